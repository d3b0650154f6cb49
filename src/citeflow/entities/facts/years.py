"""Years that stand for a time of their own: ``в 1998 г.``, ``с 2007 по 2013 г.``, ``в 2007–2008 годах``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citeflow.entities.facts.sentence import UNITS, Token

FIRST, LAST = 1500, 2099
WHEN = frozenset("в во с со к до от от начиная".split())
"""Prepositions that make a year a time; behind a noun alone it belongs to that noun (``договора 1991 г.``)."""

BETWEEN = frozenset("же том того самом самого начале конце середине лишь только уже весной летом осенью зимой".split())
"""Words that may stand between the preposition and the year."""

MONTHS = frozenset(
    "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре"
    " января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
)
DASHES = "-–—"


class Year(NamedTuple):
    """first, last: half-open range of tokens, the preposition left out. alone: it stands for a time of its own; else
    it belongs to the noun before. before: the preposition, empty where there is none.
    """

    first: int
    last: int
    value: int
    until: int | None
    alone: bool
    before: str = ""


def read_year(token: Token) -> int | None:
    """The year that a token may be."""
    if len(token.text) != 4 or not token.text.isdigit():
        return None
    return value if FIRST <= (value := int(token.text)) <= LAST else None


def find_years(tokens: Sequence[Token]) -> Iterator[Year]:
    """The years of a sentence in order; decades, centuries and numbers of things are none."""
    index = 0
    while index < len(tokens):
        year = measure_year(tokens, index)
        if year is None:
            index += 1
        else:
            yield year
            index = year.last


def measure_year(tokens: Sequence[Token], index: int) -> Year | None:
    """The year or span of years that begins at a token."""
    value = read_year(tokens[index])
    if value is None or (index and tokens[index - 1].text in "№/."):
        return None
    until, last = read_until(tokens, index + 1, value)
    with_unit = last < len(tokens) and tokens[last].form in UNITS
    if with_unit:
        last += 1
        if last < len(tokens) and tokens[last].text == ".":
            last += 1
    preposition = find_preposition(tokens, index)
    if not with_unit and (preposition == "" or counts_things(tokens, last)):
        return None
    if last < len(tokens) and tokens[last].text in DASHES and not with_unit:
        return None  # a decade: 1990-х
    return Year(index, last, value, until, preposition != "", preposition)


def read_until(tokens: Sequence[Token], index: int, value: int) -> tuple[int | None, int]:
    """The last year of a span and the place behind it: ``–2008``, ``–08``, ``по 2013``."""
    if index + 1 < len(tokens) and (tokens[index].text in DASHES or tokens[index].form == "по"):
        other = tokens[index + 1]
        until = read_year(other)
        if until is None and len(other.text) == 2 and other.text.isdigit() and tokens[index].text in DASHES:
            until = value - value % 100 + int(other.text)
        if until is not None and until >= value:
            return until, index + 2
    return None, index


def find_preposition(tokens: Sequence[Token], index: int) -> str:
    """The preposition of time before a year, empty where there is none."""
    for at in range(index - 1, max(-1, index - 4), -1):
        if tokens[at].form in WHEN:
            return tokens[at].form
        if tokens[at].form not in BETWEEN and tokens[at].form not in MONTHS:
            return ""
    return ""


def counts_things(tokens: Sequence[Token], index: int) -> bool:
    """Whether a noun in the plural follows a number without a unit: ``в 2000 домах``."""
    if index >= len(tokens):
        return False
    lexeme = tokens[index].lexeme
    forms = lexeme.nouns | lexeme.attributes
    return bool(forms) and all(number == "plur" for _, number, _ in forms)
