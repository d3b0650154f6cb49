"""The kinds of work that `publication-type` names, as CSL types."""

from __future__ import annotations

KINDS = {
    "article": "article-journal",
    "article-journal": "article-journal",
    "blog": "post-weblog",
    "book": "book",
    "book-chapter": "chapter",
    "bookchapter": "chapter",
    "broadcast": "broadcast",
    "chapter": "chapter",
    "commun": "personal_communication",
    "conf-paper": "paper-conference",
    "conf-proc": "paper-conference",
    "conference": "paper-conference",
    "confproc": "paper-conference",
    "data": "dataset",
    "database": "dataset",
    "dataset": "dataset",
    "dissertation": "thesis",
    "eprint": "article",
    "gov": "report",
    "journal": "article-journal",
    "journal-article": "article-journal",
    "legal": "legislation",
    "legal-doc": "legislation",
    "letter": "personal_communication",
    "list": "webpage",
    "magazine": "article-magazine",
    "map": "map",
    "newspaper": "article-newspaper",
    "patent": "patent",
    "preprint": "article",
    "proceedings": "paper-conference",
    "report": "report",
    "review": "review",
    "software": "software",
    "standard": "standard",
    "std": "standard",
    "thesis": "thesis",
    "video": "motion_picture",
    "web": "webpage",
    "webpage": "webpage",
    "website": "webpage",
    "working-paper": "report",
}
"""Values that the JATS tag library and publishers' guides give (JATS 1.3, attribute publication-type) -> CSL type."""

CSL_KINDS = frozenset(KINDS.values()) | {"article", "document", "entry", "entry-encyclopedia", "manuscript", "speech"}
"""CSL's own names, which pandoc writes into `publication-type`."""

ALONE = CSL_KINDS - {
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "chapter",
    "paper-conference",
    "review",
}
"""Kinds that appear on their own: their ``<source>`` is the title, unless they have an article title too."""


def find_kind(stated: str, *, has_title: bool, has_source: bool, has_volume: bool, has_publisher: bool) -> str:
    """The CSL type by what is stated, else by the fields that are there.

    >>> find_kind("journal", has_title=True, has_source=True, has_volume=True, has_publisher=False)
    'article-journal'
    """
    name = stated.strip().lower().replace("_", "-").replace(" ", "-")
    kind = name if name in CSL_KINDS else KINDS.get(name)
    if kind == "book" and has_title and has_source:
        return "chapter"
    if kind is not None:
        return kind
    if has_source and (has_title or has_volume):
        return "chapter" if has_publisher and not has_volume else "article-journal"
    return "book" if has_source and has_publisher else "document"
