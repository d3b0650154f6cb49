"""`citeflow text`: the first stage."""

from __future__ import annotations

from pathlib import Path

import click

from citeflow.cli.console import Console, talking
from citeflow.pipeline import read_text
from citeflow.settings import load_settings


@click.command()
@click.argument("input_file", metavar="INPUT", type=click.Path(path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="Folder of the document.")
@click.option("--pdf-engine", type=click.Choice(["pdfium", "pdfplumber"]), help="Library that reads PDFs.")
@click.option("--max-pages", type=int, help="Pages read of a PDF.")
@click.option("--password", help="Password of an encrypted PDF.")
@talking
def text(
    input_file: Path,
    output: Path,
    pdf_engine: str | None,
    max_pages: int | None,
    password: str | None,
    quiet: bool,
    verbose: bool,
) -> None:
    """Read INPUT (PDF, Markdown, HTML, DOCX, JATS, TEI, text): write document.json, for paged inputs layout.json too.

    \b
    Example:
      citeflow text article.pdf -o build/article
    """
    settings = load_settings(pdf_engine=pdf_engine, max_pages=max_pages, pdf_password=password)
    read_text(input_file, output, settings.read_options())
    Console(quiet, verbose).detail(f"{output / 'document.json'} written")
