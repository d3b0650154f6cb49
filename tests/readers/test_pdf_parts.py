"""The rooms of the PDF reader, one by one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeflow.readers.hyphens import Vocabulary, build_vocabulary, choose_joint
from citeflow.readers.pdf.compose import compose_lines
from citeflow.readers.pdf.engine import Char, Style
from citeflow.readers.pdf.fonts import is_bold, is_italic
from citeflow.readers.pdf.furniture import clear_furniture, find_edges, fold_numbers
from citeflow.readers.pdf.labels import find_label
from citeflow.readers.pdf.lines import build_lines
from citeflow.readers.pdf.placing import Placing
from citeflow.readers.pdf.runs import build_runs
from citeflow.readers.pdf.urls import cut_address

PLAIN = Style("Plain", 10.0, False, False)
NOTHING = Vocabulary((), (), False)


def set_line(text: str, x: float = 40.0, y: float = 100.0, style: Style = PLAIN) -> list[Char]:
    """Characters half an em wide, spaces left out as engines leave them out."""
    chars, spaced, width = [], True, style.size / 2
    for k, char in enumerate(text):
        if char == " ":
            spaced = True
            continue
        chars.append(Char(char, x + k * width, x + (k + 1) * width, y, style, spaced))
        spaced = False
    return chars


def lines_of(*texts: str, page: int = 1):
    chars = [c for k, text in enumerate(texts) for c in set_line(text, y=100.0 + 12 * k)]
    return build_lines(page, build_runs(chars))


@pytest.mark.parametrize(
    ("before", "after", "words", "compounds", "typeset", "joint"),
    [
        ("о погранич-", "ных делах", (), (), False, "join"),
        ("социально-", "экономический", (), ("социально-экономического",), False, "keep"),
        ("северо-", "восток", ("северовосток",), ("северо-восток",), False, "join"),
        ("с. 131-", "151.", (), (), False, "keep"),
        ("в Алма-", "Ате", (), (), False, "keep"),
        ("ПРИГРА-", "НИЧНЫЙ", (), (), False, "join"),
        ("шекара-", "лық", (), (), False, "join"),
        ("cross-", "border", ("border", "cross"), (), False, "keep"),
        ("регио\u2010", "нов", (), (), True, "join"),
        ("торгово-", "рыночный", (), (), True, "keep"),
        ("слово\u00ad", "форма", (), (), True, "join"),
        ("платит кто-", "нибудь", (), (), False, "keep"),
        ("конец строки", "начало", (), (), False, "space"),
        ("1998 -", "2004", (), (), False, "space"),
    ],
    ids=[
        "plain", "compound-known", "joined-known-wins", "numbers", "capital", "all-capitals", "kazakh",
        "both-parts-known", "typeset", "hard-among-typeset", "soft",
        "particle", "none", "dash",
    ],
)  # fmt: skip
def test_joint(before, after, words, compounds, typeset, joint):
    assert choose_joint(before, after, Vocabulary(words, compounds, typeset)) == joint


def test_vocabulary_takes_no_parts_cut_by_line_ends():
    vocabulary = build_vocabulary(["часть слово-форма и при-", "граничья всей долины"])
    assert vocabulary.compounds == ("слово-форма",)
    assert vocabulary.words == ("всей", "и", "слово", "форма")
    assert not vocabulary.typeset


@pytest.mark.parametrize(
    ("before", "after", "links", "cut"),
    [
        ("https://example.org/a/", "b.html", (None, None), True),
        ("https://example.org/a_", "b", (None, None), True),
        ("https://example.org/?q=", "мост", (None, None), False),
        ("https://example.org/a.", "The next sentence", (None, None), False),
        ("https://example.org/rep", "ort_2019.pdf", (None, None), True),
        ("https://example.org/rep", "2019", (None, None), False),
        ("https://example.org/", "(дата обращения", (None, None), False),
        ("обычные слова", "a/b.pdf", (None, None), False),
        ("https://example.org/rep", "ort", ("https://example.org/report",) * 2, True),
        ("сайт", "фонда", ("https://example.org/",) * 2, False),
        ("", "b", (None, None), False),
    ],
    ids=[
        "slash", "underscore", "other-script", "sentence", "shape", "year", "access-date", "no-address",
        "one-link", "link-over-words", "nothing-before",
    ],
)  # fmt: skip
def test_cut_address(before, after, links, cut):
    assert cut_address(before, after, *links) is cut


@pytest.mark.parametrize(
    ("text", "printed", "shape"),
    [
        ("1. Текст", "1.", "number"),
        ("12) текст", "12)", "number"),
        ("(3) текст", "(3)", "parenthesis"),
        ("[5] Ахметов", "[5]", "bracket"),
        ("• пункт", "•", "bullet"),
        ("• [7] Ахметов", "[7]", "bracket"),
        ("– пункт", "–", "dash"),
        ("а) пункт", "а)", "letter"),
        ("4.10.2017 г.", None, None),
        ("1.5 млн", None, None),
        ("2010 год", None, None),
        ("-слитно", None, None),
    ],
)
def test_label(text, printed, shape):
    label = find_label(text)
    assert (label and label.printed, label and label.shape) == (printed, shape)


@pytest.mark.parametrize(
    ("name", "bold", "italic"),
    [
        ("Times-Roman", False, False),
        ("TimesNewRomanPS-BoldItalicMT", True, True),
        ("SFBX1200", True, False),
        ("CMTI10", False, True),
        ("DejaVu-Serif-Oblique", False, True),
        ("Digital-Sans", False, False),
        ("Arial-Black", True, False),
        ("NimbusRomNo9L-Medi", True, False),
        ("Gotham-Medium", False, False),
    ],
)
def test_font_names(name, bold, italic):
    assert (is_bold(name), is_italic(name)) == (bold, italic)


@pytest.mark.parametrize(
    ("rotation", "point"),
    [(0, (10, 150)), (90, (50, 10)), (180, (90, 50)), (270, (150, 90))],
)
def test_placing_turns_and_crops(rotation, point):
    placing = Placing(20, 30, 120, 230, rotation)
    assert placing.place(30, 80) == point
    width, height = placing.size
    assert 0 <= point[0] <= width
    assert 0 <= point[1] <= height


def test_double_print_counts_once():
    once = set_line("Жирно")
    twice = [c for char in once for c in (char, char._replace(x0=char.x0 + 0.3, x1=char.x1 + 0.3, spaced=False))]
    assert [run.text for run in build_runs(twice)] == ["Жирно"]


def test_double_letter_is_no_double_print():
    assert [run.text for run in build_runs(set_line("ссора"))] == ["ссора"]


def spread(text: str, pitch: float, style: Style = PLAIN) -> list[Char]:
    """Characters one `pitch` apart, spaces too; the file puts a space between all of them."""
    return [
        Char(char, 40 + k * pitch, 45 + k * pitch, 100.0, style, True) for k, char in enumerate(text) if char != " "
    ]


@pytest.mark.parametrize(
    ("text", "pitch", "read"),
    [
        ("ВВЕДЕНИЕ И ЦЕЛЬ", 7.0, "ВВЕДЕНИЕ И ЦЕЛЬ"),
        ("sum_1 = add(a, b)", 6.2, "sum_1 = add(a, b)"),
        ("1 2 3 4 5 6 7", 7.0, "1 2 3 4 5 6 7"),
        ("абвгд", 7.0, "а б в г д"),
        ("а б в г д е ж", 12.0, "а б в г д е ж"),
    ],
    ids=["heading", "code", "figures", "few", "cells"],
)
def test_spaced_out_letters_make_words(text, pitch, read):
    (line,) = build_lines(1, build_runs(spread(text, pitch)))
    assert line.text == read


def test_formula_in_several_types_keeps_its_gaps():
    styles = [PLAIN._replace(font=name) for name in ("Roman", "Italic", "Sign")]
    chars = [char._replace(style=styles[k % 3]) for k, char in enumerate(spread("xayazb", 7.0))]
    (line,) = build_lines(1, build_runs(chars))
    assert line.text == "x a y a z b"


def test_furniture_of_left_and_right_pages():
    words = ["мост", "склад", "рынок", "дорога", "брод", "пост"]
    sheets = [
        lines_of(
            "Ахметов А." if page % 2 else "Вестник", f"речь про {word}", f"{word} и река", str(page + 40), page=page
        )
        for page, (head, word) in enumerate(zip(["Ахметов А.", "Вестник"] * 3, words, strict=True), 1)
    ]
    edges = [edge for page, lines in enumerate(sheets, 1) for edge in find_edges(page, lines)]
    cleared = clear_furniture(edges, len(sheets))
    assert cleared.labels == {page: str(page + 40) for page in range(1, 7)}
    kept = [
        [line.text for at, line in enumerate(lines) if at not in cleared.taken[page]]
        for page, lines in enumerate(sheets, 1)
    ]
    assert kept == [[f"речь про {word}", f"{word} и река"] for word in words]


def test_fold_numbers_makes_roman_page_numbers_alike():
    assert fold_numbers("xiv") == fold_numbers("- 12 -") == "#"


LETTERS = st.text("абвгдежі қabcd12.,()", min_size=1, max_size=40).filter(str.strip)


@given(st.lists(LETTERS, min_size=1, max_size=5))
def test_words_cover_the_text_and_nothing_else(texts):
    composer = compose_lines(lines_of(*texts), NOTHING)
    spans = [(w.start, w.end) for w in composer.words]
    assert all(a < b for a, b in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    covered = {k for a, b in spans for k in range(a, b)}
    assert covered == {k for k, c in enumerate(composer.text) if c != " "}
    assert "  " not in composer.text
    assert composer.text == composer.text.strip()


@given(st.lists(LETTERS, min_size=1, max_size=5))
def test_only_spaces_and_hyphens_change(texts):
    composer = compose_lines(lines_of(*texts), NOTHING)
    assert composer.text.replace(" ", "") == "".join(texts).replace(" ", "")
