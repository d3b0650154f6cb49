"""Names of months and seasons in the languages of our lists."""

from __future__ import annotations

import re
from types import MappingProxyType

_NAMES = (
    r"gennaio|jan(?:uary|uar|eiro|vier|v)?|янв(?:ар[ья])?|қаң(?:тар\w*)?|ene(?:ro)?|січ(?:ень|ня)?",
    r"febbraio|feb(?:ruary|ruar|rero|r)?|фев(?:рал[ья]|р)?|ақп(?:ан\w*)?|fev(?:ereiro)?|févr(?:ier)?|лют(?:ий|ого)",
    r"mar(?:ch|zo|ço|s)?|мар(?:та?)?|нау(?:рыз\w*)?|берез(?:ень|ня)|märz",
    r"aprile|apr(?:il)?|апр(?:ел[ья])?|сәу(?:ір\w*)?|abr(?:il)?|квіт(?:ень|ня)|avril",
    r"maggio|mayo?|ма[йя]|мам(?:ыр\w*)?|maio?|трав(?:ень|ня)",
    r"giugno|june?|jun(?:io|ho|i)|июн[ья]?|мау(?:сым\w*)?|черв(?:ень|ня)|juin",
    r"luglio|july?|jul(?:io|ho|i)|июл[ья]?|шіл(?:де\w*)?|лип(?:ень|ня)|juillet",
    r"aug(?:ust)?|авг(?:уста?)?|там(?:ыз\w*)?|ago(?:sto)?|серп(?:ень|ня)|août",
    r"settembre|sep(?:t(?:ember|iembre|embre)?)?|сен(?:т(?:ябр[ья])?)?|қыр(?:күйек\w*)?|set(?:embro|iembre)?|верес(?:ень|ня)",
    r"ottobre|oct(?:ober|ubre|obre)?|okt(?:ober)?|окт(?:ябр[ья])?|қаз(?:ан\w*)?|out(?:ubro)?|жовт(?:ень|ня)",
    r"nov(?:ember|iembre|embro|embre)?|ноя(?:б(?:р[ья])?)?|қар(?:аша\w*)?|листопада?",
    r"dec(?:ember)?|дек(?:абр[ья])?|жел(?:тоқсан\w*)?|dic(?:iembre)?|dez(?:embro|ember)?|déc(?:embre)?|груд(?:ень|ня)",
)
"""January to December, in full and shortened; Kazakh ones with their case endings."""

MONTH_NAME = rf"(?i:(?:{'|'.join(_NAMES)})(?![^\W\d_]))"
"""A month's name in one of our languages, at least three letters of it (`мая` and ``may`` are whole)."""

_MONTH = re.compile("|".join(f"(?P<m{number}>{names})" for number, names in enumerate(_NAMES, 1)), re.I)

_SEASONS = MappingProxyType(
    {
        1: r"spring|весна|весной|көктем|primavera|frühjahr|printemps",
        2: r"summer|лето|летом|жаз|verano|verão|sommer|été",
        3: r"autumn|fall|осень|осенью|күз|otoño|outono|herbst|automne",
        4: r"winter|зима|зимой|қыс|invierno|inverno|hiver",
    }
)
SEASON_NAME = rf"(?i:(?:{'|'.join(_SEASONS.values())})(?![^\W\d_]))"
_SEASON = re.compile("|".join(f"(?P<s{number}>{names})" for number, names in _SEASONS.items()), re.I)


def read_month(name: str) -> int | None:
    """1 to 12; None where the word names no month.

    >>> read_month("марта"), read_month("Sept"), read_month("шілдедегі"), read_month("март 2019")
    (3, 9, 7, None)
    """
    found = _MONTH.fullmatch(name)
    return int(str(found.lastgroup)[1:]) if found else None


def read_season(name: str) -> int | None:
    """1 spring to 4 winter, the numbers of CSL; None where the word names no season.

    >>> read_season("Spring"), read_season("осень"), read_season("2019")
    (1, 3, None)
    """
    found = _SEASON.fullmatch(name)
    return int(str(found.lastgroup)[1:]) if found else None
