from msgspec.structs import replace

from citeflow.bundle import Bundle
from citeflow.check import FINDINGS, run_checks
from citeflow.model.layout import Layout, Page, Word
from citeflow.model.problem import sort_problems

from .making import List, make_bundle, works

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
