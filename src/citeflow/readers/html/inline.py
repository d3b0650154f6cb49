"""What style sheets do to words inside a paragraph: set them apart, or take them out of it."""

from __future__ import annotations

import re

from citeflow.readers.html.naming import names_of
from citeflow.readers.html.tree import Node
from citeflow.readers.styled import Run

INLINE_NOTES = frozenset({"ltx-note-outer", "sidenote", "marginnote", "footnote-content"})
"""Classes of notes that stand inside the paragraph that calls them and are shown beside it."""
NUMBER = re.compile(r"\s*[\[(]?\d{1,4}[\]).]{0,2}\s*")
CLOSED = frozenset("].:;)")


def is_inline_note(node: Node) -> bool:
    """Whether an element is a note inside a paragraph."""
    return node.tag in {"span", "small"} and not INLINE_NOTES.isdisjoint(names_of(node))


def stands_apart(before: Node, after: Node) -> bool:
    """Whether two elements without a space between them are set apart by the style sheet: a name and a place.

    >>> name, place = Node("span", {"class": "name"}, None), Node("span", {"class": "place"}, None)
    >>> name.children, place.children = ["А. Ким"], ["Актау"]
    >>> stands_apart(name, place), stands_apart(name, name)
    (True, False)
    """
    if before.parent is not after.parent or after.tag != "span" or before.get("class") == after.get("class"):
        return False
    if not before.get("class") or not after.get("class"):
        return False
    left, right = before.text()[-1:], after.text()[:1]
    return (left.islower() or left in CLOSED) and right.isupper()


def cut_number(runs: list[Run]) -> list[Run]:
    """Take the printed number of the next item off the end of runs: it may stand before the item's anchor.

    >>> runs = [Run("М., 2020."), Run(" "), Run("2. ")]
    >>> [run.text for run in cut_number(runs)], len(runs)
    (['2. '], 2)
    """
    last = len(runs) - 1
    while last >= 0 and not runs[last].text.strip():
        last -= 1
    if last < 0 or not NUMBER.fullmatch(runs[last].text) or (last and runs[last - 1].text.strip()):
        return []
    kept = runs[last:]
    del runs[last:]
    return kept


def tidy_reference(runs: list[Run]) -> list[Run]:
    """The runs of a reference with its number set apart, and without the brackets of links that were left out.

    >>> "".join(run.text for run in tidy_reference([Run("7."), Run("Ким А. ["), Run("] ["), Run("]")]))
    '7. Ким А.  '
    """
    tidied: list[Run] = []
    for run in runs:
        before = tidied[-1] if tidied else None
        if before is not None and before.text.rstrip().endswith("[") and run.text.lstrip().startswith("]"):
            tidied[-1] = before.saying(before.text.rstrip()[:-1])
            run = run.saying(run.text.lstrip()[1:])
        elif before is not None and len(tidied) == 1 and NUMBER.fullmatch(before.text) and run.text[:1].isalpha():
            tidied.append(Run(" "))
        tidied.append(run)
    return tidied
