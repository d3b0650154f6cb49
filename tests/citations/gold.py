"""Composed paragraphs with exact gold of status and scope, and how well the claims stage meets it.

A paragraph of `scope/*.md` begins with `## language-field-what`. Each line below it is one sentence:
status, then `number scope` pairs, a bar, and the sentence as printed. Braces hold the words that a callout serves
when it serves a clause. A line that begins with `-` alone (or `- |`) is no sentence; `-` starts a new block.

`python -m tests.citations.gold` prints the figures.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from citeflow.model.claim import Citation, Claim
from tests.factory import make_claims

SCOPE = Path(__file__).parent / "scope"
PARTS = {name: SCOPE / f"{name}.md" for name in ("building", "measured")}
CLAUSE = re.compile(r"\{([^{}]*)\}")
CALLOUT = re.compile(r"\[[^\[\]]*\]")
WORD = re.compile(r"\w+")
ITEM = re.compile(r"\s*(?:-|\d+[.)])\s")

WORKS = """
1. Ким А.Б. Речные порты Сибири. – Омск: Наука, 2011. – 210 с.
2. Ли В.Г. Степные ярмарки // Вестник истории. – 2014. – № 3. – С. 12–30.
3. Орлов Д.Е. Склады и причалы. – Томск: Знание, 2009. – 180 с.
4. Юн Ж.З. Паромы Иртыша // География. – 2017. – Т. 5. – № 2. – С. 44–51.
5. Цой К.М. Мосты и броды // География. – 2019. – Т. 7. – № 1. – С. 5–19.
"""
FRAMES = {
    "ru": ("# Заметки о разном\n\n## Введение\n\n", "\n\n## Литература\n"),
    "en": ("# Notes on several things\n\n## Introduction\n\n", "\n\n## References\n"),
    "kk": ("# Әр түрлі жазбалар\n\n## Кіріспе\n\n", "\n\n## Әдебиеттер\n"),
    "es": ("# Notas sobre varias cosas\n\n## Introducción\n\n", "\n\n## Referencias\n"),
}


class Line(NamedTuple):
    """A sentence of the gold. scopes: number -> scope; clauses: number -> the words that its callout serves."""

    text: str
    status: str
    scopes: dict[int, str]
    clauses: dict[int, str]


class Paragraph(NamedTuple):
    """One case. body: Markdown without the braces."""

    name: str
    body: str
    lines: tuple[Line, ...]


class Pair(NamedTuple):
    """One (sentence, reference) pair: its gold scope and the found one (empty where there is none)."""

    paragraph: str
    sentence: str
    number: int
    gold: str
    found: str
    same_words: bool
    citation: Citation | None


def read_gold(part: str) -> list[Paragraph]:
    """All paragraphs of a part, in the order of the file; what stands above the first is for the reader."""
    chunks = PARTS[part].read_text("utf-8").split("\n## ")[1:]
    return [read_paragraph(chunk) for chunk in chunks]


def read_paragraph(chunk: str) -> Paragraph:
    """A paragraph from its name and its lines."""
    name, *rows = chunk.strip().splitlines()
    body, lines = "", []
    for row in rows:
        head, _, text = row.partition(" | ")
        printed = text.replace("{", "").replace("}", "")
        body += "\n\n" if not text else ("\n" if ITEM.match(text) else " ") + printed
        if text:
            lines.append(read_line(head, text))
    body = re.sub(r"(?m)^(?=(?:-|1[.)]) )", "\n", body, count=1)
    return Paragraph(name, body.strip(), tuple(lines))


def read_line(head: str, text: str) -> Line:
    """A sentence with its gold."""
    status, *pairs = head.replace(",", " ").split()
    scopes = dict(zip(map(int, pairs[::2]), pairs[1::2], strict=True))
    clauses = {
        int(number): words
        for words in CLAUSE.findall(text)
        for callout in CALLOUT.findall(words)
        for number in re.findall(r"\d+", callout)[:1]
    }
    printed = re.sub(r"[{}]", "", text)
    mark = ITEM.match(printed)
    return Line(printed[mark.end() :] if mark else printed, status, scopes, clauses)


def find_paragraph(paragraph: Paragraph) -> tuple[str, tuple[Claim, ...]]:
    """Text and claims of a paragraph, through the real readers."""
    head, tail = FRAMES[paragraph.name[:2]]
    doc, claims = make_claims(head + paragraph.body + tail + WORKS)
    return doc.text, claims.claims


def fold(text: str) -> tuple[str, ...]:
    """The words of a sentence or clause, callouts left out."""
    return tuple(WORD.findall(CALLOUT.sub(" ", text).casefold()))


class Outcome(NamedTuple):
    """A paragraph measured."""

    pairs: tuple[Pair, ...]
    statuses: tuple[tuple[str, str, str], ...]


def measure(paragraph: Paragraph) -> Outcome:
    """Pairs and statuses, gold beside found. Raises AssertionError where the sentences themselves differ."""
    text, claims = find_paragraph(paragraph)
    found = [text[c.start : c.end] for c in claims]
    wanted = [line.text for line in paragraph.lines]
    assert [fold(s)[-3:] for s in found] == [fold(s)[-3:] for s in wanted], f"{paragraph.name}: {found} != {wanted}"
    rows = list(zip(paragraph.lines, claims, strict=True))
    pairs = tuple(pair for line, claim in rows for pair in pair_up(paragraph.name, line, claim, text))
    return Outcome(pairs, tuple((line.text, line.status, claim.status) for line, claim in rows))


def pair_up(name: str, line: Line, claim: Claim, text: str) -> Iterator[Pair]:
    """All pairs of a sentence that gold or the stage knows."""
    by_number = {c.number: c for c in claim.citations if c.number is not None}
    for number in sorted(line.scopes.keys() | by_number.keys()):
        citation = by_number.get(number)
        words = line.clauses.get(number, line.text)
        served = "" if citation is None else served_words(citation, claim, text)
        yield Pair(
            name,
            line.text,
            number,
            line.scopes.get(number, ""),
            citation.scope if citation else "",
            fold(words) == fold(served),
            citation,
        )


def served_words(citation: Citation, claim: Claim, text: str) -> str:
    """The words of a claim that a citation says its callout serves."""
    start = claim.start if citation.start is None else citation.start
    end = claim.end if citation.end is None else citation.end
    return text[start:end]


def f1(right: int, gold: int, found: int) -> float:
    """Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found."""
    return 2 * right / (gold + found) if gold + found else 1.0


def score_scopes(pairs: Sequence[Pair]) -> dict[str, tuple[int, int, int, float]]:
    """Scope (and `all`) -> right, gold, found, F1; a pair is right when its scope is exactly the gold one."""
    gold = Counter(p.gold for p in pairs if p.gold)
    found = Counter(p.found for p in pairs if p.found)
    right = Counter(p.gold for p in pairs if p.gold == p.found)
    rows = {k: (right[k], gold[k], found[k], f1(right[k], gold[k], found[k])) for k in sorted(gold | found)}
    total = (right.total(), gold.total(), found.total())
    return rows | {"all": (*total, f1(*total))}


def measure_part(part: str) -> Outcome:
    """All pairs and statuses of a part."""
    outcomes = [measure(paragraph) for paragraph in read_gold(part)]
    return Outcome(
        tuple(pair for outcome in outcomes for pair in outcome.pairs),
        tuple(status for outcome in outcomes for status in outcome.statuses),
    )


def score_statuses(statuses: Sequence[tuple[str, str, str]]) -> float:
    """Share of sentences with the right status."""
    return sum(gold == found for _, gold, found in statuses) / len(statuses)


def format_table(part: str) -> str:
    """The figures of a part: scope by kind, words of clauses, statuses."""
    outcome = measure_part(part)
    rows = [f"{part}: {len(read_gold(part))} paragraphs", f"{'scope':10} right  gold found    F1"]
    for scope, (right, gold, found, score) in score_scopes(outcome.pairs).items():
        rows.append(f"{scope:10} {right:5} {gold:5} {found:5} {score:5.3f}")
    clauses = [pair for pair in outcome.pairs if pair.gold == "clause"]
    exact = sum(pair.found == "clause" and pair.same_words for pair in clauses)
    rows.append(f"clauses cut at the right words: {exact} of {len(clauses)}")
    rows.append(f"statuses: {score_statuses(outcome.statuses):.3f} of {len(outcome.statuses)}")
    return "\n".join(rows)


if __name__ == "__main__":
    print("\n\n".join(format_table(part) for part in PARTS))
