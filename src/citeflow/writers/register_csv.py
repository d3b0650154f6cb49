"""`register.csv`: the initiatives that an article names and what it states of them, as a table."""

from __future__ import annotations

from collections.abc import Iterator

from citeflow.bundle import Bundle
from citeflow.measures.register import RegisterEntry, list_register
from citeflow.writers.spreadsheet import Cells, format_table

HEADER = (
    "name",
    "kind",
    "acronyms",
    "aliases",
    "mentions",
    "first_sentence",
    "references",
    "founded",
    "years",
    "countries",
    "amounts",
    "measures",
    "status",
    "part_of",
    "founders",
    "donors",
    "fact_sentences",
)
"""New columns stand at the end, so that who reads by place reads on."""

STARTS = ("founded", "signed", "adopted", "in-force")
"""Roles of the year with which a thing begins, the likeliest first."""


def write_register(bundle: Bundle) -> bytes:
    """One row for each initiative, in the order of the names; values within a cell are parted by ``; ``."""
    return format_table(HEADER, register_rows(bundle))


def register_rows(bundle: Bundle) -> Iterator[Cells]:
    """Rows of the register. Raises ArtefactError where document or entities were not made yet."""
    for entry in list_register(bundle):
        entity = entry.entity
        yield (
            entity.name,
            entity.kind,
            "; ".join(entity.acronyms),
            "; ".join(entity.aliases),
            len(entity.mentions),
            entry.first_sentence,
            "; ".join(entry.references),
            find_start(entry),
            "; ".join(entry.values("years")),
            "; ".join(entry.values("countries")),
            "; ".join(entry.values("amounts")),
            "; ".join(entry.values("measures")),
            "; ".join(entry.values("status")),
            "; ".join(entry.values("related", "parent")),
            "; ".join(entry.values("related", "founder")),
            "; ".join(entry.values("related", "donor")),
            " | ".join(dict.fromkeys(fact.sentence for fact in entry.facts if fact.sentence)),
        )


def find_start(entry: RegisterEntry) -> str:
    """The year with which an initiative begins, as the article states it; empty where it does not."""
    years = [year for role in STARTS for year in entry.values("years", role)]
    return years[0] if years else ""
