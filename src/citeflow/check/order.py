"""The finding that first citations do not follow the numbers of the list."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from citeflow.bundle import Bundle
from citeflow.check.body import body_texts
from citeflow.check.finding import Sighting
from citeflow.check.naming import first_author, name_numbers
from citeflow.check.numbering import entries_of
from citeflow.model.claim import Callout
from citeflow.model.reference import References
from citeflow.text.lookalikes import script_of

LETTERS = re.compile(r"[^\W\d_]+")
CAPTION = re.compile(
    r"(?:Fig(?:ure|\.)?|Tab(?:le|\.)?|Box|Рис(?:унок|\.)?|Табл(?:ица|\.)?|Сурет|Кесте)\s?\d", re.IGNORECASE
)
LONG_LIST = 8
ENTRIES_AN_OUTLIER = 4
"""In a list of eight and more; chance alone leaves about half of such a list out of order."""

LONGEST_ORDER = 12
"""Numbers that a message about their order shows."""


def find_order_breaks(bundle: Bundle) -> Iterator[Sighting]:
    """First citations that do not follow the numbers; silent for lists in alphabetical order.

    One sighting a document, at the first number that comes too early. Numbers first cited in a caption or table do not
    count: it may stand far from where the text calls it.
    """
    if bundle.references is None or bundle.claims is None:
        return
    if any(is_alphabetical(bundle.references, printed.id) for printed in bundle.references.lists):
        return
    first: dict[int, Callout] = {}
    running = {callout.id for callout in running_callouts(bundle)}
    for callout in sorted(bundle.claims.callouts, key=lambda c: c.start):
        numbers = [m.number for m in callout.members if m.key is not None and m.number is not None]
        for number in sorted(numbers):
            first.setdefault(number, callout)
    order = [number for number, callout in first.items() if callout.id in running]
    early = next((n for place, n in enumerate(order) if any(later < n for later in order[place:])), None)
    if early is None:
        return
    late = [number for number in order[order.index(early) :] if number < early]
    run = ", ".join(str(number) for number in order[:LONGEST_ORDER]) + (" …" if len(order) > LONGEST_ORDER else "")
    yield Sighting(
        f"{early} is first cited before {name_numbers(late)}; first citations run {run}",
        first[early].start,
        first[early].end,
        number=early,
    )


def running_callouts(bundle: Bundle) -> Iterator[Callout]:
    """The callouts in paragraphs and list items that are no caption, by place."""
    spans = [
        (start, start + len(words)) for start, words in body_texts(bundle) if not CAPTION.match(words.lstrip("*_ "))
    ]
    starts = [start for start, _ in spans]
    callouts = bundle.claims.callouts if bundle.claims is not None else ()
    for callout in sorted(callouts, key=lambda c: c.start):
        place = bisect_right(starts, callout.start) - 1
        if place >= 0 and callout.start < spans[place][1]:
            yield callout


def is_alphabetical(references: References, list_id: str) -> bool:
    """Whether a list is sorted, by first words or by first authors, within each script.

    Russian lists put works in Cyrillic letters first and those in Latin letters behind them. One entry in four may
    stand out of order: a name that was not read well, or a title without author.
    """
    entries = entries_of(references, list_id)
    authors = {r.key: first_author(r) for r in references.references}
    by_words = [first_word(entry.raw) for entry in entries]
    by_authors = [first_word(authors[entry.key] or entry.raw) for entry in entries]
    allowed = len(entries) // ENTRIES_AN_OUTLIER if len(entries) >= LONG_LIST else 0
    return len(entries) > 2 and min(count_outliers(by_words), count_outliers(by_authors)) <= allowed


def count_outliers(words: list[str]) -> int:
    """How many words must be taken out so that those of each script are sorted.

    >>> count_outliers(["ель", "дуб", "яблоня", "apple", "pear"])
    1
    """
    kept = 0
    for script in {script_of(word[:1]) if word else None for word in words}:
        # patience sorting: the length of the piles is that of the longest run that does not fall
        piles: list[str] = []
        for word in (word for word in words if (script_of(word[:1]) if word else None) == script):
            place = bisect_right(piles, word)
            piles[place : place + 1] = [word]
        kept += len(piles)
    return len(words) - kept


def first_word(raw: str) -> str:
    """First run of letters in lower case, Ё as Е; empty where there is none."""
    match = LETTERS.search(raw)
    return match.group().casefold().replace("ё", "е") if match else ""
