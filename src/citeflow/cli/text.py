"""`citeflow text`: the first stage."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from citeflow.cli.console import Console, talking
from citeflow.cli.reading import reading
from citeflow.pipeline import read_text
from citeflow.settings import load_settings


@click.command()
@click.argument("input_file", metavar="INPUT", type=click.Path(path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="Folder of the document.")
@reading
@talking
def text(input_file: Path, output: Path, quiet: bool, verbose: bool, **flags: Any) -> None:
    """Read INPUT (PDF, Markdown, HTML, DOCX, JATS, TEI, text): write document.json, for paged inputs layout.json too.

    \b
    Example:
      citeflow text article.pdf -o build/article
    """
    read_text(input_file, output, load_settings(**flags).read_options())
    Console(quiet, verbose).detail(f"{output / 'document.json'} written")
