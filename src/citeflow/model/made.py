"""Provenance of an artefact: which stage made it, with what, from what."""

from __future__ import annotations

from msgspec import Struct

SCHEMA_VERSION = 1


class Made(Struct, frozen=True, kw_only=True):
    """The `made` header of every artefact. No clock and no host stands in it, so equal inputs give equal bytes.

    schema: name and number of the form, such as ``document/1``.
    stage: the stage that wrote the file.
    citeflow: version of citeflow.
    models: name -> version of each statistical model or dictionary that took part.
    inputs: file name -> SHA-256 (hex) of each file that was read.
    """

    schema: str
    stage: str
    citeflow: str
    models: dict[str, str] = {}
    inputs: dict[str, str] = {}
