"""What a file says of its article beside the text: title, authors, abstract, keywords.

Visible words come first: only what the text does not print is added to it, in the places where articles print it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from citeflow.readers.front_words import ABSTRACT_LABELS, DEFAULT_LANGUAGE, abstract_label, print_keywords
from citeflow.readers.labels import find_number_label
from citeflow.readers.piece import Piece

ABSTRACT_HEADING = re.compile(
    r"(?:abstract|summary|аннотация|резюме|аңдатпа|андатпа|анотація|түйін\w*|resumen|resumo|résumé)[.:]?", re.IGNORECASE
)
IN_CYRILLIC = frozenset({"ru", "kk", "uk"})
KAZAKH = re.compile("[әғқңөұүһ]", re.IGNORECASE)
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
PROBE = 80
"""Code points of an abstract that are looked for: pages and heads cut it at different places."""
LONGEST_LINE = 600
"""Letters; keywords in a longer text are words of the text."""
MOST_OF_LINE = 0.9
"""A line of which the title is so much prints the title: before it may stand a number or the kind of the article."""
TOP = 40
"""Authors are printed within so many pieces."""


class Front(Struct, frozen=True, kw_only=True):
    """Front matter; empty where the file does not say it. lang: ISO 639-1."""

    title: str = ""
    authors: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()
    abstract: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    lang: str | None = None


def add_unprinted(pieces: Sequence[Piece], front: Front) -> tuple[Piece, ...]:
    """The pieces with what the file tells and its text does not print."""
    printed = [fold_words(piece.text) for piece in pieces]
    lines = [p.text for p in pieces[:TOP] if len(p.text) <= LONGEST_LINE and not find_number_label(p.text)]
    longest = max(front.abstract, key=len, default="")
    missing = Front(
        title="" if prints_title(front.title, printed[:TOP]) else front.title,
        authors=() if any(stands_in(surname(a), lines) for a in front.authors) else front.authors,
        affiliations=tuple(a for a in front.affiliations if not stands_in(a, lines)),
        abstract=() if is_printed(longest[:PROBE], printed) else front.abstract,
    )
    lang = choose_language(front)
    keywords = () if any(prints_keywords(text, front.keywords) for text in printed) else front.keywords
    top = 0 if missing.title else find_title(pieces, front.title)
    end = top if missing.abstract else find_abstract_end(pieces, top)
    head = print_head(missing, lang)
    return (*pieces[:top], *head, *pieces[top:end], *keywords_pieces(keywords, lang), *pieces[end:])


def print_head(front: Front, lang: str) -> list[Piece]:
    """The pieces of title, byline and abstract.

    >>> [p.text for p in print_head(Front(title="Порты", abstract=("О портах.",)), "ru")]
    ['Порты', 'Аннотация. О портах.']
    """
    pieces = [Piece(kind="heading", text=front.title, level=1)] if front.title else []
    if front.authors:
        pieces.append(Piece(kind="paragraph", text=", ".join(front.authors)))
    pieces += [Piece(kind="paragraph", text=affiliation) for affiliation in front.affiliations]
    for place, paragraph in enumerate(front.abstract):
        pieces.append(Piece(kind="paragraph", text=paragraph if place else f"{abstract_label(lang)}. {paragraph}"))
    return pieces


def keywords_pieces(keywords: Sequence[str], lang: str) -> list[Piece]:
    """The piece of the keywords, none where there are none."""
    return [Piece(kind="paragraph", text=print_keywords(keywords, lang))] if keywords else []


def choose_language(front: Front) -> str:
    """The language of the labels: that of the words where their script tells, else the declared one, else English."""
    words = " ".join((front.title, *front.abstract, *front.keywords))
    if CYRILLIC.search(words):
        declared = front.lang if front.lang in IN_CYRILLIC else None
        return declared or ("kk" if KAZAKH.search(words) else "ru")
    return front.lang if front.lang in ABSTRACT_LABELS and front.lang not in IN_CYRILLIC else DEFAULT_LANGUAGE


def fold_words(words: str) -> str:
    """Letters and digits alone, in small letters, to compare what is printed twice."""
    return "".join(c for c in words.casefold() if c.isalnum())


def is_printed(words: str, printed: Sequence[str]) -> bool:
    """Whether words stand in one of the folded texts; no words are printed anywhere."""
    folded = fold_words(words)
    return any(folded in text for text in printed) or not folded


def stands_in(name: str, lines: Sequence[str]) -> bool:
    """Whether a name stands in one of the lines as whole words; the mark of a footnote may stand close to it.

    >>> stands_in("Ли", ["Берег прилива"]), stands_in("Ли", ["А. Ким1, Б. Ли2"])
    (False, True)
    """
    words = r"\W+".join(map(re.escape, re.findall(r"\w+", name)))
    whole = re.compile(rf"(?<!\w){words}(?![^\W\d_])", re.IGNORECASE)
    return not words or any(whole.search(line) for line in lines)


def prints_title(title: str, printed: Sequence[str]) -> bool:
    """Whether a folded text is the title, alone or with what follows it; a mention of the title is none."""
    folded = fold_words(title)
    return not folded or any(
        text.startswith(folded) or (folded in text and len(folded) >= MOST_OF_LINE * len(text)) for text in printed
    )


def prints_keywords(text: str, keywords: Sequence[str]) -> bool:
    """Whether a folded text is the line of keywords: short, with most of them in it."""
    found = [word for word in keywords if fold_words(word) in text]
    return len(found) > len(keywords) / 2 and len(text) <= LONGEST_LINE


def surname(name: str) -> str:
    """The part of a name that every form of it prints: before a comma, else the longest word.

    >>> surname("Ким, А. Б."), surname("А. Б. Ким")
    ('Ким', 'Ким')
    """
    family = name.split(",")[0] if "," in name else max(name.split(), key=len, default=name)
    return family.strip(" .")


def find_title(pieces: Sequence[Piece], title: str) -> int:
    """The place behind the heading that prints the title, else behind the first heading of the first level, else 0."""
    folded = fold_words(title)
    headings = [i for i, piece in enumerate(pieces[:TOP]) if piece.kind == "heading"]
    named = [i for i in headings if folded and prints_title(title, [fold_words(pieces[i].text)])]
    return next(iter([*named, *(i for i in headings if pieces[i].level == 1)]), -1) + 1


def find_abstract_end(pieces: Sequence[Piece], top: int) -> int:
    """The place behind a printed abstract: its heading and the paragraphs below; `top` where none is printed."""
    for place, piece in enumerate(pieces):
        if piece.kind not in {"heading", "paragraph"} or not ABSTRACT_HEADING.fullmatch(piece.text):
            continue
        end = place + 1
        while end < len(pieces) and pieces[end].kind == "paragraph":
            end += 1
        return end
    return top
