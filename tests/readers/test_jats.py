"""JATS articles read to pieces: front by language, body, back; and the metadata that the front states."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeflow.errors import InputError
from citeflow.model.document import Author, Mark, Metadata
from citeflow.readers.assemble import assemble
from citeflow.readers.jats.read import is_jats, read_jats, read_stated_metadata
from citeflow.readers.piece import Piece
from citeflow.readers.xml.parse import parse_xml
from citeflow.structure.build import build_document

HEAD = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.1 20151215//EN"
 "JATS-journalpublishing1.dtd">
"""
FRONT = """<front><journal-meta><journal-title>Берег</journal-title></journal-meta><article-meta>
<title-group>
<article-title>Порты малых городов <italic>и</italic> их склады<xref ref-type="fn" rid="n">*</xref></article-title>
<subtitle>обзор</subtitle>
<trans-title-group xml:lang="en"><trans-title>Ports of small towns and their stores</trans-title></trans-title-group>
<trans-title-group xml:lang="kk"><trans-title>Шағын қалалардың порттары мен қоймалары</trans-title></trans-title-group>
</title-group>
<contrib-group>
<contrib contrib-type="author"><name><surname>Омаров</surname><given-names>Азат Б.</given-names></name>
<xref ref-type="aff" rid="a1"><sup>1</sup></xref><xref ref-type="corresp" rid="c1">*</xref></contrib>
<contrib contrib-type="author"><name-alternatives>
<name xml:lang="ru"><surname>Ким</surname><given-names>Елена</given-names></name>
<name xml:lang="en"><surname>Kim</surname><given-names>Elena</given-names></name></name-alternatives>
<xref ref-type="aff" rid="a2"><sup>2</sup></xref></contrib>
<contrib contrib-type="editor"><name><surname>Юн</surname><given-names>О.</given-names></name></contrib>
</contrib-group>
<aff id="a1"><label>1</label><institution>Институт портов</institution>, <city>Омск</city></aff>
<aff id="a2"><label>2</label><institution>Порт университеті</institution><country>Қазақстан</country></aff>
<aff id="e1"><institution>Редакция</institution></aff>
<author-notes><corresp id="c1">E-mail: <email>omarov@example.org</email></corresp>
<fn><p>Авторы заявляют об отсутствии конфликта.</p></fn></author-notes>
<pub-date><year>2021</year></pub-date>
<history><date date-type="received"><day>4</day><month>11</month><year>2020</year></date>
<date date-type="accepted"><day>1</day><month>2</month><year>2021</year></date></history>
<abstract><sec><title>Цель:</title><p>Описать порты малых городов страны.</p></sec>
<sec><title>Выводы</title><p>Портов стало больше.</p></sec></abstract>
<abstract abstract-type="toc"><p>Кратко о портах.</p></abstract>
<trans-abstract xml:lang="en"><p>The paper describes the ports of small towns.</p></trans-abstract>
<trans-abstract xml:lang="kk"><title>Түйін</title>
<p>Мақалада шағын қалалардың порттары сипатталған.</p></trans-abstract>
<kwd-group xml:lang="ru"><kwd>порт</kwd><kwd>малый город</kwd></kwd-group>
<kwd-group xml:lang="en"><title>Key words</title><kwd>port</kwd><kwd>town, small</kwd></kwd-group>
<kwd-group xml:lang="kk"><kwd>порт</kwd></kwd-group>
<funding-group><award-group><funding-source>Фонд берега</funding-source><award-id>№ 7</award-id></award-group>
</funding-group>
</article-meta></front>"""


def make(body: str = "", back: str = "", front: str = "<front/>", root: str = "article") -> bytes:
    return f'{HEAD}<{root} xml:lang="ru">{front}<body>{body}</body><back>{back}</back></{root}>'.encode()


def read(body: str = "", back: str = "", front: str = "<front/>") -> tuple[Piece, ...]:
    return read_jats(make(body, back, front), "порт.xml").pieces


