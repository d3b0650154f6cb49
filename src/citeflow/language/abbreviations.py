"""Abbreviations that end in a dot without ending a sentence, by what may follow them."""

from __future__ import annotations

ALWAYS_RUSSIAN = """
    см ср напр т.е т.н т.к рис табл гл разд прил стр ил ред сост пер отв изд вып им проф акад доц канд докт д-р
    к-т г-н г-жа ул пр-т пл обл р-н пос с.-х св о прот ст п пп ч кн вкл илл т.ч
""".split()

ALWAYS_LATIN = """
    e.g i.e cf fig figs eq eqs vs dr mr mrs ms prof st sec ch ref refs approx vol vols pp p ed eds trans sr sra
    núm pág págs cap ej
""".split()

ALWAYS_KAZAKH = """
    қ қар мыс әл
""".split()

ALWAYS = frozenset([*ALWAYS_RUSSIAN, *ALWAYS_LATIN, *ALWAYS_KAZAKH])
"""Nearly always followed by more of the same sentence, whatever the next letter's case."""

BEFORE_SMALL = frozenset(
    """
    г гг в вв млн млрд трлн тыс руб долл коп чел кв куб км м га шт экз н.э др пр т.д т.п т.б ж жж ғ ғғ т.с.с etc
    al et a.m p.m
    """.split()
)
"""End a sentence only when the next word begins with a capital letter (or nothing follows)."""

BEFORE_DIGIT = frozenset(
    """
    г гг ж жж ғ ғғ № n no nos с б бет т вып кн гл ст п p pp vol ch art
    """.split()
)
"""Never end a sentence before a digit: ``с. 5``, ``2020 ж. 3 наурыз``."""
