"""The passages of a cited source that are offered for a claim, with the words behind their cues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from citeflow.measures.cue_words import say_cue
from citeflow.model.claim import Claim
from citeflow.model.evidence import PairEvidence, Passage
from citeflow.render.sheets_view import NO_PICTURES, BoxedSheet, Pictures, box_passage
from citeflow.render.text_pieces import Dress

_PASSAGES = 3


class Run(Struct, frozen=True, kw_only=True):
    """A stretch of a passage. kind: of the cue that points at it, None between cues. agrees: what the cue says."""

    text: str
    kind: str | None = None
    agrees: bool = True


class PassageView(Struct, frozen=True, kw_only=True):
    """A passage of the cited source. page: as people call it. agree: kinds of cues. differ: what differs, with
    the words of both texts. before, after: the sentences around it. sheet: a picture of its page.
    """

    runs: tuple[Run, ...]
    score: str
    page: str
    lang: str | None
    section: str | None
    before: str | None
    after: str | None
    agree: tuple[str, ...]
    differ: tuple[str, ...]
    sheet: BoxedSheet | None


def view_passages(row: PairEvidence, claim: str, pictures: Pictures = NO_PICTURES) -> tuple[PassageView, ...]:
    """The best passages, at most three. claim: its text, which cues count in."""
    return tuple(
        PassageView(
            runs=tuple(cut_runs(passage)),
            score=f"{passage.score:.2f}",
            page=name_page(passage),
            lang=passage.lang,
            section=passage.section,
            before=passage.before,
            after=passage.after,
            agree=tuple(sorted({cue.kind for cue in passage.cues if cue.agrees})),
            differ=tuple(dict.fromkeys(say_cue(cue, claim, passage.text) for cue in passage.cues if not cue.agrees)),
            sheet=box_passage(passage, pictures),
        )
        for passage in row.passages[:_PASSAGES]
    )


def dress_cues(claim: Claim, rows: Iterable[PairEvidence]) -> Iterator[Dress]:
    """The words of a claim behind the cues of the best passages, as dresses of the text."""
    for row in rows:
        for cue in row.passages[0].cues if row.passages else ():
            start, end = claim.start + cue.claim[0], claim.start + cue.claim[1]
            if start < end <= claim.end:
                yield Dress(start=start, end=end, layer="agrees" if cue.agrees else "differs")


def name_page(passage: Passage) -> str:
    """The printed page where there is one, else the sheet; empty for sources without pages."""
    if passage.label:
        return f"p. {passage.label}"
    return f"sheet {passage.page}" if passage.page else ""


def cut_runs(passage: Passage) -> Iterator[Run]:
    """The passage cut at the words of its cues; of cues that overlap the one that differs counts, else the first."""
    place = 0
    for cue in sorted(passage.cues, key=lambda cue: (cue.passage[0], cue.agrees)):
        start, end = cue.passage
        if start < place or end <= start or end > len(passage.text):
            continue
        if start > place:
            yield Run(text=passage.text[place:start])
        yield Run(text=passage.text[start:end], kind=cue.kind, agrees=cue.agrees)
        place = end
    if place < len(passage.text):
        yield Run(text=passage.text[place:])
