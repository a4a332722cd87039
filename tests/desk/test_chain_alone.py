"""A note without an earlier version, and where changes between versions that are apart came in."""

import itertools

import pytest
from wirecopy import ap, body, edited, yonhap

import leaddiff
from leaddiff import desk
from leaddiff.desk.origins import new_numbers, old_numbers, origins
from leaddiff.nouns.changes import Added, Deleted, Edited, Unchanged
from leaddiff.nouns.claims import Verdict

BODY = [
    "A ferry ran aground off Sokdo on Monday, the coast guard said.",
    "All 71 aboard were taken off by evening.",
    '"We will look at every plate of the hull," owner Kang Do-yun said.',
    "The ministry said it would inspect 12 other ferries.",
    "The ferry links Sokdo with two islands.",
    "It was built in 1998.",
]


def alone(note, marker="(LEAD)"):
    return desk.read_alone(leaddiff.parse(yonhap("ferry-Sokdo", BODY, marker, note=note)))


HOLDS = [
    "ADDS owner's comments in para 3",
    "ADDS ministry's plan in para 4; TRIMS",
    "ADDS details in paras 2-6",
    "UPDATES throughout",
    "ADDS byline",
    "CHANGES headline; ADDS photo",
    "ADDS background in last 2 paras",
    "ADDS hull inspection in para 2",  # one off: paraphrase, and nothing more
]

DOES_NOT = [
    ("ADDS owner's comments in paras 6-8", "number-out-of-range"),
    ("ADDS details in para 9", "number-out-of-range"),
    ("UPDATES toll in lead, 12th para", "number-out-of-range"),
]


@pytest.mark.parametrize("clauses", HOLDS)
def test_a_note_that_can_be_true_is_left_alone(clauses):
    report = alone(f"(ATTN: {clauses})")
    assert not report.loud, report.findings
    assert {ruling.verdict for ruling in report.rulings} <= {Verdict.UNVERIFIABLE}
    assert all(ruling.reason for ruling in report.rulings)
    assert report.outcome.value == "match"


@pytest.mark.parametrize(("clauses", "rule"), DOES_NOT)
def test_a_note_that_cannot_be_true_is_told(clauses, rule):
    report = alone(f"(ATTN: {clauses})")
    assert rule in {
        finding.rule for finding in report.findings if finding.severity.value == "error"
    }
    assert report.outcome.value == "mismatch"
    assert report.loud


def test_a_topic_that_stands_elsewhere_is_a_hint():
    report = alone("(ATTN: ADDS ministry inspection in para 6)")
    (finding,) = report.findings
    assert (finding.rule, finding.severity.value, finding.new) == ("topic-elsewhere", "info", (4,))
    assert "is named in para 3" in alone("(ATTN: ADDS hull's plates in para 3)").rulings[0].reason


def test_an_update_without_a_note_is_told_and_a_first_version_is_not():
    assert [f.rule for f in alone(None).findings] == ["note-missing"]
    report = alone(None, marker="")
    assert report.findings == ()
    assert report.outcome.value == "no-note"


def test_what_could_not_be_read_is_told():
    report = alone("(ATTN: WRAPS florb in para 3; ADDS details in para 2)")
    assert "note-unread" in {finding.rule for finding in report.findings}
    assert not report.loud


LATER = ["The governor flew over the strait.", "Two tugs came from Onpo.", *BODY[1:]]


def picked_up(note):
    copy = leaddiff.parse(ap("AM-Ferry Aground", LATER, "1st Ld-Writethru", note=f"Eds: {note}"))
    return desk.read_alone(copy)


PICK_UPS = [
    ("LEADS with 2 grafs to UPDATE with tugs; picks up 2nd graf pvs, `All 71...'", None),
    ("LEADS with 3 grafs to UPDATE with tugs; picks up 2nd graf pvs, `All 71...'", "off-by-one"),
    ("LEADS with 5 grafs to UPDATE with tugs; picks up 2nd graf pvs, `All 71...'", "claim-not-borne-out"),
    ("SUBS 1st graf with 2 grafs to UPDATE; picks up 2nd graf pvs, `All 71...'", None),
    ("SUBS 1st graf with 4 grafs to UPDATE; picks up 2nd graf pvs, `All 71...'", "claim-not-borne-out"),
    ("LEADS with 2 grafs to UPDATE with tugs; picks up 2nd graf pvs, `Nothing of the kind...'", None),
    ("LEADS with 2 grafs; picks up 2nd graf pvs, ``All 71 aboard''; INSERTS 1 graf after 5th graf pvs, "
     "`The ferry links...'", None),
]  # fmt: skip


