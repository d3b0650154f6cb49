"""The face of a parser of reference strings: one small protocol, so that parsers can be exchanged."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from citeflow.model.reference import CslItem


class ParsedReference(NamedTuple):
    """What a parser read in one reference string.

    csl: a CSL-JSON item without `id`; at least `type`. ``custom.et-al`` names the roles whose lists of names end in
    "et al." or `и др.`
    confidence: CSL field -> probability between 0 and 1; the fields of `csl` but `custom`.
    problems: codes, in a fixed order; empty when nothing is to be complained of.
    """

    csl: CslItem
    confidence: dict[str, float]
    problems: tuple[str, ...]


class FieldParser(Protocol):
    """A parser of reference strings. It never raises, whatever the string."""

    def __call__(self, raw: str, lang: str | None = None) -> ParsedReference:
        """Read one reference string without its printed label; `lang` (ISO 639-1) is a hint."""
