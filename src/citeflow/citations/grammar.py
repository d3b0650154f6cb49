"""What a bracket in running text says: numbers, groups, ranges, locators, signals.

    callout   = "[" [signal] member { (";" | ",") member } "]"
    member    = [signal] number [range] [locator] ;  range = dash number
    locator   = ("," | "." | ":") [label] value

``и``, ``and``, ``және`` join the last two members too. A comma between two plain numbers separates members;
a locator needs a label, or a colon.
"""

from __future__ import annotations

import re

from msgspec import Struct

from citeflow.model.claim import Locator, LocatorLabel

DASH = "[-‐‑–—−]"
LONGEST_RANGE = 100
"""A wider range is no list of works: ``[1990–2020]``."""

HIGHEST_NUMBER = 2000

LABELS: dict[LocatorLabel, str] = {
    "page": r"с(?:тр|с)?\.?|cc?\.?|s\.|p{1,2}\.?|pages?|бет|бб?\.?|págs?\.?",
    "chapter": r"гл(?:ава)?\.?|ch(?:ap)?(?:ter)?\.?|тарау|cap\.?",
    "section": r"разд(?:ел)?\.?|§{1,2}|sec(?:t)?(?:ion)?\.?|пп?\.|ст\.|art\.?",
    "table": r"табл(?:ица)?\.?|tab(?:le)?\.?|кесте",
    "figure": r"рис(?:унок)?\.?|fig(?:ure)?\.?|сурет",
    "appendix": r"прил(?:ожение)?\.?|app(?:endix)?\.?|қосымша",
}

SIGNAL = re.compile(
    r"\s*(?:(?:подробнее|более подробно|in detail),?\s*)?"
    r"(?:см\.?(?:\s*также)?(?:,?\s*напр(?:имер|\.)?)?|ср\.?|цит\.?\s*по|қар(?:аңыз|\.)?|напр(?:имер|\.)?"
    r"|see(?:\s+also)?(?:,?\s*e\.g\.)?|cf\.?|e\.g\.|i\.e\.|véase|ver|apud)\s*[:,]?\s*",
    re.IGNORECASE,
)
NUMBER = re.compile(rf"\s*№?\s*(\d{{1,4}})(?:\s*{DASH}\s*(\d{{1,4}}))?(?![\d.]\d)")
PLACE = rf"(?:\d+(?:\.\d+)*|[ivxlc]+\b)(?:\s*{DASH}\s*(?:\d+|[ivxlc]+\b))?"
VALUE = rf"{PLACE}(?:(?:\s*,\s*{PLACE})+(?=\s*(?:$|;)))?"
LOCATOR = re.compile(
    r"\s*[,.:]?\s*(?:"
    + "|".join(f"(?P<{label}>{words})" for label, words in LABELS.items())
    + rf")\s*(?P<value>{VALUE})(?:\s*и\s+(?:далее|сл\.)|\s*ff?\.?)?(?=\s*(?:[;,.]|$))",
    re.IGNORECASE,
)
KAZAKH_LOCATOR = re.compile(
    rf"\s*,\s*(?P<value>\d+(?:\s*{DASH}\s*\d+)?)\s*-?\s*"
    r"(?:(?P<page>бет|бб?)|(?P<chapter>тарау)|(?P<section>бөлім)|(?P<table>кесте)|(?P<figure>сурет))\.?(?=\s*(?:[;,]|$))"
)
"""Kazakh names the kind of place behind the number: ``34-б.``"""

COLON_PAGE = re.compile(rf"\s*:\s*(?P<page>(?P<value>\d+(?:\s*{DASH}\s*\d+)?))(?=\s*(?:[;,]|$))")
SEPARATOR = re.compile(r"\s*[;,]\s*(?:(?:и|and|y|және|&)\s+)?|\s+(?:и|and|y|және|&)\s+")
CLOSING = re.compile(r"\s*[;,.]?\s*$")


class ParsedMember(Struct, frozen=True):
    """One number of a callout before it is resolved; ranges are written out, `locator` as printed beside it."""

    number: int
    locator: Locator | None = None


def parse_callout(content: str) -> tuple[ParsedMember, ...]:
    """Members of a bracket's content in printed order; empty where the content is no callout.

    >>> [m.number for m in parse_callout("2; 3; 6")], [m.number for m in parse_callout("1–3; 7")]
    ([2, 3, 6], [1, 2, 3, 7])
    >>> parse_callout("4, с. 5")[0].locator
    Locator(label='page', value='5')
    >>> parse_callout("0, 1"), parse_callout("Электронный ресурс")
    ((), ())
    """
    position = 0
    members: list[ParsedMember] = []
    while True:
        if signal := SIGNAL.match(content, position):
            position = signal.end()
        match = NUMBER.match(content, position)
        numbers = expand(match[1], match[2]) if match else ()
        if match is None or not numbers:
            return ()
        locator, position = parse_locator(content, match.end())
        members += [ParsedMember(n) for n in numbers[:-1]] + [ParsedMember(numbers[-1], locator)]
        if CLOSING.match(content, position):
            return tuple(members)
        separator = SEPARATOR.match(content, position)
        if separator is None:
            return ()
        position = separator.end()


def expand(first: str, last: str | None) -> tuple[int, ...]:
    """The numbers of a member; empty for zero, for a falling or too wide range, for numbers no list has."""
    low, high = int(first), int(last or first)
    if not 0 < low <= high <= HIGHEST_NUMBER or high - low > LONGEST_RANGE or first.startswith("0"):
        return ()
    return tuple(range(low, high + 1))


def parse_locator(content: str, position: int) -> tuple[Locator | None, int]:
    """The locator that stands at a position, and where it ends."""
    for pattern in (LOCATOR, KAZAKH_LOCATOR, COLON_PAGE):
        if match := pattern.match(content, position):
            named = match.groupdict()
            label = next(label for label in LABELS if named.get(label))
            return Locator(label=label, value=tidy_value(match["value"])), match.end()
    return None, position


def tidy_value(value: str) -> str:
    """A locator value with plain hyphens and no spaces: ``12 – 15`` is ``12-15``."""
    return re.sub(r"\s+", "", re.sub(DASH, "-", value))
