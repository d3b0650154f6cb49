"""Every finding fires on its example and is silent on the counter-example, through the real stages."""

import pytest

from citeflow.bibliography.find import find_references
from citeflow.bundle import Bundle
from citeflow.check import FINDINGS
from citeflow.check.examples import EXAMPLES
from citeflow.citations.find import find_claims
from tests.factory import make_document


def read(text: str) -> Bundle:
    doc = make_document(text)
    references = find_references(doc)
    return Bundle(id="example", document=doc, references=references, claims=find_claims(doc, references))


def test_every_finding_has_an_example() -> None:
    assert list(EXAMPLES) == list(FINDINGS)


@pytest.mark.parametrize("code", FINDINGS)
def test_the_example_fires(code: str) -> None:
    found = list(FINDINGS[code].find(read(EXAMPLES[code].fires)))
    assert found
    assert {problem.severity for problem in found} == {FINDINGS[code].severity}


@pytest.mark.parametrize("code", FINDINGS)
def test_the_counter_example_is_silent(code: str) -> None:
    assert list(FINDINGS[code].find(read(EXAMPLES[code].silent))) == []
