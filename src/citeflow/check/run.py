"""Running all findings on one document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from citeflow.bundle import Bundle
from citeflow.check.table import FINDINGS
from citeflow.model.layout import Word
from citeflow.model.problem import Problem, sort_problems


def run_checks(bundle: Bundle) -> tuple[Problem, ...]:
    """All findings on the layers that were made, by place; one that lacks a layer is silent.

    Problems that the stages keep in their own layers are not repeated here.
    """
    problems = [problem for finding in FINDINGS.values() for problem in finding.find(bundle)]
    words = sorted(bundle.layout.words, key=lambda word: word.start) if bundle.layout is not None else []
    return sort_problems([with_page(problem, bundle, words) for problem in problems])


def with_page(problem: Problem, bundle: Bundle, words: Sequence[Word]) -> Problem:
    """The problem with the page on which its place starts, where it has one and the input has pages."""
    if problem.start is None:
        return problem
    return replace(problem, page=page_of(bundle, words, problem.start))


def page_of(bundle: Bundle, words: Sequence[Word], offset: int) -> int | None:
    """Page of the last word up to the offset in its block, else of the block; None without pages.

    words: by start.
    """
    blocks = bundle.document.blocks if bundle.document is not None else ()
    block = next((block for block in blocks if block.start <= offset < block.end), None)
    if block is None:
        return None
    place = bisect_right(words, offset, key=lambda word: word.start) - 1
    return words[place].page if place >= 0 and words[place].start >= block.start else block.page
