"""What the writers read out of a CSL item: names, dates, titles. Shared by all bibliographic forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from citeflow.graph.labels import names_of, year_of
from citeflow.model.reference import CslItem

OTHERS = frozenset({"et al", "et al.", "others", "и др", "и др.", "және т.б.", "y otros", "и другие"})
"""Literal names that stand for authors left out of the print."""


class PersonName(Struct, frozen=True, kw_only=True):
    """A name in parts, absent ones empty. A `corporate` name has only `family`, the name in full."""

    family: str
    given: str = ""
    particle: str = ""
    suffix: str = ""
    corporate: bool = False

    @property
    def family_first(self) -> str:
        """``particle Family, Given, Suffix`` as bibliographic forms print it.

        >>> PersonName(family="Серік", given="А. Б.").family_first
        'Серік, А. Б.'
        """
        family = " ".join(part for part in (self.particle, self.family) if part)
        return ", ".join(part for part in (family, self.given, self.suffix) if part)


def fold_space(value: Any) -> str:
    """The value on one line, with single spaces and without control characters."""
    text = re.sub(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]", "", str(value))
    return " ".join(text.split())


def text_field(item: CslItem, *names: str) -> str:
    """The first of the named fields that is set, on one line; empty where none is."""
    return next((fold_space(item[name]) for name in names if item.get(name) not in (None, "", [])), "")


def read_names(item: CslItem, role: str) -> tuple[PersonName, ...]:
    """Names of a role such as ``author`` in printed order, without one that only says "et al."."""
    return tuple(name for name in all_names(item, role) if name.family.casefold() not in OTHERS)


def has_others(item: CslItem, role: str) -> bool:
    """Whether the names of a role end in "et al.": as the parser marks it, or in a literal name."""
    custom = item.get("custom")
    marked = custom.get("et-al") if isinstance(custom, dict) else None
    return (isinstance(marked, list) and role in marked) or any(
        name.family.casefold() in OTHERS for name in all_names(item, role)
    )


def all_names(item: CslItem, role: str) -> Iterator[PersonName]:
    """Names of a role; empty ones are left out."""
    for raw in names_of(item, role):
        name = read_name(raw)
        if name.family:
            yield name


def read_name(raw: dict[str, Any]) -> PersonName:
    """One CSL name."""
    literal = fold_space(raw.get("literal") or "")
    if literal:
        return PersonName(family=literal, corporate=True)
    particles = (fold_space(raw.get(f"{kind}dropping-particle") or "") for kind in ("", "non-"))
    family, given = fold_space(raw.get("family") or ""), fold_space(raw.get("given") or "")
    if not family:
        return PersonName(family=given)
    return PersonName(
        family=family,
        given=given,
        particle=" ".join(particle for particle in particles if particle),
        suffix=fold_space(raw.get("suffix") or ""),
    )


def date_parts(item: CslItem, field: str = "issued") -> tuple[int, ...]:
    """Year, month and day as far as they are stated and possible; empty without a year.

    >>> date_parts({"issued": {"date-parts": [["2019", 5]]}}), date_parts({"issued": {"literal": "б. г."}})
    ((2019, 5), ())
    """
    year = year_of(item, field)
    if year is None:
        return ()
    result = [year]
    stated = (item[field].get("date-parts") or [[]])[0]
    for part, last in zip(stated[1:3], (12, 31), strict=False):
        if not str(part).isdigit() or not 1 <= int(part) <= last:
            break
        result.append(int(part))
    return tuple(result)


def iso_date(item: CslItem, field: str = "issued") -> str:
    """``2019``, ``2019-05`` or ``2019-05-03``; empty without a year."""
    parts = date_parts(item, field)
    return "-".join(f"{part:04}" if place == 0 else f"{part:02}" for place, part in enumerate(parts))


def page_range(item: CslItem) -> tuple[str, str]:
    """First and last page; the last is empty for a single page and where several ranges are printed.

    >>> page_range({"page": "131–151"}), page_range({"page": "7"}), page_range({"page": "e1, e5"})
    (('131', '151'), ('7', ''), ('e1, e5', ''))
    """
    pages = text_field(item, "page")
    found = re.fullmatch(r"([\w.]+)\s*[-‐-―]+\s*([\w.]+)", pages)
    return (found[1], found[2]) if found else (pages, "")


def language_of(item: CslItem) -> str:
    """Primary language subtag (``ru`` of ``ru-RU``); empty where unknown."""
    return re.split(r"[-_]", text_field(item, "language").lower())[0]
