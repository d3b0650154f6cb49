"""For each finding an article that has it and one that has not; tests run both, docs/checks/ prints them."""

from __future__ import annotations

from typing import NamedTuple

HEADING = "## Литература\n\n"
FERRY = "Иванов И. И. Переправа. – М.: Наука, 1999. – 240 с."
BRIDGE = "Петрова А. А. Мост // География. – 2011. – № 2. – С. 12–20."
PORT = "Smith J. Ports of the steppe // Area. – 2016. – Vol. 4. – P. 1–9."


class Example(NamedTuple):
    """fires: an article with the finding. silent: nearly the same article without it."""

    fires: str
    silent: str


def article(body: str, *works: str, start: int = 1) -> str:
    """A short article in Markdown: its body, and a numbered list of the works."""
    entries = "\n".join(f"{number}. {work}" for number, work in enumerate(works, start))
    return f"# О переправах\n\n{body}\n\n{HEADING}{entries}\n"


def numbered(body: str, *entries: str) -> str:
    """The same with entries that bear their printed numbers already."""
    return f"# О переправах\n\n{body}\n\n{HEADING}" + "\n\n".join(entries) + "\n"


def twin_lists(first: int, second: int) -> str:
    """An article with two lists of the same works, of which each holds so many entries."""
    russian = (FERRY, BRIDGE, "Умаров У. У. Паром // География. – 2014. – № 3. – С. 5–9.")
    english = (
        "Ivanov I. I. Pereprava [Ferry]. – Moscow: Nauka, 1999. – 240 p.",
        "Petrova A. A. Most [Bridge] // Geografiya. – 2011. – No. 2. – P. 12–20.",
        "Umarov U. U. Parom [Raft] // Geografiya. – 2014. – No. 3. – P. 5–9.",
    )
    lists = (("Литература", russian[:first]), ("References", english[:second]))
    printed = (f"## {head}\n\n" + "\n".join(f"{n}. {work}" for n, work in enumerate(rows, 1)) for head, rows in lists)
    return "# О переправах\n\nПаром ходит [1; 2; 3].\n\n" + "\n\n".join(printed) + "\n"


RIVER = "Река широка, и берега её высоки [1]."

