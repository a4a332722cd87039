"""A night on the desk: what comes is held against the version before, in whatever order it comes."""

import json
import random
from pathlib import Path

import pytest
from wirecopy import body, edited, yonhap

from leaddiff.night import Night
from leaddiff.nouns.acceptances import Entry
from leaddiff.nouns.archived import Asked, Received
from leaddiff.wire import archive

SAMPLES = Path(__file__).parents[2] / "samples"
TIME, MINUTE = 1_790_000_000_000_000_000, 60_000_000_000
A = body(1)
A1, A2 = edited(A, *body(11, 2)), edited(A, *body(11, 2), *body(12, 1))

PIER = [
    Received("pier.txt", yonhap("pier-Sokdo", A).encode(), TIME),
    Received("pier-lead.txt", yonhap("pier-Sokdo", A1, "(LEAD)").encode(), TIME + MINUTE),
    Received("pier-2.txt", yonhap("pier-Sokdo", A2, "(2nd LD)").encode(), TIME + 2 * MINUTE),
]


@pytest.fixture
def night(tmp_path):
    store = archive.opened(str(tmp_path / "desk.db"))
    yield Night(store)
    store.close()


def arrive(night, *received):
    told = []
    for each in received:
        night.keep([each])
        told += night.catch_up()
    return told


def said(told):
    return [
        (each.kept.name, each.kept.verdict, each.kept.before, each.corrects is not None)
        for each in told
    ]


def test_each_version_is_held_against_the_one_before(night):
    assert said(arrive(night, *PIER)) == [
        ("pier.txt", "first", None, False),
        ("pier-lead.txt", "no-note", 1, False),
        ("pier-2.txt", "no-note", 2, False),
    ]
    assert [each.number for each in night.stories("pier-Sokdo")[0]] == [1, 2, 3]
    assert {each.story for each in night.store.find(Asked())} == {1}


def test_what_comes_late_corrects_what_was_said_and_says_so(night):
    told = arrive(night, PIER[0], PIER[2], PIER[1])
    assert said(told) == [
        ("pier.txt", "first", None, False),
        ("pier-2.txt", "no-note", 1, False),
        ("pier-lead.txt", "no-note", 1, False),
        ("pier-2.txt", "no-note", 3, True),
    ]
    assert told[-1].corrects.before == 1
    assert json.loads(night.store.held(2).report)["earlier"]["path"] == "pier-lead.txt"


def test_another_story_corrects_nothing(night):
    dam = Received("dam.txt", yonhap("dam-Onpo", body(2), headline="Dam holds").encode(), TIME)
    assert said(arrive(night, *PIER[:2], dam))[-1] == ("dam.txt", "first", None, False)


def test_the_same_again_says_nothing(night):
    arrive(night, *PIER)
    assert arrive(night, *PIER, PIER[0]._replace(name="again.txt")) == []


def test_a_run_that_was_broken_off_is_taken_up(night, monkeypatch):
    night.keep(PIER)
    first = next(night.catch_up())
    assert first.kept.number == 1
    assert [each[0] for each in said(night.catch_up())] == ["pier-lead.txt", "pier-2.txt"]
    assert list(night.catch_up()) == []


def test_a_kill_that_comes_late_is_told_of_what_moved_after_it(night):
    kill = "(KILL) pier-Sokdo\n\nSEOUL, Sept. 22 (Yonhap) -- Please kill the story slugged pier-Sokdo.\n"
    killed = Received("kill.txt", kill.encode(), TIME + MINUTE // 2)
    lead = yonhap("pier-Sokdo", A1, "(LEAD)", day="Sept. 23")
    told = arrive(night, PIER[0], PIER[1]._replace(content=lead.encode()), killed)
    verdicts = {each.kept.name: each.kept.verdict for each in told}
    assert verdicts["kill.txt"] == "withdrawn"
    (corrected,) = [each for each in told if each.corrects]
    assert corrected.kept.name == "pier-lead.txt"
    assert "moved-after-withdrawal" in night.store.held(2).report


def test_a_fault_of_ours_costs_one_version_alone(night, monkeypatch):
    from leaddiff import matching

    real = matching.chain_of

    def faulty(new, among):
        if new.path == "pier-lead.txt":
            raise ZeroDivisionError
        return real(new, among)

    monkeypatch.setattr(matching, "chain_of", faulty)
    told = arrive(night, *PIER)
    assert [each.kept.verdict for each in told] == ["first", "unread", "no-note"]
    assert "pier-lead.txt could not be checked: a fault in leaddiff" in told[1].kept.reason
    assert list(night.catch_up()) == []


def test_what_can_be_read_no_more_is_known_as_it_was(night, monkeypatch):
    from leaddiff.ground.errors import UnreadableCopy
    from leaddiff.wire.archive import store as versions

    night.keep(PIER[:2])
    before = night.store.sketch(1)

    def shut(content, name):
        raise UnreadableCopy(f"{name} cannot be read.")

    monkeypatch.setattr(versions, "items_in", shut)
    other = archive.Store(night.store._base, "a later reader")
    assert other.sketch(1) == before
    assert [each.kept.verdict for each in Night(other).catch_up()] == ["unread", "unread"]


def nights():
    samples = sorted(each for each in SAMPLES.rglob("*.txt"))
    received = [Received(p.name, p.read_bytes(), TIME + n * MINUTE) for n, p in enumerate(samples)]
    return [*received, *PIER]


def state(night):
    """What is said of each version in the end, whatever number it has."""
    found = {each.number: each for each in night.store.find(Asked(most=1_000))}
    return {
        each.name: (
            each.verdict, each.errors, each.warnings, each.before and each.reason,
            each.before and found[each.before].name,
            frozenset(e.name for e in found.values() if e.story == each.story),
        )
        for each in found.values()
    }  # fmt: skip


@pytest.mark.parametrize("seed", range(6))
def test_in_the_end_the_order_of_arrival_does_not_matter(tmp_path, seed):
    ends = []
    for name in ("in-order", "shuffled"):
        store = archive.opened(str(tmp_path / name))
        arrivals = nights()
        if name == "shuffled":
            random.Random(seed).shuffle(arrivals)
        arrive(Night(store), *arrivals)
        ends.append(state(Night(store)))
        store.close()
    assert ends[0] == ends[1]
    assert sum(1 for each in ends[0].values() if each[4]) >= 9


def test_what_is_accepted_in_the_archive_is_told_so(night):
    arrive(night, *PIER)
    answer = night.answer(2)
    from leaddiff.telling.fingerprints import fingerprint

    loud = [each for each in answer.report.findings if each.loud]
    mark = fingerprint(loud[0], answer.report)
    night.store.accept(Entry(mark, loud[0].rule, "KSY", "seen", "pier-lead.txt", "told"))
    again = night.answer(2)
    assert len([each for each in again.report.findings if each.loud]) == len(loud) - 1
    assert [each.accepted.by for each in again.report.findings if each.accepted] == ["KSY"]
