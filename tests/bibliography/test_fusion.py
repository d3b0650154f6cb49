from __future__ import annotations

from citeflow.bibliography.fields import Fields
from citeflow.bibliography.fusion import fuse_readings


def read(**values: tuple[object, float]) -> Fields:
    fields = Fields()
    for name, (value, confidence) in values.items():
        fields.put_sure(name, value, confidence)
    return fields


def test_the_surer_reading_wins() -> None:
    ours, rules = read(title=("A", 0.4), volume=("3", 0.99)), read(title=("A b", 0.95), volume=("4", 0.9))
    fuse_readings(ours, rules)
    assert (ours.values["title"], ours.values["volume"]) == ("A b", "3")
    assert ours.sure == {"title": 0.95, "volume": 0.99}


def test_two_readings_that_agree_are_trusted_more() -> None:
    ours, rules = read(title=("Borders: a study", 0.7)), read(title=("Borders : A study", 0.75))
    fuse_readings(ours, rules)
    assert ours.values["title"] == "Borders: a study"
    assert ours.sure["title"] == 0.97


def test_rules_add_what_they_are_sure_of() -> None:
    ours, rules = read(), read(publisher=("Nauka", 0.92), edition=("2nd", 0.6))
    fuse_readings(ours, rules)
    assert ours.values == {"publisher": "Nauka"}
