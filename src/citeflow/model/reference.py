"""Reference lists and the works they name."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from citeflow.model.made import Made
from citeflow.model.problem import Problem

CslItem = dict[str, Any]
"""One CSL-JSON item (https://docs.citationstyles.org/en/stable/specification.html, appendix IV)."""


class ReferenceList(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A printed list: heading as printed (absent where it has none), language, and its span, heading included.

    scope: the span of the text whose callouts mean this list, where chapters have lists of their own that are
    numbered alike; absent where the list serves the whole text.
    """

    id: str
    start: int
    end: int
    heading: str | None = None
    lang: str | None = None
    scope: tuple[int, int] | None = None


class Printed(Struct, frozen=True, kw_only=True):
    """One printed string of a work. `raw` is ``text[start:end]``, without the printed label."""

    list: str
    raw: str
    start: int
    end: int


class Reference(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One cited work, with one printed string for each list it stands in (its twins).

    number: the printed number, absent for unnumbered lists. label: the label as printed, such as ``[5]``.
    confidence: CSL field -> probability between 0 and 1 that the field is right.
    romanised: names, title, container and publisher of a work printed in Cyrillic, in Latin letters: as one of the
    lists spells them, else by the table of `text/romanise.py`; absent where nothing is Cyrillic.
    resolved: CSL data found elsewhere; never mixed with what is printed.
    """

    key: str
    label: str
    csl: CslItem
    confidence: dict[str, float]
    printed: tuple[Printed, ...]
    number: int | None = None
    romanised: CslItem | None = None
    resolved: CslItem | None = None


class References(Struct, frozen=True, kw_only=True):
    """`references.json`."""

    lists: tuple[ReferenceList, ...]
    references: tuple[Reference, ...]
    problems: tuple[Problem, ...] = ()
    made: Made | None = None
