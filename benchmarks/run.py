"""Speed and memory as a user meets them: whole commands in cold processes, several runs, beside a peer in one go.

    python benchmarks/run.py [ARTICLE ...] [--runs N]

Without articles the ones of `corpus/` are taken. Prints a table and writes it to `benchmarks/results.md`. Quote
ratios and medians: single times swing with what else the machine does.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from readers import compare_readers, tabulate_growth

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
RESULTS = Path(__file__).parent / "results.md"


class Figures(NamedTuple):
    """Medians over the runs of one command: seconds of wall and processor time, megabytes at the peak."""

    wall: float
    cpu: float
    memory: float


def measure(command: list[str], runs: int) -> Figures:
    """Run a command once to warm the disk cache, then `runs` times, and take medians."""
    rows = [run_once(command) for _ in range(runs + 1)][1:]
    return Figures(*(statistics.median(column) for column in zip(*rows, strict=True)))


def run_once(command: list[str]) -> Figures:
    """One run, by the operating system's own account of the finished process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)}: exit {process.returncode}")
    return Figures(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def list_cases(articles: list[Path], out: str) -> list[tuple[str, list[str]]]:
    """(what, command) in the order of the table."""
    citeflow = str(BIN / "citeflow")
    cases = [("citeflow --help", [citeflow, "--help"])]
    cases += [(f"citeflow run {path.name}", [citeflow, "run", str(path), "-o", out]) for path in articles]
    return cases


def describe_readers(path: Path, runs: int) -> Iterator[str]:
    """Lines of the two tables about PDF readers."""
    yield from ("", f"## PDF readers on {path.name}", "", "Processor time, medians.", "")
    yield from compare_readers(path, runs)
    yield from ("", f"## Growth with the pages of {path.name}, repeated", "")
    yield from tabulate_growth(path)


def main() -> None:
    """Measure everything and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--print-only", action="store_true", help="do not write results.md")
    args = parser.parse_args()
    articles = args.articles or sorted(p for p in (ROOT / "corpus").iterdir() if p.stem.startswith("granitsy"))
    lines = [
        "# Speed and memory",
        "",
        f"Medians of {args.runs} cold processes after a warm-up; Python {platform.python_version()}, "
        f"{os.cpu_count()} cores. Made by `make bench`.",
        "",
        "| command | wall s | processor s | peak MB |",
        "| --- | --- | --- | --- |",
    ]
    with tempfile.TemporaryDirectory() as out:
        for what, command in list_cases(articles, out):
            figures = measure(command, args.runs)
            lines.append(f"| {what} | {figures.wall:.2f} | {figures.cpu:.2f} | {figures.memory:.0f} |")
            print(lines[-1], flush=True)
    for path in (p for p in articles if p.suffix == ".pdf"):
        for line in describe_readers(path, args.runs):
            lines.append(line)
            print(line, flush=True)
    if not args.print_only:
        RESULTS.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
