"""One printed item with its list and its reading."""

from __future__ import annotations

from typing import NamedTuple

from citeflow.bibliography.field_parser import ParsedReference
from citeflow.bibliography.lists.finding import FoundList
from citeflow.bibliography.lists.item import Item


class Row(NamedTuple):
    """A printed item: the list it stands in, its place, how it was read, and its words."""

    list: FoundList
    item: Item
    parsed: ParsedReference
    raw: str = ""
