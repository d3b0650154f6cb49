"""What Word documents state: citation fields, cross-references, bibliographies."""

from __future__ import annotations

import json
from base64 import b64encode

import pytest

from citeflow.readers.docx.read import read_docx
from citeflow.readers.piece import Reading
from tests.readers.docx_builder import B, field, make_docx, numbered, paragraph, run
from tests.readers.test_docx import lvl, numbering

KIM = {"id": 5, "type": "book", "title": "Порты и склады Каспия", "author": [{"family": "Ким", "given": "А."}]}
LI = {"id": "li", "type": "article-journal", "title": "Рынки приграничья", "author": [{"family": "Ли"}]}
SQUARE = numbering(lvl(0, "[%1]"), lvl(1, "%2)", "lowerLetter"))


def zotero(*items: dict[str, object]) -> str:
    """The code of a Zotero citation."""
    rows = [{"id": 1, "uris": [f"http://zotero.org/{item['id']}"], "itemData": item} for item in items]
    return f" ADDIN ZOTERO_ITEM CSL_CITATION {json.dumps({'citationItems': rows}, ensure_ascii=False)}"


def read(body: str, **parts: str) -> Reading:
    return read_docx(make_docx(body, numbering=SQUARE, **parts), "a.docx")


def callouts(reading: Reading) -> list[tuple[str, tuple[str, ...]]]:
    return [(p.text[c.start : c.end], c.targets) for p in reading.pieces for c in p.callouts]


def references(reading: Reading) -> list[tuple[str, str | None, str]]:
    return [(r.id, r.label, r.raw) for r in reading.references]


def test_zotero_with_its_bibliography() -> None:
    listed = field(" ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY", "@").replace(run("@"), "")
    begin, end = listed.rsplit("<w:r>", 1)
    reading = read(
        paragraph(run("Порт ") + field(zotero(KIM, LI), "[1, с. 5; 2]") + run("."))
        + paragraph("Литература", properties='<w:outlineLvl w:val="0"/>')
        + paragraph(begin + run("1. Ли Б. Рынки приграничья. 2021."))
        + paragraph(run("2. Ким А. Порты и склады Каспия. М., 2020.") + "<w:r>" + end)
        + paragraph("Об авторе")
    )
    assert callouts(reading) == [("[1, с. 5; 2]", ("http://zotero.org/5", "http://zotero.org/li"))]
    assert references(reading) == [
        ("http://zotero.org/li", "1.", "Ли Б. Рынки приграничья. 2021."),
        ("http://zotero.org/5", "2.", "Ким А. Порты и склады Каспия. М., 2020."),
    ]
    assert [p.reference for p in reading.pieces[2:]] == ["http://zotero.org/li", "http://zotero.org/5", None]
    assert reading.references[1].csl == {**KIM, "id": "http://zotero.org/5"}


def test_one_callout_a_field() -> None:
    body = paragraph(field(zotero(KIM), "[1]") + field(zotero(LI), "[2]"))
    assert [c[0] for c in callouts(read(body))] == ["[1]", "[2]"]


def test_unprinted_items_are_stated_without_words() -> None:
    reading = read(paragraph(run("Порт ") + field(zotero(KIM), "(Ким, 2020)")))
    assert references(reading) == [("http://zotero.org/5", None, "")]
    assert reading.references[0].csl is not None


def test_callout_with_typography_inside() -> None:
    result = run("(Ким ") + run("и др.", "<w:i/>") + run(", 2020)")
    assert callouts(read(paragraph(field(zotero(KIM), result)))) == [("(Ким и др., 2020)", ("http://zotero.org/5",))]


def test_mendeley() -> None:
    code = f"ADDIN CSL_CITATION {json.dumps({'citationItems': [{'id': 'ITEM-1', 'uris': ['u1'], 'itemData': LI}]})}"
    assert callouts(read(paragraph(field(code, "[1]")))) == [("[1]", ("u1",))]


