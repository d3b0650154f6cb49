"""All cues of a claim and a passage."""

from __future__ import annotations

from collections.abc import Sequence

from citeflow.evidence.anchors import Anchor
from citeflow.evidence.cues.facts import compare_anchors
from citeflow.evidence.cues.hedging import compare_firmness
from citeflow.evidence.cues.polarity import compare_polarity
from citeflow.evidence.cues.relayed import tell_relayed
from citeflow.evidence.passages import Candidate
from citeflow.model.evidence import Cue


def gather_cues(
    claim: str,
    anchors: Sequence[Anchor],
    passage: Candidate,
    there: Sequence[Anchor],
    *,
    close: bool,
    alike: bool,
    one_language: bool = False,
) -> tuple[Cue, ...]:
    """The cues, those that differ first. anchors, there: of the claim and of the passage. one_language: whether both
    are in one.

    close: whether the two are about one thing, as far as the score tells. Only then does it mean something that
    they differ: any two sentences name two years. alike: whether they are alike in meaning, too, without which it
    means nothing that one of them denies or hedges.
    """
    facts = compare_anchors(anchors, there)
    agreeing = tuple(cue for cue in facts if cue.agrees)
    if not close:
        return (*tell_relayed(passage.cites), *agreeing)
    differing = [cue for cue in facts if not cue.agrees]
    if alike:
        differing += compare_polarity(claim, passage.text, one_language=one_language)
        differing += compare_firmness(claim, passage.text)
    return (*differing, *tell_relayed(passage.cites), *agreeing)
