"""`citeflow export`: the stage, or any one format of a document or of a folder of documents."""

from __future__ import annotations

from pathlib import Path

import click

from citeflow.bundle import Bundle, load_bundle, write_bytes
from citeflow.cli.console import Console, emit, talking
from citeflow.cli.stages import require_folder
from citeflow.errors import InputError, UsageError
from citeflow.pipeline import STAGES, reread_passages, run_stage
from citeflow.writers.corpus import write_corpus
from citeflow.writers.table import WRITERS


@click.command()
@click.argument("folder", metavar="[DIR/ID | DIR]", required=False, type=click.Path(path_type=Path))
@click.option("--format", "form", metavar="FORMAT", help="One format instead of the stage's files; see --list.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File to write; otherwise standard output.")
@click.option("--list", "list_formats", is_flag=True, help="Show all formats.")
@talking
def export(
    folder: Path | None, form: str | None, output: Path | None, list_formats: bool, quiet: bool, verbose: bool
) -> None:
    """Write the interchange files of a document, or one FORMAT of a document or of a whole folder as one corpus.

    \b
    Example:
      citeflow export build/article
      citeflow export build/article --format ris -o article.ris
      citeflow export build --format bibtex -o corpus.bib
      citeflow export --list
    """
    if list_formats:
        for name, writer in WRITERS.items():
            click.echo(f"{name:14} {writer.suffix:15} {writer.what}")
        return
    if folder is None:
        raise UsageError("export: name the folder of a document, or of many (citeflow export --help)")
    require_folder(folder)
    console = Console(quiet, verbose)
    if form is None:
        run_stage("export", folder)
        console.detail(f"{folder}: {', '.join(STAGES['export'].makes)} written")
        return
    data = render(folder, form)
    if output is None:
        emit(data)
    else:
        write_bytes(output, data)
        console.detail(f"{output} written")


def render(folder: Path, form: str) -> bytes:
    """One document, or all documents below a folder, in a format. Raises UsageError for an unknown one."""
    if form not in WRITERS:
        raise UsageError(f"export: no format {form!r}; formats are {', '.join(WRITERS)}")
    if (folder / "document.json").exists():
        return WRITERS[form].write(load(folder, form))
    folders = sorted(path.parent for path in folder.glob("*/document.json"))
    if not folders:
        raise InputError(f"{folder}: holds no document.json, nor do the folders in it; run `citeflow run` first")
    return write_corpus(form, [load(path, form) for path in folders])


def load(folder: Path, form: str) -> Bundle:
    """The layers that a format needs."""
    return reread_passages(load_bundle(folder, WRITERS[form].needs, WRITERS[form].uses)[0], folder)
