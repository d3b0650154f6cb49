"""The same forms for several documents at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from citeflow.bundle import Bundle, encode, encode_layer
from citeflow.errors import UsageError
from citeflow.graph.build import build_graph
from citeflow.graph.join import join_graphs
from citeflow.model.graph import Graph
from citeflow.writers.audit_csv import HEADER as AUDIT_HEADER
from citeflow.writers.audit_csv import audit_rows
from citeflow.writers.bibtex import bibtex_of_items
from citeflow.writers.csl_json import csl_of_items
from citeflow.writers.gold import gold_of_bundle
from citeflow.writers.graphml import graphml_of_graph
from citeflow.writers.register_csv import HEADER as REGISTER_HEADER
from citeflow.writers.register_csv import register_rows
from citeflow.writers.register_json import format_register, register_entries
from citeflow.writers.ris import ris_of_items
from citeflow.writers.spreadsheet import Cells, format_table
from citeflow.writers.works import collect_works

Bundles = Sequence[Bundle]


def write_corpus(name: str, bundles: Bundles) -> bytes:
    """The bundles, in the order of their ids, as one file of the named form; the same names as in `WRITERS`.

    Tables get a first column `document`; bibliographies hold equal works once, under keys unique in the
    corpus; the graph joins works and named things that documents share. No bundle gives an empty file of the
    form. Raises UsageError for an unknown name and ArtefactError where a document lacks a layer.
    """
    if name not in CORPUS_WRITERS:
        raise UsageError(f"unknown format {name}; formats: {', '.join(sorted(CORPUS_WRITERS))}")
    return CORPUS_WRITERS[name](sorted(bundles, key=lambda bundle: bundle.id))


def write_bibtex(bundles: Bundles) -> bytes:
    """Articles and works as BibTeX."""
    return bibtex_of_items(collect_works(bundles, with_documents=True).items)


def write_csl(bundles: Bundles) -> bytes:
    """Works as CSL-JSON."""
    return csl_of_items(collect_works(bundles).items)


def write_ris(bundles: Bundles) -> bytes:
    """Works as RIS."""
    return ris_of_items(collect_works(bundles).items)


def write_audit(bundles: Bundles) -> bytes:
    """All audits in one table."""
    return format_table(("document", *AUDIT_HEADER), with_document(bundles, audit_rows))


def write_register(bundles: Bundles) -> bytes:
    """All registers in one table."""
    return format_table(("document", *REGISTER_HEADER), with_document(bundles, register_rows))


def write_register_json(bundles: Bundles) -> bytes:
    """All registers in one object, each entry with its document's id."""
    return format_register({"document": bundle.id, **row} for bundle in bundles for row in register_entries(bundle))


def with_document(bundles: Bundles, rows_of: Callable[[Bundle], Iterable[Cells]]) -> Iterable[Cells]:
    """Rows of all bundles, each after its document's id."""
    return ((bundle.id, *row) for bundle in bundles for row in rows_of(bundle))


def join_corpus(bundles: Bundles) -> Graph:
    """The graph of the corpus, built of the layers, whose references the works are collected from."""
    graphs = [(bundle.id, build_graph(bundle)) for bundle in bundles]
    return join_graphs(graphs, collect_works(bundles).by_node())


def write_graph(bundles: Bundles) -> bytes:
    """The graph of the corpus as node-link JSON."""
    return encode_layer("graph", join_corpus(bundles))


def write_graphml(bundles: Bundles) -> bytes:
    """The graph of the corpus as GraphML."""
    return graphml_of_graph(join_corpus(bundles))


def write_gold(bundles: Bundles) -> bytes:
    """A list of documents for `citeflow evaluate`."""
    return encode([gold_of_bundle(bundle) for bundle in bundles])


CORPUS_WRITERS: dict[str, Callable[[Bundles], bytes]] = {
    "audit": write_audit,
    "bibtex": write_bibtex,
    "csl": write_csl,
    "gold": write_gold,
    "graph": write_graph,
    "graphml": write_graphml,
    "register": write_register,
    "register-json": write_register_json,
    "ris": write_ris,
}
