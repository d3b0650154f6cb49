"""The zip around a DOCX file, read without trust: nothing is extracted, no name becomes a path, sizes are capped."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections import Counter
from io import BytesIO

from citeflow.errors import InputError

MOST_MEMBERS = 1000
LARGEST_DIRECTORY = 4 << 20
MOST_DECODED = 200 << 20
"""Decoded bytes of all members that are read."""
HIGHEST_RATIO = 100
RATIO_FROM = 1 << 20
"""A member smaller than this may be packed tighter: an empty table of styles is."""

ZIP = b"PK\x03\x04"
DIRECTORY_END = b"PK\x05\x06"
ENCRYPTED = 0x1
METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OverflowError,
    UnicodeDecodeError,
    ValueError,
)
"""What `zipfile` raises for damaged archives: besides its own error, those of the parts it is made of."""

KINDS = (
    ("word/document.xml", "a Word document (DOCX)"),
    ("xl/workbook.xml", "an Excel workbook (XLSX)"),
    ("xl/workbook.bin", "an Excel workbook (XLSB)"),
    ("ppt/presentation.xml", "a PowerPoint presentation (PPTX)"),
    ("visio/document.xml", "a Visio drawing (VSDX)"),
    ("Index/Document.iwa", "an Apple Pages or Numbers file"),
    ("META-INF/MANIFEST.MF", "a Java archive (JAR)"),
    ("META-INF/container.xml", "an e-book (EPUB)"),
    ("content.xml", "an OpenDocument file (ODT, ODS ...)"),
)
MIMETYPES = {
    "application/vnd.oasis.opendocument.text": "an OpenDocument text (ODT)",
    "application/vnd.oasis.opendocument.spreadsheet": "an OpenDocument spreadsheet (ODS)",
    "application/vnd.oasis.opendocument.presentation": "an OpenDocument presentation (ODP)",
    "application/epub+zip": "an e-book (EPUB)",
}
MAIN_PART = re.compile(rb"wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled")
TYPES = "[Content_Types].xml"
WORD = "a Word document (DOCX)"


class Archive:
    """The members of a zip, decoded one by one on demand within the caps."""

    def __init__(self, data: bytes, name: str) -> None:
        """Look at the directory. Raises InputError for what is damaged, encrypted or beyond the caps."""
        self.name = name
        self.decoded = 0
        check_directory(data, name)
        try:
            self.file = zipfile.ZipFile(BytesIO(data))
        except BROKEN as error:
            raise InputError(f"{name}: is a damaged ZIP archive ({one_line(error)}); get the file again") from None
        members = self.file.infolist()
        if len(members) > MOST_MEMBERS:
            raise too_many(name)
        self.members = {member.filename: member for member in members}
        self.twice = {member for member, times in Counter(m.filename for m in members).items() if times > 1}

    def __contains__(self, member: str) -> bool:
        return member in self.members

    def read(self, member: str) -> bytes | None:
        """The decoded bytes of a member, None where the archive has none of the name.

        Raises InputError for a member that is damaged, encrypted, doubled or beyond the caps.
        """
        info = self.members.get(member)
        if info is None:
            return None
        if member in self.twice:
            raise InputError(f"{self.name}: holds {shown(member)} twice; save it again in its word processor")
        if info.flag_bits & ENCRYPTED:
            raise InputError(f"{self.name}: is encrypted; save it without a password")
        if info.compress_type not in METHODS:
            raise InputError(f"{self.name}: is packed in a way that DOCX does not know; save it again")
        room = MOST_DECODED - self.decoded
        if info.file_size > room:
            raise too_large(self.name, member)
        if info.file_size > RATIO_FROM and info.file_size > HIGHEST_RATIO * max(info.compress_size, 1):
            raise InputError(
                f"{self.name}: {shown(member)} unpacks to more than {HIGHEST_RATIO} times its size, like a zip bomb;"
                " it is not read"
            )
        return self.decode(info, room)

    def decode(self, info: zipfile.ZipInfo, room: int) -> bytes:
        """The bytes of a member, never more than there is room for, whatever its header says."""
        try:
            with self.file.open(info) as stream:
                data = stream.read(room + 1)
        except (*BROKEN, RuntimeError) as error:
            raise InputError(
                f"{self.name}: {shown(info.filename)} in it is damaged ({one_line(error)}); get the file again"
            ) from None
        if len(data) > room:
            raise too_large(self.name, info.filename)
        self.decoded += len(data)
        return data


def check_directory(data: bytes, name: str) -> None:
    """Look at the end of the archive before `zipfile` reads a directory of any length."""
    end = data.rfind(DIRECTORY_END)
    if end < 0 or end + 22 > len(data):
        raise InputError(f"{name}: is a damaged ZIP archive (its end is missing); get the file again")
    count, size = struct.unpack_from("<HL", data, end + 10)
    if count > MOST_MEMBERS or size > LARGEST_DIRECTORY:
        raise too_many(name)


def too_many(name: str) -> InputError:
    """The error for an archive of too many members."""
    return InputError(
        f"{name}: holds more than {MOST_MEMBERS} files; a Word document holds a few dozen; it is not read"
    )


def too_large(name: str, member: str) -> InputError:
    """The error for an archive that unpacks to more than is read."""
    return InputError(f"{name}: {shown(member)} unpacks to more than {MOST_DECODED >> 20} MB; it is not read")


def shown(member: str) -> str:
    """A member's name for a message: one line, printable, short."""
    return "".join(c if c.isprintable() else "?" for c in member)[:60]


def one_line(error: Exception) -> str:
    """An error of a library in one line."""
    return shown(" ".join(str(error).split()) or type(error).__name__)


def name_archive(data: bytes, name: str) -> str:
    """What kind of file a ZIP archive is, in words; `a Word document (DOCX)` for what `read_docx` reads.

    Raises InputError for a damaged archive.
    """
    archive = Archive(data, name)
    mimetype = (
        archive.read("mimetype") if "mimetype" in archive and archive.members["mimetype"].file_size < 200 else None
    )
    if mimetype is not None and (kind := MIMETYPES.get(mimetype.decode("ascii", "replace").strip())):
        return kind
    types = archive.read(TYPES) if TYPES in archive and archive.members[TYPES].file_size < RATIO_FROM else None
    if types is not None and MAIN_PART.search(types):
        return WORD
    return next((kind for member, kind in KINDS if member in archive), "a ZIP archive")


def is_docx(data: bytes) -> bool:
    """Whether bytes are a Word document by their content; a damaged archive that names its parts counts as one."""
    if not data.startswith(ZIP):
        return False
    try:
        return name_archive(data, "") == WORD
    except InputError:
        return b"word/document.xml" in data
