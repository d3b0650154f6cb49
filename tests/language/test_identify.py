"""The language of a stretch of text."""

from __future__ import annotations

import pytest

from citeflow.language.identify import LATIN_LANGUAGES, identify_language
from tests.factory import name_row

ROWS = {
    "Порт открыли летом на левом берегу": "ru",
    "Порт": "ru",
    "Порт Омск принял суда из Қарағанды, где их давно ждали купцы и работники пароходного общества, и ушёл": "ru",
    "Өзен порты жазда ашылды": "kk",
    "Қала": "kk",
    "Порти відкрито влітку на лівому березі, і їх було двоє": "uk",
    "The port opened in summer on the left bank of the river": "en",
    "El puerto se abrió en verano en la orilla izquierda del río": "es",
    "Le port fut ouvert en été sur la rive gauche du fleuve": "fr",
    "Порт kim@example.org https://example.org/very/long/address/in/latin/letters": "ru",
    "Порт «Omsk» открыт": "ru",
    "港口在夏天开放": "zh",
    "πορτος ανοιξε": "el",
    "1911. 12–15": None,
    "": None,
    "аб": None,
    "https://example.org/abcdef": None,
}


@pytest.mark.parametrize(("text", "lang"), ROWS.items(), ids=name_row)
def test_language(text: str, lang: str | None) -> None:
    assert identify_language(text) == lang


@pytest.mark.parametrize("text", ["[" * 200_000, "a@" * 100_000, "слово-" * 50_000, "." * 200_000])
def test_long_runs_without_a_space_are_read_in_linear_time(text: str) -> None:
    assert identify_language(text) in {None, "ru", *LATIN_LANGUAGES}
