"""The stages in their order, what each needs and makes, and the runner that holds them to it.

From `STAGES` come the runner's checks, the commands and the make rules in `pipelines/`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from citeflow import __version__
from citeflow.bibliography.find import find_references
from citeflow.bibliography.parse import parser_versions
from citeflow.bundle import Bundle, Layer, encode_layer, file_of, load_bundle, schema_of, write_bytes
from citeflow.check.accepted import accept_findings
from citeflow.check.accepted_file import accepted_path, read_accepted
from citeflow.check.run import place_problems, run_checks
from citeflow.check.twin_places import name_works
from citeflow.citations.find import find_claims
from citeflow.corpus_ids import document_id, printable_name
from citeflow.entities.authority import load_authority
from citeflow.entities.extra_models import name_versions, parse_models
from citeflow.entities.find import find_entities, model_versions
from citeflow.errors import SurroundingsError
from citeflow.evidence.encoders import encoder_versions, load_fast, load_fine
from citeflow.evidence.pairs import find_evidence
from citeflow.evidence.pictures import keep_pictures, load_pictures
from citeflow.evidence.store import find_folder, folder_of, load_passages, load_source, tie_sources
from citeflow.evidence.tie import no_sources
from citeflow.evidence.verify import verify_passages
from citeflow.graph.build import build_graph
from citeflow.language.versions import language_versions
from citeflow.model.made import Made
from citeflow.model.problem import Problem
from citeflow.model.reference import References
from citeflow.model.report import FileEntry, Manifest, Problems
from citeflow.readers.options import DEFAULT_OPTIONS, ReadOptions
from citeflow.render.report import render_report
from citeflow.settings import authority_path, sources_path, spacy_models
from citeflow.structure.load import load_document
from citeflow.writers.table import WRITERS

Artefacts = Mapping[str, Layer | bytes]
"""File name -> a layer (written as JSON with its `made` header) or the bytes of another form."""

EXPORTS = {
    "references.bib": "bibtex",
    "references.csl.json": "csl",
    "audit.csv": "audit",
    "register.csv": "register",
}
"""Files of the export stage -> the writer of each."""


class Place(NamedTuple):
    """Where a stage works. folder: of the document. sources: of the files it cites, where there is one."""

    folder: Path
    sources: Path | None = None


class Stage(Struct, frozen=True, kw_only=True):
    """One stage. needs: layers it cannot do without; wants: layers it takes in where they exist; makes: its files.

    models: versions of what takes part beside citeflow itself.
    """

    name: str
    what: str
    needs: tuple[str, ...]
    makes: tuple[str, ...]
    run: Callable[[Bundle, Place], Artefacts]
    wants: tuple[str, ...] = ()
    models: Callable[[], dict[str, str]] = dict


def make_references(bundle: Bundle, place: Place) -> Artefacts:
    """Reference lists and works."""
    assert bundle.document is not None
    return {"references.json": find_references(bundle.document)}


def make_claims(bundle: Bundle, place: Place) -> Artefacts:
    """Callouts and claims."""
    assert bundle.document is not None
    assert bundle.references is not None
    return {"claims.json": find_claims(bundle.document, bundle.references, bundle.layout)}


def make_entities(bundle: Bundle, place: Place) -> Artefacts:
    """Named initiatives, organisations, persons and places."""
    assert bundle.document is not None
    authority = load_authority(authority_path())
    models = parse_models(spacy_models())
    return {"entities.json": find_entities(bundle.document, bundle.claims, bundle.references, authority, models)}


def name_models() -> dict[str, str]:
    """Versions of what takes part in finding names, the authority file among them."""
    added = name_versions(parse_models(spacy_models()))
    return {**model_versions(), "authority": load_authority(authority_path()).version, **added}


def make_evidence(bundle: Bundle, place: Place) -> Artefacts:
    """Which file holds which reference, and the passages of each that bear on the claims citing it."""
    assert bundle.claims is not None
    assert bundle.references is not None
    if place.sources is None:
        sources = no_sources(bundle.references)
    else:
        sources = tie_sources(find_folder(place.sources, bundle.id), place.folder, bundle.references)
    tied = any(row.sha256 for row in sources.sources)
    fast, fine = (load_fast(), load_fine()) if tied else (None, None)
    load, home = partial(load_passages, place.folder), partial(folder_of, place.folder)
    claims_home = home(f"claims-{bundle.id}") if tied else None
    evidence = find_evidence(bundle.claims, sources, load, fast, fine, home, claims_home)
    if place.sources is not None:
        keep_pictures(evidence, sources, find_folder(place.sources, bundle.id), home)
    return {"sources.json": sources, "evidence.json": evidence}


def make_graph(bundle: Bundle, place: Place) -> Artefacts:
    """The citation graph."""
    return {"graph.json": build_graph(bundle)}


def make_exports(bundle: Bundle, place: Place) -> Artefacts:
    """The interchange files, and the problems of all stages with the findings of the self-check."""
    files: dict[str, Layer | bytes] = {name: WRITERS[form].write(bundle) for name, form in EXPORTS.items()}
    return {**files, "problems.json": Problems(problems=collect_problems(bundle))}


def make_report(bundle: Bundle, place: Place) -> Artefacts:
    """The page that people read."""
    home = partial(folder_of, place.folder)
    return {"report.html": render_report(bundle, load_pictures(bundle.evidence, home) if bundle.evidence else {})}


ALL = ("document", "references", "claims", "entities", "evidence", "graph")

STAGES: dict[str, Stage] = {
    stage.name: stage
    for stage in (
        Stage(
            name="references",
            what="find the reference lists and parse the works",
            needs=("document",),
            makes=("references.json",),
            run=make_references,
            models=parser_versions,
        ),
        Stage(
            name="claims",
            what="find callouts and claims and link them with references",
            needs=("document", "references"),
            wants=("layout",),
            makes=("claims.json",),
            run=make_claims,
        ),
        Stage(
            name="entities",
            what="find initiatives, organisations, persons and places",
            needs=("document", "references", "claims"),
            makes=("entities.json",),
            run=make_entities,
            models=name_models,
        ),
        Stage(
            name="evidence",
            what="tie source files to references and find passages that bear on the claims",
            needs=("references", "claims"),
            makes=("evidence.json", "sources.json"),
            run=make_evidence,
            models=encoder_versions,
        ),
        Stage(
            name="graph",
            what="build the citation graph",
            needs=("document", "references", "claims", "entities", "evidence"),
            makes=("graph.json",),
            run=make_graph,
        ),
        Stage(
            name="export",
            what="write BibTeX, CSL-JSON, the tables and the list of problems",
            needs=ALL,
            wants=("layout", "accepted", "sources", "fetched"),
            makes=(*EXPORTS, "problems.json"),
            run=make_exports,
        ),
        Stage(
            name="report",
            what="draw the report page and list all files",
            needs=(*ALL, "problems"),
            wants=("layout",),
            makes=("report.html", "manifest.json"),
            run=make_report,
        ),
    )
}
"""The stages behind `text`, in the order in which they run."""

TEXT_MAKES = ("document.json", "layout.json", "accepted.json")

ASIDE = ("fetched.json",)
"""Files of commands that no run calls; stages take them in where they lie there."""

DESCRIPTIONS = {
    "document.json": "text, metadata, blocks, sentences, marks",
    "layout.json": "page sizes and a box for every word",
    "accepted.json": "findings that a person accepted as known, from <id>.accepted.toml beside the article",
    "references.json": "reference lists and works as CSL-JSON, with every printed string",
    "claims.json": "callouts and claims with their references, status and scope",
    "entities.json": "initiatives, organisations, persons and places with their mentions",
    "sources.json": "which file holds the text of which reference",
    "fetched.json": "what services know of the works, beside what is printed, and how each request ended",
    "evidence.json": "passages of sources for every (claim, reference) pair",
    "graph.json": "citation graph as networkx node-link data (edges under 'edges')",
    "references.bib": "BibTeX, UTF-8: the article and one entry a reference",
    "references.csl.json": "CSL-JSON, one item a reference",
    "audit.csv": "one row a (claim, reference) pair, for spreadsheets (UTF-8 with BOM, formula-safe)",
    "register.csv": "initiatives as a table, for spreadsheets (UTF-8 with BOM, formula-safe)",
    "problems.json": "problems of all stages and the findings of the self-check",
    "report.html": "self-contained page with claims, references, entities, findings and the drawn graph",
}


def read_text(path: Path, folder: Path, options: ReadOptions = DEFAULT_OPTIONS) -> None:
    """The stage `text`: read an input and write `document.json`, and `layout.json` where it has pages.

    What lies beside the input as `<id>.accepted.toml` goes into `accepted.json`. Raises InputError for an input, or
    such a file, that cannot be read; then nothing is written.
    """
    loaded = load_document(path, options)
    accepted = read_accepted(accepted_path(path.parent, document_id(path)))
    inputs = {printable_name(path): hashlib.sha256(loaded.data).hexdigest()}
    if loaded.layout is not None:
        write_layer(folder, "layout", loaded.layout, header("layout", "text", language_versions(), inputs))
    else:
        remove_file(folder / file_of("layout"))
    if accepted is not None:
        write_layer(folder, "accepted", accepted, header("accepted", "text", {}, {}))
    else:
        remove_file(folder / file_of("accepted"))
    write_layer(folder, "document", loaded.document, header("document", "text", language_versions(), inputs))


def remove_file(path: Path) -> None:
    """Take a file of an earlier run away. Raises SurroundingsError where that is not allowed."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise SurroundingsError(f"{path}: cannot be written ({error.strerror})") from None


