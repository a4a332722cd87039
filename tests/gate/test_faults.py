"""Faults on purpose: runs killed, a full disk, folders that cannot be written, two at once, files that vanish.

Whatever happens, what went in is as it was, what comes out is whole or not there, the ledger is whole, and the
next run sweeps up. ``--fault-runs 100`` kills a hundred runs of each kind; the plain run a few.
"""

import errno
import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest
import stories
from click.testing import CliRunner

from leaddiff.faces import cli
from leaddiff.gate import ledger
from leaddiff.ground import drafts, files
from leaddiff.ground.errors import LeadDiffError
from leaddiff.wire import folder as wire_folder

ROOT = Path(__file__).parents[2]
FEW = 2
"""Runs killed of each kind in the plain run."""

LONGEST = 20.0
"""Seconds of the wall that a run may take on a busy machine."""

PAIRS = [pair for pair in stories.pairs() if not pair.is_accurate and pair.new.get("note")][:8]

ACCEPT = ("accept", "unreported-figure", "old.txt", "new.txt", "--by", "KSY", "--why", "checked")
KINDS = {
    "-o": ("old.txt", "new.txt", "-o", "json=out.json", "-o", "html=out.html"),
    "--html": ("old.txt", "new.txt", "--html", "out.html"),
    "note --write": ("note", "old.txt", "new.txt", "--write"),
    "accept": ACCEPT,
    "chain": ("chain", "wire", "--format", "json"),
    "check": ("check", "new.txt", "--in", "wire", "-o", "json=out.json"),
}
OLD = """ferry-Sokdo

(LEAD) Ferry runs aground off Sokdo

SOKDO, March 3 (Yonhap) -- A ferry with 71 aboard ran aground off Sokdo on Monday, the coast guard said.

Its owner did not answer calls.
"""
NEW = (
    OLD.replace("(LEAD)", "(2nd LD)").replace("71", "17")
    + "\nTugs came from Pohang in the evening.\n"
)


@pytest.fixture
def desk_folder(tmp_path):
    (tmp_path / "old.txt").write_text(OLD)
    (tmp_path / "new.txt").write_text(NEW)
    (tmp_path / ledger.NAME).write_text("# the night desk's\n")
    wire = tmp_path / "wire"
    wire.mkdir()
    for at, pair in enumerate(PAIRS):
        (wire / f"{at}-old.txt").write_text(stories.rendered(pair.old))
        (wire / f"{at}-new.txt").write_text(stories.rendered(pair.new))
    (wire / "ferry.txt").write_text(OLD)
    return tmp_path


def started(folder, *args, **more):
    env = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(folder / "cache")}
    command = [sys.executable, "-m", "leaddiff", *args]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    return subprocess.Popen(
        command, cwd=folder, env=env, text=True, start_new_session=True, **pipes
    )


def run(folder, *args, **more):
    process = started(folder, *args, **more)
    out, err = process.communicate(timeout=LONGEST)
    return process.returncode, out, err


def drafts_in(folder):
    return [path for path in folder.rglob(".leaddiff-*") if path.is_file()]


def contents(folder):
    """The files that went in, by name."""
    given = [folder / "old.txt", *sorted((folder / "wire").iterdir())]
    return {path.name: path.read_bytes() for path in given}


def assert_whole(folder, before, accepted=()):
    """What went in is as it was, and what came out can be read to its end."""
    assert contents(folder) == before
    new = (folder / "new.txt").read_text()
    assert new == NEW or (new.startswith(NEW[:40]) and new.endswith(NEW[-80:]) and "(ATTN: " in new)
    if (folder / "out.json").exists():
        json.loads((folder / "out.json").read_text())
    if (folder / "out.html").exists():
        assert (folder / "out.html").read_text().rstrip().endswith("</html>")
    text = (folder / ledger.NAME).read_text()
    assert text.startswith("# the night desk's\n")
    tomllib.loads(text)
    assert len(ledger.read(str(folder / ledger.NAME))) <= 1


# ------------------------------------------------------------ killed


@pytest.mark.parametrize("kind", KINDS)
def test_a_run_killed_at_any_moment_spoils_nothing(desk_folder, kind, request):
    runs = request.config.getoption("--fault-runs") or FEW
    before = contents(desk_folder)
    start = time.monotonic()
    code, _, err = run(desk_folder, *KINDS[kind])
    longest = time.monotonic() - start
    assert code in (0, 1), err
    rolled = random.Random(kind)
    for at in range(runs):
        _afresh(desk_folder)
        process = started(desk_folder, *KINDS[kind])
        time.sleep(rolled.uniform(0.3, 1.0) * longest if at % 4 else rolled.random() * longest)
        process.send_signal((signal.SIGKILL, signal.SIGTERM, signal.SIGINT)[at % 3])
        _, err = process.communicate(timeout=LONGEST)
        assert "Traceback" not in err or process.returncode < 0 or _is_early(err), err
        assert_whole(desk_folder, before)
    code, _, err = run(desk_folder, *KINDS[kind])
    assert code in (0, 1), err
    assert_whole(desk_folder, before)
    assert not drafts_in(desk_folder)


