"""Every error that citeflow raises on purpose, and the exit code each one ends in.

    CiteflowError
    ├── UsageError            2   the call itself is wrong (two inputs with one id, an unknown format)
    ├── InputError            2   an input cannot be read (missing, folder, empty, binary, wrong encoding)
    ├── ArtefactError         2   a file of an earlier stage is missing or not ours
    └── SurroundingsError     3   the machine refuses (folder not writable, disk full)

A defect *inside* a readable document is never an exception: it is a `Problem` in the artefact.
Messages are one line: what happened, where, and what to do.
"""

from __future__ import annotations

EXIT_CLEAN = 0
EXIT_FINDINGS = 1
EXIT_INPUT = 2
EXIT_SURROUNDINGS = 3


class CiteflowError(Exception):
    """Base of all errors that end a command with one line instead of a traceback."""

    exit_code = EXIT_INPUT


class UsageError(CiteflowError):
    """The command was called in a way that cannot work."""


class InputError(CiteflowError):
    """An input file cannot be read as a document."""


class ArtefactError(CiteflowError):
    """A file that an earlier stage should have written is missing or cannot be read."""


class SurroundingsError(CiteflowError):
    """The machine does not let citeflow work: a folder that cannot be written, a full disk."""

    exit_code = EXIT_SURROUNDINGS
