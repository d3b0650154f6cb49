"""What a caller may ask of the readers."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

PdfEngineName = Literal["pdfium", "pdfplumber"]


class ReadOptions(Struct, frozen=True, kw_only=True):
    """password: of an encrypted PDF. max_pages: pages read of a PDF. pdf_engine: which library reads PDFs."""

    password: str | None = None
    max_pages: int = 2000
    pdf_engine: PdfEngineName = "pdfium"


DEFAULT_OPTIONS = ReadOptions()
