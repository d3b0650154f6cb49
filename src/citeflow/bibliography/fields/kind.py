"""The CSL type of a reference, by evidence in its words and in the fields that were read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from citeflow.bibliography.fields.acts import names_dated_act
from citeflow.bibliography.fields.months import MONTH_NAME

_THESIS = re.compile(
    r"(?<!\w)(?:(?:авто)?реф(?:ерат)?\.?\s+)?(?:дис(?:с|сер|серт|сертация)?\b\.?\s*(?:\.\.\.|…|на\s+соиск|канд|д-ра|докт|магистр)|"
    r"автореф\.|д[-.]ра\s+\w+\.?\s+наук|канд\.\s+\w+\.?\s+наук|PhD\s+(?:thesis|dissertation)|(?:doctoral|Ph\.?\s?D\.?|master'?s|M\.?Sc\.?|bachelor'?s)\s+"
    r"(?:thesis|dissertation)|тез(?:ис)?\.?\s+докт|диссертация|ғыл\.\s(?:канд|докт?)\.\s(?:дис|автореф)|tesis\s+(?:doctoral|de)|tese\s+(?:de|\()|dissertação|диссертациясы)",
    re.I,
)
_LEGISLATION = re.compile(
    r"(?:^|[\s\[(«\"])(?:(?:Федеральный\s+|Конституционный\s+)?[Зз]акон|Указ|Постановление|Распоряжение|Приказ|Конституция|Кодекс|"
    r"[А-Я]\w+\s+кодекс|Решение|Директива|Заңы?|Жарлығы?|Қаулысы?|Кодексі|Конституциясы|Бұйрығы|О\s+внесении\s+изменений\s+(?:и\s+дополнений\s+)?в|Об?\s+утверждении)(?:\s|$)"
)
_LEGISLATION_LATIN = re.compile(
    r"^(?:Decision|Directive|Regulation|Resolution|Law|Act|Decree|Constitution|Ley|Decreto|Resolución|Decisión|Lei|Resolução|Order)\s+"
    r"(?:\([A-Z]+\)\s+)?(?:of\s+the\s+|No\.?\s*|N[°º]\s*|№\s*|de\s+)?(?:[A-Z]|\d)|\bDec(?:\.|isión|ision)?\s*(?:N[°ºo]\.?|No\.?|№)\s*\d|"
    r"\b(?:Law|Act|Decree|Ley|Lei|Zakon|Ukaz)\s+(?:No\.?|N[°º]|№)\s*\d|\b(?:Law|Decree|Order)\s+of\s+the\s+(?:President|Republic|Government)"
)
_TREATY = re.compile(
    r"^(?:Договор|Соглашение|Конвенция|Хартия|Протокол|Декларация|Меморандум|Резолюция|Декларациясы|Declaration|Memorandum|Treaty|Agreement|Convention|Charter|Tratado|Acuerdo|Келісім|Шарт)\s"
)
_CONFERENCE = re.compile(
    r"(?<!\w)(?:конф(?:\.|еренц\w+)|симпоз\w*|конгресс\w*|семинар\w*|форум\w*\s|съезд\w*|тез(?:исы)?\.?\s+докл|"
    r"conferences?|symposium|congress|workshop|proceedings|proc\.|poster\s+session|конференция\w*|"
    r"congreso|simposio|conferência|congresso)(?!\w)",
    re.I,
)
_COLLECTION = re.compile(
    r"(?<!\w)(?:сб(?:\.|орник)|материалы|труды|жинағы|coll(?:ection|ected)|handbook|encyclop\w+|энциклопед\w+|словарь)(?!\w)",
    re.I,
)
_REPORT = re.compile(
    r"(?<!\w)(?:отч[её]т|аналитическ\w+\s+(?:доклад|записка)|working\s+paper|technical\s+report|tech\.\s+rep|discussion\s+paper|policy\s+(?:brief|paper)|research\s+report|"
    r"annual\s+report|препринт)(?!\w)",
    re.I,
)
_PATENT = re.compile(
    r"(?<!\w)(?:пат(?:\.|ент)\s+(?:№\s?)?\d|а\.\s?с\.\s+(?:№\s?)?\d|patent\s+(?:no\.?\s*)?[\dA-Z])", re.I
)
_STANDARD = re.compile(r"^(?:ГОСТ|СТ\s?РК|СП\s\d|СНиП|СанПиН|ISO(?:/IEC)?\s\d|IEC\s\d|EN\s\d)")
_NEWSPAPER = re.compile(
    r"(?<!\w)(?:газета|правда|известия|коммерсант\w*|ведомости|newspaper|times|guardian|post|herald|daily|gazette)(?!\w)",
    re.I,
)
_DATED_NEWS = re.compile(rf"\b(?:19|20)\d\d\.?\s?[–—-]?\s?\d{{1,2}}\s+{MONTH_NAME}", re.I)
_PROGRAM = re.compile(r"software|computer\s+program|source\s+code|программ[аы]\s+для\s+ЭВМ", re.I)
_DATASET = re.compile(r"data\s?set|набор\s+данных|деректер", re.I)
_WEBSITE = re.compile(
    r"(?<!\w)(?:официальный\s+(?:сайт|портал)|сайт|портал|website|web\s?site|blog|ресми\s+сайт\w*)(?!\w)", re.I
)


def find_thesis(text: str) -> re.Match[str] | None:
    """Where a thesis names its degree; None where the text is no thesis."""
    return _THESIS.search(text)


def is_legislation(text: str) -> bool:
    """Whether a title without author is that of a law, a decree, a decision of a body, or a treaty.

    >>> is_legislation("Закон Республики Казахстан от 16 января 2013 года № 70-V")
    True
    """
    head = text[:200]
    return bool(
        _LEGISLATION.match(head) or _LEGISLATION_LATIN.search(head) or _TREATY.match(head) or names_dated_act(text)
    )


def find_kind(text: str, fields: Mapping[str, Any]) -> tuple[str, str]:
    """CSL type and the rule that found it; `text` is the whole string, `fields` what was read so far.

    >>> find_kind("Граница. М.: Наука, 2010.", {"publisher": "Наука", "title": "Граница"})
    ('book', 'evidence')
    """
    container, title = str(fields.get("container-title", "")), str(fields.get("title", ""))
    numbered = "volume" in fields or "issue" in fields
    if _THESIS.search(text):
        return "thesis", "evidence"
    if _PATENT.search(text):
        return "patent", "evidence"
    if _STANDARD.match(title) or _STANDARD.match(str(fields.get("number", ""))):
        return "standard", "evidence"
    if _PROGRAM.search(str(fields.get("genre", ""))) or _PROGRAM.search(text):
        return "software", "evidence"
    if _DATASET.search(str(fields.get("genre", ""))):
        return "dataset", "evidence"
    if "archive_location" in fields and fields.get("archive") != "arXiv":
        return "manuscript", "evidence"
    if "author" not in fields and (
        names_dated_act(title) or (is_legislation(title) and not ("page" in fields and "volume" in fields))
    ):
        return "legislation", "evidence"
    if container:
        return _kind_of_part(text, container, fields, numbered), "evidence"
    if _REPORT.search(text):
        return "report", "evidence"
    return _kind_of_whole(fields)


def _kind_of_part(text: str, container: str, fields: Mapping[str, Any], numbered: bool) -> str:
    if _CONFERENCE.search(container) and not (numbered and "publisher" not in fields and "issue" in fields):
        return "paper-conference"
    if _WEBSITE.search(container) and "URL" in fields and not numbered:
        return "webpage"
    if container.lower().startswith("arxiv"):
        return "article"
    if _DATED_NEWS.search(text) or (_NEWSPAPER.search(container) and "volume" not in fields):
        return "article-newspaper"
    if "publisher" in fields or _COLLECTION.search(container):
        return "chapter" if not ("issue" in fields and "publisher" not in fields) else "article-journal"
    if numbered or "page" in fields:
        return "article-journal"
    if "URL" in fields and ("issued" not in fields or _WEBSITE.search(container) or "DOI" not in fields):
        return "webpage"
    return "article-journal"


def _kind_of_whole(fields: Mapping[str, Any]) -> tuple[str, str]:
    printed = {"publisher", "number-of-pages", "ISBN"} & fields.keys()
    if "URL" in fields and not printed and _WEBSITE.search(str(fields.get("title", ""))):
        return "webpage", "evidence"
    if "publisher" in fields or "number-of-pages" in fields or "ISBN" in fields or "publisher-place" in fields:
        return "book", "evidence"
    if fields.get("archive") == "arXiv":
        return "article", "evidence"
    if "URL" in fields:
        return "webpage", "position"
    if "author" in fields and "issued" in fields and "title" in fields:
        return "book", "fallback"
    return "document", "fallback"
