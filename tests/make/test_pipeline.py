"""Real runs of make over small articles: what is made, what is made again, and what is left alone.

The tests share two articles, since every stage is a process that costs a second.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from citeflow.pipeline import STAGES
from tests.make.conftest import Checkout, new_checkout

pytestmark = pytest.mark.models

ARTICLE = """# {title}

Мост открыт в 2003 г. и построен двумя странами [1]. Его ремонтирует Международная комиссия по переправам (МКП) [2].

## Литература

1. Ахметов С. К. Мосты и касса. – Алматы: Арна, 1994. – 212 с.
2. Чернов И. П. Ремонт без хозяина // Вопросы переправ. – 2005. – Т. 3. – № 2. – С. 11–19.
"""
CYRILLIC, ODD = "моя статья.md", "it's 100% #1 $x.md"
CYRILLIC_ID, ODD_ID = "moya-statya", "it-s-100-1-x"
ALL_STAGES = ["text", *STAGES]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """Two articles, made with two jobs."""
    checkout = new_checkout(tmp_path_factory.mktemp("make") / "check out")
    checkout.write(CYRILLIC, ARTICLE.format(title="Мост"))
    checkout.write(ODD, ARTICLE.format(title="Другой мост"))
    made = checkout.make("-j2")
    assert made.code == 0, made.stderr
    assert made.stages_of(CYRILLIC_ID) == ALL_STAGES
    assert made.stages_of(ODD_ID) == ALL_STAGES
    assert made.stdout.splitlines()[-1] == f"Index of all reports: {checkout.build}/index.html"
    return checkout


def test_both_articles_have_a_report_and_the_index_names_them(shared: Checkout) -> None:
    for id_ in (CYRILLIC_ID, ODD_ID):
        assert (shared.build / id_ / "manifest.json").is_file()
    index = (shared.build / "index.html").read_text("utf-8")
    assert f'href="{CYRILLIC_ID}/report.html"' in index
    assert f'href="{ODD_ID}/report.html"' in index


def test_a_second_make_runs_nothing(shared: Checkout) -> None:
    before = (shared.build / "index.html").stat().st_mtime_ns
    made = shared.make()
    assert (made.code, made.stderr) == (0, "")
    assert made.stdout.splitlines() == [f"Index of all reports: {shared.build}/index.html"]
    assert (shared.build / "index.html").stat().st_mtime_ns == before


def test_touching_one_article_runs_its_stages_alone(shared: Checkout) -> None:
    (shared.corpus / ODD).touch()
    made = shared.make("-n")
    # twice, because a make that only tells does not know that the index finds the reports made
    assert made.stages_of(ODD_ID) == ALL_STAGES * 2
    assert made.stages_of(CYRILLIC_ID) == []
    make_old(shared.corpus / ODD)


def test_a_layer_that_changed_runs_what_rests_on_it(shared: Checkout) -> None:
    """The exports and the report rest on the graph; the stages before it do not."""
    (shared.build / CYRILLIC_ID / "graph.json").touch()
    assert shared.make().stages == [("export", CYRILLIC_ID), ("report", CYRILLIC_ID)]


def test_a_source_that_came_is_looked_through_and_nothing_else(shared: Checkout) -> None:
    """Its name may hold spaces, which make could not name."""
    folder = shared.corpus / "sources" / CYRILLIC_ID
    folder.mkdir(parents=True)
    (folder / "01 мосты.md").write_text("# Мосты\n\nМост через реку открыт в 2004 г. двумя странами.\n", "utf-8")
    wanted = [(stage, CYRILLIC_ID) for stage in ("evidence", "graph", "export", "report")]
    assert shared.make().stages == wanted
    assert "01 мосты.md" in (shared.build / CYRILLIC_ID / "sources.json").read_text("utf-8")
    assert shared.make().stages == []


def test_one_article_by_its_id(shared: Checkout) -> None:
    (shared.corpus / CYRILLIC).touch()
    made = shared.make(f"ID={ODD_ID}")
    assert made.code == 0
    assert made.stages == []
    make_old(shared.corpus / CYRILLIC)


def test_an_unknown_id_names_those_there_are(shared: Checkout) -> None:
    made = shared.make("ID=nobody")
    assert made.code == 2
    assert "nobody" in made.stderr
    assert f"{ODD_ID} {CYRILLIC_ID}" in made.stderr


def test_killed_failed_and_gone(shared: Checkout) -> None:
    """One story: a killed make, the next one with an article that fails, and the corpus without both."""
    shared.write("bad.md", b"\x00\x01")
    shared.write("new.md", ARTICLE.format(title="Новый мост"))
    kill_when(shared, shared.build / "new" / "claims.json")
    left = {path.name for path in (shared.build / "new").iterdir()}
    assert left == {"document.json", "references.json", "claims.json"}

    made = shared.make("-k", "-j2")
    assert made.code == 2
    assert "is a binary file" in made.stderr
    said = made.stderr.partition("Not finished:")[2]
    assert "bad.md" in said
    assert "new.md" not in said
    assert made.stages_of("new") == ALL_STAGES[3:]
    assert {document for _, document in made.stages} == {"new", "bad"}
    assert (shared.build / "new" / "manifest.json").is_file()
    assert not (shared.build / "bad").exists()

    (shared.corpus / "bad.md").unlink()
    (shared.corpus / "new.md").unlink()
    made = shared.make()
    assert (made.code, made.stages) == (0, [])
    index = (shared.build / "index.html").read_text("utf-8")
    assert (shared.build / "new" / "report.html").exists()
    assert "new/report.html" not in index
    assert f"{CYRILLIC_ID}/report.html" in index


def make_old(path: Path) -> None:
    """Undo a touch: older than everything made from it."""
    os.utime(path, (0, 0))


def kill_when(checkout: Checkout, path: Path) -> None:
    """Call make and kill it with everything it started as soon as a file is there: in the middle of the next stage."""
    process = subprocess.Popen(
        checkout.command("-k"),
        cwd=checkout.folder,
        env=checkout.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    deadline = time.monotonic() + 60
    while not path.exists():
        assert time.monotonic() < deadline, path
        time.sleep(0.005)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def test_findings_accepted_beside_an_article_come_and_go(shared: Checkout) -> None:
    shared.write(CYRILLIC, ARTICLE.format(title="Мост").replace("[2]", "[1]"))
    problems = shared.build / CYRILLIC_ID / "problems.json"
    assert shared.make(f"ID={CYRILLIC_ID}").code == 0
    assert "reference-never-cited" in problems.read_text("utf-8")
    entry = 'code = "reference-never-cited"\nquote = "Чернов И. П. Ремонт"\nreason = "Пусть"\nwho = "К."\n'
    beside = shared.write(f"{CYRILLIC_ID}.accepted.toml", f"[[accepted]]\n{entry}")
    made = shared.make(f"ID={CYRILLIC_ID}")
    assert (made.code, made.stages_of(CYRILLIC_ID)) == (0, ALL_STAGES), made.stderr
    assert '"who": "К."' in problems.read_text("utf-8")
    assert shared.make(f"ID={CYRILLIC_ID}").stages_of(CYRILLIC_ID) == []
    beside.unlink()
    assert shared.make(f"ID={CYRILLIC_ID}").stages_of(CYRILLIC_ID) == ALL_STAGES
    assert "accepted" not in problems.read_text("utf-8")
    assert shared.make(f"ID={CYRILLIC_ID}").stages_of(CYRILLIC_ID) == []


def test_a_malformed_file_of_accepted_findings_is_named(checkout: Checkout) -> None:
    checkout.write("a.md", ARTICLE.format(title="Мост"))
    checkout.write("a.accepted.toml", "[[accepted]]\n")
    made = checkout.make()
    assert made.code == 2
    assert "a.accepted.toml: entry 1 lacks code" in made.stderr
    assert not (checkout.build / "a" / "document.json").exists()
