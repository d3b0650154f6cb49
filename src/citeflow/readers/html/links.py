"""Where links lead: inside the page, to an address, or nowhere."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote, urldefrag

from citeflow.readers.html.tree import Node

ID_ATTRIBUTES = ("id", "name", "content-id", "data-legacy-id", "data-bib-id")
TARGET_ATTRIBUTES = ("data-xml-rid", "rid", "data-rid", "reveal-id", "data-reveal-id", "data-open", "data-bibr-id")
"""Attributes in which pages that open references in a box name the id of the reference."""

UNSAFE = ("javascript:", "data:", "vbscript:", "about:", "blob:")


def index_ids(nodes: Iterable[Node]) -> dict[str, Node]:
    """Every id (and name of an anchor) -> its first element.

    A link to an id that no element bears leads to the element that links back to it.
    """
    found: dict[str, Node] = {}
    links: list[Node] = []
    for node in nodes:
        for attribute in ID_ATTRIBUTES:
            if (value := node.get(attribute)) and (attribute != "name" or node.tag == "a"):
                found.setdefault(value, node)
        if node.get("href").startswith("#"):
            links.append(node)
    for node in links:
        caller = found.get(node.get("href")[1:])
        dead = caller.get("href")[1:] if caller is not None and caller.get("href").startswith("#") else ""
        if dead and dead not in found:
            found[dead] = node
    return found


def find_inner_target(node: Node, ids: dict[str, Node], own: frozenset[str]) -> str | None:
    """The id inside this page that a link leads to; `own` are addresses of the page itself.

    >>> page = {"B1": Node("li", {"id": "B1"}, None)}
    >>> find_inner_target(Node("a", {"href": "https://a.kz/7#B1"}, None), page, frozenset({"https://a.kz/7"}))
    'B1'
    """
    address, fragment = urldefrag_safely(node.get("href"))
    if fragment and is_own(address, own):
        for name in (fragment, unquote(fragment)):
            if name in ids:
                return name
    for attribute in TARGET_ATTRIBUTES:
        for name in node.get(attribute).split():
            if name in ids:
                return name
    return None


def is_own(address: str, own: frozenset[str]) -> bool:
    """Whether an address is that of the page itself; a path counts where the page says of no address that it is its.

    >>> is_own("/7", frozenset({"https://a.kz/7"})), is_own("/7", frozenset()), is_own("https://b.kz/7", frozenset())
    (True, True, False)
    """
    if not address or address in own:
        return True
    return "://" not in address and (not own or any(known.endswith(f"/{address.lstrip('./')}") for known in own))


def urldefrag_safely(href: str) -> tuple[str, str]:
    """Address and fragment; an address that is none has neither."""
    try:
        address, fragment = urldefrag(href.strip())
    except ValueError:
        return "", ""
    return address, fragment


def show_target(node: Node) -> str | None:
    """The address that a link mark carries; None for one that is no address."""
    href = "".join(node.get("href").split())
    return href if href and not href.lower().startswith(UNSAFE) else None


def own_addresses(nodes: Iterable[Node]) -> frozenset[str]:
    """The addresses under which the page says it stands."""
    found: set[str] = set()
    for node in nodes:
        if node.tag == "link" and node.get("rel").lower() == "canonical":
            found.add(node.get("href"))
        elif node.tag == "meta" and (node.get("property") or node.get("name")).lower() in {
            "og:url",
            "citation_fulltext_html_url",
            "citation_public_url",
            "citation_abstract_html_url",
        }:
            found.add(node.get("content"))
    return frozenset(urldefrag_safely(address)[0] for address in found if address)