def test_endnote_by_number() -> None:
    code = "ADDIN EN.CITE <EndNote><Cite><Author>Kim</Author><Year>2020</Year><RecNum>7</RecNum></Cite></EndNote>"
    listed = field(" ADDIN EN.REFLIST ", "1. Kim A. Ports. London, 2020.")
    reading = read(paragraph(field(code, "[1]")) + paragraph(listed))
    assert callouts(reading) == [("[1]", ("endnote-7",))]
    assert references(reading) == [("endnote-7", "1.", "Kim A. Ports. London, 2020.")]
    assert reading.references[0].csl == {"author": [{"family": "Kim"}], "issued": {"date-parts": [[2020]]}}


SOURCES = (
    f'<b:Sources xmlns:b="{B}"><b:Source><b:Tag>Ким20</b:Tag><b:SourceType>Book</b:SourceType><b:Title>Порты и склады'
    "</b:Title><b:Year>2020</b:Year><b:Author><b:Author><b:NameList><b:Person><b:Last>Ким</b:Last><b:First>А.</b:First>"
    "</b:Person></b:NameList></b:Author></b:Author><b:City>Москва</b:City></b:Source></b:Sources>"
)


def test_sources_of_word() -> None:
    reading = read(
        paragraph(run("Порт ") + field(r" CITATION Ким20 \l 1049 ", "(Ким, 2020)"))
        + paragraph(field(" BIBLIOGRAPHY ", "Ким А. Порты и склады. – Москва, 2020.")),
        **{"customXml/item1.xml": SOURCES, "customXml/item2.xml": "<other/>"},
    )
    assert callouts(reading) == [("(Ким, 2020)", ("Ким20",))]
    assert references(reading) == [("Ким20", None, "Ким А. Порты и склады. – Москва, 2020.")]
    assert reading.references[0].csl == {
        "id": "Ким20",
        "type": "book",
        "title": "Порты и склады",
        "publisher-place": "Москва",
        "issued": {"date-parts": [[2020]]},
        "author": [{"family": "Ким", "given": "А."}],
    }


LIST = (
    paragraph("Список литературы", properties='<w:outlineLvl w:val="0"/>')
    + numbered('<w:bookmarkStart w:name="_Ref1"/>' + run("Ким А. Порты."), 1)
    + numbered("Ли Б. Рынки.", 1)
    + numbered("под", 1, 1)
    + numbered('<w:bookmarkStart w:name="_Ref3"/>' + run("Юн В. Склады."), 1)
)
CROSS = {
    "cross-reference": (field(r" REF _Ref1 \r \h ", "[1]"), [("[1]", ("_Ref1",))]),
    "brackets outside": (run("[") + field(r" REF _Ref1 \r \h ", "1") + run("]"), [("[1]", ("_Ref1",))]),
    "range": (
        field(r" REF _Ref1 \r ", "[1]") + run("–") + field(r" REF _Ref3 \r ", "[3]"),
        [("[1]–[3]", ("_Ref1", "listed-3", "_Ref3"))],
    ),
    "link": (f'<w:hyperlink w:anchor="_Ref3">{run("[3]")}</w:hyperlink>', [("[3]", ("_Ref3",))]),
    "link field": (field(r' HYPERLINK \l "_Ref3" ', "[3]"), [("[3]", ("_Ref3",))]),
    "another place": (field(r" REF _Ref99 \h ", "рис. 1"), []),
}


