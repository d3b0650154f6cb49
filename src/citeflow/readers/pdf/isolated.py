"""A suspect PDF, opened in a process of its own with a limit of time for each page and of memory.

PDFium runs in C: nothing in this process could stop it once it has begun a page. A page that takes too long or brings
the process down costs that page; the next one is read by a new process.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO, TypeVar

import msgspec
from msgspec import Struct

import citeflow
from citeflow.errors import InputError
from citeflow.readers.options import ReadOptions
from citeflow.readers.pdf.engine import PdfFile, Place, Sheet

MEMORY = 2 << 30
"""Bytes of address space of the child."""

MOST_BREAKDOWNS = 3
"""Children that may break down before the rest of the document is given up; each next one has half the time."""

LENGTH_BYTES = 8
FIRST_ANSWER = 5.0
"""Seconds that the child has beyond a page's budget to start and to open the file."""

T = TypeVar("T")


class Task(Struct, frozen=True):
    """What the child is to open."""

    data: bytes
    name: str
    options: ReadOptions


class Answer(Struct, frozen=True):
    """What the child says: a count, a sheet, places, or why there is none of them."""

    count: int | None = None
    sheet: Sheet | None = None
    places: dict[str, Place] | None = None
    error: str | None = None


COUNT, PLACES = 0, -1
"""What is asked for; a positive number asks for that page."""


class IsolatedFile:
    """An open PDF, read by a child process."""

    def __init__(self, data: bytes, name: str, options: ReadOptions) -> None:
        self.task = Task(data, name, options)
        self.child: subprocess.Popen[bytes] | None = None
        self.breakdowns = 0

    def count_pages(self) -> int:
        """Number of pages."""
        answer = self.ask(COUNT, "the PDF cannot be opened")
        assert answer.count is not None
        return answer.count

    def read_sheet(self, number: int) -> Sheet:
        """The page with this number, from 1."""
        answer = self.ask(number, f"page {number} cannot be read")
        assert answer.sheet is not None
        return answer.sheet

    def find_places(self) -> dict[str, Place]:
        """Destinations on the pages that the present child has read; none where it breaks down."""
        if self.child is None:
            return {}
        try:
            return self.ask(PLACES, "its links cannot be read").places or {}
        except InputError:
            return {}

    def close(self) -> None:
        """End the child."""
        if self.child is not None:
            self.child.kill()
            self.child.communicate()
            self.child = None

    def ask(self, what: int, failure: str) -> Answer:
        """The child's answer. Raises InputError where it has none, takes too long, or breaks down."""
        if self.breakdowns >= MOST_BREAKDOWNS:
            raise InputError(f"{self.task.name}: {failure}: too many pages before it broke the PDF engine down")
        seconds = self.task.options.page_seconds / 2**self.breakdowns
        fresh = self.child is None
        child = self.child = self.child or start_child()
        assert child.stdin is not None
        assert child.stdout is not None
        expired = threading.Event()
        timer = threading.Timer(seconds + FIRST_ANSWER * fresh, end_late, (child, expired))
        timer.start()
        try:
            if fresh:
                send(child.stdin, msgspec.msgpack.encode(self.task))
            send(child.stdin, msgspec.msgpack.encode(what))
            data = receive(child.stdout)
        except BrokenPipeError:
            data = None
        finally:
            timer.cancel()
        if data is None:
            self.close()
            self.breakdowns += 1
            why = f"it takes more than {seconds:g} seconds" if expired.is_set() else "the PDF engine broke down on it"
            raise InputError(f"{self.task.name}: {failure}: {why}")
        answer = msgspec.msgpack.decode(data, type=Answer)
        if answer.error is not None:
            raise InputError(answer.error)
        return answer


def start_child() -> subprocess.Popen[bytes]:
    """A new child, waiting for its task. It runs this very package, also where another one is installed."""
    command = [sys.executable, "-m", "citeflow.readers.pdf.isolated"]
    paths = [str(Path(citeflow.__file__).parent.parent), os.environ.get("PYTHONPATH", "")]
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    return subprocess.Popen(  # noqa: S603 - our own interpreter and module, no words from outside
        command, env=surroundings, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )


def end_late(child: subprocess.Popen[bytes], expired: threading.Event) -> None:
    """End a child whose time is over."""
    expired.set()
    child.kill()


def send(pipe: IO[bytes], data: bytes) -> None:
    """Write a message behind its length."""
    pipe.write(len(data).to_bytes(LENGTH_BYTES, "big") + data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """The next message, None where the other side has ended."""
    head = pipe.read(LENGTH_BYTES)
    if len(head) < LENGTH_BYTES:
        return None
    length = int.from_bytes(head, "big")
    data = pipe.read(length)
    return data if len(data) == length else None


def limit_memory() -> None:
    """Hold this process to MEMORY, where the system can."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def serve(source: IO[bytes], sink: IO[bytes], open_pdf: Callable[[Task], PdfFile]) -> None:
    """The child's side: a task, then questions, until the other side ends."""
    limit_memory()
    first = receive(source)
    if first is None:
        return
    task = msgspec.msgpack.decode(first, type=Task)
    pdf: PdfFile | None = None
    while (question := receive(source)) is not None:
        try:
            pdf = pdf or open_pdf(task)
            answer = find_answer(pdf, msgspec.msgpack.decode(question, type=int))
        except InputError as error:
            answer = Answer(error=str(error))
        send(sink, msgspec.msgpack.encode(answer))


def find_answer(pdf: PdfFile, what: int) -> Answer:
    """What was asked for. Raises InputError where the engine does."""
    if what == COUNT:
        return Answer(count=pdf.count_pages())
    if what == PLACES:
        return Answer(places=pdf.find_places())
    sheet = pdf.read_sheet(what)
    return Answer(sheet=sheet._replace(runs=tuple(run._replace(starts=tuple(run.starts)) for run in sheet.runs)))


if __name__ == "__main__":
    from citeflow.readers.pdf.engine import choose_engine

    serve(
        sys.stdin.buffer,
        sys.stdout.buffer,
        lambda task: choose_engine(task.options.pdf_engine).open_pdf(task.data, task.name, task.options),
    )
