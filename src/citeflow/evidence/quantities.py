"""Years, sums of money and other numbers of a text in any of our languages, with currency and scale normalised."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

SCALES = {
    3: r"тыс(?:\.|яч\w*)|мың|thousand|mil(?! mill)",
    6: r"млн\.?|миллион\w*|million|millones|mill[oó]n|milhões|milhão|mn\b",
    9: r"млрд\.?|миллиард\w*|billion|mil millones|bilhões|bn\b",
    12: r"трлн\.?|триллион\w*|trillion|billones|trilhões",
}
"""Power of ten -> words; ``billones`` is a million millions."""

CURRENCIES = {
    "USD": r"долл(?:ар\w*|\.)?(?: США)?|US\$|USD|(?:US )?dollars?|d[oó]lares(?: estadounidenses)?|\$",
    "EUR": r"евро|euros?|EUR|€",
    "RUB": r"руб(?:л\w*|\.)|roubles?|rubles?|rublos|₽",
    "KZT": r"тенге|теңге|tenge|₸",
    "GBP": r"фунт\w* стерлингов|pounds?(?: sterling)?|libras(?: esterlinas)?|£",
    "CNY": r"юан\w*|yuan(?:es)?|renminbi",
}
NUMBER = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,3}(?:,\d{3})+|\d+"
SCALE = "|".join(f"(?P<s{power}>{words})" for power, words in sorted(SCALES.items(), reverse=True))
BEFORE = "|".join(f"(?P<b{code}>{words})" for code, words in CURRENCIES.items())
BEHIND = "|".join(f"(?P<a{code}>{words})" for code, words in CURRENCIES.items())
QUANTITY = re.compile(
    rf"(?:(?:{BEFORE})[ \u00a0]?)?(?<![\w.,])(?P<number>{NUMBER})(?:[.,](?P<part>\d{{1,2}})(?![\d]))?"
    rf"(?:[ \u00a0]?(?:{SCALE}))?(?:[ \u00a0](?:de |of )?(?:{BEHIND})|(?P<percent>[ \u00a0]?%))?",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
FIRST = 1500


class Quantity(NamedTuple):
    """start, end: in the text. kind: ``year``, ``amount``, ``percent``, ``number``. value: normalised. unit: money."""

    start: int
    end: int
    kind: str
    value: float
    unit: str = ""


def find_quantities(text: str) -> Iterator[Quantity]:
    """All of them in order.

    >>> [q[2:] for q in find_quantities("В 1998 г. 300 млн. долларов")]
    [('year', 1998.0, ''), ('amount', 300000000.0, 'USD')]
    >>> [q[2:] for q in find_quantities("US$ 1,250 in 2 phases")]
    [('amount', 1250.0, 'USD'), ('number', 2.0, '')]
    """
    for match in QUANTITY.finditer(text):
        power = next((power for power in SCALES if match[f"s{power}"]), 0)
        unit = next((code for code in CURRENCIES if match[f"b{code}"] or match[f"a{code}"]), "")
        digits = re.sub(r"\D", "", match["number"])
        value = float(f"{digits}.{match['part'] or 0}e{power}")
        if unit:
            kind = "amount"
        elif match["percent"]:
            kind = "percent"
        elif power == 0 and not match["part"] and YEAR.fullmatch(match["number"]):
            kind = "year"
        else:
            kind = "number"
        yield Quantity(match.start(), match.end(), kind, value, unit)
