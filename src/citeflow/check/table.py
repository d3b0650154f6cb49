"""The table of findings: a new one is a function and a row here, and an example in `examples.py`."""

from __future__ import annotations

from citeflow.check.acronyms import find_two_meanings
from citeflow.check.callout_forms import find_backward_ranges, find_repeated_numbers
from citeflow.check.claims import find_claims_without_source
from citeflow.check.doubles import find_listed_twice
from citeflow.check.entries import find_future_years, find_incomplete, find_wrong_check_digits
from citeflow.check.finding import Finding
from citeflow.check.identifiers import find_malformed
from citeflow.check.letters import find_mixed_words
from citeflow.check.locators import find_pages_beyond
from citeflow.check.numbering import find_doubles, find_gaps, find_unequal_lists
from citeflow.check.order import find_order_breaks
from citeflow.check.own_works import find_much_self_citation
from citeflow.check.style import find_mixed_style, find_unknown_style, find_unsupported_style
from citeflow.check.uses import find_dangling_callouts, find_list_lacking, find_never_cited
from citeflow.check.years import find_other_years

ROWS = (
    Finding(
        "acronym-defined-twice",
        "warning",
        find_two_meanings,
        "An acronym is defined twice, with different long names.",
        "From the second definition on a reader cannot tell which body is meant, nor can a search.",
        "Use one acronym for one name, or spell out the rarer name.",
    ),
    Finding(
        "callout-number-repeated",
        "warning",
        find_repeated_numbers,
        "One callout names the same number twice.",
        "One of the two is most often a misprint for another number, so that a work goes uncited.",
        "Correct the number, or take one of the two out.",
    ),
    Finding(
        "callout-range-backwards",
        "error",
        find_backward_ranges,
        "The range in a callout ends with a lower number than it begins with.",
        "Which works are meant cannot be told: the ends may be swapped, or one of them mistyped.",
        "Write the lower number first, and look whether both ends are right.",
    ),
    Finding(
        "callout-without-reference",
        "error",
        find_dangling_callouts,
        "A callout names a number, or an author and a year, that no reference bears.",
        "The reader is sent to a source that is not there; often the list was renumbered and the text was not.",
        "Correct the number, or add the reference to the list.",
    ),
    Finding(
        "check-digit-wrong",
        "warning",
        find_wrong_check_digits,
        "The last digit of an ISBN or ISSN does not fit the others.",
        "A digit is mistyped, so that the book or journal is not found by it.",
        "Copy the number anew from the book's imprint or the publisher's page.",
    ),
    Finding(
        "citation-style-mixed",
        "warning",
        find_mixed_style,
        "Beside numbered callouts, three citations or more give author and year.",
        "Two styles in one article are a fault of form, and the second style is not linked with the list.",
        "Write all citations as numbered callouts: those by author and year are not linked.",
    ),
    Finding(
        "citation-style-unknown",
        "error",
        find_unknown_style,
        "There are references, but the text shows no callout and no other known style of citing.",
        "Without callouts nothing can be said of any claim; silence here would look like a clean article.",
        "Look whether the callouts were lost when the file was made, as raised numbers may be.",
    ),
    Finding(
        "citation-style-unsupported",
        "error",
        find_unsupported_style,
        "The text seems to cite in a style whose marks name no reference of the list, so no claim is linked.",
        "Said loudly, so that nobody takes an article that was not read for one without citations.",
        "Compare the marks with the list: names and years, or numbers, must agree.",
    ),
    Finding(
        "claim-without-source",
        "note",
        find_claims_without_source,
        "A sentence gives a figure, a date or a named body, and no callout stands in it, beside it or reaches it.",
        "Reviewers ask for the source of such sentences first. One finding a paragraph, on its most telling sentence; "
        "a place name alone asks for nothing, nor does a sentence on the article's own work.",
        "Cite the source, or let it stand where it is the author's own finding or common knowledge.",
    ),
    Finding(
        "first-citation-order",
        "note",
        find_order_breaks,
        "Numbers are first cited out of order, though the list is not alphabetical.",
        "Vancouver style, and many journals, number works by their first citation.",
        "Number the references in the order of their first citation, where the journal asks for it.",
    ),
    Finding(
        "identifier-malformed",
        "warning",
        find_malformed,
        "A DOI or a web address in a reference cannot be right as it is printed.",
        "The link leads nowhere, and services that count citations by DOI do not see the reference.",
        "Copy the identifier anew from the publisher's page.",
    ),
    Finding(
        "lists-differ-in-length",
        "warning",
        find_unequal_lists,
        "Two lists of the same works do not hold the same numbers.",
        "A work is lacking in one of the two lists, or the numbers of one have moved.",
        "Add the missing entry to the shorter list.",
    ),
    Finding(
        "locator-beyond-pages",
        "warning",
        find_pages_beyond,
        "A callout names a page that the work does not have, by the pages its reference prints.",
        "The page, the number of the work or the pages in the list are mistyped: the passage cannot be looked up.",
        "Look the page up, and correct the callout or the reference.",
    ),
    Finding(
        "mixed-script-word",
        "warning",
        find_mixed_words,
        "A word mixes Latin and Cyrillic letters that look alike.",
        "A search does not find the word, and checks for borrowed text take such letters for a trick.",
        "Type the word anew in one script.",
    ),
    Finding(
        "numbering-double",
        "warning",
        find_doubles,
        "Two entries of one list bear the same number.",
        "A callout with this number may mean either work.",
        "Number the list anew, and correct the callouts.",
    ),
    Finding(
        "numbering-gap",
        "warning",
        find_gaps,
        "A number is left out of a list.",
        "An entry was lost or taken out, and the callouts behind the gap may be one off.",
        "Add the missing entry, or number the list anew and correct the callouts.",
    ),
    Finding(
        "reference-incomplete",
        "warning",
        find_incomplete,
        "A reference has no year, or too few words to name an author and a title.",
        "The work cannot be found by such an entry.",
        "Complete the entry; write “n. d.” or “б. г.” where the work itself bears no date.",
    ),
    Finding(
        "reference-list-not-found",
        "error",
        find_list_lacking,
        "No reference list was found.",
        "No callout can be followed, and no list can be checked.",
        "Give the list a heading, such as “Литература” or “References”, and each entry a paragraph.",
    ),
    Finding(
        "reference-never-cited",
        "warning",
        find_never_cited,
        "A reference is cited nowhere in the text.",
        "Journals allow only cited works in the list; often a callout was lost or bears a wrong number.",
        "Cite it where it supports the text, or take it out of the list.",
    ),
    Finding(
        "reference-year-in-future",
        "warning",
        find_future_years,
        "A reference is of a year in which the article was written already, or decades later than all others.",
        "The year is mistyped. No clock is asked: the article's own date of receipt and its other references tell.",
        "Correct the year.",
    ),
    Finding(
        "self-citation-share",
        "note",
        find_much_self_citation,
        "Three references or more, and a fifth of all, are by an author of the article.",
        "Many journals limit the share. Names are compared by family name and first initial.",
        "Look whether each of them is needed; keep to the journal's limit.",
    ),
    Finding(
        "work-listed-twice",
        "warning",
        find_listed_twice,
        "One list names the same work twice: equal DOI, or equal title and year.",
        "Citations of the work are split over two numbers.",
        "Keep one entry and let all callouts name it.",
    ),
    Finding(
        "year-differs",
        "warning",
        find_other_years,
        "The text names author and year beside a callout, and the reference bears another year.",
        "Either year is mistyped, or the callout names another work of the author than is meant.",
        "Correct the year in the text or in the reference.",
    ),
)

FINDINGS: dict[str, Finding] = {row.code: row for row in ROWS}
"""Code -> finding, by code."""
