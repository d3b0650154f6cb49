"""Defects that stages report themselves, beside the findings of the self-check: code -> stage and meaning.

The message of each says where it stands and what to do.
"""

from __future__ import annotations

from types import MappingProxyType

STAGE_CODES = MappingProxyType(
    {
        "acronym-variant": ("entities", "Two acronyms with like long names differ in one letter: perhaps a misprint."),
        "callout-ambiguous": (
            "claims",
            "A callout may mean several works: by number in two lists, or by name and year.",
        ),
        "callout-unmatched": (
            "claims",
            "Names and year in the text, or a word such as ibid., lead to no work of the list.",
        ),
        "characters-lost": ("text", "Characters of a web page do not exist in its encoding."),
        "encoding-guessed": ("text", "A web page is not in the encoding it declares."),
        "entities-language-not-covered": ("entities", "No names are read in a language of the text."),
        "graph-stale-id": ("graph", "A layer is older than another one: run the stages again."),
        "jats-dangling-citation": ("text", "A cross reference of a JATS file leads to no reference."),
        "jats-inner-article": ("text", "Translations or replies inside a JATS file were left out."),
        "jats-several-articles": ("text", "A JATS file holds several articles; the first was read."),
        "link-disagrees": ("claims", "A callout's link leads to another reference than its number says."),
        "neighbour-article": ("text", "Parts of the article before or behind this one on the sheet were left out."),
        "no-text-layer": ("text", "Pages of a PDF are pictures: recognise the text first (OCR)."),
        "page-cut": ("text", "A page holds more characters than --page-chars."),
        "page-unreadable": (
            "text",
            "A page of a PDF could not be read, or not in time (--page-seconds).",
        ),
        "pages-left-out": (
            "text",
            "A PDF is beyond --max-pages, --max-seconds or --max-chars.",
        ),
        "pdf-engines-disagree": (
            "text",
            "Two libraries read other letters on a page of a PDF (--second-opinion).",
        ),
        "pdf-not-compared": ("text", "Pages of a PDF could not be read with the other library too."),
        "reference-several-works": ("references", "An item of a list names several works; the first was read."),
        "reference-too-long": ("references", "An item of a list is too long to be one reference."),
        "reference-unparsed": ("references", "An item of a list could not be read into fields."),
        "sideways-text": ("text", "Text that runs up or down the page was left out."),
        "tei-no-text": ("text", "A TEI file holds a header and no text."),
        "tei-several-texts": ("text", "A TEI file holds several texts; the first was read."),
        "tei-unlinked-citation": ("text", "Citations of a TEI file lead to no reference."),
        "twins-disagree": ("references", "Two printings of one reference say two things."),
        "undecodable-font": ("text", "A font of a PDF does not say which letters it draws."),
        "undecodable-glyph": ("text", "Single characters of a PDF have no letter."),
        "xml-damaged": ("text", "An XML file is damaged and was read as far as it goes."),
        "xml-encoding": ("text", "An XML file is not in the encoding it declares."),
        "xml-entity": ("text", "An XML file uses names of characters that are not known."),
    }
)
