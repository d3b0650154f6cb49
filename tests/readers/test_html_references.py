"""What HTML pages state: reference items and callouts."""

from __future__ import annotations

import pytest

from citeflow.readers.html.read import read_html
from citeflow.readers.piece import Reading


def read(html: str) -> Reading:
    return read_html(f"<!doctype html><body><h1>Порты</h1>{html}</body>".encode(), "page.html")


def callouts(html: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(p.text[c.start : c.end], c.targets) for p in read(html).pieces for c in p.callouts]


def references(html: str) -> list[tuple[str, str | None, str]]:
    return [(r.id, r.label, r.raw) for r in read(html).references]


KIM, LI = "Ким А. Порты. М., 2020.", "Ли Б. Рынки. Алматы, 2021."
TWO = [("R1", "1.", KIM), ("R2", "2.", LI)]
LISTS = {
    "ordered": (f"<ol class=references><li id=R1>{KIM}<li id=R2>{LI}</ol>", TWO),
    "by role": (f"<section role=doc-bibliography><h2>Список</h2><ol><li id=R1>{KIM}<li id=R2>{LI}</ol></section>", TWO),
    "only linked": (f"<p><a href='#R1'>1</a><h2>Список</h2><ol><li id=R1>{KIM}<li id=R2>{LI}</ol>", TWO),
    "anchor inside": (f"<p><a href='#R1'>1</a><ol><li><a name=R1></a>{KIM}<li><a name=R2></a>{LI}</ol>", TWO),
    "own numbers": (f"<ul class=ref-list><li id=R1>1. {KIM}<li id=R2>2. {LI}</ul>", TWO),
    "apart": (f"<div id=refs><div id=R1 class=csl-entry><div>1. </div><div>{KIM}</div></div>"
              f"<div id=R2 class=csl-entry><div>2. </div><div>{LI}</div></div></div>", TWO),
    "square": (f"<div class=references><p id=R1>[1] {KIM}</p><p id=R2>[2] {LI}</p></div>",
               [("R1", "[1]", KIM), ("R2", "[2]", LI)]),
    "number alone": (f"<table class=references><tr id=R1><td>1<td>{KIM}<tr id=R2><td>2<td>{LI}</table>",
                     [("R1", "1", KIM), ("R2", "2", LI)]),
    "no ids": (f"<ol class=references><li>{KIM}<li>{LI}</ol>", [("item-1", "1.", KIM), ("item-2", "2.", LI)]),
    "names": (f"<div id=refs><div id=ref-kim>{KIM}</div><div id=ref-li>{LI}</div></div><p><a href='#ref-kim'>Ким</a>",
              [("ref-kim", None, KIM), ("ref-li", None, LI)]),
    "one paragraph": (f"<p><a href='#R2'>2</a><h2>Литература</h2>"
                      f"<p><a name=R1></a>1. {KIM}<br><a name=R2></a>2. {LI}</p>", TWO),
    "numbers before anchors": (f"<p><a href='#R2'>2</a>"
                               f"<p>Литература<br>1. <a name=R1></a>{KIM}<br>2. <a name=R2></a>{LI}</p>", TWO),
    "back links": (f"<ol class=references><li id=R1>{KIM} <a href='#r'>↑</a>"
                   f"<li id=R2><a href='#s'>^</a> {LI}</ol>", TWO),
    "search links": (f"<ol class=references><li id=R1>{KIM} <a href=x>Google Scholar</a> <a href=y>Crossref</a>"
                     f"<li id=R2>{LI}</ol>", TWO),
    "two blocks": ("<ol class=references><li id=R1><p>Ким А. Порты.</p><p>М., 2020.</p></ol>", TWO[:1]),
    "lines": (f"<section class='item references'><h2>Литература</h2><div>1. {KIM}<br>2. {LI}</div></section>", []),
    "paragraphs": (f"<section class='item references'><h2>Литература</h2><p>1. {KIM}</p><p>2. {LI}</p></section>",
                   [("item-1", "1.", KIM), ("item-2", "2.", LI)]),
    "footnotes are none": ("<p>Порт<a href='#fn1'>1</a></p><ol><li id=fn1>Речной.</ol>", []),
    "sections are none": ("<p>См. <a href='#sec1'>1</a></p><h2 id=sec1>Речной</h2>", []),
    "figures are none": ("<p>Рис. <a href='#fig1'>1</a><figure id=fig1><figcaption>Порт</figcaption></figure>", []),
}  # fmt: skip


