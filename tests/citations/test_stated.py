"""What the format itself states: references without printed numbers, links that complete or contradict the print."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from citeflow.bibliography.find import find_references
from citeflow.citations.callouts.stated import map_targets, read_printed, read_stated
from citeflow.citations.find import find_claims
from citeflow.model.claim import Claims
from citeflow.model.document import Document, StatedCallout, StatedReference
from citeflow.model.reference import References
from citeflow.readers.assemble import assemble
from citeflow.readers.piece import Piece
from citeflow.structure.build import build_document

WORKS = {
    "r1": "Ким А. Паром и мост // Вестник переправ. – 2011. – № 2. – С. 5–9.",
    "r2": "Ли Б. Цена берега // Речник. – 2015. – № 1. – С. 11–19.",
    "r3": "Цой В. Два причала // Речник. – 2018. – № 4. – С. 21–30.",
}


def make_document(
    body: str, callouts: dict[str, tuple[str, ...]], labels: tuple[str, ...] = ("1.", "2.", "3.")
) -> Document:
    """A document with one paragraph, a stated callout for each quoted piece of it, and a list of three works."""
    stated = tuple(
        StatedCallout(start=body.index(words), end=body.index(words) + len(words), targets=targets)
        for words, targets in callouts.items()
    )
    pieces = [Piece(kind="heading", text="Переправы", level=1), Piece(kind="paragraph", text=body, callouts=stated)]
    references = []
    pieces.append(Piece(kind="heading", text="Литература", level=2))
    for (id_, raw), label in zip(WORKS.items(), labels, strict=True):
        text = f"{label} {raw}" if label else raw
        pieces.append(Piece(kind="list-item", text=text, label=label or None, reference=id_))
        csl = {"type": "article-journal", "title": f"Заглавие {id_}", "container-title": "Речник"}
        references.append(StatedReference(id=id_, raw=raw, label=label or None, csl=csl))
    draft = assemble(tuple(pieces), tuple(references))
    return build_document(draft.text, draft.blocks, draft.marks, draft.edits, draft.stated, ())


def read(doc: Document) -> tuple[References, Claims]:
    references = find_references(doc)
    return references, find_claims(doc, references)


def links(claims: Claims, references: References) -> list[list[str]]:
    titles = {ref.key: ref.csl["title"] for ref in references.references}
    return [[titles[m.key][-2:] if m.key else "" for m in callout.members] for callout in claims.callouts]


def test_fields_that_the_format_marks_up_win_over_parsed_ones() -> None:
    references, _ = read(make_document("Паром ходит [1].", {}))
    assert [ref.csl["title"] for ref in references.references] == ["Заглавие r1", "Заглавие r2", "Заглавие r3"]
    assert [ref.csl["container-title"] for ref in references.references] == ["Речник"] * 3
    assert "volume" not in references.references[0].csl
    assert [ref.number for ref in references.references] == [1, 2, 3]


ROWS = {
    "a link on the number": ("Паром ходит [2].", {"2": ("r2",)}, [["r2"]]),
    "a link on the bracket": ("Паром ходит [2].", {"[2]": ("r2",)}, [["r2"]]),
    "two links in one bracket": ("Паром ходит [1, 3].", {"1": ("r1",), "3": ("r3",)}, [["r1", "r3"]]),
    "a range links only its ends": ("Паром ходит [1–3].", {"1": ("r1",), "3": ("r3",)}, [["r1", "r2", "r3"]]),
    "a bracket without a link": ("Паром [1] ходит [3].", {"[1]": ("r1",)}, [["r1"], ["r3"]]),
    "superscript": ("Паром ходит2.", {"2": ("r2",)}, [["r2"]]),
    "author and year": ("Паром ходит (Ли, 2015; Цой, 2018).", {"(Ли, 2015; Цой, 2018)": ("r2", "r3")}, [["r2", "r3"]]),
    "a bracket beside author and year": ("Длина [1, 2] (Ли, 2015).", {"(Ли, 2015)": ("r2",)}, [["r2"]]),
}


@pytest.mark.parametrize(("body", "callouts", "expected"), ROWS.values(), ids=ROWS)
def test_stated_callouts(body: str, callouts: dict[str, tuple[str, ...]], expected: list[list[str]]) -> None:
    references, claims = read(make_document(body, callouts))
    assert links(claims, references) == expected
    assert claims.problems == ()


def test_a_locator_beside_a_linked_number_is_kept() -> None:
    _, claims = read(make_document("Паром ходит [2, с. 12].", {"2": ("r2",)}))
    locator = claims.callouts[0].members[0].locator
    assert locator is not None
    assert (locator.label, locator.value) == ("page", "12")


def test_a_link_that_contradicts_the_print_is_a_finding() -> None:
    references, claims = read(make_document("Паром ходит [1].", {"[1]": ("r3",)}))
    assert links(claims, references) == [["r3"]]
    assert [(p.code, p.severity) for p in claims.problems] == [("link-disagrees", "warning")]
    assert "prints 1" in claims.problems[0].message
    assert "leads to 3" in claims.problems[0].message


def test_an_unnumbered_list_is_linked_by_its_targets() -> None:
    doc = make_document("Паром ходит (Ли, 2015).", {"(Ли, 2015)": ("r2",)}, labels=("", "", ""))
    references, claims = read(doc)
    assert len(references.references) == 3
    assert links(claims, references) == [["r2"]]
    assert claims.callouts[0].members[0].number is None
    assert claims.claims[0].status == "cited"


def test_a_summary_that_cites_is_body_and_one_that_does_not_is_front_matter() -> None:
    pieces = [
        Piece(kind="heading", text="Паромы и мосты дельты", level=1),
        Piece(kind="heading", text="Summary", level=2),
        Piece(
            kind="paragraph",
            text="Ferries outlive bridges in deltas (Kim, 2011). Their timetables are older than the roads.",
            callouts=(StatedCallout(start=34, end=45, targets=("r1",)),),
        ),
        Piece(kind="heading", text="Statement of need", level=2),
        Piece(kind="paragraph", text="A timetable is a promise that nobody audits, and we audit it here for once."),
        Piece(kind="heading", text="References", level=2),
        Piece(kind="list-item", text=WORKS["r1"], reference="r1"),
    ]
    for callouts, expected in ((pieces[2].callouts, ["(Kim, 2011)"]), ((), [])):
        pieces[2] = replace(pieces[2], callouts=callouts)
        draft = assemble(tuple(pieces), (StatedReference(id="r1", raw=WORKS["r1"]),))
        doc = build_document(draft.text, draft.blocks, draft.marks, draft.edits, draft.stated, ())
        assert next(b.kind for b in doc.blocks if doc.text_of(b).startswith("Ferries")) == "front"
        _, claims = read(doc)
        assert [callout.text for callout in claims.callouts] == expected
        assert any(claim.text.startswith("Ferries") for claim in claims.claims) == bool(expected)


def test_a_link_to_an_unknown_target_leaves_names_that_dangle() -> None:
    references, claims = read(make_document("Паром ходит (Пак, 2001).", {"(Пак, 2001)": ("r9",)}))
    assert links(claims, references) == [[""]]
    assert [p.code for p in claims.problems] == ["callout-unmatched"]


def test_a_stated_callout_of_an_abstract_is_kept() -> None:
    words = " ".join(["паром ходит через широкую реку"] * 6)
    doc = make_document(f"Аннотация. {words} [2].", {"[2]": ("r2",)})
    front = replace(doc, blocks=tuple(replace(b, kind="front") if b.kind == "paragraph" else b for b in doc.blocks))
    references = find_references(front)
    assert links(find_claims(front, references), references) == [["r2"]]


def test_names_beside_links_keep_their_locators() -> None:
    body = "Паром ходит (Ли, 2015, с. 12; Цой, 2018)."
    _, claims = read(make_document(body, {"Ли, 2015": ("r2",), "Цой, 2018": ("r3",)}))
    first, second = claims.callouts[0].members
    assert (first.words, first.locator and first.locator.value, second.locator) == ("Ли, 2015", "12", None)


def test_a_pair_with_one_link_has_a_page() -> None:
    body = "Паром ходит [1, 3] и [2, 3], мост снят [1, 2]."
    _, claims = read(make_document(body, {"1": ("r1",), "2, 3": ("r2",)}))
    assert claims.style is not None
    assert claims.style.comma == "page"
    assert "links of the format" in {part.name for part in claims.style.comma_evidence}


def test_a_link_to_several_works_of_one_item_is_one_member() -> None:
    doc = make_document("Паром ходит [2].", {"[2]": ("r2",)})
    references, _ = read(doc)
    targets = map_targets(doc, references)
    (stated,) = doc.stated.callouts
    twice = replace(stated, targets=("r2", "r2b"))
    members, problem = read_stated(doc, twice, {**targets, "r2b": targets["r2"]}, read_printed(doc, stated))
    assert [member.number for member in members] == [2]
    assert problem is None
