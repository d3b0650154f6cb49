"""The authority file: bodies and undertakings known by all their names, so that one thing stands once.

One file comes with the package, a project may add its own (the setting `authority`;
`make` takes `references/authority.toml`); of two entries with one id the project's counts.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from citeflow.entities.build import join_entities
from citeflow.entities.merge import similar_names
from citeflow.errors import InputError
from citeflow.model.entity import Entity, EntityType
from citeflow.model.ids import digest, normalise
from citeflow.text.acronyms import acronym_forms
from citeflow.text.romanise import romanise

NAMED = frozenset({"organisation", "initiative"})


class Entry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing. names: the full name by language (ISO 639-1). acronyms: as printed, in both scripts. aliases: other
    forms met in print. wikidata: its item, such as ``Q1065``.
    """

    id: str
    type: EntityType
    names: dict[str, str]
    kind: str | None = None
    acronyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    homepage: str | None = None
    wikidata: str | None = None


class AuthorityFile(Struct, frozen=True, forbid_unknown_fields=True):
    """The form of the file: a list of ``[[entry]]``."""

    entry: tuple[Entry, ...] = ()


class Authority:
    """The entries by their names and acronyms. version: 12 hex digits of a hash of all of them."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = {entry.id: entry for entry in entries}
        ordered = [self.entries[id_] for id_ in sorted(self.entries)]
        self.version = hashlib.sha256(msgspec.json.encode(ordered)).hexdigest()[:12]
        self._names: dict[str, Entry] = {}
        self._acronyms: dict[str, Entry] = {}
        for entry in ordered:
            for name in (*entry.names.values(), *entry.aliases):
                self._names.setdefault(fold(name), entry)
            for acronym in entry.acronyms:
                for form in acronym_forms(acronym):
                    self._acronyms.setdefault(form, entry)

    def find(self, entity: Entity) -> Entry | None:
        """The entry of an organisation or initiative: by a name, or by an acronym that no name speaks against."""
        if entity.type not in NAMED:
            return None
        names = (entity.name, *entity.names.values(), *entity.aliases)
        by_name = next((self._names[fold(name)] for name in names if fold(name) in self._names), None)
        if by_name is not None:
            return by_name
        forms = sorted(form for acronym in entity.acronyms for form in acronym_forms(acronym))
        entry = next((self._acronyms[form] for form in forms if form in self._acronyms), None)
        long = [name for name in names if name not in entity.acronyms]
        if entry is None or not long:
            return entry
        known = (*entry.names.values(), *entry.aliases)
        return entry if any(similar_names(fold(name), fold(other)) for name in long for other in known) else None


def fold(name: str) -> str:
    """What two printings of one name share: letters without case, ё as е, no marks.

    >>> fold("Фонд «Ёлка»") == fold('фонд "елка"')
    True
    """
    kept = "".join(letter if letter.isalnum() else " " for letter in normalise(name).replace("ё", "е"))
    return " ".join(kept.split())


@lru_cache(maxsize=4)
def load_authority(path: Path | None = None) -> Authority:
    """The package's authority file, and the one at `path` over it. Raises InputError where that cannot be read."""
    packaged = files("citeflow.entities").joinpath("data", "authority.toml").read_text("utf-8")
    entries = list(parse_entries(packaged, "the package's authority file"))
    if path is not None:
        try:
            text = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{path}: authority file cannot be read ({getattr(error, 'strerror', error)})") from None
        entries += parse_entries(text, str(path))
    return Authority(entries)


def parse_entries(text: str, name: str) -> Sequence[Entry]:
    """The entries of a file. Raises InputError where it is no such file."""
    try:
        return msgspec.convert(tomllib.loads(text), AuthorityFile).entry
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise InputError(f"{name}: is no authority file ({error})") from None


def name_entities(entities: Sequence[Entity], authority: Authority) -> list[Entity]:
    """The entities, those of one entry made one, with the entry's names; a name in Cyrillic alone is romanised too."""
    held: dict[str, Entity] = {}
    rest: list[Entity] = []
    for entity in entities:
        entry = authority.find(entity)
        if entry is None:
            rest.append(entity)
        else:
            known = held.get(entry.id)
            held[entry.id] = entity if known is None else join_entities(*rank(known, entity))
    named = [name_by_entry(entity, authority.entries[id_]) for id_, entity in held.items()]
    return [romanise_name(entity) for entity in (*rest, *named)]


def rank(one: Entity, other: Entity) -> tuple[Entity, Entity]:
    """Of two entities of one thing the one whose name stands: mentioned more often, else earlier."""
    first, second = sorted((one, other), key=lambda e: (-len(e.mentions), e.mentions[0].start))
    return first, second


def name_by_entry(entity: Entity, entry: Entry) -> Entity:
    """The entity with type, kind and names of its entry; what the article prints comes first."""
    return replace(
        entity,
        id=digest("entity", entry.type, normalise(entity.name)),
        type=entry.type,
        kind=entry.kind or entity.kind,
        names=entry.names | entity.names,
        authority=entry.id,
    )


def romanise_name(entity: Entity) -> Entity:
    """The entity with its name in Latin letters, marked as printed nowhere, where it has none."""
    languages = set(entity.names) & {"ru", "kk"}
    if len(languages) != 1 or len(entity.names) > 1 or entity.type not in NAMED:
        return entity
    (lang,) = languages
    name = entity.names[lang]
    roman = romanise(name)
    return entity if roman == name else replace(entity, names={**entity.names, f"{lang}-Latn": roman})
