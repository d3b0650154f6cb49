"""Patterns asked only where a sign stands without which they cannot match: finding plain strings is far cheaper."""

from __future__ import annotations

import re
from typing import NamedTuple


class SignedPattern(NamedTuple):
    """A pattern, and strings in lower case of which one stands in all that it matches.

    >>> isbn = SignedPattern(re.compile(r"ISBN (\\d+)", re.I), ("isbn",))
    >>> isbn.search("Isbn 978")[1], isbn.search("978")
    ('978', None)
    """

    pattern: re.Pattern[str]
    signs: tuple[str, ...]

    def stands_in(self, text: str) -> bool:
        """Whether one of the signs stands in a text."""
        text = text.lower()
        return any(sign in text for sign in self.signs)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        return self.pattern.search(text) if self.stands_in(text) else None

    def sub(self, put: str, text: str) -> str:
        """The text with all matches replaced."""
        return self.pattern.sub(put, text) if self.stands_in(text) else text
