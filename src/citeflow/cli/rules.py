"""`citeflow rules`: make rules of the stages or of a corpus."""

from __future__ import annotations

import os
from pathlib import Path

import click

from citeflow.bundle import write_bytes
from citeflow.cli.console import Console, emit, talking
from citeflow.corpus_files import list_articles, list_passed_over
from citeflow.errors import UsageError
from citeflow.make_rules import write_corpus_rules, write_stage_rules
from citeflow.readers.formats import readable_formats


@click.command()
@click.argument("corpus", metavar="[CORPUS]", required=False, type=click.Path(path_type=Path))
@click.option("--stages", is_flag=True, help="The pattern rules of the stages instead (pipelines/stages.mk).")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File to write; otherwise standard output.")
@talking
def rules(corpus: Path | None, stages: bool, output: Path | None, quiet: bool, verbose: bool) -> None:
    """Print make rules: one for every article of CORPUS, or with --stages one for every stage.

    \b
    Example:
      citeflow rules corpus -o build/corpus.mk
    """
    if (corpus is None) != stages:
        raise UsageError("rules: name a corpus folder, or ask for --stages")
    if corpus is None:
        text = write_stage_rules()
    else:
        text = write_corpus_rules(list_articles(corpus))
        for path in list_passed_over(corpus):
            Console(quiet, verbose).say(f"citeflow: {path}: passed over; citeflow reads {readable_formats()}")
    # a file name may hold bytes that are no UTF-8: they go out as they came in
    data = os.fsencode(text)
    if output is None:
        emit(data)
    else:
        write_bytes(output, data)
