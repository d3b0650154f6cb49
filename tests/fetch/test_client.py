"""Every way in which a request can end, against a server on loopback."""

from __future__ import annotations

import gzip
import threading
import time
import zlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from ipaddress import IPv4Address, IPv6Address
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citeflow.fetch.addresses import Target, check_url, host_of, is_public
from citeflow.fetch.client import Client, Limits, Reply, cut_off
from citeflow.fetch.connection import connect
from citeflow.fetch.pace import LONGEST_WAIT, MOST_FAILURES, USUAL_GAP, Pace, read_retry_after
from citeflow.fetch.responses import Responses
from citeflow.fetch.robots import ask_rules
from tests.factory import name_row
from tests.fetch.server import Handler, Route, Server, in_turn, say

PDF = b"%PDF-1.4 our own words"
LIMITS = Limits(seconds=0.6, bytes=100_000)


class Clock:
    """Time that passes by sleeping alone."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def make_client(
    server: Server, clock: Clock | None = None, resolve: Callable[[str, int], list[str]] | None = None
) -> Client:
    clock = clock or Clock()
    places = frozenset({("127.0.0.1", server.server_port)})
    return Client(
        "citeflow-test",
        LIMITS,
        allowed=places,
        clock=clock,
        sleep=clock.sleep,
        resolve=resolve or (lambda host, port: []),
    )


def drip(handler: Handler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(50):
        handler.wfile.write(b"x")
        time.sleep(0.05)


def drip_head(handler: Handler) -> None:
    for sign in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"y" * 50:
        handler.wfile.write(bytes([sign]))
        time.sleep(0.03)


def close_at_once(handler: Handler) -> None:
    handler.connection.close()


def flood_of_headers(handler: Handler) -> None:
    handler.reply(200, PDF, {f"X-{n}": "v" for n in range(200)})


def say_nonsense(handler: Handler) -> None:
    handler.wfile.write(b"no http at all\r\n\r\n")


def chunks_cut_off(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    handler.wfile.write(b"10\r\nonly half")


def chunked(handler: Handler) -> None:
    handler.send_response(200)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    handler.wfile.write(b"%x\r\n%s\r\n0\r\n\r\n" % (len(PDF), PDF))


def bare_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


ZIPPED = gzip.compress(PDF)
TWO_MEMBERS = gzip.compress(PDF[:9]) + gzip.compress(PDF[9:])
BOMB = gzip.compress(b"\0" * 3_000_000)

SITUATIONS: dict[str, tuple[Route, str]] = {
    "whole": (say(200, PDF), "ok"),
    "no content": (say(204), "ok"),
    "chunked": (chunked, "ok"),
    "gzip": (say(200, ZIPPED, Content_Encoding="gzip"), "ok"),
    "deflate": (say(200, zlib.compress(PDF), Content_Encoding="deflate"), "ok"),
    "deflate without its frame": (say(200, bare_deflate(PDF), Content_Encoding="deflate"), "ok"),
    "gzip in two members": (say(200, TWO_MEMBERS, Content_Encoding="gzip"), "ok"),
    "gzip and padding": (say(200, ZIPPED + b"\0" * 99, Content_Encoding="gzip"), "ok"),
    "second member cut off": (say(200, TWO_MEMBERS[:-5], Content_Encoding="gzip"), "truncated"),
    "gzip of four bytes": (say(200, ZIPPED[:4], Content_Encoding="gzip"), "truncated"),
    "gzip of one byte": (say(200, ZIPPED[:1], Content_Encoding="gzip"), "truncated"),
    "bomb in the second member": (say(200, ZIPPED + BOMB, Content_Encoding="gzip"), "too-large"),
    "not changed": (say(304), "unchanged"),
    "not there": (say(404), "not-found"),
    "gone": (say(410), "not-found"),
    "odd status": (say(418), "not-found"),
    "log in": (say(401), "forbidden"),
    "forbidden": (say(403), "forbidden"),
    "too fast, no pause named": (say(429), "rate-limited"),
    "too fast, for an hour": (say(429, Retry_After="3600"), "rate-limited"),
    "too fast, then fine": (in_turn(say(429, Retry_After="2"), say(200, PDF)), "ok"),
    "too fast for ever": (say(429, Retry_After="1"), "rate-limited"),
    "busy, then fine": (in_turn(say(503, Retry_After="1"), say(200, PDF)), "ok"),
    "server error": (say(500), "server-error"),
    "bad gateway": (say(502), "server-error"),
    "body cut off": (say(200, PDF, Content_Length="5000"), "truncated"),
    "chunks cut off": (chunks_cut_off, "truncated"),
    "gzip cut off": (say(200, ZIPPED[:-6], Content_Encoding="gzip"), "truncated"),
    "gzip that is none": (say(200, PDF, Content_Encoding="gzip"), "damaged"),
    "unknown coding": (say(200, PDF, Content_Encoding="br"), "damaged"),
    "announced too large": (say(200, b"x", Content_Length="99999999"), "too-large"),
    "too large unannounced": (say(200, b"x" * 200_000, Content_Length=""), "too-large"),
    "bomb": (say(200, BOMB, Content_Encoding="gzip"), "too-large"),
    "drip": (drip, "too-slow"),
    "drip of the head": (drip_head, "too-slow"),
    "hung up": (close_at_once, "unreachable"),
    "flood of headers": (flood_of_headers, "unreachable"),
    "no http": (say_nonsense, "unreachable"),
    "redirect to a private address": (say(302, Location="http://10.0.0.1/"), "refused-address"),
    "redirect to this machine": (say(302, Location="http://localhost/"), "refused-address"),
    "redirect to link-local metadata": (say(307, Location="http://169.254.169.254/latest/"), "refused-address"),
    "redirect to a file": (say(301, Location="file:///etc/passwd"), "refused-address"),
    "redirect to another port": (say(301, Location="http://127.0.0.1:22/"), "refused-address"),
    "redirect to no address": (say(302, Location="http://[half"), "refused-address"),
    "redirect to an odd port": (say(302, Location="http://example.org:port/"), "refused-address"),
    "pause as no date": (say(429, Retry_After="Thu, 01 Jan 2026 00:00:00 +" + "9" * 30), "rate-limited"),
    "redirect without a place": (say(302), "not-found"),
    "redirect in a circle": (say(301, Location="/"), "too-many-redirects"),
}


@pytest.mark.parametrize(("route", "outcome"), SITUATIONS.values(), ids=SITUATIONS)
def test_how_a_request_ends(server: Server, route: Route, outcome: str) -> None:
    server.routes["/"] = route
    began = time.monotonic()
    reply = make_client(server).get(f"{server.url}/")
    assert reply.outcome == outcome
    assert time.monotonic() - began < 3
    assert outcome == "ok" or reply.body == b""


def test_bodies_come_decoded(server: Server) -> None:
    server.routes["/"] = say(200, ZIPPED, Content_Encoding="gzip", Content_Type="application/pdf")
    reply = make_client(server).get(f"{server.url}/")
    assert (reply.body, reply.headers["content-type"], server.agents) == (PDF, "application/pdf", ["citeflow-test"])


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_bodies_come_whole_however_they_are_packed(server: Server, coding: str) -> None:
    body = bytes(range(256)) * 300
    packed = [gzip.compress(body[:7]) + gzip.compress(body[7:])] if coding == "gzip" else []
    for data in [*packed, gzip.compress(body) if coding == "gzip" else zlib.compress(body)]:
        server.routes["/"] = say(200, data, Content_Encoding=coding)
        assert make_client(server).get(f"{server.url}/").body == body
    if coding == "deflate":
        server.routes["/"] = say(200, bare_deflate(body), Content_Encoding=coding)
        assert make_client(server).get(f"{server.url}/").body == body


def test_a_redirect_in_letters_beyond_ascii_leads_there(server: Server) -> None:
    raw = "/статья 1".encode().decode("latin-1")
    server.routes |= {"/a": say(302, Location=raw), "/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F%201": say(200, PDF)}
    assert make_client(server).get(f"{server.url}/a").outcome == "ok"


def test_redirects_are_followed_one_by_one(server: Server) -> None:
    server.routes |= {"/a": say(301, Location="/b"), "/b": say(308, Location=f"{server.url}/c"), "/c": say(200, PDF)}
    reply = make_client(server).get(f"{server.url}/a")
    assert (reply.outcome, reply.url) == ("ok", f"{server.url}/c")
    assert server.asked == ["/a", "/b", "/c"]


def test_six_redirects_are_one_too_many(server: Server) -> None:
    server.routes |= {f"/{n}": say(301, Location=f"/{n + 1}") for n in range(6)} | {"/6": say(200, PDF)}
    client = make_client(server)
    assert client.get(f"{server.url}/0").outcome == "too-many-redirects"
    assert client.get(f"{server.url}/1").outcome == "ok"


def test_a_pause_that_is_asked_for_is_kept(server: Server) -> None:
    clock = Clock()
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    server.routes["/"] = in_turn(say(429, Retry_After="7"), say(503, Retry_After=later), say(200, PDF))
    assert make_client(server, clock).get(f"{server.url}/").outcome == "ok"
    assert clock.slept[0] == pytest.approx(7, abs=0.1)
    assert clock.slept[1] == pytest.approx(30, abs=2)


def test_a_pause_is_not_taken_from_the_time_of_the_request(server: Server) -> None:
    server.routes["/"] = in_turn(say(429, Retry_After="1"), say(200, PDF))
    client = Client("citeflow-test", LIMITS, allowed=frozenset({("127.0.0.1", server.server_port)}))
    assert LIMITS.seconds < 1
    assert client.get(f"{server.url}/").outcome == "ok"


def test_a_pause_holds_for_a_host_however_it_is_spelled() -> None:
    clock = Clock()
    pace = Pace(clock, clock.sleep)
    pace.delay(host_of("http://EXAMPLE.org:80/a"), 9)
    pace.delay(host_of("http://[2606:2800:220:1::1]/a"), 20)
    for url, seconds in (("http://example.org/", 9), ("http://[2606:2800:220:1::1]:80/", 11)):
        target = check_url(url, lambda host, port: ["93.184.216.34"])
        assert target is not None
        clock.slept.clear()
        pace.wait(target.host)
        assert sum(clock.slept) == seconds


@pytest.mark.parametrize("interval", ["99999999s", "9" * 5000])
def test_no_stated_rate_stops_the_run(server: Server, interval: str) -> None:
    clock = Clock()
    server.routes["/"] = say(200, PDF, X_Rate_Limit_Limit="1", X_Rate_Limit_Interval=interval)
    client = make_client(server, clock)
    for _ in range(3):
        client.get(f"{server.url}/")
    assert max(clock.slept) <= LONGEST_WAIT


def test_a_stated_rate_is_kept(server: Server) -> None:
    clock = Clock()
    server.routes["/"] = say(200, PDF, X_Rate_Limit_Limit="2", X_Rate_Limit_Interval="10s")
    client = make_client(server, clock)
    for _ in range(3):
        client.get(f"{server.url}/")
    # the first two follow at our own pace, for the rate is known only by then
    assert clock.slept[-1] == pytest.approx(5)


@pytest.mark.parametrize(
    ("delay", "slept"),
    [("7", 7), ("0", USUAL_GAP), ("soon", USUAL_GAP), ("7.5", 7.5), ("99999", LONGEST_WAIT), ("9" * 400, USUAL_GAP)],
    ids=name_row,
)
def test_a_delay_that_a_site_asks_for_is_kept_from_its_rules_on(
    server: Server, tmp_path: Path, delay: str, slept: float
) -> None:
    clock = Clock()
    server.routes |= {
        "/robots.txt": say(200, f"User-agent: *\nCrawl-delay: {delay}\n".encode()),
        "/a": say(200, PDF),
    }
    responses = Responses(tmp_path, make_client(server, clock))
    for page in ("a", "b"):
        url = f"{server.url}/{page}"
        assert ask_rules(url, responses) == "ok"
        responses.get(url)
    assert clock.slept == [pytest.approx(slept)] * 2


def test_a_stated_rate_does_not_undo_the_delay_of_the_rules() -> None:
    clock = Clock()
    pace = Pace(clock, clock.sleep)
    pace.slow_down("a", 10)
    pace.heed("a", {"x-rate-limit-limit": "50", "x-rate-limit-interval": "1s"})
    pace.wait("a")
    pace.wait("a")
    assert clock.slept[-1] == pytest.approx(10)


def test_a_host_that_asks_for_fewer_requests_again_and_again_is_left_alone(server: Server) -> None:
    server.routes["/"] = say(429)
    client = make_client(server)
    replies = [client.get(f"{server.url}/").outcome for _ in range(MOST_FAILURES + 1)]
    assert replies == ["rate-limited"] * MOST_FAILURES + ["host-stopped"]


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_connection_that_opens_when_the_time_is_over_is_given_up(server: Server, scheme: str) -> None:
    connection = connect(Target(scheme, "localhost", server.server_port, "127.0.0.1", "/"), 5)
    cut_off(connection, threading.Event())
    with pytest.raises(TimeoutError):
        connection.connect()
    connection.close()


def test_a_host_that_fails_again_and_again_is_left_alone(server: Server) -> None:
    server.routes["/"] = say(500)
    client = make_client(server)
    replies = [client.get(f"{server.url}/").outcome for _ in range(MOST_FAILURES + 2)]
    assert replies == ["server-error"] * MOST_FAILURES + ["host-stopped"] * 2
    assert len(server.asked) == MOST_FAILURES


ADDRESSES = {
    "http://example.org/": ["93.184.216.34"],
    "https://example.org/a?b": ["93.184.216.34"],
    "http://пример.example/статья": ["93.184.216.34"],
    "http://[2606:2800:220:1::1]/": ["2606:2800:220:1::1"],
    "http://translated.example/": ["64:ff9b::5db8:d822"],
}

REFUSED = {
    "file:///etc/passwd": [],
    "ftp://example.org/a": ["93.184.216.34"],
    "gopher://example.org/": ["93.184.216.34"],
    "http://user:word@example.org/": ["93.184.216.34"],
    "http://user@example.org/": ["93.184.216.34"],
    "http://example.org:22/": ["93.184.216.34"],
    "https://example.org:80/": ["93.184.216.34"],
    "http://example.org:99999/": ["93.184.216.34"],
    "http://": [],
    "http:///path": [],
    "http://exa mple.org/": ["93.184.216.34"],
    "http://example.org/\r\nHost: other": ["93.184.216.34"],
    "http://127.0.0.1/": ["127.0.0.1"],
    "http://2130706433/": ["127.0.0.1"],
    "http://0x7f.1/": ["127.0.0.1"],
    "http://0/": ["0.0.0.0"],
    "http://localhost/": ["127.0.0.1", "::1"],
    "http://inside.example/": ["10.1.2.3"],
    "http://half.example/": ["93.184.216.34", "192.168.0.1"],
    "http://shared.example/": ["100.64.0.1"],
    "http://metadata.example/": ["169.254.169.254"],
    "http://[::1]/": ["::1"],
    "http://[::ffff:127.0.0.1]/": ["::ffff:127.0.0.1"],
    "http://[64:ff9b::7f00:1]/": ["64:ff9b::7f00:1"],
    "http://[2002:7f00:1::]/": ["2002:7f00:1::"],
    "http://[fd00::1]/": ["fd00::1"],
    "http://[fe80::1]/": ["fe80::1"],
    "http://[ff02::1]/": ["ff02::1"],
    "http://[64:ff9b:1::5db8:d822]/": ["64:ff9b:1::5db8:d822"],
    "http://[half": ["93.184.216.34"],
    "http://example.org/\ud800": ["93.184.216.34"],
    "http://" + "a" * 64 + ".example/": ["93.184.216.34"],
    "http://a..b/": ["93.184.216.34"],
    "http://nowhere.example/": [],
    "http://" + "a" * 9000 + ".example/": ["93.184.216.34"],
}


@pytest.mark.parametrize("url", ADDRESSES)
def test_public_addresses_are_asked_at_the_address_that_was_checked(url: str) -> None:
    target = check_url(url, lambda host, port: ADDRESSES[url])
    assert target is not None
    assert target.address == ADDRESSES[url][0]
    assert target.path.isascii()


@pytest.mark.parametrize("url", REFUSED)
def test_other_addresses_are_refused(url: str) -> None:
    assert check_url(url, lambda host, port: REFUSED[url]) is None


def test_a_name_that_flips_gains_nothing(server: Server) -> None:
    """The name answers with a public address once and then with ours: the connection goes where the check looked."""
    answers = [["127.0.0.1"], ["93.184.216.34"]]
    client = make_client(server, resolve=lambda host, port: answers.pop(0))
    assert client.get("http://flip.example/").outcome == "refused-address"
    assert server.asked == []


def test_a_host_that_is_not_known_is_unreachable(server: Server) -> None:
    def fail(host: str, port: int) -> list[str]:
        raise OSError(host)

    assert make_client(server, resolve=fail).get("http://unknown.example/") == Reply(
        outcome="unreachable", url="http://unknown.example/"
    )


@given(st.text(max_size=60))
def test_no_text_is_an_address_by_chance(text: str) -> None:
    target = check_url(text, lambda host, port: ["10.0.0.1"])
    assert target is None


@given(st.ip_addresses(v=4).filter(lambda ip: not ip.is_global))
def test_an_address_is_judged_by_the_one_inside_it(inner: IPv4Address) -> None:
    number = int(inner)
    assert not is_public(f"::ffff:{inner}")
    assert not is_public(str(IPv6Address((0x64FF9B << 96) + number)))
    assert not is_public(str(IPv6Address((0x2002 << 112) + (number << 80))))


def test_pauses_as_dates() -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    assert read_retry_after("Thu, 01 Jan 2026 00:00:09 GMT", now) == 9
    assert read_retry_after("Wed, 31 Dec 2025 00:00:00 GMT", now) == 0
    assert read_retry_after("Thu, 01 Jan 2026", now) is None