@pytest.mark.parametrize(("content", "expected"), CROSS.values(), ids=CROSS)
def test_cross_references(content: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    reading = read(paragraph(run("Порт ") + content + run(".")) + LIST)
    assert callouts(reading) == expected
    if expected:
        assert [label for _, label, _ in references(reading)] == ["[1]", "[2]", "[3]"]
    else:
        assert references(reading) == []


def test_links_to_sections_are_no_callouts() -> None:
    body = paragraph(field(r" REF _Ref5 \h ", "разделе 1")) + paragraph(
        '<w:bookmarkStart w:name="_Ref5"/>' + run("Порты")
    )
    assert callouts(read(body)) == []


def bookmarked(name: str, words: str) -> str:
    """A paragraph between the ends of a bookmark, as pandoc writes the items of a bibliography."""
    return f'<w:bookmarkStart w:id="9" w:name="{name}"/>{paragraph(words)}<w:bookmarkEnd w:id="9"/>'


def test_bookmarks_around_paragraphs_without_numbers() -> None:
    link = f'<w:hyperlink w:anchor="ref-kim">{run("Ким 2020")}</w:hyperlink>'
    reading = read(
        paragraph(run("Порт (") + link + run(")."))
        + paragraph("Литература", properties='<w:outlineLvl w:val="0"/>')
        + '<w:bookmarkStart w:id="8" w:name="refs"/>'
        + bookmarked("ref-kim", "Ким А. Порты. 2020.")
        + bookmarked("ref-li", "Ли Б. Рынки. 2021.")
        + paragraph("")
        + bookmarked("_GoBack", "Об авторах.")
    )
    assert callouts(reading) == [("(Ким 2020)", ("ref-kim",))]
    assert references(reading) == [("ref-kim", None, "Ким А. Порты. 2020."), ("listed-3", None, "Ли Б. Рынки. 2021.")]


def control(tag: str, content: str) -> str:
    """A content control."""
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def test_mendeley_cite_keeps_citations_in_content_controls() -> None:
    items = {"citationItems": [{"id": "7f", "itemData": {**LI, "id": "7f"}}]}
    tag = f"MENDELEY_CITATION_v3_{b64encode(json.dumps(items).encode()).decode()}"
    reading = read(
        paragraph(run("Рынок ") + control(tag, run("(Ли, 2021)")) + run("."))
        + paragraph("Литература", properties='<w:outlineLvl w:val="0"/>')
        + control("MENDELEY_BIBLIOGRAPHY", paragraph("Ли Б. (2021). Рынки приграничья."))
    )
    assert callouts(reading) == [("(Ли, 2021)", ("7f",))]
    assert references(reading) == [("7f", None, "Ли Б. (2021). Рынки приграничья.")]
    assert reading.references[0].csl == {**LI, "id": "7f"}


@pytest.mark.parametrize("tag", ["MENDELEY_CITATION_v3_====", "MENDELEY_CITATION_v3_AAAAA", "Дата", ""])
def test_content_controls_that_say_nothing(tag: str) -> None:
    unfinished = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    reading = read(paragraph(control(tag, run("[1]") + unfinished) + run(" порт")))
    assert (callouts(reading), references(reading)) == ([], [])
    assert [p.text for p in reading.pieces] == ["[1] порт"]


BAD_CODES = {
    "no json": " ADDIN ZOTERO_ITEM CSL_CITATION {",
    "other json": ' ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems": 5}',
    "items of nothing": ' ADDIN CSL_CITATION {"citationItems": [null, {"id": null}, {"uris": [[]]}, {"id": true}]}',
    "deep": " ADDIN CSL_CITATION {" + '"a":[' * 5000,
    "no tag": " CITATION ",
    "no name": r" REF ",
    "empty": "",
    "unknown": " SEQ Figure ",
}


@pytest.mark.parametrize("code", BAD_CODES.values(), ids=BAD_CODES)
def test_codes_that_say_nothing(code: str) -> None:
    reading = read(paragraph(field(code, "[1]")))
    assert (callouts(reading), references(reading)) == ([], [])
    assert reading.pieces[0].text == "[1]"


def test_field_without_end_and_end_without_field() -> None:
    body = paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run("Порт")) + paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("склад")
    )
    assert [p.text for p in read(body).pieces] == ["Порт", "склад"]


def test_nested_fields() -> None:
    inner = field(" PAGE ", "5")
    assert read(paragraph(field(' IF "x" ', run("с. ") + inner))).pieces[0].text == "с. 5"


def test_fields_that_never_end_are_read_in_time() -> None:
    opened = "".join(f'<w:r><w:fldChar w:fldCharType="{step}"/></w:r>' for step in ("begin", "separate"))
    words = "".join(opened + run(f"порт{n} ") for n in range(4_000))
    assert read(f"<w:p>{words}</w:p>").pieces[0].text.endswith("порт3998 порт3999")
