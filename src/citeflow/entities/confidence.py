"""What the confidence of a mention means."""

from __future__ import annotations

from typing import Literal

Source = Literal["rule+tagger", "rule", "acronym", "tagger", "light"]

CONFIDENCE: dict[Source, float] = {
    "rule+tagger": 0.9,
    "rule": 0.8,
    "acronym": 0.8,
    "tagger": 0.6,
    "light": 0.4,
}
"""How a mention was found -> its confidence, an ordering rather than a measured probability.

``rule+tagger``: a rule found it and the statistical tagger sees a name there too. ``rule``: a rule alone.
``acronym``: the acronym of a name that the document itself explains, or one that is the same everywhere.
``tagger``: the tagger alone. ``light``: rules without morphology, for languages that have no tagger here.
"""


def confidence_of(source: Source) -> float:
    """Confidence between 0 and 1 of a mention found this way."""
    return CONFIDENCE[source]
