"""Excerpts of a paragraph with very many changes: each still its own, and found without a look at all."""

from __future__ import annotations

import pytest

from leaddiff.checks.what_changed import excerpts
from leaddiff.checks.what_changed.excerpts import MANY, TRIED, Excerpts
from leaddiff.nouns.changes import Op, Run


def changed_figures(count: int) -> list[Run]:
    """The pier count 1 -> 5001, 2 -> 5002 ..., with words that stand on between."""
    runs = []
    for at in range(1, count + 1):
        runs += [Run(Op.KEPT, "Pier "), Run(Op.GONE, str(at)), Run(Op.CAME, str(5_000 + at))]
        runs.append(Run(Op.KEPT, " broke in the storm. "))
    return runs


def shown(words: list[Run], gone: str | None, came: str | None) -> tuple[str, ...]:
    around = Excerpts(words).of(gone, came)
    return tuple(run.text for run in around.words if run.op is not Op.KEPT)


@pytest.mark.parametrize("count", [3, MANY, MANY + 1, 2_000])
@pytest.mark.parametrize(
    ("gone", "came", "expected"),
    [
        ("2", "5002", ("2", "5002")),
        ("Pier 3", None, ("3", "5003")),
        (None, "5003 broke", ("3", "5003")),
        ("no such words", None, ("1", "5001")),  # the first of all
        (None, None, ("1", "5001")),
    ],
)
def test_a_fact_is_shown_in_its_own_change(count, gone, came, expected):
    assert shown(changed_figures(count), gone, came) == expected


def test_each_of_very_many_facts_is_sought_in_few_changes(monkeypatch):
    looks = 0
    holds = excerpts._holds

    def counted(*asked):
        nonlocal looks
        looks += 1
        return holds(*asked)

    monkeypatch.setattr(excerpts, "_holds", counted)
    around = Excerpts(changed_figures(2_000))
    for at in range(1, 2_001):
        around.of(str(at), str(5_000 + at))
    assert looks <= 2_000 * TRIED


@pytest.mark.parametrize(("words", "is_shown"), [(40, True), (2_000, False)])
def test_a_fact_in_an_endless_change_is_told_by_its_values_alone(words, is_shown):
    gone, came = (" ".join(f"{word}{at}" for at in range(words)) for word in ("pier", "wall"))
    runs = [Run(Op.KEPT, "It said "), Run(Op.GONE, gone), Run(Op.CAME, came), Run(Op.KEPT, ".")]
    assert bool(shown(runs, "pier7", "wall7")) == is_shown
    assert shown(runs, None, None) == (gone, came)  # what is no fact has no values to tell
