"""Which addresses of a stranger's text may become links."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

_ALLOWED = frozenset({"http", "https", "mailto"})
_UNSAFE = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\"'<>\\^`{|}]")


def safe_href(address: str) -> str | None:
    """The address when it is http, https or mailto and holds no white space, control or quote; else None.

    >>> safe_href("https://example.org/a?b=1")
    'https://example.org/a?b=1'
    >>> safe_href("javascript:alert(1)") is None
    True
    """
    address = address.strip()
    if not address or _UNSAFE.search(address):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme.lower() not in _ALLOWED:
        return None
    if parts.scheme.lower() != "mailto" and not parts.netloc:
        return None
    return address


def doi_href(doi: str) -> str | None:
    """The address of a DOI at doi.org, or None where the text is no DOI.

    >>> doi_href("10.1000/a b")
    'https://doi.org/10.1000/a%20b'
    """
    doi = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", doi.strip(), flags=re.IGNORECASE)
    if not re.match(r"10\.\d{4,9}/\S", doi):
        return None
    return f"https://doi.org/{quote(doi, safe='/:.;()_-', errors='replace')}"


def safe_path(path: str) -> str:
    """A relative path as a link: percent-encoded, so that it can name no scheme and no host.

    >>> safe_path("статья 1/report.html"), safe_path("javascript:x")
    ('%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F%201/report.html', 'javascript%3Ax')
    """
    return quote(path.lstrip("/"), safe="/._-~", errors="replace")