def test_front() -> None:
    pieces = read(front=FRONT)
    assert [(p.kind, p.text) for p in pieces] == [
        ("heading", "Порты малых городов и их склады: обзор"),
        ("front", "Азат Б. Омаров1, Елена Ким2"),
        ("front", "1Институт портов, Омск"),
        ("front", "2Порт университеті, Қазақстан"),
        ("front", "Аннотация. Цель: Описать порты малых городов страны. Выводы: Портов стало больше."),
        ("front", "Ключевые слова: порт, малый город"),
        ("heading", "Ports of small towns and their stores"),
        ("front", "Abstract. The paper describes the ports of small towns."),
        ("front", "Keywords: port; town, small"),
        ("heading", "Шағын қалалардың порттары мен қоймалары"),
        ("front", "Түйін. Мақалада шағын қалалардың порттары сипатталған."),
        ("front", "Түйін сөздер: порт"),
        ("front", "Received: 2020-11-04; accepted: 2021-02-01"),
        ("front", "Funded by: Фонд берега (№ 7)"),
        ("footnote", "Авторы заявляют об отсутствии конфликта."),
    ]
    assert [pieces[1].text[m.start : m.end] for m in pieces[1].marks] == ["1", "2"]


def test_stated_metadata() -> None:
    assert read_stated_metadata(parse_xml(make(front=FRONT), "порт.xml")) == Metadata(
        title={
            "ru": "Порты малых городов и их склады: обзор",
            "en": "Ports of small towns and their stores",
            "kk": "Шағын қалалардың порттары мен қоймалары",
        },
        abstract={
            "ru": "Цель: Описать порты малых городов страны. Выводы: Портов стало больше.",
            "en": "The paper describes the ports of small towns.",
            "kk": "Мақалада шағын қалалардың порттары сипатталған.",
        },
        keywords={"ru": ("порт", "малый город"), "en": ("port", "town, small"), "kk": ("порт",)},
        authors=(
            Author(
                name="Азат Б. Омаров",
                names={"ru": "Азат Б. Омаров"},
                affiliation="Институт портов, Омск",
                email="omarov@example.org",
            ),
            Author(
                name="Елена Ким",
                names={"ru": "Елена Ким", "en": "Elena Kim"},
                affiliation="Порт университеті, Қазақстан",
            ),
        ),
        funding="Funded by: Фонд берега (№ 7)",
        received="2020-11-04",
    )


def test_the_structure_understands_the_front() -> None:
    reading = read_jats(make("<sec><title>Введение</title><p>Порт открыт давно.</p></sec>", front=FRONT), "порт.xml")
    draft = assemble(reading.pieces, reading.references)
    doc = build_document(draft.text, draft.blocks, draft.marks, draft.edits, draft.stated, ())
    stated = read_stated_metadata(parse_xml(make(front=FRONT), "порт.xml"))
    assert stated is not None
    assert doc.metadata.title == stated.title
    assert doc.metadata.abstract == stated.abstract
    assert doc.metadata.received == stated.received
    assert [doc.text_of(b) for b in doc.blocks if b.kind == "paragraph"] == ["Порт открыт давно."]


SPANISH = """<front><article-meta><title-group><article-title>Puertos de ciudades pequeñas</article-title>
<trans-title-group xml:lang="en"><trans-title>Ports</trans-title></trans-title-group></title-group>
<abstract><title>Resumen</title><p>Se describen puertos.</p></abstract>
<kwd-group xml:lang="pt"><title>Palabras clave</title><kwd>puerto</kwd></kwd-group></article-meta></front>"""


def test_printed_label_tells_the_language_before_the_attribute() -> None:
    metadata = read_stated_metadata(parse_xml(make(front=SPANISH), "puerto.xml"))
    assert metadata is not None
    assert metadata.title == {"es": "Puertos de ciudades pequeñas", "en": "Ports"}
    assert metadata.keywords == {"es": ("puerto",)}


