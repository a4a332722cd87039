"""Who went: of whom a correction says that something is so stands in the copy that it corrects."""

from __future__ import annotations

import pytest

import leaddiff

TOP = [
    "A crane fell onto the pier at Norvig on Monday, the port said.",
    "Nobody was hurt, as the night shift had gone home.",
]


@pytest.mark.parametrize(
    ("is_now", "verdict"), [("harbor master Jan Orlo", "confirmed"), ("chief Ida Holm", "refuted")]
)
def test_who_is_said_to_be_something_stands_there(is_now, verdict):
    was = "Two freighters wait in the roads, port chief Jan Orlo said on Monday."
    report = leaddiff.compare(
        leaddiff.copy(slug="crane-Norvig", body=[*TOP, was]),
        leaddiff.copy(
            slug="crane-Norvig",
            version=1,
            note="CORRECTS para 3 to clarify that Orlo is harbor master",
            body=[*TOP, was.replace("chief Jan Orlo", is_now)],
        ),
    )
    assert [ruling.verdict.value for ruling in report.rulings] == [verdict]


@pytest.mark.parametrize(
    "shown",
    ["show that Orlo was not on the pier", "make clear that Orlo is no longer harbor master"],
)
def test_who_is_said_to_be_none_goes_out(shown):
    was = "Port chief Jan Orlo stood on the pier with two of the crew."
    report = leaddiff.compare(
        leaddiff.copy(slug="crane-Norvig", body=[*TOP, was]),
        leaddiff.copy(
            slug="crane-Norvig",
            version=1,
            note=f"CORRECTS para 3 to {shown}",
            body=[*TOP, was.replace("Jan Orlo", "Ida Holm")],
        ),
    )
    assert [ruling.verdict.value for ruling in report.rulings] != ["refuted"]
