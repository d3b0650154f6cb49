"""Raised numbers that may be callouts: by typography (``word12``) or as Unicode digits (``word¹²``)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from citeflow.citations.callouts.bracketed import make_members
from citeflow.citations.callouts.candidate import Candidate
from citeflow.citations.callouts.grammar import parse_callout
from citeflow.citations.running_text import block_at
from citeflow.model.document import Block, Document

DRAWN = re.compile(r"[¹²³⁰⁴-⁹]+(?:[,⁻⁃ʼ·–-][¹²³⁰⁴-⁹]+)*")
BETWEEN_MARKS = re.compile(r"[\s,;–‐-]{0,2}")
WORD_BEFORE = re.compile(r"(?:[^\W\d_]{2,}[.,;:!?)»”\"'’]*|[\])»”\"%][.,;:]?|\d[.,;:)]|[A-ZА-ЯЁ]{2,})\s?$")
"""A word, a closing mark, or a number that a mark closes; a bare number or a single letter takes an exponent."""

UNIT_BEFORE = re.compile(
    r"(?<![^\W\d_])(?:[мкдс]?м|га|кг|мг|сек|км|мм|[kcdmnµμ]?m|ft|in|yd|kg|mg|mol|sec|px|log|sin|cos|exp)$"
)
FORMULA_BEFORE = re.compile(r"[+−*^=∑√]\s?\S{0,6}$")
FOLLOWS = re.compile(r"\s|[.,;:!?)\]»”\"—–]|$")


def find_raised(doc: Document, blocks: Sequence[Block]) -> list[Candidate]:
    """Raised numbers behind words, in order, that are no powers of a unit, a number or a variable."""
    found: list[Candidate] = []
    for start, end, content in raised_spans(doc):
        block = block_at(blocks, start)
        if block is None or block.start == start or end > block.end:
            continue
        members = parse_callout(content)
        if not members or any(member.locator for member in members):
            continue
        if stands_raised(doc.text[max(block.start, start - 24) : start], doc.text[end : end + 1]):
            found.append(Candidate("raised", start, end, content, make_members(members)))
    return found


def stands_raised(before: str, after: str) -> bool:
    """Whether a raised number behind these words and before this character can be a callout."""
    if WORD_BEFORE.search(before) is None or UNIT_BEFORE.search(before) or FORMULA_BEFORE.search(before):
        return False
    return FOLLOWS.match(after) is not None


def raised_spans(doc: Document) -> Iterator[tuple[int, int, str]]:
    """Spans of raised numbers with what they say in plain digits, in order; neighbouring marks are one."""
    text = doc.text
    marks = [(m.start, m.end) for m in doc.marks if m.kind == "superscript" and m.end > m.start]
    spans = sorted({*marks, *(match.span() for match in DRAWN.finditer(text))})
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1] + 2 and joins(text, joined[-1], start):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    for start, end in joined:
        words = unicodedata.normalize("NFKC", text[start:end]).replace("⁻", "-")
        content = words.strip(" ,;.[]()")
        if content[:1].isdecimal():
            lead = len(words) - len(words.lstrip(" ,;.[("))
            yield start + lead, end, content


def joins(text: str, left: tuple[int, int], start: int) -> bool:
    """Whether two raised spans say one thing: nothing, a comma or a dash between them."""
    return start < left[1] or BETWEEN_MARKS.fullmatch(text, left[1], start) is not None
