"""The reference items of a page: what stands in a bibliography, and what callouts link to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct

from citeflow.readers.html.naming import names_of, roles_of
from citeflow.readers.html.notes import is_note
from citeflow.readers.html.tree import Node
from citeflow.readers.numbering import Numbering, number_references
from citeflow.readers.reference_headings import REFERENCE_HEADING

CONTAINER = re.compile(
    r"(?:[a-z]{1,2}-|article-|section-|user-content-)?(?:references?|refs|ref-?list|reference-?list|bibliograph(?:y|ie)|bib-?list|works-cited"
    r"|literature(?:-cited)?|cited-?literature|literatura|citations?-list|spisok-literatury|reflist|csl-bib-body)"
    r"(?:-(?:list|section|container|content|body|wrapper|items?|block|group|tab|panel))?",
)
REFERENCE_ID = re.compile(
    r"(?:[\w.\-]*[-_.:]|)(?:"
    r"(?:b|r|c|l|cr|rf|cit|lit|bib|bibr|ref|enref|cite|citation|reference|bibitem)s?[-_:.]?\d+[a-z]?(?:[-_:.][\w.\-:]*)?"
    r"|(?:ref|reference|bib|bibitem|citation|cite[-_]?note|cite)[-_:.][^\s#]+)",
    re.IGNORECASE,
)
"""``ref-kim2020``, ``B7``, ``CR12``, ``cite_note-3``, ``bib.bib5``: a word for a reference with its number or key."""
BACK_ID = re.compile(r"(?:[\w.]*[-_])?cite[-_]?ref", re.IGNORECASE)
DIGITS = re.compile(r"\d+")
NOT_ITEMS = frozenset(
    "h1 h2 h3 h4 h5 h6 figure table section article main body html header footer img math ol ul dl".split()
)
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
ITEM_TAGS = frozenset("li tr dd dt p div blockquote".split())
LOOKUPS = frozenset(
    (
        "article|cas|crossref|crossref full text|doi|export citation|find this article online|full text|fulltext|"
        "get it|google scholar|google preview|go to reference|green version|isi|jump to ref|link|medline|"
        "open url|opens in new tab|pdf|pubmed|pubmed abstract|pubmed central|pmc free article|ads|scopus|"
        "search adswww|search google scholar|open in a new tab|view|view article|view in article|view in scopus|"
        "view record in scopus|web of science|worldcat|wos|zbmath|mathscinet|math-net.ru|elibrary|abstract|"
        "abstract/free full text|back to text"
    ).split("|")
)
"""What links behind a reference say on publishers' pages; they belong to the page, not to the reference."""
HIGHEST = 8
"""So many elements above its anchor the item is looked for."""

LARGEST = 400
"""An element that holds more elements is no reference."""


class Listed(Struct, frozen=True):
    """The reference items of a page.

    items: `id()` of an item's element -> id of its reference. splits: `id()` of an anchor at which an item begins
    in the middle of a block -> the same. of_target: id that links name -> id of the reference. numbering: of
    the references by their places. left_out: `id()` of links that belong to the page. in_lines: `id()` of
    bibliographies that are no more than lines.
    """

    items: Mapping[int, str]
    splits: Mapping[int, str]
    of_target: Mapping[str, str]
    numbering: Numbering
    left_out: frozenset[int]
    in_lines: frozenset[int]


