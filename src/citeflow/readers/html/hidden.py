"""What of a page a reader of the article does not see, or does not read as the article."""

from __future__ import annotations

import re

from citeflow.readers.html.naming import names_of, roles_of
from citeflow.readers.html.tree import Node

SILENT_TAGS = frozenset(
    "head script style template noscript svg canvas iframe object embed audio video map form button select option"
    " input textarea datalist dialog nav annotation annotation-xml progress meter menu".split()
)
SILENT_ROLES = frozenset(
    "navigation search banner contentinfo complementary dialog alertdialog alert menu menubar toolbar tablist button"
    " tooltip doc-toc doc-pagelist doc-backlink".split()
)
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
HIDDEN_NAMES = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screenreader u-visually-hidden hidden d-none"
    " pkp-screen-reader cite-accessibility-label assistive-text offscreen off-screen element-invisible mw-editsection"
    " mw-cite-backlink footnote-back footnote-backref".split()
)
OWN_CITATION = frozenset("citation-display citation-output how-to-cite suggested-citation cite-this-article".split())
"""Names of boxes that print how the page itself is to be cited: no item of its list, though it looks like one."""

SIDE_NAMES = re.compile(
    r"(?:.*-)?(?:"
    r"cookies?(?:-(?:banner|notice|consent|bar|policy|message))?|gdpr|consent(?:-banner)?"
    r"|breadcrumbs?|pagination|pager|skip-link|skip-to-content"
    r"|related(?:-(?:articles?|content|posts?|works?|links?|items?|reading))?|recommend(?:ed|ations?)(?:-articles?)?"
    r"|most-(?:read|viewed|cited|popular)|similar-articles?|read-also|see-also-articles"
    r"|comments?(?:-(?:list|section|area|form|thread))?|disqus(?:-thread)?|respond"
    r"|share|sharing|share-(?:buttons?|links?|bar|this)|social(?:-(?:links?|share|media|buttons?|icons?))?|addthis"
    r"|side-?bar|widgets?(?:-area)?|advert(?:isement|ising)?s?|ad-(?:banner|slot|container)|promo|newsletter|subscribe"
    r"|tool-?bar|site-(?:header|footer|nav|navigation|branding)|navbar|main-?nav(?:igation)?|main-?menu|nav-menu"
    r"|table-of-contents|toc|toc-(?:list|container|wrapper)|article-(?:tools|metrics|actions)|metrics|altmetric"
    r"|citation-(?:tools|export|download)|download-citation|how-to-cite-tools|modal|popup|popover|tooltip(?:-text)?"
    r"|galleys(?:-links)?|(?:[ud]-)?(?:hide-print|print-none|no-?print)|noexcerpt|navbox|catlinks|printfooter|header-anchor|anchor-link|heading-link"
    r")",
)
"""Ids and classes of what stands beside an article; matched whole, after words of the page's own."""


def is_hidden(node: Node) -> bool:
    """Whether a reader does not see the element, or sees a control instead of words."""
    if node.tag in SILENT_TAGS or "hidden" in node.attributes or HIDDEN_STYLE.search(node.get("style")):
        return True
    if node.get("aria-hidden").lower() == "true" or roles_of(node) & SILENT_ROLES:
        return True
    return any(name in HIDDEN_NAMES or name in OWN_CITATION for name in names_of(node))


def is_beside(node: Node) -> bool:
    """Whether the element's own names say that it stands beside the article: comments, related articles, banners."""
    if node.tag in {"body", "html", "main", "article", "a", "span", "em", "i", "b", "strong", "sup", "sub"}:
        return False
    return any(SIDE_NAMES.fullmatch(name) for name in names_of(node))
