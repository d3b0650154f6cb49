"""What a site lets programs read (RFC 9309)."""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from citeflow.fetch.responses import Responses
from citeflow.model.fetched import Outcome

AGENT = "citeflow"
NO_RULES = frozenset({"not-found", "forbidden", "too-many-redirects"})
"""A site that has no file of rules, or does not show it, forbids nothing (RFC 9309, 2.3.1.2 and 2.3.1.3)."""

UNREADABLE = frozenset({"too-large", "truncated", "damaged"})
"""There are rules, and we cannot tell which."""


def ask_rules(url: str, responses: Responses) -> Outcome:
    """``ok`` where the site's robots.txt lets us read an address, ``robots`` where it does not, else why its rules
    could not be asked for: a site that does not answer for them is not asked for anything else.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return "refused-address"
    answer = responses.get(f"{parts.scheme}://{parts.netloc}/robots.txt")
    if answer.outcome in NO_RULES:
        return "ok"
    if answer.outcome in UNREADABLE:
        return "robots"
    if answer.outcome != "ok":
        return answer.outcome
    return "ok" if allows(answer.body, url) else "robots"


def allows(rules: bytes, url: str) -> bool:
    """Whether rules let us read an address; rules that cannot be read do not."""
    parser = RobotFileParser()
    try:
        parser.parse(rules.decode("utf-8-sig", "replace").splitlines())
        return parser.can_fetch(AGENT, url)
    except ValueError:
        # the parser reads numbers and addresses in a file that anybody may have written
        return False
