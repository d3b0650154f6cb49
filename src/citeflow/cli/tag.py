"""`citeflow tag`: names in a plain text."""

from __future__ import annotations

from pathlib import Path

import click

from citeflow.bundle import encode
from citeflow.cli.console import emit, talking
from citeflow.entities.tag import tag_text
from citeflow.readers.formats import decode_text, read_bytes


@click.command()
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@talking
def tag(file: Path, quiet: bool, verbose: bool) -> None:
    """Find organisations, initiatives, persons and places in a plain text; prints JSON with code-point offsets.

    \b
    Example:
      citeflow tag note.txt
    """
    text = decode_text(read_bytes(file), str(file))
    emit(encode({"text": text, "entities": tag_text(text)}))
