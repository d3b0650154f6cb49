"""Identifiers and dates of access, which their own syntax tells apart from everything else."""

from __future__ import annotations

import re

from citeflow.bibliography.fields.dates import take_accessed
from citeflow.bibliography.fields.form import Fields
from citeflow.bibliography.fields.links import take_links


def read_identifiers(text: str, fields: Fields) -> str:
    """Read DOI, address, ISBN, ISSN, arXiv number and date of access; gives the text without them."""
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
