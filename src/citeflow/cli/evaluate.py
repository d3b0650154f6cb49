"""`citeflow evaluate`: accuracy against the user's own gold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from citeflow.bundle import encode
from citeflow.cli.console import emit, talking
from citeflow.cli.export import render
from citeflow.errors import InputError
from citeflow.evaluate.score import evaluate as evaluate_documents
from citeflow.evaluate.score import format_rates
from citeflow.readers.formats import decode_text, read_bytes


@click.command()
@click.argument("gold", metavar="GOLD", type=click.Path(path_type=Path))
@click.argument("predicted", metavar="PREDICTED", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@talking
def evaluate(gold: Path, predicted: Path, form: str, quiet: bool, verbose: bool) -> None:
    """Compare PREDICTED (a JSON file, or a folder that citeflow wrote) with GOLD, question by question.

    \b
    Example:
      citeflow evaluate gold.json build
    """
    rates = evaluate_documents(read_json(gold), read_predicted(predicted))
    if form == "json":
        emit(encode(rates))
    else:
        click.echo(format_rates(rates))


def read_predicted(path: Path) -> Any:
    """Predicted documents from a JSON file, or from folders that citeflow wrote."""
    if not path.is_dir():
        return read_json(path)
    documents = json.loads(render(path, "gold"))
    return documents if isinstance(documents, list) else [documents]


def read_json(path: Path) -> Any:
    """The value of a JSON file. Raises InputError where it is none."""
    try:
        return json.loads(decode_text(read_bytes(path), str(path)))
    except json.JSONDecodeError as error:
        raise InputError(f"{path}: is no JSON ({error})") from None
    except RecursionError:
        raise InputError(f"{path}: is nested too deeply for a list of documents") from None
