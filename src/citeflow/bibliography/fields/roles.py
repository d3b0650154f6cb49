"""The words that say in which role the people behind them worked: `под ред.`, `пер. с англ.`, ``eds.``"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import NamedTuple

_EDITOR = (
    r"(?:под|за)\s+(?:общ(?:ей|\.)?\s+|заг(?:альною|\.)?\s+|научн?(?:ой|\.)?\s+|наук(?:овою|\.)?\s+)?(?:ред(?:акци(?:ей|єю)|\.)?)|"
    r"(?:отв|гл|науч|общ|відп|тит)\.\s?ред(?:актор\w*|\.)?|(?:ответственный|главный|научный)\s+редактор|редкол(?:легия|\.)?|"
    r"(?:жауапты|бас|ғыл\.)\s+ред(?:актор\w*|\.)?|ред\.\s?басқ(?:арған|\.)?|редакциясын\s+басқарған|редакторы|ред(?:актор\w*|\.-сост\.|\.)?(?=\s*[:А-ЯӘҒҚҢӨҰҮІ])|"
    r"edited\s+by|eds?\.\s+by|eds?\.|editors?:|pod\s+(?:obshch\.\s+)?red\.|otv\.\s+red\.|hrsg\.(?:\s+von)?|herausgegeben\s+von|"
    r"coords?\.|orgs?\.(?=\s)|(?:editado|coordinado|compilado|organizado)\s+por|dir\.(?=\s)|éds?\.|sous\s+la\s+dir(?:ection|\.)\s+de"
)
_TRANSLATOR = (
    r"пер(?:евод|еклад|\.)?\s+(?:с|із?|з)\s+[\w-]+\.?(?:\s+(?:и|с|та|з)\s+(?!коммент)[\w.]+)?|пер(?:евод(?:чик)?|\.):?(?=\s*[А-Я])|"
    r"translated\s+by|trans(?:l)?\.(?:\s+by)?|trad(?:ucción|ução|uction)?\.?\s+(?:de|por|par)\b|trad\.|ауд\.|аударған(?:дар)?|übers(?:etzt)?\.?(?:\s+von)?"
)
_COMPILER = (
    r"(?:авт\.?-)?сост(?:авител[ьи]|\.)?(?=\W)|құраст(?:ырған(?:дар)?|ырушы(?:лар)?|\.)|упоряд(?:ник\w*|\.)?(?=\W)|уклад(?:ач\w*|\.)?(?=\W)|"
    r"compiled\s+by|comps?\.(?:\s+by)?|sost\."
)
_OTHER = (
    r"(?:вступ\.|авт\.)\s?(?:вступ\.\s?)?ст\.|предисл(?:овие|\.)|послесл(?:овие|\.)|(?:и\s+)?коммент(?:арии|\.)|примеч(?:ания|\.)|худож(?:ник|\.)|"
    r"рец(?:ензент\w*|\.)|науч\.\s?(?:рук|консультант|конс)\w*\.?|(?:with\s+an?\s+)?(?:introduction|foreword|preface)\s+by"
)
ROLES = MappingProxyType({"editor": _EDITOR, "translator": _TRANSLATOR, "compiler": _COMPILER, "other": _OTHER})
"""CSL role -> what announces it; `other` are roles that CSL does not have."""

_TITLES = (
    r"(?:(?:акад(?:емика)?|проф(?:ессора)?|доц|чл(?:ен)?\.?-\s?корр?|(?:д-ра|докт?|канд|к|д)\.?\s?(?:[\w-]{1,12}\.?\s?)?(?:наук|н)|РАН|НАН\s?РК|РАЕН|"
    r"Prof|Dr|Ph\.?\s?D|акад)\.?,?\s*)*"
)
_MARKER = re.compile(
    r"(?:^|(?<=[\s;,/(\[.]))(?:"
    + "|".join(f"(?P<{role}>{pattern})" for role, pattern in ROLES.items())
    + rf")\s*:?\s*{_TITLES}",
    re.I,
)


class Marker(NamedTuple):
    """A role and the half-open span of the words that announce it, honours of the first person included."""

    role: str
    start: int
    end: int


def find_markers(text: str) -> list[Marker]:
    """All markers of roles, in order.

    >>> [marker.role for marker in find_markers("пер. с англ. Т. Велимеева ; под ред. П. П. Петрова")]
    ['translator', 'editor']
    """
    return [Marker(found.lastgroup or "other", *found.span()) for found in _MARKER.finditer(text)]
