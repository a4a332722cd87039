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
