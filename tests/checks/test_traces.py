"""Traces of an edit: what each says of the words that came and went, with numbers just under and just over."""

from __future__ import annotations

import pytest

from leaddiff import wording
from leaddiff.checks.what_changed.excerpts import (
    MANY,
    _first_words,
    _has_figures,
    _holds,
    _is_respelt,
    _last_words,
    _Sides,
    _stands_before,
    _stands_in,
    excerpt,
)
from leaddiff.checks.what_changed.traces import (
    NEWS_WORDS,
    _alone,
    _in_plain,
    _marks_change,
    brings_news,
    has_fresh_stems,
    trace,
)
from leaddiff.languages.vocabulary import stem
from leaddiff.nouns.changes import (
    PARAGRAPH_BREAK,
    Added,
    Deleted,
    Edited,
    Merged,
    Op,
    Run,
    Split,
    Unchanged,
)
from leaddiff.nouns.story import Span

SAYS = ("adds", "cuts", "loses_matter", "shortens", "replaces", "differs", "starts_quoting")


def traced(old, new, style_only=False):
    (found,) = trace(
        [Edited(1, 1, 0.9, words=wording.diff(old, new), style_only=style_only)]
    ).values()
    return found


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("The ferry sank.", "The ferry sank.", ""),
        ("The ferry sank.", "The ferry sank off Sokdo.", "adds replaces differs"),
        ("The ferry sank off Sokdo.", "The ferry sank.",
         "cuts loses_matter shortens replaces differs"),
        ("Five men died.", "Four men died.", "cuts loses_matter replaces differs"),
        # three words of matter more than went are new material, two are not
        ("Five men died.", "Four old big tall men died.", "adds cuts loses_matter replaces differs"),
        ("Five men died.", "Four old big men died.", "cuts loses_matter replaces differs"),
        ("Four old big tall men died.", "Five men died.",
         "cuts loses_matter shortens replaces differs"),
        ("Four old big men died.", "Five men died.", "cuts loses_matter replaces differs"),
        # small words are no matter
        ("It was of the men.", "It was the men.", "cuts shortens replaces differs"),
        # marks say something where they are those of a quotation or may be a minus
        ("It was a shame there.", 'It was "a shame" there.', "differs starts_quoting"),
        ('It was "a shame" there.', "It was a shame there.", "differs"),
        ("It rose 5 points.", "It rose -5 points.", "differs"),
        ("It rose, then fell.", "It rose then fell.", ""),
    ],
)  # fmt: skip
def test_what_a_trace_says_of_an_edit(old, new, says):
    found = traced(old, new)
    assert " ".join(name for name in SAYS if getattr(found, name)) == says
    assert (found.is_new, found.moved) == (False, False)


def test_what_is_house_style_alone_makes_no_difference():
    found = traced("They colored it on the day.", "They coloured it on the day.", style_only=True)
    assert (found.differs, found.replaces, found.adds, found.cuts) == (False, True, False, False)


def test_a_paragraph_that_came_adds_and_one_that_stands_or_moved_does_not():
    found = trace([Unchanged(1, 1, False), Added(2), Unchanged(2, 3, True), Deleted(3)])
    told = {n: (t.old, t.is_new, t.adds, t.cuts, t.moved, t.differs) for n, t in found.items()}
    assert told == {
        1: ((1,), False, False, False, False, False),
        2: ((), True, True, False, False, True),
        3: ((2,), False, False, False, True, False),
    }


def test_of_a_split_each_part_has_its_own_words_and_of_a_merge_all():
    parts = PARAGRAPH_BREAK.join(["They sailed on Monday.", "Crews met."])
    words = wording.diff("They sailed. Crews searched met.", parts)
    found = trace([Split(1, (1, 2), 0.9, words)])
    assert [
        (n, t.old, "".join(t.came).split(), "".join(t.gone).split()) for n, t in found.items()
    ] == [
        (1, (1,), ["on", "Monday"], []),
        (2, (1,), [], ["searched"]),
    ]
    joined = PARAGRAPH_BREAK.join(["They sailed.", "Crews met."])
    found = trace(
        [Merged((1, 2), 1, 0.9, wording.diff(joined, "They sailed. Crews met on Monday."))]
    )
    assert [(n, t.old, "".join(t.came).split()) for n, t in found.items()] == [
        (1, (1, 2), ["on", "Monday"])
    ]


LEAD = "The mayor left."


@pytest.mark.parametrize(
    ("new", "stems"),
    [
        ("The mayor left.", ""),
        ("The mayor left Sokdo port.", "Sokdo port"),
        ("The mayor left 12 boats.", "boats"),  # a figure is a fact of its own
        ("The mayor left mayor.", ""),
        ("The mayor left Sokdo port crews behind ruins.", "Sokdo port crews behind ruins"),
    ],
)
def test_the_stems_that_came_and_had_not_stood_there(new, stems):
    found = traced(LEAD, new)
    fresh = list(found.fresh_stems)
    assert fresh == [s for s in map(stem, stems.lower().split()) if s in fresh]
    assert {*fresh} >= {stem(w) for w in stems.lower().split()} - {"behind"}
    assert has_fresh_stems(found, len(fresh))
    assert not has_fresh_stems(found, len(fresh) + 1)
    assert brings_news(found) is (len(fresh) >= NEWS_WORDS)


