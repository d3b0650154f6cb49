"""Hand-made bundles: names in four scripts and spellings, a corporate author, and characters that break formats."""

from __future__ import annotations

from citeflow.bundle import Bundle
from citeflow.graph.build import build_graph
from citeflow.model.claim import Callout, Citation, Claim, Claims, Locator, Member
from citeflow.model.document import Author, Block, Document, Metadata, Sentence, Stated
from citeflow.model.entity import Entities, Entity, EntityMention
from citeflow.model.evidence import Evidence, PairEvidence, Passage
from citeflow.model.ids import digest
from citeflow.model.reference import CslItem, Printed, Reference, ReferenceList, References

SENTENCES = (
    "Фонд приграничного развития (ФПР) открыт в 2011 г. и выдал 40 % займов [1; 2, с. 5].",
    "Фонд приграничного развития упоминается и здесь [1, с. 7].",
    "=СУММ(A1) стоит в начале этого утверждения о 17 мостах.",
    "Это простая связка.",
    "По словам обеих сторон, мост у села Бахты открыли в 2015 г. [3] [3].",
)
TEXT = "\n".join(SENTENCES)
STARTS = tuple(TEXT.index(sentence) for sentence in SENTENCES)
FUND = "Фонд приграничного развития"


def make_claim(place: int, status: str, citations: tuple[Citation, ...], **fields: object) -> Claim:
    """The claim that is the sentence at `place`."""
    start = STARTS[place]
    return Claim(
        id=digest("claim", SENTENCES[place]),
        start=start,
        end=start + len(SENTENCES[place]),
        text=SENTENCES[place],
        status=status,  # type: ignore[arg-type]
        citations=citations,
        **{"reasons": (), "section": "Опыт", "page": 2, **fields},  # type: ignore[arg-type]
    )


def make_callout(name: str, text: str, members: tuple[Member, ...], nth: int = 0) -> Callout:
    """The nth callout of that text."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(text, start + 1)
    return Callout(id=name, start=start, end=start + len(text), text=text, members=members)


PAGE_5, PAGE_7 = Locator(label="page", value="5"), Locator(label="page", value="7")

CALLOUTS = (
    make_callout("callout-1", "[1; 2, с. 5]", (Member(number=1), Member(number=2, locator=PAGE_5))),
    make_callout("callout-2", "[1, с. 7]", (Member(number=1, locator=PAGE_7),)),
    make_callout("callout-3", "[3]", (Member(number=3),)),
    make_callout("callout-4", "[3]", (Member(number=3),), nth=1),
)


def cite(number: int, key: str | None, callout: str, confidence: float = 0.9, **fields: object) -> Citation:
    """A citation of sentence scope."""
    scope = {"scope": "sentence", **fields}
    return Citation(number=number, key=key, callout=callout, confidence=confidence, **scope)  # type: ignore[arg-type]


CLAIMS = Claims(
    callouts=CALLOUTS,
    claims=(
        make_claim(
            0,
            "cited",
            (cite(1, "serik2019granitsy", "callout-1"), cite(2, "bank2020report", "callout-1", locator=PAGE_5)),
            reasons=("number", "acronym"),
        ),
        make_claim(1, "cited", (cite(1, "serik2019granitsy", "callout-2", 0.75, locator=PAGE_7),)),
        make_claim(2, "uncited", (), reasons=("number",), section=None, page=None),
        make_claim(3, "plain", ()),
        make_claim(
            4,
            "cited",
            (
                cite(3, "vargas2015puente", "callout-3"),
                cite(3, "vargas2015puente", "callout-4", 0.8),
                cite(9, None, "callout-4", 0.8),
            ),
        ),
    ),
)

ITEMS: tuple[tuple[str, CslItem], ...] = (
    (
        "serik2019granitsy",
        {
            "type": "article-journal",
            "title": "Границы Қазақстана: 5 % & «R_D» {в скобках} \\write18",
            "author": [{"family": "Серік", "given": "Ә. Б."}, {"family": "Голубев", "given": "И. П."}],
            "container-title": "Вестник R&D",
            "volume": "12",
            "issue": "3",
            "page": "131–151",
            "issued": {"date-parts": [[2019, 5]]},
            "DOI": "10.1000/abc_1(2)",
            "language": "ru",
        },
    ),
    (
        "bank2020report",
        {
            "type": "report",
            "title": "Border funds and FOCEM",
            "author": [{"literal": "Banco de Desarrollo & Cooperación"}],
            "publisher": "Banco, S.A.",
            "publisher-place": "Montevideo",
            "issued": {"date-parts": [[2020]]},
            "URL": "https://example.org/a_b%20c?x=1&y={2}",
            "accessed": {"date-parts": [[2021, 2, 3]]},
            "language": "en-GB",
            "grade": "not a field of CSL",
        },
    ),
    (
        "vargas2015puente",
        {
            "type": "chapter",
            "title": "El puente de la frontera",
            "author": [
                {"family": "Vargas Núñez", "given": "María José", "non-dropping-particle": "de la"},
                {"family": "Ernst and Young", "given": "A."},
                {"literal": "et al."},
            ],
            "editor": [{"family": "Ortiz", "given": "L."}],
            "container-title": "Fronteras #1",
            "publisher": "Ñandú",
            "page": "7",
            "issued": {"date-parts": [[2015]]},
            "language": "es",
        },
    ),
    ("nezhazyrau", {"type": "techreport", "title": "=1+1", "language": "kk", "issued": {"literal": "б. г."}}),
    ("unparsed", {"type": "document", "note": "строка, которую не разобрать: @{%"}),
)


def make_references(items: tuple[tuple[str, CslItem], ...] = ITEMS) -> References:
    """A numbered list of the items."""
    return References(
        lists=(ReferenceList(id="list-1", start=0, end=0),),
        references=tuple(
            Reference(
                key=key,
                label=f"[{number}]",
                number=number,
                csl=csl,
                confidence={"title": 0.9},
                printed=(Printed(list="list-1", raw=str(csl.get("title") or csl.get("note")), start=0, end=0),),
            )
            for number, (key, csl) in enumerate(items, 1)
        ),
    )


def make_mention(text: str, nth: int, claim: str | None) -> EntityMention:
    """The nth occurrence of a name."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(text, start + 1)
    return EntityMention(start=start, end=start + len(text), text=text, confidence=0.9, claim=claim)


