"""All references of a document, one after the other, and what would be asked without asking."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from pathlib import Path

from citeflow import __version__
from citeflow.evidence.manifest import read_manifest
from citeflow.fetch.batches import ask_together, list_dois, list_services, plan_batches
from citeflow.fetch.records import find_doi
from citeflow.fetch.responses import Responses, show_url
from citeflow.fetch.saving import require_open
from citeflow.fetch.services import Services
from citeflow.fetch.work import Search, fetch_work
from citeflow.model.fetched import Fetched, FetchedWork
from citeflow.model.reference import Reference, References
from citeflow.model.sources import Sources


def name_agent(mailto: str) -> str:
    """What we call ourselves: the program, and whom to write to."""
    return f"citeflow/{__version__} (mailto:{mailto})"


def fetch_sources(
    references: References,
    tied: Sources,
    folder: Path,
    responses: Responses,
    services: Services,
    progress: Callable[[str], None] = lambda label: None,
    before: Fetched | None = None,
) -> Fetched:
    """Records for all references, and copies for those without a source. folder: where copies go. before: what the
    run before this found, whose copies still are the works' own. Raises InputError where the manifest of the folder
    takes no entry.

    What was asked before is not asked again, so that an interrupted run goes on where it stopped.
    """
    require_open(folder)
    earlier = {work.key: work for work in before.works} if before is not None else {}
    files = {row.file for row in tied.sources if row.file is not None}
    saved = {entry.key: entry.file for entry in read_manifest(folder) if entry.key and entry.origin}
    have = {row.key for row in tied.sources if row.state in ("tied", "no-text-layer") and row.key}
    ask_together(references.references, responses, services)
    works, problems = [], []
    for reference in references.references:
        progress(reference.label or reference.key)
        work = earlier.get(reference.key)
        kept = work if work is not None and work.file in files else None
        if kept is None and saved.get(reference.key) in files:
            # a copy of a run that was cut off before it could say so
            kept = FetchedWork(key=reference.key, as_printed=reference.csl, steps=(), file=saved[reference.key])
        search = Search(reference, responses, services, None if reference.key in have else folder, kept)
        works.append(fetch_work(search))
        problems += search.problems
    return Fetched(works=tuple(works), problems=tuple(problems))


def plan_requests(references: References, tied: Sources, services: Services) -> Iterator[tuple[str, str]]:
    """Label of each reference and what would be asked for it first, without asking: later steps depend on answers."""
    batches = list(plan_batches(list_dois(references.references)))
    for listing in list_services(services):
        for batch in batches:
            yield f"{len(batch)} works", show_url(listing.many(batch))
    together = {doi for batch in batches for doi in batch}
    have = {row.key for row in tied.sources if row.state in ("tied", "no-text-layer") and row.key}
    for reference in references.references:
        for url in plan_one(reference, services, together, copy=reference.key not in have):
            yield reference.label or reference.key, show_url(url)


def plan_one(reference: Reference, services: Services, together: Set[str], *, copy: bool) -> Iterator[str]:
    """The addresses that are known before the first answer. together: DOIs whose records are asked for in a batch."""
    doi = find_doi(reference.csl)
    if doi is not None:
        if doi not in together:
            yield from (listing.one(doi) for listing in list_services(services))
        if copy:
            yield services.unpaywall_work(doi)
    elif reference.csl.get("title"):
        yield services.crossref_search(reference.printed[0].raw)
    csl = reference.csl
    if copy and csl.get("archive") == "arXiv" and isinstance(csl.get("archive_location"), str):
        yield services.arxiv_pdf(str(csl["archive_location"]))
    if copy and isinstance(csl.get("URL"), str) and "doi.org/" not in str(csl["URL"]):
        yield str(csl["URL"])
