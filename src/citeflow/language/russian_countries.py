"""Countries in Russian text: names in any case (CLDR, by way of babel) and the adjectives made of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from citeflow.language.morphology import analyse

BODIES = frozenset({"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB", "AC", "TA", "IC", "EA"})
"""Codes of CLDR that are no countries but unions, parts of one, or nothing real."""

OTHER_NAMES = {
    "сша": "US", "рф": "RU", "российская федерация": "RU", "соединенные штаты америки": "US", "кнр": "CN", "фрг": "DE",
    "великобритания": "GB", "англия": "GB", "оаэ": "AE", "юар": "ZA", "кндр": "KP", "эль-сальвадор": "SV",
    "белоруссия": "BY", "киргизия": "KG", "молдавия": "MD", "туркмения": "TM", "чехия": "CZ", "южная корея": "KR",
    "северная корея": "KP", "сирия": "SY", "папуа": "PG", "бирма": "MM", "голландия": "NL", "македония": "MK",
}  # fmt: skip
"""Names that CLDR has not."""

ADJECTIVES = """
AF афганск AL албанск DZ алжирск AO ангольск AR аргентинск AM армянск AU австралийск AT австрийск
AZ азербайджанск BD бангладешск BY белорусск BE бельгийск BZ белизск BO боливийск BA боснийск BW ботсванск
BR бразильск BG болгарск KH камбоджийск CM камерунск CA канадск CL чилийск CN китайск CO колумбийск
CR костариканск HR хорватск CU кубинск CY кипрск CZ чешск DK датск DO доминиканск EC эквадорск EG египетск
SV сальвадорск EE эстонск ET эфиопск FI финск FI финляндск FR французск GE грузинск DE немецк DE германск
GH ганск GR греческ GT гватемальск GY гайанск HT гаитянск HN гондурасск HU венгерск IS исландск IN индийск
ID индонезийск IR иранск IQ иракск IE ирландск IL израильск IT итальянск JM ямайск JP японск JO иорданск
KZ казахстанск KZ казахск KE кенийск KW кувейтск KG кыргызск KG киргизск KG кыргызстанск LA лаосск LV латвийск
LB ливанск LY ливийск LT литовск MY малайзийск MX мексиканск MD молдавск MD молдовск MN монгольск ME черногорск
MA марокканск MZ мозамбикск MM мьянманск NA намибийск NP непальск NL нидерландск NL голландск NZ новозеландск
NI никарагуанск NG нигерийск KP северокорейск NO норвежск OM оманск PK пакистанск PA панамск PY парагвайск
PE перуанск PH филиппинск PL польск PT португальск QA катарск RO румынск RU российск SA саудовск RS сербск
SG сингапурск SK словацк SI словенск ZA южноафриканск KR южнокорейск ES испанск LK ланкийск SD суданск
SR суринамск SE шведск CH швейцарск SY сирийск TJ таджикск TJ таджикистанск TZ танзанийск TH таиландск
TN тунисск TR турецк TM туркменск TM туркменистанск UG угандийск UA украинск AE эмиратск GB британск GB английск
US американск UY уругвайск UZ узбекск UZ узбекистанск VE венесуэльск VN вьетнамск YE йеменск ZM замбийск
ZW зимбабвийск
"""
"""Code and stem of the adjective, in turns."""

FIRST_PARTS = {
    "американо": "US", "англо": "GB", "австро": "AT", "германо": "DE", "греко": "GR", "испано": "ES", "итало": "IT",
    "русско": "RU", "франко": "FR", "японо": "JP",
}  # fmt: skip
"""What stands in a compound for an adjective of another form (``американо-канадский``)."""

LONGEST_NAME = 4
"""Words of the longest name that is looked for."""


@lru_cache(maxsize=1)
def load_names() -> dict[str, list[tuple[tuple[frozenset[str], ...], str]]]:
    """First lemma of a name -> names as the lemmas of each of their words, with their codes, the longest first."""
    from babel import Locale  # heavy (data files)

    named = {name: code for code, name in Locale("ru").territories.items() if code.isalpha() and code not in BODIES}
    index: dict[str, list[tuple[tuple[frozenset[str], ...], str]]] = {}
    for name, code in sorted((named | OTHER_NAMES).items()):
        words = tuple(lemmas_of(word.casefold().replace("ё", "е")) for word in name.split())
        if len(words) <= LONGEST_NAME:
            for lemma in words[0]:
                index.setdefault(lemma, []).append((words, code))
    for names in index.values():
        names.sort(key=lambda row: (-len(row[0]), row[1]))
    return index


@lru_cache(maxsize=1)
def load_adjectives() -> dict[str, str]:
    """Stem -> code."""
    parts = ADJECTIVES.split()
    return dict(zip(parts[1::2], parts[::2], strict=True))


@lru_cache(maxsize=20_000)
def lemmas_of(form: str) -> frozenset[str]:
    """The lemmas of all readings of a form in small letters, and the form, for names that do not change."""
    return frozenset(reading.lemma.replace("ё", "е") for reading in analyse(form)) | {form.replace("ё", "е")}


def match_country(words: Sequence[str]) -> tuple[int, str] | None:
    """How many of the words, from the first on, name a country in any case, and its code; None where they do not.

    The first letter must be a capital.

    >>> match_country(["Боливии", "и", "Чили"]), match_country(["Саудовской", "Аравией"]), match_country(["Лиме"])
    ((1, 'BO'), (2, 'SA'), None)
    """
    if not words or not words[0][:1].isupper():
        return None
    seen: list[frozenset[str]] = []
    for lemma in sorted(lemmas_of(words[0].casefold())):
        for name, code in load_names().get(lemma, ()):
            while len(seen) < min(len(name), len(words)):
                seen.append(lemmas_of(words[len(seen)].casefold()))
            if len(name) <= len(seen) and all(own & other for own, other in zip(name, seen, strict=False)):
                return len(name), code
    return None


def read_adjective(word: str) -> tuple[str, ...]:
    """The countries that an adjective, or one joined by hyphens, speaks of.

    >>> read_adjective("бразильско-уругвайской"), read_adjective("перуанским"), read_adjective("горной")
    (('BR', 'UY'), ('PE',), ())
    """
    stems = load_adjectives()
    codes = []
    for part in word.casefold().split("-"):
        stem = next((part[:cut] for cut in range(len(part), 3, -1) if part[:cut] in stems), None)
        if part in FIRST_PARTS and "-" in word:
            codes.append(FIRST_PARTS[part])
        elif stem is None or len(part) - len(stem) > 3:
            return ()
        else:
            codes.append(stems[stem])
    return tuple(codes)
