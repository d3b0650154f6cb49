"""Author-year callouts: what ``Иванов и др., 2019а, б, с. 5; Smith 2020: 7`` says, and where such words stand.

    works     = part { ";" part } ;  part = work { ("," | "and") work }
    work      = [signal] names [","] years [locator] ;  years = year [letter] { "," (year | letter) }
    narrative = names "(" years [locator] ")"

The list decides whether the words before a year are names: reading is generous, resolving is strict.
"""

from __future__ import annotations

import re

from msgspec import Struct

from citeflow.citations.callouts.brackets import Bracket
from citeflow.citations.callouts.family_names import PARTICLES
from citeflow.citations.callouts.locators import read_locator, read_place
from citeflow.citations.callouts.signals import SIGNAL_COMPANIONS, SIGNAL_HEADS, skip_signal, skip_trailer
from citeflow.citations.callouts.tokens import Cursor, Token, group_phrases
from citeflow.citations.callouts.works_by_name import SUFFIXES, Naming
from citeflow.model.claim import Locator

EARLIEST, LATEST = 1500, 2099
UNDATED = group_phrases(
    "n . d", "б . г", "s . f", "s . a", "s . d", "в печати", "in press", "forthcoming", "en prensa", "no prelo"
)
OTHERS = group_phrases(
    "et al", "и др", "и соавт", "с соавт", "и соавторы", "және т", "және басқалар", "and others", "and colleagues",
    "y otros", "y cols", "e outros", "e cols",
)  # fmt: skip
MAY_BE_DATED = re.compile(
    r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|n\.\s?d|б\.\s?г|s\.\s?[fad]|в печати|in press|forthcoming|en prensa|no prelo"
)
"""A bracket without any of these is read no further."""

CONJUNCTIONS = frozenset({"и", "and", "&", "y", "e", "және", "und", "et", "мен", "with"})
EDITORS = frozenset("ред ed eds hrsg сост пер coord coords org orgs".split())
QUOTES = {"«": "»", "“": "”", '"': '"', "„": "“", "‘": "’"}
LONGEST_NAMES = 160
SUFFIX_LETTERS = "abcdefабвгде"
WINDOW = 200
"""Code points before the brackets of a narrative citation in which its names stand."""


class NamedMember(Struct, frozen=True):
    """One work of an author-year callout. start, end: its words in the content. strict: they can only be names."""

    naming: Naming
    start: int
    end: int
    strict: bool
    telling: bool
    locator: Locator | None = None


class Narrative(Struct, frozen=True):
    """A bracket that holds years alone, with the words before it that may be names, nearest last."""

    start: int
    end: int
    members: tuple[NamedMember, ...]


def read_works(content: str) -> tuple[NamedMember, ...]:
    """The works of a bracket's content, in order; a part that names none is passed over.

    >>> [(w.naming.names, w.naming.year) for w in read_works("Smith et al., 2019; Jones & Brown, 2020, p. 5")]
    [((('Smith',),), 2019), ((('Jones',), ('Brown',)), 2020)]
    """
    if MAY_BE_DATED.search(content) is None:
        return ()
    cursor = Cursor(content)
    found: list[NamedMember] = []
    start: int | None = None
    while not cursor.at_end():
        works = read_part(cursor, start)
        found += works
        start = None if works else find_bare_names(cursor, start)
        while not cursor.at_end() and not cursor.take_sign(";"):
            cursor.take()
    return tuple(found)


def find_bare_names(cursor: Cursor, start: int | None) -> int | None:
    """Where names without a year begin that end at a semicolon here: ABNT sets co-authors apart by semicolons.

    None where the part is something else.
    """
    if cursor.peek().text != ";":
        return None
    place = cursor.place
    while place > 0 and cursor.tokens[place - 1].text != ";":
        place -= 1
    begin = cursor.tokens[place].start
    _, strict = read_names(cursor.content[begin : cursor.peek().start])
    return (begin if start is None else start) if strict else None


def read_part(cursor: Cursor, names_from: int | None = None) -> list[NamedMember]:
    """The works up to a semicolon; none where something else stands there. `names_from`: names before it."""
    found: list[NamedMember] = []
    while True:
        skip_signal(cursor)
        start = cursor.peek().start if names_from is None or found else names_from
        names_end = find_year(cursor)
        if names_end is None:
            return []
        words = cursor.content[start:names_end]
        naming, strict = read_names(words)
        if naming is None:
            return []
        found += read_dated(cursor, naming, start, strict)
        skip_trailer(cursor)
        if cursor.peek().kind == "end" or cursor.peek().text == ";":
            return found
        joined = cursor.take_sign(",")
        if cursor.peek().text in CONJUNCTIONS:
            cursor.take()
        elif not joined:
            return []


