"""What pandoc adds to Markdown: citation keys, footnotes, divisions, front matter."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeflow.readers.front_matter import split_front_matter
from citeflow.readers.markdown import read_markdown
from citeflow.readers.piece import Reading


def read(text: str) -> Reading:
    return read_markdown(text.encode(), "a.md")


def callouts(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(p.text[c.start : c.end], c.targets) for p in read(text).pieces for c in p.callouts]


KEYS = {
    "one": ("Порт [@kim2020].", [("[@kim2020]", ("kim2020",))]),
    "group": (
        "Порт [@kim2020; @li2019, с. 5; -@yun].",
        [("[@kim2020; @li2019, с. 5; -@yun]", ("kim2020", "li2019", "yun"))],
    ),
    "words around": ("Порт [см. @kim2020, гл. 3 и далее].", [("[см. @kim2020, гл. 3 и далее]", ("kim2020",))]),
    "twice": ("Порт [@kim; @kim, p. 3].", [("[@kim; @kim, p. 3]", ("kim",))]),
    "braces": ("Порт [@{https://a.kz/1_2}, p. 3].", [("[@{https://a.kz/1_2}, p. 3]", ("https://a.kz/1_2",))]),
    "punctuation inside": ("Порт [@doi:10.1000/a_b-2].", [("[@doi:10.1000/a_b-2]", ("doi:10.1000/a_b-2",))]),
    "full stop behind": ("Порт [@kim]. Как пишет @li.", [("[@kim]", ("kim",)), ("@li", ("li",))]),
    "underscores": ("Порт [@kim_2020_a].", [("[@kim_2020_a]", ("kim_2020_a",))]),
    "cyrillic": ("Порт [@иванов2019].", [("[@иванов2019]", ("иванов2019",))]),
    "in the text": ("[@kim] @li [с. 33] пишет.", [("[@kim]", ("kim",)), ("@li [с. 33]", ("li",))]),
    "in the text with another": (
        "@kim [с. 3; @li] [@x].",
        [("@kim", ("kim",)), ("[с. 3; @li]", ("li",)), ("[@x]", ("x",))],
    ),
    "handle without citations": ("Пишите @kim2020 в сеть.", []),
    "e-mail": ("Пишите [a.kim@port.kz] и b@c.org, <d@e.kz>.", []),
    "e-mail beside a key": ("Порт [@kim] пишет b@c.org.", [("[@kim]", ("kim",))]),
    "code": ("Пишут `[@kim]` в тексте.", []),
    "link": ("См. [@kim](https://a.kz).", []),
    "figures": ("См. [@fig:map; @tbl-2] и @eq:1.", []),
    "figure and key": ("См. [@fig:map; @kim].", [("[@fig:map; @kim]", ("kim",))]),
    "emphasis": ("Порт [*см.* @kim].", [("[см. @kim]", ("kim",))]),
    "over lines": ("Порт [@kim;\n@li].", [("[@kim; @li]", ("kim", "li"))]),
    "in a table": ("| а |\n|---|\n| [@kim] |\n", [("[@kim]", ("kim",))]),
    "in an item": ("1. Порт [@kim].\n", [("[@kim]", ("kim",))]),
    "two brackets": ("Порт [@kim] [@li].", [("[@kim]", ("kim",)), ("[@li]", ("li",))]),
    "numbers are none": ("Порт [1] и [2; 3].", []),
    "bare with a bibliography": ("---\nbibliography: a.bib\n---\n@kim пишет.", [("@kim", ("kim",))]),
}


@pytest.mark.parametrize(("text", "expected"), KEYS.values(), ids=KEYS)
def test_keys(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert callouts(text) == expected


def test_no_references_are_stated_by_keys() -> None:
    assert read("Порт [@kim2020].").references == ()


REFS = """Порт [@kim; @li].

# Литература

