from __future__ import annotations

import pytest

from citeflow.bibliography.fields.links import take_links


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Title. URL: https://example.org/a.", "url", "https://example.org/a"),
        ("Title. <https://example.org/a_(b)>", "url", "https://example.org/a_(b)"),
        ("Title (https://example.org/a).", "url", "https://example.org/a"),
        ("Title. Режим доступа: www.example.kz/ru", "url", "www.example.kz/ru"),
        ("https:// example.org/files/4/ DEC\\_02.pdf", "url", "https://example.org/files/4/DEC_02.pdf"),
        (
            "https://example.org/guide/ templates/pipes. Accessed later",
            "url",
            "https://example.org/guide/templates/pipes",
        ),
        ("https://example.org/guide/ Accessed 12.03.2021", "url", "https://example.org/guide/"),
        ("doi:10.1000/abc(12)3.", "doi", "10.1000/abc(12)3"),
        ("https://doi.org/10.1000/abc", "doi", "10.1000/abc"),
        ("DOI: https://doi.org/10.1000/abc,", "doi", "10.1000/abc"),
        ("ISBN 978-5-4461-0001-1.", "isbn", "978-5-4461-0001-1"),
        ("ISSN 1234-567X", "issn", "1234-567X"),
        ("arXiv:2001.10098 [cs.LG]", "arxiv", "2001.10098"),
        ("No address // here: nothing", "url", None),
    ],
)
def test_identifiers(text: str, field: str, value: str | None) -> None:
    assert getattr(take_links(text), field) == value


def test_rest_keeps_the_words() -> None:
    links = take_links("Title // Site. URL: https://example.org/x (accessed 1.2.2020). 5 p.")
    assert links.rest.split() == ["Title", "//", "Site.", "(accessed", "1.2.2020).", "5", "p."]
