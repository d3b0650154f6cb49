"""One item of a printed list."""

from __future__ import annotations

from typing import NamedTuple


class Item(NamedTuple):
    """Label as printed (empty in an unnumbered list), its number, and the span of the item's text.

    number: None where the label is no number of its own right, such as ``[А5]`` or ``[Knu97]``.
    """

    label: str
    number: int | None
    start: int
    end: int


class Segmented(NamedTuple):
    """The items of a list and the index of the first block behind it."""

    items: tuple[Item, ...]
    after: int
