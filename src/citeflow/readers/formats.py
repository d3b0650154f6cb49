"""Which reader reads a file: content decides, the suffix is a hint."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

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
WIDE = {
    b"\xff\xfe\x00\x00": "utf-32-le",
    b"\x00\x00\xfe\xff": "utf-32-be",
    b"\xff\xfe": "utf-16-le",
    b"\xfe\xff": "utf-16-be",
    b"<\x00": "utf-16-le",
    b"\x00<": "utf-16-be",
}
"""How a file of wide characters begins: with its mark, or with the bracket of its first tag."""
XML = re.compile(r"<(?:\?xml|!DOCTYPE|!--|(?:\w+:)?(?:article|TEI|teiCorpus|pmc-articleset|OAI-PMH)[\s>])")
SIGNATURES = {
    b"\xd0\xcf\x11\xe0": "an old Word file (.doc), or one that a password protects",
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

    return read_pdf(data, name, options)


def read_xml_file(data: bytes, name: str, options: ReadOptions) -> Reading:
    """Read JATS or TEI; which of them the tree tells. Raises InputError for other XML."""
    from citeflow.readers.jats import read as jats  # lxml loads on first use
    from citeflow.readers.tei import read as tei
    from citeflow.readers.xml.parse import parse_xml

    tree = parse_xml(data, name)
    if jats.is_jats(tree.root):
        return replace(jats.read_jats_tree(tree, name), metadata=jats.read_stated_metadata(tree))
    if tei.is_tei(tree.root):
        return replace(tei.read_tei_tree(tree, name), metadata=tei.read_stated_metadata(tree))
    raise InputError(f"{name}: is XML, but neither JATS nor TEI (root {tree.root.tag}); convert it to one of them")


def read_html_file(data: bytes, name: str, options: ReadOptions) -> Reading:
    """Read an HTML page; lxml loads on first use."""
    from citeflow.readers.html.read import read_html

    return read_html(data, name, options)


def read_docx_file(data: bytes, name: str, options: ReadOptions) -> Reading:
    """Read a Word document; lxml loads on first use."""
    from citeflow.readers.docx.read import read_docx

    return read_docx(data, name, options)


READERS: dict[str, Reader] = {
    "pdf": Reader("PDF", (".pdf",), read_pdf_file),
    "docx": Reader("DOCX", (".docx",), read_docx_file),
    "html": Reader("HTML", (".html", ".htm", ".xhtml"), read_html_file),
    "xml": Reader("JATS and TEI XML", (".xml", ".nxml", ".jats", ".tei"), read_xml_file),
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
    kind = sniff_kind(data, name)
    if kind is not None:
        return READERS[kind]
    suffix = Path(name).suffix.lower()
    if suffix == ".pdf":
        raise InputError(f"{name}: is no PDF (no %PDF header); it may be cut or misnamed")
    text = decode_text(data, name)
    if suffix in READERS["markdown"].suffixes or (
        suffix not in READERS["text"].suffixes and MARKDOWN_SIGNS.search(text)
    ):
        return READERS["markdown"]
    return READERS["text"]


def sniff_kind(data: bytes, name: str) -> str | None:
    """`docx`, `html` or `xml` for what begins like one, None for others; UTF-16 is looked at too.

    Raises InputError for an archive that is no Word document, saying what it is.
    """
    if data.startswith(b"PK\x03\x04"):
        from citeflow.readers.docx.archive import is_docx, name_archive

        if is_docx(data):
            return "docx"
        raise InputError(
            f"{name}: is {name_archive(data, name)}, which citeflow does not read; it reads {readable_formats()}"
        )
    head = data[: 4 * HEAD]
    wide = next((encoding for mark, encoding in WIDE.items() if head.startswith(mark)), None)
    text = head.decode(wide or "utf-8", "replace").lstrip("\ufeff \t\r\n")
    if not text.startswith("<"):
        return None
    from citeflow.readers.html.read import is_html
    from citeflow.readers.xml.prolog import find_root_name

    declared = text.startswith("<?xml") and (find_root_name(text) or "").lower() != "html"
    if not declared and is_html(data):
        return "html"
    return "xml" if XML.match(text) else None


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
