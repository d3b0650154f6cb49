"""Numbers that may be meant as callouts: raised, in round brackets, between slashes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Set
from typing import NamedTuple

from citeflow.bundle import Bundle
from citeflow.check.body import body_blocks, body_texts

NUMBERS = r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*"
LOCATOR = r"(?:\s?,\s?(?:с|c|p|pp|б)\.\s?\d+(?:\s?[-–]\s?\d+)?)?"
ROUND = re.compile(rf"(?<=[\w»”\"])\s(?P<form>\((?P<numbers>{NUMBERS}){LOCATOR}\))(?=[.,;:]|\s|$)")
SLASHES = re.compile(rf"(?<=[\w»”\"])\s?(?P<form>/(?P<numbers>{NUMBERS}){LOCATOR}/)(?=[.,;:]|\s|$)")
RAISED = re.compile(r"[¹²³⁰⁴-⁹]+(?:[,⁻–-][¹²³⁰⁴-⁹]+)*")
RAISED_MARK = re.compile(NUMBERS)
UNIT_BEFORE = re.compile(r"(?:\b(?:[мк]?м|см|дм|[kcm]?m|ft|in)|\d)$")
"""A raised number behind one of these is a power."""

LEAST_SHARE = 0.5
"""A text that cites by number names this share of its references at least; numbers of another use do not."""


class Form(NamedTuple):
    """A mark that may be meant as a callout, with its half-open span in `Document.text`."""

    start: int
    end: int


def find_round(bundle: Bundle) -> list[Form]:
    """Numbers in round brackets behind a word, as in ``слово (5, с. 7)``."""
    return find_numbers(ROUND, bundle)


def find_slashed(bundle: Bundle) -> list[Form]:
    """Numbers between slashes, as in ``слово /5/``."""
    return find_numbers(SLASHES, bundle)


def find_numbers(pattern: re.Pattern[str], bundle: Bundle) -> list[Form]:
    """Forms of a pattern in running text, where they can be the document's callouts."""
    found = [
        (Form(start + match.start("form"), start + match.end("form")), match["numbers"])
        for start, text in body_texts(bundle)
        for match in pattern.finditer(text)
    ]
    return keep_callouts(found, bundle)


def find_raised(bundle: Bundle) -> list[Form]:
    """Raised numbers in running text, by typography or as Unicode digits, that are no power of a unit."""
    if bundle.document is None:
        return []
    text = bundle.document.text
    blocks = list(body_blocks(bundle))
    marks = [(m.start, m.end) for m in bundle.document.marks if m.kind == "superscript"]
    marked = [span for span in marks if RAISED_MARK.fullmatch(text[slice(*span)].strip())]
    drawn = [match.span() for match in RAISED.finditer(text)]
    found = [
        (Form(start, end), unicodedata.normalize("NFKC", text[start:end]))
        for start, end in sorted({*marked, *drawn})
        if any(block.start < start < block.end for block in blocks)
        and not UNIT_BEFORE.search(text[max(0, start - 4) : start])
    ]
    return keep_callouts(found, bundle)


def keep_callouts(found: list[tuple[Form, str]], bundle: Bundle) -> list[Form]:
    """The forms whose numbers all are numbers of references; none where they name too few of the references."""
    count = len(bundle.references.references) if bundle.references is not None else 0
    known = set(range(1, count + 1))
    kept = [(form, named) for form, numbers in found if (named := set(read_numbers(numbers))) <= known]
    covered: Set[int] = {number for _, named in kept for number in named}
    return [form for form, _ in kept] if len(covered) >= LEAST_SHARE * count else []


def read_numbers(numbers: str) -> Iterator[int]:
    """The numbers of a form, ranges written out.

    >>> list(read_numbers("1–3, 7"))
    [1, 2, 3, 7]
    """
    for part in re.split(r"[,;]", numbers):
        ends = [int(number) for number in re.findall(r"\d+", part)]
        yield from range(ends[0], ends[-1] + 1)
