"""TEI read to pieces: what GROBID writes, and plain P5."""

from __future__ import annotations

import pytest

from citeflow.errors import InputError
from citeflow.model.document import Author
from citeflow.readers.piece import Reading
from citeflow.readers.tei.header import read_metadata
from citeflow.readers.tei.read import is_tei, read_tei
from citeflow.readers.xml.elements import child
from citeflow.readers.xml.parse import parse_xml

NAMESPACE = 'xmlns="http://www.tei-c.org/ns/1.0"'
HEADER = """<teiHeader xml:lang="ru"><fileDesc><titleStmt>
<title level="a" type="main">Порты малых городов</title></titleStmt>
<sourceDesc><biblStruct><analytic>
<author><persName><forename type="first">Азат</forename><forename type="middle">Б</forename>
<surname>Омаров</surname></persName>
<email>omarov@example.org</email><affiliation><note type="raw_affiliation">Институт портов, Омск</note>
<orgName>Институт портов</orgName></affiliation></author>
<author><persName><forename type="first">Елена</forename><surname>Ким</surname></persName>
<affiliation><orgName type="institution">Порт университеті</orgName>
<address><settlement>Ақтау</settlement></address></affiliation>
</author></analytic><monogr><title level="j">Берег</title></monogr></biblStruct></sourceDesc></fileDesc>
<profileDesc><textClass><keywords><term>порт</term><term>малый город</term></keywords></textClass>
<abstract><div><p><s>Описаны порты.</s><s>Их много.</s></p></div></abstract></profileDesc></teiHeader>"""
STRUCTURES = """<listBibl>
<biblStruct xml:id="b0"><analytic><title level="a" type="main">Склады порта</title>
<author><persName><forename type="first">А</forename><surname>Ли</surname></persName></author></analytic>
<monogr><title level="j">Берег</title><imprint><biblScope unit="volume">3</biblScope>
<biblScope unit="issue">2</biblScope>
<biblScope unit="page" from="5" to="9"/><date type="published" when="2019-03"/></imprint></monogr>
<idno type="DOI">10.1000/PORT.7</idno>
<note type="raw_reference">Ли А. Склады порта // Берег. 2019. Т. 3, № 2. С. 5–9.</note></biblStruct>
<biblStruct xml:id="b1"><monogr><title level="m">Порты мира</title>
<author><persName><surname>Юн</surname></persName></author>
<imprint><publisher>Берег</publisher><pubPlace>Омск</pubPlace><date>1998 г.</date></imprint></monogr></biblStruct>
<biblStruct xml:id="b2"><analytic><title level="a">Суда</title></analytic><monogr><title level="m">Сборник</title>
<meeting>Съезд портов</meeting></monogr><ptr target="https://example.org/ships"/></biblStruct>
</listBibl>"""


def read(body: str, *, header: str = "<teiHeader/>", back: str = STRUCTURES) -> Reading:
    text = (
        f'<TEI {NAMESPACE}>{header}<text xml:lang="ru"><body>{body}</body><back><div>{back}</div></back></text></TEI>'
    )
    return read_tei(text.encode(), "порт.tei.xml")


def cite(target: str, words: str) -> str:
    return f'<ref type="bibr" target="{target}">{words}</ref>'


def test_header() -> None:
    pieces = read("", header=HEADER, back="").pieces
    assert [(p.kind, p.text) for p in pieces] == [
        ("heading", "Порты малых городов"),
        ("front", "Азат Б. Омаров, Елена Ким"),
        ("front", "Институт портов, Омск"),
        ("front", "Порт университеті, Ақтау"),
        ("front", "Аннотация. Описаны порты. Их много."),
        ("front", "Ключевые слова: порт, малый город"),
    ]


def test_metadata() -> None:
    root = parse_xml(f"<TEI {NAMESPACE}>{HEADER}</TEI>".encode(), "порт.xml").root
    header = child(root, "teiHeader")
    assert header is not None
    metadata = read_metadata(header)
    assert metadata.title == {"ru": "Порты малых городов"}
    assert metadata.abstract == {"ru": "Описаны порты. Их много."}
    assert metadata.keywords == {"ru": ("порт", "малый город")}
    assert metadata.authors[0] == Author(
        name="Азат Б. Омаров",
        names={"ru": "Азат Б. Омаров"},
        affiliation="Институт портов, Омск",
        email="omarov@example.org",
    )


