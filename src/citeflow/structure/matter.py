"""Which blocks are front matter, body and back matter."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from citeflow.model.document import Block
from citeflow.structure.groups import Group
from citeflow.structure.wording import EMAIL, FUNDING, RECEIVED

NOTE_LENGTH = 400


def assign_matter(text: str, blocks: Sequence[Block], groups: Sequence[Group]) -> list[Block]:
    """The blocks with kind `front` or `back` where they belong to a group or to the notes beside one.

    Groups before the first body block are front matter, later ones back matter; all that stands above the first
    group (journal line, UDC number) is front matter too.
    """
    kinds: dict[int, str] = {}
    front_end = -1
    for group in groups:
        is_front = group.first <= front_end + 1 or group is groups[0]
        for index in range(group.first if not is_front else 0, group.last + 1):
            kinds.setdefault(index, "front" if is_front else "back")
        if is_front:
            front_end = max(front_end, group.last)
    for index in notes_at_end(text, blocks):
        kinds.setdefault(index, "back")
    return [
        replace(block, kind=kinds.get(index, block.kind), level=None if index in kinds else block.level)
        for index, block in enumerate(blocks)
    ]


def notes_at_end(text: str, blocks: Sequence[Block]) -> list[int]:
    """Short blocks at the very end that give dates, addresses or funding."""
    found: list[int] = []
    for index in range(len(blocks) - 1, max(-1, len(blocks) - 8), -1):
        words = text[blocks[index].start : blocks[index].end]
        if blocks[index].kind != "paragraph" or len(words) > NOTE_LENGTH:
            break
        if not (RECEIVED.search(words) or FUNDING.search(words) or EMAIL.search(words)):
            break
        found.append(index)
    return found
