"""The labels of words, and which of them belong to names."""

from __future__ import annotations

PERSONS = ("author", "editor", "translator")
"""Roles whose names are told apart into parts."""

NAME_PARTS = ("family", "given", "literal", "sep")
"""Parts of a list of names; `sep` is what stands between two names, or before and after the list."""

FIELDS = (
    "title", "container", "collection", "publisher", "place", "date", "volume", "issue", "pages", "extent",
    "edition", "event", "genre", "number", "medium", "doi", "url", "isbn", "archive", "accessed", "note",
)  # fmt: skip
"""Fields whose words are not told apart. A field owns the words that announce it (``Vol.``, ``In:``) and the
punctuation behind it; opening brackets and quotation marks belong to what they open."""

TAGS = tuple(f"{role}.{part}" for role in PERSONS for part in NAME_PARTS) + FIELDS
"""All labels, in a fixed order."""
