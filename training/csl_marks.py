"""Records marked for a CSL processor, and labelled pieces of what it prints.

The value of each field goes in between two private-use characters, so that it can be found again in the print. Years,
given names and words of the style stay unmarked, since a style rewrites them; they are told by what they are.
"""

from __future__ import annotations

import re

from training.pieces import Piece, Pieces
from training.records import Record

_FIELDS = (
    ("title", "title"), ("container-title", "container"), ("collection-title", "collection"), ("publisher", "publisher"),
    ("publisher-place", "place"), ("volume", "volume"), ("issue", "issue"), ("page", "pages"), ("edition", "edition"), ("DOI", "doi"),
    ("URL", "url"), ("genre", "genre"), ("number", "number"), ("number-of-pages", "extent"), ("ISBN", "isbn"),
)  # fmt: skip
_FAMILY, _LITERAL = 0x50, 0x60
_ROLES = ("author", "editor")
_OPEN, _CLOSE = 0xE000, 0xE100

_MARKED = re.compile(r"([\ue000-\ue0ff])([^\ue000-\ue1ff]*)[\ue100-\ue1ff]")
_MARKS = re.compile(r"[\ue000-\ue1ff]")
_RUN = re.compile(r"[^\W\d_]+|\d+|\s+|[^\w\s]|_")
_EDITOR = re.compile(r"(?:eds?|editors?|edited|hrsg|hg|red|dir|coord|org|by)$", re.I)
_EDITION = re.compile(r"(?:eds?|edn|edition|aufl|auflage|изд|éd)$", re.I)
_ET_AL = re.compile(r"(?:et|al|and|others|und|u|a|y|e|и|др|&)$", re.I)
_DATED = re.compile(r"(?:n|d|s|[A-ZА-Я]?[a-zа-я]{2,8})$")


def mark_record(record: Record) -> Record:
    """The record with marks, for the processor."""
    marked: Record = {"id": record["id"], "type": record["type"]}
    if record.get("issued"):
        marked["issued"] = record["issued"]
    for place, (field, _) in enumerate(_FIELDS):
        if field in record:
            marked[field] = f"{chr(_OPEN + place)}{record[field]}{chr(_CLOSE + place)}"
    for place, role in enumerate(_ROLES):
        if role in record:
            marked[role] = [mark_name(name, place) for name in record[role]]
    return marked


def mark_name(name: dict[str, str], role: int) -> dict[str, str]:
    """Family and body marked; given names are left to the style."""
    marked = dict(name)
    for part, base in (("family", _FAMILY), ("literal", _LITERAL)):
        if part in name:
            marked[part] = f"{chr(_OPEN + base + role)}{name[part]}{chr(_CLOSE + base + role)}"
    return marked


def tag_of(mark: str) -> str:
    """The label that a mark stands for."""
    code = ord(mark) - _OPEN
    if code >= _LITERAL:
        return f"{_ROLES[code - _LITERAL]}.literal"
    return f"{_ROLES[code - _FAMILY]}.family" if code >= _FAMILY else _FIELDS[code][1]


def cut_pieces(printed: str, record: Record) -> Pieces:
    """Labelled pieces of a print with marks; empty where the marks came out broken."""
    pieces: list[Piece] = []
    at = 0
    for found in _MARKED.finditer(printed):
        pieces += [Piece(run, None) for run in _RUN.findall(printed[at : found.start()])]
        pieces.append(Piece(found[2], tag_of(found[1])))
        at = found.end()
    pieces += [Piece(run, None) for run in _RUN.findall(printed[at:])]
    if any(_MARKS.search(piece.text) for piece in pieces):
        return []
    while pieces and pieces[0].tag is None and not any(c.isalpha() or c in "“\"«‘'" for c in pieces[0].text):
        pieces.pop(0)  # the number of the entry
    return name_words(tag_given(tag_years(pieces, record), record))


def tag_years(pieces: Pieces, record: Record) -> Pieces:
    """The year of the record is the date wherever it stands unmarked."""
    parts = ((record.get("issued") or {}).get("date-parts") or [[None]])[0]
    year = str(parts[0]) if parts else ""
    return [Piece(p.text, "date") if p.tag is None and p.text == year else p for p in pieces]


def tag_given(pieces: Pieces, record: Record) -> Pieces:
    """Runs beside a family name that print the given names of that person."""
    given = {
        (role, name["family"].lower()): set(re.findall(r"[^\W\d_]+", name.get("given", "").lower()))
        for role in _ROLES for name in record.get(role, []) if name.get("family")
    }  # fmt: skip
    result = list(pieces)
    for place, piece in enumerate(pieces):
        role, _, part = (piece.tag or "").partition(".")
        names = given.get((role, piece.text.lower())) if part == "family" else None
        if names and not take_given(result, place, -1, role, names):
            take_given(result, place, 1, role, names)
    return result


def take_given(pieces: list[Piece], place: int, step: int, role: str, names: set[str]) -> bool:
    """Label the given names before (step -1) or behind (step 1) a family name; False where none stand there."""
    reached, last = place + step, place
    while 0 <= reached < len(pieces) and pieces[reached].tag is None:
        text = pieces[reached].text
        if text.isalpha() and is_given(text, names):
            last = reached
        elif not (text in ".-‐–," or text.isspace()) or (text == "," and (step < 0 or last != place)):
            break
        reached += step
    if last == place:
        return False
    if step > 0 and last + 1 < len(pieces) and pieces[last + 1].text == ".":
        last += 1
    for between in range(min(place, last), max(place, last) + 1):
        if pieces[between].tag is None:
            tag = f"{role}.family" if pieces[between].text == "," else f"{role}.given"
            pieces[between] = Piece(pieces[between].text, tag)
    return True


def is_given(text: str, names: set[str]) -> bool:
    """Whether a word prints one of the given names: in full, as an initial, or as initials together."""
    lower = text.lower()
    initials = {name[0] for name in names}
    return lower in names or (text.isupper() and len(text) <= 3 and all(letter in initials for letter in lower))


def name_words(pieces: Pieces) -> Pieces:
    """Words of the style get the label of the field they speak of; signs stay glue."""
    result: Pieces = []
    for place, piece in enumerate(pieces):
        if piece.tag or not (piece.text[0].isalnum() or piece.text in "№°#&"):
            result.append(piece)
            continue
        before = next((p.tag for p in reversed(result) if p.tag), None)
        following = next((p.tag for p in pieces[place + 1 :] if p.tag), None)
        result.append(Piece(piece.text, choose_tag(piece.text, before, following)))
    return result


def choose_tag(word: str, before: str | None, following: str | None) -> str | None:
    """The label of a word that a style prints between two fields."""
    role = (before or "").partition(".")[0]
    if before == "edition" and _EDITION.match(word):
        return "edition"
    if role in _ROLES and (_ET_AL.match(word) or (role == "editor" and _EDITOR.match(word))):
        return f"{role}.sep"
    if before == "date" and (len(word) == 1 or following is None) and _DATED.match(word):
        return "date"
    if word in ("Internet", "Online", "online", "Internet]"):
        return "medium"
    chosen = following or before
    return f"{chosen.partition('.')[0]}.sep" if chosen and "." in chosen else chosen
