"""Passages read again from the text of their source before they go out: what is not there is not shown."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from citeflow.errors import InputError
from citeflow.model.document import Document
from citeflow.model.evidence import Evidence, PairEvidence, Passage
from citeflow.model.problem import Problem

Load = Callable[[str], Document]
"""SHA-256 of a source -> its document; raises InputError where it is not there."""


def verify_passages(evidence: Evidence, load: Load) -> Evidence:
    """The evidence without passages that are not identical to the text of their source at their place.

    Each left out is a finding ``passage-changed``; a source whose text is not there loses all of its passages.
    """
    texts: dict[str, str | None] = {}
    problems: dict[str, Problem] = {}

    def stands(passage: Passage) -> bool:
        if passage.source not in texts:
            texts[passage.source] = read_text(passage.source, load)
        text = texts[passage.source]
        if text is not None and text[passage.start : passage.end] == passage.text:
            return True
        problems.setdefault(passage.source, tell_change(passage, missing=text is None))
        return False

    rows = tuple(keep_passages(row, stands) for row in evidence.evidence)
    if not problems:
        return evidence
    return replace(evidence, evidence=rows, problems=(*evidence.problems, *problems.values()))


def read_text(sha256: str, load: Load) -> str | None:
    """The text of a source; None where it is not there."""
    try:
        return load(sha256).text
    except InputError:
        return None


def keep_passages(row: PairEvidence, stands: Callable[[Passage], bool]) -> PairEvidence:
    """A row with the passages that stand."""
    kept = tuple(passage for passage in row.passages if stands(passage))
    return row if len(kept) == len(row.passages) else replace(row, passages=kept)


def tell_change(passage: Passage, *, missing: bool) -> Problem:
    """The finding on a source whose passages are left out."""
    why = "the text of their source is missing" if missing else "they do not stand in their source word for word"
    return Problem(
        code="passage-changed",
        severity="warning",
        message=f"passages of the source {passage.source[:12]} are left out: {why}",
        advice="Run `citeflow evidence` and the stages behind it again, with the folder of sources.",
    )
