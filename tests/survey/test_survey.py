"""A survey: every step of an archive in tables, whatever holds the archive and whoever does the work."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

pytest.importorskip("pyarrow")
import pyarrow.parquet as pq

from leaddiff.faces.cli import leaddiff
from leaddiff.night import Night
from leaddiff.nouns.archived import Received
from leaddiff.nouns.house import PLAIN
from leaddiff.survey import readers, running
from leaddiff.survey.parts import Parts
from leaddiff.survey.schema import TABLES, Kind
from leaddiff.survey.stories import Given, Story, Unusable
from leaddiff.survey.work import surveyed
from leaddiff.wire import archive

SAMPLES = Path(__file__).parents[2] / "samples"
LEAD = "A ferry ran aground off Sokdo on Monday with 71 aboard, the coast guard said."
SAID = 'It struck a sandbank at low tide. "We saw it late," said the captain, Han Seo-jun.'
ALTERED = SAID.replace("saw it late", "saw it too late").replace("low tide", "low tide in fog")


def copy(marker="", note="", *body):
    head = f"ferry-Sokdo\n\n{marker and f'({marker}) '}Ferry runs aground off Sokdo\n\n"
    dateline = "SOKDO, March 3 (Yonhap) -- "
    return head + (f"(ATTN: {note})\n\n" if note else "") + dateline + "\n\n".join(body) + "\n"


VERSIONS = (
    copy("", "", LEAD, "Nobody was hurt."),
    copy("LEAD", "ADDS cause in para 2", LEAD, SAID, "Nobody was hurt."),
    copy(
        "2nd LD", "ADDS details in para 4", LEAD, ALTERED, "Nobody was hurt.", "It sails for Ando."
    ),
)


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def a_folder():
    Path("wire").mkdir()
    for number, text in enumerate(VERSIONS):
        Path(f"wire/ferry-{number}.txt").write_text(text)
    Path("wire/photo.txt").write_bytes(bytes(range(256)))
    return "wire"


def an_archive():
    with closing(archive.opened("desk.db")) as store:
        night = Night(store)
        night.keep([Received(f"{n}.txt", text.encode(), n) for n, text in enumerate(VERSIONS)])
        assert len(list(night.catch_up())) >= 3
    return "desk.db"


def lines():
    told = [{"story": "ferry", "text": text} for text in VERSIONS]
    Path("versions.jsonl").write_text("\n".join(map(json.dumps, told)) + "\nno JSON\n")
    return "versions.jsonl"


def fields():
    told = [
        {"story": 7, "version": 2, "slug": "ferry", "note": "ADDS details in para 4",
         "body": [LEAD, ALTERED, "Nobody was hurt.", "It sails for Ando."]},
        {"story": 7, "version": 0, "slug": "ferry", "body": [LEAD, "Nobody was hurt."]},
        {"story": 7, "version": 1, "slug": "ferry", "note": "ADDS cause in para 2",
         "body": [LEAD, SAID, "Nobody was hurt."]},
    ]  # fmt: skip
    told = [{**row, "body": "\n\n".join(row["body"])} for row in told]
    Path("fields.ndjson").write_text("\n".join(map(json.dumps, told)))
    return "fields.ndjson"


SOURCES = {
    "folder": (a_folder, 1),
    "archive": (an_archive, 0),
    "lines": (lines, 1),
    "fields": (fields, 0),
}


def run(*args):
    return CliRunner().invoke(leaddiff, ["survey", *map(str, args)])


def table(name, folder="out"):
    return pq.read_table(f"{folder}/{name}").to_pylist()


@pytest.mark.parametrize("source", SOURCES)
def test_every_step_is_in_the_tables_whatever_holds_the_archive(source):
    make, errors = SOURCES[source]
    done = run(make(), "-o", "out", "--jobs", "1")
    assert (done.exit_code, done.stderr) == (0, "")
    steps = [(s["step"], s["version"], s["outcome"], s["is_clean"]) for s in table("steps")]
    assert steps == [(1, 1, "match", True), (2, 2, "mismatch", False)]
    claims = [(c["verb"], c["place"], c["verdict"], c["off_by"]) for c in table("claims")]
    assert claims == [("ADDS", "2", "confirmed", 0), ("ADDS", "4", "confirmed", 0)]
    altered = [c for c in table("changes") if c["kind"] == "quote" and c["step"] == 2]
    assert [(c["nature"], c["paragraphs"], c["is_told"]) for c in altered] == [
        ("replaced", [2], False)
    ]
    assert "too late" in altered[0]["after"]
    assert len(table("errors")) == errors
    whole = json.loads(Path("out/survey.json").read_text())
    assert whole["rows"]["steps"] == 2
    assert done.stdout.startswith("2 steps (1 match, 1 mismatch), 2 claims, ")


def test_web_histories_as_newsedits_has_them():
    with closing(sqlite3.connect("news.db")) as base, base:
        base.execute("CREATE TABLE article (entry_id INTEGER, source TEXT)")
        base.execute(
            "CREATE TABLE entryversion (entry_id INTEGER, version INTEGER, title TEXT, summary TEXT,"
            " created TEXT)"
        )
        rows = [
            (5, 1, "Ferry aground", f"<p>{LEAD}</p><p>{ALTERED}</p>", "2026-05-04 10:15:00"),
            (5, 0, "Ferry runs aground", f"<p>{LEAD}</p><p>{SAID}</p>", "2026-05-04 09:15:00"),
            (6, 0, "One version alone", f"{LEAD}\n{SAID}", None),
            (7, 0, "Lines", f"{LEAD}\n{SAID}", None),
            (7, 1, "Lines", f"{LEAD}\n{SAID}\nIt sails for Ando.", None),
        ]
        base.executemany("INSERT INTO entryversion VALUES (?, ?, ?, ?, ?)", rows)
    before = Path("news.db").read_bytes()
    assert run("news.db", "-o", "out").exit_code == 0
    assert [(s["story"], s["newer"], s["outcome"], s["length"]) for s in table("steps")] == [
        ("5", "5:1", "no-note", 2), ("7", "7:1", "no-note", 3),
    ]  # fmt: skip
    assert [(s["day"], s["hour"]) for s in table("steps")] == [("2026-05-04", 10), (None, None)]
    assert Path("news.db").read_bytes() == before


def test_what_is_missing_or_no_version_is_told_by_its_line():
    told = [
        "{}",
        '{"story": 1}',
        "[]",
        '{"story": 1, "text": "a", "version": "x"}',
        "",
        '"' + "x" * 50,
    ]
    Path("odd.jsonl").write_text("\n".join(told))
    assert run("odd.jsonl", "-o", "out").exit_code == 0
    assert [each["reason"].removesuffix(" of odd.jsonl") for each in table("errors")] == [
        "Line 1 of odd.jsonl has no story.",
        "Line 2 of odd.jsonl has neither text nor body.",
        "Line 3 of odd.jsonl has no story.",
        "Line 4 of odd.jsonl has a version that is no number.",
        "Line 6 of odd.jsonl is no JSON.",
    ]


def test_the_columns_are_those_that_are_promised():
    tables = surveyed((), PLAIN).tables
    for name, columns in TABLES.items():
        schema = pq.read_schema(__import__("io").BytesIO(tables[name]))
        assert schema.names == [column.name for column in columns]
        assert all(schema.field(c.name).metadata[b"meaning"].decode() == c.meaning for c in columns)
        kinds = {Kind.TEXT: "string", Kind.COUNT: "int32", Kind.YES: "bool"}
        for column in columns:
            assert str(schema.field(column.name).type) == kinds.get(
                column.kind, "list<element: int32>"
            )


def test_a_version_that_cannot_be_read_costs_its_own_steps_alone():
    story = Story(
        "s",
        tuple(Given(str(n), text.encode()) for n, text in enumerate((*VERSIONS, "", VERSIONS[2]))),
    )
    rows = surveyed((story, Unusable("x", "why")), PLAIN).rows
    assert (rows["steps"], rows["errors"]) == (4, 2)


# ------------------------------------------------------------ gone on with


def a_story(key, count):
    texts = (text.replace("71", str(count)).encode() for text in VERSIONS)
    return Story(key, tuple(Given(f"{key}:{at}", text) for at, text in enumerate(texts)))


STORIES = [a_story(f"story {n}", n + 100) for n in range(12)]


class Counted:
    """Work done in this process, counted."""

    def __init__(self, ends_after=None):
        self.done, self._ends_after = 0, ends_after

    def __enter__(self):
        return self._submit, 1

    def __exit__(self, *_):
        pass

    def _submit(self, batch):
        if self.done == self._ends_after:
            raise KeyboardInterrupt
        self.done += 1
        return running._Done(surveyed(batch, PLAIN))


@pytest.fixture
def small_batches(monkeypatch):
    monkeypatch.setattr(running, "BATCH", 3)


def all_bytes(folder):
    return {
        str(f.relative_to(folder)): f.read_bytes()
        for f in sorted(Path(folder).rglob("*"))
        if f.is_file()
    }


def survey(stories, folder, work, release="1"):
    parts = Parts(folder)
    running.run(stories, parts, PLAIN, release, work)
    return parts.close()


@pytest.mark.usefixtures("small_batches")
def test_one_that_was_broken_off_is_gone_on_with():
    survey(STORIES, "whole", Counted())
    with pytest.raises(KeyboardInterrupt):
        survey(STORIES, "out", Counted(ends_after=3))
    assert not Path("out/survey.json").exists()
    again = Counted()
    survey(STORIES, "out", again)
    assert 0 < again.done < 4
    assert all_bytes("out") == all_bytes("whole")


@pytest.mark.usefixtures("small_batches")
@pytest.mark.parametrize(
    ("stories", "release", "done"),
    [
        (STORIES, "1", 0),
        (STORIES, "2", 4),
        (STORIES[:-1], "1", 1),
        ([STORIES[0]], "1", 1),
        ([], "1", 0),
    ],
)
def test_what_is_of_another_pile_or_release_is_done_anew_and_the_old_goes(stories, release, done):
    survey(STORIES, "out", Counted())
    work = Counted()
    told = survey(stories, "out", work, release)
    assert work.done == done
    assert told["rows"]["steps"] == 2 * len(stories) == (len(table("steps")) if stories else 0)


def test_a_folder_of_something_else_is_left_alone():
    Path("out").mkdir()
    Path("out/diary.txt").write_text("mine")
    done = run(a_folder(), "-o", "out")
    assert (done.exit_code, done.stderr) == (
        2, "leaddiff: out holds diary.txt, which is of no survey; name a folder of its own.\n"
    )  # fmt: skip
    assert os.listdir("out") == ["diary.txt"]


@pytest.mark.parametrize("name", ["nothing", "letter.txt", "empty.db"])
def test_what_is_no_archive_says_what_is(name):
    Path("letter.txt").write_text("Dear desk")
    with closing(sqlite3.connect("empty.db")) as base, base:
        base.execute("CREATE TABLE cats (name TEXT)")
    done = run(name, "-o", "out")
    assert done.exit_code == 2
    assert done.stderr.startswith(
        f"leaddiff: {name} is no archive that can be surveyed. There are: "
    )
    assert "a folder of copy" in done.stderr
    assert not Path("out").exists()


def test_without_the_library_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    done = run(a_folder(), "-o", "out")
    assert done.exit_code == 2
    assert "pip install 'leaddiff[survey]'" in done.stderr


# ------------------------------------------------------------ processes and a cluster


@pytest.mark.usefixtures("small_batches")
def test_processes_write_the_same_to_the_letter():
    survey(STORIES, "one", running.in_processes(PLAIN, 1))
    survey(STORIES, "two", running.in_processes(PLAIN, 2))
    assert all_bytes("one") == all_bytes("two")


@pytest.mark.usefixtures("small_batches")
def test_a_cluster_that_loses_a_worker_loses_nothing_and_does_nothing_twice():
    distributed = pytest.importorskip("distributed")
    stories = [a_story(f"story {n}", n + 100) for n in range(144)]
    survey(stories, "one", running.in_processes(PLAIN, 1))
    settings = {
        "n_workers": 2,
        "threads_per_worker": 1,
        "processes": True,
        "dashboard_address": None,
    }
    with distributed.LocalCluster(**settings) as cluster:
        killed = []

        def kill_one(_):
            if not killed:
                killed.append(next(iter(cluster.workers.values())).pid)
                os.kill(killed[0], signal.SIGKILL)

        parts = Parts("two")
        work = running.in_cluster(PLAIN, cluster.scheduler_address)
        running.run(stories, parts, PLAIN, "1", work, kill_one)
        parts.close()
    assert killed
    assert all_bytes("two") == all_bytes("one")


def test_a_cluster_that_is_not_there_is_told():
    pytest.importorskip("distributed")
    done = run(a_folder(), "-o", "out", "--dask", "tcp://127.0.0.1:9")
    assert done.exit_code == 2
    assert done.stderr.startswith("leaddiff: No cluster answers at tcp://127.0.0.1:9")


def test_a_killed_run_leaves_parts_that_are_whole():
    a_folder()
    for n in range(40):
        for v, text in enumerate(VERSIONS):
            Path(f"wire/{n}-{v}.txt").write_text(
                text.replace("Sokdo", f"Sokdo{chr(97 + n % 26)}{n}").replace("71", str(n))
            )
    command = [sys.executable, "-m", "leaddiff", "survey", "wire", "-o", "out", "--jobs", "2"]
    environment = {**os.environ, "PYTHONPATH": str(SAMPLES.parent)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as started:
        while not Path("out/errors").exists() and started.poll() is None:
            time.sleep(0.02)
        time.sleep(0.3)
        started.kill()
    for file in Path("out").rglob("part-*.parquet"):
        pq.read_table(file)
    assert run("wire", "-o", "out").exit_code == 0
    assert run("wire", "-o", "anew").exit_code == 0
    assert all_bytes("out") == all_bytes("anew")


def test_every_reader_says_what_it_reads():
    for reader in readers._readers():
        assert reader.KIND
        assert not reader.is_one("no such thing")
