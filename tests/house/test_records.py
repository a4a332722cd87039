"""Records: values told by what they hold, that never change."""

import copy
import pickle

import pytest

from leaddiff.ground.record import Record


class Step(Record):
    number: int
    name: str = ""


class Stage(Record):
    number: int
    name: str = ""


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Step(2), Step(2), True),
        (Step(2), Step(number=2, name=""), True),
        (Step(2, "LEAD"), Step(2, name="LEAD"), True),
        (Step(2), Step(3), False),
        (Step(2), Step(2, "LEAD"), False),
        (Step(2), Stage(2), False),
        (Step(2), (2, ""), False),
    ],
)
def test_records_are_the_same_where_they_hold_the_same(one, other, same):
    assert (one == other) is same
    assert not same or hash(one) == hash(other)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ((), {}),
        ((1, "a", 2), {}),
        ((1,), {"number": 2}),
        ((1,), {"title": "a"}),
        ((), {"name": "a"}),
    ],
)
def test_a_record_is_not_made_of_anything_else(given, named):
    with pytest.raises(TypeError, match="Step holds number, name"):
        Step(*given, **named)


def test_a_record_never_changes():
    step = Step(2)
    with pytest.raises(AttributeError):
        step.number = 3  # type: ignore[misc]
    assert step._replace(number=3) == Step(3)
    assert step == Step(2)
    with pytest.raises(TypeError):
        step._replace(title="a")


@pytest.mark.parametrize(
    "taken", [copy.copy, copy.deepcopy, lambda r: pickle.loads(pickle.dumps(r))]
)
def test_a_record_can_be_sent_to_another_process(taken):
    assert taken(Step(2, "LEAD")) == Step(2, "LEAD")
    assert list(taken(Step(2))) == [2, ""]
