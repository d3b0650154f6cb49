"""Accuracy against gold annotations.

Gold and predictions are lists of documents, matched by ``doc``:

    {"doc": "name",
     "references": [{"n": 1, "raw": "printed string", "fields": {"authors": ["Серік А."], "title": ...,
     ...}}], "callouts":   [{"refs": [2, 3, 6]}], "claims":     [{"claim": "text", "evidence": [{"text":
     "passage"}]}], "entities":   [{"text": "...", "ents": [[start, end, "TYPE"]]}]}

Questions: ``refs`` (list items found), ``field:NAME`` (authors, title, container, year, volume, issue, pages,
doi), ``callouts`` (numbers called), ``evidence@1`` and ``evidence@k``, ``ent:TYPE`` (exact spans) and
``ent~TYPE`` (spans that overlap). `questions.py` and `likeness.py` say when each is right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from citeflow.errors import InputError
from citeflow.evaluate.annotated import AnnotatedDocument, read_annotations
from citeflow.evaluate.questions import count_callouts, count_entities, count_evidence, count_references
from citeflow.evaluate.rates import Rates, Tally


def evaluate(gold: list[Any], predicted: list[Any], k: int = 5) -> dict[str, Rates]:
    """Rates by question, sorted by its name; questions that the gold does not ask are left out.

    gold, predicted: documents as decoded from JSON. k: passages of a claim that are looked at. A gold
    document without a prediction counts as answered with nothing. Raises InputError where one of both is no
    list of documents in the form above, or two predictions are of one document.
    """
    wanted, given = read_annotations(gold, "gold"), read_annotations(predicted, "predicted")
    twice = [name for name, count in Counter(doc.doc for doc in given).items() if count > 1]
    if twice:
        raise InputError(f"predicted: document {twice[0]!r} stands there more than once; keep one of them")
    found = {doc.doc: doc for doc in given}
    tally = Tally()
    for doc in wanted:
        other = found.get(doc.doc, AnnotatedDocument(doc=doc.doc))
        count_references(tally, doc, other)
        count_callouts(tally, doc, other)
        count_evidence(tally, doc, other, k)
        count_entities(tally, doc, other)
    return tally.rates()


def find_unanswered(gold: list[Any], predicted: list[Any]) -> list[str]:
    """Names of gold documents that no prediction bears, in the order of the gold; they count as misses.

    Raises InputError as `evaluate` does.
    """
    answered = {doc.doc for doc in read_annotations(predicted, "predicted")}
    return [doc.doc for doc in read_annotations(gold, "gold") if doc.doc not in answered]


def format_rates(rates: Mapping[str, Rates]) -> str:
    """A table, one question a line; the figures are rounded to three places. No newline at the end.

    >>> from citeflow.evaluate.rates import make_rates
    >>> print(format_rates({"refs": make_rates(hits=9, gold=10, predicted=9)}))
    question  gold  pred      P      R     F1
    refs        10     9  1.000  0.900  0.947
    """
    width = max([len("question"), *map(len, rates)])
    lines = [f"{'question':{width}}  {'gold':>4}  {'pred':>4}  {'P':>5}  {'R':>5}  {'F1':>5}"]
    for question, row in rates.items():
        figures = "  ".join(f"{value:5.3f}" for value in (row.precision, row.recall, row.f1))
        lines.append(f"{question:{width}}  {row.gold:4}  {row.predicted:4}  {figures}")
    return "\n".join(lines)
