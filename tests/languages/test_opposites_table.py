"""Every word of the table of opposites turns a sentence, and none turns it against its like."""

from __future__ import annotations

import pytest

from leaddiff.checks.turned_sense import turned
from leaddiff.languages.opposites import are_opposed, weighty
from leaddiff.languages.tables import languages_with, rows, words
from leaddiff.languages.vocabulary import stem
from leaddiff.wording import diff

LANGUAGES = languages_with("opposites")
ROWS = [[answer.split() for answer in row] for code in LANGUAGES for row in rows(code, "opposites")]
WEIGHTY = sorted({word for code in languages_with("weighty") for word in words(code, "weighty")})
CAUGHT = [
    (word, ROWS[n][(at + 1) % len(ROWS[n])][0])
    for n in range(len(ROWS))
    for at, answer in enumerate(ROWS[n])
    for word in answer
]
LIKE = [
    (answer[at], answer[at - 1])
    for row in ROWS
    for answer in row
    for at in range(1, len(answer))
    if not are_opposed({stem(answer[at])}, {stem(answer[at - 1])})
]
"""Words that answer a question alike; a few answer another one differently."""


def _sentence(word: str) -> str:
    return f"Officials in Songdam said the word was {word} on Tuesday."


@pytest.mark.parametrize(("word", "other"), CAUGHT)
def test_a_word_put_for_its_opposite_turns_the_sense(word: str, other: str) -> None:
    assert turned(diff(_sentence(word), _sentence(other)))


@pytest.mark.parametrize(("word", "other"), LIKE)
def test_a_word_put_for_its_like_does_not(word: str, other: str) -> None:
    assert not turned(diff(_sentence(word), _sentence(other)))


def test_most_words_have_a_like_that_passes() -> None:
    assert len(LIKE) > 300


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][0])
def test_a_row_has_two_answers_and_no_word_twice(row: list[list[str]]) -> None:
    assert len(row) > 1
    stems = [{stem(word) for word in answer} for answer in row]
    assert all(not (a & b) for n, a in enumerate(stems) for b in stems[n + 1 :])


def test_no_word_stands_in_the_tables_of_two_languages() -> None:
    """It would turn sentences of one language by what it means in the other."""
    stems = [
        {stem(w) for row in rows(code, "opposites") for a in row for w in a.split()}
        for code in LANGUAGES
    ]
    assert not [a & b for n, a in enumerate(stems) for b in stems[n + 1 :] if a & b]


def test_the_table_of_another_language_is_asked_too(monkeypatch) -> None:
    from leaddiff.languages import opposites

    planted = {"en": (("rose", "fell"),), "xx": (("nousi", "laski"),)}
    monkeypatch.setattr(opposites, "languages_with", lambda name: tuple(planted))
    monkeypatch.setattr(opposites, "rows", lambda language, name: planted[language])
    opposites._table.cache_clear()
    asked = [
        are_opposed({stem(a)}, {stem(b)})
        for a, b in (("nousi", "laski"), ("rose", "fell"), ("rose", "laski"))
    ]
    opposites._table.cache_clear()
    assert asked == [True, True, False]


@pytest.mark.parametrize("word", WEIGHTY)
def test_a_weighty_word_turns_the_sense_alone(word: str) -> None:
    assert stem(word) in weighty()
    assert turned(diff("They found him there.", f"They found him {word} there."))
    assert not turned(diff(f"They found him {word} there.", f"They found him {word} here."))
