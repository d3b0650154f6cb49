"""The finding that a checkable claim has no source near it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from citeflow.bundle import Bundle
from citeflow.check.evidence_words import ASKING, ENOUGH, ENOUGH_ALONE, FORMULA, OWN_PART, OWN_WORK
from citeflow.check.finding import Sighting
from citeflow.check.naming import shorten
from citeflow.model.claim import Claim
from citeflow.model.document import Block

LONGEST_QUOTE = 90
SHORTEST_CLAIM = 40
"""Code points; a shorter "sentence" is a caption, a label or a piece of one."""

LONGEST_CLAIM = 2000
LONGEST_WORDS = 40
FEWEST_LETTERS = 0.75
"""Share of letters in a sentence; a row of a table has fewer."""


class Asking(NamedTuple):
    """A claim that asks for a source: the kinds of its evidence with the words, and their weight together."""

    claim: Claim
    evidence: tuple[tuple[str, str], ...]
    weight: int


def find_claims_without_source(bundle: Bundle) -> Iterator[Sighting]:
    """The most telling claim of each paragraph that asks for a source and has none, and how many more it holds.

    Silent where no callout was read at all: then the style of citing is unknown, not the source lacking. Silent too
    in parts that tell of the article's own work and beside a sentence that cites; in a part that cites nothing at
    all, only a figure or an unnamed source asks.
    """
    if bundle.document is None or bundle.claims is None or not bundle.claims.callouts:
        return
    parts = own_parts(bundle.document.blocks, bundle.document.text)
    citing = {claim.section for claim in bundle.claims.claims if claim.citations}
    for block, claims in group_claims(bundle).items():
        if parts[block]:
            continue
        enough = ENOUGH if claims[0].section in citing else ENOUGH_ALONE
        alone = [claim for place, claim in enumerate(claims) if stands_alone(claims, place)]
        asking = [found for claim in alone if (found := ask(claim)) and found.weight >= enough]
        if asking:
            best = max(asking, key=lambda found: found.weight)
            more = len(asking) - 1
            reasons = ", ".join(f"{what} ({words})" for what, words in best.evidence)
            rest = f"; {more} more such sentence{'s' if more > 1 else ''} in this paragraph" if more else ""
            yield Sighting(
                f"no source stands in or near “{shorten(best.claim.text, LONGEST_QUOTE)}”: {reasons}{rest}",
                best.claim.start,
                best.claim.end,
                claim=best.claim.id,
                weight=best.weight + min(more, ENOUGH),
            )


def group_claims(bundle: Bundle) -> dict[int, list[Claim]]:
    """Index of a block -> its claims in order."""
    assert bundle.document is not None and bundle.claims is not None
    starts = [block.start for block in bundle.document.blocks]
    blocks: dict[int, list[Claim]] = defaultdict(list)
    for claim in sorted(bundle.claims.claims, key=lambda claim: claim.start):
        blocks[bisect_right(starts, claim.start) - 1].append(claim)
    return blocks


def own_parts(blocks: Sequence[Block], text: str) -> Mapping[int, bool]:
    """Index of a block -> whether it stands under a heading, at any level, of the article's own work."""
    above: list[tuple[int, bool]] = []
    under = {}
    for place, block in enumerate(blocks):
        if block.kind == "heading":
            level = block.level or 1
            above = [(higher, own) for higher, own in above if higher < level]
            above.append((level, OWN_PART.search(text, block.start, block.end) is not None))
        under[place] = any(own for _, own in above)
    return under


def stands_alone(claims: Sequence[Claim], place: int) -> bool:
    """Whether the claim and both its neighbours in the paragraph are reached by no citation."""
    return not any(claim.citations for claim in claims[max(0, place - 1) : place + 2])


def ask(claim: Claim) -> Asking | None:
    """The evidence in a claim that nothing covers; None where there is none, or the claim is of own work."""
    words = claim.text[:LONGEST_CLAIM]
    if claim.status != "uncited" or not is_sentence(words) or OWN_WORK.search(words) or FORMULA.search(words):
        return None
    found = [(row, match) for row in ASKING if (match := row.pattern.search(words))]
    evidence = tuple((row.what, shorten(told_words(match), LONGEST_WORDS)) for row, match in found)
    return Asking(claim, evidence, sum(row.weight for row, _ in found)) if found else None


def is_sentence(words: str) -> bool:
    """Whether the words are a whole sentence of prose: long, of letters, and begun with a capital or a number."""
    first = next((letter for letter in words if letter.isalnum()), "a")
    letters = sum(letter.isalpha() or letter.isspace() for letter in words)
    return len(words) >= SHORTEST_CLAIM and not first.islower() and letters >= FEWEST_LETTERS * len(words)


def told_words(match: re.Match[str]) -> str:
    """The words of a piece of evidence that a message shows."""
    return next((words for words in match.groupdict().values() if words), match[0])
