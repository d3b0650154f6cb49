from msgspec.structs import replace

from citeflow.bundle import Bundle
from citeflow.check import FINDINGS, run_checks
from citeflow.check.twin_places import name_works
from citeflow.model.layout import Layout, Page, Word
from citeflow.model.problem import Problem, Related, sort_problems

from .making import List, Work, make_bundle, works

LISTS = (List("Литература", works(1, 2, 4)),)


def test_all_findings_by_place_with_severity_and_advice() -> None:
    problems = run_checks(make_bundle("Рост [1; 9] и c\u043eюз.", lists=LISTS))
    assert {p.code for p in problems} == {
        "callout-without-reference", "mixed-script-word", "numbering-gap", "reference-never-cited",
    }  # fmt: skip
    assert problems == sort_problems(list(problems))
    assert all(p.severity == FINDINGS[p.code].severity and p.advice == FINDINGS[p.code].advice for p in problems)


def test_a_sound_document_has_no_findings() -> None:
    assert (
        run_checks(make_bundle("Рост виден [1], спад тоже [2; 3, с. 5].", lists=(List("Литература", works(1, 2, 3)),)))
        == ()
    )


def test_without_layers_every_finding_is_silent() -> None:
    assert run_checks(Bundle(id="a")) == ()
    assert run_checks(replace(make_bundle("Рост [9]."), references=None, claims=None)) == ()


def test_the_page_of_the_block() -> None:
    [problem] = [
        p for p in run_checks(make_bundle("Рост [9].", lists=LISTS, page=3)) if p.code == "callout-without-reference"
    ]
    assert problem.page == 3


def test_the_page_of_the_word_where_a_block_runs_over_a_page_end() -> None:
    bundle = make_bundle("Рост [9].", lists=LISTS, page=3)
    pages = tuple(Page(number=n, width=595, height=842) for n in (3, 4))
    words = (Word(0, 4, 3, 0, 0, 1, 1), Word(5, 9, 4, 0, 0, 1, 1))
    problems = run_checks(replace(bundle, layout=Layout(pages=pages, words=words)))
    assert [p.page for p in problems if p.code == "callout-without-reference"] == [4]


def test_the_table_is_sorted_and_whole() -> None:
    assert list(FINDINGS) == sorted(FINDINGS)
    for code, finding in FINDINGS.items():
        assert code == finding.code
        assert finding.what.endswith(".") and finding.advice.endswith(".") and finding.why.endswith(".")


TWINS = (
    List("Литература", (Work(1, "Умаров У. Граница. 2019.", key="w"),)),
    List("References", (Work(1, "Umarov U. Granitsa. 2020.", key="w"),), "en"),
)


def test_the_other_printing_is_named_where_two_disagree() -> None:
    bundle = make_bundle("Так [1].", lists=TWINS)
    assert bundle.references is not None
    [work] = bundle.references.references
    first, second = work.printed
    disagree = Problem(code="twins-disagree", severity="warning", message="m", start=second.start, end=second.end)
    elsewhere = Problem(code="twins-disagree", severity="warning", message="m", start=0, end=2)
    named, left = name_works((disagree, elsewhere), bundle.references)
    assert (named.reference, named.number) == ("w", 1)
    assert named.related == (Related(start=first.start, end=first.end),)
    assert left == elsewhere


def test_related_places_have_their_pages() -> None:
    bundle = make_bundle("Азиатский банк развития (АБР).", "Африканский банк развития (АБР).", page=3)
    [problem] = [p for p in run_checks(bundle) if p.code == "acronym-defined-twice"]
    assert [(other.start, other.page) for other in problem.related] == [(25, 3)]
    assert problem.related[0].end == 28
