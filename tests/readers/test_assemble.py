"""Pieces joined to one text: what goes on over a page end, and where everything stands afterwards."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeflow.model.document import Edit, Mark
from citeflow.model.layout import Word
from citeflow.readers.assemble import assemble
from citeflow.readers.piece import Piece

LONG = "Порт на левом берегу реки открыли летом 1911 года, и за двадцать лет он стал главным местом"


def paragraph(text: str) -> Piece:
    return Piece(kind="paragraph", text=text)


def item(text: str, label: str = "•") -> Piece:
    return Piece(kind="list-item", text=text, label=label)


def heading(text: str) -> Piece:
    return Piece(kind="heading", text=text)


def bold(text: str, end: int) -> Piece:
    return Piece(kind="paragraph", text=text, marks=(Mark(start=0, end=end, kind="bold"),))


P, H = paragraph, heading  # short names for the table

ROWS = {
    "small letter": ([P("Порт открыли"), P("летом.")], ["Порт открыли летом."]),
    "finished": ([P("Порт открыли."), P("летом.")], ["Порт открыли.", "летом."]),
    "finished in a quote": ([P("Это «порт.»"), P("летом.")], ["Это «порт.»", "летом."]),
    "finished behind a callout": ([P("Порт [1]."), P("летом.")], ["Порт [1].", "летом."]),
    "capital after a long piece": ([P(LONG), P("Сибири.")], [f"{LONG} Сибири."]),
    "capital after a short piece": ([P("Ким А"), P("Омск")], ["Ким А", "Омск"]),
    "digit after a long piece": ([P(LONG), P("40 сёл.")], [f"{LONG} 40 сёл."]),
    "numbered item after a long piece": ([P(LONG), P("[2] Ли.")], [LONG, "[2] Ли."]),
    "run-in heading after a cut": ([P(LONG), bold("Склады. Их два.", 7)], [LONG, "Склады. Их два."]),
    "label after a cut": ([P(LONG), P("Ключевые слова: порты.")], [LONG, "Ключевые слова: порты."]),
    "keywords are finished": (
        [P("Ключевые слова: порты, реки, склады, степные ярмарки, вывоз соли, паромы"), P("Введение в дело.")],
        ["Ключевые слова: порты, реки, склады, степные ярмарки, вывоз соли, паромы", "Введение в дело."],
    ),
    "keywords cut inside": ([P("Ключевые слова: порты, реки,"), P("склады")], ["Ключевые слова: порты, реки, склады"]),
    "hyphen joined": ([P("Порт откры-"), P("ли летом.")], ["Порт открыли летом."]),
    "hyphen kept": ([P("Город-порт мал. Это город-"), P("порт.")], ["Город-порт мал. Это город-порт."]),
    "hyphen before a capital": ([P("Путь Омск-"), P("Томск.")], ["Путь Омск-Томск."]),
    "dash is no hyphen": ([P("Порт -"), P("место.")], ["Порт - место."]),
    "soft hyphen": ([P("Порт откры\u00ad"), P("ли.")], ["Порт открыли."]),
    "item goes on": ([item("соль и"), P("рыба;"), item("зерно.")], ["соль и рыба;", "зерно."]),
    "item ended": ([item("соль;"), P("рыба")], ["соль;", "рыба"]),
    "item before a capital": ([item(LONG), P("Сибири")], [LONG, "Сибири"]),
    "heading never goes on": ([H("Порты и"), P("склады")], ["Порты и", "склады"]),
    "heading is never joined": ([P("Порты и"), H("склады")], ["Порты и", "склады"]),
    "address": (
        [P("Ким А.Б., Омск, Университет"), P("e-mail: kim@example.org")],
        ["Ким А.Б., Омск, Университет", "e-mail: kim@example.org"],
    ),
    "three pages": ([P("Порт"), P("открыли"), P("летом.")], ["Порт открыли летом."]),
    "empty pieces": ([P(""), P("Порт"), P(""), P("открыли.")], ["Порт открыли."]),
    "nothing": ([], []),
}


@pytest.mark.parametrize(("pieces", "texts"), ROWS.values(), ids=ROWS)
def test_joining(pieces: list[Piece], texts: list[str]) -> None:
    draft = assemble(tuple(pieces))
    assert [draft.text[b.start : b.end] for b in draft.blocks] == texts
    assert draft.text == "\n\n".join(texts)


def test_a_joined_hyphen_is_an_edit() -> None:
    draft = assemble((paragraph("Порт откры-"), paragraph("ли.")))
    assert draft.edits == (Edit(start=10, end=10, kind="hyphen", printed="-\n"),)


def test_a_mark_over_a_page_end_is_one_mark() -> None:
    left = Piece(kind="paragraph", text="Вышло «Поле", marks=(Mark(start=6, end=11, kind="italic"),))
    right = Piece(kind="paragraph", text="и река».", marks=(Mark(start=2, end=7, kind="italic"),))
    draft = assemble((left, right))
    assert [draft.text[m.start : m.end] for m in draft.marks] == ["«Поле", "река»"]
    right = Piece(
        kind="paragraph",
        text="и река».",
        marks=(Mark(start=0, end=7, kind="bold"), Mark(start=0, end=7, kind="italic")),
    )
    assert len(assemble((left, right)).blocks) == 2  # bold at the start opens a new paragraph


def test_the_first_piece_gives_page_and_kind() -> None:
    draft = assemble(
        (Piece(kind="list-item", text="соль и", label="•", page=3), Piece(kind="paragraph", text="рыба.", page=4))
    )
    assert [(b.kind, b.page, b.label) for b in draft.blocks] == [("list-item", 3, "•")]


WORDS = st.lists(
    st.sampled_from(["порт", "Омск", "склад-", "река.", "[1]", "соль,", "20", "Қала", "«паром»", "откры\u00ad"]),
    min_size=1,
    max_size=8,
)


def piece_with_words(words: list[str], kind: str, marked: int) -> Piece:
    """A piece whose words all have rows, and one of them a mark and an edit."""
    text = " ".join(words)
    rows, position = [], 0
    for word in words:
        rows.append(Word(position, position + len(word), 1, 0.0, 0.0, 1.0, 1.0))
        position += len(word) + 1
    row = rows[marked % len(rows)]
    return Piece(
        kind="list-item" if kind == "item" else "paragraph",
        text=text,
        words=tuple(rows),
        marks=(Mark(start=row.start, end=row.end, kind="superscript"),),
        edits=(Edit(start=row.start, end=row.end, kind="font", printed="?"),),
    )


@given(
    st.lists(st.builds(piece_with_words, WORDS, st.sampled_from(["item", "paragraph"]), st.integers(0, 7)), max_size=6)
)
def test_every_row_still_shows_its_word(pieces: list[Piece]) -> None:
    draft = assemble(tuple(pieces))
    printed = [p.text[w.start : w.end] for p in pieces for w in p.words]
    assert len(draft.words) == len(printed)
    for row, word in zip(draft.words, printed, strict=True):
        assert draft.text[row.start : row.end] in {word, word[:-1] if word[-1] in "-\u00ad" else word}
    assert all(a.end <= b.start for a, b in zip(draft.words, draft.words[1:], strict=False))
    assert all(0 <= m.start < m.end <= len(draft.text) for m in draft.marks)
    assert "".join(draft.text.split()) == "".join(draft.text[b.start : b.end].replace(" ", "") for b in draft.blocks)
    fonts = [draft.text[e.start : e.end] for e in draft.edits if e.kind == "font"]
    marked = [p.text[e.start : e.end] for p in pieces for e in p.edits]
    assert [f.rstrip("-\u00ad") for f in fonts] == [m.rstrip("-\u00ad") for m in marked]
