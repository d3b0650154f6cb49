"""The authors of the article itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from citeflow.model.document import Author
from citeflow.readers.jats.names import NAME_ELEMENTS, print_name
from citeflow.readers.xml.elements import attribute, child, children, descendants, language_of, local_name, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element


class Person(NamedTuple):
    """An author with the ids of the affiliations in the order of the file."""

    author: Author
    affiliations: tuple[str, ...]


class Affiliation(NamedTuple):
    """An affiliation: its id ("" without one), printed mark and words."""

    id: str
    label: str
    words: str


def read_affiliations(meta: _Element) -> list[Affiliation]:
    """The affiliations of the front in their order; of several languages of one, the first."""
    found = []
    for aff in descendants(meta, "aff"):
        words, parent = affiliation_words(aff), aff.getparent()
        is_form = parent is not None and local_name(parent) == "aff-alternatives"
        if words and not (is_form and aff.getprevious() is not None):
            found.append(Affiliation(attribute(aff, "id"), words_of(child(aff, "label")), words))
    return found


def affiliation_words(aff: _Element) -> str:
    """The words of an affiliation without its mark: as printed where that is kept, else its parts with commas."""
    original = [e for e in descendants(aff, "institution") if attribute(e, "content-type") == "original"]
    if original:
        return words_of(original[0]).rstrip(" .")
    parts = [(words_of(e), e.tail or "") for e in aff if local_name(e) not in {"label", "sup", "email", "fn", "xref"}]
    loose = "".join([aff.text or "", *(e.tail or "" for e in aff)]).strip(" \n\t,;.")
    if loose:
        words = (aff.text or "") + "".join(f"{w}{t}" for w, t in parts) if parts else loose
        return " ".join(words.split()).strip(" ,;.")
    return ", ".join(words.strip(" ,;.") for words, _ in parts if words.strip(" ,;."))


def read_people(meta: _Element, lang: str) -> list[Person]:
    """Authors in printed order; editors and translators are left out."""
    known = {aff.id: aff.words for aff in read_affiliations(meta) if aff.id}
    shared = [aff.words for aff in read_affiliations(meta)]
    people = []
    for contrib in authors_of(meta):
        forms = [e for e in descendants(contrib, *NAME_ELEMENTS) if not is_inside_name(e, contrib)]
        name = next((words for e in forms if (words := print_name(e))), "")
        if not name:
            continue
        rids = tuple(r for x in children(contrib, "xref") for r in attribute(x, "rid").split() if r in known)
        own = [words for aff in children(contrib, "aff") if (words := affiliation_words(aff))]
        places = [known[r] for r in dict.fromkeys(rids)] or own or (shared if len(shared) == 1 else [])
        names = {language_of(e) or lang: print_name(e) for e in reversed(name_forms(forms))}
        author = Author(name=name, names=names, affiliation="; ".join(places) or None, email=find_email(contrib, meta))
        people.append(Person(author, rids))
    return people


def authors_of(meta: _Element) -> list[_Element]:
    """The ``<contrib>`` elements of authors."""
    groups = children(meta, "contrib-group")
    contribs = [c for group in groups for c in children(group, "contrib")]
    return [c for c in contribs if attribute(c, "contrib-type").lower() in {"", "author"}]


def is_inside_name(element: _Element, contrib: _Element) -> bool:
    """Whether a name is a form or member of another name of the same author."""
    return any(local_name(p) in NAME_ELEMENTS for p in element.iterancestors() if contrib in p.iterancestors())


def name_forms(forms: list[_Element]) -> list[_Element]:
    """The forms of one author's name, those of ``<name-alternatives>`` each for itself."""
    if not forms:
        return []
    first = forms[0]
    return children(first, *NAME_ELEMENTS) if local_name(first).endswith("-alternatives") else [first]


def find_email(contrib: _Element, meta: _Element) -> str | None:
    """The e-mail address of an author, in its own element or in the correspondence note that it points to."""
    rids = {r for x in children(contrib, "xref") for r in attribute(x, "rid").split()}
    notes = [note for note in descendants(child(meta, "author-notes"), "corresp") if attribute(note, "id") in rids]
    for place in [contrib, *notes]:
        for element in descendants(place, "email"):
            if words := words_of(element):
                return words
    return None
