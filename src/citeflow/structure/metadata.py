"""What an article says of itself, read from its groups."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citeflow.language.identify import identify_language
from citeflow.model.document import Block, Mark, Metadata
from citeflow.structure.dates import find_date
from citeflow.structure.groups import Group
from citeflow.structure.people import merge_authors, read_byline
from citeflow.structure.wording import ABSTRACT, FUNDING, KEYWORDS, RECEIVED

KEYWORD_SPLIT = re.compile(r"\s*[,;•·|]\s*")
UNKNOWN = "und"
"""ISO 639-2 for an undetermined language."""


def read_metadata(text: str, blocks: Sequence[Block], marks: tuple[Mark, ...], groups: Sequence[Group]) -> Metadata:
    """Titles, abstracts and keywords by language, the authors, the funding note and the date received."""
    titles: dict[str, str] = {}
    abstracts: dict[str, str] = {}
    keywords: dict[str, tuple[str, ...]] = {}
    bylines = []
    for group in groups:
        lang = language_of_group(text, blocks, group)
        if group.title is not None:
            titles.setdefault(lang, words_of(text, blocks[group.title]))
        if group.abstract:
            abstracts.setdefault(lang, join_abstract(text, blocks, group.abstract))
        if group.keywords is not None:
            keywords.setdefault(lang, split_keywords(words_of(text, blocks[group.keywords])))
        bylines.append((lang, [read_byline(text, blocks[i], marks) for i in group.bylines]))
    margin = [words_of(text, b) for b in blocks if b.kind in {"front", "back"}]
    return Metadata(
        title=titles,
        abstract=abstracts,
        keywords=keywords,
        authors=merge_authors(bylines),
        funding=next((words for words in margin if is_funding(words)), None),
        received=find_received(margin),
    )


def overlay_metadata(printed: Metadata, stated: Metadata | None) -> Metadata:
    """What is printed, under what the format states; a field that the format leaves empty stays as printed."""
    if stated is None:
        return printed
    return Metadata(
        title=stated.title or printed.title,
        abstract=stated.abstract or printed.abstract,
        keywords=stated.keywords or printed.keywords,
        authors=stated.authors or printed.authors,
        funding=stated.funding or printed.funding,
        received=stated.received or printed.received,
    )


def words_of(text: str, block: Block) -> str:
    """The block's words."""
    return text[block.start : block.end]


def language_of_group(text: str, blocks: Sequence[Block], group: Group) -> str:
    """The language of the abstract, else of the title; ``und`` where neither tells."""
    indexes = group.abstract or ((group.title,) if group.title is not None else ())
    return identify_language(" ".join(words_of(text, blocks[i]) for i in indexes)) or UNKNOWN


def join_abstract(text: str, blocks: Sequence[Block], indexes: Sequence[int]) -> str:
    """The abstract without its label, paragraphs separated by a newline."""
    paragraphs = [words_of(text, blocks[i]) for i in indexes]
    paragraphs[0] = ABSTRACT.sub("", paragraphs[0], count=1)
    return "\n".join(p for p in paragraphs if p)


def split_keywords(line: str) -> tuple[str, ...]:
    """Keywords in printed order, without the label and the closing full stop."""
    bare = KEYWORDS.sub("", line, count=1).strip().rstrip(".")
    return tuple(word for word in KEYWORD_SPLIT.split(bare) if word)


def is_funding(words: str) -> bool:
    """Whether a block outside the body says who paid for the work."""
    return bool(FUNDING.search(words)) and not ABSTRACT.match(words) and not KEYWORDS.match(words)


def find_received(margin: Sequence[str]) -> str | None:
    """The date on which the manuscript came in, as ISO date."""
    for words in margin:
        if (match := RECEIVED.search(words)) and (found := find_date(match["date"] or match["date_before"])):
            return found
    return None
