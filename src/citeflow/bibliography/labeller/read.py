"""From a string to fields by the labeller."""

from __future__ import annotations

import re
from collections.abc import Mapping

from citeflow.bibliography.fields.container import read_event
from citeflow.bibliography.fields.dates import YEAR, make_year
from citeflow.bibliography.fields.form import Fields
from citeflow.bibliography.labeller.calibration import calibrate
from citeflow.bibliography.labeller.label import Labelled, Labeller
from citeflow.bibliography.labeller.model import Curve
from citeflow.bibliography.labeller.people import read_people
from citeflow.bibliography.labeller.spans import Span, cut_spans
from citeflow.bibliography.labeller.tags import PERSONS
from citeflow.bibliography.labeller.values import DATED_END, READERS

_LONGEST_FIRST = frozenset({"title", "container"})
"""Fields of which the longest run counts; of the others the first with a value."""

_WITH_YEARS = frozenset({"volume", "issue", "publisher", "place", "event", "genre", "note", "author"})
"""Labels in whose words a year can be the date of the work; in a title or among pages it is something else."""

_YEAR = re.compile(rf"(?<!\d){YEAR}(?!\d)")
_INSIDE_NUMBER = re.compile(r"(?:[^\W\d_]|\)):$|[^\W_]/$")
"""What stands before a number that only looks like a year: ``8(2):1888``, ``arXiv:2001.10098``, ``abs/1704.00028``."""
_GUESS = 0.5


def read_labelled(text: str, fields: Fields, labeller: Labeller) -> None:
    """Fill the fields in from the labels of a text's words. Fields that are filled in stay."""
    read_labels(text, labeller.label(text), fields, labeller.model.curves)


def read_labels(text: str, labelled: list[Labelled], fields: Fields, curves: Mapping[str, Curve]) -> None:
    """The same from labels that are there already."""
    spans = cut_spans(labelled)
    for role in PERSONS:
        rows = [(read_people(text, span.tokens), span) for span in spans if span.field == role]
        people, span = max(rows, key=lambda row: len(row[0]), default=([], None))
        if span:
            fields.put_sure(role, people, calibrate(curves, role, span.probability))
    for label, (name, read) in READERS.items():
        for span in order_spans(label, spans):
            if label == "date" and _INSIDE_NUMBER.search(text, max(0, span.start - 2), span.start):
                continue
            value = read(text[span.start : span.end])
            if value:
                fields.put_sure(name, value, calibrate(curves, label, span.probability))
                break
    if "issued" not in fields.values:
        add_year(text, spans, fields)
    for span in spans:
        if span.field == "event" and "container-title" in fields.values:
            read_event(f"{fields.values['container-title']}, {text[span.start : span.end]}", fields)


def order_spans(label: str, spans: list[Span]) -> list[Span]:
    """The runs of a label, the one to be asked first in front."""
    own = [span for span in spans if span.field == label]
    if label in _LONGEST_FIRST:
        return sorted(own, key=lambda span: span.start - span.end)
    return own


def add_year(text: str, spans: list[Span], fields: Fields) -> None:
    """A year among the numbers where no word was labelled as the date."""
    for span in spans:
        printed = text[span.start : span.end]
        if span.field == "container":
            dated = DATED_END.search(printed)
            printed = dated[0] if dated else ""
        elif span.field not in _WITH_YEARS:
            continue
        if found := _YEAR.findall(printed):
            fields.put_sure("issued", make_year(found[-1]), _GUESS)
            return
