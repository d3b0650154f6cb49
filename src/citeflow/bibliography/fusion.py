"""The reading by rules and that by the labeller put together.

GOST signs bound the fields, so there the rules lead and the labeller confirms; everywhere else the labeller leads, and
the rules are asked where its reading looks as if it took too much. docs/decisions/0007-labeller.md has the figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citeflow.bibliography.fields.form import Fields

_FAIR = 0.8
"""Below this strength a rule is a guess from position, and the surer of the two readings is taken."""

_SURE = 0.9
"""A rule of this strength adds a field that the labeller does not read."""

_AGREED = 0.97
"""Two readings that say the same are right as often as this at least."""

_LED_BY_LABELLER = frozenset(
    {
        "title",
        "container-title",
        "author",
        "editor",
        "issued",
        "volume",
        "issue",
        "page",
        "publisher",
        "publisher-place",
    }
)
"""Fields that rules do not add where the labeller leads: what it leaves out of them is seldom there."""

_BESIDE = ("author", "editor", "edition", "version", "genre", "publisher-place")
"""Fields whose words a title or publisher that was read too far swallows."""

_TOO_FAR = re.compile(r"^[^.]{2,40}\.\s|[)\]]$")
"""A title with a name in front, or a bracket at its end."""

_WORD = re.compile(r"\w+")
_LINKING = frozenset({"and", "et", "y", "e", "и", "та", "және", "version", "версия"})


def confirm_rules(fields: Fields, labelled: Fields) -> None:
    """Trust a field more that both read alike; take the surer one for a guess of the rules.

    fields: as the rules read them. Where they found neither title nor container, the labeller fills in.
    """
    unread = lacks_title(fields)
    for name, value in labelled.values.items():
        sure = labelled.confidence_of(name)
        if name not in fields.values:
            if unread:
                fields.put_sure(name, value, sure)
        elif same_value(fields.values[name], value):
            fields.sure[name] = max(fields.confidence_of(name), sure, _AGREED)
        elif fields.confidence_of(name) < min(_FAIR, sure):
            fields.replace(name, value, sure)


def wants_rules(fields: Fields, text: str) -> bool:
    """Whether rules may cut finer than the labeller: its title or publisher may hold words of other fields, no title
    was found, numbers of a journal without a journal, or a kind of work stands in square brackets."""
    if lacks_title(fields) or lacks_journal(fields):
        return True
    if "[" in text or ":" in str(fields.values.get("publisher", "")):
        return True
    return _TOO_FAR.search(str(fields.values.get("title", ""))) is not None


def refine_labelled(fields: Fields, rules: Fields) -> None:
    """Take the cut of the rules where it is finer and accounts for every word; add what only rules read.

    fields: as the labeller read them.
    """
    if lacks_title(fields):
        for name, value in rules.values.items():
            fields.put_sure(name, value, rules.confidence_of(name))
        return
    for name in ("title", "publisher"):
        for other in cut_finer(name, fields, rules):
            fields.replace(other, rules.values[other], rules.confidence_of(other))
    for name, value in rules.values.items():
        if name not in _LED_BY_LABELLER and rules.confidence_of(name) >= _SURE:
            fields.put_sure(name, value, rules.confidence_of(name))


def cut_finer(name: str, fields: Fields, rules: Fields) -> Iterator[str]:
    """The field and those beside it, where the rules read only its beginning or end and the rest as theirs."""
    long, short = (words_of(form.values.get(name, "")) for form in (fields, rules))
    if not short or len(short) >= len(long):
        return
    if long[: len(short)] == short:
        rest = set(long[len(short) :])
    elif long[-len(short) :] == short:
        rest = set(long[: -len(short)])
    else:
        return
    others = (*_BESIDE, "container-title") if lacks_journal(fields) else _BESIDE
    beside = [other for other in others if rest & set(words_of(rules.values.get(other, "")))]
    known = {word for other in beside for word in words_of(rules.values[other])} | _LINKING
    if all(word in known or len(word) == 1 for word in rest):
        yield from (name, *beside)


def lacks_title(fields: Fields) -> bool:
    """Whether neither a title nor a container was found."""
    return not {"title", "container-title"} & fields.values.keys()


def lacks_journal(fields: Fields) -> bool:
    """Whether a volume or issue and pages stand there, which only a part of something has, and no container."""
    numbered = {"volume", "issue"} & fields.values.keys() and "page" in fields.values
    return bool(numbered) and "container-title" not in fields.values


def words_of(value: object) -> list[str]:
    """The words of a CSL value in order, in small letters; those of all its names where it is a list of them."""
    if isinstance(value, list):
        return [word for name in value for part in name.values() for word in words_of(part)]
    return _WORD.findall(str(value).casefold())


def same_value(one: object, other: object) -> bool:
    """Whether two values differ in case, spaces and signs alone."""
    return _fold(one) == _fold(other)


def _fold(value: object) -> str:
    return "".join(c for c in str(value).casefold() if c.isalnum())
