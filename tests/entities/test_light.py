"""Light rules for English, Spanish and Kazakh."""

from __future__ import annotations

import pytest

from citeflow.entities.light import find_light_mentions

ROWS = [
    ("en", "It joined the Arctic Rescue Fund (ARF) in 1999.", [("Arctic Rescue Fund", "initiative", ("ARF",))]),
    ("en", "The Bank of the Northern Isles paid.", [("Bank of the Northern Isles", "organisation", ())]),
    ("en", "The programme of the fund was long.", []),
    ("es", "Lo creó el Fondo de Desarrollo Rural en 1999.", [("Fondo de Desarrollo Rural", "initiative", ())]),
    ("kk", "Жобаны Азия даму банкі қаржыландырды.", [("Азия даму банкі", "organisation", ())]),
    ("kk", "Қаражатты Су ресурстары қорының (СРҚ) кеңесі бөлді.", [("Су ресурстары қорының", "initiative", ("СРҚ",))]),
    ("kk", "Жоба туралы келісім жасалды.", []),
]


@pytest.mark.parametrize(("lang", "text", "names"), ROWS, ids=[f"{lang}-{i}" for i, (lang, *_) in enumerate(ROWS)])
def test_names_without_a_tagger(lang: str, text: str, names: list[tuple[str, str, tuple[str, ...]]]) -> None:
    found = find_light_mentions(text, 0, len(text), lang)
    assert [(text[m.start : m.end], m.type, m.acronyms) for m in found.mentions] == names
    assert all(m.lang == lang and m.source == "light" for m in found.mentions)
