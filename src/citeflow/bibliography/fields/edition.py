"""The edition of a work, and the number of its volumes."""

from __future__ import annotations

import re
from types import MappingProxyType

_NUMBER = r"\d{1,2}(?:\s?-?\s?(?:е|ое|ье|й|ге|ші|шы|nd|rd|th|st|a|ª|º|e))?"
_WORD = r"(?:изд(?:ание)?|вид(?:ання)?|ed(?:n|ition|ición|ição)?|басылым(?:ы)?|бас|Aufl(?:age)?|éd(?:ition)?)"
_ORDINAL_NAMES = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
_CHANGES = (
    r"(?:перераб|испр|доп|доповн|стер|стереотип|репр|перероб|виправл|толықт|өңд|қайта|"
    r"rev|revised|enl|enlarged|corr|updated)\w*\.?"
)
EDITION = re.compile(
    rf"(?<![\w–-])((?:{_NUMBER}|{_ORDINAL_NAMES})[\s-]?(?:{_CHANGES}\s(?:and\s{_CHANGES}\s)?)?{_WORD}(?!\w)\.?"
    rf"(?:,?\s{_CHANGES}(?:(?:,|\s(?:и|і|та|and))\s{_CHANGES})*)?"
    rf"|[Ии]зд\.\s{_NUMBER}(?!\w)(?:,?\s{_CHANGES}(?:(?:,|\s(?:и|та))\s{_CHANGES})*)?"
    rf"|(?:[Ии]зд\.,?\s{_CHANGES}(?:(?:,|\sи)\s{_CHANGES})*|[Rr]ev(?:ised|\.)\s(?:and\s{_CHANGES}\s)?ed(?:ition|n)?\b\.?))",
    re.I,
)
"""``2-е изд., перераб. и доп.``, ``3rd ed.``, ``Second edition``, `2-бас.`, `Изд. 2-е, доп.`"""

_PLAIN = re.compile(rf"({_NUMBER}|{_ORDINAL_NAMES})[\s-]?{_WORD}\.?|изд\.\s({_NUMBER})", re.I)
_ORDINALS = MappingProxyType(
    {
        name: str(number)
        for number, name in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)
    }
)
_COUNT_WORDS = MappingProxyType(
    dict(zip("двух трех трёх четырех четырёх пяти шести two three".split(), "233445623", strict=True))
)
VOLUME_COUNT = re.compile(
    r"(?<!\w)(?:[Вв]|[Уу]|[Ii]n)\s(?P<count>\d{1,3}|двух|тр[её]х|четыр[её]х|пяти|шести|two|three)[\s-]*(?:х\s)?"
    r"(?:т(?:омах|\.)?|ч(?:астях|\.)?|кн(?:игах|\.)?|вып(?:усках|\.)?|vols?\.?|volumes|parts|pts?\.)(?!\w)|"
    r"(?<!\w)(?P<kazakh>\d{1,3})\s?(?:-\s?)?томды[қ]?\w*|(?<!\w)(?P<plain>\d{1,3})\svols?\b\.?"
)
"""``в 3 т.``, ``в двух частях``, ``in 2 vols.``, `12 томдық`"""


def read_edition(span: str) -> str | None:
    """The edition as CSL has it: the bare number where nothing else is said, else the words; None for an empty span.

    >>> read_edition("2-е изд."), read_edition("Second edition"), read_edition("2-бас."), read_edition("3")
    ('2', '2', '2', '3')
    >>> read_edition("2-е изд., перераб. и доп.")
    '2-е изд., перераб. и доп.'
    """
    text = " ".join(span.split()).strip(" ,;:–—-()[]")
    if plain := _PLAIN.fullmatch(text):
        printed = (plain[1] or plain[2]).lower()
        digits = re.match(r"\d+", printed)
        return digits[0] if digits else _ORDINALS[printed]
    return text or None


def read_volume_count(span: str) -> str | None:
    """How many volumes a work has, of ``в 3 т.``; None where the span tells no number.

    >>> read_volume_count("в 3 т."), read_volume_count("в двух частях"), read_volume_count("12 томдық")
    ('3', '2', '12')
    """
    found = VOLUME_COUNT.search(span)
    if not found:
        bare = re.fullmatch(r"\s*(\d{1,3})\s*", span)
        return bare[1] if bare else None
    printed = found["count"] or found["kazakh"] or found["plain"]
    return _COUNT_WORDS.get(printed, printed)
