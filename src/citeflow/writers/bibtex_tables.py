"""From CSL to BibTeX: entry types, fields and languages."""

from __future__ import annotations

ENTRY_TYPES = {
    "article": "misc",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "classic": "book",
    "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection",
    "manuscript": "unpublished",
    "paper-conference": "inproceedings",
    "periodical": "book",
    "report": "techreport",
    "review": "article",
    "review-book": "article",
    "thesis": "phdthesis",
    "webpage": "online",
    "post": "online",
    "post-weblog": "online",
}
"""CSL type -> entry type; any other is `misc`."""

CONTAINER_FIELDS = {
    "article": "journal",
    "incollection": "booktitle",
    "inproceedings": "booktitle",
    "online": "organization",
}
"""Entry type -> where the title of the container goes; elsewhere `howpublished`."""

CONTAINER = ("container-title", "event-title")
"""CSL fields that name the container."""

PARTS = ("article", "incollection", "inproceedings")
"""Entry types that BibTeX rejects without their container."""

PUBLISHER_FIELDS = {"techreport": "institution", "phdthesis": "school", "mastersthesis": "school"}

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The month macros that every style defines."""

LANGUAGES = {
    "ar": "arabic",
    "az": "azerbaijani",
    "be": "belarusian",
    "cs": "czech",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "hy": "armenian",
    "it": "italian",
    "ja": "japanese",
    "ka": "georgian",
    "kk": "kazakh",
    "ko": "korean",
    "ky": "kyrgyz",
    "mn": "mongolian",
    "nl": "dutch",
    "pl": "polish",
    "pt": "portuguese",
    "ru": "russian",
    "tg": "tajik",
    "tk": "turkmen",
    "tr": "turkish",
    "tt": "tatar",
    "uk": "ukrainian",
    "uz": "uzbek",
    "zh": "chinese",
}
"""ISO 639-1 -> the name that babel and biblatex know."""

PLAIN_FIELDS = (
    ("edition", ("edition",)),
    ("series", ("collection-title",)),
    ("address", ("publisher-place", "event-place")),
    ("note", ("note",)),
    ("abstract", ("abstract",)),
    ("keywords", ("keyword",)),
    ("isbn", ("ISBN",)),
    ("issn", ("ISSN",)),
)
"""BibTeX field <- CSL fields, the first that is set."""
