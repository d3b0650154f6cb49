"""What was found in one document, with what the formats need to show it."""

from __future__ import annotations

from msgspec import Struct

from citeflow.bundle import Bundle
from citeflow.check.line_places import InputMap, Lines, Place
from citeflow.model.problem import Problem, Related


class Checked(Struct, frozen=True, kw_only=True):
    """The problems of a document.

    file: the input as it was named, or `document.json` in the document's folder. text: `Document.text`. source: the
    input itself, where it is text. coverage: how much was looked at, by name.
    """

    id: str
    file: str
    problems: tuple[Problem, ...]
    text: str
    coverage: dict[str, int]
    source: str | None = None

    def places(self) -> dict[Problem | Related, Place]:
        """The place of each problem that has one, and of its related places."""
        lines = Lines(self.text)
        source, source_lines = (None, None) if self.source is None else (self.source, Lines(self.source))
        mapped = InputMap(self.text, source) if source is not None else None
        found: dict[Problem | Related, Place] = {}
        spots: list[Problem | Related] = [*self.problems]
        spots += (other for problem in self.problems for other in problem.related)
        for spot in spots:
            if spot.start is None:
                continue
            end = spot.start if spot.end is None else spot.end
            span = mapped.span(spot.start, end) if mapped is not None else None
            if span is not None and source_lines is not None:
                found[spot] = source_lines.place(*span, of_input=True)
            else:
                found[spot] = lines.place(spot.start, end, of_input=False)
        return found


class Unread(Struct, frozen=True, kw_only=True):
    """An input that could not be checked, and the one line said about it."""

    file: str
    message: str
    exit_code: int


def say_fully(problem: Problem) -> str:
    """The message and what to do, as two sentences.

    >>> say_fully(Problem(code="x", severity="note", message="5 is missing", advice="look"))
    '5 is missing. Look'
    """
    if not problem.advice:
        return problem.message
    return f"{problem.message.rstrip('.')}. {problem.advice[:1].upper()}{problem.advice[1:]}"


def measure_coverage(bundle: Bundle) -> dict[str, int]:
    """How much of a document was looked at: characters, pages, references, callouts, links, claims by status."""
    counts: dict[str, int] = {}
    if bundle.document is not None:
        counts["characters"] = len(bundle.document.text)
    if bundle.layout is not None:
        counts["pages"] = len(bundle.layout.pages)
    if bundle.references is not None:
        counts["lists"], counts["references"] = len(bundle.references.lists), len(bundle.references.references)
    if bundle.claims is not None:
        counts["callouts"] = len(bundle.claims.callouts)
        counts["links"] = sum(len(callout.members) for callout in bundle.claims.callouts)
        for status in ("cited", "covered", "uncited", "plain"):
            counts[status] = sum(claim.status == status for claim in bundle.claims.claims)
    return counts
