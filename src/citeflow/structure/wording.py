"""The words by which articles label their own parts, by language."""

from __future__ import annotations

import re

ABSTRACT_LABELS = {
    "ru": ("аннотация", "резюме", "реферат"),
    "kk": ("андатпа", "аңдатпа", "түйін", "түйіндеме"),
    "uk": ("анотація",),
    "en": ("abstract", "summary", "annotation"),
    "es": ("resumen",),
    "pt": ("resumo",),
    "fr": ("résumé",),
}

KEYWORD_LABELS = {
    "ru": ("ключевые слова", "ключевые слова и фразы"),
    "kk": ("түйін сөздер", "түйінді сөздер", "кілт сөздер", "тірек сөздер", "кілтті сөздер"),
    "uk": ("ключові слова",),
    "en": ("keywords", "key words", "index terms"),
    "es": ("palabras clave",),
    "pt": ("palavras-chave", "palavras chave"),
    "fr": ("mots-clés", "mots clés"),
}

FUNDING = re.compile(
    r"финансиру\w+|финансово\w+ поддержк\w+|при поддержке .{0,60}(?:фонд|грант)|\bгрант\w* №"
    r"|funded by|financial support"
    r"|supported by .{0,80}grant|\bgrant no|қаржыландыр\w+|гранттық|financiad[oa] p[eo]r?|без финансирования"
    r"|не имеет финансирования|no (?:external )?funding",
    re.IGNORECASE,
)

RECEIVED = re.compile(
    r"(?:поступ(?:ил|лен)\w*|received|recibido|recebido|түскен|түсті|келіп түст\w*)\D{0,60}?"
    r"(?P<date>(?:[^\W\d_]{3,10}\.? )?\d[^\n;,]{5,30}(?:, \d{4})?|[^\W\d_]{3,10}\.? \d{1,2}, \d{4})"
    r"|(?P<date_before>\d[^\n;,]{5,30}?)\s+(?:келіп )?(?:түсті|түскен)",
    re.IGNORECASE,
)

EMAIL = re.compile(r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")
EMAIL_LABEL = re.compile(
    r"(?:\*?\s*(?:e-?mail|эл\.? ?почта|электронная почта|пошта|corresponding author)\s*:?\s*)$", re.I
)


def label_pattern(labels: dict[str, tuple[str, ...]]) -> re.Pattern[str]:
    """A pattern for a block that opens with one of the labels, with its colon, dot or dash.

    >>> bool(label_pattern(ABSTRACT_LABELS).match("Аннотация. Приграничное дело"))
    True
    """
    words = sorted((word for group in labels.values() for word in group), key=lambda w: (-len(w), w))
    return re.compile(rf"\s*(?:{'|'.join(map(re.escape, words))})\s*(?:[.:—–-]\s*|$)", re.IGNORECASE)


ABSTRACT = label_pattern(ABSTRACT_LABELS)
KEYWORDS = label_pattern(KEYWORD_LABELS)
