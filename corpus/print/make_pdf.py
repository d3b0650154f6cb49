"""Lays out the articles of the corpus that were written for this project as pages of a journal.

    python corpus/print/make_pdf.py

Each article of `ARTICLES` is read as Markdown (markdown-it-py) and printed as A4 pages (WeasyPrint, which
needs Pango and the DejaVu Serif fonts on the machine). The same text gives the same bytes: the identifier
of the file comes from the text, its date from the table. `corpus.toml` is told the new checksum.
"""

from __future__ import annotations

import hashlib
import re
from html import escape
from pathlib import Path
from typing import NamedTuple

from markdown_it import MarkdownIt
from weasyprint import CSS, HTML

FOLDER = Path(__file__).parent
CORPUS = FOLDER.parent


class Layout(NamedTuple):
    """How one article is printed. `first_page` is the number printed on its first page."""

    source: str
    target: str
    title: str
    author: str
    left_head: str
    right_head: str
    date: str
    first_page: int


ARTICLES = (
    Layout(
        source="granitsy-i-instituty.md",
        target="granitsy-i-instituty-pdf.pdf",
        title="Кто платит за соседство: источники денег и долговечность приграничных институтов",
        author="Авторский коллектив проекта citeflow",
        left_head="Тетради проекта citeflow. 2026. № 1",
        right_head="Кто платит за соседство",
        date="2026-03-12",
        first_page=41,
    ),
)

CUT_PARAGRAPH = re.compile(r"(?<=[А-Яа-яЁё,])\n\n(?=[а-яё])")
BOLD_LINE = re.compile(r"<p><strong>([^<]*)</strong></p>")
REFERENCE_LIST = re.compile(r"<ul>(?=\s*<li>\[\d)")
REFERENCE = re.compile(r"<p>(?=\[\d+\] )")
FRONT_LINE = re.compile(r"<p>(?=\* |<sup>\*|e-mail:)")
BLOCK = re.compile(r"<(p|h\d|ul|ol)( class=\"[a-z]+\")?>(.*?)</\1>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")


def print_article(layout: Layout) -> bytes:
    """The article as a PDF."""
    text = (CORPUS / layout.source).read_text(encoding="utf-8")
    page = HTML(string=make_html(text, layout), base_url=str(CORPUS))
    style = CSS(string=(FOLDER / "journal.css").read_text(encoding="utf-8"))
    pages = CSS(string=make_page_rules(layout))
    identifier = hashlib.md5(text.encode("utf-8"), usedforsecurity=False).hexdigest().encode("ascii")
    pdf: bytes = page.write_pdf(stylesheets=[style, pages], pdf_identifier=identifier)
    return pdf


def make_html(text: str, layout: Layout) -> str:
    """The page that WeasyPrint lays out. Paragraphs that a page end had cut are whole again."""
    body = MarkdownIt("commonmark").render(CUT_PARAGRAPH.sub(" ", text))
    body = BOLD_LINE.sub(r"<h3>\1</h3>", body)
    body = REFERENCE_LIST.sub('<ul class="references">', body)
    body = REFERENCE.sub('<p class="reference">', body)
    body = FRONT_LINE.sub('<p class="front">', body)
    body = BLOCK.sub(set_language, body)
    return (
        f'<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>{escape(layout.title)}</title>'
        f'<meta name="author" content="{escape(layout.author)}">'
        f'<meta name="dcterms.created" content="{layout.date}">'
        f'<meta name="dcterms.modified" content="{layout.date}"></head><body>{body}</body></html>'
    )


def set_language(block: re.Match[str]) -> str:
    """The block with the language its words are hyphenated in, judged by its letters."""
    tag, attributes, inner = block[1], block[2] or "", block[3]
    return f'<{tag}{attributes} lang="{guess_language(TAG.sub("", inner))}">{inner}</{tag}>'


def guess_language(text: str) -> str:
    """`kk`, `ru` or `en`: enough for hyphenation, for which no dictionary of Kazakh is known."""
    if re.search("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]", text):
        return "kk"
    cyrillic = len(re.findall("[а-яё]", text, re.IGNORECASE))
    return "ru" if cyrillic > len(re.findall("[a-z]", text, re.IGNORECASE)) else "en"


def make_page_rules(layout: Layout) -> str:
    """Running heads and the number of the first page."""
    return (
        f'@page :left {{ @top-left {{ content: "{layout.left_head}" }} }}\n'
        f'@page :right {{ @top-right {{ content: "{layout.right_head}" }} }}\n'
        f"@page :first {{ counter-reset: page {layout.first_page};"
        f' @top-left {{ content: "{layout.left_head}" }} @top-right {{ content: none }} }}\n'
    )


def record_checksum(file: str, sha256: str) -> None:
    """Write the checksum of a file into `corpus.toml`, whose entry for it must be there."""
    register = CORPUS / "corpus.toml"
    entry = re.compile(rf'(file = "{re.escape(file)}"\n(?:(?!\[\[).*\n)*?sha256 = ")[0-9a-f]*(")')
    text, changed = entry.subn(rf"\g<1>{sha256}\g<2>", register.read_text(encoding="utf-8"))
    if changed != 1:
        raise SystemExit(f"{register}: no entry of one article with the file {file}: add one with a sha256")
    register.write_text(text, encoding="utf-8")


def main() -> None:
    """Print every article of the table and record what was made."""
    for layout in ARTICLES:
        pdf = print_article(layout)
        (CORPUS / layout.target).write_bytes(pdf)
        record_checksum(layout.target, hashlib.sha256(pdf).hexdigest())
        source = (CORPUS / layout.source).read_bytes()
        record_checksum(layout.source, hashlib.sha256(source).hexdigest())


if __name__ == "__main__":
    main()
