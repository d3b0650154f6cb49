"""The printed forms of one personal name, as regular expressions.

family-first      Голунов С.В.   Dilla Alfonso H.   Barquet, K.   Author AB   Алиев Г.А. оглы
initials-first    С. В. Голунов   A. M. Author   J. van der Berg
patronymic        Голунов Сергей Валерьевич
patronymic-last   Сергей Валерьевич Голунов
given-first       Weiwei Liu   Mary-Jane van der Berg
family-given      Liu, Weiwei
"""

from __future__ import annotations

import re
from types import MappingProxyType

from citeflow.bibliography.letters import CYRILLIC, LOWER, LOWER_SET, UPPER, UPPER_SET

_APO = "['’ʼʻ`´]"
_LOW = rf"(?:{LOWER}|{_APO}(?={LOWER}))"
_HYPHEN = "[-‐‑–]"
PARTICLE = (
    r"(?:de\s+l[ao]s?|del?|da|do|dos|das|d[ei]lla|dell[aeo]|degli|dei|dal|di|du|des|van\s+de[nrs]?|van\s+'t|van|von\s+und\s+zu|"
    r"von\s+de[mnr]|von|der|den|ter?|ten|la|le|los|las|zu[mr]?|bin|bint|ibn|ben|abu|abd|al|el|ul|af|av|ap|"
    r"фон\s+де[рн]|фон|ван\s+де[рн]?|ван|де\s+л[аь]|де|дер|ден|дела|дель|делла|ла|ле|ди|да|дю|дос|аль|эль|ибн|бин|бен|абу|тер)(?!\w)"
)
"""A word in small letters that belongs to the family name."""

_INFIX = rf"(?:{PARTICLE}|[ye](?=\s))"
_KIN = r"(?:оглы|оглу|о[гғ]лы|[кқ]ызы|[ұу]лы|углы|заде|ogl[uyı]|oghlu|[kqg][yi]z[yi]|uly|zadeh?)"
"""Son or daughter of, a word of its own in Turkic names."""

_WORD = (
    rf"(?:(?:[dDlLOоОдД]{_APO}|(?:[Аа]ль|[Ээ]ль|[Aa]l|[Ee]l|[Аа]с|[Aa]s|[Uu]l|[Бб]ен|[Bb]en)-)?{UPPER}{_LOW}{{1,30}}(?:{UPPER}{_LOW}{{1,30}})?"
    rf"(?:{_HYPHEN}{UPPER}?{_LOW}{{1,30}}){{0,2}}|(?:[DLOОД]{_APO})?{UPPER}{{2,25}}(?:{_APO}{UPPER}{{2,25}})?(?:[-‐]{UPPER}{{2,25}})?(?![{UPPER_SET}{LOWER_SET}]))"
)
_SUFFIX_WORD = r"(?:Jr|Sr|Jnr|Snr|Filho|Neto|Júnior|III|II|IV|мл|ст)"
_FAMILY = (
    rf"(?:{PARTICLE}\s+){{0,2}}(?:St\.\s)?(?:{_WORD})"
    rf"(?:\s+(?!{_SUFFIX_WORD}\b)(?:{_INFIX}\s+){{0,2}}(?:{_WORD})){{0,2}}(?:\s{_KIN}(?!\w))?"
)
# one word and its particles: what may follow initials in Russian, where the title can come next
_SHORT_FAMILY = rf"(?:(?:{PARTICLE}|Ван|Фон|Де|Ван\sдер|Ван\sден)\s+){{0,2}}(?:{_WORD})"

