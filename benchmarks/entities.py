"""Names: how many are found in the composed texts of `tests/entities/gold`, and speed and memory of the pipelines.

    python benchmarks/entities.py

Writes `benchmarks/entities.md`. Speed: sentences a second of processor time on one core, warm, each sentence another.
"""

from __future__ import annotations

import os

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")  # figures of one core, before numpy is loaded

import platform
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
RESULTS = Path(__file__).parent / "entities.md"
sys.path.insert(0, str(ROOT))

from tests.entities.marked import BUILT, Score, list_marked, score  # noqa: E402

SPEED = """
import re, sys, time
sys.path.insert(0, sys.argv[1])
from citeflow.entities.read import Stretch, read_stretches
from tests.entities.marked import read_marked
lang, name = sys.argv[2], sys.argv[3]
lines = [line for line in read_marked(name)[0].splitlines() if line]
numbered = [f"{line[:-1]}, {n}." for n in range(40) for line in lines]
text, stretches, at = "\\n".join(numbered), [], 0
for line in numbered:
    stretches.append(Stretch(at, at + len(line), lang, ((at, at + len(line)),)))
    at += len(line) + 1
before = time.process_time()
read_stretches(text, stretches[:1])
loaded = time.process_time() - before
rates = []
for _ in range(3):
    before = time.process_time()
    read_stretches(text, stretches)
    rates.append(len(stretches) / (time.process_time() - before))
# what getrusage says counts the process this one was forked from
peak = int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) / 1024
print(loaded, max(rates), peak)
"""


def measure_speed(lang: str, name: str) -> str:
    """A row of the table, measured in a process of its own."""
    command = [sys.executable, "-c", SPEED, str(ROOT), lang, name]
    loaded, rate, peak = map(float, subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())
    return f"| {lang} | {loaded:.2f} | {rate:.0f} | {peak:.0f} |"


def score_row(name: str, kind: str) -> str:
    """A row of the table of scores."""
    found = score(name, kind)
    use = "building" if name in BUILT else "only measured"
    return f"| {name} | {use} | {kind} | {found.wanted} | {found.given} | {found.f1:.3f} | {found.loose:.3f} |"


def total_row(kind: str) -> str:
    """A row over all texts that were only measured."""
    found = [score(name, kind) for name in list_marked() if name not in BUILT]
    whole = Score(*(sum(numbers) for numbers in zip(*found, strict=True)))
    return f"| all | only measured | {kind} | {whole.wanted} | {whole.given} | {whole.f1:.3f} | {whole.loose:.3f} |"


def main() -> None:
    """Measure and write."""
    started = time.monotonic()
    lines = [
        "# Names: what is found, and how fast", "",
        f"Made by `python benchmarks/entities.py`; Python {platform.python_version()}. Texts composed for this project "
        "(`tests/entities/gold`), of energy, health, ecology and schools.", "",
        "| text | used for | type | marked | found | F1, whole names | F1, overlapping |",
        "| --- | --- | --- | ---: | ---: | ---: | ---: |",
        *(score_row(name, kind) for name in list_marked() for kind in ("initiative", "organisation")),
        *map(total_row, ("initiative", "organisation")), "",
        "Names alone, one core, warm, each pipeline in a process of its own:", "",
        "| language | s to load | sentences a second | MB at most |", "| --- | ---: | ---: | ---: |",
        *(measure_speed(name.partition("-")[0], name) for name in ("ru-energiya", "kk-mektep", "en-wetlands")),
    ]  # fmt: skip
    RESULTS.write_text("\n".join(lines) + "\n", "utf-8")
    print("\n".join(lines))
    sys.stderr.write(f"{time.monotonic() - started:.0f} s\n")


if __name__ == "__main__":
    main()
