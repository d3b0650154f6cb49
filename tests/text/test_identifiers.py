import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeflow.text.identifiers import find_doi, find_urls, is_valid_doi, normalise_doi, trim_end

DOIS = [
    pytest.param("С. 1. DOI: 10.1000/abc-1.", "DOI: 10.1000/abc-1", "10.1000/abc-1", id="label and stop"),
    pytest.param("doi:10.1000/ABC", "doi:10.1000/ABC", "10.1000/abc", id="case"),
    pytest.param("см. https://doi.org/10.1000/x(5)y.", "https://doi.org/10.1000/x(5)y", "10.1000/x(5)y", id="resolver"),
    pytest.param("(doi.org/10.1000/abc)", "doi.org/10.1000/abc", "10.1000/abc", id="in brackets"),
    pytest.param("DOI https://dx.doi.org/10.1000/a", "DOI https://dx.doi.org/10.1000/a", "10.1000/a", id="both"),
    pytest.param("10.1000.10/123, 2020", "10.1000.10/123", "10.1000.10/123", id="bare, sub-prefix"),
    pytest.param("https://doi.org/10.1000%2Fabc", "https://doi.org/10.1000%2Fabc", "10.1000/abc", id="escaped"),
    pytest.param(
        "10.1002/(SICI)1097-0258(1998)17:15<1661::AID-SIM968>3.0.CO;2-2",
        "10.1002/(SICI)1097-0258(1998)17:15<1661::AID-SIM968>3.0.CO;2-2",
        "10.1002/(sici)1097-0258(1998)17:15<1661::aid-sim968>3.0.co;2-2",
        id="sici",
    ),
    pytest.param("<https://doi.org/10.1000/abc>", "https://doi.org/10.1000/abc", "10.1000/abc", id="autolink"),
    pytest.param("«10.1000/abc»", "10.1000/abc", "10.1000/abc", id="quotes"),
]


@pytest.mark.parametrize(("text", "printed", "doi"), DOIS)
def test_find_doi(text: str, printed: str, doi: str) -> None:
    found = find_doi(text)
    assert found is not None
    start, end, normalised = found
    assert (text[start:end], normalised) == (printed, doi)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("doi в тексте", id="word"),
        pytest.param("10.05.2020/12", id="date"),
        pytest.param("110.1000/5", id="part of a number"),
        pytest.param("стр. 10.1/5", id="prefix too short"),
        pytest.param("DOI: 10.1000", id="no suffix"),
    ],
)
def test_no_doi(text: str) -> None:
    assert find_doi(text) is None


URLS = [
    pytest.param("URL: https://example.org/a.html.", ["https://example.org/a.html"], id="stop"),
    pytest.param("(https://example.org/a)", ["https://example.org/a"], id="bracket around"),
    pytest.param("https://example.org/a_(b) и", ["https://example.org/a_(b)"], id="bracket inside"),
    pytest.param("www.example.kz, HTTP://A.RU/x?y=1&z=2;", ["www.example.kz", "HTTP://A.RU/x?y=1&z=2"], id="two"),
    pytest.param("«https://пример.рф/страница»", ["https://пример.рф/страница"], id="cyrillic address"),
    pytest.param("https://doi.org/10.1000/abc.", ["https://doi.org/10.1000/abc"], id="resolver of dois"),
    pytest.param("[сайт](https://example.org/).", ["https://example.org/"], id="markdown"),
    pytest.param("[https://example.org/x]", ["https://example.org/x"], id="square"),
    pytest.param("ftp://example.org/x…", ["ftp://example.org/x"], id="ellipsis"),
    pytest.param("awww.example.org http:// www.", [], id="none"),
]


@pytest.mark.parametrize(("text", "urls"), URLS)
def test_find_urls(text: str, urls: list[str]) -> None:
    found = find_urls(text)
    assert [url for _, _, url in found] == urls
    assert [text[start:end] for start, end, _ in found] == urls


@pytest.mark.parametrize(
    ("doi", "valid"),
    [
        ("10.1000/abc", True),
        ("10.1000.5/A-b_(c)", True),
        ("10.1000/", False),
        ("10.100/abc", False),
        ("10.1000/аbc", False),
        ("10.1000/a b", False),
        ("https://doi.org/10.1000/abc", False),
        ("", False),
    ],
)
def test_is_valid_doi(doi: str, valid: bool) -> None:
    assert is_valid_doi(doi) is valid


SUFFIX = st.text("abcXYZ0189-_()/:;.<>", min_size=1).map(lambda s: trim_end(s + "z"))


@settings(deadline=None)
@given(SUFFIX, st.sampled_from(["", "DOI: ", "doi:", "https://doi.org/", "DOI: http://dx.doi.org/"]))
def test_a_printed_doi_is_found_whole(suffix: str, label: str) -> None:
    text = f"Журнал. {label}10.1000/{suffix}. — С. 7."
    found = find_doi(text)
    assert found is not None
    assert text[found[0] : found[1]] == f"{label}10.1000/{suffix}"
    assert is_valid_doi(found[2])
    assert normalise_doi(found[2]) == found[2]


@settings(deadline=None)
@given(st.text("ahtps:/w.() [],x"))
def test_urls_lie_in_order_and_end_well(text: str) -> None:
    end_before = 0
    for start, end, url in find_urls(text):
        assert end_before <= start < end
        assert not url.endswith((".", ",", ":"))
        end_before = end
