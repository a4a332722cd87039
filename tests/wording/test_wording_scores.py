"""Scores and ranges are shown whole."""

import pytest

from leaddiff.nouns.changes import Op
from leaddiff.wording import diff


@pytest.mark.parametrize(
    ("old", "new", "gone", "came"),
    [
        ("They beat Orsk 3-1 on Sunday.", "They beat Orsk 1-3 on Sunday.", ["3-1"], ["1-3"]),
        ("They beat Orsk 3-1 on Sunday.", "They beat Orsk 3-2 on Sunday.", ["3-1"], ["3-2"]),
        ("It won by 6-4, 6-3.", "It won by 6-4, 7-5.", ["6-3"], ["7-5"]),
        ("Some 18-19,000 came.", "Some 18-20,000 came.", ["18-19,000"], ["18-20,000"]),
        ("It lasted 3 - 1 hours.", "It lasted 3 - 2 hours.", ["1"], ["2"]),
        ("A 10-man side won.", "A 9-man side won.", ["10"], ["9"]),
        ("They beat Orsk 3-1 on Sunday.", "They beat Orsk 3-1 Sunday.", ["on "], []),
    ],
)
def test_a_score_is_one_word(old: str, new: str, gone: list[str], came: list[str]) -> None:
    runs = diff(old, new)
    assert [run.text for run in runs if run.op is Op.GONE] == gone
    assert [run.text for run in runs if run.op is Op.CAME] == came
    assert "".join(run.text for run in runs if run.op is not Op.CAME) == old
    assert "".join(run.text for run in runs if run.op is not Op.GONE) == new
