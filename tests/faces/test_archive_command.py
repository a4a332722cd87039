"""leaddiff archive, and check against an archive, as a desk types them."""

import json
import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from wirecopy import body, edited, yonhap

from leaddiff.faces.cli import leaddiff

SAMPLES = Path(__file__).parents[2] / "samples"
A = body(1)
A1 = edited(A, *body(11, 2))


def run(*words):
    return CliRunner().invoke(leaddiff, list(words))


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(SAMPLES / "night-trains", "wire")
    return tmp_path


@pytest.fixture
def archived(desk):
    done = run("archive", "add", "wire", "--archive", "desk.db")
    assert (done.exit_code, done.stdout) == (0, "4 new, 0 known before, 4 checked\n")
    return desk


def test_what_is_added_twice_is_known(archived):
    shutil.copy("wire/night-trains.txt", "again.txt")
    done = run("archive", "add", "wire", "again.txt", "--archive", "desk.db")
    assert (done.exit_code, done.stdout) == (0, "0 new, 5 known before, 0 checked\n")


def test_what_is_no_copy_is_told_and_kept(archived):
    Path("bad.txt").write_bytes(b"")
    done = run("archive", "add", "bad.txt", "gone.txt", "wire", "--archive", "desk.db")
    assert done.exit_code == 2
    assert "bad.txt is empty" in done.stderr
    assert "There is no file gone.txt" in done.stderr
    assert done.stdout == "0 new, 4 known before, 0 checked\n"


def test_without_check_the_next_run_checks(desk):
    done = run("archive", "add", "wire", "--archive", "desk.db", "--no-check")
    assert done.stdout == "4 new, 0 known before, 0 checked\n"
    assert "not checked yet" in run("archive", "find", "--archive", "desk.db").stdout
    done = run("archive", "add", "wire", "--archive", "desk.db")
    assert done.stdout == "0 new, 4 known before, 4 checked\n"


def test_find_shows_a_line_for_each(archived):
    done = run("archive", "find", "night", "--verdict", "mismatch", "--archive", "desk.db")
    assert done.exit_code == 0
    (line,) = done.stdout.splitlines()
    assert "(2nd LD) night trains-revival" in line
    assert "mismatch, 2 warnings" in line
    assert "wire/night-trains-2nd-ld.txt" in line


@pytest.mark.parametrize(
    ("words", "count"),
    [((), 4), (("trains",), 4), (("trains", "--most", "2"), 2), (("--agency", "yonhap"), 4),
     (("--agency", "ap"), 0), (("zzz",), 0), (("--verdict", "first"), 1), (("--day", "1999-01-01"), 0)],
)  # fmt: skip
def test_find_finds(archived, words, count):
    done = run("archive", "find", *words, "--format", "json", "--archive", "desk.db")
    assert done.exit_code == (0 if count else 1)
    assert len(json.loads(done.stdout)["versions"]) == count


def test_show_has_the_versions_in_order(archived):
    done = run("archive", "show", "night trains-revival", "--archive", "desk.db")
    assert done.exit_code == 0
    names = [line.split("wire/")[1].split()[0] for line in done.stdout.splitlines()]
    assert names == [f"night-trains{each}.txt" for each in ("", "-lead", "-2nd-ld", "-3rd-ld")]


@pytest.mark.parametrize(
    ("slug", "told"),
    [("night trains-revivel", "there is “night trains-revival”"), ("night", "“night trains-revival”"),
     ("zzz", "no story “zzz”.")],
)  # fmt: skip
def test_a_slug_that_is_not_there_is_told(archived, slug, told):
    done = run("archive", "show", slug, "--archive", "desk.db")
    assert done.exit_code == 2
    assert told in done.stderr


def test_what_is_exported_makes_the_same_archive(archived):
    done = run("archive", "export", "out", "--archive", "desk.db")
    assert (done.exit_code, done.stdout) == (0, "4 files written to out\n")
    files = sorted(Path("out").rglob("*.txt"))
    assert sorted(f.read_bytes() for f in files) == sorted(
        f.read_bytes() for f in Path("wire").iterdir()
    )
    by_name = {f.name: f.stat().st_mtime_ns for f in files}
    assert by_name == {f.name: f.stat().st_mtime_ns for f in Path("wire").iterdir()}
    reports = [json.loads(line) for line in Path("out/reports.jsonl").read_text().splitlines()]
    assert [each["report"]["verdict"] for each in reports if each["verdict"] == "mismatch"] == [
        "mismatch"
    ]
    assert run("archive", "add", "out", "--archive", "other.db").stdout.startswith("4 new")


def test_an_export_overwrites_nothing(archived):
    done = run("archive", "export", "wire", "--archive", "desk.db")
    assert done.exit_code == 2
    assert "wire is there already" in done.stderr
    assert not [name for name in os.listdir() if name.startswith(".leaddiff")]


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/shadow", "a\\..\\b", "..", "", "\x00x\n", "x" * 500]
)
def test_no_name_leads_out_of_an_export(name):
    from leaddiff.wire.archive.exporting import safe_name

    safe = safe_name(name)
    assert 0 < len(safe) <= 100
    assert not set(safe) & set("/\\\0\n")
    assert safe.strip(".")


