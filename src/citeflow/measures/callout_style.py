"""The style in which a document cites, told by the look of its callouts."""

from __future__ import annotations

import re
from collections import Counter

from citeflow.bundle import Bundle

LOOKS = (
    ("author and year", re.compile(r"[^\W\d_]{2,}.*(?:1[5-9]|20)\d\d|n\.\s?d", re.DOTALL)),
    ("numbers in square brackets", re.compile(r"\[")),
    ("numbers in round brackets", re.compile(r"\(")),
    ("numbers between slashes", re.compile(r"/")),
    ("superscript numbers", re.compile(r"[\d¹²³⁰⁴-⁹]")),
)
"""Style -> what a callout of it holds; the first that fits."""

OTHER = "other words"


def count_styles(bundle: Bundle) -> Counter[str]:
    """Number of callouts of each style, the commonest first."""
    callouts = bundle.claims.callouts if bundle.claims is not None else ()
    return Counter(style_of(callout.text) for callout in callouts)


def style_of(callout: str) -> str:
    """The style of one callout.

    >>> style_of("[2; 3, с. 5]"), style_of("(Иванов, 2019)")
    ('numbers in square brackets', 'author and year')
    """
    return next((style for style, look in LOOKS if look.search(callout)), OTHER)
