"""The block of metadata at the head of a Markdown file, as pandoc, Quarto and site generators write it.

A small part of YAML is read: scalars in all their quotes, folded and literal blocks, lists, and lists of mappings.
That is what front matter of articles holds; anchors, tags and types, which make YAML parsers large and dangerous,
are not YAML's use here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from citeflow.readers.front import Front

Value = str | list["Value"] | dict[str, "Value"]

FENCE = re.compile(r"-{3}[ \t]*")
END = re.compile(r"(?:-{3}|\.{3})[ \t]*")
KEY = re.compile(r"([^\s#:\-\[\]{}\"'][^:#\"']{0,60}|\"[^\"]{1,60}\"|'[^']{1,60}')[ \t]*:(?:[ \t]+(.*)|)")
COMMENT = re.compile(r"(?:^|\s)#.*$")
BLOCK = re.compile(r"([|>])[+-]?\d?[+-]?[ \t]*(?:#.*)?")
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/", " ": " ", "N": "\u0085", "_": "\u00a0"}
ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))")
LONGEST = 2000
"""Lines; a block of metadata that does not end within so many is none."""
NAMES = {
    "title": ("title",),
    "authors": ("author", "authors"),
    "abstract": ("abstract",),
    "keywords": ("keywords", "tags"),
    "lang": ("lang", "language"),
}


class Head(NamedTuple):
    """The front matter of a file; the text below it; the keys that stand in it."""

    front: Front
    rest: str
    keys: frozenset[str]


def split_front_matter(text: str) -> Head:
    """Front matter and the text below; a file without it, or with a rule on its first line, is all text.

    >>> split_front_matter("---\\ntitle: Порты\\nkeywords: [порт, склад]\\n---\\nТекст.")[:2]
    (Front(title='Порты', authors=(), ..., keywords=('порт', 'склад'), lang=None), 'Текст.')
    """
    lines = text.splitlines()
    if not lines or not FENCE.fullmatch(lines[0]):
        return Head(Front(), text, frozenset())
    end = next((i for i, line in enumerate(lines[1:LONGEST], start=1) if END.fullmatch(line)), None)
    if end is None or not any(KEY.fullmatch(line) for line in lines[1:end]):
        return Head(Front(), text, frozenset())
    values = read_mapping(lines[1:end])
    return Head(make_front(values), "\n".join(lines[end + 1 :]), frozenset(values))


def make_front(values: Mapping[str, Value]) -> Front:
    """The front matter that we know how to print."""
    told = {what: next((values[n] for n in names if n in values), "") for what, names in NAMES.items()}
    abstract = "\n\n".join(flatten(told["abstract"]))
    return Front(
        title=" ".join(" ".join(flatten(told["title"])[:1]).split()),
        authors=tuple(flatten(told["authors"])),
        affiliations=tuple(dict.fromkeys(find_affiliations(told["authors"]))),
        abstract=tuple(" ".join(part.split()) for part in re.split(r"\n\s*\n", abstract) if part.strip()),
        keywords=tuple(split_words(told["keywords"])),
        lang=next((words[:2].lower() for words in flatten(told["lang"])), None),
    )


def flatten(value: Value) -> list[str]:
    """The words of a value: of a mapping its name or its text.

    >>> flatten([{"name": "А. Ким", "affiliation": "Порт"}, "Б. Ли"])
    ['А. Ким', 'Б. Ли']
    """
    if isinstance(value, str):
        return [value] if value.strip() else []
    if isinstance(value, list):
        return [words for item in value for words in flatten(item)]
    named = value.get("name") or value.get("literal") or value.get("text") or ""
    if not named and "family" in value:
        named = " ".join(words for key in ("given", "family") for words in flatten(value.get(key, "")))
    return flatten(named) if named else [words for item in value.values() for words in flatten(item)][:1]


def find_affiliations(value: Value) -> Iterator[str]:
    """The affiliations that stand with the authors."""
    for author in value if isinstance(value, list) else [value]:
        if isinstance(author, dict):
            for key in ("affiliation", "affiliations", "institute"):
                yield from flatten(author.get(key, ""))


def split_words(value: Value) -> list[str]:
    """Keywords: a list, or one line of them."""
    if isinstance(value, str):
        return [word.strip() for word in re.split("[;,]", value) if word.strip()]
    return flatten(value)


def read_mapping(lines: Sequence[str]) -> dict[str, Value]:
    """Keys and values of one depth; lines that are neither belong to the value before them.

    >>> read_mapping(["author:", "  - name: 'А. Ким'", "    orcid: 1", "  - Б. Ли", "lang: ru"])
    {'author': [{'name': 'А. Ким', 'orcid': '1'}, 'Б. Ли'], 'lang': 'ru'}
    """
    found: dict[str, Value] = {}
    for key, first, below in group_lines(lines):
        found[key] = read_value(first, below)
    return found


def group_lines(lines: Sequence[str]) -> Iterator[tuple[str, str, list[str]]]:
    """Each key with what stands behind it and the lines below it that belong to it."""
    key, first, below = "", "", list[str]()
    for line in lines:
        match = KEY.fullmatch(line)
        if match is None:
            below.append(line)
            continue
        if key:
            yield key, first, below
        key, first, below = match[1].strip("\"' ").lower(), (match[2] or "").strip(), []
    if key:
        yield key, first, below


def read_value(first: str, below: Sequence[str]) -> Value:
    """A value: what stands behind the colon, and the lines below."""
    if match := BLOCK.fullmatch(first):
        return read_block(match[1], below)
    rows = [line for line in below if line.strip() and not line.lstrip().startswith("#")]
    if not first or first.startswith("#"):
        inner = dedent(rows)
        if inner and (inner[0] == "-" or inner[0].startswith("- ")):
            return read_list(inner)
        if inner and KEY.fullmatch(inner[0]):
            return read_mapping(inner)
        first = ""
    return read_scalar(" ".join([first, *(row.strip() for row in rows)]).strip())


def read_list(rows: Sequence[str]) -> list[Value]:
    """The items of a list in lines; the lines of one item stand deeper than its dash."""
    items: list[list[str]] = []
    for row in rows:
        if row == "-" or row.startswith("- "):
            items.append([row[1:].lstrip()])
        elif items:
            items[-1].append(row)
    whole = [[item[0], *dedent(item[1:])] for item in items]
    return [read_mapping(item) if KEY.fullmatch(item[0]) else read_value(item[0], item[1:]) for item in whole]


def read_block(style: str, below: Sequence[str]) -> str:
    """A literal block keeps its lines; a folded one has paragraphs."""
    text = "\n".join(dedent(below)).strip("\n")
    if style == "|":
        return text
    return "\n\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text))


def dedent(lines: Sequence[str]) -> list[str]:
    """Lines without their common indent."""
    indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return [line[indent:].rstrip() for line in lines]


def read_scalar(words: str) -> Value:
    """A scalar in any quotes, or a list in brackets.

    >>> read_scalar("'дом''ик'"), read_scalar("[а, 'б, в']"), read_scalar("а # б")
    ("дом'ик", ['а', 'б, в'], 'а')
    """
    if words.startswith('"') and (match := re.match(r'"((?:[^"\\]|\\.)*)"', words, re.DOTALL)):
        return ESCAPE.sub(replace_escape, match[1])
    if words.startswith("'") and (match := re.match(r"'((?:[^']|'')*)'", words, re.DOTALL)):
        return match[1].replace("''", "'")
    if words.startswith("[") and words.endswith("]"):
        parts = re.findall(r"""\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,\[\]]+)\s*(?:,|$)""", words[1:-1])
        return [read_scalar(part.strip()) for part in parts if part.strip()]
    return COMMENT.sub("", words).strip()


def replace_escape(match: re.Match[str]) -> str:
    """The character of an escape in double quotes."""
    code = match[1] or match[2]
    if code:
        number = int(code, 16)
        return "\ufffd" if 0xD800 <= number < 0xE000 else chr(number)
    return ESCAPES.get(match[3], match[3])
