"""Vectors of passages are kept: the same text is encoded once, and a spoilt file costs nothing but time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from citeflow.evidence.encoders import Vectors
from citeflow.evidence.passages import Candidate
from citeflow.evidence.search import Search, prepare_claims
from citeflow.evidence.vectors import ClaimVectors, KeptVectors


class Counting:
    """An encoder that counts what it is asked."""

    name = "count"
    version = "1"
    languages = frozenset({"en"})

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.claims: list[list[str]] = []

    def encode_claims(self, texts: Sequence[str]) -> Vectors:
        self.claims.append(list(texts))
        return np.array([[1.0, 0.0] for _ in texts], dtype=np.float32)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return np.array([[float(len(text)), 1.0] for text in texts], dtype=np.float32)


def test_only_new_texts_are_encoded(tmp_path: Path) -> None:
    path, encoder = tmp_path / "v.npz", Counting()
    kept = KeptVectors(path)
    first = kept.encode(["a", "bb", "a"], encoder.encode_passages)
    assert first.tolist() == [[1, 1], [2, 1], [1, 1]]
    kept.save()
    again = KeptVectors(path).encode(["bb", "ccc"], encoder.encode_passages)
    assert again.tolist() == [[2, 1], [3, 1]]
    assert encoder.asked == ["a", "bb", "ccc"]


def test_claims_are_encoded_in_one_go_as_they_are_ranked() -> None:
    encoder, asked = Counting(), ClaimVectors(None)
    claims = ["The port opened [5].", "Ports grew (Kim 2011).", "Порт открыли."]
    prepare_claims(claims, asked, (encoder, None))
    passages = [Candidate(0, 4, "Port.", "en", None)]
    for claim in claims[:2]:
        Search(passages, encoder, None, claims=asked).rank(claim, "en")
    # the last one is in a language that the encoder does not read
    assert encoder.claims == [["The port opened    .", "Ports grew           ."]]


def test_the_same_vectors_give_the_same_bytes(tmp_path: Path) -> None:
    for name, texts in (("a", ["x", "yy"]), ("b", ["yy", "x"])):
        kept = KeptVectors(tmp_path / name)
        kept.encode(texts, Counting().encode_passages)
        kept.save()
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize("content", [b"", b"no vectors", b"PK\x03\x04spoilt"])
def test_a_spoilt_file_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "v.npz"
    path.write_bytes(content)
    assert KeptVectors(path).encode(["a"], Counting().encode_passages).tolist() == [[1, 1]]


def test_a_search_takes_what_an_earlier_one_kept(tmp_path: Path) -> None:
    passages = [Candidate(0, 9, "Some words.", "en", None), Candidate(10, 19, "Other words.", "en", None)]
    for asked in (["Some words.", "Other words."], []):
        encoder = Counting()
        search = Search(passages, None, encoder, tmp_path)
        search.rank("Words.", "en")
        search.keep()
        assert sorted(encoder.asked) == sorted(asked)
    assert [path.name for path in tmp_path.iterdir()] == ["vectors-count-1.npz"]