def find_year(cursor: Cursor) -> int | None:
    """Step to the first year before a semicolon, and where the words before it end; None where there is none."""
    begin = cursor.peek()
    while True:
        token = cursor.peek()
        if token.kind == "end" or token.text == ";" or token.start - begin.start > LONGEST_NAMES:
            return None
        if is_year(token) or undated_length(cursor):
            return token.start
        cursor.take()


def is_year(token: Token) -> bool:
    """Whether a number can be a year of issue."""
    return token.kind == "number" and len(token.text) == 4 and EARLIEST <= int(token.text) <= LATEST


def undated_length(cursor: Cursor) -> int:
    """How many tokens say here that a work is undated; 0 where none do: capitals are initials (``Г. Б.``)."""
    here = cursor.peek()
    if here.text not in UNDATED or cursor.content[here.start : here.start + 1].isupper():
        return 0
    return cursor.measure(UNDATED)


def read_dated(cursor: Cursor, naming: Naming, start: int, strict: bool) -> list[NamedMember]:
    """One member for each year and letter; the locator goes with the last."""
    dated: list[tuple[int | None, str]] = []
    length = undated_length(cursor)
    if length:
        for _ in range(length):
            cursor.take()
        cursor.take_sign(".")
        dated.append((None, ""))
    else:
        dated = read_years(cursor)
    end = cursor.tokens[max(0, cursor.place - 1)].end
    locator = read_locator(cursor) or read_bare(cursor)
    telling = strict and (naming.others or len(naming.names) > 1 or locator is not None)
    rows = [
        NamedMember(Naming(naming.names, naming.others, year, suffix, naming.quoted), start, end, strict, telling)
        for year, suffix in dated
    ]
    last = rows[-1]
    rows[-1] = NamedMember(last.naming, start, end, strict, telling, locator)
    return rows


def read_years(cursor: Cursor) -> list[tuple[int | None, str]]:
    """``2019а, б``, ``2019; a``, ``2018, 2019``: pairs of year and letter."""
    year = int(cursor.take().text)
    dated: list[tuple[int | None, str]] = [(year, take_letter(cursor, glued=True))]
    while cursor.peek().text in {",", "/"} or cursor.peek().text in CONJUNCTIONS:
        mark = cursor.place
        cursor.take()
        if is_year(cursor.peek()) and not names_follow(cursor):
            year = int(cursor.take().text)
            dated.append((year, take_letter(cursor, glued=True)))
        elif (letter := take_letter(cursor, glued=False)) and dated[-1][1]:
            dated.append((year, letter))
        else:
            cursor.place = mark
            break
    return dated


def names_follow(cursor: Cursor) -> bool:
    """Whether a page, not a year, stands here: ``2019, 1991–1995`` would be pages of a journal."""
    return cursor.peek(1).kind == "dash"


def take_letter(cursor: Cursor, *, glued: bool) -> str:
    """The letter of a year as a Latin one; empty, without a step, where none stands."""
    token = cursor.peek()
    follows = cursor.peek(1)
    alone = follows.kind in {"end", "sign"} and follows.text != "."
    if token.kind == "word" and len(token.text) == 1 and token.text in SUFFIX_LETTERS and alone:
        if glued and token.spaced:
            return ""
        cursor.take()
        return token.text.translate(SUFFIXES)
    return ""


def read_bare(cursor: Cursor) -> Locator | None:
    """Pages behind a colon, or behind a comma at the end of the part: ``2019: 25``, ``2019, 25–27``."""
    mark = cursor.place
    if cursor.take_sign(":,"):
        place = read_place(cursor)
        if place is not None and (cursor.at_end() or cursor.peek().text in ";,"):
            return Locator(label="page", value=place.text)
    cursor.place = mark
    return None


