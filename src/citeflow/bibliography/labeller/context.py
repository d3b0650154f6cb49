"""What the place of a token says: the tokens beside it, brackets and quotation marks around it, its segment.

All is said in traits, few enough to be met again and again, so that a reader can keep what it knows about each.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from citeflow.bibliography.labeller.brackets import describe_brackets, track_brackets
from citeflow.bibliography.labeller.segments import Segment, cut_segments, describe_segments
from citeflow.bibliography.labeller.tokens import Token
from citeflow.bibliography.labeller.words import EDGE

_CLOSED = ("q", "s")

Trait = tuple[Any, ...]
"""A function that gives names of features, and its arguments: equal traits have equal features."""


class Context(NamedTuple):
    """Traits in columns: of each token; of each segment, shared by its tokens; and the segment of each token."""

    tokens: list[Sequence[Trait]]
    segments: list[Sequence[Trait]]
    segment_of: list[int]


def name_features(trait: Trait) -> list[str]:
    """The names of the features of a trait."""
    name: Callable[..., list[str]] = trait[0]
    return name(*trait[1:])


def describe_context(tokens: list[Token], shapes: list[str], kinds: list[str]) -> Context:
    """Traits of place; `shapes` and `kinds` say what each token is (`words.py`)."""
    segment_of = cut_segments(tokens, shapes)
    segments = describe_segments(segment_of, shapes, kinds)
    brackets, contents = track_brackets(tokens), describe_brackets(tokens, shapes)
    quotes = next((b[-1] for b in brackets if b[-1:] in _CLOSED), "")
    style = quotes + ("/" if has_double_slash(tokens) else "")
    size = len(tokens)
    dated = shapes.index("year") if "year" in shapes else size
    closed = find_closed(brackets) if quotes else size
    far = [EDGE, EDGE, *kinds, EDGE, EDGE]
    columns: list[Sequence[Trait]] = [
        describe_places(size),
        [reach for segment in segments for reach in describe_reaches(segment.last - segment.first + 1)],
        [(name_brackets, *said) for said in zip(brackets, shapes, contents, strict=True)],
        [
            (name_style, style, place > dated, place >= closed, token.spaced, shape)
            for place, (token, shape) in enumerate(zip(tokens, shapes, strict=True))
        ],
        [(name_neighbours, *said) for said in zip(far, far[1:], kinds, shapes, far[3:], far[4:], strict=False)],
    ]
    return Context(columns, describe_sharing(segments, tokens, style), segment_of)


def find_closed(brackets: list[str]) -> int:
    """The first place behind quotation marks that were closed; the number of tokens where there is none."""
    pairs = enumerate(pairwise(brackets), 1)
    return next((p for p, (a, b) in pairs if a[-1:] in _CLOSED and b[-1:] not in _CLOSED), len(brackets))


def has_double_slash(tokens: list[Token]) -> bool:
    """Whether the sign of GOST stands before the source."""
    slashes = [token for token in tokens if token.text == "/"]
    return any(b.start == a.end for a, b in pairwise(slashes))


@lru_cache(1000)
def describe_places(size: int) -> tuple[Trait, ...]:
    """How far each token stands from both ends of a reference of so many tokens."""
    return tuple((name_place, min(place, 8), place * 10 // size, min(size - place, 6)) for place in range(size))


@lru_cache(1000)
def describe_reaches(size: int) -> tuple[Trait, ...]:
    """How far each token stands from both ends of a segment of so many tokens."""
    return tuple((name_reach, min(size - 1 - place, 3), min(place, 3)) for place in range(size))


def describe_sharing(segments: list[Segment], tokens: list[Token], style: str) -> list[Sequence[Trait]]:
    """What all tokens of a segment share: what it holds, and what its neighbours hold."""
    kinds = [EDGE, *(segment.kind for segment in segments), EDGE, EDGE]
    leads = [*(segment.lead for segment in segments), EDGE]
    opened = [EDGE, *(tokens[segment.last].text for segment in segments)]
    return [
        [(name_segment, segment.kind, style, min(number, 9)) for number, segment in enumerate(segments)],
        [(name_around, *said) for said in zip(kinds, kinds[1:], kinds[2:-1], strict=False)],
        [(name_leads, *said) for said in zip(leads, leads[1:], kinds[3:], strict=False)],
        [(name_ends, *said) for said in zip(opened[1:], opened, strict=False)],
    ]


def name_place(begin: int, part: int, end: int) -> list[str]:
    """Tokens from the beginning, tenth of the reference, tokens to the end."""
    return [f"at={begin}", f"of={part}", f"left={end}"]


def name_reach(end: int, begin: int) -> list[str]:
    """Tokens to both ends of the segment."""
    return [f"segto={end}|{begin}"]


def name_brackets(bracket: str, shape: str, content: str) -> list[str]:
    """Brackets and quotation marks around a token, and what they hold."""
    names = [f"in={bracket}", f"in={bracket}|{shape}"]
    return [*names, f"bracket={content}", f"bracket={content}|{shape}"] if content else names


def name_style(style: str, dated: bool, closed: bool, spaced: bool, shape: str) -> list[str]:
    """Signs that the reference uses, and whether a year and a quotation stand before the token."""
    year, quoted = "y" * dated, "c" * closed
    return [
        f"style={style}|{year}{quoted}", f"dated={year}|{shape}", f"closed={quoted}|{shape}",
        f"glued={not spaced}|{shape}",
    ]  # fmt: skip


def name_neighbours(before2: str, before: str, here: str, shape: str, after: str, after2: str) -> list[str]:
    """Two tokens before and behind."""
    return [
        f"pair={before}|{here}", f"next={here}|{after}", f"around={before}|{shape}|{after}",
        f"before={before2}|{before}|{shape}", f"after={shape}|{after}|{after2}",
    ]  # fmt: skip


def name_segment(kind: str, style: str, number: int) -> list[str]:
    """What a segment holds, and which it is."""
    return [f"segment={kind}", f"segment={kind}|{style}", f"segat={number}|{style}"]


def name_around(before: str, kind: str, after: str) -> list[str]:
    """What the segments beside it hold."""
    return [f"segbefore={before}", f"segafter={after}", f"segs={kind}|{after}", f"segs={before}|{kind}|{after}"]


def name_leads(lead: str, following: str, later: str) -> list[str]:
    """The first word, that of the segment behind it, and what the next but one holds."""
    return [f"seglead={lead}", f"segnext={following}", f"seglater={later}"]


def name_ends(last: str, opened: str) -> list[str]:
    """The signs at both ends."""
    return [f"ends={last}|{opened}"]
