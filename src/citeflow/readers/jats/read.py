"""A JATS file as a reading: pieces, references and callouts as the file states them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from citeflow.errors import InputError
from citeflow.model.document import Metadata
from citeflow.model.problem import Problem
from citeflow.readers.front_words import DEFAULT_LANGUAGE, section_titles
from citeflow.readers.jats.body import Place, read_children
from citeflow.readers.jats.front import read_front
from citeflow.readers.jats.front_parts import front_parts
from citeflow.readers.jats.metadata import read_metadata
from citeflow.readers.jats.people import read_people
from citeflow.readers.jats.references import Work, read_works
from citeflow.readers.numbering import Numbering, number_references, print_numbers
from citeflow.readers.options import DEFAULT_OPTIONS, ReadOptions
from citeflow.readers.piece import Piece, Reading
from citeflow.readers.xml.elements import attribute, child, children, descendants, language_of, local_name, words_of
from citeflow.readers.xml.parse import XmlTree, parse_xml
from citeflow.readers.xml.pieces import make_item

if TYPE_CHECKING:
    from lxml.etree import _Element

PARTS = frozenset({"back", "body", "floats-group", "floats-wrap", "front", "front-stub"})
ASIDE = ("sub-article", "response")
"""Translations, replies, reviews: articles of their own inside the file."""


def is_jats(root: _Element) -> bool:
    """Whether a tree holds an article of JATS or of the NLM tag sets, bare or wrapped by an archive."""
    return find_article(root) is not None


def find_article(root: _Element) -> _Element | None:
    """The first article of a tree, None where there is none. DocBook's articles have other parts."""
    for element in [root, *root.iterdescendants("{*}article")]:
        if local_name(element) == "article" and any(local_name(part) in PARTS for part in element):
            return element
    return None


def read_jats(data: bytes, name: str, options: ReadOptions = DEFAULT_OPTIONS) -> Reading:
    """Pieces of a JATS file and what it states. Raises InputError for what is no XML or no JATS."""
    return read_jats_tree(parse_xml(data, name), name)


def read_jats_tree(tree: XmlTree, name: str) -> Reading:
    """The reading of a parsed file; its problems are taken over. Raises InputError for what is no JATS."""
    article = find_article(tree.root)
    if article is None:
        raise InputError(f"{name}: is XML but no JATS article (its root is <{local_name(tree.root)}>)")
    refs = [ref for ref in own_elements(article, "ref") if is_listed(ref)]
    rows = read_works(refs)
    works = [work for row in rows for work in row]
    numbering = number_references([(w.id, w.address, w.label) for w in works])
    numbering = replace(numbering, works={**further_addresses(works), **numbering.works})
    lang = language_of(article) or DEFAULT_LANGUAGE
    counted = prints_numbers(article, numbering)
    items = {ref: item_pieces(row, numbering, counted) for ref, row in zip(refs, rows, strict=True)}
    place = Place(numbering, 2, items, section_titles(lang))
    return Reading(
        pieces=tuple(article_pieces(article, lang, place)),
        references=tuple(w.stated() for w in works),
        problems=(*tree.problems, *find_problems(tree.root, article, numbering)),
    )


def read_stated_metadata(tree: XmlTree) -> Metadata | None:
    """What the front of a JATS file states of the article; None where it has no front."""
    article = find_article(tree.root)
    meta = front_meta(article) if article is not None else None
    if article is None or meta is None:
        return None
    parts = front_parts(meta, language_of(article))
    return read_metadata(meta, parts, read_people(meta, parts[0].lang))


def front_meta(article: _Element) -> _Element | None:
    """The element that holds titles and authors."""
    meta = child(article, "front", "article-meta")
    return meta if meta is not None else child(article, "front-stub")


def article_pieces(article: _Element, lang: str, place: Place) -> list[Piece]:
    """Front, body with the floating figures behind it, back."""
    pieces: list[Piece] = []
    meta = front_meta(article)
    if meta is not None:
        parts = front_parts(meta, language_of(article))
        pieces += read_front(meta, parts, read_people(meta, parts[0].lang), place)
    for name in ("body", "floats-group", "floats-wrap", "back"):
        for part in children(article, name):
            pieces += read_children(part, place)
    return pieces


def own_elements(article: _Element, name: str) -> Iterator[_Element]:
    """Elements of a name in the article's own parts, not in the articles inside it, in document order."""
    for part in children(article, *PARTS):
        yield from descendants(part, name)


def is_listed(ref: _Element) -> bool:
    """Whether a ``<ref>`` is an item of a reference list."""
    parent = ref.getparent()
    return parent is not None and local_name(parent) == "ref-list"


def further_addresses(works: Sequence[Work]) -> dict[str, tuple[str, ...]]:
    """Ids of single citations inside the references, each with its work."""
    return {address: (work.id,) for work in works for address in work.addresses}


def prints_numbers(article: _Element, numbering: Numbering) -> bool:
    """Whether most citations in the text print bare numbers of the list."""
    return print_numbers(
        [
            words_of(xref)
            for xref in own_elements(article, "xref")
            if any(rid in numbering.works for rid in attribute(xref, "rid").split())
        ]
    )


def item_pieces(row: Sequence[Work], numbering: Numbering, counted: bool) -> tuple[Piece, ...]:
    """The list items of one ``<ref>``; a counted number stands in front where the text cites by numbers."""
    pieces = []
    for index, work in enumerate(row):
        label = work.label or (f"{numbering.number[work.id]}." if counted else None)
        pieces.append(make_item(work.words, work.id, None if index else label))
    return tuple(piece for piece in pieces if piece.text)


def find_problems(root: _Element, article: _Element, numbering: Numbering) -> list[Problem]:
    """What the file leaves open: citations of nothing, articles inside the article."""
    problems: list[Problem] = []
    dangling = sorted(
        {
            attribute(x, "rid")
            for x in own_elements(article, "xref")
            if attribute(x, "ref-type") == "bibr" and not numbering.find_works(attribute(x, "rid").split())
        }
    )
    if dangling:
        shown = ", ".join(dangling[:5]) + (" ..." if len(dangling) > 5 else "")
        message = f"citations point at references that the file does not hold: {shown}"
        problems.append(Problem(code="jats-dangling-citation", severity="warning", message=message))
    aside = [e for e in article.iter() if local_name(e) in ASIDE]
    if aside:
        kinds = sorted({attribute(e, "article-type") or attribute(e, "response-type") or local_name(e) for e in aside})
        message = f"{len(aside)} articles inside the article were left out ({', '.join(kinds)})"
        problems.append(Problem(code="jats-inner-article", severity="note", message=message))
    others = [e for e in root.iterdescendants("{*}article") if e is not article and article not in e.iterancestors()]
    if others:
        message = f"the file holds {len(others) + 1} articles, of which the first was read"
        problems.append(Problem(code="jats-several-articles", severity="warning", message=message))
    return problems
