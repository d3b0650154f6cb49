"""Documents composed for tests: sentences under a heading, and a list of invented works in one of two styles."""

from __future__ import annotations

from citeflow.bibliography.find import find_references
from citeflow.citations.callouts.finding import FoundCallouts, find_callouts
from citeflow.model.document import Document
from citeflow.model.reference import References
from tests.factory import make_document

FAMILIES = (
    "Абаев Волков Громов Данилов Жуков Зимин Исаев Комаров Лаптев Морозов Назаров Орлов Панов Рябов Соколов".split()
)
THINGS = """мостах паромах складах пристанях каналах шлюзах маяках дамбах бродах якорях баржах плотах верфях доках
рынках""".split()
FIRST_YEAR = 2001


def print_work(place: int) -> str:
    """The printed string of the work at a place from 1."""
    family, thing = FAMILIES[(place - 1) % len(FAMILIES)], THINGS[(place - 1) % len(THINGS)]
    year = FIRST_YEAR + place - 1
    return f"{family} А. Б. О речных {thing} края // Вестник переправ. – {year}. – № {place}. – С. {place}–{place + 9}."


def print_list(length: int, *, numbered: bool = True) -> str:
    """A reference list with its heading."""
    items = (f"{place}. {print_work(place)}" if numbered else print_work(place) for place in range(1, length + 1))
    return "## Список литературы\n\n" + ("\n" if numbered else "\n\n").join(items) + "\n"


def cite_as(style: str, length: int) -> str:
    """A paragraph that cites every work of the list in a style, so that the document's habit is plain."""
    return " ".join(f"Порт у {place}-й версты открыт давно{mark_of(style, place)}." for place in range(1, length + 1))


def mark_of(style: str, place: int) -> str:
    """The callout of one work in a style, with the space before it."""
    raised = str(place).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    named = f" ({FAMILIES[(place - 1) % len(FAMILIES)]}, {FIRST_YEAR + place - 1})"
    marks = {"square": f" [{place}]", "round": f" ({place})", "slash": f" /{place}/", "raised": raised}
    return {**marks, "author-year": named}[style]


def compose(*paragraphs: str, length: int = 15, numbered: bool = True) -> str:
    """A Markdown article."""
    return "\n\n".join(["# Речные порты", "## Введение", *paragraphs, print_list(length, numbered=numbered)])


def read(text: str, name: str = "article.md") -> tuple[Document, References, FoundCallouts]:
    """The document, its references and its callouts."""
    doc = make_document(text, name)
    references = find_references(doc)
    return doc, references, find_callouts(doc, references)


def show(found: FoundCallouts, references: References) -> list[str]:
    """Each callout with the numbers of its works and its locators, ``?`` for a work that is not in the list."""
    places = {work.key: place for place, work in enumerate(references.references, 1)}
    rows = []
    for callout in found.callouts:
        members = []
        for member in callout.members:
            work = str(places[member.key]) if member.key else "?" if member.number is None else f"?{member.number}"
            members.append(f"{work} {member.locator.label} {member.locator.value}" if member.locator else work)
        rows.append(f"{callout.text} = {'; '.join(members)}")
    return rows
