"""The tree of an HTML page.

lxml (BSD) tokenises and closes what the page leaves open; its target interface hands over events, so that the tree
is our own: typed, cheap to walk without recursion, and bound to no library. `html.parser` of the standard library
closes nothing, and the pure-Python parsers of the HTML standard take ten times as long.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, Literal

SOFT_HYPHEN = "\u00ad"
UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""Control characters, which no browser shows and no XML can hold."""


class Node:
    """An element: its tag in lower case, attributes, and children (elements and strings) in order."""

    __slots__ = ("attributes", "children", "parent", "tag")

    def __init__(self, tag: str, attributes: dict[str, str], parent: Node | None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Node | str] = []

    def get(self, name: str) -> str:
        """An attribute's value, empty where it is absent."""
        return self.attributes.get(name, "")

    def ancestors(self) -> Iterator[Node]:
        """The elements around this one, the nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def elements(self) -> Iterator[Node]:
        """This element and all below it, in the order of the page."""
        for step, node in walk(self):
            if step == "start" and isinstance(node, Node):
                yield node

    def text(self, most: int = 10_000) -> str:
        """The words below as they stand in the page; beyond `most` steps of the walk they are left out."""
        return "".join(node for _, node in islice(walk(self), most) if isinstance(node, str))


Event = tuple[Literal["start", "end", "text"], Node | str]


def walk(root: Node, skip: Callable[[Node], bool] | None = None) -> Iterator[Event]:
    """Events of the tree in the order of the page; an element that `skip` names is passed over whole.

    Without recursion: pages nest thousands deep.
    """
    if skip is not None and skip(root):
        return
    yield "start", root
    stack = [(root, iter(root.children))]
    while stack:
        node, rest = stack[-1]
        child = next(rest, None)
        if child is None:
            stack.pop()
            yield "end", node
        elif isinstance(child, str):
            yield "text", child
        elif skip is None or not skip(child):
            yield "start", child
            stack.append((child, iter(child.children)))


class Growth:
    """The tree while it grows: the target that lxml's parser tells its events."""

    def __init__(self) -> None:
        self.root = Node("#page", {}, None)
        self.node = self.root
        self.words: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element opens."""
        self.take_words()
        child = Node(tag.lower(), dict(attributes), self.node)
        self.node.children.append(child)
        self.node = child

    def end(self, tag: str) -> None:
        """The open element closes."""
        self.take_words()
        if self.node.parent is not None:
            self.node = self.node.parent

    def data(self, text: str) -> None:
        """Words; a soft hyphen is no letter but a hint where a line may break."""
        self.words.append(text.replace(SOFT_HYPHEN, ""))

    def take_words(self) -> None:
        """The words since the last tag become a child: entities come one by one."""
        if self.words:
            self.node.children.append("".join(self.words))
            self.words = []

    def comment(self, text: str) -> None:
        """Comments are no text."""

    def pi(self, target: str, text: str | None = None) -> None:
        """Processing instructions are no text."""

    def close(self) -> Node:
        """The finished tree."""
        self.take_words()
        return self.root


def parse_page(text: str) -> Node:
    """The tree of a page, whatever it leaves open; an empty root where there is nothing in it.

    `huge_tree` lifts only the cap on the length of one text or attribute, at which libxml2 would drop the rest of
    the page in silence; HTML has no entities of its own that could grow, and the file itself is capped.
    """
    from lxml.etree import HTMLParser

    growth: Any = Growth()
    data = UNSEEN.sub("", text).encode("utf-8", "replace")
    if data.strip():
        parser = HTMLParser(target=growth, encoding="utf-8", no_network=True, huge_tree=True)
        parser.feed(data)
        parser.close()
    growth.take_words()
    root: Node = growth.root
    return root
