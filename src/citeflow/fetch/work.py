"""One reference: its record at the services, then a copy of its text, from the first place that has one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from citeflow.fetch.content import recognise
from citeflow.fetch.matching import compare, is_found, year_of
from citeflow.fetch.notices import find_notices
from citeflow.fetch.records import (
    crossref_to_csl,
    find_doi,
    read_crossref,
    read_openalex,
    read_unpaywall,
    read_wayback,
)
from citeflow.fetch.responses import Answer, Responses, show_url
from citeflow.fetch.robots import ask_rules
from citeflow.fetch.saving import save_copy
from citeflow.fetch.services import Services
from citeflow.model.fetched import FetchedWork, Outcome, Step
from citeflow.model.problem import Problem
from citeflow.model.reference import CslItem, Reference

GONE = frozenset({"not-found", "unreachable", "server-error", "too-slow", "host-stopped"})
"""Outcomes of a printed address, or of the rules of its site, after which the archive is asked."""

RULED = frozenset({"copy", "printed-url"})
"""Steps that go to anybody's site, whose rules for programs are asked first; the others go to services for programs."""

COPY_STEPS = frozenset({"unpaywall", "copy", "arxiv", "printed-url", "wayback"})
OTHER_WORK = "doi-other-work"
ADVICE = "Look whether a letter of the DOI is missing, or it belongs to a neighbour in the list."


@dataclass
class Search:
    """What is known of one reference so far. folder: for its copy; None where it has one already. before: what an
    earlier run found. misled: whether the printed DOI leads to another work.
    """

    reference: Reference
    responses: Responses
    services: Services
    folder: Path | None
    before: FetchedWork | None = None
    misled: bool = False
    steps: list[Step] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    candidates: list[CslItem] = field(default_factory=list)
    resolved: CslItem | None = None
    licence: str | None = None
    file: str | None = None

    def note(self, what: str, url: str, outcome: Outcome, note: str | None = None) -> None:
        """Add a step."""
        self.steps.append(Step(what=what, url=show_url(url), outcome=outcome, note=note))

    @property
    def doi(self) -> str | None:
        """The printed DOI, unless it leads to another work, else the one of the work that was found."""
        printed = None if self.misled else find_doi(self.reference.csl)
        return printed or find_doi(self.resolved or {})

    @property
    def label(self) -> str:
        """What the reference is called in findings."""
        return self.reference.label or self.reference.key


def fetch_work(search: Search) -> FetchedWork:
    """Ask for one reference, in the order of docs/fetching.md."""
    if search.doi is not None:
        look_up_doi(search, search.doi)
    if search.doi is None:
        look_up_words(search)
    if search.folder is not None:
        find_copy(search)
    elif search.before is not None:
        search.steps += [step for step in search.before.steps if step.what in COPY_STEPS]
        search.file = search.before.file
    return FetchedWork(
        key=search.reference.key,
        as_printed=search.reference.csl,
        steps=tuple(search.steps),
        resolved=search.resolved,
        candidates=tuple(search.candidates),
        file=search.file,
    )


def look_up_doi(search: Search, doi: str) -> None:
    """The record of a printed DOI at Crossref, and at OpenAlex where there is a key."""
    url = search.services.crossref_work(doi)
    answer = search.responses.ask(url)
    record = next(iter(read_crossref(answer.body)), None) if answer.outcome == "ok" else None
    if record is None:
        search.note("crossref", url, "damaged" if answer.outcome == "ok" else answer.outcome)
    else:
        item = crossref_to_csl(record)
        moved = find_doi(item)
        if take(search, "crossref", url, item, f"the DOI is now {moved}" if moved and moved != doi else None):
            search.problems += find_notices(record, search.reference.key, f"the work {search.label}")
    if not search.misled:
        ask_openalex(search, doi)


def ask_openalex(search: Search, doi: str) -> None:
    """The record at OpenAlex, which wants a key."""
    url = search.services.openalex_work(doi)
    if search.services.openalex_key is None:
        search.note("openalex", url, "no-key", "set CITEFLOW_OPENALEX_KEY to ask there, too")
        return
    answer = search.responses.ask(url)
    item = read_openalex(answer.body) if answer.outcome == "ok" else None
    if item is None:
        search.note("openalex", url, "damaged" if answer.outcome == "ok" else answer.outcome)
    else:
        take(search, "openalex", url, item)


def look_up_words(search: Search) -> None:
    """The records that fit the printed words; the one that agrees gives the DOI, too."""
    if not search.reference.csl.get("title"):
        return
    url = search.services.crossref_search(search.reference.printed[0].raw)
    answer = search.responses.ask(url)
    if answer.outcome != "ok":
        search.note("crossref-search", url, answer.outcome)
        return
    items = [(crossref_to_csl(record), record) for record in read_crossref(answer.body)]
    fitting = [(item, record) for item, record in items if is_found(search.reference.csl, item)]
    if len(fitting) != 1:
        search.candidates += [item for item, _ in items]
        search.note("crossref-search", url, "no-match", f"{len(items)} candidates" if items else None)
        return
    ((item, record),) = fitting
    search.resolved = item
    search.note("crossref-search", url, "matched")
    search.problems += find_notices(record, search.reference.key, f"the work {search.label}")


