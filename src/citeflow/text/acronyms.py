"""Comparing acronyms that are printed now in Latin letters, now in Cyrillic ones."""

from __future__ import annotations

from citeflow.text.lookalikes import fold_lookalikes, script_of
from citeflow.text.romanise import romanise


def acronym_forms(acronym: str) -> frozenset[str]:
    """Comparable forms, in ASCII capitals; empty where no letter or digit stands in it.

    A Cyrillic acronym is read as drawn, as sounded, and as sounded with C for K; a Latin one as it stands.
    Dots and spaces are dropped. Two acronyms may be the same one where their forms meet.

    >>> sorted(acronym_forms("ФОСЕМ"))
    ['FOCEM', 'FOSEM']
    >>> acronym_forms("АСТО") & acronym_forms("ACTO")
    frozenset({'ACTO'})
    >>> acronym_forms("МЕРКОСУР") & acronym_forms("MERCOSUR")
    frozenset({'MERCOSUR'})
    """
    as_drawn = romanise(fold_lookalikes(acronym.upper()))
    as_sounded = romanise(acronym).upper()
    readings = [as_drawn, as_sounded]
    if any(script_of(letter) == "cyrillic" for letter in acronym):
        readings.append(as_sounded.replace("K", "C"))
    forms = ("".join(c for c in reading.upper() if c.isalnum()) for reading in readings)
    return frozenset(form for form in forms if form)
