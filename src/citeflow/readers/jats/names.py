"""Names of people and bodies in JATS, as CSL names and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citeflow.readers.xml.elements import attribute, child, children, local_name, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

NAME_ELEMENTS = ("name", "string-name", "collab", "name-alternatives", "collab-alternatives")
INSIDE_COLLAB = frozenset({"contrib-group", "xref", "fn", "aff", "address"})
"""What a body's element holds beside its name."""


def read_name(element: _Element) -> dict[str, str] | None:
    """One name as CSL gives it, family and given or literal; None where it has no words.

    >>> from citeflow.readers.xml.parse import parse_xml
    >>> read_name(parse_xml("<name><surname>Ким</surname><given-names>Е. С.</given-names></name>".encode(), "").root)
    {'family': 'Ким', 'given': 'Е. С.'}
    """
    name = local_name(element)
    if name in {"name-alternatives", "collab-alternatives"}:
        forms = children(element)
        return read_name(forms[0]) if forms else None
    if name == "collab":
        words = body_words(element)
        return {"literal": words} if words else None
    family, given = words_of(child(element, "surname")), words_of(child(element, "given-names"))
    if not family:
        words = given or words_of(element)
        return {"literal": words.strip(" ,;")} if words else None
    parts = {"family": family.strip(" ,;"), "given": given.strip(" ,;"), "suffix": words_of(child(element, "suffix"))}
    return {part: words for part, words in parts.items() if words}


def body_words(collab: _Element) -> str:
    """The name of a body, without its members and notes."""
    words = [collab.text or ""]
    for node in collab:
        if local_name(node) not in INSIDE_COLLAB:
            words.append(" ".join(str(part) for part in node.itertext()))
        words.append(node.tail or "")
    return " ".join("".join(words).split())


def print_name(element: _Element) -> str:
    """A name in reading order: given name first, or last where the name is marked as eastern."""
    parts = read_name(element)
    if parts is None:
        return ""
    if "literal" in parts:
        return parts["literal"]
    ordered = [parts["family"], parts.get("given", "")]
    if attribute(element, "name-style") != "eastern":
        ordered.reverse()
    return " ".join(filter(None, [*ordered, parts.get("suffix", "")]))


def print_cited_name(element: _Element) -> str:
    """A name as reference lists print it: family name, given name; without words "" is given."""
    parts = read_name(element)
    if parts is None:
        return ""
    return parts.get("literal") or " ".join(filter(None, (parts.get(p, "") for p in ("family", "given", "suffix"))))


def join_names(elements: list[_Element]) -> str:
    """Names with commas, and ``et al.`` where the file says that there are more."""
    names = ["et al." if local_name(e) == "etal" else print_cited_name(e) for e in elements]
    return ", ".join(filter(None, names))
