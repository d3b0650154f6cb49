"""Which part of a page is the article."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from citeflow.readers.html.hidden import is_beside, is_hidden
from citeflow.readers.html.naming import names_of, roles_of
from citeflow.readers.html.notes import is_back_link, is_note
from citeflow.readers.html.references import is_container
from citeflow.readers.html.tree import Node, walk

HOLDS = 0.6
"""An element that holds so much of the page's text is where the article stands."""
MOST_LINKS = 0.8
FEWEST_LINKS = 4
NAMED = frozenset(
    "article-body article-content article-text article-full-text article-fulltext article-main fulltext full-text"
    " fulltext-view entry-content post-content main-content content-main manuscript"
    " mw-parser-output body-content paper-content".split()
)
LINK_LISTS = frozenset({"ul", "ol", "div", "table", "td", "section", "dl"})
PERSONS = frozenset({"author", "authors", "contrib", "contributors", "byline", "keywords", "affiliations", "creator"})
EDGES = frozenset({"header", "footer", "aside"})


class Weight(Struct, frozen=True):
    """What an element holds: letters outside links, letters in links, links; titles (h1, h2), notes and references."""

    plain: int = 0
    linked: int = 0
    links: int = 0
    titles: int = 0
    kept: int = 0


def weigh_page(root: Node) -> dict[int, Weight]:
    """`id()` of each visible element -> what it holds."""
    weights: dict[int, Weight] = {}
    sums: list[list[int]] = []
    in_link = 0
    for step, node in walk(root, is_hidden):
        if isinstance(node, str):
            letters = len("".join(node.split()))
            sums[-1][1 if in_link else 0] += letters
        elif step == "start":
            in_link += node.tag == "a"
            sums.append(
                [0, 0, int(node.tag == "a"), int(node.tag in {"h1", "h2"}), int(is_note(node) or is_container(node))]
            )
        else:
            in_link -= node.tag == "a"
            total = sums.pop()
            weights[id(node)] = Weight(*total)
            if sums:
                sums[-1] = [a + b for a, b in zip(sums[-1], total, strict=True)]
    return weights


def find_article(root: Node, weights: Mapping[int, Weight]) -> Node:
    """The innermost element that calls itself the article and holds it all; the whole page where none does."""
    current = root
    for node in root.elements():
        weight, whole = weights.get(id(node)), weights.get(id(current))
        if weight is None or whole is None or not calls_itself_article(node) or not is_under(node, current):
            continue
        complete = weight.kept == whole.kept and (weight.titles > 0 or whole.titles == 0 or node.tag == "main")
        if complete and weight.plain >= HOLDS * whole.plain:
            current = node
    return current


def is_under(node: Node, above: Node) -> bool:
    """Whether an element stands inside another."""
    return any(other is above for other in node.ancestors())


def calls_itself_article(node: Node) -> bool:
    """Whether an element says by tag, role, microdata, id or class that the article stands in it."""
    if node.tag in {"article", "main"} or roles_of(node) & {"main", "article", "doc-chapter"}:
        return True
    return node.get("itemprop") == "articleBody" or any(name in NAMED for name in names_of(node))


def leave_out(article: Node, weights: Mapping[int, Weight]) -> Callable[[Node], bool]:
    """The test for what is passed over inside the article's element.

    What stands beside the article by its names stays where it holds most of the text, a title, notes or references.
    """
    whole = weights.get(id(article), Weight())
    bare = article.tag not in {"article", "main"}

    def is_left_out(node: Node) -> bool:
        weight = weights.get(id(node))
        if weight is None or is_hidden(node) or is_back_link(node):
            return True
        if node is article or weight.kept:
            return False
        if node.tag in EDGES and not (node.tag == "header" and weight.titles):
            return True
        if is_beside(node) and weight.plain < HOLDS * whole.plain:
            return True
        return bare and is_link_list(node, weight)

    return is_left_out


def is_link_list(node: Node, weight: Weight) -> bool:
    """Whether a block is a menu: links and hardly anything else."""
    if node.tag not in LINK_LISTS or weight.links < FEWEST_LINKS or weight.titles:
        return False
    named = {part for name in names_of(node) for part in name.split("-")}
    return weight.linked >= MOST_LINKS * (weight.linked + weight.plain) and not named & PERSONS
