"""Small documents composed by hand: paragraphs, printed lists, and the layers that the checks read."""

from typing import Any, NamedTuple

from citeflow.bundle import Bundle
from citeflow.check import FINDINGS
from citeflow.citations.callouts.finding import find_callouts
from citeflow.model.claim import Claim, Claims
from citeflow.model.document import Block, Document, Mark, Metadata, Stated
from citeflow.model.problem import Problem
from citeflow.model.reference import Printed, Reference, ReferenceList, References


class Work(NamedTuple):
    """An entry of a list; `key` joins the twins of two lists. label: where it is no number."""

    number: int | None
    raw: str
    key: str = ""
    csl: dict[str, Any] = {}
    label: str = ""


class List(NamedTuple):
    heading: str | None
    works: tuple[Work, ...]
    lang: str = "ru"


def csl(author: str, title: str, year: int, **fields: str) -> dict[str, Any]:
    return {"author": [{"family": author}], "title": title, "issued": {"date-parts": [[year]]}, **fields}


def works(*numbers: int) -> tuple[Work, ...]:
    """Entries of different works, in citation order rather than in alphabetical order."""
    names = ["Яковлев", "Борисова", "Умаров", "Ахметов", "Ковалёв", "Дюсенов", "Smith", "Ortega"]
    return tuple(Work(n, f"{names[n % len(names)]} А.А. Труд {n}. 20{n:02}.", key=f"work{n}") for n in numbers)


class Text:
    """The text of a document while it is put together."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.blocks: list[Block] = []
        self.length = 0

    def add(self, words: str, kind: Any, lang: str = "ru", page: int | None = None) -> tuple[int, int]:
        start = self.length
        self.parts.append(words)
        self.length += len(words) + 1
        end = start + len(words)
        self.blocks.append(Block(id=f"b{len(self.blocks)}", kind=kind, start=start, end=end, lang=lang, page=page))
        return start, end


def make_bundle(
    *paragraphs: str | tuple[str, str],
    lists: tuple[List, ...] = (),
    page: int | None = None,
    superscript: tuple[str, ...] = (),
    uncited: tuple[str, ...] = (),
) -> Bundle:
    """Paragraphs (Russian, or pairs of language and words), then the lists.

    superscript: strings whose every occurrence in the paragraphs is raised. uncited: sentences that are claims.
    """
    text = Text()
    for paragraph in paragraphs:
        lang, words = paragraph if isinstance(paragraph, tuple) else ("ru", paragraph)
        text.add(words, "paragraph", lang, page)
    body_end = text.length
    references = print_lists(text, lists)
    full = "\n".join(text.parts)
    marks = [
        Mark(start=at, end=at + len(raised), kind="superscript")
        for raised in superscript
        for at in range(body_end)
        if full.startswith(raised, at)
    ]
    doc = Document(
        metadata=Metadata(title={}, abstract={}, keywords={}, authors=()),
        text=full,
        blocks=tuple(text.blocks),
        sentences=(),
        marks=tuple(sorted(marks, key=lambda mark: mark.start)),
        stated=Stated(),
        edits=(),
    )
    claims = Claims(
        callouts=find_callouts(doc, references).callouts, claims=tuple(make_claim(full, u) for u in uncited)
    )
    return Bundle(id="sample", document=doc, references=references, claims=claims)


def print_lists(text: Text, lists: tuple[List, ...]) -> References:
    printed: list[ReferenceList] = []
    merged: dict[str, Reference] = {}
    for place, (heading, entries, lang) in enumerate(lists):
        list_id = f"list{place}"
        start = text.length
        if heading is not None:
            text.add(heading, "heading", lang)
        for n, work in enumerate(entries):
            label = f"[{work.number}]" if work.number is not None else work.label
            first, last = text.add(f"{label} {work.raw}".strip(), "paragraph", lang)
            row = Printed(list=list_id, raw=work.raw, start=last - len(work.raw), end=last)
            key = work.key or f"{list_id}-{n}"
            known = merged.get(key)
            merged[key] = Reference(
                key=key,
                label=label,
                number=work.number,
                csl=known.csl if known else work.csl,
                confidence={},
                printed=(*(known.printed if known else ()), row),
            )
            assert first <= row.start
        printed.append(ReferenceList(id=list_id, start=start, end=text.length, heading=heading, lang=lang))
    return References(lists=tuple(printed), references=tuple(merged.values()))


def make_claim(text: str, words: str) -> Claim:
    start = text.index(words)
    return Claim(
        id="c", start=start, end=start + len(words), text=words, status="uncited", reasons=("year",), citations=()
    )


def found(code: str, bundle: Bundle) -> list[Problem]:
    """What one finding says of a bundle."""
    return list(FINDINGS[code].find(bundle))


def places(code: str, bundle: Bundle) -> list[str]:
    """The words underlined by one finding; empty words for a finding without a place."""
    assert bundle.document is not None
    return [bundle.document.text[p.start : p.end] if p.start is not None else "" for p in found(code, bundle)]
