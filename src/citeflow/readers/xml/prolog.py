"""What stands before the root element: declaration, comments, document type. Read without a parser, in one pass.

The document type never reaches the parser: entity bombs, external entities and external DTDs live there alone.
"""

from __future__ import annotations

import re
from typing import NamedTuple

ROOT = re.compile(r"<([^\s/>!?]{1,100})")
SIGNS = re.compile(r"""["'\[\]>]|<!--|<\?""")
CLOSING = {'"': '"', "'": "'", "<!--": "-->", "<?": "?>"}


class Prolog(NamedTuple):
    """doctype: the whole declaration, "" where there is none. start: where the root element starts in the text."""

    doctype: str
    start: int


def read_prolog(text: str) -> Prolog:
    """The document type and where the root starts; a prolog that never ends counts as none.

    >>> read_prolog('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "]>">]><!-- c --><a/>')
    Prolog(doctype='<!DOCTYPE a [<!ENTITY b "]>">]>', start=62)
    """
    position, doctype = 0, ""
    while True:
        while text[position : position + 1].isspace() or text.startswith("\ufeff", position):
            position += 1
        if text.startswith("<?", position):
            end = find_end(text, "?>", position)
        elif text.startswith("<!--", position):
            end = find_end(text, "-->", position)
        elif text[position : position + 9].upper() == "<!DOCTYPE":
            end = find_doctype_end(text, position)
            doctype = text[position : max(position, end)]
        else:
            return Prolog(doctype, position)
        if end < 0:
            return Prolog("", position)
        position = end


def find_end(text: str, sign: str, start: int) -> int:
    """One past the next sign, -1 where there is none."""
    found = text.find(sign, start)
    return found if found < 0 else found + len(sign)


def find_doctype_end(text: str, start: int) -> int:
    """One past the ``>`` that closes a document type; -1 where none does."""
    depth = 0
    position = start + len("<!DOCTYPE")
    while sign := SIGNS.search(text, position):
        position = sign.end()
        if sign[0] in CLOSING:
            position = find_end(text, CLOSING[sign[0]], position)
            if position < 0:
                return -1
        elif sign[0] == "[":
            depth += 1
        elif sign[0] == "]":
            depth -= 1
        elif depth <= 0:
            return position
    return -1


def find_root_name(text: str) -> str | None:
    """The name of the root element as written, prefix included; None where the text does not begin like XML.

    >>> find_root_name('<?xml version="1.0"?><!-- a > b --><tei:TEI xmlns:tei="x"/>'), find_root_name("# Порты")
    ('tei:TEI', None)
    """
    match = ROOT.match(text, read_prolog(text).start)
    return match[1] if match else None
