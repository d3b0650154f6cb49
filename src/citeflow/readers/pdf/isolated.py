"""Reading a suspect PDF in a process of its own, with a limit of time and memory.

PDFium runs in C: nothing in this process can stop it once it has begun a page.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import msgspec

from citeflow.errors import InputError
from citeflow.readers.piece import Reading

SECONDS = 15.0
MEMORY = 2 << 30
"""Bytes of address space."""

FAILED = 2


class Task(msgspec.Struct, frozen=True):
    """What the child is to do: the arguments of `read_pdf`."""

    data: bytes
    name: str
    password: str | None
    max_pages: int
    engine: str


def read_isolated(task: Task, seconds: float | None = None) -> Reading:
    """The reading of a PDF, made by a child process.

    Raises InputError where the child does, where it needs more than `seconds` (SECONDS by default) or MEMORY, and
    where it dies.
    """
    seconds = SECONDS if seconds is None else seconds
    command = [sys.executable, "-m", "citeflow.readers.pdf.isolated"]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and module, no words from outside
            command, input=msgspec.msgpack.encode(task), capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise InputError(
            f"{task.name}: the PDF is built so that it cannot be read within {seconds:g} seconds; "
            "print it to a new PDF from a viewer"
        ) from None
    if done.returncode == 0:
        return msgspec.msgpack.decode(done.stdout, type=Reading)
    if done.returncode == FAILED:
        raise InputError(done.stdout.decode("utf-8", "replace"))
    raise InputError(
        f"{task.name}: the PDF engine broke down on this file (out of memory, or a fault in it); "
        "print it to a new PDF from a viewer"
    )


def limit_memory() -> None:
    """Hold this process to MEMORY, where the system can."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run_child(read: Callable[[Task], Reading]) -> int:
    """The child's side: a task from standard input, a reading or an error line to standard output; the exit code."""
    limit_memory()
    task = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Task)
    try:
        sys.stdout.buffer.write(msgspec.msgpack.encode(read(task)))
    except InputError as error:
        sys.stdout.buffer.write(str(error).encode())
        return FAILED
    return 0


if __name__ == "__main__":
    from citeflow.readers.pdf.read import read_task

    sys.exit(run_child(read_task))
