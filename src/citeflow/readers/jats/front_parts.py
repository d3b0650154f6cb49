"""The front of an article sorted by language: one title, abstract and list of keywords for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from citeflow.readers.front_words import DEFAULT_LANGUAGE, label_language
from citeflow.readers.xml.elements import attribute, child, children, language_of, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

SIDE_TYPES = frozenset(
    """executive-summary graphical highlights key-points plain-language-summary short summary teaser toc
    web-summary""".split()
)
"""Values of `abstract-type` that name another text than the abstract."""

OTHER_KEYWORDS = frozenset({"abbreviations", "hwp"})


class FrontPart(Struct, frozen=True, kw_only=True):
    """What the front says in one language; `titles` are title and subtitle, `abstract` None where there is none."""

    lang: str
    titles: tuple[_Element, ...] = ()
    abstract: _Element | None = None
    keywords: tuple[str, ...] = ()


def front_parts(meta: _Element, lang: str | None) -> list[FrontPart]:
    """The parts of ``<article-meta>``, the article's own language first, then in the order of the file."""
    own = [a for a in children(meta, "abstract") if not is_side(a)]
    first = own[0] if own else None
    main = language_of_labelled(first) if first is not None else None
    main = main or lang or DEFAULT_LANGUAGE
    group = child(meta, "title-group")
    titles: dict[str, tuple[_Element, ...]] = {main: tuple(children(group, "article-title", "subtitle"))}
    for trans in children(group, "trans-title-group"):
        parts = tuple(children(trans, "trans-title", "trans-subtitle"))
        titles.setdefault(language_of(trans) or next(filter(None, map(language_of, parts)), main), parts)
    for trans in children(group, "trans-title"):
        titles.setdefault(language_of(trans) or main, (trans,))
    abstracts: dict[str, _Element] = {} if first is None else {main: first}
    for other in [*own[1:], *(a for a in children(meta, "trans-abstract") if not is_side(a))]:
        abstracts.setdefault(language_of_labelled(other) or main, other)
    keywords: dict[str, list[str]] = {}
    for words in children(meta, "kwd-group"):
        if attribute(words, "kwd-group-type") not in OTHER_KEYWORDS:
            listed = [words_of(k).strip(" ;,.") for k in children(words, "kwd", "compound-kwd")]
            keywords.setdefault(language_of_labelled(words) or main, []).extend(filter(None, listed))
    return [
        FrontPart(
            lang=code,
            titles=titles.get(code, ()),
            abstract=abstracts.get(code),
            keywords=tuple(dict.fromkeys(keywords.get(code, ()))),
        )
        for code in dict.fromkeys([*titles, *abstracts, *keywords])
    ]


def is_side(abstract: _Element) -> bool:
    """Whether an abstract is another text than the abstract."""
    return attribute(abstract, "abstract-type").lower() in SIDE_TYPES


def language_of_labelled(element: _Element) -> str | None:
    """The language that its printed label tells, which its readers saw, else the one that the element states."""
    return label_language(words_of(child(element, "title"))) or language_of(element)
