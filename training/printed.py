"""Dates, pages and journal names in the forms that styles give them."""

from __future__ import annotations

import re

SMALL = frozenset(
    "a an the of and in on for to with by from at as or de la del y e und der die das et des du i в и на с по для о об к за из".split()
)
"""Words that titles in title case leave small and abbreviations leave out."""


def print_date(parts: list[int], month: str, seed: int) -> str:
    """Day, month and year in the order of a style."""
    year = parts[0]
    if len(parts) == 2:
        return (f"{month} {year}", f"{year}, {month}", f"{year} {month}")[seed % 3]
    day, number = parts[2], parts[1]
    return (
        f"{day:02d}.{number:02d}.{year}", f"{day} {month} {year}", f"{month} {day}, {year}", f"{year}, {month} {day}", f"{year} {month} {day}",
        f"{year}-{number:02d}-{day:02d}", f"{day}.{number}.{year}", f"{day} {month}, {year}", f"{number}/{day}/{year}", f"{day:02d}/{number:02d}/{year}", f"{year}. {day} {month}",
    )[seed % 11]  # fmt: skip


def print_pages(pages: str, dash: str, form: str) -> str:
    """Pages with the dash of a style, the last one shortened or left out where the style does so.

    >>> print_pages("145-147", "–", "short"), print_pages("145-147", "–", "first")
    ('145–7', '145')
    """
    first, hyphen, last = pages.partition("-")
    if not hyphen or "," in pages:
        return pages
    if form == "first":
        return first
    if form == "short" and first.isdigit() and last.isdigit() and len(first) == len(last):
        same = next((i for i, (a, b) in enumerate(zip(first, last, strict=True)) if a != b), len(last) - 1)
        last = last[same:]
    return f"{first}{dash}{last}"


def abbreviate(name: str, stop: str) -> str:
    """A journal's name with its long words cut.

    >>> abbreviate("Journal of Applied Geology", ".")
    'J. Appl. Geol.'
    """
    known = {
        "journal": "J",
        "international": "Int",
        "review": "Rev",
        "annals": "Ann",
        "proceedings": "Proc",
        "transactions": "Trans",
        "american": "Am",
        "university": "Univ",
        "вестник": "Вестн",
        "журнал": "журн",
    }
    words = [w for w in name.split() if w.lower() not in SMALL and w != "&"]
    short = []
    for word in words:
        if len(word) <= 5:
            short.append(word)
            continue
        cut = known.get(word.lower()) or re.match(
            r".{3}\w*?[^\Waeiouyаеёиоуыэюя\d_](?=[aeiouyаеёиоуыэюя]|$)", word[:7], re.I
        )
        text = cut if isinstance(cut, str) else (cut[0] if cut else word[:5])
        short.append(text + (stop if len(text) < len(word) else ""))
    return " ".join(short)
