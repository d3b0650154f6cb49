"""Findings about one reference by itself: what it lacks, a year that cannot be, a wrong check digit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citeflow.bundle import Bundle
from citeflow.check.finding import Sighting
from citeflow.check.naming import name_reference, place_of, year_of
from citeflow.text.serial_numbers import is_valid_isbn, is_valid_issn, normalise_isbn

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

SERIAL_NUMBER = re.compile(
    r"\b[ep]?-?(?P<kind>IS[BS]N)(?:-1[03]|-L)?\s?[:：]?\s?(?P<value>\d(?:[\s‐–-]?[\dXxХх]){5,16})", re.IGNORECASE
)


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
    """Printed ISBN and ISSN of too few or too many digits, or whose last digit does not fit (ISO 2108, ISO 3297)."""
    for reference in bundle.references.references if bundle.references is not None else ():
        for row in reference.printed:
            for match in SERIAL_NUMBER.finditer(row.raw):
                kind, printed = match["kind"].upper(), match["value"].strip(" -‐–")
                is_valid = is_valid_isbn if kind == "ISBN" else is_valid_issn
                if not is_valid(normalise_isbn(printed)):
                    fault = f"{kind} {printed} is mistyped: its last digit does not fit"
                    start = row.start + match.start("value")
                    message = f"{name_reference(reference)}: {fault}"
                    yield Sighting(message, start, start + len(printed), reference.key, reference.number)
