"""Numbers that several lists bear: lists of chapters, sources beside literature."""

from __future__ import annotations

import pytest

from tests.citations.composed import print_work, read, show

FILLING = " ".join(f"Порт у {verst}-й версты открыли давно, а склады при нём построили позже." for verst in range(12))


def print_chapter(name: str, body: str, *lists: tuple[str, int, int, int]) -> str:
    """A chapter with lists of its own: heading, first number, first work, how many."""
    parts = [f"## {name}", FILLING, body]
    for heading, number, work, count in lists:
        items = (f"{number + step}. {print_work(work + step)}" for step in range(count))
        parts += [f"### {heading}", "\n".join(items)]
    return "\n\n".join(parts)


def print_book(*chapters: str) -> str:
    return "\n\n".join(["# Речные порты", *chapters, ""])


FIRST = print_chapter("Мосты", "Мост снят [1]. Склад цел [2; 5]. Док пуст [3]. Шлюз [4].", ("Литература", 1, 1, 5))


def test_a_chapter_means_its_own_list() -> None:
    second = print_chapter("Паромы", "Паром ходит [1]. Дамба цела [2; 3, с. 9].", ("Литература", 1, 6, 3))
    _, references, found = read(print_book(FIRST, second))
    assert [lst.scope is None for lst in references.lists] == [False, False]
    assert show(found, references)[4:] == ["[1] = 6", "[2; 3, с. 9] = 7; 8 page 9"]
    assert [m.list for m in found.callouts[-1].members] == [references.lists[1].id] * 2
    assert found.problems == ()


def test_the_list_of_another_chapter_is_never_meant() -> None:
    second = print_chapter("Паромы", "Паром ходит [1]. Дамба цела [2; 5].", ("Литература", 1, 6, 3))
    _, references, found = read(print_book(FIRST, second))
    assert show(found, references)[-1] == "[2; 5] = 7; ?5"


def test_chapters_with_sources_and_literature_stay_doubtful_in_their_own() -> None:
    both = print_chapter(
        "Паромы", "Паром ходит [1]. Дамба цела [2; 3].", ("Источники", 1, 6, 2), ("Литература", 1, 8, 3)
    )
    _, references, found = read(print_book(FIRST, both))
    assert show(found, references)[4:] == ["[1] = 8", "[2; 3] = 9; 10"]
    assert [(p.code, p.start) for p in found.problems] == [("callout-ambiguous", found.callouts[4].start)]


@pytest.mark.parametrize("later", [3, 4], ids=["numbered on", "with a number left out"])
def test_sources_and_literature_numbered_on_are_told_apart(later: int) -> None:
    body = f"Паром ходит [1]. Дамба цела [2; {later}]. Шлюз [{later + 1}]."
    text = print_book(print_chapter("Паромы", body, ("Источники", 1, 1, 2), ("Литература", later, 3, 3)))
    _, references, found = read(text)
    assert show(found, references) == ["[1] = 1", f"[2; {later}] = 2; 3", f"[{later + 1}] = 4"]
    assert [m.list for m in found.callouts[1].members] == [lst.id for lst in references.lists]
    assert found.problems == ()