@pytest.mark.parametrize(
    ("old", "new", "came"),
    [
        ("The DPRK left.", "The Democratic People's Republic of Korea left.", False),
        ("The DPRK left.", "The Democratic Union of Korea left.", True),
        ("The D left.", "The Democratic left.", True),
    ],
)
def test_a_name_in_full_brings_nothing_where_its_short_form_stood(old, new, came):
    assert bool(traced(old, new).fresh_stems) is came


LONG = "One two three four five six seven eight {} nine ten eleven twelve thirteen fourteen."


@pytest.mark.parametrize(
    ("old", "new", "shown", "cut", "more"),
    [
        (LONG.format("red"), LONG.format("blue"),
         "five six seven eight [red][blue] nine ten eleven twelve", True, True),
        ("Two three four red nine.", "Two three four blue nine.",
         "Two three four [red][blue] nine.", False, False),
        ("Red nine.", "Blue nine.", "[Red][Blue] nine.", False, False),
        ("It is nine.", "It is nine.", "", False, False),
    ],
)  # fmt: skip
def test_a_change_is_shown_with_four_words_on_either_side(old, new, shown, cut, more):
    found = excerpt(wording.diff(old, new), text=new)
    told = "".join(r.text if r.op is Op.KEPT else f"[{r.text}]" for r in found.words)
    assert (told, found.more_before, found.more_after) == (shown, cut, more)
    if shown:
        assert new[found.at.start : found.at.end].lower() == "blue"


TWO = "The red boat sank on Monday and the big ship left for a {} at last."


@pytest.mark.parametrize(
    ("gone", "came", "fresh", "word"),
    [
        (None, None, (), "green"),
        ("village", "hamlet", (), "hamlet"),
        ("red", "green", (), "green"),
        (None, "hamlet", (), "hamlet"),
        ("village", None, (), "hamlet"),
        (None, None, ("hamlet",), "hamlet"),
        (None, None, ("port",), "green"),
        ("12", "14", (), "green"),
    ],
)
def test_the_change_that_holds_a_fact_is_shown(gone, came, fresh, word):
    old, new = TWO.format("village"), TWO.replace("red", "green").format("hamlet")
    found = excerpt(wording.diff(old, new), gone, came, new, {stem(word) for word in fresh})
    assert [run.text for run in found.words if run.op is Op.CAME] == [word]
    assert new[found.at.start : found.at.end] == word


@pytest.mark.parametrize(
    ("old", "new", "gone", "came", "shown"),
    [
        ("The port was shut, and ships, 12 of them, left on Monday.",
         "A port was shut, and 12 ships left.", None, None, "[on Monday]"),
        ("It is partly self-made, showing a costly war for crews.",
         "It partly shows a costly war for crews.", None, None, "[self-made, showing][shows]"),
        ("The yard hired in May and it also plans to sell.",
         "The dock hired in May and it is also hoping to sell.", "plans to", "hoping to",
         "[also plans][is also hoping]"),
        ('"She is not guilty, and was never tried," he said.', '"She is guilty," he said.',
         "She is not guilty, and was never tried", "She is guilty", "[not]"),
    ],
)  # fmt: skip
def test_the_change_that_tells_most_is_shown(old, new, gone, came, shown):
    found = excerpt(wording.diff(old, new), gone, came, new)
    assert "".join(f"[{r.text.strip()}]" for r in found.words if r.op is not Op.KEPT) == shown


def runs(text):
    """Runs as "kept|-gone|+came"."""
    ops = {"-": Op.GONE, "+": Op.CAME}
    return tuple(
        Run(ops.get(t[:1], Op.KEPT), t[1:] if t[:1] in ops else t) for t in text.split("|")
    )


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("It was |+\"|a shame", True), ("It was |-\"|a shame", True), ("It was |-\"|+'| so", True),
        ("It was |-\"|+“| so", False), ("It rose |+-|5", True), ("It rose|-,| then", False),
        ("It|-,|+;| then", False), ("It|-\"|+\"|+\"", True), ("+\"|-a", True), ("-a|+\"", True),
        ("-a|+b|-\"|+\"", False), ("-a|+b| and |+\"", True), ("a \"|-b", False),
    ],
)  # fmt: skip
def test_marks_that_went_or_came_for_no_like(text, changes):
    assert _marks_change(runs(text)) is changes