def run_stage(name: str, folder: Path, sources: Path | None = None) -> None:
    """Run one stage on a document's folder: read the layers it needs, write its files.

    sources: folder of cited files; None takes the one that the settings name.
    Raises ArtefactError where a file of an earlier stage is missing.
    """
    stage = STAGES[name]
    bundle, hashes = load_bundle(folder, stage.needs, stage.wants)
    artefacts = stage.run(reread_passages(bundle, folder), Place(folder, sources or sources_path()))
    for file, artefact in artefacts.items():
        if isinstance(artefact, bytes):
            write_bytes(folder / file, artefact)
        else:
            layer = file.removesuffix(".json")
            write_layer(folder, layer, artefact, header(layer, name, stage.models(), hashes))
    if "manifest.json" in stage.makes:
        write_layer(folder, "manifest", list_files(folder), header("manifest", name, {}, hashes))


def reread_passages(bundle: Bundle, folder: Path) -> Bundle:
    """The bundle with those passages alone that stand in their sources word for word."""
    if bundle.evidence is None:
        return bundle
    return replace(bundle, evidence=verify_passages(bundle.evidence, partial(load_source, folder)))


def run_document(
    path: Path, folder: Path, options: ReadOptions, progress: Callable[[str], None], sources: Path | None = None
) -> tuple[Problem, ...]:
    """All stages for one input, each announced to `progress` by name; the problems found."""
    progress("text")
    read_text(path, folder, options)
    for name in STAGES:
        progress(name)
        run_stage(name, folder, sources)
    bundle, _ = load_bundle(folder, ("problems",))
    assert bundle.problems is not None
    return bundle.problems.problems


