"""Stated references of a Word document: items of citation fields, and list items that cross-references name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from citeflow.model.reference import CslItem
from citeflow.readers.docx.draft import Draft
from citeflow.readers.docx.fields import CitedItem
from citeflow.readers.front import fold_words
from citeflow.readers.numbering import Numbering, number_references
from citeflow.readers.reference_headings import REFERENCE_HEADING
from citeflow.readers.styled import Cited, fold_runs

SHORTEST_TITLE = 12
"""Letters; a shorter title may stand in any reference."""
LONGEST_HEADING = 200
LABEL = re.compile(r"[\[(]?(\d{1,4})[\]).]{0,2}(?=\s)\s*")
NUMBER = re.compile(r"[\[(]?\s*(\d{1,4})(?:\s*[\])]|\s*[,:]\s*[^\d\s]|$)")
PREFIX = re.compile(r"_*[^\W\d_]+[-_:]?")
OWN_BOOKMARKS = ("_GoBack", "_Toc", "_Hlk", "OLE_LINK")
"""What Word sets by itself, and never for a cross-reference."""


class Found(Struct, frozen=True):
    """The references of the document. of_draft: place of a draft -> id of the reference it prints; of_bookmark:
    bookmark -> the same; numbering: of the list, uncited items last; csl: id -> item.
    """

    of_draft: Mapping[int, str]
    of_bookmark: Mapping[str, str]
    numbering: Numbering
    csl: Mapping[str, CslItem]


def find_references(drafts: Sequence[Draft], items: Mapping[str, CitedItem], sources: Mapping[str, CslItem]) -> Found:
    """Match printed references with cited items, and bookmarks with the list items that carry them."""
    texts = [fold_runs(draft.runs).text for draft in drafts]
    csl = {id_: data for id_, item in items.items() if (data := item.csl or sources.get(id_)) is not None}
    groups = find_groups(drafts, texts)
    of_draft = match_titles(texts, csl, [place for group in groups for place in group])
    match_numbers(texts, groups, find_numbers(drafts, items), of_draft)
    used = {t.removeprefix("#") for draft in drafts for run in draft.runs if run.cited for t in run.cited.targets}
    for group in groups:
        name_group(drafts, texts, group, used, of_draft)
    of_bookmark = {name: of_draft[place] for place in of_draft for name in drafts[place].bookmarks}
    printed = [of_draft[place] for place in sorted(of_draft)]
    names = dict.fromkeys([*printed, *items])
    return Found(of_draft, of_bookmark, number_references([(n, n, None) for n in names]), csl)


def find_groups(drafts: Sequence[Draft], texts: Sequence[str]) -> list[list[int]]:
    """Places of the paragraphs of each list: the result of a bibliography field, or what a heading opens."""
    groups: list[list[int]] = []
    listing = in_field = False
    for place, (draft, text) in enumerate(zip(drafts, texts, strict=True)):
        if not text:
            continue
        opens = len(text) < LONGEST_HEADING and REFERENCE_HEADING.fullmatch(text) is not None
        if opens or (draft.listed and not in_field and not listing):
            groups.append([])
        listing = opens or (listing and draft.kind != "heading")
        in_field = draft.listed
        if not opens and draft.kind in {None, "table"} and (listing or in_field):
            groups[-1].append(place)
    return groups


def match_titles(texts: Sequence[str], csl: Mapping[str, CslItem], places: Sequence[int]) -> dict[int, str]:
    """Paragraphs of lists -> the item whose title they print; of several that fit, the one with the longest."""
    titles = {id_: fold_words(str(item.get("title", ""))) for id_, item in csl.items()}
    rows = sorted(((t, id_) for id_, t in titles.items() if len(t) >= SHORTEST_TITLE), key=lambda r: (-len(r[0]), r[1]))
    found: dict[int, str] = {}
    taken: set[str] = set()
    for place in places:
        folded = fold_words(texts[place])
        name = next((id_ for title, id_ in rows if id_ not in taken and title in folded), None)
        if name is not None:
            found[place] = name
            taken.add(name)
    return found


def match_numbers(
    texts: Sequence[str], groups: Sequence[Sequence[int]], numbers: Mapping[int, str], of_draft: dict[int, str]
) -> None:
    """Items whose title no list prints, by the number that a callout of theirs alone prints; adds to `of_draft`."""
    taken = set(of_draft.values())
    for group in groups:
        for place in group:
            label = LABEL.match(texts[place])
            name = numbers.get(int(label[1])) if label and place not in of_draft else None
            if name is not None and name not in taken:
                of_draft[place] = name
                taken.add(name)


def find_numbers(drafts: Sequence[Draft], items: Mapping[str, CitedItem]) -> dict[int, str]:
    """Printed number -> the item of the first callout that prints it alone."""
    words: dict[tuple[int, str], str] = {}
    for draft in drafts:
        for run in draft.runs:
            cited = run.cited
            if cited and cited.group is not None and len(cited.targets) == 1 and cited.targets[0] in items:
                key = (cited.group, cited.targets[0])
                words[key] = words.get(key, "") + run.text
    found: dict[int, str] = {}
    for (_, name), text in words.items():
        if match := NUMBER.match(text.strip()):
            found.setdefault(int(match[1]), name)
    return found


def name_group(
    drafts: Sequence[Draft], texts: Sequence[str], group: Sequence[int], used: set[str], of_draft: dict[int, str]
) -> None:
    """The rest of a list whose items are cited: what a field printed, and what is numbered like the cited ones."""
    cited = [p for p in group if p in of_draft or used.intersection(drafts[p].bookmarks)]
    shapes = {shape_of(drafts[place], texts[place]) for place in cited} - {""}
    families = {family_of(name) for place in cited for name in drafts[place].bookmarks if name in used} - {""}
    for place in group:
        draft = drafts[place]
        if place in of_draft:
            continue
        printed = draft.listed and any(c.isdigit() for c in texts[place])
        named = not families.isdisjoint(map(family_of, draft.bookmarks))
        if printed or named or shape_of(draft, texts[place]) in shapes:
            names = [name for name in draft.bookmarks if name in used]
            of_draft[place] = names[0] if names else f"listed-{place}"


def family_of(bookmark: str) -> str:
    """What the names of bookmarks of one kind begin with; empty for those that Word sets by itself.

    >>> family_of("_Ref120"), family_of("ref-kim2019"), family_of("_GoBack")
    ('_Ref', 'ref-', '')
    """
    match = PREFIX.match(bookmark)
    return "" if match is None or bookmark.startswith(OWN_BOOKMARKS) else match[0]


def shape_of(draft: Draft, text: str) -> str:
    """How an item is numbered: ``[#]``, ``#.``, or empty.

    >>> shape_of(Draft(runs=(), item="[12]"), "[12] Ким"), shape_of(Draft(runs=()), "12. Ким")
    ('[#]', '#.')
    """
    match = LABEL.match(text)
    label = draft.item or (match[0].strip() if match else "")
    return re.sub(r"\w+", "#", label)


def settle_targets(draft: Draft, found: Found) -> Draft:
    """The draft with bookmarks in its callouts turned to references; links to other places are no callouts."""
    return replace(draft, runs=tuple(replace(run, cited=settle(run.cited, found)) for run in draft.runs))


def settle(cited: Cited | None, found: Found) -> Cited | None:
    """The mark of one run with ids of references."""
    if cited is None:
        return None
    names = [found.of_bookmark.get(t.removeprefix("#")) if t.startswith("#") else t for t in cited.targets]
    targets = tuple(name for name in names if name is not None)
    return Cited(targets, cited.group) if targets or cited.group is not None else None
