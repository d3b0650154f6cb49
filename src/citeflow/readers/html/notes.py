"""Footnotes and back links of a page."""

from __future__ import annotations

import re

from citeflow.readers.html.naming import names_of, roles_of
from citeflow.readers.html.tree import Node

NOTE_ID = re.compile(
    r"(?:user-content-)?(?:fn|ftn|_ftn|_edn|edn|foot-?note|end-?note|note|sdfootnote|sdendnote)s?[-_:.]?\d+(?:sym|-text)?",
    re.I,
)
NOTE_TAGS = frozenset({"li", "div", "p", "aside", "dd", "tr", "section"})
NOTE_ROLES = frozenset({"doc-footnote", "doc-endnote", "doc-rearnote"})
NOTE_LISTS = frozenset({"footnotes", "endnotes", "footnote-list", "notes-list"})
NOTE_LIST_ROLES = frozenset({"doc-endnotes", "doc-footnotes"})
BACK = re.compile(r"[\s↑↩↵⏎⤴⬆▲^\ufe0e\ufe0f]*")
MARKED_BACK = re.compile(r"[↑↩↵⏎⤴⬆▲^]")


def is_note(node: Node) -> bool:
    """Whether an element is one footnote.

    >>> is_note(Node("li", {"id": "fn1"}, None)), is_note(Node("li", {"id": "cite_note-3"}, None))
    (True, False)
    """
    if roles_of(node) & NOTE_ROLES:
        return True
    if node.tag not in NOTE_TAGS:
        return False
    return NOTE_ID.fullmatch(node.get("id")) is not None or (node.tag == "li" and is_in_note_list(node))


def is_in_note_list(node: Node) -> bool:
    """Whether an item belongs to a list of footnotes."""
    around = node.parent
    for _ in range(2):
        if around is None:
            return False
        if NOTE_LISTS.intersection(names_of(around)) or roles_of(around) & NOTE_LIST_ROLES:
            return True
        around = around.parent
    return False


def is_back_link(node: Node) -> bool:
    """Whether a link leads from a note or reference back to its callout and shows an arrow alone."""
    if node.tag != "a" or len(node.children) > 4:
        return False
    words = node.text()
    return len(words) < 12 and MARKED_BACK.search(words) is not None and BACK.fullmatch(words) is not None
