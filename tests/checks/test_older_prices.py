"""Older prices: what a share did earlier has its day with an update of its price, wherever it stood."""

from __future__ import annotations

import pytest

import leaddiff

TOP = [
    "Halden Paper said on Monday that it would close its yard at Norvig.",
    "The yard employs 300 people.",
]
REST = ["The paper maker sells to printers in the north.", "It was founded in 1902."]
WAS = "Halden stock was up 2 percent in morning trade after the news."
NOW = "Halden's shares were down 80 cents, or 2.4 percent, at $31.20 in afternoon trade."


@pytest.mark.parametrize(
    ("went", "is_told"),
    [
        ("Halden's shares rose 95 cents to $32.95 in early trade.", False),
        ("Shares of Halden rose 95 cents to $32.95 in early trade.", False),
        (
            "Halden's shares fell as much as 9 percent, when a court ruled it owed Orsil $40 million.",
            True,
        ),
        ("Orsil's shares rose 95 cents to $32.95 in early trade.", True),
        ("Halden's shares rose 95 cents to $32.95. It will sell two mills in May.", True),
        ("Halden's shares rose 95 cents after the announcement on Friday.", False),
        (
            "Halden's shares fell 9 percent after the announcement of a case against its owner.",
            True,
        ),
        ("Halden's shares fell 9 percent after the news that two men had died.", True),
        ("Halden's shares fell 9 percent on a report that its chief had fled.", True),
        ("Halden's shares fell 9 percent over claims that it hid its losses.", True),
    ],
)
def test_an_update_of_a_share_price_is_of_the_older_one(went, is_told):
    report = leaddiff.compare(
        leaddiff.copy(slug="paper-Norvig", body=[*TOP, WAS, *REST, went]),
        leaddiff.copy(
            slug="paper-Norvig",
            version=1,
            note="UPDATES share price in para 3",
            body=[*TOP, NOW, *REST],
        ),
    )
    assert ("unreported-cut" in {f.rule for f in report.findings if f.loud}) is is_told


RISE = "Shares in Halden rose 2 percent on Monday after it said it would cut 900 jobs"
TRIAL = "Halden shares rose 2 percent on Monday, and its chief will be tried on Tuesday."
BEATEN = "Losers beat gainers 410 to 250, and Halden shares fell 2 percent."


@pytest.mark.parametrize(
    ("was", "now", "is_told"),
    [
        (RISE, RISE.replace("900", "9,000"), True),
        (RISE, RISE.replace("2 percent", "3 percent"), False),
        (RISE, RISE.replace("2 percent on Monday", "3 percent on Tuesday"), False),
        (TRIAL, TRIAL.replace("2", "3").replace("Tuesday", "Friday"), True),
        (TRIAL, TRIAL.replace("2", "3"), False),
        (BEATEN, BEATEN.replace("410 to 250", "430 to 230"), False),
    ],
)
def test_an_update_of_a_share_price_is_of_no_count_beside_it(was, now, is_told):
    report = leaddiff.compare(
        leaddiff.copy(slug="paper-Norvig", body=[*TOP, f"{was}", *REST]),
        leaddiff.copy(
            slug="paper-Norvig", version=1, note="UPDATES share price", body=[*TOP, now, *REST]
        ),
    )
    assert any(f.rule.startswith("unreported-") for f in report.findings if f.loud) is is_told


STORM = "A storm in March sank one of its barges."
LOW = "Ida Renn, an analyst at Lomond Bank, said the price was low."


@pytest.mark.parametrize(
    ("note", "went", "is_told"),
    [
        (
            "DROPS March storm",
            "In March inspectors told the state that its hulls had cracks.",
            True,
        ),
        ("DROPS March storm", "The gale in March cost it two cranes and a barge.", False),
        ("DROPS analyst comment", '"We will sue for fraud," a lawyer for the crew said.', True),
        ("DROPS analyst comment", '"It will take years to recover," the analyst said.', False),
    ],
)
def test_what_went_below_what_a_removal_names_is_of_it_or_told(note, went, is_told):
    first = LOW if "analyst" in note else STORM
    report = leaddiff.compare(
        leaddiff.copy(slug="paper-Norvig", body=[*TOP, first, went, *REST]),
        leaddiff.copy(slug="paper-Norvig", version=1, note=note, body=[*TOP, *REST]),
    )
    assert ("unreported-cut" in {f.rule for f in report.findings if f.loud}) is is_told
