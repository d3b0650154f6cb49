"""HTML that is broken or means harm: always a Reading or one line of InputError, in bounded time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeflow.errors import InputError
from citeflow.readers.assemble import assemble
from citeflow.readers.html.read import is_html, read_html
from citeflow.readers.piece import Reading

SECONDS = 20

HOSTILE = {
    "unclosed": "<p>Порт <b>и <i>склад <a href='x'>рынок<table><tr><td>нет",
    "crossed": "<b><i>Порт</b></i></p></div></table>",
    "deep": "<div>" * 5000 + "Порт" + "</div>" * 5000,
    "deep inline": "<b>" * 20_000 + "Порт",
    "deep lists": "<ol><li>" * 3000 + "Порт",
    "deep tables": "<table><tr><td>" * 2000 + "Порт",
    "deep containers": "<div class=references id=r1>" * 1000 + "<a href='#r1'>1</a>Порт",
    "nested anchors": "".join(f"<div id=b{n}>" for n in range(1500))
    + "".join(f"<p>Порт <a href=#b{n}>{n}</a>" for n in range(1500)),
    "deep headings": "<h2>" * 1000 + "Порт",
    "long attribute": f"<p title='{'а' * 5_000_000}'>Порт</p>",
    "long word": f"<p>{'порт' * 3_000_000}</p>",
    "many entities": "<p>" + "&amp;" * 300_000,
    "many links": "<p>" + "<a href='#R1'>1</a>, " * 8_000 + "<ol class=references><li id=R1>Ким А. Порты.</ol>",
    "many items": "<p>Порт<ol class=references>" + "<li id=R1>Ким А. Порты." * 8_000 + "</ol>",
    "many paragraphs": "<p>Порт" * 15_000,
    "open tags": "<p" * 100_000 + ">Порт",
    "angles": "<" * 500_000 + "p>Порт",
    "comment without end": "<p>Порт<!-- " + "-" * 300_000,
    "script without end": "<p>Порт<script>" + "<p>x" * 50_000,
    "doctype with entities": '<!DOCTYPE html [<!ENTITY a "&b;&b;"><!ENTITY b "&a;">]><p>Порт &a;',
    "outside entity": '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>Порт &x;',
    "nul": "<p>По\x00рт",
    "control characters": "<p>По\x01рт\x0b\x1b[31m",
    "not characters": "<p>Порт &#0; &#xD800; &#x110000; &#99999999999;",
    "right to left": "<p>По\u202eрт\u2066",
    "deep linked data": f'<script type="application/ld+json">{"[" * 100_000}</script><p>Порт',
    "huge numbers": "<ol start=999999><li value=-999999>Порт<li>склад</ol><h2 aria-level=9999999999 role=heading>a",
    "huge range": "<p><a href='#R1'>1-9999</a><ol class=references><li id=R1>Ким А. Порты.</ol>",
    "base": "<base href='http://[::1'><p><a href='http://[::1#R1'>Порт</a>",
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE)
def test_hostile_pages_are_read(html: str) -> None:
    begun = time.monotonic()
    reading = read_html(html.encode("utf-8", "surrogatepass"), "page.html")
    assert time.monotonic() - begun < SECONDS
    assert any(p.text for p in reading.pieces)
    check_reading(reading)


def test_no_file_is_opened() -> None:
    reading = read_html(HOSTILE["outside entity"].encode(), "page.html")
    assert "root:" not in " ".join(p.text for p in reading.pieces)


def check_reading(reading: Reading) -> None:
    """The laws of every reading."""
    ids = {reference.id for reference in reading.references}
    assert len(ids) == len(reading.references)
    for piece in reading.pieces:
        assert piece.text == " ".join(piece.text.split())
        for row in (*piece.marks, *piece.callouts):
            assert 0 <= row.start < row.end <= len(piece.text)
        assert piece.reference is None or piece.reference in ids
        assert all(callout.targets for callout in piece.callouts)
    draft = assemble(reading.pieces, reading.references)
    for reference in draft.stated.references:
        if reference.start is not None:
            assert draft.text[reference.start : reference.end].endswith(reference.raw)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    assert is_html(data) in {True, False}
    try:
        check_reading(read_html(data, "page.html"))
    except InputError as error:
        assert "\n" not in str(error)


TAGS = (
    "p div h1 ol ul li table tr td b sup a br section article nav aside footer dl dt dd blockquote figure figcaption"
    " span"
)
ATTRIBUTES = [
    "", " id=R1", " id=R2", " href='#R1'", " href='#R2'", " class=references", " class=footnotes", " role=doc-footnote",
    " hidden", " start=3", " name=R1", " data-cites='R1 R3'", " role=doc-bibliography", " role=main", " id=fn1",
]  # fmt: skip
PARTS = st.one_of(
    st.builds(lambda tag, attribute: f"<{tag}{attribute}>", st.sampled_from(TAGS.split()), st.sampled_from(ATTRIBUTES)),
    st.sampled_from(TAGS.split()).map(lambda tag: f"</{tag}>"),
    st.sampled_from(["Порт ", "1", "[", "]", ", ", "–", "2. Ким А. ", "\n", "↑", "&nbsp;"]),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PARTS, max_size=40))
def test_any_tags(parts: list[str]) -> None:
    try:
        check_reading(read_html("".join(parts).encode(), "page.html"))
    except InputError as error:
        assert "without words" in str(error)


@settings(max_examples=100, deadline=None)
@given(st.lists(PARTS, max_size=25))
def test_same_bytes_same_reading(parts: list[str]) -> None:
    data = ("<p>Порт" + "".join(parts)).encode()
    try:
        assert read_html(data, "page.html") == read_html(data, "page.html")
    except InputError as error:
        assert "without words" in str(error)


def test_what_nobody_sees_is_no_text() -> None:
    assert read_html("<p>По\x00\x01рт\x1b[31m\ufffe".encode(), "page.html").pieces[0].text == "Порт[31m"


def test_a_page_beyond_the_cap() -> None:
    with pytest.raises(InputError, match="is a page of 101 MB"):
        read_html(b"<p>" + b" " * (101 << 20), "page.html")
