"""What the reader says of sheets that it could not read or left out."""

from __future__ import annotations

from collections.abc import Sequence

from citeflow.model.problem import Problem

LONGEST_SAMPLE = 60
"""Code points of a quotation in a message."""


def tell_no_text(numbers: Sequence[int]) -> Problem:
    """The finding for a PDF of pictures."""
    pages = f"page {numbers[0]}" if len(numbers) == 1 else f"pages {numbers[0]}-{numbers[-1]}"
    return Problem(
        code="no-text-layer",
        severity="error",
        message=f"The PDF holds no characters on {pages}: it is a scan or a set of pictures.",
        advice="Run optical character recognition over it (for instance ocrmypdf) and read the result.",
    )


def tell_empty_page(number: int) -> Problem:
    """The finding for one page of pictures among others."""
    return Problem(
        code="no-text-layer",
        severity="warning",
        message=f"Page {number} holds no characters.",
        advice="If it is a scanned page, run optical character recognition over the PDF.",
        page=number,
    )


def tell_unreadable_page(number: int, why: str) -> Problem:
    """The finding for a page that the engine failed on."""
    return Problem(
        code="page-unreadable",
        severity="error",
        message=why,
        advice="Save the PDF anew, or read this page by eye.",
        page=number,
    )


def tell_cut_page(number: int, most: int) -> Problem:
    """The finding for a page with more characters than are read of one page."""
    return Problem(
        code="page-cut",
        severity="warning",
        message=f"Page {number} holds more than {most} characters; the rest of it was left out.",
        page=number,
    )


def tell_sideways(number: int, count: int) -> Problem:
    """The finding for words that run up or down a page."""
    message = f"Page {number}: {count} characters run in another direction and were left out of the text."
    return Problem(code="sideways-text", severity="note", message=message, page=number)


def tell_spent_budget(number: int, count: int) -> Problem:
    """The finding for a PDF that takes too long or holds too much."""
    return Problem(
        code="pages-left-out",
        severity="warning",
        message=f"Reading took too long or found too much text; pages {number} to {count} were left out.",
        advice="Split the PDF and read its parts, or raise max_seconds or max_chars.",
        page=number - 1,
    )


def tell_cut_document(count: int, max_pages: int) -> Problem:
    """The finding for a PDF with more sheets than allowed."""
    return Problem(
        code="pages-left-out",
        severity="warning",
        message=f"The PDF has {count} pages; those after page {max_pages} were left out.",
        advice="Split the PDF, or raise max_pages.",
        page=max_pages,
    )


def tell_disagreement(number: int, engines: tuple[str, str], share: float, ours: str, theirs: str) -> Problem:
    """The finding for a page on which two engines read different letters, with a sample of each reading."""
    first, second = (shorten(words) for words in (ours, theirs))
    return Problem(
        code="pdf-engines-disagree",
        severity="warning",
        message=f"Page {number}: two libraries differ in {share:.0%} of the letters; "
        f"{engines[0]} reads {first}, {engines[1]} reads {second}.",
        advice="Look at the page in a viewer; --pdf-engine chooses the other reading.",
        page=number,
    )


def shorten(words: str) -> str:
    """A short quotation; “nothing” for none.

    >>> shorten("мост"), shorten("")
    ('“мост”', 'nothing')
    """
    if not words:
        return "nothing"
    return f"“{words}”" if len(words) <= LONGEST_SAMPLE else f"“{words[:LONGEST_SAMPLE]}…”"


def tell_not_compared(numbers: Sequence[int], engine: str) -> Problem:
    """The finding for pages that were to be compared and were not."""
    where = f"page {numbers[0]}" if len(numbers) == 1 else f"{len(numbers)} pages from {numbers[0]} to {numbers[-1]}"
    return Problem(
        code="pdf-not-compared",
        severity="note",
        message=f"What {engine} reads on {where} could not be compared: it failed or needed too much time.",
        page=numbers[0],
    )
