"""Named thresholds: a row just under and a row just over each, so that none moves unseen; and what the
loudness and the answer of a report rest on."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from handmade import copy

import leaddiff
from leaddiff.agencies import named
from leaddiff.checks.coverage import covered_cuts
from leaddiff.checks.what_changed.retold import Witness
from leaddiff.desk.strangers import refuse_strangers
from leaddiff.facts.passage import Passage
from leaddiff.facts.tolls import fate
from leaddiff.ground.errors import NotVersions
from leaddiff.languages.version_markers import missing_between
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import Added, Changes, Deleted, Unchanged

WORDS = """harbor tram lantern copper violet meadow granite orchid falcon timber saddle velvet
    cobalt walnut""".split()
OTHERS = "glacier pepper anvil basket mirror ladder rocket pillow".split()


def row(count: int, others: int = 0) -> str:
    """So many of the words, and so many that stand nowhere else."""
    return " ".join([*WORDS[:count], *OTHERS[:others]])


@pytest.mark.parametrize(
    ("kept", "stands"),
    [(12, True), (10, True), (9, False), (5, False)],
    ids=["all", "8 triples of 10", "7 triples of 10", "3 triples of 10"],
)
def test_from_three_quarters_of_its_triples_on_a_text_stands_elsewhere(kept, stands):
    assert Witness(copy(row(kept)), []).saw(row(12)) is stands


@pytest.mark.parametrize(
    ("shared", "size", "retold"),
    [(6, 10, True), (5, 10, False), (3, 5, True), (3, 3, True), (2, 2, False)],
)
def test_from_three_fifths_of_its_words_and_three_on_a_text_is_retold(shared, size, retold):
    told = Witness(copy("x"), [row(shared, 8)])
    assert told.retells(" ".join([*WORDS[:shared], *"q w e r t y u".split()][:size])) is retold


@pytest.mark.parametrize(("size", "retold"), [(6, True), (7, False)])
def test_from_half_of_its_own_words_on_a_text_is_retold_by_a_short_one(size, retold):
    told = Witness(copy("x"), [row(3)])
    assert told.retells(" ".join(WORDS[:size])) is retold


@pytest.mark.parametrize(("said", "superseded"), [(3, True), (2, False), (10, True), (0, False)])
def test_from_three_tenths_of_its_words_on_a_paragraph_is_superseded(said, superseded):
    stems = frozenset(content_stems(row(said)))
    case = SimpleNamespace(old=copy(row(10)), altered={1: stems})
    assert covered_cuts._supersedes(1, 1, case) is superseded


@pytest.mark.parametrize(
    ("kept", "strangers"), [(101, False), (99, True), (250, False), (10, True)]
)
def test_below_a_tenth_kept_two_copies_are_strangers(kept, strangers):
    changes = Changes((Unchanged(1, 1), Added(2), Deleted(2)), (), ())
    old, new = (copy("k" * kept, "o" * (1000 - kept), slug=slug) for slug in ("a", "b"))
    if strangers:
        with pytest.raises(NotVersions, match="do not look like versions"):
            refuse_strangers(old, new, changes, named(None))
    else:
        refuse_strangers(old, new, changes, named(None))


@pytest.mark.parametrize(
    ("before", "now", "absent"),
    [(0, 1, ()), (1, 2, ()), (0, 2, (1,)), (1, 3, (2,)), (2, 5, (3, 4)), (2, 2, ()), (3, 1, ())],
)
def test_every_number_between_two_is_a_version_that_is_missing(before, now, absent):
    assert missing_between(before, now) == absent


@pytest.mark.parametrize(
    ("sentence", "befell"),
    [
        ("The quake left 7 people trapped under the hall .", "trapped"),
        ("The quake left 7 people stranded on the roof .", "trapped"),
        ("The slide left 7 people buried near the road .", "trapped"),
        ("The slide left 7 people dead near the road .", "dead"),
        ("The fire left 7 people injured near the road .", "hurt"),
        ("Crews saved 7 people near the road .", "rescued"),
        ("Officers held 7 people near the road .", None),
        ("The choir sent 7 people home .", None),
        # A clause mark is three steps away: the nearer word behind it loses to one before.
        ("Dead on Monday : 7 , injured later .", "dead"),
        ("Dead on Monday : 7 people injured later .", "hurt"),
        ("Dead on Monday : 7 and injured later .", "dead"),
        # Another figure is five.
        ("Dead in the end were 7 and 30 were injured .", "dead"),
    ],
)
def test_what_befell_the_counted_is_the_nearest_word_of_its_clause(sentence, befell):
    passage = Passage((sentence,), (1,))
    at = passage.words.index("7")
    assert fate(passage, at, at + 1) == befell


OLD = """(URGENT) ferry-Haesong

Ferry stops at pier

HAESONG, May 4 (Yonhap) -- One ferry with 17 people aboard stopped at the pier on Monday.

{second}

The line runs from the market to the pier every hour.
(END)
"""
NEW = """(LEAD) ferry-Haesong

{note}

Ferry stops at pier

HAESONG, May 4 (Yonhap) -- One ferry with {count} people aboard stopped at the pier on Monday.

{second}

The line runs from the market to the pier every hour.

Mayor Im Bo-ra visited the pier at noon.
(END)
"""
SAID = '"We see no need for haste and will wait for the tide," harbor master Ko Jae-min said.'
SAID_ANEW = (
    '"We see every need for haste and will wait for the tide," harbor master Ko Jae-min said.'
)
PLAIN = "Harbor master Ko Jae-min spoke to reporters at the pier after the ferry stopped."
TRUE_NOTE = "(ATTN: ADDS mayor's visit in last para)"
FALSE_NOTE = "(ATTN: ADDS mayor's visit in para 2)"


@pytest.mark.parametrize(
    ("note", "count", "before", "after", "outcome", "loudest"),
    [
        (TRUE_NOTE, 17, SAID, SAID, "match", {}),
        (TRUE_NOTE, 71, SAID, SAID, "mismatch", {"unreported-figure": "warning"}),
        (TRUE_NOTE, 17, SAID, SAID_ANEW, "mismatch", {"unreported-quote": "warning"}),
        (TRUE_NOTE, 17, SAID, PLAIN, "mismatch", {"unreported-quote": "warning"}),
        (FALSE_NOTE, 17, SAID, SAID, "mismatch", {"claim-not-borne-out": "error"}),
        ("", 17, SAID, SAID, "no-note", {"note-missing": "warning"}),
    ],
    ids=["true", "figure", "quote altered", "quote gone", "false", "no note"],
)
def test_the_answer_and_how_loud_it_is(note, count, before, after, outcome, loudest):
    old = leaddiff.parse(OLD.format(second=before))
    new = leaddiff.parse(NEW.format(note=note, count=count, second=after))
    report = leaddiff.compare(old, new)
    told = {f.rule: f.severity.value for f in report.findings}
    assert report.outcome.value == outcome
    assert loudest.items() <= told.items(), told
    assert bool(loudest) == any(loud != "info" for loud in told.values()), told
