"""The reading by rules and that by the labeller put together: for each field the surer of the two."""

from __future__ import annotations

from citeflow.bibliography.fields import Fields
from citeflow.bibliography.labeller.tags import PERSONS

_SURE = 0.9
"""A rule of this strength adds a field that the labeller did not find."""

_FAIR = 0.8
"""A rule of this strength gives a title where there is neither title nor container."""

_BOUNDED = 0.95
"""Strength of a title that ends at the double slash of GOST."""

_AGREED = 0.97
"""Two readings that say the same are right as often as this at least."""


def fuse_readings(fields: Fields, rules: Fields) -> None:
    """Put what the rules read into `fields` where they are surer, and raise what both read alike."""
    untitled = not {"title", "container-title"} & fields.values.keys()
    for name in rules.values:
        ours, theirs = fields.confidence_of(name) if name in fields.values else 0.0, rules.confidence_of(name)
        if (
            name not in fields.values
            and theirs < _SURE
            and not (name in PERSONS or (name == "title" and untitled and theirs >= _FAIR))
        ):
            continue
        if name in fields.values and same_value(fields.values[name], rules.values[name]):
            fields.sure[name] = max(ours, theirs, _AGREED)
        elif theirs > ours or (name == "title" and theirs >= _BOUNDED and begins_alike(rules, fields)):
            fields.values[name] = rules.values[name]
            fields.sure[name] = theirs


def begins_alike(longer: Fields, shorter: Fields) -> bool:
    """Whether one title goes on where the other stops: the sign that bounds it decides then."""
    return _fold(longer.values["title"]).startswith(_fold(shorter.values["title"]))


def same_value(one: object, other: object) -> bool:
    """Whether two values differ in case, spaces and signs alone."""
    return _fold(one) == _fold(other)


def _fold(value: object) -> str:
    return "".join(c for c in str(value).casefold() if c.isalnum())