def _is_early(err):
    """Whether Python itself was stopped before a line of leaddiff was reached."""
    return "leaddiff/faces" not in err


def _afresh(folder):
    (folder / "new.txt").write_text(NEW)
    (folder / ledger.NAME).write_text("# the night desk's\n")
    for name in ("out.json", "out.html"):
        (folder / name).unlink(missing_ok=True)


KILLED_WHILE_WRITING = """
import os, signal, sys
from leaddiff.ground import files
real = getattr(os, sys.argv[1])
def die(*args, **more):
    if sys.argv[2] == "after":
        real(*args, **more)
    os.kill(os.getpid(), signal.SIGKILL)
setattr(os, sys.argv[1], die)
files.write(sys.argv[3], "new " * 20_000)
"""


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("call", ["fsync", "chmod", "replace"])
def test_a_run_killed_in_the_middle_of_writing_leaves_the_file_whole(tmp_path, call, when):
    target = tmp_path / "report.txt"
    target.write_text("old")
    command = [sys.executable, "-c", KILLED_WHILE_WRITING, call, when, str(target)]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == -signal.SIGKILL
    is_new = (call, when) == ("replace", "after")
    assert target.read_text() == ("new " * 20_000 if is_new else "old")
    assert len(drafts_in(tmp_path)) == (not is_new)
    files.write(target, "newer")
    assert target.read_text() == "newer"
    assert not drafts_in(tmp_path)


def test_a_draft_that_is_being_written_is_not_swept(tmp_path, monkeypatch):
    real = os.fsync
    seen = []

    def another_run_sweeps(file):
        monkeypatch.setattr(os, "fsync", real)
        files.write(tmp_path / "other.txt", "other")
        seen.extend(drafts_in(tmp_path))
        real(file)

    monkeypatch.setattr(os, "fsync", another_run_sweeps)
    files.write(tmp_path / "report.txt", "whole")
    assert len(seen) == 1
    assert (tmp_path / "report.txt").read_text() == "whole"
    assert (tmp_path / "other.txt").read_text() == "other"


@pytest.mark.parametrize(
    "name",
    [
        ".leaddiff-notes",
        ".leaddiff-0123456789abcdeg",
        ".leaddiff-0123456789abcde",
        "leaddiff-0123456789abcdef",
    ],
)
def test_what_is_no_draft_of_ours_is_not_swept(tmp_path, name):
    (tmp_path / name).write_text("kept")
    drafts.sweep(str(tmp_path))
    assert (tmp_path / name).read_text() == "kept"


def test_nothing_a_link_leads_to_is_swept(tmp_path):
    (tmp_path / "kept").write_text("kept")
    (tmp_path / ".leaddiff-0123456789abcdef").symlink_to(tmp_path / "kept")
    (tmp_path / ".leaddiff-0123456789abcde0").mkdir()
    drafts.sweep(str(tmp_path))
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".leaddiff-0123456789abcde0", ".leaddiff-0123456789abcdef", "kept",
    ]  # fmt: skip


# ------------------------------------------------------------ no room, no leave


def _no_room():
    """Files of this process may hold no byte: what a full disk does to a write."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


@pytest.mark.parametrize("kind", ["-o", "--html", "note --write", "accept", "check"])
def test_a_full_disk_is_one_sentence(desk_folder, kind):
    before = contents(desk_folder)
    code, _, err = run(desk_folder, *KINDS[kind], preexec_fn=_no_room)
    assert code == 2
    assert "cannot be written: file too large" in err
    assert err.count("\n") == 1
    assert_whole(desk_folder, before)
    assert not (desk_folder / "out.json").exists()
    assert not (desk_folder / "out.html").exists()
    assert not drafts_in(desk_folder)


def test_a_full_disk_costs_a_chain_its_index_alone(desk_folder):
    code, out, err = run(desk_folder, *KINDS["chain"], preexec_fn=_no_room)
    assert (code, err) == (0, "")
    there = run(desk_folder, *KINDS["chain"])
    assert there == (0, out, "")


def test_standard_output_on_a_full_disk(desk_folder):
    if not os.path.exists("/dev/full"):
        pytest.skip("this system has no full disk")
    with open("/dev/full", "w") as full:
        process = started(desk_folder, "old.txt", "new.txt", stdout=full)
        _, err = process.communicate(timeout=LONGEST)
    assert process.returncode == 2
    assert err == "leaddiff: Standard output cannot be written: no space left on device.\n"


@pytest.mark.parametrize("kind", ["-o", "--html", "note --write", "accept", "check"])
def test_a_folder_that_may_not_be_written_is_one_sentence(desk_folder, kind, monkeypatch):
    """The system's user may write anywhere, so to him the leave is denied by hand."""
    before = contents(desk_folder)
    if os.geteuid() == 0:
        monkeypatch.chdir(desk_folder)
        monkeypatch.setenv("XDG_CACHE_HOME", str(desk_folder / "cache"))
        monkeypatch.setattr(drafts, "_private", _denied)
        done = CliRunner().invoke(cli.leaddiff, KINDS[kind])
        code, err = done.exit_code, done.stderr
    else:
        desk_folder.chmod(0o555)
        code, _, err = run(desk_folder, *KINDS[kind])
        desk_folder.chmod(0o755)
    assert code == 2, err
    assert "permission denied" in err
    assert err.count("\n") == 1
    assert_whole(desk_folder, before)


