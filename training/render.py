"""One record printed in one style, with the label of every word."""

from __future__ import annotations

import random
import re

from training.pieces import Piece, Pieces, fill
from training.records import Record, read_words
from training.styles import Style
from training.values import Values

_WORD = re.compile(r"%(\w+)%")


def render(record: Record, lang: str, kind: str, style: Style, rng: random.Random) -> Pieces:
    """The printed reference in pieces; nothing where the record lacks a title."""
    words = choose_words(style, lang)
    template = _WORD.sub(lambda m: words[m[1]], style.templates[kind])
    if rng.random() < 0.03 and kind == "journal":
        template = re.sub(r"<\{A\}([^>]*)>", "", template)
    values = Values(record, lang, style, words, rng, template)
    pieces = tidy(fill(template, values.of))
    return glue_series(pieces) if record.get("glued") else pieces


def glue_series(pieces: Pieces) -> Pieces:
    """A journal's series letter and the volume without a space, ``Phys. Rev. D94``."""
    glued: Pieces = []
    for piece in pieces:
        if (
            len(glued) > 1
            and piece.tag == "volume"
            and glued[-1].text == " "
            and glued[-2].tag == "container"
            and glued[-2].text[-2:-1] in (" ", ".")
            and glued[-2].text[-1].isupper()
        ):
            glued.pop()
        glued.append(piece)
    return glued


def choose_words(style: Style, lang: str) -> dict[str, str]:
    """The words of a style in a language: one variant of each, always the same."""
    rng = random.Random(f"{style.seed} {lang}")
    return {key: rng.choice(variants) for key, variants in read_words()[lang].items()}


def tidy(pieces: Pieces) -> Pieces:
    """Pieces without what empty groups leave behind: doubled signs, separators in front, a space at the end."""
    result: Pieces = []
    for piece in pieces:
        if not piece.text:
            continue
        text = piece.text
        before = result[-1].text if result else ""
        if piece.tag is None:
            if not before:
                text = text.lstrip(" .,;:–—-")
            elif (before.endswith((".", "?", "!")) and text.startswith(".")) or (
                before.endswith((",", ":", ";")) and text[:1] in ".,;:"
            ):
                text = text[1:]
            if before.endswith(" "):
                text = text.lstrip(" ")
        if text:
            result.append(Piece(text, piece.tag))
    while result and result[-1].tag is None and not result[-1].text.strip(" ,;:–—-("):
        result.pop()
    return result


def kind_of(record: Record) -> str:
    """The template a record is printed with."""
    if "kind" in record:
        return str(record["kind"])
    table = {
        "article-journal": "journal", "book": "book", "chapter": "chapter", "paper-conference": "conference", "thesis": "thesis", "report": "report",
        "webpage": "webpage", "standard": "standard", "patent": "patent", "article": "journal", "legislation": "law", "software": "software",
    }  # fmt: skip
    kind = table.get(record["type"], "book")
    if kind == "journal" and "container-title" not in record:
        return "webpage" if "URL" in record else "book"
    return kind if kind not in ("chapter", "conference") or "container-title" in record else "book"
