"""What pandoc writes beyond CommonMark: footnotes and fenced divisions, as rules for markdown-it-py."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.ruler import RuleOptionsType
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

DEFINITION = re.compile(r"\[\^([^\]\s\[]{1,80})\]:[ \t]*(.*)")
CALL = re.compile(r"\[\^([^\]\s\[]{1,80})\]")
DIVISION = re.compile(r":{3,}[ \t]*(?:\{([^{}]*)\}|([\w.-]+))?[ \t]*:*[ \t]*")
IDENTIFIER = re.compile(r"#([^\s}]+)")
INDENT = 4


def add_rules(parser: MarkdownIt) -> MarkdownIt:
    """The parser with footnotes and divisions; both may interrupt a paragraph."""
    interrupting: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    parser.block.ruler.before("reference", "note_definition", read_definition, interrupting)
    parser.block.ruler.before("fence", "division", read_division, interrupting)
    parser.inline.ruler.before("link", "note_call", read_call)
    return parser


def line_of(state: StateBlock, line: int) -> str:
    """A line of the source without its indent."""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def read_definition(state: StateBlock, line: int, last: int, silent: bool) -> bool:
    """``[^1]: words`` with the lines that go on and the indented paragraphs below."""
    if state.is_code_block(line) or state.env.get("inside note"):
        return False
    match = DEFINITION.fullmatch(line_of(state, line))
    if match is None:
        return False
    if silent:
        return True
    rows = [match[2]]
    at = line + 1
    while at < last:
        if state.isEmpty(at):
            if at + 1 >= last or state.isEmpty(at + 1) or state.sCount[at + 1] - state.blkIndent < INDENT:
                break
            rows.append("")
        elif state.sCount[at] - state.blkIndent < INDENT and (rows[-1] == "" or begins_block(line_of(state, at))):
            break
        else:
            rows.append(line_of(state, at))
        at += 1
    names: list[str] = state.env.setdefault("notes", [])
    if match[1] not in names:
        names.append(match[1])
    opening = state.push("note_open", "", 1)
    opening.meta = {"name": match[1]}
    inside: list[Token] = []
    # notes hold no notes, however deep a file nests them
    state.env["inside note"] = True
    state.md.block.parse("\n".join(rows), state.md, state.env, inside)
    state.env["inside note"] = False
    state.tokens.extend(inside)
    state.push("note_close", "", -1)
    state.line = at
    return True


def begins_block(line: str) -> bool:
    """Whether a line ends the lazy lines of a footnote: another footnote, or a division."""
    return DEFINITION.fullmatch(line) is not None or DIVISION.fullmatch(line) is not None


def read_division(state: StateBlock, line: int, last: int, silent: bool) -> bool:
    """``::: {#refs}`` opens a division, ``:::`` alone closes the innermost; the lines themselves are no text."""
    if state.is_code_block(line):
        return False
    match = DIVISION.fullmatch(line_of(state, line))
    if match is None:
        return False
    if silent:
        return True
    opens = match[1] is not None or match[2] is not None
    token = state.push("division_open" if opens else "division_close", "", 0)
    found = IDENTIFIER.search(match[1] or "")
    token.meta = {"id": found[1] if found else ""}
    state.line = line + 1
    return True


def read_call(state: StateInline, silent: bool) -> bool:
    """``[^1]`` where a footnote of that name is defined somewhere in the file."""
    match = CALL.match(state.src, state.pos, state.posMax)
    if match is None or match[1] not in state.env.get("notes", ()):
        return False
    if not silent:
        token = state.push("note_call", "", 0)
        token.content = number_note(match[1], state.env["notes"])
    state.pos = match.end()
    return True


def number_note(name: str, names: list[str]) -> str:
    """The printed number of a footnote: its own, or its place among the footnotes where its name is a word."""
    return name if name.isdigit() else str(names.index(name) + 1)
