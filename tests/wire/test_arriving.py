"""Which files have arrived whole: renames, slow writers, files half written."""

import os

import pytest
from wirecopy import body, yonhap

from leaddiff.nouns.chains import Unreadable
from leaddiff.wire.arriving import Arriving, is_being_written

TEXT = yonhap("pier-Sokdo", body(1))


@pytest.fixture
def wire(tmp_path):
    return tmp_path


@pytest.fixture
def arriving(wire):
    return Arriving(str(wire), 1.0)


def names(arriving, now):
    return [os.path.basename(each[0]) for each in arriving.whole(now)]


def test_a_file_is_whole_when_it_stood_still(wire, arriving):
    (wire / "a.txt").write_text(TEXT)
    arriving.look(0.0)
    assert names(arriving, 0.5) == []
    assert arriving.is_waiting
    assert names(arriving, 1.0) == ["a.txt"]
    assert not arriving.is_waiting
    arriving.look(5.0)
    assert names(arriving, 9.0) == []


def test_a_slow_writer_is_waited_for(wire, arriving):
    for second in range(5):
        (wire / "a.txt").write_text(TEXT[: 100 * (second + 1)])
        arriving.notice([str(wire / "a.txt")], float(second))
        assert names(arriving, second + 0.9) == []
    assert names(arriving, 5.1) == ["a.txt"]


def test_a_writer_that_stops_for_long_is_waited_for_while_it_has_the_file_open(wire, arriving):
    with open(wire / "a.txt", "w") as file:
        file.write(TEXT[:500])
        file.flush()
        arriving.look(0.0)
        if not is_being_written(str(wire / "a.txt")):
            pytest.skip("the system does not tell")
        assert names(arriving, 100.0) == []
        file.write(TEXT[500:])
    arriving.look(101.0)
    (received,) = arriving.whole(103.0)
    assert received.content.decode() == TEXT


def test_who_reads_a_file_does_not_write_it(wire):
    (wire / "a.txt").write_text(TEXT)
    with open(wire / "a.txt"):
        assert not is_being_written(str(wire / "a.txt"))


def test_a_file_that_is_renamed_when_it_is_whole_goes_by_its_last_name(wire, arriving):
    for name in (".a.txt", "a.txt.part", "a.tmp"):
        (wire / name).write_text(TEXT[:50])
    arriving.look(0.0)
    arriving.notice([str(wire / ".a.txt"), str(wire / "a.tmp")], 0.0)
    assert names(arriving, 5.0) == []
    os.rename(wire / "a.txt.part", wire / "a.txt")
    arriving.notice([str(wire / "a.txt.part"), str(wire / "a.txt")], 5.0)
    assert names(arriving, 6.0) == ["a.txt"]


def test_a_file_that_is_written_over_arrives_again(wire, arriving):
    (wire / "a.txt").write_text(TEXT)
    arriving.look(0.0)
    assert names(arriving, 1.0) == ["a.txt"]
    (wire / "a.txt").write_text(TEXT + "More.\n")
    arriving.look(2.0)
    assert names(arriving, 3.0) == ["a.txt"]


def test_a_file_that_vanishes_is_forgotten(wire, arriving):
    (wire / "a.txt").write_text(TEXT)
    arriving.look(0.0)
    (wire / "a.txt").unlink()
    assert names(arriving, 2.0) == []
    assert not arriving.is_waiting


def test_what_was_written_first_comes_first(wire, arriving):
    for n, name in enumerate(("c.txt", "a.txt", "b.txt")):
        (wire / name).write_text(TEXT)
        os.utime(wire / name, (1_000 + n, 1_000 + n))
    arriving.look(0.0)
    assert names(arriving, 1.0) == ["c.txt", "a.txt", "b.txt"]


@pytest.mark.parametrize("name", ["a.md", "a.log", "a.part", ".hidden/a.txt", "a.CRDOWNLOAD"])
def test_what_is_no_copy_or_unfinished_is_passed_over(wire, arriving, name):
    (wire / name).parent.mkdir(exist_ok=True)
    (wire / name).write_text(TEXT)
    arriving.look(0.0)
    arriving.notice([str(wire / name)], 0.0)
    assert names(arriving, 2.0) == []


def test_what_cannot_be_read_is_told_once_and_holds_nothing_up(wire, arriving):
    (wire / "big.txt").write_bytes(b"x" * (9 * 1024 * 1024))
    (wire / "a.txt").write_text(TEXT)
    os.mkfifo(wire / "pipe.txt")
    arriving.look(0.0)
    arriving.notice([str(wire / "pipe.txt")], 0.0)
    found = list(arriving.whole(1.0))
    assert [type(each) for each in found if isinstance(each, Unreadable)] == [Unreadable]
    assert len(found) == 2
    arriving.look(2.0)
    assert names(arriving, 4.0) == []
