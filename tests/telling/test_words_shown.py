"""The words shown for a claim that is so are those an editor would point at, cut to a line."""

import pytest

from leaddiff import desk, layout, telling
from leaddiff.telling.sentences import plain

OLD = [
    "SOKDO, March 3 (Yonhap) -- Hask Lines will drop its ferry to Sokdo, chief executive Ona Trask said.",
    "The ferry carried 186 people on Tuesday, and the crew was told at noon.",
    "The harbor is lent from the town, which built it in 1987.",
    "Trask, once a captain, denies any debt.",
    "The tug Marrow lies at Sokdo.",
    "The island lives on fishing.",
]
NEW = [
    OLD[0],
    "The ferry carried 168 people on Monday, and the crew was told at noon.",
    "The harbor is leased from the town, which built it in 1987.",
    "Trask denies any debt.",
    "The Marrow tug lies at Sokdo.",
    "The boats are 31 years old.",
    "No buyer came forward for any of them last winter, the harbor master said.",
]
GONE = "para 6 of the old version"
LEASED = "para 3: The harbor is [-lent-]{+leased+} from the town, which ..."
BOATS = "are new: {+The boats are 31 years old.+} ..."
ROWS = (
    ("CORRECTS day in para 2", ["corrects “Tuesday” to “Monday” in para 2"]),
    ("CORRECTS para 3 to say harbor is leased", [LEASED]),
    ("UPDATES para 3", [LEASED]),
    ("UPDATES day in para 2", ["para 2: ... people on [-Tuesday-]{+Monday+}, and the crew was ..."]),
    ("ADDS age of boats in para 6", ["para 6 is new: {+The boats are 31 years old.+}"]),
    ("ADDS details", [f"paras 6-7 {BOATS}"]),
    ("REMOVES reference to captain", ["para 4: Trask[-, once a captain,-] denies any debt."]),
    ("DELETES 6th graf", [f"{GONE} is gone: [-The island lives on fishing.-]"]),
    # what is not so, or was not looked at, is shown no words
    ("CORRECTS para 1", ["para 1: unchanged"]),
    ("ADDS photo", ["photos and graphics do not travel with this copy"]),
    ("ADDS quote in para 6", ["no quotation came"]),
    ("UPDATES throughout", ["6 of 7 paragraphs changed: 2-7", f"paras 6-7 {BOATS}"]),
)  # fmt: skip


@pytest.mark.parametrize(("note", "told"), ROWS)
def test_a_claim_is_shown_with_the_words_that_bear_it_out(note, told):
    head = "ferry-Sokdo\n\n{} Hask Lines to drop the Sokdo run\n{}\n{}\n"
    old = layout.parse(head.format("(LEAD)", "", "\n\n".join(OLD)), "old.txt")
    new = head.format("(2nd LD)", f"(ATTN: {note})\n", "\n\n".join(NEW))
    report = desk.compare(old, layout.parse(new, "new.txt"))
    assert [plain(words) for words in telling.evidence(report, 0)] == told


LONG = "Trask said last week that the line wanted to moor its boats at Haesong and not at Sokdo"
BOUND = (
    "The line will not moor its boats at Haesong, whatever the fees are and whoever sits on the"
    " council in the spring, and has not yet bound itself to moor them anywhere else on the coast, Trask said"
)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (
            "CORRECTS para 2 to say line has not yet bound itself to moor them",
            "has not yet bound itself",
        ),
        ("UPDATES para 2", "{+, whatever the fees are"),
    ],
)
def test_of_a_long_change_the_words_of_the_claim_are_shown(note, told):
    copy = "ferry-Sokdo\n\n{} Hask Lines to drop the Sokdo run\n{}\n{}\n\n{}.\n\nThe island lives on fishing.\n"
    old = layout.parse(copy.format("(LEAD)", "", OLD[0], LONG), "old.txt")
    new = copy.format("(2nd LD)", f"(ATTN: {note})\n", OLD[0], BOUND)
    report = desk.compare(old, layout.parse(new, "new.txt"))
    assert any(told in plain(words) for words in telling.evidence(report, 0))
