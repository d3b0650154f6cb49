"""Names of countries and other territories in the languages that are read for names (CLDR, by way of babel)."""

from __future__ import annotations

from functools import lru_cache

LANGUAGES = ("en", "es", "pt")

BODIES = frozenset({"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"})
"""Codes of CLDR that are no territories but unions, or nothing real."""

OTHER_NAMES = {
    "en": {"USA": "US", "UK": "GB", "U.S.": "US", "U.K.": "GB", "U.S.A.": "US", "UAE": "AE", "Russian Federation": "RU",
           "Korea": "KR", "Republic of Korea": "KR", "Viet Nam": "VN", "Turkey": "TR", "United States of America": "US",
           "Czech Republic": "CZ", "P.R. China": "CN", "Burma": "MM"},
    "es": {"EE.UU.": "US", "EEUU": "US", "Estados Unidos de América": "US", "Federación de Rusia": "RU"},
    "pt": {"EUA": "US", "Estados Unidos da América": "US", "Federação Russa": "RU"},
}  # fmt: skip
"""Names that CLDR has not."""


@lru_cache(maxsize=1)
def load_territories() -> dict[str, str]:
    """Name -> ISO 3166-1 alpha-2 or UN M49 code, in all `LANGUAGES`; letters as printed."""
    from babel import Locale  # heavy (data files)

    names: dict[str, str] = {}
    for lang in LANGUAGES:
        for code, name in sorted(Locale(lang).territories.items()):
            if code not in BODIES and code != "001":
                names.setdefault(name, code)
        names |= OTHER_NAMES[lang]
    return names


def find_territory(name: str) -> str | None:
    """Code of the territory of this name.

    >>> find_territory("Peru"), find_territory("Perú"), find_territory("Andes")
    ('PE', 'PE', None)
    """
    return load_territories().get(name)


def is_country(name: str) -> bool:
    """The name of a country, not of a part of the world.

    >>> is_country("Brasil"), is_country("South America")
    (True, False)
    """
    code = find_territory(name)
    return code is not None and code.isalpha()
