"""Findings about one reference by itself: what it lacks, a year that cannot be, a wrong check digit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citeflow.bundle import Bundle
from citeflow.check.finding import Sighting
from citeflow.check.naming import name_reference, place_of, year_of

YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20|21)\d\d(?!\d)")
UNDATED = re.compile(
    r"(?<!\w)(?:б\.\s?г|n\.\s?d|s\.\s?[ad]|без даты|в печати|в редакции|в подготовке|готовится|жарияланбаған"
    r"|in press|in preparation|forthcoming|to appear|accepted|submitted|personal communication|unpublished|preprint)"
    r"(?!\w)",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]{2,}")
ADDRESS = re.compile(r"(?:https?://|www\.|doi)\S*", re.IGNORECASE)
FEWEST_WORDS = 2
"""An entry with fewer words cannot name an author and a title."""

GAP = 40
"""Years by which a reference may be younger than all others of its list before its year is taken for a misprint."""

ISBN = re.compile(r"\bISBN(?:-1[03])?\s?[:：]?\s?(?P<value>[\dXХ][\dXХ–‐-]{8,16}[\dXХ])(?![\w–‐-])", re.IGNORECASE)
ISSN = re.compile(r"\b[ep]?-?ISSN\s?[:：]?\s?(?P<value>\d{4}[–‐-]?\d{3}[\dXХ])(?!\w)", re.IGNORECASE)


def find_incomplete(bundle: Bundle) -> Iterator[Sighting]:
    """Printed references without any year, and those of too few words; "n. d." and "in press" are no lack."""
    for reference in bundle.references.references if bundle.references is not None else ():
        if not reference.printed:
            continue
        raws = [row.raw for row in reference.printed]
        words = max(len(WORD.findall(ADDRESS.sub(" ", raw))) for raw in raws)
        if words < FEWEST_WORDS:
            lack = "names no author and title"
        elif year_of(reference) is None and not any(YEAR.search(raw) or UNDATED.search(raw) for raw in raws):
            lack = "has no year"
        else:
            continue
        message = f"{name_reference(reference)} {lack}"
        yield Sighting(message, *place_of(reference), reference.key, reference.number)


def find_future_years(bundle: Bundle) -> Iterator[Sighting]:
    """References later than the article itself, or decades later than every other reference of it.

    No clock is asked, so that the same article has the same findings for ever: the article's date is that of its
    receipt, and work in print may bear the next year.
    """
    references = bundle.references.references if bundle.references is not None else ()
    dated = sorted(((year_of(r) or 0, place) for place, r in enumerate(references)), reverse=True)
    received = (bundle.document.metadata.received or "")[:4] if bundle.document is not None else ""
    for rank, (year, place) in enumerate(dated):
        reference, next_year = references[place], dated[rank + 1][0] if rank + 1 < len(dated) else 0
        if received.isdecimal() and year > int(received) + 1:
            reason = f"the article was received in {received}"
        elif not rank and next_year and year - next_year > GAP:
            reason = f"the next youngest reference is of {next_year}"
        else:
            break
        message = f"{name_reference(reference)} is of {year}, but {reason}"
        yield Sighting(message, *place_of(reference), reference.key, reference.number)


def find_wrong_check_digits(bundle: Bundle) -> Iterator[Sighting]:
    """Printed ISBN and ISSN whose last digit does not fit the others (ISO 2108, ISO 3297)."""
    for reference in bundle.references.references if bundle.references is not None else ():
        for row in reference.printed:
            for kind, pattern in (("ISBN", ISBN), ("ISSN", ISSN)):
                for match in pattern.finditer(row.raw):
                    if not check_digit_fits(match["value"]):
                        fault = f"{kind} {match['value']} is mistyped: its last digit does not fit"
                        place = row.start + match.start("value"), row.start + match.end("value")
                        yield Sighting(f"{name_reference(reference)}: {fault}", *place, reference.key, reference.number)


def check_digit_fits(printed: str) -> bool:
    """Whether the check digit of an ISBN-10, ISBN-13 or ISSN is right; False for another count of digits.

    >>> check_digit_fits("978-5-02-040456-7"), check_digit_fits("0886-5655"), check_digit_fits("0-306-40615-2")
    (..., True, True)
    """
    digits = [10 if x in "XxХх" else int(x) for x in printed if x.isalnum()]
    if len(digits) == 13:
        return sum(digit * (1, 3)[place % 2] for place, digit in enumerate(digits)) % 10 == 0
    if len(digits) not in {8, 10}:
        return False
    return sum(digit * weight for digit, weight in zip(digits, range(len(digits), 0, -1), strict=True)) % 11 == 0
