"""Kazakh words that code elsewhere needs to know; loads nothing heavy."""

from __future__ import annotations

ABBREVIATIONS = ("ж.", "жж.", "ғ.", "ғғ.", "б.", "бб.", "т.б.", "т.с.с.", "млн.", "млрд.", "мың.", "қ.", "к.", "с.")
"""Abbreviations whose full stop ends no sentence: year, years, century, page, and so on, million, town ..."""
