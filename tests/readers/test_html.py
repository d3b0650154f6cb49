"""HTML pages read to pieces: the article's own part, kinds, printed numbers, typography."""

from __future__ import annotations

import pytest

from citeflow.errors import InputError
from citeflow.readers.html.read import is_html, read_html
from citeflow.readers.piece import Piece, Reading


def read(html: str) -> Reading:
    return read_html(html.encode(), "page.html")


def rows(html: str) -> list[tuple[str, str]]:
    return [(p.kind, p.text) for p in read(html).pieces]


BLOCKS = {
    "paragraphs": ("<p>Порт открыт.<p>Склад полон.", [("paragraph", "Порт открыт."), ("paragraph", "Склад полон.")]),
    "heading": ("<h2>Порты <em>моря</em></h2><p>Текст.", [("heading", "Порты моря"), ("paragraph", "Текст.")]),
    "bold line": ("<p><b>Порты</b></p><p>Текст.", [("heading", "Порты"), ("paragraph", "Текст.")]),
    "words outside paragraphs": (
        "<div>Порт<div>склад</div>рынок</div>",
        [("paragraph", "Порт"), ("paragraph", "склад"), ("paragraph", "рынок")],
    ),
    "one break": ("<p>Порт<br>открыт.", [("paragraph", "Порт открыт.")]),
    "two breaks": ("<p>Порт открыт.<br>\n<br/>Склад.", [("paragraph", "Порт открыт."), ("paragraph", "Склад.")]),
    "entities": ("<p>Порт &amp; склад&nbsp;№&#160;5 &lt;b&gt;", [("paragraph", "Порт & склад № 5 <b>")]),
    "soft hyphen": ("<p>пригра&shy;ничный", [("paragraph", "приграничный")]),
    "quote": ("<blockquote><p>Порт</p></blockquote>", [("paragraph", "Порт")]),
    "definitions": ("<dl><dt>Порт<dd>место", [("list-item", "Порт"), ("list-item", "место")]),
    "table": (
        "<table><caption>Табл. 1</caption><tr><th>Порт<th>Год<tr><td>Омск<td><p>1911</p><p>год</p></table>",
        [("caption", "Табл. 1"), ("table", "Порт | Год"), ("table", "Омск | 1911 год")],
    ),
    "empty cell": (
        "<table><tr><th> <th>Год<tr><td>Омск<td>1911</table>",
        [("table", "| Год"), ("table", "Омск | 1911")],
    ),
    "layout table": (
        "<table role=presentation><tr><td>меню<td><h1>Порты</h1><p>Текст.</table>",
        [("paragraph", "меню"), ("heading", "Порты"), ("paragraph", "Текст.")],
    ),
    "figure": ("<figure><img alt='x'><figcaption>Рис. 1. Порт</figcaption></figure>", [("caption", "Рис. 1. Порт")]),
    "footnote": (
        "<p>Порт<sup><a href='#fn1'>1</a></sup>.</p><aside role=doc-footnote id=fn1><p>1 Речной.</p></aside>",
        [("paragraph", "Порт1."), ("footnote", "1 Речной.")],
    ),
    "endnotes": (
        "<p>Порт<a href='#fn1'>1</a>.<section class=footnotes role=doc-endnotes><hr><ol><li id=fn1><p>Речной."
        "<a href='#fnref1' role=doc-backlink>↩︎</a></p></li></ol></section>",
        [("paragraph", "Порт1."), ("footnote", "1. Речной.")],
    ),
    "spans set apart": (
        "<p><span class=name>А. Ким</span><span class=place>Актау</span>, <i class=a>М</i><span class=b>и</span>",
        [("paragraph", "А. Ким Актау, Ми")],
    ),
    "note inside": (
        "<p>Порт<span class=ltx_note><sup>1</sup><span class=ltx_note_outer><sup>1</sup> Речной.</span></span> полон.",
        [("paragraph", "Порт1 полон."), ("footnote", "1 Речной.")],
    ),
    "mathematics": ("<p>x = <math><mi>a</mi><mn>2</mn><annotation>a^2</annotation></math>", [("paragraph", "x = a2")]),
    "kazakh": ("<h1>Теңіз</h1><p>Ақтау — порт.", [("heading", "Теңіз"), ("paragraph", "Ақтау — порт.")]),
}


