import pytest
from msgspec.structs import replace

from citeflow.model.layout import Layout

from .making import List, Work, found, make_bundle, places


def faults(raw: str) -> list[str]:
    """What is said of a printed reference, behind its name."""
    work = Work(1, raw, csl={"title": "Труд"})
    bundle = make_bundle("Так [1].", lists=(List("Литература", (work,)),))
    prefix = "[1] Труд: "
    messages = [p.message for p in found("identifier-malformed", bundle)]
    assert all(message.startswith(prefix) for message in messages)
    return [message.removeprefix(prefix) for message in messages]


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        pytest.param(
            "Труд. DOI: 10.12/abc.",
            "“10.12/abc” is no DOI: its prefix has four digits or more, as in “10.1234/”", id="prefix",
        ),
        pytest.param(
            "Труд. DOI: 10.1234.",
            "“10.1234” is no DOI: no slash stands behind the prefix", id="slash",
        ),
        pytest.param("Труд. doi 1.1016/j.abc", "“1.1016/j.abc” is no DOI: a DOI begins with “10.”", id="start"),
        pytest.param(
            "Труд. DOI: 10.1234/\u0430bc",
            "“10.1234/\u0430bc” is no DOI: it holds “\u0430”, no ASCII", id="cyrillic",
        ),
        pytest.param(
            "Труд. https://doi.org/1016/abc",
            "“1016/abc” is no DOI: a DOI begins with “10.”", id="resolver",
        ),
        pytest.param(
            "Труд. URL: htpp://example.org.",
            "“htpp://example.org” begins with “htpp”, not http or https", id="scheme",
        ),
        pytest.param(
            "Труд. http//example.org",
            "“http//example.org”: behind http stands “//”, not “://”", id="colon",
        ),
        pytest.param(
            "Труд. https:/example.org",
            "“https:/example.org”: behind https stands “:/”, not “://”", id="one slash",
        ),
        pytest.param("Труд. https:// example.org", "“https://” is cut off by a space", id="space"),
        pytest.param(
            "Труд. https://example/x",
            "“https://example/x”: “example” is no name of a server", id="host",
        ),
        pytest.param(
            "Труд. https://https://a.org",
            "“https://https://a.org”: “https:” is no name of a server", id="twice",
        ),
        pytest.param("Труд. www,example.org", "“www,example.org” is no web address", id="comma"),
    ],
)  # fmt: skip
def test_malformed(raw: str, fault: str) -> None:
    assert faults(raw) == [fault]


@pytest.mark.parametrize(
    "raw",
    [
        "Труд. DOI: 10.1234/abc(5).",
        "Труд. https://doi.org/gfx2dm. https://doi.org/4sn. DOI: 10/gbqsnd",
        "Труд. DOI: https://doi.org/10.1234/abc.",
        "Труд. doi:10.1234/ABC-5 (дата обращения: 5.05.2020).",
        "Труд. https://doi.org/10.1234/abc.",
        "Труд. DOI: doi.org/10.1234/abc",
        "Труд. DOI 10.1234/abc. — URL: https://doi.org/10.1234/abc",
        "Труд. URL: https://example.org/a_(b)?c=1#d (дата обращения: 1.02.2021).",
        "Труд. <http://www.example.kz/>. www.example.org.",
        "Rating for the www. IEEE Computer.",
        "Труд. https : / / example.org/a. URL: https : //example.org/b",
        "Труд. https://пример.рф/путь, https://user@example.org:8080/x, http://192.168.0.1/",
        "Труд о http, htm и html; hp/5; HTTP/2.",
        "DOI как система: о чём речь.",
        "Труд. ISBN 978-5-8114-1076-7. ISSN 0317-8471. ISBN: 0-8044-2957-X.",
    ],
)
def test_well_formed(raw: str) -> None:
    assert faults(raw) == []


def test_the_place_is_the_identifier() -> None:
    lists = (List("Литература", (Work(1, "Труд. DOI: 10.12/abc. С. 5."),)),)
    assert places("identifier-malformed", make_bundle("Так [1].", lists=lists)) == ["DOI: 10.12/abc"]


def test_a_doi_that_only_the_format_states() -> None:
    lists = (List("Литература", (Work(1, "Труд.", csl={"DOI": "11.5/x"}),)),)
    [problem] = found("identifier-malformed", make_bundle("Так [1].", lists=lists))
    assert problem.message == "[1] Труд.: “11.5/x” is no DOI: a DOI begins with “10.”"


@pytest.mark.parametrize(
    "cut", ["https:// example.org/a", "http://news .example.org", "doi: 10 .1234/a", "doi.org/10.1234/ a"]
)
def test_a_line_end_cuts_identifiers_of_a_paged_document(cut: str) -> None:
    bundle = make_bundle("Так [1].", lists=(List("Литература", (Work(1, f"Труд. {cut}"),)),))
    assert len(found("identifier-malformed", bundle)) == 1
    assert found("identifier-malformed", replace(bundle, layout=Layout(pages=(), words=()))) == []


def test_what_no_line_end_explains_is_malformed_on_pages_too() -> None:
    bundle = make_bundle("Так [1].", lists=(List("Литература", (Work(1, "Труд. DOI: 10.12/abc. https://example/x"),)),))
    assert len(found("identifier-malformed", replace(bundle, layout=Layout(pages=(), words=())))) == 2
