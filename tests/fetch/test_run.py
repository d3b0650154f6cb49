"""References of a document, their records and copies, against services on loopback."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
import tomllib
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from citeflow.bibliography.find import find_references
from citeflow.cli.console import Console
from citeflow.cli.fetch import describe, fetch
from citeflow.errors import InputError
from citeflow.evidence.store import find_place, tie_sources
from citeflow.evidence.tie import no_sources
from citeflow.fetch.client import Client, Limits
from citeflow.fetch.content import recognise
from citeflow.fetch.matching import agrees, compare, is_found
from citeflow.fetch.responses import Responses
from citeflow.fetch.run import fetch_sources, plan_requests
from citeflow.fetch.saving import name_file, save_copy
from citeflow.fetch.services import Services
from citeflow.model.fetched import Fetched
from citeflow.model.problem import Problem
from citeflow.model.reference import References
from citeflow.pipeline import run_document
from citeflow.readers.options import DEFAULT_OPTIONS
from tests.factory import make_document, name_row
from tests.fetch.server import Handler, Route, Server, in_turn, say, serve

PDF = b"%PDF-1.4 our own words"
DOI = "10.5555/ports.7"
ARTICLE = """# Порты

Порт открыт [1]. Дорога длинна [2].

## Литература

1. Kim A. Ports of the inland sea // Journal of Harbours. 2011. Vol. 4. P. 5-19. DOI: 10.5555/ports.7
2. Ruiz B. Long roads of the plain. Madrid: Camino, 2015. 210 p. URL: {url}/roads.html
"""
RECORD: dict[str, Any] = {
    "type": "journal-article",
    "title": ["Ports of the Inland Sea"],
    "author": [{"family": "Kim", "given": "Ada"}],
    "issued": {"date-parts": [[2011, 3]]},
    "DOI": "10.5555/PORTS.7",
}


def record(**changes: Any) -> Route:
    return say(200, json.dumps({"message": {**RECORD, **changes}}).encode())


def open_copy(server: Server, path: str) -> Route:
    place = {"url_for_pdf": f"{server.url}{path}", "license": "cc-by"}
    return say(200, json.dumps({"best_oa_location": place}).encode())


def services(server: Server, key: str | None = None) -> Services:
    url = server.url
    return Services(
        mailto="me@example.org", openalex_key=key, crossref=url, openalex=url, unpaywall=url, arxiv=url, wayback=url
    )


WORK, SEARCH, LOOK = f"/works/{DOI.replace('/', '%2F')}", "/works", f"/v2/{DOI.replace('/', '%2F')}"


class World:
    """A document's references, a server, and folders for what comes."""

    def __init__(self, server: Server, tmp: Path) -> None:
        self.server, self.copies, self.kept = server, tmp / "copies", tmp / ".fetch"
        self.references: References = find_references(make_document(ARTICLE.format(url=server.url)))
        self.copies.mkdir()
        server.routes |= {WORK: record(), LOOK: open_copy(server, "/ports.pdf"), "/ports.pdf": say(200, PDF)}

    def client(self) -> Client:
        places = frozenset({("127.0.0.1", self.server.server_port)})
        return Client("citeflow-test", Limits(seconds=2), allowed=places, sleep=lambda seconds: None)

    def run(self, key: str | None = None, *, refresh: bool = False) -> Fetched:
        responses = Responses(self.kept, self.client(), refresh=refresh)
        return fetch_sources(
            self.references, no_sources(self.references), self.copies, responses, services(self.server, key)
        )

    def steps(self, key: str | None = None) -> list[tuple[str, str]]:
        return [(step.what, step.outcome) for work in self.run(key).works for step in work.steps]


@pytest.fixture
def world(server: Server, tmp_path: Path) -> World:
    return World(server, tmp_path)


