"""Fonts without a table of characters: repaired where the letters tell how, reported where they do not."""

from __future__ import annotations

import pytest

from citeflow.readers.pdf.cyrillic import BARE, STANDARD, find_decoder, rate_russian, read_as_standard, read_as_western
from citeflow.readers.pdf.decoding import FontTally, collect_words, repair_sheets
from citeflow.readers.pdf.engine import Run, Sheet, Style
from citeflow.readers.pdf.ligatures import restore_ligatures
from citeflow.readers.pdf.read import read_pdf
from tests.readers.pdf_builder import stream, write_file

RUSSIAN = "Северная долина живёт торговлей, и каждый мост через реку становится новым рынком для соседних сёл."
PLAIN = Style("Plain", 10.0, False, False)


def set_runs(text: str, style: Style = PLAIN) -> tuple[Run, ...]:
    return tuple(
        Run(word, 40.0, 40.0 + 5 * len(word), 100.0, style, True, [40.0 + 5 * k for k in range(len(word))])
        for word in text.split()
    )


def decode(*texts: str):
    """The repaired sheets, one a text, and the problems."""
    sheets = [Sheet(k, 400, 600, set_runs(text), ()) for k, text in enumerate(texts, 1)]
    tally, problems = FontTally(), []
    for sheet in sheets:
        tally.add(sheet)
    repair = tally.conclude()._replace(known=collect_words(sheets))
    return list(repair_sheets(sheets, repair, problems)), problems


def as_standard(text: str) -> str:
    """What a program prints that takes bytes of Windows-1251 through the standard encoding."""
    return "".join(STANDARD.get(code) or print_bare(code) for code in text.encode("cp1251"))


def print_bare(code: int) -> str:
    """A code without a glyph, marked where it looks like one."""
    return chr(BARE + code) if chr(code) in STANDARD.values() else chr(code)


@pytest.mark.parametrize(
    ("broken", "decoder"),
    [(RUSSIAN.encode("cp1251").decode("cp1252"), read_as_western), (as_standard(RUSSIAN), read_as_standard)],
    ids=["western", "standard"],
)
def test_russian_letters_come_back(broken, decoder):
    assert find_decoder(broken) is decoder
    assert decoder(broken) == RUSSIAN


@pytest.mark.parametrize(
    "text",
    [
        RUSSIAN,
        "The bridge over the river opens a market for every village in the valley.",
        "À l’école, l’élève répète à côté, et déjà très âgé, où le pré s’étend près de là-bas.",
        "Příliš žluťoučký kůň úpěl ďábelské ódy a přeložil větší část příběhů.",
        "Größe, Übung, Äpfel, Öl, süß, schön, für, über, Tür",
        "ÀÁÂÃ ÄÅÆÇ ÈÉÊË ÌÍÎÏ ÐÑÒÓ ÔÕÖ",
    ],
    ids=["russian", "english", "french", "czech", "german", "no-words"],
)
def test_good_text_is_left_alone(text):
    assert find_decoder(text) is None


def test_russian_is_rated_above_its_letters_in_another_order():
    assert rate_russian(RUSSIAN) > 2 * rate_russian("".join(sorted(RUSSIAN)))


@pytest.mark.parametrize(
    ("font", "why"),
    [
        (b"/Subtype/Type1/BaseFont/Helvetica", "standard"),
        (b"/Subtype/TrueType/BaseFont/ABCDEF+Tester/Encoding/WinAnsiEncoding", "western"),
    ],
    ids=["standard", "western"],
)
def test_file_with_a_broken_font_is_repaired_with_edits(font, why):
    drawn = b"BT /F 10 Tf 40 500 Td <%s> Tj ET" % RUSSIAN[:80].encode("cp1251").hex().encode()
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 600]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
    fonts = b"<</Type/Font" + font + b"/FirstChar 0/LastChar 255/Widths[" + b"500 " * 256 + b"]>>"
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    data = write_file([b"<</Type/Catalog/Pages 2 0 R>>", pages, page, stream(drawn), fonts])
    reading = read_pdf(data, "a.pdf")
    (piece,) = reading.pieces
    assert piece.text == RUSSIAN[:80].strip()
    assert {edit.kind for edit in piece.edits} == {"font"}
    assert [piece.text[e.start : e.end] for e in piece.edits][:2] == ["Северная", "долина"]
    assert all(e.printed != piece.text[e.start : e.end] for e in piece.edits)
    assert reading.problems == ()


@pytest.mark.parametrize(
    ("word", "whole"),
    [
        ("scienti\ufffdc", "scientiﬁc"), ("work\ufffdow", "workﬂow"), ("di\ufffderent", "diﬀerent"),
        ("o\ufffdce", "oﬃce"), ("con\ufffdict", "conﬂict"), ("\ufffdgshare", "ﬁgshare"), ("cuto\ufffd", "cutoﬀ"),
        ("de\ufffdnition", "deﬁnition"), ("Knoep\ufffder", "Knoep\ufffder"), ("\ufffd", "\ufffd"),
    ],
    ids=["fi", "fl", "ff", "ffi", "flict", "no-word", "end", "definition", "name", "alone"],
)  # fmt: skip
def test_ligature_is_told_by_its_word(word, whole):
    widths = tuple(9.0 if char == "\ufffd" and "ﬃ" in whole else 5.0 for char in word)
    assert restore_ligatures(word, widths, ()) == whole


def test_word_that_stands_elsewhere_tells_the_ligature():
    assert restore_ligatures("Knoep\ufffder", (5.0,) * 9, {"knoepffer"}) == "Knoepﬀer"
    sheets, _ = decode(
        "The Knoep\ufffder bridge", "and Knoepfler and many other words of a text without any defect at all"
    )
    assert [run.text for run in sheets[0].runs][:2] == ["The", "Knoepﬂer"]


@pytest.mark.parametrize(
    ("texts", "pages"),
    [
        (("\ue001\ue002\ue003 \ue004\ue005\ue006 " * 10,), [1]),
        (("\ufffd\ufffd\ufffd\ufffd " * 20, "\ufffd\ufffd\ufffd\ufffd " * 20), [1]),
        ((("Wkh eulgjh ryhu wkh ulyhu rshqv d pdunhw iru hyhub " * 20),), [1]),
        ((("ϝϮϭϮΣϩΘЅ ϬϷϺϼϭϩΣ ϫϮϷϮ ϩϫϻϷ " * 5),), [1]),
    ],
    ids=["private", "unknown", "shifted", "jumbled"],
)
def test_lost_font_is_reported(texts, pages):
    _, problems = decode(*texts)
    assert [(p.code, p.severity, p.page) for p in problems] == [("undecodable-font", "warning", pages[0])]


@pytest.mark.parametrize(
    "text",
    [
        RUSSIAN * 10,
        "Слoвo Cлово мост дорога склад река лёд зима " * 10,
        "The bridge over the river opens a market. " * 20,
        "\ufffd \ufffd x y \ufffd " * 30,
    ],
    ids=["russian", "look-alikes", "english", "signs-of-formulas"],
)
def test_readable_font_is_not_reported(text):
    assert decode(text)[1] == []
