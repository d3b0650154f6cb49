"""Works in Cyrillic as the second list of an article prints them: in Latin letters, with a translation or without."""

from __future__ import annotations

import random
from typing import Any

from citeflow.text.romanise import romanise
from training.names import DIGRAPHS, Name
from training.records import Record

_ROLES = ("author", "editor", "translator")
_PLACES = {"Москва": "Moscow", "М.": "Moscow", "Санкт-Петербург": "St. Petersburg", "СПб.": "St. Petersburg"}


def romanise_record(rng: random.Random, record: Record, english: Record) -> Record:
    """The record in Latin letters; its title romanised, translated (that of an English record), or both.

    Names are marked, since their initials may have two letters (``E.Ya.``).
    """
    latin: dict[str, Any] = dict(record)
    for role in _ROLES:
        if role in latin:
            latin[role] = [romanise_name(name) for name in latin[role]]
    for field in ("container-title", "publisher", "collection-title", "event"):
        if field in latin:
            latin[field] = romanise(str(latin[field]))
    if "publisher-place" in latin:
        place = str(latin["publisher-place"])
        latin["publisher-place"] = _PLACES.get(place, romanise(place))
    title, translated = romanise(str(record["title"])), str(english["title"])
    latin["title"] = rng.choice((title, translated, f"{title} [{translated}]"))
    return latin


def romanise_name(name: Name) -> Name:
    """A name in Latin letters."""
    return {part: romanise(value) for part, value in name.items()} | {DIGRAPHS: "yes"}
