from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeflow.graph.labels import shorten, year_of


@settings(deadline=None, max_examples=60)
@given(st.text(), st.integers(min_value=2, max_value=90))
def test_a_short_text_is_one_line_of_at_most_the_width(text: str, width: int) -> None:
    short = shorten(text, width)
    assert len(short) <= width
    assert short == " ".join(short.split())


@pytest.mark.parametrize(
    ("date", "year"),
    [
        pytest.param({"date-parts": [["2019"]]}, 2019, id="string"),
        pytest.param({"date-parts": [[]]}, None, id="empty row"),
        pytest.param({"literal": "б. г."}, None, id="no date"),
        pytest.param({"raw": "12.05.1998"}, 1998, id="raw"),
        pytest.param({"raw": "120198765"}, None, id="digits that are no year"),
        pytest.param("2019", None, id="not a CSL date"),
        pytest.param(None, None, id="null"),
    ],
)
def test_year(date: object, year: int | None) -> None:
    assert year_of({"issued": date}) == year
