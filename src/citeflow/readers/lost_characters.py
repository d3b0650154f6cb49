"""Whether bytes that do not all fit an encoding are a damaged file in it, or a file in another encoding."""

from __future__ import annotations

LOST = "\ufffd"
SHARE_OF_ALL = 0.001
SHARE_OF_LETTERS = 0.1
"""Of the characters beyond ASCII: in a file of another encoding hardly a letter is right by chance."""


def is_damaged_only(text: str) -> bool:
    """Whether a decoded text lost so few characters to U+FFFD that it is in the right encoding.

    >>> is_damaged_only("Порт открыт и скла" + LOST), is_damaged_only(LOST * 4 + " the port")
    (True, False)
    """
    lost = text.count(LOST)
    beyond = sum(character > "\x7f" for character in text)
    return lost <= max(SHARE_OF_ALL * len(text), SHARE_OF_LETTERS * beyond)
