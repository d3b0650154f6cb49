"""Findings as workflow commands of GitHub Actions, which show them beside the lines of a change."""

from __future__ import annotations

from citeflow.check.accepted import split_accepted
from citeflow.check.checked import Checked, say_fully

LEVELS = {"error": "error", "warning": "warning", "note": "notice"}
ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
PROPERTY_ESCAPES = {**ESCAPES, ":": "%3A", ",": "%2C"}


def format_findings_github(checked: Checked) -> str:
    """One line a finding that is open; lines and columns only where they are the input's own."""
    places = checked.places()
    lines = []
    for problem in split_accepted(checked.problems)[0]:
        place = places.get(problem)
        where = {"file": checked.file, "title": f"citeflow {problem.code}"}
        if place is not None and place.of_input:
            where |= {"line": str(place.line), "col": str(place.column), "endLine": str(place.end_line)}
        options = ",".join(f"{name}={escape(value, PROPERTY_ESCAPES)}" for name, value in where.items())
        lines.append(f"::{LEVELS[problem.severity]} {options}::{escape(say_fully(problem), ESCAPES)}\n")
    return "".join(lines)


def escape(value: str, letters: dict[str, str]) -> str:
    """The value with the letters that end a command written another way.

    >>> escape("50 %: да", PROPERTY_ESCAPES)
    '50 %25%3A да'
    """
    return "".join(letters.get(letter, letter) for letter in value)