@pytest.mark.parametrize(("html", "expected"), BLOCKS.values(), ids=BLOCKS)
def test_blocks(html: str, expected: list[tuple[str, str]]) -> None:
    assert rows(html) == expected


LISTS = {
    "plain": ("<ol><li>а<li>б</ol>", ["1. а", "2. б"]),
    "start": ("<ol start=7><li>а<li>б</ol>", ["7. а", "8. б"]),
    "reversed": ("<ol reversed><li>а<li>б<li>в</ol>", ["3. а", "2. б", "1. в"]),
    "value": ("<ol><li>а<li value=5>б<li>в</ol>", ["1. а", "5. б", "6. в"]),
    "letters": ("<ol type=a><li>а<li>б</ol>", ["a. а", "b. б"]),
    "roman": ("<ol type=I start=4><li>а<li>б</ol>", ["IV. а", "V. б"]),
    "style sheet": ("<ol style='list-style-type: lower-roman'><li>а<li>б</ol>", ["i. а", "ii. б"]),
    "no marks": ("<ol style='list-style:none'><li>а<li>б</ol>", ["а", "б"]),
    "own numbers": ("<ol><li>[1] а<li>[2] б</ol>", ["[1] а", "[2] б"]),
    "other numbers": ("<ol><li>2020 год<li>2021 год</ol>", ["1. 2020 год", "2. 2021 год"]),
    "bullets": ("<ul><li>а<li>б</ul>", ["а", "б"]),
    "nested": ("<ol><li>а<ul><li>б</ul><li>в</ol>", ["1. а", "б", "2. в"]),
    "wrong start": ("<ol start='x'><li>а</ol>", ["1. а"]),
    "huge start": ("<ol start=99999999999999999><li>а</ol>", ["1. а"]),
}


@pytest.mark.parametrize(("html", "expected"), LISTS.values(), ids=LISTS)
def test_printed_numbers(html: str, expected: list[str]) -> None:
    assert [p.text for p in read(html).pieces] == expected


def test_labels_of_items() -> None:
    pieces = read("<ol><li>а<p>дальше</p></ol><ul><li>б</ul>").pieces
    assert [(p.kind, p.label) for p in pieces] == [("list-item", "1."), ("paragraph", None), ("list-item", "•")]


MARKS = {
    "italic": ("<p><em>порт</em> и", ("italic", "порт", None)),
    "bold": ("<p>и <strong>порт</strong>", ("bold", "порт", None)),
    "superscript": ("<p>7 км<sup>2</sup>", ("superscript", "2", None)),
    "style": ("<p>и <span style='font-weight:700'>порт</span>", ("bold", "порт", None)),
    "link": ("<p>и <a href='https://a.kz/1'>порт</a>", ("link", "порт", "https://a.kz/1")),
    "link inside": ("<p>и <a href='#b'>порт</a>", ("link", "порт", "#b")),
}


@pytest.mark.parametrize(("html", "expected"), MARKS.values(), ids=MARKS)
def test_marks(html: str, expected: tuple[str, str, str | None]) -> None:
    piece = read(html).pieces[0]
    assert [(m.kind, piece.text[m.start : m.end], m.target) for m in piece.marks] == [expected]


def test_no_address_for_script_links() -> None:
    assert read("<p><a href='java&#10;script:x()'>порт</a> и").pieces[0].marks == ()


