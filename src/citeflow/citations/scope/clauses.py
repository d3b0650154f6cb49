"""Which words of its own sentence a callout serves: the whole sentence, or one clause of it.

Callouts that stand together form a group. Where a sentence has several groups, a border is looked for between each
two of them; where one group is followed by more of the sentence, a border behind it may cut the rest off. Borders
are marks that can be named: a semicolon, a contrast (``, а``, ``while``), a comma or ``and`` of an enumeration.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from citeflow.citations.claims.phrases import find_phrase, read_phrases
from citeflow.citations.claims.voice import find_own_voice
from citeflow.citations.claims.words import Plain
from citeflow.model.claim import Callout, Ground, Scope

HIDDEN = re.compile(r"\([^()]{0,300}\)|«[^«»]{0,300}»|“[^“”]{0,300}”|\"[^\"]{0,300}\"")
"""Brackets and quotations: a comma inside them ends no clause."""

CONJUNCTIONS = "|".join(
    [
        r"а(?! (?:также|именно|потому|значит|затем|следовательно))|но(?! и )|однако(?!,)|зато|хотя",
        r"в то время,? как|тогда как|между тем как|при этом",
        r"while|whereas|but|although|though|yet",
        r"ал(?! сондай)|бірақ|алайда",
        r"mientras|pero|aunque|sino|enquanto|mas|embora",
    ]
)
CONTRAST = re.compile(rf"(?:;|(?:,|\s[—–-])\s*(?=(?:{CONJUNCTIONS})(?!\w)))\s*", re.IGNORECASE)
COORDINATION = re.compile(r"(?:,|(?<=\s)(?:и|или|and|or|y|e|o|және|мен)(?=\s))\s*", re.IGNORECASE)
LEAD = re.compile(r"[\s,.:—–-]*(?:(?:и|или|and|or|y|o|e|ou|және)\s)?\s*", re.IGNORECASE)
"""What stands before the first word of a served stretch and belongs to none."""

GLUE = re.compile(r"[\s,;.:()—–-]*(?:(?:и|and|y|e|см|см\.|see)\s)?[\s(]*", re.IGNORECASE)
"""Nothing but this between two callouts makes them one group."""

INTRODUCTIONS = read_phrases(
    "согласно, по данные/оценка/подсчёт/сведение/мнение/слово, в работа/статья/обзор/исследование/доклад/книга, авторы,"
    "как показать/отметить, как следовать из, according to, as shown/noted/reported/argued in/by, following, según,"
    "segundo, бойынша"
)
INTRODUCED = 6
"""Words between the head of an introduction and its callout, the head counted."""

AUTHOR = re.compile(
    r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w’'-]+(?:\s(?:[A-ZА-ЯЁ]\.\s?){1,2})?(?:\s(?:et al\.?|и др\.?|и соавт\.?))?\s*\(?$"
)
AUTHOR_REACH = 80
PAUSE = re.compile(r"[,;:]")
VERB_AFTER = re.compile(r"\)?\s*(?P<verb>[a-zа-яёәғқңөұүһі]+(?:\s[a-zа-яё]+)?)")
THAT = re.compile(r",\s*(?:что|будто|как)(?!\w)|(?<!\w)(?:that|que|деп)(?!\w)", re.IGNORECASE)


class Group(NamedTuple):
    """Callouts that stand together. Offsets of the document."""

    start: int
    end: int
    callouts: tuple[Callout, ...]


class Served(NamedTuple):
    """The words that a group serves. strength: how much speaks for the answer (see `certainty`)."""

    group: Group
    scope: Scope
    start: int
    end: int
    strength: int
    grounds: tuple[Ground, ...]


class Stretch(NamedTuple):
    """A sentence under study. masked: its text with callouts, brackets and quotations blanked out."""

    text: str
    masked: str
    start: int
    end: int
    plain: Plain

    def find(self, pattern: re.Pattern[str], start: int, end: int) -> re.Match[str] | None:
        """First match between two offsets of the document."""
        return pattern.search(self.masked, start - self.start, end - self.start)

    def has_words(self, start: int, end: int) -> bool:
        """Whether a letter or digit stands between two offsets of the document."""
        return any(c.isalnum() for c in self.text[start:end])


def serve(text: str, plain: Plain, end: int, callouts: Sequence[Callout]) -> list[Served]:
    """For each group of callouts of the sentence ``text[plain.start:end]`` the words it serves."""
    masked = HIDDEN.sub(lambda m: "_" * len(m[0]), plain.text)
    stretch = Stretch(text, masked, plain.start, end, plain)
    groups = group_callouts(text, callouts)
    if not groups:
        return []
    return [serve_alone(stretch, groups[0])] if len(groups) == 1 else share(stretch, groups)


def group_callouts(text: str, callouts: Sequence[Callout]) -> list[Group]:
    """Callouts with nothing but punctuation between them stand together."""
    groups: list[Group] = []
    for callout in callouts:
        if groups and GLUE.fullmatch(text, groups[-1].end, callout.start):
            last = groups[-1]
            groups[-1] = Group(last.start, callout.end, (*last.callouts, callout))
        else:
            groups.append(Group(callout.start, callout.end, (callout,)))
    return groups


def serve_alone(stretch: Stretch, group: Group) -> Served:
    """The only group of a sentence: it serves the sentence unless a border cuts its clause off."""
    if not stretch.has_words(group.end, stretch.end):
        return serve_end(stretch, group)
    source = find_source(stretch, group)
    border = stretch.find(CONTRAST, group.end, stretch.end)
    that = stretch.find(THAT, group.end, stretch.end)
    if border is None or (source and that is not None and that.start() < border.start()):
        strength = 3 if source else 2
        return Served(group, "sentence", stretch.start, stretch.end, strength, source)
    cut = stretch.start + border.start()
    grounds = (*source, name_border(stretch, border))
    close = not stretch.has_words(group.end, cut)
    return Served(group, "clause", stretch.start, cut, 3 if close else 2, grounds)


def serve_end(stretch: Stretch, group: Group) -> Served:
    """A group that closes the sentence: all of it, unless its first clause is the authors' own opinion."""
    borders = list(CONTRAST.finditer(stretch.masked, 0, group.start - stretch.start))
    ground = Ground(kind="at-end", start=group.start, end=group.end, weight=3)
    if not borders:
        return Served(group, "sentence", stretch.start, stretch.end, 3, (ground,))
    last = borders[-1]
    cut = stretch.start + last.start()
    first = stretch.plain.keep(w for w in stretch.plain.words if w.end <= cut)
    if set(find_own_voice(first)) - {"fragment"}:
        return Served(group, "clause", stretch.start + last.end(), stretch.end, 2, (name_border(stretch, last),))
    return Served(group, "sentence", stretch.start, stretch.end, 2, (ground,))


