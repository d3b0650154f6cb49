"""Tables that hold data, and tables that only place blocks on a page."""

from __future__ import annotations

from itertools import takewhile

from citeflow.readers.html.tree import Node, walk

LONG_CELL = 1500
"""Letters; a cell that holds more is a column of a page."""
PLACED = frozenset("table h1 h2 h3 h4 article section blockquote".split())


def is_layout(table: Node) -> bool:
    """Whether a table only places blocks: it says so, has one column, or its cells hold headings, tables or pages.

    >>> table = Node("table", {"role": "presentation"}, None)
    >>> is_layout(table)
    True
    """
    if table.get("role").lower() in {"presentation", "none"}:
        return True
    cells = rows = length = 0
    for step, node in walk(table):
        if isinstance(node, str):
            length += len(node.strip())
            if length > LONG_CELL:
                return True
        elif step == "start" and node is not table:
            if node.tag in PLACED:
                return True
            rows += node.tag == "tr"
            if node.tag in {"td", "th"}:
                cells += 1
                length = 0
            elif node.tag == "caption":
                length = 0
    return cells <= rows


def is_first_cell(cell: Node) -> bool:
    """Whether no other cell stands before this one in its row."""
    row = cell.parent
    before = takewhile(lambda child: child is not cell, row.children if row is not None else ())
    return not any(isinstance(child, Node) and child.tag in {"td", "th"} for child in before)