def read_names(words: str) -> tuple[Naming | None, bool]:
    """The names before a year, and whether they can only be names; None where nothing names a work.

    >>> read_names("Иванов А. В., Петров и др.,")[0].names
    (('Иванов',), ('Петров',))
    """
    words = words.strip(" ,:(\n\u00a0")
    if not words:
        return None, False
    closing = QUOTES.get(words[0])
    if closing and words.endswith(closing) and len(words) > 2:
        return Naming(((words[1:-1],),), others=False, year=None, quoted=True), True
    cursor = Cursor(words)
    names: list[list[str]] = [[]]
    others = False
    strict = True
    while not cursor.at_end():
        if length := cursor.measure(OTHERS):
            others = True
            for _ in range(length):
                cursor.take()
            continue
        token = cursor.take()
        printed = words[token.start : token.end]
        if token.text in CONJUNCTIONS or token.text in {",", ";"}:
            names.append([])
        elif token.kind == "word":
            is_initial = cursor.peek().text == "." and len(token.text) <= 2
            if is_initial or token.text in PARTICLES or token.text in EDITORS:
                cursor.take_sign(".")
            else:
                joined = glue_parts(cursor, printed)
                names[-1].append(joined)
                strict = strict and joined[0].isupper()
        elif token.kind == "number" or token.text not in ".()’'-":
            strict = False
    kept = tuple(tuple(name) for name in names if name)
    return (Naming(kept, others, None) if kept else None), strict and bool(kept)


def glue_parts(cursor: Cursor, printed: str) -> str:
    """A word with the parts glued to it by a hyphen or an apostrophe: ``O’Neil``, ``Сен-Симон``."""
    while cursor.peek().text in "-‐‑’'" and cursor.peek().kind != "end" and not cursor.peek().spaced:
        after = cursor.peek(1)
        if after.kind != "word" or after.spaced:
            break
        cursor.take()
        cursor.take()
        printed += "-" + cursor.content[after.start : after.end]
    return printed


def read_narrative(text: str, bracket: Bracket, start: int) -> Narrative | None:
    """The narrative citation that a bracket closes; None where it holds more than years or no name is before it."""
    content = bracket.content
    if MAY_BE_DATED.match(content.lstrip()) is None:
        return None
    cursor = Cursor(content)
    if not (is_year(cursor.peek()) or undated_length(cursor)):
        return None
    window = text[max(start, bracket.start - WINDOW) : bracket.start]
    words = words_before(window)
    naming, _ = read_names(words) if words else (None, False)
    if naming is None:
        return None
    rows = read_dated(cursor, naming, 0, strict=True)
    if not cursor.at_end():
        return None
    return Narrative(bracket.start - (len(window) - window.rindex(words)), bracket.end, tuple(rows))


def words_before(window: str) -> str:
    """The longest run of words that may be names at the end of a text; empty where there is none.

    >>> words_before("как показали Ли и Ким "), words_before("в статье “Free Course” ")
    ('Ли и Ким', '“Free Course”')
    """
    tail = window.rstrip()
    if not tail or len(window) - len(tail) > 2:
        return ""
    for opening, closing in QUOTES.items():
        if tail.endswith(closing) and opening in tail[:-1]:
            return tail[tail.rindex(opening, 0, len(tail) - 1) :]
    words = tail.split()
    first = len(words)
    for place in range(len(words) - 1, -1, -1):
        if not may_be_name(words, place):
            break
        first = place
        if words[place][0] in "([":
            break
    while first < len(words) and not words[first].lstrip("([")[:1].isupper():
        first += 1
    return tail[find_word(tail, words, first) :].lstrip("([") if first < len(words) else ""


def find_word(tail: str, words: list[str], index: int) -> int:
    """Where a word of a split text starts."""
    place = len(tail)
    for word in reversed(words[index:]):
        place = tail.rindex(word, 0, place)
    return place


def may_be_name(words: list[str], place: int) -> bool:
    """Whether a word can stand among names: a capital letter, a conjunction, a particle, "et al."."""
    word = words[place].strip("([,").rstrip(".")
    last = place == len(words) - 1
    if not word:
        return False
    if not last and words[place][-1] in ".;:!?" and len(word) > 2 and word not in {"др", "al", "соавт"}:
        return False
    lower = word.lower()
    if lower in SIGNAL_HEADS | SIGNAL_COMPANIONS and lower not in CONJUNCTIONS:
        return False
    return word[0].isupper() or lower in CONJUNCTIONS | PARTICLES | {"et", "al", "др", "соавт", "соавторы", "others"}
