"""Strings of TOML."""

from __future__ import annotations


def quote_toml(value: str) -> str:
    r"""A basic string of TOML 1.0.

    >>> print(quote_toml('a "b" \\'))
    "a \"b\" \\"
    """
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(x if x.isprintable() else f"\\U{ord(x):08x}" for x in escaped) + '"'
