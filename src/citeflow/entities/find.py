"""The entity stage: named organisations, initiatives, persons and places of a document."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from citeflow.entities.acronyms import differ_by_one, same_acronym
from citeflow.entities.authority import Authority, load_authority, name_entities
from citeflow.entities.build import ClaimFinder, build_entity, join_same
from citeflow.entities.facts.attach import state_facts
from citeflow.entities.light import COVERED
from citeflow.entities.merge import group_mentions, similar_names
from citeflow.entities.read import Stretch, read_stretches
from citeflow.language.identify import identify_language
from citeflow.language.russian_weights import model_versions
from citeflow.model.claim import Claims
from citeflow.model.document import Document
from citeflow.model.entity import Entities, Entity
from citeflow.model.ids import normalise
from citeflow.model.problem import Problem, sort_problems
from citeflow.model.reference import References
from citeflow.text.acronyms import acronym_forms

ACRONYM = re.compile(r"\b[^\W\d_]{3,12}\b")
BODY = frozenset({"paragraph", "list-item"})
"""Kinds of blocks that are read: running text of the body."""

__all__ = ["find_entities", "model_versions"]


def find_entities(
    doc: Document,
    claims: Claims | None,
    references: References | None,
    authority: Authority | None = None,
    models: Mapping[str, str] | None = None,
) -> Entities:
    """Entities of the body's running text, sorted by first mention; mentions of one entity do not overlap.

    claims: tie mentions to claims and entities to the works cited there; None leaves both out.
    references: their lists are not read; None reads every body block. authority: names of known things; None takes
    the package's file. models: language -> spaCy model beside our own rules. Blocks in a language without rules are
    named in a note (`entities-language-not-covered`). Raises SurroundingsError where the Russian weights are missing.
    """
    stretches = collect_stretches(doc, references)
    found = read_stretches(doc.text, stretches, models)
    finder = ClaimFinder(claims)
    entities = join_same(build_entity(doc.text, group.mentions, finder) for group in group_mentions(found))
    authority = authority or load_authority()
    entities = name_entities(entities, authority)
    entities.sort(key=lambda entity: (entity.mentions[0].start, entity.mentions[0].end, entity.id))
    entities = state_facts(doc.text, stretches, claims, entities)
    problems = [
        *report_languages(stretches, models or {}),
        *report_variants(entities),
        *report_known_variants(entities, references, authority),
    ]
    return Entities(entities=tuple(entities), problems=sort_problems(problems))


def collect_stretches(doc: Document, references: References | None) -> list[Stretch]:
    """Paragraphs and list items of the body outside reference lists, with their sentences."""
    lists = [(entry.start, entry.end) for entry in references.lists] if references else []
    sentences: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for sentence in doc.sentences:
        sentences[sentence.block].append((sentence.start, sentence.end))
    return [
        Stretch(
            block.start,
            block.end,
            block.lang or identify_language(doc.text_of(block)),
            tuple(sorted(sentences[block.id])) or ((block.start, block.end),),
        )
        for block in doc.blocks
        if block.kind in BODY and not any(start < block.end and block.start < end for start, end in lists)
    ]


def report_languages(stretches: Sequence[Stretch], models: Mapping[str, str]) -> Iterator[Problem]:
    """One note for each language that was not read, at its first block."""
    skipped = Counter(s.lang for s in stretches if s.lang and s.lang not in {"ru", *COVERED, *models})
    for lang in sorted(skipped):
        first = next(s for s in stretches if s.lang == lang)
        yield Problem(
            code="entities-language-not-covered",
            severity="note",
            message=f"{skipped[lang]} block(s) in language '{lang}' were not read for names",
            advice=f"names are found in: ru, {', '.join(sorted(COVERED))}; look through these blocks yourself",
            start=first.start,
            end=first.end,
        )


def report_variants(entities: Sequence[Entity]) -> Iterator[Problem]:
    """Acronyms one letter apart that stand for one name or for similar ones: perhaps a misprint."""
    for entity in entities:
        for one, other in combinations(entity.acronyms, 2):
            if not same_acronym(one, other) and differ_by_one(one, other):
                yield make_variant(entity, entity, one, other)
    named = [entity for entity in entities if entity.acronyms]
    for left, right in combinations(named, 2):
        pairs = [(a, b) for a in left.acronyms for b in right.acronyms if differ_by_one(a, b)]
        if pairs and similar_names(normalise(left.name), normalise(right.name)):
            yield make_variant(left, right, *pairs[0])


def report_known_variants(
    entities: Sequence[Entity], references: References | None, authority: Authority
) -> Iterator[Problem]:
    """Acronyms one letter off the one that the authority file has first for the thing, or off one that its cited works
    print.
    """
    works = {work.key: str(work.csl.get("title", "")) for work in references.references} if references else {}
    for entity in entities:
        if not entity.acronyms:
            continue
        known = authority.entries[entity.authority].acronyms[:1] if entity.authority in authority.entries else ()
        printed = {word for key in entity.references for word in ACRONYM.findall(works.get(key, "")) if word.isupper()}
        own = {form for acronym in entity.acronyms for form in acronym_forms(acronym)}
        others = [word for word in (*known, *sorted(printed)) if not acronym_forms(word) & own]
        pair = next(((a, b) for a in entity.acronyms for b in others if differ_by_one(a, b)), None)
        if pair is not None:
            where = "the authority file has" if pair[1] in known else "a work cited for it prints"
            yield make_variant(entity, entity, *pair, where=where)


def make_variant(left: Entity, right: Entity, one: str, other: str, where: str = "") -> Problem:
    """The note about two acronyms, at the first mention that shows the second of them; `where` the second stands."""
    if where:
        shown = next((m for m in left.mentions if m.text == one), left.mentions[0])
        return Problem(
            code="acronym-variant",
            severity="note",
            message=f"'{one}' stands for {left.name} here; {where} '{other}'",
            advice="check which spelling is meant",
            start=shown.start,
            end=shown.end,
        )
    shown = next(
        (m for m in right.mentions if m.text in {one, other} and m.text != left.acronyms[0]), right.mentions[0]
    )
    return Problem(
        code="acronym-variant",
        severity="note",
        message=f"'{one}' and '{other}' differ by one letter and seem to stand for one name: {left.name}",
        advice="check which spelling is meant",
        start=shown.start,
        end=shown.end,
    )
