"""Small composed inputs that reach most of each reader, as starting points for mutation."""

from __future__ import annotations

from collections.abc import Callable

from tests.readers.docx_builder import field, make_docx, numbered, paragraph, run
from tests.readers.pdf_builder import Sheet, build_pdf, lay

ZOTERO = '{"citationItems":[{"id":1,"itemData":{"id":1,"type":"book","title":"Паром"}}]}'

JATS = """<?xml version="1.0" encoding="UTF-8"?>
<article xmlns:xlink="http://www.w3.org/1999/xlink" xml:lang="ru"><front><article-meta>
<title-group><article-title>Паром &amp; мост</article-title><trans-title-group xml:lang="en"><trans-title>Ferry</trans-title>
</trans-title-group></title-group><contrib-group><contrib contrib-type="author"><name><surname>Ким</surname>
<given-names>А.</given-names></name><xref ref-type="aff" rid="a1"/></contrib></contrib-group><aff id="a1">Институт</aff>
<pub-date><year>2020</year></pub-date><abstract><p>Коротко.</p></abstract>
<kwd-group xml:lang="ru"><kwd>паром</kwd></kwd-group></article-meta></front>
<body><sec id="s1"><label>1</label><title>Введение</title><p>Паром ходит [<xref ref-type="bibr" rid="r1">1</xref>–
<xref ref-type="bibr" rid="r3">3</xref>] и <sup><xref ref-type="bibr" rid="r2">2</xref></sup>.</p>
<list list-type="order"><list-item><p>раз</p></list-item></list><fig id="f1"><label>Рис. 1</label><caption><p>Вид</p></caption></fig>
<table-wrap id="t1"><table><tr><td>а</td><td colspan="2">б</td></tr></table></table-wrap></sec></body>
<back><ref-list><title>Литература</title>
<ref id="r1"><label>1</label><mixed-citation><name><surname>Ли</surname><given-names>Б</given-names></name>
<article-title>Цена</article-title> // <source>Речник</source>. <year>2015</year>. <fpage>1</fpage></mixed-citation></ref>
<ref id="r2"><label>2</label><element-citation publication-type="book"><source>Мост</source><year>2016</year></element-citation></ref>
<ref id="r3"><label>3</label><mixed-citation>Цой. Причал. 2018.</mixed-citation></ref></ref-list></back></article>"""

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="ru"><teiHeader><fileDesc><titleStmt><title>Паром</title></titleStmt>
<sourceDesc><biblStruct><analytic><author><persName><forename>А</forename><surname>Ким</surname></persName></author></analytic>
</biblStruct></sourceDesc></fileDesc><profileDesc><abstract><p>Коротко.</p></abstract></profileDesc></teiHeader>
<text><body><div><head n="1">Введение</head><p><s>Паром ходит <ref type="bibr" target="#b0">[1]</ref>.</s></p></div></body>
<back><div type="references"><listBibl><biblStruct xml:id="b0"><analytic><title level="a">Цена</title></analytic>
<monogr><title level="j">Речник</title><imprint><date when="2015"/><biblScope unit="page" from="1" to="9"/></imprint></monogr>
<note type="raw_reference">Ли. Цена. 2015.</note></biblStruct></listBibl></div></back></text></TEI>"""

HTML = """<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Паром</title>
<meta name="citation_title" content="Паром"></head><body><nav><a href="/">Меню</a></nav><article><h1>Паром</h1>
<p>Паром <em>ходит</em> <a href="#ref-1">[1]</a>, <sup><a href="#ref-2">2</a></sup> и
<span class="citation" data-cites="a b"><a href="#ref-a">1</a></span>.</p>
<ol start="3"><li>раз<ol type="a"><li>два</li></ol></li></ol><table><caption>Т</caption><tr><td rowspan="2">а</td></tr></table>
<figure><figcaption>Рис.</figcaption></figure><h2>Литература</h2>
<ol class="references"><li id="ref-1">Ли. Цена. 2015. <a href="#c1">↑</a></li><li id="ref-2">Цой. 2018.</li></ol>
<div id="refs"><div id="ref-a" class="csl-entry">Ким. Мост.</div></div></article><script>x</script></body></html>"""

MARKDOWN = """---
title: Паром
author: [А. Ким]
keywords: [паром, мост]
---

# Паром

Паром ходит [@li2015, с. 5; -@tsoi] и [1]. Сноска[^1]. км<sup>2</sup> [адрес](http://e.org/a\\_b)

**Финансы.** Текст
продолжается:

- раз
- [2] два

1. три

| а | б |
|---|---|
| в | г |

[^1]: Примечание.
"""


def seed_docx() -> list[bytes]:
    """Headings, numbering, footnotes, fields."""
    body = (
        paragraph(run("Паром"), style="Heading1")
        + paragraph(run("Паром ходит ") + field(f"ADDIN ZOTERO_ITEM CSL_CITATION {ZOTERO}", "[1]") + run(".", "<w:b/>"))
        + numbered(run("раз"), 1)
        + numbered(run("два"), 1, 1)
    )
    return [make_docx(body), make_docx("")]


def seed_pdf() -> list[bytes]:
    """One page with a paragraph and a list, and an empty page."""
    lines = lay(72, 720, "Паром ходит каждый день [1]. Это пригра-", "ничное дело.", "[1] Ли Б. Цена. 2015.")
    pages = [Sheet(lines), Sheet([])]
    return [build_pdf(pages), build_pdf(pages[:1])]


SEEDS: dict[str, Callable[[], list[bytes]]] = {
    "docx": seed_docx,
    "html": lambda: [HTML.encode(), HTML.encode("cp1251", "xmlcharrefreplace")],
    "jats": lambda: [JATS.encode()],
    "markdown": lambda: [MARKDOWN.encode()],
    "pdf": seed_pdf,
    "tei": lambda: [TEI.encode()],
}
