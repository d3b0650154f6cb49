"""The printed forms of one personal name, as regular expressions.

family-first      Голунов С.В.   Dilla Alfonso H.   Barquet, K.   Author AB
initials-first    С. В. Голунов   A. M. Author
patronymic        Голунов Сергей Валерьевич
given-first       Weiwei Liu   Mary-Jane van der Berg
family-given      Liu, Weiwei
"""

from __future__ import annotations

import re
from types import MappingProxyType

from citeflow.bibliography.letters import CYRILLIC, LOWER, LOWER_SET, UPPER, UPPER_SET

_APO = "['’ʼ`´]"
_LOW = rf"(?:{LOWER}|{_APO}(?={LOWER}))"
PARTICLE = (
    r"(?:de\s+l[ao]s?|de|da|do|dos|das|del|della|di|du|van\s+de[rn]?|van|von\s+der|von|der|den|ter|ten|la|le|zu|zur|"
    r"bin|ibn|al|el|af|av|фон|ван\s+дер|ван|де\s+ла|де|дер|ла|ди|дю|дель|аль|эль|ибн|бен)(?!\w)"
)
_WORD = (
    rf"(?:(?:[dDlLOоО]|[Аа]ль-|[Ээ]ль-|[Aa]l-|[Ee]l-){_APO}?)?{UPPER}{_LOW}{{1,30}}(?:{UPPER}{_LOW}{{1,30}})?"
    rf"(?:[-‐‑–]{UPPER}?{_LOW}{{1,30}}){{0,2}}|{UPPER}{{2,25}}(?:[-‐]{UPPER}{{2,25}})?(?![{UPPER_SET}{LOWER_SET}])"
)
_FAMILY = rf"(?:{PARTICLE}\s+){{0,2}}(?:{_WORD})(?:\s+(?:{PARTICLE}\s+){{0,2}}(?:{_WORD})){{0,2}}"
# one word and its particles: what may follow initials in Russian, where the title can come next
_SHORT_FAMILY = rf"(?:{PARTICLE}\s+){{0,2}}(?:{_WORD})"

# two letters before a full stop that are no initial but the label of a number or a part
_NOT_INITIAL = r"(?!(?:No|Ed|Co|St|Pt|Nr|Bd|Op|Dr|Mr|Ms|In|Гл|Ст|Вы|Кн|Им|Св|Ул)\.)"
_INITIAL = rf"{_NOT_INITIAL}{UPPER}(?:{LOWER}{{0,1}}|hr|ль|ва)[.]"
INITIALS = rf"{_INITIAL}(?:\s?[-‐–]?\s?{_INITIAL}){{0,3}}(?:\s?[-‐–]?\s?{UPPER}(?=[,;]))?"
_CYRILLIC_INITIALS = rf"(?:(?={CYRILLIC}){_INITIAL}(?:\s?[-‐–]?\s?(?={CYRILLIC}){_INITIAL}){{0,2}})"
# Vancouver: capitals without stops; also "Иванов ИИ" and a lost last stop "Иванов И.И "
_BARE_INITIALS = rf"(?:(?!{CYRILLIC}{{3}}){UPPER}{{1,3}}(?=\s*(?:[,.;:(]|and\s|et\s|&|$))|{UPPER}\.{UPPER}(?=[\s,;]))"
_SUFFIX = r"(?:,?\s+(?P<suffix>Jr|Sr|II|III|IV|мл|ст)\b\.?)?"

FAMILY_FIRST = re.compile(
    rf"(?P<family>{_FAMILY})(?:\s*,\s*|\s+|(?<=\w)\s*(?=\())(?P<given>{_CYRILLIC_INITIALS}|{INITIALS}|{_BARE_INITIALS})"
    rf"(?:\s(?P<particle>{PARTICLE})(?=\s*[,;.]))?{_SUFFIX}"
)
INITIALS_FIRST = re.compile(
    rf"(?P<given>{INITIALS})\s*(?P<family>(?={CYRILLIC}){_SHORT_FAMILY}|(?!{CYRILLIC})(?:'t\s)?{_FAMILY}){_SUFFIX}"
)
PATRONYMIC = re.compile(
    rf"(?P<family>{_SHORT_FAMILY}),?\s+(?P<given>{UPPER}{LOWER}+\s+{UPPER}{LOWER}+(?:вич|вна|ична|ьич|ұлы|қызы|улы|кызы|оглы))(?!\w)"
)
_GIVEN = rf"(?:{UPPER}{_LOW}*(?:[-‐]{UPPER}?{_LOW}+)?\.?|{UPPER}{{2}}(?!\w))"
GIVEN_FIRST = re.compile(
    rf"(?P<given>(?:{UPPER}{_LOW}+(?:[-‐–]{UPPER}?{_LOW}+)?|{UPPER}\.)(?:\s(?:{UPPER}\.|{UPPER}(?=\s)|{UPPER}{{2}}(?=\s)|{UPPER}{_LOW}+(?:[-‐]{UPPER}?{_LOW}+)?)){{0,3}}?)"
    rf"\s(?P<family>(?:{PARTICLE}\s+){{0,2}}(?:{_WORD}))(?=\s*(?:,|;|\.|\(|:|$|and\s|&|и\s|et\s|y\s)){_SUFFIX}"
)
FAMILY_GIVEN = re.compile(
    rf"(?P<family>{_FAMILY}),\s+(?P<given>{UPPER}{_LOW}+(?:[-‐]{UPPER}?{_LOW}+)?(?:\s(?:{UPPER}\.|{UPPER}{_LOW}+)){{0,2}})(?=\s*(?:,|;|\.|\(|:|$|and\s|&|и\s|et\s|y\s)|(?<=\.)\s){_SUFFIX}"
)

FORMS = MappingProxyType(
    {
        "family-first": FAMILY_FIRST,
        "initials-first": INITIALS_FIRST,
        "patronymic": PATRONYMIC,
        "given-first": GIVEN_FIRST,
        "family-given": FAMILY_GIVEN,
    }
)
"""Form -> pattern with the groups `family`, `given`, `suffix`."""

CERTAIN_FORMS = ("family-first", "initials-first", "patronymic")
"""Forms that say by themselves that they are names."""
