"""Words in which pages name their parts: ids, classes and roles."""

from __future__ import annotations

import re

from citeflow.readers.html.tree import Node

CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
SEPARATORS = re.compile(r"[\s_:.\-]+")


def names_of(node: Node) -> list[str]:
    """The id and the classes of an element, in small letters with hyphens between words.

    >>> names_of(Node("div", {"id": "refList", "class": "c-article__body wide"}, None))
    ['ref-list', 'c-article-body', 'wide']
    """
    names = [node.get("id"), *node.get("class").split()]
    return [SEPARATORS.sub("-", CAMEL.sub("-", name)).lower().strip("-") for name in names if name]


def roles_of(node: Node) -> frozenset[str]:
    """The ARIA and DPUB-ARIA roles of an element, and its `epub:type` under the names of the roles."""
    kinds = node.get("epub:type").split()
    return frozenset([*node.get("role").lower().split(), *(f"doc-{kind.lower()}" for kind in kinds)])
