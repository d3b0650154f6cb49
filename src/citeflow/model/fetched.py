"""What was asked of services about the cited works, and what came of it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from citeflow.model.made import Made
from citeflow.model.problem import Problem
from citeflow.model.reference import CslItem

Outcome = Literal[
    "ok",
    "kept",
    "unchanged",
    "matched",
    "no-match",
    "no-copy",
    "no-key",
    "not-found",
    "forbidden",
    "robots",
    "refused-address",
    "too-many-redirects",
    "too-large",
    "too-slow",
    "truncated",
    "damaged",
    "empty",
    "wrong-type",
    "login-page",
    "archive",
    "rate-limited",
    "server-error",
    "host-stopped",
    "unreachable",
]
"""How a request, or a step, ended; docs/fetching.md says what each means."""


class Step(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One request. what: ``crossref``, ``crossref-search``, ``openalex``, ``unpaywall``, ``arxiv``, ``printed-url``,
    ``wayback``, ``copy``. url: without keys and addresses of ours. note: what else is to be told.
    """

    what: str
    url: str
    outcome: Outcome
    note: str | None = None


class FetchedWork(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One reference. as_printed: its CSL item as the article has it; resolved: as a service has it, where title, year
    and first author agree; candidates: items that do not agree well enough, for a person to look at. file: name of
    the copy in the folder of sources.
    """

    key: str
    as_printed: CslItem
    steps: tuple[Step, ...]
    resolved: CslItem | None = None
    candidates: tuple[CslItem, ...] = ()
    file: str | None = None


class Fetched(Struct, frozen=True, kw_only=True):
    """`fetched.json`: a row for each reference, in the order of the references."""

    works: tuple[FetchedWork, ...]
    problems: tuple[Problem, ...] = ()
    made: Made | None = None
