"""The place named with a member of a callout: ``с. 5``, ``гл. 2``, ``34-б.``, ``§ 3``, ``Theorem 2.1``.

Labels are those of the Citation Style Language 1.0.2, "Locators".
"""

from __future__ import annotations

import re

from msgspec import Struct

from citeflow.citations.callouts.signals import TRAILERS
from citeflow.citations.callouts.tokens import Cursor, Token
from citeflow.model.claim import Locator, LocatorLabel

WORDS: dict[LocatorLabel, str] = {
    "page": "с c сс cc стр страница страницы s p pp page pages pag pags pg pgs pág págs página páginas б бб бет беттер",
    "folio": "л лл лист листы fol ff folio",
    "column": "стб стлб столб столбец кол col cols column columns",
    "line": "строка стк строки line lines",
    "chapter": "гл глава главы ch chap chaps chapter chapters cap caps capítulo capitulo kap тарау",
    "section": "разд раздел разделы sec sect secs section sections § §§ sección seccion seção secao бөлім параграф",
    "paragraph": "п пп пункт абз абзац para paras paragraph paragraphs párr тармақ ¶",
    "article-locator": "ст статья статьи art arts article articles artículo articulo artigo бап",
    "part": "ч часть части pt part parts parte бөлік",
    "table": "табл таблица таблицы tab tabs table tables tabla tabela кесте",
    "figure": "рис рисунок рисунки ил fig figs figure figures figura сурет схема",
    "equation": "формула ф-ла ур уравнение eq eqs equation equations",
    "appendix": "прил приложение приложения app appx appendix appendices anexo apéndice қосымша annex",
    "volume": "т том тома vol vols volume volumes tomo том",
    "issue": "вып выпуск issue",
    "book": "кн книга book bk livro libro кітап",
    "note": "прим примеч примечание сноска n nn note notes fn nota ескерту",
}
LABELS: dict[str, LocatorLabel] = {word: label for label, words in WORDS.items() for word in words.split()}
STATEMENTS = frozenset(
    """теорема лемма утверждение определение следствие предложение замечание алгоритм пример
    theorem thm lemma proposition prop corollary cor definition def remark example algorithm alg theorema""".split()
)
"""Numbered statements have no label of their own: they keep their word in the value."""

POSTFIX = frozenset(
    "с c стр p pp pg pages page б бб бет беті беттер тарау бөлім бап кесте сурет қосымша тармақ".split()
)
"""Labels that may stand behind the number."""

STANDS_ALONE = frozenset({"appendix", "note"})
"""Labels that say enough without a number: ``[2, приложение]``."""

FINEST = (
    "page",
    "folio",
    "column",
    "line",
    "equation",
    "table",
    "figure",
    "title-locator",
    "note",
    "paragraph",
    "article-locator",
    "section",
    "chapter",
    "appendix",
    "part",
    "book",
    "issue",
    "volume",
)
"""Where a member names several places, the finest is its locator: ``т. 2, с. 15`` is page 15."""

ROMAN = re.compile(r"[ivxlcdm]{1,8}")
LEAF_SIDES = frozenset({"об", "r", "v"})


class Place(Struct, frozen=True):
    """A printed value with the numbers of its first and last part, 0 where they are no plain numbers."""

    text: str
    first: int
    last: int


def read_locator(cursor: Cursor) -> Locator | None:
    """All places named here, the finest of them; None, without a step, where none stands."""
    found: list[Locator] = []
    while (locator := read_one(cursor)) is not None:
        found.append(locator)
    return min(found, key=lambda locator: FINEST.index(locator.label)) if found else None


def read_one(cursor: Cursor) -> Locator | None:
    """One place: a separator or none, then a label with its values or values with their label."""
    mark = cursor.place
    separated = cursor.take_sign(",.:")
    if not separated and cursor.peek().kind not in {"word", "sign"}:
        return None
    locator = read_labelled(cursor) or (read_postfixed(cursor) if separated else None)
    if locator is None:
        cursor.place = mark
    return locator


