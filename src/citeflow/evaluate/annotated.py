"""The form of gold annotations and of predictions: strict in what is counted, loose in the rest."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct

from citeflow.errors import InputError

Number = int | str | None


class AnnotatedReference(Struct, frozen=True, kw_only=True):
    """A list item. raw_is_rendered: whether `raw` is what a reader sees, so that it can be compared."""

    n: Number = None
    raw: str | None = None
    raw_is_rendered: bool = True
    fields: dict[str, Any] = {}


class AnnotatedCallout(Struct, frozen=True, kw_only=True):
    """The reference numbers of one callout."""

    refs: tuple[Number, ...]


class AnnotatedPassage(Struct, frozen=True, kw_only=True):
    """A sentence of the gold, or a passage found."""

    text: str | None = None


class AnnotatedClaim(Struct, frozen=True, kw_only=True):
    """A claim with its passages, the best first. A gold claim labelled ``Neutral`` asks nothing."""

    claim: str
    evidence: tuple[AnnotatedPassage, ...] = ()
    label: str | None = None


class AnnotatedText(Struct, frozen=True, kw_only=True):
    """A text with its named things: ``[start, end, type]``."""

    text: str = ""
    ents: tuple[tuple[int, int, str], ...] = ()


class AnnotatedDocument(Struct, frozen=True, kw_only=True):
    """One document. not_callouts: brackets that are no callouts; they ask that nothing be found."""

    doc: str
    references: tuple[AnnotatedReference, ...] = ()
    callouts: tuple[AnnotatedCallout, ...] = ()
    not_callouts: tuple[Any, ...] = ()
    claims: tuple[AnnotatedClaim, ...] = ()
    entities: tuple[AnnotatedText, ...] = ()


def read_annotations(value: Any, name: str) -> list[AnnotatedDocument]:
    """Documents of a decoded JSON value; `name` is how the message calls it.

    Raises InputError where it is not a list of documents in this form.

    >>> read_annotations([{"references": []}], "gold")
    Traceback (most recent call last):
    citeflow.errors.InputError: gold: not a list of annotated documents (Object missing required field `doc`
    - at `$[0]`)
    """
    try:
        return msgspec.convert(value, list[AnnotatedDocument])
    except msgspec.ValidationError as error:
        raise InputError(f"{name}: not a list of annotated documents ({error})") from None


def decode_annotations(raw: bytes, name: str) -> list[Any]:
    """The documents of a JSON file, for `evaluate`. Raises InputError where it is no JSON list."""
    try:
        value = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{name}: not JSON ({error})") from None
    if not isinstance(value, list):
        raise InputError(f"{name}: a list of annotated documents is needed, this is {type(value).__name__}")
    return value
