"""Speed of `citeflow refs parse` beside refextract, warm, in one process each, on the same strings.

    python benchmarks/references.py [FILE] [--peer PYTHON] [--runs N]

FILE holds reference strings, one a line; without it strings made by `training/` (seed 9) are taken. `--peer` names a
Python that has refextract installed; without it the peer is written down as not measured. Also measured: whether
time grows linearly with the number of lines and with the length of one. Writes `benchmarks/references.md`.
"""

from __future__ import annotations

import argparse
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

ROOT = Path(__file__).parent.parent
RESULTS = Path(__file__).parent / "references.md"
SAMPLE = 1000

_PEER = """
import sys, time
from refextract import extract_references_from_string
lines = open(sys.argv[1], encoding="utf-8").read().split("\\n")[:int(sys.argv[2])]
extract_references_from_string(lines[0])
start = time.process_time()
for line in lines:
    extract_references_from_string(line)
print(len(lines) / (time.process_time() - start))
"""


def make_lines(count: int, seed: int) -> list[str]:
    """Strings in random styles, works and styles held out from training."""
    sys.path.insert(0, str(ROOT))
    from training.records import read_records
    from training.samples import draw_samples

    return [sample.text for sample in draw_samples(read_records(), count, seed=seed, held=True)]


def measure_ours(lines: list[str]) -> tuple[float, float]:
    """References a second of processor time, met for the first time and again; other strings warm up."""
    from citeflow.bibliography.parse import parse_reference

    for line in make_lines(SAMPLE, seed=8):
        parse_reference(line)
    first, again = (measure_rate(parse_reference, lines) for _ in range(2))
    return first, again


def measure_rate(parse: Callable[[str], object], lines: list[str]) -> float:
    """References a second of processor time."""
    start = time.process_time()
    for line in lines:
        parse(line)
    return len(lines) / (time.process_time() - start)


def say_rates(rates: Iterable[float]) -> str:
    """Cells of the table: the median, the lowest and the highest."""
    ordered = sorted(rates)
    return " | ".join(f"{rate:.0f}" for rate in (statistics.median(ordered), ordered[0], ordered[-1]))


def measure_peer(python: str, lines: list[str]) -> str:
    """References a second of refextract, or why there is no figure."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("\n".join(lines))
        file.flush()
        answer = subprocess.run(
            [python, "-c", _PEER, file.name, str(min(len(lines), 100))], capture_output=True, text=True
        )
    if answer.returncode:
        return f"not measured ({(answer.stderr.strip().splitlines() or ['no message'])[-1][:80]})"
    return f"{float(answer.stdout.split()[-1]):.0f}"


def measure_growth(lines: list[str]) -> list[str]:
    """Rows of a table: seconds for more lines and for longer lines."""
    from citeflow.bibliography.parse import parse_reference

    rows = []
    for count in (1000, 10_000):
        start = time.process_time()
        for place in range(count):
            parse_reference(lines[place % len(lines)])
        rows.append(f"| {count} lines | {time.process_time() - start:.2f} |")
    for length in (1000, 2000, 4000, 50_000):
        text = (" ".join(lines))[:length]
        start = time.process_time()
        for _ in range(10):
            parse_reference(text)
        rows.append(f"| one line of {length} characters, ten times | {time.process_time() - start:.3f} |")
    return rows


def main() -> None:
    """Measure and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--peer")
    parser.add_argument("--runs", type=int, default=5)
    args = parser.parse_args()
    lines = args.file.read_text("utf-8").splitlines() if args.file else make_lines(SAMPLE, seed=9)
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as fresh:
        rates = list(fresh.map(measure_ours, [lines] * args.runs))
    peer = measure_peer(args.peer, lines) if args.peer else "not measured (no --peer)"
    text = [
        "# Speed of reading references", "",
        f"{len(lines)} strings of {statistics.mean(map(len, lines)):.0f} characters on average, one core, warm, "
        f"processor time; Python {platform.python_version()}. Made by `python benchmarks/references.py`.", "",
        f"References a second, {args.runs} runs, each in a new process:", "",
        "| parser | median | lowest | highest |", "| --- | ---: | ---: | ---: |",
        f"| citeflow, strings it has not met (warmed on {SAMPLE} others) | {say_rates(r[0] for r in rates)} |",
        f"| citeflow, the same again | {say_rates(r[1] for r in rates)} |",
        f"| refextract, the first 100 strings, one run | {peer} | | |", "",
        "| citeflow, growth | s |", "| --- | ---: |", *measure_growth(lines),
    ]  # fmt: skip
    RESULTS.write_text("\n".join(text) + "\n", "utf-8")
    print("\n".join(text))


if __name__ == "__main__":
    main()
