"""`citeflow fetch`: records of the cited works at services, and open copies of their texts."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import click
from msgspec.structs import replace

from citeflow import __version__
from citeflow.bundle import encode_layer, file_of, load_bundle, read_layer, schema_of, write_bytes
from citeflow.check.render_text import CONTROL
from citeflow.cli.console import Console, talking
from citeflow.cli.stages import require_folder
from citeflow.errors import EXIT_CLEAN, EXIT_FINDINGS, ArtefactError, UsageError
from citeflow.evidence.store import find_place, tie_sources
from citeflow.evidence.tie import no_sources
from citeflow.fetch.client import Client
from citeflow.fetch.responses import FOLDER, Responses
from citeflow.fetch.run import fetch_sources, name_agent, plan_requests
from citeflow.fetch.services import Services
from citeflow.model.fetched import Fetched
from citeflow.model.made import Made
from citeflow.model.reference import References
from citeflow.model.sources import Sources
from citeflow.settings import load_settings

MAIL = re.compile(r"[!-~]+@[!-~]+\.[!-~]+")
"""It stands in a header, which takes printable ASCII alone."""


@click.command()
@click.argument("folder", metavar="DIR/ID", type=click.Path(path_type=Path))
@click.option("--online", is_flag=True, help="Ask the network. Without this nothing is asked.")
@click.option("--dry-run", is_flag=True, help="Show what would be asked first, and ask nothing.")
@click.option("--sources", "files", type=click.Path(path_type=Path), help="Folder for copies: FOLDER/<id>/.")
@click.option("--mailto", help="Your mail address: services ask for one (or CITEFLOW_MAILTO).")
@click.option("--refresh", is_flag=True, help="Ask again, also what was answered before.")
@talking
@click.pass_context
def fetch(
    ctx: click.Context,
    /,
    folder: Path,
    online: bool,
    dry_run: bool,
    files: Path | None,
    mailto: str | None,
    refresh: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Look the works of a document up, and download open copies of those that have no source file yet.

    Crossref, OpenAlex (with CITEFLOW_OPENALEX_KEY), Unpaywall, arXiv, printed addresses and the Wayback Machine are
    asked; what they answered is kept and not asked again. What is printed is never overwritten (docs/fetching.md).

    \b
    Example:
      citeflow fetch build/article --dry-run
      citeflow fetch build/article --online --mailto me@example.org --sources corpus/sources
    """
    if online == dry_run:
        raise UsageError("fetch: say --online to ask the network, or --dry-run to see what would be asked")
    settings = load_settings(mailto=mailto, sources=str(files) if files else None)
    require_folder(folder)
    bundle, hashes = load_bundle(folder, ("references",))
    assert bundle.references is not None
    copies = find_place(Path(settings.sources), bundle.id) if settings.sources else None
    tied = find_tied(copies, folder, bundle.references)
    services = Services(mailto=settings.mailto or "", openalex_key=settings.openalex_key or None)
    console = Console(quiet, verbose)
    if dry_run:
        show_plan(bundle.references, tied, services, console)
        return
    if copies is None:
        raise UsageError("fetch: name the folder for copies with --sources, or in the setting `sources`")
    if not MAIL.fullmatch(services.mailto):
        raise UsageError("fetch: services want to know who asks; give --mailto or CITEFLOW_MAILTO a mail address")
    responses = Responses(folder.resolve().parent / FOLDER, Client(name_agent(services.mailto)), refresh=refresh)
    with console.progress(len(bundle.references.references), "fetch") as step:
        fetched = fetch_sources(bundle.references, tied, copies, responses, services, step, read_before(folder))
    write_fetched(folder, fetched, hashes)
    describe(fetched, console)
    ctx.exit(EXIT_FINDINGS if any(problem.severity == "error" for problem in fetched.problems) else EXIT_CLEAN)


def find_tied(copies: Path | None, folder: Path, references: References) -> Sources:
    """Which references have a file already."""
    if copies is None or not copies.is_dir():
        return no_sources(references)
    return tie_sources(copies, folder, references)


def read_before(folder: Path) -> Fetched | None:
    """What the last run found; None where there was none, or a file that this version cannot read and will replace."""
    try:
        found: Fetched = read_layer(folder, "fetched")[0]
    except ArtefactError:
        return None
    return found


def show_plan(references: References, tied: Sources, services: Services, console: Console) -> None:
    """What would be asked, one line each."""
    count = 0
    for label, url in plan_requests(references, tied, services):
        click.echo(f"{label:6} GET {url}")
        count += 1
    if services.openalex_key is None:
        console.say("OpenAlex would be left out: it wants a key (CITEFLOW_OPENALEX_KEY)")
    console.say(f"{count} requests to begin with; copies and archived pages come on top, as the answers say")


def write_fetched(folder: Path, fetched: Fetched, hashes: dict[str, str]) -> None:
    """Write `fetched.json`."""
    made = Made(schema=schema_of("fetched"), stage="fetch", citeflow=__version__, models={}, inputs=hashes)
    write_bytes(folder / file_of("fetched"), encode_layer("fetched", replace(fetched, made=made)))


def describe(fetched: Fetched, console: Console) -> None:
    """A summary, and the findings."""
    ends = Counter(step.outcome for work in fetched.works for step in work.steps)
    resolved = sum(work.resolved is not None for work in fetched.works)
    copies = sum(work.file is not None for work in fetched.works)
    console.say(f"{len(fetched.works)} references: {resolved} found at a service, {copies} copies downloaded")
    console.detail(", ".join(f"{outcome} {count}" for outcome, count in sorted(ends.items())))
    for problem in fetched.problems:
        # a title comes from a service
        console.say(f"  {problem.severity}[{problem.code}] {CONTROL.sub(' ', problem.message)}")
