"""Claims: every sentence of the body with its status, its reasons and the references that stand behind it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence, Set
from itertools import groupby

from msgspec.structs import replace

from citeflow.citations.callouts import find_callouts
from citeflow.citations.checkable import find_reasons
from citeflow.citations.resolve import shared_numbers
from citeflow.citations.running_text import body_blocks
from citeflow.citations.scope import (
    LIST_REACH,
    Placed,
    cite,
    cite_sentence,
    find_list_opener,
    reach_paragraph,
)
from citeflow.model.claim import Callout, Citation, Claim, Claims, Status
from citeflow.model.document import Document
from citeflow.model.ids import ids_of_spans
from citeflow.model.layout import Layout
from citeflow.model.places import page_of
from citeflow.model.reference import References

EITHER_LIST = 0.5
"""A number that two lists bear may mean either work."""


def find_claims(doc: Document, references: References, layout: Layout | None = None) -> Claims:
    """Callouts and claims of the body, in the order of the text."""
    callouts, problems, style = find_callouts(doc, references)
    rows = place_callouts(doc, references, callouts)
    reached = reach(doc.text, rows)
    shared = shared_numbers(references)
    ids = ids_of_spans("claim", doc.text, [(r.sentence.start, r.sentence.end) for r in rows])
    claims = [
        doubt_shared(make_claim(doc, layout, row, id_, reached[index]), shared)
        for index, (row, id_) in enumerate(zip(rows, ids, strict=True))
    ]
    return Claims(callouts=callouts, claims=tuple(claims), style=style, problems=problems)


def place_callouts(doc: Document, references: References, callouts: Sequence[Callout]) -> list[Placed]:
    """All sentences of the body with the callouts in them, in the order of the text."""
    blocks = {block.id: block for block in body_blocks(doc, references)}
    starts = [callout.start for callout in callouts]
    rows = []
    for sentence in doc.sentences:
        block = blocks.get(sentence.block)
        if block is None:
            continue
        inside = callouts[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        rows.append(Placed(sentence, block, tuple(inside)))
    return rows


def reach(text: str, rows: Sequence[Placed]) -> list[list[Citation]]:
    """For each sentence the citations that reach it from its neighbours, its own callouts left aside."""
    reached: list[list[Citation]] = []
    opener: tuple[Callout, ...] = ()
    for _, group in groupby(rows, key=lambda row: row.block.id):
        block_rows = list(group)
        is_item = block_rows[0].block.kind == "list-item"
        if is_item and opener:
            covering = [c for callout in opener for c in cite(callout, "list", LIST_REACH)]
            reached += [[] if row.callouts else list(covering) for row in block_rows]
            continue
        by_index = reach_paragraph(text, block_rows)
        reached += [by_index.get(index, []) for index in range(len(block_rows))]
        opener = find_list_opener(text, block_rows)
    return reached


def make_claim(doc: Document, layout: Layout | None, row: Placed, id_: str, reaching: Sequence[Citation]) -> Claim:
    """One claim; a callout inside it counts before one that reaches it from outside."""
    sentence = row.sentence
    reasons, checkable = find_reasons(without_callouts(doc.text, row))
    own = cite_sentence(doc.text, row)
    return Claim(
        id=id_,
        start=sentence.start,
        end=sentence.end,
        text=doc.text_of(sentence),
        section=row.block.section,
        page=page_of(layout, row.block, sentence.start),
        status=choose_status(own, reaching, checkable),
        reasons=reasons,
        citations=tuple(own or reaching),
    )


def doubt_shared(claim: Claim, shared: Set[int]) -> Claim:
    """The claim with less trust in links whose number different works of different lists bear."""
    if not any(citation.number in shared for citation in claim.citations):
        return claim
    doubted = (
        replace(c, confidence=min(c.confidence, EITHER_LIST)) if c.number in shared else c for c in claim.citations
    )
    return replace(claim, citations=tuple(doubted))


def choose_status(own: Sequence[Citation], reaching: Sequence[Citation], checkable: bool) -> Status:
    """The status of a claim (model.claim.Claim says what each means)."""
    if own:
        return "cited"
    if reaching:
        return "covered"
    return "uncited" if checkable else "plain"


def without_callouts(text: str, row: Placed) -> str:
    """The sentence with its callouts taken out, so that their numbers are no reason."""
    words = []
    position = row.sentence.start
    for callout in row.callouts:
        words.append(text[position : callout.start])
        position = callout.end
    words.append(text[position : row.sentence.end])
    return "".join(words)
