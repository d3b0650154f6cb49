"""The note beside a claim: each citation with its reference, reach, confidence, locator and evidence."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from citeflow.bundle import Bundle
from citeflow.model.claim import Citation, Claim
from citeflow.model.evidence import PairEvidence
from citeflow.model.reference import Reference
from citeflow.render.anchors import reference_anchor
from citeflow.render.csl_fields import name_work, text_field
from citeflow.render.layers import list_references, map_callouts, map_evidence
from citeflow.render.reading_order import ReadingOrder
from citeflow.render.wording import EVIDENCE, LOCATORS, SCOPES, say_confidence

_NAME = 96
_PASSAGES = 3


class PassageView(Struct, frozen=True, kw_only=True):
    """A passage of the cited source. `cues` are in words, those that agree first."""

    text: str
    score: str
    page: int | None
    agree: tuple[str, ...]
    differ: tuple[str, ...]


class WorkView(Struct, frozen=True, kw_only=True):
    """A cited work. `anchor` is None for a number that no reference bears; `number` is empty in unnumbered lists."""

    number: str
    anchor: str | None
    work: str
    title: str
    title_lang: str | None


class NoteView(Struct, frozen=True, kw_only=True):
    """A note beside a claim: what is said of one cited work, or of several of which the same is said.

    via: anchor and label of the row the callout stands in, where that is another row.
    """

    works: tuple[WorkView, ...]
    scope: str
    confidence: str
    certainty: str
    locator: str | None
    via: tuple[str, str] | None
    evidence: str | None
    state: str | None
    passages: tuple[PassageView, ...]


class CitationDesk(Struct, frozen=True, kw_only=True):
    """What is looked up for every citation."""

    references: dict[str, Reference]
    evidence: dict[tuple[str, str | None], PairEvidence]
    callout_starts: dict[str, int]
    order: ReadingOrder


def open_desk(bundle: Bundle, order: ReadingOrder) -> CitationDesk:
    """Gather the look-ups once for the page."""
    return CitationDesk(
        references={reference.key: reference for reference in list_references(bundle)},
        evidence=map_evidence(bundle),
        callout_starts={name: callout.start for name, callout in map_callouts(bundle).items()},
        order=order,
    )


def view_notes(claim: Claim, desk: CitationDesk) -> tuple[NoteView, ...]:
    """The notes of a claim, in the order of its citations.

    Works reached through one callout elsewhere share a note when all else that is said of them is equal.
    """
    notes: list[NoteView] = []
    for citation in claim.citations:
        note = _view_note(claim, citation, desk)
        before = notes[-1] if notes else None
        if before and note.via and replace(before, works=()) == replace(note, works=()):
            notes[-1] = replace(before, works=before.works + note.works)
        else:
            notes.append(note)
    return tuple(notes)


def _view_note(claim: Claim, citation: Citation, desk: CitationDesk) -> NoteView:
    row = desk.evidence.get((claim.id, citation.key))
    via = _find_via(claim, citation, desk)
    return NoteView(
        works=(_view_work(citation, desk, titled=via is None),),
        scope=SCOPES.get(citation.scope, citation.scope),
        confidence=f"{citation.confidence:.2f}",
        certainty=say_confidence(citation.confidence),
        locator=_say_locator(citation),
        via=via,
        evidence=EVIDENCE.get(row.state, row.state) if row else None,
        state=row.state if row else None,
        passages=_view_passages(row) if row else (),
    )


def _view_work(citation: Citation, desk: CitationDesk, *, titled: bool) -> WorkView:
    reference = desk.references.get(citation.key) if citation.key is not None else None
    if reference is None:
        missing = "no such reference in the list"
        return WorkView(number=say_number(citation), anchor=None, work=missing, title="", title_lang=None)
    name = name_work(reference, _NAME)
    return WorkView(
        number=say_number(citation),
        anchor=reference_anchor(reference.key),
        work=name.work,
        title=name.title if titled else "",
        title_lang=text_field(reference.csl, "language")[:2].lower() or None,
    )


def say_number(citation: Citation) -> str:
    """The printed number, empty where the callout names its work otherwise."""
    return "" if citation.number is None else str(citation.number)


def _say_locator(citation: Citation) -> str | None:
    if citation.locator is None:
        return None
    return f"{LOCATORS.get(citation.locator.label, citation.locator.label)} {citation.locator.value}".rstrip()


def _find_via(claim: Claim, citation: Citation, desk: CitationDesk) -> tuple[str, str] | None:
    """Anchor and label of the row the callout stands in, where that is not the claim itself."""
    start = desk.callout_starts.get(citation.callout)
    if start is None or claim.start <= start < claim.end:
        return None
    place = desk.order.places.at(start)
    return (place.anchor, place.label) if place else None


def _view_passages(row: PairEvidence) -> tuple[PassageView, ...]:
    return tuple(
        PassageView(
            text=passage.text,
            score=f"{passage.score:.2f}",
            page=passage.page,
            agree=tuple(sorted({cue.kind for cue in passage.cues if cue.agrees})),
            differ=tuple(sorted({cue.kind for cue in passage.cues if not cue.agrees})),
        )
        for passage in row.passages[:_PASSAGES]
    )
