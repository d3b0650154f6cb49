"""Small marks in a reference that are fields of their own: medium, version, series, state of printing, system."""

from __future__ import annotations

import re

from citeflow.bibliography.fields.clean import trim_value
from citeflow.bibliography.fields.form import Fields
from citeflow.bibliography.signed import SignedPattern

_GENRE = re.compile(
    r"\s?\[\s?((?:Data\s?set|Computer\s+(?:software|program)|Software|Source\s+code|Набор\s+данных|Программа(?:\s+для\s+ЭВМ)?|Деректер\s+жинағы))\s?\]",
    re.I,
)
_THESIS = re.compile(
    r"\s?[(\[](?:Unpublished\s)?(?P<genre>(?:Doctoral|Master'?s|PhD|Ph\.D\.|Bachelor'?s|Undergraduate)\s(?:dissertation|thesis))"
    r"(?:[,.]\s(?P<school>[^()\[\]]{3,100}))?[)\]]\.?",
    re.I,
)
_VERSION = re.compile(r"\s?[(\[]?\b(?:[Vv]ersion|[Vv]er\.|[Вв]ерсия|R package version)\s(\d[\w.-]*\w|\d)[)\]]?")
_STATUS = SignedPattern(
    re.compile(
        r"[\s.,;]{0,3}\(?\s?\b(в\s+печати|принято?\s+к\s+печати|у\s+друці|баспада|in\s+press|forthcoming|to\s+appear|en\s+prensa|no\s+prelo)\s?\)?(?=[\s.,;]*$)",
        re.I,
    ),
    ("печати", "друці", "баспада", "press", "forthcoming", "appear", "prensa", "prelo"),
)
_SERIES = re.compile(
    r"(?:[.;]?\s[–—-]+\s|\.\s|\s)\((?:Сер(?:ия|\.)?\s?:?\s)?(?P<title>[«\"]?[А-ЯӘҒҚҢӨҰҮІA-Z][^()]{3,120}?)"
    r"(?:\s?[;,:.]\s?(?:вып|т|кн|№|vol|no|bd|ч)\.?\s?(?P<number>\d{1,4}))?\)(?=[\s.]*$|\.\s[–—-])",
    re.I,
)
_SOURCE = re.compile(
    r"[.;]?\s?[–—-]*\s?(?:Доступ\s+из|Доступно\s+в)\s(?P<source>[^.]{0,20}(?:\.[^.]{0,40}){0,3}?[»\"\w])\s?\.?\s*$"
)


def take_marks(text: str, fields: Fields) -> str:
    """Read the marks and give the text without them.

    >>> fields = Fields()
    >>> take_marks("Tools for queues (Version 2.3.1) [Computer software]. 2020.", fields), fields.values
    ('Tools for queues. 2020.', {'genre': 'Computer software', 'version': '2.3.1'})
    """
    if genre := _GENRE.search(text):
        fields.put("genre", genre[1], "labelled")
        text = f"{text[: genre.start()]}{text[genre.end() :]}"
        if version := _VERSION.search(text):
            fields.put("version", version[1], "labelled")
            text = f"{text[: version.start()]}{text[version.end() :]}"
    if thesis := _THESIS.search(text):
        fields.put("genre", thesis["genre"], "labelled")
        fields.put("publisher", thesis["school"].strip() if thesis["school"] else None, "labelled")
        text = f"{text[: thesis.start()]}.{text[thesis.end() :]}"
    if status := _STATUS.search(text):
        fields.put("status", status[1], "labelled")
        text = f"{text[: status.start()]}{text[status.end() :]}"
    if source := _SOURCE.search(text):
        fields.put("source", source["source"], "labelled")
        text = f"{text[: source.start()]}."
    return text


def take_series(text: str, fields: Fields) -> str:
    """Read the series of a book, in brackets behind the imprint, and give the text without it.

    >>> fields = Fields()
    >>> take_series("М.: Наука, 1956. – 384 с. – (Труды Института ; вып. 12).", fields), fields.values
    ('М.: Наука, 1956. – 384 с.', {'collection-title': 'Труды Института', 'collection-number': '12'})
    """
    found = _SERIES.search(text)
    if not found:
        return text
    fields.put("collection-title", trim_value(found["title"]), "labelled")
    fields.put("collection-number", found["number"], "labelled")
    return f"{text[: found.start()]}{text[found.end() :]}"
