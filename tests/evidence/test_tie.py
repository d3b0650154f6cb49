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
    pytest.param(file("a.pdf", "Peat\na\nb\nc\nd\ne\nFen"), (None, None), id="short title, author far from it"),
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


MORE = (
    work(1, "kim2001ports", title="Ports of the inland sea", author=[{"family": "Kim"}]),
    work(2, "roe2002salt", title="Salt and its roads", author=[{"family": "Roe"}], DOI="10.5555/salt.1"),
    work(3, "he2003union", title="The European Union: a political history", author=[{"family": "He"}]),
    work(4, "wb2004rural", title="Rural roads and growth", author=[{"literal": "World Bank"}]),
    work(5, "kim2005intro", title="Introduction", author=[{"family": "Kim"}]),
    work(6, "kim2006dev", title="The political economy of development", author=[{"family": "Kim"}]),
    work(7, "kim2007dev", title="The political economy of development in towns", author=[{"family": "Kim"}]),
    work(8, "pappas2008", title="Ιστορία της πόλης", author=[{"family": "Παππάς"}]),
    work(9, "and2009", title="Imagined Communities", author=[{"family": "Anderson"}]),
    work(10, "law1995", title="Конституция Российской Федерации"),
)

MORE_TIES = [
    pytest.param("a.pdf", "doi:10.5555/salt.1.s001 Data", (None, None), id="a longer DOI"),
    pytest.param("a.pdf", "doi:10.5555/SALT.1. Data", ("roe2002salt", "doi"), id="a DOI before a stop"),
    pytest.param("a.pdf", "Ports of the inland sea\nA. Kim\nRoe. doi:10.5555/salt.1", (None, None), id="a cited DOI"),
    pytest.param("a.pdf", "He argued that the European Union grew", (None, None), id="words in running text"),
    pytest.param("a.pdf", "The European Union\nJ. He", ("he2003union", "title-author"), id="without its subtitle"),
    pytest.param("a.pdf", "The European Union: a reader\nJ. He", (None, None), id="another subtitle"),
    pytest.param("a.pdf", "Rural roads and growth\nThe bank pays", ("wb2004rural", "title"), id="part of a name"),
    pytest.param("a.pdf", "Rural roads and growth\nWORLD BANK", ("wb2004rural", "title-author"), id="a body"),
    pytest.param("a.pdf", "Ice\nLund\nIntroduction\nAs Kim (2003) shows", (None, None), id="a heading"),
    pytest.param(
        "a.pdf", "The political economy of development in towns\nA. Kim", ("kim2007dev", "title-author"), id="longer"
    ),
    pytest.param("a.pdf", "The political economy of development in Peru\nA. Kim", (None, None), id="a third one"),
    pytest.param("a.pdf", "ΙΣΤΟΡΙΑ ΤΗΣ ΠΟΛΗΣ\nΠαππάς", ("pappas2008", "title-author"), id="Greek"),
    pytest.param("a.pdf", "IMAGINED\nCOMMUNITIES\nB. Anderson", ("and2009", "title-author"), id="over two lines"),
    pytest.param("a.pdf", "Imagined Communities1\nB. Anderson", ("and2009", "title-author"), id="a footnote's mark"),
    pytest.param("a.pdf", "Salt & its roads\nRoe", ("roe2002salt", "title-author"), id="an ampersand"),
    pytest.param("a.pdf", "Ports of the inland sea" + "\nx" * 8 + "\nKim", ("kim2001ports", "title"), id="far off"),
    pytest.param(
        "02_roe.pdf", "Здесь Конституция Российской Федерации закрепляет", ("roe2002salt", "file-name"), id="named law"
    ),
    pytest.param("02_roe.pdf", "Конституция Российской Федерации", (None, None), id="title against name"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "expected"), MORE_TIES)
def test_ways_to_tie_no_other_work(name: str, text: str, expected: tuple[str | None, str | None]) -> None:
    rows, _ = tie_files([file(name, text)], MORE, [])
    row = next(row for row in rows if row.file == name)
    assert (row.key, row.how) == expected


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
