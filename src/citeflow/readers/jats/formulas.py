"""Formulas as one line of text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from citeflow.readers.xml.elements import descendants, local_name, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

TEX_BODY = re.compile(r"\\begin\{document\}(.*)\\end\{document\}", re.DOTALL)
TOKENS = ("mi", "mn", "mo", "mtext", "ms")
"""The elements of MathML that print words (MathML 3, chapter 3.2)."""


def formula_words(element: _Element) -> str:
    """A formula's words: MathML token by token, else TeX without its preamble, else what is printed.

    >>> from citeflow.readers.xml.parse import parse_xml
    >>> formula_words(parse_xml(b"<math><mi>x</mi> <mo>=</mo> <mn>5</mn></math>", "a.xml").root)
    'x=5'
    """
    tokens = [words_of(token) for token in descendants(element, *TOKENS)]
    if tokens:
        return "".join(tokens)
    tex = [element] if local_name(element) == "tex-math" else list(descendants(element, "tex-math"))
    if tex:
        words = words_of(tex[0])
        body = TEX_BODY.search(words)
        return (body[1] if body else words).strip(" $")
    return words_of(element)
