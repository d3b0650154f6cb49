"""What the front states of the article, as metadata."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from citeflow.model.document import Metadata
from citeflow.readers.jats.front import abstract_runs, print_funding, print_title
from citeflow.readers.jats.front_parts import FrontPart
from citeflow.readers.jats.people import Person
from citeflow.readers.numbering import Numbering
from citeflow.readers.styled import fold_runs
from citeflow.readers.xml.dates import print_iso, read_date
from citeflow.readers.xml.elements import attribute, child, children, descendants, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

FUNDING_NOTES = frozenset({"financial-disclosure", "supported-by"})
"""Values of `fn-type` for notes that say who paid for the work."""


def read_metadata(meta: _Element, parts: Sequence[FrontPart], people: Sequence[Person]) -> Metadata:
    """Titles, abstracts and keywords by language, authors, funding and the date received."""
    received = [d for d in children(child(meta, "history"), "date") if attribute(d, "date-type") == "received"]
    none = Numbering()
    abstracts = {p.lang: fold_runs(abstract_runs(p.abstract, none)).text for p in parts if p.abstract is not None}
    return Metadata(
        title={p.lang: title for p in parts if (title := print_title(p, none))},
        abstract={lang: words for lang, words in abstracts.items() if words},
        keywords={p.lang: p.keywords for p in parts if p.keywords},
        authors=tuple(person.author for person in people),
        funding=print_funding(meta) or note_of_funding(meta),
        received=next((print_iso(date) for d in received if (date := read_date(d))), None),
    )


def note_of_funding(meta: _Element) -> str | None:
    """The note on funding in the front, else in the back of the article; None where there is none."""
    for note in [*descendants(meta, "fn"), *descendants(article_back(meta), "fn")]:
        if attribute(note, "fn-type") in FUNDING_NOTES and (words := words_of(note)):
            return words
    return None


def article_back(meta: _Element) -> _Element | None:
    """The back of the article that the front belongs to."""
    front = meta.getparent()
    return child(front.getparent(), "back") if front is not None else None
