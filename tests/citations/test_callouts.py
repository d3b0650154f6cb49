"""Callouts of whole documents: brackets of every kind, styles, resolution, and what is said where it fails."""

from __future__ import annotations

import pytest

from tests.citations.composed import cite_as, compose, print_work, read, show

BRACKETS = {
    "side by side": ("Мост снят [1][2].", ["[1] = 1", "[2] = 2"]),
    "with a comma": ("Мост снят [1], [2].", ["[1] = 1", "[2] = 2"]),
    "a range of brackets": ("Мост снят [1]–[3].", ["[1]–[3] = 1; 2; 3"]),
    "a falling pair of brackets": ("Мост снят [3]–[1].", ["[3] = 3", "[1] = 1"]),
    "double": ("Мост снят [[1]].", ["[1] = 1"]),
    "in round ones": ("Мост снят ([1, 2]).", ["[1, 2] = 1; 2"]),
    "behind a signal": ("Мост снят [см. [3]].", ["[3] = 3"]),
    "full width": ("Мост снят ［１］.", ["［１］ = 1"]),
    "over a line": ("Мост снят [1,\n2].", ["[1, 2] = 1; 2"]),
    "not closed": ("Мост снят [1, потом [2].", ["[2] = 2"]),
    "not opened": ("Мост снят 1], потом [2].", ["[2] = 2"]),
    "closed otherwise": ("Мост снят [1), потом [2].", ["[2] = 2"]),
    "before the full stop": ("Мост снят [1].", ["[1] = 1"]),
    "behind the full stop": ("Мост снят. [1]", ["[1] = 1"]),
    "glued to the word": ("Мост снят[1].", ["[1] = 1"]),
    "at the start": ("[1] говорит о мостах.", ["[1] = 1"]),
    "in a programme in R": ("Пакет для R [1] прост.", ["[1] = 1"]),
    "behind an abbreviation in brackets": ("Сборка (CI) [1, 2] идёт.", ["[1, 2] = 1; 2"]),
    "behind an equation in words": ("The Steel equation [1] holds.", ["[1] = 1"]),
    "locators of members": ("Мост снят [1, с. 5; 3, табл. 2].", ["[1, с. 5; 3, табл. 2] = 1 page 5; 3 table 2"]),
    "ibid.": ("Мост снят [1, с. 5]. Да [там же, с. 8].", ["[1, с. 5] = 1 page 5", "[там же, с. 8] = 1 page 8"]),
    "ibid. keeps the page": ("Мост снят [1, с. 5]. Да [там же].", ["[1, с. 5] = 1 page 5", "[там же] = 1 page 5"]),
    "ibid. of an ibid.": (
        "Мост [2]. Да [там же]. И (ibid., p. 4).", ["[2] = 2", "[там же] = 2", "(ibid., p. 4) = 2 page 4"]
    ),
    "op. cit.": (
        "Мост [1]. Паром [2]. Да [Абаев, указ. соч., с. 4].",
        ["[1] = 1", "[2] = 2", "[Абаев, указ. соч., с. 4] = 1 page 4"],
    ),
    "pages without a label": (
        "Мост [4, 45]. Паром [3, 7; 5, 6].", ["[4, 45] = 4 page 45", "[3, 7; 5, 6] = 3 page 7; 5 page 6"]
    ),
    "missing from the list": ("Мост снят [2; 18].", ["[2; 18] = 2; ?18"]),
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), BRACKETS.values(), ids=BRACKETS)
def test_numbers_in_brackets(sentence: str, expected: list[str]) -> None:
    _, references, found = read(compose(cite_as("square", 15), sentence))
    assert found.style.form == "square"
    assert show(found, references)[15:] == expected


NAMED = {
    "in brackets": ("Так (Абаев, 2001).", ["(Абаев, 2001) = 1"]),
    "without a comma": ("Так [Волков 2002: 25].", ["[Волков 2002: 25] = 2 page 25"]),
    "in the sentence": ("Так считал Абаев (2001, с. 5).", ["Абаев (2001, с. 5) = 1 page 5"]),
    "in another case": ("У Волкова (2002) иначе.", ["Волкова (2002) = 2"]),
    "several works": ("Так (Абаев, 2001; Громов, 2003, с. 7).", ["(Абаев, 2001; Громов, 2003, с. 7) = 1; 3 page 7"]),
    "a signal": ("Так (см.: Абаев, 2001).", ["(см.: Абаев, 2001) = 1"]),
    "initials": ("Так (Абаев А. Б., 2001).", ["(Абаев А. Б., 2001) = 1"]),
    "transliterated": ("So says Gromov (2003).", ["Gromov (2003) = 3"]),
    "Latin letters in a Cyrillic name": ("Так (Aбaeв, 2001).", ["(Aбaeв, 2001) = 1"]),
    "ibid.": ("Так (Абаев, 2001). Да (там же, с. 7).", ["(Абаев, 2001) = 1", "(там же, с. 7) = 1 page 7"]),
    "of no work": ("Так (Петров и др., 2001).", ["(Петров и др., 2001) = ?"]),
    "of another year": ("Так (Абаев, 1999, с. 3).", ["(Абаев, 1999, с. 3) = ? page 3"]),
}


