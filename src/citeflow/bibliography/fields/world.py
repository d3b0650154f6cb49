"""Reading references in the world's common orders: APA, Vancouver, IEEE, Chicago, Harvard, plain BibTeX."""

from __future__ import annotations

import re

from citeflow.bibliography.fields.clean import trim_value
from citeflow.bibliography.fields.container import find_event_end, read_container, read_publisher, strip_lead
from citeflow.bibliography.fields.dates import YEAR
from citeflow.bibliography.fields.form import Fields
from citeflow.bibliography.fields.imprint import find_imprint
from citeflow.bibliography.fields.leading_body import read_leading_body
from citeflow.bibliography.fields.notes import take_marks
from citeflow.bibliography.fields.sentences import find_title_end
from citeflow.bibliography.fields.tail import find_tail, read_imprint, read_tail, take_edition
from citeflow.bibliography.fields.volume import find_closed, take_labelled
from citeflow.bibliography.fields.works_of_kind import read_registered
from citeflow.bibliography.letters import LOWER, UPPER
from citeflow.bibliography.names.reading import Names, read_full_names, read_literal, read_names

_YEAR_BRACKET = re.compile(
    rf"^[\s.,:]*[(\[]\s*({YEAR})[a-z]?(?:\s?[-–/]\s?{YEAR})?(?:,[^)]{{2,20}})?\s*[)\]]\s*[.,:;]*\s*"
)
_YEAR_BARE = re.compile(rf"^[\s.,]*({YEAR})[a-z]?\s*[.,:;]\s*(?=\S)")
_YEAR_LEADING = re.compile(rf"^[\s.,;]*({YEAR}),\s(?={UPPER}[^\W\d_]+(?:\s{UPPER}[^\W\d_]+)?\s?:)")
_LITERAL_YEAR = re.compile(rf"^([^(]{{2,120}}?)[.,]?\s*[(\[]({YEAR})[a-z]?(?:,[^)]{{2,20}})?[)\]]\s*[.,:]?\s*")
_SENTENCE_INSIDE = re.compile(r"(?<![^\W_])(?:[^\W\d_A-ZА-Я][^\W\d_]*|[^\W\d_]{8,})[.?!]\s")
_QUOTED = re.compile(r"[“\"«„‘”'](?P<title>[^”\"»]{4,600}?)[,.]?\s?[”\"»’'](?=[\s,.;(]|$)[.,]?\s*")
_INNER_INITIAL = re.compile(rf"{UPPER}{LOWER}+\s(?:{UPPER}\.\s?){{1,2}}\s?{UPPER}[^\W\d_]+(?:[.,]|\sand\s)")
_SHORT_FORM = re.compile(
    r"^[^\d]{2,40},\s(?P<volume>[A-Z]?\d{1,4}),\s(?P<page>[A-Z]?\d{1,6}(?:[-–]\d{1,6})?)(?:\s?[,.(].{0,40})?$"
)
_IMPRINT_BRACKET = re.compile(
    rf"\s?\((?:(?P<place>{UPPER}[^():,]{{2,30}}(?:,\s[A-Z]{{2}})?)\s?:\s?)?(?P<publisher>{UPPER}[^():]{{2,80}}?)(?:,\s?(?P<year>{YEAR})|(?<=[^\W\d_])(?(place)|(?!)))\s?\)"
)
_NUMBERED_TAIL = re.compile(rf"[\s,.;]*(?!{YEAR})(?:[^\W\d_]{{1,5}}\.?\s?\d|\d{{1,4}}\s?[(:,])")
_COMMA = re.compile(rf",\s?(?:in\s+)?(?={UPPER})")
_LONG_STOP = re.compile(r"[^\W\d_]{7,}[.?!]\s")
_JOURNAL_ONLY = re.compile(
    rf"^(?P<journal>(?:{UPPER}[^\W\d_]{{0,12}}\.?|of|and|the|&|in|de)(?:(?:\s|(?<=\.))(?:[^\W\d_]{{1,15}}\.?|&)){{0,6}})[\s,]+$"
)


def read_world(text: str, fields: Fields) -> None:
    """Read a string without GOST signs into the fields."""
    text = take_marks(text, fields)
    registered = read_registered(text, fields)
    if "title" in fields.values:
        return
    text = text if registered is None else registered
    names = choose_names(text)
    if not names.end and not _LITERAL_YEAR.match(text):
        text = read_leading_body(text, fields)
    year = _LITERAL_YEAR.match(text) if not names.end else None
    if year and not _QUOTED.search(year[1]):
        names = read_literal(year[1])
    fields.put_names("editor" if names.editors else "author", names.names, names.rule)
    body = text[names.end :]
    comma = bool(names.end) and body.startswith(",")
    for pattern in (_YEAR_BRACKET, _YEAR_BARE):
        if found := pattern.match(body):
            fields.put_year(found[1], "pattern")
            comma = found[0].rstrip().endswith(",")
            body = body[found.end() :]
            break
    read_body(body.lstrip(" .,;:"), comma, fields)


def choose_names(text: str) -> Names:
    """Names in front; ``Gunther E. Rothenberg,`` is not the author `E. Gunther` of a title `Rothenberg, ...`."""
    names = read_names(text)
    if names.end and not (len(names.names) == 1 and _INNER_INITIAL.match(text)):
        return names
    full = read_full_names(text, comma=bool(names.end))
    return full if full.end > names.end else names