BODY = "<h1>Порты</h1><p>Первый порт открыт весной, второй осенью.</p><h2>Склады</h2><p>Складов при нём нет.</p>"
ARTICLE = [
    ("heading", "Порты"),
    ("paragraph", "Первый порт открыт весной, второй осенью."),
    ("heading", "Склады"),
    ("paragraph", "Складов при нём нет."),
]
AROUND = {
    "bare": "{}",
    "article": "<div>Реклама</div><article>{}</article><div>Ещё</div>",
    "main": "<p>Вход</p><main>{}</main>",
    "role": "<p>Вход</p><div role=main>{}</div>",
    "nested": "<main><p>Том 5</p><article>{}</article></main>",
    "body class": "<div class='wide article-body'>{}</div><p>Вход",
    "navigation": "<nav><ul><li>Главная</ul></nav>{}",
    "header and footer": "<header><p>Журнал</p></header>{}<footer>2024</footer>",
    "header with the title": "<header>{}</header>",
    "aside": "<aside>Читайте также</aside>{}",
    "script": "<script>var a='<p>x</p>';</script><style>p{{}}</style>{}<noscript>Включите</noscript>",
    "hidden": "{}<p hidden>x</p><p style='display: none'>x</p><div aria-hidden=true>x</div><p class=sr-only>x</p>",
    "comments": "{}<section id=comments><p>Спасибо!</p></section>",
    "banner": "<div class='cookie-banner'>Мы храним печенье</div>{}",
    "related": "{}<div class=related-articles><ul><li><a href=/2>О портах</a></ul></div>",
    "share": "<div class='social-share'><a href=x>ВК</a></div>{}",
    "template": "{}<template><p>x</p></template><svg><text>x</text></svg>",
    "form": "<form><label>Поиск</label><input></form>{}",
    "menu of links": "<div><a href=/1>О нас</a> <a href=/2>Архив</a> <a href=/3>Авторам</a> <a href=/4>Суд</a></div>{}",
    "other articles": "<article>{}</article><article><h2>Реки</h2><p>Коротко.</p></article>",
}


@pytest.mark.parametrize("around", AROUND.values(), ids=AROUND)
def test_article_alone(around: str) -> None:
    assert rows(f"<!doctype html><body>{around.format(BODY)}</body>") == ARTICLE


def test_named_aside_that_holds_the_article_stays() -> None:
    assert rows(f"<body><div class=sidebar>{BODY}</div></body>") == ARTICLE


TITLE = '<meta name=citation_title content="Порты Каспия"><meta name=citation_author content="Ким, А. Б.">'
ABSTRACT = "О портах Каспия и о складах при них. " * 8
METADATA = {
    "unprinted": (
        f"<head>{TITLE}<meta name=citation_keywords content='порт; склад'></head><p>Текст.</p>",
        ["Порты Каспия", "Ким, А. Б.", "Ключевые слова: порт, склад", "Текст."],
    ),
    "printed": (
        f"<head>{TITLE}</head><h1>Порты Каспия</h1><p>А.Б. Ким</p><p>Текст.",
        ["Порты Каспия", "А.Б. Ким", "Текст."],
    ),
    "abstract": (
        f"<head><meta name='DC.Description' content='{ABSTRACT}'></head><h1>Порты</h1><p>Текст.",
        ["Порты", f"Аннотация. {ABSTRACT.strip()}", "Текст."],
    ),
    "slogan": ("<head><meta name=description content='Журнал о портах'></head><p>Текст.", ["Текст."]),
    "keywords below the abstract": (
        "<head><meta name=keywords content='порт,склад'></head><h1>Порты</h1><h2>Аннотация</h2><p>О них.</p>"
        "<h2>Введение</h2>",
        ["Порты", "Аннотация", "О них.", "Ключевые слова: порт, склад", "Введение"],
    ),
    "linked data": (
        '<head><script type="application/ld+json">{"@type":"ScholarlyArticle","headline":"Sea ports",'
        '"author":[{"name":"A. Kim"},{"name":"B. Li"}],"keywords":"port, store"}</script></head><p>Text.',
        ["Sea ports", "A. Kim, B. Li", "Keywords: port, store", "Text."],
    ),
    "broken linked data": ('<head><script type="application/ld+json">{"@type":</script></head><p>Text.', ["Text."]),
    "page title": ("<head><title>Порты</title></head><p>Текст.", ["Порты", "Текст."]),
    "page title with the journal": ("<head><title>Порты | Вестник</title></head><h1>Порты</h1>", ["Порты"]),
    "keywords printed in the text alone": (
        "<head><meta name=keywords content='порт, склад'></head><h1>Порты</h1><p>Порт и склад." + " Текст" * 200,
        ["Порты", "Ключевые слова: порт, склад", "Порт и склад." + " Текст" * 200],
    ),
    "kazakh": (
        "<head><meta name=citation_keywords content='айлақ'><meta name=citation_language content=kk></head>"
        "<h1>Теңіз</h1>",
        ["Теңіз", "Түйін сөздер: айлақ"],
    ),
}


@pytest.mark.parametrize(("html", "expected"), METADATA.values(), ids=METADATA)
def test_metadata_only_where_not_printed(html: str, expected: list[str]) -> None:
    assert [p.text for p in read(html).pieces] == expected


