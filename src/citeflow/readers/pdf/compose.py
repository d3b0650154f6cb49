"""Lines of one block -> the text of its piece, with words, marks and edits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from citeflow.model.document import Edit, Mark, MarkKind
from citeflow.model.layout import Word
from citeflow.readers.hyphens import HYPHENS, Vocabulary, choose_joint
from citeflow.readers.pdf.engine import ASCENT, DESCENT, Run
from citeflow.readers.pdf.lines import Line, is_superscript
from citeflow.readers.pdf.urls import cut_address

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
UNPRINTED = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
SPECIAL = frozenset(UNPRINTED) | frozenset(LIGATURES)


class Composer:
    """Builds one piece's text line by line. All offsets count code points of `text`."""

    def __init__(self, page: int, vocabulary: Vocabulary) -> None:
        self.page = page
        self.vocabulary = vocabulary
        self.text = ""
        self.words: list[Word] = []
        self.edits: list[Edit] = []
        self.stretches: dict[tuple[MarkKind, str | None], list[tuple[int, int]]] = {}
        self.link: str | None = None
        # the line being added, the length of all, the place of the last space
        self.parts: list[str] = []
        self.length = 0
        self.space = -1

    def add_line(self, line: Line) -> None:
        """Append a line, joining or parting it from what stands already."""
        runs = [run for run in line.runs if run.text.strip(UNPRINTED)]
        if not runs:
            return
        self.page = line.page
        self.join_line(line.text, runs[0].link)
        last = runs[-1]
        for k, run in enumerate(runs):
            if k and run.spaced:
                self.add_space()
            self.add_run(run, line, k == 0 or run.spaced, run is last)
        self.text += "".join(self.parts)
        self.parts.clear()
        self.link = last.link

    def add_space(self) -> None:
        """Append a space."""
        self.parts.append(" ")
        self.space = self.length
        self.length += 1

    def join_line(self, after: str, link: str | None) -> None:
        """Put a space, nothing, or the join of a hyphen between the text and a new line."""
        if not self.text:
            return
        if cut_address(self.text, after, self.link, link):
            if self.text[-1] in "\u2010\u00ad":
                self.drop_hyphen()
            return
        joint = choose_joint(self.text, after, self.vocabulary)
        if joint == "space":
            self.add_space()
        elif joint == "join":
            self.drop_hyphen()

    def drop_hyphen(self) -> None:
        """Take the hyphen off the end of the text, out of all that covers it, and record it."""
        printed = self.text[-1]
        self.text = self.text[:-1]
        end = self.length = len(self.text)
        last = self.words[-1]
        if last.start == end:
            self.words.pop()
        else:
            self.words[-1] = Word(last.start, end, last.page, last.x0, last.top, last.x1, last.bottom)
        for stretches in self.stretches.values():
            if stretches and stretches[-1][1] > end:
                start = stretches.pop()[0]
                if start < end:
                    stretches.append((start, end))
        self.edits.append(Edit(start=end, end=end, kind="hyphen", printed=f"{printed}\n"))

    def add_run(self, run: Run, line: Line, start_word: bool, last: bool) -> None:
        """Append a run with its part of the word's box and its marks."""
        start, style = self.length, run.style
        if SPECIAL.isdisjoint(run.text):
            self.parts.append(run.text)
            self.length += len(run.text)
        else:
            self.add_special(run.text, last)
        end = self.length
        if run.printed is not None:
            self.edits.append(Edit(start=start, end=end, kind="font", printed=run.printed))
        x0, top = round(run.x0, 2), round(run.baseline - ASCENT * style.size, 2)
        x1, bottom = round(run.x1, 2), round(run.baseline + DESCENT * style.size, 2)
        if start_word or not self.words:
            self.words.append(Word(start, end, self.page, x0, top, x1, bottom))
        else:
            w = self.words[-1]
            self.words[-1] = Word(
                w.start, end, self.page, min(w.x0, x0), min(w.top, top), max(w.x1, x1), max(w.bottom, bottom)
            )
        if style.bold:
            self.mark("bold", None, start, end)
        if style.italic:
            self.mark("italic", None, start, end)
        if run.baseline != line.baseline and is_superscript(run, line):
            self.mark("superscript", None, start, end)
        if run.link is not None:
            self.mark("link", run.link, start, end)

    def add_special(self, text: str, last: bool) -> None:
        """Append a text with ligatures or unprinted characters; a soft hyphen counts at the end of a line only."""
        for k, char in enumerate(text):
            if char in UNPRINTED and not (last and k == len(text) - 1 and char in HYPHENS):
                continue
            letters = LIGATURES.get(char, char)
            self.parts.append(letters)
            if char in LIGATURES:
                end = self.length + len(letters)
                self.edits.append(Edit(start=self.length, end=end, kind="ligature", printed=char))
            self.length += len(letters)

    def mark(self, kind: MarkKind, target: str | None, start: int, end: int) -> None:
        """Mark a stretch; one that follows another with at most a space between lengthens it."""
        stretches = self.stretches.setdefault((kind, target), [])
        before = stretches[-1][1] if stretches else None
        if before == start or (before == start - 1 and before == self.space):
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((start, end))

    def list_marks(self) -> tuple[Mark, ...]:
        """All marks by place, then kind."""
        marks = [
            Mark(start=start, end=end, kind=kind, target=target)
            for (kind, target), stretches in self.stretches.items()
            for start, end in stretches
        ]
        return tuple(sorted(marks, key=lambda m: (m.start, m.end, m.kind, m.target or "")))


def compose_lines(lines: Sequence[Line], vocabulary: Vocabulary) -> Composer:
    """The composed lines of one block."""
    composer = Composer(lines[0].page, vocabulary)
    for line in lines:
        composer.add_line(line)
    return composer


def drop_start(line: Line, count: int) -> Line | None:
    """The line without its first code points (a bullet and its space), or None when nothing is left."""
    runs: list[Run] = []
    for k, run in enumerate(line.runs):
        if count and k and run.spaced:
            count -= 1
        if count >= len(run.text):
            count -= len(run.text)
            continue
        if count:
            run = run._replace(text=run.text[count:], x0=run.starts[count], starts=run.starts[count:], printed=None)
            count = 0
        runs.append(run)
    return replace(line, runs=tuple(runs)) if runs else None
