"""Documents composed in a readable data file, with the expected lists marked in the text itself.

Blocks are parted by blank lines. A block that begins with ``# `` is a heading, with ``* `` a list item, with
``!caption `` (or another kind) a block of that kind, else a paragraph. ``§`` opens a list; ``{[1]| words}`` is an
item with its label, ``{>[1]| words}`` one of the list that is printed between the lines of the open one. The marks
are taken out before the document is made.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import NamedTuple

from citeflow.model.document import BlockKind, Document
from tests.bibliography.make_doc import make_doc

_ITEM = re.compile(r"\{([^{}|]*)\|([^{}]*)\}")
_KIND = re.compile(r"!([a-z-]+) ")


class Marked(NamedTuple):
    """A document without its marks, and its lists: label and words of each item."""

    doc: Document
    lists: list[list[tuple[str, str]]]


def read_marked(text: str) -> Marked:
    """The document and the expected lists of a marked text."""
    lists: list[list[tuple[str, str]]] = []
    for part in text.split("§")[1:]:
        items = [(label, " ".join(words.split())) for label, words in _ITEM.findall(part)]
        lists.append([item for item in items if not item[0].startswith(">")])
        lists.append([(label[1:], words) for label, words in items if label.startswith(">")])
    bare = _ITEM.sub(lambda m: m[1].lstrip(">") + m[2], text).replace("§", "")
    blocks = [make_block(block.strip()) for block in re.split(r"\n\s*\n", bare) if block.strip()]
    return Marked(make_doc(*blocks), [items for items in lists if items])


def make_block(text: str) -> tuple[BlockKind, str]:
    """Kind and words of a block; its lines are joined."""
    words = " ".join(text.split())
    if words.startswith("# "):
        return "heading", words[2:]
    if words.startswith("* "):
        return "list-item", words[2:]
    if found := _KIND.match(words):
        return found[1], words[found.end() :]  # type: ignore[return-value]
    return "paragraph", words


def read_cases(name: str) -> dict[str, str]:
    """Case -> marked text, from a TOML file beside the tests."""
    with (Path(__file__).parent / name).open("rb") as file:
        return {case: row["text"] for case, row in tomllib.load(file).items()}
