"""Files with the output that we once looked at and took: `make accept` takes today's."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ACCEPT = "CITEFLOW_ACCEPT"


def check_golden(path: Path, data: bytes) -> None:
    """Hold `data` against the golden file; with `CITEFLOW_ACCEPT=1` write it instead."""
    if os.environ.get(ACCEPT) == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_file() or path.read_bytes() != data:
            path.write_bytes(data)
        return
    if not path.is_file():
        pytest.fail(f"{path} is missing; `make accept` writes it, then look at it")
    expected = path.read_text("utf-8").splitlines()
    found = data.decode().splitlines()
    assert found == expected, f"{path.name} is not what was taken; look at the difference, then `make accept`"
    assert data == path.read_bytes()
