"""Numbers as list items print them."""

from __future__ import annotations

ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
LATIN = "abcdefghijklmnopqrstuvwxyz"
RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
"""Letters in which Russian lists are counted: without ё, й and the letters that begin no word."""

LARGEST_ROMAN = 3999
LONGEST_LETTERS = 20


def format_number(number: int, style: str) -> str:
    """A number in a style: decimal, decimal-zero, lower-letter, upper-roman, lower-russian ...; else as decimal.

    After their last one letters repeat, as word processors count (``aa``, ``bb``); those of the style ``alpha``
    go on as style sheets count (``aa``, ``ab``).

    >>> [format_number(28, style) for style in ("decimal", "lower-letter", "upper-roman", "lower-alpha")]
    ['28', 'bb', 'XXVIII', 'ab']
    """
    case, _, alphabet = style.partition("-")
    if style == "decimal-zero":
        return f"{number:02d}"
    if number < 1 or alphabet not in {"letter", "russian", "alpha", "roman"}:
        return str(number)
    if alphabet == "roman":
        written = write_roman(number) if number <= LARGEST_ROMAN else str(number)
    elif alphabet == "alpha":
        written = write_places(number)
    else:
        letters = LATIN if alphabet == "letter" else RUSSIAN
        times, place = divmod(number - 1, len(letters))
        written = letters[place] * (times + 1) if times < LONGEST_LETTERS else str(number)
    return written.upper() if case == "upper" else written


def write_roman(number: int) -> str:
    """A Roman numeral in small letters."""
    written = ""
    for value, letters in ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


def write_places(number: int) -> str:
    """A number in letters that count like digits without a zero: ``z`` is followed by ``aa``."""
    written = ""
    while number:
        number, place = divmod(number - 1, len(LATIN))
        written = LATIN[place] + written
    return written
