import pytest
from msgspec.structs import replace

from citeflow.bundle import Bundle
from citeflow.citations.callouts.finding import find_callouts
from citeflow.model.claim import Callout, Member

from .making import List, Work, csl, found, make_bundle, places, works

TWO_LISTS = (List("Литература", works(1, 2, 3)), List("References", works(1, 2, 3), "en"))


def test_a_reference_that_no_callout_names() -> None:
    bundle = make_bundle("Торговля росла [1; 3].", lists=TWO_LISTS)
    [problem] = found("reference-never-cited", bundle)
    assert problem.severity == "warning"
    assert problem.message.startswith("[2] ")
    assert "“Литература” and “References”" in problem.message
    assert places("reference-never-cited", bundle) == [works(2)[0].raw]


def test_author_and_title_stand_in_the_message() -> None:
    work = Work(2, "Петров П.П. Соседи. 2019.", csl=csl("Петров", "Соседи", 2019))
    [problem] = found("reference-never-cited", make_bundle("Так [1].", lists=(List("Литература", (*works(1), work)),)))
    assert problem.message.startswith("[2] Петров: Соседи (in “Литература”)")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Так [1; 2; 3].", id="all in one callout"),
        pytest.param("Так [1–3].", id="range"),
        pytest.param("Так [1, с. 5], иначе [3; 2, гл. 4].", id="locators"),
        pytest.param("Так без ссылок.", id="no callout at all is another finding"),
    ],
)
def test_never_cited_is_silent(text: str) -> None:
    assert found("reference-never-cited", make_bundle(text, lists=TWO_LISTS)) == []


def test_a_number_of_one_chapter_cites_no_work_of_another() -> None:
    lists = (List("Литература", works(1, 2)), List("Литература", (Work(1, "Ли Б. Мост."), Work(2, "Ким А. Паром."))))
    bundle = make_bundle("Так [1; 2].", "Иначе [1].", lists=lists)
    assert bundle.document is not None and bundle.references is not None and bundle.claims is not None
    second = bundle.document.blocks[1].start
    first_list, second_list = bundle.references.lists
    scoped = (replace(first_list, scope=(0, second)), replace(second_list, scope=(second, len(bundle.document.text))))
    references = replace(bundle.references, lists=scoped)
    claims = replace(bundle.claims, callouts=find_callouts(bundle.document, references).callouts)
    assert places("reference-never-cited", replace(bundle, references=references, claims=claims)) == ["Ким А. Паром."]


def test_a_callout_in_the_abstract_counts_and_an_entry_of_the_list_does_not() -> None:
    bundle = make_bundle("Так [1].", "Аннотация: Мост [2; 3] построен.", lists=TWO_LISTS)
    assert bundle.document is not None and bundle.claims is not None
    unread = tuple(c for c in bundle.claims.callouts if c.text == "[1]")
    first, second, *rest = bundle.document.blocks
    doc = replace(bundle.document, blocks=(first, replace(second, kind="front"), *rest))
    claims = replace(bundle.claims, callouts=unread)
    assert found("reference-never-cited", replace(bundle, document=doc, claims=claims)) == []
    assert len(found("reference-never-cited", make_bundle("Так [1].", lists=TWO_LISTS))) == 2


def test_a_number_of_a_list_whose_twin_was_not_paired_counts_as_cited() -> None:
    lists = (List("Литература", works(1)), List("References", (Work(1, "Yakovlev A. Work.", key="other"),), "en"))
    assert found("reference-never-cited", make_bundle("Так [1].", lists=lists)) == []


def test_a_callout_without_a_reference() -> None:
    bundle = make_bundle("Так [2; 17], иначе [5].", lists=TWO_LISTS)
    problems = found("callout-without-reference", bundle)
    assert [(p.severity, p.message) for p in problems] == [
        ("error", "[2; 17] names 17, which no reference bears (the lists hold 1–3)"),
        ("error", "[5] names 5, which no reference bears (the lists hold 1–3)"),
    ]
    assert places("callout-without-reference", bundle) == ["[2; 17]", "[5]"]


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        pytest.param("Так [1] и [3, с. 5].", TWO_LISTS, id="all borne"),
        pytest.param("«Он пришёл [1998] и ушёл».", TWO_LISTS, id="a year in a quotation"),
        pytest.param("Так [1].", (), id="without a list it is the list that lacks"),
    ],
)
def test_dangling_is_silent(text: str, lists: tuple[List, ...]) -> None:
    assert found("callout-without-reference", make_bundle(text, lists=lists)) == []


def test_a_callout_by_author_and_year_without_a_reference() -> None:
    bundle = make_bundle("Так (Ким, 2018) [1].", lists=TWO_LISTS)
    assert bundle.claims is not None
    callout = Callout(id="c", start=4, end=15, text="(Ким, 2018)", members=(Member(),))
    claims = replace(bundle.claims, callouts=(callout, *bundle.claims.callouts))
    [problem] = found("callout-without-reference", replace(bundle, claims=claims))
    assert problem.message == "(Ким, 2018) names a work that no reference is"


def test_no_list() -> None:
    [problem] = found("reference-list-not-found", make_bundle("Так [1], иначе [2]."))
    assert (problem.severity, problem.start) == ("error", None)
    assert problem.message == "no reference list was found in the document; 2 callouts in the text lead nowhere"
    assert found("reference-list-not-found", make_bundle("Так [1].", lists=TWO_LISTS)) == []


def test_silent_without_layers() -> None:
    for code in ("reference-never-cited", "callout-without-reference", "reference-list-not-found"):
        assert found(code, Bundle(id="a")) == []
