"""A suggestion tells a lone altered fact as the correction it is, and keeps the editor's own."""

import pytest

from leaddiff import desk, layout

COPY = """ferry-Sokdo

{marker} Ferry runs aground off Sokdo
{note}
SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Monday, the coast guard said.

The ferry was built in a yard at Dalmi and has {seats} seats.

"We {heard} a bang at low tide," passenger Oh Se-jun said.

{last}
"""
FIRST = {"seats": "186", "heard": "heard", "last": "Buses will run on Tuesday."}
ROWS = (
    (
        {"seats": "168", "last": "Trains will run too."},
        "UPDATES para 4",
        "CORRECTS figure in para 2",
    ),
    (
        {"heard": "felt", "last": "Trains will run too."},
        "UPDATES para 4",
        "CORRECTS quote in para 3",
    ),
    ({"seats": "168", "heard": "felt"}, "The story corrects number of seats in para 2", "para 2"),
)


@pytest.mark.parametrize(("changed", "note", "wanted"), ROWS)
def test_a_suggestion_names_what_was_altered(changed, note, wanted):
    old = layout.parse(COPY.format(marker="(LEAD)", note="", **FIRST), "old.txt")
    marker, told = "(2nd LD)", f"(ATTN: {note})\n"
    new = COPY.format(marker=marker, note=told, **(FIRST | changed))
    suggested = desk.compare(old, layout.parse(new, "new.txt")).suggested_note or ""
    assert wanted in suggested
    assert note in suggested


BODY = [
    "SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Monday, the coast guard said.",
    "The ferry has 186 seats.",
    "It was built at Dalmi.",
    "Buses will run on Tuesday.",
    "The port is closed.",
]
HEARD = '"We heard a bang at low tide," said Ines Orbell, an analyst at Marrow Capital.'
FELL = "Shares of Hask Lines fell 2 percent on Monday."
CAME = [*BODY[:2], HEARD, FELL, *BODY[2:]]
PARTS = (
    (
        "ADDS analyst comments in para 3, share price in para 4, background in para 7",
        "(ATTN: ADDS analyst comments in para 3, share price in para 4)",
    ),
    ("ADDS analyst comments, weather, share price", "(ATTN: ADDS analyst comments, share price)"),
    (
        "ADDS analyst comments in para 3 and share price in paras 4, 6",
        "(ATTN: ADDS analyst comments in para 3, share price in para 4)",
    ),
    (
        "ADDS analyst comments in para 3, union response to plan, share price",
        "(ATTN: ADDS analyst comments in para 3, share price)",
    ),
    ("CORRECTS age in para 2; ADDS comments in paras 3-5", "(ATTN: ADDS comments in paras 3-4)"),
    (
        "ADDS analyst comments in para 3, share price in para 4",
        "(ATTN: ADDS analyst comments in para 3, share price in para 4)",
    ),
)


def _suggested(note, old, new):
    head = "ferry-Sokdo\n\n{} Ferry runs aground off Sokdo\n{}\n{}\n"
    before = head.format("(LEAD)", "", "\n\n".join(old))
    after = head.format("(2nd LD)", f"(ATTN: {note})\n", "\n\n".join(new))
    return desk.compare(layout.parse(before, "a"), layout.parse(after, "b")).suggested_note


@pytest.mark.parametrize(("note", "wanted"), PARTS)
def test_what_is_true_of_a_clause_is_kept(note, wanted):
    assert _suggested(note, BODY, CAME) == wanted


MORE = [f"The {nth} tug came from Dalmi at dawn." for nth in ("first", "second", "third", "fourth")]


@pytest.mark.parametrize(
    ("note", "is_kept"),
    [
        ("CORRECTS age of captain in para 4", True),
        ("ADDS tugs in paras 4-6; CORRECTS age of captain in para 4", True),
        ("UPDATES headline; CORRECTS age of captain in para 4", False),
        ("CORRECTS age of captain in para 2", False),
    ],
)
def test_a_correction_of_a_version_that_is_missing_is_kept_and_stands_first(note, is_kept):
    captain = "Captain Roh Dae-su is 54."
    new = [*BODY[:2], HEARD, captain, *MORE, *BODY[2:]]
    suggested = _suggested(note, BODY, new)
    assert ("(ATTN: CORRECTS age of captain in para 4; " in suggested) is is_kept
    assert "ADDS" in suggested


