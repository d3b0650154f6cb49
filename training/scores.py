"""Tables of scores and of reliability."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from training.calibrate import Verdict

_BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0)


def score_table(verdicts: list[Verdict]) -> list[str]:
    """Precision, recall and F1 of each field, as a Markdown table."""
    rows = ["| field | printed | read | precision | recall | F1 |", "| --- | ---: | ---: | ---: | ---: | ---: |"]
    by_field: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        by_field[verdict.field].append(verdict)
    for field, found in by_field.items():
        hits = sum(v.right for v in found)
        printed, read = sum(v.stood for v in found), sum(v.confidence is not None for v in found)
        p, r = hits / max(1, read), hits / max(1, printed)
        rows.append(f"| {field} | {printed} | {read} | {p:.3f} | {r:.3f} | {2 * p * r / (p + r) if p + r else 0:.3f} |")
    return rows


def reliability_table(verdicts: list[Verdict]) -> list[str]:
    """For each field and range of confidence how many were given and which share of them is right."""
    heads = [f"{a:g}-{b:g}" for a, b in pairwise(_BINS)]
    rows = [f"| field | {' | '.join(heads)} |", f"| --- |{' ---: |' * len(heads)}"]
    fields = list(dict.fromkeys(v.field for v in verdicts))
    for field in ["all", *fields]:
        cells = []
        for low, high in pairwise(_BINS):
            inside = [
                v
                for v in verdicts
                if v.confidence is not None
                and field in ("all", v.field)
                and low <= v.confidence < (high if high < 1 else 1.01)
            ]
            cells.append(f"{sum(v.right for v in inside) / len(inside):.2f} ({len(inside)})" if inside else "-")
        rows.append(f"| {field} | {' | '.join(cells)} |")
    return rows
