"""The table of writers: name of a form -> how to write one document in it."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.writers.audit_csv import write_audit
from citeflow.writers.bibtex import write_bibtex
from citeflow.writers.csl_json import write_csl
from citeflow.writers.gold import write_gold
from citeflow.writers.graph_json import write_graph
from citeflow.writers.graphml import write_graphml
from citeflow.writers.register_csv import write_register
from citeflow.writers.register_json import write_register_json
from citeflow.writers.ris import write_ris


class Writer(Struct, frozen=True):
    """One form.

    needs: layers without which `write` raises ArtefactError. uses: layers it takes in where they exist.
    """

    suffix: str
    write: Callable[[Bundle], bytes]
    what: str
    needs: tuple[str, ...]
    uses: tuple[str, ...] = ()


GRAPH = ("document", "references", "claims")

WRITERS: dict[str, Writer] = {
    "audit": Writer(
        ".csv",
        write_audit,
        "claims with the works they cite, for spreadsheets",
        ("references", "claims"),
        ("evidence",),
    ),
    "bibtex": Writer(".bib", write_bibtex, "the article and its references as BibTeX", ("document", "references")),
    "csl": Writer(".csl.json", write_csl, "the references as CSL-JSON", ("references",)),
    "gold": Writer(
        ".gold.json",
        write_gold,
        "references and callouts for `citeflow evaluate`",
        ("references",),
        ("claims", "evidence"),
    ),
    "graph": Writer(
        ".json", write_graph, "the citation graph as node-link JSON", GRAPH, ("entities", "evidence", "graph")
    ),
    "graphml": Writer(
        ".graphml", write_graphml, "the citation graph as GraphML", GRAPH, ("entities", "evidence", "graph")
    ),
    "register": Writer(".csv", write_register, "the initiatives as a table", ("document", "entities"), ("claims",)),
    "register-json": Writer(
        ".register.json", write_register_json, "the initiatives with all facts", ("document", "entities"), ("claims",)
    ),
    "ris": Writer(".ris", write_ris, "the references as RIS", ("references",)),
}
