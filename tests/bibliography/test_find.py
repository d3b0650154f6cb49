from __future__ import annotations

from citeflow.bibliography.find import find_references
from citeflow.model.document import Mark
from tests.bibliography.make_doc import make_doc

RU = [
    "[1] Голунов С.В. Граница и торговля // Полис. – 2019. – № 3. – С. 12-15.",
    "[2] Berg E. Twin cities // Geopolitics. – 2012. – Vol. 4. – P. 3-9.",
    "[3] Замятин Д.Н. Культура и пространство. – М.: Знак, 2006. – 488 с.",
]
EN = [
    "[1] Golunov S.V. Border and trade // Polis. 2019, No. 3, P. 12–15.",
    "[2] Berg E. Twin cities // Geopolitics. 2012, Vol. 4, P. 3–9.",
    "[3] Zamyatin D.N. Culture and space. Moscow: Znak, 2006. 488 p.",
]


def lists(first: list[str], second: list[str]) -> object:
    return find_references(
        make_doc(
            ("heading", "ЛИТЕРАТУРА"),
            *(("list-item", i) for i in first),
            ("heading", "REFERENCES"),
            *(("paragraph", i) for i in second),
            ("heading", "ABSTRACT"),
            ("paragraph", "Abstract. What follows is no reference, 2024."),
        )
    )


def test_parallel_lists_are_one() -> None:
    found = lists(RU, EN)
    assert [(r.number, r.label, [p.list for p in r.printed]) for r in found.references] == [
        (n, f"[{n}]", ["literatura", "references"]) for n in (1, 2, 3)
    ]
    assert [r.key for r in found.references] == ["golunov2019granitsa", "berg2012twin", "zamyatin2006kultura"]
    assert found.references[1].csl["container-title"] == "Geopolitics"
    assert found.problems == ()


def test_spans_are_exact() -> None:
    doc = make_doc(("heading", "References"), *(("list-item", i) for i in EN))
    for reference in find_references(doc).references:
        for printed in reference.printed:
            assert printed.raw == doc.text[printed.start : printed.end]
            assert not printed.raw.startswith("[")


def test_disagreement_is_told() -> None:
    wrong = EN[1].replace("2012", "2013").replace("3–9", "3–19")
    problems = lists(RU, [EN[0], wrong, EN[2]]).problems
    assert [(p.code, p.severity) for p in problems] == [("twins-disagree", "warning")] * 2
    by_field = {p.message.split(": ")[1].split()[0]: p for p in problems}
    for field, values in {"issued": ("2012", "2013"), "page": ("3-9", "3-19")}.items():
        message = by_field[field].message
        assert "[2]" in message
        assert all(f"“{value}”" in message for value in values)
        assert "ЛИТЕРАТУРА" in message
        assert "REFERENCES" in message


def test_unequal_lists() -> None:
    found = lists(RU, EN[:2])
    assert [len(r.printed) for r in found.references] == [2, 2, 1]


def test_longer_second_list() -> None:
    extra = "[4] Paasi A. Bounded spaces // Journal of Power. 2009, Vol. 2, P. 213–234."
    found = lists(RU, [*EN, extra])
    assert [(r.number, len(r.printed)) for r in found.references] == [(1, 2), (2, 2), (3, 2), (4, 1)]


def test_lists_of_other_works_stay_apart() -> None:
    others = [
        "[1] Anderson M. Frontiers. – Cambridge: Polity Press, 1996. – 255 p.",
        "[2] Paasi A. Bounded spaces // Journal of Power. 2009, Vol. 2, P. 213-234.",
        "[3] Kolosov V. Border studies // Diogenes. 2015, Vol. 7, P. 1-4.",
    ]
    found = lists(RU, others)
    assert [r.number for r in found.references] == [1, 2, 3, 1, 2, 3]
    assert len({r.key for r in found.references}) == 6


def test_unnumbered_parallel_lists() -> None:
    found = lists([i[4:] for i in RU], [EN[1][4:], EN[0][4:], EN[2][4:]])
    assert [len(r.printed) for r in found.references].count(2) >= 1
    assert found.references[1].printed[1].raw == EN[1][4:]


def test_unreadable_item_is_kept() -> None:
    found = find_references(
        make_doc(("heading", "References"), ("list-item", EN[0]), ("list-item", "[2] ?? 12."), ("list-item", EN[2]))
    )
    assert found.references[1].csl["note"] == "?? 12."
    assert [(p.code, p.page) for p in found.problems] == [("reference-unparsed", 3)]


def test_address_of_a_link_is_added() -> None:
    item = "[1] Berg E. Twin cities // Geopolitics."
    start = len("References\n\n") + item.index("Twin")
    mark = Mark(start=start, end=start + 4, kind="link", target="https://example.org/twin")
    found = find_references(make_doc(("heading", "References"), ("list-item", item), marks=(mark,)))
    assert found.references[0].csl["URL"] == "https://example.org/twin"


def test_no_list() -> None:
    found = find_references(make_doc(("paragraph", "Ни одного списка.")))
    assert (found.lists, found.references, found.problems) == ((), (), ())


def test_several_works_under_one_number_are_told() -> None:
    item = f"[1] (a) {EN[0][4:]}; (b) {EN[1][4:]}"
    found = find_references(make_doc(("heading", "References"), ("list-item", item), ("list-item", f"[2] {EN[2][4:]}")))
    assert [r.number for r in found.references] == [1, 2]
    [problem] = found.problems
    assert (problem.code, problem.page) == ("reference-several-works", 2)
    assert problem.message.startswith("reference [1] of “References” names 2 works")
