from typing import Any

import pytest
from msgspec.structs import replace

from citeflow.check import FINDINGS
from citeflow.measures.callout_style import style_of
from citeflow.measures.own_works import find_own_works
from citeflow.model.document import Author
from tests.check.making import List, Work, make_bundle


def own(author: str, *people: dict[str, Any]) -> list[int | None]:
    works = tuple(Work(n, f"Труд {n}.", key=f"w{n}", csl={"author": [p]}) for n, p in enumerate(people, 1))
    bundle = make_bundle("Так [1].", lists=(List("Литература", works),))
    assert bundle.document is not None
    doc = replace(bundle.document, metadata=replace(bundle.document.metadata, authors=(Author(name=author),)))
    return [reference.number for reference in find_own_works(replace(bundle, document=doc))]


@pytest.mark.parametrize(
    ("author", "person"),
    [
        ("Голунов С.В.", {"family": "Golunov", "given": "S."}),
        ("Sergei V. Golunov", {"family": "Голунов", "given": "С. В."}),
        ("Сергей Голунов", {"family": "Голунов", "given": "С."}),
        ("Sven A. van der Burg", {"family": "van der Burg", "given": "Sven"}),
        ("María Teresa NEVADO-GIL", {"family": "Nevado-Gil", "given": "M. T."}),
    ],
)
def test_one_person(author: str, person: dict[str, Any]) -> None:
    assert own(author, person) == [1]


@pytest.mark.parametrize(
    ("author", "person"),
    [
        ("Голунов С.В.", {"family": "Голунов", "given": "П. А."}),
        ("Голунов С.В.", {"family": "Голубев", "given": "С. В."}),
        ("Голунов С.В.", {"family": "Голунов"}),
        ("Голунов С.В.", {"literal": "Голунов и партнёры"}),
        ("Голунов", {"family": "Голунов", "given": "С. В."}),
        ("United States of America and their S. friends", {"family": "America", "given": "S."}),
    ],
)
def test_others(author: str, person: dict[str, Any]) -> None:
    assert own(author, person) == []


@pytest.mark.parametrize(("count", "others", "said"), [(3, 9, True), (2, 2, False), (3, 13, False)])
def test_share(count: int, others: int, said: bool) -> None:
    people = [{"family": "Ким", "given": "А."}] * count + [{"family": "Ли", "given": "Б."}] * others
    works = tuple(Work(n, f"Труд {n}.", key=f"w{n}", csl={"author": [p]}) for n, p in enumerate(people, 1))
    bundle = make_bundle("Так [1].", lists=(List("Литература", works),))
    assert bundle.document is not None
    doc = replace(bundle.document, metadata=replace(bundle.document.metadata, authors=(Author(name="Ким А. А."),)))
    messages = [p.message for p in FINDINGS["self-citation-share"].find(replace(bundle, document=doc))]
    assert messages == (["3 of 12 references (25%) are by an author of the article: 1–3"] if said else [])


@pytest.mark.parametrize(
    ("callout", "style"),
    [
        ("[4, с. 5]", "numbers in square brackets"),
        ("(5)", "numbers in round brackets"),
        ("(Smith, 2019a)", "author and year"),
        ("Procida, n.d.", "author and year"),
        ("/5/", "numbers between slashes"),
        ("12,13", "superscript numbers"),
        ("там же", "other words"),
    ],
)
def test_style_of(callout: str, style: str) -> None:
    assert style_of(callout) == style