@pytest.mark.parametrize(("sentence", "expected"), NAMED.values(), ids=NAMED)
def test_authors_and_years(sentence: str, expected: list[str]) -> None:
    _, references, found = read(compose(cite_as("author-year", 15), sentence, numbered=False))
    assert found.style.form == "author-year"
    assert show(found, references)[15:] == expected
    unmatched = [problem.code for problem in found.problems]
    assert unmatched == ["callout-unmatched"] * sum("?" in row for row in expected)


LETTERED = """# Порты

Порт открыт (Ким, 2011а). Порт закрыт (Ким, 2011б, с. 4). Склад снят (Ким, 2011а, б). Мост цел (Ким, 2011).
Паром ходит (Ли, Цой, 2012) и (Ли, 2012).

## Литература

Ким А. Паром и мост // Речник. – 2011а. – № 2. – С. 5–9.

Ким А. Склад и мост // Речник. – 2011б. – № 3. – С. 5–9.

Ли Б., Цой В. Цена берега // Речник. – 2012. – № 1. – С. 11–19.

Ли Б. Цена паромов // Речник. – 2012. – № 4. – С. 21–30.
"""


def test_letters_and_co_authors_tell_works_of_one_year_apart() -> None:
    _, references, found = read(LETTERED)
    assert show(found, references) == [
        "(Ким, 2011а) = 1",
        "(Ким, 2011б, с. 4) = 2 page 4",
        "(Ким, 2011а, б) = 1; 2",
        "(Ким, 2011) = ?",
        "(Ли, Цой, 2012) = 3",
        "(Ли, 2012) = 4",
    ]
    assert [(p.code, "2 works" in p.message) for p in found.problems] == [("callout-ambiguous", True)]


@pytest.mark.parametrize("style", ["square", "round", "slash", "raised"])
def test_every_numbered_style_is_read(style: str) -> None:
    _, references, found = read(compose(cite_as(style, 15)))
    assert found.style.form == style
    assert [row.rsplit("= ", 1)[1] for row in show(found, references)] == [str(n) for n in range(1, 16)]
    assert sum(part.weight for part in found.style.evidence) > 0


def test_round_brackets_with_ranges() -> None:
    text = compose(cite_as("round", 15), "Мост снят (3–5). Паром цел (см.: 2, с. 7; 9).")
    _, references, found = read(text)
    assert show(found, references)[15:] == ["(3–5) = 3; 4; 5", "(см.: 2, с. 7; 9) = 2 page 7; 9"]


def test_the_number_of_an_equation_is_no_callout() -> None:
    text = compose(
        "Порт открыт (1), склад снят (2), мост цел (3), паром снят (5).",
        "a = b + c (4)",
        "Из (4) ясно всё, см. (4).",
        length=6,
    )
    _, _, found = read(text)
    assert found.style.form == "round"
    assert [callout.text for callout in found.callouts] == ["(1)", "(2)", "(3)", "(5)"]


NOTES = {
    "a description": (f"{print_work(1).rsplit(' – С.', 1)[0]} – С. 5.", ["1 = 1 page 5"]),
    "a numbered callout": ("[3, с. 9].", ["1 = 3 page 9"]),
    "a signal and a callout": ("См.: [3, с. 9].", ["1 = 3 page 9"]),
    "author and year": ("Абаев 2001, с. 5.", ["1 = 1 page 5"]),
}


@pytest.mark.parametrize(("note", "expected"), NOTES.values(), ids=NOTES)
def test_a_footnote_stands_for_its_work(note: str, expected: list[str]) -> None:
    _, references, found = read(compose("Порт открыт давно[^1].", f"[^1]: {note}"))
    assert show(found, references) == expected
    assert found.callouts[0].members[0].reason is not None


def test_ibid_in_a_footnote() -> None:
    text = compose("Порт открыт[^1]. Склад снят[^2].", f"[^1]: {print_work(2)}", "[^2]: Там же. С. 7.")
    _, references, found = read(text)
    assert show(found, references) == ["1 = 2 page 2-11", "2 = 2 page 7"]


def test_prose_in_a_footnote_is_running_text() -> None:
    text = compose(
        cite_as("square", 15), "Порт открыт давно[^1].", "[^1]: О том же пишет и другой автор [4], хотя иначе."
    )
    _, references, found = read(text)
    assert show(found, references)[15:] == ["[4] = 4"]


def test_bare_numbers_mean_places_of_a_list_without_numbers() -> None:
    _, references, found = read(compose(cite_as("square", 5), length=5, numbered=False))
    assert [row.rsplit("= ", 1)[1] for row in show(found, references)] == ["1", "2", "3", "4", "5"]
    assert {m.confidence for callout in found.callouts for m in callout.members} == {0.6}


def test_labels_of_a_list_are_no_callouts() -> None:
    items = "\n\n".join(f"[{n}] Слова о портах и складах." for n in range(1, 5))
    _, _, found = read(compose("Порт открыт [2].", items))
    assert [callout.text for callout in found.callouts] == ["[2]"]


def test_nothing_before_an_ibid_is_a_finding() -> None:
    _, references, found = read(compose("Порт открыт [там же].", "Склад снят [2]."))
    assert show(found, references) == ["[там же] = ?", "[2] = 2"]
    assert [problem.code for problem in found.problems] == ["callout-unmatched"]
