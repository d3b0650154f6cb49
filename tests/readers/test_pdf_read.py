"""PDFs written by hand, read as a whole through both engines."""

from __future__ import annotations

import pytest

from citeflow.readers.options import DEFAULT_OPTIONS, ReadOptions
from citeflow.readers.pdf.engine import Run, Style
from citeflow.readers.pdf.engine import Sheet as EngineSheet
from citeflow.readers.pdf.read import compose_reading, read_pdf
from citeflow.readers.pdf.sheets import read_sheets
from citeflow.readers.piece import Piece, Reading
from tests.readers.pdf_builder import HEIGHT, WIDTH, Link, Print, Sheet, build_pdf, lay

ENGINES = ["pdfium", "pdfplumber"]


@pytest.fixture(params=ENGINES)
def engine(request):
    return request.param


def read(sheets: list[Sheet], engine: str = "pdfium") -> Reading:
    return read_pdf(build_pdf(sheets), "made.pdf", ReadOptions(pdf_engine=engine))


def read_page(*prints: Print, engine: str = "pdfium", links: tuple[Link, ...] = ()) -> tuple[Piece, ...]:
    return read([Sheet(prints, links)], engine).pieces


def rows(pieces: tuple[Piece, ...]) -> list[tuple[str, str | None, str]]:
    return [(p.kind, p.label, p.text) for p in pieces]


BODY = lay(
    40,
    100,
    "В долине действует фонд поддержки ярмарок, который платит",
    "за мосты, дороги и склады у самой границы двух соседних",
    "областей.",
)


def test_lines_of_a_paragraph_make_one_line_of_text(engine):
    text = " ".join(p.text for p in BODY)
    assert rows(read_page(*BODY, engine=engine)) == [("paragraph", None, text)]


def test_first_line_indent_begins_a_paragraph(engine):
    indented = [BODY[0]._replace(x=60), *BODY[1:]]
    second = [p._replace(y=p.y + 36) for p in indented]
    assert len(read_page(*indented, *second, engine=engine)) == 2


def test_wider_gap_begins_a_paragraph():
    assert len(read_page(*BODY, *(p._replace(y=p.y + 48) for p in BODY))) == 2


def test_bold_line_is_a_heading_and_bigger_type_ranks_above(engine):
    prints = [Print(40, 50, "ЯРМАРКИ ДОЛИНЫ", 14, "bold"), Print(40, 80, "Введение", 10, "bold"), *BODY]
    pieces = read_page(*prints, engine=engine)
    assert [(p.kind, p.level, p.text) for p in pieces[:2]] == [
        ("heading", 1, "ЯРМАРКИ ДОЛИНЫ"),
        ("heading", 2, "Введение"),
    ]
    assert pieces[2].kind == "paragraph"


def test_run_in_heading_stays_in_its_paragraph_with_its_mark(engine):
    first = BODY[0]
    prints = [Print(40, 100, "Аннотация.", font="bold"), first._replace(x=95, text=first.text[:44]), *BODY[1:]]
    (piece,) = read_page(*prints, engine=engine)
    assert piece.kind == "paragraph"
    assert [(m.kind, piece.text[m.start : m.end]) for m in piece.marks] == [("bold", "Аннотация.")]


def test_run_in_heading_that_fills_its_lines_stays_in_its_paragraph():
    heading = [Print(60, 88, "Ярмарки и дороги долины в их связи с мостами и складами.", font="bold")]
    (piece,) = read_page(*heading, *BODY)
    assert piece.kind == "paragraph"
    assert [(m.kind, m.start, m.end) for m in piece.marks] == [("bold", 0, len(heading[0].text))]


def test_numbers_drawn_after_the_text_belong_to_their_lines(engine):
    items = lay(60, 100, "первый пункт о мостах;", "второй пункт о складах.")
    numbers = lay(45, 100, "1.", "2.")
    assert rows(read_page(*items, *numbers, engine=engine)) == [
        ("list-item", "1.", "1. первый пункт о мостах;"),
        ("list-item", "2.", "2. второй пункт о складах."),
    ]


def test_bullets_do_not_stand_in_the_text():
    items = lay(60, 100, "первый пункт;", "второй пункт.")
    assert rows(read_page(*lay(45, 100, "•", "•"), *items)) == [
        ("list-item", "•", "первый пункт;"),
        ("list-item", "•", "второй пункт."),
    ]


def test_references_hang_or_stand_indented():
    hanging = [
        *lay(40, 100, "[1] Ахметов А. Ярмарки и дороги приграничья // Вестник."),
        *lay(56, 112, "- 2015. - № 2. - С. 14-20."),
        *lay(40, 124, "[2] Borderland Fund. Annual report. 2019."),
    ]
    assert rows(read_page(*hanging)) == [
        ("list-item", "[1]", "[1] Ахметов А. Ярмарки и дороги приграничья // Вестник. - 2015. - № 2. - С. 14-20."),
        ("list-item", "[2]", "[2] Borderland Fund. Annual report. 2019."),
    ]


