"""Reference lists of JATS: one piece a work, its printed words once, its tagged fields as CSL."""

from __future__ import annotations

import pytest

from citeflow.readers.jats.read import read_jats
from citeflow.readers.piece import Reading


def read(refs: str, body: str = "") -> Reading:
    text = f"<article><body>{body}</body><back><ref-list><title>Литература</title>{refs}</ref-list></back></article>"
    return read_jats(text.encode(), "порт.xml")


def items(reading: Reading) -> list[str]:
    return [piece.text for piece in reading.pieces if piece.reference]


MIXED = "<mixed-citation>Ким Е. <italic>Порты</italic>. Омск, 2019.</mixed-citation>"
FIELDS = (
    "<element-citation publication-type='journal'><person-group person-group-type='author'><name><surname>Ким</surname>"
    "<given-names>Е.</given-names></name></person-group><article-title>Порты</article-title><source>Берег</source>"
    "<year>2019</year><volume>3</volume><issue>2</issue><fpage>5</fpage><lpage>9</lpage></element-citation>"
)

PRINTED = {
    "mixed": (f"<ref id='r1'><label>1</label>{MIXED}</ref>", ["1. Ким Е. Порты. Омск, 2019."]),
    "label in brackets": (f"<ref id='r1'><label>[1]</label>{MIXED}</ref>", ["[1] Ким Е. Порты. Омск, 2019."]),
    "label with a stop": (f"<ref id='r1'><label>1.</label>{MIXED}</ref>", ["1. Ким Е. Порты. Омск, 2019."]),
    "label of letters": (f"<ref id='r1'><label>[Ким19]</label>{MIXED}</ref>", ["[Ким19] Ким Е. Порты. Омск, 2019."]),
    "no label": (f"<ref id='r1'>{MIXED}</ref>", ["Ким Е. Порты. Омск, 2019."]),
    "label printed twice": (
        "<ref id='r1'><label>1</label><mixed-citation>1. Ким Е. Порты.</mixed-citation></ref>"
        "<ref id='r2'><label>2</label><mixed-citation>2 Ли А. Склады.</mixed-citation></ref>",
        ["1. Ким Е. Порты.", "2. Ли А. Склады."],
    ),
    "title that begins with the number of its label": (
        "<ref id='r1'><label>1</label><mixed-citation>Ким Е. Порты.</mixed-citation></ref>"
        "<ref id='r2'><label>20</label><mixed-citation>20 лет порту.</mixed-citation></ref>",
        ["1. Ким Е. Порты.", "20. 20 лет порту."],
    ),
    "element": (
        f"<ref id='r1'><label>1</label>{FIELDS}</ref>",
        ["1. Ким Е. Порты. Берег. 2019. 3(2): 5–9."],
    ),
    "both of one work": (f"<ref id='r1'><label>1</label>{FIELDS}{MIXED}</ref>", ["1. Ким Е. Порты. Омск, 2019."]),
    "alternatives": (
        f"<ref id='r1'><label>1</label><citation-alternatives>{FIELDS}{MIXED}</citation-alternatives></ref>",
        ["1. Ким Е. Порты. Омск, 2019."],
    ),
    "note": ("<ref id='r1'><label>1</label><note><p>Беседа с А. Ли.</p></note></ref>", ["1. Беседа с А. Ли."]),
    "old tag set": ("<ref id='r1'><label>1</label><citation>Ким Е. Порты.</citation></ref>", ["1. Ким Е. Порты."]),
    "mixed without a mark between its fields": (
        "<ref id='r1'><label>1</label><mixed-citation><name><surname>Ким</surname><given-names>Е</given-names></name>"
        "<year>2019</year><source>Порты</source></mixed-citation></ref>",
        ["1. Ким Е. 2019. Порты."],
    ),
    "names without a space": (
        "<ref id='r1'><label>1</label><mixed-citation><person-group><name><surname>Ким</surname>"
        "<given-names>Е</given-names></name><name><surname>Ли</surname><given-names>А</given-names></name>"
        "<etal/></person-group> (<year>2019</year>) <source>Порты</source>.</mixed-citation></ref>",
        ["1. Ким Е, Ли А, et al. (2019) Порты."],
    ),
    "nothing": ("<ref id='r1'/>", []),
}


@pytest.mark.parametrize(("refs", "texts"), PRINTED.values(), ids=PRINTED)
def test_printed_words(refs: str, texts: list[str]) -> None:
    assert items(read(refs)) == texts


