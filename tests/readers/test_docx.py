"""Word documents read to pieces: kinds, printed numbers, typography, notes, changes."""

from __future__ import annotations

import pytest

from citeflow.readers.docx.read import read_docx
from citeflow.readers.piece import Piece
from tests.readers.docx_builder import HEAD, PACKAGE, field, make_docx, numbered, paragraph, relation, run


def read(body: str, relations: str = "", **parts: str) -> tuple[Piece, ...]:
    return read_docx(make_docx(body, relations, **parts), "a.docx").pieces


def style(id_: str, name: str, properties: str = "", based: str = "", kind: str = "paragraph") -> str:
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{id_}"><w:name w:val="{name}"/>{on}{properties}</w:style>'


STYLES = (
    style("1", "heading 1")
    + style("Zag2", "Заголовок 2")
    + style("Own", "Мой раздел", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>')
    + style("Child", "Мой подраздел", based="Own")
    + style("Body", "Текст", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', based="1")
    + style("T", "Title")
    + style("Cap", "caption")
    + style("Strong", "Strong", "<w:rPr><w:b/></w:rPr>", kind="character")
    + style("Call", "footnote reference", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>', kind="character")
    + style("Bold", "Жирный абзац", "<w:rPr><w:b/></w:rPr>")
    + style("Loop", "Круг", based="Pool")
    + style("Pool", "Обратный круг", "<w:rPr><w:i/></w:rPr>", based="Loop")
)
KINDS = {
    "text": (paragraph("Порт открыт."), ("paragraph", None, "Порт открыт.")),
    "heading by name": (paragraph("Порты", "1"), ("heading", 1, "Порты")),
    "heading by Russian name": (paragraph("Порты", "Zag2"), ("heading", 2, "Порты")),
    "heading by outline": (paragraph("Порты", "Own"), ("heading", 3, "Порты")),
    "heading by the style below": (paragraph("Порты", "Child"), ("heading", 3, "Порты")),
    "heading by its own outline": (
        paragraph("Порты", properties='<w:outlineLvl w:val="0"/>'),
        ("heading", 1, "Порты"),
    ),
    "body level": (paragraph("Порты", "Body"), ("paragraph", None, "Порты")),
    "title": (paragraph("Порты", "T"), ("heading", 1, "Порты")),
    "bold line": (paragraph(run("Порты", "<w:b/>")), ("heading", None, "Порты")),
    "bold by style": (paragraph("Порты", "Bold"), ("heading", None, "Порты")),
    "bold sentence": (paragraph(run("Порты закрыты.", "<w:b/>")), ("paragraph", None, "Порты закрыты.")),
    "not bold": (paragraph(run("Порты", '<w:b w:val="0"/>'), "Bold"), ("paragraph", None, "Порты")),
    "caption": (paragraph("Рис. 1. Порт", "Cap"), ("caption", None, "Рис. 1. Порт")),
    "typed number": (paragraph("[3] Ким А."), ("list-item", None, "[3] Ким А.")),
    "styles in a circle": (paragraph("Порты", "Loop"), ("paragraph", None, "Порты")),
    "unknown style": (paragraph("Порты", "No"), ("paragraph", None, "Порты")),
    "kazakh": (paragraph("Ақтау — айлақ."), ("paragraph", None, "Ақтау — айлақ.")),
}


@pytest.mark.parametrize(("body", "expected"), KINDS.values(), ids=KINDS)
def test_kinds(body: str, expected: tuple[str, int | None, str]) -> None:
    assert [(p.kind, p.level, p.text) for p in read(body, styles=STYLES)] == [expected]


def lvl(depth: int, text: str, form: str = "decimal", start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, own: str = "") -> str:
    """One definition with two lists: the second begins anew where `own` says so."""
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{own}</w:num>'
    )


RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
TREE = numbering(lvl(0, "%1."), lvl(1, "%1.%2."), lvl(2, "%3)", "lowerLetter"))
NUMBERS = {
    "decimal": (numbering(lvl(0, "%1.")), [(1, 0), (1, 0)], ["1.", "2."]),
    "square": (numbering(lvl(0, "[%1]")), [(1, 0), (1, 0)], ["[1]", "[2]"]),
    "start": (numbering(lvl(0, "%1)", start=7)), [(1, 0), (1, 0)], ["7)", "8)"]),
    "tree": (TREE, [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1)], ["1.", "1.1.", "1.2.", "a)", "2.", "2.1."]),
    "depth first": (TREE, [(1, 1), (1, 1)], ["1.1.", "1.2."]),
    "goes on in another list": (numbering(lvl(0, "%1.")), [(1, 0), (2, 0), (1, 0)], ["1.", "2.", "3."]),
    "begins anew": (numbering(lvl(0, "%1."), own=RESTART), [(1, 0), (1, 0), (2, 0), (2, 0)], ["1.", "2.", "1.", "2."]),
    "never begins anew": (
        numbering(lvl(0, "%1."), lvl(1, "%2)", more='<w:lvlRestart w:val="0"/>')),
        [(1, 0), (1, 1), (1, 0), (1, 1)],
        ["1.", "1)", "2.", "2)"],
    ),
    "roman": (numbering(lvl(0, "%1.", "upperRoman", 3)), [(1, 0), (1, 0)], ["III.", "IV."]),
    "russian": (numbering(lvl(0, "%1)", "russianLower")), [(1, 0), (1, 0)], ["а)", "б)"]),
    "after z": (numbering(lvl(0, "%1)", "lowerLetter", 26)), [(1, 0), (1, 0)], ["z)", "aa)"]),
    "legal": (
        numbering(lvl(0, "%1.", "upperRoman"), lvl(1, "%1.%2", more="<w:isLgl/>")),
        [(1, 0), (1, 1)],
        ["I.", "1.1"],
    ),
    "bullets": (numbering(lvl(0, "\uf0b7", "bullet")), [(1, 0), (1, 0)], ["•", "•"]),
    "zeros": (numbering(lvl(0, "%1.", "decimalZero", 9)), [(1, 0), (1, 0)], ["09.", "10."]),
}


@pytest.mark.parametrize(("definition", "places", "expected"), NUMBERS.values(), ids=NUMBERS)
def test_printed_numbers(definition: str, places: list[tuple[int, int]], expected: list[str]) -> None:
    body = "".join(numbered("Порт", number, depth) for number, depth in places)
    pieces = read(body, numbering=definition)
    assert [(p.kind, p.label) for p in pieces] == [("list-item", label) for label in expected]
    assert [p.text for p in pieces] == ["Порт" if label == "•" else f"{label} Порт" for label in expected]


def test_numbering_that_is_switched_off_or_unknown() -> None:
    body = numbered("Порт", 0) + numbered("Склад", 9) + numbered("Рынок", 1, 8)
    assert [p.kind for p in read(body, numbering=numbering(lvl(0, "%1.")))] == ["paragraph"] * 3


def test_numbering_by_style() -> None:
    properties = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    pieces = read(
        paragraph("Порты", "H") + paragraph("Склады", "H"),
        styles=style("H", "heading 1", properties),
        numbering=numbering(lvl(0, "%1.")),
    )
    assert [(p.kind, p.text) for p in pieces] == [("heading", "1. Порты"), ("heading", "2. Склады")]


MARKS = {
    "bold over a plain space": (run("Порт", "<w:b/>") + run(" ") + run("и", "<w:b/>"), ("bold", "Порт и", None)),
    "bold": (run("Порт", "<w:b/>") + run(" и"), ("bold", "Порт", None)),
    "italic": (run("и ") + run("порт", "<w:i/>"), ("italic", "порт", None)),
    "superscript": (run("км") + run("2", '<w:vertAlign w:val="superscript"/>'), ("superscript", "2", None)),
    "raised": (run("км") + run("2", '<w:position w:val="6"/>'), ("superscript", "2", None)),
    "character style": (run("и ") + run("порт", '<w:rStyle w:val="Strong"/>'), ("bold", "порт", None)),
    "link": (
        f'{run("и ")}<w:hyperlink r:id="rId9">{run("порт")}</w:hyperlink>',
        ("link", "порт", "https://a.kz/?a=1&b=2"),
    ),
    "link inside": (f'{run("и ")}<w:hyperlink w:anchor="b1">{run("порт")}</w:hyperlink>', ("link", "порт", "#b1")),
}


@pytest.mark.parametrize(("content", "expected"), MARKS.values(), ids=MARKS)
def test_marks(content: str, expected: tuple[str, str, str | None]) -> None:
    links = relation("rId9", "hyperlink", "https://a.kz/?a=1&b=2", outside=True)
    piece = read(paragraph(content), links, styles=STYLES)[0]
    assert [(m.kind, piece.text[m.start : m.end], m.target) for m in piece.marks] == [expected]


CHARACTERS = {
    "tab": ("<w:r><w:t>а</w:t><w:tab/><w:t>б</w:t></w:r>", "а б"),
    "break": ("<w:r><w:t>а</w:t><w:br/><w:t>б</w:t></w:r>", "а б"),
    "hyphens": ("<w:r><w:t>а</w:t><w:noBreakHyphen/><w:t>б</w:t><w:softHyphen/><w:t>в</w:t></w:r>", "а-бв"),
    "symbol": ('<w:r><w:t>х</w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t>2</w:t></w:r>', "х≥2"),
    "stored symbol": (run("х") + run("\uf0b3", '<w:rFonts w:ascii="Symbol"/>') + run("2"), "х≥2"),
    "fraction": ("<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>", "a/b"),
    "formula": ("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", "a+b"),
    "hidden": (run("а") + run("б", "<w:vanish/>") + run("в"), "ав"),
    "insertion": (f"{run('а')}<w:ins>{run('б')}</w:ins>", "аб"),
    "deletion": (f"{run('а')}<w:del><w:r><w:delText>б</w:delText></w:r></w:del>{run('в')}", "ав"),
    "moved": (f"<w:moveFrom>{run('а')}</w:moveFrom>{run('б')}<w:moveTo>{run('в')}</w:moveTo>", "бв"),
    "control": (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('а')}</w:sdtContent></w:sdt>{run('б')}", "аб"),
    "smart tag": (f"<w:smartTag>{run('а')}</w:smartTag>{run('б')}", "аб"),
    "ruby": (f"<w:r><w:ruby><w:rt>{run('х')}</w:rt><w:rubyBase>{run('а')}</w:rubyBase></w:ruby></w:r>", "а"),
    "simple field": (f'{run("с. ")}<w:fldSimple w:instr=" PAGE ">{run("5")}</w:fldSimple>', "с. 5"),
}


@pytest.mark.parametrize(("content", "expected"), CHARACTERS.values(), ids=CHARACTERS)
def test_characters(content: str, expected: str) -> None:
    assert [p.text for p in read(paragraph(content))] == [expected]


def note(id_: int, text: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{id_}">{paragraph(f"<w:r><w:{kind}Ref/></w:r>{run(text)}")}</w:{kind}>'


def call(id_: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{id_}"/></w:r>'


def test_notes_stand_behind_their_block() -> None:
    separator = f'<w:footnote w:id="0" w:type="separator">{paragraph("---")}</w:footnote>'
    pieces = read(
        paragraph(run("Порт") + call(7) + run(" и склад") + call(3)) + paragraph(run("Рынок") + call(2, "endnote")),
        footnotes=separator + note(3, " Ким.") + note(7, " Ли."),
        endnotes=note(2, " Юн.", "endnote"),
    )
    assert [(p.kind, p.text) for p in pieces] == [
        ("paragraph", "Порт1 и склад2"),
        ("footnote", "1 Ли."),
        ("footnote", "2 Ким."),
        ("paragraph", "Рынокi"),
        ("footnote", "i Юн."),
    ]
    assert [(m.kind, pieces[0].text[m.start : m.end]) for m in pieces[0].marks] == [
        ("superscript", "1"),
        ("superscript", "2"),
    ]
    assert [p.label for p in pieces if p.kind == "footnote"] == ["1", "2", "i"]


def test_note_with_a_mark_of_its_own() -> None:
    own = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/></w:r>'
    pieces = read(
        paragraph(run("Порт") + own + run("*") + run(" и склад") + call(2)),
        footnotes=note(1, "* Ким.") + note(2, " Ли."),
    )
    assert [p.text for p in pieces] == ["Порт* и склад1", "* Ким.", "1 Ли."]


def test_call_of_a_missing_note() -> None:
    assert [p.text for p in read(paragraph(run("Порт") + call(5)))] == ["Порт"]


def test_note_that_calls_itself() -> None:
    inner = f'<w:footnote w:id="1">{paragraph(run("Ким") + call(1))}</w:footnote>'
    pieces = read(paragraph(run("Порт") + call(1)), footnotes=inner)
    assert [p.kind for p in pieces] == ["paragraph", "footnote"]


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def test_tables() -> None:
    inner = f"<w:tbl>{row(paragraph('а'), paragraph('б'))}</w:tbl>"
    body = (
        f"<w:tbl>{row(paragraph('Порт'), paragraph('Год'))}{row(paragraph('Омск') + paragraph('город'), inner)}</w:tbl>"
    )
    assert [(p.kind, p.text) for p in read(body)] == [("table", "Порт | Год"), ("table", "Омск город | а | б")]


def test_numbers_in_cells() -> None:
    body = f"<w:tbl>{row(numbered('', 1), paragraph('Ким'))}{row(numbered('х', 1), paragraph('Ли'))}</w:tbl>"
    assert [p.text for p in read(body, numbering=numbering(lvl(0, "%1.")))] == ["1. | Ким", "2. х | Ли"]


def test_text_box_once() -> None:
    box = f"<w:txbxContent>{paragraph('Врезка')}</w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
    drawing = f"<mc:AlternateContent>{both}</mc:AlternateContent>"
    assert [p.text for p in read(paragraph(f"{run('Порт')}<w:r>{drawing}</w:r>"))] == ["Порт", "Врезка"]


def test_main_part_of_another_name() -> None:
    rows = '<Relationship Id="r" Type="x/officeDocument" Target="/word/text7.xml"/>'
    text = make_docx(
        "",
        **{
            "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}">{rows}</Relationships>',
            "word/text7.xml": (
                f'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>{paragraph("Порт")}'
                "</w:body></w:document>"
            ),
        },
    )
    assert [p.text for p in read_docx(text, "a.docx").pieces] == ["Порт"]


def test_table_of_contents_is_left_out() -> None:
    entry = field(r' HYPERLINK \l "_Toc1" ', "Порты") + field(" PAGEREF _Toc1 ", "3")
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    control = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{paragraph('Содержание')}</w:sdtContent></w:sdt>"
    body = control + paragraph(field(r' TOC \o "1-3" \h ', entry)) + paragraph("Порты", "1")
    assert [p.text for p in read(body, styles=STYLES)] == ["Порты"]
