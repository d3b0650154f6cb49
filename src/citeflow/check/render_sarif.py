"""Findings as SARIF 2.1.0 (OASIS standard, 27 March 2020), for code hosts, editors and quality gates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from citeflow import __version__
from citeflow.bundle import encode
from citeflow.check.accepted import split_accepted, words_at
from citeflow.check.checked import Checked, Unread, say_fully
from citeflow.check.line_places import Place
from citeflow.check.render_markdown import format_finding_page, format_stage_page
from citeflow.check.stage_codes import STAGE_CODES
from citeflow.check.table import FINDINGS
from citeflow.model.ids import digest, normalise
from citeflow.model.problem import Problem

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "citeflow/code-and-words/v1"
"""A fingerprint is made of the code and the quoted words, never of offsets: an edit elsewhere leaves it alone."""

DOCUMENT_TEXT = "lines of the text in document.json"
INPUT = "lines of the input"

Json = dict[str, Any]


def format_findings_sarif(documents: Sequence[Checked], unread: Sequence[Unread]) -> bytes:
    """One run over all documents; the same findings give the same bytes."""
    codes = sorted({problem.code for checked in documents for problem in checked.problems})
    run: Json = {
        "tool": {"driver": {"name": "citeflow", "version": __version__, "rules": [rule_of(code) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": uri_of(checked.file)}} for checked in documents],
        "invocations": [
            {
                "executionSuccessful": not unread,
                "toolExecutionNotifications": [notification_of(failure) for failure in unread],
            }
        ],
        "results": [result for index, checked in enumerate(documents) for result in results_of(checked, index, codes)],
        "properties": {"documents": [describe_document(checked) for checked in documents]},
    }
    return encode({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def uri_of(file: str) -> str:
    """A path as a URI reference: relative paths stay relative.

    >>> uri_of("corpus/моя статья.md")
    'corpus/%D0%BC%D0%BE%D1%8F%20%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F.md'
    """
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix().encode("utf-8", "replace"))


def rule_of(code: str) -> Json:
    """A code with its explanation; the page of docs/checks/ is the help text."""
    if code in FINDINGS:
        finding = FINDINGS[code]
        what, page, level = finding.what, format_finding_page(finding), finding.severity
        help_text = f"{finding.why} {finding.advice}"
    else:
        what, page, level = STAGE_CODES[code][1], format_stage_page(code), "warning"
        help_text = f"Reported by the stage {STAGE_CODES[code][0]}; the message says what to do."
    return {
        "id": code,
        "shortDescription": {"text": what},
        "help": {"text": help_text, "markdown": page},
        "helpUri": f"urn:citeflow:checks:{code}",
        "defaultConfiguration": {"level": level},
    }


def results_of(checked: Checked, artifact: int, codes: Sequence[str]) -> Iterator[Json]:
    """The results of one document, in the order of its problems."""
    places = checked.places()
    seen: Counter[tuple[str, str]] = Counter()
    for problem in checked.problems:
        words = normalise(words_at(problem, checked.text))
        seen[problem.code, words] += 1
        mark = digest("finding", problem.code, words, str(seen[problem.code, words]))
        result: Json = {
            "ruleId": problem.code,
            "ruleIndex": codes.index(problem.code),
            "level": problem.severity,
            "message": {"text": say_fully(problem)},
            "locations": [location_of(checked, artifact, problem.section, places.get(problem))],
            "partialFingerprints": {FINGERPRINT: mark},
            "properties": properties_of(checked, problem, places.get(problem)),
        }
        if problem.related:
            result["relatedLocations"] = [
                location_of(checked, artifact, None, places.get(other)) for other in problem.related
            ]
        if problem.accepted is not None:
            result["suppressions"] = [suppression_of(problem)]
        yield result


def location_of(checked: Checked, artifact: int, section: str | None, place: Place | None) -> Json:
    """The artifact, the region where the finding has a place, and its section as the logical location."""
    physical: Json = {"artifactLocation": {"uri": uri_of(checked.file), "index": artifact}}
    if place is not None:
        words = checked.source if place.of_input and checked.source is not None else checked.text
        physical["region"] = {
            "charOffset": place.start,
            "charLength": place.end - place.start,
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
            "snippet": {"text": words[place.start : place.end]},
        }
    location: Json = {"physicalLocation": physical}
    if section:
        location["logicalLocations"] = [{"name": section, "kind": "section"}]
    return location


def properties_of(checked: Checked, problem: Problem, place: Place | None) -> Json:
    """What SARIF has no field for; whatever is unknown is left out."""
    found = {
        "document": checked.id,
        "stage": problem.stage,
        "page": problem.page,
        "number": problem.number,
        "reference": problem.reference,
        "claim": problem.claim,
        "weight": problem.weight,
        "region": None if place is None else INPUT if place.of_input else DOCUMENT_TEXT,
        "textOffset": problem.start,
    }
    return {name: value for name, value in found.items() if value is not None}


def suppression_of(problem: Problem) -> Json:
    """The acceptance of a finding."""
    assert problem.accepted is not None
    properties = {"who": problem.accepted.who, "date": problem.accepted.date}
    return {
        "kind": "external",
        "status": "accepted",
        "justification": problem.accepted.reason,
        "properties": {name: value for name, value in properties.items() if value is not None},
    }


def notification_of(failure: Unread) -> Json:
    """An input that could not be checked."""
    return {
        "level": "error",
        "message": {"text": failure.message},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri_of(failure.file)}}}],
    }


def describe_document(checked: Checked) -> Json:
    """Counts of a document: findings that are open by severity, those accepted, and how much was looked at."""
    open_, accepted = split_accepted(checked.problems)
    findings = {s: sum(problem.severity == s for problem in open_) for s in ("error", "warning", "note")}
    findings["accepted"] = len(accepted)
    return {"id": checked.id, "uri": uri_of(checked.file), "findings": findings, "coverage": checked.coverage}
