"""PDF readers side by side on one article, and how our reader's time and memory grow with the pages.

Each figure is taken in a process of its own. `READERS` holds what is run: a program that defines `read(path)`, which
gives the number of pages. Ratios are of processor time, which other work on the machine disturbs least.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

OURS = """
from pathlib import Path
from citeflow.readers.pdf.read import read_pdf
def read(path):
    return len(read_pdf(Path(path).read_bytes(), path).pages)
"""

READERS = {
    "our reader, words with boxes": OURS,
    "pypdfium2 text": """
import pypdfium2
def read(path):
    with pypdfium2.PdfDocument(path) as doc:
        for page in doc:
            page.get_textpage().get_text_range()
        return len(doc)
""",
    "pdfminer.six text": """
from pdfminer.high_level import extract_text
def read(path):
    return extract_text(path).count("\\f")
""",
    "pdfplumber extract_text": """
import pdfplumber
def read(path):
    with pdfplumber.open(path) as doc:
        for page in doc.pages:
            page.extract_text()
        return len(doc.pages)
""",
}

WHOLE = "\nimport sys, time\nread(sys.argv[1])\nprint(time.process_time())"
WARM = """
import sys, time
pages = read(sys.argv[1])
times = []
for _ in range(int(sys.argv[2])):
    start = time.process_time()
    read(sys.argv[1])
    times.append(time.process_time() - start)
print(sorted(times)[len(times) // 2] / pages)
"""

GROWTH = """
import json, resource, sys, time
from pathlib import Path
import msgspec
from citeflow.readers.options import ReadOptions
from citeflow.readers.pdf.read import read_pdf
def held():
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 2**20
source, small, result = map(Path, sys.argv[1:])
read_pdf(small.read_bytes(), "small.pdf")
data = source.read_bytes()
before, start = held(), time.process_time()
reading = read_pdf(data, source.name, ReadOptions(max_pages=100_000, max_seconds=3600))
seconds = time.process_time() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
result.write_bytes(msgspec.msgpack.encode(reading))
print(json.dumps([len(reading.pages), seconds, before, peak]))
"""

RESULT = """
import resource, sys
from pathlib import Path
import msgspec
from citeflow.readers.piece import Reading
def held():
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 2**20
data = Path(sys.argv[1]).read_bytes()
before = held()
reading = msgspec.msgpack.decode(data, type=Reading)
print(held() - before)
"""

WARM_RUNS = 5
PAGES = (10, 100, 1000)


class Growth(NamedTuple):
    """Pages read, seconds of processor time, megabytes: held before, at the peak, and of what the reader gave."""

    pages: int
    seconds: float
    before: float
    peak: float
    result: float

    @property
    def beyond(self) -> float:
        """Megabytes at the peak beyond the file, the libraries and the result."""
        return self.peak - self.before - self.result


def run_program(program: str, *arguments: object) -> str:
    """What a program prints in a new process."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def compare_readers(path: Path, runs: int) -> Iterator[str]:
    """Lines of a table: seconds of a whole process and pages a second in a warm one, with ratios to ours."""
    yield "| reader | whole process s | times ours | warm pages/s | times slower than ours |"
    yield "| --- | --- | --- | --- | --- |"
    ours: tuple[float, float] | None = None
    for name, program in READERS.items():
        whole = statistics.median(float(run_program(program + WHOLE, path)) for _ in range(runs))
        warm = statistics.median(float(run_program(program + WARM, path, WARM_RUNS)) for _ in range(runs))
        ours = ours or (whole, warm)
        yield f"| {name} | {whole:.2f} | {whole / ours[0]:.1f} | {1 / warm:.0f} | {warm / ours[1]:.1f} |"


def repeat_pages(path: Path, pages: int, target: Path) -> None:
    """Write a PDF of so many pages: those of `path`, over and over."""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as source, pypdfium2.PdfDocument.new() as made:
        made.import_pages(source, [k % len(source) for k in range(pages)])
        made.save(target)


def measure_growth(path: Path, pages: int) -> Growth:
    """Read so many pages like those of an article."""
    with tempfile.TemporaryDirectory() as folder:
        long, small, result = (Path(folder) / name for name in ("long.pdf", "small.pdf", "result.msgpack"))
        repeat_pages(path, pages, long)
        repeat_pages(path, 1, small)
        found, seconds, before, peak = json.loads(run_program(GROWTH, long, small, result))
        return Growth(found, seconds, before, peak, float(run_program(RESULT, result)))


def tabulate_growth(path: Path) -> Iterator[str]:
    """Lines of a table of time and memory by pages."""
    yield "| pages | processor s | ms a page | peak MB | result MB | beyond file, libraries and result MB |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for pages in PAGES:
        growth = measure_growth(path, pages)
        yield (
            f"| {growth.pages} | {growth.seconds:.2f} | {1000 * growth.seconds / growth.pages:.1f} "
            f"| {growth.peak:.0f} | {growth.result:.0f} | {growth.beyond:.1f} |"
        )
