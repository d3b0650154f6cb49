"""Years, dates, numbers and amounts in a sentence."""

from __future__ import annotations

import re

OWN_PART_WORDS = "|".join(
    [
        r"рис|рисунк\w+|табл|таблиц\w+|разд|раздел\w*|глав\w+|формул\w+|теорем\w+|лемм\w+|утверждени\w+",
        r"предположени\w+|определени\w+|услови\w+|пункт\w*|уравнени\w+",
        r"fig|figure|table|section|chapter|eq|equation|theorem|lemma|proposition|definition|step",
        r"сурет|кесте|figura|tabla|tabela|sección|seção",
    ]
)
OWN_PARTS = re.compile(rf"(?<!\w)(?:{OWN_PART_WORDS})\.?\s*\(?\d+(?:\.\d+)*\)?", re.IGNORECASE)
"""The article's own figures and sections: their numbers say nothing about the world."""

MONTHS = "|".join(
    [
        "январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр",
        "january|february|march|april|may|june|july|august|september|october|november|december",
        "de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)",
    ]
)
CENTURY = r"[IVX]{1,5}(?:[-–][IVX]{1,5})? (?:век|вв?\.|century|ғасыр)"
YEAR = re.compile(r"(?<![\d.,/])(?:1[5-9]|20)\d\d(?![\d/])")
DATE = re.compile(rf"(?<!\w)(?:\d{{1,2}} (?:{MONTHS})|{CENTURY})\w*", re.IGNORECASE)
NUMBER = re.compile(r"(?<![\w.])\d+(?:[.,\s]\d+)*(?![\w/])")
PERCENT = re.compile(r"\d\s?(?:%|процент|пайыз|per ?cent|por ciento)")
SCALES = "тыс|млн|млрд|трлн|million|billion|millones|мың|миллион|миллиард"
CURRENCIES = "долл|руб|тенге|евро|euro|dollar|pound"
AMOUNT = re.compile(rf"\d\s?(?:{SCALES}|{CURRENCIES})\w*|[$€£₸₽]\s?\d", re.IGNORECASE)


def has_number(text: str) -> bool:
    """A number that is neither a year nor that of a part of the article.

    >>> has_number("Вывезли 40 т в 1911 г."), has_number("См. табл. 3 за 1911 г.")
    (True, False)
    """
    return NUMBER.search(YEAR.sub(" ", OWN_PARTS.sub(" ", text))) is not None