def test_an_open_copy_is_kept_with_its_licence(world: World) -> None:
    first, second = world.run().works
    assert [(step.what, step.outcome) for step in first.steps] == [
        ("crossref", "matched"),
        ("openalex", "no-key"),
        ("unpaywall", "ok"),
        ("copy", "kept"),
    ]
    assert first.resolved is not None
    assert first.resolved["title"] == "Ports of the Inland Sea"
    assert first.as_printed == world.references.references[0].csl
    assert (world.copies / str(first.file)).read_bytes() == PDF
    (entry,) = tomllib.loads((world.copies / "sources.toml").read_text())["source"]
    assert (entry["key"], entry["licence"], entry["origin"]) == (first.key, "cc-by", f"{world.server.url}/ports.pdf")
    assert second.file is None


CASES: dict[str, tuple[dict[str, Route], tuple[str, str]]] = {
    "the DOI is not known": ({WORK: say(404)}, ("crossref", "not-found")),
    "the service is down": ({WORK: say(500)}, ("crossref", "server-error")),
    "no JSON": ({WORK: say(200, b"<html>")}, ("crossref", "damaged")),
    "JSON of another form": ({WORK: say(200, b'[{"message": 3}]')}, ("crossref", "damaged")),
    "another title": ({WORK: record(title=["Trees"])}, ("crossref", "no-match")),
    "another year": ({WORK: record(issued={"date-parts": [[1999]]})}, ("crossref", "no-match")),
    "another author": ({WORK: record(author=[{"family": "Lee"}])}, ("crossref", "no-match")),
    "odd fields": ({WORK: record(author="Kim", issued=None, page=5)}, ("crossref", "matched")),
    "no open copy": ({LOOK: say(200, b'{"best_oa_location": null}')}, ("unpaywall", "no-copy")),
    "Unpaywall refuses": ({LOOK: say(422)}, ("unpaywall", "not-found")),
    "a page instead of the PDF": ({"/ports.pdf": say(200, b"<!doctype html><p>Buy it")}, ("copy", "wrong-type")),
    "an empty file": ({"/ports.pdf": say(200, b" ")}, ("copy", "empty")),
    "a zip": ({"/ports.pdf": say(200, b"PK\x03\x04")}, ("copy", "archive")),
    "the copy is gone": ({"/ports.pdf": say(410)}, ("copy", "not-found")),
    "the copy is cut off": ({"/ports.pdf": say(200, PDF, Content_Length="900")}, ("copy", "truncated")),
    "a page for reading": ({"/roads.html": say(200, b"<html><p>Long roads")}, ("printed-url", "kept")),
    "robots forbid it": ({"/robots.txt": say(200, b"User-agent: *\nDisallow: /roads")}, ("printed-url", "robots")),
    "the site fails at its rules": ({"/robots.txt": say(500)}, ("printed-url", "server-error")),
    "rules of odd numbers": (
        {"/robots.txt": say(200, "User-agent: *\nCrawl-delay: ²".encode())},
        ("printed-url", "not-found"),
    ),
    "rules with a pattern": (
        {"/robots.txt": say(200, b"User-agent: *\nDisallow: /*.html$")},
        ("printed-url", "robots"),
    ),
    "rules of which the longer holds": (
        {"/robots.txt": say(200, b"User-agent: *\nDisallow: /\nAllow: /roads"), "/roads.html": say(410)},
        ("printed-url", "not-found"),
    ),
    "rules for another program": (
        {"/robots.txt": say(200, b"User-agent: flow\nDisallow: /"), "/roads.html": say(410)},
        ("printed-url", "not-found"),
    ),
    "rules of the site of a copy": ({"/robots.txt": say(200, b"User-agent: *\nDisallow: /ports")}, ("copy", "robots")),
    "half of a surrogate pair": (
        {WORK: say(200, b'{"message": {"title": ["\\ud800"]}}')},
        ("crossref", "damaged"),
    ),
    "the copy is that of another work": (
        {LOOK: say(200, b'{"title": "Trees of the north", "best_oa_location": {"url": "http://a.example/"}}')},
        ("unpaywall", "no-match"),
    ),
    "a subtitle": ({WORK: record(title=["Ports"], subtitle=["of the inland sea"])}, ("crossref", "matched")),
    "a title in the original": (
        {WORK: record(**{"title": ["Gates of water"], "original-title": ["Ports of the inland sea"]})},
        ("crossref", "matched"),
    ),
    "a title in another script": ({WORK: record(title=["Порты внутреннего моря"])}, ("crossref", "matched")),
    "a form for logging in": (
        {"/roads.html": say(200, b'<html><input type="password">')},
        ("printed-url", "login-page"),
    ),
    "dead and not archived": ({"/wayback/available": say(200, b'{"archived_snapshots": {}}')}, ("wayback", "no-copy")),
    "no candidate": ({WORK: say(404), SEARCH: say(200, b'{"message": {"items": []}}')}, ("crossref", "not-found")),
}


