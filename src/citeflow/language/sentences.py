"""Sentences of a block: razdel's boundaries (MIT), corrected by named rules for scholarly print.

razdel is made for Russian news. Scholarly text adds callouts behind the full stop, bracketed locators with dots
in them (``[4, с. 5]``), abbreviations of several languages, and years (``в 2002 г.``) that may or may not end a
sentence: there razdel hardly ever sees an end.
"""

from __future__ import annotations

import re

from citeflow.language.abbreviations import ALWAYS, BEFORE_DIGIT, BEFORE_SMALL
from citeflow.language.years import ends_sentence_after_year

CAPITALS = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
LAST_WORD = re.compile(r"(?:^|[\s(«\"„\[])((?:[тн]\.\s)?[\w.\-№]+?)\.[)\]»\"]*$")
INITIALS = re.compile(rf"(?:^|[\s(«\"])(?:[{CAPITALS}]\.\s?-?){{1,3}}$")
NAME_START = re.compile(rf"[{CAPITALS}][\w’'\-]+|[{CAPITALS}]\.")
CALLOUT = re.compile(r"\s*((?:[\[(]\d[\d\s,;:–—\-.сcСCpрP]*[\])]\s?)+[.;,]*)(?=\s|$)")
YEAR_END = re.compile(r"(?:\d|-х|[IVX])\s?(?:г|гг|в|вв)\.$")
KAZAKH_YEAR_END = re.compile(r"[\dIVX]\s?(?:ж|жж|ғ|ғғ)\.$")
NUMBER_ALONE = re.compile(r"\(?\d{1,3}[.)]")
DOLLARS = re.compile(r"(?<!\w)дол+\.$")
GLUED_CALLOUT = re.compile(rf"(?<=[.!?…])(?:\[\d[^\[\]]{{0,40}}\])+(?P<gap>\s+)(?=[«\"“]?[{CAPITALS}])")
INNER_CUT = re.compile(
    rf"(?:(?:[\dIVX]|-х)\s?(?:г|гг|в|вв)|[\w.]\s\d{{1,4}}|\sи\s(?:др|пр))\.[)\]»\"]*(?P<gap>\s+)(?=[«\"]?[{CAPITALS}])"
)
BRACKET_REACH = 300
"""A bracket left open longer than this many code points is a misprint, not a reason to join sentences."""

BACKWARD_REACH = 1000
"""So many code points before a cut decide about it; a text without any sentence end stays linear in time."""


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the sentences of a text, in order; white space between them belongs to none.

    >>> t = "Он создан в 1998 г. при поддержке двух стран [4, с. 5]. Фонд работает."
    >>> [t[a:b] for a, b in split_sentences(t)]
    ['Он создан в 1998 г. при поддержке двух стран [4, с. 5].', 'Фонд работает.']
    """
    cuts = propose_cuts(text)
    spans: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    for end, after in cuts:
        callout = CALLOUT.match(text, end)
        if callout is not None and callout[1]:
            end = callout.start(1) + len(callout[1].rstrip())
            after = skip_space(text, end)
        if end <= start:
            continue
        if after >= len(text) or not is_false_cut(text, start, end, after):
            spans.append((start, end))
            start = after
    return spans


def propose_cuts(text: str) -> list[tuple[int, int]]:
    """(end of a stretch, start of the next) wherever a sentence may end, in order; the last one ends the text."""
    from citeflow.language.sentence_ends import find_sentence_ends

    ends = set(find_sentence_ends(text))
    ends |= {m.start("gap") for pattern in (INNER_CUT, GLUED_CALLOUT) for m in pattern.finditer(text)}
    return [(end, skip_space(text, end)) for end in sorted(ends)]


def skip_space(text: str, position: int) -> int:
    """Offset of the first character at or behind the position that is no white space."""
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def is_false_cut(text: str, start: int, end: int, after: int) -> bool:
    """Whether a sentence that began at `start` does not end at `end` (`after` is where the next would begin)."""
    before, rest = text[max(start, end - BACKWARD_REACH) : end], text[after : after + BRACKET_REACH]
    return any(rule(before, rest) for rule in FALSE_CUTS)


def is_inside_bracket(before: str, after: str) -> bool:
    """A bracket opened before is closed after: ``(см.: [2;`` | ``3])``."""
    tail = before[-BRACKET_REACH:]
    for left, right in ("()", "[]"):
        if tail.rfind(left) > tail.rfind(right):
            closing, opening = after.find(right), after.find(left)
            if closing >= 0 and (opening < 0 or closing < opening):
                return True
    return False


def is_small_continuation(before: str, after: str) -> bool:
    """After a full stop running text does not begin a sentence with a small letter or a mark of punctuation."""
    head = after.lstrip("«\"(„'")[:1]
    return before.endswith((".", "…", ";", ":")) and (head.islower() or head in set(",;:)]"))


def is_abbreviation(before: str, after: str) -> bool:
    """An abbreviation that does not end a sentence before what follows."""
    match = LAST_WORD.search(before)
    if match is None:
        return False
    word, head = "".join(match[1].split()).casefold(), after[:1]
    if word in ALWAYS or (head.isdigit() and word in BEFORE_DIGIT):
        return True
    return word in BEFORE_SMALL and not (head.isupper() or head in set('«"„(['))


def is_year_inside(before: str, after: str) -> bool:
    """A year with ``г.`` inside a sentence: ``принятое в 2001 г.`` | ``Решение``."""
    return YEAR_END.search(before) is not None and not ends_sentence_after_year(before, after)


def is_kazakh_year(before: str, after: str) -> bool:
    """A year with ``ж.`` ends no Kazakh sentence: the verb comes last (``2004 ж. Алматы қаласында ашылды``)."""
    return KAZAKH_YEAR_END.search(before) is not None


def is_currency(before: str, after: str) -> bool:
    """The country of a currency: ``5 млн долл.`` | ``США``."""
    return DOLLARS.search(before) is not None and after.startswith("США")


def is_bare_number(before: str, after: str) -> bool:
    """The printed number of a point goes with its words: ``2.`` | ``Протокол``."""
    return NUMBER_ALONE.fullmatch(before) is not None


def is_initial(before: str, after: str) -> bool:
    """Initials of a person go with the name: ``А. Б.`` | ``Иванов``."""
    return bool(INITIALS.search(before) and NAME_START.match(after))


FALSE_CUTS = (
    is_inside_bracket,
    is_small_continuation,
    is_abbreviation,
    is_year_inside,
    is_kazakh_year,
    is_currency,
    is_bare_number,
    is_initial,
)
