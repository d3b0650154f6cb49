"""The composed gold sets: whole CSL items, written short (gold/README.md)."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

NAMES = frozenset({"author", "compiler", "editor", "translator"})
DATES = frozenset({"issued", "accessed", "event-date"})
NAME_PARTS = ("family", "given", "non-dropping-particle", "suffix")


class Work(NamedTuple):
    """One composed reference: its printed string, its style, and the item a person reads in it."""

    raw: str
    style: str
    csl: dict[str, Any]


def load_composed(part: str) -> dict[str, Work]:
    """Works of a part by their names."""
    rows = tomllib.loads((Path(__file__).parent / "gold" / f"{part}.toml").read_text(encoding="utf-8"))
    return {name: make_work(row) for name, row in rows.items()}


def make_work(row: dict[str, Any]) -> Work:
    csl = {field: expand(field, value) for field, value in row.items() if field not in ("raw", "style")}
    return Work(row["raw"], row["style"], csl)


def expand(field: str, value: Any) -> Any:
    if field in NAMES:
        return [expand_name(name) for name in value]
    return expand_date(value) if field in DATES else value


def expand_name(short: str) -> dict[str, str]:
    """
    >>> expand_name("Maaker|E.|de"), expand_name("=World Bank")
    ({'family': 'Maaker', 'given': 'E.', 'non-dropping-particle': 'de'}, {'literal': 'World Bank'})
    """
    if short.startswith("="):
        return {"literal": short[1:]}
    return {part: value for part, value in zip(NAME_PARTS, short.split("|"), strict=False) if value}


def expand_date(short: str) -> dict[str, list[list[int]]]:
    """
    >>> expand_date("2016-05-12/2016-05-14")
    {'date-parts': [[2016, 5, 12], [2016, 5, 14]]}
    """
    return {"date-parts": [[int(number) for number in day.split("-")] for day in short.split("/")]}