BODIES = {
    "sentences": ("<p><s>Порт открыт.</s><s>Склад закрыт.</s></p>", [("paragraph", "Порт открыт. Склад закрыт.")]),
    "divisions": (
        '<div><head n="1.">Порты</head><p>Два.</p><div><head>Склады</head><p>Три.</p></div></div>',
        [("heading", "1. Порты"), ("paragraph", "Два."), ("heading", "Склады"), ("paragraph", "Три.")],
    ),
    "divisions with numbers in their names": (
        "<div1><head>Порты</head><div2><p>Два.</p></div2></div1>",
        [("heading", "Порты"), ("paragraph", "Два.")],
    ),
    "list": ("<list><item>соль</item><item>рыба</item></list>", [("list-item", "соль"), ("list-item", "рыба")]),
    "numbered list": ('<list type="numbered"><item>соль</item></list>', [("list-item", "1. соль")]),
    "labels": ("<list><label>3)</label><item>соль</item></list>", [("list-item", "3) соль")]),
    "list inside a paragraph": (
        "<p>Везут: <list><item>соль</item></list> и рыбу.</p>",
        [("paragraph", "Везут:"), ("list-item", "соль"), ("paragraph", "и рыбу.")],
    ),
    "note": (
        '<p>Порт<note n="1" place="foot">Речной.</note> открыт.</p>',
        [("paragraph", "Порт1 открыт."), ("footnote", "1 Речной.")],
    ),
    "figure of GROBID": (
        "<figure><head>Рис. 1</head><label>1</label><figDesc>Рис. 1. План порта.</figDesc></figure>",
        [("caption", "Рис. 1. План порта.")],
    ),
    "table of GROBID": (
        '<figure type="table"><head>Табл. 1</head><figDesc>Порты</figDesc><table><row><cell>Омск</cell>'
        "<cell>1911</cell></row></table></figure>",
        [("caption", "Табл. 1. Порты"), ("table", "Омск | 1911")],
    ),
    "quotation": ("<quote><p>Порт.</p></quote>", [("paragraph", "Порт.")]),
    "quotation in a sentence": ("<p>Он сказал: <q>порт</q>.</p>", [("paragraph", "Он сказал: порт.")]),
    "correction": ("<p><choice><sic>порд</sic><corr>порт</corr></choice></p>", [("paragraph", "порт")]),
    "line break": ("<p>Порт<lb/>открыт.</p>", [("paragraph", "Порт открыт.")]),
    "formula without a space before its number": (
        "<formula>x = 5<label>(1)</label> и y</formula>",
        [("paragraph", "x = 5 (1) и y")],
    ),
    "head with a space before its stop": (
        "<figure><head>Рис. 1 .</head><figDesc><div><p>Рис. 1. План.</p></div></figDesc></figure>",
        [("caption", "Рис. 1. План.")],
    ),
    "what was read as data": ("<listOrg><org><orgName>Фонд</orgName></org></listOrg>", []),
    "formula": ("<formula>x = 5 <label>(1)</label></formula>", [("paragraph", "x = 5 (1)")]),
}


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=BODIES)
def test_body(body: str, expected: list[tuple[str, str]]) -> None:
    assert [(p.kind, p.text) for p in read(body, back="").pieces] == expected


