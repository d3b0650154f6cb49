"""Replies kept on disk, so that an interrupted run goes on without asking twice."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from citeflow.bundle import encode, write_bytes
from citeflow.fetch.addresses import host_of
from citeflow.fetch.client import Client, Permit, Reply
from citeflow.model.fetched import Outcome

FOLDER = ".fetch"
"""Folder beside the documents' folders, shared by all articles."""

SECRET = frozenset({"mailto", "email", "api_key"})
"""Parts of a query that say who asks; they are not kept and not shown."""

LASTING = frozenset({"ok", "not-found", "forbidden", "refused-address", "too-many-redirects", "too-large", "damaged"})
"""Outcomes that stay so; the others are asked again by the next run."""

FRESH_DAYS = 7
"""Days after which a service is asked again what it knows: retractions come at any time. Copies stay."""

HASH = re.compile(r"[0-9a-f]{64}")


class Kept(Struct, frozen=True, kw_only=True):
    """A reply on disk. url: without what says who asks; where redirects led is not kept, for it may repeat that. date:
    ISO, when it was asked. sha256: of the body, which lies in a file of its own.
    """

    url: str
    outcome: Outcome
    date: str
    headers: dict[str, str] = {}
    sha256: str | None = None


class Answer(Struct, frozen=True, kw_only=True):
    """A reply, kept or new. asked: whether the network was. stale: whether it is old, asking again having failed."""

    outcome: Outcome
    body: bytes
    date: str
    asked: bool
    stale: bool = False


class Responses:
    """The kept replies below a folder. refresh: ask again, whether it changed. today: for their age."""

    def __init__(self, folder: Path, client: Client, *, refresh: bool = False, today: date | None = None) -> None:
        self._folder, self._client, self._refresh = folder, client, refresh
        self._today = today or date.today()
        self._seen: set[str] = set()

    def ask(self, url: str) -> Answer:
        """What a service says of a work: the kept reply for some days, then a new one."""
        return self.get(url, days=FRESH_DAYS)

    def get(
        self, url: str, headers: Mapping[str, str] = {}, days: int | None = None, permit: Permit | None = None
    ) -> Answer:
        """The kept reply, else a new one, which is kept where it is lasting. days: age up to which a kept one will do;
        None: any. permit: as of `Client.get`.
        """
        shown = show_url(url)
        kept = self.find(shown)
        if kept is not None and self._will_do(shown, kept, days):
            return self._answer(kept, asked=False)
        self._seen.add(shown)
        reply = self._client.get(url, {**headers, **ask_for_change(kept)}, permit)
        if kept is not None and reply.outcome == "unchanged":
            kept = replace(kept, date=self._today.isoformat())
            write_bytes(self._path(shown), encode(kept))
            return self._answer(kept, asked=True)
        if kept is not None and reply.outcome != "ok":
            # out of reach just now: what was kept still is what we have
            return self._answer(kept, asked=True, stale=True)
        new = self._keep(shown, reply, self._today.isoformat())
        return Answer(outcome=reply.outcome, body=reply.body, date=new.date, asked=True)

    def knows(self, url: str) -> bool:
        """Whether a service would not be asked for an address: what it said is kept, and new enough."""
        shown = show_url(url)
        kept = self.find(shown)
        return kept is not None and self._will_do(shown, kept, FRESH_DAYS)

    def put(self, url: str, body: bytes, asked: str | None = None) -> None:
        """Keep what a service said of an address in its reply to another one, unless a newer reply is kept. asked: ISO,
        the date of that reply; None: today.
        """
        shown, asked = show_url(url), asked or self._today.isoformat()
        self._seen.add(shown)
        kept = self.find(shown)
        if kept is None or kept.date <= asked:
            self._keep(shown, Reply(outcome="ok", url=url, body=body), asked)

    def read_kept(self, url: str) -> bytes:
        """The kept body of an address, whatever its age; empty where there is none."""
        kept = self.find(show_url(url))
        return self._answer(kept, asked=False).body if kept is not None else b""

    def slow_down(self, url: str, seconds: float) -> None:
        """Ask the host of an address no more often than that."""
        self._client.pace.slow_down(host_of(url), seconds)

    def _will_do(self, shown: str, kept: Kept, days: int | None) -> bool:
        is_old = days is not None and (self._today - date.fromisoformat(kept.date)).days > days
        return shown in self._seen or not (self._refresh or is_old)

    def find(self, shown: str) -> Kept | None:
        """The kept reply to a URL; None where there is none that can be read."""
        try:
            kept = msgspec.json.decode(self._path(shown).read_bytes(), type=Kept)
            date.fromisoformat(kept.date)
        except (OSError, ValueError):
            # msgspec's errors of decoding are ValueErrors, too
            return None
        if kept.sha256 is not None and not self._body(kept.sha256).is_file():
            return None
        return kept

    def _answer(self, kept: Kept, *, asked: bool, stale: bool = False) -> Answer:
        body = self._body(kept.sha256).read_bytes() if kept.sha256 else b""
        return Answer(outcome=kept.outcome, body=body, date=kept.date, asked=asked, stale=stale)

    def _keep(self, shown: str, reply: Reply, asked: str) -> Kept:
        sha256 = hashlib.sha256(reply.body).hexdigest() if reply.body else None
        kept = Kept(
            url=shown,
            outcome=reply.outcome,
            date=asked,
            headers=reply.headers,
            sha256=sha256,
        )
        if reply.outcome in LASTING:
            if sha256 is not None:
                write_bytes(self._body(sha256), reply.body)
            # last, for it says that the body is there
            write_bytes(self._path(shown), encode(kept))
        return kept

    def _path(self, shown: str) -> Path:
        return self._folder / "replies" / f"{hashlib.sha256(shown.encode()).hexdigest()}.json"

    def _body(self, sha256: str | None) -> Path:
        # the name comes from a file: nothing but a hash may be a path
        name = sha256 if sha256 and HASH.fullmatch(sha256) else "none"
        return self._folder / "bodies" / name


def show_url(url: str) -> str:
    """The URL without what says who asks.

    >>> show_url("https://api.example.org/works?q=a&mailto=me%40example.org")
    'https://api.example.org/works?q=a'
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    if not any(name in SECRET for name, _ in pairs):
        return url
    return urlunsplit(parts._replace(query=urlencode([(name, value) for name, value in pairs if name not in SECRET])))


def ask_for_change(kept: Kept | None) -> dict[str, str]:
    """Header lines that ask for a body only where it changed."""
    if kept is None or kept.outcome != "ok":
        return {}
    lines = {"If-None-Match": kept.headers.get("etag"), "If-Modified-Since": kept.headers.get("last-modified")}
    return {name: value for name, value in lines.items() if value}
