"""The fields gathered so far while one reference is read."""

from __future__ import annotations

from typing import Any

from citeflow.bibliography.fields.confidence import STRENGTH
from citeflow.bibliography.fields.dates import make_year
from citeflow.bibliography.names.parts import CslName
from citeflow.model.reference import CslItem

ORDER = (
    "type", "title", "author", "editor", "translator", "compiler", "container-title", "collection-title",
    "collection-number", "event-title", "event-place", "event-date", "publisher", "publisher-place", "edition",
    "version", "issued", "status", "number-of-volumes", "volume", "volume-title", "part", "issue", "page", "number",
    "number-of-pages", "genre", "jurisdiction", "DOI", "URL", "ISBN", "ISSN", "archive", "archive_location", "source",
    "accessed", "language", "note",
)  # fmt: skip
"""Order of the fields in an item."""


class Fields:
    """A form that is filled in once: the first rule that reads a field keeps it."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.rules: dict[str, str] = {}
        self.sure: dict[str, float] = {}

    def put(self, name: str, value: object, rule: str) -> None:
        """Fill in a field unless it is filled in or there is nothing to fill in."""
        if value and name not in self.values:
            self.values[name] = value
            self.rules[name] = rule

    def put_sure(self, name: str, value: object, confidence: float) -> None:
        """The same for a value whose confidence was measured and does not follow from a rule."""
        if value and name not in self.values:
            self.values[name] = value
            self.sure[name] = confidence

    def copy(self) -> Fields:
        """A form of its own that holds the same."""
        other = Fields()
        other.values, other.rules, other.sure = dict(self.values), dict(self.rules), dict(self.sure)
        return other

    def replace(self, name: str, value: object, confidence: float) -> None:
        """Give a field another value and its confidence."""
        self.values[name] = value
        self.sure[name] = confidence

    def take(self, other: Fields) -> None:
        """Fill in all that another form holds."""
        for name, value in other.values.items():
            self.put_sure(name, value, other.confidence_of(name))

    def put_year(self, year: str | None, rule: str) -> None:
        """Fill in `issued`."""
        if year:
            self.put("issued", make_year(year), rule)

    def put_names(self, role: str, names: tuple[CslName, ...], rule: str) -> None:
        """Fill in `author`, `editor` ..."""
        self.put(role, list(names), rule)

    def make_item(self) -> tuple[CslItem, dict[str, float]]:
        """The CSL item and the confidence of each of its fields."""
        names = sorted(self.values, key=ORDER.index)
        return {n: self.values[n] for n in names}, {n: self.confidence_of(n) for n in names}

    def confidence_of(self, name: str) -> float:
        """What was measured, else the strength of the rule."""
        return self.sure[name] if name in self.sure else STRENGTH[self.rules[name]]