@pytest.mark.parametrize(("routes", "step"), CASES.values(), ids=CASES)
def test_how_steps_end(world: World, routes: dict[str, Route], step: tuple[str, str]) -> None:
    world.server.routes |= routes
    assert step in world.steps()


def test_a_dead_page_is_taken_from_the_archive(world: World) -> None:
    closest = {"available": True, "url": f"{world.server.url}/web/2020/x", "timestamp": "2020"}
    world.server.routes["/wayback/available"] = say(
        200, json.dumps({"archived_snapshots": {"closest": closest}}).encode()
    )
    world.server.routes["/web/2020id_/x"] = say(200, b"<html><p>Long roads")
    assert ("wayback", "kept") in world.steps()


def test_a_dead_site_is_taken_from_the_archive(world: World) -> None:
    """Its rules cannot be asked for either, which forbids nothing to the archive."""

    def hang_up(handler: Handler) -> None:
        handler.connection.close()

    closest = {"available": True, "url": f"{world.server.url}/web/2020/x", "timestamp": "2020"}
    found = json.dumps({"archived_snapshots": {"closest": closest}}).encode()
    world.server.routes |= {
        "/robots.txt": hang_up,
        "/roads.html": hang_up,
        LOOK: say(404),
        "/wayback/available": say(200, found),
        "/web/2020id_/x": say(200, b"<html><p>Long roads"),
    }
    steps = world.steps()
    assert ("printed-url", "unreachable") in steps
    assert ("wayback", "kept") in steps
    assert world.server.counts()["/roads.html"] == 0


def test_a_doi_of_another_work_gives_no_copy(world: World) -> None:
    other = record(title=["Trees of the north"], **{"updated-by": [{"type": "retraction"}]})
    right = {"message": {"items": [{**RECORD, "DOI": "10.5555/right.1"}]}}
    world.server.routes |= {WORK: other, SEARCH: say(200, json.dumps(right).encode())}
    found = world.run()
    assert [(problem.code, problem.severity) for problem in found.problems] == [("doi-other-work", "warning")]
    assert "«Trees of the north» (2011)" in found.problems[0].message
    assert found.works[0].file is None
    assert found.works[0].resolved is not None
    assert found.works[0].resolved["DOI"] == "10.5555/right.1"
    assert world.server.counts()[LOOK] == 0


def test_one_notice_is_one_finding_whoever_tells_of_it(world: World) -> None:
    told = [
        {"type": "retraction", "DOI": "10.5555/N", "source": source} for source in ("retraction-watch", "publisher")
    ]
    world.server.routes[WORK] = record(**{"updated-by": told})
    (problem,) = world.run().problems
    assert "told by publisher and retraction-watch" in problem.message


def test_a_second_run_knows_the_copies_of_the_first(world: World, tmp_path: Path) -> None:
    first = world.run()
    tied = tie_sources(world.copies, tmp_path / "home", world.references)
    responses = Responses(world.kept, world.client())
    arguments = (world.references, tied, world.copies, responses, services(world.server))
    second = fetch_sources(*arguments, before=first)
    assert second == first
    assert second.works[0].file is not None


