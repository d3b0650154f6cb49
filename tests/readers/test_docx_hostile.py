"""Archives that are broken or mean harm: one line of InputError, nothing written, in bounded time and memory."""

from __future__ import annotations

import struct
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeflow.errors import InputError
from citeflow.readers.docx.archive import is_docx, name_archive
from citeflow.readers.docx.read import read_docx
from tests.readers.docx_builder import HEAD, SPACES, docx_members, make_docx, paragraph, zip_members

PLAIN = docx_members(paragraph("Порт открыт."))
GOOD = zip_members(PLAIN)
DOCUMENT = "word/document.xml"


def with_member(name: str, content: str | bytes) -> bytes:
    """The good file with one more member, or another content of one."""
    rows: list[tuple[str, str | bytes]] = [row for row in PLAIN.items() if row[0] != name]
    return zip_members([*rows, (name, content)])


def flip(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]


def set_flag(data: bytes, flag: int) -> bytes:
    """The file with a flag set in all headers."""
    changed = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            flags = struct.unpack_from("<H", data, at + offset)[0]
            struct.pack_into("<H", changed, at + offset, flags | flag)
            at = data.find(signature, at + 4)
    return bytes(changed)


def set_method(data: bytes, method: int) -> bytes:
    """The file with another method of packing in its directory."""
    changed = bytearray(data)
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<H", changed, at + 10, method)
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(changed)


