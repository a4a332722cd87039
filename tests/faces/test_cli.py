"""The command as it is run: processes, pipes, terminals, files of every kind."""

import json
import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import leaddiff

DEMO = Path(leaddiff.__file__).parent / "demo"
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
COMMAND = [sys.executable, "-m", "leaddiff"]


@pytest.fixture(autouse=True)
def pair(tmp_path, monkeypatch):
    """The sample pair in an empty folder, which is where the command runs."""
    shutil.copy(DEMO / "lead.txt", tmp_path / "lead.txt")
    shutil.copy(DEMO / "2nd-ld.txt", tmp_path / "2nd-ld.txt")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(Path(leaddiff.__file__).parents[1]))
    monkeypatch.delenv("NO_COLOR", raising=False)
    return tmp_path


def run(*args, stdin=None, **settings):
    return subprocess.run(
        [*COMMAND, *map(os.fspath, args)], input=stdin, capture_output=True, timeout=300, **settings
    )


def sentence(done):
    """What a command that could not check says: one line, no traceback, nothing on its output."""
    told = done.stderr.decode()
    assert (done.returncode, done.stdout, told.count("\n")) == (2, b"", 1), told
    assert told.startswith("leaddiff: ")
    assert "fault" not in told
    return told


# ------------------------------------------------------------ the answer


def test_the_sample_pair():
    done = run("lead.txt", "2nd-ld.txt")
    shown = done.stdout.decode()
    assert (done.returncode, done.stderr) == (1, b"")
    for part in (
        "bus strike-Haesong: LEAD -> 2nd LD, 10 -> 13 paragraphs\n",
        "THE NOTE: true but not complete\n",
        "✓ true         ADDS mayor's comments in paras 6-8\n",
        "[-prepared-]{+willing+}",
        "[-1,900-]{+1,700+}",
        "\nSUGGESTED NOTE\n(ATTN: ",
        "CORRECTS quote in para 4; CORRECTS figure in para 13",
        "6-9 -> 9-12            4 unchanged paragraphs\n",
    ):
        assert part in shown, part


def test_the_suggested_note_is_right(pair):
    suggested = json.loads(run("lead.txt", "2nd-ld.txt", "--format", "json").stdout)
    copy = (pair / "2nd-ld.txt").read_text("utf-8")
    note = "(ATTN: ADDS mayor's comments in paras 6-8)"
    assert note in copy
    (pair / "2nd-ld.txt").write_text(copy.replace(note, suggested["suggested_note"]), "utf-8")
    done = run("lead.txt", "2nd-ld.txt")
    assert done.returncode == 0
    assert done.stdout.decode() == (
        "bus strike-Haesong: LEAD -> 2nd LD, 10 -> 13 paragraphs: the note is true and complete"
        " (1 for information: -v shows it)\n"
    )


@pytest.mark.skipif(not SEEDS.exists(), reason="the seed pairs are not here")
@pytest.mark.parametrize(
    ("old", "code", "answer"),
    [
        ("lead.txt", 0, "the note is true and complete"),
        ("lead-altered.txt", 1, "THE NOTE: true but not complete"),
    ],
)
def test_the_seed_pairs(old, code, answer):
    (new,) = SEEDS.glob("000_*.txt")
    done = run(SEEDS / old, new)
    assert done.returncode == code
    assert answer in done.stdout.decode()
    assert (done.stdout.count(b"\n") == 1) == (code == 0)


def test_the_installed_command_is_the_same():
    command = Path(sys.executable).with_name("leaddiff")
    if not command.exists():
        pytest.skip("the command is not installed beside this Python")
    done = subprocess.run([command, "lead.txt", "2nd-ld.txt"], capture_output=True, timeout=60)
    assert done.stdout == run("lead.txt", "2nd-ld.txt").stdout


def test_the_same_input_is_the_same_output_in_every_surrounding():
    plain = run("lead.txt", "2nd-ld.txt").stdout
    for name, value in {
        "PYTHONHASHSEED": "7",
        "COLUMNS": "40",
        "LC_ALL": "C",
        "TZ": "Asia/Seoul",
    }.items():
        environment = {**os.environ, name: value}
        assert run("lead.txt", "2nd-ld.txt", env=environment).stdout == plain


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp949", "cp1252"])
def test_encodings_and_line_ends_change_nothing(pair, encoding):
    plain = run("lead.txt", "2nd-ld.txt").stdout
    copy = (pair / "2nd-ld.txt").read_text("utf-8").replace("\n", "\r\n")
    (pair / "2nd-ld.txt").write_bytes(copy.encode(encoding))
    assert run("lead.txt", "2nd-ld.txt").stdout == plain


