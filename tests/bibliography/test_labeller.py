from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeflow.bibliography import parse as parse_module
from citeflow.bibliography.labeller import sums as sums_module
from citeflow.bibliography.labeller.brackets import describe_brackets, track_brackets
from citeflow.bibliography.labeller.calibration import calibrate, interpolate
from citeflow.bibliography.labeller.features import Describer
from citeflow.bibliography.labeller.label import Labelled, Labeller
from citeflow.bibliography.labeller.model import MODEL_FILE, Model, load_model, read_model, save_model
from citeflow.bibliography.labeller.people import read_people
from citeflow.bibliography.labeller.segments import cut_segments
from citeflow.bibliography.labeller.spans import cut_spans
from citeflow.bibliography.labeller.tags import TAGS
from citeflow.bibliography.labeller.tokens import split_tokens
from citeflow.bibliography.labeller.values import read_issue, read_issued, read_pages, read_place, read_volume
from citeflow.bibliography.labeller.words import EDGE, describe_shape, describe_word
from citeflow.bibliography.parse import load_labeller, parse_by_rules, parse_reference, parser_versions
from citeflow.language.chain import Chain


@pytest.fixture(scope="module")
def labeller() -> Labeller:
    found = load_labeller()
    assert found is not None
    return found


DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@given(st.text(max_size=200))
def test_tokens_hold_all_but_space(text: str) -> None:
    tokens = split_tokens(text)
    assert "".join(t.text for t in tokens) == "".join(DIRECTION.sub("", text).split())
    assert all(text[t.start : t.end] == t.text for t in tokens)


@given(st.text(max_size=120))
@settings(max_examples=150, deadline=None)
def test_labels_cover_every_token_with_a_probability(labeller: Labeller, text: str) -> None:
    labelled = labeller.label(text)
    assert [w.token for w in labelled] == split_tokens(text)
    assert all(w.tag in TAGS and 0 <= w.probability <= 1.0001 for w in labelled)
    assert [w for span in cut_spans(labelled) for w in span.tokens] == labelled if labelled else True


def test_probabilities_are_those_of_all_paths() -> None:
    rng = np.random.default_rng(3)
    scores = rng.normal(size=(4, 3)).astype(np.float32)
    transitions = rng.normal(size=(3, 3)).astype(np.float32)
    weight: dict[tuple[int, ...], float] = {}
    for path in np.ndindex(3, 3, 3, 3):
        total = sum(scores[i, label] for i, label in enumerate(path))
        weight[path] = float(np.exp(total + sum(transitions[a, b] for a, b in pairwise(path))))
    whole = sum(weight.values())
    expected = [[sum(w for p, w in weight.items() if p[i] == k) / whole for k in range(3)] for i in range(4)]
    path, marginals = Chain(transitions).decode(scores)
    assert np.allclose(marginals, expected, atol=1e-5)
    assert tuple(path) == max(weight, key=lambda path: weight[path])


@pytest.mark.parametrize("spread", [0.1, 1.0, 4.0], ids=["unsure", "mixed", "sure"])
@pytest.mark.parametrize("size", [1, 2, 60])
def test_the_best_path_is_that_of_the_full_search(spread: float, size: int) -> None:
    rng = np.random.default_rng(5)
    chain = Chain(rng.normal(size=(5, 5)).astype(np.float32))
    for _ in range(20):
        scores = (spread * rng.normal(size=(size, 5))).astype(np.float32)
        assert chain.decode(scores)[0].tolist() == chain.find_best_path(scores).tolist()


SHAPES = {
    "": "edge",
    "2020": "year",
    "0012": "z4",
    "7": "d1",
    "É": "X",
    "https://a.b/c": "url",
    "10.1000/xyz": "doi",
    "”": '"',
}


@pytest.mark.parametrize(("text", "shape"), SHAPES.items(), ids=[s or EDGE or "edge" for s in SHAPES])
def test_shapes(text: str, shape: str) -> None:
    assert describe_shape(text) == shape


def test_a_word_says_what_the_lexicon_counts() -> None:
    said = describe_word("Nature", {"nature": "003500"}, frozenset({"nature"}))
    assert {"w=nature", "title=3", "container=5", "mostly=container"} <= set(said)
    assert "unknown" in describe_word("Zzyzx", {}, frozenset())


def test_apostrophes_are_no_quotation_marks() -> None:
    tokens = split_tokens("the authors' view of 'two words' here")
    inside = [t.text for t, b in zip(tokens, track_brackets(tokens), strict=True) if b.endswith("s")]
    assert inside == ["'", "two", "words", "'"]


def test_brackets_say_what_they_hold() -> None:
    tokens = split_tokens("Title (2010) 12")
    said = describe_brackets(tokens, [describe_shape(t.text) for t in tokens])
    assert said == ["", "y|Xx|d2", "y|Xx|d2", "y|Xx|d2", ""]


def test_abbreviations_do_not_end_a_segment() -> None:
    tokens = split_tokens("Phys. Rev. Lett. 12. The end")
    numbers = cut_segments(tokens, [describe_shape(t.text) for t in tokens])
    assert numbers[: len(split_tokens("Phys. Rev. Lett. 12."))] == [0] * 8


def label_by_hand(text: str) -> tuple[str, tuple[Labelled, ...]]:
    """``Berg/f , A./g ;/s`` -> the text without marks, and labelled tokens."""
    names = {"f": "author.family", "g": "author.given", "l": "author.literal", "s": "author.sep"}
    words = [part.rsplit("/", 1) for part in text.split(" ")]
    plain = " ".join(word for word, _ in words)
    labelled: list[Labelled] = []
    tags = [names[tag] for word, tag in words for _ in split_tokens(word)]
    for token, tag in zip(split_tokens(plain), tags, strict=True):
        labelled.append(Labelled(token, tag, 1.0))
    return plain, tuple(labelled)


