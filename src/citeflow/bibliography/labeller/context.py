"""What the place of a token says: the tokens beside it, brackets and quotation marks around it, its segment."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from citeflow.bibliography.labeller.brackets import describe_brackets, track_brackets
from citeflow.bibliography.labeller.segments import Segment, cut_segments, describe_segments
from citeflow.bibliography.labeller.tokens import Token
from citeflow.bibliography.labeller.words import EDGE

_CLOSED = ("q", "s")


class Context(NamedTuple):
    """Feature names: of each token; of each segment, shared by its tokens; and the segment of each token."""

    tokens: list[list[str]]
    segments: list[list[str]]
    segment_of: list[int]


def describe_context(tokens: list[Token], shapes: list[str], kinds: list[str]) -> Context:
    """Features of place; `shapes` and `kinds` say what each token is (`words.py`)."""
    segment_of = cut_segments(tokens, shapes)
    segments = describe_segments(segment_of, shapes, kinds)
    firsts, lasts = [s.first for s in segments], [s.last for s in segments]
    brackets, contents = track_brackets(tokens), describe_brackets(tokens, shapes)
    quotes = next((b[-1] for b in brackets if b[-1:] in _CLOSED), "")
    style = quotes + ("/" if has_double_slash(tokens) else "")
    padded = [EDGE, EDGE, *kinds, EDGE, EDGE]
    size, dated, closed = len(tokens), "", ""
    rows: list[list[str]] = []
    for place, token in enumerate(tokens):
        number = segment_of[place]
        shape, bracket = shapes[place], brackets[place]
        before2, before, here, after, after2 = padded[place : place + 5]
        if place and brackets[place - 1][-1:] in _CLOSED and bracket[-1:] not in _CLOSED:
            closed = "c"
        rows.append([
            f"at={min(place, 8)}", f"of={place * 10 // size}", f"left={min(size - place, 6)}",
            f"in={bracket}", f"in={bracket}|{shape}", f"style={style}|{dated}{closed}",
            f"dated={dated}|{shape}", f"closed={closed}|{shape}", f"glued={not token.spaced}|{shape}",
            f"pair={before}|{here}", f"next={here}|{after}", f"around={before}|{shape}|{after}",
            f"before={before2}|{before}|{shape}", f"after={shape}|{after}|{after2}",
            f"segto={min(lasts[number] - place, 3)}|{min(place - firsts[number], 3)}",
        ])  # fmt: skip
        if contents[place]:
            rows[-1] += [f"bracket={contents[place]}", f"bracket={contents[place]}|{shape}"]
        if shape == "year":
            dated = "y"
    return Context(rows, [name_segment(segments, number, tokens, style) for number in range(len(segments))], segment_of)


def has_double_slash(tokens: list[Token]) -> bool:
    """Whether the sign of GOST stands before the source."""
    return any(a.text == "/" == b.text and b.start == a.end for a, b in pairwise(tokens))


def name_segment(segments: list[Segment], number: int, tokens: list[Token], style: str) -> list[str]:
    """Features that all tokens of a segment share: what it holds, and what its neighbours hold."""
    segment = segments[number]
    before = segments[number - 1].kind if number else EDGE
    following = [s.kind for s in segments[number + 1 : number + 3]] + [EDGE, EDGE]
    lead = segments[number + 1].lead if number + 1 < len(segments) else EDGE
    opened = tokens[segment.first - 1].text if segment.first else EDGE
    return [
        f"segment={segment.kind}", f"segment={segment.kind}|{style}", f"seglead={segment.lead}",
        f"segat={min(number, 9)}|{style}", f"segbefore={before}",
        f"segafter={following[0]}", f"segnext={lead}", f"seglater={following[1]}",
        f"segs={segment.kind}|{following[0]}",
        f"segs={before}|{segment.kind}|{following[0]}", f"ends={tokens[segment.last].text}|{opened}",
    ]  # fmt: skip
