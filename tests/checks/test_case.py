"""The case: whether the note is that of the version before, and where a change stands that it quotes."""

from __future__ import annotations

import pytest

import leaddiff
from leaddiff.checks.what_changed.excerpts import excerpt
from leaddiff.desk.pair import examined
from leaddiff.nouns.changes import Op, Run

STORY = """({marker}) pier-Songdam

{note}

Pier at Songdam closes

SONGDAM, May 4 (Yonhap) -- The pier at Songdam closes on Friday, the port said Monday.

The mayor, Im Bo-ra, told reporters at the town hall that nobody had asked her about it.
{more}
(END)
"""
ADDED = "\nShe had opened the pier herself in 2011 with a band and two hundred guests.\n"
PLACED = "(ATTN: ADDS mayor's comments in last para)"


@pytest.mark.parametrize(
    ("markers", "notes", "more", "is_stale"),
    [
        (("LEAD", "2nd LD"), (PLACED, PLACED), ADDED, True),
        (("LEAD", "2nd LD"), (PLACED, PLACED.replace("ADDS ", "ADDS  ")), ADDED, True),
        (("LEAD", "2nd LD"), (PLACED, PLACED.replace("'", "’").replace(":", " --")), ADDED, True),
        (("LEAD", "2nd LD"), (PLACED, PLACED.replace("last para", "para 3")), ADDED, False),
        (("LEAD", "LEAD"), (PLACED, PLACED), ADDED, False),
        (("LEAD", "2nd LD"), (PLACED, PLACED), "", False),
        (("LEAD", "2nd LD"), (PLACED, "(ATTN: ADDS mayor's past in last para)"), ADDED, False),
        (("LEAD", "2nd LD"), ("(ATTN: ADDS details)", "(ATTN: ADDS details)"), ADDED, False),
        (("LEAD", "2nd LD"), ("(ATTN: ADDS mayor)", "(ATTN: ADDS mayor)"), ADDED, True),
    ],
    ids=[
        "same",
        "same but for blanks",
        "same but for marks",
        "place told otherwise",
        "same version",
        "same copy",
        "other note",
        "says nothing",
        "topic",
    ],
)
def test_a_note_of_the_version_before_is_told_where_the_copy_moved_on(
    markers, notes, more, is_stale
):
    old = leaddiff.parse(STORY.format(marker=markers[0], note=notes[0], more=""))
    new = leaddiff.parse(STORY.format(marker=markers[1], note=notes[1], more=more))
    assert ("stale-note" in {f.rule for f in leaddiff.compare(old, new).findings}) is is_stale


KEPT = "One two three four five six"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ([(Op.KEPT, "Tugs came "), (Op.GONE, "late "), (Op.KEPT, "on Monday.")], "Tugs came"),
        ([(Op.KEPT, f"{KEPT} "), (Op.GONE, "late "), (Op.KEPT, "on.")], "three four five six"),
        ([(Op.GONE, "Late "), (Op.KEPT, "tugs came.")], None),
        ([(Op.KEPT, "Tugs "), (Op.GONE, "left"), (Op.CAME, "came"), (Op.KEPT, " on.")], "came"),
        ([(Op.KEPT, "Tugs "), (Op.CAME, "came "), (Op.KEPT, "on.")], "came"),
        ([(Op.CAME, "Two "), (Op.KEPT, "tugs came.")], "Two"),
    ],
)
def test_a_change_stands_at_what_came_or_else_at_the_words_before_the_gap(words, place):
    text = "".join(run for op, run in words if op is not Op.GONE)
    for dateline in ("", "SONGDAM, May 4 (Yonhap) -- "):
        at = excerpt([Run(*word) for word in words], text=dateline + text).at
        assert (at and (dateline + text)[at.start : at.end]) == place


TOLD = "(ATTN: this has been put right in para 2 at our own desk)"


@pytest.mark.parametrize(
    ("now", "more", "is_resend"),
    [
        (TOLD, "", True),
        (TOLD.replace("has been put", "was now set"), "", False),
        (TOLD.replace("has been", "was now"), "", True),
        (TOLD.replace(" own", "").replace("has been", "was"), "", True),
        (TOLD.replace(" own", "").replace("has been", "was now"), "", False),
        (TOLD, ADDED, False),
        ("(ATTN: RESENDS with slug; this has been put right in para 2 at our own desk)", "", True),
        ("(ATTN: RESENDS with slug; that was put right in para 2 at no other time)", "", False),
        (
            "(ATTN: ADDS slug and byline to it; this has been put right in para 2 at our own desk)",
            "",
            False,
        ),
    ],
)
def test_the_same_version_is_moved_again_with_nearly_the_same_note(now, more, is_resend):
    texts = [STORY.format(marker="LEAD", note=n, more=m) for n, m in ((TOLD, ""), (now, more))]
    assert examined(*map(leaddiff.parse, texts), force=True)[1].is_resend is is_resend
