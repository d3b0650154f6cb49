"""Citations in JATS as stated callouts: what stands together, which references they name, which words they print."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeflow.readers.callout_targets import Anchor
from citeflow.readers.callouts import find_callouts
from citeflow.readers.jats.read import read_jats
from citeflow.readers.numbering import number_references
from citeflow.readers.piece import Reading
from citeflow.readers.styled import Cited

ITEMS = 12


def make_article(body: str, *, labels: bool = True, count: int = ITEMS) -> str:
    refs = "".join(
        f'<ref id="r{n}">{f"<label>{n}</label>" if labels else ""}<mixed-citation>Порт {n}.</mixed-citation></ref>'
        for n in range(1, count + 1)
    )
    return (
        '<article xml:lang="ru"><front><article-meta/></front>'
        f"<body>{body}</body><back><ref-list>{refs}</ref-list></back></article>"
    )


def read(body: str, **options: bool) -> Reading:
    return read_jats(make_article(body, **options).encode(), "порт.xml")


def cite(*numbers: int, words: str = "") -> str:
    rids = " ".join(f"r{n}" for n in numbers)
    return f'<xref ref-type="bibr" rid="{rids}">{words or numbers[0]}</xref>'


def callouts_of(reading: Reading) -> list[tuple[str, list[int]]]:
    return [
        (piece.text[c.start : c.end], [int(target[1:]) for target in c.targets])
        for piece in reading.pieces
        for c in piece.callouts
    ]


PARAGRAPHS = {
    "one": (f"Порт открыт [{cite(3)}].", [("[3]", [3])]),
    "bracket inside": (f"Порт открыт {cite(3, words='[3]')}.", [("[3]", [3])]),
    "two of one bracket": (f"Порт [{cite(2)}, {cite(5)}].", [("[2, 5]", [2, 5])]),
    "two brackets side by side": (
        f"Порт {cite(1, words='[1]')},{cite(2, words='[2]')}.",
        [("[1]", [1]), ("[2]", [2])],
    ),
    "two brackets with a word between": (
        f"Порт {cite(1, words='[1]')} и {cite(2, words='[2]')}.",
        [("[1]", [1]), ("[2]", [2])],
    ),
    "joined by and in one bracket": (f"Порт [{cite(1)} и {cite(2)}].", [("[1 и 2]", [1, 2])]),
    "range": (f"Порт [{cite(3)}–{cite(7)}].", [("[3–7]", [3, 4, 5, 6, 7])]),
    "range of brackets": (f"Порт {cite(3, words='[3]')}–{cite(6, words='[6]')}.", [("[3]–[6]", [3, 4, 5, 6])]),
    "range and more": (
        f"Порт [{cite(1)}, {cite(4)}-{cite(6)}, {cite(9)}].",
        [("[1, 4-6, 9]", [1, 4, 5, 6, 9])],
    ),
    "range in one mark": (f"Порт [{cite(4, words='4–6')}].", [("[4–6]", [4, 5, 6])]),
    "all members in one mark": (f"Порт [{cite(4, 5, 6, words='4–6')}].", [("[4–6]", [4, 5, 6])]),
    "unmarked number, which may be a page": (f"Порт [{cite(1)}, 2; {cite(3)}].", [("[1, 2; 3]", [1, 3])]),
    "pages between": (f"Порт [{cite(1)}, с. 5; {cite(3)}, с. 7].", [("[1, с. 5; 3, с. 7]", [1, 3])]),
    "page of an author": (
        f"Порт (Ким, {cite(1, words='2019')}, с. 4; Ли, {cite(2, words='2020')}).",
        [("2019, с. 4; Ли, 2020", [1, 2])],
    ),
    "two printed brackets side by side": (f"Порт [{cite(1)}], [{cite(2)}].", [("[1]", [1]), ("[2]", [2])]),
    "range of printed brackets": (f"Порт [{cite(3)}]–[{cite(5)}].", [("[3]–[5]", [3, 4, 5])]),
    "range back": (f"Порт [{cite(7)}–{cite(3)}].", [("[7–3]", [7, 3])]),
    "superscripts": (f"Порт<sup>{cite(1)},{cite(2)}</sup> открыт.", [("1,2", [1, 2])]),
    "superscript range": (f"Порт<sup>{cite(1)}–{cite(3)}</sup>.", [("1–3", [1, 2, 3])]),
    "superscript brackets": (
        f"Порт<sup>(</sup>{cite(1)}<sup>-</sup>{cite(3)}<sup>)</sup>.",
        [("(1-3)", [1, 2, 3])],
    ),
    "author and year in one bracket": (
        f"Порт ({cite(1, words='Ким, 2019')}; {cite(2, words='Ли и Юн, 2020')}).",
        [("(Ким, 2019; Ли и Юн, 2020)", [1, 2])],
    ),
    "years alone in one bracket": (
        f"Порт (Ким, {cite(1, words='2019')}; Ли, {cite(2, words='2020')}) открыт.",
        [("2019; Ли, 2020", [1, 2])],
    ),
    "two years of one author": (
        f"Как пишет {cite(1, words='Ким (2019')}; {cite(2, words='2020)')}, порт открыт.",
        [("Ким (2019; 2020)", [1, 2])],
    ),
    "authors in a sentence": (
        f"Ким ({cite(1, words='2019')}), Ли ({cite(2, words='2020')}) и Юн пишут о порте.",
        [("(2019)", [1]), ("(2020)", [2])],
    ),
    "sentences of one bracket": (
        f"Порт (его открыл {cite(1, words='Ким, 2019')}. Затем, {cite(2, words='Ли, 2020')}, закрыли).",
        [("Ким, 2019", [1]), ("Ли, 2020", [2])],
    ),
    "typography inside": (f"Порт [{cite(2, words='<italic>2</italic>')}].", [("[2]", [2])]),
    "no words": ('Порт открыт <xref ref-type="bibr" rid="r2"/>.', [("[2]", [2])]),
    "figure": ('Порт (<xref ref-type="fig" rid="f1">Рис. 1</xref>).', []),
    "unknown reference": ('Порт [<xref ref-type="bibr" rid="r99">99</xref>].', []),
    "no type but a reference's id": ('Порт [<xref rid="r4">4</xref>].', [("[4]", [4])]),
}


@pytest.mark.parametrize(("paragraph", "expected"), PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_paragraph(paragraph: str, expected: list[tuple[str, list[int]]]) -> None:
    assert callouts_of(read(f"<p>{paragraph}</p>")) == expected


BLOCKS = {
    "caption": (f'<fig id="f"><label>Рис. 1</label><caption><p>План [{cite(2)}].</p></caption></fig>', "caption"),
    "cell": (f"<table-wrap><table><tr><td>Омск</td><td>[{cite(2)}]</td></tr></table></table-wrap>", "table"),
    "table note": (
        f"<table-wrap><table-wrap-foot><fn><p>По [{cite(2)}].</p></fn></table-wrap-foot></table-wrap>",
        "footnote",
    ),
    "note in a paragraph": (f"<p>Порт<fn><p>См. [{cite(2)}].</p></fn> открыт.</p>", "footnote"),
    "item": (f'<list list-type="order"><list-item><p>По [{cite(2)}].</p></list-item></list>', "list-item"),
    "title": (f"<sec><title>Порт [{cite(2)}]</title></sec>", "heading"),
    "quotation": (f"<disp-quote><p>Порт [{cite(2)}].</p></disp-quote>", "paragraph"),
}


@pytest.mark.parametrize(("block", "kind"), BLOCKS.values(), ids=BLOCKS)
def test_block(block: str, kind: str) -> None:
    reading = read(block)
    assert callouts_of(reading) == [("[2]", [2])]
    assert [p.kind for p in reading.pieces if p.callouts] == [kind]


def test_no_labels_and_numbers_in_the_text() -> None:
    reading = read(f"<p>Порт [{cite(2)}–{cite(4)}].</p>", labels=False)
    assert callouts_of(reading) == [("[2–4]", [2, 3, 4])]
    assert [p.text for p in reading.pieces if p.reference][:2] == ["1. Порт 1.", "2. Порт 2."]


def test_no_labels_and_names_in_the_text() -> None:
    reading = read(f"<p>Порт ({cite(2, words='Ким, 2019')}).</p>", labels=False)
    assert [p.text for p in reading.pieces if p.reference][:2] == ["Порт 1.", "Порт 2."]


def test_unknown_reference_is_told() -> None:
    problems = read('<p>Порт [<xref ref-type="bibr" rid="r99">99</xref>].</p>').problems
    assert [p.code for p in problems] == ["jats-dangling-citation"]
    assert "r99" in problems[0].message


def test_a_long_paragraph_is_read_in_no_time() -> None:
    body = f"<p>{''.join(f'Порт ({cite(n % ITEMS + 1)}), ' for n in range(5_000))}</p>"
    assert len(callouts_of(read(body))) == 5_000


@given(st.lists(st.tuples(st.text("аб1 ,;–-()[]2019", max_size=8), st.integers(1, 5)), max_size=8))
def test_callouts_hold_every_citation_in_order(parts: list[tuple[str, int]]) -> None:
    text, anchors = "", []
    for words, number in parts:
        text += words
        anchors.append(Anchor(len(text), len(text) + 1, Cited((f"r{number}",))))
        text += str(number)
    known = number_references([(f"r{n}", f"r{n}", str(n)) for n in range(1, 6)])
    callouts = find_callouts(text, anchors, known)
    assert all(0 <= c.start < c.end <= len(text) and len(set(c.targets)) == len(c.targets) > 0 for c in callouts)
    assert all(left.end <= right.start for left, right in pairwise(callouts))
    for anchor in anchors:
        holders = [c for c in callouts if c.start <= anchor.start and anchor.end <= c.end]
        assert len(holders) == 1
        assert set(anchor.cited.targets) <= set(holders[0].targets)
