"""What the elements around a word make of it."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from citeflow.model.document import BlockKind, MarkKind
from citeflow.readers.html.notes import is_note
from citeflow.readers.html.tree import Node
from citeflow.readers.styled import STYLE_OF_TAG, Cited

BLOCKS = frozenset(
    "#page html body article main section div p h1 h2 h3 h4 h5 h6 header footer aside address blockquote ul ol li dl"
    " dt dd figure figcaption table caption thead tbody tfoot tr td th pre hr details summary fieldset center"
    " legend".split()
)
CSS: tuple[tuple[MarkKind, re.Pattern[str]], ...] = (
    ("bold", re.compile(r"font-weight\s*:\s*(?:bold(?:er)?|[6-9]00)", re.IGNORECASE)),
    ("italic", re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)),
    ("superscript", re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)),
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
KIND_OF_TAG: dict[str, BlockKind] = {
    "figcaption": "caption",
    "caption": "caption",
    "tr": "table",
    "dt": "list-item",
    "dd": "list-item",
}


class Frame(Struct, frozen=True):
    """An open element and what holds inside it.

    kind: of the block; level: of a heading; solid: whether the blocks inside run together to one piece.
    target: of the link around; cited: the callout around; reference: id of the reference being printed.
    in_lines: a line break ends a paragraph.
    """

    kind: BlockKind = "paragraph"
    level: int | None = None
    solid: bool = False
    styles: frozenset[MarkKind] = frozenset()
    target: str | None = None
    cited: Cited | None = None
    reference: str | None = None
    in_lines: bool = False


def open_frame(outer: Frame, node: Node, reference: str | None, layout: bool) -> Frame:
    """The frame of an element inside another. `layout`: the table around only places blocks."""
    frame = outer
    if styles := find_styles(node):
        frame = replace(frame, styles=frame.styles | styles)
    if outer.solid:
        return frame
    if reference is not None:
        return replace(frame, kind="list-item", solid=True, reference=reference)
    if (level := find_level(node)) is not None:
        return replace(frame, kind="heading", level=level, solid=True)
    if is_note(node):
        return replace(frame, kind="footnote")
    if node.tag in KIND_OF_TAG and frame.kind != "footnote" and (node.tag != "tr" or not layout):
        return replace(frame, kind=KIND_OF_TAG[node.tag], solid=node.tag in {"tr", "caption", "figcaption"})
    if node.tag == "li" and frame.kind != "footnote":
        return replace(frame, kind="paragraph")
    return frame


def find_styles(node: Node) -> frozenset[MarkKind]:
    """The typography that an element adds, by its tag and its own style sheet."""
    tag = STYLE_OF_TAG.get(node.tag)
    style = node.get("style")
    found = {kind for kind, pattern in CSS if style and pattern.search(style)}
    return frozenset(found | ({tag} if tag else set()))


def find_level(node: Node) -> int | None:
    """The depth of a heading, None for other elements."""
    if node.get("role").lower() == "heading":
        level = node.get("aria-level")
        return int(level) if level in set("123456789") else HEADINGS.get(node.tag, 2)
    return HEADINGS.get(node.tag)
