"""Plain text in LaTeX and back: what a BibTeX field may hold.

The escapes keep braces balanced (a brace of the text is written by name, since BibTeX counts ``\\{`` too)
and let no command of the input through, so a title from a stranger cannot run one.
"""

from __future__ import annotations

import re

ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "$": r"\$",
    "_": r"\_",
}
PLAIN = {escape: plain for plain, escape in ESCAPES.items()}

SPECIAL = re.compile("[" + re.escape("".join(ESCAPES)) + "]")
ESCAPED = re.compile("|".join(re.escape(escape) for escape in sorted(PLAIN, key=len, reverse=True)) + "|[{}]")

ACRONYM = re.compile(r"(?<![\w\\{])(?=\w*[A-Z]\w*[A-Z])[A-Za-z0-9]{2,}(?![\w}])")
"""A word of Latin letters with two capitals, which styles that lower a title's case would spoil."""

VERBATIM = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"}
"""Written in percent form inside an address, where LaTeX escapes would change it."""


def escape_latex(text: str) -> str:
    r"""Text of any script as LaTeX prints it; letters stay as they are.

    >>> escape_latex("50 % of {R&D} in C:\\tmp_1")
    '50 \\% of \\textbraceleft{}R\\&D\\textbraceright{} in C:\\textbackslash{}tmp\\_1'
    """
    return SPECIAL.sub(lambda found: ESCAPES[found[0]], text)


def unescape_latex(text: str) -> str:
    r"""The inverse of `escape_latex` and of protecting braces; other commands stay as they are.

    >>> unescape_latex(r"{FOCEM} \& R\textbackslash{}")
    'FOCEM & R\\'
    """
    return ESCAPED.sub(lambda found: PLAIN.get(found[0], ""), text)


def escape_title(text: str) -> str:
    """A title: escaped, and Latin acronyms in braces, so that no style writes them small.

    >>> escape_title("Фонд FOCEM и ЕАЭС: 5 % of IIRSA")
    'Фонд {FOCEM} и ЕАЭС: 5 \\\\% of {IIRSA}'
    """
    parts = re.split(f"({ACRONYM.pattern})", text)
    return "".join(f"{{{part}}}" if place % 2 else escape_latex(part) for place, part in enumerate(parts))


def escape_address(text: str) -> str:
    """A DOI or URL: as it is, but for braces, backslashes and spaces, which no address may hold.

    >>> escape_address("https://example.org/a_b%20c?x=1&y={2}")
    'https://example.org/a_b%20c?x=1&y=%7B2%7D'
    """
    return re.sub(r"[{}\\ ]", lambda found: VERBATIM[found[0]], text)
