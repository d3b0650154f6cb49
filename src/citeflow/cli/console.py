"""Messages and progress on stderr; results never mix with them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


class Console:
    """How talkative a command is. quiet: errors only. verbose: every stage a line."""

    def __init__(self, quiet: bool, verbose: bool) -> None:
        self.quiet = quiet
        self.verbose = verbose

    def say(self, message: str) -> None:
        """A message for people; dropped when quiet."""
        if not self.quiet:
            click.echo(message, err=True)

    def detail(self, message: str) -> None:
        """A message shown with -v only."""
        if self.verbose:
            click.echo(message, err=True)

    @contextmanager
    def progress(self, total: int, what: str) -> Iterator[Callable[[str], None]]:
        """A bar over `total` steps on a terminal, nothing in a pipe; call the result with the name of each step."""
        if self.quiet or not sys.stderr.isatty():
            yield self.detail
            return
        from rich.console import Console as RichConsole
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=RichConsole(stderr=True), transient=True) as bar:
            task = bar.add_task(what, total=total)

            def step(name: str) -> None:
                bar.update(task, advance=1, description=f"{what}: {name}")

            yield step


def talking(command: Command) -> Command:
    """The options -q and -v that every command has."""
    command = click.option("-v", "--verbose", is_flag=True, help="Say what is being done.")(command)
    return click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")(command)


def emit(data: bytes) -> None:
    """A result to standard output, byte for byte (no newline translation, no encoding of the terminal)."""
    sys.stdout.buffer.write(data)