def test_callout_at_the_start_of_a_line_is_no_item():
    prints = lay(40, 100, "Склады на границе строит фонд двух соседних областей долины", "[2] и [3] вместе.")
    assert [p.kind for p in read_page(*prints)] == ["paragraph"]


def test_raised_small_figure_is_a_superscript_and_a_callout_is_not(engine):
    prints = [Print(40, 100, "Площадь 90 км"), Print(105, 96, "2", 6), Print(115, 100, "известна [2].")]
    (piece,) = read_page(*prints, engine=engine)
    assert piece.text == "Площадь 90 км2 известна [2]."
    marks = [(m.kind, m.start, piece.text[m.start : m.end]) for m in piece.marks]
    assert marks == [("superscript", 13, "2")]


def test_joined_hyphen_is_recorded_and_the_word_has_two_boxes(engine):
    (piece,) = read_page(*lay(40, 100, "Фонд поддер-", "живает ярмарки."), engine=engine)
    assert piece.text == "Фонд поддерживает ярмарки."
    assert [(e.start, e.end, e.kind, e.printed) for e in piece.edits] == [(11, 11, "hyphen", "-\n")]
    parts = [w for w in piece.words if 5 <= w.start < 17]
    assert [piece.text[w.start : w.end] for w in parts] == ["поддер", "живает"]
    assert [(w.x0, w.x1) for w in parts] == [(65.0, 100.0), (40.0, 70.0)]


def test_boxes_are_in_points_from_the_top_left(engine):
    word = read_page(Print(40, 100, "Мост"), engine=engine)[0].words[0]
    assert (word.page, word.x0, word.x1) == (1, 40.0, 60.0)
    assert word.top < 100 < word.bottom < 104


def test_page_cut_leaves_two_pieces_and_the_hyphen():
    pieces = read([Sheet(lay(40, 100, "Фонд поддер-")), Sheet(lay(40, 100, "живает ярмарки."))]).pieces
    assert [(p.page, p.text) for p in pieces] == [(1, "Фонд поддер-"), (2, "живает ярмарки.")]


def test_running_heads_and_page_numbers_are_furniture(engine):
    sheets = [
        Sheet([Print(150, 30, "Вестник долины. № 3"), Print(40, 100, f"Речь {word}"), Print(200, 580, str(number))])
        for number, word in ((17, "о мостах"), (18, "о складах"), (19, "о дорогах"))
    ]
    reading = read(sheets, engine)
    assert [page.label for page in reading.pages] == ["17", "18", "19"]
    assert [f.text for f in reading.furniture if f.page == 2] == ["Вестник долины. № 3", "18"]
    assert [p.text for p in reading.pieces] == ["Речь о мостах", "Речь о складах", "Речь о дорогах"]


def test_one_page_keeps_its_edges():
    assert read_page(Print(150, 30, "Вестник долины"), *BODY)[0].text.startswith("Вестник")


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (("https://example.org/reports/", "fund_2019.pdf"), "https://example.org/reports/fund_2019.pdf"),
        (("https://example.org/cross-", "border/a.html"), "https://example.org/cross-border/a.html"),
        (("https://example.org/fund", "Далее речь о мостах."), "https://example.org/fund Далее речь о мостах."),
    ],
    ids=["slash", "hyphen", "words-follow"],
)
def test_address_over_two_lines(lines, joined):
    assert read_page(*lay(40, 100, *lines))[0].text == joined


def test_link_tells_that_an_address_goes_on(engine):
    target = "https://example.org/reportsfund"
    links = (Link((40, 90, 175, 103), target), Link((40, 104, 60, 115), target))
    (piece,) = read_page(*lay(40, 100, "https://example.org/reports", "fund и далее"), links=links, engine=engine)
    assert piece.text == f"{target} и далее"
    assert [(m.kind, m.start, m.end, m.target) for m in piece.marks] == [("link", 0, len(target), target)]


LEFT = [f"слева строка {k} о ярмарках" for k in range(12)]
RIGHT = [f"справа строка {k} о складах" for k in range(12)]


@pytest.mark.parametrize("by_rows", [False, True], ids=["by-columns", "by-rows"])
@pytest.mark.parametrize("shift", [0, 5], ids=["level", "shifted"])
def test_two_columns_are_read_one_after_the_other(by_rows, shift):
    left, right = lay(30, 100, *LEFT), lay(210, 100 + shift, *RIGHT)
    prints = [p for pair in zip(left, right, strict=True) for p in pair] if by_rows else [*left, *right]
    title = Print(40, 60, "Ярмарки и склады приграничной долины на перепутье дорог", 12)
    text = " ".join(p.text for p in read_page(title, *prints))
    assert text == " ".join([title.text, *LEFT, *RIGHT])


def test_turned_page_keeps_its_seen_size(engine):
    sideways = read([Sheet(BODY, rotate=90)], engine)
    assert (sideways.pages[0].width, sideways.pages[0].height) == (600, 400)


