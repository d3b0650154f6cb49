"""How much a sentence carries on with what stands before it: a sum of small parts, each with the words it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from citeflow.citations.claims.phrases import find_phrase
from citeflow.citations.claims.pointing import is_demonstrative
from citeflow.citations.claims.words import Word
from citeflow.citations.scope.gist import Gist, is_among
from citeflow.citations.scope.ties_wording import (
    ADDITIONS,
    ADVERBS,
    CONNECTORS,
    CONTRASTS,
    INFERENCES,
    OTHERS,
    PRONOUNS,
    ROLES,
    SHIFTS,
    TIMES,
)
from citeflow.model.claim import Ground

Part = Callable[[Sequence[Gist], Gist], Iterator[Ground]]

OPENING = 5
"""A pronoun among so many first words points back; one further on may point inside its own sentence."""

REACH = 8
"""One that stands still further on is taken for one that points inside."""

POINTING = 2
"""Weight of a pronoun among the opening words."""

BESIDE = 30
"""A known thing within so many code points of the subject belongs to it (``Здание театра``): it is half new only,
like one that is added to a series (``Также построен мост``)."""

NEAR = 3
"""Words behind ``другой`` among which stands the kind that it adds one of."""

OPENINGS = (
    ("addition", 2, ADDITIONS, OPENING),
    ("connector", 1, CONNECTORS, OPENING),
    ("time-run", 1, TIMES, OPENING),
    ("contrast", -1, CONTRASTS, OPENING),
    ("inference", -1, INFERENCES, OPENING),
    ("shift", -2, SHIFTS, 1),
)
"""Kind, weight, phrases, and among how many first words they count: words at the head of a sentence that add, carry
on, go on in time, set against, conclude or turn away."""


def mark(kind: str, weight: int, word: Word, last: Word | None = None) -> Ground:
    """A part of the sum and its words."""
    return Ground(kind=kind, start=word.start, end=(last or word).end, weight=weight)


def find_anaphora(before: Sequence[Gist], gist: Gist) -> Iterator[Ground]:
    """``Он``, ``её``, ``this``, ``данный проект``: the first one."""
    words = gist.plain.words
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else None
        if is_demonstrative(word, following):
            yield mark("anaphora", POINTING if index < OPENING else 1, word, following)
            return
        if word.form in PRONOUNS and index < REACH:
            yield mark("anaphora", POINTING if index < OPENING else 1, word)
            return
        if word.form in ADVERBS and index < OPENING:
            yield mark("anaphora", 1, word)
            return


def points_back(gist: Gist) -> bool:
    """Whether a pronoun among the opening words points at the sentence before."""
    return any(ground.weight == POINTING for ground in find_anaphora((), gist))


def known_keys(before: Sequence[Gist]) -> frozenset[str]:
    """Keys of all things named before."""
    return frozenset().union(*(gist.keys for gist in before))


def find_shared(before: Sequence[Gist], gist: Gist) -> Iterator[Ground]:
    """The same subject, name or thing as before, each once."""
    known = known_keys(before)
    names = frozenset().union(*(gist.names for gist in before))
    subject = next((w for w in gist.topic if is_among(w, known)), None)
    if subject is not None:
        yield mark("same-subject", 2, subject)
    elif (staple := find_staple(before, gist)) is not None:
        yield mark("same-subject", 1, staple)
    name = next((w for w in gist.things if w.is_capital and is_among(w, names)), None)
    if name is not None and name is not subject:
        yield mark("same-name", 2, name)
    thing = next((w for w in gist.things if is_among(w, known) and w is not subject and w is not name), None)
    if thing is not None:
        yield mark("same-thing", 1, thing)


def find_staple(before: Sequence[Gist], gist: Gist) -> Word | None:
    """A subject that the whole article is about and that was the subject of the very sentence before."""
    subjects = {w.lemma for w in before[-1].topic} if before else set()
    return next((w for w in gist.topic if w.lemma in gist.staples and w.lemma in subjects), None)


def find_openings(before: Sequence[Gist], gist: Gist) -> Iterator[Ground]:
    """Words of the table `OPENINGS`; a contrast whose subject points back says nothing."""
    for kind, weight, table, reach in OPENINGS:
        span = find_phrase(gist.plain, table, reach)
        if span is not None and not (kind == "contrast" and points_back(gist)):
            yield mark(kind, weight, *span)


def find_ellipsis(before: Sequence[Gist], gist: Gist) -> Iterator[Ground]:
    """A Russian verb without any noun that could be its subject."""
    words = gist.plain.words
    verb = next((w for w in words if w.pos in ("VERB", "PRTS")), None)
    if verb is not None and not any(w.nominative or w.pos in ("NPRO", "") for w in words):
        yield mark("ellipsis", 1, verb)


def find_verbs(before: Sequence[Gist], gist: Gist) -> Iterator[Ground]:
    """The verb of a sentence before again (``была создана ... была создана``), or the present after a past."""
    earlier = [w for one in before for w in one.plain.words if w.pos in ("VERB", "PRTS")]
    verb = next((w for w in gist.plain.words if w.pos in ("VERB", "PRTS") and w.lemma != "быть"), None)
    if verb is None or not earlier:
        return
    if any(w.lemma == verb.lemma for w in earlier):
        yield mark("parallel", 1, verb)
    if "pres" in verb.grammemes and "past" in earlier[-1].grammemes and not points_back(gist):
        yield mark("tense-change", -1, verb)


def find_bridging(before: Sequence[Gist], gist: Gist) -> Iterator[Ground]:
    """A subject that belongs to something, without saying to what: ``Стороны договорились``, ``Причиной стал``."""
    role = find_role(gist)
    if role is not None and not points_back(gist):
        yield mark("bridging", 1, role)


def find_role(gist: Gist) -> Word | None:
    """A noun of the table `ROLES` among the opening words, behind no preposition (``в итоге``)."""
    words = gist.plain.words
    return next(
        (
            word
            for index, word in enumerate(words[:OPENING])
            if word.lemma in ROLES and (index == 0 or words[index - 1].pos != "PREP")
        ),
        None,
    )


def find_another(before: Sequence[Gist], gist: Gist) -> Iterator[Ground]:
    """One more of a kind that was spoken of (``Для другой пары городов``): what it names was named before."""
    words = gist.plain.words
    index = next((i for i, word in enumerate(words[:OPENING]) if i and word.lemma in OTHERS), None)
    if index is None:
        return
    known = known_keys(before)
    kind = next((w for w in words[index + 1 : index + 1 + NEAR] if w in gist.things and is_among(w, known)), None)
    if kind is not None:
        yield mark("another", 1, words[index], kind)


def find_new_subject(before: Sequence[Gist], gist: Gist) -> Iterator[Ground]:
    """A subject that was not spoken of before, and that no pronoun ties to what was (``его территория``)."""
    if points_back(gist) or find_role(gist) is not None or not gist.topic:
        return
    known = known_keys(before)
    if any(is_among(w, known) or w.lemma in gist.staples for w in gist.topic):
        return
    beside = any(is_among(w, known) and w.start < gist.topic[-1].start + BESIDE for w in gist.things)
    in_series = beside or find_phrase(gist.plain, ADDITIONS, OPENING) is not None
    yield mark("new-subject", -1 if in_series else -2, gist.topic[0])


PARTS: tuple[Part, ...] = (
    find_anaphora,
    find_shared,
    find_openings,
    find_ellipsis,
    find_verbs,
    find_bridging,
    find_another,
    find_new_subject,
)


def tie(before: Sequence[Gist], gist: Gist) -> tuple[Ground, ...]:
    """All grounds for and against a sentence carrying on with the ones before it; their weights sum up to the tie."""
    return tuple(ground for part in PARTS for ground in part(before, gist))
