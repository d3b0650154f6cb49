"""Findings about the style of citing: none that was read, one whose marks name no reference, two at once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from citeflow.bundle import Bundle
from citeflow.check.author_year import AuthorYear, find_author_years
from citeflow.check.body import body_texts
from citeflow.check.finding import Sighting
from citeflow.check.naming import author_names, year_of
from citeflow.check.number_forms import Form, find_raised, find_round, find_slashed
from citeflow.citations.callouts.family_names import names_meet
from citeflow.model.claim import Callout

FEWEST = 3
"""Forms of a style that make it likely; one or two may be chance."""


class Style(NamedTuple):
    """A style of citing besides numbers in square brackets. name: how the message calls it."""

    name: str
    find: Callable[[Bundle], list[Form]]


def find_author_year_forms(bundle: Bundle) -> list[Form]:
    """Author-year forms that are telling, bracketed, name several authors, or an author and year of a reference."""
    return [
        Form(start + form.start, start + form.end)
        for start, text in body_texts(bundle)
        for form in find_author_years(text)
        if form.telling or form.bracketed or form.several or is_of_reference(form, bundle)
    ]


def is_of_reference(form: AuthorYear, bundle: Bundle) -> bool:
    """Whether a reference of the document has this year and an author of this name."""
    references = bundle.references.references if bundle.references is not None else ()
    return any(
        year_of(r) == form.year and any(names_meet(form.name, name) for name in author_names(r)) for r in references
    )


STYLES = (
    Style("author and year", find_author_year_forms),
    Style("superscript numbers", find_raised),
    Style("numbers in round brackets", find_round),
    Style("numbers between slashes", find_slashed),
)


def lacks_links(bundle: Bundle) -> bool:
    """Whether there are references, and the text was searched for callouts, but none names a reference."""
    if bundle.references is None or not bundle.references.references or bundle.claims is None:
        return False
    return not any(member.key is not None for callout in bundle.claims.callouts for member in callout.members)


def likely_style(bundle: Bundle) -> tuple[Style, list[Form]] | None:
    """The style of which most forms are seen, at least three; None where there is none."""
    seen = [(style, style.find(bundle)) for style in STYLES]
    style, forms = max(seen, key=lambda pair: len(pair[1]))
    return (style, forms) if len(forms) >= FEWEST else None


def find_unsupported_style(bundle: Bundle) -> Iterator[Sighting]:
    """References, no callout that names one, and many marks of a style that should name them."""
    if bundle.document is None or not lacks_links(bundle):
        return
    likely = likely_style(bundle)
    if likely is not None:
        style, forms = likely
        yield Sighting(
            f"the text seems to cite by {style.name}, but none of {len(forms)} marks names a reference: "
            f"“{bundle.document.text_of(forms[0])}” and others",
            *forms[0],
        )


def find_unknown_style(bundle: Bundle) -> Iterator[Sighting]:
    """References, no callout at all, and no other style that is likely; silent where callouts dangle."""
    if bundle.document is None or bundle.references is None or bundle.claims is None or not lacks_links(bundle):
        return
    if not bundle.claims.callouts and likely_style(bundle) is None:
        count = len(bundle.references.references)
        yield Sighting(
            f"{count} reference{'s' if count != 1 else ''}, but neither a callout such as [1] "
            "nor another style of citing was found in the text"
        )


def find_mixed_style(bundle: Bundle) -> Iterator[Sighting]:
    """Numbered callouts, and three author-year citations or more that stand beside no callout.

    Counted are only forms that cannot be a place with a date: telling ones, and those of a reference.
    """
    if bundle.document is None or bundle.claims is None or lacks_links(bundle):
        return
    callouts = [c for c in bundle.claims.callouts if any(member.number is not None for member in c.members)]
    if not callouts:
        return
    forms = [
        Form(start + form.start, start + form.end)
        for start, text in body_texts(bundle)
        for form in find_author_years(text)
        if form.telling or is_of_reference(form, bundle)
    ]
    near = Neighbours(callouts)
    alone = [form for form in forms if not near.touch(form)]
    if len(alone) >= FEWEST:
        yield Sighting(
            f"{len(callouts)} numbered callouts such as {callouts[0].text} and {len(alone)} citations "
            f"by author and year such as “{bundle.document.text_of(alone[0])}”",
            *alone[0],
        )


BESIDE = 30
"""Code points between an author with a year and the callout that gives the source."""


class Neighbours:
    """The callouts by place, which do not overlap."""

    def __init__(self, callouts: Sequence[Callout]) -> None:
        self.callouts = sorted(callouts, key=lambda callout: callout.start)
        self.starts = [callout.start for callout in self.callouts]

    def touch(self, form: Form) -> bool:
        """Whether a callout lies in, right before or right behind the form."""
        last = bisect_right(self.starts, form.end + BESIDE) - 1
        return last >= 0 and form.start - BESIDE <= self.callouts[last].end
