"""How findings call a reference, a list and a run of numbers."""

from __future__ import annotations

from collections.abc import Iterable

from citeflow.model.reference import Reference, ReferenceList, References

LONGEST_TITLE = 60


def name_reference(reference: Reference) -> str:
    """Label, first author and shortened title: ``[5] Иванов: Границы и люди``."""
    title = str(reference.csl.get("title") or "")
    author = first_author(reference)
    if not title:
        author, title = "", reference.printed[0].raw if reference.printed else reference.key
    words = f"{author}: {shorten(title)}" if author else shorten(title)
    return f"{reference.label} {words}".strip()


def first_author(reference: Reference) -> str:
    """Family name, or whole name of a body, of the first author; empty where there is none."""
    authors = author_names(reference)
    return authors[0] if authors else ""


def author_names(reference: Reference) -> list[str]:
    """Family names, or whole names of bodies, of all authors as CSL holds them, in order."""
    people = reference.csl.get("author") or []
    return [name for person in people if (name := str(person.get("family") or person.get("literal") or ""))]


def year_of(reference: Reference) -> int | None:
    """Year of issue as CSL holds it; None where there is none or it is no number."""
    parts = (reference.csl.get("issued") or {}).get("date-parts") or []
    year = str(parts[0][0]) if parts and parts[0] else ""
    return int(year) if year.isdecimal() else None


def shorten(text: str, longest: int = LONGEST_TITLE) -> str:
    """The text in at most `longest` characters, cut between words where it can be.

    >>> shorten("Приграничное сотрудничество стран", 20)
    'Приграничное…'
    """
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    return f"{cut.rsplit(' ', 1)[0] if ' ' in cut else cut}…"


def place_of(reference: Reference) -> tuple[int | None, int | None]:
    """Span of the first printed string; None, None where the reference is only stated by the format."""
    return (reference.printed[0].start, reference.printed[0].end) if reference.printed else (None, None)


def name_list(printed: ReferenceList) -> str:
    """Heading in quotes, or the id of a list without one."""
    return f"“{printed.heading}”" if printed.heading else f"the list {printed.id}"


def name_lists(references: References, ids: Iterable[str]) -> str:
    """The named lists, in printed order: ``“Литература” and “References”``; empty for an unknown id."""
    wanted = set(ids)
    return " and ".join(name_list(printed) for printed in references.lists if printed.id in wanted)


def name_numbers(numbers: Iterable[int]) -> str:
    """Numbers in order, runs of three and more drawn together.

    >>> name_numbers([7, 1, 2, 3, 9, 10])
    '1–3, 7, 9, 10'
    """
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(
        f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(str(number) for number in run) for run in runs
    )
