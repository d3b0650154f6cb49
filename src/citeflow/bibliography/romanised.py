"""The Latin form of a work that is printed in Cyrillic: as a second list prints it, else by our table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from citeflow.bibliography.letters import is_cyrillic
from citeflow.bibliography.twins.likeness import families, similarity
from citeflow.bibliography.twins.row import Row
from citeflow.model.reference import CslItem
from citeflow.text.romanise import romanise

NAMES = ("author", "editor", "translator", "compiler")
TEXTS = ("title", "container-title", "publisher", "publisher-place")

_TRANSLITERATED = 0.72
"""From this likeness on a Latin field is the Cyrillic one in other letters, not its translation."""


def romanise_work(csl: CslItem, rows: Sequence[Row]) -> CslItem | None:
    """Names, title, container and publisher of a work in Latin letters; None where nothing is Cyrillic.

    csl: the work as merged from its rows. A Latin row that spells a field as romanisation does gives its own
    spelling of it (authors write their names in their own way); a translation is no romanisation.
    """
    made: CslItem = {}
    for name in (*NAMES, *TEXTS):
        value = csl.get(name)
        if value and is_cyrillic(_spell(csl, name)):
            printed = (row.parsed.csl for row in rows if name in row.parsed.csl)
            made[name] = next((item[name] for item in printed if _spells(item, csl, name)), romanise_value(value))
    return made or None


def romanise_value(value: Any) -> Any:
    """A string or CSL names in ASCII.

    >>> romanise_value([{"family": "Щукин", "given": "А. Я."}])
    [{'family': 'Shchukin', 'given': 'A. Ya.'}]
    """
    if isinstance(value, list):
        return [{part: romanise(text) for part, text in name.items()} for name in value]
    return romanise(value)


def _spell(csl: CslItem, name: str) -> str:
    return " ".join(families(csl, name)) if name in NAMES else str(csl[name])


def _spells(item: CslItem, csl: CslItem, name: str) -> bool:
    """Whether a row's field is the work's in Latin letters."""
    text = _spell(item, name)
    if is_cyrillic(text) or (name in NAMES and len(item[name]) != len(csl[name])):
        return False
    return similarity(text, _spell(csl, name)) >= _TRANSLITERATED
