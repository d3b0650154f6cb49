"""Which file is the text of which reference: by manifest, DOI, title, author, file name; and what is found wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from citeflow.errors import InputError
from citeflow.evidence.manifest import Entry, read_manifest
from citeflow.evidence.tie import SourceFile, tie_files
from citeflow.model.reference import Reference


def work(number: int, key: str, **csl: Any) -> Reference:
    return Reference(key=key, label=f"{number}.", number=number, csl=csl, confidence={}, printed=())


WORKS = (
    work(1, "berg2001rivers", title="Rivers of the far north", DOI="10.1234/abc"),
    work(2, "lind2005fog", title="Fog"),
    work(3, "roe2007rivers", title="Rivers of the far north"),
    work(7, "ng2020tides", title="Tides", archive="arXiv", archive_location="2001.01234v2"),
    work(12, "doe2010salt", title="Salt roads and their keepers", author=[{"family": "Doe"}, {"family": "Müller"}]),
    work(13, "one2011lakes", title="Lakes without a shore", author=[{"family": "Öne"}]),
    work(14, "two2012lakes", title="Lakes without a shore", author=[{"family": "Two"}]),
    work(15, "fen2013peat", title="Peat", author=[{"family": "Fen"}, {"literal": "Bog Society"}]),
    work(16, "kim2014moor", title="The moor and its people: a history of kim in song", author=[{"family": "Kim"}]),
    work(18, "sa2016delta", title="Finance of the delta", editor=[{"family": "Ramos de Sá"}]),
    work(17, "golubev2015", title="Луга у реки", author=[{"family": "Голубев"}]),
)


def file(name: str, text: str = "Some words.", error: str | None = None) -> SourceFile:
    return SourceFile(name, f"sha of {name}", text, "en", error)


TIES = [
    pytest.param(file("a.pdf", "Salt Roads and their Keepers\nVol. 4"), ("doe2010salt", "title"), id="title"),
    pytest.param(file("a.pdf", "J. Doe\nSalt roads and\ntheir keepers"), ("doe2010salt", "title-author"), id="author"),
    pytest.param(
        file("a.pdf", "Salt roads and their keepers\nK. Muller"), ("doe2010salt", "title-author"), id="second author"
    ),
    pytest.param(file("a.pdf", "Salt roads and their keepers\nB. Doerr"), ("doe2010salt", "title"), id="half a name"),
    pytest.param(file("a.pdf", "Lakes without a shore\nB. Two"), ("two2012lakes", "title-author"), id="settled"),
    pytest.param(file("a.pdf", "PEAT\n\nA. Fen, 2013"), ("fen2013peat", "title-author"), id="short title, author"),
    pytest.param(file("a.pdf", "Bog Society\nPeat"), ("fen2013peat", "title-author"), id="short title, body"),
    pytest.param(file("a.pdf", "Of peat (Fen 2013) we know"), (None, None), id="short title inside a line"),
    pytest.param(file("a.pdf", "Peat\na\nb\nc\nFen"), (None, None), id="short title, author far from it"),
    pytest.param(
        file("a.pdf", "The moor and its people\nJ. Kim"), ("kim2014moor", "title-author"), id="without its subtitle"
    ),
    pytest.param(file("a.pdf", "The moor and its people"), (None, None), id="no subtitle, no author"),
    pytest.param(
        file("a.pdf", "The moor and its people: a history of Kim in song"),
        ("kim2014moor", "title"),
        id="the name stands in the title alone",
    ),
    pytest.param(file("a.pdf", "А. ГОЛУБЕВ\nЛуга у реки"), ("golubev2015", "title-author"), id="Cyrillic"),
    pytest.param(file("a.pdf", "SALT ROADS AND THEIR KEEP-\nERS¹\nDoe²"), ("doe2010salt", "title-author"), id="as set"),
    pytest.param(file("a.pdf", "S A L T roads and their keepers\nDoe"), ("doe2010salt", "title-author"), id="spaced"),
    pytest.param(file("a.pdf", "Salt roads and their keepersons, Doe"), (None, None), id="a longer word"),
    pytest.param(file("a.pdf", "\ufb01nance of the del\u00adta\nM. Sa"), ("sa2016delta", "title-author"), id="editor"),
    pytest.param(file("a.pdf", "doi: 10.1234/ABC. Rivers of the far north"), ("berg2001rivers", "doi"), id="doi"),
    pytest.param(file("a.pdf", "doi: 10.1234/abcd"), (None, None), id="another doi"),
    pytest.param(file("a.pdf", "arXiv:2001.01234v1 [stat] Tides"), ("ng2020tides", "arxiv"), id="arXiv, any version"),
    pytest.param(file("a.pdf", "arXiv:2001.012345 Tides"), (None, None), id="another arXiv number"),
    pytest.param(file("02_fog.pdf"), ("lind2005fog", "file-name"), id="number"),
    pytest.param(file("[12] salt.pdf"), ("doe2010salt", "file-name"), id="number in brackets"),
    pytest.param(file("2005.pdf"), (None, None), id="a year is no number of a reference"),
    pytest.param(file("lind2005fog.html"), ("lind2005fog", "file-name"), id="key"),
    pytest.param(file("a.pdf", "Fog\nby A. Lind"), (None, None), id="a title of one word tells no work"),
    pytest.param(file("a.pdf", "x" * 3000 + " Salt roads and their keepers"), (None, None), id="title far inside"),
]


@pytest.mark.parametrize(("one", "expected"), TIES)
def test_ways_to_tie(one: SourceFile, expected: tuple[str | None, str | None]) -> None:
    rows, _ = tie_files([one], WORKS, [])
    row = next(row for row in rows if row.file == one.name)
    assert (row.key, row.how) == expected
    assert row.state == ("tied" if expected[0] else "untied")


def test_every_reference_has_a_row() -> None:
    rows, problems = tie_files([file("02.pdf")], WORKS, [])
    assert [(row.key, row.state) for row in rows] == [
        ("berg2001rivers", "missing"),
        ("lind2005fog", "tied"),
        ("roe2007rivers", "missing"),
        ("ng2020tides", "missing"),
        *((work.key, "missing") for work in WORKS[4:]),
    ]
    assert problems == []


def test_what_fits_two_references_ties_none() -> None:
    rows, (problem,) = tie_files([file("a.pdf", "Rivers of the far north")], WORKS, [])
    assert (rows[-1].state, rows[-1].key) == ("ambiguous", None)
    assert problem.code == "source-ambiguous" and "1., 3." in problem.message


def test_an_author_is_trusted_more_than_a_title_alone() -> None:
    files = [file("a.pdf", "Salt roads and their keepers"), file("b.pdf", "Salt roads and their keepers\nJ. Doe")]
    rows, _ = tie_files(files, WORKS, [])
    assert [(row.file, row.how, row.confidence) for row in rows if row.key == "doe2010salt"] == [
        ("b.pdf", "title-author", 0.95), ("a.pdf", "title", 0.8),
    ]  # fmt: skip


def test_the_manifest_comes_first_and_is_checked() -> None:
    manifest = [
        Entry(file="02.pdf", number=12, sha256="another"),
        Entry(file="gone.pdf", number=1),
        Entry(file="a.pdf", key="nobody2000"),
    ]
    rows, problems = tie_files([file("02.pdf"), file("a.pdf")], WORKS, manifest)
    (row,) = (row for row in rows if row.file == "02.pdf")
    assert (row.key, row.how, row.confidence) == ("doe2010salt", "manifest", 1.0)
    assert sorted({problem.code for problem in problems}) == ["source-changed", "source-missing-file", "source-untied"]


def test_files_without_text_and_files_that_cannot_be_read_keep_their_reference() -> None:
    rows, (problem,) = tie_files([file("01.pdf", ""), file("02.pdf", "", "02.pdf: is encrypted")], WORKS, [])
    assert [(row.key, row.state) for row in rows if row.file] == [
        ("berg2001rivers", "no-text-layer"), ("lind2005fog", "unreadable"),
    ]  # fmt: skip
    assert (problem.code, problem.message) == ("source-unreadable", "02.pdf: is encrypted")


@pytest.mark.parametrize(
    "content",
    [
        "[[source]\n",
        "[[source]]\nfile = 1\n",
        '[[source]]\nfile = "a"\n',
        '[[source]]\nfile = "a"\nnumber = 1\nkey = "b"\n',
    ],
)
def test_a_manifest_that_is_none_gets_one_line(tmp_path: Path, content: str) -> None:
    (tmp_path / "sources.toml").write_text(content, "utf-8")
    with pytest.raises(InputError) as raised:
        read_manifest(tmp_path)
    assert "\n" not in str(raised.value) and "sources.toml" in str(raised.value)


def test_no_manifest_is_no_entry(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) == ()
