"""Adjectives of countries in English, Spanish and Portuguese text: Peruvian, argentino-chileno, brasileira."""

from __future__ import annotations

import re
from functools import lru_cache

from citeflow.text.romanise import romanise

ADJECTIVES = """
AF afgan- AF afghan AL albanes AL albanian AM armeni- AM armenian AR argentin AR argentinian AT austriac- AT austrian
AU australian AZ azerbaijani AZ azerbaiyan- AZ azeri BD bangladeshi BE belg- BE belgian BG bulgar- BG bulgarian
BO bolivian BR brasileir- BR brasilen- BR brazilian BY belarusian BY bielorrus- BZ belizean CA canadian CA canadiens
CH suic- CH suiz- CH swiss CL chilean CL chilen- CN chin- CN chines CN chinese CO colombian CR costarrican
CR costarricens CR costarriquenh- CU cuban CY cypriot CZ chec- CZ czech CZ tchec- DE aleman DE alemã DE german
DK danes DK danish DK dinamarques DO dominican DZ algerian DZ argelin- EC ecuadorean EC ecuadorian EC ecuatorian-
EC equatorian- EE estoni- EE estonian EG egipci- EG egyptian ES espan- ES espanhol ES espanol ES spanish ET ethiopian
ET etiop FI finlandes FI finnish FR frances FR french GB britanic- GB british GB english GB ingles GE georgian
GH ghanaian GR greek GR greg- GR grieg- GT guatemalan GT guatemaltec- GY guianens GY guyanes GY guyanese HN honduran
HN honduren- HN hondurenh- HR croat- HR croatian HT haitian HU hungar- HU hungarian ID indonesi- ID indonesian
IE irish IE irlandes IL israeli IQ iraqi IQ iraqui IR irani IR iranian IS icelandic IS islandes IT italian JM jamaican
JM jamaiquin- JO jordanian JP japanese JP japones KE kenian- KE kenyan KG kirguis KG kyrgyz KG quirguiz KH cambodian
KH camboyan- KZ cazaque KZ kazaj- KZ kazakh KZ kazakhstani LA laotian LB lebanese LB libanes LK lankan LT lithuanian
LT lituan- LV latvian LV leton LY libi- LY libyan MA marroqui MA moroccan MD moldav- MD moldovan ME montenegrin-
MM burmese MN mongolian MX mexican MY malasi- MY malaysian MZ mozambican MZ moçambican- NA namibian NG nigerian
NI nicaraguan NI nicaraguens NL dutch NL holandes NL neerlandes NO norueg- NO norwegian NP nepales NP nepali
PA panamanian PA panamen- PA panamenh- PE peruan- PE peruvian PH filipin- PH philippine PK pakistani PK paquistani
PL polac- PL polish PL polones PT portugues PT portuguese PY paraguai- PY paraguay- PY paraguayan RO romanian
RO romen- RO ruman- RS serbi- RS serbian RS servi- RU rus- RU russ- RU russian SA saudi SD sudanes SD sudanese
SE suec- SE swedish SG singaporean SI esloven- SI slovenian SK eslovac- SK slovak SR surinames SR surinamese
SV salvadoran SV salvadoren- SV salvadorenh- SY siri- SY syrian TH tailandes TH thai TJ tajik TJ tajique TJ tayik-
TM turcomen- TM turkmen TN tunecin- TN tunisian TR turc- TR turkish TZ tanzanian UA ucranian- UA ukrainian UG ugandan
US estadounidens US estadunidens US norteamerican- UY uruguai- UY uruguay- UY uruguayan UZ uzbec- UZ uzbek UZ uzbeque
VE venezolan- VE venezuelan VN vietnamese VN vietnamit- YE yemeni ZA sudafrican- ZM zambian ZW zimbabwean
"""
"""Code and stem, in turns, accents left out. A stem with a hyphen needs an ending: ``rus`` alone is no Spanish word.
``American`` is left out: it may be of either continent; ``Indian``, for indigenous people are called so.
"""

FIRST_PARTS = {
    "anglo": "GB", "colombo": "CO", "ecuato": "EC", "franco": "FR", "germano": "DE", "greco": "GR", "hispano": "ES",
    "italo": "IT", "luso": "PT", "sino": "CN",
}  # fmt: skip
"""What stands in a compound for an adjective of another form (``colombo-peruana``)."""

ENDING = re.compile(r"(?:[aoe]|i?an)?s?|es|os|as")
NEEDED = re.compile(r"[ao]s?")


@lru_cache(maxsize=1)
def load_stems() -> dict[str, str]:
    """Stem, with its hyphen, -> code."""
    parts = romanise(ADJECTIVES).split()
    return dict(zip(parts[1::2], parts[::2], strict=True))


@lru_cache(maxsize=50_000)
def read_latin_adjective(word: str) -> tuple[str, ...]:
    """The countries that an adjective, or one joined by hyphens, speaks of; its first letter may be a capital.

    >>> read_latin_adjective("Peruvian"), read_latin_adjective("argentino-chilena"), read_latin_adjective("rural")
    (('PE',), ('AR', 'CL'), ())
    """
    codes = []
    for part in romanise(word).lower().split("-"):
        code = FIRST_PARTS.get(part) if "-" in word else None
        if code is None:
            code = find_stem(part)
        if code is None:
            return ()
        codes.append(code)
    return tuple(codes)


def find_stem(word: str) -> str | None:
    """The code of the longest stem of a word, with an ending behind it."""
    stems = load_stems()
    for cut in range(len(word), 2, -1):
        if word[:cut] in stems and ENDING.fullmatch(word, cut):
            return stems[word[:cut]]
        if f"{word[:cut]}-" in stems and NEEDED.fullmatch(word, cut):
            return stems[f"{word[:cut]}-"]
    return None
