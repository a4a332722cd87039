"""Wording: the words of an edit marked as an editor would mark them."""

from __future__ import annotations

import subprocess
import sys
from itertools import accumulate, pairwise

import pytest
from edits import marked, sides
from hypothesis import given
from hypothesis import strategies as st

from leaddiff.languages.tokens import tokens
from leaddiff.nouns.changes import Op, Run
from leaddiff.wording import diff

MARKED = [
    ("Six men died.", "Six men died.", "Six men died."),
    ("17 died.", "71 died.", "[-17-]{+71+} died."),
    ("It sold 1,234 cars.", "It sold 1,243 cars.", "It sold [-1,234-]{+1,243+} cars."),
    ("It made 2.5 million won.", "It made 5.2 million won.",
     "It made [-2.5-]{+5.2+} million won."),
    ("a 43-year-old man", "a 34-year-old man", "a [-43-]{+34+}-year-old man"),
    ("said Yuto Kanbe, 17", "said Yuto Kanabe, 17", "said Yuto [-Kanbe-]{+Kanabe+}, 17"),
    ("Kim Jong-un spoke", "Kim Yong-un spoke", "Kim [-Jong-un-]{+Yong-un+} spoke"),
    ("the N. Korea-U.S. talks", "the N. Korea-China talks",
     "the N. [-Korea-U.S.-]{+Korea-China+} talks"),
    ("as of 9 a.m. there", "as of 1 p.m. there", "as of [-9 a.m.-]{+1 p.m.+} there"),
    ("12 of 17 died", "15 of 19 died", "[-12-]{+15+} of [-17-]{+19+} died"),
    ("It won 3-2 away.", "It won 4-2 away.", "It won [-3-2-]{+4-2+} away."),
    ("He had been told.", "He had not been told.", "He had {+not +}been told."),
    ("He had not been told.", "He had been told.", "He had [-not -]been told."),
    ("It fell.", "It fell. It rose again.", "It fell.{+ It rose again.+}"),
    ("It fell. It rose again.", "It rose again.", "[-It fell. -]It rose again."),
    ("It fell. It rose.", "It fell. It stood still. It rose.",
     "It fell. {+It stood still. +}It rose."),
    ("He came in June.", "He came in July. Nobody saw him.",
     "He came in [-June-]{+July+}.{+ Nobody saw him.+}"),
    ("He came in July. Nobody saw him.", "He came in June.",
     "He came in [-July-]{+June+}.[- Nobody saw him.-]"),
    ("It fell off Verrin, police said.", "It fell off Verrin, a port, police said.",
     "It fell off Verrin, {+a port, +}police said."),
    ("It fell, he said.", "It fell, he said, Rep. Orwin told them.",
     "It fell, he said{+, Rep. Orwin told them+}."),
    ("rain and wind", "rain", "rain[- and wind-]"),
    ("The old grey house by the lake burned.", "A new red barn near the mill burned.",
     "[-The old grey house by the lake-]{+A new red barn near the mill+} burned."),
    ("It fell, but rose.", "It fell but rose.", "It fell[-,-] but rose."),
    ("He said no.", 'He said "no."', 'He said {+"+}no.{+"+}'),
    ("one two", "one\n\ntwo", "one[- -]{+\n\n+}two"),
    ("", "It fell.", "{+It fell.+}"),
    ("It fell.", "", "[-It fell.-]"),
    ("", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), MARKED)
def test_changes_are_marked_as_an_editor_would(old, new, expected):
    assert marked(old, new) == expected


WORDS = st.sampled_from(
    ["the", "of", "Orwin", "Orwine", "17", "71", "1,234", "fell", "not", ",", ".", '"', "“", "’",
     "-", "\n\n", " ", "  ", "U.S.", "don’t", "(", "?", "Jong-un", "won"]
)  # fmt: skip
TEXTS = st.one_of(st.lists(WORDS, max_size=25).map(" ".join), st.text(max_size=25))


@given(TEXTS, TEXTS)
def test_runs_rebuild_both_texts(old, new):
    assert sides(diff(old, new)) == (old, new)


@given(TEXTS, TEXTS)
def test_runs_are_told_once_and_in_turn(old, new):
    runs = diff(old, new)
    fates = [run.op for run in runs]
    assert all(run.text for run in runs)
    assert all(a is not b for a, b in pairwise(fates))
    assert (Op.CAME, Op.GONE) not in set(pairwise(fates))


@given(TEXTS)
def test_a_text_against_itself_is_kept_whole(text):
    assert diff(text, text) == ((Run(Op.KEPT, text),) if text else ())


@given(TEXTS, TEXTS)
def test_words_and_figures_are_never_shown_in_part(old, new):
    runs = diff(old, new)
    for text, other in ((old, Op.CAME), (new, Op.GONE)):
        ends = set(accumulate(len(token) for token in tokens(text) for token in _blanks_cut(token)))
        told = accumulate(len(run.text) for run in runs if run.op is not other)
        assert ends.issuperset(told)


def _blanks_cut(token):
    return list(token) if token.isspace() else [token]


def words_of(count: int, start: int = 0, step: int = 7919) -> str:
    return " ".join(f"w{(start + n * step) % 30_011}" for n in range(count))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (words_of(4_000), words_of(4_000, 5, 104_729)),
        (words_of(4_000), words_of(2_000) + " " + words_of(2_500, 9)),
        ("a b " * 3_000, "b a a " * 2_000),
        (". " * 5_000, "! " * 5_000),
        ("x" * 100_000, "y" * 100_000),
        ("same " * 3_000, "same " * 2_999),
        ('"' * 5_000, "“" * 5_000),
    ],
)
def test_long_and_unlike_texts_are_told_truly(old, new):
    assert sides(diff(old, new)) == (old, new)


def test_an_edit_of_a_long_text_is_still_fine():
    old = words_of(6_000).split(" ")
    new = [*old[:3_000], "and", "here", *old[3_000:5_000], *old[5_100:]]
    runs = diff(" ".join(old), " ".join(new))
    assert "".join(run.text for run in runs if run.op is Op.CAME).split() == ["and", "here"]
    assert len([run for run in runs if run.op is not Op.KEPT]) == 2


def test_a_change_of_one_word_never_loads_the_engine():
    script = (
        "import sys; from leaddiff.wording import diff; diff('a b c', 'a x c'); "
        "sys.exit('diff_match_patch' in sys.modules or 'fast_diff_match_patch' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_the_quick_engine_gives_the_same_answers():
    pytest.importorskip("fast_diff_match_patch")
    from leaddiff.wording.engine import _plain_differ, operations

    for seed in range(200):
        old = words_of(seed % 40, seed, 31).replace("w1", "w2").split()
        new = words_of(seed % 37, seed + 1, 37).replace("w1", "w2").split()
        numbers: dict[str, int] = {}
        coded = [
            "".join(chr(0xE000 + numbers.setdefault(w, len(numbers))) for w in row)
            for row in (old, new)
        ]
        assert operations(old, new) == _plain_differ()(*coded)
