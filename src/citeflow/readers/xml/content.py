"""Mixed content of XML: the words of an element as runs, and the blocks among them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias, Union

from citeflow.readers.numbering import Numbering
from citeflow.readers.styled import Run
from citeflow.readers.xml.elements import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

Content: TypeAlias = Iterator[Union[Run, "_Element"]]
WalkNode: TypeAlias = Callable[["_Element", Numbering, Run], Content]
"""How a format reads one child element without its tail: runs like the one given, and blocks, handed back unread."""

PLAIN = Run("")


class ContentReader:
    """Reads the content of elements with one format's way of reading a child."""

    def __init__(self, walk_node: WalkNode) -> None:
        self.walk_node = walk_node

    def walk(self, element: _Element, numbering: Numbering, like: Run = PLAIN) -> Content:
        """The content of an element in printed order: runs, and the block elements among them."""
        if element.text:
            yield like.saying(element.text)
        for node in element:
            yield from self.walk_node(node, numbering, like)
            if node.tail:
                yield like.saying(node.tail)

    def flatten(self, element: _Element | None, numbering: Numbering) -> list[Run]:
        """All words of an element as runs, those of blocks in it separated by spaces; empty of no element."""
        runs: list[Run] = []
        for found in self.walk(element, numbering) if element is not None else ():
            if isinstance(found, Run):
                runs.append(found)
            else:
                runs += [Run(" "), *self.flatten(found, numbering), Run(" ")]
        return runs


def part_content(
    content: Iterable[Run | _Element], note: str, call: Callable[[_Element], Iterable[Run]]
) -> Iterator[list[Run] | _Element]:
    """A paragraph in parts: words, the blocks between them, and behind it all the notes that it calls.

    note: the element of a note. call: what is printed where a note is called.
    """
    runs: list[Run] = []
    notes: list[_Element] = []
    for found in content:
        if isinstance(found, Run):
            runs.append(found)
        elif local_name(found) == note:
            notes.append(found)
            runs += call(found)
        else:
            yield runs
            yield found
            runs = []
    yield runs
    yield from notes
