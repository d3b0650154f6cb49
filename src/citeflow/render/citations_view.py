"""The note beside a claim: each citation with its reference, reach, confidence, grounds, locator and evidence."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from citeflow.bundle import Bundle
from citeflow.model.claim import Callout, Citation, Claim
from citeflow.model.evidence import PairEvidence
from citeflow.model.reference import Reference
from citeflow.render.anchors import anchor_of, reference_anchor
from citeflow.render.clauses_view import line_of, number_clauses, serves_all
from citeflow.render.csl_fields import name_work, text_field
from citeflow.render.grounds_view import GroundView, say_kinds, view_grounds
from citeflow.render.layers import list_references, map_callouts, map_evidence
from citeflow.render.passages_view import PassageView, view_passages
from citeflow.render.reading_order import ReadingOrder
from citeflow.render.sheets_view import NO_PICTURES, Pictures
from citeflow.render.wording import EVIDENCE, SCOPES, say_confidence, say_locator, shorten

_NAME = 96
_WORDS = 72
_CALLOUT = 40


class WorkView(Struct, frozen=True, kw_only=True):
    """A cited work. `anchor` is None for a number that no reference bears; `number` is empty in unnumbered lists."""

    number: str
    anchor: str | None
    work: str
    title: str
    title_lang: str | None


class ReachView(Struct, frozen=True, kw_only=True):
    """How far a callout reaches. question: instead of a confidence, where the signs are even.

    words: those of the claim that are served, where they are not all; clause, line: their number and kind of line,
    0 where no line could be drawn. kinds: the grounds in one line.
    """

    callout: str
    scope: str
    confidence: str
    certainty: str
    question: str
    words: str
    clause: int
    line: int
    kinds: str
    grounds: tuple[GroundView, ...]


class NoteView(Struct, frozen=True, kw_only=True):
    """A note beside a claim: what is said of one cited work, or of several of which the same is said.

    via: anchor and label of the row the callout stands in, where that is another row. named: what ties the callout to
    the work, where it is more than a number.
    """

    works: tuple[WorkView, ...]
    reach: ReachView
    locator: str | None
    named: str
    via: tuple[str, str] | None
    evidence: str | None
    state: str | None
    passages: tuple[PassageView, ...]


class CitationDesk(Struct, frozen=True, kw_only=True):
    """What is looked up for every citation."""

    references: dict[str, Reference]
    evidence: dict[tuple[str, str | None], PairEvidence]
    callouts: dict[str, Callout]
    order: ReadingOrder
    pictures: Pictures


def open_desk(bundle: Bundle, order: ReadingOrder, pictures: Pictures = NO_PICTURES) -> CitationDesk:
    """Gather the look-ups once for the page."""
    return CitationDesk(
        references={reference.key: reference for reference in list_references(bundle)},
        evidence=map_evidence(bundle),
        callouts=map_callouts(bundle),
        order=order,
        pictures=pictures,
    )


def view_notes(claim: Claim, desk: CitationDesk) -> tuple[NoteView, ...]:
    """The notes of a claim, in the order of its citations.

    Works of one callout share a note when all else that is said of them is equal.
    """
    notes: list[NoteView] = []
    for citation in claim.citations:
        note = _view_note(claim, citation, desk)
        before = notes[-1] if notes else None
        if before and replace(before, works=()) == replace(note, works=()):
            notes[-1] = replace(before, works=before.works + note.works)
        else:
            notes.append(note)
    return tuple(notes)


def _view_note(claim: Claim, citation: Citation, desk: CitationDesk) -> NoteView:
    row = desk.evidence.get((claim.id, citation.key))
    via = _find_via(claim, citation, desk)
    return NoteView(
        works=(_view_work(citation, desk, titled=via is None),),
        reach=_view_reach(claim, citation, desk),
        locator=None if citation.locator is None else say_locator(citation.locator),
        named=_say_naming(citation, desk),
        via=via,
        evidence=EVIDENCE.get(row.state, row.state) if row else None,
        state=row.state if row else None,
        passages=view_passages(row, claim.text, desk.pictures) if row else (),
    )


def _view_reach(claim: Claim, citation: Citation, desk: CitationDesk) -> ReachView:
    callout = desk.callouts.get(citation.callout)
    printed = shorten(callout.text, _CALLOUT) if callout else "the callout"
    unsure = citation.scope == "unsure"
    start, end = citation.start, citation.end
    served = start is not None and end is not None and not serves_all(claim, start, end)
    clause = number_clauses(claim).get((start, end), 0) if start is not None and end is not None else 0
    grounds = view_grounds(citation.grounds, anchor_of("claim", claim.id), desk.order)
    return ReachView(
        callout=citation.callout,
        scope=SCOPES.get(citation.scope, citation.scope),
        confidence="" if unsure else f"{citation.confidence:.2f}",
        certainty=say_confidence(citation.confidence),
        question=f"Does {printed} reach this sentence?" if unsure else "",
        words=shorten(desk.order.doc.text[start:end], _WORDS) if served else "",
        clause=clause,
        line=line_of(clause) if clause else 0,
        kinds=say_kinds(grounds),
        grounds=grounds,
    )


def _say_naming(citation: Citation, desk: CitationDesk) -> str:
    """Why the callout is thought to mean this work, where it takes more than a number."""
    callout = desk.callouts.get(citation.callout)
    for member in callout.members if callout else ():
        if (member.key, member.number) == (citation.key, citation.number) and member.reason:
            sure = "" if member.confidence is None else f"{say_confidence(member.confidence)} {member.confidence:.2f}"
            words = f"“{shorten(member.words, _CALLOUT)}”" if member.words else ""
            return ", ".join(filter(None, (words, member.reason, sure)))
    return ""


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


def _find_via(claim: Claim, citation: Citation, desk: CitationDesk) -> tuple[str, str] | None:
    """Anchor and label of the row the callout stands in, where that is not the claim itself."""
    callout = desk.callouts.get(citation.callout)
    if callout is None or claim.start <= callout.start < claim.end:
        return None
    place = desk.order.places.at(callout.start)
    return (place.anchor, place.label) if place else None