@pytest.mark.parametrize(("html", "expected"), LISTS.values(), ids=LISTS)
def test_reference_items(html: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert references(html) == expected


def test_lines_of_a_bibliography_are_items() -> None:
    reading = read(f"<div class=references>1. {KIM}<br>2. {LI}</div><p>Порт<br>открыт.")
    assert [(p.kind, p.text) for p in reading.pieces[1:]] == [
        ("list-item", f"1. {KIM}"),
        ("list-item", f"2. {LI}"),
        ("paragraph", "Порт открыт."),
    ]


def test_pieces_print_their_references() -> None:
    reading = read(f"<p>Порт [<a href='#R2'>2</a>].</p><ol class=references><li id=R1>{KIM}<li id=R2>{LI}</ol>")
    assert [(p.kind, p.label, p.reference, p.text) for p in reading.pieces[2:]] == [
        ("list-item", "1.", "R1", f"1. {KIM}"),
        ("list-item", "2.", "R2", f"2. {LI}"),
    ]


FIVE = "<ol class=references>" + "".join(f"<li id=R{n}>Ким А. Порты. Том {n}." for n in range(1, 6)) + "</ol>"


def link(number: int, text: str | None = None) -> str:
    return f"<a href='#R{number}'>{text or number}</a>"


CALLOUTS = {
    "alone": (f"Порт [{link(1)}].", [("[1]", ("R1",))]),
    "brackets inside": (f"Порт {link(1, '[1]')}.", [("[1]", ("R1",))]),
    "group": (f"Порт [{link(1)}, {link(3)};{link(5)}].", [("[1, 3;5]", ("R1", "R3", "R5"))]),
    "range": (f"Порт [{link(1)}–{link(4)}].", [("[1–4]", ("R1", "R2", "R3", "R4"))]),
    "range in one link": (f"Порт [{link(2, '2-4')}].", [("[2-4]", ("R2", "R3", "R4"))]),
    "range and one": (f"Порт [{link(1)}-{link(3)}, {link(5)}].", [("[1-3, 5]", ("R1", "R2", "R3", "R5"))]),
    "hidden middle": (
        f"Порт [{link(1)}–<span style='display:none'>{link(2)},</span>{link(3)}].",
        [("[1–3]", ("R1", "R2", "R3"))],
    ),
    "superscript": (f"Порт<sup>{link(1)},{link(2)}</sup>.", [("1,2", ("R1", "R2"))]),
    "two brackets": (f"Порт [{link(1)}] [{link(2)}].", [("[1]", ("R1",)), ("[2]", ("R2",))]),
    "brackets in links": (f"Порт {link(1, '[1]')}{link(2, '[2]')}.", [("[1]", ("R1",)), ("[2]", ("R2",))]),
    "words between": (f"Порт {link(1)} и склад {link(2)}.", [("1", ("R1",)), ("2", ("R2",))]),
    "locators": (f"Порт [{link(1)}, с. 45; {link(2)}, с. 7–8].", [("[1, с. 45; 2, с. 7–8]", ("R1", "R2"))]),
    "author and year": (
        f"Порт ({link(1, 'Ким, 2020')}; {link(2, 'Ли, 2021')}).",
        [("(Ким, 2020; Ли, 2021)", ("R1", "R2"))],
    ),
    "author outside": (f"Ким ({link(1, '2020')}) пишет.", [("(2020)", ("R1",))]),
    "words before": (f"Порт (см. {link(1, 'Ким, 2020')}).", [("Ким, 2020", ("R1",))]),
    "name in italics": ("Порт (<a href='#R1'>Ким <i>и др.</i>, 2020</a>).", [("(Ким и др., 2020)", ("R1",))]),
    "by attribute": ("Порт <a href='javascript:;' data-rid='R1 R2'>1</a>.", [("1", ("R1",))]),
    "own address": (
        "<link rel=canonical href='https://a.kz/7'>Порт <a href='https://a.kz/7#R1'>1</a>.",
        [("1", ("R1",))],
    ),
    "own path": ("Порт <a href='/7#R1'>1</a>.", [("1", ("R1",))]),
    "other address": ("Порт <a href='https://b.kz/7#R1'>1</a>.", []),
    "unknown item": ("Порт <a href='#R9'>9</a>.", []),
    "quoted id": ("Порт <a href='#%52%31'>1</a>.", [("1", ("R1",))]),
    "in a table": (f"<table><tr><td>Омск<td>[{link(1)}]<tr><td>Тара<td>нет</table>", [("[1]", ("R1",))]),
    "in a caption": (f"<figure><figcaption>Порт [{link(1)}]</figcaption></figure>", [("[1]", ("R1",))]),
    "in a note": (f"<aside role=doc-footnote>См. {link(1)}</aside>", [("1", ("R1",))]),
    "to the list": ("<a href='#all'>Литература</a>", []),
}


@pytest.mark.parametrize(("html", "expected"), CALLOUTS.values(), ids=CALLOUTS)
def test_callouts(html: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert callouts(f"<p>{html}</p><div id=all>{FIVE}</div>") == expected


KEYED = {
    "linked": (
        "<span class=citation data-cites='kim li'>[<a href='#ref-kim'>1</a>,<a href='#ref-li'>2</a>]</span>",
        [("[1,2]", ("ref-kim", "ref-li"))],
    ),
    "locator": (
        "<span class=citation data-cites=kim>[<a href='#ref-kim'>1, p. 5</a>]</span>",
        [("[1, p. 5]", ("ref-kim",))],
    ),
    "not linked": (
        "<span class=citation data-cites='kim li'>(Ким 2020; Ли 2021)</span>",
        [("(Ким 2020; Ли 2021)", ("ref-kim", "ref-li"))],
    ),
    "name in the text": (
        "<span class=citation data-cites=kim>Ким (<a href='#ref-kim'>2020</a>)</span> пишет",
        [("Ким (2020)", ("ref-kim",))],
    ),
    "not printed": ("<span class=citation data-cites=x>(Икс 2020)</span>", [("(Икс 2020)", ("x",))]),
    "side by side": (
        "<span class=citation data-cites=kim>[<a href='#ref-kim'>1</a>]</span>"
        "<span class=citation data-cites=li>[<a href='#ref-li'>2</a>]</span>",
        [("[1]", ("ref-kim",)), ("[2]", ("ref-li",))],
    ),
}


@pytest.mark.parametrize(("html", "expected"), KEYED.values(), ids=KEYED)
def test_pandoc_citations(html: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    entries = (
        "<div id=refs><div id=ref-kim class=csl-entry>1. Ким.</div><div id=ref-li class=csl-entry>2. Ли.</div></div>"
    )
    assert callouts(f"<p>Порт {html}.</p>{entries}") == expected


def test_encyclopedia_page() -> None:
    html = (
        "<p>Порт<sup id=cite_ref-kim_1-0><a href='#cite_note-kim-1'><span>[</span>1<span>]</span></a></sup>"
        "<sup class=reference><a href='#cite_note-2'>[2]</a></sup> открыт.</p><div class=reflist><ol class=references>"
        "<li id=cite_note-kim-1><span class=mw-cite-backlink>↑ <sup><a href='#cite_ref-kim_1-0'>1</a></sup></span>"
        f"<span class=reference-text>{KIM}</span><li id=cite_note-2><a href='#cite_ref-2'>↑</a> {LI}</ol></div>"
    )
    assert callouts(html) == [("[1]", ("cite_note-kim-1",)), ("[2]", ("cite_note-2",))]
    assert references(html) == [("cite_note-kim-1", "1.", KIM), ("cite_note-2", "2.", LI)]


def test_links_inside_references_are_no_callouts() -> None:
    html = "<ol class=references><li id=R1>См. <a href='#R2'>2</a><li id=R2>Ли Б. Рынки.</ol>"
    assert callouts(html) == []


def test_fields_that_a_page_states_as_keys() -> None:
    keys = (
        "ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&amp;rft.genre=article"
        "&amp;rft.atitle=%D0%9F%D0%BE%D1%80%D1%82%D1%8B&amp;rft.jtitle=Berg&amp;rft.aulast=Kim&amp;rft.aufirst=A."
        "&amp;rft.au=Kim%2C+A.&amp;rft.au=Li%2C+B.&amp;rft.date=2019-03&amp;rft.volume=4&amp;rft.spage=5&amp;rft.epage=9"
        "&amp;rft_id=info%3Adoi%2F10.1000%2FX.5&amp;rft_id=https%3A%2F%2Fa.kz%2F1"
    )
    html = (
        f"<ol class=references><li id=R1><cite>{KIM}</cite><span class=Z3988 title='{keys}'></span><li id=R2>{LI}</ol>"
    )
    assert [(r.raw, r.csl) for r in read(html).references] == [
        (
            KIM,
            {
                "id": "R1",
                "type": "article-journal",
                "title": "Порты",
                "container-title": "Berg",
                "author": [{"family": "Kim", "given": "A."}, {"family": "Li", "given": "B."}],
                "volume": "4",
                "page": "5-9",
                "DOI": "10.1000/x.5",
                "URL": "https://a.kz/1",
                "issued": {"date-parts": [[2019, 3]]},
            },
        ),
        (LI, None),
    ]


@pytest.mark.parametrize("title", ["", "rft.date=2019", "rft.btitle=", "%FF%FE&&==", "&a=1" * 10_000])
def test_keys_that_name_no_work(title: str) -> None:
    html = f"<ol class=references><li id=R1>{KIM}<span class=Z3988 title='{title}'></span></ol>"
    assert [(r.raw, r.csl) for r in read(html).references] == [(KIM, None)]
