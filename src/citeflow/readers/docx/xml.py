"""Names of WordprocessingML elements, in its transitional and its strict namespace."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
RELATIONS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
PREFIXES = {
    **dict.fromkeys(WORD, ""),
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/officeDocument/2006/bibliography": "b:",
    "http://purl.oclc.org/ooxml/officeDocument/bibliography": "b:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel:",
}
"""Namespace -> the prefix under which this reader knows its elements; Word's own has none."""

OFF = frozenset({"0", "false", "off", "none"})


def name_of(element: _Element) -> str:
    """The local name with our prefix, ``?:`` before that of a namespace we do not read; empty for comments."""
    tag: object = element.tag
    if not isinstance(tag, str):
        return ""
    namespace, _, local = tag.rpartition("}")
    return PREFIXES.get(namespace.removeprefix("{"), "?:") + local


def attribute(element: _Element | None, name: str) -> str | None:
    """An attribute of Word's namespace."""
    if element is None:
        return None
    for namespace in WORD:
        value = element.get(f"{{{namespace}}}{name}")
        if value is not None:
            return str(value)
    return None


def relation(element: _Element, name: str = "id") -> str | None:
    """An attribute that names a relation to another part or an address."""
    for namespace in RELATIONS:
        value = element.get(f"{{{namespace}}}{name}")
        if value is not None:
            return str(value)
    return None


def child(element: _Element | None, name: str) -> _Element | None:
    """The first child of a name."""
    return next(children(element, name), None)


def children(element: _Element | None, name: str) -> Iterator[_Element]:
    """The children of a name in order."""
    if element is not None:
        for found in element:
            if name_of(found) == name:
                yield found


def value_of(element: _Element | None, name: str) -> str | None:
    """The `val` of a child, as in ``<w:pStyle w:val="Heading1"/>``."""
    return attribute(child(element, name), "val")


def number_of(text: str | None) -> int | None:
    """A whole number of up to nine digits, None for anything else."""
    digits = (text or "").removeprefix("-")
    return int(text or "") if digits.isascii() and digits.isdigit() and len(digits) < 10 else None


def is_on(element: _Element | None, name: str) -> bool | None:
    """A switch such as ``<w:b/>``; None where it is not set."""
    switch = child(element, name)
    if switch is None:
        return None
    return (attribute(switch, "val") or "true").lower() not in OFF
