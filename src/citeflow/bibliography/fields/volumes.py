"""Works in several volumes: how many, which one, and its own title."""

from __future__ import annotations

import re

from citeflow.bibliography.fields.clean import trim_value
from citeflow.bibliography.fields.edition import VOLUME_COUNT, read_volume_count
from citeflow.bibliography.fields.form import Fields
from citeflow.bibliography.fields.volume import take_labelled, take_part

_ONE = re.compile(
    r"[.:;,]\s(?=(?:Т|Том|Vol|Volume|Ч|Часть|Кн|Книга)\.?\s?(?:\d{1,3}|[IVX]{1,5})(?!\w)|"
    r"\d{1,2}-(?:том|кітап|бөлім)(?!\w))"
)
_STATEMENT = re.compile(r"\s/\s")
_WORDS = re.compile(r"[^\W\d_]{2,}")


def take_volumes(title: str, fields: Fields) -> str:
    """Read number and title of a volume, and how many there are, off a title; gives the title of the whole.

    >>> fields = Fields()
    >>> take_volumes("История Казахстана : в 5 т. Т. 4 : Новое время / М. К. Козыбаев", fields)
    'История Казахстана / М. К. Козыбаев'
    >>> fields.values
    {'number-of-volumes': '5', 'volume': '4', 'volume-title': 'Новое время'}
    """
    count = VOLUME_COUNT.search(title, 3)
    one = _ONE.search(title, count.end() if count else 3) if not count else None
    if not count and not one:
        return title
    if count:
        fields.put("number-of-volumes", read_volume_count(count[0]), "labelled")
        before, after = title[: count.start()], title[count.end() :]
    else:
        assert one is not None
        before, after = title[: one.start()], title[one.start() :]
    slash = _STATEMENT.search(after)
    people = after[slash.start() :] if slash else ""
    volume, _, rest = take_labelled(after[: slash.start()] if slash else after)
    part, rest = take_part(rest)
    fields.put("volume", volume or part, "labelled")
    fields.put("part", part if volume else None, "labelled")
    name = trim_value(rest)
    if volume or part:
        fields.put("volume-title", name if _WORDS.search(name) else None, "area")
    elif _WORDS.search(name):
        people = f". {name}{people}"
    return before.rstrip(" .,:;") + people
