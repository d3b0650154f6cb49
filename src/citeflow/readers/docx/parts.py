"""The parts of a Word document: its text, styles, numbering, notes, sources and links."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from citeflow.errors import InputError
from citeflow.model.problem import Problem
from citeflow.readers.docx.archive import WORD, Archive, name_archive
from citeflow.readers.docx.xml import name_of
from citeflow.readers.xml.parse import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

DOCUMENT = "word/document.xml"
SOURCES = re.compile(r"customXml/item\d+\.xml")
MOST_SOURCES = 20
MARKED = re.compile(rb"ooxml/bibliography|officeDocument/2006/bibliography|officeDocument/bibliography")
KIND = re.compile(r"[^/]+$")


class Parts:
    """The parsed parts; each is parsed when it is asked for."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open the archive. Raises InputError for what is no Word document."""
        self.name = name
        self.problems: list[Problem] = []
        kind = name_archive(data, name)
        if kind != WORD:
            raise InputError(f"{name}: is {kind}, not a Word document (DOCX); save it as DOCX")
        self.archive = Archive(data, name)
        self.main = self.find_main()
        self.related = self.read_relations(self.main)

    def find_main(self) -> str:
        """The member that holds the text."""
        for kind, target, _ in self.read_relations("").values():
            if kind == "officeDocument" and target in self.archive:
                return target
        if DOCUMENT not in self.archive:
            raise InputError(f"{self.name}: is a DOCX file without its text ({DOCUMENT}); it may be cut")
        return DOCUMENT

    def read_relations(self, part: str) -> dict[str, tuple[str, str, bool]]:
        """Relation id -> its kind, its member or address, and whether it leads outside the file."""
        folder, file = posixpath.split(part)
        root = self.parse(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: dict[str, tuple[str, str, bool]] = {}
        for row in root if root is not None else ():
            if name_of(row) != "rel:Relationship":
                continue
            kind = KIND.search(row.get("Type") or "")
            outside = row.get("TargetMode") == "External"
            target = row.get("Target") or ""
            if not outside:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[row.get("Id") or ""] = (kind[0] if kind else "", target, outside)
        return found

    def parse(self, member: str) -> _Element | None:
        """The root of a member, None where the archive has none of the name."""
        data = self.archive.read(member)
        if data is None:
            return None
        tree = parse_xml(data, f"{self.name}: {member}")
        self.problems += tree.problems
        return tree.root

    def parse_kind(self, kind: str) -> tuple[_Element | None, Mapping[str, tuple[str, str, bool]]]:
        """The part of a kind (``styles``, ``footnotes``) and its own relations; None where the file has none."""
        for found, target, outside in self.related.values():
            if found == kind and not outside and target in self.archive:
                return self.parse(target), self.read_relations(target)
        return None, {}

    def parse_sources(self) -> list[_Element]:
        """The lists of bibliographic sources that Word keeps beside the text; any XML may stand beside it."""
        names = sorted(name for name in self.archive.members if SOURCES.fullmatch(name))[:MOST_SOURCES]
        stored = ((name, self.archive.read(name) or b"") for name in names)
        roots = [parse_xml(data, f"{self.name}: {name}").root for name, data in stored if MARKED.search(data[:2048])]
        return [root for root in roots if name_of(root) == "b:Sources"]
