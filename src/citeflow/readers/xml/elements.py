"""Small questions to an element, whatever its namespace."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def local_name(element: _Element) -> str:
    """Tag without namespace, "" for what is no element (comments, processing instructions, entities)."""
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2] if isinstance(tag, str) else ""


def children(element: _Element | None, *names: str) -> list[_Element]:
    """Child elements of these names in order, all child elements without names; none of no element."""
    if element is None:
        return []
    return [child for child in element if (local_name(child) in names if names else local_name(child))]


def child(element: _Element | None, *path: str) -> _Element | None:
    """The first child along a path of names, None where there is none."""
    for name in path:
        found = children(element, name)
        if not found:
            return None
        element = found[0]
    return element


def descendants(element: _Element | None, *names: str) -> Iterator[_Element]:
    """Elements of these names below an element, in document order."""
    if element is not None:
        for found in element.iterdescendants():
            if local_name(found) in names:
                yield found


def words_of(element: _Element | None) -> str:
    """All words in an element, white space folded; "" of no element.

    >>> from citeflow.readers.xml.parse import parse_xml
    >>> words_of(parse_xml("<a> Порт <b>и</b>\\n склад</a>".encode(), "a.xml").root)
    'Порт и склад'
    """
    return "" if element is None else " ".join("".join(str(part) for part in element.itertext("*")).split())


def attribute(element: _Element, name: str) -> str:
    """An attribute's value without outer space, "" where it is absent."""
    value = element.get(name)
    return str(value).strip() if value is not None else ""


def href_of(element: _Element) -> str:
    """The address of ``xlink:href``, also where the prefix was left undeclared; "" where it is absent."""
    return attribute(element, XLINK_HREF) or attribute(element, "xlink:href") or attribute(element, "href")


def language_of(element: _Element) -> str | None:
    """ISO 639 code of ``xml:lang`` on the element itself, in lower case and without a region; None without one."""
    code = attribute(element, XML_LANG).partition("-")[0].partition("_")[0].lower()
    return code if code.isalpha() else None
