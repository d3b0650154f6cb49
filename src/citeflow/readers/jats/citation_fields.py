"""The tagged fields of a citation, whatever typography is wrapped around them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from citeflow.readers.jats.names import NAME_ELEMENTS
from citeflow.readers.xml.elements import children, local_name, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

Fields = dict[str, list["_Element"]]

WHOLE = frozenset({"person-group", "date-in-citation", "conf-date", "date", "related-object", *NAME_ELEMENTS})
"""Fields whose own parts are no fields of the work: the year of access is not the year of the work."""


def walk_fields(citation: _Element) -> Iterator[_Element]:
    """Every element of a citation in printed order; those of `WHOLE` without what is in them."""
    for node in children(citation):
        yield node
        if local_name(node) not in WHOLE:
            yield from walk_fields(node)


def collect_fields(citation: _Element) -> Fields:
    """Name -> the elements of this name that have words or stand for them, in printed order."""
    found: Fields = {}
    for node in walk_fields(citation):
        found.setdefault(local_name(node), []).append(node)
    return found


def first_words(fields: Fields, *names: str) -> str:
    """The words of the first field of these names that has any, the names tried in order; "" without one."""
    for name in names:
        for element in fields.get(name, ()):
            if words := words_of(element):
                return words
    return ""
