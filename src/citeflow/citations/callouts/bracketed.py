"""Numbers in brackets that may be callouts: ``[1, 3]``, ``(35–38)``, ``/5/``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from citeflow.citations.callouts.brackets import BlockBrackets, Bracket
from citeflow.citations.callouts.candidate import Candidate
from citeflow.citations.callouts.grammar import Habit, ParsedMember, parse_callout
from citeflow.citations.callouts.lookalikes import REACH, Sight, name_lookalike
from citeflow.citations.callouts.tokens import DASHES
from citeflow.model.claim import CitingForm, Member
from citeflow.model.document import Block, Document, Mark

ADDRESS = re.compile(r"://|@|www\.|^doi|10\.\d{4,}/")
WHOLE_BRACKET = re.compile(r"\[[^\[\]\n]{1,120}\]")
RANGE_BETWEEN = re.compile(rf"\s?[{DASHES}]\s?")
STANDS_BEHIND_WORD = re.compile(r"[\w»”\")’%]\s?$")
STANDS_BEFORE_MARK = re.compile(r"\s|[.,;:!?)»”]|$")
FEWEST_LABELS = 3
"""So many blocks that open with rising numbers in brackets are the items of a list, and the brackets its labels."""


class Bracketed(Struct, frozen=True):
    """The brackets of one form. candidates: in order. labels: numbers that label items of a list in the text."""

    candidates: Sequence[Candidate]
    labels: frozenset[int] = frozenset()


def find_bracketed(doc: Document, rows: BlockBrackets, form: CitingForm, habit: Habit) -> Bracketed:
    """The brackets of a form that read as callouts and are none of the look-alikes."""
    blocks = [block for block, _ in rows]
    shown = [(m.start, m.end) for m in doc.marks if m.kind == "link" and shows_address(doc, m)]
    found: list[Candidate] = []
    for block, brackets in rows:
        found += join_ranges(doc.text, read_block(doc.text, block, brackets, form, habit), habit)
    inside = find_inside(found, shown)
    kept = [candidate for candidate in found if candidate.start not in inside]
    labels = find_labels(kept, blocks)
    kept = [candidate for candidate in kept if candidate.start not in labels]
    kept = drop_equations(doc.text, blocks, kept) if form == "round" else kept
    return Bracketed(kept, frozenset(labels.values()))


def read_block(
    text: str, block: Block, brackets: Sequence[Bracket], form: CitingForm, habit: Habit
) -> Iterator[Candidate]:
    """The candidates of one block. A number next to an enumerator (``(1) ...``) in it enumerates too."""
    enumerated = 0
    for bracket in brackets:
        content = bracket.content
        members = parse_callout(content, habit)
        if not members:
            continue
        stands = form == "square" or stands_as_callout(text, bracket, block)
        if len(members) == 1 and members[0].number == enumerated + 1 and (not stands or enumerated):
            enumerated += 1
        elif stands:
            sight = look(text, bracket, block, members)
            if name_lookalike(sight) is None:
                yield Candidate(form, bracket.start, bracket.end, content, make_members(members))


def look(text: str, bracket: Bracket, block: Block, members: Sequence[ParsedMember]) -> Sight:
    """The bracket with its surroundings in the block."""
    before = text[max(block.start, bracket.start - REACH) : bracket.start]
    spaced = before[-1:].isspace()
    return Sight(
        before=before,
        last=before[-2:-1] if spaced else before[-1:],
        glued=bool(before) and not spaced,
        after=text[bracket.end : min(block.end, bracket.end + REACH)],
        content=bracket.content,
        members=members,
        in_matrix=bracket.in_matrix,
    )


def stands_as_callout(text: str, bracket: Bracket, block: Block) -> bool:
    """Whether a word stands before, and a space, a mark or nothing behind: no enumeration, no function call."""
    before = text[max(block.start, bracket.start - 2) : bracket.start]
    return (
        STANDS_BEHIND_WORD.search(before) is not None and STANDS_BEFORE_MARK.match(text, bracket.end) is not None
    ) and (bracket.start > block.start)


@lru_cache(maxsize=4096)
def make_members(parsed: tuple[ParsedMember, ...]) -> tuple[Member, ...]:
    """Members that are still to be resolved."""
    return tuple(Member(number=m.number, locator=m.locator, words=m.label) for m in parsed)


def join_ranges(text: str, rows: Iterator[Candidate], habit: Habit) -> Iterator[Candidate]:
    """The candidates, ``[1]–[3]`` as one."""
    last: Candidate | None = None
    for row in rows:
        joined = join(text, last, row, habit) if last is not None else None
        if last is not None and joined is None:
            yield last
        last = joined or row
    if last is not None:
        yield last


def join(text: str, left: Candidate, right: Candidate, habit: Habit) -> Candidate | None:
    """Two candidates with nothing but a dash between them as one range; None where they are no range."""
    if right.start - left.end > 3 or not RANGE_BETWEEN.fullmatch(text, left.end, right.start):
        return None
    content = f"{left.content}–{right.content}"
    members = parse_callout(content, habit)
    return Candidate(left.form, left.start, right.end, content, make_members(members)) if members else None


def find_inside(found: Sequence[Candidate], spans: Sequence[tuple[int, int]]) -> set[int]:
    """Starts of the candidates that lie in one of the spans."""
    ordered = sorted(spans)
    inside: set[int] = set()
    index = 0
    reach = -1
    for candidate in found:
        while index < len(ordered) and ordered[index][0] <= candidate.start:
            reach = max(reach, ordered[index][1])
            index += 1
        if candidate.end <= reach:
            inside.add(candidate.start)
    return inside


def shows_address(doc: Document, mark: Mark) -> bool:
    """Whether a link to the outside shows an address or is nothing but a bracket, rather than running text.

    Boxes of PDF links often cover words beside the linked ones, so a bracket inside a link is no evidence alone.
    """
    if not mark.target or mark.target.startswith("#"):
        return False
    words = doc.text_of(mark)
    return ADDRESS.search(words) is not None or WHOLE_BRACKET.fullmatch(words) is not None


def find_labels(found: Sequence[Candidate], blocks: Sequence[Block]) -> dict[int, int]:
    """Start -> number of the brackets that label the items of a list: they open blocks and count up by one."""
    starts = {block.start for block in blocks}
    alone = [c for c in found if c.start in starts and len(c.members) == 1 and c.numbers]
    opening = [c for c in alone if c.members[0].locator is None]
    labels: dict[int, int] = {}
    run: list[Candidate] = []
    for candidate in opening:
        if run and candidate.numbers[0] != run[-1].numbers[0] + 1:
            run = []
        run.append(candidate)
        if len(run) >= FEWEST_LABELS:
            labels.update({c.start: c.numbers[0] for c in run[-FEWEST_LABELS:]})
    return labels


EQUATION_LABEL = re.compile(r"\((\d{1,3})\)\s*[.,;]?\s*$")
MATHEMATICAL = re.compile(r"[=<>≤≥≈∑∫√±×∈→]")


def drop_equations(text: str, blocks: Sequence[Block], found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates whose numbers label no equation: a block or line that ends in a formula and ``(3)``."""
    labelled: set[int] = set()
    for block in blocks:
        for line in text[block.start : block.end].split("\n"):
            match = EQUATION_LABEL.search(line[-12:])
            if match and (MATHEMATICAL.search(line) or len(line.strip()) <= len(match[0])):
                labelled.add(int(match[1]))
    return [candidate for candidate in found if not labelled.intersection(candidate.numbers)]
