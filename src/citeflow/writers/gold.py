"""A document in the form that `citeflow evaluate` compares with gold annotations."""

from __future__ import annotations

from typing import Any

from citeflow.bundle import Bundle, encode
from citeflow.graph.labels import year_of
from citeflow.model.evidence import PairEvidence
from citeflow.model.reference import CslItem, Reference
from citeflow.writers.csl_access import read_names, text_field

FIELDS = (
    ("title", ("title",)),
    ("container", ("container-title",)),
    ("volume", ("volume",)),
    ("issue", ("issue",)),
    ("pages", ("page",)),
    ("doi", ("DOI",)),
)
"""Name of the gold field <- CSL field."""


def write_gold(bundle: Bundle) -> bytes:
    """A list with the one document."""
    return encode([gold_of_bundle(bundle)])


def gold_of_bundle(bundle: Bundle) -> dict[str, Any]:
    """``{"doc", "references", "callouts", "claims"}``; a layer that was not made yet gives no entry.

    Raises ArtefactError where the references were not made yet.
    """
    bundle.need("references")
    assert bundle.references is not None
    works = bundle.references.references
    result: dict[str, Any] = {
        "doc": bundle.id,
        "references": [describe_reference(place, work) for place, work in enumerate(works, 1)],
    }
    if bundle.claims is not None:
        numbers = {work.key: number_of(place, work) for place, work in enumerate(works, 1)}
        ordered = sorted(bundle.claims.callouts, key=lambda callout: (callout.start, callout.end))
        result["callouts"] = [
            {
                "refs": [numbers.get(m.key or "", m.number) if m.number is None else m.number for m in callout.members],
                "text": callout.text,
            }
            for callout in ordered
        ]
    if bundle.claims is not None and bundle.evidence is not None:
        result["claims"] = describe_claims(
            {claim.id: claim.text for claim in bundle.claims.claims}, bundle.evidence.evidence
        )
    return result


def number_of(place: int, work: Reference) -> int:
    """The printed number; in an unnumbered list the place, counted from 1."""
    return place if work.number is None else work.number


def describe_reference(place: int, work: Reference) -> dict[str, Any]:
    """Number (the place from 1 where none is printed), key, printed string and fields."""
    return {
        "n": number_of(place, work),
        "key": work.key,
        "raw": work.printed[0].raw if work.printed else "",
        "fields": describe_fields(work.csl),
    }


def describe_fields(item: CslItem) -> dict[str, Any]:
    """The fields that are set; authors with the family name first, the year in four digits."""
    fields: dict[str, Any] = {name: text_field(item, *sources) for name, sources in FIELDS}
    fields["authors"] = [name.family_first for name in read_names(item, "author")]
    year = year_of(item)
    fields["year"] = "" if year is None else str(year)
    return {name: fields[name] for name in sorted(fields) if fields[name]}


def describe_claims(texts: dict[str, str], pairs: tuple[PairEvidence, ...]) -> list[dict[str, Any]]:
    """Claims with the passages offered for them over all cited works, the best first.

    A claim for which no passage was found is left out: it answers no question about evidence.
    """
    offered: dict[str, list[tuple[float, str]]] = {}
    for pair in pairs:
        rows = offered.setdefault(pair.claim, [])
        rows.extend((-passage.score, passage.text) for passage in pair.passages)
    return [
        {"claim": texts[claim], "evidence": [{"text": text} for _, text in sorted(rows)]}
        for claim, rows in offered.items()
        if claim in texts and rows
    ]