def list_references(nodes: Sequence[Node], ids: Mapping[str, Node], linked: Counter[str]) -> Listed:
    """All reference items among the visible elements of a page, in its order."""
    names: dict[int, list[str]] = {}
    for name, node in ids.items():
        names.setdefault(id(node), []).append(name)
    targets = {id(ids[name]): ids[name] for name in linked}
    under = find_listed_part(nodes)
    containers = find_containers(nodes)
    chosen: dict[int, Node] = {}
    splits: dict[int, Node] = {}
    anchors = [
        node
        for node in targets.values()
        if (id(node) in under or any(map(is_reference_id, names[id(node)])) or is_inside(node, containers))
        and may_be_item(node, containers)
    ]
    anchors += find_alike(anchors, ids, targets, containers)
    crowd = Counter(id(block) for anchor in anchors if (block := find_block(anchor)) is not None)
    for anchor in anchors:
        block = find_block(anchor)
        if block is None:
            continue
        if crowd[id(block)] > 1 and block is not anchor:
            splits[id(anchor)] = anchor
        else:
            chosen[id(climb(block, crowd))] = climb(block, crowd)
    for node in find_siblings(list(chosen.values()), containers):
        chosen[id(node)] = node
    in_lines: set[int] = set()
    for container in containers:
        if not any(id(node) in chosen or id(node) in splits for node in container.elements()):
            items = find_items(container)
            chosen.update({id(node): node for node in items})
            if not items:
                in_lines.add(id(container))
    return name_items(nodes, chosen, splits, names, linked, frozenset(in_lines))


def find_containers(nodes: Sequence[Node]) -> list[Node]:
    """The outermost elements that call themselves a bibliography."""
    found: list[Node] = []
    inside: set[int] = set()
    for node in nodes:
        if node.parent is not None and id(node.parent) in inside:
            inside.add(id(node))
        elif is_container(node):
            inside.add(id(node))
            found.append(node)
    return found


def is_container(node: Node) -> bool:
    """Whether an element calls itself a bibliography by role, id or class."""
    if "doc-bibliography" in roles_of(node):
        return True
    if node.tag not in {"div", "ol", "ul", "section", "dl", "table", "aside", "footer"}:
        return False
    named = any(CONTAINER.fullmatch(name) for name in names_of(node))
    return named and not any(child.tag == "h1" for child in node.elements())


def find_listed_part(nodes: Sequence[Node]) -> frozenset[int]:
    """`id()` of the elements below a heading that opens a reference list."""
    listing = False
    below: set[int] = set()
    for node in nodes:
        if node.tag in HEADINGS:
            listing = REFERENCE_HEADING.fullmatch(" ".join(node.text().split())[:200]) is not None
        elif listing:
            below.add(id(node))
    return frozenset(below)


def is_reference_id(name: str) -> bool:
    """Whether an id is one that pages give to references.

    >>> [is_reference_id(name) for name in ("ref-12", "B7", "cite_note-ab-3", "pone.0012.ref004", "fig2", "sec1")]
    [True, True, True, True, False, False]
    """
    return REFERENCE_ID.fullmatch(name) is not None and not re.match(
        r"(?:[\w.]*[-_])?cite[-_]?ref", name, re.IGNORECASE
    )


def is_inside(node: Node, containers: Sequence[Node]) -> bool:
    """Whether an element stands in one of the containers."""
    around = {id(container) for container in containers}
    return any(id(above) in around for above in node.ancestors()) if around else False


def may_be_item(node: Node, containers: Sequence[Node]) -> bool:
    """Whether a linked element can be a reference: no heading, figure, list as a whole, or footnote."""
    if node.tag in NOT_ITEMS or any(container is node for container in containers):
        return False
    inside = list(islice(node.elements(), LARGEST + 1))
    if len(inside) > LARGEST or any(child.tag in HEADINGS for child in inside):
        return False
    for depth, above in enumerate([node, *node.ancestors()]):
        if above.tag in HEADINGS or above.tag in {"figure", "figcaption", "caption"}:
            return False
        if is_note(above):
            return False
        if depth >= HIGHEST:
            break
    return True


def find_block(node: Node) -> Node | None:
    """The block around an anchor; None where the anchor stands in no block of text."""
    for depth, above in enumerate([node, *node.ancestors()]):
        if above.tag in ITEM_TAGS:
            return above
        if above.tag in NOT_ITEMS or depth >= HIGHEST:
            return None
    return None


