"""The small parts of the page: pieces, spans, labels, twins, addresses, signs."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeflow.render.anchors import anchor_of
from citeflow.render.citation_line import set_reference
from citeflow.render.hrefs import doi_href, safe_href, safe_path
from citeflow.render.labels import LEAST, Label, spread_labels
from citeflow.render.signs import drop_signs, split_signs
from citeflow.render.spans import Held, SpanIndex
from citeflow.render.text_pieces import Dress, cut_pieces
from citeflow.render.twins import compare_strings
from citeflow.render.wording import shorten
from tests.render.factory import make_bundle

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=12)


@given(SPANS, st.integers(0, 45))
def test_span_index_finds_a_span_that_holds_the_place(spans: list[tuple[int, int]], position: int) -> None:
    held = [(start, start + length) for start, length in spans]
    found = SpanIndex(Held(start, end, (start, end)) for start, end in held).at(position)
    around = [span for span in held if span[0] <= position < span[1]]
    assert (found in around) if around else found is None
    if found is not None:
        assert found[0] == max(start for start, _ in around)


@given(SPANS, st.integers(0, 40), st.integers(1, 6))
def test_span_index_meets_what_overlaps(spans: list[tuple[int, int]], start: int, length: int) -> None:
    held = [(begin, begin + size) for begin, size in spans]
    index = SpanIndex(Held(begin, end, None) for begin, end in held)
    assert index.meets(start, start + length) == any(b < start + length and e > start for b, e in held)


@given(st.text(alphabet="абв [2]\u200b", min_size=1), SPANS, st.sampled_from(["callout", "mention", "bold"]))
def test_pieces_lose_nothing(text: str, spans: list[tuple[int, int]], layer: str) -> None:
    dresses = [Dress(start=s, end=s + n, layer=layer) for s, n in spans]  # type: ignore[arg-type]
    pieces = cut_pieces(text, 0, len(text), dresses)
    assert "".join("\u200b" if piece.sign else piece.text for piece in pieces) == text


def test_a_number_of_a_callout_leads_to_its_reference() -> None:
    dresses = [
        Dress(start=4, end=10, layer="callout"),
        Dress(start=5, end=6, layer="member", href="#ref-a"),
        Dress(start=8, end=9, layer="member", href="#ref-b"),
    ]
    pieces = cut_pieces("Так [2; 3].", 0, 11, dresses)
    assert [(p.text, p.kind, p.href) for p in pieces] == [
        ("Так ", "text", None),
        ("[", "callout", None),
        ("2", "callout", "#ref-a"),
        ("; ", "callout", None),
        ("3", "callout", "#ref-b"),
        ("]", "callout", None),
        (".", "text", None),
    ]


HEIGHTS = st.lists(st.floats(14, 400), max_size=20).map(sorted)


@given(HEIGHTS)
def test_labels_keep_apart_and_inside(heights: list[float]) -> None:
    labels = [Label(y=y, at=y, text="", href="#", lang=None, level=1) for y in heights]
    spread = spread_labels(labels, 14, 426)
    assert len(spread) == len(labels)
    assert all(later.y - earlier.y >= LEAST - 0.11 for earlier, later in itertools.pairwise(spread))
    assert all(13.9 <= label.y <= 426 for label in spread)


def test_labels_without_room_drop_the_deepest() -> None:
    labels = [Label(y=n, at=n, text=str(n), href="#", lang=None, level=1 + n % 2) for n in range(10)]
    assert [label.text for label in spread_labels(labels, 0, 5 * LEAST)] == ["0", "2", "4", "6", "8"]


@given(st.text(alphabet="абв 1.", min_size=1), st.text(alphabet="абв 1.", min_size=1))
def test_twin_runs_say_the_other_string(first: str, other: str) -> None:
    runs = compare_strings(first, other)
    assert runs is None or "".join(text for text, _ in runs) == other


def test_equal_twins_differ_nowhere() -> None:
    assert compare_strings("Том 3. С. 5.", "Том 3. С. 5.") == (("Том 3. С. 5.", False),)


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        pytest.param("https://example.org/путь?a=1#b", True, id="https"),
        pytest.param("HTTP://EXAMPLE.org", True, id="upper case"),
        pytest.param("mailto:a@example.org", True, id="mailto"),
        pytest.param("javascript:alert(1)", False, id="script"),
        pytest.param("JaVaScRiPt:alert(1)", False, id="script in mixed case"),
        pytest.param("java\tscript:alert(1)", False, id="tab inside"),
        pytest.param("data:text/html,x", False, id="data"),
        pytest.param("vbscript:x", False, id="vbscript"),
        pytest.param("//example.org", False, id="no scheme"),
        pytest.param("https:evil", False, id="no host"),
        pytest.param("https://a\u202eb.org", False, id="turned around"),
        pytest.param("https://[broken", False, id="broken host"),
        pytest.param("", False, id="empty"),
    ],
)
def test_addresses(address: str, kept: bool) -> None:
    assert safe_href(address) == (address if kept else None)


@pytest.mark.parametrize(
    ("doi", "href"),
    [
        pytest.param("10.1000/182", "https://doi.org/10.1000/182", id="bare"),
        pytest.param("https://doi.org/10.1000/182", "https://doi.org/10.1000/182", id="address"),
        pytest.param("doi: 10.1000/a<b>", "https://doi.org/10.1000/a%3Cb%3E", id="angle brackets"),
        pytest.param("11.1000/182", None, id="no doi"),
    ],
)
def test_dois(doi: str, href: str | None) -> None:
    assert doi_href(doi) == href


@given(st.text())
def test_paths_name_no_scheme_and_no_host(path: str) -> None:
    href = safe_path(path)
    assert ":" not in href
    assert not href.startswith("/")


@given(st.text(min_size=1), st.sampled_from(["claim", "entity", "ref"]))
def test_anchors_are_safe(name: str, kind: str) -> None:
    anchor = anchor_of(kind, name)
    assert anchor.startswith(f"{kind}-")
    assert anchor.isascii()
    assert not set(anchor) & set(" \"'<>&#")


@given(st.text())
def test_signs_and_visible_text_together_are_the_text(text: str) -> None:
    signs = split_signs(text)
    assert "".join(chr(int(s.text[2:], 16)) if s.name else s.text for s in signs) == text
    assert "".join(s.text for s in signs if not s.name) == drop_signs(text)


@given(st.text(), st.integers(2, 40))
def test_shortened_text_fits(text: str, limit: int) -> None:
    assert len(shorten(text, limit)) <= limit


def test_doubtful_fields_are_marked_one_by_one() -> None:
    bundle = make_bundle()
    assert bundle.references is not None
    runs = {run.field: run.doubt for run in set_reference(bundle.references.references[0])}
    assert runs == {"author": None, "issued": None, "title": None, "publisher-place": None, "publisher": 0.31}
