"""Anchors: the `id` attributes of the page and the links to them."""

from __future__ import annotations

import hashlib
import re

_SAFE = re.compile(r"[A-Za-z][A-Za-z0-9_.:-]{0,80}\Z")


def anchor_of(kind: str, name: str) -> str:
    """The anchor of a thing by its id. Ids of ours are anchors as they are; any other string is hashed.

    >>> anchor_of("claim", "claim-0a1b2c3d4e5f")
    'claim-0a1b2c3d4e5f'
    >>> anchor_of("claim", '"><b>')
    'claim-...'
    """
    if name.startswith(f"{kind}-") and _SAFE.match(name):
        return name
    return f"{kind}-{hashlib.sha256(name.encode('utf-8', 'replace')).hexdigest()[:12]}"


def reference_anchor(key: str) -> str:
    """The anchor of a reference by its key, readable where the key is.

    >>> reference_anchor("golunov2024")
    'ref-golunov2024'
    """
    return anchor_of("ref", f"ref-{key}")