def header(layer: str, stage: str, models: dict[str, str], inputs: dict[str, str]) -> Made:
    """The `made` header of an artefact."""
    return Made(schema=schema_of(layer), stage=stage, citeflow=__version__, models=models, inputs=inputs)


def write_layer(folder: Path, name: str, layer: Any, made: Made) -> None:
    """Write a layer with its header."""
    write_bytes(folder / file_of(name), encode_layer(name, replace(layer, made=made)))


def collect_problems(bundle: Bundle) -> tuple[Problem, ...]:
    """Problems of all layers, each with its stage, and the findings of the self-check; sorted, none twice.

    Those that a person accepted bear the acceptance.
    """
    found: list[Problem] = []
    for name in ("document", "layout", "references", "claims", "entities", "fetched", "sources", "evidence", "graph"):
        layer = getattr(bundle, name)
        if layer is not None:
            stage = layer.made.stage if layer.made else name
            problems = name_works(layer.problems, layer) if isinstance(layer, References) else layer.problems
            found += [replace(problem, stage=stage) for problem in place_problems(problems, bundle)]
    found += [replace(problem, stage="check") for problem in run_checks(bundle)]
    once = list({msgspec.json.encode(p): p for p in found}.values())
    return accept_findings(once, bundle.document.text if bundle.document else "", bundle.accepted)


def list_files(folder: Path) -> Manifest:
    """What lies in a document's folder, the manifest itself left out."""
    entries = [
        FileEntry(file=name, sha256=hashlib.sha256((folder / name).read_bytes()).hexdigest(), what=what)
        for name, what in DESCRIPTIONS.items()
        if (folder / name).is_file()
    ]
    return Manifest(document=folder.resolve().name, files=tuple(entries))
