"""Reading by rules: GOST first, then the world's common styles."""

from __future__ import annotations

from citeflow.bibliography.fields.form import Fields
from citeflow.bibliography.fields.gost import is_gost, read_gost
from citeflow.bibliography.fields.world import read_world


def read_by_rules(text: str, fields: Fields) -> None:
    """Read a cleaned string without identifiers into the fields."""
    if is_gost(text):
        read_gost(text, fields)
    else:
        read_world(text, fields)
