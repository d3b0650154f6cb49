"""Which reader reads a file: content decides, the suffix is a hint."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from citeflow.errors import InputError
from citeflow.readers.markdown import read_markdown
from citeflow.readers.options import DEFAULT_OPTIONS, ReadOptions
from citeflow.readers.piece import Reading
from citeflow.readers.plaintext import read_plain_text

HEAD = 4096
MARKDOWN_SIGNS = re.compile(
    r"^#{1,6} \S|^\*\*\S|\]\(https?://|\]\(mailto:|^[-*] \S.*\n(?:\n)?[-*] \S|</?sup>|^```|^\|.*\|$",
    re.MULTILINE,
)
MARKUP = re.compile(rb"<(?:\?xml|!DOCTYPE|html|article|TEI)", re.IGNORECASE)
SIGNATURES = {
    b"PK\x03\x04": "a ZIP archive (DOCX, EPUB ...)",
    b"\xd0\xcf\x11\xe0": "an old Word file (.doc)",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
}


class Reader(Struct, frozen=True):
    """How one format is read: bytes, file name and options to a Reading."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str, ReadOptions], Reading]


def read_pdf_file(data: bytes, name: str, options: ReadOptions) -> Reading:
    """Read a PDF with the engine that the options name; its libraries load on first use."""
    from citeflow.readers.pdf.read import read_pdf

    return read_pdf(data, name, password=options.password, max_pages=options.max_pages, engine=options.pdf_engine)


READERS: dict[str, Reader] = {
    "pdf": Reader("PDF", (".pdf",), read_pdf_file),
    "markdown": Reader("Markdown", (".md", ".markdown"), read_markdown),
    "text": Reader("plain text", (".txt", ".text"), read_plain_text),
}


def read_bytes(path: Path) -> bytes:
    """The bytes of an input file; InputError for a missing file, a folder, an empty or unreadable file."""
    if path.is_dir():
        raise InputError(f"{path}: is a folder; name a file in it")
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{path}: no such file; check the name") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from None
    if not data.strip():
        raise InputError(f"{path}: is empty; nothing to read")
    return data


def choose_reader(data: bytes, name: str) -> Reader:
    """The reader for a content. Raises InputError that names what the file is, or what can be read."""
    if b"%PDF-" in data[:1024]:
        return READERS["pdf"]
    for signature, what in SIGNATURES.items():
        if data.startswith(signature):
            raise InputError(f"{name}: is {what}, which citeflow does not read; it reads {readable_formats()}")
    if MARKUP.match(data.removeprefix(b"\xef\xbb\xbf").lstrip()[:HEAD]):
        raise InputError(f"{name}: is HTML or XML, which citeflow does not read yet; it reads {readable_formats()}")
    suffix = Path(name).suffix.lower()
    if suffix == ".pdf":
        raise InputError(f"{name}: is no PDF (no %PDF header); it may be cut or misnamed")
    text = decode_text(data, name)
    if suffix in READERS["markdown"].suffixes or (
        suffix not in READERS["text"].suffixes and MARKDOWN_SIGNS.search(text)
    ):
        return READERS["markdown"]
    return READERS["text"]


def decode_text(data: bytes, name: str) -> str:
    """The text of a file in UTF-8. Raises InputError for binary files and other encodings."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise InputError(f"{name}: is UTF-16; save it as UTF-8, e.g. iconv -f utf-16 -t utf-8")
    if b"\x00" in data[: HEAD * 4]:
        raise InputError(f"{name}: is a binary file; citeflow reads {readable_formats()}")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name}: is not UTF-8 (byte {error.start}); save it as UTF-8, e.g. iconv -f cp1251 -t utf-8"
        ) from None


def readable_formats() -> str:
    """The readable formats in words, for messages."""
    return ", ".join(reader.name for reader in READERS.values())


def read_file(data: bytes, name: str, options: ReadOptions = DEFAULT_OPTIONS) -> Reading:
    """Read a file's bytes with the reader that its content asks for."""
    return choose_reader(data, name).read(data, name, options)
