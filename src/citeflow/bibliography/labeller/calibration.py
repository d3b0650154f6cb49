"""What a probability of the labeller is worth: the share of fields of that probability that were right.

Method: isotonic regression (pool adjacent violators; Zadrozny and Elkan 2002), fitted in training on styles and
works held out, read here by linear interpolation.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from citeflow.bibliography.labeller.model import Curve

_LEAST, _MOST = 0.01, 0.99


def calibrate(curves: Mapping[str, Curve], field: str, probability: float) -> float:
    """The share of right fields at a probability, between 0.01 and 0.99, to two places.

    >>> calibrate({"title": ((0.0, 0.2), (1.0, 0.8))}, "title", 0.5), calibrate({}, "title", 0.5)
    (0.5, 0.5)
    """
    curve = curves.get(field)
    value = interpolate(curve, probability) if curve else probability
    return round(min(_MOST, max(_LEAST, value)), 2)


def interpolate(curve: Curve, at: float) -> float:
    """The height of a curve at a point; flat beyond its ends."""
    place = bisect_right([x for x, _ in curve], at)
    if place == 0:
        return curve[0][1]
    if place == len(curve):
        return curve[-1][1]
    (x0, y0), (x1, y1) = curve[place - 1], curve[place]
    return y0 + (y1 - y0) * (at - x0) / (x1 - x0) if x1 > x0 else y1
