from __future__ import annotations

import pytest

from citeflow.bibliography.fields.form import Fields
from citeflow.bibliography.fusion import confirm_rules, refine_labelled, wants_rules


def read(**values: tuple[object, float]) -> Fields:
    fields = Fields()
    for name, (value, confidence) in values.items():
        fields.put_sure(name.replace("_", "-"), value, confidence)
    return fields


def test_a_rule_bounded_by_signs_stays_and_a_guess_gives_way_to_a_surer_reading() -> None:
    rules = read(title=("Мост", 0.95), publisher=("Наука Москва", 0.6))
    confirm_rules(rules, read(title=("Мост и", 0.99), publisher=("Наука", 0.9), genre=("очерк", 0.99)))
    assert rules.values == {"title": "Мост", "publisher": "Наука"}
    assert rules.sure == {"title": 0.95, "publisher": 0.9}


def test_two_readings_that_agree_are_trusted_more() -> None:
    rules = read(title=("Borders: a study", 0.75))
    confirm_rules(rules, read(title=("Borders : A study", 0.7)))
    assert (rules.values["title"], rules.sure["title"]) == ("Borders: a study", 0.97)


def test_the_labeller_fills_in_where_rules_found_no_title() -> None:
    rules = read(issued=({"date-parts": [[1999]]}, 0.9))
    confirm_rules(rules, read(title=("Мост", 0.8), volume=("2", 0.9)))
    assert (rules.values["title"], rules.values["volume"]) == ("Мост", "2")


AUTHORS = [{"family": "Kim", "given": "A."}, {"family": "Orlova", "given": "Vera"}]


@pytest.mark.parametrize(
    ("labelled", "rules", "expected"),
    [
        pytest.param(
            {"title": ("Vera Orlova. Bridges", 0.9), "author": (AUTHORS[:1], 0.9)},
            {"title": ("Bridges", 0.75), "author": (AUTHORS, 0.75)},
            {"title": "Bridges", "author": AUTHORS},
            id="name in the title",
        ),
        pytest.param(
            {"title": ("Lakes (Version 2)", 0.9)},
            {"title": ("Lakes", 0.75), "version": ("2", 0.97)},
            {"title": "Lakes", "version": "2"},
            id="version in the title",
        ),
        pytest.param(
            {"title": ("Lakes", 0.9), "publisher": ("Almaty: Arna", 0.8)},
            {"title": ("Lakes", 0.75), "publisher": ("Arna", 0.92), "publisher_place": ("Almaty", 0.92)},
            {"title": "Lakes", "publisher": "Arna", "publisher-place": "Almaty"},
            id="place in the publisher",
        ),
        pytest.param(
            {"title": ("Lakes. Area", 0.9), "volume": ("3", 0.9), "page": ("1-9", 0.9)},
            {"title": ("Lakes", 0.75), "container_title": ("Area", 0.6), "volume": ("3", 0.9), "page": ("1-9", 0.9)},
            {"title": "Lakes", "container-title": "Area", "volume": "3", "page": "1-9"},
            id="journal in the title",
        ),
        pytest.param(
            {"title": ("Lakes. A history (of sorts)", 0.9)},
            {"title": ("Lakes", 0.75), "container_title": ("A history (of sorts)", 0.6)},
            {"title": "Lakes. A history (of sorts)"},
            id="rest not accounted for",
        ),
    ],
)
def test_a_finer_cut_counts_where_every_word_is_accounted_for(
    labelled: dict[str, tuple[object, float]], rules: dict[str, tuple[object, float]], expected: dict[str, object]
) -> None:
    fields = read(**labelled)
    assert wants_rules(fields, "")
    refine_labelled(fields, read(**rules))
    assert fields.values == expected


def test_rules_are_not_asked_about_a_plain_title() -> None:
    plain = read(title=("Lakes of the steppe", 0.9), publisher=("Arna", 0.8))
    assert not wants_rules(plain, "Kim A. Lakes of the steppe. Arna, 2019")
    assert wants_rules(plain, "Kim A. Lakes of the steppe [Dataset]. Arna, 2019")
