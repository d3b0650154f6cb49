"""A client for GET alone: every redirect checked, a limit of time for the whole, a limit of decoded bytes."""

from __future__ import annotations

import http.client
import socket
import threading
import time
from collections.abc import Callable, Mapping
from urllib.parse import urljoin, urlsplit

from msgspec import Struct

from citeflow.fetch.addresses import Place, Resolve, Target, check_url, host_of, quote_bytes, resolve_host
from citeflow.fetch.body import read_body
from citeflow.fetch.connection import PlainConnection, SafeConnection, connect
from citeflow.fetch.pace import LONGEST_WAIT, Pace, read_retry_after
from citeflow.model.fetched import Outcome

MOST_REDIRECTS = 5
MOST_TRIES = 3
REDIRECTS = frozenset({301, 302, 303, 307, 308})
PAUSES = frozenset({429, 503})
FAILURES = frozenset({"server-error", "rate-limited"})
BY_STATUS: Mapping[int, Outcome] = {
    304: "unchanged",
    401: "forbidden",
    403: "forbidden",
    404: "not-found",
    410: "not-found",
}
OURS = {"Accept": "*/*", "Accept-Encoding": "gzip, deflate", "Connection": "close"}
KEPT_HEADERS = ("content-type", "etag", "last-modified", "retry-after", "x-rate-limit-limit", "x-rate-limit-interval")


Permit = Callable[[str], Outcome]


class Limits(Struct, frozen=True, kw_only=True):
    """seconds: for a request with its redirects. bytes: of a decoded body."""

    seconds: float = 60.0
    bytes: int = 200 * 1024 * 1024


USUAL = Limits()


class Reply(Struct, frozen=True, kw_only=True):
    """How a request ended. url: the last one asked. headers: those that matter here, in lower case."""

    outcome: Outcome
    url: str
    status: int | None = None
    headers: dict[str, str] = {}
    body: bytes = b""


