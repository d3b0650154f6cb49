"""Word documents (DOCX).

Read with `zipfile` and the project's one XML parser call instead of python-docx: that library knows neither the
printed numbers of lists, nor notes, fields and tracked changes, all of which we need, and unpacks without caps.
"""

from __future__ import annotations

from collections.abc import Iterable

from citeflow.errors import InputError
from citeflow.model.document import StatedReference
from citeflow.readers.callouts import fold_callouts
from citeflow.readers.docx.body import BodyReader, Notes
from citeflow.readers.docx.draft import Draft
from citeflow.readers.docx.numbering import BULLET, Numbering
from citeflow.readers.docx.parts import Parts
from citeflow.readers.docx.references import Found, find_references, settle_targets
from citeflow.readers.docx.sources import read_sources
from citeflow.readers.docx.styles import Styles
from citeflow.readers.docx.xml import child
from citeflow.readers.options import DEFAULT_OPTIONS, ReadOptions
from citeflow.readers.piece import Piece, Reading
from citeflow.readers.printed_labels import cut_label
from citeflow.readers.shaping import shape_piece


def read_docx(data: bytes, name: str, options: ReadOptions = DEFAULT_OPTIONS) -> Reading:
    """Pieces, stated references and stated callouts of a Word document.

    Raises InputError for what is no Word document, damaged, encrypted, or beyond the caps of `Archive`.
    """
    parts = Parts(data, name)
    root = parts.parse(parts.main)
    body = child(root, "body")
    if body is None:
        raise InputError(f"{name}: is a DOCX file without text; it may be cut")
    numbering = Numbering(parts.parse_kind("numbering")[0])
    styles = Styles(parts.parse_kind("styles")[0])
    notes = {kind: Notes(kind, *parts.parse_kind(kind)) for kind in ("footnotes", "endnotes")}
    reader = BodyReader(styles, numbering, notes)
    drafts = list(reader.read(body, parts.related))
    items = reader.paragraphs.items
    found = find_references(drafts, items, read_sources(parts.parse_sources()))
    pieces, references = make_pieces([settle_targets(draft, found) for draft in drafts], found)
    if not pieces:
        raise InputError(f"{name}: is a Word document without words")
    return Reading(pieces=pieces, references=references, problems=tuple(parts.problems))


def make_pieces(drafts: Iterable[Draft], found: Found) -> tuple[tuple[Piece, ...], tuple[StatedReference, ...]]:
    """The pieces of all drafts with words, and the references in the order of the list; unprinted ones last."""
    pieces: list[Piece] = []
    references: dict[str, StatedReference] = {}
    for place, draft in enumerate(drafts):
        piece = make_piece(draft, found, found.of_draft.get(place))
        if not piece.text or piece.text == draft.item:
            continue
        pieces.append(piece)
        if piece.reference is not None:
            label, raw = cut_label(piece.text, piece.label)
            csl = found.csl.get(piece.reference)
            references[piece.reference] = StatedReference(id=piece.reference, raw=raw, label=label, csl=csl)
    for name in found.numbering.order:
        if name not in references:
            references[name] = StatedReference(id=name, raw="", csl=found.csl.get(name))
    return tuple(pieces), tuple(references[name] for name in found.numbering.order)


def make_piece(draft: Draft, found: Found, reference: str | None) -> Piece:
    """The piece of one draft."""
    text, marks, callouts = fold_callouts(draft.runs, found.numbering)
    if reference is not None and text:
        label, _ = cut_label(text, draft.item if draft.item != BULLET else None)
        return Piece(kind="list-item", text=text, marks=marks, label=label, reference=reference)
    if draft.kind in {"table", "caption", "footnote"}:
        return Piece(kind=draft.kind, text=text, marks=marks, callouts=callouts, label=draft.item)
    return shape_piece(text, marks, level=draft.level, item=draft.item, callouts=callouts)
