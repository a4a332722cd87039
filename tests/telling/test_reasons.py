"""Reasons: each sort of grounds with its wording and its JSON."""

from __future__ import annotations

from typing import get_args

import pytest

from leaddiff.nouns.changes import Field
from leaddiff.nouns.grounds import (
    AnchorAlone,
    AnchorInOld,
    Anywhere,
    Besides,
    BeyondCopy,
    BeyondOld,
    CreditBecame,
    FieldBecame,
    FieldFate,
    Grounds,
    Joins,
    Lack,
    Moves,
    NotHeld,
    Nothing,
    Obstacle,
    OldParagraphs,
    OldTest,
    ParagraphState,
    PartsLacking,
    PartsStanding,
    Saying,
    StatesThere,
    Throughout,
    TopicAlone,
    ValueSaid,
    Went,
)
from leaddiff.telling.evidence_shapes import GROUNDS, grounds_dict
from leaddiff.telling.reasons import reason

UNTOLD = "what changed cannot be told without the version before"
ROWS: list[tuple[Grounds, str, dict[str, object]]] = [
    (NotHeld(Obstacle.NOT_CARRIED, "trashline"), "trashline does not travel with this copy",
     {"kind": "not-held", "obstacle": "not carried", "what": "trashline"}),
    (NotHeld(Obstacle.EARLIER_STEP), "made in an earlier version", {"obstacle": "earlier step"}),
    (StatesThere(((ParagraphState.NEW, (8, 9, 10)),)), "paras 8-10: all three new",
     {"kind": "states-there", "states": [["new", [8, 9, 10]]], "at_bottom": False}),
    (StatesThere(((ParagraphState.NEW, (3,)), (ParagraphState.ABSENT, (9,))), (3,), True),
     "at bottom, para 3 new; para 9 not in the copy; named in 3", {"naming": [3], "at_bottom": True}),
    (StatesThere(((ParagraphState.MOVED, (2,)),)), "para 2: moved, wording unchanged", {}),
    (OldParagraphs(OldTest.REPLACED, (4,), (5,)),
     "para 4 of the old version was replaced; para 5 of the old version stands as it was",
     {"kind": "old-paragraphs", "test": "replaced", "shown": [4], "failed": [5]}),
    (OldParagraphs(OldTest.FOLLOWED, (6,), (), 2, 3),
     "para 6 of the old version is followed by new copy, with 2 and not 3",
     {"put_in": 2, "announced": 3}),
    (AnchorInOld((7,)), "the words quoted open para 7 of the old version", {"opens": [7]}),
    (AnchorAlone("A tug", (4,)), "“A tug” opens para 4, where the note puts it", {"expected": None}),
    (AnchorAlone("A tug", (4,), 5), "“A tug” opens para 4; by the note it would be 5", {"expected": 5}),
    (AnchorAlone("A tug", ()), "“A tug” opens no paragraph", {"kind": "anchor-alone"}),
    (TopicAlone("tugs", (2, 3)), f"“tugs” is named in paras 2-3; {UNTOLD}", {"named": [2, 3]}),
    (TopicAlone("tugs", (), (5,)), f"“tugs” is not named in para 5; {UNTOLD}", {"asked": [5]}),
    (TopicAlone("tugs", ()), f"nothing names “tugs”; {UNTOLD}", {"kind": "topic-alone"}),
    (BeyondOld((9,), 4), "the old version had no para 9, only 4 paragraphs", {"beyond": [9], "length": 4}),
    (BeyondCopy((9,), 4), "there is no para 9; the copy has 4 paragraphs", {"beyond": [9], "length": 4}),
    (Throughout((2, 5, 6), 9), "3 of 9 paragraphs changed: 2, 5-6", {"kind": "throughout", "length": 9}),
    (Throughout((), 9), "0 of 9 paragraphs changed", {"changed": []}),
    (Anywhere((2,), True), "borne out in para 2", {"kind": "anywhere", "naming": True}),
    (Anywhere((2, 3), False), "changes in paras 2-3", {"naming": False}),
    (Anywhere((), True), "borne out in no paragraph that stands now", {"naming": True}),
    (Went((4,), (2,)), "para 4 of the old version gone; words gone from para 2",
     {"gone": [4], "shortened": [2]}),
    (Besides((2, 5), (4,)), "paras 2, 5 changed as well; para 4 of the old version is gone",
     {"kind": "besides", "changed": [2, 5], "gone": [4]}),
    (Besides((), (4, 5)), "paras 4-5 of the old version are gone", {"changed": []}),
    (Moves(((7, 2), (8, 3))), "moved: para 7 to 2, para 8 to 3", {"pairs": [[7, 2], [8, 3]]}),
    (Joins((((4, 5), (4,)), ((9,), (8, 9)))),
     "4 and 5 of the old version are now 4; 9 of the old version is now 8 and 9",
     {"pairs": [[[4, 5], [4]], [[9], [8, 9]]]}),
    (Nothing(Lack.YEAR), "no year changed", {"kind": "nothing", "lack": "year"}),
    (Nothing(Lack.NAMED), "nobody of that name is in the copy", {"lack": "named"}),
    (PartsLacking(("quotes", "share price")), "nothing that came is “quotes” or “share price”; the rest is so",
     {"kind": "parts-lacking", "parts": ["quotes", "share price"]}),
    (PartsStanding(("share price",)), "“share price” stands as it stood; the rest is so",
     {"kind": "parts-standing", "parts": ["share price"]}),
    (PartsStanding(("quotes", "price"), is_all=True), "“quotes” and “price” stand as they stood", {}),
    (ValueSaid("241", Saying.NOT_SAID, (2, 3)), "paras 2-3 do not say 241",
     {"kind": "value-said", "saying": "not said", "where": [2, 3]}),
    (ValueSaid("241", Saying.NOT_SAID), "the copy does not say 241", {}),
    (ValueSaid("27", Saying.NOT_SAID, (2,), "26", "28"), "para 2 does not say 27; “26” became “28”", {}),
    (ValueSaid("214", Saying.STILL_SAID, (2,)), "para 2 still says 214", {}),
    (ValueSaid("214", Saying.NEVER_SAID), "the old version did not say 214", {}),
    (ValueSaid("Noh", Saying.NOT_AMONG_CUT), "nothing that went names Noh", {}),
    (CreditBecame(FieldFate.SAME), "sign-off is the same as before", {"fate": "same", "said": ""}),
    (CreditBecame(FieldFate.DIFFERS, "Tarn"), "the sign-off does not say Tarn", {"kind": "credit-became"}),
    (FieldBecame(Field.PHOTO, FieldFate.GONE), "photo caption is gone", {"field": "photo", "fate": "gone"}),
    (FieldBecame(Field.BYLINE, FieldFate.NOT_CARRIED), "the copy carries no byline", {}),
]  # fmt: skip


@pytest.mark.parametrize(("grounds", "worded", "shape"), ROWS, ids=lambda row: str(row)[:40])
def test_every_sort_of_grounds_has_its_wording_and_its_json(grounds, worded, shape):
    assert reason(grounds) == worded
    told = grounds_dict(grounds)
    assert {key: told[key] for key in shape} == shape


def test_no_sort_is_left_out():
    assert {type(row[0]) for row in ROWS} == set(get_args(Grounds)) == set(GROUNDS)
    assert len(set(GROUNDS.values())) == len(GROUNDS)


@pytest.mark.parametrize("each", [*Lack, *Obstacle], ids=str)
def test_every_lack_and_obstacle_is_worded(each):
    assert reason(Nothing(each) if isinstance(each, Lack) else NotHeld(each))