def climb(block: Node, crowd: Counter[int]) -> Node:
    """The item around a block: the list item or row that the block is a part of."""
    for depth, above in enumerate(block.ancestors()):
        if depth >= HIGHEST or above.tag in NOT_ITEMS:
            return block
        if above.tag in {"li", "tr"}:
            return above
    return block


def find_alike(
    anchors: Sequence[Node], ids: Mapping[str, Node], targets: Mapping[int, Node], containers: Sequence[Node]
) -> list[Node]:
    """Elements that nothing links to, whose ids differ from those of items by their numbers alone."""
    known = {id(node) for node in anchors}
    shapes = {DIGITS.sub("#", name) for name, node in ids.items() if id(node) in known and DIGITS.search(name)}
    return [
        node
        for name, node in ids.items()
        if DIGITS.sub("#", name) in shapes and id(node) not in targets and not node.get("href")
        if may_be_item(node, containers)
    ]


def find_siblings(items: Sequence[Node], containers: Sequence[Node]) -> Iterator[Node]:
    """Elements beside the items that nothing links to: rows of an HTML list or table, entries of a bibliography."""
    beside: dict[int, list[Node]] = {}
    for item in items:
        if item.parent is not None:
            beside.setdefault(id(item.parent), []).append(item)
    for group in beside.values():
        parent = group[0].parent
        assert parent is not None
        tags = {item.tag for item in group}
        classes = {item.get("class") for item in group} - {""}
        listed = any(parent is container for container in containers) or is_inside(parent, containers)
        for child in parent.children:
            if not isinstance(child, Node) or child.tag not in tags or not child.text().strip():
                continue
            named = child.get("class") in classes or is_reference_id(child.get("id"))
            if child.tag in {"li", "tr"} or (listed and named and may_be_item(child, containers)):
                yield child


def find_items(container: Node) -> list[Node]:
    """The items of a bibliography that nothing links to: entries by name, list items, else its blocks."""
    inside = list(container.elements())[1:]
    entries = [n for n in inside if "doc-biblioentry" in roles_of(n) or "csl-entry" in names_of(n)]
    if entries:
        return entries
    items = [n for n in inside if n.tag == "li"]
    if items:
        nested = {id(n) for item in items for n in item.elements() if n is not item}
        return [item for item in items if id(item) not in nested and item.text().strip()]
    blocks = [n for n in inside if n.tag in {"p", "dd", "tr"} and n.text().strip()]
    return blocks if len(blocks) > 1 else []


def is_lookup(link: Node) -> bool:
    """Whether a link belongs to the page: it looks the reference up somewhere."""
    return " ".join(link.text().replace("®", " ").split()).lower() in LOOKUPS


def name_items(
    nodes: Sequence[Node],
    chosen: Mapping[int, Node],
    splits: Mapping[int, Node],
    names: Mapping[int, Sequence[str]],
    linked: Counter[str],
    in_lines: frozenset[int],
) -> Listed:
    """The items with ids: their own, else that of an anchor in them, else their place."""
    items: dict[int, str] = {}
    starts: dict[int, str] = {}
    of_target: dict[str, str] = {}
    order: list[str] = []
    left_out: set[int] = set()
    for node in nodes:
        if id(node) not in chosen and id(node) not in splits:
            continue
        inside = [node] if id(node) in splits else list(islice(node.elements(), LARGEST))
        if id(node) in chosen and any(id(above) in items for above in node.ancestors()):
            continue
        known = [name for n in inside for name in names.get(id(n), ())]
        name = next((n for n in known if n in linked), known[0] if known else f"item-{len(order) + 1}")
        (starts if id(node) in splits else items)[id(node)] = name
        order.append(name)
        of_target.update(dict.fromkeys(known, name))
        left_out |= {id(n) for n in inside if n.tag == "a" and is_lookup(n)}
    numbering = number_references([(name, name, None) for name in dict.fromkeys(order)])
    return Listed(items, starts, of_target, numbering, frozenset(left_out), in_lines)
