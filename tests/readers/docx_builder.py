"""Small Word files for tests, made of the parts a test gives."""

from __future__ import annotations

import zipfile
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
B = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
SPACES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MC}" xmlns:m="{M}" xmlns:b="{B}"'

TYPES = (
    f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
MAIN_RELATIONS = (
    f'{HEAD}<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{R}/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
PARTS = ("styles", "numbering", "footnotes", "endnotes")


def run(text: str, properties: str = "") -> str:
    """A run; `properties` is what stands in `w:rPr`."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, style: str = "", properties: str = "") -> str:
    """A paragraph; plain words become one run."""
    inner = content if content.startswith("<") else run(content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inner}</w:p>"


def numbered(content: str, number: int, depth: int = 0) -> str:
    """A paragraph of a numbered list."""
    return paragraph(content, properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def field(code: str, result: str) -> str:
    """A complex field with its code cut in two, as Word does, and its result."""
    half = len(code) // 2
    steps = [f'<w:r><w:fldChar w:fldCharType="{step}"/></w:r>' for step in ("begin", "separate", "end")]
    parts = [
        f'<w:r><w:instrText xml:space="preserve">{escape(p)}</w:instrText></w:r>' for p in (code[:half], code[half:])
    ]
    shown = result if result.startswith("<") else run(result)
    return steps[0] + parts[0] + parts[1] + steps[1] + shown + steps[2]


def escape(text: str) -> str:
    """Text for an element."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def relation(id_: str, kind: str, target: str, *, outside: bool = False) -> str:
    """A row of a relations part."""
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{id_}" Type="{R}/{kind}" Target="{escape(target)}"{mode}/>'


def docx_members(body: str, relations: str = "", **parts: str) -> dict[str, str]:
    """The members of a Word file: `styles`, `numbering`, `footnotes`, `endnotes` by keyword, others by their path."""
    links = "".join(relation(f"part-{kind}", kind, f"{kind}.xml") for kind in PARTS if kind in parts)
    members = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": MAIN_RELATIONS,
        "word/document.xml": f"{HEAD}<w:document {SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}">{links}{relations}</Relationships>',
    }
    for name, content in parts.items():
        if name in PARTS:
            members[f"word/{name}.xml"] = f"{HEAD}<w:{name} {SPACES}>{content}</w:{name}>"
        else:
            members[name] = content
    return members


def zip_members(members: dict[str, str] | list[tuple[str, str | bytes]]) -> bytes:
    """A zip of members in order; a list may hold a name twice."""
    rows = members.items() if isinstance(members, dict) else members
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in rows:
            archive.writestr(zipfile.ZipInfo(name), content, compress_type=zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def make_docx(body: str, relations: str = "", **parts: str) -> bytes:
    """The bytes of a Word file."""
    return zip_members(docx_members(body, relations, **parts))
