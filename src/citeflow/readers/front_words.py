"""Words that a file leaves to the publisher's style: labels of front matter, headings of the back, by language."""

from __future__ import annotations

from collections.abc import Sequence

ABSTRACT_LABELS = {
    "en": "Abstract",
    "es": "Resumen",
    "fr": "Résumé",
    "kk": "Аңдатпа",
    "pt": "Resumo",
    "ru": "Аннотация",
    "uk": "Анотація",
}
KEYWORD_LABELS = {
    "en": "Keywords",
    "es": "Palabras clave",
    "fr": "Mots-clés",
    "kk": "Түйін сөздер",
    "pt": "Palavras-chave",
    "ru": "Ключевые слова",
    "uk": "Ключові слова",
}
OTHER_LABELS = {
    "аңдатпа": "kk",
    "андатпа": "kk",
    "key words": "en",
    "palavras chave": "pt",
    "palabras-clave": "es",
    "summary": "en",
    "index terms": "en",
    "реферат": "ru",
    "резюме": "ru",
    "түйін": "kk",
    "түйіндеме": "kk",
    "түйінді сөздер": "kk",
    "кілт сөздер": "kk",
    "тірек сөздер": "kk",
}
LABEL_LANGUAGES = {
    **{label.casefold(): lang for lang, label in ABSTRACT_LABELS.items()},
    **{label.casefold(): lang for lang, label in KEYWORD_LABELS.items()},
    **OTHER_LABELS,
}
"""A printed label in lower case -> the language that it tells."""

SECTION_TITLES = {
    "ack": {
        "en": "Acknowledgements",
        "es": "Agradecimientos",
        "fr": "Remerciements",
        "kk": "Алғыс",
        "pt": "Agradecimentos",
        "ru": "Благодарности",
        "uk": "Подяки",
    },
    "ref-list": {
        "en": "References",
        "es": "Referencias",
        "fr": "Références",
        "kk": "Әдебиеттер тізімі",
        "pt": "Referências",
        "ru": "Список литературы",
        "uk": "Список літератури",
    },
}
"""Element -> language -> its heading where the file gives none."""

DEFAULT_LANGUAGE = "en"


def section_titles(lang: str) -> dict[str, str]:
    """The headings that the file leaves out, in a language, else in English."""
    return {name: titles.get(lang, titles[DEFAULT_LANGUAGE]) for name, titles in SECTION_TITLES.items()}


def label_language(label: str) -> str | None:
    """The language that a printed label tells, None of other words.

    >>> label_language("RESUMEN:"), label_language("Objective")
    ('es', None)
    """
    return LABEL_LANGUAGES.get(label.strip(" .:—–-").casefold())


def abstract_label(lang: str) -> str:
    """The label over an abstract in a language, else in English."""
    return ABSTRACT_LABELS.get(lang, ABSTRACT_LABELS[DEFAULT_LANGUAGE])


def print_keywords(keywords: Sequence[str], lang: str) -> str:
    """Label and keywords in one line; commas inside a keyword ask for semicolons.

    >>> print_keywords(["порт", "склад, тара"], "ru")
    'Ключевые слова: порт; склад, тара'
    """
    label = KEYWORD_LABELS.get(lang, KEYWORD_LABELS[DEFAULT_LANGUAGE])
    return f"{label}: {('; ' if any(',' in word for word in keywords) else ', ').join(keywords)}"
