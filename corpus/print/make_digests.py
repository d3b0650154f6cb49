"""Makes the digests that are no plain text: a PDF with printed page numbers, a DOCX, and a PDF of pictures alone.

    python corpus/print/make_digests.py

Their words lie in `digests/` as Markdown. WeasyPrint needs Pango and the DejaVu Serif fonts on the machine. The same
text gives the same bytes.
"""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
from html import escape
from pathlib import Path

import pypdfium2
from markdown_it import MarkdownIt
from weasyprint import CSS, HTML

from citeflow.readers.pdf.pictures import write_png

FOLDER = Path(__file__).parent
SOURCES = FOLDER.parent / "sources" / "granitsy-i-instituty"
FIRST_PAGE = 160
"""Number printed on the first page of the PDF."""

PAGES = f"""
@page {{ size: 148mm 210mm; margin: 22mm 20mm; @bottom-center {{ content: counter(page); font: 9pt 'DejaVu Serif' }} }}
@page :first {{ counter-reset: page {FIRST_PAGE} }}
body {{ font: 10.5pt/1.5 'DejaVu Serif'; }} h1 {{ font-size: 14pt }} h2 {{ font-size: 11.5pt }}
"""
PICTURES = """
@page { size: 148mm 210mm; margin: 0 } body { margin: 0 }
img { width: 148mm; height: 210mm; display: block; break-after: page } img:last-child { break-after: auto }
"""
"""Nothing is set beside a picture: the page numbers are in it, as a scanner leaves them."""

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    'officeDocument" Target="word/document.xml"/></Relationships>'
)


def print_pages(body: str, name: str, style: str = PAGES) -> bytes:
    """HTML as a PDF."""
    identifier = hashlib.md5(body.encode(), usedforsecurity=False).hexdigest().encode("ascii")
    page = HTML(string=f'<!doctype html><html lang="en"><title>{escape(name)}</title><body>{body}')
    pdf: bytes = page.write_pdf(stylesheets=[CSS(string=style)], pdf_identifier=identifier)
    return pdf


def print_pictures(pdf: bytes, name: str) -> bytes:
    """The pages of a PDF as pictures in another one, as a scanner leaves them."""
    with pypdfium2.PdfDocument(pdf) as document:
        pictures = [write_png(page.render(scale=1.6, grayscale=True).to_numpy()) for page in document]
    tags = (f'<img src="data:image/png;base64,{base64.b64encode(png).decode()}">' for png in pictures)
    return print_pages("".join(tags), name, PICTURES)


def write_docx(text: str) -> bytes:
    """Headings and paragraphs of Markdown as a Word document."""
    rows = []
    for part in filter(None, map(str.strip, text.split("\n\n"))):
        level = len(part) - len(part.lstrip("#"))
        style = f'<w:pPr><w:pStyle w:val="Heading{level}"/></w:pPr>' if level else ""
        words = escape(part.lstrip("# ").strip("*"), quote=False)
        rows.append(f'<w:p>{style}<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>')
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{W}"><w:body>{"".join(rows)}</w:body></w:document>'
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (
            ("[Content_Types].xml", TYPES),
            ("_rels/.rels", RELATIONS),
            ("word/document.xml", document),
        ):
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content)
    return buffer.getvalue()


def read(name: str) -> str:
    """The words of a digest."""
    return (FOLDER / "digests" / f"{name}.md").read_text("utf-8")


def main() -> None:
    """Write the three files."""
    markdown = MarkdownIt("commonmark")
    portfolio = print_pages(markdown.render(read("portfolio")), "A digest written for citeflow")
    (SOURCES / "portfolio.pdf").write_bytes(portfolio)
    (SOURCES / "09_tabatinga.docx").write_bytes(write_docx(read("tabatinga")))
    plain = print_pages(markdown.render(read("bioregion")), "A digest written for citeflow")
    (SOURCES / "bioregion-scan.pdf").write_bytes(print_pictures(plain, "A digest written for citeflow"))


if __name__ == "__main__":
    main()
