"""What a site lets programs read (RFC 9309)."""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from citeflow.fetch.responses import Responses

AGENT = "citeflow"
NO_RULES = frozenset({"not-found", "forbidden", "empty"})
"""A site that has no file of rules, or does not show it, forbids nothing."""


def may_read(url: str, responses: Responses) -> bool:
    """Whether the site's robots.txt lets us read an address. A site whose rules cannot be read is left alone."""
    parts = urlsplit(url)
    answer = responses.get(f"{parts.scheme}://{parts.netloc}/robots.txt")
    if answer.outcome in NO_RULES:
        return True
    if answer.outcome != "ok":
        return False
    parser = RobotFileParser()
    parser.parse(answer.body.decode("utf-8", "replace").splitlines())
    return parser.can_fetch(AGENT, url)
