"""Items of lists and the callouts that reach them."""

from __future__ import annotations

import pytest

from tests.citations.test_claims import HEAD, LIST
from tests.factory import make_claims

ROWS = {
    "levels": (
        "Товаров было два [1]:\n\n1. соль:\n   - каменная;\n   - озёрная;\n2. рыба.",
        [["1 sentence"], ["1 list"], ["1 list"], ["1 list"], ["1 list"]],
    ),
    "an inner list with its own callout": (
        "Товаров было два [1]:\n\n1. соль, а именно [2]:\n   - каменная;\n   - озёрная;\n2. рыба.",
        [["1 sentence"], ["2 sentence"], ["2 list"], ["2 list"], ["1 list"]],
    ),
    "opened by a sentence that is reached": (
        "Опись составили в 1911 г. [3]. В этой описи два товара:\n\n- соль;\n- рыба.",
        [["3 sentence"], ["3 paragraph"], ["3 list"], ["3 list"]],
    ),
    "the last item bears the callout": (
        "Товаров было два:\n\n- соль;\n- рыба [4].",
        [[], ["4 unsure"], ["4 sentence"]],
    ),
    "the last item is a sentence of its own": (
        "Товаров было два.\n\n- Соль везли баржами.\n- Рыбу везли возами [4].",
        [[], [], ["4 sentence"]],
    ),
    "a question among the items": (
        "Спросим так [1]:\n\n- есть ли соль?\n- рыба.",
        [["1 sentence"], [], ["1 list"]],
    ),
}


@pytest.mark.parametrize(("body", "expected"), ROWS.values(), ids=ROWS)
def test_items(body: str, expected: list[list[str]]) -> None:
    _, claims = make_claims(HEAD + body + LIST)
    assert [[f"{c.number} {c.scope}" for c in claim.citations] for claim in claims.claims] == expected
