"""Which files of a folder stand on its shelf as they are: whatever happens is noticed, nothing else is read."""

import os
import shutil

import pytest
from wirecopy import body, yonhap

from leaddiff.wire import folder as wire_folder
from leaddiff.wire.index import Shelf
from leaddiff.wire.walking import listed

LATER = 1_900_000_000_000_000_000


@pytest.fixture
def wire(tmp_path, monkeypatch):
    """Three folders, the files of which have all been there since one moment."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "wire"
    for number, name in enumerate(["pier.txt", "am/dam.txt", "am/rail.txt", "pm/mine.txt"]):
        write(folder / name, yonhap(f"case {number}-Sokdo", body(number)), LATER)
    return folder


def write(path, text, written=LATER + 1):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    os.utime(path, ns=(written, written))


def opened(wire):
    return Shelf(str(wire), str(wire.with_name("kept.shelf")), "now")


def changed(wire, shelf):
    """What is missing and what is gone, by path within the folder; None where nothing is."""
    found = shelf.standing.changed(listed(wire)[0])
    if found is None:
        return None
    return sorted(os.path.relpath(each.path, wire) for each in found.missing), sorted(found.gone)


def read_up(wire, shelf):
    found = shelf.standing.changed(listed(wire)[0])
    shelf.put([(each, wire_folder.read_sketches(each)) for each in found.missing])
    shelf.settle(found)


def in_place(path, written):
    size = path.stat().st_size
    write(path, "x" * size, written)


HAPPENS = {
    "nothing": (lambda wire: None, None),
    "a file that is no copy comes": (lambda wire: write(wire / "am" / "README.md", "x"), None),
    "an empty folder comes": (lambda wire: (wire / "night").mkdir(), None),
    "a file is written over in its place": (
        lambda wire: in_place(wire / "am" / "dam.txt", LATER + 1), (["am/dam.txt"], [])
    ),
    "a file becomes older": (
        lambda wire: in_place(wire / "am" / "dam.txt", LATER - 1), (["am/dam.txt"], [])
    ),
    "a file becomes longer within one moment": (
        lambda wire: write(wire / "pm" / "mine.txt", "x" * 9_000, LATER), (["pm/mine.txt"], [])
    ),
    "a file comes": (lambda wire: write(wire / "am" / "zinc.txt", "x"), (["am/zinc.txt"], [])),
    "a file goes": (lambda wire: (wire / "am" / "dam.txt").unlink(), ([], [b"am/dam.txt"])),
    "the last file of a folder goes": (
        lambda wire: (wire / "pm" / "mine.txt").unlink(), ([], [b"pm/mine.txt"])
    ),
    "a folder goes": (
        lambda wire: shutil.rmtree(wire / "am"), ([], [b"am/dam.txt", b"am/rail.txt"])
    ),
    "a folder comes": (lambda wire: write(wire / "x" / "y.txt", "x"), (["x/y.txt"], [])),
    "a folder is called otherwise": (
        lambda wire: (wire / "pm").rename(wire / "night"), (["night/mine.txt"], [b"pm/mine.txt"])
    ),
    "a file goes to another folder": (
        lambda wire: (wire / "am" / "dam.txt").rename(wire / "pm" / "dam.txt"),
        (["pm/dam.txt"], [b"am/dam.txt"]),
    ),
    "two files change their names": (
        lambda wire: [
            in_place(wire / "am" / "dam.txt", LATER + 7), in_place(wire / "pm" / "mine.txt", LATER + 8),
        ],
        (["am/dam.txt", "pm/mine.txt"], []),
    ),
    "a link to a file within comes": (
        lambda wire: (wire / "pm" / "link.txt").symlink_to(wire / "pier.txt"), None
    ),
    "a link to a file elsewhere comes": (
        lambda wire: [
            write(wire.with_name("far.txt"), "x"),
            (wire / "pm" / "far.txt").symlink_to(wire.with_name("far.txt")),
        ],
        (["pm/far.txt"], []),
    ),
}  # fmt: skip


@pytest.mark.parametrize("event", HAPPENS)
def test_what_happens_to_a_folder_is_noticed_once(wire, event):
    happens, expected = HAPPENS[event]
    shelf = opened(wire)
    read_up(wire, shelf)
    assert changed(wire, shelf) is None
    happens(wire)
    assert changed(wire, shelf) == expected
    if expected:
        read_up(wire, shelf)
    assert changed(wire, shelf) is None
    shelf.close()


def test_a_run_that_was_broken_off_has_read_in_vain_only_what_it_had_not_put(wire):
    shelf = opened(wire)
    found = shelf.standing.changed(listed(wire)[0])
    shelf.put([(each, wire_folder.read_sketches(each)) for each in found.missing[:2]])
    assert len(changed(wire, shelf)[0]) == 2
    shelf.close()


@pytest.mark.parametrize("name", ["am/zinc.txt", "night/zinc.txt"])
def test_what_a_run_put_that_was_broken_off_goes_when_the_file_went(wire, name):
    shelf = opened(wire)
    read_up(wire, shelf)
    write(wire / name, yonhap("zinc-Sokdo", body(8)))
    found = shelf.standing.changed(listed(wire)[0])
    shelf.put([(each, wire_folder.read_sketches(each)) for each in found.missing])
    (wire / name).unlink()
    assert changed(wire, shelf) == ([], [name.encode()])
    shelf.close()


def test_a_file_that_vanished_before_it_was_read_is_sought_again(wire):
    shelf = opened(wire)
    found = shelf.standing.changed(listed(wire)[0])
    dam, *others = sorted(found.missing)
    shelf.put([(each, wire_folder.read_sketches(each)) for each in others])
    shelf.settle(found)
    assert changed(wire, shelf) == ([os.path.relpath(dam.path, wire)], [])
    shelf.close()


@pytest.mark.parametrize("turns", ["AaBb", "BbAa", "BAab", "BAba", "ABba", "ABab"])
def test_runs_that_saw_a_folder_otherwise_leave_none_of_it_unread(wire, turns):
    """A walks before a file comes, B after it; whoever reads up first (a capital) and is done last, nothing is
    lost."""
    shelves = {name: opened(wire) for name in "ABC"}
    read_up(wire, shelves["C"])
    write(wire / "pm" / "tram.txt", yonhap("tram-Sokdo", body(7)))
    walked = {"A": listed(wire)[0]}
    write(wire / "pm" / "zinc.txt", yonhap("zinc-Sokdo", body(8)))
    walked["B"] = listed(wire)[0]
    found = {}
    for turn in turns:
        shelf = shelves[turn.upper()]
        if turn.isupper():
            found[turn] = shelf.standing.changed(walked[turn])
            shelf.put([(each, wire_folder.read_sketches(each)) for each in found[turn].missing])
        else:
            shelf.settle(found[turn.upper()])
    if changed(wire, shelves["C"]):
        read_up(wire, shelves["C"])
    assert changed(wire, shelves["C"]) is None
    stand = {os.path.basename(each.path) for each in shelves["C"].everything()}
    assert stand == {"pier.txt", "dam.txt", "rail.txt", "mine.txt", "tram.txt", "zinc.txt"}
    for shelf in shelves.values():
        shelf.close()
