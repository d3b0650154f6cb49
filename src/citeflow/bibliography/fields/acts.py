"""Laws, decrees, decisions and treaties: what tells them, their number and their day."""

from __future__ import annotations

import re
from typing import NamedTuple

from citeflow.bibliography.fields.dates import DateParts, read_date

_ACT = (
    r"(?:закон|кодекс|указ|постановлени[ея]|распоряжени[ея]|приказ|решени[ея]|директив[аы]|резолюци[яи]|конституци[яи]|положени[ея]|"
    r"договор|соглашени[ея]|конвенци[яи]|протокол|меморандум|деклараци[яи]|хартия|закону?|постанова|наказ|розпорядження|угода)"
)
_OF_DAY = r"(?:от|від|принят\w*|подписан\w*)\s+«?\d{1,2}"
_DATED = re.compile(
    rf"(?<!\w){_ACT}(?!\w)[^:/]{{0,120}}?(?:{_OF_DAY}|№\s?\d)"
    rf"|(?<!\w){_OF_DAY}[^:/]{{0,40}}?№\s?[\w-]",
    re.I,
)
_KAZAKH = re.compile(
    r"жылғы.{0,40}?№.{0,20}?(?:Заңы?|Кодексі|Жарлығы|Қаулысы|Бұйрығы|Конституциясы)(?!\w)|^«[^»]+»\s.{0,120}Заңы(?!\w)"
)
_NUMBER = re.compile(
    r"(?:№|(?<!\w)N[°ºo]\.?|(?<!\w)No\.)\s?([\w/]*\d[\w/.–-]*)|^(?:Resolution|Decision|Directive|Regulation|Резолюция|Решение|Директива)\s"
    r"(?:\([A-Z]+\)\s)?([A-Z]?[\d/]+[\w/.-]*)"
)


class Act(NamedTuple):
    """Number and day of an act, None where the title does not name them."""

    number: str | None
    day: DateParts | None


def names_dated_act(title: str) -> bool:
    """Whether a title names the kind of an act together with its day or number.

    >>> names_dated_act("О воде: Федеральный закон от 12.03.2009 № 41-ФЗ"), names_dated_act("Закон и порядок")
    (True, False)
    """
    head = title[:400]
    return bool(_DATED.search(head) or _KAZAKH.search(head))


def read_act(title: str) -> Act:
    """Number and day of an act.

    >>> read_act("Закон РК от 9 июля 2004 года № 593-II «Об охране»")
    Act(number='593-II', day={'date-parts': [[2004, 7, 9]]})
    """
    title = title[:400]
    found = _NUMBER.search(title)
    number = (found[1] or found[2]).rstrip(".-–") if found else None
    return Act(number, read_date(title))
