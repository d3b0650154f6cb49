"""`citeflow check`: the self-check."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click
from msgspec.structs import replace

from citeflow.bundle import Bundle, load_bundle
from citeflow.check.render_text import format_findings_json, format_findings_text
from citeflow.cli.console import Console, emit, talking
from citeflow.corpus_ids import document_id
from citeflow.errors import EXIT_CLEAN, EXIT_FINDINGS
from citeflow.model.problem import Problem
from citeflow.pipeline import collect_problems, read_text, run_stage
from citeflow.settings import load_settings

LAYERS = ("document", "references", "claims")


@click.command()
@click.argument("path", metavar="INPUT-or-DIR", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@talking
@click.pass_context
def check(ctx: click.Context, path: Path, form: str, quiet: bool, verbose: bool) -> None:
    """Check a document (or the folder of one that was run) and print what an editor should look at.

    Ends with 0 when clean, 1 with findings of severity error, 2 when the input cannot be read.

    \b
    Example:
      citeflow check article.md
      citeflow check build/article --format json
    """
    console = Console(quiet, verbose)
    bundle = load_folder(path) if path.is_dir() else read_input(path, console)
    problems = collect_problems(bundle)
    assert bundle.document is not None
    if form == "json":
        emit(format_findings_json(bundle.id, problems))
    else:
        click.echo(format_findings_text(bundle.id, problems, bundle.document.text), nl=False)
    code = exit_code(problems)
    ctx.exit(code)


def load_folder(folder: Path) -> Bundle:
    """The layers of a document that was run."""
    return load_bundle(folder, LAYERS, ("layout", "entities", "evidence", "graph"))[0]


def read_input(path: Path, console: Console) -> Bundle:
    """The layers of an input that was not run, made in a folder that goes away."""
    options = load_settings().read_options()
    with tempfile.TemporaryDirectory(prefix="citeflow-") as scratch:
        folder = Path(scratch) / document_id(path)
        with console.progress(len(LAYERS), "check") as step:
            step("text")
            read_text(path, folder, options)
            for stage in LAYERS[1:]:
                step(stage)
                run_stage(stage, folder)
        return replace(load_folder(folder), id=folder.name)


def exit_code(problems: tuple[Problem, ...]) -> int:
    """1 when any finding is an error."""
    return EXIT_FINDINGS if any(p.severity == "error" for p in problems) else EXIT_CLEAN
