"""Conditions in the checks, both halves of each, and numbers just under and just over: a table a part."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from leaddiff import compare, notes, parse, wording
from leaddiff.checks.claimed_places import _now, as_it_stood
from leaddiff.checks.coverage import placed_claims
from leaddiff.checks.coverage.covers import _covers_nothing
from leaddiff.checks.rules import claims_held
from leaddiff.checks.rules.older_figure import _is_compound
from leaddiff.checks.suggestion.kept_clauses import beside_claims
from leaddiff.checks.suggestion.put_right import _stands_else
from leaddiff.checks.verdicts.clause_speakers import called_in_note
from leaddiff.checks.verdicts.subheads import lies_above_subhead
from leaddiff.checks.what_changed.excerpts import LONGEST, _Sides, excerpt
from leaddiff.checks.what_changed.fresh_matter import is_word_for_word
from leaddiff.checks.what_changed.lines_between import _holds_a_sentence
from leaddiff.checks.what_changed.retold import Witness
from leaddiff.facts import figures
from leaddiff.nouns.changes import FactChange, FactKind, Op, Run
from leaddiff.nouns.claims import Action, Claim, Ruling, Verdict
from leaddiff.nouns.grounds import NotHeld, Obstacle
from leaddiff.nouns.story import PartKind, Span


def claim(text: str) -> Claim:
    return notes.read(text, "ap").claims[-1]


def copy(*matter: str) -> SimpleNamespace:
    paragraphs = tuple(SimpleNamespace(text=text) for text in matter)
    return SimpleNamespace(matter=matter, paragraphs=paragraphs, parts=())


def fact(kind: FactKind, before: str | None, after: str | None, *new: int) -> FactChange:
    return FactChange(kind, new or (1,), new or (1,), before, after)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("ADDS quote in para 3. With AP Photos.", ["With AP Photos"]),
        ("ADDS quote in para 3. Photos follow.", ["Photos follow"]),
        ("ADDS quote in para 3. Photos.", []),
        ("Eds: ADDS quote in para 3.", []),
    ],
)
def test_what_a_note_says_beside_its_claims_is_two_words_or_more(text, kept):
    case = SimpleNamespace(note=notes.read(text, "ap"), is_stale=False)
    assert beside_claims(case) == kept
    case.is_stale = True
    assert beside_claims(case) == []


@pytest.mark.parametrize(
    ("text", "places", "stood"),
    [
        ("TRIMS last 2 paras", (3, 4), (1,)),
        ("TRIMS last 2 paras", (4,), (1,)),
        ("TRIMS paras 3-4", (3, 4), (3, 4)),
    ],
)
def test_what_is_counted_from_the_end_is_counted_from_the_old_end(text, places, stood):
    case = SimpleNamespace(old=copy("a"), new=copy(*"abcd"))
    assert as_it_stood(claim(text)._replace(paragraphs=places), case) == stood


@pytest.mark.parametrize(
    ("action", "old", "numbers"),
    [
        (Action.SUBSTITUTE, 3, {2}),
        (Action.SUBSTITUTE, 2, {2, 3}),
        (Action.INSERT, 2, set()),
        (Action.INSERT, 1, {2}),
        (Action.PICK_UP, 2, {3}),
        (Action.CHANGE, 2, {3}),
        (Action.CHANGE, 3, set()),
    ],
)
def test_where_an_old_paragraph_stands_now_with_what_came_beside_it(action, old, numbers):
    rows = {1: (1,), 2: (), 3: (2,), 4: (4,)}
    traces = {n: SimpleNamespace(old=olds, is_new=not olds) for n, olds in rows.items()}
    case = SimpleNamespace(traces=traces, cut={3: 3})
    assert _now(old, claim("UPDATES toll")._replace(action=action), case) == numbers


@pytest.mark.parametrize(
    ("verdict", "grounds", "nothing"),
    [
        (Verdict.REFUTED, None, True),
        (Verdict.CONFIRMED, None, False),
        (Verdict.UNVERIFIABLE, NotHeld(Obstacle.NOT_CARRIED), True),
        (Verdict.UNVERIFIABLE, NotHeld(Obstacle.RESEND), False),
    ],
)
def test_a_claim_that_covers_nothing(verdict, grounds, nothing):
    assert (
        _covers_nothing(
            Ruling(claim("ADDS quote"), verdict, grounds),
            SimpleNamespace(note=None, cut={}, traces={}),
        )
        is nothing
    )


@pytest.mark.parametrize(
    ("text", "borne", "told"),
    [
        ("UPDATES paras 2-4", {3, 4}, "UPDATES paras 3-4"),
        ("UPDATES paras 3-4", set(), None),
        ("UPDATES last 2 paras", {4}, None),
        ("UPDATES paras 3-end", {4}, None),
    ],
)
def test_the_part_of_a_claim_that_holds_is_told_where_it_says_numbers(
    monkeypatch, text, borne, told
):
    monkeypatch.setattr(claims_held, "bears_out", lambda claim, number, case: number in borne)
    case = compared_case()
    assert claims_held._borne_clause(claim(text)._replace(paragraphs=(2, 3, 4)), case) == told


def compared_case() -> SimpleNamespace:
    from leaddiff import agencies

    return SimpleNamespace(agency=agencies.named("yonhap"))


@pytest.mark.parametrize(
    ("headline", "compound"),
    [
        ("10-man Rovers lose", True),
        ("10 men lose", False),
        ("10-a side lose", True),
        ("10-20 Rovers lose", False),
        ("10% -man Rovers", False),
        ("$10-coin sold", False),
    ],
)
def test_a_figure_that_says_of_what_kind_a_thing_is(headline, compound):
    assert _is_compound(figures(headline)[0], headline) is compound


@pytest.mark.parametrize(("more", "outsize"), [(0, False), (1, True)])
def test_a_change_beyond_the_longest_is_not_looked_through(more, outsize):
    assert _Sides("x" * (LONGEST - 4), "four"[:4] + "x" * more, "").is_outsize is outsize


@pytest.mark.parametrize(
    ("speaker", "called"),
    [
        ("nine of the callers", "callers"),
        ("minister of the port", "minister"),
        ("some of the residents", "residents"),
        ("the minister", "minister"),
        ("those officials", "officials"),
        ("nine of the boats", None),
        ("Dana Orwin", "Dana Orwin"),
        ("Halden harbor police", "Halden harbor police"),
        ("the big new harbor police", "big new harbor police"),
        ("the big old new harbor police", None),
        ("the chief of the big new harbor police", "chief"),
    ],
)
def test_what_a_note_may_call_whoever_speaks(speaker, called):
    assert called_in_note(speaker, "The callers and the minister spoke".split()) == called


LONG_KEPT = "The owner of the ferry gave the toll in the long night as {} of them all, and {} of them later on."


@pytest.mark.parametrize(
    ("number", "old", "new", "most", "stands"),
    [
        (2, ("12", "9"), ("14", "9"), 2, True),
        (2, ("12", "9"), ("14", "8"), 2, False),
        (2, ("12", "9"), ("14", "8"), 4, True),
        (2, ("12", "9"), ("14", "8"), 3, False),
        (1, ("12", "9"), ("14", "9"), 2, False),
    ],
)
def test_a_paragraph_below_the_lead_of_which_the_rest_stands(number, old, new, most, stands):
    words = wording.diff(LONG_KEPT.format(*old), LONG_KEPT.format(*new))
    stretches = sum(run.op is not Op.KEPT for run in words)
    trace = SimpleNamespace(replaces=True, words=words, stretches=stretches)
    case = SimpleNamespace(traces={number: trace}, altered={})
    assert _stands_else(number, most, case) is stands
    trace.replaces = False
    assert not _stands_else(number, most, case)


HARBOR = "Harbor crews found bottles, ropes, maps."


@pytest.mark.parametrize(
    ("text", "saw"),
    [
        (HARBOR, True),
        (HARBOR.replace("maps", "sails"), True),
        (HARBOR.replace("ropes, maps", "sails, oars"), False),
        ("Harbor crews", True),
        ("Harbor boats", False),
        ("Harbor", False),
    ],
)
def test_a_text_stands_in_copy_that_has_three_quarters_of_its_threes_of_words(text, saw):
    assert Witness(copy(HARBOR), []).saw(text) is saw


@pytest.mark.parametrize(
    ("is_stated", "is_another", "covers"),
    [(True, False, True), (True, True, True), (False, True, False), (False, False, True)],
)
def test_a_claim_covers_what_it_states_and_not_what_it_states_otherwise(
    monkeypatch, is_stated, is_another, covers
):
    monkeypatch.setattr(placed_claims, "is_stated", lambda *_: is_stated)
    monkeypatch.setattr(placed_claims, "states_another", lambda *_: is_another)
    changed = fact(FactKind.FIGURE, "12", "14")
    assert placed_claims.covers_fact(claim("UPDATES toll in para 1"), changed, None) is covers


CAPTIONS = [  # the note, the older caption, the newer one, the verdict
    ("adds graphic", "▲ The pier. (Yonhap)", None, "unverifiable"),
    ("adds graphic", "▲ The pier. (Yonhap)", "▲ The old pier burned. (Yonhap)", "confirmed"),
    ("adds graphic", "▲ The pier. (Yonhap)", "▲ The  pier. (Yonhap)", "unverifiable"),
    ("adds graphic", None, "▲ The pier. (Yonhap)", "confirmed"),
    ("ADDS photo", None, None, "unverifiable"),
    ("ADDS photo", None, "▲ The pier. (Yonhap)", "confirmed"),
    ("TRIMS photo", "▲ The pier. (Yonhap)", None, "confirmed"),
]


@pytest.mark.parametrize(("told", "before", "after", "verdict"), CAPTIONS)
def test_a_picture_added_needs_no_caption(told, before, after, verdict):
    texts = [
        f"({marker}) Pier shut\n\n{note}{caption or ''}\n\nLARNBY, Nov. 3 (Yonhap) -- The pier is shut.\n"
        for marker, note, caption in (
            ("LEAD", "", before),
            ("2nd LD", f"(ATTN: {told})\n\n", after),
        )
    ]
    report = compare(*map(parse, texts))
    assert [ruling.verdict.value for ruling in report.rulings] == [verdict]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Doctors say that 71 men were cold.", True),
        ("Doctors say that 71 men were cold", False),
        ("Doctors say that 71 men left.", False),
        ('"Doctors say that 71 men were cold."', True),
        ("Doctors Say That 71 Men Left It.", False),
        ("Doctors say that they went. Halden Port Of 71 A.", False),
        ("Doctors say that they went. It is cold at s.", True),
        ("DOCTORS SAY THAT ALL MEN WERE: X is.", False),
    ],
)
def test_a_line_around_the_copy_that_holds_a_sentence(text, holds):
    assert _holds_a_sentence(text) is holds


@pytest.mark.parametrize(
    ("asked", "right", "off"),
    [
        ((3,), (3, 4), 1),
        ((3,), (4,), 1),
        ((3,), (2,), -1),
        ((3, 4), (5, 6), 2),
        ((3, 9), (4, 6), -3),
    ],
)
def test_how_far_the_numbers_of_a_claim_are_off(asked, right, off):
    assert claims_held._off_by(asked, right) == off


LETTER = "The mayor raised a fee for 12 boats in a letter to Minister Lim on Monday."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("in a letter to the minister about 12 boats", True),
        ("a letter of the mayor to the minister on boats", True),
        ("a letter of the mayor to the minister on 14 boats", False),
        ("no letter of the mayor to the minister on boats", False),
        ("a letter of the mayor to the minister on boats on Tuesday", False),
        ("the mayor to the minister in a letter: a fee for boats lowered", False),
        ("the mayor to the minister in a letter: a fee for boats paid", True),
        ("the mayor in a letter: a new fee for old boats", False),
        ("the", False),
    ],
)
def test_what_nearly_all_stands_in_one_paragraph_was_told(text, told):
    assert Witness(copy(LETTER), []).told_all([text]) is told


@pytest.mark.parametrize(
    ("which", "adds", "above"),
    [
        ("1st", (1,), True),
        ("1st", (2,), False),
        ("2nd", (2,), True),
        ("2nd", (3,), False),
        ("3rd", (1,), False),
        ("", (1,), True),
        ("new", (1,), True),
        ("new", (2,), False),
    ],
)
def test_what_was_added_above_the_subhead_below_which_a_claim_puts_it(which, adds, above):
    subheads = [SimpleNamespace(kind=PartKind.SUBHEAD, span=Span(at, at + 5)) for at in (20, 40)]
    rows = [
        SimpleNamespace(number=n, span=Span(at, at + 9), text="a")
        for n, at in enumerate((1, 30, 50), 1)
    ]
    new = SimpleNamespace(parts=subheads, paragraphs=rows)
    traces = {
        n: SimpleNamespace(adds=n in adds, is_new=n in adds, differs=n in adds) for n in (1, 2, 3)
    }
    case = SimpleNamespace(new=new, traces=traces, altered={})
    for n in adds:
        traces[n].came = traces[n].gone = ()
    for n in {1, 2, 3} - set(adds):
        traces[n].came, traces[n].gone, traces[n].moved = (), (), False
    where = f"after the {which} subhead".replace("  ", " ")
    assert bool(lies_above_subhead(claim(f"ADDS analyst {where}"), case)) is above
    assert lies_above_subhead(claim(f"UPDATES analyst {where}"), case) is None


@pytest.mark.parametrize(
    ("inserted", "came", "number", "word_for_word"),
    [
        (("old",), ("old",), 2, True),
        (("old port",), ("old port",), 2, False),
        (("of the old",), ("of the old",), 2, True),
        ((), ("12",), 2, False),
        (("old",), ("old",), 1, False),
    ],
)
def test_two_words_that_came_for_none_are_no_exchange(inserted, came, number, word_for_word):
    words = [Run(Op.KEPT, "The boats ")]
    trace = SimpleNamespace(inserted=inserted, came=came, new=number, words=words)
    assert is_word_for_word(trace, set(), Witness(copy("The boats left."), [])) is word_for_word


LONG = "one two three four five six seven eight "


@pytest.mark.parametrize(
    ("words", "cut", "shown"),
    [
        ([(Op.KEPT, "Two "), (Op.GONE, "late ")], False, "Two "),
        ([(Op.KEPT, LONG), (Op.GONE, "late ")], True, "five six seven eight "),
        ([(Op.CAME, "No "), (Op.KEPT, "one two three four "), (Op.GONE, "late ")], True, "one two three four "),
        ([(Op.KEPT, "five six seven eight "), (Op.GONE, "late ")], False, "five six seven eight "),
        ([(Op.CAME, "No "), (Op.KEPT, "two "), (Op.GONE, "late ")], True, "two "),
    ],
)  # fmt: skip
def test_an_excerpt_shows_four_words_before_a_change_and_that_more_stands_there(words, cut, shown):
    found = excerpt([Run(*word) for word in words], gone="late")
    assert (found.more_before, found.words[0].text) == (cut, shown)
