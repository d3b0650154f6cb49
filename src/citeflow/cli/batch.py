"""Many documents, one after another or several at once; a document that fails takes none of the others with it."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path

from msgspec import Struct

from citeflow.cli.console import Console
from citeflow.errors import EXIT_CLEAN, EXIT_SURROUNDINGS, CiteflowError
from citeflow.model.problem import Problem
from citeflow.pipeline import STAGES, run_document
from citeflow.settings import Settings

Work = tuple[str, Path, Path]
"""(id, input, folder of the document)."""


class Outcome(Struct, frozen=True, kw_only=True):
    """What became of one document. `error` is the one line said about a failure."""

    id: str
    folder: Path
    problems: tuple[Problem, ...] = ()
    error: str | None = None
    exit_code: int = EXIT_CLEAN


def run_batch(work: Sequence[Work], settings: Settings, console: Console) -> list[Outcome]:
    """Outcomes in the order of the work, whatever order the documents were finished in."""
    if settings.jobs > 1 and len(work) > 1:
        return run_parallel(work, settings, console)
    outcomes = []
    with console.progress(len(work) * (len(STAGES) + 1), "citeflow") as step:
        for row in work:
            outcomes.append(run_one(row, settings, partial(announce, step, row[0])))
    return outcomes


def announce(step: Callable[[str], None], id_: str, stage: str) -> None:
    """Tell the progress which stage of which document begins."""
    step(f"{id_} {stage}")


def stay_silent(stage: str) -> None:
    """The progress of a worker process, which nobody sees."""


def run_one(row: Work, settings: Settings, progress: Callable[[str], None] = stay_silent) -> Outcome:
    """All stages for one document; errors that are not our own fault become its outcome."""
    id_, path, folder = row
    try:
        sources = Path(settings.sources) if settings.sources else None
        problems = run_document(path, folder, settings.read_options(), progress, sources)
    except CiteflowError as error:
        return Outcome(id=id_, folder=folder, error=str(error), exit_code=error.exit_code)
    return Outcome(id=id_, folder=folder, problems=problems)


def run_parallel(work: Sequence[Work], settings: Settings, console: Console) -> list[Outcome]:
    """The same in worker processes. Where a worker dies, its documents are tried again, each in a process alone."""
    outcomes: dict[str, Outcome] = {}
    with console.progress(len(work), "citeflow") as step, new_pool(min(settings.jobs, len(work))) as pool:
        futures: dict[Future[Outcome], Work] = {pool.submit(run_one, row, settings): row for row in work}
        for future, row in futures.items():
            try:
                outcomes[row[0]] = future.result()
            except BrokenProcessPool:
                outcomes[row[0]] = run_alone(row, settings)
            step(row[0])
    return [outcomes[id_] for id_, _, _ in work]


def run_alone(row: Work, settings: Settings) -> Outcome:
    """One document in a worker of its own; a worker that dies again is the document's fault."""
    with new_pool(1) as pool:
        try:
            return pool.submit(run_one, row, settings).result()
        except BrokenProcessPool:
            message = f"{row[1]}: the worker process died (out of memory?); try this document alone, or fewer pages"
            return Outcome(id=row[0], folder=row[2], error=message, exit_code=EXIT_SURROUNDINGS)


def new_pool(workers: int) -> ProcessPoolExecutor:
    """Workers started afresh: a forked one would share the parent's threads and locks."""
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))
