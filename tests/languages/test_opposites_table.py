"""Every word of the table of opposites turns a sentence, and none turns it against its like."""

from __future__ import annotations

import pytest
from tables import every_row

from leaddiff.checks.what_changed.turned_sense import _lost_its_un, turned
from leaddiff.languages.opposites import (
    are_opposed,
    are_other_kinds,
    are_small_opposites,
    other_stages,
)
from leaddiff.languages.tables import languages_with, rows
from leaddiff.languages.vocabulary import stem
from leaddiff.wording import diff

TABLES = ("opposites", "fields", "small_words", "stages")
LANGUAGES = languages_with("opposites")
OF_TABLE = {
    name: [[answer.split() for answer in row] for code in LANGUAGES for row in rows(code, name)]
    for name in TABLES
}
ROWS = [row for name in TABLES for row in OF_TABLE[name]]
WEIGHTY = sorted(
    {
        row[0]
        for code in languages_with("weighty")
        for row in rows(code, "weighty")
        if row[1:] not in (("deed",), ("thing",), ("to come",))
    }
)


def parted(word: str, other: str) -> bool:
    went, came = {stem(word)}, {stem(other)}
    return (
        are_opposed(went, came)
        or are_other_kinds(went, came)
        or are_small_opposites(word, other)
        or any(other_stages([word], [other]))
    )


CAUGHT = [
    (word, ROWS[n][(at + 1) % len(ROWS[n])][0])
    for n in range(len(ROWS))
    for at, answer in enumerate(ROWS[n])
    for word in answer
]
LIKE = [
    (answer[at], answer[at - 1])
    for name in TABLES
    if name != "stages"  # who was sued or fined has come to one stage by two deeds
    for row in OF_TABLE[name]
    for answer in row
    for at in range(1, len(answer))
    if not parted(answer[at], answer[at - 1])
]
"""Words that answer a question alike; a few answer another one differently."""


def _sentence(word: str) -> str:
    return f"Officials in Songdam said the word was {word} on Tuesday."


@every_row(("word", "other"), CAUGHT)
def test_a_word_put_for_its_opposite_turns_the_sense(word: str, other: str) -> None:
    assert turned(diff(_sentence(word), _sentence(other)))


@every_row(("word", "other"), LIKE)
def test_a_word_put_for_its_like_does_not(word: str, other: str) -> None:
    assert not turned(diff(_sentence(word), _sentence(other)))


def test_most_words_have_a_like_that_passes() -> None:
    assert len(LIKE) > 700


@every_row("row", ROWS)
def test_a_row_has_two_answers_and_no_word_twice(row: list[list[str]]) -> None:
    assert len(row) > 1
    stems = [{stem(word) for word in answer} for answer in row]
    assert all(not (a & b) for n, a in enumerate(stems) for b in stems[n + 1 :])


FIELDS_ALONE = [
    row
    for row in OF_TABLE["fields"]
    if are_other_kinds({stem(row[0][0])}, {stem(row[1][0])})
    and not are_opposed({stem(row[0][0])}, {stem(row[1][0])})
    and not _lost_its_un({stem(row[0][0])}, {stem(row[1][0])})
]
"""Rows whose first two words are no opposites besides."""


@every_row("row", FIELDS_ALONE)
def test_a_word_of_a_field_in_a_sentence_written_anew_is_not_put_for_another(row) -> None:
    old = f"The harbor tower told a long tale of {row[0][0]} yesterday."
    new = f"Crowds near Songdam at noon watched that {row[1][0]} through new binoculars."
    assert parted(row[0][0], row[1][0])
    assert not turned(diff(old, new))