CALLOUTS = {
    "one": (f"Порт {cite('#b0', '[1]')}.", [("[1]", ["b0"])]),
    "one bracket cut in two": (f"Порт {cite('#b0', '[1,')} {cite('#b2', '3]')}.", [("[1, 3]", ["b0", "b2"])]),
    "range of one target": (f"Порт {cite('#b0', '[1-3]')}.", [("[1-3]", ["b0", "b1", "b2"])]),
    "range of two": (f"Порт {cite('#b0', '[1]')}–{cite('#b2', '[3]')}.", [("[1]–[3]", ["b0", "b1", "b2"])]),
    "range cut in two": (f"Порт {cite('#b0', '[1-')}{cite('#b2', '3]')}.", [("[1-3]", ["b0", "b1", "b2"])]),
    "two targets": (f"Порт {cite('#b0 #b1', '[1, 2]')}.", [("[1, 2]", ["b0", "b1"])]),
    "names": (
        f"Порт ({cite('#b0', 'Ли, 2019')}; {cite('#b1', 'Юн, 1998')}).",
        [("(Ли, 2019; Юн, 1998)", ["b0", "b1"])],
    ),
    "no target": ('Порт <ref type="bibr">[7]</ref>.', []),
    "figure": ('Порт <ref type="figure" target="#fig_0">Рис. 1</ref>.', []),
}


@pytest.mark.parametrize(("words", "expected"), CALLOUTS.values(), ids=CALLOUTS)
def test_callouts(words: str, expected: list[tuple[str, list[str]]]) -> None:
    found = [(p.text[c.start : c.end], list(c.targets)) for p in read(f"<p>{words}</p>").pieces for c in p.callouts]
    assert found == expected


def test_citation_without_a_target_is_told() -> None:
    problems = read('<p>Порт <ref type="bibr">[7]</ref>.</p>').problems
    assert [p.code for p in problems] == ["tei-unlinked-citation"]
    assert problems[0].message.startswith("1 of 1 marked citations")


def test_references() -> None:
    reading = read(f"<p>Порт {cite('#b0', '[1]')}.</p>")
    assert [r.csl for r in reading.references] == [
        {
            "id": "b0",
            "type": "article-journal",
            "title": "Склады порта",
            "container-title": "Берег",
            "author": [{"family": "Ли", "given": "А."}],
            "volume": "3",
            "issue": "2",
            "page": "5-9",
            "DOI": "10.1000/port.7",
            "issued": {"date-parts": [[2019, 3]]},
        },
        {
            "id": "b1",
            "type": "book",
            "title": "Порты мира",
            "author": [{"family": "Юн"}],
            "publisher": "Берег",
            "publisher-place": "Омск",
            "issued": {"date-parts": [[1998]]},
        },
        {
            "id": "b2",
            "type": "paper-conference",
            "title": "Суда",
            "container-title": "Сборник",
            "event-title": "Съезд портов",
            "URL": "https://example.org/ships",
        },
    ]
    assert [p.text for p in reading.pieces if p.reference] == [
        "1. Ли А. Склады порта // Берег. 2019. Т. 3, № 2. С. 5–9.",
        "2. Юн. Порты мира. Омск: Берег. 1998.",
        "3. Суда. Сборник. https://example.org/ships",
    ]


def test_pages_of_coordinates() -> None:
    body = (
        '<div><head coords="1,9,9,9,9">Порты</head><p><s coords="2,9,9,9,9;3,9,9,9,9">Порт открыт.</s></p><p>Склад.</p>'
        '<figure coords="x"><figDesc>Рис. 1</figDesc></figure></div>'
    )
    back = STRUCTURES.replace('xml:id="b0"', 'xml:id="b0" coords="12,9,9,9,9"')
    pages = [(p.text[:6], p.page) for p in read(body, back=back).pieces]
    assert pages[:4] == [("Порты", 1), ("Порт о", 2), ("Склад.", None), ("Рис. 1", None)]
    assert pages[4:] == [("Список", None), ("Ли А. ", 12), ("Юн. По", None), ("Суда. ", None)]


def test_list_without_a_heading_gets_that_of_its_language() -> None:
    assert [p.text for p in read("").pieces if p.kind == "heading"] == ["Список литературы"]
    headed = f"<head>Источники</head>{STRUCTURES}"
    assert [p.text for p in read("", back=headed).pieces if p.kind == "heading"] == ["Источники"]


def test_printed_label_in_the_raw_words() -> None:
    reading = read("", back=STRUCTURES.replace(">Ли А. Склады", ">[7] Ли А. Склады"))
    assert (reading.references[0].label, reading.references[0].raw[:5]) == ("[7]", "Ли А.")
    assert [p.text[:5] for p in reading.pieces if p.reference == "b0"] == ["[7] Л"]


