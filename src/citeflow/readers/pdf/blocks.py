"""Lines of one column -> blocks: the lines of one paragraph, heading or list item."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from citeflow.readers.hyphens import HYPHENS
from citeflow.readers.pdf.labels import Label, find_label
from citeflow.readers.pdf.lines import Line
from citeflow.readers.pdf.measures import Column, Measures
from citeflow.readers.pdf.tables import find_tables

STEP = 0.7
"""An indent begins at this share of the type size."""

GAP = 1.3
"""A distance of baselines beyond this multiple of the usual one parts blocks ..."""

WIDE_GAP = 1.8
"""... and beyond this one even within a sentence, where a formula or a raised sign can spread lines."""

OTHER_SIZE = 1.12
LEADERS = re.compile(r"(?:\s?\.){4,}\s*\S{1,5}$")
"""The dots and the page number that end an entry of a table of contents."""

ENDS = ".!?…:;"
CLOSERS = "»”\"')]"


class Block(NamedTuple):
    """Lines of one printed piece, from top to bottom, with the list label it starts with.

    reference: id of the stated reference that begins with it. table: whether the lines are rows of a table.
    """

    lines: tuple[Line, ...]
    label: Label | None
    column: Column
    reference: str | None = None
    table: bool = False


def group_lines(column: Column, measures: Measures, anchors: Mapping[int, str]) -> list[Block]:
    """The blocks of a column, from top to bottom. `anchors` has the lines that links lead to, by their `id()`."""
    blocks: list[Block] = []
    held: list[Line] = []
    label: Label | None = None
    rows = find_tables(column.lines)
    table: int | tuple[int, int] | None = None

    def close() -> None:
        if held:
            blocks.append(Block(tuple(held), label, column, anchors.get(id(held[0])), table is not None))

    for line in column.lines:
        row = rows.get(id(line)) if line.row is None else line.row
        found = find_label(line.text) if row is None else None
        apart = id(line) in anchors or row != table
        if held and not apart and (row is not None or not starts_block(held, line, found, label, column, measures)):
            held.append(line)
            continue
        close()
        label = accept_label(held, line, found, label, column)
        held, table = [line], row
    close()
    return blocks


def starts_block(
    held: Sequence[Line], line: Line, found: Label | None, label: Label | None, column: Column, measures: Measures
) -> bool:
    """Whether the line begins a new block after the lines held: the first rule that speaks decides."""
    last = held[-1]
    if changes_type(held, line, column):
        return True
    if is_apart(last, line, measures) or has_leaders(last.text):
        return True
    if last.all_bold and line.all_bold:
        return found is not None and found.shape == "number" and ends_sentence(last)
    if found is not None and starts_item(held, line, found, label, column):
        return True
    return is_indented_anew(held, line, label, column)


def has_leaders(text: str) -> bool:
    """Whether a line is an entry of a table of contents.

    >>> has_leaders("2. Мосты . . . . . 14"), has_leaders("И так далее...")
    (True, False)
    """
    return ("...." in text or ". ." in text) and LEADERS.search(text) is not None


def changes_type(held: Sequence[Line], line: Line, column: Column) -> bool:
    """Whether weight or size of the type turn a heading into text, or text into a heading."""
    last = held[-1]
    small, big = sorted((last.size, line.size))
    if big >= OTHER_SIZE * small:
        return True
    was, now = all(h.all_bold for h in held), line.all_bold
    if was and not now:
        run_in = ends_sentence(last) and line.x0 <= last.x0 + STEP * line.size
        return not (line.runs[0].style.bold or run_in) or has_room(last, line, column)
    if now and not was:
        return not last.runs[-1].style.bold or has_room(last, line, column)
    return False


def is_apart(last: Line, line: Line, measures: Measures) -> bool:
    """Whether more than the usual distance lies between two lines; upwards (a new column) tells nothing."""
    step = line.baseline - last.baseline
    if step <= 0:
        return False
    ratio = step / measures.pitch_of(min(last.size, line.size))
    if ratio > WIDE_GAP:
        return True
    return ratio > GAP and not (goes_on(line) and not ends_sentence(last))


def starts_item(held: Sequence[Line], line: Line, found: Label, label: Label | None, column: Column) -> bool:
    """Whether the label at the line's start is one: it continues the count, or stands where items start."""
    if found.follows(label) and abs(line.x0 - held[0].x0) <= STEP * line.size:
        return True
    if found.shape == "bullet":
        return True
    rest = held[-1].x0
    step = STEP * line.size
    moved = (
        line.x0 > rest + step
        or (len(held) > 1 and line.x0 < rest - step)
        or (label is not None and line.x0 < rest - step)
    )
    room = has_room(held[-1], line, column)
    ended = ends_sentence(held[-1]) or held[-1].text.endswith(",")
    if found.shape in ("dash", "letter", "parenthesis"):
        return ended and (moved or room)
    if found.number == 1 and room:
        return True
    return moved and (ended or found.follows(label))


def is_indented_anew(held: Sequence[Line], line: Line, label: Label | None, column: Column) -> bool:
    """Whether the line's left edge, or the room left on the line above, begins a paragraph."""
    last, step = held[-1], STEP * line.size
    short = has_room(last, line, column)
    if len(held) > 1:
        if line.x0 > last.x0 + step:
            return not is_centred(held, line, column)
        if line.x0 < last.x0 - step:
            return (label is not None or held[0].x0 < last.x0 - step or short) and not is_centred(held, line, column)
    elif line.x0 > last.x0 + step:
        return label is None and short and not is_centred(held, line, column)
    elif last.x0 > column.left + step and abs(line.x0 - last.x0) <= step and label is None:
        return short and not is_centred(held, line, column)
    return short and ends_sentence(last) and not goes_on(line)


def has_room(last: Line, line: Line, column: Column) -> bool:
    """Whether the first word of the line would have fitted on the line above: it was ended on purpose."""
    if last.text and last.text[-1] in HYPHENS:
        return False
    first = line.runs[0]
    end = first.x1
    for run in line.runs[1:]:
        if run.spaced:
            break
        end = run.x1
    return last.x1 + 0.3 * last.size + (end - first.x0) < column.right - 0.5 * last.size


def is_centred(held: Sequence[Line], line: Line, column: Column) -> bool:
    """Whether the lines share the column's middle and touch neither edge."""
    middle = (column.left + column.right) / 2
    lines = [*held, line]
    return all(abs((one.x0 + one.x1) / 2 - middle) <= one.size for one in lines) and any(
        one.x0 > column.left + 2 * one.size for one in lines
    )


def ends_sentence(line: Line) -> bool:
    """Whether a line ends as a sentence or a heading's colon does, closing quotes and brackets aside."""
    return line.text.rstrip(CLOSERS + " ").endswith(tuple(ENDS)) or line.text.endswith("]")


def goes_on(line: Line) -> bool:
    """Whether a line starts with a small letter."""
    return line.text[:1].islower()


def accept_label(
    held: Sequence[Line], line: Line, found: Label | None, label: Label | None, column: Column
) -> Label | None:
    """The label of a block that begins with this line; a dash or number amid running text is none."""
    if found is None or found.shape not in ("dash", "letter") or not held:
        return found
    return found if ends_sentence(held[-1]) or held[-1].text.endswith(",") or found.follows(label) else None
