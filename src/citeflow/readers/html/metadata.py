"""What the head of a page says of the article: Highwire, Dublin Core, OpenGraph and JSON-LD."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Any

import msgspec

from citeflow.readers.front import Front
from citeflow.readers.html.tree import Node

NAMES = {
    "title": (
        "citation_title",
        "dc.title",
        "dcterms.title",
        "eprints.title",
        "prism.title",
    ),
    "page title": ("og:title", "twitter:title"),
    "authors": (
        "citation_author",
        "citation_authors",
        "dc.creator",
        "dc.creator.personalname",
        "dcterms.creator",
        "eprints.creators_name",
        "author",
    ),
    "abstract": (
        "citation_abstract",
        "dcterms.abstract",
        "dc.description.abstract",
        "eprints.abstract",
        "dc.description",
    ),
    "keywords": ("citation_keywords", "citation_keyword", "dc.subject", "dcterms.subject", "keywords"),
    "lang": ("citation_language", "dc.language", "dcterms.language"),
}
"""What is told -> the names under which it is told, the best first."""
MANY = {
    "citation_authors": ";",
    "citation_keywords": "[;,]",
    "keywords": "[;,]",
    "dc.subject": ";",
    "citation_keyword": ";",
}
ARTICLES = frozenset({"ScholarlyArticle", "Article", "MedicalScholarlyArticle", "TechArticle", "Report", "NewsArticle"})
SHORTEST_ABSTRACT = 200
"""Letters; a shorter description is the journal's slogan or the beginning of the abstract."""
TAG = re.compile(r"<[^<>]{1,200}>")
LONGEST_JSON = 1 << 20


def read_metadata(nodes: Sequence[Node], *, titled: bool, heading: str) -> Front:
    """The front matter that a page declares in its head, meta tags before JSON-LD.

    titled: the page prints a heading of the first or second level; then titles of the page as a page do not
    count, which carry the name of the journal. heading: the page's one main heading, where it stands outside of
    the article's element.
    """
    told: dict[str, list[str]] = {}
    for node in nodes:
        if node.tag == "meta" and (content := clean(node.get("content"))):
            name = (node.get("name") or node.get("property")).lower().replace("dc:", "dc.")
            told.setdefault(name, []).append(content)
    linked = next(find_json_ld(nodes), {})
    abstracts = pick(told, "abstract") or names_in(linked.get("abstract"))
    page_titles = [] if titled else find_page_titles(nodes, told, linked)
    titles = pick(told, "title") or ([heading] if heading else page_titles)
    languages = pick(told, "lang") or [node.get("lang") for node in nodes if node.tag == "html"]
    return Front(
        title=next(iter(titles), ""),
        authors=tuple(dict.fromkeys(pick(told, "authors") or names_in(linked.get("author")))),
        abstract=tuple(text for text in abstracts if len(text) >= SHORTEST_ABSTRACT)[:1],
        keywords=tuple(dict.fromkeys(pick(told, "keywords") or split_words(names_in(linked.get("keywords"))))),
        lang=next(iter(languages), "")[:2].lower() or None,
    )


def find_page_titles(nodes: Sequence[Node], told: dict[str, list[str]], linked: dict[str, Any]) -> list[str]:
    """Titles of the page as a page, the best first."""
    titles = names_in(linked.get("headline") or linked.get("name")) + pick(told, "page title")
    return titles + [
        words for node in nodes if node.tag == "title" and is_in_head(node) and (words := clean(node.text()))
    ]


def pick(told: dict[str, list[str]], what: str) -> list[str]:
    """The values under the best name that the page uses, parts of a row told apart."""
    for name in NAMES[what]:
        if values := told.get(name):
            if name not in MANY:
                return values
            return [part.strip() for value in values for part in re.split(MANY[name], value) if part.strip()]
    return []


def split_words(values: Sequence[str]) -> list[str]:
    """Keywords of one row told apart."""
    return [part.strip() for value in values for part in re.split("[;,]", value) if part.strip()]


def clean(words: str) -> str:
    """Words without the mark-up and the entities that pages leave in attributes."""
    return " ".join(unescape(TAG.sub(" ", words)).split())


def is_in_head(node: Node) -> bool:
    """Whether an element stands in the head of a page: pictures have titles too."""
    return node.parent is not None and node.parent.tag == "head"


def find_json_ld(nodes: Sequence[Node]) -> Iterator[dict[str, Any]]:
    """Articles among the JSON-LD items of a page; what is no JSON is passed over, as browsers do."""
    for node in nodes:
        if node.tag != "script" or node.get("type").lower() != "application/ld+json":
            continue
        text = node.text()
        try:
            data = msgspec.json.decode(text) if len(text) <= LONGEST_JSON else None
        except (msgspec.DecodeError, RecursionError):
            continue
        items = data if isinstance(data, list) else data.get("@graph", [data]) if isinstance(data, dict) else []
        for item in items if isinstance(items, list) else []:
            if isinstance(item, dict) and ARTICLES.intersection(names_in(item.get("@type"))):
                yield item


def names_in(value: object) -> list[str]:
    """The names in a JSON-LD value: a string, an object with a name, or a list of these.

    >>> names_in([{"@type": "Person", "name": "А. Ким"}, "Б. Ли"])
    ['А. Ким', 'Б. Ли']
    """
    found: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str) and clean(name):
            found.append(clean(name))
    return found
