"""What ties a sentence to the one before, each part alone."""

from __future__ import annotations

import pytest

from citeflow.citations.claims.words import Plain, read_plain
from citeflow.citations.scope.gist import find_staples, read_gist
from citeflow.citations.scope.ties import tie
from citeflow.language.identify import identify_language
from tests.factory import name_row

FIRST = "Порт открыли в 1911 г. по просьбе купца Шишова."

ROWS = {
    (FIRST, "Он вывозил соль."): {"anaphora": "Он"},
    (FIRST, "Данный порт вывозил соль."): {"anaphora": "Данный порт", "same-subject": "порт"},
    (FIRST, "Такие, как он, редки."): {"anaphora": "он"},
    (FIRST, "В наборе данных есть ошибки."): {"new-subject": "ошибки"},
    (FIRST, "Порт вывозил соль."): {"same-subject": "Порт"},
    (FIRST, "Шишову принадлежал склад."): {"same-subject": "Шишову"},
    (FIRST, "Соль возили к дому Шишова."): {"same-name": "Шишова", "new-subject": "Соль"},
    (FIRST, "Ворота порта красили каждый год."): {"new-subject": "Ворота", "same-thing": "порта"},
    (FIRST, "Также построили склад."): {"addition": "Также", "new-subject": "склад"},
    (FIRST, "В итоге выросли цены."): {"connector": "В итоге", "new-subject": "цены"},
    (FIRST, "Через десять лет выросли цены."): {"time-run": "Через десять лет", "new-subject": "цены"},
    (FIRST, "Однако цены росли."): {"contrast": "Однако", "new-subject": "цены"},
    (FIRST, "Таким образом, цены росли."): {"inference": "Таким образом", "new-subject": "цены"},
    (FIRST, "Другой город беднел."): {"shift": "Другой", "new-subject": "город"},
    ("У порта два города-склада.", "Для другого города построен вокзал."): {
        "another": "другого города",
        "same-subject": "города",
    },
    (FIRST, "Причиной стал голод."): {"bridging": "Причиной"},
    (FIRST, "Рядом светает."): {"ellipsis": "светает", "tense-change": "светает"},
    (FIRST, "Дорогу открыли позже."): {
        "parallel": "открыли",
        "new-subject": "Дорогу",
        "time-run": "позже",
        "ellipsis": "открыли",
    },
    (FIRST, "Цены растут."): {"new-subject": "Цены", "tense-change": "растут"},
    ("The port opened in 1911.", "It shipped salt."): {"anaphora": "It"},
    ("The method was found in 1911.", "The method saves time."): {
        "anaphora": "The method",
        "same-subject": "method",
    },
    ("The port opened in 1911.", "Methods such as this fail."): {"anaphora": "this fail"},
    ("The port opened in 1911.", "Unlike it, roads decayed."): {"shift": "Unlike", "anaphora": "it"},
    ("Порт 1911 жылы ашылды.", "Ол тұз тасыды."): {"anaphora": "Ол"},
    ("El puerto abrió en 1911.", "Este puerto exportaba sal."): {"anaphora": "Este puerto", "same-subject": "puerto"},
    ("El puerto abrió en 1911.", "El trigo subió de precio."): {"new-subject": "trigo"},
    ("El puerto abrió en 1911.", "Él exportaba sal."): {"anaphora": "Él"},
}


def read(sentence: str) -> Plain:
    return read_plain(sentence, 0, len(sentence), (), identify_language(sentence))


@pytest.mark.parametrize(("pair", "expected"), ROWS.items(), ids=name_row)
def test_parts(pair: tuple[str, str], expected: dict[str, str]) -> None:
    before, after = pair
    grounds = tie([read_gist(read(before))], read_gist(read(after)))
    assert {g.kind: after[g.start : g.end] for g in grounds} == expected


def test_what_the_whole_article_is_about_ties_less() -> None:
    plains = [read(f"Порт вывозил {thing}.") for thing in ("соль", "рыбу", "лес", "хлеб")] * 4
    staples = find_staples(plains)
    assert staples == {"порт", "вывозить", "соль", "рыба", "лес", "хлеб"} - {"соль", "рыба", "лес", "хлеб"}
    gists = [read_gist(plain, staples) for plain in plains]
    assert [(g.kind, g.weight) for g in tie(gists[:1], gists[1])] == [("same-subject", 1), ("parallel", 1)]