BODIES: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "paragraph": ("<p>Порт\n  открыт.</p>", [("paragraph", "Порт открыт.")]),
    "sections": (
        "<sec><label>1</label><title>Порты</title><p>Два.</p><sec><title>Склады</title><p>Три.</p></sec></sec>",
        [("heading", "1 Порты"), ("paragraph", "Два."), ("heading", "Склады"), ("paragraph", "Три.")],
    ),
    "section without a title": ("<sec><p>Порт.</p></sec>", [("paragraph", "Порт.")]),
    "bullets": (
        '<list list-type="bullet"><list-item><p>соль;</p></list-item><list-item><p>рыба.</p></list-item></list>',
        [("list-item", "соль;"), ("list-item", "рыба.")],
    ),
    "ordered list": (
        '<list list-type="order"><list-item><p>соль;</p><p>белая</p></list-item><list-item><p>рыба.</p>'
        "</list-item></list>",
        [("list-item", "1. соль;"), ("paragraph", "белая"), ("list-item", "2. рыба.")],
    ),
    "printed labels": (
        '<list list-type="order"><list-item><label>(7)</label><p>соль</p></list-item></list>',
        [("list-item", "(7) соль")],
    ),
    "list inside a paragraph": (
        "<p>Везут: <list><list-item><p>соль</p></list-item></list> и рыбу.</p>",
        [("paragraph", "Везут:"), ("list-item", "соль"), ("paragraph", "и рыбу.")],
    ),
    "terms": (
        "<def-list><def-item><term>Порт</term><def><p>место судов</p></def></def-item></def-list>",
        [("list-item", "Порт — место судов")],
    ),
    "quotation": (
        "<disp-quote><p>Порт.</p><attrib>Ким</attrib></disp-quote>",
        [("paragraph", "Порт."), ("paragraph", "Ким")],
    ),
    "box": (
        "<boxed-text><title>Справка</title><p>Порт.</p></boxed-text>",
        [("heading", "Справка"), ("paragraph", "Порт.")],
    ),
    "box with a caption": (
        "<boxed-text><caption><title>Справка</title></caption><p>Порт.</p></boxed-text>",
        [("heading", "Справка"), ("paragraph", "Порт.")],
    ),
    "figure": (
        "<fig><label>Рис. 1</label><caption><title>План</title><p>Вид сверху.</p></caption><graphic/></fig>",
        [("caption", "Рис. 1. План. Вид сверху.")],
    ),
    "table": (
        "<table-wrap><label>Табл. 1</label><caption><p>Порты</p></caption><table><thead><tr><th>Город</th>"
        "<th>Год</th></tr>"
        "</thead><tbody><tr><td>Омск</td><td/></tr><tr><td/><td/></tr></tbody></table>"
        "<table-wrap-foot><fn><label>*</label><p>Основан.</p></fn><p>Итог.</p></table-wrap-foot></table-wrap>",
        [
            ("caption", "Табл. 1. Порты"),
            ("table", "Город | Год"),
            ("table", "Омск |"),
            ("footnote", "* Основан."),
            ("footnote", "Итог."),
        ],
    ),
    "table as a picture and as rows": (
        "<table-wrap><alternatives><graphic/><table><tr><td>Омск<break/>Томск</td></tr></table></alternatives></table-wrap>",
        [("table", "Омск Томск")],
    ),
    "footnote": (
        "<p>Порт<fn><label>1</label><p>Речной.</p></fn> открыт.</p>",
        [("paragraph", "Порт1 открыт."), ("footnote", "1 Речной.")],
    ),
    "displayed formula": (
        '<disp-formula><label>(1)</label><mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:mi>x</mml:mi> '
        "<mml:mo>=</mml:mo> <mml:mn>5</mml:mn></mml:math></disp-formula>",
        [("paragraph", "x=5 (1)")],
    ),
    "formula in two forms": (
        "<p>Если <inline-formula><alternatives><tex-math>\\begin{document}$x$\\end{document}</tex-math>"
        '<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:mi>x</mml:mi></mml:math></alternatives>'
        "</inline-formula> мало.</p>",
        [("paragraph", "Если x мало.")],
    ),
    "TeX alone": (
        "<p>Если <inline-formula><tex-math>\\usepackage{a}\\begin{document}$x_1$\\end{document}</tex-math>"
        "</inline-formula>.</p>",
        [("paragraph", "Если x_1.")],
    ),
    "code": ("<preformat>a  =\n b</preformat>", [("paragraph", "a = b")]),
    "picture description is not printed": (
        "<p>Порт<inline-graphic><alt-text>план</alt-text></inline-graphic>.</p>",
        [("paragraph", "Порт.")],
    ),
    "unknown element": ("<p>Порт <port-name>Омск</port-name>.</p>", [("paragraph", "Порт Омск.")]),
    "words loose in the body": ("<verse-group><verse-line>Порт,</verse-line></verse-group>", [("paragraph", "Порт,")]),
}


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=BODIES)
def test_body(body: str, expected: list[tuple[str, str]]) -> None:
    assert [(p.kind, p.text) for p in read(body)] == expected


