"""Opposites: the words that turn the sense of a sentence when one takes the place of another.

The tables of all languages hold for all copy: a story quotes in other languages than its own, and no
word stands in two of them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache

from leaddiff.languages.tables import languages_with, rows
from leaddiff.languages.vocabulary import stem


def are_opposed(went: Collection[str], came: Collection[str]) -> bool:
    """Whether a stem among those that went and one among those that came answer one question in
    two ways: "rose" and "fell", "will" and "may". Those that answer it alike ("died" and "was
    killed") are no opposites."""
    return _are_parted("opposites", went, came)


def are_other_kinds(went: Collection[str], came: Collection[str]) -> bool:
    """Whether a stem among those that went and one among those that came name two kinds of one field:
    "fraud" and "murder", "driver" and "pilot"."""
    return _are_parted("fields", went, came)


def answer_alike(one: str, other: str) -> bool:
    """Whether two stems answer a question of the tables in one way: "rose" and "climbed", "rescued" and
    "survived"."""
    return any(
        not set(_answers(name, one)).isdisjoint(_answers(name, other))
        for name in ("opposites", "fields", "either_or")
    )


def less_deeds(stems: Collection[str], said: Iterable[str]) -> set[str]:
    """The stems without those of words that the fields have by whoever does them alone: who works is no worker,
    who reports no reporter. What one does for a trade is of the field: banking, mining."""
    deeds = {
        stem(word)
        for word in said
        if not word.endswith((*_DOERS, "ing")) and _is_doer_in_fields(stem(word))
    }
    return {each for each in stems if each not in deeds}


_DOERS = ("er", "ers", "er's", "ers'")


def _is_doer_in_fields(stemmed: str) -> bool:
    alike = _by_opening("fields").get(stemmed[:_OPENING], ())
    found = [word for word, _ in alike if stem(word) == stemmed]
    return bool(found) and all(word.endswith(_DOERS) for word in found)


def are_small_opposites(went: str, came: str) -> bool:
    """Whether one small word turns a sentence when it stands for the other in its very place: "if" and
    "unless", "despite" and "because of"."""
    one, other = ({stem("-".join(text.split()))} for text in (went, came))
    return _are_parted("small_words", one, other)


def are_either_or(went: Collection[str], came: Collection[str]) -> bool:
    """Whether a stem among those that went says what one among those that came denies: "public" and
    "confidential"."""
    return _are_parted("either_or", went, came)


def tells_a_way(stemmed: str) -> bool:
    """Whether a stem has an opposite, as the small words "above" and "under" have."""
    return bool(_answers("opposites", stemmed))


def turned_alike(
    right: Collection[str], wrong: Collection[str], came: Collection[str], went: Collection[str]
) -> bool:
    """Whether stems that came stand to those that went as the right ones to the wrong: "stronger" for "weaker"
    as "beat" for "miss"."""
    rows_of = [
        {place for word in words for place in _answers("opposites", word)}
        for words in (right, wrong, came, went)
    ]
    good, bad, now, before = rows_of
    return any(
        (row, other) in bad & before
        for row, answer in good & now
        for other in {a for r, a in bad if r == row and a != answer}
    )


def other_stages(went: Iterable[str], came: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The words of which one says that a deed was asked for, planned or weighed and the other that it was had,
    done or decided: "sought" and "received". They are told by their forms: "to receive" is no "received". Where
    either says both, "talks on a deal", it tells no stage."""
    before, now = _stages_told(went), _stages_told(came)
    for row in before.keys() & now.keys():
        if len(before[row]) == len(now[row]) == 1 and before[row].keys() != now[row].keys():
            yield next(iter(before[row].values())), next(iter(now[row].values()))


def _stages_told(said: Iterable[str]) -> dict[int, dict[int, str]]:
    """For each row the stages that words tell, with a word for each."""
    told: dict[int, dict[int, str]] = {}
    for word in said:
        for row, stage in _stages().get(word, ()):
            told.setdefault(row, {})[stage] = word
    return told


@cache
def _stages() -> dict[str, list[tuple[int, int]]]:
    """The rows a word stands in, each with its stage there."""
    table: dict[str, list[tuple[int, int]]] = {}
    every = (row for language in languages_with("stages") for row in rows(language, "stages"))
    for number, row in enumerate(every):
        for stage, listed in enumerate(row):
            for word in listed.split():
                table.setdefault(word, []).append((number, stage))
    return table


def _are_parted(name: str, went: Collection[str], came: Collection[str]) -> bool:
    for gone in went:
        for row, answer in _answers(name, gone):
            answers = {a for word in came for r, a in _answers(name, word) if r == row}
            if answers and answer not in answers:
                return True
    return False


def is_move(word: str) -> bool:
    """Whether a word says that something went up or down, as "rose" does: the first row of a table is
    that question."""
    return any(row == 0 for row, _ in _answers("opposites", stem(word)))


def way_of(stemmed: str) -> int | None:
    """Which way a stem says that something went; None where it tells no move: "rose" and "climbed" tell one."""
    return next((way for row, way in _answers("opposites", stemmed) if row == 0), None)


@lru_cache(maxsize=20_000)
def _answers(name: str, stemmed: str) -> tuple[tuple[int, int], ...]:
    """The rows a stem stands in, each with its class there. A stem opens as its word does: only words
    of its opening are stemmed, which a run of one pair would feel for the whole table."""
    alike = _by_opening(name).get(stemmed[:_OPENING], ())
    return tuple(sorted({place for word, place in alike if stem(word) == stemmed}))


@cache
def _by_opening(name: str) -> dict[str, list[tuple[str, tuple[int, int]]]]:
    """The words of a table by their first letters, each with its row and its class there."""
    table: dict[str, list[tuple[str, tuple[int, int]]]] = {}
    every = (row for language in languages_with(name) for row in rows(language, name))
    for number, row in enumerate(every):
        for answer, listed in enumerate(row):
            for word in listed.split():
                table.setdefault(word[:_OPENING], []).append((word, (number, answer)))
    return table


_OPENING = 3  # letters that every stem leaves standing