# ------------------------------------------------------------ the demo


def test_the_demo_writes_a_pair_and_compares_it(pair):
    done = run("demo", "try")
    shown = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert "THE NOTE: true but not complete" in shown
    assert "leaddiff try/lead.txt try/2nd-ld.txt --format json" in shown
    assert (pair / "try" / "lead.txt").read_text() == (DEMO / "lead.txt").read_text()
    assert sorted(p.name for p in (pair / "try").iterdir()) == ["2nd-ld.txt", "lead.txt"]


def test_the_demo_writes_over_nothing(pair):
    (pair / "leaddiff-demo").mkdir()
    told = sentence(run("demo"))
    assert "leaddiff-demo is there already; name a new folder: leaddiff demo FOLDER" in told
    assert "none/new cannot be made: no such file or directory." in sentence(
        run("demo", "none/new")
    )


# ------------------------------------------------------------ bad input

BAD = {
    "empty.txt": b"",
    "blank.txt": b"\n \n\t\n",
    "binary.txt": bytes(range(256)) * 40,
    "picture.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00" * 500,
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("first", [True, False])
def test_what_is_no_copy_is_told(pair, name, first):
    (pair / name).write_bytes(BAD[name])
    told = sentence(run(*((name, "2nd-ld.txt") if first else ("lead.txt", name))))
    assert name in told


def test_a_wrong_encoding_is_told(pair):
    (pair / "2nd-ld.txt").write_bytes("김승연 기자 ".encode("cp949") * 50)
    assert "2nd-ld.txt" in sentence(run("lead.txt", "2nd-ld.txt", "--encoding", "utf-8"))
    assert "no-such-code" in sentence(run("lead.txt", "2nd-ld.txt", "--encoding", "no-such-code"))


STRANGER = """(LEAD) museum-opening

(LEAD) New wing of the maritime museum opens to visitors

OKPO, March 9 (Yonhap) -- A new wing of the maritime museum opened on Monday with an exhibition of
charts drawn by hand.

Entry is free until the end of the month, the director said.

(END)
"""


def test_unrelated_stories_are_told_unless_forced(pair):
    (pair / "other.txt").write_text(STRANGER)
    assert "do not look like versions of one story" in sentence(run("other.txt", "2nd-ld.txt"))
    assert run("other.txt", "2nd-ld.txt", "--force").returncode == 1


def test_swapped_versions_are_told_unless_forced():
    assert "older" in sentence(run("2nd-ld.txt", "lead.txt"))
    assert run("2nd-ld.txt", "lead.txt", "--force").returncode in (0, 1)


def test_copy_without_a_note(pair):
    copy = (pair / "2nd-ld.txt").read_text()
    (pair / "2nd-ld.txt").write_text(
        copy.replace("(ATTN: ADDS mayor's comments in paras 6-8)\n\n", "")
    )
    done = run("lead.txt", "2nd-ld.txt")
    assert done.returncode == 1
    assert "THE NOTE: none in the new version" in done.stdout.decode()


@pytest.mark.parametrize(
    "note", ["(ATTN: )", "(ATTN: ;;,,--)", "(ATTN: qwx zzz 17)", "(ATTN: " + "(" * 500]
)
def test_a_garbled_note_is_no_crash(pair, note):
    copy = (pair / "2nd-ld.txt").read_text()
    (pair / "2nd-ld.txt").write_text(
        copy.replace("(ATTN: ADDS mayor's comments in paras 6-8)", note)
    )
    done = run("lead.txt", "2nd-ld.txt")
    assert done.returncode in (0, 1, 2)
    assert b"fault" not in done.stderr


def test_a_file_compared_with_an_equal_one_is_no_crash(pair):
    shutil.copy("2nd-ld.txt", "again.txt")
    done = run("2nd-ld.txt", "again.txt")
    assert done.returncode in (0, 1)
    assert b"fault" not in done.stderr


def with_body(pair, *paragraphs):
    """The 2nd LD with these paragraphs put in before the last."""
    head, last = (pair / "2nd-ld.txt").read_text().split("Schools were allowed")
    body = "\n\n".join(paragraphs)
    (pair / "2nd-ld.txt").write_text(f"{head}{body}\n\nSchools were allowed{last}")


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["word " * 1_000_000],
        ["x" * 5_000_000],
        [f"Paragraph {n} of a very long story, said witness {n * 7}." for n in range(8_000)],
        ["Again the same."] * 8_000,
        ['"' * 100_000],
        ["(" * 100_000 + ")" * 100_000],
    ],
    ids=["5 MB of words", "5 MB word", "8,000 paragraphs", "8,000 alike", "quotes", "brackets"],
)
def test_huge_copy_ends_in_bounded_time(pair, paragraphs):
    with_body(pair, *paragraphs)
    begun = os.times().children_user
    done = run("lead.txt", "2nd-ld.txt")
    assert done.returncode in (0, 1)
    assert b"fault" not in done.stderr
    assert os.times().children_user - begun < 25


