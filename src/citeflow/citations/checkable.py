"""Does a sentence assert something that a reader could check? By features that can be named."""

from __future__ import annotations

import re
from collections.abc import Callable

YEAR = re.compile(r"(?<![\d.,/])(?:1[5-9]|20)\d\d(?![\d/])")
NUMBER = re.compile(r"(?<![\w.])\d+(?:[.,]\d+)*(?![\w/])")
PERCENT = re.compile(r"\d\s?(?:%|процент|пайыз|per ?cent)")
ACRONYM = re.compile(r"(?<!\w)[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{2,}(?:-\d+)?(?!\w)")
QUOTED = re.compile(r"[«“„\"][A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^»”“\"]{2,120}[»”“\"]")
NAME = re.compile(r"(?<=[\w,;:)»\"–—-] )[«\"(]?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w’'-]+")
REPORTING = re.compile(
    r"(?<!\w)(?:показал\w*|доказа\w+|установил\w*|выявил\w*|утвержда\w+|подсчитал\w*|согласно|по данным|по оценк\w+"
    r"|according to|showed?|found that|reports? that|demonstrat\w+|estimat\w+|деректер\w* бойынша)(?!\w)",
    re.IGNORECASE,
)
QUESTION = re.compile(r"\?[)»\"]*$")
ANNOUNCEMENT = re.compile(
    r"(?<!\w)(?:в (?:данной|настоящей|этой) (?:статье|работе)|настоящ\w+ (?:статья|работа|исследование)"
    r"|целью (?:статьи|работы|исследования)"
    r"|речь пойдет|рассмотр(?:им|ен[аыо]?)|будет показано"
    r"|будут? (?:подробно |отдельно |более подробно )*(?:рассмотрен\w*|посвящен\w*|показан\w*)"
    r"|в следующ(?:ем|их) раздел\w+|в последующих разделах"
    r"|структура (?:статьи|работы|дальнейшей части)|статья (?:организована|построена)"
    r"|in this (?:paper|article|study|section)|the (?:paper|article) (?:is organi[sz]ed|proceeds)"
    r"|we (?:discuss|describe|propose|present)"
    r"|бұл (?:мақалада|жұмыста)|зерттеудің мақсаты)(?!\w)",
    re.IGNORECASE,
)


def has_name(sentence: str) -> bool:
    """A word with a capital letter inside the sentence, or a quoted name."""
    return bool(NAME.search(sentence) or QUOTED.search(sentence))


FEATURES: dict[str, Callable[[str], object]] = {
    "year": YEAR.search,
    "number": lambda sentence: NUMBER.search(YEAR.sub(" ", sentence)),
    "percent": PERCENT.search,
    "acronym": ACRONYM.search,
    "name": has_name,
    "reporting": REPORTING.search,
}
"""Reason -> the test that finds it in a sentence whose callouts were taken out."""

AGAINST: dict[str, Callable[[str], object]] = {
    "question": QUESTION.search,
    "announcement": ANNOUNCEMENT.search,
}
"""Reasons for which a sentence asserts nothing about the world, whatever else stands in it."""


def find_reasons(sentence: str) -> tuple[tuple[str, ...], bool]:
    """The features of a sentence (callouts taken out), and whether they make it checkable.

    >>> find_reasons("Фонд был создан в 1998 г.")
    (('year',), True)
    >>> find_reasons("Об этом речь пойдет ниже.")
    (('announcement',), False)
    """
    against = tuple(name for name, test in AGAINST.items() if test(sentence))
    if against:
        return against, False
    reasons = tuple(name for name, test in FEATURES.items() if test(sentence))
    return reasons, bool(reasons)
