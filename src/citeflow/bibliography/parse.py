"""The rule parser of reference strings: GOST first, then the world's common styles."""

from __future__ import annotations

import re

from citeflow.bibliography.clean import clean_reference
from citeflow.bibliography.confidence import STRENGTH
from citeflow.bibliography.dates import take_accessed
from citeflow.bibliography.field_parser import FieldParser, ParsedReference
from citeflow.bibliography.fields import Fields
from citeflow.bibliography.gost import is_gost, read_gost
from citeflow.bibliography.item_language import find_item_language
from citeflow.bibliography.kind import find_kind
from citeflow.bibliography.links import take_links
from citeflow.bibliography.world import read_world

MAX_LENGTH = 4000
"""No printed reference is longer; a longer string is a list or a text that was not cut, and is not read."""

UNPARSED = "reference-unparsed"
TOO_LONG = "reference-too-long"

_LETTERS = re.compile(r"[^\W\d_]{2,}")
_LEAD = re.compile(r"^[\s.,;:•·*–—-]+")


def parse_reference(raw: str, lang: str | None = None) -> ParsedReference:
    """Read one reference string, without its printed label, into a CSL item. Never raises.

    A string that cannot be read gives ``{"type": "document", "note": raw}`` and the problem
    ``reference-unparsed`` (``reference-too-long`` beyond 4000 characters).

    >>> item = parse_reference("Kanai J. Territorial design // Geoforum. - 2016. - Vol. 69. - P. 160-170.").csl
    >>> item["title"], item["container-title"], item["volume"], item["page"]
    ('Territorial design', 'Geoforum', '69', '160-170')
    """
    if len(raw) > MAX_LENGTH:
        return _unparsed(raw, TOO_LONG)
    fields = Fields()
    text = read_identifiers(_LEAD.sub("", clean_reference(raw)), fields)
    if not _LETTERS.search(text):
        return _unparsed(raw, UNPARSED)
    if is_gost(text):
        read_gost(text, fields)
    else:
        read_world(text, fields)
    if "title" not in fields.values and "container-title" not in fields.values:
        return _unparsed(raw, UNPARSED)
    kind, rule = find_kind(text, fields.values)
    fields.put("type", kind, rule)
    fields.put("language", find_item_language(str(fields.values.get("title", "")), lang), "evidence")
    csl, confidence = fields.make_item()
    return ParsedReference(csl, confidence, ())


def read_identifiers(text: str, fields: Fields) -> str:
    """Read DOI, address, ISBN and date of access; gives the text without them."""
    links = take_links(text)
    fields.put("DOI", links.doi, "identifier")
    fields.put("URL", links.url, "identifier")
    fields.put("ISBN", links.isbn, "identifier")
    fields.put("ISSN", links.issn, "identifier")
    if links.arxiv:
        fields.put("archive", "arXiv", "identifier")
        fields.put("archive_location", links.arxiv, "identifier")
    accessed = take_accessed(links.rest)
    fields.put("accessed", accessed.date, "labelled")
    return re.sub(r"\s+", " ", accessed.rest).strip()


def _unparsed(raw: str, code: str) -> ParsedReference:
    csl = {"type": "document", "note": raw}
    return ParsedReference(csl, dict.fromkeys(csl, STRENGTH["fallback"]), (code,))


RULE_PARSER: FieldParser = parse_reference
"""The parser in use; a trained one takes its place here and falls back on `parse_reference`."""
