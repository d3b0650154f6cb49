"""The ages of the references: a column for every year, or for a few years together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median

from msgspec import Struct

from citeflow.model.reference import Reference
from citeflow.render.wording import count

WIDTH, HEIGHT = 480, 72
MOST_COLUMNS = 40
WIDTHS = (1, 2, 5, 10, 25, 50, 100)
"""Years in a column: the first that gives at most 40 columns."""

RECENT = 5
LEAST_GAP = 46
"""Least distance of two labels under the columns."""


class AgeColumn(Struct, frozen=True, kw_only=True):
    """References of some years. label: under the column, where there is room."""

    x: float
    y: float
    width: float
    height: float
    title: str
    label: str | None


class AgesView(Struct, frozen=True, kw_only=True):
    """The drawn columns and the ages in words; `columns` is empty where fewer than two years are known."""

    columns: tuple[AgeColumn, ...]
    summary: str


def view_ages(references: Sequence[Reference], received: str | None) -> AgesView | None:
    """The years of issue, or None where no reference has one.

    received: date of the article (ISO); without one the youngest reference stands for it.
    """
    years = sorted(year for reference in references if (year := year_of(reference)) is not None)
    if not years:
        return None
    newest = int(received[:4]) if received and received[:4].isdecimal() else years[-1]
    recent = sum(newest - RECENT <= year <= newest for year in years)
    undated = len(references) - len(years)
    summary = (
        f"{years[0]} to {years[-1]}, median {int(median(years))}; "
        f"{recent} of {len(years)} from {newest - RECENT} to {newest}"
        f"{f'; {undated} without a year' if undated else ''}."
    )
    return AgesView(columns=draw_columns(years), summary=summary)


def year_of(reference: Reference) -> int | None:
    """Year of issue as CSL holds it."""
    parts = (reference.csl.get("issued") or {}).get("date-parts") or []
    year = str(parts[0][0]) if parts and parts[0] else ""
    return int(year) if year.isdecimal() else None


def draw_columns(years: Sequence[int]) -> tuple[AgeColumn, ...]:
    """Columns of equal width over all years from the first to the last; those without a reference have no height."""
    span = years[-1] - years[0] + 1
    step = next((width for width in WIDTHS if span <= MOST_COLUMNS * width), WIDTHS[-1])
    first = years[0] - years[0] % step
    bins = range(first, years[-1] + 1, step)
    tallies = Counter((year - first) // step for year in years)
    if len(bins) < 2 or len(bins) > MOST_COLUMNS + 1:
        return ()
    pitch, most = min(24.0, WIDTH / len(bins)), max(tallies.values())
    columns, labelled = [], -float(LEAST_GAP)
    for place, year in enumerate(bins):
        height = round(HEIGHT * tallies[place] / most, 1)
        room = place * pitch - labelled >= LEAST_GAP and (place + 0.5) * pitch < WIDTH - LEAST_GAP / 4
        label = str(year) if room else None
        labelled = place * pitch if room else labelled
        columns.append(
            AgeColumn(
                x=round(place * pitch + 1, 1),
                y=round(HEIGHT - height, 1),
                width=round(pitch - 2, 1),
                height=height,
                title=f"{year if step == 1 else f'{year}–{year + step - 1}'}: {count(tallies[place], 'reference')}",
                label=label,
            )
        )
    return tuple(columns)
