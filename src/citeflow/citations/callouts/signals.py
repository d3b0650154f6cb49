"""Words around the members of a callout: signals before them, trailers behind them."""

from __future__ import annotations

from citeflow.citations.callouts.tokens import Cursor, group_phrases

SIGNAL_HEADS = frozenset(
    """см смотри ср сравни цит цитата цитируется напр например подробнее қар қараңыз қараңыздар мысалы салыстырыңыз
    see cf compare confer eg vgl siehe véase vease veja ver cfr apud vid voir""".split()
)
SIGNAL_COMPANIONS = frozenset(
    """также об этом по подробно более обзор обзоры работы работу работах в др и среди прочих мысалы сондай ақ
    also e g i for example instance in detail reviewed review reviews among others por ejemplo también exemplo
    també tambem também p ex ej u a inter alia the works""".split()
)
"""They stand in a signal beside a head, in any order; alone they are no signal."""

LONGEST_SIGNAL = 6
SOURCE_WORDS = frozenset(
    "№ no nos nr n ref refs reference references ист источник источники источн лит поз references".split()
)
"""What may name the number that follows: ``№ 7``, ``refs. 3–5``."""

TRAILERS = group_phrases(
    "и др", "и другие", "и пр", "и т д", "и далее", "и сл", "и след", "и ссылки там", "и ссылки в ней",
    "и цитируемая там литература", "и цитированная там литература", "и библиография там", "және т б", "және басқалар",
    "and others", "and references therein", "and refs therein", "and the references therein", "and references there",
    "and ff", "inter alia", "among others", "et al", "et seq", "etc", "passim", "y otros", "entre otros", "e outros",
    "entre outros", "ff", "sqq",
)  # fmt: skip


def skip_signal(cursor: Cursor) -> bool:
    """Step over ``см. также:``, ``see, e.g.,`` and the like; False, without a step, where none stands."""
    ahead = words = 0
    heads = 0
    dotted = False
    while words < LONGEST_SIGNAL:
        token = cursor.peek(ahead)
        if token.kind == "word" and (token.text in SIGNAL_HEADS or token.text in SIGNAL_COMPANIONS):
            heads += token.text in SIGNAL_HEADS
            dotted = dotted or (token.text == "e" and [cursor.peek(ahead + i).text for i in (1, 2)] == [".", "g"])
            words += 1
        elif not (words and token.kind == "sign" and token.text in ".,:"):
            break
        ahead += 1
    if not words or not (heads or dotted):
        return False
    for _ in range(ahead):
        cursor.take()
    return True


def skip_source_word(cursor: Cursor) -> None:
    """Step over the word that names the number behind it, dot included."""
    token = cursor.peek()
    if token.text in SOURCE_WORDS and cursor.peek(1 + (cursor.peek(1).text == ".")).kind == "number":
        cursor.take()
        cursor.take_sign(".")
    elif token.text == "№" and cursor.peek(1).text == "№":
        cursor.take()
        cursor.take()


def skip_trailer(cursor: Cursor) -> bool:
    """Step over ``и др.``, ``and references therein`` and the like; False, without a step, where none stands."""
    ahead = 1 if cursor.peek().text == "," else 0
    length = cursor.measure(TRAILERS, ahead)
    for _ in range(ahead + length if length else 0):
        cursor.take()
    return length > 0
