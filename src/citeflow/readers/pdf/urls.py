"""Addresses that a line end cuts in two."""

from __future__ import annotations

import re

ADDRESS = re.compile(r"(?:https?://|ftp://|www\.|doi\.org/|(?:doi:)?10\.\d{4,}/)\S*$", re.IGNORECASE)
GOES_ON = re.compile(r"[A-Za-z0-9%_/.?=&#~+\\-]")
OPEN_END = "/_-=%&?#~\\"
"""Characters that no address ends its line with, unless it goes on (a last slash aside, which evidence settles)."""

ADDRESS_SHAPE = re.compile(r"[/_=%&?\\]|\w\.\w|\d{3,}|-\w+-", re.ASCII)
AFTERWARDS = re.compile(r"(?:\(|\[|дата|accessed|retrieved|//)", re.IGNORECASE)


def cut_address(before: str, after: str, link_before: str | None, link_after: str | None) -> bool:
    """Whether the line end between the two stretches of text lies within an address.

    Two sides under one link are one address. Without links its shape must say so: an open end (``/ _ - =``) that
    goes on with an address's characters, or a closed one that goes on with a tell-tale of addresses.

    >>> cut_address("URL: https://example.org/a/", "b_c.pdf (дата", None, None)
    True
    >>> cut_address("см. https://example.org/a.", "Далее речь", None, None)
    False
    """
    head, tail = before.rsplit(" ", 1)[-1], after.split(" ", 1)[0]
    if not head or not tail:
        return False
    found = ADDRESS.search(head)
    if link_before is not None and link_before == link_after:
        return found is not None or is_within(link_before, head, tail)
    if found is None or not GOES_ON.match(tail) or AFTERWARDS.match(tail):
        return False
    if head[-1] in OPEN_END:
        return head[-1] != "/" or not tail[0].isupper() or ADDRESS_SHAPE.search(tail) is not None
    if head[-1] in ",;:)]>»":
        return False
    return ADDRESS_SHAPE.search(tail.rstrip(".,;")) is not None and not tail.rstrip(".,;").isdigit()


def is_within(target: str, head: str, tail: str) -> bool:
    """Whether the two words put together are part of the link's address."""
    return (head + tail).rstrip(".,;)") in target
