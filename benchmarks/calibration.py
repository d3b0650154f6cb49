"""What a confidence is worth on real strings: python benchmarks/calibration.py GOLD [GOLD ...]

GOLD is a file of the form that `citeflow evaluate` takes, with `raw` strings and `fields`. Prints, for each field and
range of confidence, the share of fields that agree with the gold (and how many were given). A check only: nothing is
fitted on it.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from training.calibrate import Verdict  # noqa: E402
from training.scores import reliability_table  # noqa: E402

from citeflow.bibliography.parse import parse_reference  # noqa: E402
from citeflow.evaluate.likeness import same_folded, same_pages, same_text  # noqa: E402
from citeflow.writers.gold import describe_fields  # noqa: E402

FIELDS = {
    "title": ("title", same_text),
    "container": ("container-title", same_text),
    "year": ("issued", same_folded),
    "volume": ("volume", same_folded),
    "issue": ("issue", same_folded),
    "pages": ("page", same_pages),
}
"""Name in the gold -> CSL field and when two values are the same."""


def judge(path: Path) -> list[Verdict]:
    """One verdict for each field given or wanted."""
    verdicts = []
    for document in json.loads(path.read_text("utf-8")):
        for reference in document.get("references", []):
            if not reference.get("raw") or not reference.get("fields"):
                continue
            parsed = parse_reference(reference["raw"])
            found = describe_fields(parsed.csl)
            for name, (field, same) in FIELDS.items():
                wanted, given = reference["fields"].get(name), found.get(name)
                if given and wanted != "*":
                    right = bool(wanted) and same(wanted, given)
                    verdicts.append(Verdict(name, parsed.confidence[field], bool(wanted), right))
    return verdicts


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    verdicts = [verdict for path in parser.parse_args().gold for verdict in judge(path)]
    print("\n".join(reliability_table(verdicts)))


if __name__ == "__main__":
    main()
