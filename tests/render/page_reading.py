"""Reading a page back with the standard library's parser, for the tests."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

VOID = frozenset({"meta", "link", "input", "br"})


class Element(NamedTuple):
    tag: str
    attributes: dict[str, str | None]

    def get(self, name: str) -> str:
        return self.attributes.get(name) or ""

    def has_class(self, name: str) -> bool:
        return name in self.get("class").split()


class PageReader(HTMLParser):
    """Every element, the text inside each element with an id, and whether the tags nest."""

    def __init__(self, page: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.sources: dict[str, str] = {"style": "", "script": ""}
        self.text_of: dict[str, str] = {}
        self.unclosed: list[str] = []
        self._open: list[Element] = []
        self.feed(page.decode("utf-8"))
        self.close()
        self.unclosed += [element.tag for element in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.elements.append(element)
        if "id" in element.attributes:
            self.text_of[element.get("id")] = ""
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1].tag != tag:
            self.unclosed.append(f"/{tag}")
        else:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        for element in self._open:
            if element.tag in self.sources:
                self.sources[element.tag] += data
            if "id" in element.attributes:
                self.text_of[element.get("id")] += data

    def find(self, tag: str, **attributes: str) -> list[Element]:
        return [e for e in self.elements if e.tag == tag and all(e.get(k) == v for k, v in attributes.items())]

    def with_class(self, name: str) -> list[Element]:
        return [element for element in self.elements if element.has_class(name)]

    @property
    def ids(self) -> list[str]:
        return [element.get("id") for element in self.elements if "id" in element.attributes]

    @property
    def hrefs(self) -> list[str]:
        return [element.get("href") for element in self.elements if element.tag == "a"]

    def words(self, anchor: str) -> str:
        return " ".join(self.text_of[anchor].split())