def _denied(path, flags):
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


# ------------------------------------------------------------ two at once


@pytest.mark.parametrize("kind", KINDS)
def test_two_at_once_are_as_one_after_the_other(desk_folder, kind):
    before = contents(desk_folder)
    both = [started(desk_folder, *KINDS[kind]) for _ in "12"]
    told = [process.communicate(timeout=2 * LONGEST) for process in both]
    codes = {process.returncode for process in both}
    if kind == "note --write" and 2 in codes:  # it saw the other's save, and says so
        assert any("was saved by somebody meanwhile" in err for _, err in told)
    else:
        assert codes <= {0, 1}, told
    assert_whole(desk_folder, before)
    assert not drafts_in(desk_folder)
    if kind == "accept":
        assert len(ledger.read(str(desk_folder / ledger.NAME))) == 1


# ------------------------------------------------------------ files that vanish or change


def test_a_file_that_vanishes_before_it_is_read(desk_folder):
    (desk_folder / "new.txt").unlink()
    for kind in ("-o", "note --write", "accept", "check"):
        code, out, err = run(desk_folder, *KINDS[kind])
        assert code == 2, kind
        assert "There is no file" in out + err or "no file" in (out + err).lower(), (kind, out, err)
        assert "Traceback" not in err


ACTS = {
    "gone": Path.unlink,
    "a folder": lambda path: (path.unlink(), path.mkdir()),
    "half": lambda path: os.truncate(path, 100),
    "empty": lambda path: os.truncate(path, 0),
    "no text": lambda path: path.write_bytes(bytes(range(256)) * 8),
    "a link to itself": lambda path: (path.unlink(), path.symlink_to(path.name)),
    "locked": lambda path: path.chmod(0),
}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("kind", ["chain", "check"])
def test_files_that_change_while_a_folder_is_read(desk_folder, kind, act, monkeypatch, capsys):
    monkeypatch.chdir(desk_folder)
    monkeypatch.setattr("sys.argv", ["leaddiff", *KINDS[kind]])
    listed = wire_folder.listed

    def listed_and_changed(place):
        found = listed(place)
        for path in sorted(Path("wire").iterdir())[:3]:
            ACTS[act](path)
        return found

    for listing in (listed_and_changed, listed):
        monkeypatch.setattr(wire_folder, "listed", listing)
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capsys.readouterr()
        assert ended.value.code in (0, 1), err
        assert "fault in leaddiff" not in out + err
    if kind == "check":
        earlier = json.loads((desk_folder / "out.json").read_text())["earlier"]
        assert earlier["path"] == "wire/ferry.txt"


def test_copy_that_is_saved_while_its_note_is_written_is_left_so(tmp_path, monkeypatch):
    target = tmp_path / "new.txt"
    target.write_text("as read")
    real = os.chmod

    def saved_meanwhile(*args):
        target.write_text("as saved")
        return real(*args)

    monkeypatch.setattr(os, "chmod", saved_meanwhile)
    with pytest.raises(LeadDiffError, match="was saved by somebody meanwhile"):
        files.rewrite(str(target), b"as written", b"as read")
    assert target.read_text() == "as saved"
    assert not drafts_in(tmp_path)


@pytest.mark.parametrize("name", ["leaddiff.toml", ledger.NAME])
@pytest.mark.parametrize("made", ["pipe", "folder", "link to itself", "deep", "endless"])
def test_settings_and_ledger_that_are_none(desk_folder, name, made):
    file = desk_folder / name
    file.unlink(missing_ok=True)
    if made == "pipe":
        os.mkfifo(file)
    elif made == "folder":
        file.mkdir()
    elif made == "deep":
        file.write_text("x = " + "[" * 100_000)
    elif made == "endless":
        file.write_text("# " + "x" * (files.LARGEST + 1))
    else:
        file.symlink_to(file)
    given = ("--config", name) if name == "leaddiff.toml" else ()
    code, _, err = run(desk_folder, "old.txt", "new.txt", *given)
    assert "Traceback" not in err
    assert "fault in leaddiff" not in err
    assert code == 2 or made == "link to itself", err
    assert err.count("\n") <= 1
