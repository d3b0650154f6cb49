"""Where a title ends: the first full stop that ends a sentence and no abbreviation."""

from __future__ import annotations

import re

from citeflow.bibliography.letters import UPPER_SET

_STOP = re.compile(
    rf"(?P<word>[^\s.?!]{{0,40}})(?P<stop>[.?!]+[”»\"')]?|[”»\"][.,])\s+(?=[{UPPER_SET}\d\"“«„(\[]|in\b|arXiv|eds?\b)"
)
_ABBREVIATION = re.compile(
    rf"(?:[{UPPER_SET}]|[Vv]ol|[Nn]o|[Pp]p|vs|cf|etc|al|Jr|Sr|St|Dr|Mr|Mrs|Ms|Prof|Inc|Ltd|Co|Corp|Fig|Univ|Dept|Proc|Int|Conf|Symp|Trans|approx|ca|e\.?g|i\.?e|U\.S|"
    r"т|г|гг|в|вв|им|св|см|ср|др|пр|п|рр|с|ст|ч|кн|изд|ред|вып|тыс|млн|млрд|руб|ул|обл|стр|напр|акад|проф|т\.е|т\.д|т\.п|н\.э|сб|науч|тр|ун-т|Ин-т|ж|ғ|ғғ)$"
)


def find_title_end(text: str, start: int = 0) -> tuple[int, int]:
    """End of the first sentence and beginning of the next (both the length of the text where there is one only).

    >>> text = "Smart specialisation in Latin America. 2018 SMARTER Conference"
    >>> find_title_end(text)
    (37, 39)
    """
    for found in _STOP.finditer(text, start):
        if found["stop"][0] != "." or not _ABBREVIATION.match(found["word"].lstrip('(«“"')):
            end = found.start("stop") if found["stop"][0] == "." else found.end("stop")
            return end, found.end()
    return len(text), len(text)
