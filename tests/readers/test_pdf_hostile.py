"""Files built to break a reader: each gives a reading or one clear line, in time."""

from __future__ import annotations

import sys
import time
import tracemalloc

import pytest

from citeflow.errors import InputError
from citeflow.readers.options import ReadOptions
from citeflow.readers.pdf import read
from citeflow.readers.pdf.read import read_pdf
from citeflow.readers.pdf.suspects import is_suspect
from tests.readers.hostile_pdf import HOSTILE, bomb_between_pages, encrypted, good, many_pages, nested_forms

BRIDGE = "The bridge stands at the border."
READ = {
    "flate_bomb": BRIDGE, "form_draws_itself": BRIDGE, "many_chars": "border", "many_rectangles": BRIDGE,
    "previous_loop": "Ярмарка", "length_is_itself": BRIDGE, "nested_arrays": BRIDGE, "object_stream_loop": BRIDGE,
    "huge_image": BRIDGE, "huge_page": BRIDGE, "not_a_number_box": BRIDGE, "many_links": BRIDGE, "many_names": BRIDGE,
    "name_tree_loop": BRIDGE, "broken_second_page": BRIDGE,
}  # fmt: skip
"""Files whose words can be had all the same."""

WITHOUT_TEXT = {
    "double_flate_bomb",
    "cyclic_page_tree",
    "nested_content_arrays",
    "many_kids",
    "count_lies",
    "negative_count",
}
LONGEST = 20.0
MOST_MEMORY = 2 << 30


def measure_peak() -> int:
    """Bytes that this process, or one of its children, held at most so far."""
    resource = pytest.importorskip("resource")
    unit = 1 if sys.platform == "darwin" else 1024
    return unit * max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


@pytest.mark.parametrize("kind", sorted(HOSTILE))
def test_hostile_file(kind):
    options = ReadOptions(page_seconds=4.0) if kind == "nested_forms" else ReadOptions()
    data = HOSTILE[kind]()
    started = time.monotonic()
    if kind in READ:
        reading = read_pdf(data, "bad.pdf", options)
        assert reading.pieces[0].text.startswith(READ[kind])
    elif kind in WITHOUT_TEXT:
        reading = read_pdf(data, "bad.pdf", options)
        assert reading.pieces == ()
        assert "no-text-layer" in {problem.code for problem in reading.problems}
    else:
        with pytest.raises(InputError, match=r"^bad\.pdf: ") as caught:
            read_pdf(data, "bad.pdf", options)
        assert "\n" not in str(caught.value)
    assert time.monotonic() - started < LONGEST
    assert measure_peak() < MOST_MEMORY


def test_broken_page_costs_only_itself():
    reading = read_pdf(HOSTILE["broken_second_page"](), "bad.pdf")
    assert [piece.page for piece in reading.pieces] == [1, 3]
    assert [(p.code, p.page) for p in reading.problems] == [("page-unreadable", 2)]


@pytest.mark.parametrize("kind", ["double_flate_bomb", "nested_forms"])
def test_bomb_is_told_before_it_is_opened(kind):
    assert is_suspect(HOSTILE[kind]())


@pytest.mark.parametrize("data", [good(), many_pages(300)], ids=["small", "long"])
def test_plain_file_is_read_in_this_process(data):
    assert not is_suspect(data)


def test_names_written_in_codes_are_seen_through():
    assert is_suspect(nested_forms().replace(b"/Subtype/Form", b"/Subtype/F#6frm"))


def test_isolated_reading_is_the_same_reading(monkeypatch):
    data = good()
    here = read_pdf(data, "a.pdf")
    monkeypatch.setattr(read, "is_suspect", lambda _: True)
    assert read_pdf(data, "a.pdf") == here


def test_isolated_error_is_the_same_error(monkeypatch):
    data = HOSTILE["garbage_after_header"]()
    with pytest.raises(InputError) as here:
        read_pdf(data, "a.pdf")
    monkeypatch.setattr(read, "is_suspect", lambda _: True)
    with pytest.raises(InputError) as there:
        read_pdf(data, "a.pdf")
    assert str(here.value) == str(there.value)


