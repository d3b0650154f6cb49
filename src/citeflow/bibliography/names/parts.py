"""The parts of one printed name as CSL has them: family, given, particles, suffix."""

from __future__ import annotations

import re
from types import MappingProxyType

from citeflow.bibliography.names.east_asian import is_family_first
from citeflow.bibliography.names.forms import LEADING_PARTICLES

CslName = dict[str, str]
"""``{"family": ..., "given": ...}``, also with `non-dropping-particle`, `dropping-particle`, `suffix`; or
``{"literal": ...}``."""

_CRAMPED = re.compile(r"(?<=\.)(?=[^\s.\-‐–,;])")
"""A place between initials that wants a space."""
_LOOSE_HYPHEN = re.compile(r"\.\s?[-‐–]\s?(?=\w)")
_PART = re.compile(r"[^\W\d_]+")
_KEEPS_PARTICLE = re.compile(r"(?:van|ter?|ten|den)\b")
"""Dutch particles stay with the family name even where a list prints them behind the given name."""
SUFFIXES = MappingProxyType({"Jr": "Jr.", "Jnr": "Jr.", "Sr": "Sr.", "Snr": "Sr.", "мл": "мл.", "ст": "ст."})


def make_name(found: re.Match[str]) -> CslName:
    """A CSL name of a match of one of the forms; initials are spaced evenly.

    A particle in front of the family name is taken for one that stays with it (`non-dropping-particle`), since print
    alone does not tell; one behind the given name, as in ``Silva J. da``, for one that does not.

    >>> from citeflow.bibliography.names.forms import FORMS
    >>> make_name(FORMS["family-first"].match("Голунов С.В."))
    {'family': 'Голунов', 'given': 'С. В.'}
    >>> make_name(FORMS["initials-first"].match("J. van der Berg"))
    {'family': 'Berg', 'given': 'J.', 'non-dropping-particle': 'van der'}
    """
    groups = found.groupdict()
    given, family = space_initials(groups["given"]), " ".join(groups["family"].split())
    if found.re.groupindex["given"] < found.re.groupindex["family"] and is_family_first(f"{given} {family}"):
        family, given = f"{given} {family}".split(" ", 1)
    name = {"family": lower_capitals(family), "given": given}
    if leading := LEADING_PARTICLES.match(family):
        name["family"] = lower_capitals(family[leading.end() :])
        name["non-dropping-particle"] = leading["particle"].strip()
    elif behind := groups.get("particle"):
        kept = _KEEPS_PARTICLE.match(behind)
        name["non-dropping-particle" if kept else "dropping-particle"] = " ".join(behind.split())
    if suffix := groups.get("suffix") or groups.get("inner_suffix"):
        name["suffix"] = SUFFIXES.get(suffix, suffix)
    return name


def space_initials(given: str) -> str:
    """Given names with one space between initials, none around their hyphen.

    >>> space_initials("С.В."), space_initials("Ж. - П."), space_initials("Сергей  В.")
    ('С. В.', 'Ж.-П.', 'Сергей В.')
    """
    return _LOOSE_HYPHEN.sub(".-", _CRAMPED.sub(" ", " ".join(given.split())))


def lower_capitals(family: str) -> str:
    """A family name printed in capitals, written with one capital a part; any other as it stands.

    >>> lower_capitals("ГОЛУНОВ"), lower_capitals("O'NEILL-МАК"), lower_capitals("McAdam")
    ('Голунов', "O'Neill-Мак", 'McAdam')
    """
    letters = sum(map(str.isalpha, family))
    return _PART.sub(lambda part: part[0].capitalize(), family) if letters > 1 and family.isupper() else family
