"""Artefacts on disk: round trips, equal bytes, messages, whole files or none."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeflow.bundle import (
    Bundle,
    encode,
    encode_layer,
    file_of,
    layer_types,
    load_bundle,
    read_layer,
    schema_of,
    stage_hint,
    write_bytes,
)
from citeflow.errors import ArtefactError, SurroundingsError
from citeflow.evidence.pairs import find_evidence
from citeflow.model.accepted import Accepted, AcceptedFinding
from citeflow.model.claim import Claims
from citeflow.model.document import Document
from citeflow.model.entity import Entities, Entity, EntityMention, Facts, YearFact
from citeflow.model.fetched import Fetched, FetchedWork, Step
from citeflow.model.graph import Edge, Graph, Node
from citeflow.model.layout import Furniture, Layout, Page, Word
from citeflow.model.made import Made
from citeflow.model.problem import Acceptance, Problem
from citeflow.model.report import FileEntry, Manifest, Problems
from citeflow.model.sources import Source, Sources
from tests.factory import make_claims

DOC, CLAIMS = make_claims(
    "# Порты\n\nАннотация. Да.\n\nПорт открыт в 1911 г. [1, с. 5; 7]."
    "\n\n## Список литературы\n\n1. Ким А.Б. Порты. – Омск: Наука, 2011. – 210 с.\n"
)
PROBLEM = Problem(code="x", severity="note", message="«Қ»", start=1, end=2)
LAYERS = {
    "document": DOC,
    "layout": Layout(
        pages=(Page(number=1, width=1.5, height=2.0, label="iv"),),
        words=(Word(0, 3, 1, 0.5, 1.0, 2.0, 3.25),),
        furniture=(Furniture(page=1, text="Вестник"),),
    ),
    "claims": CLAIMS,
    "entities": Entities(
        entities=(
            Entity(
                id="e",
                type="place",
                name="Омск",
                names={"ru": "Омск"},
                aliases=(),
                acronyms=(),
                mentions=(EntityMention(start=0, end=4, text="Омск", confidence=0.5),),
                references=("k",),
                facts=Facts(years=(YearFact(value=1911, role="founded", start=0, end=4),)),
            ),
        )
    ),
    "fetched": Fetched(
        works=(
            FetchedWork(
                key="k",
                as_printed={"type": "book", "title": "Мосты"},
                steps=(Step(what="crossref", url="https://example.org", outcome="matched"),),
                resolved={"type": "book", "title": "Мосты"},
            ),
        )
    ),
    "sources": Sources(sources=(Source(state="tied", key="k", file="k.pdf", sha256="0", how="doi", confidence=0.95),)),
    "evidence": find_evidence(CLAIMS),
    "graph": Graph(
        nodes=(Node(id="a", kind="claim", label="А"),),
        edges=(Edge(source="a", target="a", key="k", relation="cites", confidence=0.25),),
        graph={"name": "Қ"},
    ),
    "accepted": Accepted(
        file="a.accepted.toml",
        accepted=(AcceptedFinding(code="c", quote="так", acceptance=Acceptance(reason="Да", who="К.")),),
    ),
    "problems": Problems(problems=(PROBLEM,)),
    "manifest": Manifest(document="a", files=(FileEntry(file="a.json", sha256="0", what="x"),)),
}


def with_made(name: str, layer: msgspec.Struct, schema: str | None = None) -> msgspec.Struct:
    made = Made(
        schema=schema or schema_of(name), stage="s", citeflow="0", models={"b": "1", "a": "2"}, inputs={"x": "0"}
    )
    return msgspec.structs.replace(layer, made=made)


@pytest.mark.parametrize("name", LAYERS)
def test_round_trip(name: str, tmp_path: Path) -> None:
    layer = with_made(name, LAYERS[name])
    data = encode_layer(name, layer)
    write_bytes(tmp_path / file_of(name), data)
    read, digest = read_layer(tmp_path, name)
    assert read == layer
    assert len(digest) == 64
    assert encode_layer(name, read) == data


def test_the_layers_have_their_types() -> None:
    assert layer_types()["document"] is Document
    assert layer_types()["claims"] is Claims
    assert set(LAYERS) | {"references"} == set(layer_types())


def test_equal_values_are_equal_bytes() -> None:
    assert encode({"b": 1, "а": "қ"}) == encode({"а": "қ", "b": 1}) == '{\n "b": 1,\n "а": "қ"\n}\n'.encode()
    assert encode({"a": [1]}, compact=True).count(b"\n") == 1


@given(st.dictionaries(st.text(max_size=5), st.integers(0, 9), max_size=6))
def test_the_order_of_keys_does_not_show(table: dict[str, int]) -> None:
    assert encode(table) == encode(dict(reversed(table.items())))


@pytest.mark.parametrize("name", ["document", "claims", "graph"])
def test_a_missing_layer_names_its_command(name: str, tmp_path: Path) -> None:
    with pytest.raises(ArtefactError, match=f"citeflow {stage_hint(name)}") as error:
        read_layer(tmp_path, name)
    assert str(tmp_path / f"{name}.json") in str(error.value)
    with pytest.raises(ArtefactError, match=f"a: {name}.json is missing"):
        Bundle(id="a").need(name)


FOREIGN = {"no json": b"{", "other json": b'{"a": 1}', "a list": b"[]", "no utf-8": b'{"text": "\xff"}', "empty": b""}


@pytest.mark.parametrize("data", FOREIGN.values(), ids=FOREIGN)
def test_a_foreign_file_is_named(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "document.json").write_bytes(data)
    with pytest.raises(ArtefactError, match="not a file of citeflow") as error:
        read_layer(tmp_path, "document")
    assert "\n" not in str(error.value)


def test_another_form_is_refused(tmp_path: Path) -> None:
    write_bytes(tmp_path / "document.json", encode(with_made("document", DOC, "document/999")))
    with pytest.raises(ArtefactError, match="document/999"):
        read_layer(tmp_path, "document")


def test_a_bundle_holds_the_needed_and_the_present(tmp_path: Path) -> None:
    folder = tmp_path / "порт"
    write_bytes(folder / "document.json", encode(with_made("document", DOC)))
    bundle, hashes = load_bundle(folder, ("document",), ("layout",))
    assert (bundle.id, bundle.layout, bundle.claims) == ("порт", None, None)
    assert bundle.document is not None
    assert bundle.document.text == DOC.text
    assert set(hashes) == {"document.json"}
    bundle.need("document")


def test_writing_is_whole_and_leaves_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.json"
    write_bytes(path, b"1")
    write_bytes(path, b"22")
    assert path.read_bytes() == b"22"
    assert [p.name for p in path.parent.iterdir()] == ["a.json"]


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(SurroundingsError, match="cannot be written") as error:
        write_bytes(tmp_path / "file" / "a.json", b"1")
    assert str(error.value).startswith(str(tmp_path / "file" / "a.json"))


def test_a_failed_write_leaves_no_temporary_file(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()
    with pytest.raises(SurroundingsError):
        write_bytes(tmp_path / "a.json", b"1")
    assert [p.name for p in tmp_path.iterdir()] == ["a.json"]


def test_evidence_has_one_row_for_each_resolved_pair() -> None:
    rows = find_evidence(CLAIMS).evidence
    assert [(r.claim, r.state, r.passages) for r in rows] == [(CLAIMS.claims[0].id, "source-missing", ())]
    assert rows[0].key == CLAIMS.claims[0].citations[0].key


def test_a_link_is_followed_and_a_device_is_written_into(tmp_path: Path) -> None:
    target, link = tmp_path / "real.bib", tmp_path / "link.bib"
    link.symlink_to(target)
    write_bytes(link, b"x")
    assert (link.is_symlink(), target.read_bytes()) == (True, b"x")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_bytes(pipe, b"through")
        assert os.read(reader, 100) == b"through"
    finally:
        os.close(reader)
    assert not pipe.is_file()