def test_a_record_is_asked_for_again_after_a_week(world: World) -> None:
    world.run()
    begun = date.today()
    for days, times in ((7, 1), (8, 2)):
        responses = Responses(world.kept, world.client(), today=begun + timedelta(days=days))
        tied = no_sources(world.references)
        fetch_sources(world.references, tied, world.copies, responses, services(world.server))
        assert (world.server.counts()[WORK], world.server.counts()["/ports.pdf"]) == (times, 1)


def test_a_list_in_brackets_is_told_before_anything_is_asked(world: World) -> None:
    (world.copies / "sources.toml").write_text('source = [{file = "a.pdf", number = 1}]\n')
    with pytest.raises(InputError, match="in brackets"):
        world.run()
    assert world.server.asked == []


@pytest.mark.parametrize("page", [b"<input", b"<script>", b"<style", b"<!---->", b"<p ", b"< ", b'<input type="x">'])
def test_a_page_is_recognised_in_time_that_grows_with_its_length(page: bytes) -> None:
    body = b"<html>" + page * (2_000_000 // len(page)) + b'<input type="password">'
    began = time.process_time()
    recognise(body, pdf=False)
    recognise(page * (2_000_000 // len(page)), pdf=False)
    assert time.process_time() - began < 5


def test_a_moved_doi_is_told(world: World) -> None:
    world.server.routes[WORK] = record(DOI="10.5555/harbours.9")
    step = world.run().works[0].steps[0]
    assert (step.outcome, step.note) == ("matched", "the DOI is now 10.5555/harbours.9")


@pytest.mark.parametrize(
    ("kind", "code", "severity"),
    [
        ("retraction", "source-retracted", "error"),
        ("withdrawal", "source-retracted", "error"),
        ("erratum", "source-corrected", "warning"),
        ("expression_of_concern", "source-concern", "warning"),
    ],
)
def test_notices_are_findings(world: World, kind: str, code: str, severity: str) -> None:
    update = {"type": kind, "source": "retraction-watch", "DOI": "10.5555/n", "updated": {"date-parts": [[2021, 3, 9]]}}
    world.server.routes[WORK] = record(**{"updated-by": [update, {"type": "new_version"}, "odd"]})
    (problem,) = world.run().problems
    assert (problem.code, problem.severity) == (code, severity)
    assert "on 2021-03-09 (notice doi:10.5555/n, told by retraction-watch)" in problem.message


def test_a_work_without_a_doi_is_searched_by_its_words(world: World) -> None:
    found = {"title": ["Long roads of the plain"], "author": [{"family": "Ruiz"}], "DOI": "10.5555/roads"}
    world.server.routes[SEARCH] = say(200, json.dumps({"message": {"items": [found, RECORD]}}).encode())
    second = world.run().works[1]
    assert second.resolved is not None
    assert second.resolved["DOI"] == "10.5555/roads"
    assert ("crossref-search", "matched") in [(step.what, step.outcome) for step in second.steps]


def test_two_that_fit_are_candidates_for_a_person(world: World) -> None:
    found = {"title": ["Long roads of the plain"], "author": [{"family": "Ruiz"}]}
    world.server.routes[SEARCH] = say(200, json.dumps({"message": {"items": [found, found]}}).encode())
    second = world.run().works[1]
    assert (second.resolved, len(second.candidates)) == (None, 2)


def test_openalex_is_asked_with_a_key_that_is_kept_nowhere(world: World) -> None:
    reply = {
        "title": "Ports of the inland sea",
        "publication_year": 2011,
        "authorships": [{"author": {"display_name": "Ada Kim"}}],
    }
    world.server.routes[f"/works/doi:{DOI.replace('/', '%2F')}"] = say(200, json.dumps(reply).encode())
    assert ("openalex", "matched") in world.steps(key="secret-key")
    assert any("secret-key" in path for path in world.server.asked)
    kept = b"".join(path.read_bytes() for path in world.kept.rglob("*") if path.is_file())
    assert b"secret-key" not in kept
    assert b"me@example.org" not in kept


def test_nothing_is_asked_twice(world: World) -> None:
    first = world.run()
    asked = len(world.server.asked)
    assert world.run() == first
    assert len(world.server.asked) == asked


def test_an_interrupted_run_goes_on_where_it_stopped(world: World) -> None:
    class Stopping(Responses):
        def get(
            self, url: str, headers: Any = MappingProxyType({}), days: int | None = None, permit: Any = None
        ) -> Any:
            if url.endswith("/ports.pdf"):
                raise KeyboardInterrupt
            return super().get(url, headers, days, permit)

    with pytest.raises(KeyboardInterrupt):
        fetch_sources(
            world.references,
            no_sources(world.references),
            world.copies,
            Stopping(world.kept, world.client()),
            services(world.server),
        )
    before = world.server.counts()
    assert (before[WORK], before[LOOK], before["/ports.pdf"]) == (1, 1, 0)
    assert world.run().works[0].file is not None
    after = world.server.counts()
    assert (after[WORK], after[LOOK], after["/ports.pdf"]) == (1, 1, 1)


KILLED = """
import sys
from pathlib import Path
from citeflow.bibliography.find import find_references
from citeflow.evidence.tie import no_sources
from citeflow.fetch.client import Client
from citeflow.fetch.responses import Responses
from citeflow.fetch.run import fetch_sources
from citeflow.fetch.services import Services
from tests.factory import make_document
url, port, tmp = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
references = find_references(make_document(sys.stdin.read()))
client = Client("citeflow-test", allowed=frozenset({("127.0.0.1", port)}), sleep=lambda seconds: None)
services = Services(mailto="me@example.org", crossref=url, openalex=url, unpaywall=url, arxiv=url, wayback=url)
fetch_sources(references, no_sources(references), tmp / "copies", Responses(tmp / ".fetch", client), services)
"""


def test_a_killed_process_loses_no_answer(world: World, tmp_path: Path) -> None:
    reached, go_on = threading.Event(), threading.Event()

    def hang(handler: Handler) -> None:
        reached.set()
        go_on.wait(20)

    world.server.routes["/ports.pdf"] = in_turn(hang, say(200, PDF))
    root = Path(__file__).parents[2]
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, world.server.url, str(world.server.server_port), str(tmp_path)],
        stdin=subprocess.PIPE,
        cwd=root,
    )
    assert process.stdin is not None
    process.stdin.write(ARTICLE.format(url=world.server.url).encode())
    process.stdin.close()
    assert reached.wait(20)
    process.kill()
    process.wait()
    go_on.set()
    assert world.run().works[0].file is not None
    counts = world.server.counts()
    assert (counts[WORK], counts[LOOK], counts["/ports.pdf"]) == (1, 1, 2)


def test_what_failed_for_now_is_asked_again(world: World) -> None:
    world.server.routes[WORK] = in_turn(say(500), record())
    assert ("crossref", "server-error") in world.steps()
    assert ("crossref", "matched") in world.steps()


def test_a_refresh_keeps_what_did_not_change(world: World) -> None:
    world.server.routes["/ports.pdf"] = in_turn(say(200, PDF, ETag='"a"'), say(304))
    world.run()
    again = world.run(refresh=True).works[0]
    assert again.steps[-1].outcome == "kept"
    assert world.server.counts()["/ports.pdf"] == 2


def test_copies_are_tied_by_their_entry(world: World, tmp_path: Path) -> None:
    world.server.routes["/roads.html"] = say(
        200, b"<html><body><p>The roads of the plain are very long indeed.</p></body></html>"
    )
    second = world.run().works[1]
    tied = tie_sources(world.copies, tmp_path / "home", world.references)
    assert {row.key: row.file for row in tied.sources if row.how == "manifest"}[second.key] == second.file


def test_a_plan_asks_nothing(world: World) -> None:
    rows = list(plan_requests(world.references, no_sources(world.references), services(world.server, "secret")))
    assert len(rows) == 5
    assert not any("secret" in url or "example.org" in url for _, url in rows)
    assert world.server.asked == []


def test_what_a_person_wrote_in_the_manifest_stays(tmp_path: Path) -> None:
    manifest = tmp_path / "sources.toml"
    manifest.write_text('# my notes\n[[source]]\nfile = "a.pdf"\nnumber = 1')
    name = save_copy(tmp_path, "kim2011", ".pdf", PDF, "https://example.org/«x»", "2026-01-01", None)
    assert manifest.read_text().startswith('# my notes\n[[source]]\nfile = "a.pdf"\nnumber = 1\n\n[[source]]\n')
    assert [row["file"] for row in tomllib.loads(manifest.read_text())["source"]] == ["a.pdf", name]
    other = save_copy(tmp_path, "kim2011", ".pdf", PDF + b"!", "https://example.org/", "2026-01-01", None)
    assert (tmp_path / name).read_bytes() == PDF
    assert other != name


@pytest.mark.parametrize("licence", ["cc-by \U0001f170", "cc-by\x7f", 'a "b" \\ \n', "\u202ecc"])
def test_whatever_a_service_says_leaves_the_manifest_whole(tmp_path: Path, licence: str) -> None:
    save_copy(tmp_path, "kim2011", ".pdf", PDF, "https://example.org/", "2026-01-01", licence)
    save_copy(tmp_path, "lee2012", ".pdf", PDF, "https://example.org/", "2026-01-01", None)
    rows = tomllib.loads((tmp_path / "sources.toml").read_text("utf-8"))["source"]
    assert [row.get("licence") for row in rows] == [licence, None]


def test_a_copy_of_a_run_that_was_cut_off_is_known(world: World, tmp_path: Path) -> None:
    first = world.run()
    tied = tie_sources(world.copies, tmp_path / "home", world.references)
    responses = Responses(world.kept, world.client())
    again = fetch_sources(world.references, tied, world.copies, responses, services(world.server))
    assert [work.file for work in again.works] == [work.file for work in first.works]
    assert again.works[0].file is not None


def test_an_entry_without_its_file_brings_the_file_again(world: World, tmp_path: Path) -> None:
    first = world.run().works[0]
    (world.copies / str(first.file)).unlink()
    assert world.run().works[0].file == first.file
    assert (world.copies / str(first.file)).read_bytes() == PDF
    assert len(tomllib.loads((world.copies / "sources.toml").read_text("utf-8"))["source"]) == 1


def test_copies_go_among_the_files_of_a_folder_of_one_document(tmp_path: Path) -> None:
    assert find_place(tmp_path / "none", "a") == tmp_path / "none" / "a"
    (tmp_path / "README.md").write_text("Files.")
    assert find_place(tmp_path, "a") == tmp_path / "a"
    (tmp_path / "01_kim.pdf").write_bytes(PDF)
    assert find_place(tmp_path, "a") == tmp_path
    (tmp_path / "a").mkdir()
    assert find_place(tmp_path, "a") == tmp_path / "a"


def test_rules_are_asked_for_again_after_a_day(world: World) -> None:
    world.server.routes |= {
        "/robots.txt": in_turn(say(200, b""), say(200, b"User-agent: *\nDisallow: /")),
        "/roads.html": say(410),
    }
    ends = []
    for days in (0, 1, 2):
        responses = Responses(world.kept, world.client(), today=date.today() + timedelta(days=days))
        tied = no_sources(world.references)
        found = fetch_sources(world.references, tied, world.copies, responses, services(world.server))
        ends.append([step.outcome for step in found.works[1].steps if step.what == "printed-url"])
    assert ends == [["not-found"], ["not-found"], ["robots"]]


@pytest.mark.parametrize(("rules", "outcome"), [(b"User-agent: *\nDisallow: /", "robots"), (b"", "kept")])
def test_rules_of_the_site_behind_a_redirect_hold(world: World, rules: bytes, outcome: str) -> None:
    with serve() as other:
        other.routes |= {"/robots.txt": say(200, rules), "/r.html": say(200, b"<html><p>Long roads")}
        world.server.routes["/roads.html"] = say(302, Location=f"{other.url}/r.html")
        ports = (world.server.server_port, other.server_port)
        places = frozenset(("127.0.0.1", port) for port in ports)
        client = Client("citeflow-test", Limits(seconds=2), allowed=places, sleep=lambda seconds: None)
        tied = no_sources(world.references)
        responses = Responses(world.kept, client)
        found = fetch_sources(world.references, tied, world.copies, responses, services(world.server))
        assert ("printed-url", outcome) in [(step.what, step.outcome) for step in found.works[1].steps]
        assert other.counts()["/r.html"] == (outcome == "kept")


def test_unchanged_is_as_good_as_new(world: World) -> None:
    world.server.routes[WORK] = in_turn(record_with_tag(), say(304))
    for days in (0, 8, 10, 12):
        responses = Responses(world.kept, world.client(), today=date.today() + timedelta(days=days))
        tied = no_sources(world.references)
        fetch_sources(world.references, tied, world.copies, responses, services(world.server))
    assert world.server.counts()[WORK] == 2


def record_with_tag() -> Route:
    return say(200, json.dumps({"message": RECORD}).encode(), ETag='"a"')


def test_a_redirect_that_repeats_who_asks_is_not_kept(world: World) -> None:
    def challenge(handler: Handler) -> None:
        handler.reply(302, headers={"Location": f"/challenge?return_to={quote(handler.path, safe='')}"})

    world.server.routes |= {WORK: challenge, "/challenge": record()}
    world.run()
    kept = b"".join(path.read_bytes() for path in world.kept.rglob("*") if path.is_file())
    assert b"example.org" not in kept.replace(b"www.example.org", b"")


def test_a_title_from_a_service_drives_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    problem = Problem(code="doi-other-work", severity="warning", message="«Trees\x1b]0;x\x07»", advice="Look.")
    describe(Fetched(works=(), problems=(problem,)), Console(quiet=False, verbose=False))
    said = "".join(capsys.readouterr())
    assert "Trees ]0;x" in said
    assert "\x1b" not in said


@given(st.text(max_size=50))
def test_names_of_files_lead_nowhere_else(key: str) -> None:
    name = name_file(key, ".pdf")
    assert Path(name).name == name
    assert name.isascii()
    assert ".." not in name
    assert name.split(".")[0] not in ("con", "nul", "aux", "prn", "com1", "")
    assert len(name) < 100


CONTENT = [
    (PDF, False, ("ok", ".pdf")),
    (b"\xef\xbb\xbf<!DOCTYPE html><p>x", False, ("ok", ".html")),
    (b"<!-- a -->\n<html><p>x", False, ("ok", ".html")),
    (b"<html><p>x", True, ("wrong-type", "")),
    (b'<?xml version="1.0"?><article/>', False, ("ok", ".xml")),
    (b'<?xml version="1.0"?>\n<!DOCTYPE html><html><p>x', False, ("ok", ".html")),
    (b'<?xml version="1.0"?><html><input type="password"/>', False, ("login-page", "")),
    (b"plain words", False, ("ok", ".txt")),
    (b"plain words", True, ("wrong-type", "")),
    ("слова".encode("cp1251"), False, ("wrong-type", "")),
    (b"\0\1\2", False, ("wrong-type", "")),
    (b"\x1f\x8b\x08", False, ("archive", "")),
    (b"x" * 257 + b"ustar", False, ("archive", "")),
    (b"PK\x03\x04 word/document.xml", False, ("archive", "")),
    (b"  \n", False, ("empty", "")),
    (b'<html><input type="password">' + b"word " * 900, False, ("ok", ".html")),
]


@pytest.mark.parametrize(("body", "pdf", "expected"), CONTENT, ids=name_row)
def test_what_came(body: bytes, pdf: bool, expected: tuple[str, str]) -> None:
    assert recognise(body, pdf=pdf) == expected


@pytest.mark.parametrize(
    ("ours", "theirs"), [("Цой", "Tsoi"), ("Юрьев", "Iuriev"), ("Ян", "Ian"), ("Yuriev", "Iurev"), ("Щукин", "Schukin")]
)
def test_names_agree_in_whatever_system_they_are_romanised(ours: str, theirs: str) -> None:
    printed = {"title": "Ports", "author": [{"family": ours}]}
    assert agrees(printed, {"title": "Ports", "author": [{"family": theirs}]})


def test_works_agree_across_scripts_and_a_year() -> None:
    printed = {"title": "Порты моря", "author": [{"family": "Ким"}], "issued": {"date-parts": [["2011"]]}}
    assert agrees(printed, {"title": "Порты моря.", "author": [{"family": "Kim"}], "issued": {"date-parts": [[2012]]}})
    assert not agrees(printed, {"title": "Порты моря", "issued": {"date-parts": [[2014]]}})
    assert not agrees(printed, {"author": [{"family": "Kim"}]})
    assert agrees(printed, {"title": "Sea gates", "author": [{"family": "Kim"}], "issued": {"date-parts": [[2011]]}})


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "same"),
        ({"page": "5"}, "same"),
        ({"page": "7-19"}, "other"),
        ({"volume": "5"}, "other"),
        ({"volume": None, "issue": "4"}, "same"),
        ({"page": None}, "other"),
        ({"author": [{"family": "Lee"}]}, "other"),
        ({"author": None}, "other"),
        ({"issued": {"date-parts": [[1999]]}}, "other"),
    ],
    ids=name_row,
)
def test_a_translated_title_is_known_by_its_place(changes: dict[str, Any], expected: str) -> None:
    printed = {
        "title": "Ports of the sea", "author": [{"family": "Kim"}], "issued": {"date-parts": [["2011"]]},
        "volume": "4", "page": "5–19",
    }  # fmt: skip
    record = {**printed, "title": "Puertos del mar", "page": "5-19", **changes}
    assert compare(printed, record) == expected


