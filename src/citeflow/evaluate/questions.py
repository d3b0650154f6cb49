"""What is asked of a document: one function a question, each adding its counts to the tally."""

from __future__ import annotations

import re
from collections import Counter

from citeflow.evaluate.annotated import AnnotatedDocument, AnnotatedReference, AnnotatedText
from citeflow.evaluate.likeness import FIELDS, same_raw
from citeflow.evaluate.rates import Tally

LEFT_OPEN = "*"
"""A gold value that asks nothing, because even people disagree."""

PASSAGE_WORDS = 60
"""Words of a passage that count, so that large windows gain nothing."""

COVERED = 0.6
"""Share of a gold sentence's words that a passage must hold."""

Span = tuple[int, int]


def count_references(tally: Tally, gold: AnnotatedDocument, found: AnnotatedDocument) -> None:
    """``refs``: items with the printed number and a like string; ``field:NAME``: their fields."""
    if not gold.references:
        return
    by_number = {reference.n: reference for reference in found.references}
    pairs = [(reference, by_number.get(reference.n)) for reference in gold.references]
    hits = sum(other is not None and is_same_item(reference, other) for reference, other in pairs)
    tally.add("refs", hits, len(gold.references), len(found.references))
    for reference, other in pairs:
        if reference.fields:
            count_fields(tally, reference, other)


def is_same_item(gold: AnnotatedReference, found: AnnotatedReference) -> bool:
    """Whether two items of one number are alike; without a readable gold string the number decides."""
    return not gold.raw or not gold.raw_is_rendered or same_raw(gold.raw, found.raw or "")


def count_fields(tally: Tally, gold: AnnotatedReference, found: AnnotatedReference | None) -> None:
    """Fields of one reference; empty ones are neither asked nor given."""
    for name, is_same in FIELDS.items():
        wanted, got = gold.fields.get(name), found.fields.get(name) if found else None
        if wanted != LEFT_OPEN:
            hit = bool(wanted) and bool(got) and is_same(wanted, got)
            tally.add(f"field:{name}", hit, bool(wanted), bool(got))


def count_callouts(tally: Tally, gold: AnnotatedDocument, found: AnnotatedDocument) -> None:
    """``callouts``: how often each number is called, whatever the order."""
    if gold.callouts or gold.not_callouts:
        wanted, got = (Counter(n for c in side.callouts for n in c.refs) for side in (gold, found))
        tally.add("callouts", (wanted & got).total(), wanted.total(), got.total())


def count_evidence(tally: Tally, gold: AnnotatedDocument, found: AnnotatedDocument, k: int) -> None:
    """``evidence@1`` and ``evidence@k``: claims for which a gold sentence is covered by one of the first
    passages.
    """
    offered = {claim.claim: [e.text or "" for e in claim.evidence] for claim in found.claims}
    for claim in gold.claims:
        if claim.label == "Neutral":
            continue
        texts = (" ".join(text.split()[:PASSAGE_WORDS]) for text in offered.get(claim.claim, ()))
        passages = [find_words(text) for text in texts]
        wanted = [find_words(sentence.text) for sentence in claim.evidence if sentence.text]
        for depth in sorted({1, k}):
            hit = any(is_covered(sentence, p) for sentence in wanted for p in passages[:depth])
            tally.add(f"evidence@{depth}", hit, 1, bool(passages))


def find_words(text: str | None) -> set[str]:
    """Words of three letters and more, small."""
    return set(re.findall(r"\w{3,}", (text or "").lower()))


def is_covered(sentence: set[str], passage: set[str]) -> bool:
    """Whether a passage holds enough of a sentence's words."""
    return bool(sentence) and len(sentence & passage) >= COVERED * len(sentence)


def count_entities(tally: Tally, gold: AnnotatedDocument, found: AnnotatedDocument) -> None:
    """``ent:TYPE``: equal spans; ``ent~TYPE``: spans that touch. Texts are paired by their order.

    A gold text that was not answered counts with all its spans as missed.
    """
    answers = (*found.entities, *(AnnotatedText() for _ in gold.entities[len(found.entities) :]))
    for wanted, got in zip(gold.entities, answers, strict=False):
        for kind in sorted({kind for side in (wanted, got) for _, _, kind in side.ents}):
            spans, given = spans_of(wanted, kind), spans_of(got, kind)
            tally.add(f"ent:{kind}", len(spans & given), len(spans), len(given))
            touched = count_touched(spans, given)
            tally.add(f"ent~{kind}", touched, len(spans), touched + len(given) - count_touched(given, spans))


def spans_of(text: AnnotatedText, kind: str) -> set[Span]:
    """Spans of one type."""
    return {(start, end) for start, end, named in text.ents if named == kind}


def count_touched(spans: set[Span], others: set[Span]) -> int:
    """How many of the spans overlap one of the others."""
    return sum(any(start < e and end > s for s, e in others) for start, end in spans)
