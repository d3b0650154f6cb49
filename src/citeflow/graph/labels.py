"""Short human names for the nodes of the graph, also used where a table names a reference in a few words."""

from __future__ import annotations

import re
from typing import Any

from citeflow.model.reference import CslItem, Reference

LABEL_WIDTH = 80
"""Longest label in code points: one line of a screen or a spreadsheet cell."""

YEAR = re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)")
"""A year of the age of print, for dates that were not split into parts."""


def shorten(text: str, width: int = LABEL_WIDTH) -> str:
    """The text on one line, cut at a word with an ellipsis where it is longer than `width` code points.

    >>> shorten("Фонд  развития приграничных районов", 14)
    'Фонд развития…'
    """
    text = " ".join(text.split())
    if len(text) <= width:
        return text
    head = text[:width]
    cut = head.rfind(" ")
    return (head[:cut] if cut > 0 else head[: width - 1]).rstrip(" ,;:.-–—") + "…"


def year_of(item: CslItem, field: str = "issued") -> int | None:
    """Year of a CSL date, absent where none is stated.

    >>> year_of({"issued": {"date-parts": [[2019, 5]]}}), year_of({"issued": {"raw": "май 2019"}})
    (2019, 2019)
    """
    date: Any = item.get(field)
    if not isinstance(date, dict):
        return None
    parts = date.get("date-parts")
    if parts and parts[0] and str(parts[0][0]).lstrip("-").isdigit():
        return int(parts[0][0])
    found = YEAR.search(str(date.get("raw") or date.get("literal") or ""))
    return int(found[0]) if found else None


def names_of(item: CslItem, role: str) -> list[dict[str, Any]]:
    """The CSL names of a role such as ``author``; empty where there are none."""
    names = item.get(role)
    return [name for name in names if isinstance(name, dict)] if isinstance(names, list | tuple) else []


def first_name_of(item: CslItem) -> str:
    """Family name of the first author, or else editor; a corporate name in full; empty without names.

    >>> first_name_of({"author": [{"family": "Серік", "given": "А."}, {"family": "Ли"}]})
    'Серік'
    """
    for role in ("author", "editor"):
        for name in names_of(item, role):
            shown = name.get("family") or name.get("literal") or name.get("given")
            if shown:
                return str(shown)
    return ""


def label_people(item: CslItem) -> str:
    """Family names of one or two authors, the first of more with "et al."; empty where nobody is named.

    >>> label_people({"author": [{"family": "Серік"}, {"family": "Ли"}]})
    'Серік, Ли'
    """
    authors = names_of(item, "author")
    first = first_name_of(item)
    if len(authors) == 2:
        return ", ".join(name for name in (first, first_name_of({"author": authors[1:]})) if name)
    return f"{first} et al." if len(authors) > 2 else first


def label_reference(reference: Reference) -> str:
    """``Names (year) Title``, cut to one line; the printed string where nothing could be parsed."""
    year = year_of(reference.csl)
    parts = [
        label_people(reference.csl),
        f"({year})" if year is not None else "",
        str(reference.csl.get("title") or ""),
    ]
    label = " ".join(part for part in parts if part)
    if not label and reference.printed:
        label = reference.printed[0].raw
    return shorten(label or reference.label or reference.key)
