"""Characters that cannot be seen, or that turn the text around, shown as badges."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

SIGN_NAMES = {
    0x061C: "Arabic letter mark",
    0x200B: "zero width space",
    0x200C: "zero width non-joiner",
    0x200D: "zero width joiner",
    0x200E: "left-to-right mark",
    0x200F: "right-to-left mark",
    0x202A: "left-to-right embedding",
    0x202B: "right-to-left embedding",
    0x202C: "pop directional formatting",
    0x202D: "left-to-right override",
    0x202E: "right-to-left override",
    0x2060: "word joiner",
    0x2066: "left-to-right isolate",
    0x2067: "right-to-left isolate",
    0x2068: "first strong isolate",
    0x2069: "pop directional isolate",
    0xFEFF: "zero width no-break space",
    0xFFFD: "replacement character",
}
"""Code point -> name, of the format characters that hide or turn text. A soft hyphen is honest and not here."""

_WHITE = frozenset("\t\n\r")


class Sign(NamedTuple):
    """A run of visible text, or one unseen character: then `name` says which and `text` is its U+ number."""

    text: str
    name: str | None = None


def find_sign(char: str) -> str | None:
    """The name of an unseen character, or None for an ordinary one."""
    code = ord(char)
    if code in SIGN_NAMES:
        return SIGN_NAMES[code]
    if char in _WHITE or char.isprintable():
        return None
    category = unicodedata.category(char)
    return {"Cc": "control character", "Cs": "lone surrogate", "Cn": "unassigned"}.get(category)


def split_signs(text: str) -> tuple[Sign, ...]:
    """The text as runs of visible characters and single unseen ones, in order.

    >>> [sign.text for sign in split_signs("а\\u202eб")]
    ['а', 'U+202E', 'б']
    """
    signs: list[Sign] = []
    begin = 0
    for position, char in enumerate(text):
        name = find_sign(char)
        if name is None:
            continue
        if begin < position:
            signs.append(Sign(text[begin:position]))
        signs.append(Sign(f"U+{ord(char):04X}", name))
        begin = position + 1
    if begin < len(text):
        signs.append(Sign(text[begin:]))
    return tuple(signs)


def drop_signs(text: str) -> str:
    """The text without unseen characters, for attributes, where no badge can stand.

    >>> drop_signs("а\\u200bб")
    'аб'
    """
    return "".join(char for char in text if find_sign(char) is None)
