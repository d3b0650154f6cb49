"""`citeflow index`: the page that lists all documents of a folder, and in the terminal those that failed."""

from __future__ import annotations

from pathlib import Path

import click

from citeflow.bundle import load_bundle, write_bytes
from citeflow.cli.console import Console, talking
from citeflow.cli.stages import require_folder
from citeflow.corpus_files import list_articles
from citeflow.corpus_ids import printable_name
from citeflow.errors import EXIT_CLEAN, EXIT_INPUT, ArtefactError
from citeflow.pipeline import STAGES
from citeflow.render.index import IndexRow, describe_bundle, render_index

LISTED = 50
"""With more documents than this the page alone lists them."""

LAYERS = ("document", "references", "claims", "entities", "problems")


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--corpus", type=click.Path(path_type=Path), help="Folder of the inputs; names those without a report.")
@talking
@click.pass_context
def index(ctx: click.Context, folder: Path, corpus: Path | None, quiet: bool, verbose: bool) -> None:
    """Write DIR/index.html, which lists all documents below DIR with their counts and findings.

    Ends with 2 when an input of the corpus has no report, naming each.

    \b
    Example:
      citeflow index build --corpus corpus
    """
    require_folder(folder)
    articles = dict(list_articles(corpus)) if corpus else {}
    # output of an article that left the corpus lies there still, but is not part of it
    ids = sorted(articles if corpus else {path.parent.name for path in folder.glob("*/document.json")})
    rows = [make_row(folder / id_, articles.get(id_)) for id_ in ids]
    write_bytes(folder / "index.html", render_index(rows))
    console = Console(quiet, verbose)
    for row in rows if len(rows) <= LISTED else ():
        if row.failed is None:
            console.say(summarise(row))
    failed = [row for row in rows if row.failed is not None]
    for row in failed:
        click.echo(f"citeflow: {row.file}: {row.failed}", err=True)
    console.detail(f"{folder / 'index.html'} written, {len(rows)} documents")
    code = EXIT_INPUT if failed else EXIT_CLEAN
    ctx.exit(code)


def summarise(row: IndexRow) -> str:
    """One line a document: what was found in it, and what to look at."""
    counts = row.counts
    findings = {"error": counts.findings.error, "warning": counts.findings.warning, "note": counts.findings.note}
    words = [f"{number} {severity}{'' if number == 1 else 's'}" for severity, number in findings.items() if number]
    if counts.findings.accepted:
        words.append(f"{counts.findings.accepted} accepted")
    return f"{row.id}: {counts.references} references, {counts.links} links; {', '.join(words) or 'no findings'}"


def make_row(folder: Path, source: Path | None) -> IndexRow:
    """The row of one document; `failed` says which stage did not come to its end."""
    href = f"{folder.name}/report.html"
    name = printable_name(source) if source else folder.name
    missing = first_missing(folder)
    if missing is not None:
        return IndexRow(id=folder.name, title=name, href=href, file=name, failed=missing)
    try:
        bundle, _ = load_bundle(folder, LAYERS)
    except ArtefactError as error:
        return IndexRow(id=folder.name, title=name, href=href, file=name, failed=str(error))
    made = bundle.document.made if bundle.document else None
    return describe_bundle(bundle, href=href, file=next(iter(made.inputs if made else {}), name))


def first_missing(folder: Path) -> str | None:
    """The first stage whose files are not all there, in words; None where all are."""
    makes = {"text": ("document.json",), **{name: stage.makes for name, stage in STAGES.items()}}
    for stage, files in makes.items():
        if not all((folder / file).is_file() for file in files):
            return f"stage {stage} did not finish; its message stands above, or run `make ID={folder.name}` again"
    return None
