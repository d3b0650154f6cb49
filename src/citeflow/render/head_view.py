"""The head of the page: titles, authors, counts, and what made the report."""

from __future__ import annotations

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.model.document import Author
from citeflow.model.titles import find_main_language
from citeflow.render.counts import Counts, count_bundle, say_counts
from citeflow.render.layers import document_of, title_of_document
from citeflow.render.wording import count, say_language

_HASH = 12


class HeadView(Struct, frozen=True, kw_only=True):
    """`titles` are the other languages' titles as (language code, title). `made` are short facts in words."""

    id: str
    title: str
    lang: str | None
    language: str
    titles: tuple[tuple[str, str], ...]
    authors: tuple[Author, ...]
    counts: Counts
    line: str
    claims: str
    made: tuple[str, ...]


def view_head(bundle: Bundle) -> HeadView:
    """The head of a document's page."""
    doc = document_of(bundle)
    title, lang = title_of_document(bundle)
    counts = count_bundle(bundle)
    return HeadView(
        id=bundle.id,
        title=title,
        lang=lang,
        language=say_language(find_main_language(doc)),
        titles=tuple((code, doc.metadata.title[code]) for code in sorted(doc.metadata.title) if code != lang),
        authors=doc.metadata.authors,
        counts=counts,
        line=say_counts(counts),
        claims=count(counts.claims.total(), "claim"),
        made=tell_making(bundle),
    )


def tell_making(bundle: Bundle) -> tuple[str, ...]:
    """Version of citeflow, models, and the inputs with the first 12 digits of their SHA-256."""
    doc = document_of(bundle)
    layers = (bundle.references, bundle.claims, bundle.entities, bundle.evidence, bundle.graph)
    notes = [layer.made for layer in (doc, *layers) if layer is not None and layer.made is not None]
    versions = sorted({f"citeflow {made.citeflow}" for made in notes})
    models = sorted({f"{name} {version}" for made in notes for name, version in made.models.items()})
    inputs = sorted(doc.made.inputs.items()) if doc.made else []
    return (*versions, *models, *(f"{name} sha256 {digest[:_HASH]}" for name, digest in inputs))