def read_body(body: str, comma: bool, fields: Fields) -> None:
    """Title, container and numbers; `comma`: a comma parts them from the authors, so the title can be missing."""
    quoted = _QUOTED.match(body)
    if quoted:
        fields.put("title", quoted["title"].strip(" ,."), "quoted")
        read_source(body[quoted.end() :], fields)
    elif comma and read_journal_only(body, fields):
        return
    elif bracket := _IMPRINT_BRACKET.search(body):
        read_bracketed(body, bracket, fields)
    elif comma and (cut := find_comma_cut(body)):
        fields.put("title", trim_value(body[: cut[0]]), "position")
        read_source(body[cut[1] :], fields)
    else:
        end, following = find_title_end(body)
        tail = find_tail(body, min(10, len(body)))
        if end >= tail:
            cut = find_comma_cut(body) if _NUMBERED_TAIL.match(body, tail) else None
            end, following = cut or ((tail, tail) if end == len(body) else (end, following))
        title = take_edition(body[:end], fields)
        fields.put("title", trim_value(title), "sentence")
        read_source(body[following:], fields)


def read_journal_only(body: str, fields: Fields) -> bool:
    """Read ``Nucl. Phys. B 195, 503 (1982)``, where the title is left out; False where it is not."""
    short = _SHORT_FORM.match(body)
    closed = find_closed(body)
    start = short.start("volume") if short else closed.start
    journal = _JOURNAL_ONLY.match(body[:start] + " ") if start is not None else None
    if not journal or _SENTENCE_INSIDE.search(journal["journal"]):
        return False
    fields.put("container-title", trim_value(journal["journal"]), "pattern")
    if short:
        fields.put("volume", short["volume"], "pattern")
        fields.put("page", short["page"], "pattern")
    else:
        read_tail(body[start:], fields)
    return True


def read_bracketed(body: str, bracket: re.Match[str], fields: Fields) -> None:
    """Read ``Title (Place: Publisher, year)``."""
    fields.put("title", trim_value(take_edition(body[: bracket.start()], fields)), "imprint")
    fields.put("publisher-place", bracket["place"], "imprint")
    fields.put("publisher", trim_value(bracket["publisher"] or ""), "imprint")
    fields.put_year(bracket["year"], "imprint")
    read_tail(body[bracket.end() :], fields)


def find_comma_cut(body: str) -> tuple[int, int] | None:
    """Where a title ends that only a comma parts from its journal; None where no journal follows.

    >>> find_comma_cut("Q-balls of many kinds, Nucl. Phys. B262, 263 (1985).")
    (21, 23)
    """
    end = find_tail(body, min(10, len(body)))
    sentence, _ = find_title_end(body)
    if _SENTENCE_INSIDE.search(body[:sentence]) or (sentence < end and _LONG_STOP.search(body[:end])):
        return None
    cuts = [m for m in _COMMA.finditer(body, 8, end) if end - m.end() > 3]
    return (cuts[-1].start(), cuts[-1].end()) if cuts and len(body[cuts[-1].end() : end].split()) <= 9 else None


def read_source(rest: str, fields: Fields) -> None:
    """Container and numbers, or imprint, behind the title."""
    if year := _YEAR_LEADING.match(rest):
        fields.put_year(year[1], "position")
        rest = rest[year.end() :]
    stripped = strip_lead(rest)
    has_lead = len(stripped) < len(rest.lstrip(" .,;:–—-"))
    imprint_left = read_imprint_only(stripped, fields)
    if imprint_left is not None:
        read_tail(imprint_left, fields)
        return
    event = find_event_end(stripped)
    end = event or find_tail(stripped)
    container = stripped[:end]
    if not has_lead and re.fullmatch(r"[\W\d]*", container):
        container = ""
    if has_lead or container.strip():
        read_tail(stripped[end:], fields)
        container = read_publisher(container, fields)
        split_publisher(container, has_lead, fields)
        return
    read_tail(stripped, fields)


def split_publisher(container: str, has_lead: bool, fields: Fields) -> None:
    """What is neither number nor year: a journal or collection, or, without any number, a publisher.

    "Oxford University Press, 2015" behind a title is a publisher; a name with pages or volume is a container.
    """
    numbered = any(name in fields.values for name in ("volume", "issue", "page"))
    if not numbered and not has_lead and ("genre" in fields.values or _PUBLISHER.search(container)):
        fields.put("publisher", trim_value(container), "position")
        return
    end, following = find_title_end(container)
    if has_lead and following < len(container):
        fields.put("publisher", trim_value(container[following:]), "position")
        container = container[:end]
    read_container(container, fields, "position")


_PUBLISHER = re.compile(
    r"\b(?:Press|Publish\w*|Publications?|Verlag|Springer|Elsevier|Wiley|Routledge|Sage|Macmillan|Palgrave|Pearson|McGraw|Birkh\w+|Academic|"
    r"Books|Editorial|Éditions|Editora|Inc|Ltd|& Sons|Университет\w*|Изд\w*|Наука|баспасы)\b"
)


def read_imprint_only(text: str, fields: Fields) -> str | None:
    """Read an imprint that follows the title at once; None where something else stands there."""
    imprint = find_imprint(text, opening="issued" in fields.values)
    if not imprint or not imprint.publisher or text[: imprint.start].strip(" .,("):
        return None
    if find_closed(text, imprint.end).start is not None or take_labelled(text)[0] is not None:
        return None  # "Arq: architectural research quarterly, Vol. 14": a journal with a colon
    return read_imprint(text, fields, opening="issued" in fields.values)