def test_levels_start_below_the_title() -> None:
    pieces = read("<sec><title>Порты</title><sec><title>Склады</title></sec></sec>", front=SPANISH)
    assert [p.level for p in pieces if p.kind == "heading"] == [1, 1, 2, 3]


def test_marks_and_links() -> None:
    (piece,) = read(
        "<p><bold>Порт</bold> и <italic>склад</italic> на 7 км<sup>2</sup>: <ext-link "
        'xmlns:xlink="http://www.w3.org/1999/xlink" '
        'xlink:href="https://example.org/port">адрес</ext-link>, <email>a@example.org</email></p>'
    )
    assert piece.text == "Порт и склад на 7 км2: адрес, a@example.org"
    assert piece.marks == (
        Mark(start=0, end=4, kind="bold"),
        Mark(start=7, end=12, kind="italic"),
        Mark(start=20, end=21, kind="superscript"),
        Mark(start=23, end=28, kind="link", target="https://example.org/port"),
        Mark(start=30, end=43, kind="link", target="mailto:a@example.org"),
    )


def test_back_and_floating_tables() -> None:
    data = make(
        "<p>Порт.</p>",
        "<ack><p>Спасибо.</p></ack><app-group><app><title>Приложение</title><p>План.</p></app></app-group>",
    )
    floats = "<floats-group><fig><label>Рис. 1</label></fig></floats-group></article>"
    pieces = read_jats(data.replace(b"</article>", floats.encode()), "порт.xml").pieces
    assert [(p.kind, p.text) for p in pieces] == [
        ("paragraph", "Порт."),
        ("caption", "Рис. 1"),
        ("heading", "Благодарности"),
        ("paragraph", "Спасибо."),
        ("heading", "Приложение"),
        ("paragraph", "План."),
    ]


def test_articles_inside_the_article_are_left_out_and_told() -> None:
    inner = (
        '<sub-article article-type="translation" xml:lang="en"><front-stub/><body>'
        '<p>The port <xref ref-type="bibr" rid="x1">1'
        '</xref>.</p></body><back><ref-list><ref id="x1"><mixed-citation>Kim.</mixed-citation></ref></ref-list></back>'
        '</sub-article><response response-type="reply"><body><p>Reply.</p></body></response></article>'
    )
    reading = read_jats(make("<p>Порт.</p>").replace(b"</article>", inner.encode()), "порт.xml")
    assert [p.text for p in reading.pieces] == ["Порт."]
    assert reading.references == ()
    assert [(p.code, p.severity) for p in reading.problems] == [("jats-inner-article", "note")]
    assert "reply, translation" in reading.problems[0].message