class Client:
    """agent: what we call ourselves. allowed: places beside the public ones, for tests. resolve, clock, sleep: of this
    machine unless a test brings its own.
    """

    def __init__(
        self,
        agent: str,
        limits: Limits = USUAL,
        *,
        allowed: frozenset[Place] = frozenset(),
        resolve: Resolve = resolve_host,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._agent, self._limits, self._allowed, self._resolve = agent, limits, allowed, resolve
        self.pace = Pace(clock, sleep)

    def get(self, url: str, headers: Mapping[str, str] = {}, permit: Permit | None = None) -> Reply:
        """The reply to a GET. A host that asks for a short pause gets it and is asked again; nothing raises. permit:
        what speaks against following a redirect to an address on another site, ``ok`` where nothing does.
        """
        reply = Reply(outcome="unreachable", url=url)
        for _ in range(MOST_TRIES):
            reply = self._follow(url, headers, permit)
            wait = self._read_pause(reply)
            if wait is None:
                return reply
            self.pace.delay(host_of(reply.url), wait)
        return reply

    def _read_pause(self, reply: Reply) -> float | None:
        """Seconds after which to ask again; None where the reply stands."""
        if reply.status not in PAUSES:
            return None
        wait = read_retry_after(reply.headers.get("retry-after"))
        return wait if wait is not None and wait <= LONGEST_WAIT else None

    def _follow(self, url: str, headers: Mapping[str, str], permit: Permit | None) -> Reply:
        """The reply behind all redirects."""
        deadline = time.monotonic() + self._limits.seconds
        for _ in range(MOST_REDIRECTS + 1):
            try:
                target = check_url(url, self._resolve, self._allowed)
            except (OSError, UnicodeError):
                return Reply(outcome="unreachable", url=url)
            if target is None:
                return Reply(outcome="refused-address", url=url)
            if self.pace.is_stopped(target.host):
                return Reply(outcome="host-stopped", url=url)
            # the pause is ours: it is not taken from the time that the host has
            deadline += self._wait(target.host)
            reply, location = self._ask(target, url, headers, deadline - time.monotonic())
            if location is None:
                return reply
            try:
                before, url = url, urljoin(url, location)
            except ValueError:
                return Reply(outcome="refused-address", url=url)
            if permit is not None and not is_same_site(before, url) and (outcome := permit(url)) != "ok":
                return Reply(outcome=outcome, url=url)
        return Reply(outcome="too-many-redirects", url=url)

    def _wait(self, host: str) -> float:
        """Wait for the host's turn; gives the seconds that it took."""
        began = time.monotonic()
        self.pace.wait(host)
        return time.monotonic() - began

    def _ask(self, target: Target, url: str, headers: Mapping[str, str], seconds: float) -> tuple[Reply, str | None]:
        """One request: its reply, and where it leads on."""
        if seconds <= 0:
            return Reply(outcome="too-slow", url=url), None
        try:
            connection = connect(target, seconds)
        except http.client.InvalidURL:
            return Reply(outcome="refused-address", url=url), None
        late = threading.Event()
        # the socket's own timeout starts anew with every byte; this one does not
        timer = threading.Timer(seconds, cut_off, (connection, late))
        timer.start()
        try:
            connection.request("GET", target.path, headers={"User-Agent": self._agent, **OURS, **headers})
            found = self._read(connection.getresponse(), target, url)
            # a body without a stated length looks whole where it was cut off
            return (self._fail(target, Reply(outcome="too-slow", url=url)), None) if late.is_set() else found
        except http.client.IncompleteRead:
            return self._fail(target, Reply(outcome="too-slow" if late.is_set() else "truncated", url=url)), None
        except TimeoutError:
            return self._fail(target, Reply(outcome="too-slow", url=url)), None
        except (OSError, ValueError, http.client.HTTPException):
            return self._fail(target, Reply(outcome="too-slow" if late.is_set() else "unreachable", url=url)), None
        finally:
            timer.cancel()
            connection.close()

    def _read(self, response: http.client.HTTPResponse, target: Target, url: str) -> tuple[Reply, str | None]:
        """Status, headers and body of a reply."""
        headers = {name: value for name in KEPT_HEADERS if (value := response.headers.get(name))}
        self.pace.heed(target.host, headers)
        status = response.status
        location = response.headers.get("Location")
        if status in REDIRECTS and location:
            return Reply(outcome="ok", url=url), quote_bytes(location)
        outcome = judge_status(status)
        body = b""
        if outcome == "ok":
            outcome, body = read_body(response, self._limits.bytes)
        self.pace.note(target.host, failed=outcome in FAILURES)
        return Reply(outcome=outcome, url=url, status=status, headers=headers, body=body), None

    def _fail(self, target: Target, reply: Reply) -> Reply:
        """Note that a host failed."""
        self.pace.note(target.host, failed=True)
        return reply


def is_same_site(one: str, other: str) -> bool:
    """Whether two addresses have one scheme, host and port, and so one robots.txt; what is no address has none."""
    try:
        return urlsplit(one)[:2] == urlsplit(other)[:2]
    except ValueError:
        return False


def judge_status(status: int) -> Outcome:
    """What a status means for us.

    >>> [judge_status(n) for n in (200, 404, 429, 502, 418)]
    ['ok', 'not-found', 'rate-limited', 'server-error', 'not-found']
    """
    if 200 <= status < 300:
        return "ok"
    if status in BY_STATUS:
        return BY_STATUS[status]
    if status == 429:
        return "rate-limited"
    return "server-error" if status >= 500 else "not-found"


def cut_off(connection: PlainConnection | SafeConnection, late: threading.Event) -> None:
    """End a connection whose time is over."""
    late.set()
    connection.late = True
    if connection.wire is not None:
        try:
            connection.wire.shutdown(socket.SHUT_RDWR)
        except OSError:
            # it has ended by itself
            return
