"""Citation keys that every reader of BibTeX takes: ASCII, begun by a letter or digit, unique whatever the case.

The keys of `citeflow.bibliography` are so already; these functions hold for ids from elsewhere and for a corpus.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from citeflow.bibliography.keys import make_key
from citeflow.model.reference import CslItem
from citeflow.text.romanise import romanise
from citeflow.writers.csl_schema import clean_item

LONGEST = 64
"""Code points of a key; longer ones are cut."""


def clean_key(key: str) -> str:
    """The key itself where it is sound, else its nearest sound form; ``ref`` where nothing is left.

    >>> clean_key("dupeyron2009regional"), clean_key("2018smarter"), clean_key("Серік 2019"), clean_key("-")
    ('dupeyron2009regional', '2018smarter', 'Serik2019', 'ref')
    """
    return re.sub(r"[^A-Za-z0-9:_-]", "", romanise(key)).lstrip(":_-")[:LONGEST] or "ref"


def key_of_item(item: CslItem) -> str:
    """The item's id, or a key of name, year and title where it has none.

    >>> key_of_item({"id": "a"}), key_of_item({"author": [{"family": "Серік"}], "title": "О границах"})
    ('a', 'serikgranitsakh')
    """
    return str(item.get("id") or make_key(clean_item(item)))


def make_unique(keys: Iterable[str]) -> list[str]:
    """Sound keys in the same order; a second one of the same spelling, whatever the case, gets ``-2``, ``-3`` ...

    >>> make_unique(["li2019", "Li2019", "li2020"])
    ['li2019', 'Li2019-2', 'li2020']
    """
    cleaned = [clean_key(key) for key in keys]
    wished = {key.casefold() for key in cleaned}
    taken: set[str] = set()
    result = []
    for key in cleaned:
        unique, count = key, 1
        while unique.casefold() in taken or (count > 1 and unique.casefold() in wished):
            count += 1
            ending = f"-{count}"
            unique = key[: LONGEST - len(ending)] + ending
        taken.add(unique.casefold())
        result.append(unique)
    return result