def test_wrapped_by_an_archive() -> None:
    article = make("<p>Порт.</p>").decode().removeprefix(HEAD)
    namespace = article.replace("<article ", '<article xmlns="https://jats.nlm.nih.gov/ns/archiving/1.3/" ')
    reading = read_jats(
        f"<OAI-PMH><record>{namespace}</record><record>{article}</record></OAI-PMH>".encode(), "порт.xml"
    )
    assert [p.text for p in reading.pieces] == ["Порт."]
    assert [p.code for p in reading.problems] == ["jats-several-articles"]


RECOGNISED = {
    "article": ("<article><front/></article>", True),
    "body only": ("<article><body/></article>", True),
    "DocBook": ("<article><articleinfo/><section/></article>", False),
    "HTML5 article": ("<html><body><article><p>Порт</p></article></body></html>", False),
    "TEI": ('<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body/></text></TEI>', False),
    "empty": ("<article/>", False),
}


@pytest.mark.parametrize(("text", "expected"), RECOGNISED.values(), ids=RECOGNISED)
def test_recognition(text: str, expected: bool) -> None:
    assert is_jats(parse_xml(text.encode(), "a.xml").root) is expected


def test_other_xml_is_refused_in_one_line() -> None:
    with pytest.raises(InputError, match=r"порт\.xml: is XML but no JATS article \(its root is <port>\)"):
        read_jats(b"<port/>", "порт.xml")


def test_damage_is_told_and_the_rest_is_read() -> None:
    data = make("<p>Порт открыт.</p><p>Склад закрыт.</p>")
    reading = read_jats(data[: data.index("закрыт".encode())], "порт.xml")
    assert [p.text for p in reading.pieces] == ["Порт открыт.", "Склад"]
    assert [(p.code, p.severity) for p in reading.problems] == [("xml-damaged", "error")]


def test_deepest_nesting_that_is_read() -> None:
    depth = 90
    pieces = read("<sec>" * depth + "<p>Порт.</p>" + "</sec>" * depth)
    assert [p.text for p in pieces] == ["Порт."]
    nested = read("<list><list-item>" * (depth // 2) + "<p>Порт.</p>" + "</list-item></list>" * (depth // 2))
    assert [p.text for p in nested] == ["Порт."]
    styled = read("<p>" + "<italic>" * depth + "Порт." + "</italic>" * depth + "</p>")
    assert [p.text for p in styled] == ["Порт."]


TAGS = """sec title p list list-item label fig caption table-wrap table tr td fn xref italic sup ref-list ref
mixed-citation name""".split()
TREES = st.recursive(
    st.sampled_from(["Порт ", "[", "]", "1", "–", ", ", ""]),
    lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=4)),
    max_leaves=25,
)


def write_tree(tree: Any) -> str:
    if isinstance(tree, str):
        return tree
    tag, parts = tree
    attributes = {"xref": ' ref-type="bibr" rid="r1 r2"', "ref": ' id="r1"'}.get(tag, "")
    return f"<{tag}{attributes}>{''.join(write_tree(part) for part in parts)}</{tag}>"


@given(st.lists(TREES, max_size=5))
def test_any_order_of_elements_gives_whole_pieces(trees: list[Any]) -> None:
    reading = read_jats(make("".join(map(write_tree, trees))), "порт.xml")
    ids = [ref.id for ref in reading.references]
    assert len(set(ids)) == len(ids)
    for piece in reading.pieces:
        assert piece.text == " ".join(piece.text.split()) != ""
        spans = [*piece.marks, *piece.callouts]
        assert all(0 <= row.start < row.end <= len(piece.text) for row in spans)
        assert all(callout.targets and set(callout.targets) <= set(ids) for callout in piece.callouts)
    printed = [piece.reference for piece in reading.pieces if piece.reference]
    assert len(set(printed)) == len(printed)
    assert set(printed) <= set(ids)
