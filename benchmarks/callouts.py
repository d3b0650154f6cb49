"""Time of finding callouts in a megabyte of each kind of text, and of building its text layer, and of twice as much.

    python benchmarks/callouts.py [--runs N]

Each text is one paragraph behind a reference list of 15 works. Processor time is taken, the least of the runs.
Prints a table and writes it to `benchmarks/callouts.md`.
"""

from __future__ import annotations

import argparse
import os
import platform
import time
from pathlib import Path

from msgspec.structs import replace

from citeflow.bibliography.find import find_references
from citeflow.citations.callouts.finding import find_callouts
from citeflow.model.document import Block
from citeflow.readers.assemble import assemble
from citeflow.readers.piece import Piece
from citeflow.structure.build import build_document

RESULTS = Path(__file__).parent / "callouts.md"
MEGABYTE = 1_000_000
UNITS = {
    "prose": "Порт на левом берегу реки открыли летом 1911 г., а склады для соли построили двумя годами позже. ",
    "prose with a callout a sentence": "Порт на левом берегу реки открыли летом, а склады построили позже [12]. ",
    "opening brackets": "[",
    "closing brackets": "]",
    "brackets around a word": "[слово] ",
    "callouts with pages": "[12, с. 5] ",
    "rows in brackets": "[[1, 2], [3, 4]] ",
    "unclosed callouts": "[12, с. 5 ",
    "round brackets": "(12) ",
    "author and year": "(Абаев, 2001; Громов, 2003) ",
    "slashes": "/5/ ",
    "raised numbers": "слово¹² ",
}


def time_text(unit: str, size: int, runs: int) -> tuple[float, int]:
    """Seconds of processor time, and how many callouts were found."""
    works = [
        f"{n}. Абаев А. Б. О мостах края // Вестник. – {2000 + n}. – № {n}. – С. {n}–{n + 9}." for n in range(1, 16)
    ]
    pieces = [Piece(kind="paragraph", text="Порт открыт [1]."), Piece(kind="heading", text="Литература", level=2)]
    pieces += [Piece(kind="list-item", text=work, label=f"{n}.") for n, work in enumerate(works, 1)]
    draft = assemble(tuple(pieces))
    small = build_document(draft.text, draft.blocks, draft.marks, draft.edits, draft.stated, ())
    references = find_references(small)
    start = len(small.text) + 2
    text = f"{small.text}\n\n{unit * (size // len(unit))}"
    doc = replace(
        small, text=text, blocks=(*small.blocks, Block(id="long", kind="paragraph", start=start, end=len(text)))
    )
    seconds = []
    for _ in range(runs):
        start = time.process_time()
        found = find_callouts(doc, references)
        seconds.append(time.process_time() - start)
    return min(seconds), len(found.callouts)


def time_build(unit: str, size: int) -> float:
    """Seconds of processor time to build the text layer of one paragraph: sentences, language, ids."""
    draft = assemble((Piece(kind="paragraph", text=unit * (size // len(unit))),))
    start = time.process_time()
    build_document(draft.text, draft.blocks, draft.marks, draft.edits, draft.stated, ())
    return time.process_time() - start


def main() -> None:
    """Measure every kind of text and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    args = parser.parse_args()
    lines = [
        "# Time of finding callouts",
        "",
        f"Least processor time of {args.runs} runs; Python {platform.python_version()}, {os.cpu_count()} cores. "
        "Made by `python benchmarks/callouts.py`.",
        "",
        "| a megabyte of | seconds | callouts | seconds for two megabytes | to build its text layer | of two |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for name, unit in UNITS.items():
        once, callouts = time_text(unit, MEGABYTE, args.runs)
        twice, _ = time_text(unit, 2 * MEGABYTE, args.runs)
        built, built_twice = time_build(unit, MEGABYTE), time_build(unit, 2 * MEGABYTE)
        lines.append(f"| {name} | {once:.2f} | {callouts} | {twice:.2f} | {built:.2f} | {built_twice:.2f} |")
        print(lines[-1], flush=True)
    RESULTS.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