def test_control_codes_in_copy_never_reach_the_terminal(pair):
    with_body(pair, "He said \x1b[31;5mnothing\x1b[0m \x1b]0;title\x07 \u202eback\u2069 \x9b2J.")
    for args in ((), ("-v",), ("--format", "json"), ("--color", "never")):
        shown = run("lead.txt", "2nd-ld.txt", *args).stdout.decode()
        assert not set(shown) & set("\x1b\x07\x9b\u202e\u2069")


# ------------------------------------------------------------ pipes and terminals


def test_a_reader_that_has_seen_enough_is_no_error():
    with subprocess.Popen(
        [*COMMAND, "lead.txt", "2nd-ld.txt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as started:
        started.stdout.close()
        assert started.stderr.read() == b""
        assert started.wait() == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("lead.txt", "2nd-ld.txt"), "Standard output cannot be written"),
        (("--help",), "the system would not go on"),
    ],
)
def test_a_full_disk_is_told(arguments, told):
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*COMMAND, *arguments], stdout=full, stderr=subprocess.PIPE, timeout=60
        )
    assert done.returncode == 2
    assert done.stderr.decode() == f"leaddiff: {told}: no space left on device.\n"


def test_a_closed_output_is_told():
    line = f"'{sys.executable}' -m leaddiff lead.txt 2nd-ld.txt >&-"
    done = subprocess.run(["sh", "-c", line], stderr=subprocess.PIPE, timeout=60)
    assert (done.returncode, done.stderr) == (
        2,
        b"leaddiff: There is no standard output to write to.\n",
    )


def test_a_closed_input_is_told():
    line = f"'{sys.executable}' -m leaddiff lead.txt - <&-"
    done = subprocess.run(["sh", "-c", line], capture_output=True, timeout=60)
    assert "There is no standard input to read." in sentence(done)


def test_copy_comes_through_a_pipe(pair):
    expected = run("lead.txt", "2nd-ld.txt")
    done = run("lead.txt", "-", stdin=(pair / "2nd-ld.txt").read_bytes())
    assert (done.returncode, done.stdout) == (expected.returncode, expected.stdout)


def test_what_an_output_cannot_hold_is_spelt_out():
    done = run("lead.txt", "2nd-ld.txt", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 1
    assert rb"\u2713 true" in done.stdout


def test_an_interrupted_run_says_so():
    with subprocess.Popen(
        [*COMMAND, "lead.txt", "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a job in the background
    ) as started:
        time.sleep(1)
        started.send_signal(signal.SIGINT)
        assert started.wait(30) == 2
        assert started.stderr.read().decode().strip() == "leaddiff: stopped."


def test_a_terminal_gets_colour():
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm"}
    with subprocess.Popen(
        [*COMMAND, "lead.txt", "2nd-ld.txt"], stdout=theirs, env=environment
    ) as started:
        os.close(theirs)
        shown = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:
                break
            if not piece:
                break
            shown += piece
        started.wait()
    os.close(ours)
    assert b"\x1b[31m[-1,900-]" in shown
    assert b"\x1b[32m{+1,700+}" in shown


def test_only_what_is_needed_is_loaded():
    code = (
        "import sys, leaddiff.faces.cli\n"
        "try: leaddiff.faces.cli.main()\n"
        "except SystemExit: print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "lead.txt", "2nd-ld.txt"], capture_output=True, timeout=60
    )
    loaded = set(done.stderr.decode().split())
    assert "leaddiff.renderers.text" in loaded
    unneeded = {
        "json",
        "pygments",
        "jinja2",
        "importlib.metadata",
        "importlib.resources",
        "tempfile",
        "sqlite3",
        "leaddiff.wire.archive",
        "leaddiff.night",
        "fastapi",
        "uvicorn",
        "watchfiles",
        "psycopg",
    }
    assert not loaded & unneeded
