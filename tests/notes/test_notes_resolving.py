"""Resolving notes: which paragraphs of the copies at hand a claim's place names."""

from __future__ import annotations

import time

import pytest

from leaddiff import notes

OLD, NEW = 10, 14

NUMBERS = [
    # clause, numbers in the new version, numbers in the old
    ("yonhap", "ADDS quote in para 8-10", (8, 9, 10), ()),
    ("yonhap", "ADDS quote in paras 2, 5, 9-11", (2, 5, 9, 10, 11), ()),
    ("yonhap", "ADDS quote in paras 5, 2, 4-6", (2, 4, 5, 6), ()),
    ("yonhap", "ADDS quote in last 3 paras", (12, 13, 14), ()),
    ("yonhap", "ADDS quote in final para", (14,), ()),
    ("yonhap", "ADDS quote in penultimate para", (13,), ()),
    ("yonhap", "ADDS quote at bottom", (14,), ()),
    ("yonhap", "UPDATES first 3 paras", (1, 2, 3), ()),
    ("yonhap", "UPDATES from 12th para", (12, 13, 14), ()),
    ("yonhap", "RECASTS lead", (1,), ()),
    ("yonhap", "RECASTS first para", (1,), ()),
    ("yonhap", "ADDS 2 paras after 3rd para", (4, 5), ()),
    ("yonhap", "ADDS quote after 3rd para", (4,), ()),
    # none
    ("yonhap", "UPDATES throughout", (), ()),
    ("yonhap", "UPDATES with toll", (), ()),
    ("yonhap", "CHANGES headline", (), ()),
    ("yonhap", "ADDS photo", (), ()),
    # beyond the end
    ("yonhap", "ADDS quote in para 25", (25,), ()),
    ("yonhap", "ADDS quote in paras 13-20", (13, 14, 15), ()),
    ("yonhap", "ADDS quote in paras 20-30", (20,), ()),
    ("yonhap", "ADDS quote in last 40 paras", tuple(range(1, 15)), ()),
    ("yonhap", "ADDS quote in first 40 paras", tuple(range(1, 16)), ()),
    ("yonhap", "UPDATES from 20th para", (20,), ()),
    # the old version's numbers
    ("ap", "SUBS 4th graf with 2 grafs", (), (4,)),
    ("ap", "SUBS 4th, 5th grafs", (), (4, 5)),
    ("ap", "SUBS from 8th graf to end", (), (8, 9, 10)),
    ("ap", "SUBS last graf", (), (10,)),
    ("ap", "INSERTS 2 grafs after 6th graf", (), (6,)),
    ("ap", "Picks up 7th graf pvs", (), (7,)),
    ("ap", "DELETES 9th graf pvs", (), (9,)),
    ("ap", "LEADS with 4 grafs", (1, 2, 3, 4), ()),
    ("ap", "New grafs 5-6", (5, 6), ()),
    ("ap", "Inserts new 10th graf", (10,), ()),
]


@pytest.mark.parametrize(("agency", "clause", "new", "old"), NUMBERS)
def test_a_place_names_these_paragraphs(
    agency: str, clause: str, new: tuple[int, ...], old: tuple[int, ...]
) -> None:
    (claim,) = notes.resolve(notes.read(clause, agency), OLD, NEW).claims
    assert (claim.paragraphs, claim.old_paragraphs) == (new, old)


@pytest.mark.parametrize(
    ("clause", "numbers"),
    [
        ("DELETES paras 10-12", (10, 11, 12)),
        ("DELETES paras 10-20", (10, 11, 12, 13, 14, 15)),
        ("DELETES last 2 paras", (9, 10)),
        ("UPDATES paras 10-12", (10, 11)),
    ],
)
def test_what_was_cut_may_have_stood_below_the_end(clause: str, numbers: tuple[int, ...]) -> None:
    (claim,) = notes.resolve(notes.read(clause, "yonhap"), 14, 10).claims
    assert claim.paragraphs == numbers


def test_one_note_may_count_in_both_versions() -> None:
    text = "Eds: New grafs 8-9 to UPDATE; picks up 8th graf pvs"
    new, picks_up = notes.resolve(notes.read(text, "ap"), OLD, NEW).claims
    assert (new.paragraphs, new.old_paragraphs) == ((8, 9), ())
    assert (picks_up.paragraphs, picks_up.old_paragraphs) == ((), (8,))


def test_resolving_leaves_the_rest_of_the_note_alone() -> None:
    note = notes.read("(ATTN: ADDS photo, BOOSTS lead; UPDATES throughout)", "yonhap")
    assert notes.resolve(note, OLD, NEW) == note


def test_a_range_to_a_billion_costs_nothing() -> None:
    text = "(ATTN: ADDS quote in paras " + "1-999999999, " * 10_000 + "3)"
    start = time.process_time()
    (claim,) = notes.resolve(notes.read(text, "yonhap"), 50_000, 50_000).claims
    assert len(claim.paragraphs) == 50_001
    assert time.process_time() - start < 10


LISTS = [
    ("(Adds severance benefits in paragraphs 3-4, analyst comment in paragraph 2)",
     [("severance benefits", (3, 4)), ("analyst comment", (2,))]),
    ("(Adds details, quotes in paras 4-6)", [("details, quotes", (4, 5, 6))]),
    ("(Adds detail on strike in paragraph 3, shares in paragraphs 5 and 7, background)",
     [("detail on strike", (3,)), ("shares", (5, 7)), ("background", ())]),
    ("(Adds quotes in para 2 and para 5)", [("quotes", (2, 5))]),
    ("(Updates with quotes in paras 3-4, navy in para 7)", [("quotes, navy", (3, 4, 7))]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "due"), LISTS)
def test_each_thing_of_a_list_that_has_a_place_of_its_own_is_a_claim(
    text: str, due: list[tuple[str, tuple[int, ...]]]
) -> None:
    note = notes.resolve(notes.each_item(notes.read(text)), OLD, NEW)
    assert [(claim.topic, claim.paragraphs) for claim in note.claims] == due
