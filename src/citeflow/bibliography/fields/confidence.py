"""How far each rule is to be trusted.

A confidence is the share of cases in which a rule of that strength reads the field as a person would, rounded to
what can be told apart; it is a rank first of all. Printed identifiers and labelled numbers stand highest,
guesses from position lowest.
"""

from __future__ import annotations

from types import MappingProxyType

STRENGTH = MappingProxyType(
    {
        "stated": 0.99,  # marked up by the format itself
        "identifier": 0.99,  # DOI, URL, ISBN: own syntax
        "labelled": 0.97,  # "Vol. 5", "№ 3", "С. 12-15", "248 с."
        "separator": 0.95,  # bounded on both sides by GOST signs ("//", ". -", "/")
        "quoted": 0.95,  # a title in quotation marks
        "pattern": 0.93,  # a closed numeric form: "2019;12(3):45-67"
        "names": 0.95,  # family name with initials, in one order throughout
        "imprint": 0.92,  # "Place: Publisher, year"
        "evidence": 0.85,  # type and language from words of the string
        "area": 0.85,  # bounded by one GOST sign
        "full-names": 0.75,  # names without initials
        "sentence": 0.75,  # up to the next full stop
        "position": 0.6,  # what is left between two known fields
        "literal": 0.6,  # a corporate author
        "open-names": 0.9,  # "et al.", "и др.": right as far as it goes
        "fallback": 0.3,  # nothing else fits
    }
)
"""Rule -> confidence between 0 and 1."""
