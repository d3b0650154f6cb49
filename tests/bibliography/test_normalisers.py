"""Each normaliser on spans that hold nothing but its field, as a labeller gives them."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citeflow.bibliography.fields.dates import read_accessed, read_issued
from citeflow.bibliography.fields.edition import read_edition, read_volume_count
from citeflow.bibliography.fields.imprint import read_place, read_publisher
from citeflow.bibliography.fields.item_language import find_item_language
from citeflow.bibliography.fields.links import read_arxiv, read_doi, read_url, take_links
from citeflow.bibliography.fields.pages import read_pages
from citeflow.bibliography.fields.volume import read_numeration
from citeflow.bibliography.names.people import read_people
from citeflow.text.serial_numbers import is_valid_isbn, is_valid_issn, normalise_isbn, normalise_issn


def days(date: dict[str, Any] | None) -> str:
    """A date as ``2019-03-12/2019-03-14`` with its season and circa behind it."""
    if date is None:
        return ""
    rows = "/".join("-".join(map(str, row)) for row in date["date-parts"])
    return rows + "".join(f" {name}={date[name]}" for name in ("season", "circa") if name in date)


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ("2019", "2019"),
        ("2019.", "2019"),
        ("(2019)", "2019"),
        ("[2019]", "2019"),
        ("2016a", "2016"),
        ("2016б", "2016"),
        ("2019 г.", "2019"),
        ("2019 ж.", "2019"),
        ("2010–2012", "2010/2012"),
        ("2010-12", "2010/2012"),
        ("2010/2011", "2010/2011"),
        ("ок. 1920", "1920 circa=True"),
        ("ca. 1920", "1920 circa=True"),
        ("Spring 2019", "2019 season=1"),
        ("2019, осень", "2019 season=3"),
        ("Көктем 2019", "2019 season=1"),
        ("март 2019", "2019-3"),
        ("March 2019", "2019-3"),
        ("2019, March", "2019-3"),
        ("2019 Mar", "2019-3"),
        ("март–апрель 2019", "2019-3/2019-4"),
        ("marzo de 2019", "2019-3"),
        ("setembro 2019", "2019-9"),
        ("12 марта 2019 г.", "2019-3-12"),
        ("2019. – 12 марта", "2019-3-12"),
        ("2019, 12 окт.", "2019-10-12"),
        ("12.03.2019", "2019-3-12"),
        ("12/03/2019", "2019-3-12"),
        ("2019-03-12", "2019-3-12"),
        ("2019 Mar 12", "2019-3-12"),
        ("2019, March 12", "2019-3-12"),
        ("March 12, 2019", "2019-3-12"),
        ("12th March 2019", "2019-3-12"),
        ("12 de marzo de 2019", "2019-3-12"),
        ("12 de março de 2019", "2019-3-12"),
        ("2011 жылғы 22 шілдедегі", "2011-7-22"),
        ("2011 ж. 22 шілде", "2011-7-22"),
        ("24 червня 2004 р.", "2004-6-24"),
        ("18.12.00", "2000-12-18"),
        ("n.d.", ""),
        ("[б. г.]", ""),
        ("в печати", ""),
        ("", ""),
        ("42.42.2019", "2019"),
    ],
)
def test_issued(span: str, expected: str) -> None:
    assert days(read_issued(span)) == expected


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ("(дата обращения: 12.03.2021)", "2021-3-12"),
        ("дата обращения 3 марта 2020 г.", "2020-3-3"),
        ("қаралған күні: 05.06.2022", "2022-6-5"),
        ("дата звернення: 15.03.2020", "2020-3-15"),
        ("Accessed March 3, 2020", "2020-3-3"),
        ("accessed on 2020-03-03", "2020-3-3"),
        ("Retrieved 3 March 2020", "2020-3-3"),
        ("consultado el 3 de marzo de 2020", "2020-3-3"),
        ("Accessed March 2020", "2020-3"),
        ("дата обращения", ""),
    ],
)
def test_accessed(span: str, expected: str) -> None:
    assert days(read_accessed(span)) == expected


@pytest.mark.parametrize(
    ("span", "page", "total"),
    [
        ("69", "69", None),
        ("584-611", "584-611", None),
        ("584–11", "584-11", None),
        ("С. 12–15", "12-15", None),
        ("C. 12—15.", "12-15", None),
        ("с. 45", "45", None),
        ("Стр. 5-9", "5-9", None),
        ("С.3-5, 8", "3-5, 8", None),
        ("С. 3–5; 8", "3-5, 8", None),
        ("P. 131-151", "131-151", None),
        ("pp. 1–15", "1-15", None),
        ("pages 70--89", "70-89", None),
        ("P. e1004", "e1004", None),
        ("e0123456", "e0123456", None),
        ("S45-S67", "S45-S67", None),
        ("Ст. 18", "18", None),
        ("Art. 107965", "107965", None),
        ("Article 12", "12", None),
        ("xii–xx", "xii-xx", None),
        ("С. XII–XX", "XII-XX", None),
        ("xiv", "xiv", None),
        ("Б. 14–22", "14-22", None),
        ("12-19 бет", "12-19", None),
        ("51-60 бб.", "51-60", None),
        ("44–49-б.", "44-49", None),
        ("5 ff.", "5", None),
        ("248 с.", None, "248"),
        ("248 с. : ил.", None, "248"),
        ("248, [2] с.", None, "248"),
        ("240 б.", None, "240"),
        ("248 бет.", None, "248"),
        ("12 p.", None, "12"),
        ("xii, 255 pp.", None, "255"),
        ("1200 s.", None, "1200"),
        ("нет", None, None),
        ("", None, None),
    ],
)
def test_pages(span: str, page: str | None, total: str | None) -> None:
    assert read_pages(span)[:2] == (page, total)


@pytest.mark.parametrize(
    ("span", "volume", "issue"),
    [
        ("Т. 5, № 3", "5", "3"),
        ("Т. 5. – № 4 (12)", "5", "4 (12)"),
        ("Т.5, №3", "5", "3"),
        ("№2(42)", None, "2 (42)"),
        ("№ 3-4", None, "3-4"),
        ("№ 3/4", None, "3/4"),
        ("№ 3–4 (87)", None, "3-4 (87)"),
        ("Vol. 12 (4)", "12", "4"),
        ("Vol. 12, No. 4", "12", "4"),
        ("vol. XII, no. 4", "XII", "4"),
        ("Vol. LXIII", "LXIII", None),
        ("2019;12(3):45", "12", "3"),
        ("12(3)", "12", "3"),
        ("12 (3)", "12", "3"),
        ("12", "12", None),
        ("XII", "XII", None),
        ("Вып. 7", None, "7"),
        ("вып. 3", None, "3"),
        ("Вып. 5, Т. 2", "2", "5"),
        ("Ч. 2", "2", None),
        ("Кн. 1", "1", None),
        ("Part 2", "2", None),
        ("1-бөлім", "1", None),
        ("3-том", "3", None),
        ("Том 3", "3", None),
        ("Т. 5–6", "5-6", None),
        ("Bd. 7, Heft 2", "7", "2"),
        ("Vol. 3, Iss. 2", "3", "2"),
        ("Suppl. 2", None, "Suppl. 2"),
        ("Vol. 5, Suppl. 2", "5", "Suppl. 2"),
        ("Special issue", None, "Special issue"),
        ("Т. 28, вип. 3", "28", "3"),
        ("n.º 48", None, "48"),
        ("", None, None),
        ("слово", None, None),
    ],
)
def test_numeration(span: str, volume: str | None, issue: str | None) -> None:
    assert read_numeration(span)[:2] == (volume, issue)


@pytest.mark.parametrize(
    ("read", "span", "expected"),
    [
        (read_edition, "2-е изд.", "2"),
        (read_edition, "2-е издание", "2"),
        (read_edition, "2-е изд., перераб. и доп.", "2-е изд., перераб. и доп."),
        (read_edition, "2-ге вид.", "2"),
        (read_edition, "2-бас.", "2"),
        (read_edition, "3rd ed.", "3"),
        (read_edition, "(3rd ed.)", "3"),
        (read_edition, "Second edition", "2"),
        (read_edition, "2. Aufl.", "2. Aufl."),
        (read_edition, "Rev. ed.", "Rev. ed."),
        (read_edition, "Изд. 2-е", "2"),
        (read_edition, "", None),
        (read_volume_count, "в 3 т.", "3"),
        (read_volume_count, "В 2-х ч.", "2"),
        (read_volume_count, "в двух томах", "2"),
        (read_volume_count, "у 5 т.", "5"),
        (read_volume_count, "in 2 vols.", "2"),
        (read_volume_count, "12 томдық", "12"),
        (read_volume_count, "4", "4"),
        (read_volume_count, "много томов", None),
        (read_place, "М.", "Москва"),
        (read_place, "М.; Л.", "Москва; Ленинград"),
        (read_place, "СПб. :", "Санкт-Петербург"),
        (read_place, "Ростов н/Д.", "Ростов-на-Дону"),
        (read_place, "Алматы:", "Алматы"),
        (read_place, "г. Астана", "Астана"),
        (read_place, "New York; London", "New York; London"),
        (read_place, "Washington, D.C.", "Washington, D.C."),
        (read_place, "Б. м.", None),
        (read_place, "[S. l.]", None),
        (read_place, "", None),
        (read_publisher, "Наука,", "Наука"),
        (read_publisher, "«Наука»", "Наука"),
        (read_publisher, "«Фолиант» баспасы", "«Фолиант» баспасы"),
        (read_publisher, "Изд-во МГУ", "Изд-во МГУ"),
        (read_publisher, "б. и.", None),
        (read_publisher, "[s. n.]", None),
        (read_publisher, "Oxford University Press.", "Oxford University Press"),
        (read_publisher, "John Wiley & Sons Inc.", "John Wiley & Sons Inc."),
        (read_doi, "doi:10.1000/abc(12)3.", "10.1000/abc(12)3"),
        (read_doi, "https://doi.org/10.1000/abc", "10.1000/abc"),
        (read_doi, "http://dx.doi.org/10.1000/ABC).", "10.1000/ABC"),
        (read_doi, "DOI 10.1080/ 08865655.2014. 938972", "10.1080/08865655.2014.938972"),
        (read_doi, "10.1000%2Fabc", "10.1000/abc"),
        (read_doi, "10.31857/S258755662\u0421", "10.31857/S258755662C"),
        (read_doi, "doi:10.1000/j.abc(2019).", "10.1000/j.abc"),
        (read_doi, "10.1000/S0092-8674(00)81683-9", "10.1000/S0092-8674(00)81683-9"),
        (read_doi, "10.1000", None),
        (read_url, "https://example.org/a.", "https://example.org/a"),
        (read_url, "URL: https://example.org/a (", "https://example.org/a"),
        (read_url, "<https://example.org/a_(b)>", "https://example.org/a_(b)"),
        (read_url, "https:// example.org/files/4/ DEC\\_02.pdf", "https://example.org/files/4/DEC_02.pdf"),
        (read_url, "http://пример.рф/закон", "http://пример.рф/закон"),
        (read_url, "https://a.example/x, https://b.example/y", "https://a.example/x"),
        (read_url, "Режим доступа: www.example.kz/ru;", "www.example.kz/ru"),
        (read_url, "нет", None),
        (read_arxiv, "arXiv:2001.10098v2 [cs.LG]", "2001.10098v2"),
        (read_arxiv, "arXiv preprint arXiv:2001.10098", "2001.10098"),
        (read_arxiv, "hep-th/9901001", "hep-th/9901001"),
        (read_arxiv, "[hep-lat/0201010]", "hep-lat/0201010"),
        (read_arxiv, "Astron. J. 116, 1009 (1998), astro-ph/9805201.", "astro-ph/9805201"),
        (read_arxiv, "arXiv:math.AG/0601001v1", "math.AG/0601001v1"),
        (read_arxiv, "https://arxiv.org/abs/2001.10098", "2001.10098"),
        (read_arxiv, "2001", None),
        (normalise_isbn, "ISBN: 5–02–013437–х.", "5-02-013437-X"),
        (normalise_issn, "eISSN 1234–567Х", "1234-567X"),
    ],
)  # fmt: skip
def test_other_fields(read: Callable[[str], str | None], span: str, expected: str | None) -> None:
    assert read(span) == expected


def test_place_by_language() -> None:
    assert (read_place("К.", "uk"), read_place("К.", "ru"), read_place("К.")) == ("Київ", "Киев", "Киев")


@pytest.mark.parametrize(
    ("isbn", "right"),
    [
        ("978-5-8114-1076-7", True),
        ("978-5-8114-1076-8", False),
        ("0-306-40615-2", True),
        ("0-8044-2957-X", True),
        ("0-8044-2957-1", False),
        ("12345", False),
    ],
)
def test_isbn_checksum(isbn: str, right: bool) -> None:
    assert is_valid_isbn(isbn) is right


def test_issn_checksum() -> None:
    assert is_valid_issn("0317-8471") and not is_valid_issn("0317-8472")


def test_a_wrong_checksum_is_kept_as_printed() -> None:
    assert take_links("М., 2000. ISBN 978-5-8114-1076-8.").isbn == "978-5-8114-1076-8"


NORMALISERS: list[Callable[[str], Any]] = [
    read_issued, read_accessed, read_pages, read_numeration, read_edition, read_volume_count, read_place,
    read_publisher, read_doi, read_url, read_arxiv, normalise_isbn, is_valid_isbn, is_valid_issn, read_people,
    find_item_language, take_links,
]  # fmt: skip
NASTY = '12 0.,;:–—-()[]«»"/ \t\n№ТтVvСсPpXxівхIVmarч10.100/doihttp://wwwISBNпод ред.и д\u0301\u200f\ud83d\ude00\u0663'


@pytest.mark.parametrize("read", NORMALISERS, ids=lambda read: read.__name__)
@given(span=st.text(alphabet=NASTY, max_size=120) | st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_span_is_read_without_error_and_alike_each_time(read: Callable[[str], Any], span: str) -> None:
    assert read(span) == read(span)


LONG = {
    "digits": "1" * 50_000,
    "numbers": "12 " * 17_000,
    "spaces": "2019" + " " * 50_000 + "x",
    "dashes": "12" + "-" * 50_000,
    "dash-pairs": "1 - " * 12_500,
    "letters": "x" * 50_000,
    "capitals": "А" * 50_000,
    "initials": "А. " * 17_000,
    "names": "Ivanov I., " * 4_600,
    "commas": "," * 50_000,
    "brackets": "[" * 50_000,
    "stops": ". " * 25_000,
    "slashes": "/" * 50_000,
    "addresses": "http://" * 7_000,
    "labels": "Vol. " * 10_000,
    "roles": "под ред. " * 5_500,
    "romans": "IV" * 25_000,
    "accents": "е\u0301" * 25_000,
    "isbn": "ISBN 9" * 8_000,
    "doi": "doi:" * 12_000,
}


@pytest.mark.parametrize("read", NORMALISERS, ids=lambda read: read.__name__)
def test_long_spans_take_no_time(read: Callable[[str], Any]) -> None:
    slow = {}
    for name, span in LONG.items():
        started = time.process_time()
        read(span)
        if (taken := time.process_time() - started) > 0.5:
            slow[name] = round(taken, 1)
    assert not slow
