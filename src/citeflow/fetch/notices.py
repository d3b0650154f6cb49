"""Retractions, corrections and expressions of concern that a record of Crossref tells of, as findings."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

from citeflow.model.problem import Problem, Severity

RETRACTED, CORRECTED, CONCERN = "source-retracted", "source-corrected", "source-concern"
KINDS = MappingProxyType(
    {
        **dict.fromkeys(("retraction", "withdrawal", "removal", "partial_retraction"), RETRACTED),
        **dict.fromkeys(("correction", "corrigendum", "erratum", "addendum", "clarification"), CORRECTED),
        "expression_of_concern": CONCERN,
    }
)
"""Kinds of updates (Crossref, Crossmark) -> codes."""

WORDS = {RETRACTED: "was retracted", CORRECTED: "was corrected", CONCERN: "has an expression of concern"}
SEVERITIES: dict[str, Severity] = {RETRACTED: "error", CORRECTED: "warning", CONCERN: "warning"}
ADVICE = {
    RETRACTED: "Read the notice. Cite the retraction, or take out what rests on the work.",
    CORRECTED: "Read the correction: what the article takes from the work may have changed.",
    CONCERN: "Read the notice, and look again before the article goes to print.",
}


def find_notices(record: dict[str, Any], key: str, label: str) -> Iterator[Problem]:
    """The findings of a record's ``updated-by``. key, label: of the reference."""
    updates = record.get("updated-by")
    for update in updates if isinstance(updates, list) else ():
        code = KINDS.get(str(update.get("type")).lower()) if isinstance(update, dict) else None
        if code is not None:
            where = f"doi:{update['DOI']}" if isinstance(update.get("DOI"), str) else "without a DOI"
            date = read_date(update.get("updated"))
            source = update.get("source")
            told = f", told by {source}" if isinstance(source, str) else ""
            yield Problem(
                code=code,
                severity=SEVERITIES[code],
                message=f"{label} {WORDS[code]}{f' on {date}' if date else ''} (notice {where}{told})",
                advice=ADVICE[code],
                reference=key,
            )


def read_date(value: Any) -> str:
    """A date of Crossref as ISO; empty where there is none.

    >>> read_date({"date-parts": [[2021, 3, 9]]})
    '2021-03-09'
    """
    parts = value.get("date-parts") if isinstance(value, dict) else None
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    return "-".join(f"{part:02d}" for part in first if isinstance(part, int))