def test_a_correction_says_in_which_version_the_error_was():
    new = [*BODY[:2], "Captain Roh Dae-su is 54.", *BODY[2:]]
    for version, is_kept in ((2, True), (1, False)):
        note = f"CORRECTS age of captain in para 3, error first appeared in update {version}"
        assert (note in _suggested(note, BODY, new)) is is_kept


def test_a_title_is_no_name():
    former = [*BODY, "As former mayor of Sokdo, Roh Dae-su opened the port."]
    acting = [*BODY, "As mayor of Sokdo, Roh Dae-su opened the port."]
    assert _suggested("UPDATES headline", former, acting) == "(ATTN: CORRECTS title in para 6)"


def test_a_mark_in_a_quotation_is_put_right_as_a_quotation():
    calm = [*BODY, 'The captain sent word: "Phew."']
    loud = [*BODY, 'The captain sent word: "Phew!"']
    assert _suggested("CORRECTS quote in para 6", calm, loud) == "(ATTN: CORRECTS quote in para 6)"
    assert "CORRECTS quote" not in (_suggested("CORRECTS quote in para 6", calm, CAME) or "")


MOVING = (
    ("Shares of Hask fell 1.3 percent on Monday to $20.10.",
     "Shares of Hask fell 2.8 percent on Monday to $20.10.", "(ATTN: UPDATES para 3)"),
    ("Shares of Hask closed at $20.10 on Friday.", "Shares of Hask closed at $21.10 on Friday.",
     "(ATTN: CORRECTS figure in para 3)"),
    ("Shares of Hask fell 30 cents.", "Shares of Hask fell 30 euros.",
     "(ATTN: CORRECTS figure in para 3)"),
    ("The boats cost 1.3 million a year.", "The boats cost 2.8 million a year.",
     "(ATTN: CORRECTS figure in para 3)"),
    ("The council voted with 32 Greens for it and 26 Reds against it.",
     "The council voted with 26 Greens for it and 32 Reds against it.",
     "(ATTN: CORRECTS figure in para 3)"),
    ("The council sat for 32 nights and heard 26 men of the port.",
     "The council sat for 36 nights and heard 27 men of the port.", "(ATTN: UPDATES para 3)"),
)  # fmt: skip


@pytest.mark.parametrize(("was", "now", "wanted"), MOVING)
def test_what_shares_did_since_is_no_correction_and_figures_that_changed_places_are(
    was, now, wanted
):
    note = "ADDS details"
    suggested = _suggested(note, [*BODY[:2], was, *BODY[2:]], [*BODY[:2], now, *BODY[2:]])
    assert suggested == wanted


def test_a_removal_of_what_never_stood_here_stays_in_the_note():
    note = "REMOVES Torv comments, which were mistakenly inserted; ADDS share price in para 3"
    suggested = _suggested(note, BODY, [*BODY[:2], FELL, *BODY[2:]])
    assert suggested == f"(ATTN: {note})"


def test_a_removal_is_put_right_where_what_it_names_went_from_another_paragraph():
    old = [*BODY[:4], HEARD, BODY[4]]
    suggested = _suggested("REMOVES analyst comments in para 3", old, BODY)
    assert suggested == "(ATTN: REMOVES analyst comments in para 5)"
    stands = _suggested("REMOVES analyst comments in para 3", BODY[:4], BODY[:4])
    assert stands is None


HEADS = (
    ("Analysis: Why ferries run aground", "Analysis - Why ferries run aground", 0),
    ("Analysis: Why ferries run aground", "Analysis: Why ferries ran aground", 1),
    ("Ferry re-sold at Sokdo", "Ferry resold at Sokdo", 1),
    ("Ferry safe, owner says", "Ferry 'safe', owner says", 1),
)


@pytest.mark.parametrize(("old", "new", "count"), HEADS)
def test_another_dash_in_a_headline_is_no_other_headline(old, new, count):
    text = "ferry-Sokdo\n\n{} {}\n\n{}\n"
    before, after = (
        layout.parse(text.format(marker, head, "\n\n".join(BODY)), marker)
        for marker, head in (("(LEAD)", old), ("(2nd LD)", new))
    )
    found = desk.compare(before, after).findings
    assert sum(finding.rule == "unreported-headline" for finding in found) == count