def take(search: Search, what: str, url: str, item: CslItem, note: str | None = None) -> bool:
    """Keep a record as the work's where it agrees with what is printed, else as a candidate; whether it agrees."""
    verdict = compare(search.reference.csl, item)
    if verdict == "same":
        search.resolved = search.resolved or item
        search.note(what, url, "matched", note)
        return True
    search.candidates.append(item)
    if verdict == "unknown":
        search.note(what, url, "no-match", note or "a title is missing, by which they could be compared")
        return False
    search.note(what, url, "no-match", note or "title, year or first author are not those that are printed")
    if not search.misled and search.resolved is None:
        search.misled = True
        search.problems.append(tell_other_work(search, item))
    return False


def tell_other_work(search: Search, item: CslItem) -> Problem:
    """The finding that a printed DOI leads to another work."""
    year = year_of(item)
    work = f"«{item.get('title', 'without a title')}»{f' ({year})' if year is not None else ''}"
    return Problem(
        code=OTHER_WORK,
        severity="warning",
        message=f"the DOI {find_doi(search.reference.csl)} of the work {search.label} leads to another one: {work}",
        advice=ADVICE,
        reference=search.reference.key,
    )


def find_copy(search: Search) -> None:
    """The first copy that can be had."""
    for url, what, pdf, origin in list_places(search):
        rules = ask_rules(url, search.responses) if what in RULED else "ok"
        if rules == "ok":
            permit = partial(ask_rules, responses=search.responses) if what in RULED else None
            answer = search.responses.get(url, permit=permit)
            if keep_copy(search, answer, what, url, pdf=pdf, origin=origin):
                return
            end = answer.outcome
        else:
            search.note(what, url, rules, None if rules == "robots" else "asked for its robots.txt")
            end = rules
        if what == "printed-url" and end in GONE and (old := find_snapshot(search, url)) is not None:
            kept = search.responses.get(old)
            if keep_copy(search, kept, "wayback", old, pdf=False, origin=old):
                return


def list_places(search: Search) -> Iterator[tuple[str, str, bool, str]]:
    """Address, step, whether only a PDF will do, and origin, in the order in which they are asked."""
    csl = search.reference.csl
    if search.doi is not None and (place := ask_unpaywall(search, search.doi)) is not None:
        yield place, "copy", True, place
        search.licence = None
    if csl.get("archive") == "arXiv" and isinstance(csl.get("archive_location"), str):
        place = search.services.arxiv_pdf(str(csl["archive_location"]))
        yield place, "arxiv", True, place
    printed = csl.get("URL")
    if isinstance(printed, str) and "doi.org/" not in printed:
        place = printed if "://" in printed else f"http://{printed}"
        yield place, "printed-url", False, place


def ask_unpaywall(search: Search, doi: str) -> str | None:
    """The address of an open copy of the work that is printed, whose licence is noted."""
    url = search.services.unpaywall_work(doi)
    answer = search.responses.ask(url)
    if answer.outcome != "ok":
        search.note("unpaywall", url, answer.outcome)
        return None
    found = read_unpaywall(answer.body)
    if compare(search.reference.csl, found.item) == "other" and compare(search.resolved or {}, found.item) != "same":
        search.note("unpaywall", url, "no-match", "title, year or first author are not those that are printed")
        return None
    search.licence = found.licence
    search.note("unpaywall", url, "ok" if found.url else "no-copy")
    return found.url


def find_snapshot(search: Search, url: str) -> str | None:
    """The archive's copy of a dead page."""
    look = search.services.wayback_look(url)
    answer = search.responses.ask(look)
    old = read_wayback(answer.body) if answer.outcome == "ok" else None
    found: Outcome = "ok" if old else "no-copy"
    search.note("wayback", look, found if answer.outcome == "ok" else answer.outcome)
    return old


def keep_copy(search: Search, answer: Answer, what: str, url: str, *, pdf: bool, origin: str) -> bool:
    """Save what came where it is a document; whether it was."""
    assert search.folder is not None
    outcome, suffix = recognise(answer.body, pdf=pdf) if answer.outcome == "ok" else (answer.outcome, "")
    if outcome != "ok":
        search.note(what, url, outcome)
        return False
    search.file = save_copy(
        search.folder, search.reference.key, suffix, answer.body, show_url(origin), answer.date, search.licence
    )
    search.note(what, url, "kept", search.file)
    return True
