"""The printed value of each field of a record in a style."""

from __future__ import annotations

import random
import re

from training.names import person_names, print_names
from training.pieces import Piece, Pieces
from training.printed import SMALL, abbreviate, print_date, print_pages
from training.records import Record, read_topics, read_words
from training.styles import Style

_FIELD_OF = {
    "T": "title", "C": "container", "K": "publisher", "S": "collection", "P": "publisher", "L": "place", "y": "date", "D": "date", "v": "volume", "i": "issue", "p": "pages",
    "n": "extent", "e": "edition", "V": "event", "g": "genre", "r": "number", "M": "medium", "d": "doi", "u": "url", "b": "isbn", "a": "accessed", "N": "note", "X": "archive",
}  # fmt: skip
"""Field of a template -> label."""


class Values:
    """The printed value of each field of a record in a style."""

    def __init__(
        self, record: Record, lang: str, style: Style, words: dict[str, str], rng: random.Random, template: str
    ) -> None:
        self.record, self.lang, self.style, self.words, self.rng = record, lang, style, words, rng
        self.template = template

    def of(self, name: str) -> Pieces:
        """Pieces of a field of a template, none where the record has no such value."""
        if name in "ABEFR":
            return self.people(name)
        value = getattr(self, f"print_{name}")()
        return [Piece(value, _FIELD_OF[name])] if value else []

    def people(self, name: str) -> Pieces:
        role = {"A": "author", "B": "author", "E": "editor", "F": "editor", "R": "translator"}[name]
        names = person_names(self.record, role)
        if name == "A" and not names:
            names, role = person_names(self.record, "editor"), "editor"
            name = "E" if names and not self.record.get("container-title") else name
        if not names or (role == "editor" and name == "A"):
            return []
        style = self.style.names if name in "AB" else self.style.editors
        if name == "B":
            most = 0 if "{A}" in self.template else self.rng.choice((0, 1, 1, 3))
            style = style._replace(
                order="G. Family", most=most, shown=min(1, most), last=", ", between=", ", capitals=False
            )
        pieces = print_names(names, role, style._replace(etal=self.words["etal"]))
        if name == "A" and self.rng.random() < 0.02:
            body = self.rng.choice(read_topics()["en"]["team"])
            form = self.rng.choice(
                (" ({})", " [{}]", ", {}", " for the {}", " on behalf of the {}", ", and {}", "; {}")
            )
            pieces.append(Piece(form.format(body), f"{role}.sep"))
        if name == "E":
            return [*pieces, Piece(self.words["eds"], f"{role}.sep")]
        if name in "FR":
            return [Piece(self.words["edited" if name == "F" else "translated"], f"{role}.sep"), *pieces]
        return pieces

    def text(self, field: str) -> str:
        return str(self.record.get(field) or "").strip()

    def print_T(self) -> str:
        title = self.text("title").rstrip(".")
        parts = self.parts()
        if parts and self.rng.random() < 0.05:
            title += self.rng.choice(
                (", {0}", " in {0}", ", {1}–{0}", " ({1}-{0})", " since {1}", ", {1}—{0}", ": {0} update", " {0}")
            ).format(parts[0] - self.rng.randint(0, 9), parts[0] - self.rng.randint(10, 40))
        if self.rng.random() < 0.03:
            title += self.rng.choice(
                (
                    " (abstract)",
                    " (dossier)",
                    " (review)",
                    " [Review]",
                    " (I)",
                    ", Part 2",
                    " II",
                    ": Part I",
                    ". I",
                    " (Extended Abstract)",
                    "?",
                    "!",
                    " (second edition)",
                    "...",
                )
            )
        elif self.rng.random() < 0.04 and len(title.split()) > 5:
            words = title.split()
            at = self.rng.randint(2, len(words) - 2)
            words.insert(
                at,
                self.rng.choice(("({})", "[{}]", "({})", "“{}”", "'{}'", "«{}»")).format(
                    self.rng.choice(words).strip("()[]“”«»,.:;'\"")
                ),
            )
            title = " ".join(words)
        case = self.style.case
        if case == "upper":
            return title.upper()
        if case == "title" and self.lang == "en":
            return " ".join(w if w in SMALL or not w[:1].islower() else w[0].upper() + w[1:] for w in title.split())
        if case == "sentence" and self.lang in ("en", "es", "pt"):
            first, *rest = title.split() or [""]
            return " ".join([first, *(w.lower() if w[1:].islower() and w[:1].isupper() else w for w in rest)])
        return title

    def print_C(self) -> str:
        container = (
            self.text("container-title").rstrip(".")
            if self.text("container-title").count(".") == 1
            else self.text("container-title")
        )
        long_words = sum(len(w) > 5 for w in container.split())
        if (
            self.style.short
            and long_words > 1
            and self.record.get("kind", self.record.get("type")) in ("journal", "article-journal")
        ):
            return abbreviate(container, "." if self.style.short == 1 else "")
        if self.style.case == "upper" and self.rng.random() < 0.3:
            return container.upper()
        return container

    def print_K(self) -> str:
        return self.rng.choice(read_topics()["en"]["society"])

    def print_S(self) -> str:
        return self.text("collection-title")

    def print_P(self) -> str:
        return self.text("publisher")

    def print_L(self) -> str:
        return self.text("publisher-place")

    def parts(self) -> list[int]:
        rows = (self.record.get("issued") or {}).get("date-parts") or [[]]
        return [int(p) for p in rows[0] if str(p).isdigit()]

    def print_y(self) -> str:
        parts = self.parts()
        if not parts:
            return self.words["nodate"] if self.rng.random() < 0.3 else ""
        if self.rng.random() < 0.015:
            return self.rng.choice(
                (
                    f"{parts[0]}-{parts[0] + 1}",
                    f"{parts[0]}/{parts[0] + 1}",
                    f"[{parts[0]}]",
                    f"c{parts[0]}",
                    "in press",
                )
            )
        return str(parts[0]) + (self.rng.choice("abc") if self.style.year_letter else "")

    def print_D(self) -> str:
        parts = self.parts()
        if len(parts) < 2:
            if parts and self.rng.random() < 0.4:
                season = self.rng.choice(read_words()[self.lang]["seasons"])
                return self.rng.choice(
                    (
                        f"{season} {parts[0]}",
                        f"{parts[0]}, {season}",
                        f"{self.month(parts[0] % 12)} {parts[0]}",
                        f"{self.month(1)}/{self.month(2)} {parts[0]}",
                        f"{parts[0]} {self.month(parts[0] % 12)[:3]}",
                        f"{self.month(3)}-{self.month(4)} {parts[0]}",
                    )
                )
            return self.print_y()
        return print_date(parts, self.month(parts[1] - 1), self.style.seed)

    def month(self, index: int) -> str:
        name = read_words()[self.lang]["months"][index % 12]
        return name[:3] + self.rng.choice((".", "")) if self.style.seed % 3 == 0 and len(name) > 4 else name

    def print_v(self) -> str:
        return self.text("volume")

    def print_i(self) -> str:
        return self.text("issue")

    def print_p(self) -> str:
        return print_pages(self.text("page"), self.style.dash, self.style.pages)

    def print_n(self) -> str:
        total = self.text("number-of-pages")
        return total + self.words["total"] if total.isdigit() else ""

    def print_e(self) -> str:
        edition = self.text("edition")
        if not edition:
            return ""
        number = re.sub(r"\D", "", edition) or "2"
        ordinal = {"1": "1st", "2": "2nd", "3": "3rd"}.get(number, f"{number}th") if self.lang == "en" else number
        if self.lang == "en" and self.rng.random() < 0.25:
            ordinal = self.rng.choice(
                ("Second", "Third", "Revised", "Rev.", "First", "2d", "Fourth", "International", "Student")
            )
        return self.words["edition"].format(n=ordinal)

    def print_V(self) -> str:
        place, date = self.text("event-place"), self.text("event-date")
        return ", ".join(part for part in (place, date) if part)

    def print_g(self) -> str:
        genre = self.text("genre")
        if self.record.get("type") == "thesis" and self.rng.random() < 0.7:
            return self.words["thesis"]
        return genre or (self.words["report"] if self.record.get("type") == "report" else "")

    def print_r(self) -> str:
        return self.text("number")

    def print_M(self) -> str:
        return self.text("medium") or (self.words["medium"] if self.rng.random() < 0.6 else "")

    def print_d(self) -> str:
        doi = self.text("DOI")
        lead = random.Random(self.style.seed).choice(
            (
                "doi:",
                "DOI: ",
                "https://doi.org/",
                "doi: ",
                "DOI:",
                "http://dx.doi.org/",
                "DOI ",
                "",
                "doi.org/",
                "DOI : ",
                "https://doi.org/",
                "doi:https://doi.org/",
            )
        )
        return f"{lead}{doi}" if doi else ""

    def print_u(self) -> str:
        url = self.text("URL")
        if not url:
            return ""
        lead = self.words["url"]
        return f"{lead}{url}>" if lead.endswith("<") else f"{lead}{url}"

    def print_b(self) -> str:
        isbn = self.text("ISBN")
        return f"ISBN {isbn}" if isbn else ""

    def print_a(self) -> str:
        if not self.text("URL") or self.rng.random() < 0.3:
            return ""
        year, month, day = self.rng.randint(2008, 2024), self.rng.randint(1, 12), self.rng.randint(1, 28)
        return self.words["accessed"].format(
            d=print_date([year, month, day], self.month(month - 1), self.style.seed // 7)
        )

    def print_N(self) -> str:
        return self.words["note"] if self.rng.random() < 0.35 else ""

    def print_X(self) -> str:
        return self.text("arxiv")
