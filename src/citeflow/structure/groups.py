"""Groups of blocks in which an article introduces itself in one language: title, byline, abstract, keywords."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from citeflow.model.document import Block
from citeflow.structure.people import is_affiliation, is_people_line
from citeflow.structure.wording import ABSTRACT, EMAIL, FUNDING, KEYWORDS, RECEIVED

BYLINE_LENGTH = 400
"""A longer block before an abstract is body text, not a byline."""

ABSTRACT_BLOCKS = 5
"""An abstract in several paragraphs has its keywords label within so many blocks."""

TITLE_LENGTH = 350

HEAD_LENGTH = 2000
"""With more text above it, the first labelled abstract is a translation behind the body, not the article's head."""


class Group(Struct, frozen=True, kw_only=True):
    """Indexes of blocks: `title`, `bylines` (authors, affiliations, e-mails), `abstract`, `keywords`.

    first and last: the first and the last block that belongs to the group, inclusive.
    """

    first: int
    last: int
    title: int | None
    bylines: tuple[int, ...]
    abstract: tuple[int, ...]
    keywords: int | None


def find_groups(text: str, blocks: Sequence[Block]) -> list[Group]:
    """All groups in the order of the text; an article without a labelled abstract has one, around its title."""
    groups: list[Group] = []
    for index, block in enumerate(blocks):
        if ABSTRACT.match(text, block.start, block.end):
            floor = groups[-1].last + 1 if groups else 0
            groups.append(group_around(text, blocks, index, floor))
    if blocks and (not groups or text_before(blocks, groups[0]) > HEAD_LENGTH):
        groups.insert(0, group_at_top(text, blocks))
    return groups


def text_before(blocks: Sequence[Block], group: Group) -> int:
    """Code points of the blocks above a group."""
    return sum(block.end - block.start for block in blocks[: group.first])


def group_around(text: str, blocks: Sequence[Block], abstract: int, floor: int) -> Group:
    """The group of a labelled abstract: what stands shortly above it and below it."""
    keywords = find_keywords(text, blocks, abstract)
    above = window_above(text, blocks, abstract, floor)
    title = choose_title(text, blocks, above)
    if floor == 0 and (title is None or blocks[title].kind != "heading"):
        # a page may print menus of authors between its title and its abstract
        tops = [i for i in range(abstract) if blocks[i].kind == "heading" and blocks[i].level == 1]
        title = tops[0] if tops else title
    return Group(
        first=min([*above, abstract, abstract if title is None else title]),
        last=find_end(text, blocks, abstract) - 1 if keywords is None else take_notes(text, blocks, keywords),
        title=title,
        bylines=tuple(i for i in above if i != title),
        abstract=tuple(range(abstract, find_end(text, blocks, abstract) if keywords is None else keywords)),
        keywords=keywords,
    )


def find_keywords(text: str, blocks: Sequence[Block], abstract: int) -> int | None:
    """The block with the keywords of an abstract: behind their label, or below a heading that is the label alone."""
    for index in range(abstract + 1, min(len(blocks), abstract + 1 + ABSTRACT_BLOCKS)):
        block = blocks[index]
        if KEYWORDS.match(text, block.start, block.end):
            below = block.kind == "heading" and is_label_alone(text, block) and index + 1 < len(blocks)
            return index + 1 if below else index
        if block.kind == "heading" or ABSTRACT.match(text, block.start, block.end):
            return None
    return None


def find_end(text: str, blocks: Sequence[Block], abstract: int) -> int:
    """One past the last block of an abstract without keywords: below a heading of its own it goes to the next one."""
    end = abstract + 1
    if blocks[abstract].kind != "heading" or not is_label_alone(text, blocks[abstract]):
        return end
    while end < min(len(blocks), abstract + 1 + ABSTRACT_BLOCKS) and blocks[end].kind == "paragraph":
        end += 1
    return end


def is_label_alone(text: str, block: Block) -> bool:
    """Whether a block holds a label of front matter and nothing else."""
    words = text[block.start : block.end]
    return any((m := label.match(words)) and m.end() == len(words) for label in (ABSTRACT, KEYWORDS))


def group_at_top(text: str, blocks: Sequence[Block]) -> Group:
    """The title and the bylines at the head of an article whose abstract is not labelled."""
    top: list[int] = []
    for index, block in enumerate(blocks):
        if block.kind == "list-item" or block.end - block.start > BYLINE_LENGTH:
            break
        if top and block.kind == "heading" and any(blocks[i].kind == "heading" for i in top):
            break
        top.append(index)
    title = choose_title(text, blocks, top)
    bylines = [i for i in top if title is not None and i > title and is_byline(text, blocks[i])]
    members = [i for i in [title, *bylines] if i is not None]
    return Group(
        first=min(members, default=0),
        last=max(members, default=-1),
        title=title,
        bylines=tuple(bylines),
        abstract=(),
        keywords=None,
    )


def is_byline(text: str, block: Block) -> bool:
    """A short block without the full stop of a sentence, of people alone, or with an e-mail address."""
    words = text[block.start : block.end]
    return block.kind == "paragraph" and (
        bool(EMAIL.search(words)) or is_people_line(words) or not words.rstrip().endswith((".", ":"))
    )


def window_above(text: str, blocks: Sequence[Block], abstract: int, floor: int) -> list[int]:
    """Short blocks in an unbroken row above an abstract: the title and the bylines, in order."""
    window: list[int] = []
    for index in range(abstract - 1, floor - 1, -1):
        block = blocks[index]
        words = text[block.start : block.end]
        if block.kind == "list-item" or len(words) > BYLINE_LENGTH or KEYWORDS.match(words):
            break
        window.insert(0, index)
        if block.kind == "heading" and index > floor and blocks[index - 1].kind != "heading" and abstract - index > 1:
            # bylines may stand above the title too, but only at the head of the document
            if floor == 0 and index <= 8:
                continue
            break
    return window


def choose_title(text: str, blocks: Sequence[Block], window: Sequence[int]) -> int | None:
    """The title in a window: the longest heading, else the longest line in capitals, else the first block."""
    fitting = [i for i in window if blocks[i].end - blocks[i].start <= TITLE_LENGTH]
    headings = [i for i in fitting if blocks[i].kind == "heading"]
    headings = [i for i in headings if not is_affiliation(text[blocks[i].start : blocks[i].end])] or headings
    capitals = [i for i in fitting if text[blocks[i].start : blocks[i].end].isupper()]
    for candidates in (headings, capitals):
        if candidates:
            return max(candidates, key=lambda i: (blocks[i].end - blocks[i].start, -i))
    return fitting[0] if fitting else None


def take_notes(text: str, blocks: Sequence[Block], keywords: int) -> int:
    """The last block that still belongs to the front matter below the keywords: funding, dates, addresses."""
    last = keywords
    for index in range(keywords + 1, min(len(blocks), keywords + 4)):
        block = blocks[index]
        words = text[block.start : block.end]
        if block.kind != "paragraph" or not (FUNDING.search(words) or RECEIVED.search(words) or EMAIL.search(words)):
            break
        last = index
    return last
