import pytest

from .making import List, Work, csl, found, make_bundle, places, works

LIST = (List("Литература", works(1, 2, 3, 4, 5)),)
KNOWN = (
    List(
        "Литература",
        (
            Work(1, "Ким А. Рынки. 2018.", csl=csl("Ким", "Рынки", 2018)),
            Work(2, "Лопес Б. Реки. 2019.", csl=csl("Лопес", "Реки", 2019)),
            Work(3, "Ахметов В. Горы. 2020.", csl=csl("Ахметов", "Горы", 2020)),
        ),
    ),
)


@pytest.mark.parametrize(
    ("text", "style", "count", "example"),
    [
        pytest.param(
            "Рост отмечен (Иванов, 2019). Спад тоже (Smith et al., 2018, p. 4). Ср. [Ли и Ким, 2020: 7].",
            "author and year", 3, "(Иванов, 2019)", id="author and year in brackets",
        ),
        pytest.param(
            "Так Ким и Лопес (2018). Nevado y Gallardo (2016) иначе. Спорят Ли, Цой и Пак (2011).",
            "author and year", 3, "Ким и Лопес (2018)", id="several authors",
        ),
    ],
)  # fmt: skip
def test_a_style_that_names_no_reference(text: str, style: str, count: int, example: str) -> None:
    bundle = make_bundle(text, lists=KNOWN)
    [problem] = found("citation-style-unsupported", bundle)
    assert problem.severity == "error"
    assert problem.message == (
        f"the text seems to cite by {style}, but none of {count} marks names a reference: “{example}” and others"
    )
    assert places("citation-style-unsupported", bundle) == [example]
    assert found("citation-style-unknown", bundle) == []


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        pytest.param("У Кима (2018) иначе. Лопес (2019) спорит. Ахметов (2020) молчит.", (), id="authors of the list"),
        pytest.param("Один (1, с. 5). Два (2; 3). Три (1).", (), id="round brackets"),
        pytest.param("Один /1/. Два /2, с. 7/. Три /3/.", (), id="slashes"),
        pytest.param("Один¹. Два²,³. Три¹.", (), id="raised by unicode"),
        pytest.param("Рост заметен1. Спад тоже2,3. Итог1.", ("1", "2,3"), id="raised by typography"),
    ],
)
def test_a_style_that_is_read(text: str, raised: tuple[str, ...]) -> None:
    bundle = make_bundle(text, lists=KNOWN, superscript=raised)
    assert found("citation-style-unsupported", bundle) == []
    assert found("citation-style-unknown", bundle) == []
    assert bundle.claims is not None
    assert len(bundle.claims.callouts) == 3


def test_powers_of_units_are_no_citations() -> None:
    bundle = make_bundle("Площадь 5 км², 7 м², 9 см³, объём 10⁶.", lists=LIST)
    assert found("citation-style-unsupported", bundle) == []
    assert len(found("citation-style-unknown", bundle)) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Договор подписан (Асунсьон, 1991). Рост виден.", id="one place with a date"),
        pytest.param("Перечень: (1) порты; (2) дороги; (3) мосты.", id="enumeration"),
        pytest.param("Население (12; 45; 99) растёт (77) и (88).", id="numbers above the list"),
        pytest.param("Доли таковы: порты (1), дороги (2), мосты (1), реки (2).", id="few of the references"),
    ],
)
def test_unknown_style(text: str) -> None:
    bundle = make_bundle(text, lists=LIST)
    assert found("citation-style-unsupported", bundle) == []
    [problem] = found("citation-style-unknown", bundle)
    assert problem.severity == "error"
    assert problem.message.startswith("5 references, but neither a callout")


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        pytest.param("Так [1].", LIST, id="numbered callouts"),
        pytest.param("Так.", (), id="no references"),
        pytest.param("Так [17].", LIST, id="callouts that dangle"),
    ],
)
def test_style_is_no_matter(text: str, lists: tuple[List, ...]) -> None:
    bundle = make_bundle(text, lists=lists)
    assert found("citation-style-unknown", bundle) == []
    assert found("citation-style-unsupported", bundle) == []


def test_author_year_with_a_year_in_square_brackets() -> None:
    bundle = make_bundle("Так (Ким и др., 2018), (Лопес, 2019, с. 3) и (Ахметов, 2020). [1998]", lists=KNOWN)
    assert found("citation-style-unsupported", bundle) == []
    assert found("callout-without-reference", bundle) == []


MIXED = "Рынки растут [1]. Реки мелеют (Ким и др., 2018), горы стоят (Лопес, 2019), а люди (Smith et al., 2017)."


def test_mixed_styles() -> None:
    bundle = make_bundle(
        f"Рост виден [2] и [3]. {'Это отдельное, довольно длинное предложение. ' * 2}{MIXED[17:]}", lists=KNOWN
    )
    [problem] = found("citation-style-mixed", bundle)
    assert problem.message == (
        "2 numbered callouts such as [2] and 3 citations by author and year such as “(Ким и др., 2018)”"
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ким (2018) [1] прав. Лопес (2019) [2] тоже. Ахметов (2020) [3] нет.", id="beside callouts"),
        pytest.param(
            "Рост [1] заметен. Далее длинное предложение о другом, без ссылок. Договоры (Париж, 2015), (Рим, 1957), "
            "(Женева, 1949) известны.",
            id="places with dates",
        ),
        pytest.param("Рост [1].", id="numbered alone"),
    ],
)
def test_not_mixed(text: str) -> None:
    assert found("citation-style-mixed", make_bundle(text, lists=KNOWN)) == []