def find_content(data: bytes, name: str) -> int:
    """The place of the packed bytes of a member."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.getinfo(name).header_offset + 30 + len(name)


def doubled(name: str) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive, pytest.warns(UserWarning, match="Duplicate"):
        for key, content in [*PLAIN.items(), (name, "<x/>")]:
            archive.writestr(key, content)
    return stream.getvalue()


def bomb() -> bytes:
    words = b"0" * (60 << 20)
    return with_member(DOCUMENT, f"{HEAD}<w:document {SPACES}><w:body><w:p>".encode() + words)


REFUSED = {
    "bomb": (bomb, "zip bomb"),
    "many members": (lambda: zip_members([*PLAIN.items(), *((f"a{n}", "") for n in range(10_000))]), "more than 1000"),
    "cut": (lambda: GOOD[: len(GOOD) // 2], "damaged ZIP"),
    "cut at its end": (lambda: GOOD[:-10], "damaged ZIP"),
    "no directory": (lambda: b"PK\x03\x04" + b"\x00" * 100, "damaged ZIP"),
    "wrong sum": (lambda: flip(GOOD, find_content(GOOD, DOCUMENT) + 40), "damaged"),
    "encrypted": (lambda: set_flag(GOOD, 1), "encrypted"),
    "unknown packing": (lambda: set_method(GOOD, 12), "packed in a way"),
    "twice": (lambda: doubled(DOCUMENT), "twice"),
    "no text": (lambda: zip_members({k: v for k, v in PLAIN.items() if k != DOCUMENT}), "without its text"),
    "no words": (lambda: make_docx(paragraph("")), "without words"),
    "no body": (lambda: with_member(DOCUMENT, f"<w:document {SPACES}/>"), "without text"),
    "no xml": (lambda: with_member(DOCUMENT, "Порт"), "not XML"),
    "deep xml": (
        lambda: with_member(DOCUMENT, f"<w:document {SPACES}><w:body>" + "<w:sdt>" * 5000 + "</w:body></w:document>"),
        "beyond what is read",
    ),
    "workbook": (lambda: zip_members({"xl/workbook.xml": "<x/>"}), "an Excel workbook"),
    "presentation": (lambda: zip_members({"ppt/presentation.xml": "<x/>"}), "a PowerPoint presentation"),
    "open document": (
        lambda: zip_members({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}),
        r"an OpenDocument text \(ODT\)",
    ),
    "book": (lambda: zip_members({"mimetype": "application/epub+zip"}), "an e-book"),
    "book without its type": (lambda: zip_members({"META-INF/container.xml": "<x/>"}), "an e-book"),
    "any archive": (lambda: zip_members({"a.txt": "x"}), "is a ZIP archive"),
    "empty archive": (lambda: b"PK\x05\x06" + b"\x00" * 18, "is a ZIP archive"),
}


@pytest.mark.parametrize(("build", "message"), REFUSED.values(), ids=REFUSED)
def test_refused_in_one_line(build, message: str) -> None:  # type: ignore[no-untyped-def]
    data, begun = build(), time.monotonic()
    with pytest.raises(InputError, match=message) as caught:
        read_docx(data, "a.docx")
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("a.docx: ")
    assert time.monotonic() - begun < 10


NESTED = zip_members({"inner.zip": zip_members({"inner.zip": "x" * 1000}).decode("latin-1")})
HARMLESS = {
    "upwards": "../../../../tmp/evil.txt",
    "absolute": "/etc/cron.d/evil",
    "windows": "C:\\evil\\..\\a",
    "device": "con",
    "long name": "a" * 60_000,
    "archive inside": "word/embeddings/a.zip",
}


@pytest.mark.parametrize("name", HARMLESS.values(), ids=HARMLESS)
def test_members_that_are_not_asked_for_are_never_written(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert [p.text for p in read_docx(with_member(name, NESTED), "a.docx").pieces] == ["Порт открыт."]
    assert list(tmp_path.rglob("*")) == []
    assert not Path("/tmp/evil.txt").exists()


def test_link_to_a_file_is_its_name(tmp_path: Path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text(PLAIN[DOCUMENT].replace("открыт", "выдан"))
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in PLAIN.items():
            info = zipfile.ZipInfo(name)
            info.external_attr = (0o120777 if name == DOCUMENT else 0o100644) << 16
            archive.writestr(info, str(secret) if name == DOCUMENT else content)
    with pytest.raises(InputError, match="not XML"):
        read_docx(stream.getvalue(), "a.docx")


def test_relations_that_lead_out_of_the_archive() -> None:
    rows = '<Relationship Id="s" Type="x/styles" Target="../../../../etc/passwd"/>'
    assert read_docx(make_docx(paragraph("Порт"), rows), "a.docx").pieces[0].text == "Порт"


def test_a_size_that_lies() -> None:
    """The directory says a few bytes: no more than these are decoded, and the sum then fails."""
    data = bytearray(with_member(DOCUMENT, PLAIN[DOCUMENT] + " " * 1000))
    at = data.rfind(b"PK\x01\x02")
    struct.pack_into("<L", data, at + 24, 10)
    with pytest.raises(InputError):
        read_docx(bytes(data), "a.docx")


def test_entities_are_not_expanded() -> None:
    dtd = '<!DOCTYPE x [<!ENTITY a "ааааааааааааааааааааааааааааааааааааааааааааааааааа"><!ENTITY b "&a;&a;&a;&a;&a;">'
    dtd += '<!ENTITY c SYSTEM "file:///etc/passwd">]>'
    body = PLAIN[DOCUMENT].replace(HEAD, "").replace("открыт", "&b; &c;")
    assert "root:" not in read_docx(with_member(DOCUMENT, dtd + body), "a.docx").pieces[0].text


KINDS = {
    "word": (GOOD, True),
    "template": (with_member("[Content_Types].xml", "wordprocessingml.template.main+xml"), True),
    "without types": (zip_members({DOCUMENT: "<x/>"}), True),
    "cut": (GOOD[:-30], True),
    "workbook": (zip_members({"xl/workbook.xml": "<x/>"}), False),
    "pdf": (b"%PDF-1.7", False),
    "nothing": (b"", False),
}


@pytest.mark.parametrize(("data", "expected"), KINDS.values(), ids=KINDS)
def test_recognition(data: bytes, expected: bool) -> None:
    assert is_docx(data) is expected


def test_name_of_an_archive() -> None:
    assert name_archive(GOOD, "a.zip") == "a Word document (DOCX)"


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=6))
def test_any_damage(at: int, junk: bytes) -> None:
    data = GOOD[:at] + junk + GOOD[at + len(junk) :]
    is_docx(data)
    try:
        reading = read_docx(data, "a.docx")
    except InputError as error:
        assert "\n" not in str(error)
    else:
        assert reading.pieces


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    for head in (b"", b"PK\x03\x04", b"PK\x05\x06"):
        is_docx(head + data)
        with pytest.raises(InputError):
            read_docx(head + data, "a.docx")


NAMES = (
    "p r t pPr rPr tbl tr tc sdt sdtContent ins del hyperlink fldChar instrText bookmarkStart footnoteReference"
    " txbxContent numPr numId"
)
ATTRIBUTES = [
    "",
    ' w:val="1"',
    ' w:id="1"',
    ' w:fldCharType="begin"',
    ' w:fldCharType="separate"',
    ' w:fldCharType="end"',
    ' w:name="x"',
    ' w:anchor="x"',
]
TREES = st.recursive(
    st.sampled_from(["<w:t>Порт</w:t>", "<w:instrText> REF x </w:instrText>", "<w:tab/>", ""]),
    lambda inner: st.builds(
        lambda name, attribute, parts: f"<w:{name}{attribute}>{''.join(parts)}</w:{name}>",
        st.sampled_from(NAMES.split()),
        st.sampled_from(ATTRIBUTES),
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


@settings(max_examples=200, deadline=None)
@given(st.lists(TREES, max_size=4))
def test_any_elements(blocks: list[str]) -> None:
    note = f'<w:footnote w:id="1">{paragraph("Речной")}</w:footnote>'
    reading = read_docx(make_docx(paragraph("Порт") + "".join(blocks), footnotes=note), "a.docx")
    for piece in reading.pieces:
        assert piece.text == " ".join(piece.text.split())
        assert all(0 <= row.start < row.end <= len(piece.text) for row in (*piece.marks, *piece.callouts))
