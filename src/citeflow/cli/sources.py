"""`citeflow sources`: which references have a source file."""

from __future__ import annotations

from pathlib import Path

import click

from citeflow.bundle import load_bundle
from citeflow.cli.console import Console, talking
from citeflow.cli.stages import require_folder
from citeflow.evidence.store import find_folder, tie_sources
from citeflow.evidence.tie import no_sources
from citeflow.model.sources import Source
from citeflow.settings import sources_path


@click.command()
@click.argument("folder", metavar="DIR/ID", type=click.Path(path_type=Path))
@click.option("--sources", "files", type=click.Path(path_type=Path), help="Folder of cited files.")
@talking
def sources(folder: Path, files: Path | None, quiet: bool, verbose: bool) -> None:
    """List the references of a document with their source files: tied, missing, ambiguous, unreadable.

    The folder is the one given, else the one that the setting `sources` names; inside it a folder with the document's
    id counts where there is one. `sources.toml` in it says what belongs to what (docs/sources.md).

    \b
    Example:
      citeflow sources build/article --sources corpus/sources
    """
    require_folder(folder)
    bundle, _ = load_bundle(folder, ("references",))
    assert bundle.references is not None
    named = files or sources_path()
    tied = no_sources(bundle.references)
    if named is not None:
        tied = tie_sources(find_folder(named, bundle.id), folder, bundle.references)
    labels = {work.key: work.label or work.key for work in bundle.references.references}
    for row in tied.sources:
        click.echo(show_row(row, labels))
    for problem in tied.problems:
        click.echo(f"warning[{problem.code}] {problem.message}", err=True)
    count = len({row.key for row in tied.sources if row.state == "tied" and row.key is not None})
    Console(quiet, verbose).detail(f"{count} of {len(bundle.references.references)} references have a source")


def show_row(row: Source, labels: dict[str, str]) -> str:
    """One line: state, reference, file, and what tied them."""
    label = labels.get(row.key or "", "-")
    how = f"  {row.how} {row.confidence:.2f}" if row.how and row.confidence is not None else ""
    return f"{row.state:14} {label:5} {row.key or '-':40} {row.file or '-'}{how}"
