"""Years, decades, sums of money, percentages and other numbers of a text in any of our languages, normalised."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, zip_longest
from typing import NamedTuple

from citeflow.evidence.quantity_words import (
    AND,
    BETWEEN,
    CURRENCIES,
    DECADE_BEFORE,
    DECADE_BEHIND,
    DECADES,
    PARTS,
    PERCENT,
    PERIOD,
    RANGE,
    SCALES,
    UNITS,
    WORDS,
)

SPACE = "[ \u00a0\u202f]"
JOIN = "[ \u00a0\u202f-]?"
"""Between a number and its unit: ``300-million-dollar``."""

COMMA_PARTS, POINT_PARTS = frozenset({"ru", "kk", "uk", "be"}), frozenset({"en"})
"""Languages in which ``1,250`` is a number with a part, and those in which ``1.250`` is. In the others, Spanish among
them, both are written for 1250, as countries differ."""

SPACED = rf"[1-9]\d{{0,2}}(?:{SPACE}\d{{3}})+(?!\d)"
WITH_COMMAS, WITH_POINTS = r"[1-9]\d{0,2}(?:,\d{3})+(?!\d)", r"[1-9]\d{0,2}(?:\.\d{3})+(?!\d)"

YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
TO_END, TO_YEAR = re.compile(RANGE), re.compile(PERIOD)
AND_YEAR, BEFORE_FIRST = re.compile(AND), re.compile(BETWEEN)
IN_YEAR = re.compile(r"\b(?:in|since|until|by|en|em|desde|hasta|até)\s$")
"""Before four digits that are a year whatever stands behind: ``In 2002 people voted``."""

BEFORE = 12
"""Code points before a number in which a word about it may stand."""

HECTARES = 100
"""Hectares in a square kilometre."""

CENTURY = 1900
"""That of a decade whose century is not written."""


class Quantity(NamedTuple):
    """start, end: in the text. kind: ``year``, ``decade`` (its first year), ``amount``, ``percent``, ``number``. value:
    normalised. unit: currency of an amount; of a number ``km``, ``km2``, ``t``, ``MW``, ``person``, ``country`` or
    nothing; ``period`` of a year that begins or ends one. A part of a whole is a percentage, with a reading for each
    way of rounding it.
    """

    start: int
    end: int
    kind: str
    value: float
    unit: str = ""


def name_groups(letter: str, words: Mapping[str, str]) -> str:
    """Alternatives in small letters, each in a group of its own: its key behind a letter."""
    return "|".join(f"(?P<{letter}{key}>{pattern.lower()})" for key, pattern in words.items())


SCALE = name_groups("s", {str(power): words for power, words in SCALES.items()})
SCALED = re.compile(SCALE)
DECADE = re.compile(
    rf"(?<!\w)(?:{DECADE_BEFORE}{SPACE}(?P<named>(?:1[5-9]|20)?\d0)(?!\w)"
    rf"|(?P<ended>(?:1[5-9]|20)?\d0)(?:{DECADE_BEHIND})"
    rf"|{name_groups('d', {str(tens): words for tens, words in DECADES.items()})})"
)


NAMED_PARTS = name_groups("p", {f"{over}of{under}": words for (over, under), words in PARTS.items()})
OF_SCALE = rf"{SPACE}(?:of an? |de (?:um? )?)?(?:{'|'.join(SCALES.values())})(?!\w)"
PART = re.compile(rf"(?<![\w-])(?:{NAMED_PARTS})(?![\w-])(?!{OF_SCALE})")


@lru_cache(maxsize=4)
def compile_quantity(*, commas: bool, points: bool) -> re.Pattern[str]:
    """The pattern of a number with what stands about it. commas, points: whether these set thousands apart."""
    before = name_groups("b", {code: words for code, (words, _) in CURRENCIES.items()})
    behind = name_groups("a", {code: words for code, (_, words) in CURRENCIES.items()})
    forms = "|".join([SPACED, *([WITH_COMMAS] if commas else []), *([WITH_POINTS] if points else []), r"\d+"])
    digits = rf"(?:(?P<before>{before}){SPACE}?)?(?<![\w.,])(?P<number>{forms})(?:[.,](?P<part>\d{{1,3}})(?!\d))?"
    words, counted = "|".join(WORDS.values()), "|".join([*SCALES.values(), *UNITS.values(), PERCENT]).lower()
    spelled = rf"(?<![\w-])(?P<word>{words})(?={JOIN}(?:{counted})(?!\w))"
    # m is a million behind a sum in a currency alone: "$300m"
    scale = rf"(?:{JOIN}(?:(?:{SCALE})(?!\w)|(?(before)(?P<m>m)(?!\w)|(?!))))?"
    unit = rf"(?:{JOIN}(?:de |of )?(?:(?:{behind}|{name_groups('u', UNITS)})(?!\w)|(?P<percent>{PERCENT})(?!\w)))?"
    return re.compile(rf"(?<!\w)(?:{digits}|{spelled}){scale}{unit}")


@lru_cache(maxsize=4096)
def read_word(word: str) -> float:
    """The value of a spelled number."""
    return next(value for value, words in WORDS.items() if re.fullmatch(words, word))


def find_quantities(text: str, lang: str | None = None) -> Iterator[Quantity]:
    """All of them in order. lang: of the text, for the signs that set thousands apart.

    >>> [q[2:] for q in find_quantities("В 1998 г. 300 млн. долларов")]
    [('year', 1998.0, ''), ('amount', 300000000.0, 'USD')]
    >>> [q[2:] for q in find_quantities("US$ 1,250 in 2 phases")]
    [('amount', 1250.0, 'USD'), ('number', 2.0, '')]
    """
    small = lower(text)
    apart = [*find_decades(small), *find_parts(small)]
    blanked = PART.sub(blank, DECADE.sub(blank, small)) if apart else small
    pattern = compile_quantity(commas=lang not in COMMA_PARTS, points=lang not in POINT_PARTS)
    found = [read_match(match) for match in pattern.finditer(blanked)]
    yield from sorted([*apart, *mark_periods(small, list(complete_ranges(small, found)))])


def lower(text: str) -> str:
    """The text in small letters, as long as it was: one letter has a small form of two code points."""
    return text.replace("İ", "I").lower()


def blank(match: re.Match[str]) -> str:
    """As many spaces as a match is long."""
    return " " * len(match[0])


def find_decades(text: str) -> Iterator[Quantity]:
    """The decades of a text in small letters.

    >>> [q.value for q in find_decades("в 1990-х гг., in the 1980s, años noventa, 70-е")]
    [1990.0, 1980.0, 1990.0, 1970.0]
    """
    for match in DECADE.finditer(text):
        tens = match["named"] or match["ended"] or next(str(tens) for tens in DECADES if match[f"d{tens}"])
        value = int(tens) if len(tens) > 2 else CENTURY + int(tens)
        yield Quantity(match.start(), match.end(), "decade", float(value))


def find_parts(text: str) -> Iterator[Quantity]:
    """The parts of a whole of a text in small letters, as percentages.

    >>> [q.value for q in find_parts("две трети")]
    [66.0, 66.7, 67.0]
    """
    for match in PART.finditer(text):
        share = next(100 * over / under for over, under in PARTS if match[f"p{over}of{under}"])
        for value in sorted({float(int(share)), round(share, 1), float(round(share))}):
            yield Quantity(match.start(), match.end(), "percent", value)


def read_match(match: re.Match[str]) -> Quantity:
    """The quantity of a match."""
    power = 6 if match["m"] else next((power for power in SCALES if match[f"s{power}"]), 0)
    currency = next((code for code in CURRENCIES if match[f"b{code}"] or match[f"a{code}"]), "")
    unit = next((name for name in UNITS if match[f"u{name}"]), "")
    if match["word"]:
        value = read_word(match["word"]) * 10.0**power
    else:
        digits = re.sub(r"\D", "", match["number"])
        value = float(f"{digits}.{match['part'] or 0}e{power}")
    if currency:
        return Quantity(match.start(), match.end(), "amount", value, currency)
    if match["percent"]:
        return Quantity(match.start(), match.end(), "percent", value)
    bare = not power and not match["word"] and not match["part"] and YEAR.fullmatch(match["number"])
    if bare and (not unit or IN_YEAR.search(match.string[max(0, match.start() - BEFORE) : match.start()])):
        return Quantity(match.start(), match.end(), "year", value)
    if unit == "ha":
        return Quantity(match.start(), match.end(), "number", value / HECTARES, "km2")
    return Quantity(match.start(), match.end(), "number", value, unit)


def complete_ranges(text: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """The quantities, the first end of a range with the unit of the second: ``10–15 %``, ``от 2 до 3 млн долларов``."""
    for one, other in zip_longest(found, found[1:]):
        bare = one.kind == "number" and not one.unit
        counted = other is not None and (other.unit or other.kind == "percent")
        if bare and counted and TO_END.fullmatch(text, one.end, other.start):
            scale = read_scale(text[other.start : other.end]) if one.value < other.value else 1.0
            yield Quantity(one.start, one.end, other.kind, one.value * scale, other.unit)
        else:
            yield one


def mark_periods(text: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """The quantities, years that begin or end a period told as such: ``1999–2003``, ``entre 1999 y 2003``."""
    ends: set[Quantity] = set()
    for one, other in pairwise(found):
        if one.kind == other.kind == "year" and one.value < other.value:
            place, before = (one.end, other.start), text[max(0, one.start - BEFORE) : one.start]
            joined = AND_YEAR.fullmatch(text, *place) and BEFORE_FIRST.search(before)
            if joined or TO_YEAR.fullmatch(text, *place):
                ends |= {one, other}
    return (quantity._replace(unit="period") if quantity in ends else quantity for quantity in found)


def read_scale(words: str) -> float:
    """What the words behind a number multiply it by."""
    match = SCALED.search(words)
    return 10.0 ** next((power for power in SCALES if match is not None and match[f"s{power}"]), 0)
