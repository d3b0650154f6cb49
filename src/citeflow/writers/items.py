"""CSL items of a bundle: its references and the article itself."""

from __future__ import annotations

from citeflow.bibliography.names.reading import read_names
from citeflow.bundle import Bundle
from citeflow.graph.labels import first_name_of
from citeflow.model.document import Author, Document
from citeflow.model.reference import CslItem, Reference
from citeflow.model.titles import choose_title, find_main_language
from citeflow.writers.keys import key_of_item, make_unique


def item_of_reference(reference: Reference) -> CslItem:
    """The reference's CSL item under its key; an unparsable one keeps its printed string as the note."""
    item = {**reference.csl, "id": reference.key}
    if not first_name_of(item) and not item.get("title") and not item.get("note") and reference.printed:
        item["note"] = reference.printed[0].raw
    return {"type": "document", **item}


def items_of_references(bundle: Bundle) -> list[CslItem]:
    """One item for each reference, in their order. Raises ArtefactError without references."""
    bundle.need("references")
    assert bundle.references is not None
    return [item_of_reference(reference) for reference in bundle.references.references]


def items_with_document(bundle: Bundle) -> list[CslItem]:
    """The article's own item, then the references. Raises ArtefactError where either was not made yet."""
    bundle.need("document", "references")
    assert bundle.document is not None
    items = [item_of_document(bundle.document), *items_of_references(bundle)]
    # the references' keys are known outside, so the article is the one to give way
    *keys, own = make_unique([*(str(item["id"]) for item in items[1:]), key_of_item(items[0])])
    return [{**item, "id": key} for item, key in zip(items, (own, *keys), strict=True)]


def item_of_document(doc: Document) -> CslItem:
    """The article as a CSL item, without id.

    An article seldom prints where and when it came out; the year is that of its receipt, and the note says
    so.
    """
    lang = find_main_language(doc)
    item: CslItem = {"type": "article", "title": choose_title(doc)[0]}
    if doc.metadata.authors:
        item["author"] = [name_of_author(author) for author in doc.metadata.authors]
    if doc.metadata.received:
        item["issued"] = {"date-parts": [[int(doc.metadata.received.split("-")[0])]]}
        item["note"] = f"Received {doc.metadata.received}; the date of publication is not known"
    if lang is not None:
        item["language"] = lang
        if lang in doc.metadata.abstract:
            item["abstract"] = doc.metadata.abstract[lang]
        if lang in doc.metadata.keywords:
            item["keyword"] = ", ".join(doc.metadata.keywords[lang])
    return {field: value for field, value in item.items() if value}


def name_of_author(author: Author) -> CslItem:
    """A printed name in CSL parts: as reference lists are read, else its last word is the family.

    >>> from citeflow.model.document import Author
    >>> name_of_author(Author(name="Серік А. Б.")), name_of_author(Author(name="María Vargas"))
    ({'family': 'Серік', 'given': 'А. Б.'}, {'family': 'Vargas', 'given': 'María'})
    """
    printed = " ".join(author.name.split())
    read = read_names(printed)
    if len(read.names) == 1 and read.end == len(printed):
        return dict(read.names[0])
    *given, family = printed.split(" ")
    return {"family": family, "given": " ".join(given)} if given else {"literal": printed}
