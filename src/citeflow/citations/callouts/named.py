"""Author-year marks of the text, resolved against the reference list by family name and year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from citeflow.citations.callouts.author_year import NamedMember, Narrative, read_narrative, read_works
from citeflow.citations.callouts.brackets import BlockBrackets, Bracket
from citeflow.citations.callouts.candidate import Candidate
from citeflow.citations.callouts.family_names import names_meet
from citeflow.citations.callouts.works_by_name import Match, WorkIndex, match_naming, split_family
from citeflow.model.claim import Member
from citeflow.model.document import Block

SHAPES = ("round", "square")


def find_named(text: str, brackets: Mapping[str, BlockBrackets], index: WorkIndex) -> list[Candidate]:
    """All author-year marks in order; members without key are names that the list does not hold."""
    found: list[Candidate] = []
    seen: dict[str, tuple[Member, ...]] = {}
    for shape in SHAPES:
        for block, rows in brackets[shape]:
            for bracket in rows:
                content = bracket.content
                if content not in seen:
                    seen[content] = read_content(content, index)
                if members := seen[content]:
                    found.append(Candidate("author-year", bracket.start, bracket.end, content, members))
                elif candidate := read_narrative_mark(text, bracket, block, index):
                    found.append(candidate)
    return sorted(found, key=lambda candidate: (candidate.start, candidate.end))


def read_content(content: str, index: WorkIndex) -> tuple[Member, ...]:
    """What a bracket names: known works, or names that can be nothing else; empty for any other bracket."""
    works = read_works(content)
    matches = [match_naming(work.naming, index) for work in works]
    rows = zip(works, matches, strict=True)
    return tuple(describe(content, work, match) for work, match in rows if match.works or work.strict)


def read_narrative_mark(text: str, bracket: Bracket, block: Block, index: WorkIndex) -> Candidate | None:
    """Names before a bracketed year: of a known work, or such as can only be authors; None for any other bracket."""
    narrative = read_narrative(text, bracket, block.start)
    if narrative is None:
        return None
    matches = [match_naming(work.naming, index) for work in narrative.members]
    if not any(match.works for match in matches) and not any(work.telling for work in narrative.members):
        return None
    start = trim_start(text, narrative, matches)
    content = text[start : narrative.end]
    rows = zip(narrative.members, matches, strict=True)
    members = [describe(content, work, match, content) for work, match in rows]
    return Candidate("author-year", start, narrative.end, content, tuple(members))


def trim_start(text: str, narrative: Narrative, matches: Sequence[Match]) -> int:
    """Where the first name of the matched work stands: capitals of the sentence may stand before it."""
    work = next((match.works[0] for match in matches if match.works), None)
    if work is None or not work.families:
        return narrative.start
    for word in narrative.members[0].naming.names[0]:
        if any(names_meet(word, part) for part in split_family(work.families[0])):
            place = text.find(word, narrative.start, narrative.end)
            return place if place >= 0 else narrative.start
    return narrative.start


def describe(content: str, work: NamedMember, match: Match, words: str | None = None) -> Member:
    """The member of a callout: with a key where one work fits, with its words in any case."""
    printed = words if words is not None else content[work.start : work.end]
    if len(match.works) != 1:
        names = ", ".join(fitting.reference.label or fitting.reference.key for fitting in match.works)
        reason = f"fits {len(match.works)} works: {names}" if match.works else None
        return Member(words=printed, locator=work.locator, reason=reason)
    reference = match.works[0].reference
    return Member(
        key=reference.key,
        list=reference.printed[0].list if reference.printed else None,
        words=printed,
        locator=work.locator,
        confidence=match.confidence,
        reason=match.reason,
    )
