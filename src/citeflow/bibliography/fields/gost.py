"""Reading references in the order of GOST 7.1 and 7.0.5: ``Author. Title // Container. - Year. - Vol. - P.``"""

from __future__ import annotations

import re

from citeflow.bibliography.fields.acts import read_act
from citeflow.bibliography.fields.clean import trim_value
from citeflow.bibliography.fields.container import read_container, read_publisher, take_event
from citeflow.bibliography.fields.dates import YEAR
from citeflow.bibliography.fields.form import Fields
from citeflow.bibliography.fields.imprint import find_imprint
from citeflow.bibliography.fields.item_language import find_work_language
from citeflow.bibliography.fields.kind import find_thesis, is_legislation
from citeflow.bibliography.fields.leading_body import read_leading_body
from citeflow.bibliography.fields.notes import take_marks, take_series
from citeflow.bibliography.fields.pages import take_pages
from citeflow.bibliography.fields.responsibility import Responsibility, split_responsibility
from citeflow.bibliography.fields.sentences import find_title_end
from citeflow.bibliography.fields.tail import find_tail, read_tail, take_edition
from citeflow.bibliography.fields.volumes import take_volumes
from citeflow.bibliography.fields.works_of_kind import read_registered, read_shelf_mark
from citeflow.bibliography.letters import CYRILLIC, DASH, LOWER, UPPER
from citeflow.bibliography.names.reading import Names, read_full_names, read_names

_DOUBLE_SLASH = re.compile(r"\s*(?<!:)//\s*")
_AREA = re.compile(rf"[.,;)\]?!»”\"]\s?{DASH}{{1,3}}\s|\s{DASH}{{1,3}}\s(?={YEAR}|М\.|СПб|\d{{1,4}}\s?с\.)")
_NAMES_BODY = re.compile(r"[^\W\d_].{2,118}$")
_YEAR_FIRST = re.compile(rf"^\s*\(({YEAR})[a-zа-я]?\)\s*[.,:]?\s*")
_PAGES_OF_WHOLE = re.compile(r"\d\s?(?:с|б|бет)\.")


def is_gost(text: str) -> bool:
    """Whether a string (without addresses) is punctuated as GOST asks.

    >>> is_gost("Kanai J. The design // Geoforum. - 2016."), is_gost("Kanai J. The design. Geoforum 2016;69:160")
    (True, False)
    """
    if _DOUBLE_SLASH.search(text) or " / " in text or is_legislation(text):
        return True
    if not _AREA.search(text):
        return bool(re.search(CYRILLIC, text)) and bool(find_imprint(text, 10) or _PAGES_OF_WHOLE.search(text))
    return True


def read_gost(text: str, fields: Fields) -> None:
    """Read a string in GOST order into the fields."""
    text = take_marks(text, fields)
    registered = read_registered(text, fields)
    if "title" in fields.values:
        return
    text = text if registered is None else registered
    slashes = _DOUBLE_SLASH.search(text)
    if slashes:
        read_part(text[: slashes.start()], text[slashes.end() :], fields)
    else:
        read_whole(text, fields)
    add_act(fields)


def add_act(fields: Fields) -> None:
    """Add number and day of a law, where its title names them; the day of publication comes first."""
    title = str(fields.values.get("title", ""))
    if "author" not in fields.values and "number" not in fields.values and is_legislation(title):
        act = read_act(title)
        fields.put("number", act.number, "labelled")
        fields.put("issued", act.day, "labelled")


def read_leading_names(text: str, *, alone: bool) -> Names:
    """Names in front of the title. Without initials one name is evidence only when it
    is printed family name first and `alone` allows it."""
    read = read_names(text)
    if read.end:
        return read
    full = read_full_names(text)
    inverted = "," in text[: full.end]
    return full if len(full.names) > 1 or full.open or (alone and inverted and full.end) else Names((), 0, "names")


def read_heading(text: str, fields: Fields, *, alone: bool = False) -> str:
    """Read names (and a year in brackets) in front of the title; gives the text from the title on."""
    names = read_leading_names(text, alone=alone)
    fields.put_names("editor" if names.editors else "author", names.names, names.rule)
    rest = text[names.end :].lstrip(" .,;:") if names.end else text.lstrip(" .,;")
    if year := _YEAR_FIRST.match(rest):
        fields.put_year(year[1], "pattern")
        rest = rest[year.end() :]
    return rest


def add_people(answer: Responsibility, fields: Fields) -> None:
    """Add the people behind the slash; a fuller list of authors than the one in front replaces it."""
    before = fields.values.get("author", [])
    if len(answer.authors) > len(before) and (not before or _same_family(before[0], answer.authors)):
        fields.values["author"] = list(answer.authors)
        fields.rules["author"] = "open-names" if answer.open else "names"
    fields.put_names("editor", answer.editors, "names")
    fields.put_names("translator", answer.translators, "names")
    fields.put_names("compiler", answer.compilers, "names")
    if "genre" in fields.values:
        fields.put("publisher", answer.home, "area")
    if answer.body and _NAMES_BODY.match(answer.body) and not find_thesis(answer.body):
        fields.put("author", [{"literal": trim_value(answer.body)}], "literal")


