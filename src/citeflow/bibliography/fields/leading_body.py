"""A body that stands where authors do: ``World Bank. The corridor ...``"""

from __future__ import annotations

import re

from citeflow.bibliography.fields.form import Fields
from citeflow.bibliography.fields.kind import is_legislation
from citeflow.bibliography.letters import is_cyrillic
from citeflow.bibliography.names.reading import speaks_of_body

_SMALL = frozenset("of the and for de la del do da".split())
_LEADING_BODY = re.compile(
    r"(?P<body>[^\W\d_][\w'’«»\"-]*(?:\s(?:of|the|and|for|de|la|del|do|da|по|и|[«\"]?[^\W\d_][\w'’»\"-]*)){1,9})\.\s(?=[А-ЯӘҒҚҢӨҰҮІA-Z«\d])"
)


def read_leading_body(text: str, fields: Fields) -> str:
    """Read a body that stands where authors do, ``World Bank. The corridor ...``; gives the text from the title on.

    >>> read_leading_body("World Bank. The corridor. – 2014.", fields := Fields()), fields.values
    ('The corridor. – 2014.', {'author': [{'literal': 'World Bank'}]})
    """
    found = _LEADING_BODY.match(text)
    if not found or not _is_body(found["body"]) or is_legislation(text):
        return text
    fields.put("author", [{"literal": found["body"]}], "literal")
    return text[found.end() :]


def _is_body(text: str) -> bool:
    """Whether all words are capitals as in a Latin name of a body, or a Cyrillic one opens with such a word."""
    words = text.split()
    if is_cyrillic(text):
        return speaks_of_body(" ".join(words[:2]))
    return speaks_of_body(text) and all(word[0].isupper() or word in _SMALL for word in words)
