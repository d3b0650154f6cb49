"""The commands of the stages that read a document's folder and write into it."""

from __future__ import annotations

from pathlib import Path

import click

from citeflow.cli.console import Console, talking
from citeflow.errors import InputError
from citeflow.pipeline import STAGES, Stage, run_stage


def stage_command(stage: Stage) -> click.Command:
    """The command of one stage, built from its row in the table."""

    @click.argument("folder", metavar="DIR/ID", type=click.Path(path_type=Path))
    @talking
    def command(folder: Path, quiet: bool, verbose: bool, sources: Path | None = None) -> None:
        require_folder(folder)
        run_stage(stage.name, folder, sources)
        Console(quiet, verbose).detail(f"{folder}: {', '.join(stage.makes)} written")

    needs = ", ".join(f"{layer}.json" for layer in stage.needs)
    summary = stage.what[0].upper() + stage.what[1:]
    help_text = (
        f"{summary}.\n\n\b\nReads   {needs}\nWrites  {', '.join(stage.makes)}\n\n"
        f"\b\nExample:\n  citeflow {stage.name} build/article"
    )
    return click.command(name=stage.name, help=help_text)(command)


def require_folder(folder: Path) -> None:
    """Raise InputError unless the path is a folder."""
    if not folder.is_dir():
        what = "is a file" if folder.exists() else "no such folder"
        raise InputError(f"{folder}: {what}; name the folder of a document, such as build/article")


references = stage_command(STAGES["references"])
claims = stage_command(STAGES["claims"])
entities = stage_command(STAGES["entities"])
evidence = click.option("--sources", type=click.Path(path_type=Path), help="Folder of cited files.")(
    stage_command(STAGES["evidence"])
)
graph = stage_command(STAGES["graph"])
report = stage_command(STAGES["report"])
