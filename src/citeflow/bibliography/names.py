"""Lists of personal names in all printed orders, as CSL names."""

from __future__ import annotations

import re
from typing import NamedTuple

from citeflow.bibliography.dates import YEAR
from citeflow.bibliography.letters import UPPER
from citeflow.bibliography.name_forms import CERTAIN_FORMS, FORMS

CslName = dict[str, str]
"""``{"family": ..., "given": ...}`` (and `suffix`) or ``{"literal": ...}``."""

_AND = r"(?:and|und|&|и|және|мен|y|e|et)"
_SEPARATOR = re.compile(rf"\s*(?:[,;]\s*{_AND}\s+|[,;]\s*&\s*|[,;]\s*|\s{_AND}\s+|\s?&\s?|\.\s*,\s*)")
_ET_AL = re.compile(
    r"\s*[,;.]?\s*[\[(]?\s*(?:&\s*)?(?:et\s*\.?\s+al\b|et\s+alii|and\s+others|и\s*др\b|и\s+соавт\b|и\s+другие|және\s+т\.\s?б|"
    r"және\s+басқалар|және\s+б|[iy]\s+dr\b|y\s+otros|e\s+outros|u\.\s?a)\.?\s*[\])]?\.?",
    re.I,
)
_ROLE = re.compile(r"\s*,?\s*\(\s*(?:[Ee]ds?|[Rr]ed|[Hh]rsg|[Рр]ед|[Оо]тв\.\s?ред|[Cc]oords?|[Oo]rgs?)\.?\s*\)[.,]?")
_BODY = re.compile(
    r"\b(?:Bank|Universit\w+|Organi[sz]ation|Ministry|Commission|Institut\w*|Association|Agency|Council|Cent(?:re|er)|Union|Group|Nations|"
    r"Committee|Department|Office|Foundation|Society|Fund|Government|Parliament|Federation|Company|Inc|Ltd|Team|Network|Consortium|"
    r"Документация|Департамент|Министерство|Банк|Комитет|Совет|Комиссия|Институт|Documentation|Guide|Manual)\b"
)
"""Words that name a body, not a person."""
_SPACED = re.compile(r"(?<=\.)(?=[^\s.\-‐–,;])")
# initials tell where the next name begins, also where the comma was lost
_GAP = re.compile(rf"\s(?={UPPER}\.\s?(?:{UPPER}\.)?\s?{UPPER})")
_MAX_NAMES = 200


class Names(NamedTuple):
    """Names read from the beginning of a text.

    end: code points consumed (0 where no name stands there). rule: strength of the reading.
    editors: a role such as ``(Eds.)`` stands behind the names. open: "et al." stands behind them.
    """

    names: tuple[CslName, ...]
    end: int
    rule: str
    editors: bool = False
    open: bool = False


def make_name(found: re.Match[str]) -> CslName:
    """A CSL name of a match of one of the forms; initials are spaced evenly.

    >>> make_name(FORMS["family-first"].match("Голунов С.В."))
    {'family': 'Голунов', 'given': 'С. В.'}
    """
    groups = found.groupdict()
    given = _SPACED.sub(" ", " ".join(groups["given"].split())).replace(". -", ".-")
    family = " ".join(groups["family"].split())
    if len(family) > 3 and family.isupper():
        family = "-".join(" ".join(w.capitalize() for w in part.split()) for part in family.split("-"))
    if groups.get("particle"):
        family = f"{groups['particle']} {family}"
    name = {"family": family, "given": given}
    if groups.get("suffix"):
        name["suffix"] = groups["suffix"]
    return name


def _match_name(text: str, pos: int, forms: tuple[str, ...]) -> tuple[str, re.Match[str]] | None:
    for form in forms:
        if found := FORMS[form].match(text, pos):
            return form, found
    return None


def _read_list(text: str, first: str, others: tuple[str, ...]) -> Names:
    """As many names as stand in a row from the beginning, the first of them of form `first`."""
    found = FORMS[first].match(text)
    if not found:
        return Names((), 0, "names")
    names, end, form = [make_name(found)], found.end(), first
    while len(names) < _MAX_NAMES and not _ET_AL.match(text, end):
        separator = _SEPARATOR.match(text, end)
        if not separator and form == "initials-first":
            separator = _GAP.match(text, end)
        if not separator:
            break
        forms = (form, *(f for f in (first, *others) if f != form))
        following = _match_name(text, separator.end(), forms)
        if not following:
            break
        form, found = following
        names.append(make_name(found))
        end = found.end()
    if "." not in names[0]["given"] and re.fullmatch(rf"{UPPER}\.", names[-1]["given"]):
        # Vancouver: the stop behind the last initials closes the list
        names[-1] = {**names[-1], "given": names[-1]["given"].rstrip(".")}
    et_al = _ET_AL.match(text, end)
    end = et_al.end() if et_al else end
    role = _ROLE.match(text, end)
    end = role.end() if role else end
    return Names(tuple(names), end, "open-names" if et_al else "names", bool(role), bool(et_al))


def read_names(text: str) -> Names:
    """Names with initials or a patronymic at the beginning of a text.

    >>> read_names("Santander S., Sobottka E., and Almeida Resende E. Border development")[:2]
    (({'family': 'Santander', 'given': 'S.'}, {'family': 'Sobottka', 'given': 'E.'},
      {'family': 'Almeida Resende', 'given': 'E.'}), 49)
    """
    best = Names((), 0, "names")
    for form in CERTAIN_FORMS:
        read = _read_list(text, form, CERTAIN_FORMS)
        if read.end > best.end:
            best = read
    return best


def read_full_names(text: str, *, comma: bool = False) -> Names:
    """Names with given names in full, ``Weiwei Liu, Haobo Wang, and Ivor Tsang.``

    The words alone do not tell a name from a title, so the list must end where a sentence or a bracket does
    (or, with `comma`, at a comma).

    >>> len(read_full_names("Weiwei Liu, Haobo Wang, and Ivor Tsang. The emerging trends").names)
    3
    """
    best = Names((), 0, "full-names")
    for first in ("given-first", "family-given"):
        others = ("given-first", "initials-first") if first == "family-given" else ("initials-first",)
        read = _read_list(text, first, others)
        if any(_BODY.search(f"{n['given']} {n['family']}") for n in read.names):
            continue
        closed = re.match(
            rf"\s*(?:\.\s|\.?,?\s*\(|[.,:]\s*[“\"«„]|\.$|:\s{UPPER}|,?\s{YEAR}[a-z]?\W)", text[read.end :]
        )
        if read.end > best.end and (
            closed or (comma and text[read.end :].startswith(",")) or read.open or text[: read.end].endswith(".")
        ):
            best = read._replace(rule="open-names" if read.open else "full-names")
    return best


def read_literal(text: str) -> Names:
    """A corporate author, taken as it stands.

    >>> read_literal("World Bank").names
    ({'literal': 'World Bank'},)
    """
    text = text.strip(" .,;:")
    return Names(({"literal": text},) if text else (), len(text), "literal")
