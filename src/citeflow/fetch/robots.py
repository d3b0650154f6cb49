"""What a site lets programs read (RFC 9309)."""

from __future__ import annotations

from urllib.parse import urlsplit

from protego import Protego

from citeflow.fetch.responses import Responses
from citeflow.model.fetched import Outcome

AGENT = "citeflow"
FRESH_DAYS = 1
"""Days for which kept rules hold (RFC 9309, 2.4)."""

LONGEST = 512 * 1024
"""Bytes of rules that are read; a program may stop there (RFC 9309, 2.5)."""

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
    answer = responses.get(f"{parts.scheme}://{parts.netloc}/robots.txt", days=FRESH_DAYS)
    if answer.outcome in NO_RULES:
        return "ok"
    if answer.outcome in UNREADABLE:
        return "robots"
    if answer.outcome != "ok":
        return answer.outcome
    allowed, pause = read_rules(answer.body, url)
    responses.slow_down(url, pause)
    return "ok" if allowed else "robots"


def read_rules(rules: bytes, url: str) -> tuple[bool, float]:
    """Whether rules let us read an address, and the seconds between two requests that they ask for (``Crawl-delay``),
    0 where they do not.

    >>> read_rules(b"User-agent: *\\nCrawl-delay: 7.5\\nDisallow: /*.pdf$\\nAllow: /a", "https://example.org/b.pdf")
    (False, 7.5)
    """
    parser = Protego.parse(rules[:LONGEST].decode("utf-8-sig", "replace"))
    return parser.can_fetch(url, AGENT), parser.crawl_delay(AGENT) or 0.0
