"""What the dictionary says of a Russian word: lemmas, possible cases, other forms (pymorphy3, OpenCorpora)."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from citeflow.language.morphology import load_analyser

NOUN_LIKE = frozenset({"NOUN", "NPRO"})
ADJECTIVE_LIKE = frozenset({"ADJF", "PRTF"})
CASES = {
    "nomn": "nomn",
    "gent": "gent",
    "gen1": "gent",
    "gen2": "gent",
    "acc2": "accs",
    "datv": "datv",
    "accs": "accs",
    "ablt": "ablt",
    "loct": "loct",
    "loc1": "loct",
    "loc2": "loct",
    "voct": "nomn",
}
TAGGED_CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct", "Par": "gent"}
TAGGED_KINDS = {"NOUN": NOUN_LIKE, "PROPN": NOUN_LIKE, "PRON": NOUN_LIKE, "ADJ": ADJECTIVE_LIKE, "DET": ADJECTIVE_LIKE}


class Reading(NamedTuple):
    """One reading of a word form. case, number (``sing``, ``plur``) and gender are empty where a word has none."""

    kind: str
    lemma: str
    case: str
    number: str
    gender: str
    known: bool
    name: str


@lru_cache(maxsize=50_000)
def parse_word(form: str) -> tuple[Any, ...]:
    """Pymorphy's own parses, most probable first."""
    return tuple(load_analyser().parse(form))


@lru_cache(maxsize=50_000)
def read_word(form: str) -> tuple[Reading, ...]:
    """All readings of a word form, most probable first; case of the letters does not matter.

    >>> read_word("фондом")[0][:5]
    ('NOUN', 'фонд', 'ablt', 'sing', 'masc')
    """
    return tuple(
        Reading(
            str(p.tag.POS or ""),
            lemma_of_parse(p),
            CASES.get(str(p.tag.case), ""),
            str(p.tag.number or ""),
            str(p.tag.gender or ""),
            bool(p.is_known),
            next((g for g in ("Name", "Surn", "Patr", "Geox", "Orgn", "Abbr") if g in p.tag), ""),
        )
        for p in parse_word(form)
    )


def lemma_of_parse(parse: Any) -> str:
    """The lemma; of a participle the participle itself, not its verb, so that it still agrees as an adjective."""
    if parse.tag.POS == "PRTF":
        nominative = parse.inflect({"sing", "masc", "nomn"})
        return str(nominative.word if nominative else parse.normal_form)
    return str(parse.normal_form)


@lru_cache(maxsize=50_000)
def choose_reading(form: str, pos: str, case: str = "", number: str = "") -> Reading | None:
    """The reading that agrees best with a tagger.

    pos, case, number: Universal Dependencies values, empty where the tagger gives none. A wrong kind of word is
    worse than a wrong case, a wrong case worse than a wrong number. None for a form without any reading.
    """
    kinds = TAGGED_KINDS.get(pos)
    wanted = TAGGED_CASES.get(case, "")
    count = {"Sing": "sing", "Plur": "plur"}.get(number, "")

    def misfit(reading: Reading) -> tuple[bool, bool, bool]:
        wrong_kind = kinds is not None and reading.kind not in kinds
        return (wrong_kind, bool(wanted) and reading.case != wanted, bool(count) and reading.number != count)

    readings = read_word(form)
    return min(readings, key=misfit) if readings else None
