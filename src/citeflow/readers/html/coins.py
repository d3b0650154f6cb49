"""References that a page states in COinS, OpenURL keys in an empty span (``class="Z3988"``; ANSI/NISO Z39.88)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import parse_qs

from citeflow.model.reference import CslItem
from citeflow.readers.html.tree import Node
from citeflow.text.identifiers import normalise_doi

COINS = "Z3988"
LONGEST = 20_000
MOST_KEYS = 200
FORMATS = {"journal": "article-journal", "book": "book", "dissertation": "thesis", "patent": "patent"}
GENRES = {
    "article": "article-journal",
    "book": "book",
    "bookitem": "chapter",
    "conference": "paper-conference",
    "proceeding": "paper-conference",
    "report": "report",
    "dissertation": "thesis",
}
FIELDS = {
    "rft.volume": "volume",
    "rft.issue": "issue",
    "rft.pages": "page",
    "rft.pub": "publisher",
    "rft.place": "publisher-place",
    "rft.isbn": "ISBN",
    "rft.issn": "ISSN",
    "rft.edition": "edition",
}
"""Key of the matrix formats for journals and books -> CSL variable."""

DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")

Keys = Mapping[str, Sequence[str]]


def find_coins(nodes: Iterable[Node], items: Mapping[int, str]) -> dict[str, CslItem]:
    """Id of a reference -> its CSL item. `items`: `id()` of an item's element -> id of its reference."""
    found: dict[str, CslItem] = {}
    for node in nodes:
        if COINS not in node.get("class").split():
            continue
        name = next((items[id(above)] for above in node.ancestors() if id(above) in items), None)
        csl = read_coins(node.get("title")) if name is not None and name not in found else None
        if name is not None and csl is not None:
            found[name] = {**csl, "id": name}
    return found


def read_coins(title: str) -> CslItem | None:
    """The CSL item of a span's title; None where it names no work.

    >>> read_coins("rft_val_fmt=info:ofi/fmt:kev:mtx:book&rft.btitle=Ports&rft.aulast=Kim&rft.date=2019")
    {'type': 'book', 'title': 'Ports', 'author': [{'family': 'Kim'}], 'issued': {'date-parts': [[2019]]}}
    """
    try:
        keys: Keys = parse_qs(title[:LONGEST], max_num_fields=MOST_KEYS)
    except ValueError:
        return None
    inner = first(keys, "rft.atitle")
    outer = first(keys, "rft.jtitle") or first(keys, "rft.btitle") or first(keys, "rft.title")
    csl: CslItem = {"type": find_kind(keys), "title": inner or outer, "container-title": outer if inner else ""}
    csl["author"] = read_authors(keys)
    csl |= {variable: first(keys, key) for key, variable in FIELDS.items()}
    csl["page"] = csl["page"] or "-".join(filter(None, (first(keys, "rft.spage"), first(keys, "rft.epage"))))
    csl |= read_addresses(keys.get("rft_id", ()))
    if match := DATE.match(first(keys, "rft.date")):
        csl["issued"] = {"date-parts": [[int(part) for part in match.groups() if part]]}
    return {variable: value for variable, value in csl.items() if value} if csl["title"] else None


def first(keys: Keys, key: str) -> str:
    """The first value of a key, its spaces folded; empty where it has none."""
    return " ".join("".join(keys.get(key, ("",))[0]).split())


def find_kind(keys: Keys) -> str:
    """The CSL type by the genre, else by the format."""
    genre, matrix = first(keys, "rft.genre"), first(keys, "rft_val_fmt").rpartition(":")[2]
    return GENRES.get(genre) or FORMATS.get(matrix) or "document"


def read_authors(keys: Keys) -> list[dict[str, str]]:
    """The first author by the parts of the name, further ones whole; some programs repeat the first one there."""
    family = first(keys, "rft.aulast")
    given = first(keys, "rft.aufirst") or first(keys, "rft.auinit")
    authors = [{"family": family, "given": given} if given else {"family": family}] if family else []
    for place, name in enumerate(keys.get("rft.au", ())):
        last, comma, rest = " ".join(name.split()).partition(", ")
        if not last or (place == 0 and family and family in name):
            continue
        authors.append({"family": last, "given": rest} if comma and rest else {"literal": last})
    corporate = first(keys, "rft.aucorp")
    return authors or ([{"literal": corporate}] if corporate else [])


def read_addresses(addresses: Sequence[str]) -> dict[str, str]:
    """DOI, PMID and the first address of the web."""
    found: dict[str, str] = {}
    for address in addresses:
        scheme, _, value = address.partition("/")
        if scheme == "info:doi" and value:
            found.setdefault("DOI", normalise_doi(value))
        elif scheme == "info:pmid" and value:
            found.setdefault("PMID", value)
        elif address.startswith(("http://", "https://")):
            found.setdefault("URL", address.strip())
    return found
