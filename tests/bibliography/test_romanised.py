from __future__ import annotations

from citeflow.bibliography.find import find_references
from tests.factory import make_document

ORIGINAL = "Щербина А. Я. Вода степных рек // Вестник Урала. – 2016. – № 3. – С. 5–9."


def test_a_work_in_one_cyrillic_list_is_romanised_by_the_table() -> None:
    (work,) = find_references(make_document(f"Литература\n\n1. {ORIGINAL}\n")).references
    assert work.romanised == {
        "author": [{"family": "Shcherbina", "given": "A. Ya."}],
        "title": "Voda stepnykh rek",
        "container-title": "Vestnik Urala",
    }


def test_the_spelling_of_a_second_list_is_kept() -> None:
    printed = "Scherbina A. Ia. Voda stepnykh rek // Vestnik Urala. – 2016. – № 3. – P. 5–9."
    (work,) = find_references(make_document(f"Литература\n\n1. {ORIGINAL}\n\nReferences\n\n1. {printed}\n")).references
    assert work.csl["author"][0]["family"] == "Щербина"
    assert work.romanised is not None
    assert work.romanised["author"] == [{"family": "Scherbina", "given": "A. Ia."}]


def test_a_translated_title_is_no_romanisation() -> None:
    printed = "Shcherbina A. Ya. Water of steppe rivers // Bulletin of the Urals. – 2016. – № 3. – P. 5–9."
    (work,) = find_references(make_document(f"Литература\n\n1. {ORIGINAL}\n\nReferences\n\n1. {printed}\n")).references
    assert work.romanised is not None
    assert work.romanised["title"] == "Voda stepnykh rek"


def test_a_latin_work_has_no_romanised_form() -> None:
    (work,) = find_references(
        make_document("References\n\n1. Berg A. River towns // Geoforum. – 2016. – P. 5–9.\n")
    ).references
    assert work.romanised is None
