"""Pace: how fast a host may be asked, and when it is left alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

USUAL_GAP = 0.34
"""Seconds between two requests to one host: the services named in docs/fetching.md ask for three a second or fewer."""

LONGEST_WAIT = 60.0
"""Seconds that are waited for a host that asks for a pause; a longer one ends the request."""

MOST_FAILURES = 5
"""Failures of a host in a row after which it is asked no more."""

INTERVAL = re.compile(r"(\d{1,9})\s*s?")


class Pace:
    """One host after the other in its own time. clock: seconds, rising; sleep: waits so many."""

    def __init__(self, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._clock, self._sleep = clock, sleep
        self._next: dict[str, float] = defaultdict(float)
        self._stated: dict[str, float] = defaultdict(lambda: USUAL_GAP)
        self._least: dict[str, float] = defaultdict(float)
        self._failures: dict[str, int] = defaultdict(int)

    def wait(self, host: str) -> None:
        """Wait for the host's turn and take it."""
        pause = self._next[host] - self._clock()
        if pause > 0:
            self._sleep(pause)
        self._next[host] = self._clock() + self._gap(host)

    def heed(self, host: str, headers: Mapping[str, str]) -> None:
        """Take in the rate that a reply states (``x-rate-limit-limit``, ``x-rate-limit-interval``), up to the
        longest wait between two requests.
        """
        limit, interval = (
            headers.get("x-rate-limit-limit", ""),
            INTERVAL.match(headers.get("x-rate-limit-interval", "")),
        )
        if limit.isdecimal() and len(limit) < 10 and int(limit) and interval:
            self._stated[host] = min(LONGEST_WAIT, max(USUAL_GAP, int(interval[1]) / int(limit)))

    def slow_down(self, host: str, seconds: float) -> None:
        """Keep so many seconds between two requests, from the last one on, up to the longest wait; never fewer than
        before.
        """
        before = self._gap(host)
        self._least[host] = max(self._least[host], min(LONGEST_WAIT, seconds))
        self._next[host] += self._gap(host) - before

    def _gap(self, host: str) -> float:
        """Seconds between two requests: what replies state last, and no fewer than the site's rules ask for."""
        return max(self._stated[host], self._least[host])

    def delay(self, host: str, seconds: float) -> None:
        """Ask the host no earlier than in so many seconds."""
        self._next[host] = max(self._next[host], self._clock() + seconds)

    def note(self, host: str, *, failed: bool) -> None:
        """Whether the host failed this time."""
        self._failures[host] = self._failures[host] + 1 if failed else 0

    def is_stopped(self, host: str) -> bool:
        """Whether the host has failed too often in a row."""
        return self._failures[host] >= MOST_FAILURES


def read_retry_after(words: str | None, now: datetime | None = None) -> float | None:
    """Seconds that a ``Retry-After`` line asks for, as a number or as a date (RFC 9110, 10.2.3); None where it is none.

    >>> read_retry_after("7"), read_retry_after("soon"), read_retry_after(None)
    (7.0, None, None)
    """
    if words is None:
        return None
    if words.strip().isdecimal():
        return float(words)
    try:
        then = parsedate_to_datetime(words)
    except (ValueError, OverflowError):
        return None
    if then.tzinfo is None:
        return None
    return max(0.0, (then - (now or datetime.now(UTC))).total_seconds())
