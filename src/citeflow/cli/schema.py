"""`citeflow schema`: JSON Schemas generated from the model."""

from __future__ import annotations

from typing import Any

import click
import msgspec

from citeflow.bundle import encode, file_of, layer_types, schema_of
from citeflow.cli.console import emit, talking
from citeflow.errors import UsageError

DIALECT = "https://json-schema.org/draft/2020-12/schema"


@click.command()
@click.argument("name", metavar="NAME")
@talking
def schema(name: str, quiet: bool, verbose: bool) -> None:
    """Print the JSON Schema of a file: document, layout, references, claims, entities, evidence, graph ...

    \b
    Example:
      citeflow schema claims
    """
    layer = name.removesuffix(".json")
    if layer not in layer_types():
        raise UsageError(f"schema: no file {name!r}; files are {', '.join(layer_types())}")
    emit(encode(build_schema(layer)))


def build_schema(layer: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a layer's file."""
    schema = msgspec.json.schema(layer_types()[layer])
    return {"$schema": DIALECT, "$id": schema_of(layer), "title": file_of(layer), **schema}