EXAMPLES = {
    "acronym-defined-twice": Example(
        article("Кредит дал Азиатский банк развития (АБР) [1]. Помог и Африканский банк развития (АБР).", FERRY),
        article("Кредит дал Азиатский банк развития (АБР) [1]. У Азиатского банка развития (АБР) есть план.", FERRY),
    ),
    "callout-number-repeated": Example(
        article("Мосты дороги [1; 2; 1].", FERRY, BRIDGE),
        article("Мосты дороги [1; 2], а переправы дёшевы [1].", FERRY, BRIDGE),
    ),
    "callout-range-backwards": Example(
        article("Мосты дороги [1]. Порты растут [3–1].", FERRY, BRIDGE, PORT),
        article("Мосты дороги [1]. Порты растут [1–3].", FERRY, BRIDGE, PORT),
    ),
    "callout-without-reference": Example(
        article("Мосты дороги [1], а порты растут [5].", FERRY, BRIDGE),
        article("Мосты дороги [1], а порты растут [2].", FERRY, BRIDGE),
    ),
    "check-digit-wrong": Example(
        article(RIVER, "Иванов И. И. Переправа. – М.: Наука, 1999. – 240 с. – ISBN 978-3-16-148410-1."),
        article(RIVER, "Иванов И. И. Переправа. – М.: Наука, 1999. – 240 с. – ISBN 978-3-16-148410-0."),
    ),
    "citation-style-mixed": Example(
        article(
            f"{RIVER}\n\nО мостах писали много и спорили ещё больше (Ким и др., 2018; Лопес, 2019, с. 3).\n\n"
            "О портах известно меньше (Smith et al., 2017).\n\nО паромах молчат (Умаров и др., 2014, с. 8).",
            FERRY,
        ),
        article(f"{RIVER}\n\nДоговоры известны (Париж, 2015), (Рим, 1957), (Женева, 1949).", FERRY),
    ),
    "citation-style-unknown": Example(
        article("Река широка, и берега её высоки.", FERRY, BRIDGE),
        article(RIVER, FERRY, BRIDGE),
    ),
    "citation-style-unsupported": Example(
        article("Река широка (Усов, 2003). Мосты дороги (Юдин, 2004). Порты растут (Яшин, 2005).", FERRY, BRIDGE, PORT),
        article("Река широка /1/. Мосты дороги /2/. Порты растут /3/.", FERRY, BRIDGE, PORT),
    ),
    "claim-without-source": Example(
        article(
            f"{RIVER} Об этом знают и на том берегу. Зимой она замерзает, и дорога закрыта.\n\n"
            "В 2019 г. через неё перевезли 12 млн тонн зерна, и паром окупился за один год.",
            FERRY,
        ),
        article(
            f"{RIVER} Об этом знают и на том берегу. Зимой она замерзает, и дорога закрыта.\n\n"
            "В 2019 г. через неё перевезли 12 млн тонн зерна, и паром окупился за один год [1].",
            FERRY,
        ),
    ),
    "first-citation-order": Example(
        article("Мосты дороги [1]. Порты растут [3]. Река широка [2].", BRIDGE, FERRY, PORT),
        article("Мосты дороги [1]. Река широка [2]. Порты растут [3; 1].", BRIDGE, FERRY, PORT),
    ),
    "identifier-malformed": Example(
        article(RIVER, f"{FERRY} DOI: 10.12/abc."),
        article(RIVER, f"{FERRY} DOI: 10.1234/abc."),
    ),
    "lists-differ-in-length": Example(twin_lists(3, 2), twin_lists(3, 3)),
    "locator-beyond-pages": Example(
        article("Мосты дороги [2, с. 700], а река широка [1, с. 5].", FERRY, BRIDGE),
        article("Мосты дороги [2, с. 14], а река широка [1, с. 5].", FERRY, BRIDGE),
    ),
    "mixed-script-word": Example(
        article("Река широка, а c\u043eюз крепок [1].", FERRY),
        article("Река широка, а союз крепок, как IT-рынок [1].", FERRY),
    ),
    "numbering-double": Example(
        numbered("Мосты дороги [1; 2].", f"1\\. {FERRY}", f"2\\. {BRIDGE}", f"2\\. {PORT}"),
        numbered("Мосты дороги [1; 2; 3].", f"1\\. {FERRY}", f"2\\. {BRIDGE}", f"3\\. {PORT}"),
    ),
    "numbering-gap": Example(
        numbered("Мосты дороги [1; 2; 4].", f"1\\. {FERRY}", f"2\\. {BRIDGE}", f"4\\. {PORT}"),
        numbered("Мосты дороги [1; 2; 3].", f"1\\. {FERRY}", f"2\\. {BRIDGE}", f"3\\. {PORT}"),
    ),
    "reference-incomplete": Example(
        article(
            "Мосты дороги [1; 2].", FERRY, "Петрова А. А. Мосты и люди степного края // География. – № 2. – С. 12–20."
        ),
        article("Мосты дороги [1; 2].", FERRY, "Петрова А. А. Мосты и люди степного края. – М.: Наука, б. г. – 90 с."),
    ),
    "reference-list-not-found": Example(
        "# О переправах\n\nМосты дороги [1], а порты растут [2].\n",
        article("Мосты дороги [1], а порты растут [2].", FERRY, BRIDGE),
    ),
    "reference-never-cited": Example(
        article("Мосты дороги [1].", FERRY, BRIDGE),
        article("Мосты дороги [1; 2].", FERRY, BRIDGE),
    ),
    "reference-year-in-future": Example(
        article("Мосты дороги [1; 2; 3].", FERRY, BRIDGE, "Умаров У. У. Паром // География. – 2081. – № 3. – С. 5–9."),
        article("Мосты дороги [1; 2; 3].", FERRY, BRIDGE, "Умаров У. У. Паром // География. – 2018. – № 3. – С. 5–9."),
    ),
    "self-citation-share": Example(
        "# О переправах\n\nИванов И. И.\n\n**Аннотация.** Статья о переправах.\n\n**Ключевые слова:** река, мост.\n\n"
        f"## Введение\n\nМосты дороги [1–4].\n\n{HEADING}1. {FERRY}\n"
        "2. Иванов И. И. Брод // География. – 2003. – № 1. – С. 3–8.\n"
        f"3. Иванов И. И. Паром // География. – 2014. – № 3. – С. 5–9.\n4. {BRIDGE}\n",
        "# О переправах\n\nКим А. А.\n\n**Аннотация.** Статья о переправах.\n\n**Ключевые слова:** река, мост.\n\n"
        f"## Введение\n\nМосты дороги [1; 2].\n\n{HEADING}1. {FERRY}\n2. {BRIDGE}\n",
    ),
    "work-listed-twice": Example(
        article("Мосты дороги [1; 2].", f"{FERRY} DOI: 10.1234/ferry.", f"{FERRY} DOI: 10.1234/ferry."),
        article("Мосты дороги [1; 2].", FERRY, BRIDGE),
    ),
    "year-differs": Example(
        article("Как показала Петрова (2001) [2], мосты дороги, а река широка [1].", FERRY, BRIDGE),
        article("Как показала Петрова (2011) [2], мосты дороги, а река широка [1].", FERRY, BRIDGE),
    ),
}
"""Code -> its example."""
