"""``<teiHeader>``: title, authors, abstract, keywords as pieces and as metadata."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from citeflow.model.document import Author, Metadata
from citeflow.readers.front_words import DEFAULT_LANGUAGE, abstract_label, print_keywords
from citeflow.readers.numbering import Numbering
from citeflow.readers.piece import Piece
from citeflow.readers.styled import Run, fold_runs
from citeflow.readers.tei.body import Place
from citeflow.readers.tei.citation_csl import title_of
from citeflow.readers.tei.inline import flat_runs
from citeflow.readers.tei.names import affiliation_of, email_of, print_name, read_name
from citeflow.readers.xml.elements import child, children, descendants, language_of, words_of
from citeflow.readers.xml.pieces import make_piece, worded

if TYPE_CHECKING:
    from lxml.etree import _Element


def read_header(header: _Element | None, place: Place) -> Iterator[Piece]:
    """Title, one line of authors, a line for each affiliation, abstracts and keywords."""
    if header is None:
        return
    metadata = read_metadata(header)
    title = header_title(header)
    yield from worded(make_piece("heading", [Run(title)], place.numbering, 1))
    names = ", ".join(author.name for author in metadata.authors)
    lines = [names, *dict.fromkeys(a.affiliation for a in metadata.authors if a.affiliation)]
    for line in lines:
        yield from worded(make_piece("front", [Run(line)], place.numbering))
    for abstract in abstracts_of(header):
        lang = language_of(abstract) or header_language(header)
        runs = flat_runs(abstract, place.numbering)
        if any(run.text.strip() for run in runs):
            yield make_piece("front", [Run(f"{abstract_label(lang)}. "), *runs], place.numbering)
    for code, keywords in metadata.keywords.items():
        yield make_piece("front", [Run(print_keywords(keywords, code))], place.numbering)


def read_metadata(header: _Element) -> Metadata:
    """What the header states of the article."""
    lang = header_language(header)
    abstracts = {
        language_of(a) or lang: words
        for a in abstracts_of(header)
        if (words := fold_runs(flat_runs(a, Numbering())).text)
    }
    keywords = {language_of(k) or lang: terms for k in descendants(header, "keywords") if (terms := keywords_of(k))}
    title = header_title(header)
    return Metadata(
        title={lang: title} if title else {},
        abstract=abstracts,
        keywords=keywords,
        authors=tuple(authors_of(header, lang)),
    )


def header_language(header: _Element) -> str:
    """The language that the text or the header states."""
    root = header.getparent()
    return text_language(root if root is not None else header)


def text_language(document: _Element) -> str:
    """The language that a document states for its text, else for its header or for all."""
    stated = (
        language_of(e) for e in (child(document, "text"), child(document, "teiHeader"), document) if e is not None
    )
    return next(filter(None, stated), DEFAULT_LANGUAGE)


def header_title(header: _Element) -> str:
    """The title of the work: of the title statement, else of the source."""
    return title_of(child(header, "fileDesc", "titleStmt")) or title_of(
        child(header, "fileDesc", "sourceDesc", "biblStruct", "analytic")
    )


def abstracts_of(header: _Element) -> list[_Element]:
    """The abstracts in their order."""
    return [a for a in children(child(header, "profileDesc"), "abstract") if words_of(a)]


def keywords_of(keywords: _Element) -> tuple[str, ...]:
    """The terms in their order; a single line of them is cut at its commas or semicolons."""
    terms = [words_of(t).strip(" .;,") for t in descendants(keywords, "term", "item")]
    if not terms:
        line = words_of(keywords)
        terms = [word.strip(" .") for word in line.split(";" if ";" in line else ",")]
    return tuple(dict.fromkeys(filter(None, terms)))


def authors_of(header: _Element, lang: str) -> Iterator[Author]:
    """The authors of the work, as the source names them (GROBID), else the title statement."""
    description = child(header, "fileDesc")
    source = child(description, "sourceDesc", "biblStruct")
    places = [child(source, "analytic"), child(source, "monogr"), child(description, "titleStmt")]
    people = next((found for place in places if (found := children(place, "author"))), [])
    for person in people:
        parts = read_name(person)
        if parts:
            name = print_name(parts, family_first=False)
            yield Author(name=name, names={lang: name}, affiliation=affiliation_of(person), email=email_of(person))
