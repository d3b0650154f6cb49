"""Colours of text against what they stand on: WCAG 2.2, success criterion 1.4.3, level AA."""

from __future__ import annotations

import re

import pytest

from citeflow.render.page import read_parts

AA = 4.5
INKS = ("ink", "quiet", "faint", "accent", "cited", "covered", "uncited", "plain", "error", "warning", "note")
GROUNDS = ("paper", "sheet", "tint", "mark")
ON_MARK = ("ink", "quiet", "accent")
"""What stands on marked words: text, plain or not, and links."""


def read_scheme(name: str) -> dict[str, str]:
    css = read_parts("style", ("page.css",))
    light, dark = css.split("@media (prefers-color-scheme: dark)")
    part = light if name == "light" else dark.split("\n}\n")[0]
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", part))


def luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_can_be_read(name: str, ground: str) -> None:
    scheme = read_scheme(name)
    found = {ink: contrast(scheme[ink], scheme[ground]) for ink in (ON_MARK if ground == "mark" else INKS)}
    assert {ink: ratio for ink, ratio in found.items() if ratio < AA} == {}
