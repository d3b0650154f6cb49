"""Lists of names as styles print them, part by part."""

from __future__ import annotations

import random
import re
from typing import Any, NamedTuple

from training.pieces import Piece, Pieces

Name = dict[str, str]

_ORDERS = (
    ("Family, G.", 16), ("Family G.", 14), ("G. Family", 16), ("Family, Given", 12), ("Given Family", 18),
    ("Family GG", 9), ("Family, Given G.", 5), ("first inverted", 9), ("Family Given", 4), ("Family", 3),
)  # fmt: skip
_GAPS = ("", " ", " ", "")

DIGRAPHS = "digraphs"
"""Key of a name whose initials may have more than one letter, as romanised ones have: ``E.Ya.``"""

_DIGRAPH = re.compile(r"(?:Shch|Dzh|Zh|Kh|Ts|Ch|Sh|Ya|Yu|Ye|Yo)(?=[a-z]*$)")


class NameStyle(NamedTuple):
    """order: as in the table above; gap: between initials; stop: behind each initial; between, last: between names
    and before the last one; most: how many names before "et al." (0: all); shown: how many are printed then."""

    order: str
    gap: str
    stop: str
    between: str
    last: str
    etal: str
    most: int
    shown: int
    capitals: bool
    comma: str


def draw_names(rng: random.Random, words: dict[str, list[str]], *, first: bool = True) -> NameStyle:
    """A way to print names; `first` allows orders that invert the first name alone."""
    orders = [row for row in _ORDERS if first or row[0] != "first inverted"]
    order = rng.choices([o for o, _ in orders], [w for _, w in orders])[0]
    between = (
        rng.choice((", ", ", ", ", ", "; ", ", "))
        if order not in ("Family, Given", "Family, G.")
        else rng.choice((", ", "; ", ", "))
    )
    last = rng.choice((between, rng.choice(words["and"]), rng.choice(words["and"])))
    if rng.random() < 0.04:
        between = last = rng.choice((" and ", " & ", " - ", " / ", ","))
    most = rng.choice((0, 0, 0, 1, 2, 3, 3, 4, 6, 10))
    return NameStyle(
        order, rng.choice(_GAPS), rng.choices((".", ""), (9, 1))[0], between, last, rng.choice(words["etal"]),
        most, min(most, rng.choice((1, 1, 3, most or 1))), rng.random() < 0.07, rng.choice((" ", ", ", " ")),
    )  # fmt: skip


def initials_of(given: str, style: NameStyle, *, digraphs: bool = False) -> str:
    """`Jean-Pierre Marie` as ``J.-P. M.`` in the manner of the style; what is initials already is re-spaced.

    digraphs: ``Yakov`` gives ``Ya.``, not ``Y.``

    >>> initials_of("Jean-Pierre Marie", NameStyle("", " ", ".", "", "", "", 0, 0, False, ""))
    'J.-P. M.'
    """
    parts = [p for p in re.split(r"[\s.]+", re.sub(r"(?<=[A-ZА-ЯЁІ])(?=[A-ZА-ЯЁІ])", " ", given)) if p.strip("-'’")]
    short = []
    for part in parts:
        letters = [initial_of(q, digraphs) for q in part.lstrip("-").split("-") if q]
        short.append((f"{style.stop}-" if style.stop else "-").join(letters) + style.stop)
    return style.gap.join(short) if style.stop else ("" if style.gap == "" else " ").join(short)


def initial_of(word: str, digraphs: bool) -> str:
    """The letter or letters that stand for a given name."""
    first = _DIGRAPH.match(word) if digraphs else None
    return first[0] if first else word[0].upper()


def print_name(name: Name, role: str, style: NameStyle, place: int) -> Pieces:
    """One name in pieces."""
    if "literal" in name or not name.get("family"):
        return [Piece(name.get("literal") or name.get("given", "?"), f"{role}.literal")]
    family = name["family"].upper() if style.capitals else name["family"]
    given = name.get("given", "")
    particle = name.get("non-dropping-particle") or name.get("dropping-particle")
    family = f"{particle} {family}" if particle else family
    if name.get("suffix"):
        family += f" {name['suffix']}"
    order = style.order
    if order == "first inverted":
        order = (
            ("Family, Given" if style.comma == " " else "Family, G.")
            if place == 0
            else ("Given Family" if style.comma == " " else "G. Family")
        )
    if not given or order == "Family":
        return [Piece(family, f"{role}.family")]
    short = initials_of(given, style, digraphs=DIGRAPHS in name)
    if order == "Family GG":
        short = re.sub(r"[.\s-]", "", short)
    if order == "Family, Given G.":
        words = given.split()
        short = " ".join([words[0], *(initials_of(w, style) for w in words[1:])])
    if style.capitals or style.most == 6:
        given = re.sub(r"(?<=\s)([A-Z])\.(?=\s|$)", r"\1", given)
    full = given if "Given" in order and order != "Family, Given G." else short
    if order in ("G. Family", "Given Family"):
        return [Piece(full, f"{role}.given"), Piece(" ", f"{role}.given"), Piece(family, f"{role}.family")]
    comma = ", " if "," in order else " "
    return [Piece(family, f"{role}.family"), Piece(comma, f"{role}.family"), Piece(full, f"{role}.given")]


def print_names(names: list[Name], role: str, style: NameStyle) -> Pieces:
    """The list, cut with "et al." where the style does so."""
    cut = bool(style.most) and len(names) > style.most
    shown = names[: max(1, style.shown)] if cut else names
    pieces: Pieces = []
    for place, name in enumerate(shown):
        if place:
            last = place == len(shown) - 1 and not cut
            pieces.append(Piece(style.last if last else style.between, f"{role}.sep"))
        pieces += print_name(name, role, style, place)
    if cut:
        lead = style.between if style.between in (", ", "; ") and style.shown % 2 else " "
        pieces += [Piece(lead, f"{role}.sep"), Piece(style.etal, f"{role}.sep")]
    return pieces


def person_names(record: dict[str, Any], role: str) -> list[Name]:
    """Names of a role; those that say nothing (``others``) left out."""
    return [n for n in record.get(role, []) if (n.get("family") or n.get("literal", "")).lower() not in ("others", "")]
