"""The self-check in numbers: what editors ask for about references, callouts and claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.measures.missing_links import find_dangling, find_never_cited
from citeflow.measures.own_works import find_own_works
from citeflow.model.reference import Reference
from citeflow.render.ages_view import AgesView, view_ages
from citeflow.render.anchors import reference_anchor
from citeflow.render.csl_fields import name_work, text_field
from citeflow.render.layers import document_of, list_lists, list_problems, list_references, map_callouts
from citeflow.render.reading_order import Place, ReadingOrder
from citeflow.render.style_view import StyleView, view_style
from citeflow.render.wording import count, say_language, shorten

MOST_CITED = 5
WORK_CHARS = 48
UNSOURCED = "claim-without-source"


class Use(Struct, frozen=True, kw_only=True):
    """A work with the number of links to it. share: of the most linked one, 0 to 1."""

    anchor: str
    label: str
    work: str
    links: int
    share: float


class Lost(Struct, frozen=True, kw_only=True):
    """A callout with a member that no reference bears. place: where it stands, None where nothing can be linked."""

    text: str
    place: Place | None


class SectionRow(Struct, frozen=True, kw_only=True):
    """Claims of one section. reached: by a citation. asking: findings that a claim asks for a source."""

    heading: str | None
    lang: str | None
    anchor: str
    claims: int
    reached: int
    uncited: int
    asking: int


class CheckView(Struct, frozen=True, kw_only=True):
    """The numbers; empty where the layers they rest on were not made."""

    style: StyleView
    lists: tuple[str, ...]
    languages: str
    own: str
    never: tuple[Use, ...]
    lost: tuple[Lost, ...]
    most: tuple[Use, ...]
    sections: tuple[SectionRow, ...]
    ages: AgesView | None


def view_check(bundle: Bundle, order: ReadingOrder) -> CheckView | None:
    """The numbers of a document, or None where neither references nor claims were made."""
    if bundle.references is None and bundle.claims is None:
        return None
    references = list_references(bundle)
    uses = count_uses(bundle, references)
    never = {reference_anchor(reference.key) for reference in find_never_cited(bundle)}
    ranked = sorted((use for use in uses if use.links), key=lambda use: -use.links)
    return CheckView(
        style=view_style(bundle),
        lists=tuple(say_lists(bundle)),
        languages=say_languages(references),
        own=say_own(bundle),
        never=tuple(use for use in uses if use.anchor in never),
        lost=tuple(find_lost(bundle, order)),
        most=tuple(ranked[:MOST_CITED]),
        sections=view_sections(bundle, order),
        ages=view_ages(references, document_of(bundle).metadata.received),
    )


def count_uses(bundle: Bundle, references: tuple[Reference, ...]) -> list[Use]:
    """The references in the order of their list, each with its links: `[2; 3]` links two works once."""
    links = Counter(member.key for callout in map_callouts(bundle).values() for member in callout.members)
    most = max((links[reference.key] for reference in references), default=0) or 1
    return [
        Use(
            anchor=reference_anchor(reference.key),
            label=reference.label if reference.number is None else str(reference.number),
            work=name_work(reference, WORK_CHARS).work,
            links=links[reference.key],
            share=round(links[reference.key] / most, 3),
        )
        for reference in references
    ]


def find_lost(bundle: Bundle, order: ReadingOrder) -> Iterator[Lost]:
    """The callouts that point nowhere, in reading order; none where no references were made."""
    for dangling in find_dangling(bundle):
        text = shorten(dangling.callout.text, WORK_CHARS)
        yield Lost(text=text, place=order.places.at(dangling.callout.start))


def say_lists(bundle: Bundle) -> list[str]:
    """Each printed list with its heading, length and language."""
    lengths = Counter(row.list for reference in list_references(bundle) for row in reference.printed)
    return [
        f"{printed.heading or 'without heading'}: {count(lengths[printed.id], 'entry', 'entries')}"
        f"{f', {say_language(printed.lang)}' if printed.lang else ''}"
        for printed in list_lists(bundle)
    ]


def say_languages(references: tuple[Reference, ...]) -> str:
    """Number of references by language, the commonest first."""
    codes = Counter(text_field(reference.csl, "language")[:2].lower() for reference in references)
    named = ((say_language(code) if code else "unknown", number) for code, number in codes.most_common())
    return ", ".join(f"{language} {number}" for language, number in named)


def say_own(bundle: Bundle) -> str:
    """How many references are by an author of the article; empty where no author or no reference was read."""
    total = len(list_references(bundle))
    if not total or not document_of(bundle).metadata.authors:
        return ""
    own = len(find_own_works(bundle))
    return f"{own} of {total} ({own / total:.0%})" if own else f"none of {total}"


def view_sections(bundle: Bundle, order: ReadingOrder) -> tuple[SectionRow, ...]:
    """Sections with claims, in reading order."""
    asking = Counter(p.section for p in list_problems(bundle) if p.code == UNSOURCED and p.accepted is None)
    rows = [(row.block.section if row.block else None, row) for row in order.rows if row.claim is not None]
    sections = []
    for heading in dict.fromkeys(section for section, _ in rows):
        here = [row for section, row in rows if section == heading]
        claims = [row.claim for row in here if row.claim is not None]
        sections.append(
            SectionRow(
                heading=heading,
                lang=here[0].block.lang if here[0].block else None,
                anchor=here[0].anchor,
                claims=len(claims),
                reached=sum(bool(claim.citations) for claim in claims),
                uncited=sum(claim.status == "uncited" for claim in claims),
                asking=asking[heading],
            )
        )
    return tuple(sections)
