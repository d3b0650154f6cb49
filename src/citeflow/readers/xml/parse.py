"""The one XML parser call of the project: entities, network and DTD off, size and depth bounded by libxml2."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from citeflow.errors import InputError
from citeflow.model.problem import Problem
from citeflow.readers.xml.encoding import decode_xml
from citeflow.readers.xml.entities import declared_entities, replace_entities
from citeflow.readers.xml.prolog import find_root_name, read_prolog

if TYPE_CHECKING:
    from lxml.etree import XMLParser, _Element

FEW = 5
DEEPEST = 100
"""Elements in one another; articles have some thirty. libxml2 stops at 256, Python's own stack soon after."""


class XmlTree(NamedTuple):
    """The root element, and what was wrong with the file."""

    root: _Element
    problems: tuple[Problem, ...]


def parse_xml(data: bytes, name: str) -> XmlTree:
    """Parse the bytes of an XML file; a damaged one as far as it goes, with a Problem of severity `error`.

    No entity is ever expanded beyond 64 characters, no file or address opened, no XInclude followed. Raises
    InputError for what is no XML, in another encoding than declared, nested deeper than `DEEPEST` elements, or with an
    attribute or text of more than 10 million characters.
    """
    text, problems = decode_xml(data, name)
    if find_root_name(text) is None:
        raise InputError(f"{name}: is not XML (no root element); it may be cut or misnamed")
    prolog = read_prolog(text)
    lines = text.count("\n", 0, prolog.start)
    replaced = replace_entities(text[prolog.start :], declared_entities(prolog.doctype))
    if replaced.unknown:
        problems += (name_unknown_entities(replaced.unknown),)
    root, damage = parse_body(replaced.text.encode("utf-8", errors="replace"), name, lines)
    if root.xpath("/".join("*" * DEEPEST)):
        raise InputError(f"{name}: is XML nested deeper than {DEEPEST} elements, which no document is")
    return XmlTree(root, problems + damage)


def name_unknown_entities(unknown: tuple[str, ...]) -> Problem:
    """The problem that tells which entities have no characters."""
    shown = ", ".join(f"&{name};" for name in unknown[:FEW]) + (" ..." if len(unknown) > FEW else "")
    return Problem(
        code="xml-entity",
        severity="warning",
        message=f"the entities {shown} are not known and stand in the text as written",
        advice="Replace them in the file by the characters they mean.",
    )


def parse_body(body: bytes, name: str, lines: int) -> tuple[_Element, tuple[Problem, ...]]:
    """The root element of a body in UTF-8 without a prolog of `lines` lines, and its damage."""
    parser = make_parser(recover=False)
    root = feed(parser, body, name)
    if root is not None:
        return root, ()
    first = parser.error_log[0]
    place = f"line {first.line + lines}: {one_line(first.message)}"
    root = feed(make_parser(recover=True), body, name)
    if root is None or (len(root) == 0 and not (root.text or "").strip()):
        raise InputError(f"{name}: is damaged XML, of which nothing can be read ({place})")
    return root, (
        Problem(
            code="xml-damaged",
            severity="error",
            message=f"the XML is damaged ({place}); what could be read of it was read",
            advice="Get the file again, or mend it; an XML editor shows the place.",
        ),
    )


def make_parser(*, recover: bool) -> XMLParser:
    """A parser that opens nothing, expands nothing and keeps the limits of libxml2."""
    from lxml.etree import XMLParser

    return XMLParser(
        recover=recover,
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def feed(parser: XMLParser, body: bytes, name: str) -> _Element | None:
    """The root, None where the parser gives none. Raises InputError beyond the limits of libxml2."""
    from lxml.etree import ErrorTypes, XMLSyntaxError, fromstring

    root: _Element | None
    try:
        root = fromstring(body, parser)
    except XMLSyntaxError:
        root = None
    for entry in parser.error_log:
        if entry.type == ErrorTypes.ERR_RESOURCE_LIMIT:
            raise InputError(f"{name}: is XML beyond what is read: {one_line(entry.message)}")
    return root


def one_line(message: str | None) -> str:
    """A message of libxml2 without its place, its line end and its advice to lift the limits."""
    words = " ".join((message or "unknown error").split()).partition(", line ")[0]
    return words.partition(", use XML_PARSE_HUGE")[0].partition(", try XML_PARSE_HUGE")[0]
