"""How the article cites, as it was read, with the signs that told."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.measures.callout_style import count_styles
from citeflow.model.claim import CitingForm, Evidence
from citeflow.render.wording import count

FORMS: dict[CitingForm, str] = {
    "square": "numbers in square brackets",
    "round": "numbers in round brackets",
    "slash": "numbers between slashes",
    "raised": "superscript numbers",
    "author-year": "author and year",
    "note": "footnotes",
}
"""In the words of the looks of callouts (`measures.callout_style`) where they say the same."""

COMMA = {"work": "another work", "page": "a page"}


class SignView(Struct, frozen=True, kw_only=True):
    """A sign with its weight, ``+2.8`` or ``−1.5``."""

    name: str
    weight: str


class StyleView(Struct, frozen=True, kw_only=True):
    """looks: the callouts by their look, empty where none was read. form: how the document was read as a whole, empty
    where the looks say it. comma: what the second number of ``[4, 10]`` is, empty where no callout asks."""

    looks: str
    form: str
    signs: tuple[SignView, ...]
    comma: str
    comma_signs: tuple[SignView, ...]


def view_style(bundle: Bundle) -> StyleView:
    """The style of a document."""
    looks = count_styles(bundle)
    style = bundle.claims.style if bundle.claims is not None else None
    form = FORMS[style.form] if style is not None and style.form is not None else ""
    return StyleView(
        looks=", ".join(f"{look} ({count(number, 'callout')})" for look, number in looks.most_common()),
        form="" if form in looks else form,
        signs=view_signs(style.evidence) if style else (),
        comma=COMMA[style.comma] if style and style.comma_evidence else "",
        comma_signs=view_signs(style.comma_evidence) if style else (),
    )


def view_signs(evidence: Iterable[Evidence]) -> tuple[SignView, ...]:
    """Signs in their order.

    >>> view_signs([Evidence(name="kind of list", weight=-1.5)])[0].weight
    '−1.5'
    """
    return tuple(SignView(name=e.name, weight=f"{e.weight:+.1f}".replace("-", "−")) for e in evidence)
