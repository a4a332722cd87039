"""House style: what may differ without anybody being told, and what may not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaddiff.wording import is_style_only

STYLE = [
    ('He said "yes."', "He said “yes”."),
    ("Mr. Orwin said 'no'.", 'Mr Orwin said "no".'),
    ("It rose 5 percent in Sept. 2024.", "It rose 5% in September 2024"),
    ("It rose 5 per cent.", "It rose 5 pct."),
    ("four people", "4 people"),
    ("twenty-one men", "21 men"),
    ("the 2nd half", "the second half"),
    ("the U.S. president", "the US President"),
    ("the United Nations", "the U.N."),
    ("N. Norland", "North Norland"),
    ("12 km away", "12 kilometres away"),
    ("Gov't plans", "Government plans"),
    ("Rep. Orwin", "Representative Orwin"),
    ("organise the centre", "organize the center"),
    ("in July, but miners", "in July but miners"),
    ("It is -- he said -- over", "It is — he said — over"),
    ("a long-term plan", "a long term plan"),
    ("He didn't go.", "He did not go."),
    ("He can't go.", "He cannot go."),
    ("$5 million", "US$5m"),
    ("5 million dollars", "$5 million"),
    ("at 9:00 a.m.", "at 9am"),
    ("It fell. It rose.", "It fell; it rose."),
    ("one\n\ntwo", "one two"),
    ("NATO chiefs", "Nato chiefs"),
    ("R & D", "R and D"),
    ("1,234", "1234"),
    ("“It’s a ‘trap’,” he said", "\"It's a 'trap',\" he said"),
    ('"We go -- now"', '"We go — now"'),
    ("the workers' pay", "the workers’ pay"),
    ("10-15 percent", "10 to 15 percent"),
    ("2.5–3 pct", "2.5 to 3 percent"),
    ("the cease-fire", "the ceasefire"),
    ("Health care costs", "Healthcare costs"),
    ("a plane maker", "a planemaker"),
    ("non-profit", "nonprofit"),
    ("re-elected", "reelected"),
    ("a Web site", "a website"),
    ("the epicentre", "the epicenter"),
    ("", ""),
]

CHANGE = [
    ("four", "five"),
    ("17", "71"),
    ("2.5", "25"),
    ("It rose 5 percent.", "It rose 5 points."),
    ("$5", "A$5"),
    ("5 C", "-5 C"),
    ("at 9 a.m.", "at 9 p.m."),
    ("in June", "in July"),
    ("Kanbe", "Kanabe"),
    ("Kim Jong-un", "Kim Jong-il"),
    ("He was hurt.", "He was not hurt."),
    ("He can go.", "He can't go."),
    ("told us", "told US"),
    ("He left.", "He left?"),
    ("filled", "filed"),
    ("a man", "the man"),
    ("it fell", "it fell on Monday"),
    ("worker's", "workers"),
    ("two", "second"),
    ("said yes", 'said "yes"'),
    ('"I will go"', '"I shall go"'),
    ('"We go, now," he said', '"We go now," he said'),
    ('"four men"', '"4 men"'),
    ('"It rose 5 percent"', '"It rose 5%"'),
    ('"Go," he said', '"go," he said'),
    ("some", ""),
    ("10-15 percent", "10 and 15 percent"),
    ("10-15 percent", "10-16 percent"),
    ("rows 3, 7", "rows 3 to 7"),
    ("it may be over", "it maybe over"),
    ("not able men", "notable men"),
    ("Harbor View", "HarborView"),
    ('"a cease-fire"', '"a ceasefire"'),
]


@pytest.mark.parametrize(("old", "new"), STYLE)
def test_house_style_alone_is_seen(old, new):
    assert is_style_only(old, new)
    assert is_style_only(new, old)


@pytest.mark.parametrize(("old", "new"), CHANGE)
def test_what_matters_is_no_house_style(old, new):
    assert not is_style_only(old, new)
    assert not is_style_only(new, old)


@given(st.text(alphabet="aA bB.,'\"“”-–1245 %$\n", max_size=40))
def test_a_text_is_always_its_own_style(text):
    assert is_style_only(text, text)


TOKENS = st.sampled_from(["four", "4", "pct", "%", '"', "“", "U.S.", "fell", ",", "not", "n't"])


@given(st.lists(TOKENS, max_size=8).map(" ".join), st.lists(TOKENS, max_size=8).map(" ".join))
def test_style_looks_the_same_from_either_side(old, new):
    assert is_style_only(old, new) is is_style_only(new, old)