@pytest.mark.parametrize(("refs", "texts"), PRINTED.values(), ids=PRINTED)
def test_piece_is_label_and_raw(refs: str, texts: list[str]) -> None:
    reading = read(refs)
    printed = {piece.reference: piece.text for piece in reading.pieces if piece.reference}
    for ref in reading.references:
        if ref.id in printed:
            assert printed[ref.id] == (f"{ref.label} {ref.raw}" if ref.label else ref.raw)


def test_several_works_under_one_number() -> None:
    refs = (
        "<ref id='r1'><label>1</label><mixed-citation><label>a)</label>Ким Е. Порты.</mixed-citation>"
        "<mixed-citation><label>b)</label>Ли А. Склады.</mixed-citation></ref>"
        "<ref id='r2'><label>2</label><mixed-citation>Юн О. Суда.</mixed-citation></ref>"
    )
    reading = read(refs, body="<p>Порт [<xref ref-type='bibr' rid='r1'>1</xref>–<xref rid='r2'>2</xref>].</p>")
    assert items(reading) == ["1. Ким Е. Порты.", "Ли А. Склады.", "2. Юн О. Суда."]
    assert [(r.id, r.label) for r in reading.references] == [("r1a", "1."), ("r1b", "1b"), ("r2", "2.")]
    assert [c.targets for p in reading.pieces for c in p.callouts] == [("r1a", "r1b", "r2")]


def test_citation_called_by_its_own_id() -> None:
    refs = (
        "<ref id='r1'><mixed-citation id='m1'>Ким Е. Порты.</mixed-citation>"
        "<mixed-citation id='m2'>Ли А. Склады.</mixed-citation></ref>"
    )
    reading = read(refs, body="<p>Порт [<xref ref-type='bibr' rid='m2'>1b</xref>].</p>")
    assert [c.targets for p in reading.pieces for c in p.callouts] == [("r1b",)]


def test_ids_are_unique_whatever_the_file_says() -> None:
    reading = read(f"<ref id='r1'>{FIELDS}</ref><ref id='r1'>{FIELDS}</ref><ref>{MIXED}</ref><ref>{FIELDS}</ref>")
    ids = [ref.id for ref in reading.references]
    assert len(set(ids)) == 4
    assert [piece.reference for piece in reading.pieces if piece.reference] == ids
    assert all(ref.csl is None or ref.csl["id"] == ref.id for ref in reading.references)


def test_several_lists_keep_their_headings() -> None:
    text = (
        "<article><body><p>Порт.</p></body><back>"
        "<ref-list><title>Источники</title>"
        "<ref id='a1'><label>1</label><mixed-citation>Архив.</mixed-citation></ref></ref-list><ref-list><ref-list>"
        "<title>Книги</title><p>По алфавиту.</p><ref id='b1'><label>1</label><mixed-citation>Ким."
        "</mixed-citation></ref></ref-list></ref-list></back></article>"
    )
    pieces = read_jats(text.encode(), "порт.xml").pieces
    assert [(p.kind, p.text) for p in pieces] == [
        ("paragraph", "Порт."),
        ("heading", "Источники"),
        ("list-item", "1. Архив."),
        ("heading", "Книги"),
        ("paragraph", "По алфавиту."),
        ("list-item", "1. Ким."),
    ]


def csl_of(citation: str) -> dict[str, object]:
    csl = read(f"<ref id='r'>{citation}</ref>").references[0].csl
    assert csl is not None
    return csl


def test_journal_article() -> None:
    assert csl_of(FIELDS) == {
        "id": "r",
        "type": "article-journal",
        "title": "Порты",
        "container-title": "Берег",
        "author": [{"family": "Ким", "given": "Е."}],
        "volume": "3",
        "issue": "2",
        "page": "5-9",
        "issued": {"date-parts": [[2019]]},
    }


def test_tagged_mixed_citation() -> None:
    csl = csl_of(
        "<mixed-citation publication-type='book'><person-group person-group-type='author'><string-name>"
        "<surname>Ли</surname>, <given-names>А.</given-names></string-name>, <collab>Порт Омска</collab>"
        "</person-group>. <year>2020</year>. "
        "<chapter-title>Склады</chapter-title>. In: <person-group person-group-type='editor'><name>"
        "<surname>Юн</surname><given-names>О.</given-names></name></person-group> (ed.) "
        "<italic><source>Порты мира</source></italic>. "
        "<publisher-loc>Омск</publisher-loc>: <publisher-name>Берег</publisher-name>, "
        "<fpage>7</fpage>. <pub-id pub-id-type='doi'>https://doi.org/10.1000/PORT.7</pub-id></mixed-citation>"
    )
    assert csl == {
        "id": "r",
        "type": "chapter",
        "title": "Склады",
        "container-title": "Порты мира",
        "author": [{"family": "Ли", "given": "А."}, {"literal": "Порт Омска"}],
        "editor": [{"family": "Юн", "given": "О."}],
        "publisher": "Берег",
        "publisher-place": "Омск",
        "page": "7",
        "issued": {"date-parts": [[2020]]},
        "DOI": "10.1000/port.7",
    }


