"""What a caller may ask of the readers."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

PdfEngineName = Literal["pdfium", "pdfplumber"]


class ReadOptions(Struct, frozen=True, kw_only=True):
    """password: of an encrypted PDF. pdf_engine: which library reads PDFs.

    The budget of a PDF; what goes beyond is left out with a problem. max_pages: pages. max_seconds: time after which
    no further page is begun. max_chars: characters after which none is; a long book has two million. page_seconds: time
    for one page, where a process of its own reads it (suspicious files, and all files with pdfplumber). page_chars:
    characters of one page; a page of print holds some 5,000, a bomb holds millions.
    second_opinion: compare each page with what the other engine reads, not only pages that look odd.
    """

    password: str | None = None
    pdf_engine: PdfEngineName = "pdfium"
    max_pages: int = 2000
    max_seconds: float = 120.0
    max_chars: int = 20_000_000
    page_seconds: float = 10.0
    page_chars: int = 200_000
    second_opinion: bool = False


DEFAULT_OPTIONS = ReadOptions()