# two letters before a full stop that are no initial but the label of a number or a part
_NOT_INITIAL = r"(?!(?:No|Ed|Co|St|Pt|Nr|Bd|Op|Dr|Mr|Ms|In|Гл|Ст|Вы|Кн|Им|Св|Ул)\.)"
_INITIAL = rf"{_NOT_INITIAL}{UPPER}(?:{LOWER}{{0,1}}|hr|ль|ва|кс|ск)[.]"
INITIALS = rf"{_INITIAL}(?:\s?{_HYPHEN}?\s?{_INITIAL}){{0,3}}(?:\s?{_HYPHEN}?\s?{UPPER}(?=[,;]|\s*$))?"
_CYRILLIC_INITIALS = (
    rf"(?:(?={CYRILLIC}){_INITIAL}(?:\s?{_HYPHEN}?\s?(?={CYRILLIC}){_INITIAL}){{0,2}}"
    rf"(?:\s?{UPPER}(?=\s*(?:[,;]|$)))?(?:\s?-?{_KIN}(?!\w)\.?|о\.)?)"
)
_NAME_ENDS = r"(?=\s*(?:[,.;:(&]|$)|\s+(?:and|et|und|y|e|и|та|і|және)\s|\s?et\s?al)"
# Vancouver: capitals without stops; also "Иванов ИИ", "Li X-Y" and a lost last stop "Иванов И.И "
_BARE_INITIALS = (
    rf"(?:(?!{CYRILLIC}{{3}}){UPPER}{{1,3}}{_NAME_ENDS}|{UPPER}-{UPPER}{_NAME_ENDS}|{UPPER}(?:\s{UPPER}){{1,2}}(?=\s*(?:[,;(&]|$))|"
    rf"{UPPER}\.{UPPER}(?=[\s,;]|$))"
)
_SUFFIX = rf"(?:,?\s+\(?(?P<suffix>{_SUFFIX_WORD})\b\.?\)?)?"

FAMILY_FIRST = re.compile(
    rf"(?P<family>{_FAMILY})(?:,?\s(?P<inner_suffix>{_SUFFIX_WORD})\b\.?)?(?:\s*,\s*|\s+)(?P<given>{_CYRILLIC_INITIALS}|{INITIALS}|{_BARE_INITIALS})"
    rf"(?:\s(?P<particle>{PARTICLE})(?=\s*(?:[,;.]|(?:and|y|e)\s|$)))?{_SUFFIX}"
)
INITIALS_FIRST = re.compile(
    rf"(?P<given>{INITIALS})\s*(?P<family>(?={CYRILLIC}){_SHORT_FAMILY}|(?!{CYRILLIC})(?:'t\s)?{_FAMILY}){_SUFFIX}"
)
_FATHER = (
    rf"{UPPER}{LOWER}+(?:вич|віч|вна|ўна|ична|ьич|мич|ұлы|қызы|улы|кызы|оглы|уулу)(?!\w)"
    rf"|(?:Лукич|Никитич|Саввич)(?!\w)|{UPPER}{LOWER}+\s{_KIN}(?!\w)"
)
PATRONYMIC = re.compile(rf"(?P<family>{_SHORT_FAMILY}),?\s+(?P<given>{UPPER}{LOWER}+\s+(?:{_FATHER}))")
PATRONYMIC_LAST = re.compile(rf"(?P<given>{UPPER}{LOWER}+\s(?:{_FATHER}))\s(?P<family>{_SHORT_FAMILY})")
_GIVEN_WORD = rf"{UPPER}{_LOW}+(?:{_HYPHEN}{UPPER}?{_LOW}+)?"
_FULL_ENDS = r"(?=\s*(?:[,;.(\[:/&]|$)|\s(?:and|и|et|y|und|та|і|және)\s)"
GIVEN_FIRST = re.compile(
    rf"(?P<given>(?:{_GIVEN_WORD}|{UPPER}\.)(?:\s(?:{UPPER}\.|{UPPER}(?=\s)|{UPPER}{{2}}(?=\s)|{_GIVEN_WORD})){{0,3}}?)"
    rf"\s(?P<family>(?:{PARTICLE}\s+){{0,2}}(?:{_WORD})){_FULL_ENDS}{_SUFFIX}"
)
FAMILY_GIVEN = re.compile(
    rf"(?P<family>{_FAMILY}),\s+(?P<given>{_GIVEN_WORD}(?:\s(?:{UPPER}\.|{_GIVEN_WORD}|{PARTICLE}(?=\s*(?:[,;.]|$)))){{0,2}})"
    rf"(?:{_FULL_ENDS}|(?<=\.)(?=\s)){_SUFFIX}"
)

FORMS = MappingProxyType(
    {
        "family-first": FAMILY_FIRST,
        "initials-first": INITIALS_FIRST,
        "patronymic": PATRONYMIC,
        "patronymic-last": PATRONYMIC_LAST,
        "given-first": GIVEN_FIRST,
        "family-given": FAMILY_GIVEN,
    }
)
"""Form -> pattern with the groups `family`, `given`, `suffix`."""

CERTAIN_FORMS = ("family-first", "initials-first", "patronymic", "patronymic-last")
"""Forms that say by themselves that they are names."""

LEADING_PARTICLES = re.compile(rf"(?P<particle>(?:{PARTICLE}\s+){{1,2}})(?=\S)")
"""Particles in front of a family name."""
