"""Versions of the libraries whose models or dictionaries decide about sentences and languages."""

from __future__ import annotations

from importlib.metadata import version

PACKAGES = ("py3langid", "pymorphy3-dicts-ru", "razdel")


def language_versions() -> dict[str, str]:
    """Package name -> installed version."""
    return {name: version(name) for name in PACKAGES}