ALIKE = """
house home, attack blast, said told, officer policeman, lawyer attorney, counsel lawyer, suspended stayed,
boat ship, vessel ferry, plane jet, plane aircraft, results earnings, revenue sales, rose climbed, fell dropped,
start begin, kids children, physician doctor, negotiations talks, country nation, prisoners inmates,
militants rebels, gunman attacker, quake earthquake, storm typhoon, storm hurricane, car vehicle, truck vehicle,
gun weapon, gun pistol, workers employees, union workers, crash accident, collision crash, manager coach,
premier minister, jail prison, university school, store shop, hotel building, killing murder, bombing blast,
shooting attack, detained arrested, freed released, approved passed, dismissed rejected, agreement deal,
truce ceasefire, pact treaty, showers rain, blizzard snow, big large, wounded injured, region area, town city,
village town, ruling verdict, girl child, baby child, mother woman, captain skipper, captain pilot,
motorist driver, minister official, mayor official, shareholders investors, stock shares, company firm,
credit loan, profit income, penalty fine, assistance aid, soldiers troops, projectile missile,
projectile rocket, atomic nuclear, migrants refugees, poll vote, ballot vote, senator lawmaker,
legislator congressman, politician senator, leader president, leader minister, blast explosion,
disaster accident, disease cancer, virus flu, priest cleric, building mosque, northern north, eastern east,
ago earlier, around about, elderly old, youthful young, wealthy rich, quick fast, difficult hard, initial first,
key major, grave serious, slight minor, robust strong, ocean sea, highway road, flat apartment, mill plant,
tribunal court, magistrate judge, panel jury, reporter journalist, author writer, pupil student,
grower farmer, seaman sailor, warden guard, client customer, visitor tourist, body corpse, hearing trial,
scam fraud, corruption bribery, stealing theft, holdup robbery, homicide murder, blaze fire, goal score,
keeper goalkeeper, cup trophy, winner champion, tempest storm, warm hot, chilly cold, pre-tax pretax,
bank lender, return yield, crude oil, petrol gasoline, gas petrol, rise increase, decline fall, close shut,
launch start, stop halt, discovered found, sent deployed, vowed pledged, warned threatened, urged called,
lauded praised, slammed criticized, noted said, announced said, autumn fall, savings cash, downturn slump
"""


@every_row("pair", ALIKE.replace("\n", " ").split(","))
def test_a_word_put_for_one_that_means_the_same_is_style(pair: str) -> None:
    one, other = pair.split()
    assert not turned(diff(_sentence(one), _sentence(other)))
    assert not turned(diff(_sentence(other), _sentence(one)))


def test_no_word_stands_in_the_tables_of_two_languages() -> None:
    """It would turn sentences of one language by what it means in the other."""
    stems = [
        {stem(w) for name in TABLES for row in rows(code, name) for a in row for w in a.split()}
        for code in LANGUAGES
    ]
    assert not [a & b for n, a in enumerate(stems) for b in stems[n + 1 :] if a & b]


def test_the_table_of_another_language_is_asked_too(monkeypatch) -> None:
    from leaddiff.languages import opposites

    planted = {"en": (("rose", "fell"),), "xx": (("nousi", "laski"),)}
    monkeypatch.setattr(opposites, "languages_with", lambda name: tuple(planted))
    monkeypatch.setattr(opposites, "rows", lambda language, name: planted[language])
    _forget()
    asked = [
        are_opposed({stem(a)}, {stem(b)})
        for a, b in (("nousi", "laski"), ("rose", "fell"), ("rose", "laski"))
    ]
    _forget()
    assert asked == [True, True, False]


def _forget() -> None:
    from leaddiff.languages import opposites

    opposites._answers.cache_clear()
    opposites._by_opening.cache_clear()


@every_row("word", WEIGHTY)
def test_a_weighty_word_turns_the_sense_alone(word: str) -> None:
    assert turned(diff("They found him there.", f"They found him {word} there."))
    assert not turned(diff(f"They found him {word} there.", f"They found him {word} here."))


BESIDES = [
    ("They are close to signing it.", "They are signing it."),
    ("He vowed to quit the race.", "He quit the race."),
    ("It was sold only to farms.", "It was sold to farms."),
    ("The council has still to vote.", "The council has to vote."),
]


@pytest.mark.parametrize(("old", "new"), BESIDES)
def test_words_turn_the_sense_where_what_follows_bears_it(old: str, new: str) -> None:
    assert turned(diff(old, new))
    assert turned(diff(new, old))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("It stands close to the pier.", "It stands by the pier."),
        ("It has only 40 boats.", "It has 40 boats."),
        ("It was only the third strike.", "It was the third strike."),
        ("He left only last week.", "He left last week."),
        ("It is sold only here to us.", "It is sold here to us only."),
        ("He vowed to leave the race.", "He would leave the race."),
    ],
)
def test_and_where_it_does_not_they_do_not(old: str, new: str) -> None:
    assert not turned(diff(old, new))
