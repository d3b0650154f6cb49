"""Callouts of the body, found by their brackets and resolved by printed number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from citeflow.citations.grammar import ParsedMember, parse_callout
from citeflow.model.claim import Callout, Member
from citeflow.model.document import Block, Document, Mark
from citeflow.model.ids import ids_of_spans
from citeflow.model.reference import Reference, References

BRACKET = re.compile(r"\[([^\[\]\n]{1,120})\]")
ADDRESS = re.compile(r"://|@|www\.|^doi|10\.\d{4,}/")
IDENTIFIER = re.compile(r"[A-Za-z_]\w*$")
CODE_GOES_ON = re.compile(r"\.[A-Za-z_]|\(|\s?=[^=]|\s?[+*/]=")
SHORT_NAME = 2
"""A Latin name of at most two letters before a bracket is a variable; longer ones may be a word typed close."""

BODY_KINDS = frozenset({"paragraph", "list-item", "caption", "table", "footnote"})


def body_blocks(doc: Document, references: References) -> list[Block]:
    """Blocks in which callouts and claims stand: running text outside of the reference lists, in order."""
    spans = [(lst.start, lst.end) for lst in references.lists]
    return [
        block
        for block in doc.blocks
        if block.kind in BODY_KINDS and not any(start <= block.start < end for start, end in spans)
    ]


def find_callouts(doc: Document, references: References) -> tuple[Callout, ...]:
    """All callouts of the body in the order of the text; a number without a reference stays, without a key."""
    found = [
        (start, end, members)
        for block in body_blocks(doc, references)
        for start, end, members in scan_block(doc, block)
    ]
    ids = ids_of_spans("callout", doc.text, [(start, end) for start, end, _ in found])
    by_number = index_references(references)
    return tuple(
        Callout(
            id=id_,
            start=start,
            end=end,
            text=doc.text[start:end],
            members=tuple(resolve(member, by_number) for member in members),
        )
        for id_, (start, end, members) in zip(ids, found, strict=True)
    )


def scan_block(doc: Document, block: Block) -> Iterator[tuple[int, int, tuple[ParsedMember, ...]]]:
    """Spans and members of the brackets of a block that read as callouts.

    A bracket inside a printed address and one that is an index of code are none.
    """
    addresses = [(m.start, m.end) for m in doc.marks if m.kind == "link" and shows_address(doc, m)]
    for match in BRACKET.finditer(doc.text, block.start, block.end):
        start, end = match.span()
        if any(a <= start and end <= b for a, b in addresses) or is_index(doc.text, start, end):
            continue
        members = parse_callout(match[1])
        if members:
            yield start, end, members


def shows_address(doc: Document, mark: Mark) -> bool:
    """Whether a link to the outside shows an address or is nothing but a bracket, rather than running text.

    Boxes of PDF links often cover words beside the linked ones, so a bracket inside a link is no evidence alone.
    """
    if not mark.target or mark.target.startswith("#"):
        return False
    words = doc.text_of(mark)
    return ADDRESS.search(words) is not None or BRACKET.fullmatch(words) is not None


def is_index(text: str, start: int, end: int) -> bool:
    """Whether a bracket glued to a Latin word is an index of code or of a formula: ``x[1]``, ``tags[12].size``."""
    word = IDENTIFIER.search(text, max(0, start - 40), start)
    if word is None:
        return False
    return len(word[0]) <= SHORT_NAME or CODE_GOES_ON.match(text, end) is not None


def index_references(references: References) -> Mapping[int, Sequence[Reference]]:
    """Printed number -> the references that bear it, those of the first list first."""
    order = {lst.id: position for position, lst in enumerate(references.lists)}
    index: dict[int, list[Reference]] = {}
    for reference in references.references:
        if reference.number is not None:
            index.setdefault(reference.number, []).append(reference)
    for bearers in index.values():
        bearers.sort(key=lambda r: (order.get(r.printed[0].list, 0), r.printed[0].start))
    return index


def resolve(member: ParsedMember, by_number: Mapping[int, Sequence[Reference]]) -> Member:
    """The member with the key of the reference that bears its number; without a key where none does."""
    bearers = by_number.get(member.number, ())
    if not bearers:
        return Member(number=member.number, locator=member.locator)
    return Member(number=member.number, list=bearers[0].printed[0].list, key=bearers[0].key, locator=member.locator)
