"""The services that are asked, and their addresses."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote, urlencode

from msgspec import Struct


class Services(Struct, frozen=True, kw_only=True):
    """Where each service stands; a test puts its own server there. mailto: who asks. openalex_key: None leaves it
    out.
    """

    mailto: str
    openalex_key: str | None = None
    crossref: str = "https://api.crossref.org"
    openalex: str = "https://api.openalex.org"
    unpaywall: str = "https://api.unpaywall.org"
    arxiv: str = "https://arxiv.org"
    wayback: str = "https://archive.org"

    def crossref_work(self, doi: str) -> str:
        """The record of a DOI."""
        return f"{self.crossref}/works/{quote(doi, safe='')}?{urlencode({'mailto': self.mailto})}"

    def crossref_works(self, dois: Sequence[str]) -> str:
        """The records of several DOIs."""
        query = {"filter": ",".join(f"doi:{doi}" for doi in dois), "rows": len(dois), "mailto": self.mailto}
        return f"{self.crossref}/works?{urlencode(query)}"

    def crossref_search(self, words: str) -> str:
        """The records that fit the words of a reference best."""
        query = {"query.bibliographic": words, "rows": 3, "mailto": self.mailto}
        return f"{self.crossref}/works?{urlencode(query)}"

    def openalex_work(self, doi: str) -> str:
        """The record of a DOI; the key goes along."""
        return f"{self.openalex}/works/doi:{quote(doi, safe='')}?{urlencode({'api_key': self.openalex_key or ''})}"

    def openalex_works(self, dois: Sequence[str]) -> str:
        """The records of several DOIs; the key goes along."""
        query = {"filter": f"doi:{'|'.join(dois)}", "per-page": len(dois), "api_key": self.openalex_key or ""}
        return f"{self.openalex}/works?{urlencode(query)}"

    def unpaywall_work(self, doi: str) -> str:
        """Where a DOI lies in open access."""
        return f"{self.unpaywall}/v2/{quote(doi, safe='')}?{urlencode({'email': self.mailto})}"

    def arxiv_pdf(self, name: str) -> str:
        """The PDF of a paper."""
        return f"{self.arxiv}/pdf/{quote(name, safe='/.')}"

    def wayback_look(self, url: str) -> str:
        """Whether a page was kept."""
        return f"{self.wayback}/wayback/available?{urlencode({'url': url})}"
