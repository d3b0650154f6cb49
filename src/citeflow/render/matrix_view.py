"""The matrix of countries by initiatives: which country founded, joined or holds which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from citeflow.measures.register import RegisterEntry, name_country
from citeflow.render.reading_order import ReadingOrder

LEFT = 400
TOP = 118
"""Names of countries stand slanting above the cells."""

CELL = 24
NAME = 44
MOST = 40
"""Countries at most, those with the fewest initiatives left out."""

RANK = ("founder", "member", "donor", "location", "named")
"""Roles, the one that is shown first where a country has several."""


class Cell(Struct, frozen=True, kw_only=True):
    """What a country is to an initiative."""

    x: float
    role: str
    title: str
    anchor: str | None


class MatrixRow(Struct, frozen=True, kw_only=True):
    """One initiative."""

    y: float
    name: str
    full: str
    lang: str | None
    cells: tuple[Cell, ...]


class Matrix(Struct, frozen=True, kw_only=True):
    """The drawn matrix. columns: place and name of each country."""

    width: int
    height: int
    left: int
    top: int
    cell: int
    columns: tuple[tuple[float, str], ...]
    rows: tuple[MatrixRow, ...]
    roles: tuple[str, ...]
    summary: str


def view_matrix(entries: Sequence[RegisterEntry], order: ReadingOrder) -> Matrix | None:
    """The matrix of the entries with countries, countries of most initiatives first; None where there are none."""
    held = [entry for entry in entries if any(fact.field == "countries" for fact in entry.facts)]
    if not held:
        return None
    counts = Counter(code for entry in held for code in {f.value for f in entry.facts if f.field == "countries"})
    codes = sorted(counts, key=lambda code: (-counts[code], name_country(code)))[:MOST]
    columns = {code: LEFT + CELL * place for place, code in enumerate(codes)}
    rows = [draw_row(entry, columns, TOP + CELL * place, order) for place, entry in enumerate(held)]
    roles = {cell.role for row in rows for cell in row.cells}
    return Matrix(
        width=LEFT + CELL * len(codes) + 90,
        height=TOP + CELL * len(rows) + 6,
        left=LEFT,
        top=TOP,
        cell=CELL,
        columns=tuple((columns[code], name_country(code)) for code in codes),
        rows=tuple(rows),
        roles=tuple(role for role in RANK if role in roles),
        summary=f"{len(held)} initiatives by {len(codes)} countries;"
        f" most: {name_country(codes[0])} ({counts[codes[0]]}).",
    )


def draw_row(entry: RegisterEntry, columns: Mapping[str, float], y: float, order: ReadingOrder) -> MatrixRow:
    """The cells of one initiative, each leading to its sentence."""
    best: dict[str, Cell] = {}
    for fact in entry.facts:
        role = fact.role if fact.role in RANK else "named"
        if fact.field != "countries" or fact.value not in columns or role is None:
            continue
        known = best.get(fact.value)
        if known is not None and RANK.index(known.role) <= RANK.index(role):
            continue
        row = order.row_of_claim.get(fact.claim or "") or order.row_at(fact.start)
        best[fact.value] = Cell(
            x=columns[fact.value],
            role=role,
            title=f"{name_country(fact.value)}, {role}: {fact.sentence}",
            anchor=row.anchor if row else None,
        )
    entity = entry.entity
    return MatrixRow(
        y=y,
        name=entity.name if len(entity.name) <= NAME else entity.name[: NAME - 1].rstrip() + "…",
        full=entity.name,
        lang=next((code for code, name in sorted(entity.names.items()) if name == entity.name), None),
        cells=tuple(best[code] for code in columns if code in best),
    )
