"""Ids that follow the words, so that a person's decision finds its claim again after a re-run.

An id is made of the normalised quote, of its surroundings where the quote alone does not tell which one is
meant, and of an occurrence number where even that is equal. No offset, no list position and no file hash takes
part: mending a typo elsewhere changes no id. docs/decisions/0003-ids.md says why.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Sequence

CONTEXT = 32
"""Code points of context taken on each side of a quote."""

SELF_TELLING = 32
"""A quote at least this long, and printed only once, is known by its own words."""


def normalise(text: str) -> str:
    """Fold what differs between two readings of one print: case, spaces, Unicode forms, soft hyphens.

    >>> normalise("Фонд\\u00a0 развития\\u00ad")
    'фонд развития'
    """
    return " ".join(unicodedata.normalize("NFKC", text).replace("\u00ad", "").split()).casefold()


def digest(kind: str, *parts: str) -> str:
    """Kind and 12 hex digits of the SHA-256 of the parts.

    >>> digest("claim", "a", "", "", "1")
    'claim-...'
    """
    return f"{kind}-{hashlib.sha256(chr(31).join(parts).encode()).hexdigest()[:12]}"


def ids_of_spans(kind: str, text: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    """Ids of the given half-open spans, in the order of the spans.

    Context (32 code points on each side) takes part for a short quote, such as a callout, and for one that is
    printed more than once among the spans; a long quote printed once is its own identity, so that an edit of
    the sentence before it leaves its id alone.
    """
    quotes = [normalise(text[start:end]) for start, end in spans]
    printed = Counter(quotes)
    seen: Counter[tuple[str, str, str]] = Counter()
    ids = []
    for quote, (start, end) in zip(quotes, spans, strict=True):
        before = after = ""
        if len(quote) < SELF_TELLING or printed[quote] > 1:
            before = normalise(text[max(0, start - CONTEXT) : start])
            after = normalise(text[end : end + CONTEXT])
        seen[quote, before, after] += 1
        ids.append(digest(kind, quote, before, after, str(seen[quote, before, after])))
    return ids
