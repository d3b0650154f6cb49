"""Pins what is installed in `constraints.txt`, and measures what a fresh machine downloads (`make lock`)."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

CONSTRAINTS = Path(__file__).parent.parent / "constraints.txt"
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check")
OWN = "citeflow"


def list_installed() -> list[str]:
    """`name==version` of all installed packages but our own, by name."""
    out = subprocess.run([*PIP, "list", "--format=freeze"], check=True, capture_output=True, text=True).stdout
    skipped = (OWN, "pip", "setuptools", "wheel")
    return sorted((row for row in out.split() if row.partition("==")[0] not in skipped), key=str.lower)


def measure_download() -> int:
    """Megabytes that `pip install .` downloads into an empty environment: all wheels and source packages."""
    with tempfile.TemporaryDirectory() as folder:
        command = [*PIP, "download", "-q", "--no-cache-dir", "-c", str(CONSTRAINTS), "-d", folder, "."]
        subprocess.run(command, check=True)
        size = sum(path.stat().st_size for path in Path(folder).iterdir() if not path.name.startswith(OWN))
    return round(size / 1e6)


def main() -> None:
    """Write the pins first, then the size that they were measured to have."""
    pins = list_installed()
    body = "".join(f"{pin}\n" for pin in pins)
    CONSTRAINTS.write_text(body, "utf-8")
    head = (
        f"# Versions that the tests ran with, on Python {sys.version_info[0]}.{sys.version_info[1]} (make lock).\n"
        f"# download: {measure_download()} MB\n"
    )
    CONSTRAINTS.write_text(head + body, "utf-8")


if __name__ == "__main__":
    main()
