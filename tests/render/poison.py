"""Putting a payload into every free text of a bundle."""

from __future__ import annotations

from typing import Any

import msgspec

from citeflow.bundle import Bundle

PAYLOADS = {
    "script": "<script>window.pwn=1</script>",
    "closing": "</script></style></title></textarea><img src=x onerror=window.pwn=1>",
    "attribute": "\"' onmouseover='window.pwn=1' autofocus onfocus=window.pwn=1 x=\"",
    "template": "{{ 7*7 }}{% raw %}${window.pwn=1}",
    "address": "javascript:window.pwn=1",
    "svg": "<svg/onload=window.pwn=1><a xlink:href='javascript:window.pwn=1'>",
    "comment": "--><!--]]><![CDATA[",
    "controls": "\x00\x07\u202e\u2066\u200b\ufeff\udc80",
}

FIXED = frozenset(
    {
        *("kind", "status", "scope", "severity", "state", "type", "label", "schema", "stage", "relation", "layer"),
        *("form", "comma"),
    }
)
"""Fields whose type is a closed list of words (a reference's label is poisoned by hand)."""


def poison_bundle(bundle: Bundle, payload: str) -> Bundle:
    """The same bundle with the payload behind every string: ids stay joined, since all of them change alike."""
    return _poison(bundle, payload)


def _poison(value: Any, payload: str) -> Any:
    if isinstance(value, str):
        return value + payload
    if isinstance(value, msgspec.Struct):
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        changed = {
            name: old if name in FIXED and not _is_free(value, name) else _poison(old, payload)
            for name, old in fields.items()
        }
        return type(value)(**changed)
    if isinstance(value, tuple):
        return tuple(_poison(part, payload) for part in value)
    if isinstance(value, list):
        return [_poison(part, payload) for part in value]
    if isinstance(value, dict):
        return {_poison(key, payload) if key not in CSL else key: _poison(part, payload) for key, part in value.items()}
    return value


CSL = frozenset(
    {
        *("author", "family", "given", "literal", "title", "issued", "date-parts", "accessed", "container-title"),
        *("volume", "issue", "page", "publisher", "publisher-place", "DOI", "URL", "type", "language"),
    }
)


def _is_free(struct: Any, name: str) -> bool:
    """Reference.label and Entity.kind are free text, unlike the fields of that name elsewhere."""
    return (type(struct).__name__, name) in {("Reference", "label"), ("Entity", "kind"), ("Problem", "stage")}
