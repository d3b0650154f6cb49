"""CSL items written short, so that a table of expectations stays readable."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

NAMES = {"author", "editor", "translator"}
SHORT = {"container": "container-title", "place": "publisher-place", "pages-of-whole": "number-of-pages"}


def shorten(name: dict[str, str]) -> str:
    particle = name.get("non-dropping-particle", "")
    return name.get("literal") or f"{particle} {name['family']}|{name['given']}".strip()


def read_field(csl: dict[str, Any], name: str) -> Any:
    if name in NAMES:
        return [shorten(n) for n in csl.get(name, [])]
    if name == "year":
        return csl["issued"]["date-parts"][0][0] if "issued" in csl else None
    if name == "accessed":
        return csl["accessed"]["date-parts"][0] if "accessed" in csl else None
    return csl.get(SHORT.get(name, name))


def load_table(name: str) -> dict[str, dict[str, Any]]:
    """Rows of a table of references: `raw` and the expected fields, by the name of the case."""
    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text(encoding="utf-8"))