@pytest.mark.parametrize(("note", "rule"), PICK_UPS)
def test_pick_ups_are_held_to_the_notes_own_arithmetic(note, rule):
    loud = [f.rule for f in picked_up(note).findings if f.severity.value != "info"]
    assert loud == ([rule] if rule else [])


def test_any_report_on_a_note_alone_can_be_told_in_json():
    shape = alone("(ATTN: ADDS details in para 9)").to_dict()
    assert shape["old"]["paragraphs"] == []
    assert shape["paragraphs"] == []
    assert shape["claims"][0]["verdict"] == "refuted"


# ------------------------------------------------------------ origins


def steps(*bodies):
    marks = ["", "(LEAD)", "(2nd LD)", "(3rd LD)"]
    versions = [
        leaddiff.parse(yonhap("ferry-Sokdo", paragraphs, mark, note=note))
        for (paragraphs, note), mark in zip(bodies, marks, strict=False)
    ]
    reports = [leaddiff.compare(old, new, force=True) for old, new in itertools.pairwise(versions)]
    whole = leaddiff.compare(versions[0], versions[-1], force=True)
    return origins(whole, reports)


def test_each_change_is_traced_to_the_version_it_came_in():
    toll = [BODY[0], BODY[1].replace("71", "73"), *BODY[2:]]
    added = edited(toll, "Two tugs came from Onpo in the night to pull it free.", at=2)
    shorter = added[:-1]
    found = steps((BODY, None), (toll, "(ATTN: UPDATES number of passengers in para 2)"),
                  (added, "(ATTN: ADDS tugs in para 3)"), (shorter, "(ATTN: TRIMS)"))  # fmt: skip
    told = {
        type(o.change): (new_numbers(o.change), old_numbers(o.change), o.versions) for o in found
    }
    assert told == {Edited: ((2,), (2,), (1,)), Added: ((3,), (), (2,)), Deleted: ((), (6,), (3,))}
    assert all(origin.untold == () for origin in found)


def test_what_a_note_left_out_is_laid_at_its_own_door():
    toll = [BODY[0], BODY[1].replace("71", "73"), *BODY[2:]]
    added = edited(toll, "Two tugs came from Onpo in the night to pull it free.", at=2)
    found = steps(
        (BODY, None), (toll, "(ATTN: ADDS photo)"), (added, "(ATTN: ADDS tugs in para 3)")
    )
    told = {type(o.change): (o.versions, o.untold) for o in found}
    assert told[Edited] == ((1,), (1,))
    assert told[Added] == ((2,), ())


def test_a_paragraph_that_was_added_and_then_edited_came_in_two_versions():
    added = edited(BODY, "Two tugs came from Onpo in the night to pull it free.", at=2)
    changed = edited(BODY, "Three tugs came from Onpo in the night to pull it free.", at=2)
    (origin,) = steps((BODY, None), (added, "(ATTN: ADDS tugs in para 3)"),
                      (changed, "(ATTN: UPDATES number of tugs in para 3)"))  # fmt: skip
    assert isinstance(origin.change, Added)
    assert origin.versions == (1, 2)


def test_what_went_back_is_no_change():
    toll = [BODY[0], BODY[1].replace("71", "73"), *BODY[2:]]
    assert steps((BODY, None), (toll, "(ATTN: ADDS photo)"), (BODY, "(ATTN: ADDS photo)")) == ()


def test_every_change_has_its_origin():
    a, b = body(1), [*body(2, 3), *body(1)[2:6], *body(3, 2)]
    for origin in steps(
        (body(1), None), (edited(a, *body(5, 2)), "(ATTN: ADDS photo)"), (b, "(ATTN: TRIMS)")
    ):
        assert origin.versions
        assert not isinstance(origin.change, Unchanged) or origin.change.moved
