"""Does a block look like a reference? A sum of small named signs, each testable alone."""

from __future__ import annotations

import re
from types import MappingProxyType

from citeflow.bibliography.fields.dates import YEAR
from citeflow.bibliography.letters import DASH
from citeflow.bibliography.names.reading import read_full_names, read_names

LONGEST_REFERENCE = 1500
"""A block longer than this is running text."""

SIGNS = MappingProxyType(
    {
        "year": re.compile(rf"(?<!\d){YEAR}(?!\d)"),
        "double-slash": re.compile(r"(?<!:)//"),
        "area": re.compile(rf"[.,]\s?{DASH}\s"),
        "pages": re.compile(r"(?<!\w)(?:[PpСсCc]{1,2}|pages|Б|стр)\.?\s?\d{1,5}|\d\s?(?:с|p|pp|б|бет|стр)\."),
        "numbers": re.compile(r"(?<!\w)(?:Vol|№|No|Т|Том|Вып|vol|no)\.?\s?\d|\d\s?\(\d{1,4}\)|\d:\s?\d"),
        "address": re.compile(r"https?://|www\.|\b10\.\d{4,}/|\bdoi\b|\barXiv\b|\bURL\b", re.I),
        "imprint": re.compile(
            r"(?:М|СПб|Л|Москва|Алматы|Астана|Київ|London|New York|Madrid|São Paulo|Paris|Press|Springer)\.?\s?[:,]"
            r"|Изд-во|Publish|Press\b|Universi\w+|Editora?\b|Verlag\b"
        ),
        "proceedings": re.compile(
            r"(?<!\w)(?:In|Proc|Proceedings|Journal|J|Trans|Revista|Rev|журнал\w*|Вестник|Хабаршы\w*|Жаршысы|сб|конф|дис|канд)\b"
        ),
    }
)
"""Sign -> pattern. Each adds one."""

_SURELY_FOREIGN = (
    r"Аңдатпа|Андатпа|Анотація|Annotation|Аннотация|Resumen|Résumé|Key\s?words|Ключевые\s+слова|Ключові\s+слова|"
    r"Түйін(?:ді)?\s+сөздер|Тірек\s+сөздер|Кілт(?:тік|ті)?\s+сөздер|Palabras\s+clave|Palavras[-\s]chave|Mots[-\s]clés|"
    r"(?:Статья|Рукопись|Материал)\s+(?:поступил|получен|принят)\w*|Поступил[аои]?(?:\s+в\s+редакцию)?|Принят[ао]\s+к\s+(?:печати|публикации)|"
    r"Мақала\s+\w+\s+түсті|(?:Редакцияға|Баспаға)\s+түсті|Manuscript\s+received|Received|Accepted|Recibido|Recebido|Aceptado|Aceito|Eingegangen|"
    r"Сведения\s+об\s+автор\w*|Информация\s+об\s+автор\w*|Автор(?:лар)?(?:\s+туралы|\s+жайлы)(?:\s+мәлімет\w*)?|Відомості\s+про\s+автор\w*|"
    r"Information\s+about(?:\s+the)?\s+authors?|About\s+the\s+authors?|Authors?[’']?\s+(?:information|contributions?|biograph\w+|bios?)|"
    r"Об\s+автор(?:е|ах)|Вклад\s+автор\w+|Заявленный\s+вклад|Авторлардың\s+(?:қосқан\s+)?үлесі|Sobre\s+(?:los\s+|el\s+|os\s+|o\s+)?autor\w*|"
    r"Конфликт\s+интересов|Conflicts?\s+of\s+interests?|Competing\s+interests?|Мүдделер\s+қақтығысы|e-?mail|ORCID|"
    r"Благодарност\w*|Acknowledge?ments?|Acknowledgements?|Алғыс(?:\s+білдіру)?|Agradecimientos|Agradecimentos|Remerciements|Danksagung|"
    r"Финансирование|Қаржыландыру|Для\s+цитирования|Дәйексөз\s+үшін|For\s+citations?|How\s+to\s+cite|Cite\s+this|Cómo\s+citar|Como\s+citar|"
    r"©|Copyright|УДК|UDC|ҒТАМР|МРНТИ|IRSTI|ББК|JEL|Рецензент\w*|Reviewed\s+by|Рекомендован[ао]\s+к\s+печати|Publisher[’']s\s+note|"
    r"Open\s+Access|This\s+(?:article|work)\s+is\s+(?:licensed|distributed)|Creative\s+Commons|Supplementary\s+\w+|Data\s+availability|"
    r"Опубликован[ао]\s+онлайн|Published\s+online|Дата\s+поступления|Correspond(?:ence|ing\s+author)"
)
_PERHAPS_FOREIGN = (
    r"Abstract|Summary|Түйін(?:деме)?|Резюме|Реферат|Resumo|Funding|Zusammenfassung|Riassunto|"
    r"Приложени[ея](?:\s+(?:\d{1,2}|[А-ЯA-Z]))?|Appendi(?:x|ces)(?:\s+(?:\d{1,2}|[A-Z]))?|Қосымша(?:\s+\d{1,2})?|Anexos?|Apéndice|Apêndice|Supplement"
)
"""Words that begin titles too: they count before a stop, a colon, a dash, the end, or a capital letter."""
_FOREIGN = re.compile(
    rf"\W*(?:(?:{_SURELY_FOREIGN})(?!\w)|(?:{_PERHAPS_FOREIGN})(?=\s*[.:–—\n]|\s*$|\s+(?-i:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])))", re.I
)
_CALLOUT = re.compile(r"\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*(?:,\s?[сc]\.\s?\d+)?\]|\([^()]{2,40},\s(?:19|20)\d\d[a-z]?\)")
_SAME_AUTHOR = re.compile(r"[-–—_]{2,}|[–—]\s[–—]|Там\s+же|Ibid|Id\.")
_YEAR_BEHIND_NAME = re.compile(
    rf"[^\W\d_][^\n]{{2,160}}?[(,.]\s?(?:{YEAR}|n\.d\.|б\.г\.|s\.f\.|s\.d\.)[a-zа-я]?\)?[.,:]"
)


