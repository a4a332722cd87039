"""Moves: whether paragraphs stand in another order, by the verb and the places a note gives."""

from __future__ import annotations

import pytest

import leaddiff

BODY = [
    "A crane fell onto the pier at Norvig on Monday, the port said.",
    "Nobody was hurt, as the night shift had gone home.",
    "The crane was built in 1974 and had been inspected in May.",
    "The pier is closed to ships until engineers have seen it.",
    "Two freighters wait in the roads for a berth.",
    "The port handles a tenth of the country's grain.",
]
FIFTH_TO_THIRD = [0, 1, 4, 2, 3, 5]
FIFTH_AND_FOURTH = [0, 1, 2, 4, 3, 5]
THIRD_TO_FIFTH = [0, 1, 3, 4, 2, 5]


@pytest.mark.parametrize(
    ("note", "order", "verdict"),
    [
        ("REARRANGES paras 3-5", FIFTH_TO_THIRD, "confirmed"),
        ("REORDERS paras 3-5", FIFTH_TO_THIRD, "confirmed"),
        ("SHUFFLES paras 3-5", FIFTH_TO_THIRD, "confirmed"),
        ("RESTRUCTURES paras 3-5", FIFTH_TO_THIRD, "confirmed"),
        ("MOVES paras 3-5", FIFTH_TO_THIRD, "partial"),
        ("MOVES para 5 up to para 3", FIFTH_TO_THIRD, "confirmed"),
        ("MOVES freighters up to paras 3-4", THIRD_TO_FIFTH, "confirmed"),
        ("MOVES freighters up to para 4", THIRD_TO_FIFTH, "refuted"),
        ("REARRANGES paras 2-5", FIFTH_TO_THIRD, "partial"),
        ("RESTRUCTURES paras 2-6", FIFTH_TO_THIRD, "partial"),
        ("REARRANGES paras 4-5", FIFTH_AND_FOURTH, "confirmed"),
        ("MOVES para 4", FIFTH_AND_FOURTH, "confirmed"),
        ("REARRANGES paras 3-5", range(6), "refuted"),
        ("RESTRUCTURES paras 3-5", range(6), "refuted"),
    ],
)
def test_paragraphs_in_another_order(note, order, verdict):
    old = leaddiff.copy(slug="crane-Norvig", body=BODY)
    new = leaddiff.copy(slug="crane-Norvig", version=1, note=note, body=[BODY[at] for at in order])
    (ruling,) = leaddiff.compare(old, new).rulings
    assert ruling.verdict.value == verdict


ADDS = "Adds grain in last para"
SAVES = "his 19th save in 21 games", "his 20th save in 22 games"


@pytest.mark.parametrize(
    ("old", "new", "note", "rules"),
    [
        (*SAVES, "Corrects saves to 20, sted 19, and games to 22", []),
        (*SAVES, "Corrects games to 22, sted 21", ["unreported-figure"]),
        ("which beat the forecast", "which missed the forecast", ADDS, ["unreported-rewrite"]),
        ("which beat the forecast", "which topped the forecast", ADDS, []),
        ("freed on all counts", "freed on any count", ADDS, ["unreported-rewrite"]),
        ("freed on all counts", "freed on every count", ADDS, []),
    ],
)
def test_ordinals_and_words_of_one_field(old, new, note, rules):
    first = [BODY[0], f"Hanne Riis had {old}, and said so at the harbor on Monday."]
    update = [BODY[0], f"Hanne Riis had {new}, and said so at the harbor on Monday."]
    more = [BODY[5]] if "last" in note else []
    report = leaddiff.compare(
        leaddiff.copy(slug="Riis", body=first),
        leaddiff.copy(slug="Riis", version=1, note=note, body=[*update, *more]),
    )
    assert [finding.rule for finding in report.findings if finding.loud] == rules
