"""Mentions -> entities: case forms, spellings in either script, and long name and acronym are one thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from citeflow.entities.acronym_tables import LONG_NAMES, TERRITORIES
from citeflow.entities.acronyms import is_organisation_acronym
from citeflow.entities.confidence import Source, confidence_of
from citeflow.entities.mentions import Found, Loose, Mention
from citeflow.entities.words import is_acronym
from citeflow.model.entity import EntityType
from citeflow.text.acronyms import acronym_forms

SIMILAR = 0.5
"""Share of common words from which two long names of one acronym are taken for one name."""

SOUNDED = 5
"""Letters from which a name in small letters may be an acronym that has become a word ("Меркосур")."""

VOWELS = "аеёиоуыэюяйь"
SHORTEST_STEM = 3
"""Letters a name must keep when its last vowels are taken off for comparing ("Такны", "Такна")."""

RULES = frozenset({"rule+tagger", "rule"})
PREFIX = 2
"""Words from which a quoted short form stands for the longer name that begins with it."""


class Groups:
    """Disjoint sets of strings (union-find)."""

    def __init__(self) -> None:
        self.parents: dict[str, str] = {}

    def find(self, item: str) -> str:
        """The representative of the item's set."""
        root = item
        while self.parents.get(root, root) != root:
            root = self.parents[root]
        self.parents[item] = root
        return root

    def join(self, one: str, other: str) -> None:
        """Make the two sets one; the smaller string represents it, so the order of calls does not matter."""
        a, b = sorted((self.find(one), self.find(other)))
        self.parents[b] = a


class Group(NamedTuple):
    """Mentions of one thing, by place."""

    mentions: tuple[Mention, ...]


def keep_sure(mentions: Iterable[Mention]) -> list[Mention]:
    """Sure mentions, and unsure ones whose name stands surely elsewhere."""
    mentions = list(mentions)
    known = {mention.key for mention in mentions if mention.sure}
    return [mention for mention in mentions if mention.sure or mention.key in known]


def similar_names(one: str, other: str) -> bool:
    """Two keys share at least half of the words of the longer, or one holds the other."""
    a, b = set(one.split()), set(other.split())
    return len(a & b) >= SIMILAR * max(len(a), len(b)) or one in other or other in one


class Definitions:
    """Which name each acronym of the document stands for."""

    def __init__(self, mentions: Sequence[Mention], groups: Groups) -> None:
        self.owners: dict[str, str] = {}
        self.apposed: dict[str, str] = {}
        for mention in mentions:
            for acronym in mention.acronyms:
                self._define(acronym, mention.key, groups)
        for mention in mentions:
            if mention.apposed and self.find_owner(mention.apposed) is None:
                self._define(mention.apposed, mention.key, groups)
                self.apposed[mention.key] = mention.apposed

    def _define(self, acronym: str, key: str, groups: Groups) -> None:
        forms = acronym_forms(acronym)
        owner = next((self.owners[form] for form in sorted(forms) if form in self.owners), None)
        if owner is None or similar_names(owner, key):
            groups.join(owner or key, key)
            for form in forms:
                self.owners.setdefault(form, owner or key)

    def find_owner(self, acronym: str) -> str | None:
        """Key of the name the acronym was explained with; None where the document does not explain it."""
        return next((self.owners[form] for form in sorted(acronym_forms(acronym)) if form in self.owners), None)


def settle_acronyms(acronyms: Sequence[Loose], mentions: Sequence[Mention], definitions: Definitions) -> list[Mention]:
    """Mentions for acronyms: those the document explains, those known everywhere, those the tagger speaks for."""
    spans = {(mention.start, mention.end) for mention in mentions}
    named = {form: mention for mention in mentions if is_acronym(mention.name) for form in acronym_forms(mention.name)}
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    for loose in acronyms:
        labels[loose.key][loose.label] += 1
    settled = []
    for loose in acronyms:
        if (loose.start, loose.end) in spans:
            continue
        mention = settle_acronym(loose, labels[loose.key], named, definitions)
        if mention is not None:
            settled.append(mention)
    return settled


def settle_acronym(
    loose: Loose, labels: Counter[str], named: dict[str, Mention], definitions: Definitions
) -> Mention | None:
    """One acronym; None where nothing tells that it names a body, an undertaking or a state."""

    def mention(kind: EntityType, source: Source, finer: str | None = None) -> Mention:
        return Mention(loose.start, loose.end, kind, finer, source, loose.key, loose.text, (loose.text,))

    if loose.text in TERRITORIES:
        return mention("place", "acronym")._replace(acronyms=())
    if definitions.find_owner(loose.text) is not None:
        return mention("organisation", "acronym")
    other = next((named[form] for form in sorted(acronym_forms(loose.text)) if form in named), None)
    if other is not None:
        return mention(other.type, "acronym", other.kind)
    if is_organisation_acronym(loose.text):
        return mention("organisation", "acronym")
    if labels["ORG"] * 2 > labels.total():
        return mention("organisation", "tagger")
    return mention("place", "tagger")._replace(acronyms=()) if labels["LOC"] > labels[""] else None


