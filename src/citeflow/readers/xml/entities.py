"""Named entities as characters: ``&nbsp;`` of HTML, the ISO sets of old DTDs, short ones that the file declares."""

from __future__ import annotations

import re
from html import entities, escape, unescape
from typing import NamedTuple

REFERENCE = re.compile(r"&([A-Za-z_][\w.-]{0,63});")
DECLARATION = re.compile(r"""<!ENTITY\s{1,20}([A-Za-z_][\w.-]{0,63})\s{1,20}(?:"([^"]{0,64})"|'([^']{0,64})')""")
NUMERIC = re.compile(r"&#(?:\d{1,7}|x[0-9A-Fa-f]{1,6});")
PREDEFINED = frozenset({"amp", "lt", "gt", "quot", "apos"})

CHARACTERS = {name[:-1]: words for name, words in entities.html5.items() if name.endswith(";")} | {
    name: chr(code) for name, code in entities.name2codepoint.items()
}
"""HTML 5 took over the ISO sets of the JATS DTDs (ISO Latin, Greek, Cyrillic, publishing, mathematics)."""


class Replaced(NamedTuple):
    """The text without named entities but XML's own five; unknown ones stand as printed and are listed, sorted."""

    text: str
    unknown: tuple[str, ...]


def declared_entities(doctype: str) -> dict[str, str]:
    """Entities of the internal subset that stand for a few plain characters; those that name others are left out.

    >>> declared_entities('<!DOCTYPE a [<!ENTITY tg "&#x2009;"> <!ENTITY boom "&tg;&tg;">]>')
    {'tg': '\\u2009'}
    """
    found: dict[str, str] = {}
    for match in DECLARATION.finditer(doctype):
        words = NUMERIC.sub(lambda number: unescape(number[0]), match[2] or match[3] or "")
        if not any(sign in words for sign in "&<%"):
            found.setdefault(match[1], words)
    return found


def replace_entities(text: str, declared: dict[str, str]) -> Replaced:
    """Every named entity as its characters, outside CDATA sections, where none is.

    >>> replace_entities("Port&eacute;e &amp; <![CDATA[&eacute;]]> &foo;", {})
    Replaced(text='Portée &amp; <![CDATA[&eacute;]]> &amp;foo;', unknown=('foo',))
    """
    unknown: set[str] = set()

    def characters(match: re.Match[str]) -> str:
        name = match[1]
        if name in PREDEFINED:
            return match[0]
        words = declared.get(name, CHARACTERS.get(name))
        if words is None:
            unknown.add(name)
            return f"&amp;{name};"
        return escape(words)

    parts: list[str] = []
    position = 0
    while (start := text.find("<![CDATA[", position)) >= 0 and (end := text.find("]]>", start)) >= 0:
        parts += [REFERENCE.sub(characters, text[position:start]), text[start:end]]
        position = end
    parts.append(REFERENCE.sub(characters, text[position:]))
    return Replaced("".join(parts), tuple(sorted(unknown)))
