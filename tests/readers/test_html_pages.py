"""Whole pages in the shapes in which publishers and platforms print articles: list, callouts, nothing beside them."""

from __future__ import annotations

import pytest

from citeflow.readers.html.read import read_html
from citeflow.readers.piece import Reading

KIM, LI = "Ким А. Порты. М., 2020.", "Ли Б. Рынки. Алматы, 2021."
SEARCH = "[<a href=x>DOI</a>] [<a href=y>Google Scholar</a>][<a href=z>Green Version</a>]"
MENU = "<nav><a href=/>Журнал</a></nav><div class=cookie-banner>Печенье</div>"

Shape = tuple[str, list[tuple[str, tuple[str, ...]]], list[tuple[str, str | None]]]
"""Page, callouts with their targets, ids and labels of references."""

PAGES: dict[str, Shape] = {
    "journal system": (
        f"<main>{MENU}<article><h1>Порты</h1><p>Порт [1].</p><section class='item references'><h2>Литература</h2>"
        f"<div class=value><p>1. {KIM}</p><p>2. {LI}</p></div></section>"
        "<div class='item galleys'><a href=p>PDF</a></div>"
        "<div class='item citation'><section class='sub_item citation_display'><h2>Как цитировать</h2>"
        "<div id=citationOutput class=csl-bib-body><div class=csl-entry>Пак В. Порты.</div></div></section></div>",
        [],
        [("item-1", "1."), ("item-2", "2.")],
    ),
    "archive of biomedicine": (
        "<main><article><h1>Порты</h1><section class=body><p>Порт [<a href='#B1'>1</a>,<a href='#B2'>2</a>].</p>"
        "<ul class='ref-list' style='list-style-type:none'>"
        f"<li id=B1><span class=label>1.</span><cite>{KIM}</cite> {SEARCH}</li>"
        f"<li id=B2><span class=label>2.</span><cite>{LI}</cite></li></ul></section></article></main>",
        [("[1,2]", ("B1", "B2"))],
        [("B1", "1."), ("B2", "2.")],
    ),
    "encyclopedia": (
        "<h1>Порты</h1><div class=mw-parser-output><h2>История</h2><p>Порт<sup id=cite_ref-1 class=reference>"
        "<a href='#cite_note-1'><span>&#91;</span>1<span>&#93;</span></a></sup>.</p><ol class=references>"
        "<li id=cite_note-1><span class=mw-cite-backlink>↑ <a href='#cite_ref-1'><sup>1</sup></a></span> "
        f"<span class=reference-text>{KIM}</span><li id=cite_note-2>{LI}</ol></div>",
        [("[1]", ("cite_note-1",))],
        [("cite_note-1", "1."), ("cite_note-2", "2.")],
    ),
    "anchors by name": (
        "<header><h1>Порты</h1></header><div class=article-content><div class=article-text><h2>Введение</h2>"
        "<p>Порт [<a href='#j.1.ref001'>1</a>–<a href='#j.1.ref002'>2</a>].</p><h2>References</h2><ol class=references>"
        f"<li id=ref1><span class=order>1. </span><a id=j.1.ref001></a> {KIM} <ul><li><a href=v>View Article</a></ul>"
        f"<li id=ref2><span class=order>2. </span><a id=j.1.ref002></a> {LI}</ol></div></div>",
        [("[1–2]", ("j.1.ref001", "j.1.ref002"))],
        [("j.1.ref001", "1."), ("j.1.ref002", "2.")],
    ),
    "numbers by style": (
        "<article><h1>Порты</h1><p>Порт [<a href='#B1-x-04'>1</a>,<a href='#B2-x-04'>2</a>].</p><h2>References</h2><ol>"
        f"<li id=B1-x-04 data-content='1.'>{KIM} {SEARCH}<li id=B2-x-04 data-content='2.'>{LI}</ol></article>",
        [("[1,2]", ("B1-x-04", "B2-x-04"))],
        [("B1-x-04", "1."), ("B2-x-04", "2.")],
    ),
    "years as links": (
        "<main><article><h1>Порты</h1><p>Порт (Ким <a href='/a/1#ref-CR1'>2020</a>; Ли <a href='#ref-CR2'>2021</a>)."
        f"<h2>References</h2><ul class=c-article-references style='list-style:none'><li><p id=ref-CR1>{KIM}</p>"
        f"<p class='links u-hide-print'><a href=g>Google Scholar</a></p></li><li><p id=ref-CR2>{LI}</p></li></ul>"
        "<p class=u-hide-print><a href=/ris>Скачать список</a></p></article></main>",
        [("2020; Ли 2021", ("ref-CR1", "ref-CR2"))],
        [("ref-CR1", None), ("ref-CR2", None)],
    ),
    "links that only lead back": (
        "<article><h1>Порты</h1><p>Порт (<a href='#bib1' id=bbib1>Ким, 2020</a>; "
        "<a href='#bib2' id=bbib2>Ли, 2021</a>).</p>"
        "<section class=bibliography><h2>References</h2><ol class=references style='list-style:none'>"
        f"<li><span><a href='#bbib1' id=ref-id-bib1>[1]</a></span> <span>{KIM}</span></li>"
        f"<li><span><a href='#bbib2' id=ref-id-bib2>[2]</a></span> <span>{LI}</span></li></ol></section></article>",
        [("(Ким, 2020; Ли, 2021)", ("bib1", "bib2"))],
        [("bib1", "[1]"), ("bib2", "[2]")],
    ),
    "links by attributes": (
        "<article><h1>Порты</h1><p>Порт (<span><a data-rid=CIT1 href='#'>Ким, <span class=off-screen>Цитата</span>2020"
        "</a></span>; <span><a data-rid=CIT2 href='#'>Ли, 2021</a></span>).</p><ul class=references"
        f" id=references-Section style='list-style:none'><li id=CIT1><span>{KIM} <a href=w>Web of Science ®</a></span>"
        f"<li id=CIT2><span>{LI}</span></ul></article>",
        [("(Ким, 2020; Ли, 2021)", ("CIT1", "CIT2"))],
        [("CIT1", None), ("CIT2", None)],
    ),
    "items by attributes": (
        "<article><h1>Порты</h1><p>Порт.<sup><a href='#j-bib-1' id=b>1</a>, <a href='#j-bib-2'>2</a></sup></p>"
        "<section id=references-section><h2>Список</h2><ul style='list-style:none'><li data-bib-id=j-bib-1>"
        f"<span class=bullet>1 </span>{KIM}<div><a href=c>CAS</a></div><li data-bib-id=j-bib-2>"
        f"<span class=bullet>2 </span>{LI}</ul></section></article>",
        [("1, 2", ("j-bib-1", "j-bib-2"))],
        [("j-bib-1", "1"), ("j-bib-2", "2")],
    ),
}


