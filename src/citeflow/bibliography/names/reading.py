"""Lists of personal names in all printed orders, as CSL names."""

from __future__ import annotations

import re
from typing import NamedTuple

from citeflow.bibliography.fields.dates import YEAR
from citeflow.bibliography.letters import UPPER
from citeflow.bibliography.names.forms import CERTAIN_FORMS, FORMS
from citeflow.bibliography.names.parts import CslName, make_name

_AND = r"(?:and|und|&|и|й|і|та|және|мен|y|e|et)"
_SEPARATOR = re.compile(rf"\s*(?:[,;]\s*{_AND}\s+|[,;]\s*&\s*|[,;]\s*|\s{_AND}\s+|\s?&\s?|\.\s*[,;]\s*)")
_ET_AL = re.compile(
    r"\s*[,;.]?\s*[\[(]?\s*(?:&\s*|,?\s?(?:and|et)\s+)?(?:et\s*\.?\s*al\b|et\s+al(?:ii|ia|\.ii)\b|et\s+coll\b|(?:and\s+)?others\b|"
    r"[иi]\s*др\b|[иi]\s+соавт\b|и\s+другие\b|та\s+ін(?:ші)?\b|және\s+т\.\s?б\b|және\s+басқа(?:лар(?:ы)?)?\b|және\s+б\b|т\.\s?б\b|"
    r"ж\.?\s?(?:т\.\s?)?б\b|[iy]\s+dr\b|[yi]\s+otros\b|e\s+outros\b|u\.\s?a\b|i\s+in\b|m\.\s?fl\b|(?:с\s)?соавт\b)\.?\s*[\])]?\.?",
    re.I,
)
_ROLE = re.compile(
    r"\s*,?\s*[(\[]\s*(?:[Ee]ds?|[Ee]ditors?|[Rr]ed|[Hh]rsg|[Рр]ед|[Оо]тв\.\s?ред|[Нн]ауч\.\s?ред|[Cc]oords?|[Oo]rgs?)\.?\s*[)\]][.,]?"
)
_BODY = re.compile(
    r"(?<!\w)(?:Bank|Banco|Universi\w+|Organi[sz]a\w+|Ministr?\w+|Comm?iss?ion|Comisión|Instit\w*|Associa\w+|Asociación|Agency|Agencia|"
    r"Council|Consejo|Cent(?:re|er|ro)|Union|Unión|União|Group|Nations|Unidas|Committee|Comité|Department|Departamento|Office|Foundation|"
    r"Fundación|Fundação|Society|Fund|Government|Parliament|Federation|Company|Corporation|Inc|Ltd|Team|Network|Consortium|Secretariat|"
    r"Authority|Bureau|Court|Academy|Forum|Initiative|Programme|Program|Service|Library|Press|"
    r"Документация|Департамент\w*|Министерств\w+|Банк\w*|Комитет\w*|Совет\w*|Комисси\w+|Институт\w*|Университет\w*|Центр\w*|Агентств\w+|"
    r"Академи\w+|Союз\w*|Ассоциаци\w+|Организаци\w+|Федераци\w+|Республик\w+|Правительств\w+|Парламент\w*|Фонд\w*|Компани\w+|Служб\w+|"
    r"Бюро|Секретариат\w*|Управлени\w+|Обществ\w+|Корпораци\w+|Министрлі\w+|Комитеті|Агенттігі|Институты|Орталығы|Одағы|Қоры|"
    r"Міністерств\w+|Комітет\w*|Інститут\w*|Служба|Documentation|Guide|Manual)(?!\w)",
    re.I,
)
"""Words that name a body, not a person."""
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


def speaks_of_body(text: str) -> bool:
    """Whether a word of the text names a body, not a person.

    >>> speaks_of_body("Министерство транспорта"), speaks_of_body("World Bank"), speaks_of_body("Weiwei Liu")
    (True, True, False)
    """
    return _BODY.search(text) is not None


def find_others(text: str, start: int = 0) -> re.Match[str] | None:
    """``et al.``, ``и др.``, ``ж.б.`` at `start`; None where names go on or end.

    >>> find_others(" [и др.] // Полис").end()
    8
    """
    return _ET_AL.match(text, start)


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
        others = ("given-first", "initials-first") if first == "family-given" else ("initials-first", "family-first")
        read = _read_list(text, first, others)
        if any(speaks_of_body(f"{n['given']} {n['family']}") for n in read.names):
            continue
        closed = re.match(
            rf"\s*(?:\.\s|\.?,?\s*\(|[.,:]\s*[“\"«„]|\.$|:\s{UPPER}|,?\s{YEAR}[a-z]?\W)", text[read.end : read.end + 60]
        )
        if read.end > best.end and (
            closed or (comma and text.startswith(",", read.end)) or read.open or text[: read.end].endswith(".")
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
