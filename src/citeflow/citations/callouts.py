"""Callouts of the body, found by their brackets and by what the format states, resolved by printed number."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec.structs import replace

from citeflow.citations.grammar import parse_callout
from citeflow.citations.stated import map_targets, read_stated
from citeflow.model.claim import Callout, Member
from citeflow.model.document import Block, Document, Mark, StatedCallout
from citeflow.model.ids import ids_of_spans
from citeflow.model.problem import Problem
from citeflow.model.reference import Reference, References

Bracket = tuple[int, int, tuple[Member, ...]]
"""Start, end and members of a callout before its numbers are resolved."""

BRACKET = re.compile(r"\[([^\[\]\n]{1,120})\]")
ADDRESS = re.compile(r"://|@|www\.|^doi|10\.\d{4,}/")
IDENTIFIER = re.compile(r"[A-Za-z_]\w*$")
CODE_GOES_ON = re.compile(r"\.[A-Za-z_]|\(|\s?=[^=]|\s?[+*/]=")
SHORT_NAME = 2
"""A Latin name of at most two letters before a bracket is a variable; longer ones may be a word typed close."""

BODY_KINDS = frozenset({"paragraph", "list-item", "caption", "table", "footnote"})
MATTER = frozenset({"front", "back"})


def body_blocks(doc: Document, references: References) -> list[Block]:
    """Blocks in which callouts and claims stand: running text outside of the reference lists, in order.

    Front and back matter repeats the text or is none, except where the format states a callout in it: some
    articles open with a summary that cites.
    """
    spans = [(lst.start, lst.end) for lst in references.lists]
    stated = sorted(callout.start for callout in doc.stated.callouts)
    return [
        block
        for block in doc.blocks
        if (block.kind in BODY_KINDS or (block.kind in MATTER and holds_one(block, stated)))
        and not any(start <= block.start < end for start, end in spans)
    ]


def holds_one(block: Block, places: Sequence[int]) -> bool:
    """Whether one of the places, which are sorted, lies in a block."""
    index = bisect_left(places, block.start)
    return index < len(places) and places[index] < block.end


def find_callouts(doc: Document, references: References) -> tuple[tuple[Callout, ...], tuple[Problem, ...]]:
    """All callouts of the body in the order of the text, and where print and link disagree.

    A number without a reference stays, without a key.
    """
    blocks = body_blocks(doc, references)
    printed = [row for block in blocks for row in scan_block(doc, block)]
    found, problems = join_stated(doc, references, blocks, printed)
    ids = ids_of_spans("callout", doc.text, [(start, end) for start, end, _ in found])
    by_number = index_references(references, {m.number for _, _, members in found for m in members})
    problems += name_shared_numbers(references, by_number, found)
    callouts = tuple(
        Callout(
            id=id_,
            start=start,
            end=end,
            text=doc.text[start:end],
            members=tuple(resolve(member, by_number) for member in members),
        )
        for id_, (start, end, members) in zip(ids, found, strict=True)
    )
    return callouts, tuple(problems)


def join_stated(
    doc: Document, references: References, blocks: Sequence[Block], printed: Sequence[Bracket]
) -> tuple[list[Bracket], list[Problem]]:
    """Printed brackets joined with what the format states, in the order of the text.

    A stated callout inside a bracket tells where its numbers lead; one outside of any bracket (superscript, author
    and year) or over several (``[5]–[7]``) is a callout of its own. Where the format's callouts are not printed in
    brackets, a bracket without a link is none.
    """
    inside = [s for s in doc.stated.callouts if any(b.start <= s.start < b.end for b in blocks)]
    targets = map_targets(doc, references)
    in_brackets = sum(
        doc.text.startswith("[", s.start) or doc.text.startswith("[", max(0, s.start - 1)) for s in inside
    )
    keeps_unlinked = 2 * in_brackets >= len(inside)
    found: list[Bracket] = []
    problems: list[Problem] = []
    taken: set[int] = set()
    for start, end, members in printed:
        linked = [i for i, s in enumerate(inside) if s.start < end and start < s.end]
        if any(inside[i].start < start or end < inside[i].end for i in linked):
            continue
        taken.update(linked)
        whole = StatedCallout(start=start, end=end, targets=tuple(t for i in linked for t in inside[i].targets))
        known, problem = read_stated(doc, whole, targets)
        if known or keeps_unlinked:
            found.append((start, end, known or members))
        problems += [problem] if problem else []
    for index, stated in enumerate(inside):
        known, problem = read_stated(doc, stated, targets) if index not in taken else ((), None)
        found += [(stated.start, stated.end, known)] if known else []
        problems += [problem] if problem else []
    return sorted(found, key=lambda row: (row[0], row[1])), problems


def scan_block(doc: Document, block: Block) -> Iterator[Bracket]:
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
            yield start, end, tuple(Member(number=m.number, locator=m.locator) for m in members)


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


def index_references(references: References, cited: Collection[int | None]) -> Mapping[int, Sequence[Reference]]:
    """Printed number -> the references that bear it, those of the list that holds most of the cited numbers first."""
    index: dict[int, list[Reference]] = {}
    held: Counter[str] = Counter()
    for reference in references.references:
        if reference.number is not None:
            index.setdefault(reference.number, []).append(reference)
            held[reference.printed[0].list] += reference.number in cited
    ranked = sorted(enumerate(references.lists), key=lambda row: (-held[row[1].id], row[0]))
    order = {lst.id: rank for rank, (_, lst) in enumerate(ranked)}
    for bearers in index.values():
        bearers.sort(key=lambda r: (order.get(r.printed[0].list, 0), r.printed[0].start))
    return index


def name_shared_numbers(
    references: References, by_number: Mapping[int, Sequence[Reference]], found: Sequence[Bracket]
) -> list[Problem]:
    """The finding that lists of different works number them alike, so that a callout may mean either."""
    shared = shared_numbers(references)
    first = next((b for b in found if any(m.key is None and m.number in shared for m in b[2])), None)
    if first is None:
        return []
    headings = {lst.id: lst.heading or lst.id for lst in references.lists}
    number = next(m.number for m in first[2] if m.key is None and m.number in shared)
    named = [f"“{headings[ref.printed[0].list]}”" for ref in by_number[number or 0]]
    return [
        Problem(
            code="callout-ambiguous",
            severity="warning",
            message=f"{', '.join(named)} number different works alike ({', '.join(map(str, sorted(shared)))}); "
            f"callouts were read as {named[0]}",
            advice="Number the lists on from each other, or name the list in the callout; look at every such link.",
            start=first[0],
            end=first[1],
        )
    ]


def shared_numbers(references: References) -> frozenset[int]:
    """Numbers that different works of different lists bear."""
    lists: dict[int, set[str]] = {}
    for reference in references.references:
        if reference.number is not None:
            lists.setdefault(reference.number, set()).add(reference.printed[0].list)
    return frozenset(number for number, names in lists.items() if len(names) > 1)


def resolve(member: Member, by_number: Mapping[int, Sequence[Reference]]) -> Member:
    """The member with the key of the reference that bears its number; as it is where it has one or none does."""
    bearers = by_number.get(member.number, ()) if member.number is not None else ()
    if member.key is not None or not bearers:
        return member
    return replace(member, list=bearers[0].printed[0].list, key=bearers[0].key)