@pytest.mark.parametrize("rotate", [90, 180, 270], ids=["down", "upside-down", "up"])
def test_page_of_sideways_words_is_read_in_their_direction(rotate):
    plain = read_pdf(build_pdf([Sheet(BODY)]), "a.pdf")
    turned = read_pdf(build_pdf([Sheet(BODY, rotate=rotate)]), "a.pdf")
    assert [p.text for p in turned.pieces] == [p.text for p in plain.pieces]
    assert turned.problems == ()
    first, seen = plain.pieces[0].words[0], turned.pieces[0].words[0]
    width, height = WIDTH, HEIGHT
    corners = {
        90: (height - first.bottom, first.x0, height - first.top, first.x1),
        180: (width - first.x1, height - first.bottom, width - first.x0, height - first.top),
        270: (first.top, width - first.x1, first.bottom, width - first.x0),
    }
    assert (seen.x0, seen.top, seen.x1, seen.bottom) == pytest.approx(corners[rotate], abs=0.02)


def test_few_words_aside_are_kept_as_furniture():
    reading = compose_reading(read_sheets(AsideFile(), 1, DEFAULT_OPTIONS), {})
    assert [(f.page, f.text) for f in reading.furniture] == [(1, "Вестник моста")]
    assert [(p.code, p.severity) for p in reading.problems] == [("sideways-text", "note")]


class AsideFile:
    """A page with words up its margin."""

    def count_pages(self) -> int:
        return 1

    def read_sheet(self, number: int) -> EngineSheet:
        style = Style("Plain", 10.0, False, False)
        run = Run("Мост", 40.0, 60.0, 100.0, style, True, [40.0, 45.0, 50.0, 55.0])
        return EngineSheet(number, 400, 600, (run,), (), sideways=12, aside="Вестник моста")


def test_three_columns_are_read_one_after_the_other():
    columns = [[f"Столбец {c} строка {k:02} мост" for k in range(12)] for c in "абв"]
    prints = [p for c, lines in enumerate(columns) for p in lay(20 + 125 * c, 60, *lines, size=8.0)]
    text = " ".join(p.text for p in read_page(*sorted(prints, key=lambda p: (p.y, p.x))))
    assert text == " ".join(line for lines in columns for line in lines)


def test_two_lists_side_by_side_are_two_lists():
    names = ("Ахметов", "Беков", "Валиева", "Громов", "Досов", "Ермак", "Жанов", "Зимин")
    left = [f"{k}. {name} А. Мосты и дороги. 2010." for k, name in enumerate(names, 1)]
    right = [f"{k}. {name} A. Bridges, roads. 2010." for k, name in enumerate(names, 1)]
    prints = [*lay(20, 60, *left, size=8.0), *lay(210, 60, *right, size=8.0)]
    assert [p.text for p in read_page(*sorted(prints, key=lambda p: (p.y, p.x)))] == [*left, *right]


TABLE = ["Переход", "Рейсы", "Грузы"], ["Мост", "10", "40"], ["Паром", "20", "50"], ["Дорога", "30", "60"]


def test_aligned_cells_below_a_caption_are_a_table():
    cells = [
        Print(x, 100 + 14 * k, word) for k, row in enumerate(TABLE) for x, word in zip((40, 150, 250), row, strict=True)
    ]
    after = lay(40, 200, "После таблицы стоит обычный текст.")
    pieces = read_page(Print(40, 80, "Таблица 1. Переходы"), *cells, *after)
    assert [p.kind for p in pieces] == ["caption", "table", "paragraph"]
    assert pieces[1].text == " ".join(word for row in TABLE for word in row)


def test_names_side_by_side_are_no_table():
    rows = (["Ахметов", "Беков", "Валиева"], ["Алматы", "Астана", "Омск"])
    cells = [
        Print(x, 100 + 14 * k, word) for k, row in enumerate(rows) for x, word in zip((40, 150, 250), row, strict=True)
    ]
    assert "table" not in {p.kind for p in read_page(*cells)}


@pytest.mark.parametrize(
    ("line", "font", "kind"),
    [
        ("2.1 Модели переправ", "regular", "heading"),
        ("3.2.1. Мосты и паромы", "regular", "heading"),
        ("2.1 Модели переправ стоят в конце.", "regular", "paragraph"),
        ("2.5 млн пудов соли", "regular", "paragraph"),
        ("i i 0", "bold", "paragraph"),
        ("Мосты", "bold", "heading"),
    ],
)
def test_heading_by_its_number_or_words(line, font, kind):
    pieces = read_page(*BODY, Print(40, 170, line, font=font), *lay(40, 200, "Дальше идёт обычный текст о реке."))
    assert (pieces[1].kind, pieces[1].text) == (kind, line)


def test_both_engines_read_alike():
    prints = [Print(40, 60, "Мосты", 14, "bold"), *BODY, *lay(40, 160, "[1] Ахметов А.", "[2] Фонд долины.")]
    assert rows(read_page(*prints)) == rows(read_page(*prints, engine="pdfplumber"))


def test_same_bytes_same_reading():
    data = build_pdf([Sheet(BODY)])
    assert read_pdf(data, "a") == read_pdf(data, "a")
