"""`citeflow refs`: reference strings without a document."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from citeflow.bibliography.field_parser import ParsedReference
from citeflow.bibliography.keys import make_keys
from citeflow.bibliography.parse import parse_reference
from citeflow.cli.console import Console, emit, talking
from citeflow.errors import InputError
from citeflow.readers.formats import decode_text
from citeflow.writers.bibtex import bibtex_of_items
from citeflow.writers.csl_json import csl_of_items
from citeflow.writers.ris import ris_of_items

ITEM_WRITERS = {"bibtex": bibtex_of_items, "csl": csl_of_items, "ris": ris_of_items}


@click.group()
def refs() -> None:
    """Work with reference strings alone.

    \b
    Example:
      citeflow refs parse references.txt
    """


@refs.command()
@click.argument("file", metavar="[FILE]", default="-", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--format", "form", type=click.Choice(["jsonl", *ITEM_WRITERS]), default="jsonl", show_default=True)
@talking
def parse(file: Path, form: str, quiet: bool, verbose: bool) -> None:
    """Parse reference strings, one a line, from FILE or standard input (-).

    Prints one JSON object a line, in the order of the input, nothing dropped: n, raw, csl, confidence, problems.

    \b
    Example:
      citeflow refs parse references.txt --format bibtex
    """
    lines = list(read_lines(file))
    parsed = [parse_reference(line) for line in lines]
    if form == "jsonl":
        for n, (raw, reference) in enumerate(zip(lines, parsed, strict=True), 1):
            emit(msgspec.json.encode(row(n, raw, reference), order="sorted") + b"\n")
    else:
        items = [reference.csl for reference in parsed]
        keyed = [{**item, "id": key} for item, key in zip(items, make_keys(items, lines), strict=True)]
        emit(ITEM_WRITERS[form](keyed))
    Console(quiet, verbose).detail(f"{len(lines)} references, {sum(bool(p.problems) for p in parsed)} with problems")


def row(n: int, raw: str, reference: ParsedReference) -> dict[str, object]:
    """One line of the answer; n counts lines from 1."""
    fields: dict[str, object] = {"n": n, "raw": raw, "csl": reference.csl, "confidence": reference.confidence}
    return {**fields, "problems": list(reference.problems)} if reference.problems else fields


def read_lines(file: Path) -> Iterator[str]:
    """Lines of a file or of standard input; empty lines are kept so that `n` is the line number."""
    if str(file) == "-":
        data, name = sys.stdin.buffer.read(), "standard input"
    else:
        name = str(file)
        if file.is_dir():
            raise InputError(f"{file}: is a folder; name a file with one reference a line")
        try:
            data = file.read_bytes()
        except OSError as error:
            raise InputError(f"{file}: cannot be read ({error.strerror})") from None
    if not data:
        raise InputError(f"{name}: is empty; references are expected there, one a line")
    text = decode_text(data, name).replace("\r\n", "\n")
    yield from text.removesuffix("\n").split("\n")
