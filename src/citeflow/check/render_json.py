"""Findings as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from citeflow.bundle import encode
from citeflow.check.checked import Checked, Unread
from citeflow.model.problem import Problem, sort_problems


def format_findings_json(document_id: str, problems: Sequence[Problem]) -> bytes:
    """``{"document": id, "problems": [...]}`` as UTF-8 JSON, by place; same findings, same bytes."""
    return encode(describe(document_id, problems))


def format_many_json(documents: Sequence[Checked], unread: Sequence[Unread]) -> bytes:
    """``{"documents": [{"document", "problems"}...], "unread": [{"file", "message"}...]}``, in the order given."""
    failures = [{"file": failure.file, "message": failure.message} for failure in unread]
    return encode({"documents": [describe(row.id, row.problems) for row in documents], "unread": failures})


def describe(document_id: str, problems: Sequence[Problem]) -> dict[str, Any]:
    """One document."""
    return {"document": document_id, "problems": sort_problems(list(problems))}
