"""A hand-made article for the page: our own sentences in Russian, Kazakh and English, and all layers over them."""

from __future__ import annotations

import re
from typing import Any

from msgspec.structs import replace

from citeflow.bundle import Bundle
from citeflow.model.claim import Callout, Citation, CitingStyle, Claim, Claims, Ground, Locator, Member
from citeflow.model.claim import Evidence as Sign
from citeflow.model.document import Author, Block, Document, Mark, Metadata, Sentence, Stated
from citeflow.model.entity import CountryFact, Entities, Entity, EntityMention, Facts, YearFact
from citeflow.model.evidence import Cue, Evidence, PairEvidence, Passage
from citeflow.model.made import Made
from citeflow.model.problem import Problem
from citeflow.model.reference import Printed, Reference, ReferenceList, References
from citeflow.model.report import Problems
from tests.render.article import LISTS, ROWS, WORKS

STYLE = CitingStyle(
    form="square",
    comma="page",
    evidence=(Sign(name="familiar form", weight=1.0), Sign(name="kind of list", weight=-1.5)),
    comma_evidence=(Sign(name="pages with a label", weight=1.5),),
)


class _Text:
    """The text while it is written: appending gives the span."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0

    def add(self, words: str, gap: str) -> tuple[int, int]:
        start = self.length
        self.parts += [words, gap]
        self.length += len(words) + len(gap)
        return start, start + len(words)


def make_bundle(*, repeat: int = 1, references: int = 0) -> Bundle:
    """The article; `repeat` prints its body so many times, `references` adds so many works nobody cites."""
    text, blocks, sentences, claims, callouts = _Text(), [], [], [], []
    section = None
    for turn in range(repeat):
        for place, (kind, level, lang, rows) in enumerate(ROWS):
            begin = text.length
            for status, words in rows:
                start, end = text.add(words, " ")
                sentences.append(Sentence(start=start, end=end, block=f"b{turn}-{place}"))
                if status:
                    claims.append(_make_claim(status, words, start, end, section, callouts))
            section = rows[0][1] if kind == "heading" else section
            blocks.append(
                Block(
                    id=f"b{turn}-{place}",
                    kind=kind,  # type: ignore[arg-type]
                    start=begin,
                    end=text.length - 1,
                    lang=lang,
                    level=level,
                    section=section,
                )
            )
    layer, list_blocks = _print_lists(text, [*WORKS, *_more_works(references)])
    whole = "".join(text.parts)
    doc = Document(
        metadata=Metadata(
            title={
                "ru": "Озёрные артели и вода степи",
                "kk": "Дала көлдері: ұжымдар мен су",
                "en": "Lake crews and the water of the steppe",
            },
            abstract={},
            keywords={},
            authors=(Author(name="Қасымова Ә. Ғ.", affiliation="Институт степных озёр, Көкшетау"),),
        ),
        text=whole,
        blocks=(*blocks, *list_blocks),
        sentences=tuple(sentences),
        marks=(Mark(start=whole.index("км\u00b2") + 3, end=whole.index("км\u00b2") + 4, kind="superscript"),),
        stated=Stated(),
        edits=(),
        made=Made(
            schema="document/1", stage="text", citeflow="0.1.0", models={"names": "1.6"}, inputs={"озёра.md": "ab" * 32}
        ),
    )
    return Bundle(
        id="lake-crews",
        document=doc,
        references=layer,
        claims=Claims(callouts=tuple(callouts), claims=tuple(claims), style=STYLE),
        entities=_make_entities(whole, claims),
        evidence=_make_evidence(claims),
        problems=Problems(problems=_make_problems(whole)),
    )


def _make_claim(status: str, words: str, start: int, end: int, section: str | None, callouts: list[Callout]) -> Claim:
    citations = []
    for found in re.finditer(r"\[([^\]]+)\]", words):
        members = tuple(_make_member(part) for part in found[1].split(";"))
        callouts.append(
            Callout(
                id=f"callout-{len(callouts):012x}",
                start=start + found.start(),
                end=start + found.end(),
                text=found[0],
                members=members,
            )
        )
        citations += [_cite(member, callouts[-1], "sentence", 0.96) for member in members]
        if members[0].key is None:
            served = start + words.index("ведёт")
            citations[-1] = replace(citations[-1], scope="clause", start=served, end=end)
    if status == "covered":
        citations = [_cite(member, callouts[-1], "list", 0.74) for member in callouts[-1].members]
    return Claim(
        id=f"claim-{start:012x}",
        start=start,
        end=end,
        text=words,
        status=status,  # type: ignore[arg-type]
        reasons=("number", "date") if any(char.isdigit() for char in words) else (),
        citations=tuple(citations),
        section=section,
    )


def _make_member(part: str) -> Member:
    number, _, page = part.partition(", с. ")
    place = int(number) - 1
    return Member(
        number=int(number),
        key=WORKS[place][0] if place < len(WORKS) else None,
        words="там же" if place == 2 else None,
        reason="the work of the callout before" if place == 2 else None,
        confidence=0.8 if place == 2 else None,
        locator=Locator(label="page", value=page) if page else None,
    )


def _cite(member: Member, callout: Callout, scope: str, confidence: float) -> Citation:
    kind, weight = ("at-end", 3) if scope == "sentence" else ("colon", 3)
    return Citation(
        number=member.number,
        key=member.key,
        callout=callout.id,
        grounds=(Ground(kind=kind, start=callout.start, end=callout.end, weight=weight),),
        scope=scope,  # type: ignore[arg-type]
        confidence=confidence,
        locator=member.locator,
    )


def _more_works(number: int) -> list[tuple[str, dict[str, Any], dict[str, float], tuple[str, ...]]]:
    return [
        (
            f"more{place}",
            {"type": "book", "title": f"Том {place} водных хроник", "issued": {"date-parts": [[1900 + place % 100]]}},
            {},
            (f"Том {place} водных хроник. {1900 + place % 100}.",),
        )
        for place in range(number)
    ]


def _print_lists(text: _Text, works: list[Any]) -> tuple[References, list[Block]]:
    printed: dict[str, list[Printed]] = {key: [] for key, *_ in works}
    lists, blocks = [], []
    for place, (name, heading, lang) in enumerate(LISTS):
        begin = text.length
        start, end = text.add(heading, "\n")
        blocks.append(Block(id=f"h-{name}", kind="heading", start=start, end=end, lang=lang, level=1))
        for key, _, _, strings in works:
            if place < len(strings):
                start, end = text.add(strings[place], "\n")
                printed[key].append(Printed(list=name, raw=strings[place], start=start, end=end))
                blocks.append(Block(id=f"{name}-{key}", kind="list-item", start=start, end=end, lang=lang))
        lists.append(ReferenceList(id=name, heading=heading, lang=lang, start=begin, end=text.length))
    references = tuple(
        Reference(key=key, label=f"{n}.", number=n, csl=csl, confidence=confidence, printed=tuple(printed[key]))
        for n, (key, csl, confidence, _) in enumerate(works, start=1)
    )
    return References(lists=tuple(lists), references=references), blocks


def _make_entities(text: str, claims: list[Claim]) -> Entities:
    rows = [
        ("initiative", "programme", "Программа «Живая вода»", (), "Живая вода", ("marsh2007",)),
        ("organisation", None, "Союз озёрных хозяйств", ("СОХ",), "Союз озёрных хозяйств", ("petrenko1998",)),
        ("person", None, "Смотритель Ли", (), "наблюдательных", ()),
        ("place", None, "Павлодар", (), "Павлодаре", ()),
    ]
    entities = []
    for place, (kind, fine, name, acronyms, words, keys) in enumerate(rows):
        mentions = tuple(
            EntityMention(start=m.start(), end=m.end(), text=m[0], confidence=0.9, claim=_claim_at(claims, m.start()))
            for m in re.finditer(re.escape(words), text)
        )
        start = mentions[0].start
        facts = Facts(
            years=(YearFact(value=1931, start=start, end=start + 4, role="founded"),),
            countries=(CountryFact(code="KZ", start=start, end=start + 2),),
        )
        entities.append(
            Entity(
                id=f"entity-{place:012x}",
                type=kind,  # type: ignore[arg-type]
                kind=fine,
                name=name,
                names={"ru": name, "en": f"Name {place}"},
                aliases=(f"{name} и артели",),
                acronyms=acronyms,
                mentions=mentions,
                references=keys,
                facts=facts if place < 2 else None,
            )
        )
    return Entities(entities=tuple(entities))


def _claim_at(claims: list[Claim], start: int) -> str | None:
    return next((claim.id for claim in claims if claim.start <= start < claim.end), None)


def _make_evidence(claims: list[Claim]) -> Evidence:
    passage = Passage(
        source="a" * 64,
        text="Двенадцать постов вели учёт с весны.",
        start=0,
        end=36,
        score=0.83,
        parts={"words": 0.83},
        cues=(
            Cue(kind="year", agrees=False, claim=(0, 4), passage=(0, 4)),
            Cue(kind="name", agrees=True, claim=(0, 1), passage=(0, 1)),
        ),
        page=7,
    )
    return Evidence(
        evidence=tuple(
            PairEvidence(
                claim=claim.id,
                key=citation.key,
                state="found" if citation.key == "petrenko1998" else "source-missing",
                passages=(passage,) if citation.key == "petrenko1998" else (),
            )
            for claim in claims
            for citation in claim.citations
        )
    )


def _make_problems(text: str) -> tuple[Problem, ...]:
    dangling, year = text.index("[17]"), text.index("В 1931")
    heading, raw = text.index("Введение"), text.index("Непрочитанная")
    front = text.index("Аннотация")
    return (
        Problem(
            code="callout-without-reference",
            severity="error",
            message="[17] has no reference: the list ends at 4",
            advice="add reference 17 to the list or mend the number",
            start=dangling,
            end=dangling + 4,
        ),
        Problem(code="reference-never-cited", severity="warning", message="4 is never cited", start=raw, end=raw + 26),
        *(
            Problem(
                code="claim-without-source",
                severity="note",
                message=f"a year and no source near it ({place})",
                advice="name the source",
                start=year,
                end=year + 20,
                page=1,
            )
            for place in range(6)
        ),
        Problem(code="heading-odd", severity="note", message="an odd heading", start=heading, end=heading + 8),
        Problem(code="bidi", severity="warning", message="the text is turned around", start=front, end=front + 9),
        Problem(code="whole", severity="warning", message="the two lists disagree", advice="compare them"),
    )
