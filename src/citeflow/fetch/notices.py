"""Retractions, corrections and expressions of concern that a record of Crossref tells of, as findings."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

from citeflow.fetch.records import read_date, rows_of
from citeflow.model.problem import Problem, Severity
from citeflow.text.identifiers import normalise_doi

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
    """The findings of a record's ``updated-by``, one for each notice, whoever tells of it. key, label: of the
    reference.
    """
    told: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for update in rows_of(record.get("updated-by")):
        code = KINDS.get(str(update.get("type")).lower())
        if code is not None:
            notice = normalise_doi(update["DOI"]) if isinstance(update.get("DOI"), str) else ""
            told.setdefault((code, notice), []).append(update)
    for (code, notice), updates in told.items():
        date = next(filter(None, (spell_date(update.get("updated")) for update in updates)), "")
        tellers = sorted({str(update["source"]) for update in updates if isinstance(update.get("source"), str)})
        by = f", told by {' and '.join(tellers)}" if tellers else ""
        where = f"doi:{notice}" if notice else "without a DOI"
        yield Problem(
            code=code,
            severity=SEVERITIES[code],
            message=f"{label} {WORDS[code]}{f' on {date}' if date else ''} (notice {where}{by})",
            advice=ADVICE[code],
            reference=key,
        )


def spell_date(value: Any) -> str:
    """A date of Crossref as ISO; empty where there is none.

    >>> spell_date({"date-parts": [[2021, 3, 9]]})
    '2021-03-09'
    """
    return "-".join(f"{part:02d}" for part in read_date(value))
