"""Links: the words they cover, and what links into the file state about callouts and references."""

from __future__ import annotations

import pytest

from citeflow.readers.pdf.anchors import AnchorFinder
from citeflow.readers.pdf.engine import Char, LinkArea, Place, Style
from citeflow.readers.pdf.lines import build_lines
from citeflow.readers.pdf.read import read_pdf
from citeflow.readers.pdf.runs import attach_links, build_runs
from tests.readers.pdf_builder import Link, Print, Sheet, Spot, build_pdf, lay

CITING = "Мост открыт [1], паром закрыт [3-5]."
LIST = [f"[{k}] Автор {name}. Мосты и паромы." for k, name in enumerate("АБВГД", 1)]


def cover(text: str, part: str, x: float = 40.0, y: float = 60.0, target: str | Spot = "") -> Link:
    """A link over a part of a line printed at (x, y) in type of ten points: glyphs are five points wide."""
    at = text.index(part)
    return Link((x + 5 * at, y - 8, x + 5 * (at + len(part)), y + 2), target)


def spot(k: int) -> Spot:
    """Just above the k-th item of the list on page 2."""
    return Spot(2, 40, 60 + 20 * (k - 1) - 9)


def build(names: dict[int, str], first: list[Print] | None = None) -> bytes:
    targets = {k: f"#{names[k]}" if k in names else spot(k) for k in range(1, 6)}
    links = [
        cover(CITING, "1", target=targets[1]),
        cover(CITING, "3", target=targets[3]),
        cover(CITING, "5", target=targets[5]),
    ]
    items = [p for k, line in enumerate(LIST) for p in lay(40, 60 + 20 * k, line)]
    sheets = [Sheet([Print(40, 60, CITING), *(first or [])], links), Sheet(items)]
    return build_pdf(sheets, {name: spot(k) for k, name in names.items()})


@pytest.mark.parametrize(
    ("names", "ids"),
    [
        ({k: f"cite.author{k}" for k in range(1, 6)}, [f"cite.author{k}" for k in range(1, 6)]),
        ({k: f"Rjournal.7.ref{k:03}" for k in range(1, 6)}, [f"Rjournal.7.ref{k:03}" for k in range(1, 6)]),
        ({}, ["p2y51", "p2y91", "p2y131"]),
    ],
    ids=["hyperref", "publisher", "unnamed"],
)
def test_links_state_callouts_and_references(names, ids):
    reading = read_pdf(build(names), "a.pdf")
    assert [r.id for r in reading.references] == ids
    citing = reading.pieces[0]
    ranged = tuple(ids[2:5]) if names else tuple(ids[1:3])
    assert [(citing.text[c.start : c.end], c.targets) for c in citing.callouts] == [("1", (ids[0],)), ("3-5", ranged)]
    stated = {p.reference: p.text for p in reading.pieces if p.reference}
    for reference in reading.references:
        assert stated[reference.id] == f"{reference.label} {reference.raw}"


def test_links_into_the_file_are_marks_with_stable_targets():
    reading = read_pdf(build({1: "cite.a"}), "a.pdf")
    marks = [(m.kind, m.target) for m in reading.pieces[0].marks]
    assert marks == [("link", "#nameddest=cite.a"), ("link", "#page=2&y=509"), ("link", "#page=2&y=469")]


def test_item_without_a_label_starts_where_a_link_leads():
    lines = ["Ахметов А. (2019) Мосты.", "Беков Б. (2020) Паромы.", "Валиева В. (2021) Дороги."]
    citing = "Так пишут Ахметов (2019) и Беков (2020)."
    links = [cover(citing, "2019", target="#cite.a"), cover(citing, "2020", target="#cite.b")]
    places = {name: Spot(2, 40, 51 + 12 * k) for k, name in enumerate(("cite.a", "cite.b", "cite.c"))}
    data = build_pdf([Sheet([Print(40, 60, citing)], links), Sheet(lay(40, 60, *lines))], places)
    reading = read_pdf(data, "a.pdf")
    assert [(r.id, r.raw) for r in reading.references] == list(zip(places, lines, strict=True))
    assert [p.kind for p in reading.pieces[1:]] == ["list-item"] * 3
    assert [c.targets for c in reading.pieces[0].callouts] == [("cite.a",), ("cite.b",)]


