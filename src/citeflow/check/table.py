"""The table of findings: a new one is a function and a row here."""

from __future__ import annotations

from citeflow.check.acronyms import find_two_meanings
from citeflow.check.claims import find_claims_without_source
from citeflow.check.doubles import find_listed_twice
from citeflow.check.finding import Finding
from citeflow.check.identifiers import find_malformed
from citeflow.check.letters import find_mixed_words
from citeflow.check.numbering import find_doubles, find_gaps, find_unequal_lists
from citeflow.check.order import find_order_breaks
from citeflow.check.style import find_mixed_style, find_unknown_style, find_unsupported_style
from citeflow.check.uses import find_dangling_callouts, find_list_lacking, find_never_cited
from citeflow.check.years import find_other_years

ROWS = (
    Finding(
        "acronym-defined-twice",
        "warning",
        find_two_meanings,
        "An acronym is defined twice, with different long names.",
        "Азиатский банк развития (АБР) ... Африканский банк развития (АБР)",
        "Use one acronym for one name, or spell out the rarer name.",
    ),
    Finding(
        "callout-without-reference",
        "error",
        find_dangling_callouts,
        "A callout names a number that no reference bears.",
        "[17] where the list ends with 15",
        "Correct the number, or add the reference to the list.",
    ),
    Finding(
        "citation-style-mixed",
        "warning",
        find_mixed_style,
        "Beside numbered callouts, three citations or more give author and year.",
        "[4] in one place, (Иванов и др., 2019) in another",
        "Write all citations as numbered callouts: those by author and year are not linked.",
    ),
    Finding(
        "citation-style-unknown",
        "error",
        find_unknown_style,
        "There are references, but the text shows no callout and no other known style of citing.",
        "15 references, no [1] in the text",
        "Look whether the callouts were lost when the file was made, as raised numbers may be.",
    ),
    Finding(
        "citation-style-unsupported",
        "error",
        find_unsupported_style,
        "The text seems to cite in a style whose marks name no reference of the list, so no claim is linked.",
        "(Smith et al., 2019) where no work of the list is by Smith",
        "Compare the marks with the list: names and years, or numbers, must agree.",
    ),
    Finding(
        "claim-without-source",
        "note",
        find_claims_without_source,
        "A claim with a number, a date or a name has no callout in or near it.",
        "В 2019 г. объём торговли вырос на 12 %.",
        "Cite the source, or let it stand where it is the author's own finding or common knowledge.",
    ),
    Finding(
        "first-citation-order",
        "note",
        find_order_breaks,
        "Numbers are first cited out of order, though the list is not alphabetical.",
        "[1], [5], [2]",
        "Number the references in the order of their first citation, where the journal asks for it.",
    ),
    Finding(
        "identifier-malformed",
        "warning",
        find_malformed,
        "A DOI, a web address, an ISBN or an ISSN in a reference cannot be right as it is printed.",
        "DOI: 10.123, htpp://example.org",
        "Copy the identifier anew from the publisher's page.",
    ),
    Finding(
        "lists-differ-in-length",
        "warning",
        find_unequal_lists,
        "Two lists of the same works do not hold the same numbers.",
        "“Литература” 1–15, “References” 1–14",
        "Add the missing entry to the shorter list.",
    ),
    Finding(
        "mixed-script-word",
        "warning",
        find_mixed_words,
        "A word mixes Latin and Cyrillic letters, so a search does not find it.",
        "“cоюз” with a Latin c",
        "Type the word anew in one script.",
    ),
    Finding(
        "numbering-double",
        "warning",
        find_doubles,
        "Two entries of one list bear the same number.",
        "1, 2, 2, 3",
        "Number the list anew, and correct the callouts.",
    ),
    Finding(
        "numbering-gap",
        "warning",
        find_gaps,
        "A number is left out of a list.",
        "1, 2, 4",
        "Add the missing entry, or number the list anew and correct the callouts.",
    ),
    Finding(
        "reference-list-not-found",
        "error",
        find_list_lacking,
        "No reference list was found.",
        "no heading such as “Литература”, “References”, “Әдебиеттер тізімі”",
        "Give the list a heading, such as “Литература” or “References”, and each entry a paragraph.",
    ),
    Finding(
        "reference-never-cited",
        "warning",
        find_never_cited,
        "A reference is cited nowhere in the text.",
        "[7] in the list, no [7] in the text",
        "Cite it where it supports the text, or take it out of the list.",
    ),
    Finding(
        "work-listed-twice",
        "warning",
        find_listed_twice,
        "One list names the same work twice: equal DOI, or equal title and year.",
        "[3] and [9] with one DOI",
        "Keep one entry and let all callouts name it.",
    ),
    Finding(
        "year-differs",
        "warning",
        find_other_years,
        "The text names author and year beside a callout, and the reference bears another year.",
        "Канаи (2015) [8], where reference 8 is of 2016",
        "Correct the year in the text or in the reference.",
    ),
)

FINDINGS: dict[str, Finding] = {row.code: row for row in ROWS}
"""Code -> finding, by code."""
