"""What the page says for the reasons of a claim and the grounds of a reach; docs/claims.md defines them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

FOR = {
    "year": "a year",
    "date": "a date",
    "number": "a number",
    "percent": "a share in per cent",
    "amount": "an amount",
    "name": "a name",
    "reporting": "somebody is said to have found it",
    "acronym": "an acronym",
    "place": "a place",
    "comparison": "a comparison",
    "cause": "a cause",
    "event": "a past event",
    "given": "something named before",
}
AGAINST = {
    "modality": "it may be so",
    "advice": "it ought to be so",
    "evaluation": "a judgement of worth",
    "results": "under results",
    "summary": "under a summary",
}
DECISIVE = {
    "question": "a question",
    "announcement": "the article speaks of itself",
    "own-opinion": "the authors' own opinion",
    "own-method": "the authors' own method",
    "own-results": "the authors' own results",
    "caption": "a caption of the article's own",
    "table": "in a table",
    "formula": "a formula",
    "fragment": "a label or a row of figures",
}
"""Reason -> words, of the reasons that make a sentence checkable, those that weigh against it, and those that make it
plain whatever else stands in it."""

GROUNDS = {
    "at-end": "the callout closes the sentence",
    "contrast": "a contrast",
    "enumeration": "an enumeration, each member with its callout",
    "no-border": "no border between two callouts",
    "source-phrase": "the source is announced",
    "author": "the author is named before the callout",
    "colon": "a colon opens the list",
    "last-item": "the callout closes the last item",
    "anaphora": "it points back",
    "same-subject": "the same subject again",
    "same-name": "the same name again",
    "same-thing": "the same thing again",
    "addition": "it adds",
    "connector": "it carries on",
    "time-run": "time runs on",
    "bridging": "a subject that belongs to something before",
    "another": "one more of a kind spoken of before",
    "parallel": "the same verb again",
    "ellipsis": "a verb without a subject",
    "inference": "the authors conclude",
    "tense-change": "the present after the past",
    "new-subject": "a new subject",
    "shift": "it turns away",
}
"""Kind of a ground -> words."""


def say_reasons(status: str, reasons: Iterable[str]) -> str:
    """Why a claim that no callout reaches is checkable, or is not; empty where there is nothing to say.

    >>> say_reasons("uncited", ("year", "event", "modality"))
    'Checkable: a year, a past event; against it: it may be so'
    >>> say_reasons("plain", ("own-opinion", "year"))
    "Nothing to check: the authors' own opinion"
    >>> say_reasons("plain", ("year", "modality"))
    'Too little to check: a year; against it: it may be so'
    """
    reasons = tuple(reasons)
    decisive, against = say_among(DECISIVE, reasons), say_among(AGAINST, reasons)
    signs = ", ".join(FOR.get(reason, reason) for reason in reasons if reason not in {**AGAINST, **DECISIVE})
    weighed = "; against it: ".join(filter(None, (signs, against)))
    if status == "plain" and (decisive or not signs):
        return f"Nothing to check: {decisive or against}" if decisive or against else ""
    if status == "plain":
        return f"Too little to check: {weighed}"
    return f"Checkable: {weighed}" if status == "uncited" and signs else ""


def say_among(table: Mapping[str, str], reasons: Iterable[str]) -> str:
    """The words of the reasons that a table holds."""
    return ", ".join(table[reason] for reason in reasons if reason in table)
