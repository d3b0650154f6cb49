"""Every example, table and figure of docs/claims.md is what the stage does. `CITEFLOW_ACCEPT=1` writes the figures."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from citeflow.citations.claims.checkable import FEATURES, OWN_KINDS, OWN_SECTIONS, SECTIONS
from citeflow.citations.claims.voice import AGAINST
from citeflow.model.claim import Citation, Claim
from tests.citations.gold import PARTS, format_table, measure_part
from tests.citations.test_claims import HEAD, LIST
from tests.factory import make_claims

PAGE = Path(__file__).parents[2] / "docs" / "claims.md"
EXAMPLE = re.compile(r"^```claims\n(.*?)\n---\n(.*?)\n```$", re.MULTILINE | re.DOTALL)
FIGURES = re.compile(r"(?<=^```figures\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"^\| `([a-z-]+)` \| ", re.MULTILINE)
EXAMPLES = EXAMPLE.findall(PAGE.read_text("utf-8"))


def show_citation(citation: Citation, text: str) -> str:
    served = "" if citation.start is None else f" {{{text[citation.start : citation.end]}}}"
    grounds = ", ".join(f'{g.kind} {g.weight:+d} "{text[g.start : g.end]}"' for g in citation.grounds)
    return f"{citation.number} {citation.scope}{served} [{grounds}]"


def show_claim(claim: Claim, text: str) -> str:
    shown = "; ".join(show_citation(c, text) for c in claim.citations)
    return f"{claim.status:7} | {claim.text} | {shown or '[' + ', '.join(claim.reasons) + ']'}"


@pytest.mark.parametrize(("body", "expected"), EXAMPLES, ids=[body.splitlines()[0][:30] for body, _ in EXAMPLES])
def test_examples(body: str, expected: str) -> None:
    doc, claims = make_claims(HEAD + body + LIST)
    shown = [" ".join(show_claim(claim, doc.text).split()) for claim in claims.claims]
    assert shown == [" ".join(line.split()) for line in expected.splitlines()]


def codes_of(heading: str) -> list[str]:
    section = PAGE.read_text("utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return CODE.findall(section)


def test_every_reason_stands_on_the_page() -> None:
    known = {*FEATURES, *SECTIONS, *AGAINST, *OWN_KINDS, *OWN_SECTIONS.values()}
    assert set(codes_of("Reasons")) == known
    weights = {name: feature.weight for name, feature in FEATURES.items()} | SECTIONS
    page = PAGE.read_text("utf-8")
    assert [name for name, weight in weights.items() if f"| `{name}` | {weight} |" not in page] == []


def test_every_ground_that_occurs_stands_on_the_page() -> None:
    seen = {
        ground.kind
        for part in PARTS
        for pair in measure_part(part).pairs
        if pair.citation
        for ground in pair.citation.grounds
    }
    assert seen <= set(codes_of("Grounds"))


def test_figures_are_the_measured_ones() -> None:
    page = PAGE.read_text("utf-8")
    measured = "\n\n".join(format_table(part) for part in PARTS) + "\n"
    if os.environ.get("CITEFLOW_ACCEPT") == "1":
        PAGE.write_text(FIGURES.sub(lambda _: measured, page), "utf-8")
    else:
        assert FIGURES.findall(page) == [measured]
