"""People of TEI as CSL names and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citeflow.readers.xml.elements import attribute, child, children, local_name, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

BODIES = ("orgName", "name")


def read_name(person: _Element) -> dict[str, str] | None:
    """The name in an ``<author>``, ``<editor>`` or ``<persName>`` as CSL gives it; None where it has no words."""
    name = person if local_name(person) == "persName" else child(person, "persName")
    if name is not None and child(name, "surname") is not None:
        given = " ".join(filter(None, map(print_forename, children(name, "forename"))))
        link = words_of(child(name, "nameLink"))
        family = " ".join(filter(None, [link, words_of(child(name, "surname"))]))
        parts = {"family": family, "given": given, "suffix": words_of(child(name, "genName"))}
        return {part: words for part, words in parts.items() if words} if family else None
    for body in BODIES:
        if words := words_of(child(person, body)):
            return {"literal": words}
    bare = name if name is not None else person
    words = words_of(bare) if name is not None or not children(person, "affiliation", "email", "idno") else ""
    return read_plain(words)


def read_plain(words: str) -> dict[str, str] | None:
    """A name without tagged parts: ``Family, Given``, else literal."""
    family, comma, given = words.partition(",")
    if comma and given.strip() and "," not in given:
        return {"family": family.strip(), "given": given.strip()}
    return {"literal": words} if words else None


def print_forename(element: _Element) -> str:
    """A forename; a single letter is an initial and gets its full stop."""
    words = words_of(element)
    return f"{words}." if len(words) == 1 and words.isalpha() else words


def print_name(parts: dict[str, str], *, family_first: bool) -> str:
    """A name in words."""
    if "literal" in parts:
        return parts["literal"]
    ordered = [parts.get("family", ""), parts.get("given", "")]
    if not family_first:
        ordered.reverse()
    return " ".join(filter(None, [*ordered, parts.get("suffix", "")]))


def people_of(*places: _Element | None, tag: str) -> list[dict[str, str]]:
    """Names of all persons of a tag that stand directly in the elements, in order."""
    found = [person for place in places for person in children(place, tag)]
    return [name for person in found if (name := read_name(person))]


def email_of(person: _Element) -> str | None:
    """The e-mail address of an author."""
    return words_of(child(person, "email")) or None


def affiliation_of(person: _Element) -> str | None:
    """The affiliations of an author as printed where that is kept, else their parts with commas."""
    lines = []
    for affiliation in children(person, "affiliation"):
        printed = [e for e in children(affiliation, "note") if attribute(e, "type") == "raw_affiliation"]
        parts = [words_of(e) for e in affiliation.iter() if not children(e) and local_name(e) != "note"]
        lines.append(
            words_without_label(printed[0]) if printed else ", ".join(filter(None, parts)) or words_of(affiliation)
        )
    return "; ".join(filter(None, lines)) or None


def words_without_label(note: _Element) -> str:
    """The words of a printed affiliation without its mark, which also stands with the author's name."""
    label = words_of(child(note, "label"))
    return words_of(note).removeprefix(label).strip()
