"""Signs on a sheet that its letters may be wrong: reason enough to ask another engine."""

from __future__ import annotations

import re

from citeflow.readers.pdf.engine import Sheet

ODD = re.compile("[\ue000-\uf8ff\ufffd\x80-\x9f\U000f0000-\U0010ffff¤¦¨ª¬¯¸º¿ˆ˜˘˙˚˝˛ˇ†‡‰]")
"""Characters without a meaning, and those that a wrong table of characters gives in place of letters."""

ODD_SHARE, FEWEST_ODD = 0.015, 8
SIGN_FONT = re.compile(r"symbol|dingbat|webdings", re.IGNORECASE)
"""Fonts of signs; running words in them are a mistake of the file or of its reader."""

FEWEST_SIGNS = 20
LETTER = re.compile(r"\w")
FILLER = re.compile(r"[._…·\s]")
LETTER_SHARE, JUDGED = 0.5, 300
"""Share of letters and digits that text has at least, leaders aside, and the characters needed to say so."""


def is_odd(sheet: Sheet) -> bool:
    """Whether the sheet's letters look as if a table of characters was wrong."""
    text = "".join([run.text for run in sheet.runs])
    odd = len(ODD.findall(text))
    if odd >= FEWEST_ODD and odd >= ODD_SHARE * len(text):
        return True
    fonts = {run.style.font for run in sheet.runs}
    signs = {font for font in fonts if SIGN_FONT.search(font)}
    if signs and sum(len(run.text) for run in sheet.runs if run.style.font in signs) >= FEWEST_SIGNS:
        return True
    if len(text) < JUDGED or len(LETTER.findall(text)) >= LETTER_SHARE * len(text):
        return False
    solid = FILLER.sub("", text)
    return len(solid) >= JUDGED and len(LETTER.findall(solid)) < LETTER_SHARE * len(solid)