def test_a_work_found_by_its_words_needs_more_than_its_title() -> None:
    printed = {"title": "Introduction", "author": [{"family": "Ruiz"}], "issued": {"date-parts": [["2015"]]}}
    assert not is_found(printed, {"title": "Introduction", "issued": {"date-parts": [[2015]]}})
    assert is_found(printed, {"title": "Introduction", "author": [{"family": "Ruiz"}]})


@pytest.fixture
def built(tmp_path: Path) -> Path:
    article = tmp_path / "ports.md"
    article.write_text(ARTICLE.format(url="http://roads.example"), "utf-8")
    run_document(article, tmp_path / "build" / "ports", DEFAULT_OPTIONS, lambda stage: None)
    return tmp_path / "build" / "ports"


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        ([], "--online"),
        (["--online", "--dry-run"], "--online"),
        (["--online"], "--sources"),
        (["--online", "--sources", "copies"], "mail address"),
        (["--online", "--sources", "copies", "--mailto", "nobody"], "mail address"),
        (["--online", "--sources", "copies", "--mailto", "я@пример.example"], "mail address"),
    ],
    ids=name_row,
)
@pytest.mark.models
def test_the_command_is_off_unless_asked(built: Path, flags: list[str], words: str) -> None:
    result = CliRunner().invoke(fetch, [str(built), *flags])
    assert result.exit_code != 0
    assert words in str(result.exception)


@pytest.mark.models
def test_a_dry_run_shows_what_would_be_asked(built: Path) -> None:
    result = CliRunner().invoke(fetch, [str(built), "--dry-run"])
    assert result.exit_code == 0
    assert "GET https://api.crossref.org/works/10.5555%2Fports.7" in result.output
    assert "http://roads.example/roads.html" in result.output
    assert not (built / "fetched.json").exists()
