"""Time grows with the input, not with its square, on documents that invite a second look at each block."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from citeflow.bibliography.lists.finding import find_lists
from citeflow.model.document import Document
from tests.bibliography.make_doc import make_doc

WORK = "Ким А.А. Порты Каспия // Вестник транспорта. – 2019. – № 3. – С. 12–15."
HOSTILE: dict[str, Callable[[int], Document]] = {
    "numbered items": lambda n: make_doc(
        ("heading", "Литература"), *(("list-item", f"{i}. {WORK}") for i in range(1, n))
    ),
    "items in one block": lambda n: make_doc(
        ("heading", "Литература"), ("paragraph", " ".join(f"{i}. {WORK}" for i in range(1, n)))
    ),
    "unnumbered in one block": lambda n: make_doc(("heading", "Литература"), ("paragraph", f"{WORK} " * n)),
    "ones": lambda n: make_doc(*(("paragraph", f"1. 2. 3. {i % 90}") for i in range(n))),
    "ones that look like works": lambda n: make_doc(*(("paragraph", f"1. {WORK}") for i in range(n))),
    "one number for ever": lambda n: make_doc(("heading", "Литература"), ("paragraph", f"[1] {WORK} " * n)),
    "headings": lambda n: make_doc(*(("heading", "Литература") for i in range(n))),
    "rows of tables": lambda n: make_doc(*(("table", f"{i} | порт | {i}") for i in range(n))),
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE.keys())
def test_time_grows_with_the_input(make: Callable[[int], Document]) -> None:
    spent = []
    for size in (300, 2400):
        doc = make(size)
        begun = time.process_time()
        find_lists(doc)
        spent.append(time.process_time() - begun)
    # eight times the input; its square would take 64 times as long
    assert spent[1] < 24 * spent[0] + 0.5
