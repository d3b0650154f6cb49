"""The articles of a corpus folder: every file there that a reader may read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from citeflow.corpus_ids import assign_ids
from citeflow.errors import InputError
from citeflow.readers.formats import READERS

ABOUT = frozenset({"readme", "license", "licence", "changelog", "notice"})
"""Stems of files that tell about a folder instead of being an article in it."""


def list_articles(corpus: Path) -> list[tuple[str, Path]]:
    """(id, file) for every article right inside the folder, by file name. Raises UsageError for equal ids."""
    if not corpus.is_dir():
        raise InputError(f"{corpus}: no such folder; articles are expected there")
    return assign_ids([path for path in sorted(corpus.iterdir()) if is_article(path)])


def list_passed_over(corpus: Path) -> Iterator[Path]:
    """Files that look like documents but that no reader reads, by name."""
    for path in sorted(corpus.iterdir()):
        if path.is_file() and path.suffix.lower() in UNREADABLE:
            yield path


def is_article(path: Path) -> bool:
    """A visible file with the suffix of a reader that is not about the folder itself."""
    return (
        path.is_file()
        and not path.name.startswith(".")
        and path.suffix.lower() in SUFFIXES
        and path.stem.lower() not in ABOUT
    )


SUFFIXES = frozenset(suffix for reader in READERS.values() for suffix in reader.suffixes)
UNREADABLE = frozenset({".doc", ".odt", ".rtf", ".epub", ".tex", ".djvu"})
