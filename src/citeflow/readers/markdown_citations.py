"""Citation keys of pandoc in Markdown: ``[@smith2020; @ivanov2019, с. 5]``, ``@smith2020 [p. 3]``, ``[-@key]``.

Grammar: pandoc's manual, section Citation syntax.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from citeflow.model.document import StatedCallout

KEY = re.compile(
    r"(?<![\w.+/\\@-])-?@(?:\{(?P<braced>[^{}\s]{1,120})\}|(?P<plain>\w(?:[\w]|[:.#$%&\-+?<>~/](?=\w)){0,120}))"
)
"""A key behind ``@``; a word, dot or slash before it makes it an e-mail address or a part of a URL."""
BRACKET = re.compile(r"\[([^\[\]]{1,600})\]")
SUFFIX = re.compile(r"\s?\[([^\[\]]{1,200})\]")
CROSS_REFERENCE = re.compile(r"(?:fig|figure|tbl|tab|table|eq|eqn|sec|lst|thm|lem|cor|def|exm|exr)[:\-]", re.IGNORECASE)
"""Prefixes of pandoc-crossref and Quarto, which write references to figures with ``@`` too."""


def find_callouts(text: str, hidden: Sequence[tuple[int, int]], *, bare: bool) -> tuple[StatedCallout, ...]:
    """The callouts of a piece, by place; targets are the keys as written.

    hidden: spans of code and links, in which no callout stands. bare: whether keys outside brackets count, which
    only a document written for pandoc has.

    >>> find_callouts("см. [@kim2020; -@li, с. 5].", (), bare=False)
    (StatedCallout(start=4, end=26, targets=('kim2020', 'li')),)
    """
    found = [*find_bracketed(text)]
    if bare:
        taken = [(callout.start, callout.end) for callout in found]
        found += [callout for callout in find_bare(text) if not overlaps(callout.start, callout.end, taken)]
    found = [callout for callout in found if not overlaps(callout.start, callout.end, hidden)]
    return tuple(sorted(found, key=lambda callout: callout.start))


def find_bracketed(text: str) -> Iterator[StatedCallout]:
    """Groups in brackets, unless a bare key stands directly before them, whose suffix they are."""
    for match in BRACKET.finditer(text):
        if keys := read_keys(match[1]):
            yield StatedCallout(start=match.start(), end=match.end(), targets=keys)


def find_bare(text: str) -> Iterator[StatedCallout]:
    """Keys in running text with the bracketed locator behind them."""
    for match in KEY.finditer(text):
        keys = read_keys(match[0])
        if not keys:
            continue
        suffix = SUFFIX.match(text, match.end())
        end = suffix.end() if suffix and not read_keys(suffix[1]) else match.end()
        yield StatedCallout(start=match.start(), end=end, targets=keys)


def read_keys(words: str) -> tuple[str, ...]:
    """The keys in words, each once, cross-references to figures left out.

    >>> read_keys("see @doe99, pp. 3-5; also a@b.org and @fig:map; @{https://a.kz/1}")
    ('doe99', 'https://a.kz/1')
    """
    keys = (match["braced"] or match["plain"] for match in KEY.finditer(words))
    return tuple(dict.fromkeys(key for key in keys if not CROSS_REFERENCE.match(key)))


def overlaps(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a span shares a character with one of others."""
    return any(start < other_end and end > other_start for other_start, other_end in spans)
