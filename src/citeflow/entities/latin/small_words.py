"""Small words of English, Spanish and Portuguese that join, open or end a name."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from citeflow.entities.tables import word_set


class Speech(NamedTuple):
    """The small words of one language.

    of: join the owner or the field. purpose: join what a thing is for; `about` those that only some heads take.
    articles: may stand between a small word and what it joins. and_: join two of a kind. head_first: the head comes
    before what qualifies it.
    """

    lang: str
    of: frozenset[str]
    purpose: frozenset[str]
    about: frozenset[str]
    articles: frozenset[str]
    and_: frozenset[str]
    head_first: bool


SPEECHES = {
    "en": Speech("en", word_set("of"), word_set("for"), word_set("on to against in"), word_set("the"),
                 word_set("and &"), head_first=False),
    "es": Speech("es", word_set("de del"), word_set("para sobre contra"), word_set("por a al en"),
                 word_set("la el los las"), word_set("y e &"), head_first=True),
    "pt": Speech("pt", word_set("de do da dos das"), word_set("para sobre contra"),
                 word_set("por pela pelo à ao às aos a em na no"), word_set("a o as os"), word_set("e &"),
                 head_first=True),
}  # fmt: skip

FOREIGN = Speech(
    "xx",
    word_set("de del du des d der di della delle dei degli dos das do da la le les van von af"),
    word_set("für pour per voor för for zur para"),
    word_set("à ao in"),
    word_set("la le les l die der das den"),
    word_set("und et e y och en i &"),
    head_first=True,
)
"""Small words inside names of languages that have no rules of their own here."""


@lru_cache(maxsize=8)
def load_speech(lang: str | None) -> Speech:
    """The small words of a language; English where the language is unknown."""
    return SPEECHES.get(lang or "en", SPEECHES["en"])


REGIONS = word_set("caribbean pacific caribe pacífico")
"""What `and the` may join to a name ("Commission for Latin America and the Caribbean")."""

TAKING_ABOUT = {
    "en": word_set(
        "convention agreement treaty protocol committee commission council conference panel group charter declaration",
        "programme program decision strategy forum institute summit memorandum plan initiative network dialogue",
        "partnership platform subcommittee taskforce compact pact accord assembly resolution directive alliance fund",
        "campaign task centre center",
    ),
}
"""Heads (or the word before) that take `on`, `to` and `against`."""

TAKING_IN = word_set("research studies training education excellence cooperation innovation science sciences")
"""Words before an `in` that belongs to the name ("Centre for Research in Mathematics")."""

TAKING_A = word_set(
    "apoyo acceso asistencia ayuda adaptación lucha cooperación fomento impulso derecho transición",
    "apoio amparo acesso assistência incentivo adaptação combate estímulo auxílio transição respeito",
    "investigación formación estudios investigação pesquisa educação formação",
)
"""Words before an `a`, `por` or `en` that belongs to the name ("Fundação de Amparo à Pesquisa")."""

OPENING = word_set(
    "the a an this that these those its their our his her in on at by of for from to with under",
    "over within since after",
    "before during through between among although while when where if as and but or however moreover furthermore thus",
    "therefore also both each all some many most several such no not we they he she it i there here who which whose",
    "what how why according following given despite because once until unless besides additionally",
    "finally first second",
    "third funding supported funded support financial acknowledgements acknowledgments thanks grant grants conflict",
    "author authors according today recently currently unlike like about across against along instead",
    "el la los las un una unos unas este esta estos estas ese esa su sus en de del al a por para con sin sobre entre",
    "desde hasta tras durante según como cuando donde si y e o pero aunque además asimismo así",
    "también dicho dicha cada",
    "todo toda todos otros otras se ya no ante mediante gracias posteriormente actualmente hoy luego después",
    "o os as um uma uns umas este esta esse essa seu sua em no na nos nas do da dos das ao à pelo",
    "pela com sem sob sobre",
    "entre desde até após durante segundo conforme como quando onde se e mas embora além assim também cada todo toda",
    "num numa isso isto já não hoje depois então",
)
"""Words that may bear a capital at the start of a sentence, or by a slip inside it, and begin no name."""

GRANT_WORDS = word_set(
    "grant grants award awards contract contracts fellowship fellowships scholarship scholarships studentship no nos",
    "number numbers agreement-no order code id beca becas bolsa subvención contrato proceso processo",
)
"""What behind a name says which money it gave; no part of the name, unless a head follows."""

WORKS = word_set(
    "journal proceedings bulletin annals review transactions letters handbook encyclopedia encyclopaedia figure table",
    "revista boletín anales actas cuadernos anais boletim cadernos",
)
"""First words of titles of works, which name no body."""

MONTHS = word_set(
    "january february march april may june july august september october november december monday tuesday wednesday",
    "thursday friday saturday sunday enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre",
    "diciembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro",
)
"""Months and days of the week, which bear capitals in English."""

TITLES = word_set(
    "dr prof professor mr mrs ms sir president minister chancellor dra sr sra presidente presidenta ministro ministra",
    "doctor doctora doutor doutora profesor profesora",
)
"""Words before the name of a person."""

FUNCTION_WORDS = word_set(
    "que fue es son era eran se con por a en entre al ante bajo desde hasta según sin tras cuando",
    "donde como cual cuyo cuya",
    "ha han había habían está están será serán fueron sus su lo le les no ya también pero o u ni si más muy",
    "foi são é eram com em no na nos nas pelo pela pelos pelas ao aos à às até após sob seu sua",
    "seus suas há tem têm não",
    "mas ou nem como quando onde cujo cuja já também mais muito",
    "este esta estos estas ese esa aquel aquella esse essa isto el los",
)
"""Small words of Spanish and Portuguese that no name in small letters runs over."""

LOWER_ADJECTIVES = (
    "al", "ales", "ais", "ico", "ica", "icos", "icas", "ivo", "iva", "ivos", "ivas", "ario", "aria", "arios", "arias",
    "ário", "ária", "ários", "árias", "oso", "osa", "osos", "osas", "ible", "ibles", "ável", "áveis", "able", "ables",
    "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ano", "ana", "anos", "anas", "ino", "ina", "ar",
    "ares", "izo", "iza", "izos", "izas", "iço", "iça", "iços", "iças", "ero", "era", "ense", "enses", "ente", "entes",
)  # fmt: skip
"""Endings of adjectives that follow their nouns in Spanish and Portuguese."""
