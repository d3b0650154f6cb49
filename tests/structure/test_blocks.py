"""Blocks of a document: kinds, sections, run-in headings, languages, sentences."""

from __future__ import annotations

import pytest

from citeflow.model.document import Document
from tests.factory import make_document

LONG = "Порт на левом берегу открыли летом 1911 года, и за двадцать лет он стал главным местом торговли в крае."


def rows(doc: Document) -> list[tuple[str, str]]:
    return [(b.kind, doc.text_of(b)) for b in doc.blocks]


RUN_INS = {
    "bold with its stop": ("**Склады.** Их было два.", [("heading", "Склады."), ("paragraph", "Их было два.")]),
    "stop behind the bold": ("**Склады**. Их было два.", [("heading", "Склады."), ("paragraph", "Их было два.")]),
    "italics": ("*Склады.* Их было два.", [("heading", "Склады."), ("paragraph", "Их было два.")]),
    "colon": ("**Склады:** Их было два.", [("heading", "Склады:"), ("paragraph", "Их было два.")]),
    "question": ("**Где склады?** Их было два.", [("heading", "Где склады?"), ("paragraph", "Их было два.")]),
    "no stop": ("**Склады** стояли у воды.", [("paragraph", "Склады стояли у воды.")]),
    "small letter behind": ("**Склады:** их было два.", [("paragraph", "Склады: их было два.")]),
    "not at the start": ("У воды **Склады.** Два.", [("paragraph", "У воды Склады. Два.")]),
}


@pytest.mark.parametrize(("paragraph", "expected"), RUN_INS.values(), ids=RUN_INS)
def test_run_in_headings(paragraph: str, expected: list[tuple[str, str]]) -> None:
    doc = make_document(
        f"# Порты степи\n\nАннотация. Рассмотрены порты.\n\n## Введение\n\n{LONG}\n\n{paragraph}\n\n{LONG}\n"
    )
    assert rows(doc)[4:-1] == expected


def test_sections_and_levels() -> None:
    doc = make_document(
        f"# Порты\n\nАннотация. Да.\n\n{LONG}\n\n## Склады:\n\n{LONG}\n\n- соль;\n\n### Паромы\n\n{LONG}\n"
    )
    assert [b.section for b in doc.blocks if b.kind in {"paragraph", "list-item"}] == [
        None,
        "Склады",
        "Склады",
        "Паромы",
    ]
    assert [b.level for b in doc.blocks if b.kind == "heading"] == [2, 3]


LANGUAGES = {
    "russian": ("Склады стояли прямо у самой воды, у причала.", "ru"),
    "kazakh": ("Қоймалар судың дәл жағасында тұрған еді.", "kk"),
    "english": ("The stores stood close to the water by the pier.", "en"),
    "short takes the neighbour's": ("Склады.", "ru"),
    "digits take the neighbour's": ("1911 – 1920", "ru"),
    "short in another script": ("Stores of salt", "en"),
}


@pytest.mark.parametrize(("paragraph", "lang"), LANGUAGES.values(), ids=LANGUAGES)
def test_language_of_a_block(paragraph: str, lang: str) -> None:
    doc = make_document(f"# Порты\n\nАннотация. Рассмотрены порты.\n\n{LONG}\n\n{paragraph}\n")
    assert doc.blocks[-1].lang == lang


def test_sentences_stand_in_their_blocks() -> None:
    doc = make_document(
        f"# Порты\n\nАннотация. Да.\n\n{LONG} Склад мал."
        f"\n\n1. Ким А.Б. Порты.\n2. Ли В.Г.\n\n| а | б |\n|---|---|\n| 1 | 2 |\n"
    )
    blocks = {b.id: b for b in doc.blocks}
    assert len(blocks) == len(doc.blocks)
    for sentence in doc.sentences:
        block = blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
        assert block.kind not in {"heading", "table"}
    words = [doc.text_of(s) for s in doc.sentences]
    assert "Склад мал." in words
    assert not any(w.startswith(("1.", "2.")) for w in words)


def test_front_and_back_matter() -> None:
    doc = make_document(
        f"УДК 94\n\n# Порты степи\n\nКим А.Б.\n\nАннотация. Рассмотрены порты."
        f"\n\n## Введение\n\n{LONG}\n\nПоступила в редакцию 15.09.2023\n"
    )
    assert [b.kind for b in doc.blocks] == ["front", "front", "front", "front", "heading", "paragraph", "back"]


@pytest.mark.parametrize("text", ["", "\n\n"], ids=["nothing", "breaks"])
def test_an_empty_text_has_no_blocks(text: str) -> None:
    doc = make_document(text)
    assert (doc.text, doc.blocks, doc.sentences) == ("", (), ())
