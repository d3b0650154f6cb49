"""Does a block look like a reference? A sum of small named signs, each testable alone."""

from __future__ import annotations

import re
from types import MappingProxyType

from citeflow.bibliography.dates import YEAR
from citeflow.bibliography.letters import DASH
from citeflow.bibliography.names import read_names

LONGEST_REFERENCE = 1500
"""A block longer than this is running text."""

SIGNS = MappingProxyType(
    {
        "year": re.compile(rf"(?<!\d){YEAR}(?!\d)"),
        "double-slash": re.compile(r"(?<!:)//"),
        "area": re.compile(rf"[.,]\s?{DASH}\s"),
        "pages": re.compile(r"(?<!\w)(?:[PpСсCc]{1,2}|pages|Б|стр)\.?\s?\d{1,5}|\d\s?(?:с|p|pp|б)\."),
        "numbers": re.compile(r"(?<!\w)(?:Vol|№|No|Т|Том|Вып|vol|no)\.?\s?\d|\d\s?\(\d{1,4}\)|\d:\s?\d"),
        "address": re.compile(r"https?://|www\.|\b10\.\d{4,}/|\bdoi\b|\barXiv\b|\bURL\b", re.I),
        "imprint": re.compile(
            r"(?:М|СПб|Л|Москва|Алматы|Астана|London|New York|Press|Springer)\.?\s?[:,]|Изд-во|Publish|Press\b"
        ),
        "proceedings": re.compile(r"(?<!\w)(?:In|Proc|Proceedings|Journal|J|Trans|журнал|Вестник|сб|конф)\b"),
    }
)
"""Sign -> pattern. Each adds one."""

_FOREIGN = re.compile(
    r"^\W*(?:Abstract|Annotation|Summary|Аннотация|Аңдатпа|Андатпа|Түйін\w*|Резюме|Resumen|Resumo|Key\s?words|Ключевые\s+слова|Тірек\s+сөздер|Кілт\s+сөздер|"
    r"Palabras\s+clave|Статья\s+поступила|Поступила|Мақала\s+\w+\s+түсті|Received|Accepted|Сведения\s+об\s+автор|Автор(?:лар)?\s+туралы|Information\s+about|About\s+the\s+authors?|"
    r"Об\s+авторах|Приложение|Appendix|Supplement|e-?mail|ORCID|Благодарност|Acknowledg|Финансирование|Funding|Для\s+цитирования|For\s+citation|©|Copyright|УДК|UDC|ҒТАМР|МРНТИ|IRSTI)(?!\w)",
    re.I,
)


def count_signs(text: str) -> int:
    """Number of signs of a reference in a text, names with initials at its beginning included.

    >>> count_signs("Голунов С.В. Граница // Полис. – 2019. – № 3. – С. 12-15.")
    6
    """
    return sum(pattern.search(text) is not None for pattern in SIGNS.values()) + bool(read_names(text[:120]).end)


def looks_like_reference(text: str) -> bool:
    """Whether a block is a reference rather than running text: two signs at least."""
    return len(text) <= LONGEST_REFERENCE and not is_foreign(text) and count_signs(text) >= 2


def is_foreign(text: str) -> bool:
    """Whether a block begins what can stand behind a list: an abstract, key words, a date of receipt ...

    >>> is_foreign("Аңдатпа. Шекара маңындағы"), is_foreign("Abstract algebra and borders. 2019")
    (True, True)
    """
    return _FOREIGN.match(text) is not None