::: {#refs .references .csl-bib-body}
::: {#ref-kim .csl-entry}
1. Ким А. *Порты*. М., 2020.
:::

::: {#ref-li .csl-entry}
2. Ли Б. Рынки.
:::
:::

После.
"""


def test_printed_references() -> None:
    reading = read(REFS)
    assert [(r.id, r.label, r.raw) for r in reading.references] == [
        ("kim", "1.", "Ким А. Порты. М., 2020."),
        ("li", "2.", "Ли Б. Рынки."),
    ]
    assert [(p.kind, p.reference, p.text) for p in reading.pieces[1:]] == [
        ("heading", None, "Литература"),
        ("list-item", "kim", "1. Ким А. Порты. М., 2020."),
        ("list-item", "li", "2. Ли Б. Рынки."),
        ("paragraph", None, "После."),
    ]


NOTES = {
    "note": ("Порт[^1].\n\n[^1]: Речной.\n", [("paragraph", "Порт1."), ("footnote", "1 Речной.")]),
    "one word that could be an address": (
        "Порт[^a].\n\n[^a]: Речной\n",
        [("paragraph", "Порт1."), ("footnote", "1 Речной")],
    ),
    "number by name": (
        "Порт[^b] и[^a].\n\n[^a]: Склад.\n[^b]: Речной.\n",
        [("paragraph", "Порт2 и1."), ("footnote", "1 Склад."), ("footnote", "2 Речной.")],
    ),
    "lines that go on": (
        "Порт[^1].\n\n[^1]: Речной\nи морской.\n",
        [("paragraph", "Порт1."), ("footnote", "1 Речной и морской.")],
    ),
    "two paragraphs": (
        "Порт[^1].\n\n[^1]: Речной.\n\n    И морской.\n\nСклад.",
        [("paragraph", "Порт1."), ("footnote", "1 Речной."), ("footnote", "И морской."), ("paragraph", "Склад.")],
    ),
    "key in a note": ("Порт[^1].\n\n[^1]: См. [@kim].\n", [("paragraph", "Порт1."), ("footnote", "1 См. [@kim].")]),
    "call without a note": ("Порт[^1].", [("paragraph", "Порт[^1].")]),
    "note without a call": ("[^1]: Речной.\n", [("footnote", "1 Речной.")]),
    "call in code": ("Порт `[^1]`.\n\n[^1]: Речной.\n", [("paragraph", "Порт [^1]."), ("footnote", "1 Речной.")]),
    "definition in code": ("```\n[^1]: Речной\n```\n", [("paragraph", "[^1]: Речной")]),
    "link definitions stay": ("Порт [а].\n\n[а]: https://a.kz\n", [("paragraph", "Порт а.")]),
    "division": ("::: {.note}\nПорт.\n:::\n\nСклад.", [("paragraph", "Порт."), ("paragraph", "Склад.")]),
    "named division": ("::: warning\nПорт.\n:::\n", [("paragraph", "Порт.")]),
    "attributes of a heading": ("## Порты {#sec:ports .unnumbered}\n", [("heading", "Порты")]),
    "braces of a heading": ("## Порты {и склады}\n", [("heading", "Порты {и склады}")]),
}


@pytest.mark.parametrize(("text", "expected"), NOTES.values(), ids=NOTES)
def test_notes_and_divisions(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(p.kind, p.text) for p in read(text).pieces] == expected


def test_call_is_a_superscript_and_the_note_has_its_label() -> None:
    paragraph, note = read("Порт[^1].\n\n[^1]: Речной.\n").pieces
    assert [(m.kind, m.start, m.end) for m in paragraph.marks] == [("superscript", 4, 5)]
    assert note.label == "1"


FRONT = {
    "all": (
        "---\ntitle: Порты Каспия\nauthor:\n  - А. Ким\n  - Б. Ли\nabstract: |\n  О портах.\n\n  И о складах.\n"
        "keywords: [порт, склад]\nlang: ru-RU\n---\n\nТекст.",
        [
            ("heading", "Порты Каспия"),
            ("paragraph", "А. Ким, Б. Ли"),
            ("paragraph", "Аннотация. О портах."),
            ("paragraph", "И о складах."),
            ("paragraph", "Ключевые слова: порт, склад"),
            ("paragraph", "Текст."),
        ],
    ),
    "english": ("---\ntitle: 'Sea ports'\nkeywords: port; store\n...\nText.", [
        ("heading", "Sea ports"), ("paragraph", "Keywords: port, store"), ("paragraph", "Text.")]),
    "kazakh": ("---\ntitle: Теңіз айлағы\nkeywords: айлақ, қойма\n---\n", [
        ("heading", "Теңіз айлағы"), ("paragraph", "Түйін сөздер: айлақ, қойма")]),
    "affiliations": (
        "---\nauthor:\n- name: А. Ким\n  affiliation: Институт портов, Актау\n  orcid: 0000\n- name: Б. Ли\n"
        "  affiliation:\n    - Институт портов, Актау\n---\n",
        [("paragraph", "А. Ким, Б. Ли"), ("paragraph", "Институт портов, Актау")],
    ),
    "title printed": ("---\ntitle: Порты\n---\n# Порты\n\nТекст.", [("heading", "Порты"), ("paragraph", "Текст.")]),
    "sections of the first level": ("---\ntitle: Порт\n---\n# Итоги\n", [("heading", "Порт"), ("heading", "Итоги")]),
    "folded": ("---\nabstract: >\n  О портах\n  и складах.\n---\n", [("paragraph", "Аннотация. О портах и складах.")]),
    "plain over lines": ("---\ntitle: Порты\n  Каспия\n---\n", [("heading", "Порты Каспия")]),
    "quotes": ('---\ntitle: "Порт \\"Ак\\": план"\n---\n', [("heading", 'Порт "Ак": план')]),
    "comment": ("---\n# о себе\ntitle: Порты # так\n---\n", [("heading", "Порты")]),
    "other keys": ("---\nlayout: post\ndate: 2024-01-01\n---\nТекст.", [("paragraph", "Текст.")]),
    "rule": ("---\n\nТекст.\n\n---\n", [("paragraph", "Текст.")]),
    "nothing in it": ("---\n---\nТекст.", [("paragraph", "Текст.")]),
    "windows line ends": ("---\r\ntitle: Порты\r\n---\r\nТекст.\r\n", [("heading", "Порты"), ("paragraph", "Текст.")]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FRONT.values(), ids=FRONT)
def test_front_matter(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(p.kind, p.text) for p in read(text).pieces] == expected


def test_front_matter_without_end_is_text() -> None:
    assert [p.text for p in read("---\ntitle: Порты\n\nТекст.").pieces] == ["title: Порты", "Текст."]


HOSTILE = {
    "open brackets": "[@" * 50_000,
    "keys": "@a" * 50_000,
    "long key": "[@" + "a:" * 50_000,
    "notes": "[^1]: " * 20_000,
    "nested notes": "\n".join("    " * min(n, 90) + f"[^{n}]: x" for n in range(300)),
    "divisions": ":::" * 50_000,
    "open divisions": "::: {#refs}\n" * 3_000,
    "front matter": "---\n" + "a: [" * 30_000 + "\n---\n",
    "quotes": '---\ntitle: "' + "\\" * 50_000 + "\n---\n",
    "lists": "---\na:\n" + "- - - " * 5_000 + "\n---\n",
    "braces": "[@{" * 30_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_files_are_read_to_their_end(text: str) -> None:
    assert sum(len(piece.text) for piece in read(text).pieces) <= 2 * len(text)


PARTS = st.sampled_from(
    ["@kim", "[", "]", ";", " ", "\n", "\n\n", "[^1]", "[^1]: ", ":::", " {#refs}", " {#ref-a}", "---\n", "title: ",
     "- ", "Порт", "    ", "`", "*", "\\", "a@b", "|", "> ", "1. ", "@{x}", "-"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PARTS, max_size=40).map("".join))
def test_any_text(text: str) -> None:
    reading = read(text)
    ids = {reference.id for reference in reading.references}
    for piece in reading.pieces:
        assert piece.text == " ".join(piece.text.split())
        assert all(0 <= row.start < row.end <= len(piece.text) for row in (*piece.marks, *piece.callouts))
        assert piece.reference is None or piece.reference in ids
        places = [(c.start, c.end) for c in piece.callouts]
        assert all(before[1] <= after[0] for before, after in pairwise(places))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_text_without_a_fence_is_all_text(text: str) -> None:
    head = split_front_matter(f"x{text}")
    assert (head.rest, head.keys) == (f"x{text}", frozenset())


PANDOC = "---\nbibliography: a.bib\n---\n"
INLINE = {
    "raised and lowered": ("7 км^2^ и H~2~O", [("paragraph", "7 км2 и H2O")]),
    "space inside": ("от ^2 до 3^ и ~ 5 км, ~ 6 км", [("paragraph", "от ^2 до 3^ и ~ 5 км, ~ 6 км")]),
    "note where it is called": (
        "Порт^[Речной [а], *малый*.] и склад[^1].\n\n[^1]: Морской.",
        [("paragraph", "Порт2 и склад1."), ("footnote", "2 Речной [а], малый."), ("footnote", "1 Морской.")],
    ),
    "note in a note": ("Порт^[А ^[б].].", [("paragraph", "Порт1."), ("footnote", "1 А ^[б].")]),
    "note without an end": ("Порт^[речной", [("paragraph", "Порт^[речной")]),
    "formula": ("Где $a_1 * b_2$ и $$c*d*e$$ *тут*", [("paragraph", "Где $a_1 * b_2$ и $$c*d*e$$ тут")]),
    "prices": ("за $5 и *за* $10, 5$ и 7$", [("paragraph", "за $5 и за $10, 5$ и 7$")]),
    "caption of a table": (
        "| а | б |\n|---|---|\n| 1 | 2 |\n\n: Порты *моря* {#tbl:one}",
        [("table", "а | б"), ("table", "1 | 2"), ("caption", "Порты моря")],
    ),
    "colon without a table": (": Порты", [("paragraph", ": Порты")]),
    "picture": ("![Порт *моря*](a.png){#fig:a width=50%}", [("caption", "Порт моря")]),
    "picture in a sentence": ("Порт ![а](a.png){.b} тут", [("paragraph", "Порт тут")]),
    "words with a class": ("[Порт]{.smallcaps} и [склад]", [("paragraph", "Порт и [склад]")]),
    "command of TeX": ("\\newpage\n\nПорт", [("paragraph", "Порт")]),
}


@pytest.mark.parametrize(("text", "expected"), INLINE.values(), ids=INLINE)
def test_pandoc_inside_a_paragraph(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(p.kind, p.text) for p in read(PANDOC + text).pieces] == expected


def test_raised_characters_and_calls_are_superscripts() -> None:
    piece = read("км^2^ и порт^[Речной.]").pieces[0]
    assert [(m.kind, piece.text[m.start : m.end]) for m in piece.marks] == [("superscript", "2"), ("superscript", "1")]


def test_keys_in_notes_and_not_behind_escapes_or_in_formulas() -> None:
    text = "Порт^[См. [@kim].] \\@li и [\\@yun], $[@pak]$."
    assert callouts(PANDOC + text) == [("[@kim]", ("kim",))]


def test_short_names_and_paragraphs_are_not_taken_for_printed_ones() -> None:
    head = "---\ntitle: О прилив\nauthor: [Ли Б.]\nabstract: |\n  О приливах и портах.\n\n  Текст.\n---\n"
    texts = [p.text for p in read(f"{head}Текст о прилив и отливе.\n\n1. Ли Б. Порты.").pieces]
    assert texts[:4] == ["О прилив", "Ли Б.", "Аннотация. О приливах и портах.", "Текст."]


@pytest.mark.parametrize(
    "text", ["^[" * 20_000, "^[а" * 5_000 + "]" * 5_000, "$а " * 20_000, "^а" * 20_000, "[" * 20_000]
)
def test_open_ends_are_read_in_time(text: str) -> None:
    assert read(text).pieces
