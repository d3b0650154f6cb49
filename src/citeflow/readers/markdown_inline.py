"""What pandoc writes inside a paragraph beyond CommonMark, as rules for markdown-it-py.

Inline footnotes ``^[words]``, raised and lowered characters ``км^2^``, ``H~2~O``, and formulas between dollars, in
which nothing is emphasised or cited (pandoc's manual: Footnotes, Superscripts and subscripts, Math).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

SCRIPT = re.compile(r"([\^~])(?!\1)([^\s^~\[\]\\]{1,40})\1(?!\1)")
FORMULA = re.compile(r"\$(?![\s$])(?:[^$\\]|\\.){1,2000}(?<!\s)\$(?!\d)|\$\$(?:[^$\\]|\\.){1,2000}\$\$", re.DOTALL)
BRACKET = re.compile(r"\\.|[\[\]]", re.DOTALL)


def add_inline_rules(parser: MarkdownIt) -> MarkdownIt:
    """The parser with the rules; escaped characters stay apart from the text, for no key stands behind ``\\@``."""
    parser.inline.ruler.before("link", "inline_note", read_inline_note)
    parser.inline.ruler.before("emphasis", "script", read_script)
    parser.inline.ruler.before("escape", "formula", read_formula)
    return parser.disable("text_join")


def read_script(state: StateInline, silent: bool) -> bool:
    """Raised or lowered characters; lowered ones are printed like all others."""
    match = SCRIPT.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("superscript" if match[1] == "^" else "text", "", 0)
        token.content = match[2]
    state.pos = match.end()
    return True


def read_formula(state: StateInline, silent: bool) -> bool:
    """A formula as it is written: two prices in a sentence may look like one."""
    if state.src[state.pos] != "$":
        return False
    match = FORMULA.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push("formula", "", 0).content = match[0]
    state.pos = match.end()
    return True


def read_inline_note(state: StateInline, silent: bool) -> bool:
    """``^[words]``: a footnote whose words stand where it is called; they hold no footnotes of their own."""
    if state.src[state.pos : state.pos + 2] != "^[" or state.env.get("inside note"):
        return False
    end = pair_brackets(state).get(state.pos + 1)
    if end is None or end >= state.posMax:
        return False
    if not silent:
        names: list[str] = state.env.setdefault("notes", [])
        names.append(f"inline note {len(names) + 1}")
        token = state.push("note_call", "", 0)
        token.content = str(len(names))
        token.children = read_words(state, state.src[state.pos + 2 : end])
    state.pos = end + 1
    return True


def read_words(state: StateInline, words: str) -> list[Token]:
    """The tokens of the words of a note."""
    inside: list[Token] = []
    state.env["inside note"] = True
    state.md.inline.parse(words, state.md, state.env, inside)
    state.env["inside note"] = False
    return inside


def pair_brackets(state: StateInline) -> dict[int, int]:
    """Place of each opening bracket of a paragraph -> place of the one that closes it; found once a paragraph."""
    known: dict[str, dict[int, int]] = state.env.setdefault("brackets", {})
    if state.src not in known:
        known[state.src] = {}
        open_: list[int] = []
        for match in BRACKET.finditer(state.src):
            if match[0] == "[":
                open_.append(match.start())
            elif match[0] == "]" and open_:
                known[state.src][open_.pop()] = match.start()
    return known[state.src]
