"""From a document to its references: lists, items, fields, twins, keys."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from citeflow.bibliography.field_parser import FieldParser, ParsedReference
from citeflow.bibliography.fields.confidence import STRENGTH
from citeflow.bibliography.fields.links import take_links
from citeflow.bibliography.keys import make_keys
from citeflow.bibliography.lists.finding import FoundList
from citeflow.bibliography.lists.item import Item
from citeflow.bibliography.lists.scopes import find_scopes
from citeflow.bibliography.lists.several import count_works
from citeflow.bibliography.parse import PARSER, TOO_LONG
from citeflow.bibliography.romanised import romanise_work
from citeflow.bibliography.stated import choose_lists, index_stated, overlay
from citeflow.bibliography.twins.merge import find_disagreements, merge_rows, name_list
from citeflow.bibliography.twins.pairing import pair_rows
from citeflow.bibliography.twins.row import Row
from citeflow.model.document import Document, Mark
from citeflow.model.problem import Problem, sort_problems
from citeflow.model.reference import Printed, Reference, ReferenceList, References

_ADVICE = {
    TOO_LONG: "the list was not cut into items here: look at the labels printed in it",
}
SEVERAL = "reference-several-works"
_QUOTED_LENGTH = 80


def find_references(doc: Document, parser: FieldParser = PARSER) -> References:
    """Find every reference list of a document and read its items.

    References stand in the order of print; a work printed in two parallel lists is one reference with two
    printed rows. No list gives empty tuples. Strings that cannot be read are kept, with a problem each.
    """
    lists = choose_lists(doc)
    works = pair_rows(read_rows(doc, lists, parser))
    scopes = find_scopes(doc, lists, works)
    pages = _Pages(doc)
    merged = [merge_rows(work) for work in works]
    keys = make_keys([csl for csl, _ in merged], [doc.text[w[0].item.start : w[0].item.end] for w in works])
    references: list[Reference] = []
    problems: list[Problem] = []
    for work, (csl, confidence), key in zip(works, merged, keys, strict=True):
        item = work[0].item
        references.append(
            Reference(
                key=key,
                label=item.label,
                number=item.number,
                csl={"id": key, **csl},
                confidence=confidence,
                printed=tuple(_print(doc, row) for row in work),
                romanised=romanise_work(csl, work),
            )
        )
        problems.extend(find_disagreements(work, pages.of))
        problems.extend(p for row in work for p in _find_unread(doc, row, pages))
        problems.extend(p for row in work for p in _find_several(row, pages))
    return References(
        lists=tuple(_describe(found, scopes.get(found.id)) for found in lists),
        references=tuple(references),
        problems=sort_problems(problems),
    )


def read_rows(doc: Document, lists: Sequence[FoundList], parser: FieldParser) -> list[list[Row]]:
    """The items of each list with what the format states and what was read of them."""
    stated = index_stated(doc, lists)
    targets = sorted(
        (mark for mark in doc.marks if mark.kind == "link" and (mark.target or "").startswith("http")),
        key=lambda mark: mark.start,
    )
    return [
        [
            Row(
                found,
                item,
                overlay(read_item(doc, item, found.lang, parser, targets), stated.get(item.start)),
                doc.text[item.start : item.end],
            )
            for item in found.items
        ]
        for found in lists
    ]


def read_item(
    doc: Document, item: Item, lang: str | None, parser: FieldParser, links: Sequence[Mark]
) -> ParsedReference:
    """Read one item; an address that only a link carries, not the print, is added to the fields.

    links: in the order of the text.
    """
    parsed = parser(doc.text[item.start : item.end], lang)
    if "URL" in parsed.csl or "DOI" in parsed.csl:
        return parsed
    first, last = (bisect_left(links, offset, key=lambda mark: mark.start) for offset in (item.start, item.end))
    for mark in links[first:last]:
        if mark.target:
            found = take_links(mark.target)
            name, value = ("DOI", found.doi) if found.doi else ("URL", found.url)
            if value:
                csl, confidence = {**parsed.csl, name: value}, {**parsed.confidence, name: STRENGTH["identifier"]}
                return ParsedReference(csl, confidence, parsed.problems)
    return parsed


def _describe(found: FoundList, scope: tuple[int, int] | None) -> ReferenceList:
    return ReferenceList(
        id=found.id, heading=found.heading, lang=found.lang, start=found.start, end=found.end, scope=scope
    )


def _print(doc: Document, row: Row) -> Printed:
    start, end = row.item.start, row.item.end
    return Printed(list=row.list.id, raw=doc.text[start:end], start=start, end=end)


class _Pages:
    """Page of an offset, from the blocks; None in documents without pages."""

    def __init__(self, doc: Document) -> None:
        self.starts = [block.start for block in doc.blocks]
        self.pages = [block.page for block in doc.blocks]

    def of(self, offset: int) -> int | None:
        index = bisect_right(self.starts, offset) - 1
        return self.pages[index] if index >= 0 else None


def _find_unread(doc: Document, row: Row, pages: _Pages) -> list[Problem]:
    """A problem for each complaint of the parser."""
    raw = re.sub(r"\s+", " ", doc.text[row.item.start : row.item.end])
    quote = raw if len(raw) <= _QUOTED_LENGTH else f"{raw[: _QUOTED_LENGTH - 1]}…"
    return [
        Problem(
            code=code,
            severity="warning",
            message=f"reference {row.item.label} of {name_list(row)} could not be read: “{quote}”",
            advice=_ADVICE.get(code, "give its fields by hand, or correct the printed string"),
            start=row.item.start,
            end=row.item.end,
            page=pages.of(row.item.start),
        )
        for code in row.parsed.problems
    ]


def _find_several(row: Row, pages: _Pages) -> list[Problem]:
    """A problem where an item names more works than one."""
    count = count_works(row.raw)
    if count == 1:
        return []
    return [
        Problem(
            code=SEVERAL,
            severity="note",
            message=f"reference {row.item.label} of {name_list(row)} names {count} works; "
            "the fields are those of the first",
            advice="give each work a number of its own",
            start=row.item.start,
            end=row.item.end,
            page=pages.of(row.item.start),
        )
    ]
