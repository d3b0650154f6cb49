"""Blemishes of real print on labelled pieces: dashes, dots, spaces, hyphens at line ends, look-alike letters."""

from __future__ import annotations

import random

from training.pieces import Piece, Pieces

_LOOKALIKE = str.maketrans("аеорсхуАВЕКМНОРСТХ", "aeopcxyABEKMHOPCTX")
_DASHES = "-–—‐−"


def _drop_stop(text: str, rng: random.Random) -> str:
    return text.replace(".", "", 1) if "." in text else text


def _double_stop(text: str, rng: random.Random) -> str:
    return text.replace(". ", ".. ", 1) if ". " in text else text.replace(", ", ",, ", 1)


def _join_words(text: str, rng: random.Random) -> str:
    return text.replace(" ", "", 1)


def _space_before(text: str, rng: random.Random) -> str:
    for sign in rng.sample(".,:;)", 5):
        if sign in text:
            return text.replace(sign, f" {sign}", 1)
    return text


def _space_after_bracket(text: str, rng: random.Random) -> str:
    return text.replace("(", "( ", 1)


def _change_dash(text: str, rng: random.Random) -> str:
    return "".join(rng.choice(_DASHES) if c in _DASHES else c for c in text)


def _hyphenate(text: str, rng: random.Random) -> str:
    places = [i for i in range(3, len(text) - 3) if text[i - 2 : i + 2].isalpha()]
    if not places or text.startswith(("http", "10.")):
        return text
    at = rng.choice(places)
    return f"{text[:at]}-{rng.choice((' ', '', ' '))}{text[at:]}"


def _swap_letters(text: str, rng: random.Random) -> str:
    return text.translate(_LOOKALIKE) if rng.random() < 0.3 else text


def _lower(text: str, rng: random.Random) -> str:
    return text.lower()


def _break_address(text: str, rng: random.Random) -> str:
    at = text.rfind("/", 0, len(text) - 2)
    return f"{text[: at + 1]} {text[at + 1 :]}" if text.count("/") > 2 and at > 8 else text


def _lose_space(text: str, rng: random.Random) -> str:
    return text.rstrip(" ") if len(text) > 1 else text


_ON_GLUE = (_drop_stop, _double_stop, _space_before, _lose_space, _lose_space, _change_dash, _space_after_bracket)
_ON_VALUE = (
    _join_words,
    _space_before,
    _hyphenate,
    _change_dash,
    _swap_letters,
    _drop_stop,
    _break_address,
    _hyphenate,
    _space_after_bracket,
)


def blemish(pieces: Pieces, chance: float, rng: random.Random) -> Pieces:
    """Each piece gets a blemish with the chance given; sometimes the end is cut or page furniture follows."""
    if chance <= 0:
        return pieces
    spaced = rng.random() < chance
    result: Pieces = []
    for piece in pieces:
        text = piece.text
        if rng.random() < chance:
            text = rng.choice(_ON_GLUE if piece.tag is None else _ON_VALUE)(text, rng)
        if spaced and piece.tag is None:
            text = f" {text}".replace(". ", " .").replace(", ", " ,")
        if text:
            result.append(Piece(text, piece.tag))
    if rng.random() < chance / 4:
        result.append(
            Piece(rng.choice((" 17", " 123", f" {rng.randint(2, 400)}", " ISSN 1234-5678", " Вестник")), "note")
        )
    return result