def settle_quotes(quotes: Sequence[Loose], mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions for quotations that begin the one longer name of the document that begins so."""
    names = {m.key: m for m in mentions if m.type in {"initiative", "organisation"} and m.source in RULES}
    settled = []
    for quote in quotes:
        longer = [key for key in names if key.startswith(quote.key + " ")] or [key for key in names if key == quote.key]
        inside = any(m.start <= quote.start and quote.end <= m.end and m.key in longer for m in mentions)
        if len(longer) == 1 and (len(quote.key.split()) >= PREFIX or quote.key == longer[0]) and not inside:
            owner = names[longer[0]]
            settled.append(
                owner._replace(start=quote.start, end=quote.end, source="rule", name=quote.text, acronyms=())
            )
    return settled


def group_mentions(found: Found) -> list[Group]:
    """Groups of mentions, each of one thing; sorted by first mention."""
    groups = Groups()
    mentions = keep_sure(found.mentions)
    definitions = Definitions(mentions, groups)
    mentions += settle_acronyms(found.acronyms, mentions, definitions)
    mentions = [m._replace(acronyms=(m.apposed,)) if m.key in definitions.apposed else m for m in mentions]
    quoted = settle_quotes(found.quotes, mentions)
    spans = {(m.start, m.end) for m in quoted}
    mentions = [m for m in mentions if (m.start, m.end) not in spans] + quoted
    for mention in mentions:
        if mention.same_as:
            groups.join(mention.same_as, mention.key)
    join_acronyms(mentions, definitions, groups)
    join_places(mentions, groups)
    join_persons(mentions, groups)
    members: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        members[groups.find(space_of(mention) + mention.key)].append(mention)
    ordered = (Group(tuple(sorted(drop_nested(group), key=lambda m: (m.start, m.end)))) for group in members.values())
    return sorted(ordered, key=lambda group: (group.mentions[0].start, group.mentions[0].end))


def space_of(mention: Mention) -> str:
    """Persons never merge with things of the same name."""
    return "person:" if mention.type == "person" else ""


def join_acronyms(mentions: Sequence[Mention], definitions: Definitions, groups: Groups) -> None:
    """Join each acronym, and each acronym that has become a word, to the name it stands for."""
    spoken: dict[str, str] = {}
    for mention in mentions:
        name = mention.name
        if mention.type == "person" or " " in name or not (is_acronym(name) or len(name) >= SOUNDED):
            continue
        owner = definitions.find_owner(name) or LONG_NAMES.get(name)
        if owner is not None:
            groups.join(owner, mention.key)
        for form in acronym_forms(name):
            groups.join(spoken.setdefault(form, mention.key), mention.key)


def join_persons(mentions: Sequence[Mention], groups: Groups) -> None:
    """Join a lone surname to the one fuller name that ends or begins with it."""
    keys = sorted({m.key for m in mentions if m.type == "person"})
    for key in keys:
        if " " in key or "." in key:
            continue
        fuller = [other for other in keys if other != key and key in other.replace(".", ". ").split()]
        if len(fuller) == 1:
            groups.join("person:" + key, "person:" + fuller[0])


def join_places(mentions: Sequence[Mention], groups: Groups) -> None:
    """Join case forms of places that no dictionary has, by their letters without the last vowels.

    A lone name that is a place at least as often as a person ("Ривера") joins the place.
    """
    lone = [m for m in mentions if m.source == "tagger" and " " not in m.name]
    counts = Counter((m.key, m.type) for m in lone)
    stems: dict[str, str] = {}
    for mention in lone:
        stem = mention.key.rstrip(VOWELS)
        if mention.type == "place" and len(stem) >= SHORTEST_STEM:
            groups.join(stems.setdefault(stem, mention.key), mention.key)
    for key, kind in sorted(counts):
        if kind == "person" and counts[key, "place"] >= counts[key, kind]:
            groups.join("person:" + key, key)


def drop_nested(mentions: Iterable[Mention]) -> list[Mention]:
    """Of mentions of one thing that overlap the longest, and of equal ones the most trusted."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, -confidence_of(m.source), m.start)):
        if not any(m.start < mention.end and mention.start < m.end for m in kept):
            kept.append(mention)
    return kept
