"""Sums of money, areas, lengths and numbers of people: ``300 млн. долларов США в год``, ``7,5 тыс. км2``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

NUMBER = r"(?<![\d.,])(?P<number>\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,](?P<part>\d{1,2})(?!\d))?"
SCALE = r"(?:[ \u00a0]?(?P<scale>тыс|млн|млрд|трлн|тысяч\w*|миллион\w*|миллиард\w*|триллион\w*)\b\.?)?"
POWERS = {"тыс": 3, "млн": 6, "мил": 6, "млр": 9, "трл": 12, "три": 12}
"""First letters of a scale -> power of ten; ``миллиард`` is told from ``миллион`` by its length in letters shared."""

CURRENCIES = {
    "USD": r"(?:американских )?долл(?:ар\w*|\.)?(?: США)?", "EUR": r"евро", "RUB": r"руб(?:л\w+|\.)", "KZT": r"тенге",
    "CNY": r"юан\w+", "GBP": r"фунт\w* стерлингов", "JPY": r"(?:иен|йен)\w*", "UAH": r"гривен|гривн\w*",
    "KGS": r"сом(?:ов)?", "CHF": r"швейцарск\w+ франк\w*",
}  # fmt: skip
CURRENCY = "|".join(f"(?P<{code}>{words})" for code, words in CURRENCIES.items())
PER = r"(?:,? (?P<per>в год|ежегодно|за год|в месяц|ежемесячно))?"
AMOUNT = re.compile(rf"{NUMBER}{SCALE}[ \u00a0]?(?:{CURRENCY})(?!\w){PER}")
PERIODS = {"в год": "year", "ежегодно": "year", "за год": "year", "в месяц": "month", "ежемесячно": "month"}

UNITS = {
    "km2": r"км ?[2²]|кв\. ?км|квадратн\w+ километр\w*", "ha": r"га\b|гектар\w*", "km": r"км\b|километр\w*",
    "person": r"чел(?:\.|овек\w*)|жител\w+",
}  # fmt: skip
KINDS = {"km2": "area", "ha": "area", "km": "length", "person": "population"}
MEASURE = re.compile(rf"{NUMBER}{SCALE}[ \u00a0]?(?:{'|'.join(f'(?P<{u}>{w})' for u, w in UNITS.items())})(?!\w)")
HECTARES = 100
"""Hectares in a square kilometre."""

OWNED = re.compile(
    r"(?:площад\w+|протяж[её]нност\w+|длин\w+|населени\w+|численност\w+)"
    r"(?: в| до| около| более| свыше| почти| порядка)*\s*$"
)
"""A number that belongs to such a word is a measure of something; others only count (``уволено 300 человек``)."""


class Amount(NamedTuple):
    """start, end: in the text. value: in units of the currency. per: ``year``, ``month`` or None."""

    start: int
    end: int
    value: float
    currency: str
    per: str | None


class Measure(NamedTuple):
    """start, end: in the text. kind, value, unit: as in `MeasureFact`."""

    start: int
    end: int
    kind: str
    value: float
    unit: str


def read_value(match: re.Match[str]) -> float:
    """The number of a match times its scale.

    >>> read_value(AMOUNT.search("1 250 тыс. евро")), read_value(AMOUNT.search("2,5 миллиарда рублей"))
    (1250000.0, 2500000000.0)
    """
    digits = re.sub(r"\D", "", match["number"]) + (f".{match['part']}" if match["part"] else "")
    scale = match["scale"] or ""
    power = 9 if scale.startswith("миллиард") else POWERS.get(scale[:3], 0)
    return float(f"{digits}e{power}")


def find_amounts(text: str, start: int, end: int) -> Iterator[Amount]:
    """The sums of money between two places of a text."""
    for match in AMOUNT.finditer(text, start, end):
        currency = next(code for code in CURRENCIES if match[code])
        yield Amount(match.start(), match.end(), read_value(match), currency, PERIODS.get(match["per"] or ""))


def find_measures(text: str, start: int, end: int) -> Iterator[Measure]:
    """The areas, lengths and numbers of people between two places of a text that belong to a word for them.

    >>> list(find_measures("парк площадью 250 га", 0, 20))
    [Measure(start=14, end=20, kind='area', value=2.5, unit='km2')]
    """
    for match in MEASURE.finditer(text, start, end):
        if OWNED.search(text, max(start, match.start() - 60), match.start()) is None:
            continue
        unit = next(name for name in UNITS if match[name])
        value = read_value(match)
        if unit == "ha":
            yield Measure(match.start(), match.end(), "area", value / HECTARES, "km2")
        else:
            yield Measure(match.start(), match.end(), KINDS[unit], value, unit)
