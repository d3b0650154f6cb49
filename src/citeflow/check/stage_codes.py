"""Defects that stages report themselves, beside the findings of the self-check: code -> stage and meaning.

The message of each says where it stands and what to do.
"""

from __future__ import annotations

from types import MappingProxyType

STAGE_CODES = MappingProxyType(
    {
        "accepted-stale": ("check", "An accepted finding is there no more."),
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
        "doi-other-work": ("fetch", "A printed DOI leads to another work than the one that is printed."),
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
        "passage-changed": ("export", "Passages of a source are not in its text word for word; they are left out."),
        "pdf-engines-disagree": (
            "text",
            "Two libraries read other letters on a page of a PDF (--second-opinion).",
        ),
        "pdf-not-compared": ("text", "Pages of a PDF could not be read with the other library too."),
        "reference-several-works": ("references", "An item of a list names several works; the first was read."),
        "reference-too-long": ("references", "An item of a list is too long to be one reference."),
        "reference-unparsed": ("references", "An item of a list could not be read into fields."),
        "sideways-text": ("text", "Text that runs up or down the page was left out."),
        "source-ambiguous": ("evidence", "A source file fits several references and is tied to none."),
        "source-changed": ("evidence", "A source file is another one than sources.toml means."),
        "source-concern": ("fetch", "A cited work has an expression of concern."),
        "source-corrected": ("fetch", "A cited work was corrected."),
        "source-missing-file": ("evidence", "sources.toml names a file that is not there."),
        "source-retracted": ("fetch", "A cited work was retracted."),
        "source-unreadable": ("evidence", "A source file cannot be read."),
        "source-untied": ("evidence", "A source file fits no reference, or sources.toml names none."),
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

STAGE_ADVICE = MappingProxyType(
    {
        "accepted-stale": "Take the entry out of the file, or correct its code or its quote.",
        "acronym-variant": "Look which of the two letters is right, and correct the other place.",
        "callout-ambiguous": "Number the lists on, or name the list in the callout.",
        "characters-lost": "Save the page as UTF-8.",
        "doi-other-work": "Look whether a letter of the DOI is missing, or it belongs to a neighbour in the list.",
        "encoding-guessed": "Declare the page's real encoding, or save it as UTF-8.",
        "entities-language-not-covered": "Nothing: claims and references of these parts are read all the same.",
        "graph-stale-id": "Run all stages again: `citeflow run`, or `make`.",
        "jats-dangling-citation": "Correct the `rid` of the `xref`, or add the `ref`.",
        "jats-inner-article": "Give a translation or a reply as a file of its own where it is to be read.",
        "jats-several-articles": "Split the file.",
        "link-disagrees": "Look which is right, the printed number or the link, and correct the other.",
        "neighbour-article": "Nothing, unless the part is this article's: then give the PDF without the other one.",
        "no-text-layer": "Run optical character recognition over the PDF (for instance ocrmypdf) and read the result.",
        "page-cut": "Look at the page: it most often holds a drawing made of letters.",
        "page-unreadable": "Save the PDF anew with another program, and read the result.",
        "pages-left-out": "Raise `--max-pages`, or split the PDF.",
        "passage-changed": "Run `citeflow evidence` and the stages behind it again, with the folder of sources.",
        "reference-too-long": "Look whether text behind the list was taken for its last item; give it a heading.",
        "reference-unparsed": "Look at the item: it may be no reference. It stays in the list as it is printed.",
        "sideways-text": "Nothing, unless the text matters: turn the page in the PDF.",
        "source-ambiguous": "Name the reference in sources.toml (docs/sources.md).",
        "source-changed": "Look whether the file is the right one, then mend its sha256 in sources.toml.",
        "source-concern": "Read the notice, and look again before the article goes to print.",
        "source-corrected": "Read the correction: what the article takes from the work may have changed.",
        "source-missing-file": "Put the file into the folder, or take its entry out of sources.toml.",
        "source-retracted": "Read the notice. Cite the retraction, or take out what rests on the work.",
        "source-unreadable": "Replace the file by one that can be read.",
        "source-untied": "Name the reference in sources.toml (docs/sources.md), or take the file away.",
        "tei-no-text": "Give the file with its text.",
        "tei-several-texts": "Split the file.",
        "tei-unlinked-citation": "Point the `target` of the `ref` at a `biblStruct`.",
        "twins-disagree": "Look the work up, and correct the list that is wrong.",
        "undecodable-font": "Save the PDF anew with its fonts embedded, or run optical character recognition over it.",
        "undecodable-glyph": "Look at the place; correct the text by hand where it matters.",
        "xml-damaged": "Mend the XML where the message says.",
        "xml-encoding": "Declare the file's real encoding, or save it as UTF-8.",
        "xml-entity": "Write the characters themselves, in UTF-8.",
    }
)
"""What to do, for the pages of docs; a message may say more."""
