"""Names in Latin letters: runs of capitalised words with a head noun, in English, Spanish or Portuguese."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citeflow.entities.tables import word_set
from citeflow.entities.words import Word
from citeflow.model.entity import EntityType


class LatinHead(NamedTuple):
    """type and kind of a name with this head."""

    type: EntityType
    kind: str


INITIATIVES = {
    "programme": "programme program programa",
    "fund": "fund fondo fundo",
    "agreement": "agreement memorandum acuerdo acordo",
    "treaty": "treaty convention charter protocol tratado convenio convención convenção protocolo",
    "decision": "decision resolution declaration decisión resolución declaración",
    "plan": "plan strategy agenda roadmap plano estrategia",
    "project": "project proyecto projeto",
    "initiative": "initiative iniciativa",
    "alliance": "alliance partnership coalition alianza aliança",
    "corridor": "corridor corredor",
    "zone": "zone zona",
    "network": "network platform red rede",
}

ORGANISATIONS = {
    "organisation": "organization organisation organización organização foundation fundación",
    "community": "community society comunidad comunidade",
    "union": "union association federation league unión união asociación",
    "market": "market mercado",
    "bank": "bank banco",
    "ministry": "ministry department office service ministerio ministério",
    "agency": "agency authority administration agencia agência",
    "university": "university institute academy school college universidad universidade instituto",
    "company": "company corporation group inc ltd consortium compañía empresa binacional international",
    "committee": "committee comité",
    "commission": "commission comisión comissão",
    "council": "council board consejo conselho",
    "forum": "forum foro fórum",
    "centre": "centre center centro",
    "parliament": "parliament congress senate parlamento",
}

HEADS = {
    **{lemma: LatinHead("initiative", kind) for kind, lemmas in INITIATIVES.items() for lemma in lemmas.split()},
    **{lemma: LatinHead("organisation", kind) for kind, lemmas in ORGANISATIONS.items() for lemma in lemmas.split()},
}
"""Lower-case word -> what it makes of the name; a table of its own since Latin words are not inflected here."""

CONNECTORS = word_set(
    "of for and the on in de del la las los para do da dos das e y &",
)
"""Small words that may stand inside a name, never at its ends."""

ARTICLES = frozenset({"the", "a", "an", "el", "la", "los", "las", "o", "os", "this", "these", "in", "on", "our"})
"""Words that may bear a capital at the start of a sentence and begin no name."""


def find_latin_names(words: Sequence[Word]) -> Iterator[tuple[int, int, LatinHead]]:
    """Start, end and head of each run of at least two capitalised Latin words that holds a head noun.

    The first head noun decides, since in the Romance languages it comes first and in English names with `of` too;
    a run without `of` is decided by its last.
    """
    at = 0
    while at < len(words):
        end = match_run(words, at)
        if end - at >= 2:
            heads = [HEADS[w.text.lower()] for w in words[at:end] if w.text.lower() in HEADS]
            joined = any(w.text.lower() in CONNECTORS for w in words[at:end])
            if heads:
                yield at, end, heads[0] if joined else heads[-1]
        at = max(end, at + 1)


def match_run(words: Sequence[Word], at: int) -> int:
    """End of the run of capitalised Latin words at `at`; connectors inside it count, articles do not begin it."""
    if not (words[at].is_latin and words[at].is_capital) or words[at].text.lower() in ARTICLES:
        return at
    end = at + 1
    i = end
    while i < len(words):
        if words[i].is_latin and words[i].is_capital:
            end = i = i + 1
        elif words[i].text.lower() in CONNECTORS and i - end < 2:
            i += 1
        else:
            break
    return end
