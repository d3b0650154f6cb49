"""Sheets and lines set aside in few bytes, so that a long document is never held as objects all at once."""

from __future__ import annotations

import marshal
from abc import ABC, abstractmethod
from array import array
from collections.abc import Iterator, Sequence
from mmap import mmap
from typing import Any, Generic, TypeVar

from citeflow.readers.pdf.engine import LinkArea, Run, Sheet, Style
from citeflow.readers.pdf.lines import Line

BATCH = 16
"""Sheets that are packed together, once there are so many: a short document need not pay for packing."""

RUNS = Sheet._fields.index("runs")
TYPECODES = {4: "f", 8: "d"}

PackedRun = tuple[Any, ...]
T = TypeVar("T")


class Packer:
    """Turns runs into plain tuples and back; styles are kept once and named by their number.

    The bytes are made and read by this process alone.
    """

    def __init__(self) -> None:
        self.numbers: dict[Style, int] = {}
        self.styles: list[Style] = []

    def pack_runs(self, runs: Sequence[Run]) -> list[PackedRun]:
        """Runs as tuples that marshal can write; it writes an array as its bytes."""
        return [
            (text, x0, x1, baseline, self.number(style), spaced, as_array(starts), link, printed)
            for text, x0, x1, baseline, style, spaced, starts, link, printed in runs
        ]

    def unpack_runs(self, packed: Sequence[PackedRun]) -> list[Run]:
        """The runs again."""
        styles = self.styles
        return [
            Run(text, x0, x1, baseline, styles[style], spaced, read_starts(starts, len(text)), link, printed)
            for text, x0, x1, baseline, style, spaced, starts, link, printed in packed
        ]

    def number(self, style: Style) -> int:
        """The number of a style."""
        number = self.numbers.get(style)
        if number is None:
            number = self.numbers[style] = len(self.styles)
            self.styles.append(style)
        return number


class Shelf(ABC, Generic[T]):
    """Things in their order, one for each sheet, packed batch by batch.

    The bytes lie in memory of their own, which goes back to the system when a batch is taken: what Python frees it
    would keep.
    """

    def __init__(self, packer: Packer) -> None:
        self.packer = packer
        self.packed: list[mmap] = []
        self.loose: list[T] = []
        self.count = 0

    def add(self, thing: T) -> None:
        """Set a thing aside behind the others."""
        self.loose.append(thing)
        self.count += 1
        if len(self.loose) == BATCH:
            data = marshal.dumps([self.pack(thing) for thing in self.loose])
            memory = mmap(-1, len(data))
            memory.write(data)
            self.packed.append(memory)
            self.loose.clear()

    def __iter__(self) -> Iterator[T]:
        """The things, one at a time."""
        for memory in self.packed:
            yield from map(self.unpack, marshal.loads(memory))  # noqa: S302 - bytes of this process
        yield from self.loose

    def take_all(self) -> Iterator[T]:
        """The things, each batch taken off the shelf."""
        for memory in self.packed:
            batch = marshal.loads(memory)  # noqa: S302 - bytes of this process
            memory.close()
            yield from map(self.unpack, batch)
        loose, self.packed, self.loose = self.loose, [], []
        yield from loose

    @abstractmethod
    def pack(self, thing: T) -> Any:
        """The thing in tuples, lists, words and numbers."""

    @abstractmethod
    def unpack(self, packed: Any) -> T:
        """The thing again."""


class SheetShelf(Shelf[Sheet]):
    """The sheets of a document."""

    def pack(self, thing: Sheet) -> Any:
        """The sheet's fields."""
        links = [tuple(area) for area in thing.links]
        return [*thing[:RUNS], self.packer.pack_runs(thing.runs), links, *thing[RUNS + 2 :]]

    def unpack(self, packed: Any) -> Sheet:
        """The sheet of these fields."""
        runs, links = packed[RUNS : RUNS + 2]
        packed[RUNS : RUNS + 2] = tuple(self.packer.unpack_runs(runs)), tuple(LinkArea(*area) for area in links)
        return Sheet(*packed)


class LineShelf(Shelf[list[list[Line]]]):
    """The lines of each sheet, column by column."""

    def pack(self, thing: list[list[Line]]) -> Any:
        """The lines' fields."""
        pack = self.packer.pack_runs
        return [[(line.page, pack(line.runs), line.baseline, line.size, line.row) for line in lines] for lines in thing]

    def unpack(self, packed: Any) -> list[list[Line]]:
        """The lines of these fields."""
        unpack = self.packer.unpack_runs
        return [
            [Line(page, tuple(unpack(runs)), baseline, size, row) for page, runs, baseline, size, row in lines]
            for lines in packed
        ]


def as_array(starts: Sequence[float]) -> array[float]:
    """Left edges as an array."""
    return starts if isinstance(starts, array) else array("d", starts)


def read_starts(data: bytes, count: int) -> array[float]:
    """The array of so many edges again; single and double precision are told by their length."""
    return array(TYPECODES[len(data) // count], data)
