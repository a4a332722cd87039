"""Runs told: paragraphs that came, or went, one after another are told in one line of the text report."""

import leaddiff
from leaddiff import telling
from leaddiff.telling import sentences

OLD = """ferry-Sokdo

(LEAD) Ferry runs aground off Sokdo

SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Tuesday, the coast guard said.

All 71 aboard were taken off by evening.
(END)
"""
NEW = """ferry-Sokdo

(2nd LD) Ferry runs aground off Sokdo

(ATTN: UPDATES headline)

SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Tuesday, the coast guard said.

Divers found a hole in the hull below the engine room.

The owner will tow the ferry to Songdam on Friday.

All 71 aboard were taken off by evening.

A second ferry will take the line over until the summer.
(END)
"""


def told(old: str, new: str) -> list[str]:
    report = leaddiff.compare(leaddiff.parse(old), leaddiff.parse(new))
    runs = telling.in_runs(telling.unreported(report))
    assert sorted(f.new for run in runs for f in run) == sorted(
        f.new for f in telling.unreported(report)
    )
    return [sentences.plain(sentences.told_together(run)) for run in runs]


def test_new_paragraphs_that_follow_on_one_another_are_told_together() -> None:
    together, alone = told(OLD, NEW)
    assert together.startswith("paras 2-3 are new: “Divers found a hole")
    assert "” to “The owner will tow" in together
    assert alone.startswith("para 5 is new: “A second ferry")


def test_old_paragraphs_that_went_side_by_side_are_told_together() -> None:
    went = told(NEW.replace("2nd LD", "LEAD"), OLD.replace("LEAD", "2nd LD"))
    together, alone = (each for each in went if "gone" in each)
    assert together.startswith("paras 2-3 of the old version are gone: “Divers found a hole")
    assert alone.startswith("para 5 of the old version is gone: “A second ferry")


def test_what_went_and_what_came_in_its_place_are_told_apart() -> None:
    new = NEW.replace("All 71 aboard were taken off by evening.", "Trams stood still for an hour.")
    went = told(OLD, new)
    assert [each.partition(":")[0] for each in went] == [
        "para 2 of the old version is gone",
        "paras 2-5 are new",
    ]


def test_house_style_alone_is_told_once() -> None:
    old = OLD.replace("(LEAD)", "(LEAD)").replace("coast guard", "coast-guard")
    new = OLD.replace("(LEAD)", "(2nd LD)").replace("All 71 aboard", "All 71 aboard,")
    report = leaddiff.compare(leaddiff.parse(old), leaddiff.parse(new))
    runs = telling.in_runs(telling.quiet(report))
    said = [sentences.plain(sentences.told_together(run)) for run in runs]
    assert [each for each in said if "house style" in each] == ["paras 1-2: house style only"]


def test_a_note_that_says_the_same_already_is_not_suggested() -> None:
    for note, is_told in (("ADDS hole, tow, second ferry", False), ("ADDS hole in para 2", True)):
        new = NEW.replace("UPDATES headline", note).replace("2nd LD", "4th LD")
        report = leaddiff.compare(leaddiff.parse(OLD), leaddiff.parse(new))
        assert report.loud
        assert (telling.suggested(report) is not None) is is_told
        assert report.suggested_note
