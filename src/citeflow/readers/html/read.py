"""HTML pages of articles: journals' pages, pandoc and manubot, MediaWiki, pages saved from word processors."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from citeflow.errors import InputError
from citeflow.model.problem import Problem
from citeflow.readers.front import add_unprinted
from citeflow.readers.html.blocks import PageWalk
from citeflow.readers.html.coins import find_coins
from citeflow.readers.html.encoding import Decoded, decode_page
from citeflow.readers.html.hidden import is_hidden
from citeflow.readers.html.links import find_inner_target, index_ids, own_addresses
from citeflow.readers.html.metadata import read_metadata
from citeflow.readers.html.references import list_references
from citeflow.readers.html.scope import find_article, leave_out, weigh_page
from citeflow.readers.html.tree import Node, parse_page, walk
from citeflow.readers.options import DEFAULT_OPTIONS, ReadOptions
from citeflow.readers.piece import Reading

LARGEST = 100 * 1024 * 1024
HEAD = 2048
SPACE_AND_COMMENTS = re.compile(rb"(?:\s|<!--.*?-->|<\?xml[^>]*\?>)*", re.DOTALL)
OPENING = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|meta|title|article|main|div|p|h[1-6]|table|section|header|script|link)\b[^<]*?>",
    re.IGNORECASE,
)
OTHER_ARTICLE = re.compile(
    rb"<!DOCTYPE\s+article\b|<article\b[^>]*(?:article-type|dtd-version|xmlns:xlink)"
    rb"|<article\b[^>]*>\s*<(?:processing-meta|front|body)\b",
    re.IGNORECASE,
)


def is_html(data: bytes) -> bool:
    """Whether bytes are an HTML page, in whole or in part: by the first element, not by a name.

    >>> is_html(b"<!doctype html><p>x"), is_html(b"<?xml version='1.0'?><TEI/>"), is_html(b"a <b>bold</b> word")
    (True, False, False)
    """
    head = data[:HEAD].removeprefix(b"\xef\xbb\xbf")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = data[: 2 * HEAD].replace(b"\x00", b"")[2:]
    start = SPACE_AND_COMMENTS.match(head)
    assert start is not None
    return OPENING.match(head, start.end()) is not None and OTHER_ARTICLE.search(head) is None


def read_html(data: bytes, name: str, options: ReadOptions = DEFAULT_OPTIONS) -> Reading:
    """Pieces, stated references and stated callouts of a page. Raises InputError where it holds no words."""
    if len(data) > LARGEST:
        raise InputError(f"{name}: is a page of {len(data) >> 20} MB; citeflow reads pages up to {LARGEST >> 20} MB")
    decoded = decode_page(data)
    root = parse_page(decoded.text)
    weights = weigh_page(root)
    article = find_article(root, weights)
    skip = leave_out(article, weights)
    visible = [node for step, node in walk(article, skip) if step == "start" and isinstance(node, Node)]
    ids = index_ids(visible)
    everything = list(root.elements())
    own = own_addresses(everything)
    linked = Counter(target for node in visible if node.tag != "li" and (target := find_inner_target(node, ids, own)))
    listed = list_references(visible, ids, linked)
    page = PageWalk(listed, ids, own)
    page.read(article, lambda node: id(node) in listed.left_out or skip(node))
    titled = any(piece.kind == "heading" and piece.level in {1, 2} for piece in page.pieces)
    pieces = add_unprinted(page.pieces, read_metadata(everything, titled=titled, heading=find_heading(root, visible)))
    if not pieces:
        raise InputError(f"{name}: is an HTML page without words; save the article's own page")
    csl = find_coins(visible, listed.items)
    printed = (page.references[id_] for id_ in listed.numbering.order if id_ in page.references)
    references = tuple(replace(reference, csl=csl.get(reference.id)) for reference in printed)
    return Reading(pieces=pieces, references=references, problems=report_encoding(decoded))


def find_heading(root: Node, article: Sequence[Node]) -> str:
    """The words of the only main heading of a page, where the article's element has none; else empty."""
    headings = [n for _, n in walk(root, is_hidden) if isinstance(n, Node) and n.tag == "h1" and n.text().strip()]
    named = {id(node) for node in headings}
    if len(named) != 1 or any(node.tag == "h1" for node in article):
        return ""
    return " ".join(headings[0].text().split())


def report_encoding(decoded: Decoded) -> tuple[Problem, ...]:
    """What a reader should know about the characters."""
    if decoded.guessed:
        return (
            Problem(
                code="encoding-guessed",
                severity="warning",
                message=f"the page is not in the encoding it declares, nor in UTF-8; it was read as {decoded.codec}",
                advice="look whether the words are right; else save the page as UTF-8",
            ),
        )
    if decoded.lost:
        return (
            Problem(
                code="characters-lost",
                severity="warning",
                message=f"{decoded.lost} characters of the page are no {decoded.codec} and are shown as \ufffd",
                advice="save the page again as UTF-8",
            ),
        )
    return ()