NAME = "<name><surname>Ким</surname></name>"
FIELD_ROWS = {
    "book": (
        f"<element-citation publication-type='book'>{NAME}<source>Порты</source></element-citation>",
        "title",
        "Порты",
    ),
    "container only": (
        f"<element-citation publication-type='journal'>{NAME}<source>Берег</source></element-citation>",
        "container-title",
        "Берег",
    ),
    "CSL's own type": (
        f"<element-citation publication-type='article-newspaper'>{NAME}</element-citation>",
        "type",
        "article-newspaper",
    ),
    "type by the fields": (
        f"<element-citation>{NAME}<source>Порты</source><publisher-name>Берег</publisher-name></element-citation>",
        "type",
        "book",
    ),
    "unknown type": (f"<element-citation publication-type='x'>{NAME}</element-citation>", "type", "document"),
    "old attribute": (f"<citation citation-type='thesis'>{NAME} x</citation>", "type", "thesis"),
    "electronic number": (
        f"<element-citation>{NAME}<elocation-id>e117</elocation-id></element-citation>",
        "page",
        "e117",
    ),
    "page range": (f"<element-citation>{NAME}<page-range>5–9, 12</page-range></element-citation>", "page", "5-9, 12"),
    "one page twice": (
        f"<element-citation>{NAME}<fpage>5</fpage><lpage>5</lpage></element-citation>",
        "page",
        "5",
    ),
    "year with a letter": (
        f"<element-citation>{NAME}<year>2019a</year></element-citation>",
        "issued",
        {"date-parts": [[2019]]},
    ),
    "day": (
        f"<element-citation>{NAME}<year>2019</year><month>03</month><day>7</day></element-citation>",
        "issued",
        {"date-parts": [[2019, 3, 7]]},
    ),
    "no such day": (
        f"<element-citation>{NAME}<year>2019</year><month>2</month><day>31</day></element-citation>",
        "issued",
        {"date-parts": [[2019]]},
    ),
    "year of access is no year of the work": (
        f"<element-citation>{NAME}<date-in-citation><year>2021</year></date-in-citation></element-citation>",
        "issued",
        None,
    ),
    "access": (
        f"<element-citation>{NAME}<date-in-citation><year>2021</year></date-in-citation></element-citation>",
        "accessed",
        {"date-parts": [[2021]]},
    ),
    "DOI in a link": (
        f"<mixed-citation>{NAME}, <ext-link xmlns:xlink='http://www.w3.org/1999/xlink' "
        "xlink:href='http://dx.doi.org/10.1000/port%3C7%3E'>там же</ext-link></mixed-citation>",
        "DOI",
        "10.1000/port<7>",
    ),
    "DOI in a comment": (
        f"<mixed-citation>{NAME} <comment>doi: 10.1000/port.8</comment>.</mixed-citation>",
        "DOI",
        "10.1000/port.8",
    ),
    "address": (
        f"<element-citation>{NAME}<uri>https://example.org/port</uri></element-citation>",
        "URL",
        "https://example.org/port",
    ),
    "number in a database": (
        f"<element-citation>{NAME}<object-id pub-id-type='pmid'>123</object-id></element-citation>",
        "PMID",
        "123",
    ),
    "eastern name": (
        "<element-citation><name name-style='eastern'><surname>Ким</surname><given-names>Ир</given-names></name>"
        "</element-citation>",
        "author",
        [{"family": "Ким", "given": "Ир"}],
    ),
    "one of two forms of a name": (
        "<element-citation><name-alternatives><name xml:lang='ru'><surname>Ким</surname></name>"
        "<name xml:lang='en'><surname>Kim</surname></name></name-alternatives></element-citation>",
        "author",
        [{"family": "Ким"}],
    ),
}


@pytest.mark.parametrize(("citation", "field", "value"), FIELD_ROWS.values(), ids=FIELD_ROWS)
def test_field(citation: str, field: str, value: object) -> None:
    assert csl_of(citation).get(field) == value


def test_untagged_citation_has_no_csl() -> None:
    assert read(f"<ref id='r1'>{MIXED}</ref>").references[0].csl is None
