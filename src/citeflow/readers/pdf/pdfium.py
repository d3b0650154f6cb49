"""PDFium, the fast engine: its raw character API, read one sheet at a time.

PDFium is not safe for threads: one process reads one PDF at a time.
"""

from __future__ import annotations

from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from citeflow.errors import InputError
from citeflow.readers.options import ReadOptions
from citeflow.readers.pdf.engine import PdfFile, Place, Sheet, Style
from citeflow.readers.pdf.pdfium_links import LinkReader
from citeflow.readers.pdf.pdfium_rules import read_rules
from citeflow.readers.pdf.pdfium_text import Page as PageRead
from citeflow.readers.pdf.pdfium_text import PageReader, StyleKey
from citeflow.readers.pdf.placing import Placing

WRONG = {
    raw.FPDF_ERR_FORMAT: "is not a readable PDF: it is damaged, cut short, or something else under this name",
    raw.FPDF_ERR_SECURITY: "is locked in a way that cannot be opened (unknown encryption)",
    raw.FPDF_ERR_FILE: "cannot be read as a PDF",
}


class PdfiumFile:
    """An open PDF, read through PDFium."""

    def __init__(self, doc: Any, name: str, max_chars: int) -> None:
        self.doc = doc
        self.name = name
        self.max_chars = max_chars
        self.styles: dict[StyleKey, Style] = {}
        self.links = LinkReader(doc)
        self.placings: dict[int, Placing] = {}

    def count_pages(self) -> int:
        """Number of pages."""
        return len(self.doc)

    def close(self) -> None:
        """Free the document."""
        self.doc.close()

    def find_places(self) -> dict[str, Place]:
        """Destinations on the pages read, by target."""
        return self.links.find_places(self.placings)

    def read_sheet(self, number: int) -> Sheet:
        """The page with this number, from 1."""
        try:
            page = self.doc[number - 1]
        except pdfium.PdfiumError as error:
            raise InputError(f"{self.name}: page {number} cannot be read ({error})") from error
        try:
            placing = find_placing(page)
            textpage = page.get_textpage()
            try:
                frame, read = self.read_upright(textpage, placing)
            finally:
                textpage.close()
            links = self.links.read_links(page, frame)
            self.placings[number] = frame
            width, height = placing.size
            aside = [word for rotation in sorted(read.others, key=str) for word in read.others[rotation]]
            return Sheet(
                number,
                width,
                height,
                tuple(read.runs),
                links,
                sum(map(len, aside)),
                " ".join(aside),
                (frame.rotation - placing.rotation) % 360,
                read.cut,
                read_rules(page, frame),
            )
        except pdfium.PdfiumError as error:
            raise InputError(f"{self.name}: page {number} cannot be read ({error})") from error
        finally:
            page.close()

    def read_upright(self, textpage: Any, placing: Placing) -> tuple[Placing, PageRead]:
        """The page in the direction in which most of its words run, and the placing that sets them upright."""
        read = PageReader(textpage.raw, placing, self.styles, self.max_chars).read_page()
        counts = {turn: sum(map(len, words)) for turn, words in read.others.items() if turn is not None}
        most = max(sorted(counts), key=lambda turn: counts[turn], default=None)
        if most is None or counts[most] <= sum(len(run.text) for run in read.runs):
            return placing, read
        frame = placing._replace(rotation=most)
        return frame, PageReader(textpage.raw, frame, self.styles, self.max_chars).read_page()


class PdfiumEngine:
    """The engine behind ``engine="pdfium"``."""

    def open_pdf(self, data: bytes, name: str, options: ReadOptions) -> PdfFile:
        """Raises InputError for a file that is no PDF, is damaged, or is locked."""
        try:
            return PdfiumFile(pdfium.PdfDocument(data, password=options.password), name, options.page_chars)
        except pdfium.PdfiumError as error:
            code = getattr(error, "err_code", None)
            if code == raw.FPDF_ERR_PASSWORD:
                how = "the password does not open it" if options.password else "it needs a password"
                raise InputError(
                    f"{name}: the PDF is encrypted and {how}; give the right one, or an unlocked copy"
                ) from error
            what = WRONG.get(code, "cannot be opened as a PDF")
            raise InputError(f"{name}: the file {what}; open it in a viewer and save it anew") from error


def find_placing(page: Any) -> Placing:
    """Crop box and rotation of a page."""
    box = raw.FS_RECTF()
    if raw.FPDF_GetPageBoundingBox(page.raw, box):
        return Placing(box.left, box.bottom, box.right, box.top, page.get_rotation())
    width, height = page.get_size()
    return Placing(0.0, 0.0, width, height, 0)
