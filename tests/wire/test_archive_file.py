"""The archive in one file: a disk that is full, files that are none of ours, archives of other releases."""

import resource
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from test_archive import DAM, FIRST, LEAD, TESTS, WRITER, put
from wirecopy import body, yonhap

from leaddiff.ground.errors import LeadDiffError
from leaddiff.nouns.acceptances import Entry
from leaddiff.nouns.archived import Asked, Received
from leaddiff.wire import archive
from leaddiff.wire.archive import schema, sqlite

OF_OLD = Path(__file__).with_name("archive-of-schema-1.sql")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "desk.db"


def story(n):
    return Received(f"{n}.txt", yonhap(f"story-{n}", body(n)).encode(), n)


def test_a_full_disk_is_told_and_loses_nothing_that_was_acknowledged(file):
    store = archive.opened(str(file))
    ((pages,),) = store._base.ask("PRAGMA page_count")
    store._base.ask(f"PRAGMA max_page_count = {pages + 60}")
    told = []
    with pytest.raises(LeadDiffError, match=r"desk\.db cannot be used: .*full"):
        told.extend(put(store, story(n)) for n in range(1_000))
    kept = len(told)
    assert kept > 3
    assert len(store.find(Asked(most=10_000))) == kept
    store.close()
    again = archive.opened(str(file))
    assert [put(again, story(n))[0].is_new for n in range(kept + 1)] == [False] * kept + [True]
    assert again._base.ask("PRAGMA integrity_check") == [("ok",)]
    again.close()


def test_a_disk_that_takes_no_more_bytes_ends_the_writer_with_one_sentence(file):
    archive.opened(str(file)).close()

    def limited():
        resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))

    command = [
        sys.executable,
        "-c",
        f"import signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN){WRITER}",
    ]
    ran = subprocess.run(
        [*command, str(file), "0", "2000", TESTS],
        preexec_fn=limited, capture_output=True, text=True, check=False, timeout=100,
    )  # fmt: skip
    assert "LeadDiffError: The archive" in ran.stderr.splitlines()[-1]
    told = len(ran.stdout.splitlines())
    assert told > 3
    store = archive.opened(str(file))
    assert len(store.find(Asked(most=10_000))) == told
    assert store._base.ask("PRAGMA integrity_check") == [("ok",)]
    store.close()


def test_a_file_that_is_no_archive_is_left_alone(file):
    file.write_bytes(b"SEOUL, Sept. 22 (Yonhap) -- A pier reopened.\n" * 100)
    before = file.read_bytes()
    with pytest.raises(LeadDiffError, match=r"desk\.db cannot be used: it is no archive"):
        archive.opened(str(file))
    assert file.read_bytes() == before


def test_a_database_of_something_else_is_left_alone(file):
    base = sqlite3.connect(file)
    base.execute("CREATE TABLE accounts (name TEXT)")
    base.commit()
    base.close()
    with pytest.raises(LeadDiffError, match="no archive of leaddiff"):
        archive.opened(str(file))
    base = sqlite3.connect(file)
    assert [name for (name,) in base.execute("SELECT name FROM sqlite_master")] == ["accounts"]
    base.close()


def test_an_archive_that_must_be_there_is_not_made(file):
    with pytest.raises(LeadDiffError, match=r"no archive .*desk\.db; leaddiff archive add"):
        archive.opened(str(file), make=False)
    assert not file.exists()


@pytest.mark.parametrize("place", ["nowhere/desk.db", "."])
def test_a_place_that_cannot_be_written_is_told(tmp_path, place):
    with pytest.raises(LeadDiffError, match="cannot be used"):
        archive.opened(str(tmp_path / place))


def test_an_archive_of_a_later_release_is_left_alone(file):
    store = archive.opened(str(file))
    put(store, FIRST)
    with store._base.writing():
        store._base.change("UPDATE archive_schema SET number = ?", [(len(schema.STEPS) + 1,)])
    store.close()
    with pytest.raises(LeadDiffError, match="written by a later leaddiff"):
        archive.opened(str(file))


def test_the_first_step_of_the_schema_is_as_it_was_released():
    base = sqlite3.connect(":memory:")
    base.executescript(OF_OLD.read_text("utf-8"))
    (told,) = base.execute("SELECT number FROM archive_schema")
    assert told == (1,)
    ours = sqlite3.connect(":memory:")
    for statement in schema._in_dialect(schema.STEPS[0], sqlite._DIALECT).split(";"):
        ours.execute(statement)
    query = "SELECT name, sql FROM sqlite_master WHERE name = ?"
    for name, sql in ours.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"):
        ((_, theirs),) = base.execute(query, (name,))
        assert "".join(theirs.split()) == "".join(sql.split()), name


def test_an_archive_of_the_first_schema_is_brought_up_whole(file):
    base = sqlite3.connect(file)
    base.executescript(OF_OLD.read_text("utf-8"))
    base.close()
    for _ in "12":  # the second time there is nothing left to do
        store = archive.opened(str(file))
        assert store._base.ask("SELECT number FROM archive_schema") == [(len(schema.STEPS),)]
        assert [each.number for each in store.find(Asked())] == [4, 3, 2, 1]
        assert [each.number for each in store.find(Asked("pier"))] == [2, 1]
        assert store.content(2) == LEAD.content
        assert store.sketch(2).version.marker == "LEAD"
        assert store.akin(store.sketch(1)) == [1, 2]
        assert store.kept(2).verdict == "mismatch"
        assert store.held(2).report == '{"verdict": "mismatch"}'
        assert store.accepted() == (
            Entry("00cc815c", "unreported-quote", "KSY", "transcript checked", "pier-lead.txt", "a quote"),
        )  # fmt: skip
        assert [each.is_new for each in put(store, FIRST, DAM)] == [False, False]
        store.close()


def test_a_step_that_fails_leaves_the_archive_as_it_was(file, monkeypatch):
    store = archive.opened(str(file))
    put(store, FIRST)
    store.close()
    steps = (*schema.STEPS, "CREATE TABLE more (number NUMBER); CREATE TABLE more (number NUMBER)")
    monkeypatch.setattr(schema, "STEPS", steps)
    with pytest.raises(LeadDiffError, match="already exists"):
        archive.opened(str(file))
    monkeypatch.undo()
    store = archive.opened(str(file))
    assert "more" not in store._base.tables()
    assert [each.number for each in store.find(Asked())] == [1]
    store.close()


def test_a_damaged_archive_is_told_in_one_sentence(file):
    store = archive.opened(str(file))
    put(store, *map(story, range(50)))
    store.close()
    content = bytearray(file.read_bytes())
    content[4096 : len(content)] = b"\xaa" * (len(content) - 4096)
    file.write_bytes(content)
    with (
        pytest.raises(LeadDiffError, match=r"desk\.db cannot be used"),
        closing(archive.opened(str(file))) as store,
    ):
        store.find(Asked())