def count_signs(text: str) -> int:
    """Number of signs of a reference in a text, names with initials at its beginning included.

    >>> count_signs("Голунов С.В. Граница // Полис. – 2019. – № 3. – С. 12-15.")
    6
    """
    text = text[: LONGEST_REFERENCE * 2]
    return sum(pattern.search(text) is not None for pattern in SIGNS.values()) + bool(read_names(text[:120]).end)


def has_year(text: str) -> bool:
    """Whether a year stands in a text."""
    return SIGNS["year"].search(text) is not None


def looks_like_reference(text: str) -> bool:
    """Whether a block is a reference rather than running text: two signs at least."""
    return len(text) <= LONGEST_REFERENCE and not is_foreign(text) and count_signs(text) >= 2


def is_prose(text: str) -> bool:
    """Whether a block holds callouts, as running text does and a reference does not.

    >>> is_prose("Это показано в [3] и [5, с. 7]."), is_prose("Ким А. Порты. – 2019.")
    (True, False)
    """
    return len(_CALLOUT.findall(text[:LONGEST_REFERENCE])) >= (1 if len(text) > 300 else 2)


def opens_reference(text: str) -> bool:
    """Whether a text begins as a reference without a label does: with its authors, or with a dash in their place.

    >>> opens_reference("Becker, E. A. (2019). Lessons."), opens_reference("Границы менялись в 2019 г.")
    (True, False)
    """
    head = text[:240]
    if _SAME_AUTHOR.match(head) or read_names(head).end or read_full_names(head).end:
        return True
    found = _YEAR_BEHIND_NAME.match(head)
    return found is not None and "(" in found[0][-9:]


def is_sure_reference(text: str) -> bool:
    """Whether a block without a label is a reference beyond doubt: it opens as one, has a year and more signs."""
    return (
        len(text) <= LONGEST_REFERENCE
        and (has_year(text) or "n.d." in text)
        and not is_prose(text)
        and opens_reference(text)
        and looks_like_reference(text)
        and (count_signs(text) >= 3 or len(text) <= 400)
    )


def is_foreign(text: str) -> bool:
    """Whether a block begins what can stand behind a list: an abstract, key words, a date of receipt ...

    >>> is_foreign("Аңдатпа. Шекара маңындағы"), is_foreign("Abstract algebra and borders. 2019")
    (True, False)
    """
    return _FOREIGN.match(text) is not None
