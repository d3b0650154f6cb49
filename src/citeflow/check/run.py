"""Running all findings on one document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from citeflow.bundle import Bundle
from citeflow.check.table import FINDINGS
from citeflow.model.document import Block
from citeflow.model.layout import Word
from citeflow.model.problem import Problem, sort_problems


def run_checks(bundle: Bundle) -> tuple[Problem, ...]:
    """All findings on the layers that were made, by place; one that lacks a layer is silent.

    Problems that the stages keep in their own layers are not repeated here.
    """
    problems = [problem for finding in FINDINGS.values() for problem in finding.find(bundle)]
    return sort_problems(place_problems(problems, bundle))


def place_problems(problems: Iterable[Problem], bundle: Bundle) -> list[Problem]:
    """The problems, of whatever stage, with section and page of their places."""
    words = sorted(bundle.layout.words, key=lambda word: word.start) if bundle.layout is not None else []
    blocks = sorted(bundle.document.blocks, key=lambda block: block.start) if bundle.document is not None else []
    return [with_place(problem, blocks, words) for problem in problems]


def with_place(problem: Problem, blocks: Sequence[Block], words: Sequence[Word]) -> Problem:
    """The problem with the section and the page in which its place starts, where it has one.

    blocks, words: by start.
    """
    at = -1 if problem.start is None else bisect_right(blocks, problem.start, key=lambda block: block.start) - 1
    if problem.start is None or at < 0 or blocks[at].end <= problem.start:
        return problem
    related = tuple(replace(other, page=page_at(blocks, words, other.start)) for other in problem.related)
    page = problem.page or page_of(blocks[at], words, problem.start)
    return replace(problem, section=blocks[at].section, page=page, related=related)


def page_at(blocks: Sequence[Block], words: Sequence[Word], offset: int) -> int | None:
    """The page of an offset; None without pages, and outside every block."""
    at = bisect_right(blocks, offset, key=lambda block: block.start) - 1
    return page_of(blocks[at], words, offset) if at >= 0 else None


def page_of(block: Block, words: Sequence[Word], offset: int) -> int | None:
    """Page of the last word up to the offset in its block, else of the block; None without pages.

    words: by start.
    """
    place = bisect_right(words, offset, key=lambda word: word.start) - 1
    return words[place].page if place >= 0 and words[place].start >= block.start else block.page
