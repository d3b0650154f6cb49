"""`citeflow run`: all stages for each input."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from citeflow.check.accepted import split_accepted
from citeflow.check.render_text import CONTROL
from citeflow.cli.batch import Outcome, run_batch
from citeflow.cli.console import Console, talking
from citeflow.cli.reading import reading
from citeflow.corpus_ids import assign_ids
from citeflow.errors import EXIT_CLEAN, EXIT_FINDINGS
from citeflow.model.problem import Problem
from citeflow.settings import load_settings


@click.command()
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="Folder for all documents.")
@click.option("--sources", type=click.Path(path_type=Path), help="Cited files: one folder, or FOLDER/<id>/ for each.")
@click.option("-j", "--jobs", type=int, help="Documents worked on at once.")
@reading
@talking
@click.pass_context
def run(
    ctx: click.Context,
    /,
    inputs: tuple[Path, ...],
    output: Path,
    sources: Path | None,
    jobs: int | None,
    quiet: bool,
    verbose: bool,
    **flags: Any,
) -> None:
    """Run all stages for each INPUT; everything lies in OUTPUT/<id>/ afterwards.

    Ends with 0 when clean, 1 with findings of severity error, 2 when an input cannot be read.

    \b
    Example:
      citeflow run article.md -o build
      citeflow run corpus/*.pdf -o build --jobs 2
    """
    settings = load_settings(jobs=jobs, sources=str(sources) if sources else None, **flags)
    console = Console(quiet, verbose)
    work = [(id_, path, output / id_) for id_, path in assign_ids(inputs)]
    outcomes = run_batch(work, settings, console)
    for outcome in outcomes:
        describe(outcome, console)
    code = exit_code(outcomes)
    ctx.exit(code)


def describe(outcome: Outcome, console: Console) -> None:
    """One line a document: its failure, or its findings and where the report lies."""
    if outcome.error is not None:
        click.echo(f"citeflow: {outcome.error}", err=True)
        return
    open_, accepted = split_accepted(outcome.problems)
    words = say_severities(open_, accepted)
    console.say(f"{outcome.id}: {words or 'no findings'}; {outcome.folder / 'report.html'}")
    for problem in open_:
        if problem.severity == "error":
            console.say(f"  error[{problem.code}] {CONTROL.sub(' ', problem.message)}")


def say_severities(open_: Sequence[Problem], accepted: Sequence[Problem]) -> str:
    """``1 error, 3 notes, 2 accepted``; empty where there is nothing."""
    counts: Counter[str] = Counter(problem.severity for problem in open_)
    words = [f"{counts[s]} {s}{'s' if counts[s] != 1 else ''}" for s in ("error", "warning", "note") if counts[s]]
    return ", ".join([*words, f"{len(accepted)} accepted"] if accepted else words)


def exit_code(outcomes: Sequence[Outcome]) -> int:
    """The highest of the documents' codes."""
    codes = [outcome.exit_code for outcome in outcomes]
    findings = any(p.severity == "error" for outcome in outcomes for p in split_accepted(outcome.problems)[0])
    return max([*codes, EXIT_FINDINGS if findings else EXIT_CLEAN])
