"""What holds of every fact, whatever the copy."""

from __future__ import annotations

import pytest
from edits import edited
from hypothesis import given, settings
from hypothesis import strategies as st

from leaddiff import facts
from leaddiff.nouns.changes import PARAGRAPH_BREAK, Merged, Split
from leaddiff.wording import diff

WORDS = st.sampled_from(
    """the of and not no without denied police officials said told Orwin Kanbe Kanabe mayor deputy
    minister alleged at least about 12 15 1,234 5% $3 million won people dead hurt missing Monday
    Tuesday June Sept. 22 9 a.m. p.m. 2019 first second quarter half a two dozen several twice " “ ”
    ' ’ , . ! ? - -- ( ) \u2028 U.S. 9:12 '90s 3-2 £ according to which""".split()
)
COPY = st.one_of(st.lists(WORDS, max_size=30).map(" ".join), st.text(max_size=30))


@settings(max_examples=400)
@given(COPY, COPY)
def test_what_is_told_stands_in_the_copy(old, new):
    for fact in facts.compare([old], [new], [edited(1, old, new)]):
        assert fact.before is not None or fact.after is not None
        assert (fact.old, fact.new) == ((1,), (1,))
        assert fact.before is None or fact.before in old
        assert fact.after is None or fact.after in new


@given(COPY)
def test_a_paragraph_against_itself_has_no_facts(text):
    assert facts.compare([text], [text], [edited(1, text, text)]) == ()


@given(COPY, COPY, COPY)
def test_facts_of_splits_and_merges_name_their_paragraphs(one, two, three):
    halves = PARAGRAPH_BREAK.join((two, three))
    for fact in facts.compare([one], [two, three], [Split(1, (1, 2), 0.5, diff(one, halves))]):
        assert fact.old == (1,)
        assert set(fact.new) <= {1, 2}
    for fact in facts.compare([two, three], [one], [Merged((1, 2), 1, 0.5, diff(halves, one))]):
        assert set(fact.old) <= {1, 2}
        assert fact.new == (1,)


@given(COPY)
def test_any_text_can_be_read(text):
    for figure in facts.figures(text):
        assert text[figure.start : figure.end] == figure.text
    for quotation in facts.quotations(text):
        assert text[quotation.start : quotation.end] == quotation.text
    assert all(speaker and speaker in (text, *_stretches(text)) for speaker in facts.speakers(text))


def _stretches(text: str) -> set[str]:
    pieces = {text[a:b] for a in range(len(text)) for b in range(a, min(len(text), a + 60) + 1)}
    return pieces | {piece.lower() for piece in pieces}


PIECES = [
    ("12 ", "15 "),
    ("will not go ", "will go "),
    ("police said that, ", "officials said that, "),
    ('"a b c" ', '"a b d" '),
    ("Kim Lee went ", "Kim Lo went "),
    ("at least 5 ", "5 "),
    ("alleged man ", "man "),
    ("deputy minister ", "minister "),
    ("one hundred ", "two hundred "),
    ("9 a.m. on Monday ", "10 a.m. on Tuesday "),
    ("1,", "2,"),
    ("one-", "two-"),
    ("Bank of ", "Bonk of "),
    ("$", "€"),
]


@pytest.mark.parametrize(("old", "new"), PIECES)
def test_hostile_copy_ends_soon(old, new):
    before, after = old * 3_000, new * 3_000
    facts.compare([before], [after], [edited(1, before, after)])
    facts.figures(after)
    facts.speakers(after)
