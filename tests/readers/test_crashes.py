"""Files that once broke a reader, found by fuzzing (`fuzz/readers.py`): each is read, or refused in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from citeflow.errors import InputError
from citeflow.readers.assemble import assemble
from citeflow.readers.docx.read import read_docx
from citeflow.readers.html.read import read_html
from citeflow.readers.jats.read import read_jats
from citeflow.readers.markdown import read_markdown
from citeflow.readers.pdf.read import read_pdf
from citeflow.readers.piece import Reading
from citeflow.readers.tei.read import read_tei

FOLDER = Path(__file__).parent / "crashes"
READERS = {
    "docx": read_docx,
    "html": read_html,
    "jats": read_jats,
    "markdown": read_markdown,
    "pdf": read_pdf,
    "tei": read_tei,
}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*/*")), ids=lambda path: f"{path.parent.name}-{path.name[:20]}")
def test_a_crash_stays_mended(path: Path) -> None:
    try:
        reading: Reading = READERS[path.parent.name](path.read_bytes(), path.name)
    except InputError as error:
        assert "\n" not in str(error)
        return
    draft = assemble(reading.pieces, reading.references)
    for row in (*draft.blocks, *draft.marks, *draft.words, *draft.stated.callouts):
        assert 0 <= row.start <= row.end <= len(draft.text)
