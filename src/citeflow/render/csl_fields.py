"""Reading single fields of a CSL-JSON item for display. Values of a wrong shape are shown as text, never dropped."""

from __future__ import annotations

from typing import NamedTuple

from citeflow.model.reference import CslItem, Reference
from citeflow.render.wording import shorten

_MANY = 3


def text_field(item: CslItem, field: str) -> str:
    """A field as text, empty where it is absent."""
    value = item.get(field)
    if value is None:
        return ""
    return " ".join(str(part) for part in value) if isinstance(value, list) else str(value)


def list_names(item: CslItem, field: str = "author") -> tuple[str, ...]:
    """The names of a name field, family name first, as far as the item gives them.

    >>> list_names({"author": [{"family": "Ли", "given": "А. Б."}, {"literal": "CEPAL"}]})
    ('Ли А. Б.', 'CEPAL')
    """
    value = item.get(field)
    return tuple(filter(None, map(_join_name, value))) if isinstance(value, list) else ()


def _join_name(name: object) -> str:
    if not isinstance(name, dict):
        return str(name)
    if name.get("literal"):
        return str(name["literal"])
    order = ("non-dropping-particle", "family", "given", "dropping-particle", "suffix")
    return " ".join(str(name[part]) for part in order if name.get(part))


def family_names(item: CslItem) -> tuple[str, ...]:
    """Family names (or literal names) of the authors, else of the editors."""
    for field in ("author", "editor"):
        value = item.get(field)
        if isinstance(value, list) and value:
            return tuple(
                str(n.get("family") or n.get("literal") or n.get("given") or "") if isinstance(n, dict) else str(n)
                for n in value
            )
    return ()


def date_text(item: CslItem, field: str = "issued") -> str:
    """A date as printed: its year, a range of years, or the literal text.

    >>> date_text({"issued": {"date-parts": [[2014], [2015]]}})
    '2014–2015'
    """
    value = item.get(field)
    if not isinstance(value, dict):
        return "" if value is None else str(value)
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts:
        years = [str(part[0]) for part in parts if isinstance(part, list) and part]
        return "–".join(years)
    return str(value.get("literal") or value.get("raw") or "")


def full_date(item: CslItem, field: str) -> str:
    """A date with month and day where given, in ISO order."""
    value = item.get(field)
    parts = value.get("date-parts") if isinstance(value, dict) else None
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        return "-".join(f"{part:02d}" if isinstance(part, int) else str(part) for part in parts[0])
    return date_text(item, field)


def say_field(item: CslItem, field: str) -> str:
    """Any field as text: names one after the other, a date in full.

    >>> say_field({"author": [{"family": "Ли"}, {"family": "Ким"}]}, "author"), say_field({"volume": 3}, "volume")
    ('Ли, Ким', '3')
    """
    value = item.get(field)
    if isinstance(value, list) and any(isinstance(part, dict) for part in value):
        return ", ".join(list_names(item, field))
    return full_date(item, field) if isinstance(value, dict) else text_field(item, field)


class WorkName(NamedTuple):
    """A work in short: who and when, and its title where that is not already the name."""

    work: str
    title: str


def name_work(reference: Reference, limit: int) -> WorkName:
    """Author and year as a reader would name the work, and its title, together at most `limit` characters or so.

    A work without authors is named by its title, one without a title by the start of its printed string.

    >>> name_work(Reference(key="k", label="1", confidence={}, printed=(), csl={"type": "book", "title": "Границы",
    ...     "author": [{"family": "Ли"}, {"family": "Ким"}], "issued": {"date-parts": [[2014]]}}), 40)
    WorkName(work='Ли, Ким 2014', title='Границы')
    """
    names = [name for name in family_names(reference.csl) if name]
    year = date_text(reference.csl)
    if not names:
        return WorkName(f"{shorten(title_of(reference), max(8, limit - len(year) - 1))} {year}".strip(), "")
    who = f"{names[0]} et al." if len(names) > _MANY else ", ".join(names)
    work = f"{shorten(who, max(8, limit // 2))} {year}".strip()
    return WorkName(work, shorten(title_of(reference), max(8, limit - len(work) - 1)))


def title_of(reference: Reference) -> str:
    """The title, or the first printed string where no title was parsed."""
    title = text_field(reference.csl, "title")
    return title or (reference.printed[0].raw if reference.printed else reference.key)
