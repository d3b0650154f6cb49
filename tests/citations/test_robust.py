"""Any text is read or refused: no reader of callouts raises, and every span lies in its text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from citeflow.citations.callouts.author_year import read_names, read_works, words_before
from citeflow.citations.callouts.back_references import read_back_reference
from citeflow.citations.callouts.brackets import SHAPES, find_brackets
from citeflow.citations.callouts.tokens import split_tokens
from tests.citations.composed import compose, read

TEXTS = st.text(alphabet="0129 ,;.:–-[](){}/«»сcбpАбвSmith&иetal¹²\n", max_size=80)


@given(TEXTS)
def test_words_in_brackets(text: str) -> None:
    for work in read_works(text):
        assert 0 <= work.start <= work.end <= len(text)
    read_back_reference(text)
    naming, strict = read_names(text)
    assert not strict or naming is not None
    assert words_before(text) in text


@given(TEXTS, st.sampled_from(sorted(SHAPES)))
def test_brackets_lie_in_their_text(text: str, shape: str) -> None:
    opening, closing = SHAPES[shape]
    found = find_brackets(text, 0, len(text), shape)
    assert all(text[b.start] in opening and text[b.end - 1] in closing for b in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@given(TEXTS)
def test_tokens_stand_where_they_say(text: str) -> None:
    for token in split_tokens(text)[:-1]:
        assert text[token.start : token.end].lower() == token.text or len(token.text.lower()) != len(token.text)


@given(TEXTS)
def test_whole_documents(text: str) -> None:
    doc, _, found = read(compose(text.replace("\n", " "), length=3))
    starts = [callout.start for callout in found.callouts]
    assert starts == sorted(starts)
    assert all(doc.text[c.start : c.end] == c.text and c.members for c in found.callouts)
