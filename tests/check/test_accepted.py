"""Accepted findings: matching by code and words, the file, and what is stale."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeflow.check.accepted import accept_findings, entry_for, fits, split_accepted
from citeflow.check.accepted_file import read_accepted, write_entry
from citeflow.errors import InputError
from citeflow.model.accepted import Accepted, AcceptedFinding
from citeflow.model.problem import Acceptance, Problem

WHY = Acceptance(reason="Так задумано", who="К. Редактор", date="2026-11-25")
TEXT = "Река широка [17].\nМанеро Э. Стратегические   образы границы. 2012."
CALLOUT = Problem(code="callout-without-reference", severity="error", message="m", start=12, end=16)
WORK = Problem(code="reference-never-cited", severity="warning", message="m", start=18, end=len(TEXT))
WHOLE = Problem(code="citation-style-unknown", severity="error", message="m")


def entry(code: str, quote: str | None = None) -> AcceptedFinding:
    return AcceptedFinding(code=code, quote=quote, acceptance=WHY)


@pytest.mark.parametrize(
    ("problem", "quote", "fit"),
    [
        pytest.param(CALLOUT, "[17]", True, id="all words"),
        pytest.param(CALLOUT, "17", False, id="a short piece"),
        pytest.param(WORK, "стратегические образы  границы", True, id="a long piece, case and blanks"),
        pytest.param(WORK, "…Стратегические образы границы…", True, id="with dots of an excerpt"),
        pytest.param(WORK, "Другой", False, id="other words"),
        pytest.param(WORK, None, False, id="a place, no quote"),
        pytest.param(WHOLE, None, True, id="no place, no quote"),
        pytest.param(WHOLE, "Река широка", False, id="a quote, no place"),
    ],
)
def test_fits(problem: Problem, quote: str | None, fit: bool) -> None:
    assert fits(entry(problem.code, quote), problem, TEXT) is fit
    assert not fits(entry("year-differs", quote), problem, TEXT)


def test_accepted_findings_bear_their_acceptance() -> None:
    accepted = Accepted(file="a.accepted.toml", accepted=(entry(CALLOUT.code, "[17]"), entry(WHOLE.code)))
    known, open_ = split_accepted(accept_findings([CALLOUT, WORK, WHOLE], TEXT, accepted))[::-1]
    assert [(p.code, p.accepted) for p in known] == [(WHOLE.code, WHY), (CALLOUT.code, WHY)]
    assert open_ == [WORK]


def test_without_a_file_nothing_is_accepted() -> None:
    assert accept_findings([WORK, WHOLE], TEXT, None) == (WHOLE, WORK)


def test_an_entry_that_fits_nothing_is_a_note() -> None:
    accepted = Accepted(file="a.accepted.toml", accepted=(entry(WORK.code, "Иванов"),))
    [stale, _] = accept_findings([WORK], TEXT, accepted)
    assert (stale.code, stale.severity) == ("accepted-stale", "note")
    assert (
        stale.message
        == "a.accepted.toml accepts reference-never-cited with the quote “Иванов”, but no such finding is there"
    )


@given(st.text('аб«»"\\ \n\t…', max_size=200), st.data())
def test_the_entry_made_for_a_finding_fits_it_after_writing_and_reading(words: str, data: st.DataObject) -> None:
    text = f"x{words}x"
    start = data.draw(st.integers(0, len(text) - 1))
    problem = Problem(code="year-differs", severity="note", message="", start=start, end=len(text))
    made = entry_for(problem, text, WHY)
    assert made.quote is not None and len(made.quote) <= 80
    assert fits(made, problem, text)


def read(tmp_path: Path, text: str) -> Accepted:
    path = tmp_path / "статья.accepted.toml"
    path.write_text(text, "utf-8")
    found = read_accepted(path)
    assert found is not None
    return found


def test_the_file_reads_what_was_written(tmp_path: Path) -> None:
    rows = (entry("year-differs", 'a "b" \\ в\u202e'), entry("citation-style-unknown"))
    assert read(tmp_path, "".join(map(write_entry, rows))).accepted == rows


def test_no_file(tmp_path: Path) -> None:
    assert read_accepted(tmp_path / "a.accepted.toml") is None


def test_a_date_of_toml_is_a_date(tmp_path: Path) -> None:
    found = read(tmp_path, '[[accepted]]\ncode="year-differs"\nquote="q"\nreason="r"\nwho="w"\ndate=2026-11-25\n')
    assert found.accepted[0].acceptance.date == "2026-11-25"


GOOD = 'code = "year-differs"\nreason = "r"\nwho = "w"\n'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("[[accepted]", "is no TOML", id="toml"),
        pytest.param("[[accepted]]\n" + GOOD.replace("year-differs", "year"), "no code 'year'", id="code"),
        pytest.param('[[accepted]]\ncode = "year-differs"\nwho = "w"\n', "entry 1 lacks reason", id="reason"),
        pytest.param("[[accepted]]\n" + GOOD.replace('"w"', '" "'), "who must be words", id="empty"),
        pytest.param("[[accepted]]\n" + GOOD.replace('"r"', "5"), "reason must be words", id="number"),
        pytest.param(f"[[accepted]]\n{GOOD}offset = 5\n", "unknown field 'offset'", id="field"),
        pytest.param(f"[[known]]\n{GOOD}", "something else", id="table"),
        pytest.param("accepted = 5\n", "something else", id="no list"),
        pytest.param("accepted = [5]\n", "entry 1 is no table", id="no table"),
        pytest.param("a = " + "[" * 100_000, "is no TOML", id="deep"),
    ],
)
def test_a_malformed_file_is_one_line(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(InputError) as raised:
        read(tmp_path, text)
    assert words in str(raised.value)
    assert "статья.accepted.toml" in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_file_of_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.accepted.toml"
    path.write_bytes("code = 'Статья'".encode("cp1251"))
    with pytest.raises(InputError, match="is no TOML"):
        read_accepted(path)