@pytest.mark.parametrize(
    ("text", "came", "gone"),
    [
        ("It sank|+ off Sokdo|.", [" off Sokdo"], []),
        ("It |-sank|+burned|.", [], []),
        ("It sank|-.|+ at 6 p.m.", [" at 6 p.m."], []),
        ("It sank|-.|+ at", [], []),
        ("Smith |-and|+&| Sons", [], []),
        ("It |-,|+then|- now", [], []),
        ("+Now |it sank|- then", ["Now "], [" then"]),
        ("-Now |it sank|+ then", [" then"], ["Now "]),
        ("It|-\n|+ so", [], []),
    ],
)
def test_what_came_or_went_without_standing_for_anything(text, came, gone):
    words = runs(text)
    assert (list(_alone(words, Op.CAME)), list(_alone(words, Op.GONE))) == (came, gone)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("It |-can't|+can’t| be", "It |can’t| be"),
        ("It |-can't|+won’t| be", "It |-can't|+won’t| be"),
        ("It |+can’t|-can't| be", "It |+can’t|-can't| be"),
        ("It |- |be", "It |- |be"),
        ("It |+\u200b|be", "It |be"),
        ("It |-\u200b|+so |be", "It |+so |be"),
    ],
)
def test_runs_in_plain_text(text, plain):
    assert _in_plain(runs(text)) == runs(plain)


@pytest.mark.parametrize(
    ("part", "whole", "stands"),
    [
        ("on", "billion", False), ("on", "on it", True), ("on", "it is on", True), ("on", "once", False),
        ("on", "billion on", True), ("on", "on", True), ("5", "15", False), ("5", "15 5", True),
        ("5%", "15%", False), ("5%", "at 5%off", True), ("on", "it", False), ("a", "aa a", True),
    ],
)  # fmt: skip
def test_words_stand_in_others_as_whole_words(part, whole, stands):
    assert _stands_in(part, whole) is stands


@pytest.mark.parametrize(
    ("following", "facts", "before"),
    [
        ("a shame", ('"a shame"',), True),
        ("a shame", (None, "a shame"), True),
        ("was a shame", ("a shame",), False),
        ("a shame", ('"',), False),
        ("a shame", (None,), False),
    ],
)
def test_a_change_right_before_the_words_of_a_fact(following, facts, before):
    assert _stands_before(_Sides("", "", following), *facts) is before


@pytest.mark.parametrize(
    ("text", "at_the_end", "last", "first"),
    [
        ("a b c d", True, (False, "a b c d"), (False, "a b c d")),
        ("a b c d", False, (True, "a b c d"), (True, "a b c d")),
        ("a b c d e", True, (True, "b c d e"), (True, "a b c d")),
        ("a b", True, (False, "a b"), (False, "a b")),
        ("a b", False, (True, "a b"), (True, "a b")),
        ("", True, (False, ""), (False, "")),
    ],
)
def test_the_four_words_beside_a_change_and_whether_there_are_more(text, at_the_end, last, first):
    assert (_last_words(text, at_the_end), _first_words(text, at_the_end)) == (last, first)


@pytest.mark.parametrize(("length", "whole"), [(120, True), (121, False)])
def test_words_are_looked_for_within_a_length(length, whole):
    text = "a b c " + "d" * (length - 6)
    assert _first_words(text, True) == (not whole, text[:120])
    assert _last_words(text[::-1], True) == (not whole, text[:120][::-1])


@pytest.mark.parametrize(
    ("change", "gone", "came", "holds", "has_figures"),
    [
        (("was down 0.5", ""), "0.5 percent", None, False, True),
        (("was down 0.5", ""), None, "0.5 percent", False, False),
        (("", "was down 0.5"), None, "0.5 percent", False, True),
        (("down", "up"), "0.5 percent", "0.6 percent", False, False),
        (("percent", ""), "0.5 percent", None, True, False),
        (("0.5 percent of", ""), "0.5 percent", None, True, True),
        (("on", ""), "on Monday", None, False, False),
        (('"', ""), '"on Monday"', None, True, False),
        ((" ", ""), "on Monday", None, False, False),
    ],
)
def test_a_change_that_holds_a_fact_or_its_figure(change, gone, came, holds, has_figures):
    sides = _Sides(*change, "")
    assert (_holds(sides, gone, came), _has_figures(sides, gone, came)) == (holds, has_figures)


@pytest.mark.parametrize(
    ("text", "respelt"),
    [
        ("-can't|+can’t", True),
        ("-colour|+color", True),
        ("-boat|+ship", False),
        ("+so", False),
        ("-,|+;", True),
    ],
)
def test_a_change_of_marks_is_another_spelling(text, respelt):
    assert _is_respelt(runs(text)) is respelt


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("It |-red |sank off |-then |there.", (0, 2)),
        ("It was big |-red |there", (0, 10)),
        ("-Red |boats", None),
        ("It |-a|+ big |there", (4, 7)),
        ("It |-a|+ |there", None),
    ],
)
def test_where_to_look_in_the_newer_paragraph(text, at):
    words = runs(text)
    new = "".join(run.text for run in words if run.op is not Op.GONE)
    assert excerpt(words, text=f"SOKDO -- {new}").at == (
        at and Span(*(place + len("SOKDO -- ") for place in at))
    )


def many(count):
    return runs("|".join(f"kept{n} |-old{n} boats|+new{n} boats" for n in range(count)))


@pytest.mark.parametrize("count", [MANY, MANY + 1])
def test_of_many_changes_the_one_with_the_rarest_word_is_found(count):
    told = excerpt(many(count), f"old{count - 1}", f"new{count - 1}").words
    assert [run.text for run in told if run.op is Op.CAME] == [f"new{count - 1} boats"]
