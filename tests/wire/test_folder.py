"""Folders of copy: walking them, the shelf, damage, other runs, files that cannot be read."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest
from wirecopy import body, edited, yonhap

from leaddiff.ground import meanwhile
from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.processes import in_processes
from leaddiff.nouns.chains import Sketch
from leaddiff.wire import folder as wire_folder
from leaddiff.wire import index, walking
from leaddiff.wire.walking import Filed, Shut, listed, walk

ROOT = Path(__file__).parents[2]
A = body(1)
A1, A2 = edited(A, *body(11, 2)), edited(A, *body(11, 2), *body(12, 1))


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    place = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(place))
    return place / "leaddiff"


@pytest.fixture
def wire(tmp_path):
    folder = tmp_path / "wire"
    for day, (name, text) in enumerate(
        [("pier.txt", yonhap("pier-Sokdo", A)), ("pier-lead.txt", yonhap("pier-Sokdo", A1, "(LEAD)")),
         ("dam.txt", yonhap("dam-Onpo", body(2), headline="Dam holds"))]
    ):  # fmt: skip
        (folder / str(day)).mkdir(parents=True)
        (folder / str(day) / name).write_text(text, "utf-8")
    return folder


def names(found):
    return [
        [os.path.basename(version.path) for version in chain.versions] for chain in found.chains
    ]


# ------------------------------------------------------------ walking


def walked(folder):
    return sorted(os.path.relpath(each.path, folder) for each in walk(folder))


def test_every_file_is_found_once(wire):
    (wire / ".hidden").write_text("x")
    (wire / "0" / "same.txt").hardlink_to(wire / "0" / "pier.txt")
    assert len(walked(wire)) == 3


def test_links_are_followed_and_loops_survived(wire, tmp_path):
    other = tmp_path / "elsewhere"
    other.mkdir()
    (other / "far.txt").write_text("x")
    (wire / "loop").symlink_to(wire)
    (wire / "0" / "up").symlink_to("..")
    (wire / "self").symlink_to("self")
    (wire / "nowhere").symlink_to("gone.txt")
    (wire / "aa-link.txt").symlink_to(wire / "0" / "pier.txt")
    (wire / "far").symlink_to(other)
    found = [each for each in walk(wire) if isinstance(each, Filed)]
    shown = sorted(os.path.relpath(each.path, wire) for each in found)
    assert shown == ["0/pier.txt", "1/pier-lead.txt", "2/dam.txt", "far/far.txt"]
    assert [os.path.basename(each.path) for each in walk(wire) if isinstance(each, Shut)] == [
        "self"
    ]


def wide(folder):
    """Folders side by side, with links from one to another of both kinds."""
    for n in range(9):
        (folder / str(n) / "deep").mkdir(parents=True)
        (folder / str(n) / "one.txt").write_text("x")
        (folder / str(n) / "deep" / "two.txt").write_text("x" * n)
    (folder / "1" / "back").symlink_to(folder / "8")
    (folder / "2" / "self").symlink_to("self")
    return folder


def in_shares(folder, monkeypatch, many=1):
    monkeypatch.setattr(walking, "MANY", many)
    monkeypatch.setattr(walking.os, "cpu_count", lambda: 3)
    monkeypatch.setattr(meanwhile, "_has_threads", lambda: False)
    listings, shut = listed(folder)
    return sorted(file for each in listings for file in each.files()), sorted(shut)


def test_many_folders_are_walked_in_shares(tmp_path, monkeypatch):
    folder = wide(tmp_path / "wide")
    made = []
    monkeypatch.setattr(walking._Walk, "_takes", kept(walking._Walk._takes, made))
    shared = in_shares(folder, monkeypatch)
    assert made == [True, True]
    assert shared == in_shares(folder, monkeypatch, many=100)
    assert len(shared[0]) == 18


def kept(takes, made):
    def asked(walk, told):
        made.append(takes(walk, told))
        return made[-1]

    return asked


def test_a_file_that_two_shares_met_is_told_once(tmp_path, monkeypatch):
    folder = wide(tmp_path / "wide")
    for n in range(9):
        (folder / str(n) / "linked.txt").hardlink_to(folder / "0" / "one.txt")
    files, _ = in_shares(folder, monkeypatch)
    assert len(files) == 18


@pytest.mark.parametrize("end", ["raised", "killed", "no process"])
def test_a_share_that_comes_to_nothing_is_walked_again(tmp_path, monkeypatch, end):
    folder = wide(tmp_path / "wide")
    whole = in_shares(folder, monkeypatch, many=100)

    def failing(self, part):
        os.kill(os.getpid(), signal.SIGKILL) if end == "killed" else None
        raise OSError("no memory")

    def no_more():
        raise OSError("too many processes")

    monkeypatch.setattr(walking._Walk, "_walked", failing)
    if end == "no process":
        monkeypatch.setattr(meanwhile.os, "fork", no_more)
    assert in_shares(folder, monkeypatch) == whole


def test_what_is_no_file_is_passed_over(wire):
    os.mkfifo(wire / "pipe")
    assert len(walked(wire)) == 3


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_locked_folder_is_told(wire):
    (wire / "0").chmod(0)
    found = wire_folder.survey(str(wire))
    (wire / "0").chmod(0o700)
    assert [file.path for file in found.unreadable] == [str(wire / "0")]


@pytest.mark.parametrize("name", ["none", "file"])
def test_what_is_no_folder_is_told(tmp_path, name):
    (tmp_path / "file").write_text("x")
    with pytest.raises(LeadDiffError, match="name a folder of copy"):
        list(walk(tmp_path / name))


# ------------------------------------------------------------ reading


@pytest.mark.parametrize("keep", [True, False])
def test_a_folder_is_surveyed(wire, keep):
    for _ in "12":
        found = wire_folder.survey(str(wire), keep)
        assert names(found) == [["pier.txt", "pier-lead.txt"]]
        assert (found.singles, found.unreadable) == (1, ())


def test_files_that_are_no_copy_are_told_and_skipped(wire):
    (wire / "picture.jpg").write_bytes(bytes(range(256)) * 20)
    (wire / "empty.txt").write_text("")
    for _ in "12":  # the second time from the shelf
        found = wire_folder.survey(str(wire))
        assert [os.path.basename(file.path) for file in found.unreadable] == [
            "empty.txt",
            "picture.jpg",
        ]
        assert "is empty" in found.unreadable[0].reason
        assert names(found) == [["pier.txt", "pier-lead.txt"]]


def test_files_that_vanish_while_they_are_read_are_passed_over(wire, monkeypatch):
    read = wire_folder.files.read

    def vanishing(path):
        if path.endswith("dam.txt"):
            os.unlink(path)
        return read(path)

    monkeypatch.setattr(wire_folder.files, "read", vanishing)
    found = wire_folder.survey(str(wire))
    assert (found.singles, found.unreadable) == (0, ())


def test_a_fault_of_ours_in_one_file_ends_nothing(wire, monkeypatch):
    read = wire_folder.sources.read_each

    def faulty(content, path):
        if path.endswith("dam.txt"):
            raise RecursionError("too deep")
        return read(content, path)

    monkeypatch.setattr(wire_folder.sources, "read_each", faulty)
    found = wire_folder.survey(str(wire))
    assert "RecursionError" in found.unreadable[0].reason
    assert names(found) == [["pier.txt", "pier-lead.txt"]]


def test_progress_is_told(wire):
    told = []
    wire_folder.survey(str(wire), advance=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]
    told.clear()
    wire_folder.survey(str(wire), advance=lambda done, total: told.append((done, total)))
    assert told == []


def test_many_files_are_read_by_several_processes(tmp_path, monkeypatch):
    monkeypatch.setattr(wire_folder, "FEW", 10)
    folder = tmp_path / "many"
    folder.mkdir()
    for n in range(30):
        mark = ["", "(LEAD)", "(2nd LD)"][n % 3]
        text = yonhap(f"matter {n // 3}", edited(body(n // 3), *body(90 + n, n % 3)), mark)
        (folder / f"{n:02}.txt").write_text(text, "utf-8")
    found = wire_folder.survey(str(folder))
    assert [len(chain.versions) for chain in found.chains] == [3] * 10
    assert wire_folder.survey(str(folder), keep=False) == found


def process_of(item):
    return item, os.getpid()


@pytest.mark.parametrize(
    ("items", "workers", "others"), [(10, 2, False), (11, 2, True), (30, 1, False)]
)
def test_more_than_a_few_items_are_worked_on_in_other_processes(items, workers, others):
    done = list(in_processes(process_of, range(items), 10, 1, workers))
    assert [item for item, _ in done] == list(range(items))
    assert (os.getpid() not in {process for _, process in done}) == others


# ------------------------------------------------------------ the shelf


def count_reads(monkeypatch):
    read = []
    original = wire_folder.read_sketches
    monkeypatch.setattr(
        wire_folder, "read_sketches", lambda filed: (read.append(filed.path), original(filed))[1]
    )
    return read


def test_nothing_is_read_twice(wire, monkeypatch, cache):
    read = count_reads(monkeypatch)
    wire_folder.survey(str(wire))
    assert len(read) == 3
    wire_folder.survey(str(wire))
    assert len(read) == 3
    assert len(list(cache.iterdir())) == 1
    assert cache.stat().st_mode & 0o077 == 0


def test_only_what_changed_is_read_again(wire, monkeypatch):
    wire_folder.survey(str(wire))
    read = count_reads(monkeypatch)
    (wire / "2" / "dam.txt").write_text(yonhap("pier-Sokdo", A2, "(2nd LD)"), "utf-8")
    (wire / "0" / "pier.txt").unlink()
    found = wire_folder.survey(str(wire))
    assert [os.path.basename(path) for path in read] == ["dam.txt"]
    assert names(found) == [["pier-lead.txt", "dam.txt"]]
    assert found.singles == 0


def test_a_shelf_serves_by_whatever_name_the_folder_is_called(wire, monkeypatch):
    monkeypatch.chdir(wire.parent)
    wire_folder.survey("wire")
    read = count_reads(monkeypatch)
    for name in (str(wire), "wire/", "./wire", "wire/../wire"):
        found = wire_folder.survey(name)
        assert names(found) == [["pier.txt", "pier-lead.txt"]]
        assert all(
            os.path.exists(version.path) for chain in found.chains for version in chain.versions
        )
    assert read == []


def test_no_cache_leaves_nothing(wire, cache):
    wire_folder.survey(str(wire), keep=False)
    wire_folder.seek([str(wire)], [], keep=False)
    assert not cache.exists()


DAMAGE = {
    "no database": lambda file: file.write_bytes(b"no database at all " * 400),
    "empty": lambda file: file.write_bytes(b""),
    "cut short": lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 3]),
    "scribbled over": lambda file: file.write_bytes(
        file.read_bytes()[:200] + os.urandom(6000) + file.read_bytes()[6200:]
    ),
    "a row with another's types": lambda file: _spoil(file, "UPDATE copies SET sentences = x'00'"),
    "a text for a number": lambda file: _spoil(file, "UPDATE copies SET moved_day = 'soon'"),
    "another number": lambda file: _spoil(file, "UPDATE copies SET number = 7"),
    "another slug": lambda file: _spoil(file, "UPDATE copies SET slug = 'dam', headline = 'x'"),
    "copy called none": lambda file: _spoil(file, "UPDATE copies SET reason = 'none', slug = NULL"),
    "laid out as of old": lambda file: _spoil(
        file, "ALTER TABLE copies DROP COLUMN checked; UPDATE state SET value = 'old'"
    ),
    "a table gone": lambda file: _spoil(file, "DROP TABLE copies"),
    "other columns": lambda file: _spoil(file, "ALTER TABLE copies RENAME COLUMN slug TO snail"),
}


def _spoil(file, statement):
    base = sqlite3.connect(file)
    base.executescript(statement)
    base.commit()
    base.close()


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_shelf_is_made_anew_without_a_word(wire, cache, damage, capsys):
    expected = wire_folder.survey(str(wire))
    (file,) = cache.iterdir()
    DAMAGE[damage](file)
    assert wire_folder.survey(str(wire)) == expected
    assert wire_folder.survey(str(wire)) == expected
    assert capsys.readouterr() == ("", "")


def test_a_shelf_of_another_reader_is_not_believed(wire, monkeypatch):
    wire_folder.survey(str(wire))
    monkeypatch.setattr(wire_folder, "reader_stamp", lambda: "another")
    read = count_reads(monkeypatch)
    wire_folder.survey(str(wire))
    assert len(read) == 3


def test_a_shelf_laid_out_as_of_old_serves_again(wire, cache, monkeypatch):
    wire_folder.survey(str(wire))
    DAMAGE["laid out as of old"](next(cache.iterdir()))
    wire_folder.survey(str(wire))
    read = count_reads(monkeypatch)
    wire_folder.survey(str(wire))
    assert read == []


@pytest.mark.parametrize(
    "foul", ["folder for all", "shelf for all", "folder of another", "shelf of another"]
)
def test_a_shelf_that_others_could_have_made_is_not_believed(wire, cache, monkeypatch, foul):
    wire_folder.survey(str(wire))
    (file,) = cache.iterdir()
    place = cache if foul.startswith("folder") else file
    if foul.endswith("all"):
        place.chmod(0o777)
    elif os.geteuid() == 0:
        os.chown(place, 4711, -1)
    else:
        pytest.skip("only the system's user can give a file away")
    read = count_reads(monkeypatch)
    before = file.read_bytes()
    assert names(wire_folder.survey(str(wire))) == [["pier.txt", "pier-lead.txt"]]
    assert len(read) == 3
    assert file.read_bytes() == before


def test_without_a_place_for_a_shelf_all_goes_on(wire, tmp_path, monkeypatch):
    (tmp_path / "blocked").write_text("a file, no folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "blocked"))
    assert names(wire_folder.survey(str(wire))) == [["pier.txt", "pier-lead.txt"]]


def test_a_shelf_held_by_another_run_is_done_without(wire, cache, monkeypatch):
    wire_folder.survey(str(wire))
    (wire / "new.txt").write_text(yonhap("pier-Sokdo", A2, "(2nd LD)"), "utf-8")
    monkeypatch.setattr(index, "PATIENCE", 0.05)
    (file,) = cache.iterdir()
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert names(wire_folder.survey(str(wire))) == [["pier.txt", "pier-lead.txt", "new.txt"]]
    other.close()


def test_two_runs_at_once_are_safe(tmp_path, cache):
    folder = tmp_path / "wire"
    folder.mkdir()
    for n in range(60):
        text = yonhap(
            f"matter {n // 2}", edited(body(n // 2), *body(90 + n, n % 2)), "(LEAD)" * (n % 2)
        )
        (folder / f"{n:02}.txt").write_text(text, "utf-8")
    command = [sys.executable, "-m", "leaddiff", "chain", str(folder), "--format", "json"]
    runs = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(4)
    ]
    told = [run.communicate(timeout=120) for run in runs]
    assert {run.returncode for run in runs} == {0}
    assert {err for _, err in told} == {b""}
    assert len({out for out, _ in told}) == 1
    assert len(json.loads(told[0][0])["chains"]) == 30
    base = sqlite3.connect(next(cache.iterdir()))
    assert base.execute("SELECT count(*), count(DISTINCT path) FROM copies").fetchone() == (60, 60)
    base.close()


def test_names_of_any_bytes_are_kept(wire):
    odd = os.path.join(os.fsencode(wire), b"odd-\xff-\xe9.txt")
    try:
        with open(odd, "wb") as file:
            file.write(yonhap("pier-Sokdo", A2, "(2nd LD)").encode())
    except OSError:
        pytest.skip("this file system takes no such names")
    for _ in "12":
        assert [len(chain.versions) for chain in wire_folder.survey(str(wire)).chains] == [3]


def test_what_stands_on_a_shelf_comes_back_as_it_was(wire, tmp_path):
    listings, _ = listed(wire)
    kept = index.Shelf(str(wire), index.NOWHERE, "now")
    changed = kept.standing.changed(listings)
    read = [(each, wire_folder.read_sketches(each)) for each in changed.missing]
    kept.put(read)
    kept.settle(changed)
    back = {each.path: each for each in kept.everything()}
    assert back == {sketch.path: sketch for _, (sketch,) in read}
    assert kept.standing.changed(listings) is None
    kept.close()


def test_the_shelf_finds_what_may_be_akin(wire):
    found = [each for filed in walk(wire) for each in wire_folder.read_sketches(filed)]
    (new,) = [each for each in found if each.path.endswith("lead.txt")]
    (akin,) = wire_folder.seek([str(wire)], [new])
    assert [os.path.basename(each.path) for each in akin if each.path != new.path] == ["pier.txt"]
    assert all(isinstance(each, Sketch) for each in akin)


# ------------------------------------------------------------ piles with known chains


def made(files, seed):
    sys.path.insert(0, str(ROOT / "bench"))
    try:
        import layouts
        import piles
    finally:
        sys.path.pop(0)
    from leaddiff import layout, matching

    truth, sketches = {}, []
    for n, (story, draft) in enumerate(piles.Maker(seed).pile(files)):
        path = f"{n:06}.txt"
        sketches.append(matching.sketch(layout.read(layouts.written(draft).encode(), path)))
        truth[path] = story
    return truth, matching.match(sketches)


@pytest.mark.parametrize("seed", [1, 2])
def test_pairs_are_found_in_piles_with_known_chains(seed):
    truth, chains = made(1000, seed)
    stories = {}
    for path, story in truth.items():
        stories.setdefault(story, []).append(path)
    right = {pair for story in stories.values() for pair in combinations(sorted(story), 2)}
    found = {
        pair for chain in chains for pair in combinations(sorted(v.path for v in chain.versions), 2)
    }
    assert len(found & right) >= 0.99 * len(found), sorted(found - right)[:5]
    assert len(found & right) >= 0.98 * len(right), sorted(right - found)[:5]