def test_scopes_and_meetings_as_grobid_gives_them() -> None:
    back = (
        '<listBibl><biblStruct><monogr><title level="m">Порты мира</title><imprint>'
        '<biblScope unit="page">304</biblScope></imprint></monogr></biblStruct>'
        '<biblStruct><analytic><title level="a">Суда</title></analytic><monogr><title level="m">Сборник</title>'
        "<meeting>Съезд портов, <address><addrLine>Ақтау</addrLine></address></meeting>"
        '<imprint><biblScope unit="page" from="7" to="7"/></imprint></monogr></biblStruct></listBibl>'
    )
    book, paper = (reference.csl or {} for reference in read("", back=back).references)
    assert book == {"id": "b1", "type": "book", "title": "Порты мира", "number-of-pages": "304"}
    assert (paper["event-title"], paper["event-place"], paper["page"]) == ("Съезд портов", "Ақтау", "7")


def test_call_of_a_footnote_is_superscript() -> None:
    piece = read('<p>Порт<ref type="foot" target="#f1">1</ref>.</p>', back="").pieces[0]
    assert [(mark.kind, piece.text[mark.start : mark.end]) for mark in piece.marks] == [("superscript", "1")]


def test_loose_items_of_plain_tei() -> None:
    back = (
        "<listBibl><head>Литература</head><bibl xml:id='k'><label>[1]</label> <author>Ким, Е.</author> "
        "<title level='a'>Порты</title>. <title level='j'>Берег</title>, <date>2001</date>.</bibl>"
        "<bibl n='2'>Архив порта, д. 7.</bibl></listBibl>"
    )
    reading = read(f"<p>Порт {cite('#k', '[1]')}.</p>", back=back)
    assert [(p.kind, p.text) for p in reading.pieces[1:]] == [
        ("heading", "Литература"),
        ("list-item", "[1] Ким, Е. Порты. Берег, 2001."),
        ("list-item", "2. Архив порта, д. 7."),
    ]
    assert reading.references[0].csl == {
        "id": "k",
        "type": "article-journal",
        "title": "Порты",
        "container-title": "Берег",
        "author": [{"family": "Ким", "given": "Е."}],
        "issued": {"date-parts": [[2001]]},
    }
    assert reading.references[1].csl is None


def test_marks() -> None:
    (piece,) = read(
        '<p><hi rend="bold">Порт</hi> на 7 км<hi rend="sup">2</hi> и <emph>склад</emph></p>', back=""
    ).pieces
    assert [(m.kind, piece.text[m.start : m.end]) for m in piece.marks] == [
        ("bold", "Порт"),
        ("superscript", "2"),
        ("italic", "склад"),
    ]


RECOGNISED = {
    "P5": (f"<TEI {NAMESPACE}/>", True),
    "P4": ("<TEI.2/>", True),
    "corpus": (f"<teiCorpus {NAMESPACE}/>", True),
    "JATS": ("<article><front/></article>", False),
    "other": ("<port/>", False),
}


@pytest.mark.parametrize(("text", "expected"), RECOGNISED.values(), ids=RECOGNISED)
def test_recognition(text: str, expected: bool) -> None:
    assert is_tei(parse_xml(text.encode(), "a.xml").root) is expected


def test_corpus_gives_its_first_text() -> None:
    inner = "<TEI><teiHeader/><text><body><p>Порт.</p></body></text></TEI>"
    reading = read_tei(f"<teiCorpus {NAMESPACE}><teiHeader/>{inner}{inner}</teiCorpus>".encode(), "порт.xml")
    assert [p.text for p in reading.pieces] == ["Порт."]
    assert [p.code for p in reading.problems] == ["tei-several-texts"]


def test_header_alone_is_told() -> None:
    reading = read_tei(f"<TEI {NAMESPACE}>{HEADER}</TEI>".encode(), "порт.xml")
    assert [p.code for p in reading.problems] == ["tei-no-text"]


def test_other_xml_is_refused_in_one_line() -> None:
    with pytest.raises(InputError, match=r"порт\.xml: is XML but no TEI \(its root is <port>\)"):
        read_tei(b"<port/>", "порт.xml")
