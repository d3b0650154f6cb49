"""What an editor asks first, answered at the head of the page."""

from __future__ import annotations

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.render.check_view import CheckView
from citeflow.render.layers import list_claims, list_references


class Answer(Struct, frozen=True, kw_only=True):
    """A number with what it counts; `of` says out of how many. anchor: where the page lists them."""

    number: int
    words: str
    of: str
    anchor: str


def answer_first(bundle: Bundle, check: CheckView | None) -> tuple[Answer, ...]:
    """References never cited, checkable claims without a source, callouts that point nowhere.

    Empty where references or claims were not made: then nobody knows.
    """
    if check is None or bundle.claims is None or bundle.references is None:
        return ()
    never, lost = len(check.never), len(check.lost)
    uncited = sum(claim.status == "uncited" for claim in list_claims(bundle))
    checkable = sum(claim.status != "plain" for claim in list_claims(bundle))
    return (
        Answer(
            number=never,
            words="reference never cited" if never == 1 else "references never cited",
            of=f"of {len(list_references(bundle)):,}",
            anchor="never-cited",
        ),
        Answer(
            number=uncited,
            words="claim without a source" if uncited == 1 else "claims without a source",
            of=f"of {checkable:,} checkable",
            anchor="sections-heading" if check.sections else "check",
        ),
        Answer(
            number=lost,
            words="callout points nowhere" if lost == 1 else "callouts point nowhere",
            of=f"of {len(bundle.claims.callouts):,}",
            anchor="lost-callouts",
        ),
    )
