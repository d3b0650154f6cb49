"""Tables with ruled lines: kept as rows, out of the running text."""

from __future__ import annotations

import pytest

from citeflow.readers.options import ReadOptions
from citeflow.readers.pdf.read import read_pdf
from tests.readers.pdf_builder import Print, Sheet, build_pdf, lay

Box = tuple[float, float, float, float]

LEFT, TOP, WIDE, HIGH = 40.0, 100.0, 100.0, 30.0
"""Corner of the grid, width and height of its cells."""

ROWS = (("Переход", "Рейсы", "Грузы"), ("Мост", "10", "40"), ("Паром", "20", "50"))


@pytest.fixture(params=["pdfium", "pdfplumber"])
def engine(request):
    return request.param


def draw_level(*heights: float, x1: float = LEFT + 3 * WIDE) -> list[Box]:
    return [(LEFT, y, x1, y) for y in heights]


def draw_grid(rows: int, columns: int) -> list[Box]:
    right, bottom = LEFT + columns * WIDE, TOP + rows * HIGH
    level = [(LEFT, TOP + k * HIGH, right, TOP + k * HIGH) for k in range(rows + 1)]
    return level + [(LEFT + k * WIDE, TOP, LEFT + k * WIDE, bottom) for k in range(columns + 1)]


def fill(rows, high: float = HIGH) -> list[Print]:
    return [
        Print(LEFT + 4 + k * WIDE, TOP + 12 + r * high, word)
        for r, row in enumerate(rows)
        for k, word in enumerate(row)
    ]


def read(prints, rules, engine: str = "pdfium") -> list[tuple[str, str]]:
    before = lay(40, 60, "До таблицы идёт обычный текст о переходах", "через реку, и он кончается здесь.")
    after = lay(40, 300, "После таблицы идёт обычный текст о дорогах", "и мостах.")
    reading = read_pdf(
        build_pdf([Sheet([*before, *prints, *after], rules=rules)]), "a.pdf", ReadOptions(pdf_engine=engine)
    )
    assert reading.pieces[0].text.endswith("здесь.")
    assert reading.pieces[-1].text.startswith("После")
    return [(piece.kind, piece.text) for piece in reading.pieces[1:-1]]


def test_rows_of_a_grid_are_kept_apart(engine):
    assert read(fill(ROWS), draw_grid(3, 3), engine) == [("table", " ".join(row)) for row in ROWS]


def test_words_of_a_cell_stay_together():
    wrapped = [*fill(ROWS[:2]), Print(LEFT + 4, TOP + 24, "через реку"), Print(LEFT + 4 + WIDE, TOP + 24, "в сутки")]
    assert read(wrapped, draw_grid(2, 3))[0] == ("table", "Переход через реку Рейсы в сутки Грузы")


def test_rows_between_level_lines_are_kept_apart(engine):
    rows = (*ROWS, ("Дорога", "30", "60"))
    heights = (TOP, TOP + 16, TOP + 60)
    assert read(fill(rows, 14), draw_level(*heights), engine) == [("table", " ".join(row)) for row in rows]


def test_rows_without_lines_between_them_are_kept_apart():
    rows = (*ROWS, ("Дорога", "30", "60"))
    upright = [(LEFT + k * WIDE, TOP, LEFT + k * WIDE, TOP + 60) for k in range(4)]
    rules = [*draw_level(TOP, TOP + 16, TOP + 60), *upright]
    assert read(fill(rows, 14), rules) == [("table", " ".join(row)) for row in rows]


PROSE = ["Аннотация говорит о мостах, дорогах и складах у", "границы двух областей, где ярмарки идут весь год."]


@pytest.mark.parametrize(
    "rules",
    [
        draw_level(TOP, TOP + 20, TOP + 60, x1=360),
        [(30, 50, 370, 50), (30, 320, 370, 320), (30, 50, 30, 320), (370, 50, 370, 320)],
    ],
    ids=["between-lines", "frame"],
)
def test_text_between_lines_is_no_table(rules):
    kinds = {kind for kind, _ in read(lay(LEFT, TOP + 32, *PROSE), rules)}
    assert kinds == {"paragraph"}


def test_grid_of_a_plot_is_no_table():
    assert read([Print(LEFT + 4, TOP + 12, "10")], draw_grid(6, 3)) == [("paragraph", "10")]


def test_grid_that_places_long_text_is_no_table():
    long = [Print(LEFT + 4, TOP + 8 + 7 * k, f"строка {k:02} " + "слово " * 6, 4.0) for k in range(20)]
    rules = [(LEFT, y, LEFT + 200, y) for y in (TOP, TOP + 150, TOP + 170)]
    rules += [(x, TOP, x, TOP + 170) for x in (LEFT, LEFT + 100, LEFT + 200)]
    beside = [Print(LEFT + 104, TOP + 12, "Справа"), *lay(LEFT + 4, TOP + 162, "Внизу")]
    assert "table" not in {kind for kind, _ in read([*long, *beside, Print(LEFT + 104, TOP + 162, "Рядом")], rules)}


def test_table_beside_a_column_stands_in_its_own_column():
    left = lay(20, 60, *[f"слева строка {k} о ярмарках" for k in range(14)])
    right = lay(210, 60, *[f"справа строка {k} о складах" for k in range(8)])
    cells = [Print(214 + 60 * k, 172 + 20 * r, word) for r, row in enumerate(ROWS) for k, word in enumerate(row)]
    rules = [(210, 160 + 20 * k, 390, 160 + 20 * k) for k in range(4)]
    rules += [(210 + 60 * k, 160, 210 + 60 * k, 220) for k in range(4)]
    pieces = read_pdf(build_pdf([Sheet([*left, *right, *cells], rules=rules)]), "a.pdf").pieces
    assert [p.kind for p in pieces] == ["paragraph", "table", "table", "table"]
    assert pieces[0].text == " ".join(p.text for p in (*left, *right))
    assert [p.text for p in pieces[-3:]] == [" ".join(row) for row in ROWS]