def test_time_that_runs_out_leaves_pages_out_with_a_problem():
    reading = read_pdf(many_pages(3), "a.pdf", ReadOptions(max_seconds=0.0))
    assert [p.code for p in reading.problems] == ["pages-left-out"]
    assert len(reading.pages) < 3


def test_text_beyond_the_budget_is_left_out_with_a_problem():
    reading = read_pdf(many_pages(9), "a.pdf", ReadOptions(max_chars=10))
    assert [(p.code, p.page) for p in reading.problems] == [("pages-left-out", 3)]
    assert len(reading.pages) == 3


def test_page_that_breaks_the_child_costs_only_itself(monkeypatch):
    monkeypatch.setattr(read, "is_suspect", lambda _: True)
    reading = read_pdf(bomb_between_pages(), "a.pdf", ReadOptions(page_seconds=2.0))
    assert [piece.page for piece in reading.pieces] == [1, 3]
    (problem,) = reading.problems
    assert (problem.code, problem.page) == ("page-unreadable", 2)
    assert "more than 2 seconds" in problem.message


def test_characters_beyond_a_pages_budget_are_left_out_with_a_problem():
    reading = read_pdf(many_pages(2, ("Мост стоит на границе.",)), "a.pdf", ReadOptions(page_chars=4))
    assert [piece.text for piece in reading.pieces] == ["Мост", "Мост"]
    assert [(p.code, p.page) for p in reading.problems] == [("page-cut", 1), ("page-cut", 2)]


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
@pytest.mark.parametrize("password", ["мост".encode("cp1251").decode("latin-1"), "bridge"], ids=["user", "owner"])
def test_encrypted_file_opens_with_either_password(engine, password):
    data = encrypted("мост".encode("cp1251"), b"bridge")
    reading = read_pdf(data, "a.pdf", ReadOptions(password=password, pdf_engine=engine))
    assert [piece.text for piece in reading.pieces] == [BRIDGE]


@pytest.mark.parametrize("engine", ["pdfium", "pdfplumber"])
def test_file_that_only_its_owner_locked_opens_without_a_password(engine):
    reading = read_pdf(encrypted(b"", b"bridge"), "a.pdf", ReadOptions(pdf_engine=engine))
    assert [piece.text for piece in reading.pieces] == [BRIDGE]


@pytest.mark.parametrize(("password", "said"), [(None, "needs a password"), ("wrong", "does not open")])
def test_encrypted_file_without_its_password_is_one_line(password, said):
    with pytest.raises(InputError, match=rf"^bad\.pdf: .*encrypted.*{said}"):
        read_pdf(encrypted(b"bridge", b"river"), "bad.pdf", ReadOptions(password=password))


def test_ten_thousand_pages_are_read_as_far_as_allowed():
    started = time.monotonic()
    reading = read_pdf(many_pages(10_000), "a.pdf")
    assert len(reading.pages) == ReadOptions().max_pages
    assert [(p.code, p.page) for p in reading.problems] == [("pages-left-out", ReadOptions().max_pages)]
    assert time.monotonic() - started < LONGEST


WORDS = [f"Строка {k} говорит о мосте, о переправе и о складах у реки." for k in range(24)]


def measure_reading(pages: int) -> tuple[int, int]:
    """Bytes of what reading gave, and those that it held at its peak beyond that."""
    data = many_pages(pages, WORDS)
    tracemalloc.start()
    reading = read_pdf(data, "a.pdf")
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(reading.pages) == pages
    return kept, peak - kept


def test_memory_beyond_the_result_hardly_grows_with_the_pages():
    """What grows are a few numbers a page and its outermost lines."""
    (small, beyond_small), (large, beyond_large) = measure_reading(18), measure_reading(48)
    assert beyond_large - beyond_small < 0.2 * (large - small)


@pytest.mark.parametrize("kind", ["page_is_itself", "deep_page_tree", "previous_loop", "form_draws_itself"])
def test_pdfplumber_never_hangs(kind):
    started = time.monotonic()
    try:
        reading = read_pdf(HOSTILE[kind](), "bad.pdf", ReadOptions(pdf_engine="pdfplumber", page_seconds=2.0))
        assert all(piece.text for piece in reading.pieces)
    except InputError as error:
        assert str(error).startswith("bad.pdf: ")
    assert time.monotonic() - started < LONGEST
