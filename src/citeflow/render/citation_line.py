"""A parsed reference set as a line of a bibliography, field by field, so that doubtful fields can be marked."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from citeflow.model.reference import CslItem, Reference
from citeflow.render.csl_fields import date_text, full_date, list_names, text_field
from citeflow.render.hrefs import doi_href, safe_href
from citeflow.render.wording import LOOK_FIRST

Style = Literal["names", "title", "container", "roman", "link"]


class FieldRun(Struct, frozen=True, kw_only=True):
    """One field of the line with what is printed around it. `doubt` is its confidence when that is low."""

    field: str
    text: str
    before: str
    after: str
    style: Style = "roman"
    href: str | None = None
    doubt: float | None = None


def set_reference(reference: Reference) -> tuple[FieldRun, ...]:
    """The fields in the order of a bibliography; fields that are absent leave no trace.

    >>> item = {"type": "book", "title": "Границы", "issued": {"date-parts": [[2001]]}}
    >>> runs = set_reference(Reference(key="k", label="1", csl=item, confidence={"title": 0.2}, printed=()))
    >>> [(run.field, run.text, run.doubt) for run in runs]
    [('title', 'Границы', 0.2), ('issued', '2001', None)]
    """
    item = reference.csl
    rows = (*_set_head(item), *_set_container(item), *_set_imprint(item), *_set_links(item))
    return tuple(_mark_doubt(run, reference.confidence) for run in rows if run.text)


def _mark_doubt(run: FieldRun, confidence: dict[str, float]) -> FieldRun:
    value = confidence.get(run.field)
    if value is None or value >= LOOK_FIRST:
        return run
    return replace(run, doubt=value)


def _set_head(item: CslItem) -> tuple[FieldRun, ...]:
    """Authors, year, title; a work without authors begins with its title."""
    names, editors = ", ".join(list_names(item)), ", ".join(list_names(item, "editor"))
    author = FieldRun(field="author", text=names, before="", after="", style="names")
    issued = FieldRun(field="issued", text=date_text(item), before=" (", after=")")
    before = " " if names else ""
    title = FieldRun(field="title", text=text_field(item, "title"), before=before, after="", style="title")
    editor = FieldRun(field="editor", text=editors, before=" / ed. ", after="")
    return (author, issued, title, editor) if names else (title, issued, editor)


def _set_container(item: CslItem) -> tuple[FieldRun, ...]:
    container = text_field(item, "container-title")
    return (
        FieldRun(field="container-title", text=container, before=" // ", after="", style="container"),
        FieldRun(field="volume", text=text_field(item, "volume"), before=", vol. ", after=""),
        FieldRun(field="issue", text=text_field(item, "issue"), before=", no. ", after=""),
        FieldRun(field="page", text=text_field(item, "page"), before=", pp. ", after=""),
        FieldRun(field="number-of-pages", text=text_field(item, "number-of-pages"), before=", ", after=" pages"),
    )


def _set_imprint(item: CslItem) -> tuple[FieldRun, ...]:
    place, publisher = text_field(item, "publisher-place"), text_field(item, "publisher")
    return (
        FieldRun(field="edition", text=text_field(item, "edition"), before=". ", after=" ed."),
        FieldRun(field="publisher-place", text=place, before=". ", after=""),
        FieldRun(field="publisher", text=publisher, before=": " if place else ". ", after=""),
    )


def _set_links(item: CslItem) -> tuple[FieldRun, ...]:
    doi, url = text_field(item, "DOI"), text_field(item, "URL")
    return (
        FieldRun(field="ISBN", text=text_field(item, "ISBN"), before=". ISBN ", after=""),
        FieldRun(field="DOI", text=doi, before=". doi: ", after="", style="link", href=doi_href(doi)),
        FieldRun(field="URL", text=url, before=". ", after="", style="link", href=safe_href(url)),
        FieldRun(field="accessed", text=full_date(item, "accessed"), before=" (seen ", after=")"),
    )
