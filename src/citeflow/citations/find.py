"""Claims: every sentence of the body with its status, its reasons and the references that stand behind it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence, Set
from itertools import groupby

from msgspec.structs import replace

from citeflow.citations.callouts.finding import find_callouts
from citeflow.citations.callouts.resolve import shared_numbers
from citeflow.citations.claims.checkable import find_reasons
from citeflow.citations.claims.sections import SectionKind, section_kinds, settle_results
from citeflow.citations.claims.words import read_plain
from citeflow.citations.running_text import body_blocks
from citeflow.citations.scope.citing import Placed, Reach, cite_reach, cite_served
from citeflow.citations.scope.clauses import serve
from citeflow.citations.scope.gist import find_staples
from citeflow.citations.scope.lists import Opener, open_list, reach_items
from citeflow.citations.scope.reach import reach_paragraph
from citeflow.model.claim import Callout, Citation, Claim, Claims, Status
from citeflow.model.document import Block, Document, Sentence
from citeflow.model.ids import ids_of_spans
from citeflow.model.layout import Layout
from citeflow.model.places import page_of
from citeflow.model.reference import References

EITHER_LIST = 0.5
"""A number that two lists bear may mean either work."""


def find_claims(doc: Document, references: References, layout: Layout | None = None) -> Claims:
    """Callouts and claims of the body, in the order of the text."""
    callouts, problems, style = find_callouts(doc, references)
    claims = judge_sentences(doc, references, callouts, layout)
    return Claims(callouts=callouts, claims=claims, style=style, problems=problems)


def judge_sentences(
    doc: Document, references: References, callouts: Sequence[Callout], layout: Layout | None = None
) -> tuple[Claim, ...]:
    """The claims of the body, its callouts given."""
    rows = place_callouts(doc, references, callouts)
    reached = reach(doc.text, rows)
    shared = shared_numbers(references)
    ids = ids_of_spans("claim", doc.text, [(r.sentence.start, r.sentence.end) for r in rows])
    return tuple(
        doubt_shared(make_claim(doc, layout, row, id_, reaching), shared)
        for row, id_, reaching in zip(rows, ids, reached, strict=True)
    )


def place_callouts(doc: Document, references: References, callouts: Sequence[Callout]) -> list[Placed]:
    """All sentences of the body with the callouts in them, in the order of the text."""
    blocks = {block.id: block for block in body_blocks(doc, references)}
    starts = [callout.start for callout in callouts]
    found = [
        (sentence, blocks[sentence.block], tuple(callouts[slice_of(starts, sentence)]))
        for sentence in doc.sentences
        if sentence.block in blocks
    ]
    kinds = settle_results(section_kinds(doc), [(block.id, bool(inside)) for _, block, inside in found])
    return [place(doc.text, sentence, block, inside, kinds[block.id]) for sentence, block, inside in found]


def slice_of(starts: Sequence[int], sentence: Sentence) -> slice:
    """Which callouts stand in a sentence; `starts` are their offsets in order."""
    return slice(bisect_left(starts, sentence.start), bisect_left(starts, sentence.end))


def place(
    text: str, sentence: Sentence, block: Block, callouts: tuple[Callout, ...], sections: Set[SectionKind]
) -> Placed:
    """A sentence with all that is read from it alone and from its section."""
    holes = [(callout.start, callout.end) for callout in callouts]
    plain = read_plain(text, sentence.start, sentence.end, holes, block.lang)
    served = tuple(serve(text, plain, sentence.end, callouts))
    return Placed(sentence, block, callouts, plain, find_reasons(plain, sections, block.kind), served)


def reach(text: str, rows: Sequence[Placed]) -> list[list[Reach]]:
    """For each sentence what reaches it from its neighbours, its own callouts left aside."""
    blocks = [list(group) for _, group in groupby(rows, key=lambda row: row.block.id)]
    staples = find_staples([row.plain for row in rows])
    reached: list[list[Reach]] = []
    opener: Opener | None = None
    for is_list, group in groupby(blocks, key=lambda block: block[0].block.kind == "list-item"):
        if is_list:
            reached += [row for item in reach_items(text, list(group), opener) for row in item]
            opener = None
            continue
        for block in group:
            inside = reach_paragraph(block, staples)
            opener = open_list(text, block, inside)
            reached += inside
    return reached


def make_claim(doc: Document, layout: Layout | None, row: Placed, id_: str, reaching: Sequence[Reach]) -> Claim:
    """One claim; a callout inside it counts before one that reaches it from outside."""
    sentence = row.sentence
    own = [citation for served in row.served for citation in cite_served(row, served)]
    reached = [citation for one in reaching for citation in cite_reach(one)]
    return Claim(
        id=id_,
        start=sentence.start,
        end=sentence.end,
        text=doc.text_of(sentence),
        section=row.block.section,
        page=page_of(layout, row.block, sentence.start),
        status=choose_status(own, reached, row.reading.checkable),
        reasons=row.reading.reasons,
        citations=tuple(own or reached),
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
