"""The front of an article as pieces: title, people, abstract and keywords of one language after the other, notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from citeflow.readers.front_words import abstract_label, label_language, print_keywords
from citeflow.readers.jats.body import Place, read_section
from citeflow.readers.jats.front_parts import FrontPart, is_side
from citeflow.readers.jats.inline import flat_runs
from citeflow.readers.jats.people import Person, read_affiliations
from citeflow.readers.jats.tables import footnote_piece
from citeflow.readers.numbering import Numbering
from citeflow.readers.piece import Piece
from citeflow.readers.styled import Run
from citeflow.readers.xml.dates import print_iso, read_date
from citeflow.readers.xml.elements import attribute, child, children, descendants, local_name, words_of
from citeflow.readers.xml.pieces import make_piece, worded

if TYPE_CHECKING:
    from lxml.etree import _Element

UNPRINTED = frozenset({"graphical", "teaser", "toc"})
"""Abstracts that stand in no article's text."""

STOPS = (".", "!", "?", ":", "…")


def read_front(meta: _Element, parts: Sequence[FrontPart], people: Sequence[Person], place: Place) -> Iterator[Piece]:
    """The pieces of ``<article-meta>``."""
    for index, part in enumerate(parts):
        yield from worded(title_piece(part, place.numbering))
        if index == 0:
            yield from byline_pieces(meta, people)
        yield from worded(abstract_piece(part, place.numbering), keywords_piece(part))
    yield from note_pieces(meta)
    for side in children(meta, "abstract", "trans-abstract"):
        if is_side(side) and attribute(side, "abstract-type").lower() not in UNPRINTED:
            yield from read_section(side, place)
    for note in children(child(meta, "author-notes"), "fn", "corresp"):
        yield from worded(footnote_piece(note, place.numbering) if local_name(note) == "fn" else None)


def title_piece(part: FrontPart, numbering: Numbering) -> Piece:
    """Title and subtitle as one heading of the first level; notes to the title are left out."""
    return make_piece("heading", [Run(print_title(part, numbering))], numbering, 1)


def print_title(part: FrontPart, numbering: Numbering) -> str:
    """Title and subtitle in words, without the marks of notes."""
    words = ""
    for element in part.titles:
        marks = {words_of(x) for x in descendants(element, "xref", "fn")}
        runs = [run for run in flat_runs(element, numbering) if run.text.strip() not in marks or not marks]
        title = " ".join("".join(run.text for run in runs).split())
        words = title if not words else f"{words}{' ' if words.endswith(STOPS) else ': '}{title}"
    return words


def byline_pieces(meta: _Element, people: Sequence[Person]) -> Iterator[Piece]:
    """One line of all authors, then a line for each affiliation, with its mark where there are several."""
    affiliations = [a for a in read_affiliations(meta) if not a.id or any(a.id in p.affiliations for p in people)]
    marks = {a.id: a.label for a in affiliations if a.label} if len(affiliations) > 1 else {}
    runs: list[Run] = []
    for person in people:
        labels = ",".join(marks[id_] for id_ in person.affiliations if id_ in marks)
        runs += [*([Run(", ")] if runs else []), Run(person.author.name), Run(labels).marked("superscript")]
    yield from worded(make_piece("front", runs, Numbering()))
    for affiliation in affiliations:
        line = [Run(marks.get(affiliation.id, "")).marked("superscript"), Run(affiliation.words)]
        yield from worded(make_piece("front", line, Numbering()))


def abstract_piece(part: FrontPart, numbering: Numbering) -> Piece | None:
    """The whole abstract behind its label, as one paragraph; None where there is none."""
    if part.abstract is None:
        return None
    title = words_of(child(part.abstract, "title")).strip(" .:")
    if label_language(title) is None:
        title = abstract_label(part.lang)
    runs = [Run(f"{title}. "), *abstract_runs(part.abstract, numbering)]
    return make_piece("front", runs, numbering) if len(runs) > 1 else None


def abstract_runs(abstract: _Element, numbering: Numbering) -> list[Run]:
    """The words of an abstract without its label; titles of its sections run in with a colon."""
    runs: list[Run] = []
    for block in children(abstract):
        if local_name(block) in {"title", "label"}:
            continue
        words = flat_runs(block, numbering)
        if local_name(block) == "sec":
            title = words_of(child(block, "title")).rstrip(" .:")
            words = [Run(f"{title}: "), *abstract_runs(block, numbering)] if title else abstract_runs(block, numbering)
        runs += [*([Run(" ")] if runs else []), *words]
    return runs


def keywords_piece(part: FrontPart) -> Piece | None:
    """Label and keywords of a language in one line; None where there are none."""
    if not part.keywords:
        return None
    return make_piece("front", [Run(print_keywords(part.keywords, part.lang))], Numbering())


def note_pieces(meta: _Element) -> Iterator[Piece]:
    """The dates of the manuscript, and who paid for the work."""
    dates = [(attribute(d, "date-type"), print_iso(read_date(d))) for d in children(child(meta, "history"), "date")]
    line = "; ".join(f"{kind.replace('-', ' ')}: {iso}" for kind, iso in dates if kind and iso)
    yield from worded(make_piece("front", [Run(line[:1].upper() + line[1:])], Numbering()))
    yield from worded(make_piece("front", [Run(print_funding(meta))], Numbering()))


def print_funding(meta: _Element) -> str:
    """The funding statement, else funders with their award numbers; "" where the front names none."""
    group = child(meta, "funding-group")
    statements = [words_of(e) for e in children(group, "funding-statement")]
    if any(statements):
        return " ".join(filter(None, statements))
    awards = []
    for award in children(group, "award-group"):
        source = ", ".join(filter(None, map(words_of, children(award, "funding-source"))))
        numbers = ", ".join(filter(None, map(words_of, children(award, "award-id"))))
        awards.append(f"{source} ({numbers})" if source and numbers else source or numbers)
    return f"Funded by: {'; '.join(filter(None, awards))}" if any(awards) else ""
