"""`citeflow check`: the self-check."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import click

from citeflow.check.accepted import entry_for, split_accepted
from citeflow.check.accepted_file import write_entry
from citeflow.check.checked import Checked, Unread
from citeflow.check.render_json import format_findings_json, format_many_json
from citeflow.check.render_text import SEVERITIES, count_findings, format_findings_text
from citeflow.cli.check_accept import accept_one
from citeflow.cli.check_inputs import LAYERS, check_one, expand_inputs
from citeflow.cli.console import Console, emit, talking
from citeflow.errors import EXIT_CLEAN, EXIT_FINDINGS, CiteflowError, UsageError
from citeflow.model.problem import Acceptance, Problem
from citeflow.settings import load_settings


@click.command()
@click.argument("paths", metavar="INPUT-or-DIR...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "sarif", "github", "toml"]),
    default="text",
    show_default=True,
    help="sarif: 2.1.0. github: workflow commands. toml: entries to accept findings with.",
)
@click.option("--fail-on", type=click.Choice(SEVERITIES), default="error", show_default=True, help="Least for exit 1.")
@click.option("--accept", metavar="CODE", help="Let a finding stand: add it to <id>.accepted.toml beside INPUT.")
@click.option("--quote", help="With --accept: words the finding stands on.")
@click.option("--reason", help="With --accept: why.")
@click.option("--who", help="With --accept: your name.")
@talking
@click.pass_context
def check(
    ctx: click.Context,
    paths: tuple[Path, ...],
    form: str,
    fail_on: str,
    accept: str | None,
    quote: str | None,
    reason: str | None,
    who: str | None,
    quiet: bool,
    verbose: bool,
) -> None:
    """Check documents (inputs, folders of articles, folders that were run): what an editor should look at.

    Ends with 0 when clean, 1 with findings of severity error (or as --fail-on says), 2 when an input cannot be read.

    \b
    Example:
      citeflow check article.md
      citeflow check corpus --format sarif > findings.sarif
      citeflow check a.md --accept year-differs --quote "Kim (2015)" --reason "First print" --who "A. Editor"
    """
    console = Console(quiet, verbose)
    if accept is not None:
        if len(paths) != 1:
            raise UsageError("check: --accept takes one input")
        console.say(accept_one(paths[0], accept, quote, reason, who, load_settings().read_options()))
        return
    if quote or reason or who:
        raise UsageError("check: --quote, --reason and --who belong to --accept")
    documents, unread = check_all(expand_inputs(paths), console)
    for failure in unread:
        click.echo(f"citeflow: {failure.message}", err=True)
    if documents or form == "sarif":
        show(form, documents, unread)
    ctx.exit(max([findings_code(documents, fail_on), *(failure.exit_code for failure in unread)]))


def check_all(paths: Sequence[Path], console: Console) -> tuple[list[Checked], list[Unread]]:
    """Every input by itself: one that cannot be read takes none of the others with it."""
    options = load_settings().read_options()
    documents, unread = [], []
    with console.progress(len(paths) * len(LAYERS), "check") as step:
        for path in paths:
            try:
                documents.append(check_one(path, options, partial(announce, step, path)))
            except CiteflowError as error:
                unread.append(Unread(file=str(path), message=str(error), exit_code=error.exit_code))
    return documents, unread


def announce(step: Callable[[str], None], path: Path, stage: str) -> None:
    """Tell the progress which stage of which input begins."""
    step(f"{path.name} {stage}")


def show(form: str, documents: Sequence[Checked], unread: Sequence[Unread]) -> None:
    """The findings on standard output, in a format."""
    if form == "sarif":
        from citeflow.check.render_sarif import format_findings_sarif

        emit(format_findings_sarif(documents, unread))
    elif form == "json" and len(documents) == 1 and not unread:
        emit(format_findings_json(documents[0].id, documents[0].problems))
    elif form == "json":
        emit(format_many_json(documents, unread))
    elif form == "github":
        from citeflow.check.render_github import format_findings_github

        click.echo("".join(map(format_findings_github, documents)), nl=False)
    elif form == "toml":
        click.echo("".join(map(list_entries, documents)), nl=False)
    else:
        for row in documents:
            click.echo(format_findings_text(row.id, row.problems, row.text, row.places()), nl=False)
        if len(documents) + len(unread) > 1:
            click.echo(summarise(documents, unread), nl=False)


def list_entries(checked: Checked) -> str:
    """An entry for each open finding, to be filled in and put into the document's file of accepted findings."""
    blank = Acceptance(reason="", who="")
    entries = (entry_for(problem, checked.text, blank) for problem in split_accepted(checked.problems)[0])
    return f"# {checked.id}: give each entry that stays a reason and a name\n\n" + "".join(map(write_entry, entries))


def summarise(documents: Sequence[Checked], unread: Sequence[Unread]) -> str:
    """One line a document, the worst first, and the totals."""
    ranked = sorted(documents, key=lambda row: [-number for number in tally(row.problems)])
    lines = ["", *(f"cannot be read: {row.message}" for row in unread)]
    lines += [count_findings(row.id, row.problems) for row in ranked]
    everything = [problem for row in documents for problem in row.problems]
    return "\n".join([*lines, count_findings(f"{len(documents)} documents", everything)]) + "\n"


def tally(problems: Sequence[Problem]) -> list[int]:
    """Number of open findings of each severity, the gravest first."""
    open_, _ = split_accepted(problems)
    return [sum(problem.severity == severity for problem in open_) for severity in SEVERITIES]


def findings_code(documents: Sequence[Checked], fail_on: str) -> int:
    """1 when any open finding is as grave as `fail_on`, or graver."""
    grave = SEVERITIES[: 1 + [str(severity) for severity in SEVERITIES].index(fail_on)]
    found = any(problem.severity in grave for row in documents for problem in split_accepted(row.problems)[0])
    return EXIT_FINDINGS if found else EXIT_CLEAN
