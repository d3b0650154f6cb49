import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from citeflow.check.line_places import Place
from citeflow.check.render_json import format_findings_json
from citeflow.check.render_text import WIDTH, format_findings_text, underline
from citeflow.model.problem import Acceptance, Problem, Related

TEXT = "Первая строка.\nВторая, где союз [9] стоит.\nТретья."
PROBLEMS = [
    Problem(code="b-code", severity="error", message="нет такого", advice="Исправить.", start=32, end=35, page=2),
    Problem(code="a-code", severity="note", message="всё", start=None),
]


def test_compiler_style() -> None:
    assert format_findings_text("статья", PROBLEMS, TEXT).splitlines() == [
        "error[b-code] статья, page 2: нет такого",
        "    Вторая, где союз [9] стоит.",
        "                     ^^^",
        "  do: Исправить.",
        "note[a-code] статья: всё",
        "1 error, 0 warnings, 1 note in статья",
    ]


def test_lines_of_the_input_and_the_other_place() -> None:
    problem = replace(PROBLEMS[0], related=(Related(start=0, end=6, page=1),))
    place = Place(start=0, end=3, line=7, column=1, end_line=7, end_column=4, of_input=True)
    first = format_findings_text("a", [problem], TEXT, {problem: place}).splitlines()[0]
    assert first == "error[b-code] a, line 7: нет такого (see page 1)"
    unknown = replace(place, of_input=False)
    first = format_findings_text("a", [problem], TEXT, {problem: unknown}).splitlines()[0]
    assert first == "error[b-code] a, page 2: нет такого (see page 1)"


def test_accepted_findings_come_last_and_count_apart() -> None:
    known = replace(PROBLEMS[0], accepted=Acceptance(reason="Так\x1b и есть", who="К."))
    lines = format_findings_text("a", [known, PROBLEMS[1]], TEXT).splitlines()
    assert lines[-2:] == [
        "accepted[b-code] a: нет такого (Так  и есть; К.)",
        "0 errors, 0 warnings, 1 note, 1 accepted in a",
    ]


def test_advice_stands_once() -> None:
    twice = [PROBLEMS[0], replace(PROBLEMS[0], start=33)]
    lines = format_findings_text("a", twice, TEXT).splitlines()
    assert [line for line in lines if line.startswith("  do:")] == ["  do: Исправить."]
    assert lines[3] == "  do: Исправить."


def test_a_long_span_is_cut() -> None:
    assert underline("а" * 300, 10, 290) == ("…" + "а" * WIDTH + "…", " " + "^" * WIDTH)
    assert underline("аб" * 150, 0, 300) == ("аб" * (WIDTH // 2) + "…", "^" * WIDTH)


def test_without_text_there_are_no_excerpts() -> None:
    assert "^" not in format_findings_text("a", PROBLEMS, None)


def test_nothing_found() -> None:
    assert format_findings_text("a", [], "") == "0 errors, 0 warnings, 0 notes in a\n"


def test_json() -> None:
    data = format_findings_json("a", PROBLEMS)
    assert data == format_findings_json("a", PROBLEMS[::-1])
    read = msgspec.json.decode(data)
    assert read["document"] == "a"
    assert [p["code"] for p in read["problems"]] == ["a-code", "b-code"]
    assert read["problems"][1]["start"] == 32


@settings(deadline=None)
@given(st.text("абв \n", min_size=1, max_size=400), st.data())
def test_the_mark_stands_below_the_first_words_of_the_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    excerpt, marks = underline(text, start, end)
    assert "\n" not in excerpt
    assert len(excerpt) <= WIDTH + 2
    assert 1 <= marks.count("^") <= end - start
    shown = excerpt[marks.index("^") : len(marks)]
    assert text[start:end].replace("\n", " ").startswith(shown)


def test_an_article_cannot_drive_the_terminal() -> None:
    text = "Порт \x1b[31mкрасный\x07 \u202eстоит."
    problem = Problem(code="x", severity="note", message="слово \x1b[2J", start=5, end=9)
    shown = format_findings_text("a", [problem], text)
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)
