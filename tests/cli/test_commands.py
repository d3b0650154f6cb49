"""The table of commands, their help and their options; wrong calls."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from citeflow import __version__
from citeflow.cli import COMMANDS, group
from citeflow.pipeline import STAGES
from tests.cli.calling import call, spawn

PROMISED = (
    *("run", "text", "references", "claims", "entities", "evidence", "graph", "export", "report"),
    *("refs", "tag", "check", "evaluate", "schema"),
)


def walk_commands(
    command: click.Command, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """(words, command) of every command that does something, those inside groups too."""
    if not isinstance(command, click.Group):
        yield path, command
        return
    context = click.Context(command)
    for name in command.list_commands(context):
        inner = command.get_command(context, name)
        assert inner is not None, name
        yield from walk_commands(inner, (*path, name))


ALL = dict(walk_commands(group))


def test_the_table_holds_every_command_of_the_contract() -> None:
    assert set(PROMISED) <= set(COMMANDS)
    assert set(STAGES) <= set(COMMANDS)
    assert ("refs", "parse") in ALL


def test_every_file_of_commands_is_in_the_table() -> None:
    """A command that nobody can call would be dead code."""
    folder = Path(__file__).parents[2] / "src" / "citeflow" / "cli"
    modules = {target.partition(":")[0].rpartition(".")[2] for target, _ in COMMANDS.values()}
    assert {path.stem for path in folder.glob("*.py")} - {
        "__init__",
        "console",
        "batch",
        "reading",
        "check_inputs",
        "check_accept",
    } == modules


@pytest.mark.parametrize("words", list(ALL), ids=" ".join)
def test_each_command_has_help_with_an_example_and_can_be_quiet_and_loud(words: tuple[str, ...]) -> None:
    called = call(*words, "--help")
    assert called.code == 0
    assert called.stderr == ""
    assert f"Usage: citeflow {' '.join(words)} " in called.text
    assert "Example" in called.text
    assert f"citeflow {' '.join(words)} " in called.text.partition("Example")[2]
    assert "-q, --quiet" in called.text
    assert "-v, --verbose" in called.text


def test_the_summary_in_the_table_is_that_of_the_help() -> None:
    listed = call("--help").text
    for name, (_, summary) in COMMANDS.items():
        assert any(line.split() == [name, *summary.split()] for line in listed.splitlines()), name


def test_version() -> None:
    assert call("--version").text.split()[-1] == __version__


def test_help_of_the_group_of_reference_commands() -> None:
    assert "Example" in call("refs", "--help").text


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["frobnicate"], "frobnicate"),
        (["run"], "INPUT"),
        (["run", "a.md"], "--output"),
        (["run", "a.md", "-o", "b", "--jobs", "many"], "many"),
        (["run", "a.md", "-o", "b", "--colour"], "--colour"),
        (["refs", "parse", "--format", "endnote"], "endnote"),
        (["refs", "frobnicate"], "frobnicate"),
        (["check"], "INPUT-or-DIR"),
        (["check", "a.md", "--format", "yaml"], "yaml"),
        (["schema"], "NAME"),
        (["schema", "sentences"], "sentences"),
        (["rules"], "corpus"),
        (["export"], "folder"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else "",
)
def test_a_wrong_call_ends_in_one_line_that_leads_on(args: list[str], said: str) -> None:
    called = call(*args)
    assert (called.code, called.stdout) == (2, b"")
    assert called.message.startswith("citeflow: ")
    assert said in called.message


def test_a_wrong_call_names_the_choices() -> None:
    assert "bibtex" in call("refs", "parse", "--format", "endnote").message
    assert "claims" in call("schema", "sentences").message
    assert "citeflow run --help" in call("run").message


def test_no_command_at_all_shows_the_help() -> None:
    called = spawn()
    assert called.code == 2
    assert "Commands:" in called.stderr
    assert called.stdout == b""
