"""Printed numbers of ordered lists, which HTML takes for style."""

from __future__ import annotations

import re

from citeflow.readers.html.tree import Node
from citeflow.readers.numerals import format_number

BULLET = "•"
TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
STYLES = {
    "decimal": "decimal",
    "lower-alpha": "lower-alpha",
    "lower-latin": "lower-alpha",
    "upper-alpha": "upper-alpha",
    "upper-latin": "upper-alpha",
    "lower-roman": "lower-roman",
    "upper-roman": "upper-roman",
    "none": "none",
    "disc": "bullet",
    "circle": "bullet",
    "square": "bullet",
}
LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)", re.IGNORECASE)
NUMBER = re.compile(r"[+-]?\d{1,6}")


def number_items(node: Node) -> dict[int, str]:
    """`id()` of each item of a list -> the mark that is printed before it; empty for a list without marks.

    >>> items = Node("ol", {"start": "4", "type": "a"}, None)
    >>> items.children = [Node("li", {}, items), Node("li", {}, items)]
    >>> list(number_items(items).values())
    ['d.', 'e.']
    """
    items = [child for child in node.children if isinstance(child, Node) and child.tag == "li"]
    style = find_style(node)
    if style == "none":
        return {}
    if node.tag != "ol" or style == "bullet":
        return {id(item): BULLET for item in items}
    step = -1 if "reversed" in node.attributes else 1
    number = read_number(node.get("start"), len(items) if step < 0 else 1)
    marks: dict[int, str] = {}
    for item in items:
        number = read_number(item.get("value"), number)
        marks[id(item)] = f"{format_number(number, find_style(item) or style or 'decimal')}."
        number += step
    return marks


def find_style(node: Node) -> str | None:
    """How an element says its numbers are written: by CSS, else by `type`."""
    match = LIST_STYLE.search(node.get("style"))
    if match and match[1].lower() in STYLES:
        return STYLES[match[1].lower()]
    return TYPES.get(node.get("type"))


def read_number(value: str, otherwise: int) -> int:
    """An attribute's whole number."""
    return int(value) if NUMBER.fullmatch(value.strip()) else otherwise
