"""Nouns that head names in Latin letters, by language, and what each tells of the thing named."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from citeflow.model.entity import EntityType


class LatinHead(NamedTuple):
    """type and kind of a name with this head."""

    type: EntityType
    kind: str


INITIATIVES = {
    "en": {
        "programme": "programme program programmes actions",
        "fund": "fund",
        "agreement": "agreement memorandum accord accords pact compact",
        "treaty": "treaty convention charter protocol",
        "decision": "decision resolution declaration directive",
        "law": "act",
        "plan": "plan strategy agenda roadmap framework",
        "project": "project",
        "initiative": "initiative",
        "alliance": "alliance partnership coalition",
        "corridor": "corridor",
        "zone": "zone reserve",
        "network": "network platform mechanism dialogue",
        "campaign": "campaign",
    },
    "es": {
        "programme": "programa",
        "fund": "fondo",
        "agreement": "acuerdo memorando memorándum pacto",
        "treaty": "tratado convenio convención carta protocolo",
        "decision": "decisión resolución declaración directiva",
        "law": "ley",
        "plan": "plan estrategia agenda",
        "project": "proyecto",
        "initiative": "iniciativa",
        "alliance": "alianza coalición",
        "corridor": "corredor",
        "zone": "zona reserva",
        "network": "red plataforma mecanismo diálogo",
        "campaign": "campaña",
    },
    "pt": {
        "programme": "programa",
        "fund": "fundo",
        "agreement": "acordo memorando pacto",
        "treaty": "tratado convênio convenção carta protocolo",
        "decision": "decisão resolução declaração diretiva",
        "law": "lei",
        "plan": "plano estratégia agenda",
        "project": "projeto projecto",
        "initiative": "iniciativa",
        "alliance": "aliança coalizão",
        "corridor": "corredor",
        "zone": "zona reserva",
        "network": "rede plataforma mecanismo diálogo",
        "campaign": "campanha",
    },
}
"""Language -> kind -> words; the type is initiative."""

ORGANISATIONS = {
    "en": {
        "organisation": "organization organisation foundation foundations trust endowment institution institutions"
        " society",
        "community": "community commonwealth",
        "union": "union association federation confederation league",
        "market": "market",
        "bank": "bank",
        "fund": "funds",
        "ministry": "ministry ministries department departments office directorate bureau division service services",
        "agency": "agency agencies authority administration commissioner inspectorate survey",
        "university": "university universities institute institutes academy academies school college faculty deanship",
        "company": "company corporation corp group inc ltd llc plc consortium pharmaceuticals industries",
        "committee": "committee subcommittee taskforce panel",
        "commission": "commission",
        "council": "council councils board chamber",
        "secretariat": "secretariat",
        "conference": "conference assembly summit congress",
        "forum": "forum",
        "centre": "centre center centres centers unit infrastructure",
        "parliament": "parliament senate",
        "government": "government",
        "court": "court tribunal",
        "hospital": "hospital hospitals clinic",
        "museum": "museum library archive archives",
        "laboratory": "laboratory laboratories observatory station",
        "party": "party",
        "press": "press",
    },
    "es": {
        "organisation": "organización fundación sociedad institución",
        "community": "comunidad mancomunidad",
        "union": "unión asociación federación confederación liga naciones",
        "market": "mercado",
        "bank": "banco",
        "ministry": "ministerio secretaría departamento dirección subsecretaría viceministerio servicio oficina",
        "agency": "agencia autoridad administración superintendencia comisionado",
        "university": "universidad instituto academia escuela facultad colegio",
        "company": "compañía corporación grupo empresa consorcio binacional",
        "committee": "comité",
        "commission": "comisión",
        "council": "consejo junta cámara",
        "secretariat": "secretariado",
        "conference": "conferencia asamblea cumbre congreso",
        "forum": "foro",
        "centre": "centro",
        "parliament": "parlamento senado",
        "government": "gobierno",
        "court": "corte tribunal",
        "hospital": "hospital clínica",
        "museum": "museo biblioteca archivo",
        "laboratory": "laboratorio observatorio",
        "party": "partido",
    },
    "pt": {
        "organisation": "organização fundação sociedade instituição",
        "community": "comunidade",
        "union": "união associação federação confederação liga nações",
        "market": "mercado",
        "bank": "banco",
        "ministry": "ministério secretaria departamento diretoria serviço",
        "agency": "agência autoridade administração superintendência coordenação comissariado",
        "university": "universidade instituto academia escola faculdade colégio",
        "company": "companhia corporação grupo empresa consórcio binacional",
        "committee": "comitê comité",
        "commission": "comissão",
        "council": "conselho junta câmara",
        "secretariat": "secretariado",
        "conference": "conferência assembleia cúpula congresso",
        "forum": "fórum",
        "centre": "centro",
        "parliament": "parlamento senado",
        "government": "governo",
        "court": "corte tribunal",
        "hospital": "hospital clínica",
        "museum": "museu biblioteca arquivo",
        "laboratory": "laboratório observatório",
        "party": "partido",
    },
}
"""Language -> kind -> words; the type is organisation."""

FOREIGN = {
    "organisation": "fondation fondazione stiftung stiftelsen gesellschaft société società gemeinschaft fundacja"
    " stichting",
    "fund": "fonds fondo fundo fonden",
    "ministry": "ministère ministero ministerium bundesministerium",
    "agency": "agence agenzia agentur",
    "university": "université università universität universiteit universitet uniwersytet institut istituto école"
    " akademie",
    "council": "conseil consiglio",
    "centre": "zentrum centrum",
    "union": "verband",
}
"""Heads of German, French, Italian and other names that stand untranslated in English, Spanish and Portuguese."""

FOREIGN_ENDINGS = {
    "gemeinschaft": LatinHead("organisation", "organisation"),
    "gesellschaft": LatinHead("organisation", "organisation"),
    "stiftung": LatinHead("organisation", "organisation"),
    "stiftelsen": LatinHead("organisation", "organisation"),
    "ministerium": LatinHead("organisation", "ministry"),
    "rådet": LatinHead("organisation", "council"),
    "fonden": LatinHead("organisation", "fund"),
    "institutet": LatinHead("organisation", "university"),
}
"""Last parts of German and Scandinavian compounds."""

LEGAL_FORMS = frozenset({"gmbh", "ag", "sa", "s.a", "ltda", "spa", "co", "bv", "b.v", "s.l", "s.r.l"})
"""Legal forms behind the name of a company; they stand last."""

RESEARCH = frozenset(
    "research science sciences scientific medical investigación científico científica ciencia ciencias "
    "pesquisa amparo investigação ciência scholarship innovation".split()
)
"""With one of these a fund is a body that gives grants, not an undertaking."""

LANGUAGES = ("en", "es", "pt")


@lru_cache(maxsize=8)
def load_heads(lang: str | None) -> dict[str, LatinHead]:
    """Lower-case word -> what it makes of a name; None for text in another script, where all languages count.

    Words of the other languages count too where the language itself has no such word, since names stand
    untranslated: of `red` (es, network) English makes nothing.

    >>> load_heads("es")["red"].kind, "red" in load_heads("en"), load_heads("en")["fundação"].kind
    ('network', False, 'organisation')
    """
    order = [code for code in LANGUAGES if code != lang] + ([lang] if lang in LANGUAGES else [])
    heads = {word: LatinHead("organisation", kind) for kind, words in FOREIGN.items() for word in words.split()}
    for code in order:
        for kind, words in ORGANISATIONS[code].items():
            heads |= {word: LatinHead("organisation", kind) for word in words.split()}
        for kind, words in INITIATIVES[code].items():
            heads |= {word: LatinHead("initiative", kind) for word in words.split()}
    for word in WORDS_OF_OTHERS.get(lang or "", ()):
        heads.pop(word, None)
    return heads


WORDS_OF_OTHERS = {
    "en": ("red", "carta", "corte", "junta", "rede", "liga", "fondo", "lei", "ley"),
    "es": ("act", "press", "office", "fund", "party", "station"),
    "pt": ("act", "press", "office", "fund", "party", "station", "red"),
}
"""Heads of other languages that are plain words, or parts of other names, in this one."""


@lru_cache(maxsize=20_000)
def find_latin_head(word: str, lang: str | None) -> LatinHead | None:
    """The head that a lower-case word is, by itself or by the last part of a compound.

    >>> find_latin_head("forschungsgemeinschaft", "en")
    LatinHead(type='organisation', kind='organisation')
    """
    head = load_heads(lang).get(word)
    if head is None and len(word) > 8:
        head = next((found for ending, found in FOREIGN_ENDINGS.items() if word.endswith(ending)), None)
    return head