RUSSIAN = "<p>Приграничный порт на Каспии открыт в мае, и склады при нём полны зерна.</p>"
ENCODINGS = {
    "utf-8": (RUSSIAN.encode(), False),
    "utf-8 with mark": (b"\xef\xbb\xbf" + RUSSIAN.encode(), False),
    "utf-16": (RUSSIAN.encode("utf-16"), False),
    "utf-16 big end first": (b"\xfe\xff" + RUSSIAN.encode("utf-16-be"), False),
    "windows-1251": (b"<meta charset=windows-1251>" + RUSSIAN.encode("cp1251"), False),
    "old meta": (
        b'<META http-equiv="Content-Type" content="text/html; charset=koi8-r">' + RUSSIAN.encode("koi8-r"),
        False,
    ),
    "xml declaration": (b'<?xml version="1.0" encoding="windows-1251"?><html>' + RUSSIAN.encode("cp1251"), False),
    "unknown name": (b"<meta charset=hex>" + RUSSIAN.encode(), False),
    "declares utf-16 in bytes": (b"<meta charset=utf-16>" + RUSSIAN.encode(), False),
    "undeclared cp1251": (RUSSIAN.encode("cp1251"), True),
    "undeclared koi8": (RUSSIAN.encode("koi8-r"), True),
    "wrongly declared": (b"<meta charset=utf-8>" + RUSSIAN.encode("cp1251"), True),
}


@pytest.mark.parametrize(("data", "guessed"), ENCODINGS.values(), ids=ENCODINGS)
def test_encodings(data: bytes, guessed: bool) -> None:
    reading = read_html(data, "page.html")
    assert reading.pieces[0].text == "Приграничный порт на Каспии открыт в мае, и склады при нём полны зерна."
    assert [p.code for p in reading.problems] == (["encoding-guessed"] if guessed else [])


def test_latin_page() -> None:
    data = b"<meta charset=iso-8859-1><p>" + "Fédération “ports” – 5 €".encode("cp1252")
    assert read_html(data, "a.html").pieces[0].text == "Fédération “ports” – 5 €"


def test_a_damaged_byte_does_not_turn_a_short_page_to_another_encoding() -> None:
    reading = read_html("<p>Порт открыт, и склад".encode() + b"\xff", "a.html")
    assert ([p.text for p in reading.pieces], reading.problems[0].code) == (
        ["Порт открыт, и склад\ufffd"],
        "characters-lost",
    )


def test_few_damaged_characters_are_told() -> None:
    reading = read_html(("<p>" + "Порт. " * 400).encode() + b"\xff<p>x", "a.html")
    assert [p.code for p in reading.problems] == ["characters-lost"]


RECOGNISED = {
    "doctype": (b"<!DOCTYPE html><p>x", True),
    "xhtml": (b'<?xml version="1.0"?>\n<!-- x -->\n<html xmlns="http://www.w3.org/1999/xhtml"><body>', True),
    "mark": (b"\xef\xbb\xbf<html>", True),
    "utf-16": ("<html><p>".encode("utf-16"), True),
    "fragment": (b"<div class=a><p>x</p></div>", True),
    "article page": (b"<article class='post'><p>x", True),
    "jats": (b'<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD"><article article-type="x">', False),
    "jats without doctype": (b'<article xmlns:xlink="http://www.w3.org/1999/xlink"><front/>', False),
    "jats without anything": (b"<article xml:lang='ru'>\n<front/>", False),
    "tei": (b'<TEI xmlns="http://www.tei-c.org/ns/1.0">', False),
    "markdown": (b"# Ports\n\n<div>x</div>", False),
    "text": (b"a < b and b > c", False),
    "pdf": (b"%PDF-1.7", False),
    "nothing": (b"", False),
}


@pytest.mark.parametrize(("data", "expected"), RECOGNISED.values(), ids=RECOGNISED)
def test_recognition(data: bytes, expected: bool) -> None:
    assert is_html(data) is expected


@pytest.mark.parametrize("html", ["", "   ", "<html></html>", "<script>x</script>", "<nav>Меню</nav>", "<p>\xa0</p>"])
def test_pages_without_words(html: str) -> None:
    with pytest.raises(InputError, match=r"^page\.html: [^\n]+$"):
        read(html)


def test_pieces_are_pieces() -> None:
    assert all(isinstance(piece, Piece) and piece.text == piece.text.strip() for piece in read(BODY).pieces)