# ------------------------------------------------------------ which archive


def test_the_archive_of_the_settings(desk):
    Path("leaddiff.toml").write_text('archive = "desk.db"\n')
    assert run("archive", "add", "wire").exit_code == 0
    assert run("archive", "find", "night").exit_code == 0
    assert "desk.db" in run("config").stdout


@pytest.mark.parametrize(
    "command", [("add", "wire"), ("find", "x"), ("show", "x"), ("export", "o")]
)
def test_without_an_archive_it_is_asked_for(desk, command):
    done = run("archive", *command)
    assert done.exit_code == 2
    assert "--archive FILE" in done.stderr


@pytest.mark.parametrize("command", [("find", "x"), ("show", "x"), ("export", "o")])
def test_only_add_makes_an_archive(desk, command):
    done = run("archive", *command, "--archive", "none.db")
    assert done.exit_code == 2
    assert "There is no archive none.db" in done.stderr
    assert not Path("none.db").exists()


# ------------------------------------------------------------ check


def test_check_takes_the_version_before_from_the_archive(desk):
    run(
        "archive",
        "add",
        "wire/night-trains.txt",
        "wire/night-trains-lead.txt",
        "--archive",
        "desk.db",
    )
    Path("in").mkdir()
    shutil.move("wire/night-trains-2nd-ld.txt", "in/new.txt")
    shutil.rmtree("wire")
    done = run("check", "in/new.txt", "--archive", "desk.db", "--format", "json")
    assert done.exit_code == 1
    shape = json.loads(done.stdout)
    assert shape["earlier"]["path"] == "wire/night-trains-lead.txt"
    assert shape["verdict"] == "mismatch"
    assert (
        run("archive", "find", "--archive", "desk.db").stdout.count("\n") == 2
    )  # nothing was kept


def test_check_of_what_is_in_the_archive_is_not_held_against_itself(archived):
    done = run("check", "wire/night-trains-2nd-ld.txt", "--archive", "desk.db", "--format", "json")
    assert json.loads(done.stdout)["earlier"]["path"] == "wire/night-trains-lead.txt"


def test_check_says_the_same_of_an_archive_as_of_a_folder(archived):
    new = [f"wire/night-trains{each}.txt" for each in ("-lead", "-2nd-ld", "-3rd-ld")]
    for each in new:
        one = run("check", each, "--in", "wire", "--format", "json")
        other = run("check", each, "--archive", "desk.db", "--format", "json")
        assert (other.stdout, other.exit_code) == (one.stdout, one.exit_code)


def test_check_uses_the_archive_that_is_set_unless_a_folder_is_named(archived):
    Path("leaddiff.toml").write_text('archive = "desk.db"\n')
    Path("in").mkdir()
    shutil.copy("wire/night-trains-2nd-ld.txt", "in/new.txt")
    assert run("check", "in/new.txt").exit_code == 1
    assert "no earlier version" in run("check", "in/new.txt", "--in", "in").stdout
    assert "no earlier version" not in run("check", "in/new.txt").stdout
    assert run("check", "in/new.txt", "--alone").exit_code in (0, 1)


def test_two_new_copies_are_held_against_each_other_before_the_archive(desk):
    run("archive", "add", "wire/night-trains.txt", "--archive", "desk.db")
    new = [f"wire/night-trains{each}.txt" for each in ("-lead", "-2nd-ld")]
    done = run("check", *new, "--archive", "desk.db", "--format", "json")
    earlier = [each["earlier"]["path"] for each in json.loads(done.stdout)["reports"]]
    assert earlier == ["wire/night-trains.txt", "wire/night-trains-lead.txt"]


@pytest.mark.parametrize("more", [("--in", "wire"), ("--alone",), ("--against", "HEAD")])
def test_check_takes_one_place_at_a_time(archived, more):
    done = run("check", "wire/night-trains.txt", "--archive", "desk.db", *more)
    assert done.exit_code == 2
    assert "can be asked for" in done.stderr


def test_check_of_an_archive_that_is_not_there(desk):
    done = run("check", "wire/night-trains.txt", "--archive", "none.db")
    assert done.exit_code == 2
    assert "There is no archive none.db" in done.stderr


def test_one_file_that_is_overwritten_is_held_against_what_it_was(desk):
    Path("pier.txt").write_text(yonhap("pier-Sokdo", A))
    run("archive", "add", "pier.txt", "--archive", "desk.db")
    Path("pier.txt").write_text(yonhap("pier-Sokdo", A1, "(LEAD)"))
    done = run("check", "pier.txt", "--archive", "desk.db", "--format", "json")
    assert json.loads(done.stdout)["earlier"]["path"] == "pier.txt"
    assert done.exit_code == 1
