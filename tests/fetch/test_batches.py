"""Records of many works in one request, against services on loopback that answer lists and single works."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from citeflow.bibliography.find import find_references
from citeflow.evidence.tie import no_sources
from citeflow.fetch.batches import list_dois, plan_batches, split_crossref, split_openalex
from citeflow.fetch.client import Client, Limits
from citeflow.fetch.responses import Responses
from citeflow.fetch.run import fetch_sources, plan_requests
from citeflow.fetch.services import Services
from citeflow.model.fetched import Fetched
from citeflow.model.reference import References
from tests.factory import make_document
from tests.fetch.server import Handler, Route, Server, in_turn, say

WORKS = {
    "10.5555/ports.7": ("Kim", "Ports of the inland sea", 2011),
    "10.5555/roads.2": ("Ruiz", "Long roads of the plain", 2015),
    "10.5555/wells(3)": ("Lund", "Wells at the edge of sand", 2018),
}
MOVED = "10.5555/bays.4"
ODD = "10.5555/a,b|c"
ITEMS = "".join(
    f"{n}. {family} A. {title} // Journal of Harbours. {year}. Vol. 4. P. 5-19. DOI: {doi}\n"
    for n, (doi, (family, title, year)) in enumerate(WORKS.items(), 1)
)
ARTICLE = f"# Порты\n\nПорт открыт [1]. Дорога длинна [2; 3; 4].\n\n## Литература\n\n{ITEMS}"
FOURTH = f"4. Bay C. Bays without ships // Journal of Harbours. 2019. Vol. 4. P. 5-19. DOI: {MOVED}\n"


def crossref(doi: str, **changes: object) -> dict[str, object]:
    family, title, year = WORKS.get(doi, ("Bay", "Bays without ships", 2019))
    row = {"DOI": doi, "title": [title], "author": [{"family": family}], "issued": {"date-parts": [[year]]}}
    return {**row, **changes}


def openalex(doi: str) -> dict[str, object]:
    family, title, year = WORKS[doi]
    return {
        "doi": f"https://doi.org/{doi.upper()}",
        "title": title,
        "publication_year": year,
        "authorships": [{"author": {"display_name": f"A {family}"}}],
    }


def answer_list(handler: Handler) -> None:
    """A list of the works that a filter names, of either service, in the other order."""
    query = parse_qs(urlsplit(handler.path).query)
    (wanted,) = query["filter"]
    if "per-page" in query:
        rows = [openalex(doi) for doi in reversed(wanted.removeprefix("doi:").split("|")) if doi in WORKS]
        handler.reply(200, json.dumps({"results": rows}).encode())
    else:
        dois = [part.removeprefix("doi:") for part in wanted.split(",")]
        rows = [crossref(doi) for doi in reversed(dois) if doi in WORKS]
        handler.reply(200, json.dumps({"message": {"items": [*rows, "odd", {"DOI": 3}]}}).encode())


class World:
    """References with DOIs, a server that knows them, and a folder for what it said."""

    def __init__(self, server: Server, tmp: Path, article: str = ARTICLE) -> None:
        self.server, self.tmp = server, tmp
        self.references: References = find_references(make_document(article))
        (tmp / "copies").mkdir(exist_ok=True)
        server.routes["/works"] = answer_list

    def responses(self, kind: type[Responses] = Responses, *, refresh: bool = False, days: int = 0) -> Responses:
        places = frozenset({("127.0.0.1", self.server.server_port)})
        client = Client("citeflow-test", Limits(seconds=2), allowed=places, sleep=lambda seconds: None)
        return kind(self.tmp / ".fetch", client, refresh=refresh, today=date.today() + timedelta(days=days))

    def services(self, key: str | None = None) -> Services:
        url = self.server.url
        return Services(
            mailto="me@example.org", openalex_key=key, crossref=url, openalex=url, unpaywall=url, arxiv=url, wayback=url
        )

    def run(self, key: str | None = None, responses: Responses | None = None) -> Fetched:
        kept = responses or self.responses()
        tied = no_sources(self.references)
        return fetch_sources(self.references, tied, self.tmp / "copies", kept, self.services(key))

    def asked(self, what: str) -> list[str]:
        return [path for path in self.server.asked if path.startswith(what)]


@pytest.fixture
def world(server: Server, tmp_path: Path) -> World:
    return World(server, tmp_path)


def ends(fetched: Fetched, what: str) -> list[str]:
    return [step.outcome for work in fetched.works for step in work.steps if step.what == what]


def test_records_are_asked_for_together(world: World) -> None:
    found = world.run(key="secret-key")
    assert ends(found, "crossref") == ends(found, "openalex") == ["matched"] * 3
    assert [work.resolved is not None and work.resolved["DOI"] for work in found.works] == list(WORKS)
    assert (len(world.asked("/works?")), world.asked("/works/")) == (2, [])
    kept = b"".join(path.read_bytes() for path in (world.tmp / ".fetch").rglob("*") if path.is_file())
    assert b"secret-key" not in kept
    assert b"me%40example.org" not in kept


def test_a_work_that_the_list_lacks_is_asked_for_alone_and_once(server: Server, tmp_path: Path) -> None:
    world = World(server, tmp_path, ARTICLE + FOURTH)
    alone = f"/works/{MOVED.replace('/', '%2F')}"
    server.routes[alone] = in_turn(
        say(500), say(200, json.dumps({"message": crossref(MOVED, DOI="10.5555/bays.5")}).encode())
    )
    assert ends(world.run(), "crossref") == ["matched"] * 3 + ["server-error"]
    moved = world.run().works[3].steps[0]
    assert (moved.outcome, moved.note) == ("matched", "the DOI is now 10.5555/bays.5")
    assert (len(world.asked("/works?filter")), len(world.asked(alone))) == (1, 2)


class Stopping(Responses):
    """Kept replies of a run that is cut off when it has kept the first part of a list."""

    def put(self, url: str, body: bytes, asked: str | None = None) -> None:
        super().put(url, body, asked)
        if asked is not None:
            raise KeyboardInterrupt


def test_an_interrupted_run_asks_for_no_list_again(server: Server, tmp_path: Path) -> None:
    world = World(server, tmp_path, ARTICLE + FOURTH)
    with pytest.raises(KeyboardInterrupt):
        world.run(responses=world.responses(Stopping))
    assert ends(world.run(responses=world.responses(days=5)), "crossref") == ["matched"] * 3 + ["not-found"]
    assert (len(world.asked("/works?filter")), len(world.asked("/works/"))) == (1, 1)
    # its parts are as old as the list, not as the run that took it apart
    world.run(responses=world.responses(days=8))
    assert len(world.asked("/works?filter")) == 2


def test_an_interrupted_run_of_a_grown_article_asks_for_no_list_again(server: Server, tmp_path: Path) -> None:
    begin = ARTICLE.removesuffix(ITEMS) + "".join(ITEMS.splitlines(keepends=True)[:2])
    World(server, tmp_path, begin).run()
    grown = World(server, tmp_path, ARTICLE + FOURTH)
    with pytest.raises(KeyboardInterrupt):
        grown.run(responses=grown.responses(Stopping))
    assert ends(grown.run(), "crossref") == ["matched"] * 3 + ["not-found"]
    first, second = grown.asked("/works?filter")
    assert ("ports.7" in first, "ports.7" in second) == (True, False)


def test_a_list_that_fails_is_not_taken_for_the_old_one(world: World) -> None:
    world.run()
    retracted = {"updated-by": [{"type": "retraction", "DOI": "10.5555/n"}]}
    world.server.routes["/works"] = say(500)
    for doi in WORKS:
        world.server.routes[f"/works/{quote(doi, safe='')}"] = say(
            200, json.dumps({"message": crossref(doi, **retracted)}).encode()
        )
    found = world.run(responses=world.responses(days=30))
    assert [problem.code for problem in found.problems] == ["source-retracted"] * 3


def test_an_old_list_does_not_replace_a_newer_reply(world: World) -> None:
    responses, url = world.responses(), f"{world.server.url}/works/a"
    responses.put(url, b"new", "2026-05-01")
    responses.put(url, b"old", "2026-04-01")
    assert responses.read_kept(url) == b"new"


def test_lists_that_fail_do_not_stop_the_host(server: Server, tmp_path: Path) -> None:
    dois = [f"10.5555/w.{n}" for n in range(160)]
    items = "".join(
        f"{n}. Bay C. Bays without ships // Journal of Harbours. 2019. Vol. {n}. P. 5-19. DOI: {doi}\n"
        for n, doi in enumerate(dois, 1)
    )
    world = World(server, tmp_path, f"# Порты\n\nПорт открыт [1].\n\n## Литература\n\n{items}")
    server.routes["/works"] = say(503, Retry_After="1")
    for doi in dois:
        server.routes[f"/works/{quote(doi, safe='')}"] = say(200, json.dumps({"message": crossref(doi)}).encode())
    assert ends(world.run(), "crossref") == ["matched"] * len(dois)


def test_a_work_added_later_is_asked_for_alone(server: Server, tmp_path: Path) -> None:
    World(server, tmp_path).run()
    grown = World(server, tmp_path, ARTICLE + FOURTH)
    grown.run()
    assert (len(grown.asked("/works?filter")), len(grown.asked("/works/"))) == (1, 1)


FAILING: dict[str, Route] = {
    "the service is down": say(500),
    "too many requests": say(429),
    "the filter is refused": say(400),
    "a page": say(200, b"<html>"),
    "no list": say(200, b'{"message": {"items": 3}}'),
    "JSON of another form": say(200, b"[]"),
}


@pytest.mark.parametrize("reply", FAILING.values(), ids=FAILING)
def test_a_list_that_fails_loses_nothing(world: World, reply: Route) -> None:
    world.server.routes["/works"] = reply
    for doi in WORKS:
        world.server.routes[f"/works/{quote(doi, safe='')}"] = say(200, json.dumps({"message": crossref(doi)}).encode())
    assert ends(world.run(), "crossref") == ["matched"] * 3


def test_retractions_stand_in_lists_too(world: World) -> None:
    update = {"type": "retraction", "source": "publisher", "DOI": "10.5555/n"}
    rows = [crossref(doi, **{"updated-by": [update]} if "roads" in doi else {}) for doi in WORKS]
    world.server.routes["/works"] = say(200, json.dumps({"message": {"items": rows}}).encode())
    (problem,) = world.run().problems
    assert (problem.code, problem.reference) == ("source-retracted", world.references.references[1].key)


def test_what_a_list_said_is_asked_again_after_a_week_or_when_told(world: World) -> None:
    world.run()
    world.run(responses=world.responses(days=7))
    assert len(world.asked("/works?filter")) == 1
    world.run(responses=world.responses(days=8))
    assert len(world.asked("/works?filter")) == 2
    world.run(responses=world.responses(days=8, refresh=True))
    assert len(world.asked("/works?filter")) == 3
    assert world.asked("/works/") == []


def test_the_plan_shows_lists(world: World) -> None:
    rows = list(plan_requests(world.references, no_sources(world.references), world.services("secret")))
    assert [label for label, _ in rows] == ["3 works", "3 works", "1.", "2.", "3."]
    assert "filter=doi%3A10.5555%2Fports.7%2Cdoi%3A10.5555%2Froads.2%2C" in rows[0][1]
    assert not any("secret" in url or "example.org" in url for _, url in rows)


def test_dois_that_a_filter_cannot_hold_are_asked_for_alone() -> None:
    article = ARTICLE + FOURTH.replace(MOVED, ODD)
    references = find_references(make_document(article)).references
    assert ODD in [work.csl.get("DOI") for work in references]
    assert list_dois(references) == list(WORKS)


@pytest.mark.parametrize(
    ("count", "sizes"), [(0, []), (1, []), (2, [2]), (25, [25]), (26, [25]), (27, [25, 2]), (60, [25, 25, 10])]
)
def test_sizes_of_batches(count: int, sizes: list[int]) -> None:
    assert [len(batch) for batch in plan_batches([f"10.5555/{n}" for n in range(count)])] == sizes


def test_replies_are_split_word_for_word() -> None:
    row = b'{"DOI": "10.5555/A.1", "n": 1e999999, "title": ["\\u043f"]}'
    assert list(split_crossref(b'{"message": {"items": [%b]}}' % row)) == [("", b'{"message":%b}' % row)]
    row = row.replace(b"1e999999", b"123456789012345678901234567890")
    assert list(split_crossref(b'{"message": {"items": [%b]}}' % row)) == [("10.5555/a.1", b'{"message":%b}' % row)]
    row = b'{"doi": "https://doi.org/10.5555/A.1"}'
    assert list(split_openalex(b'{"results": [%b]}' % row)) == [("10.5555/a.1", row)]
    assert list(split_openalex(b'{"results": null}')) == []
