"""Progress is for a terminal: a pipe gets words only. And what a person sees who interrupts."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.calling import ARTICLE, clean_environment, spawn

CITEFLOW = [sys.executable, "-m", "citeflow"]


def run_on_terminal(*args: object) -> bytes:
    """What a command writes to a stderr that is a terminal."""
    near, far = pty.openpty()
    process = subprocess.Popen(
        [*CITEFLOW, *map(str, args)],
        stdout=subprocess.DEVNULL,
        stderr=far,
        env={**clean_environment(), "TERM": "xterm"},
    )
    os.close(far)
    shown = b""
    try:
        while part := os.read(near, 65536):
            shown += part
    except OSError:  # Linux tells the end of a terminal so
        pass
    finally:
        os.close(near)
    assert process.wait(60) == 0
    return shown


def test_a_terminal_sees_the_stages_and_a_pipe_does_not() -> None:
    shown = run_on_terminal("check", ARTICLE)
    assert b"\x1b[" in shown
    assert b"check" in shown
    assert run_on_terminal("check", ARTICLE, "-q") == b""
    piped = spawn("check", ARTICLE)
    assert (piped.code, piped.stderr) == (0, "")
    assert b"\x1b" not in piped.stdout


def test_verbose_in_a_pipe_is_words(tmp_path: Path) -> None:
    called = spawn("check", ARTICLE, "-v")
    assert called.stderr.splitlines() == [f"{ARTICLE.name} {stage}" for stage in ("text", "references", "claims")]


def listen_for_interrupts() -> None:
    """Let Ctrl-C end this process."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_run_says_so_and_leaves_no_half_file(tmp_path: Path, jobs: str) -> None:
    """Ctrl-C reaches the whole group of processes, the workers too."""
    inputs = [tmp_path / f"a{n}.md" for n in range(2)]
    for path in inputs:
        path.write_bytes(ARTICLE.read_bytes() * 2)
    process = subprocess.Popen(
        [*CITEFLOW, "run", *map(str, inputs), "-o", str(tmp_path / "out"), "--jobs", jobs],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment(),
        start_new_session=True,
        # a job in the background of a shell ignores the signal, and hands that down
        preexec_fn=listen_for_interrupts,
    )
    deadline = time.monotonic() + 60
    while not (tmp_path / "out" / "a0" / "document.json").exists() and time.monotonic() < deadline:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    _, stderr = process.communicate(timeout=60)
    assert process.returncode == 130
    assert stderr.decode().splitlines() == ["citeflow: interrupted; nothing half-written was left"]
    assert [path for path in (tmp_path / "out").rglob("*") if path.is_file() and path.name.startswith(".")] == []
