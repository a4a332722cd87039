"""Wordings of notes that place, join, time or misspell what they say, and their neighbours."""

from __future__ import annotations

import pytest

from leaddiff.notes.reading import read
from leaddiff.nouns.claims import Target


@pytest.mark.parametrize(
    ("note", "places"),
    [
        ("(Adds details, background; paragraphs 3-4)", ["3-4"]),
        ("(Adds details in para 2; paragraphs 3-4)", ["2", "3-4"]),
        ("(ATTN: Last section new)", ["bottom"]),
        ("(ATTN: ADDS last section chief)", [None]),
        ("(Adds council after 1st subhead, 2nd paragraph)", [None]),
        ("(Adds council in 1st paragraph after 1st subhead)", [None]),
        ("(Adds council, 2nd paragraph below the 1st subhead)", [None]),
        ("(Adds council in 2nd paragraph)", ["2"]),
        ("(Adds council in 2nd paragraph, police after 1st subhead)", ["2", None]),
        ("(ATTN: ADDS minister in lower paras)", [None]),
        ("(ATTN: ADDS minister in lower house)", [None]),
        ("(ATTN: ADDS minister in P3)", ["3"]),
        ("(ATTN: ADDS P5+1 talks)", [None]),
        ("(ATTN: Combines 4th and 5th grafs)", ["4,5"]),
        ("(ATTN: UPDATED AT 8:30 PM, 16 HURT)", [None]),
        ("(Corrects year in 3rd and 4th paragraphs from the end)", ["3 from end,4 from end"]),
        ("(Adds quotes in paragraphs 3 to 6)", ["3-6"]),
    ],
)
def test_a_place_is_read_as_the_desk_means_it(note: str, places: list[str | None]) -> None:
    found = read(note)
    assert not found.unread
    assert [claim.place.name if claim.place else None for claim in found.claims] == places


@pytest.mark.parametrize(
    ("note", "topic"),
    [
        ("(Adds council after 1st subhead, 2nd paragraph)", "council"),
        ("(ATTN: ADDS minister in lower paras)", "minister"),
        ("(ATTN: ADDS minister in lower house)", "minister in lower house"),
        ("(ATTN: UPDATED AT 8:30 PM, 16 HURT)", "16 hurt"),
        ("(ATTN: UPDATED AS OF 8:30 PM, 16 HURT)", "16 hurt"),
        ("(ATTN: UPDATES schedule at 8:30 PM)", "schedule"),
    ],
)
def test_words_that_place_are_no_topic(note: str, topic: str) -> None:
    assert (read(note).claims[0].topic or "").lower().startswith(topic)


@pytest.mark.parametrize(
    ("note", "topics"),
    [
        ("(Corrects the Oct. 14 version in paragraph 7 to make clear low was hit Oct. 4)", [None]),
        ("(Corrects Jan 20th story throughout to reflect that forecast was raised)", [None]),
        ("(Corrects cover story in paragraph 7)", ["cover story"]),
        ("(Corrects date of letter to January 23, 2007 in paragraph 6)", ["date of letter"]),
        ("(Adds letter of January 23, 2007 in paragraph 6)", ["letter of January 23, 2007"]),
        ("(Corrects figure in paragraph 5 provided by the company: 10 ships, not 15)", ["figure"]),
        (
            "(Corrects figure provided by the company in paragraph 5)",
            ["figure provided by the company"],
        ),
        ("(Adds figures in paragraph 23, 2007 forecast in 24)", ["figures, 2007 forecast"]),
        (
            "(This story was corrected to add words to paragraph 4 and show that suit was filed)",
            ["words"],
        ),
        (
            "(This story was corrected to add words to paragraph 4 and show of hands)",
            ["words, show of hands"],
        ),
        (
            "(Adds forecast to 1.6 million by 2015, last year's sales)",
            ["forecast, last year's sales"],
        ),
        ("(Updates toll to 12, most of them children)", ["toll"]),
        ("(Updates toll to 12 as search ends, water falls)", ["toll"]),
        ("(Corrects age in paragraph 4 and second bullet point)", ["age"]),
        ("(Corrects paragraph 4 and bullet train timetable)", ["bullet train timetable"]),
        ("(Adds mayor in paragraph 5 and his words in paragraph 7)", ["mayor, his words"]),
        ("(Corrects name in paragraph 5 and age in paragraph 7)", ["name", "age"]),
    ],
)
def test_what_is_no_matter_is_no_topic(note: str, topics: list[str | None]) -> None:
    assert [claim.topic for claim in read(note).claims] == topics


def test_each_of_two_things_joined_by_and_has_its_own_place() -> None:
    (claim,) = read("(Adds mayor in paragraph 5 and his words in paragraph 7)").claims
    assert [(item.topic, item.place.name) for item in claim.items] == [
        ("mayor", "5"),
        ("his words", "7"),
    ]
    (claim,) = read("(Adds mayor in paragraph 5 and his words)").claims
    assert not claim.items
    assert claim.topic == "mayor, his words"


@pytest.mark.parametrize(
    ("note", "target"),
    [
        ("(ATTN: TITLE CHANGED, PREVIOUS TITLE WAS 'Boat burns')", Target.HEADLINE),
        ("(ATTN: CORRECTS title)", Target.BODY),
        ("(ATTN: CHANGES title in para 3)", Target.BODY),
        ("(ATTN: UPDATES title race)", Target.BODY),
    ],
)
def test_a_title_that_changed_is_the_headline(note: str, target: Target) -> None:
    assert read(note).claims[0].target is target


@pytest.mark.parametrize("slip", ["fixs", "udpates", "correccts", "delets", "addds"])
def test_a_misspelt_clause_is_told_as_unread(slip: str) -> None:
    found = read(f"(adds operator's comment para 4,5, {slip} typo para 6)")
    assert [claim.place.name for claim in found.claims if claim.place] == ["4,5"]
    assert [stretch.text for stretch in found.unread] == [f"{slip} typo para 6"]


@pytest.mark.parametrize("word", ["movies", "rises", "ads", "fires", "dates", "shares", "stores"])
def test_a_word_like_a_verb_is_a_topic(word: str) -> None:
    assert not read(f"(adds operator's comment para 4,5, {word} para 6)").unread


def test_what_is_right_belongs_to_the_sentence_that_says_what_was_wrong() -> None:
    text = "Correction: An earlier version misidentified the manager. She is Lena Dorn, not Durn."
    (claim,) = read(text).claims
    assert claim.clause.endswith("not Durn.")


@pytest.mark.parametrize(
    ("note", "claims", "unread"),
    [
        ("(Eds: with toll in last 2 paras)", ["last 2"], False),
        ("(ATTN: with name of the town paras 3-6,8)", ["3-6,8"], False),
        ("(Eds: with mayor's comment after 3rd para)", ["after 3"], False),
        ("(Eds: No changes but year, now 2011)", [], True),
        ("(Eds: No changes except the byline)", [], True),
        ("(Eds: With AP Photos.)", [], False),
        ("(Eds: No pickup.)", [], False),
        ("(Eds: With BC-US--Bridge, in 3rd take)", [], False),
    ],
)
def test_nothing_that_names_a_paragraph_or_an_exception_is_dropped(note, claims, unread) -> None:
    found = read(note, "ap")
    assert [claim.place.name if claim.place else None for claim in found.claims] == claims
    assert bool(found.unread) is unread
