"""Rules that find named initiatives and organisations by their head noun.

A name is a head noun of the table (`heads`) with a capital on it or on an adjective before it, or without a capital
but with a quoted name, a name in apposition, a number, or an acronym in brackets behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citeflow.entities.acronym_tables import LEGAL_FORMS
from citeflow.entities.acronyms import Bracket, is_organisation_acronym, read_bracket, speaks_of_body
from citeflow.entities.complements import match_horizon, match_tail
from citeflow.entities.heads import CLOSED, DESCRIPTIVE, OWNED, PURPOSE, STANDING, STATES, Head, find_head
from citeflow.entities.phrases import forms_before, match_adjectives, match_noun, start_of_adjectives
from citeflow.entities.predicates import cut_subject, happens
from citeflow.entities.quotes import match_quote
from citeflow.entities.words import Word, is_acronym, is_adjective, make_key
from citeflow.model.entity import EntityType

NUMBERED = frozenset({"decision", "law", "treaty", "agreement"})
"""Kinds that are named by a number."""

PLANNED = frozenset({"plan", "programme"})
"""Kinds whose name may end with the year up to which they run."""

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")


class Phrase(NamedTuple):
    """A name in a sentence: ``words[start:end]`` without the bracket behind it, and where its head noun stands.

    sure: the print itself shows a name; without it a capital may only be the first of the sentence, and other
    evidence (the tagger, the same name elsewhere) must speak for it.
    """

    start: int
    end: int
    head: int
    type: EntityType
    kind: str | None
    sure: bool
    bracket: Bracket | None = None


def find_phrases(words: Sequence[Word]) -> list[Phrase]:
    """All names of one sentence, by place; one may stand inside another."""
    found = [phrase for at in range(len(words)) for phrase in find_at_head(words, at)]
    taken = {phrase.end for phrase in found if phrase.bracket}
    found += [
        phrase
        for at in range(1, len(words))
        if words[at].text == "(" and at not in taken and (phrase := find_before_bracket(words, at))
    ]
    return sorted(give_brackets(words, found), key=lambda p: (p.start, -p.end, p.head))


def give_brackets(words: Sequence[Word], found: Sequence[Phrase]) -> list[Phrase]:
    """Each bracket to one name: of names that end at it, to the one its acronym spells, else to the longest.

    A name without a capital that has to give its bracket away is none.
    """
    given = []
    for phrase in found:
        rivals = [p for p in found if p.bracket and p.end == phrase.end]
        if phrase.bracket and len(rivals) > 1:
            spelt = [p for p in rivals if is_spelt(words, p)]
            owner = min(spelt or rivals, key=lambda p: p.start)
            if phrase == owner:
                given.append(phrase)
            elif words[phrase.start].is_capital:
                given.append(phrase._replace(bracket=None))
        else:
            given.append(phrase)
    return given


def is_spelt(words: Sequence[Word], phrase: Phrase) -> bool:
    """The acronym in the bracket is made of the first letters of the name, small words left out or not."""
    letters = [w.text[0].upper() for w in words[phrase.start : phrase.end] if w.is_word]
    content = [w.text[0].upper() for w in words[phrase.start : phrase.end] if w.is_word and len(w.text) > 2]
    forms = {"".join(letters), "".join(content)}
    return any(words[i].text.upper() in forms for i in (phrase.bracket.acronyms if phrase.bracket else ()))


def find_at_head(words: Sequence[Word], at: int) -> Iterator[Phrase]:
    """Names whose head noun stands at `at`."""
    word = words[at]
    if word.text in LEGAL_FORMS:
        end = match_quote(words, at + 1)
        if end is not None:
            yield Phrase(at, end, at, "organisation", "company", True, read_bracket(words, end))
        return
    head = find_head(word.lemma) if word.pos in {"NOUN", "PROPN", "X"} else None
    if head is None:
        return
    start = start_of_adjectives(words, at)
    named = next((i for i in range(start, at + 1) if is_naming(words[i])), None)
    if named is not None:
        yield from find_capital(words, named, at, head)
    else:
        yield from find_small(words, start, at, head)


def is_naming(word: Word) -> bool:
    """A capital that is not owed to the start of a sentence on a word that merely describes."""
    return word.is_capital and not (word.first and word.lemma in DESCRIPTIVE)


def find_capital(words: Sequence[Word], named: int, at: int, head: Head) -> Iterator[Phrase]:
    """The name that begins with a capital at `named` and has its head at `at`."""
    end = extend(words, at, head)
    bracket = read_bracket(words, end)
    shown = any(w.is_capital or w.text[:1] in '«"' for w in words[at + 1 : end])
    if end == at + 1 and make_key(words, named, end) in STATES:
        yield Phrase(named, end, at, "place", None, True)
        return
    if named == at and end == at + 1 and (bracket is None or not bracket.acronyms):
        return
    sure = bool(bracket) or not words[named].first or (named < at and words[at].is_capital)
    made = head.body and any(w.lemma in PURPOSE for w in words[named:at]) and words[min(end, at + 1)].text == "по"
    told = end > at + 1 and happens(words, bracket.end if bracket else end)
    sure = sure or ((shown or made or told) and is_singular(words, at))
    yield Phrase(named, end, at, decide_type(words, named, at, end, head), head.kind, sure, bracket)


def find_small(words: Sequence[Word], start: int, at: int, head: Head) -> Iterator[Phrase]:
    """Names whose head has no capital: quoted, in apposition, numbered, or explained by an acronym in brackets."""
    quoted = match_quote(words, at + 1)
    if quoted is not None:
        yield from find_quoted(words, at, quoted, head)
        return
    apposed = match_apposition(words, at + 1, head)
    if apposed is not None:
        start = at if head.type == "organisation" else at + 1
        yield Phrase(start, apposed, at + 1, head.type, head.kind, True, read_bracket(words, apposed))
        return
    end = extend(words, at, head)
    if head.kind in NUMBERED and any(w.text == "№" for w in words[at + 1 : end]):
        yield Phrase(at, end, at, head.type, head.kind, True, read_bracket(words, end))
        return
    bracket = read_bracket(words, end)
    if any(find_head(w.lemma) and is_naming(w) for w in words[at + 1 : end]):
        return
    if bracket is not None and bracket.acronyms:
        named = next((i for i in range(start, at) if words[i].lemma not in DESCRIPTIVE | {"совместный"}), at)
        yield Phrase(named, end, at, decide_type(words, named, at, end, head), head.kind, True, bracket)
    elif end > at + 1 and match_quote(words, last_quote(words, at, end)) == end:
        yield Phrase(at, end, at, decide_type(words, at, at, end, head), head.kind, True, bracket)
    elif is_owned(words, at, end, head):
        named = next((i for i in range(start, at) if words[i].lemma not in DESCRIPTIVE), at)
        yield Phrase(named, end, at, head.type, head.kind, True)
    elif head.type == "organisation" and end > at + 1:
        last = words[end - 1]
        lone = last.is_capital and not last.is_known and not is_acronym(last.text)
        # "школа города X" stands in X, "организация городов X" is called X
        if lone and (last.label != "LOC" or is_plural(words[end - 2])):
            yield Phrase(end - 1, end, end - 1, head.type, head.kind, True, bracket)


def is_owned(words: Sequence[Word], at: int, end: int, head: Head) -> bool:
    """An authority and right behind it the place it governs ("правительство Китая"), in the singular."""
    if head.kind not in OWNED or end == at + 1 or words[at + 1].label != "LOC":
        return False
    return all(w.label == "LOC" for w in words[at + 1 : end]) and words[at + 1].is_capital and is_singular(words, at)


def is_plural(word: Word) -> bool:
    """All readings of the noun with its lemma are plural."""
    return {reading.number for reading in word.readings if reading.lemma == word.lemma} == {"plur"}


def is_singular(words: Sequence[Word], at: int) -> bool:
    """The noun at `at`, read with the adjective before it and in its tagged case, is singular."""
    forms = forms_before(words, at)
    tagged = {form for form in forms if form[0] == words[at].case} or forms
    return any(number == "sing" for _, number, _ in tagged)


def last_quote(words: Sequence[Word], at: int, end: int) -> int:
    """Position in ``words[at:end]`` of a quotation that reaches to the end, or `end` where there is none."""
    return next((i for i in range(at, end) if match_quote(words, i) == end), end)


def find_quoted(words: Sequence[Word], at: int, end: int, head: Head) -> Iterator[Phrase]:
    """`программа «X»`: the whole; where X has a head of its own, X alone; after a plural, each of the quotations."""
    plural = all(number == "plur" for _, number, _ in forms_before(words, at))
    inner = next((i for i in range(at + 2, end - 1) if i < at + 6 and find_head(words[i].lemma)), None)
    if inner is not None and start_of_adjectives(words, inner) == at + 2:
        own = find_head(words[inner].lemma) or head
        yield Phrase(at + 2, end - 1, inner, own.type, own.kind, True, read_bracket(words, end))
        return
    listed = end + 1 < len(words) and words[end].text in {",", "и"} and match_quote(words, end + 1) is not None
    if not plural and not listed:
        yield Phrase(at, end, at, head.type, head.kind, True, read_bracket(words, end))
        return
    start: int | None = at + 1
    while start is not None:
        stop = match_quote(words, start)
        if stop is None:
            return
        yield Phrase(start, stop, start, head.type, head.kind, True, read_bracket(words, stop))
        start = stop + 1 if stop < len(words) and words[stop].text in {",", "и"} else None


def match_apposition(words: Sequence[Word], at: int, head: Head) -> int | None:
    """End of a name in apposition at `at`: Latin letters or an acronym for initiatives, Latin letters for the rest.

    `программа ООН` is not a programme called ООН: acronyms of organisations known everywhere are owners.
    """
    end = at
    while end < len(words) and words[end].is_capital and words[end].is_latin:
        end += 1
    if end > at and not is_organisation_acronym(words[at].text) and not (head.body and is_acronym(words[at].text)):
        return end
    if at < len(words) and head.type == "initiative" and speaks_of_body(words[at].text):
        return None if is_organisation_acronym(words[at].text) or words[at].label else at + 1
    return None


def extend(words: Sequence[Word], at: int, head: Head) -> int:
    """End of the name whose head stands at `at`: number, tail of complements, quotation."""
    end = at + 1
    if head.kind in NUMBERED:
        end = match_number(words, end)
    end = match_tail(words, end, purposeful=False, closed=head.kind in CLOSED)
    if head.kind in NUMBERED and end > at + 1:
        end = match_number(words, end)
    end = cut_subject(words, at, end)
    if head.kind in PLANNED and end > at + 1:
        end = match_horizon(words, end)
    # "здание Конституционного суда комплекса": what a court is followed by is rarely its own
    return at + 1 if head.kind == "court" and end > at + 1 and not words[at + 1].is_capital else end


def match_number(words: Sequence[Word], at: int) -> int:
    """End of ``№ 502`` or ``от 12 мая 2010 г. № 12`` at `at`; `at` itself where nothing of the kind stands there."""
    end = at
    if end < len(words) and words[end].text == "от":
        while end + 1 < len(words) and end - at < 6 and words[end + 1].text != "№":
            end += 1
        end += 1
    if end + 1 < len(words) and words[end].text == "№" and words[end + 1].text[:1].isdigit():
        end += 2
        while end + 1 < len(words) and words[end].text in {"-", "/"} and words[end + 1].start == words[end].end:
            end += 2
        return end
    return at


def decide_type(words: Sequence[Word], start: int, at: int, end: int, head: Head) -> EntityType:
    """A body is an initiative when several parties make it, or it serves one purpose, and no institution owns it."""
    if not head.body:
        return head.type
    if any(word.lemma in PURPOSE for word in words[start:at]):
        return "initiative"
    tail = words[at + 1 : end]
    owned = any(word.lemma in STANDING or (word.is_capital and word.lemma in STANDING) for word in tail)
    purpose = bool(tail) and tail[0].text in {"по", "для"}
    return "initiative" if purpose and not owned else "organisation"


def find_before_bracket(words: Sequence[Word], at: int) -> Phrase | None:
    """A capitalised noun phrase of any head that ends at the bracket with an acronym which opens at `at`."""
    bracket = read_bracket(words, at)
    if bracket is None or not bracket.acronyms:
        return None
    for start in range(max(0, at - 16), at):
        # Latin names with an acronym are methods as often as bodies: those need a head noun (`latin`)
        if not words[start].is_capital or words[start].is_latin or (words[start].first and start == at - 1):
            continue
        head = match_whole(words, start, at)
        if head is not None:
            labels = [word.label for word in words[start:at]]
            kind: EntityType = "place" if labels.count("LOC") == len(labels) else "organisation"
            return Phrase(start, at, head, kind, None, True, bracket)
    return None


def match_whole(words: Sequence[Word], start: int, end: int) -> int | None:
    """Position of the head when ``words[start:end]`` is one noun phrase with its tail, else None."""
    for case in CASES:
        head = match_adjectives(words, start, case)
        if head >= end or is_adjective(words[head]) or not match_noun(words, head, case, sure=head > start):
            continue
        if match_tail(words, head + 1, purposeful=True) == end:
            return head
    return None