def make_entities() -> Entities:
    """An initiative mentioned in two claims, a place in no claim, and the article's own author."""
    first, second = CLAIMS.claims[:2]
    fund = Entity(
        id="initiative-1",
        type="initiative",
        kind="fund",
        name=FUND,
        names={"ru": FUND},
        aliases=("+фонд",),
        acronyms=("ФПР",),
        mentions=(make_mention(FUND, 0, first.id), make_mention(FUND, 1, second.id)),
        references=("serik2019granitsy", "bank2020report"),
    )
    place = Entity(
        id="place-1",
        type="place",
        name="Бахты",
        names={"ru": "Бахты"},
        aliases=(),
        acronyms=(),
        mentions=(make_mention("Бахты", 0, None),),
        references=(),
    )
    person = Entity(
        id="person-1",
        type="person",
        name="Әлия Серік",
        names={"kk": "Әлия Серік"},
        aliases=("Серік Ә. Б.",),
        acronyms=(),
        mentions=(),
        references=(),
    )
    return Entities(entities=(fund, place, person))


def make_document() -> Document:
    """Five sentences in one paragraph."""
    return Document(
        metadata=Metadata(
            title={"ru": "Опыт приграничья_2024 & проблемы", "en": "Border experience"},
            abstract={"ru": "Аннотация: 100 %."},
            keywords={"ru": ("граница", "фонд")},
            authors=(Author(name="Серік Ә. Б."), Author(name="Juan Ortiz")),
            received="2024-09-15",
        ),
        text=TEXT,
        blocks=(Block(id="b1", kind="paragraph", start=0, end=len(TEXT), lang="ru"),),
        sentences=tuple(
            Sentence(start=start, end=start + len(sentence), block="b1")
            for start, sentence in zip(STARTS, SENTENCES, strict=True)
        ),
        marks=(),
        stated=Stated(),
        edits=(),
    )


def make_evidence() -> Evidence:
    """A passage for the first claim, none for its second work."""
    first = CLAIMS.claims[0]
    passage = Passage(
        source="a.pdf", text="Фонд выдал займы.", start=10, end=27, score=0.8, parts={"words": 0.8}, cues=()
    )
    return Evidence(
        evidence=(
            PairEvidence(claim=first.id, key="serik2019granitsy", state="found", passages=(passage,)),
            PairEvidence(claim=first.id, key="bank2020report", state="source-missing", passages=()),
        )
    )


def make_bundle(name: str = "serik-2024") -> Bundle:
    """All layers but the graph."""
    return Bundle(
        id=name,
        document=make_document(),
        references=make_references(),
        claims=CLAIMS,
        entities=make_entities(),
        evidence=make_evidence(),
    )


def make_bundle_with_graph(name: str = "serik-2024") -> Bundle:
    """All layers."""
    bundle = make_bundle(name)
    layers = {field: getattr(bundle, field) for field in ("document", "references", "claims", "entities", "evidence")}
    return Bundle(id=name, **layers, graph=build_graph(bundle))