def test_item_goes_on_over_the_page_end():
    citing = "Мост открыт [1], паром закрыт [2]."
    links = [cover(citing, "1", target="#cite.a"), cover(citing, "2", target="#cite.b")]
    first = [Print(40, 60, citing), *lay(40, 500, "[1] Ахметов А. Мосты. М., 2019.", pitch=12)]
    second = lay(40, 60, "URL: https://example.org/bridge", "[2] Беков Б. Паромы. М., 2020.")
    places = {"cite.a": Spot(1, 40, 491), "cite.b": Spot(2, 40, 63)}
    reading = read_pdf(build_pdf([Sheet(first, links), Sheet(second)], places), "a.pdf")
    assert [r.raw for r in reading.references] == [
        "Ахметов А. Мосты. М., 2019. URL: https://example.org/bridge",
        "Беков Б. Паромы. М., 2020.",
    ]
    item = next(p for p in reading.pieces if p.reference == "cite.a")
    assert {word.page for word in item.words} == {1, 2}


@pytest.mark.parametrize("name", ["section.1", "equation.2.1", "figure.caption.3", "Item.4", "Hfootnote.5"])
def test_links_to_other_things_state_no_reference(name):
    citing = "См. пункт 1 выше."
    links = [cover(citing, "1", target=f"#{name}")]
    sheets = [Sheet([Print(40, 60, citing)], links), Sheet(lay(40, 60, "1. Пункт первый."))]
    reading = read_pdf(build_pdf(sheets, {name: Spot(2, 40, 51)}), "a.pdf")
    assert reading.references == ()
    assert [p.callouts for p in reading.pieces] == [(), ()]


def test_back_links_of_a_list_state_nothing():
    places = {f"#nameddest=L.ref{k:03}": Place(1, 40.0, 91.0 + 12 * k, f"L.ref{k:03}") for k in range(1, 9)}
    called = {target: {f"{k}."} for k, target in enumerate(places, 1)}
    chars = [c for k in range(9) for c in set_line("[5] начинает строку" if k == 3 else "Строка текста", 100 + 12 * k)]
    finder = AnchorFinder(places, called)
    finder.add(1, dict(enumerate(build_lines(1, build_runs(chars)))))
    assert finder.conclude().lines == {}


PLAIN = Style("Plain", 10.0, False, False)
BLUE = PLAIN._replace(colour=0x0000FF)


def set_line(text: str, y: float, blue: str = "") -> list[Char]:
    """A line at x = 40; the words of `blue` in another colour."""
    at = text.find(blue) if blue else -1
    chars, spaced = [], True
    for k, char in enumerate(text):
        if char == " ":
            spaced = True
            continue
        style = BLUE if at <= k < at + len(blue) and at >= 0 else PLAIN
        chars.append(Char(char, 40.0 + 5 * k, 45.0 + 5 * k, y, style, spaced))
        spaced = False
    return chars


def linked(chars: list[Char], *areas: LinkArea) -> list[tuple[str, str]]:
    return [(run.text, run.link) for run in attach_links(build_runs(chars), areas) if run.link is not None]


def test_area_over_two_lines_takes_the_words_that_stand_out():
    chars = [*set_line("Обычные слова и сайт", 100, "сайт"), *set_line("фонда и дальше текст", 112, "фонда")]
    area = LinkArea(40, 90, 150, 115, "https://example.org/")
    assert [text for text, _ in linked(chars, area)] == ["сайт", "фонда"]


def test_area_over_two_lines_without_colours_takes_the_words_of_the_address():
    chars = [*set_line("Данные лежат на https://example.org", 100), *set_line("и открыты для всех", 112)]
    area = LinkArea(40, 90, 220, 115, "https://example.org/data")
    assert linked(chars, area) == [("https://example.org", "https://example.org/data")]


def test_smaller_area_wins_and_one_word_may_lie_under_many():
    chars = set_line("[2][3]", 100)
    areas = [LinkArea(45, 90, 50, 102, "#a"), LinkArea(60, 90, 65, 102, "#b"), LinkArea(40, 88, 70, 104, "#c")]
    assert linked(chars, *areas) == [("[", "#c"), ("2", "#a"), ("][", "#c"), ("3", "#b"), ("]", "#c")]
