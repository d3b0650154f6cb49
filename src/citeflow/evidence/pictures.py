"""Pictures of the source pages on which the best passages stand, kept beside their source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from citeflow.bundle import write_bytes
from citeflow.model.evidence import Evidence
from citeflow.model.sources import Sources
from citeflow.readers.pdf.pictures import draw_pages

MOST = 60
"""Pages drawn for one article: more would make its report too large to send."""

PDF = b"%PDF-"

Home = Callable[[str], Path]
"""SHA-256 of a source -> its folder in the store."""


def list_pages(evidence: Evidence) -> list[tuple[str, int]]:
    """Source and page of the best passage of each pair that has boxes; each once, in the order of the claims."""
    best = (row.passages[0] for row in evidence.evidence if row.passages)
    pages = dict.fromkeys((passage.source, passage.boxes[0][0]) for passage in best if passage.boxes)
    return list(pages)[:MOST]


def keep_pictures(evidence: Evidence, sources: Sources, folder: Path, home: Home) -> None:
    """Draw the pages that are not kept yet. folder: of the source files.

    A page that cannot be drawn has no picture, and the passage is shown without.
    """
    files = {row.sha256: folder / row.file for row in sources.sources if row.sha256 and row.file}
    wanted: dict[str, list[int]] = defaultdict(list)
    for sha256, number in list_pages(evidence):
        if sha256 in files and not name_picture(home(sha256), number).is_file():
            wanted[sha256].append(number)
    for sha256, numbers in wanted.items():
        data = files[sha256].read_bytes()
        if PDF in data[:1024]:
            for number, png in draw_pages(data, numbers).items():
                write_bytes(name_picture(home(sha256), number), png)


def load_pictures(evidence: Evidence, home: Home) -> dict[tuple[str, int], bytes]:
    """Source and page -> PNG, for the pages of the best passages that were drawn."""
    found = {}
    for sha256, number in list_pages(evidence):
        path = name_picture(home(sha256), number)
        if path.is_file():
            found[sha256, number] = path.read_bytes()
    return found


def name_picture(folder: Path, number: int) -> Path:
    """Where the picture of a page lies."""
    return folder / f"page-{number}.png"
