"""Facts of composed sentences: `facts.txt` holds each sentence and, indented below it, all that it states."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from citeflow.entities.facts.quantities import find_amounts
from citeflow.entities.facts.sentence import read_tokens
from citeflow.entities.facts.years import find_years
from citeflow.entities.find import find_entities
from citeflow.model.entity import Entities, Entity, Facts
from tests.entities.test_find import make_doc, named, read
from tests.factory import make_claims, name_row

pytestmark = pytest.mark.models


def load_rows() -> dict[str, tuple[str, ...]]:
    rows: dict[str, list[str]] = {}
    sentence = ""
    for line in Path(__file__).with_name("facts.txt").read_text("utf-8").splitlines():
        if line.startswith(" "):
            rows[sentence].append(line.strip())
        else:
            sentence = line
            rows[sentence] = []
    return {sentence: tuple(facts) for sentence, facts in rows.items()}


ROWS = load_rows()


def say_facts(facts: Facts, names: dict[str, str]) -> Iterator[str]:
    """Each fact in a few words."""
    for year in facts.years or ():
        yield f"{year.role or 'year'} {year.value}" + (f"–{year.until}" if year.until else "")
    for country in facts.countries or ():
        yield f"{country.role} {country.code}"
    for amount in facts.amounts or ():
        yield f"{amount.role} {amount.value:.0f} {amount.currency}" + (f"/{amount.per}" if amount.per else "")
    for measure in facts.measures or ():
        yield f"{measure.kind} {measure.value:g} {measure.unit}"
    for status in facts.status or ():
        yield f"is {status.value}"
    for relation in facts.related or ():
        yield f"{relation.role} {names[relation.entity]}"


def describe(entities: Entities) -> tuple[str, ...]:
    names = {entity.id: entity.name for entity in entities.entities}
    stated = [(e.name, e.facts) for e in entities.entities if e.facts is not None]
    return tuple(f"{name}: {'; '.join(say_facts(facts, names))}" for name, facts in stated)


@pytest.mark.parametrize(("sentence", "expected"), ROWS.items(), ids=name_row)
def test_sentence(sentence: str, expected: tuple[str, ...]) -> None:
    assert describe(read(sentence)) == expected


def years_of(entity: Entity) -> list[tuple[int, str | None]]:
    assert entity.facts is not None
    return [(year.value, year.role) for year in entity.facts.years or ()]


def test_short_mentions_carry_facts() -> None:
    entities = read(
        "В 1998 г. была создана Комиссия по водам Арала. В 2004 г. комиссия была распущена."
        " Позже появилась другая комиссия."
    )
    commission = named(entities, "Комиссия по водам Арала")
    assert years_of(commission) == [(1998, "founded"), (2004, "ended")]
    short = [m for m in commission.mentions if m.how == "short"]
    assert [m.text for m in short] == ["комиссия"]
    assert commission.facts is not None and commission.facts.years is not None
    firm, tied = commission.facts.years
    assert firm.confidence is not None and tied.confidence is not None and tied.confidence < firm.confidence


@pytest.mark.parametrize(
    "text",
    [
        "Работают Фонд чистой воды и Фонд тихих рек. Фонд закрыт в 2004 г.",
        "Работает Фонд чистой воды. Венчурный фонд закрыт в 2004 г.",
        "Работает Фонд чистой воды. Фонды закрыты в 2004 г.",
        "Работает Фонд чистой воды. Фонд библиотеки закрыт в 2004 г.",
    ],
)
def test_doubtful_short_words_give_no_fact(text: str) -> None:
    entities = read(text)
    assert named(entities, "Фонд чистой воды").facts is None
    assert all(entity.facts is None for entity in entities.entities if entity.name == "Фонд тихих рек")


def test_facts_point_at_their_words_and_claim() -> None:
    doc, claims = make_claims(
        "# Т\n\nВ 1994 г. был основан Арктический фонд охраны природы [1].\n\n# Литература\n\n1. Ли А. Лёд.\n"
    )
    entities = find_entities(doc, claims, None)
    fund = named(entities, "Арктический фонд охраны природы")
    assert fund.facts is not None and fund.facts.years is not None
    (year,) = fund.facts.years
    assert doc.text[year.start : year.end] == "1994 г."
    assert year.claim in {claim.id for claim in claims.claims if claim.citations}


def test_other_languages_state_nothing() -> None:
    doc = make_doc(("paragraph", "en", "The Arctic Nature Fund was founded in 1994."))
    assert all(entity.facts is None for entity in find_entities(doc, None, None).entities)


AMOUNTS = {
    "1 250 тыс. евро": [(1_250_000, "EUR", None)],
    "2,5 млрд. рублей в год": [(2_500_000_000, "RUB", "year")],
    "300 миллионов долларов США ежегодно": [(300_000_000, "USD", "year")],
    "15 тенге": [(15, "KZT", None)],
    "300 домов, 20 сомнений": [],
}


@pytest.mark.parametrize(("text", "expected"), AMOUNTS.items(), ids=name_row)
def test_amounts(text: str, expected: list[tuple[float, str, str | None]]) -> None:
    assert [(a.value, a.currency, a.per) for a in find_amounts(text, 0, len(text))] == expected


YEARS = {
    "в 1998 г.": [(1998, None, True)],
    "в 2007-2008 годах": [(2007, 2008, True)],
    "с 2004 по 2009 г.": [(2004, 2009, True)],
    "в том же 2002 г.": [(2002, None, True)],
    "в октябре 1998 г.": [(1998, None, True)],
    "договор 1991 г.": [(1991, None, False)],
    "в 1990-х гг.": [],
    "в 2000 домах": [],
    "№ 2004": [],
    "в 1298 г.": [],
}


@pytest.mark.parametrize(("text", "expected"), YEARS.items(), ids=name_row)
def test_years(text: str, expected: list[tuple[int, int | None, bool]]) -> None:
    found = find_years(read_tokens(text, 0, len(text), ()))
    assert [(year.value, year.until, year.alone) for year in found] == expected