def read(page: str) -> Reading:
    return read_html(f"<!doctype html><html lang=ru><body>{page}".encode(), "page.html")


@pytest.mark.parametrize("shape", PAGES.values(), ids=PAGES)
def test_pages(shape: Shape) -> None:
    page, callouts, labels = shape
    reading = read(page)
    assert [(p.text[c.start : c.end], c.targets) for p in reading.pieces for c in p.callouts] == callouts
    assert [(reference.id, reference.label) for reference in reading.references] == labels
    assert [reference.raw for reference in reading.references] == [KIM, LI]
    text = "\n".join(piece.text for piece in reading.pieces)
    assert (reading.pieces[0].kind, reading.pieces[0].text) == ("heading", "Порты")
    beside = ("Журнал", "Печенье", "PDF", "цитировать", "Пак В.", "Скачать", "Scholar", "View", "[]", "↑")
    assert [words for words in beside if words in text] == []


def test_title_that_is_only_mentioned_in_the_article() -> None:
    page = (
        "<div><h1><i>Порты степи и моря</i></h1></div><div itemprop=articleBody>"
        "<h2>Текст работы «Порты степи и моря»</h2>"
        "<p>Порт [1].</p><p>Литература</p><p>1. Ким А. Порты.</p></div>"
    )
    assert [p.text for p in read(page).pieces][:2] == ["Порты степи и моря", "Текст работы «Порты степи и моря»"]


def test_bold_over_a_line_break_is_one_heading() -> None:
    pieces = read("<p><b>Порты степи<br>и моря</b></p><p>Порт.</p>").pieces
    assert [(p.kind, p.text) for p in pieces] == [("heading", "Порты степи и моря"), ("paragraph", "Порт.")]


def test_keywords_stand_behind_an_abstract_with_a_label_of_its_own() -> None:
    page = "<meta name=keywords content='порт, склад'><h1>Порты</h1><p>Abstract</p><p>О портах.</p><h2>Введение</h2>"
    assert [p.text for p in read(page).pieces] == [
        "Порты", "Abstract", "О портах.", "Ключевые слова: порт, склад", "Введение"
    ]  # fmt: skip
