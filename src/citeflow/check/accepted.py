"""Findings that a person has accepted as known: matched by code and quoted words, never by offsets."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from citeflow.model.accepted import Accepted, AcceptedFinding
from citeflow.model.ids import normalise
from citeflow.model.problem import Acceptance, Problem, sort_problems

STALE = "accepted-stale"
SHORTEST_PART = 16
"""Code points; a shorter quote must be all the words of the finding's place, for a piece would fit too many."""

LONGEST_QUOTE = 80


def accept_findings(problems: Sequence[Problem], text: str, accepted: Accepted | None) -> tuple[Problem, ...]:
    """The problems, those that an entry fits with its acceptance, and a note for each entry that fits none."""
    if accepted is None:
        return sort_problems(list(problems))
    used: set[int] = set()
    marked = []
    for problem in problems:
        fitting = [place for place, entry in enumerate(accepted.accepted) if fits(entry, problem, text)]
        used.update(fitting)
        acceptance = accepted.accepted[fitting[0]].acceptance if fitting else None
        marked.append(replace(problem, accepted=acceptance))
    stale = (tell_stale(entry, accepted.file) for place, entry in enumerate(accepted.accepted) if place not in used)
    return sort_problems([*marked, *stale])


def fits(entry: AcceptedFinding, problem: Problem, text: str) -> bool:
    """Whether an entry means this finding: equal code, and its quote is the finding's words or a long piece of them."""
    words = normalise(words_at(problem, text))
    if entry.code != problem.code or entry.quote is None or not words:
        return entry.code == problem.code and entry.quote is None and not words
    part = normalise(entry.quote.strip(" …"))
    return words in {part, normalise(entry.quote)} or (len(part) >= SHORTEST_PART and part in words)


def words_at(problem: Problem, text: str) -> str:
    """The words that a finding stands on; empty for one without a place."""
    return "" if problem.start is None else text[problem.start : problem.end]


def tell_stale(entry: AcceptedFinding, file: str) -> Problem:
    """The note that an entry fits no finding any more."""
    quoted = f" with the quote “{entry.quote}”" if entry.quote else ""
    return Problem(
        code=STALE,
        severity="note",
        message=f"{file} accepts {entry.code}{quoted}, but no such finding is there",
        advice="Take the entry out, or correct its code or its quote.",
        stage="check",
    )


def entry_for(problem: Problem, text: str, acceptance: Acceptance) -> AcceptedFinding:
    """The entry that accepts a finding: a quote of at most 80 code points, cut between words."""
    words = " ".join(words_at(problem, text).split())
    if len(words) > LONGEST_QUOTE:
        cut = words[:LONGEST_QUOTE]
        whole_words = cut.rpartition(" ")[0]
        words = whole_words if len(whole_words) >= 2 * SHORTEST_PART else cut
    return AcceptedFinding(code=problem.code, quote=words or None, acceptance=acceptance)


def split_accepted(problems: Sequence[Problem]) -> tuple[list[Problem], list[Problem]]:
    """Findings that are open, and those that are accepted."""
    return [p for p in problems if p.accepted is None], [p for p in problems if p.accepted is not None]