PEOPLE = {
    "family-first": (
        "Berg/f A.B./g ;/s Ito/f K./g",
        [{"family": "Berg", "given": "A. B."}, {"family": "Ito", "given": "K."}],
    ),
    "given-first": (
        "Anna/g Berg/f and/s K./g de/f Wit/f",
        [{"family": "Berg", "given": "Anna"}, {"family": "de Wit", "given": "K."}],
    ),
    "no-separator": ("Berg/f A./g Ito/f K./g", [{"family": "Berg", "given": "A."}, {"family": "Ito", "given": "K."}]),
    "body": ("World/l Bank/l ./s", [{"literal": "World Bank"}]),
    "vancouver": ("Berg/f A/g ,/s Ito/f K./g", [{"family": "Berg", "given": "A"}, {"family": "Ito", "given": "K"}]),
    "capitals": ("BERG/f A./g", [{"family": "Berg", "given": "A."}]),
    "unsure-among-names": (
        "Anna/g Berg/f ,/s Noam/l Ito/l",
        [{"family": "Berg", "given": "Anna"}, {"family": "Ito", "given": "Noam"}],
    ),
    "particle": (
        "Anna/g Berg/f ,/s Maarten/g de/g Rijke/f",
        [{"family": "Berg", "given": "Anna"}, {"family": "de Rijke", "given": "Maarten"}],
    ),
    "signs-alone": ("./s ,/f", []),
}


@pytest.mark.parametrize(("text", "names"), PEOPLE.values(), ids=PEOPLE.keys())
def test_people(text: str, names: list[dict[str, str]]) -> None:
    assert read_people(*label_by_hand(text)) == names


VALUES = [
    (read_volume, "Bd. 12", "12"),
    (read_volume, "t. XII,", "XII"),
    (read_volume, "V.13.", "13"),
    (read_volume, "no digits", ""),
    (read_issue, "№4/5", "4/5"),
    (read_issue, "(3-4)", "3-4"),
    (read_issue, "Вып. 2.", "2"),
    (read_pages, "С.12—15", "12-15"),
    (read_pages, "1041–90.", "1041-90"),
    (read_pages, "xi–xiv", "xi-xiv"),
    (read_pages, "p. S12", "S12"),
    (read_place, "М. :", "Москва"),
    (read_place, "New York:", "New York"),
    (read_issued, "(2001).", {"date-parts": [[2001]]}),
    (read_issued, "in press", None),
]


@pytest.mark.parametrize(("read", "text", "value"), VALUES)
def test_values(read: object, text: str, value: object) -> None:
    assert callable(read)
    assert read(text) == value


def test_calibration_rises_between_its_knots() -> None:
    curve = ((0.2, 0.1), (0.8, 0.9))
    assert [interpolate(curve, p) for p in (0.0, 0.5, 1.0)] == [0.1, pytest.approx(0.5), 0.9]
    assert calibrate({"title": ((0.0, 1.0),)}, "title", 0.3) == 0.99


def test_a_model_survives_its_file(tmp_path: Path) -> None:
    model = Model(
        ("title", "date"),
        {"0:s=year": 0, "": 1},
        np.array([[-1.0, 2.0], [0.0, 0.0]], dtype=np.float32),
        np.zeros((2, 2), dtype=np.float32),
        {"nature": "000900"},
        frozenset({"in"}),
        {"title": ((0.0, 0.1), (1.0, 0.9))},
        "1",
    )
    save_model(model, tmp_path / "a")
    save_model(model, tmp_path / "b")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    again = read_model(tmp_path / "a")
    assert (again.labels, again.rows, again.lexicon, again.curves) == (
        model.labels,
        model.rows,
        model.lexicon,
        model.curves,
    )
    assert np.allclose(again.weights, model.weights, atol=0.02)
    assert [w.tag for w in Labeller(again).label("2019")] == ["date"]


def test_without_a_model_rules_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    raw = "Smith AB, Jones C. Borders and health. Lancet. 2019;12(3):45-67."
    assert read_model(MODEL_FILE).version == parser_versions()["references"]
    monkeypatch.setattr("citeflow.bibliography.labeller.model.MODEL_FILE", tmp_path / "none")
    load_model.cache_clear()
    load_labeller.cache_clear()
    try:
        assert parser_versions() == {"references": "rules"}
        assert parse_reference(raw) == parse_by_rules(raw)
    finally:
        monkeypatch.undo()
        load_model.cache_clear()
        load_labeller.cache_clear()
    assert parse_module.parser_versions() != {"references": "rules"}


REFERENCE = "Berg, A. (2001). “The border in Oslo.” In: Geography // Rev. 2, no. 3 (1999): 4–5."


def test_training_and_reading_see_the_same_features(labeller: Labeller) -> None:
    model = labeller.model
    tokens = split_tokens(REFERENCE)
    named = Describer(model.lexicon, model.vocabulary).describe(tokens)
    sums = [model.weights[[model.rows[name] for name in row if name in model.rows]].sum(axis=0) for row in named]
    assert np.allclose(labeller.score(tokens), sums, atol=1e-4)


def test_what_is_forgotten_is_summed_again(labeller: Labeller, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = labeller.label(REFERENCE)
    monkeypatch.setattr(sums_module, "MOST", 10)
    small = Labeller(labeller.model)
    assert [small.label(text) for text in (REFERENCE, "Ito K. Rivers", REFERENCE)][::2] == [expected, expected]
    assert set(small.sums.words) == {token.text for token in split_tokens(REFERENCE)}
