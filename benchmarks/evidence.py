"""Speed and memory of the search of passages, in cold processes: our own article with its digests, and many claims
against many long sources.

    python benchmarks/evidence.py [--claims N] [--sources N] [--sentences N]

Writes `benchmarks/evidence.md`. The large case is made of sentences put together by chance; the peer is the same
command without encoders, in the same run. Quality is told there, too: the loosely worded pairs, of which one half was
never looked at, with words alone beside words and meaning.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.evidence.loose.pairs import rank_pairs, rate  # noqa: E402 - the root is no package of its own

CITEFLOW = str(Path(sys.executable).parent / "citeflow")
RESULTS = Path(__file__).parent / "evidence.md"
WHO = "the council,a bank,two towns,the ministry,fishermen,a court,the union,farmers,the port,a school".split(",")
DID = "opened,closed,paid for,measured,refused,rebuilt,sold,drew,counted,repaired".split(",")
WHAT = "a bridge,the archive,three wells,the census,old maps,a tramway,the harbour,new laws,wool,a fund".split(",")
WHERE = "by the river,in the hills,behind the line,near the capital,on the coast,in the north".split(",")
КТО = "Совет,Банк,Город,Суд,Союз,Порт".split(",")
ЧТО = "построил мост,закрыл архив,измерил реку,продал шерсть,открыл школу,учредил фонд".split(",")


class Cost(NamedTuple):
    """Seconds by the clock, megabytes at the peak."""

    seconds: float
    memory: float


def run(*command: str) -> Cost:
    """One command in a process of its own."""
    start = time.perf_counter()
    process = subprocess.Popen([CITEFLOW, *command], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)}: exit {process.returncode}")
    return Cost(time.perf_counter() - start, usage.ru_maxrss / 1024)


def write_source(path: Path, sentences: int, chance: random.Random) -> None:
    """A long text of sentences made by chance."""
    pick = chance.choice
    lines = []
    for number in range(sentences):
        year, count = chance.randint(1900, 2020), chance.randint(2, 900)
        lines.append(
            f"In {year} {pick(WHO)} {pick(DID)} {pick(WHAT)} {pick(WHERE)}, as {count} people of {pick(WHO)} saw."
        )
        if number % 8 == 7:
            lines.append("\n\n")
    path.write_text(f"# {path.stem}\n\n{' '.join(lines)}\n", "utf-8")


def write_article(path: Path, claims: int, sources: int, chance: random.Random) -> None:
    """An article of so many cited sentences."""
    rows = [
        f"В {chance.randint(1900, 2020)} г. {chance.choice(КТО)} {chance.choice(ЧТО)} и нанял {chance.randint(2, 900)} "
        f"рабочих [{n % sources + 1}]."
        for n in range(claims)
    ]
    body = "\n\n".join(rows)
    works = "\n".join(f"{n}. Ким А. Работа {n} о мостах. Омск: Порт, {1990 + n}. 90 с." for n in range(1, sources + 1))
    path.write_text(f"# Мосты\n\n{body}\n\n## Литература\n\n{works}\n", "utf-8")


def measure_many(folder: Path, claims: int, sources: int, sentences: int) -> list[tuple[str, Cost]]:
    """The evidence stage: cold, warm, one source changed."""
    chance = random.Random(7)
    copies = folder / "sources" / "many"
    copies.mkdir(parents=True)
    for number in range(1, sources + 1):
        write_source(copies / f"{number:02d}_source.md", sentences, chance)
    write_article(folder / "many.md", claims, sources, chance)
    home = folder / "build" / "many"
    for stage in ("text", "references", "claims"):
        run(stage, *([str(folder / "many.md"), "-o", str(home)] if stage == "text" else [str(home)]))
    command = ("evidence", str(home), "--sources", str(folder / "sources"))
    rows = [("cold", run(*command)), ("warm", run(*command))]
    write_source(copies / "01_source.md", sentences, chance)
    return [*rows, ("one source changed", run(*command))]


def measure_own(folder: Path) -> list[tuple[str, Cost]]:
    """Our own article with its digests, all stages."""
    article = str(ROOT / "corpus" / "granitsy-i-instituty.md")
    command = ("run", article, "-o", str(folder / "own"), "--sources", str(ROOT / "corpus" / "sources"))
    return [("cold", run(*command)), ("warm", run(*command))]


def measure_match(folder: Path) -> tuple[Cost, Cost]:
    """200 claims against one source: with encoders, and by words."""
    claims, source = folder / "claims.txt", folder / "sources" / "many" / "02_source.md"
    text = (folder / "many.md").read_text("utf-8")
    claims.write_text("\n".join(line for line in text.splitlines() if line.startswith("В "))[:30_000], "utf-8")
    command = ("match", "--claims", str(claims), "--source", str(source))
    return run(*command), run(*command, "--by-words")


def main() -> None:
    """Measure and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=200)
    parser.add_argument("--sources", type=int, default=15)
    parser.add_argument("--sentences", type=int, default=500, help="of a source; 500 are about 20 pages")
    options = parser.parse_args()
    lines = [
        "# Search of passages",
        "",
        "`python benchmarks/evidence.py`. Whole commands in cold processes, 2 cores.",
        "",
    ]
    lines += ["| what | seconds | MB |", "| --- | --- | --- |"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cases = [("our article with its digests, all stages", measure_own(folder))]
        large = f"{options.claims} claims, {options.sources} sources of {options.sentences} sentences, evidence stage"
        cases.append((large, measure_many(folder, options.claims, options.sources, options.sentences)))
        for what, rows in cases:
            lines += [f"| {what}, {state} | {cost.seconds:.1f} | {cost.memory:.0f} |" for state, cost in rows]
        meaning, words = measure_match(folder)
    lines += [
        "",
        f"`citeflow match`, the same claims against one source: {meaning.seconds:.1f} s with encoders, "
        f"{words.seconds:.1f} s by words alone, {meaning.seconds / words.seconds:.1f} times as long.",
        "",
        "Loosely worded pairs, Russian claims, English and Spanish passages (30 claims a file, 60 candidates each):",
        "",
        "| file | hit@1 | hit@5 | by words: hit@1 | hit@5 |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name in ("built_on", "held_out"):
        rates = [rate(rank_pairs(name, by_words=plain), depth) for plain in (False, True) for depth in (1, 5)]
        lines.append(f"| {name} | " + " | ".join(f"{value:.2f}" for value in rates) + " |")
    RESULTS.write_text("\n".join(lines) + "\n", "utf-8")
    print(RESULTS.read_text("utf-8"))


if __name__ == "__main__":
    main()
