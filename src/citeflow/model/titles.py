"""The language a document is written in, and its title in that language."""

from __future__ import annotations

from collections import Counter

from citeflow.model.document import Document


def find_main_language(doc: Document) -> str | None:
    """The language (ISO 639-1) that most of the paragraphs' letters are in; None where no paragraph has one.

    Languages of the same length are told apart by their code, so that the answer is stable.
    """
    lengths: Counter[str] = Counter()
    for block in doc.blocks:
        if block.kind == "paragraph" and block.lang is not None:
            lengths[block.lang] += block.end - block.start
    return min(lengths, key=lambda lang: (-lengths[lang], lang)) if lengths else None


def choose_title(doc: Document) -> tuple[str, str | None]:
    """The title in the main language, else in the first language by code, and its language; ``("", None)`` without."""
    titles = {lang: title for lang, title in doc.metadata.title.items() if title.strip()}
    if not titles:
        return "", None
    main = find_main_language(doc)
    lang = main if main in titles else min(titles)
    return titles[lang], lang
