"""`citeflow match`: claims against one source."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from citeflow.cli.console import Console, emit, talking
from citeflow.evidence.match import MOST, match_claims
from citeflow.readers.formats import decode_text, read_bytes
from citeflow.structure.load import load_document


@click.command()
@click.option("--claims", required=True, type=click.Path(path_type=Path), help="Claims, one a line.")
@click.option("--source", required=True, type=click.Path(path_type=Path), help="The document they are held against.")
@click.option("--most", default=MOST, show_default=True, type=click.IntRange(min=1), help="Passages for a claim.")
@click.option("--by-words", is_flag=True, help="Take no encoder, even where one is installed.")
@talking
def match(claims: Path, source: Path, most: int, by_words: bool, quiet: bool, verbose: bool) -> None:
    """Find the passages of a source that bear on claims; prints one JSON object a claim, best passage first.

    A passage is one sentence. Cues name what agrees and what differs; the score orders passages and is no verdict.

    \b
    Example:
      citeflow match --claims claims.txt --source report.pdf
    """
    lines = [line.strip() for line in decode_text(read_bytes(claims), str(claims)).splitlines() if line.strip()]
    loaded = load_document(source)
    matches = match_claims(lines, loaded.document, loaded.layout, most, by_words=by_words)
    for row in matches:
        emit(msgspec.json.encode(row, order="sorted") + b"\n")
    states = sorted({row.state for row in matches})
    Console(quiet, verbose).detail(f"{len(matches)} claims; states: {', '.join(states)}")
