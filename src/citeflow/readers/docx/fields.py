"""Field codes: citations of reference managers, Word's own citations, links and cross-references."""

from __future__ import annotations

import binascii
import re
from typing import Any

import msgspec
from msgspec import Struct

from citeflow.model.reference import CslItem

WORDS = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
LONGEST_CODE = 4 << 20
JSON = re.compile(r"\{.*\}", re.DOTALL)
CSL_CODE = re.compile(r"\s*ADDIN\s+(?:ZOTERO_ITEM\s+CSL_CITATION|CSL_CITATION|Mendeley\s+Citation\s*\{)", re.IGNORECASE)
LIST_CODE = re.compile(
    r"\s*(?:BIBLIOGRAPHY\b|ADDIN\s+(?:ZOTERO_BIBL|CSL_BIBLIOGRAPHY|Mendeley\s+Bibliography|EN\.REFLIST))", re.IGNORECASE
)
ENDNOTE_CODE = re.compile(r"\s*ADDIN\s+EN\.CITE(?!\.DATA)", re.IGNORECASE)
CONTROL = re.compile(r"MENDELEY_(?:CITATION_v\d+_([A-Za-z0-9+/=]+)|(BIBLIOGRAPHY))")
"""The tag of a content control of Mendeley Cite: the citation in Base64, or the bibliography."""


class CitedItem(Struct, frozen=True):
    """A work that a citation field names: an id unique in the document, and its CSL item where the field holds one."""

    id: str
    csl: CslItem | None = None


class FieldCode(Struct, frozen=True, kw_only=True):
    """What a field code says. cites: the works of a citation; target: of a link; anchor: bookmark it refers to;
    lists: whether its result is the bibliography; contents: whether it is the table of contents.
    """

    cites: tuple[CitedItem, ...] = ()
    target: str | None = None
    anchor: str | None = None
    lists: bool = False
    contents: bool = False


NOTHING = FieldCode()


def read_code(code: str) -> FieldCode:
    """What a field code says; a code of another kind says nothing.

    >>> read_code(' HYPERLINK "https://a.kz/" ').target, read_code(" REF _Ref12 \\\\r \\\\h").anchor
    ('https://a.kz/', '_Ref12')
    """
    if len(code) > LONGEST_CODE:
        return NOTHING
    if LIST_CODE.match(code):
        return FieldCode(lists=True)
    if CSL_CODE.match(code):
        return FieldCode(cites=read_csl(code))
    if ENDNOTE_CODE.match(code):
        return FieldCode(cites=read_endnote(code))
    words = [quoted or bare for quoted, bare in WORDS.findall(code[:4096])]
    kind = words[0].upper() if words else ""
    if kind == "TOC":
        return FieldCode(contents=True)
    if kind == "HYPERLINK":
        return read_link(words[1:])
    if kind in {"REF", "NOTEREF"} and len(words) > 1:
        return FieldCode(anchor=words[1])
    if kind == "CITATION" and len(words) > 1:
        more = [words[i + 1] for i, word in enumerate(words[:-1]) if word.lower() == "\\m"]
        return FieldCode(cites=tuple(CitedItem(tag) for tag in dict.fromkeys([words[1], *more])))
    return NOTHING


def read_control(tag: str) -> FieldCode:
    """What the tag of a content control says, as a field code would; other tags say nothing.

    >>> read_control("MENDELEY_BIBLIOGRAPHY").lists, read_control("Дата").lists
    (True, False)
    """
    match = CONTROL.match(tag)
    if match is None or len(tag) > LONGEST_CODE:
        return NOTHING
    if match[2]:
        return FieldCode(lists=True)
    try:
        code = binascii.a2b_base64(match[1]).decode("utf-8", "replace")
    except binascii.Error:
        return NOTHING
    return FieldCode(cites=read_csl(code))


def read_link(words: list[str]) -> FieldCode:
    """A link to an address, or to a bookmark behind ``\\l``."""
    if "\\l" in words and words.index("\\l") + 1 < len(words):
        anchor = words[words.index("\\l") + 1]
        if words[0] == "\\l":
            return FieldCode(anchor=anchor, target=f"#{anchor}")
        return FieldCode(target=f"{words[0]}#{anchor}")
    plain = [word for word in words if not word.startswith("\\")]
    return FieldCode(target=plain[0]) if plain else NOTHING


def read_csl(code: str) -> tuple[CitedItem, ...]:
    """The items of a Zotero or Mendeley citation: the field holds them as CSL-JSON."""
    match = JSON.search(code)
    try:
        data = msgspec.json.decode(match[0]) if match else None
    except (msgspec.DecodeError, RecursionError):
        return ()
    rows = data.get("citationItems") if isinstance(data, dict) else None
    items = [item for row in rows if (item := read_item(row)) is not None] if isinstance(rows, list) else []
    return tuple({item.id: item for item in items}.values())


def read_item(row: object) -> CitedItem | None:
    """One cited item: known by its URI in the library, else by its id in the citation."""
    if not isinstance(row, dict):
        return None
    csl = row.get("itemData")
    uris = row.get("uris") or row.get("uri")
    named = uris[0] if isinstance(uris, list) and uris else uris
    if not isinstance(named, str | int) or named == "":
        named = row.get("id") or (csl.get("id") if isinstance(csl, dict) else None)
    if not isinstance(named, str | int) or isinstance(named, bool):
        return None
    id_ = f"csl-{named}" if str(named).isdigit() else str(named)
    return CitedItem(id_, {**csl, "id": id_} if isinstance(csl, dict) and is_item(csl) else None)


def is_item(csl: dict[str, Any]) -> bool:
    """Whether an object is a CSL item as far as we use it: a title or a type, in words."""
    return isinstance(csl.get("title", ""), str) and isinstance(csl.get("type", ""), str) and bool(csl)


ENDNOTE_RECORD = re.compile(r"<Cite\b.*?</Cite>", re.DOTALL)
ENDNOTE_NUMBER = re.compile(r"<(?:RecNum|rec-number)>(\d+)<")
ENDNOTE_FIELDS = {"Author": "author", "Year": "issued", "title": "title", "full-title": "container-title"}


def read_endnote(code: str) -> tuple[CitedItem, ...]:
    """The records that an EndNote citation names by number.

    >>> read_endnote("ADDIN EN.CITE <EndNote><Cite><Author>Kim</Author><RecNum>7</RecNum></Cite></EndNote>")[0].id
    'endnote-7'
    """
    found: dict[str, CitedItem] = {}
    for record in ENDNOTE_RECORD.findall(code):
        if match := ENDNOTE_NUMBER.search(record):
            found[f"endnote-{match[1]}"] = CitedItem(f"endnote-{match[1]}", read_endnote_fields(record))
    return tuple(found.values())


def read_endnote_fields(record: str) -> CslItem | None:
    """Author, year and title of an EndNote record, as far as it writes them without typography."""
    values = {
        tag: match[1].strip() for tag in ENDNOTE_FIELDS if (match := re.search(rf"<{tag}>([^<]+)</{tag}>", record))
    }
    csl: CslItem = {}
    if "Author" in values:
        csl["author"] = [{"family": values["Author"]}]
    if values.get("Year", "").isdigit():
        csl["issued"] = {"date-parts": [[int(values["Year"])]]}
    for tag in ("title", "full-title"):
        if tag in values:
            csl[ENDNOTE_FIELDS[tag]] = values[tag]
    return csl or None
