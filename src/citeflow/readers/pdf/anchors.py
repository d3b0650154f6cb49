"""Where the file's own links lead: the lines on which items of a reference list begin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from citeflow.readers.pdf.engine import Place, Run
from citeflow.readers.pdf.labels import find_label
from citeflow.readers.pdf.lines import Line

CITED = re.compile(r"(?:\w*[._:-])?(?:cite|bib|ref)(?:[._:-]|\d)|(?:CR|B|b|R)\d+$|\w*\.?\w*\.ref\d+$")
"""Names that hyperref, pandoc and publishers give to the items of a list: ``cite.key``, ``ref-key``, ``CR12``."""

OTHER = re.compile(
    r"(?:Doc-Start|page|section\*?|(?:sub)+section|chapter|appendix|part|figure|table|equation|Item|Hfootnote|footnote"
    r"|theorem|lemma|definition|algorithm|lstlisting|fig|tbl|tab|eq|sec)\b[._:*-]?",
    re.IGNORECASE,
)
"""Names of other places."""

NUMBERED_NAME = re.compile(r"(?:ref|CR|bib|B)[-_.]?0*([1-9]\d{0,3})$")
"""Names that end in the item's number."""

NUMBER = re.compile(r"[\[(]?(\d{1,3})[\]),;.]*")
MOST = 0.5
"""Share of the places of one family of names at which a line must be found, else the names mean something else."""

ABOVE, BELOW = 1.0, 3.0
"""A destination lies at most so many type sizes below or above the top of its line."""

BESIDE = 90.0
"""Points by which an item may begin to the right of its destination; another column lies farther off."""

LEFT_OF = 20.0
"""Points by which it may begin to the left: a label hangs out."""


class Anchors(NamedTuple):
    """lines: id of a stated reference by page and place of the line on which it begins. targets: that id by link."""

    lines: dict[tuple[int, int], str]
    targets: dict[str, str]


def find_called(runs: Iterable[Run], called: dict[str, set[str]]) -> None:
    """Add the words printed under each link into the file, by target."""
    text, target = "", None
    for run in runs:
        if run.link == target and target is not None:
            text += run.text
            continue
        if target is not None:
            called.setdefault(target, set()).add(text)
        target = run.link if run.link is not None and run.link.startswith("#") else None
        text = run.text
    if target is not None:
        called.setdefault(target, set()).add(text)


class AnchorFinder:
    """Finds, sheet by sheet, the lines at which links arrive that look like those of callouts.

    A destination counts where its name says so, or where the number printed under a link is the label of a line
    there.
    """

    def __init__(self, places: Mapping[str, Place], called: Mapping[str, set[str]]) -> None:
        self.places = places
        self.called = called
        self.tried: Counter[str] = Counter()
        self.hits: dict[str, tuple[int, int]] = {}
        self.by_page: dict[int, list[str]] = {}
        for target, place in places.items():
            if not OTHER.match(place.name):
                self.tried[name_family(place.name)] += 1
                self.by_page.setdefault(place.page, []).append(target)

    def add(self, page: int, lines: Mapping[int, Line]) -> None:
        """Look at the lines of a sheet, given by their places."""
        for target in self.by_page.get(page, ()):
            at = find_line(lines, self.places[target], self.called.get(target, set()))
            if at is not None:
                self.hits[target] = (page, at)

    def conclude(self) -> Anchors:
        """The lines found, without those of families that mostly lead to nothing."""
        kept = Counter(name_family(self.places[target].name) for target in self.hits)
        lines: dict[tuple[int, int], str] = {}
        targets: dict[str, str] = {}
        for target, place in self.places.items():
            family = name_family(place.name)
            if target in self.hits and (not place.name or kept[family] >= MOST * self.tried[family]):
                targets[target] = lines.setdefault(self.hits[target], name_reference(place))
        return Anchors(lines, targets)


def name_family(name: str) -> str:
    """What the names of all items of a list share.

    >>> name_family("cite.ivanov2019"), name_family("Rpcbi.100.ref007")
    ('cite', 'Rpcbi.100.ref')
    """
    if match := NUMBERED_NAME.search(name):
        return name[: match.start(1)].rstrip("0")
    return re.split(r"[._:-]", name, maxsplit=1)[0]


def find_line(lines: Mapping[int, Line], place: Place, called: Iterable[str]) -> int | None:
    """Where the line of a list's item stands that a place names, or None."""
    numbers = {int(match[1]) for text in called if (match := NUMBER.fullmatch(text))}
    named = NUMBERED_NAME.search(place.name)
    if not numbers and named:
        numbers = {int(named[1])}
    if len(numbers) == 1:
        return find_numbered(lines, place, numbers.pop())
    return find_nearest(lines, place) if CITED.match(place.name) else None


def name_reference(place: Place) -> str:
    """The id of the stated reference at a place.

    >>> name_reference(Place(7, 72.0, 129.3, "")), name_reference(Place(7, 72.0, 129.3, "cite.ivanov"))
    ('p7y129', 'cite.ivanov')
    """
    return place.name or f"p{place.page}y{round(place.y or 0)}"


def find_numbered(lines: Mapping[int, Line], place: Place, number: int) -> int | None:
    """The line that begins with this number, nearest to the place.

    Where the name of the place does not speak for a list, the line must be the one the link leads to.
    """
    labelled = [at for at, line in lines.items() if has_number(line, number)]
    y = place.y if place.y is not None else 0.0
    found = min(labelled, key=lambda at: (not is_beside(lines[at], place), abs(lines[at].top - y)), default=None)
    if found is None or CITED.match(place.name):
        return found
    return found if is_beside(lines[found], place) and is_level(lines[found], place) else None


def has_number(line: Line, number: int) -> bool:
    """Whether the line begins with the number, as a label or bare."""
    label = find_label(line.text)
    if label is not None:
        return label.number == number
    return re.match(rf"{number}(?:\s|[^\W\d_])", line.text) is not None


def find_nearest(lines: Mapping[int, Line], place: Place) -> int | None:
    """The first line below a place, or at its height."""
    near = [at for at, line in lines.items() if is_beside(line, place) and is_level(line, place)]
    return min(near, key=lambda at: lines[at].top, default=None)


def is_beside(line: Line, place: Place) -> bool:
    """Whether a line begins where things at that place begin."""
    return place.x is None or place.x - LEFT_OF <= line.x0 <= place.x + BESIDE


def is_level(line: Line, place: Place) -> bool:
    """Whether a line lies at the height of a place or a little below."""
    return place.y is not None and -ABOVE * line.size <= line.top - place.y <= BELOW * line.size
