"""The one XML parser call: hostile files end in one line or a Problem, encodings and entities as characters."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import citeflow
from citeflow.errors import InputError
from citeflow.readers.xml.elements import words_of
from citeflow.readers.xml.entities import replace_entities
from citeflow.readers.xml.parse import DEEPEST, parse_xml
from citeflow.readers.xml.prolog import find_root_name

SECRET = "тайна соседнего порта"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def document(doctype: str, body: str) -> bytes:
    return f'<?xml version="1.0"?><!DOCTYPE article {doctype}><article><p>{body}</p></article>'.encode()


def parse_quickly(data: bytes) -> tuple[str, set[str]]:
    started = time.perf_counter()
    try:
        tree = parse_xml(data, "порт.xml")
    finally:
        assert time.perf_counter() - started < 10
    return words_of(tree.root), {problem.code for problem in tree.problems}


READABLE = {
    "billion laughs": (document(f'[<!ENTITY l0 "ха">{LAUGHS}]', "Порт &l9;"), "Порт &l9;", {"xml-entity"}),
    "parameter entities": (
        document("""[<!ENTITY % a "<!ENTITY b 'ха'>"> %a; %a; %a;]""", "Порт &b;"),
        "Порт ха",
        set(),
    ),
    "quadratic blowup": (
        document(f'[<!ENTITY a "{"х" * 100_000}">]', "&a;" * 10_000),
        "&a;" * 10_000,
        {"xml-entity"},
    ),
    "entity naming itself": (document('[<!ENTITY a "&a;">]', "&a; Порт"), "&a; Порт", {"xml-entity"}),
    "external DTD": (document('SYSTEM "http://127.0.0.1:9/steal.dtd"', "Порт"), "Порт", set()),
    "external parameter entity": (
        document('[<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]', "Порт"),
        "Порт",
        set(),
    ),
    "bracket inside an entity's value": (document('[<!ENTITY a "]>">]', "&a; Порт"), "]> Порт", set()),
    "processing instruction": (b"<article><?php system('rm')?><p>A</p></article>", "A", set()),
    "comments": ("<!-- a > b --><article><!-- <p>нет</p> --><p>Порт</p></article>".encode(), "Порт", set()),
    "truncated": ("<article><p>Порт открыт</p><p>и зак".encode(), "Порт открыти зак", {"xml-damaged"}),
    "end tags crossed": ("<article><b>Порт <i>и</b> склад</i></article>".encode(), "Порт и склад", {"xml-damaged"}),
    "bare ampersand": ("<article>Порт & склад</article>".encode(), "Порт  склад", {"xml-damaged"}),
    "undeclared prefix": (b"<article><x:p>A</x:p></article>", "A", {"xml-damaged"}),
    "control characters": (b"<article>A\x01\x0bB</article>", "AB", {"xml-damaged"}),
    "words behind the root": ("<article>Порт</article> и склад".encode(), "Порт", {"xml-damaged"}),
    "empty root": (b"<article/>", "", set()),
}


@pytest.mark.parametrize(("data", "words", "codes"), READABLE.values(), ids=READABLE)
def test_hostile_but_readable(data: bytes, words: str, codes: set[str]) -> None:
    read, found = parse_quickly(data)
    assert "".join(read.split()) == "".join(words.split())
    assert found == codes


REFUSED = {
    "nothing": (b"", "no root element"),
    "not XML": ("# Порты\n\nТекст.".encode(), "no root element"),
    "a declaration alone": (b'<?xml version="1.0"?>', "no root element"),
    "a document type that never ends": (b'<!DOCTYPE a [ <!ENTITY b "c" <a>x</a>', "no root element"),
    "a comment that never ends": (b"<!-- " + b"<!-- " * 100_000, "no root element"),
    "comments without end in the document type": (b"<!DOCTYPE a [" + b"<!-- " * 100_000, "no root element"),
    "deep nesting": (b"<a>" * 100_000, "beyond what is read"),
    "deep enough to hurt": (b"<a>" * (DEEPEST + 1) + b"x" + b"</a>" * (DEEPEST + 1), "nested deeper"),
    "huge attribute": (b'<a b="' + b"c" * 10_500_000 + b'"/>', "beyond what is read"),
    "huge text": (b"<a>" + b"c" * 10_500_000 + b"</a>", "beyond what is read"),
    "a tag that never ends": (b"<article", "nothing can be read"),
    "unknown encoding": (
        b'<?xml version="1.0" encoding="x-port"?><a>' + "Порт".encode("cp1251") + b"</a>",
        "which is unknown",
    ),
    "an encoding that is no text": (b'<?xml version="1.0" encoding="zlib"?><a>\xff</a>', "which is unknown"),
    "wrong encoding": (
        b'<?xml version="1.0" encoding="utf-8"?><a>' + "Порт".encode("cp1251") * 9 + b"</a>",
        "is not utf-8, which it declares",
    ),
}


@pytest.mark.parametrize(("data", "message"), REFUSED.values(), ids=REFUSED)
def test_refused_in_one_line(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_quickly(data)
    line = str(caught.value)
    assert line.startswith("порт.xml: ")
    assert message in line
    assert "\n" not in line


@pytest.mark.parametrize(
    "template",
    [
        '<!DOCTYPE article [<!ENTITY x SYSTEM "{uri}">]><article><p>Порт &x;</p></article>',
        '<!DOCTYPE article [<!ENTITY % x SYSTEM "{uri}"> %x;]><article><p>Порт</p></article>',
        '<!DOCTYPE article SYSTEM "{uri}"><article><p>Порт &x;</p></article>',
        '<a xmlns:xi="http://www.w3.org/2001/XInclude">Порт <xi:include parse="text" href="{uri}"/></a>',
        '<?xml-stylesheet href="{uri}"?><article><p>Порт</p></article>',
    ],
    ids=["entity", "parameter entity", "external DTD", "xinclude", "stylesheet"],
)
def test_no_file_is_opened(template: str, tmp_path: Path) -> None:
    neighbour = tmp_path / "neighbour.txt"
    neighbour.write_text(SECRET, encoding="utf-8")
    read, _ = parse_quickly(template.replace("{uri}", neighbour.as_uri()).encode())
    assert read.startswith("Порт")
    assert SECRET not in read


TEXT = "<a>Порт Ақтау, café</a>"
ENCODED = {
    "utf-8": (TEXT.encode(), set()),
    "utf-8 with a mark": (b"\xef\xbb\xbf" + TEXT.encode(), set()),
    "utf-16 with a mark": (TEXT.encode("utf-16"), set()),
    "utf-16 big end first": (b"\xfe\xff" + TEXT.encode("utf-16-be"), set()),
    "utf-16 without a mark": (TEXT.encode("utf-16-le"), set()),
    "utf-32": (TEXT.encode("utf-32"), set()),
    "utf-16 declared and meant": (f'<?xml version="1.0" encoding="UTF-16"?>{TEXT}'.encode("utf-16"), set()),
    "utf-16 declared, utf-8 written": (f'<?xml version="1.0" encoding="UTF-16"?>{TEXT}'.encode(), {"xml-encoding"}),
    "latin declared, utf-8 written": (f"<?xml version='1.0' encoding='iso-8859-1'?>{TEXT}".encode(), {"xml-encoding"}),
    "space before the declaration": (f'\n<?xml version="1.0" encoding="utf-8"?>\n{TEXT}'.encode(), set()),
}


@pytest.mark.parametrize(("data", "codes"), ENCODED.values(), ids=ENCODED)
def test_encoding(data: bytes, codes: set[str]) -> None:
    assert parse_quickly(data) == ("Порт Ақтау, café", codes)


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "iso-8859-5", "x-mac-cyrillic", "cp866"])
def test_cyrillic_of_one_byte(encoding: str) -> None:
    codec = encoding.removeprefix("x-")
    declared = f'<?xml version="1.0" encoding="{codec}"?><a>Порт и склад</a>'.encode(codec)
    assert parse_quickly(declared) == ("Порт и склад", set())


def test_one_damaged_byte_does_not_lose_the_file() -> None:
    read, codes = parse_quickly(b"<a>" + "Порт открыт. ".encode() * 200 + b"\xff</a>")
    assert read.endswith("\ufffd")
    assert codes == {"xml-encoding"}


def test_damage_of_a_short_file() -> None:
    assert parse_quickly("<a>Порт открыт</a>".encode().replace("П".encode(), b"\xd0"))[0] == "\ufffdорт открыт"


ENTITIES = {
    "HTML": ("Порт&nbsp;№&nbsp;5 &mdash; caf&eacute;", "Порт\xa0№\xa05 — café"),
    "ISO sets of old DTDs": ("&Pcy;&ocy;&rcy;&tcy; &agr; &hyphen;", "Порт &amp;agr; ‐"),
    "XML's own": ("&lt;порт&gt; &amp; &quot;склад&quot; &apos;", "&lt;порт&gt; &amp; &quot;склад&quot; &apos;"),
    "numbers": ("&#1055; &#x41F;", "&#1055; &#x41F;"),
    "markup stays escaped": ("&LT;b&GT;", "&lt;b&gt;"),
    "no semicolon": ("R&D and &eacute", "R&D and &eacute"),
    "CDATA": ("<![CDATA[&eacute;]]>&eacute;<![CDATA[&eacute;", "<![CDATA[&eacute;]]>é<![CDATA[é"),
}


@pytest.mark.parametrize(("printed", "expected"), ENTITIES.values(), ids=ENTITIES)
def test_named_entities(printed: str, expected: str) -> None:
    assert replace_entities(printed, {}).text == expected


def test_entity_in_an_attribute() -> None:
    root = parse_xml('<a b="caf&eacute; &quot;Порт&quot;"/>'.encode(), "a.xml").root
    assert root.get("b") == 'café "Порт"'


def test_line_of_the_damage_counts_the_prolog() -> None:
    data = '<?xml version="1.0"?>\n<!DOCTYPE a\n [<!ENTITY b "c">]>\n<a>\n<b>порт</a>'.encode()
    message = parse_xml(data, "a.xml").problems[0].message
    assert "line 5" in message


ROOTS = {
    "html": ("<!DOCTYPE html><html><body/></html>", "html"),
    "behind a comment": ("<!-- <a> --><b/>", "b"),
    "behind a subset": ("<!DOCTYPE c [<!ELEMENT a (b)> <?pi > ?> <!-- > -->]><c/>", "c"),
    "prefixed": ("<tei:TEI xmlns:tei='x'>", "tei:TEI"),
    "text": ("порт < склад", None),
    "end tag": ("</a>", None),
}


@pytest.mark.parametrize(("text", "name"), ROOTS.values(), ids=ROOTS)
def test_root_name(text: str, name: str | None) -> None:
    assert find_root_name(text) == name


@given(st.binary(max_size=300))
def test_any_bytes_end_in_a_tree_or_one_line(data: bytes) -> None:
    try:
        tree = parse_xml(data, "a.xml")
    except InputError as error:
        assert "\n" not in str(error)
    else:
        assert isinstance(tree.root.tag, str)


MARKUP = st.lists(
    st.sampled_from(
        ["<a>", "</a>", "<a b='", "'>", "<!--", "-->", "<![CDATA[", "]]>", "&x;", "<!DOCTYPE a [", "]>", "порт"]
    ),
    max_size=30,
)


@given(MARKUP)
def test_any_markup_ends_in_a_tree_or_one_line(parts: list[str]) -> None:
    try:
        words = words_of(parse_xml("".join(parts).encode(), "a.xml").root)
    except InputError as error:
        assert "\n" not in str(error)
    else:
        assert words == " ".join(words.split())


OTHER_PARSERS = re.compile(
    r"(?<!l)xml\.(?:etree|dom|sax)\b|defusedxml|\bXMLParser\(|\bXMLPullParser\(|\biterparse\(|etree\.(?:parse|XML|fromstring)\("
    r"|(?<![\w.])fromstring\("
)
ONLY_HERE = {"readers/xml/parse.py", "readers/html/tree.py"}
"""The second parses HTML, which knows no entities of its own and no external files."""


def test_no_other_call_parses_xml() -> None:
    package = Path(citeflow.__file__).parent
    calling = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if OTHER_PARSERS.search(path.read_text(encoding="utf-8"))
    }
    assert "readers/xml/parse.py" in calling
    assert calling <= ONLY_HERE
