"""Every command of the README is run and answers what the README shows.

In a shown answer `...` on a line of its own stands for any lines, inside a line for any characters.
`CITEFLOW_ACCEPT=1` (make accept) writes the real answers into the README where it shows a bare `...`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINKS = re.compile(r"\]\((?!https?://)([^)#]+)\)")


def read_steps(block: str) -> list[tuple[str, list[str]]]:
    """(command, shown lines) of a console block; `> ` continues a command."""
    steps: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            steps.append((line[2:], []))
        elif line.startswith("> ") and not steps[-1][1]:
            steps[-1] = (f"{steps[-1][0]}\n{line[2:]}", [])
        else:
            steps[-1][1].append(line)
    return steps


def as_pattern(shown: list[str]) -> re.Pattern[str]:
    parts = [r"(?:.*\n)*" if line == "..." else re.escape(line).replace(r"\.\.\.", ".*") + " ?\n" for line in shown]
    return re.compile("".join(parts))


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what a user clones, with the environment that is already there."""
    folder = tmp_path_factory.mktemp("readme") / "citeflow"
    folder.mkdir()
    for name in ("corpus", "pipelines"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("Makefile", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, folder / name)
        # older than the stamp in .venv: nothing is to be installed out of this copy
        os.utime(folder / name, (0, 0))
    for name in (".venv", "src"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def run_step(command: str, folder: Path) -> str:
    env = {k: v for k, v in os.environ.items() if k not in {"MAKEFLAGS", "MAKELEVEL", "MFLAGS", "CITEFLOW_ACCEPT"}}
    done = subprocess.run(
        ["bash", "-c", f"exec 2>&1\n{command}"],
        cwd=folder,
        env=env,
        stdout=subprocess.PIPE,
        text=True,
        timeout=240,
        check=False,
    )
    assert "Traceback" not in done.stdout, done.stdout
    return done.stdout


def test_every_command_answers_as_shown(checkout: Path) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    wrong = []
    for block in BLOCK.findall(readme):
        for command, shown in read_steps(block):
            answer = run_step(command, checkout)
            if shown == ["..."] and os.environ.get("CITEFLOW_ACCEPT"):
                quoted = "$ " + command.replace("\n", "\n> ")
                readme = readme.replace(f"{quoted}\n...\n", f"{quoted}\n{answer}", 1)
            elif not as_pattern(shown).fullmatch(answer):
                wrong.append(f"$ {command}\nshown:\n" + "\n".join(shown) + f"\nanswered:\n{answer}")
    if os.environ.get("CITEFLOW_ACCEPT"):
        (ROOT / "README.md").write_text(readme, "utf-8")
    assert not wrong, "\n\n".join(wrong)


def test_every_link_leads_somewhere() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [target for target in LINKS.findall(readme) if not (ROOT / target).exists()] == []
