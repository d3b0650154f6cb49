"""The article of the project, its provenance and the curated facts hold what their READMEs say."""

import hashlib
import re
import tomllib
from pathlib import Path

import bibtexparser
import pypdfium2
import pytest
from pybtex.database import parse_file

from citeflow.text.lookalikes import mixed_script_words
from citeflow.text.romanise import romanise

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"
BIBLIOGRAPHY = ROOT / "references" / "granitsy-i-instituty.bib"
ARTICLES = tomllib.loads((CORPUS / "corpus.toml").read_text(encoding="utf-8"))["article"]
ENTRIES = tomllib.loads((ROOT / "references" / "authority.toml").read_text(encoding="utf-8"))["entry"]
MARKDOWN = (CORPUS / "granitsy-i-instituty.md").read_text(encoding="utf-8")
SAFE_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CALLOUT = re.compile(r"\[(\d+(?:[;–]\s?\d+|;\s\d+)*)(?:,\s+с\.\s[\d–]+)?\]")
ITEM = re.compile(r"^(?:- )?\[(\d+)\] (.+)$", re.MULTILINE)
WORKS = 15


def cut_parts(text: str) -> tuple[str, str, str]:
    """The body and the two reference lists of the article."""
    body, rest = text.split("#### ЛИТЕРАТУРА")
    first, second = rest.split("## REFERENCES")
    return body[body.index("## **Введение**") :], first, second.split("## **КӨРШІЛІКТІҢ")[0]


def list_items(part: str) -> dict[int, str]:
    """The printed references by their number, in the order of print."""
    return {int(number): text for number, text in ITEM.findall(part)}


def expand_members(callout: str) -> set[int]:
    """The numbers a callout names: `2; 4–6` is 2, 4, 5, 6."""
    members: set[int] = set()
    for part in callout.split(";"):
        low, _, high = part.strip().partition("–")
        members.update(range(int(low), int(high or low) + 1))
    return members


def reduce_words(text: str) -> str:
    """Comparable form of a title: ASCII letters and digits only."""
    return re.sub(r"[^a-z0-9]", "", romanise(text).lower())


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["id"])
def test_provenance_is_complete_and_the_file_is_the_one_meant(article: dict[str, str]) -> None:
    assert set(article) == {"id", "file", "title", "sha256", "licence", "origin", "language"}
    assert all(article.values())
    assert SAFE_ID.fullmatch(article["id"])
    assert hashlib.sha256((CORPUS / article["file"]).read_bytes()).hexdigest() == article["sha256"]


def test_article_ids_and_files_are_unique() -> None:
    for field in ("id", "file"):
        values = [article[field] for article in ARTICLES]
        assert sorted(set(values)) == sorted(values)


def test_both_lists_number_the_same_works() -> None:
    _, first, second = cut_parts(MARKDOWN)
    printed, reprinted = list_items(first), list_items(second)
    assert list(printed) == list(reprinted) == list(range(1, WORKS + 1))
    openings = {n: reduce_words(text)[:60] for n, text in printed.items()}
    assert openings == {n: reduce_words(text)[:60] for n, text in reprinted.items()}


def test_the_printings_disagree_about_one_year_only() -> None:
    _, first, second = cut_parts(MARKDOWN)
    printed, reprinted = list_items(first), list_items(second)
    differing = {
        n: (reduce_words(printed[n]), reduce_words(reprinted[n]))
        for n in printed
        if reduce_words(printed[n]) != reduce_words(reprinted[n])
    }
    assert list(differing) == [14]
    before, after = differing[14]
    assert before.replace("2020", "2022") == after


def test_every_callout_is_in_the_lists_and_one_work_is_never_cited() -> None:
    body, first, _ = cut_parts(MARKDOWN)
    callouts = CALLOUT.findall(body)
    cited = set().union(*map(expand_members, callouts))
    assert len(callouts) >= 25
    assert len(callouts) == body.count("[") - body.count("](")
    assert set(list_items(first)) - cited == {12}
    assert cited <= set(list_items(first))


def test_works_are_numbered_in_the_order_of_first_citation() -> None:
    body, _, _ = cut_parts(MARKDOWN)
    order: list[int] = []
    for callout in CALLOUT.findall(body):
        order.extend(sorted(expand_members(callout) - set(order)))
    assert order == sorted(order)


def test_one_word_mixes_scripts() -> None:
    assert [MARKDOWN[start:end] for start, end in mixed_script_words(MARKDOWN)] == ["Меркoсьюдадес"]


def test_the_pdf_prints_the_same_article() -> None:
    pdf = pypdfium2.PdfDocument(CORPUS / "granitsy-i-instituty-pdf.pdf")
    text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    pdf.close()
    body = text[text.index("Граница обходится") : text.index("ЛИТЕРАТУРА")]
    printed = [re.sub(r"\s+", " ", callout) for callout in CALLOUT.findall(body)]
    assert printed == CALLOUT.findall(cut_parts(MARKDOWN)[0])


def test_bibtexparser_reads_the_bibliography() -> None:
    library = bibtexparser.parse_file(str(BIBLIOGRAPHY))
    assert not library.failed_blocks
    assert len(library.entries) == WORKS
    assert all(re.fullmatch(r"[a-z]+\d{4}[a-z]+", entry.key) for entry in library.entries)


def test_pybtex_reads_the_bibliography_in_strict_mode(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pybtex.errors.strict", True)
    entries = parse_file(str(BIBLIOGRAPHY)).entries
    assert len(entries) == WORKS
    assert all(entry.persons["author"] for entry in entries.values())
    assert {entry.fields["langid"] for entry in entries.values()} == {"english", "spanish"}


def test_the_bibliography_holds_the_works_of_the_article_in_their_order() -> None:
    _, _, second = cut_parts(MARKDOWN)
    entries = parse_file(str(BIBLIOGRAPHY)).entries.values()
    for entry, printed in zip(entries, list_items(second).values(), strict=True):
        assert reduce_words(entry.fields["title"]) in reduce_words(printed)
        assert "volume" not in entry.fields or entry.fields["year"] in printed


def test_authority_ids_are_unique_and_safe() -> None:
    ids = [entry["id"] for entry in ENTRIES]
    assert sorted(set(ids)) == sorted(ids)
    assert all(SAFE_ID.fullmatch(id_) for id_ in ids)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_authority_entry_is_well_formed(entry: dict[str, object]) -> None:
    assert set(entry) <= {"id", "type", "kind", "names", "acronyms", "aliases", "homepage"}
    assert entry["type"] in {"organisation", "initiative"}
    assert entry["kind"]
    names = entry["names"]
    assert isinstance(names, dict)
    assert names
    assert set(names) <= {"ru", "kk", "en", "es", "pt"}
    assert str(entry.get("homepage", "https://")).startswith("https://")
    for field in ("acronyms", "aliases"):
        values = entry.get(field, [])
        assert isinstance(values, list)
        assert len(set(values)) == len(values)
