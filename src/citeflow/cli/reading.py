"""The options of all commands that read documents; each is a setting of the same name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, get_args

import click

from citeflow.readers.options import DEFAULT_OPTIONS, PdfEngineName

Command = TypeVar("Command", bound=Callable[..., Any])

READING_OPTIONS = (
    click.option("--pdf-engine", type=click.Choice(get_args(PdfEngineName)), help="Library that reads PDFs."),
    click.option("--password", "pdf_password", help="Password of an encrypted PDF."),
    click.option("--max-pages", type=int, help=f"Pages read of a PDF [{DEFAULT_OPTIONS.max_pages}]."),
    click.option(
        "--max-seconds", type=float, help=f"Seconds after which no page is begun [{DEFAULT_OPTIONS.max_seconds:g}]."
    ),
    click.option("--max-chars", type=int, help=f"Characters after which none is [{DEFAULT_OPTIONS.max_chars}]."),
    click.option(
        "--page-seconds",
        type=float,
        help=f"Seconds for a page of a suspicious PDF [{DEFAULT_OPTIONS.page_seconds:g}].",
    ),
    click.option("--page-chars", type=int, help=f"Characters read of one page [{DEFAULT_OPTIONS.page_chars}]."),
    click.option(
        "--second-opinion",
        is_flag=True,
        default=None,
        help="Read each page of a PDF with the other library too and report where they differ (slow).",
    ),
)


def reading(command: Command) -> Command:
    """The options that say how inputs are read."""
    for option in reversed(READING_OPTIONS):
        command = option(command)
    return command