def read_labelled(cursor: Cursor) -> Locator | None:
    """``с. 5``, ``§§ 3–4``, ``Theorem 2.1``, ``приложение``; without a step where none stands."""
    mark = cursor.place
    word = cursor.take()
    if word.text == "§" and cursor.peek().text == "§":
        cursor.take()
    label = LABELS.get(word.text)
    statement = word.text in STATEMENTS
    if label is None and not statement:
        cursor.place = mark
        return None
    cursor.take_sign(".")
    if cursor.peek().text == "№":
        cursor.take()
    values = read_letter(cursor) if label in STANDS_ALONE else ""
    values = values or read_values(cursor)
    if statement and values:
        printed = cursor.content[word.start : word.end]
        return Locator(label="title-locator", value=f"{printed} {values}")
    if label is not None and (values or (label in STANDS_ALONE and ends_member(cursor.peek()))):
        return Locator(label=label, value=values)
    cursor.place = mark
    return None


def read_letter(cursor: Cursor) -> str:
    """The capital letter of an appendix; empty, without a step, where none stands."""
    token = cursor.peek()
    printed = cursor.content[token.start : token.end]
    if token.kind == "word" and len(printed) == 1 and printed.isupper() and ends_member(cursor.peek(1)):
        cursor.take()
        return printed
    return ""


def read_postfixed(cursor: Cursor) -> Locator | None:
    """``34-б.``, ``131 с``, ``2-тарау``; without a step where none stands."""
    mark = cursor.place
    place = read_place(cursor)
    if place is not None:
        if cursor.peek().kind == "dash":
            cursor.take()
        word = cursor.take()
        if word.text in POSTFIX:
            cursor.take_sign(".")
            if ends_member(cursor.peek()):
                return Locator(label=LABELS[word.text.removesuffix("і")], value=place.text)
    cursor.place = mark
    return None


def read_values(cursor: Cursor) -> str:
    """``45-47, 52``: one place or several; empty where none stands.

    A number behind a comma goes on with the places while they rise and no label follows it, which would make it
    a member with a locator of its own: ``12, с. 140, 13, с. 207``.
    """
    first = read_place(cursor)
    if first is None:
        return ""
    values, last = [first.text], first.last
    while cursor.peek().text == "," and last:
        mark = cursor.place
        cursor.take()
        place = read_place(cursor)
        if place is None or place.first <= last or opens_locator(cursor):
            cursor.place = mark
            break
        values.append(place.text)
        last = place.last
    return ", ".join(values)


def opens_locator(cursor: Cursor) -> bool:
    """Whether a locator with a label, or a bare page behind a colon, stands here."""
    if cursor.peek().text == ":":
        return True
    if cursor.peek().text not in {",", "."}:
        return False
    word = cursor.peek(1).text
    return word in LABELS or word in STATEMENTS


def ends_member(token: Token) -> bool:
    """Whether a member may end before this token."""
    return token.kind == "end" or token.text in ",;." or token.text in TRAILERS


def read_place(cursor: Cursor) -> Place | None:
    """``12``, ``12–15``, ``5.3.4``, ``XII``, ``45об``, ``12a``; None, without a step, where none stands."""
    mark = cursor.place
    low = read_point(cursor)
    if low is None:
        cursor.place = mark
        return None
    if cursor.peek().kind != "dash":
        return Place(low, as_number(low), as_number(low))
    mark = cursor.place
    cursor.take()
    high = read_point(cursor)
    if high is None:
        cursor.place = mark
        return Place(low, as_number(low), as_number(low))
    return Place(f"{low}-{high}", as_number(low), as_number(high))


def as_number(point: str) -> int:
    """The value of a plain number, else 0."""
    return int(point) if point.isdecimal() else 0


def read_point(cursor: Cursor) -> str | None:
    """One number with its parts, or a Roman numeral, as printed."""
    token = cursor.take()
    if token.kind == "word" and ROMAN.fullmatch(token.text):
        return cursor.content[token.start : token.end]
    if token.kind != "number":
        return None
    text = token.text
    while cursor.peek().text == "." and not cursor.peek(1).spaced and cursor.peek(1).kind == "number":
        cursor.take()
        text += f".{cursor.take().text}"
    after = cursor.peek()
    if after.text in LEAF_SIDES or (after.kind == "word" and len(after.text) == 1 and is_suffix(after)):
        text += cursor.take().text
        cursor.take_sign(".")
    return text


def is_suffix(token: Token) -> bool:
    """Whether a letter glued to a number belongs to it, as in ``12a``, and is no label."""
    return not token.spaced and token.text in "abdeабвгд" and token.text not in POSTFIX
