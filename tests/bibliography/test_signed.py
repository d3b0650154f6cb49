from __future__ import annotations

import pytest

from citeflow.bibliography.fields import clean, dates, links, notes
from citeflow.bibliography.signed import SignedPattern

ACCESSED = (
    "дата обращения: ", "дата последнего доступа ", "дата просмотра ", "последнее обращение: ", "дата звернення: ",
    "қаралған күні: ", "қаралған уақыты ", "өтініш берілген күні ", "жүгінген уақыты ", "қол жеткізу күні ",
    "data obrashcheniya ", "data obrashceniya ", "date of access: ", "last accessed on ", "accessed ", "access date ",
    "accessed date ", "retrieved on ", "Last visited ", "cited ", "viewed ", "consultado el ", "fecha de consulta: ",
    "fecha de acceso: ", "acesso em ", "acessado em ", "Zugriff am ", "consulté le ", "обращение ", "проверено ",
    "Просмотрено: ",
)  # fmt: skip

MATCHED = [
    *((dates._ACCESSED_SIGNED, f"{words}12.03.2021") for words in ACCESSED),
    *((notes._STATUS, f"Title. {words}.") for words in (
        "В печати", "принят к печати", "принято к печати", "у друці", "баспада", "In press", "forthcoming",
        "to appear", "en prensa", "no prelo",
    )),
    *((clean._MEDIUM, f"Title. – {noun} : {kind}.") for noun in ("Текст", "Text", "Изображение", "Мәтін")
      for kind in ("непосредственный", "электронный", "direct", "electronic")),
    (clean._EMPHASIS, "A *title*"),
    (links._DOI_SIGNED, "DOI 10.1000/a"),
    (links._URL_SIGNED, "HTTPS://EXAMPLE.ORG/"), (links._URL_SIGNED, "ftp://example.org"),
    (links._URL_SIGNED, "Www.example.org"),
    (links._ISBN_SIGNED, "isbn 978-5-16-148410-0"), (links._ISSN_SIGNED, "eISSN 1234-567X"),
    (links._ARXIV_SIGNED, "ArXiv:2001.10098"), (links._ARXIV_SIGNED, "hep-th/9901001"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "text"), MATCHED, ids=[text for _, text in MATCHED])
def test_a_sign_stands_in_whatever_matches(form: SignedPattern, text: str) -> None:
    assert form.pattern.search(text)
    assert form.search(text)


def test_text_without_a_sign_is_left() -> None:
    assert clean._EMPHASIS.search("A title") is None
    assert clean._EMPHASIS.sub("", "A title") == "A title"
    assert clean._EMPHASIS.sub("", "A *title*") == "A title"
