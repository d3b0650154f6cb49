"""The command line: one command a file, loaded when it is called, so that `citeflow --help` answers at once."""

from __future__ import annotations

import importlib
import os
import sys
from typing import NoReturn

import click

from citeflow import __version__
from citeflow.errors import EXIT_CLEAN, EXIT_SURROUNDINGS, CiteflowError

INTERRUPTED = "interrupted; nothing half-written was left"
EXIT_INTERRUPTED = 130
"""What shells give for a command ended by Ctrl-C (128 + SIGINT)."""

COMMANDS = {
    "run": ("citeflow.cli.run:run", "All stages for each input"),
    "text": ("citeflow.cli.text:text", "Read a document: text, blocks, sentences, layout"),
    "references": ("citeflow.cli.stages:references", "Find the reference lists and parse the works"),
    "claims": ("citeflow.cli.stages:claims", "Find callouts and claims, link them with references"),
    "entities": ("citeflow.cli.stages:entities", "Find initiatives, organisations, persons, places"),
    "evidence": ("citeflow.cli.stages:evidence", "Pair claims with the sources of their references"),
    "sources": ("citeflow.cli.sources:sources", "Which references have a source file: tied, missing, unreadable"),
    "fetch": ("citeflow.cli.fetch:fetch", "Find and download cited works; asks the network when told to"),
    "graph": ("citeflow.cli.stages:graph", "Build the citation graph"),
    "export": ("citeflow.cli.export:export", "Write BibTeX, CSL-JSON, tables; or any one format"),
    "report": ("citeflow.cli.stages:report", "Draw the report page and list all files"),
    "check": ("citeflow.cli.check:check", "Self-check of a document: what an editor should look at"),
    "refs": ("citeflow.cli.refs:refs", "Work with reference strings alone"),
    "tag": ("citeflow.cli.tag:tag", "Names in a plain text, as JSON"),
    "match": ("citeflow.cli.match:match", "Passages of one source that bear on claims"),
    "evaluate": ("citeflow.cli.evaluate:evaluate", "Accuracy against your own gold"),
    "schema": ("citeflow.cli.schema:schema", "The JSON Schema of a file"),
    "index": ("citeflow.cli.index:index", "The page that lists all documents of a folder"),
    "rules": ("citeflow.cli.rules:rules", "The make rules of the stages or of a corpus"),
}
"""Command -> where it is and what it does; the order is the order of the help."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all commands in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; for the list in the help a shell with the summary is enough."""
        if cmd_name not in COMMANDS:
            return None
        target, summary = COMMANDS[cmd_name]
        if ctx.resilient_parsing:
            return click.Command(cmd_name, short_help=summary)
        module, _, attribute = target.partition(":")
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what click would end in its own way ends in ours."""
        try:
            try:
                return super().invoke(ctx)
            finally:
                # here, and not when the interpreter ends: a full disk or a closed pipe is still ours to tell
                sys.stdout.flush()
        except BrokenPipeError:
            # the reader of our output has gone (`| head`)
            silence_stdout()
            ctx.exit(EXIT_CLEAN)
        except KeyboardInterrupt:
            fail(INTERRUPTED, EXIT_INTERRUPTED)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, from the table alone."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="citeflow")
def group() -> None:
    """Link every claim of a scholarly article to its numbered reference, its names and a citation graph.

    \b
    Example:
      citeflow run article.md -o build      all stages; then open build/article/report.html
      citeflow check article.pdf            what an editor should look at
    """


def main() -> None:
    """Run the command line: one line instead of a traceback for everything that is not our own fault."""
    try:
        code = group.main(standalone_mode=False)
    except CiteflowError as error:
        fail(str(error), error.exit_code)
    except click.Abort:
        fail(INTERRUPTED, EXIT_INTERRUPTED)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(error.exit_code)
    except click.ClickException as error:
        fail(describe_wrong_call(error), error.exit_code)
    except OSError as error:
        silence_stdout()
        fail(f"{error.filename or 'output'}: {error.strerror}; look at free space and rights", EXIT_SURROUNDINGS)
    sys.exit(code if isinstance(code, int) else 0)


def describe_wrong_call(error: click.ClickException) -> str:
    """What is wrong with the call, on one line, with the command whose help says more."""
    message = " ".join(error.format_message().split())
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is None:
        return message
    return f"{context.info_name}: {message.rstrip('.')}; see `{context.command_path} --help`"


def silence_stdout() -> None:
    """Point stdout away, so that the interpreter does not try again to write what is left when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def fail(message: str, code: int) -> NoReturn:
    """One line to stderr and out."""
    click.echo(f"citeflow: {message}", err=True)
    sys.exit(code)
