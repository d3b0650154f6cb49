import pytest
from msgspec.structs import replace

from .making import List, Work, csl, found, make_bundle, places, works


def lists(*numbers: int) -> tuple[List, ...]:
    return (List("Литература", tuple(Work(n, f"Труд {place}.") for place, n in enumerate(numbers))),)


@pytest.mark.parametrize(
    ("numbers", "missing"),
    [
        pytest.param((1, 2, 3), [], id="whole"),
        pytest.param((1, 2, 4), ["2 is followed by 4: 3 is missing"], id="one"),
        pytest.param(
            (1, 5, 9), ["1 is followed by 5: 2–4 are missing", "5 is followed by 9: 6–8 are missing"], id="two"
        ),
        pytest.param((2, 3), ["the numbers begin with 2: 1 is missing"], id="begin"),
        pytest.param((3, 1, 2), [], id="order is not the matter"),
        pytest.param((1, 1, 2), [], id="doubles are not the matter"),
    ],
)
def test_gaps(numbers: tuple[int, ...], missing: list[str]) -> None:
    messages = [p.message for p in found("numbering-gap", make_bundle("Так.", lists=lists(*numbers)))]
    assert messages == [f"in “Литература” {words}" for words in missing]


def test_a_gap_points_at_the_entry_behind_it() -> None:
    assert places("numbering-gap", make_bundle("Так.", lists=lists(1, 2, 4))) == ["Труд 2."]


def test_a_second_list_may_go_on_with_the_numbers() -> None:
    both = (List("Источники", works(1, 2)), List("Литература", works(3, 4)))
    assert found("numbering-gap", make_bundle("Так.", lists=both)) == []
    gap = (List("Источники", works(1, 2)), List("Литература", works(4, 5)))
    assert [p.message for p in found("numbering-gap", make_bundle("Так.", lists=gap))] == [
        "in “Литература” the numbers begin with 4: 3 is missing"
    ]


def test_doubles() -> None:
    bundle = make_bundle("Так.", lists=lists(1, 2, 2, 3))
    [problem] = found("numbering-double", bundle)
    assert problem.message == "in “Литература” 2 entries bear the number 2"
    assert places("numbering-double", bundle) == ["Труд 2."]
    assert found("numbering-double", make_bundle("Так.", lists=lists(1, 2, 3))) == []


def test_parts_of_one_entry_are_no_doubles() -> None:
    bundle = make_bundle("Так.", lists=lists(1, 2, 2, 3))
    assert bundle.references is not None
    labels = ("1.", "2a", "2b", "3.")
    parts = tuple(replace(r, label=label) for r, label in zip(bundle.references.references, labels, strict=True))
    assert found("numbering-double", replace(bundle, references=replace(bundle.references, references=parts))) == []


def test_twins_are_no_doubles() -> None:
    both = (List("Литература", works(1, 2)), List("References", works(1, 2), "en"))
    assert found("numbering-double", make_bundle("Так.", lists=both)) == []


def test_lists_that_differ_in_length() -> None:
    both = (List("Литература", works(1, 2, 3, 4)), List("References", works(1, 2, 4), "en"))
    bundle = make_bundle("Так.", lists=both)
    [problem] = found("lists-differ-in-length", bundle)
    assert problem.message == "“References” numbers 3 works, “Литература” 4: no entry 3 in “References”"
    assert places("lists-differ-in-length", bundle) == ["References"]


@pytest.mark.parametrize(
    "both",
    [
        pytest.param((List("Литература", works(1, 2)), List("References", works(1, 2), "en")), id="equal"),
        pytest.param((List("Источники", works(1, 2, 3)), List("Литература", works(4, 5))), id="different works"),
        pytest.param((List("Литература", works(1, 2)),), id="one list"),
    ],
)
def test_lists_that_do_not_differ(both: tuple[List, ...]) -> None:
    assert found("lists-differ-in-length", make_bundle("Так.", lists=both)) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("А [1]. Б [2; 3].", None, id="in order"),
        pytest.param("Рисунок 1. Карта [4].\nА [1]. Б [2; 3; 4].", None, id="a caption does not count"),
        pytest.param("А [3; 1; 2]. Б [1].", None, id="within one callout"),
        pytest.param("А [1–3]. Б [2].", None, id="second citations are free"),
        pytest.param("А [1]. Б [3].", None, id="a number never cited"),
        pytest.param(
            "А [1]. Б [5]. В [2; 3; 4].", "5 is first cited before 2–4; first citations run 1, 5, 2, 3, 4", id="early"
        ),
        pytest.param(
            "А [2]. Б [17]. В [1].", "2 is first cited before 1; first citations run 2, 1", id="dangling apart"
        ),
    ],
)
def test_order(text: str, message: str | None) -> None:
    bundle = make_bundle(text, lists=(List("Литература", works(1, 2, 3, 4, 5)),))
    assert [p.message for p in found("first-citation-order", bundle)] == ([message] if message else [])


def test_an_alphabetical_list_is_cited_in_any_order() -> None:
    names = ("Ёлкин А. Лес.", "Жуков Б. Дом.", "Яшин В. Мяч.", "Adams C. Law.", "Brown D. Art.")
    sorted_list = List("Литература", tuple(Work(n, raw) for n, raw in enumerate(names, 1)))
    assert found("first-citation-order", make_bundle("А [4]. Б [1].", lists=(sorted_list,))) == []
    mixed = List("Литература", tuple(Work(n, raw) for n, raw in enumerate(reversed(names), 1)))
    assert len(found("first-citation-order", make_bundle("А [4]. Б [1].", lists=(mixed,)))) == 1


def test_a_list_sorted_by_family_names_behind_given_names() -> None:
    names = (("Joel", "Abel"), ("Ada", "Brown"), ("Zoe", "Cole"), ("Carl", "Dunn"))
    entries = tuple(Work(n, f"{a} {b}. T.", csl=csl(b, "T", 2000)) for n, (a, b) in enumerate(names, 1))
    assert found("first-citation-order", make_bundle("А [4]. Б [1].", lists=(List("References", entries, "en"),))) == []


def test_a_long_run_is_cut() -> None:
    bundle = make_bundle("А [20]. Б [1–19].", lists=(List("Литература", works(*range(1, 21))),))
    [problem] = found("first-citation-order", bundle)
    assert problem.message.endswith("first citations run 20, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 …")
