"""What looks like a numbered callout and is none, by what stands around it: one named test each.

Content that is no callout whatever surrounds it (``[Текст]``, ``[a, b]``, ``[м/с]``) is refused by the grammar.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from citeflow.citations.callouts.grammar import ParsedMember

REACH = 40
"""Code points looked at on either side."""

NEAR = 12
"""Code points in which an operator or a short word right before a bracket stands."""

IDENTIFIER = re.compile(r"[A-Za-z_]\w*$")
CODE_GOES_ON = re.compile(r"\.[A-Za-z_]|\(|\s?=[^=]|\s?[+*/]=")
ASSIGNED = re.compile(r"(?<![<>!])=\s?$")
SHORT_NAME = 2
"""A Latin name of at most two letters before a bracket is a variable; longer ones may be a word typed close."""

GREEK = re.compile(r"[\u0391-\u03c9\U0001d400-\U0001d7ff]$")
OPERATORS = frozenset("∈∉∋⊂⊆⊃⊇=≠<>≤≥×·∗*^∪∩\\∀∃⟨→↦≈∼~+−±∘⊗⊕")
OPERATOR_AFTER = re.compile(r"\s?[∈∪∩×⊂⊆^⊗⊕∘=≤≥≈]|[*+_]|\\|\s(?:=|−|\+)\s?\w")
EXPONENT_AFTER = re.compile(r"\s?[A-Za-z](?![^\W_])(?!\.\s?[A-ZА-Я])")
"""A single Latin letter glued to the bracket, or behind a space where set theory stands before: ``[1, 2]d``."""

INTERVAL_WORD = re.compile(
    r"(?:\b(?:интервал\w*|отрез\w+|сегмент\w*|диапазон\w*|промежут\w+|границ\w+ от|д\.?\s?и\.?"
    r"|interval\w*|range\w*|segment|domain|ci|iqr|iqi|q1\W+q3|min\W+max|аралы\w+|кесінді\w*|аралық\w*|intervalo\w*|rango\w*"
    r"|ic|матриц\w+|вектор\w*|массив\w*|кортеж\w*|matrix|vector|array|list|tuple|shape|size|размер\w*)"
    r"|ДИ|CI|IC)[\s:=,(]{0,3}$",
    re.IGNORECASE,
)
INTERVAL_MARKS = " \t\n\u00a0:=,("
EQUATION_WORD = re.compile(r"\b(?:eqs?\.|ур\.|ур-\w{1,4}|ф-л\w*)\s?$", re.IGNORECASE)
NUMBER_BEFORE = re.compile(r"(?:^|[\s(=])[-−]?(\d{1,6}(?:[.,]\d+)?)\s?%?\s?$")
BIBLE_BEFORE = re.compile(
    r"\b(?:Мф|Мк|Лк|Ин|Деян|Быт|Исх|Лев|Втор|Пс|Притч|Еккл|Ис|Иер|Откр|Рим|Gen|Ex|Ps|Mt|Mk|Lk|Jn)\.?\s?$"
)
LETTERSPACED = re.compile(r"(?:(?<!\S)\S\s){4,}")
ADDRESS_AROUND = re.compile(r"(?:https?://|www\.|\bdoi[:.]|10\.\d{4,9}/)\S*$|\S+@\S*$", re.IGNORECASE)
CALL_BEFORE = re.compile(r"\w[({]\s?$")
OPENING_BEFORE = re.compile(r"[({\[]\s?$")
CODE_ENDS = frozenset("({[>:=nt")
CODE_BEFORE = re.compile(r"(?:[({\[]|=>|->|::|==|\breturn|\bprint)\s?$")


class Sight(Struct, frozen=True):
    """A bracket as it stands: REACH code points before and behind, its content and members, whether in a matrix.

    last: the sign before, one white space left out; glued: no white space stands before. They spare most brackets the
    longer patterns.
    """

    before: str
    last: str
    glued: bool
    after: str
    content: str
    members: Sequence[ParsedMember]
    in_matrix: bool = False

    @property
    def numbers(self) -> list[int]:
        """The numbers of the members that have one."""
        return [member.number for member in self.members if member.number is not None]

    @property
    def follows_word(self) -> bool:
        """Whether a word, or the stop of an abbreviation, stands right before."""
        return self.last.isalnum() or self.last == "."


def is_index(sight: Sight) -> bool:
    """An index of code or of a formula, glued to a Latin name: ``x[1]``, ``tags[12].size``, ``first = tags[1]``."""
    if not sight.glued:
        return False
    word = IDENTIFIER.search(sight.before)
    if word is None:
        return GREEK.search(sight.before) is not None
    named_as_in_code = len(word[0]) <= SHORT_NAME or "_" in word[0]
    return named_as_in_code or bool(ASSIGNED.search(sight.before[: word.start()]) or CODE_GOES_ON.match(sight.after))


def is_code(sight: Sight) -> bool:
    """A padded bracket in letterspaced print, which is how listings come out of a PDF: ``x s [ 1 ]``."""
    padded = sight.content.startswith(" ") and sight.content.endswith(" ")
    return padded and any(LETTERSPACED.search(side) for side in (sight.before, sight.after))


def is_formula(sight: Sight) -> bool:
    """An operator stands before, or an operator or exponent behind: ``w ∈ [1, 2]``, ``[1, 2]^d``, ``[1, 2] × R``."""
    if sight.last in OPERATORS or OPERATOR_AFTER.match(sight.after):
        return True
    several = len(sight.members) > 1
    return several and EXPONENT_AFTER.match(sight.after) is not None and not sight.after.startswith(" ")


def is_interval(sight: Sight) -> bool:
    """Two rising numbers behind a word for an interval, or around the very number before them: ``7 [5; 9]``."""
    if len(sight.members) < 2:
        return False
    numbers = sight.numbers
    if len(numbers) < 2 or any(member.locator for member in sight.members):
        return False
    word = sight.before.rstrip(INTERVAL_MARKS)
    if (word[-1:].isalnum() or word.endswith(".")) and INTERVAL_WORD.search(sight.before):
        return True
    value = NUMBER_BEFORE.search(sight.before)
    return value is not None and numbers[0] <= float(value[1].replace(",", ".")) <= numbers[-1]


def is_row(sight: Sight) -> bool:
    """A row of a matrix: ``[[1, 2], [3, 4]]``."""
    return sight.in_matrix and len(sight.members) > 1


def is_equation(sight: Sight) -> bool:
    """The number of an equation: ``Eq. [3]``."""
    return sight.follows_word and EQUATION_WORD.search(sight.before[-NEAR:]) is not None


def is_verse(sight: Sight) -> bool:
    """A place in the Bible: ``Мф. [6: 34]``."""
    return sight.follows_word and BIBLE_BEFORE.search(sight.before[-NEAR:]) is not None


def is_address(sight: Sight) -> bool:
    """Part of a web address, a DOI or an e-mail."""
    return sight.glued and ADDRESS_AROUND.search(sight.before) is not None


def is_argument(sight: Sight) -> bool:
    """An argument or a value of code: ``f([1, 2])``, ``=> [3, 4]``; ``([3])`` in prose is a callout."""
    if sight.last not in CODE_ENDS:
        return False
    before = sight.before[-NEAR:]
    if CODE_BEFORE.search(before) is None:
        return False
    return CALL_BEFORE.search(before) is not None or OPENING_BEFORE.search(before) is None


TESTS: Mapping[str, Callable[[Sight], bool]] = {
    "index": is_index,
    "code": is_code,
    "formula": is_formula,
    "interval": is_interval,
    "matrix": is_row,
    "equation": is_equation,
    "verse": is_verse,
    "address": is_address,
    "argument": is_argument,
}


def name_lookalike(sight: Sight) -> str | None:
    """The name of the first test that tells the bracket from a callout; None where none does."""
    for name, test in TESTS.items():
        if test(sight):
            return name
    return None