def share(stretch: Stretch, groups: Sequence[Group]) -> list[Served]:
    """Several groups: each serves the words between the borders on its two sides."""
    borders = [find_border(stretch, left, right) for left, right in pairwise(groups)]
    tail = stretch.find(CONTRAST, groups[-1].end, stretch.end)
    after_last = None if tail is None or find_source(stretch, groups[-1]) else tail
    colon = stretch.masked.rfind(": ", 0, groups[0].start - stretch.start)
    first = stretch.start if colon < 0 else skip_lead(stretch, stretch.start + colon, groups[0].start)
    starts = [first, *(b.end for b in borders)]
    ends = [*(b.start for b in borders), stretch.start + after_last.start() if after_last else stretch.end]
    marks = [*borders, None]
    served = []
    for index, group in enumerate(groups):
        beside = [b for b in (marks[index - 1] if index else None, marks[index]) if b is not None]
        strength = min(b.strength for b in beside)
        scope: Scope = "clause" if strength > 0 else "unsure"
        grounds = tuple(b.ground for b in beside)
        served.append(Served(group, scope, starts[index], ends[index], strength, grounds))
    return served


class Border(NamedTuple):
    """A cut between two groups: the words before `start` go to the left one, those from `end` to the right one."""

    start: int
    end: int
    strength: int
    ground: Ground


def find_border(stretch: Stretch, left: Group, right: Group) -> Border:
    """The strongest mark between two groups; without any, the left callout itself is taken, with no strength."""
    contrast = stretch.find(CONTRAST, left.end, right.start)
    if contrast is not None:
        start, end = stretch.start + contrast.start(), stretch.start + contrast.end()
        return Border(start, end, 3, name_border(stretch, contrast))
    comma = stretch.find(COORDINATION, left.end, right.start)
    if comma is not None and not stretch.has_words(left.end, stretch.start + comma.start()):
        ground = Ground(kind="enumeration", start=left.start, end=right.end, weight=2)
        return Border(left.end, skip_lead(stretch, left.end, right.start), 2, ground)
    ground = Ground(kind="no-border", start=left.end, end=right.start, weight=0)
    return Border(left.end, skip_lead(stretch, left.end, right.start), 0, ground)


def skip_lead(stretch: Stretch, start: int, end: int) -> int:
    """Where the first word of a stretch begins."""
    match = LEAD.match(stretch.text, start, end)
    return match.end() if match else start


def name_border(stretch: Stretch, border: re.Match[str]) -> Ground:
    """The mark and the word after it that open another clause."""
    start = stretch.start + border.start()
    word = re.compile(r"[;,\s—–-]*\w+").match(stretch.text, start, stretch.end)
    return Ground(kind="contrast", start=start, end=word.end() if word else start + 1, weight=3)


def find_source(stretch: Stretch, group: Group) -> tuple[Ground, ...]:
    """The words before a callout that make it the source of the sentence: ``По данным [5]``, ``Иванов [3] показал``."""
    before = [w for w in stretch.plain.words if w.end <= group.start][-INTRODUCED:]
    phrase = find_phrase(stretch.plain.keep(before), INTRODUCTIONS)
    if phrase is not None and not PAUSE.search(stretch.text, phrase[1].end, group.start):
        return (Ground(kind="source-phrase", start=phrase[0].start, end=group.start, weight=1),)
    left = max(stretch.start, group.start - AUTHOR_REACH)
    author = AUTHOR.search(stretch.text[left : group.start])
    verb = VERB_AFTER.match(stretch.text, group.end, stretch.end)
    if author is None or verb is None:
        return ()
    return (Ground(kind="author", start=left + author.start(), end=verb.end("verb"), weight=1),)
