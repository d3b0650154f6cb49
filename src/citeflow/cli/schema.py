"""`citeflow schema`: JSON Schemas generated from the model."""

from __future__ import annotations

from inspect import cleandoc
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
    schema = dedent_descriptions(msgspec.json.schema(layer_types()[layer]))
    return {"$schema": DIALECT, "$id": schema_of(layer), "title": file_of(layer), **schema}


def dedent_descriptions(value: Any) -> Any:
    """The schema with its docstrings without indentation: Python keeps it up to 3.12 and drops it from 3.13 on."""
    if isinstance(value, dict):
        cleaned = {name: dedent_descriptions(part) for name, part in value.items()}
        if isinstance(cleaned.get("description"), str):
            cleaned["description"] = cleandoc(cleaned["description"])
        return cleaned
    return [dedent_descriptions(part) for part in value] if isinstance(value, list) else value
