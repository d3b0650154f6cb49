"""Coverage-guided fuzzing of the readers: any bytes give a Reading or one InputError, nothing else, and in time.

    pip install atheris
    python fuzz/readers.py html --seconds 480

Seeds are the composed inputs of the tests. A crash is written to `tests/readers/crashes/<target>/`; the test
`tests/readers/test_crashes.py` reads every file there, so that a mended crash stays mended.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import atheris

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

with atheris.instrument_imports(include=["citeflow.readers"]):
    from citeflow.readers.assemble import assemble
    from citeflow.readers.docx.read import read_docx
    from citeflow.readers.html.read import read_html
    from citeflow.readers.jats.read import read_jats
    from citeflow.readers.markdown import read_markdown
    from citeflow.readers.pdf.read import read_pdf
    from citeflow.readers.tei.read import read_tei

from citeflow.errors import InputError
from citeflow.readers.options import DEFAULT_OPTIONS
from citeflow.readers.piece import Reading
from fuzz.seeds import SEEDS

TARGETS: dict[str, Callable[[bytes], Reading]] = {
    "docx": lambda data: read_docx(data, "fuzz.docx", DEFAULT_OPTIONS),
    "html": lambda data: read_html(data, "fuzz.html", DEFAULT_OPTIONS),
    "jats": lambda data: read_jats(data, "fuzz.xml", DEFAULT_OPTIONS),
    "markdown": lambda data: read_markdown(data, "fuzz.md", DEFAULT_OPTIONS),
    "pdf": lambda data: read_pdf(data, "fuzz.pdf"),
    "tei": lambda data: read_tei(data, "fuzz.tei.xml", DEFAULT_OPTIONS),
}

SECONDS_A_READ = 20
MEGABYTES = 2000


def main() -> None:
    """Fuzz one reader for a while; exits with libFuzzer's code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=sorted(TARGETS))
    parser.add_argument("--seconds", type=int, default=480)
    parser.add_argument("--max-length", type=int, default=20_000)
    args = parser.parse_args()
    read = TARGETS[args.target]

    def try_read(data: bytes) -> None:
        try:
            reading = read(data)
        except (InputError, UnicodeDecodeError):
            return
        draft = assemble(reading.pieces, reading.references)
        for row in (*draft.blocks, *draft.marks, *draft.words, *draft.stated.callouts):
            if not 0 <= row.start <= row.end <= len(draft.text):
                raise AssertionError(f"{row} lies outside of the text")

    crashes = ROOT / "tests" / "readers" / "crashes" / args.target
    crashes.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(SEEDS[args.target]()):
            (Path(folder) / f"seed-{number}").write_bytes(seed)
        options = [
            f"-max_total_time={args.seconds}",
            f"-max_len={args.max_length}",
            f"-timeout={SECONDS_A_READ}",
            f"-rss_limit_mb={MEGABYTES}",
            f"-artifact_prefix={crashes}/",
            "-print_final_stats=1",
        ]
        atheris.Setup([sys.argv[0], *options, folder], try_read)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