def _same_family(name: dict[str, str], others: tuple[dict[str, str], ...]) -> bool:
    return any(name.get("family", "").casefold() == other.get("family", "").casefold() for other in others)


def put_language(title: str, text: str, fields: Fields) -> None:
    """Fill in the language where it is surely not Russian; what stays open is left to a hint from outside."""
    language = find_work_language(title, text)
    fields.put("language", language if language != "ru" else None, "evidence")


def read_part(left: str, right: str, fields: Fields) -> None:
    """A part of something: what stands before and after the double slash."""
    answer = split_responsibility(read_heading(left, fields))
    add_people(answer, fields)
    title = trim_value(answer.title)
    fields.put("title", title, "separator")
    put_language(title, right, fields)
    if read_shelf_mark(right, fields):
        return
    right = take_event(right, fields)
    end = find_tail(right)
    # the stop may belong to an abbreviation: `конф.`
    container, tail = right[:end] + ("." if right.startswith(".", end) else ""), right[end:]
    if not container.strip(" .,;:–—-"):
        container, tail = "", right
    container = read_publisher(container, fields)
    read_tail(tail, fields)
    read_container(container, fields, "separator" if tail.strip(" .") else "area")


def read_whole(text: str, fields: Fields) -> None:
    """A work of its own: book, thesis, law, site."""
    body = take_series(read_heading(text, fields, alone=True), fields)
    if "author" not in fields.values:
        body = read_leading_body(body, fields)
    if find_thesis(body):
        body = read_degree(body, fields)
    imprint = find_imprint(body, min(8, len(body)))
    area = _AREA.search(body)
    ends = [m for m in (imprint.start if imprint else None, area.start() + 1 if area else None) if m is not None]
    end = min(ends, default=-1)
    if end < 0:
        legal = is_legislation(body)
        end = find_tail_of_whole(body, legal)
    head, tail = body[:end], body[end:]
    head = take_volumes(take_edition(head, fields), fields)
    answer = split_responsibility(head)
    add_people(answer, fields)
    title = trim_value(answer.title)
    fields.put("title", title, "area")
    put_language(title, body, fields)
    read_tail(tail, fields)
    if "URL" in fields.values and "publisher" not in fields.values and (city := _CITY_OF_SITE.match(tail)):
        fields.put("publisher-place", city[1], "position")


_CITY_OF_SITE = re.compile(
    rf"[\s.–—-]*({UPPER}{LOWER}{{2,20}}(?:-{UPPER}?{LOWER}{{2,20}}){{0,2}})"
    rf"(?:,\s{YEAR}[–-]?)?\s?\.(?=\s|$)"
)


def find_tail_of_whole(text: str, legal: bool) -> int:
    """End of the title where no GOST sign shows it: of a law the whole string, else the first sentence."""
    if legal:
        return len(text)
    pages = take_pages(text)
    end, _ = find_title_end(text)
    return min(end, pages.start) if pages.start is not None and pages.start > 0 else end


_DEGREE = re.compile(
    r"\s*[:.,–—-]*\s*((?:автореф(?:ерат)?\.?\s+)?(?:дис(?:с|сер|серт)?\.?|диссертация|тез\.)\s*(?:\.{2,3}|…|на\s+соиск\w*\s+\w+\.?\s+\w+\.?)?\s*"
    r"(?:(?:канд(?:\.|идата)?|д-ра|докт(?:\.|ора)?|магистра?|PhD|доктора\s+философии)\s*(?:\(?PhD\)?)?\s*(?:(?:[\w-]+\.?\s+){1,2}наук\b)?)"
    r"|(?:[\w-]+\.\s)?ғыл\.\s(?:канд|докт?)\.\s(?:дис(?:с)?\b\.?|автореф\w*\.?)"
    r"|(?:PhD|Ph\.D\.|Doctoral|Master'?s)\s(?:thesis|dissertation|diss\.))\.?",
    re.I,
)
_CODE = re.compile(r"^\W*\d{2}\.\d{2}\.\d{2}(?:\s?[,;]\s?\d{2}\.\d{2}\.\d{2})?\W*")
_STATEMENT = re.compile(r"^[\s.:]*/?\s(?P<people>[^–—]{3,200}?)\.?\s[–—-]\s")


def read_degree(text: str, fields: Fields) -> str:
    """Read ``дис. ... канд. полит. наук`` into `genre`, and the university behind it; gives the text with a stop in
    their place."""
    found = _DEGREE.search(text)
    if not found:
        return text
    genre = " ".join(found[1].split()).strip(" .:;")
    stopped = found[1].rstrip().endswith(".") or (found[0].endswith(".") and genre.endswith(("дис", "дисс")))
    fields.put("genre", f"{genre}." if stopped else genre, "labelled")
    rest = text[found.end() :]
    if code := _CODE.match(rest):
        rest = "/ " + rest[code.end() :] if code[0].rstrip().endswith("/") else rest[code.end() :]
    if rest.lstrip(" .:").startswith("/") and (statement := _STATEMENT.match(rest)):
        add_people(split_responsibility(f"x / {statement['people']}"), fields)
        rest = rest[statement.end() :]
    return f"{text[: found.start()].rstrip(' :.')}. – {rest.lstrip(' .:;–—-/')}"
