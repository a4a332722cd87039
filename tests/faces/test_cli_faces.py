"""The command's own manners, with the comparison stood in for by reports made by hand."""

import json
import os
import sys
from pathlib import Path

import handmade
import pytest
from click.testing import CliRunner

from leaddiff import __version__, desk
from leaddiff.faces import api
from leaddiff.faces.cli import leaddiff
from leaddiff.faces.terminal import console
from leaddiff.ground import files
from leaddiff.ground.errors import LeadDiffError, NotVersions
from leaddiff.renderers import Look, named
from leaddiff.renderers.text.wrap import columns


@pytest.fixture
def run(monkeypatch, tmp_path):
    """Run the command on two files whose comparison is the report given."""
    (tmp_path / "old.txt").write_text("old")
    (tmp_path / "new.txt").write_text("new")
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)

    def ran(*args, report=None, error=None, stdin=None, **env):
        def compared(old, new, force):
            if error is not None:
                raise error
            return report or handmade.clean()

        monkeypatch.setattr(api, "read", lambda name, encoding: files.read(name))
        monkeypatch.setattr(
            desk, "compare", lambda old, new, force, house: compared(old, new, force)
        )
        return CliRunner(env=env).invoke(leaddiff, args, input=stdin)

    return ran


PAIR = ("old.txt", "new.txt")


def test_clean_is_exit_0_and_one_line(run):
    done = run(*PAIR)
    assert done.exit_code == 0
    assert done.stdout.count("\n") == 1
    assert done.stderr == ""


def test_findings_are_exit_1(run):
    assert run(*PAIR, report=handmade.altered()).exit_code == 1


def test_information_alone_is_exit_0(run):
    quiet = handmade.altered().findings[2:]
    assert run(*PAIR, report=handmade.clean()._replace(findings=quiet)).exit_code == 0


@pytest.mark.parametrize("order", [[*PAIR, "--format", "json"], ["--format", "json", *PAIR]])
def test_options_stand_before_or_after_the_files(run, order):
    done = run(*order)
    assert json.loads(done.stdout)["verdict"] == "match"
    assert done.exit_code == 0


def test_the_comparison_may_be_named(run):
    assert run("compare", *PAIR).stdout == run(*PAIR).stdout


def test_verbose_shows_the_whole_report(run):
    assert "THE STORY" in run(*PAIR, "-v").stdout
    assert "THE STORY" not in run(*PAIR).stdout


# ------------------------------------------------------------ colour


@pytest.mark.parametrize(
    ("wanted", "terminal", "env", "coloured"),
    [
        ("auto", True, {}, True),
        ("auto", False, {}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"NO_COLOR": ""}, True),
        ("auto", True, {"TERM": "dumb"}, False),
        ("auto", False, {"FORCE_COLOR": "1"}, True),
        ("auto", False, {"FORCE_COLOR": ""}, False),
        ("auto", True, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("never", True, {"FORCE_COLOR": "1"}, False),
        ("always", False, {"NO_COLOR": "1"}, True),
        ("never", True, {}, False),
    ],
)
def test_colour_is_for_terminals_that_want_it(monkeypatch, wanted, terminal, env, coloured):
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", type("Out", (), {"isatty": lambda self: terminal})())
    assert console.is_coloured(wanted) is coloured


@pytest.mark.parametrize(
    ("terminal", "columns", "to_file", "width"),
    [
        (True, "100", False, 100),
        (True, "40", False, 60),
        (True, "300", False, 120),
        (True, "100", True, 80),
        (False, "100", False, 80),
    ],
)
def test_text_is_as_wide_as_the_terminal(monkeypatch, terminal, columns, to_file, width):
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr(sys, "stdout", type("Out", (), {"isatty": lambda self: terminal})())
    assert console.width(to_file) == width


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_report_is_broken_to_the_width_asked_for(width):
    told = named("text").render(handmade.altered(), Look(whole=True, width=width)).splitlines()
    longest = max(map(columns, (line for line in told if not line.startswith("("))))
    assert width - 20 < longest <= width


def test_nothing_piped_has_escape_codes_unless_asked_for(run):
    assert "\x1b" not in run(*PAIR, report=handmade.altered()).stdout
    assert "\x1b" in run(*PAIR, "--color", "always", report=handmade.altered()).stdout


# ------------------------------------------------------------ files


def test_the_report_goes_to_a_file(run, tmp_path):
    done = run(*PAIR, "-o", "report.txt", report=handmade.altered())
    assert (done.exit_code, done.stdout, done.stderr) == (1, "", "")
    assert (tmp_path / "report.txt").read_text("utf-8").startswith("ferry-Sokdo: ")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["new.txt", "old.txt", "report.txt"]


def test_a_dash_as_output_is_standard_output(run):
    assert run(*PAIR, "-o", "-").stdout == run(*PAIR).stdout


def test_either_version_may_come_from_standard_input(run):
    assert run("-", "new.txt", stdin="old").exit_code == 0
    assert run("old.txt", "-", stdin="new").exit_code == 0


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ([], "Two files of copy are needed, the older version first. See leaddiff --help."),
        (["old.txt"], "Two files of copy are needed, the older version first."),
        (["a.txt", "new.txt"], "There is no file a.txt."),
        (["old.txt", "b.txt"], "There is no file b.txt."),
        (["old.txt", "folder"], "folder is a folder; name a file of copy in it."),
        (["old.txt", "./old.txt"], "old.txt and ./old.txt are the same file."),
        (["old.txt", "linked.txt"], "old.txt and linked.txt are the same file."),
        (["-", "-"], "Only one of the two versions can come from standard input."),
        (["old.txt", "loop.txt"], "loop.txt cannot be read: "),
        (["old.txt", "old.txt/x"], "old.txt/x cannot be read: not a directory."),
        (["old.txt", "n" * 300], "cannot be read: file name too long."),
        (["old.txt", "new.txt", "c.txt"], "c.txt"),
        (["old.txt", "new.txt", "--format", "xml"], "'xml' is not one of '"),
        (
            ["old.txt", "new.txt", "--color", "blue"],
            "'blue' is not one of 'auto', 'always', 'never'",
        ),
        (["old.txt", "new.txt", "--colour"], "--colour"),
        (["old.txt", "new.txt", "-o", "old.txt"], "old.txt is the copy itself;"),
        (["old.txt", "new.txt", "-o", "linked.txt"], "linked.txt is not an ordinary file;"),
        (["old.txt", "new.txt", "-o", "folder"], "folder is not an ordinary file;"),
        (
            ["old.txt", "new.txt", "-o", "none/x"],
            "none/x cannot be written: there is no folder none.",
        ),
        (["old.txt", "ev\x1b[31mil\n.txt"], "There is no file ev␛[31mil␊.txt."),
    ],
)
def test_bad_input_is_one_sentence(run, tmp_path, args, sentence):
    (tmp_path / "folder").mkdir()
    (tmp_path / "linked.txt").symlink_to("old.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    done = run(*args)
    assert (done.exit_code, done.stdout) == (2, "")
    assert sentence in done.stderr
    assert done.stderr.startswith("leaddiff: ")
    assert done.stderr.count("\n") == 1
    assert (tmp_path / "old.txt").read_text() == "old"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is locked to the superuser")
def test_a_locked_file_is_told(run, tmp_path):
    (tmp_path / "new.txt").chmod(0)
    assert "new.txt may not be read: permission denied." in run(*PAIR).stderr


def test_permission_denied_is_told(run, monkeypatch):
    def locked(name):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(files, "_content", locked)
    assert run(*PAIR).stderr == "leaddiff: old.txt may not be read: permission denied.\n"


def test_strangers_are_told(run):
    done = run(*PAIR, error=NotVersions("These do not look like versions of one story."))
    assert done.exit_code == 2
    assert done.stderr == "leaddiff: These do not look like versions of one story.\n"


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (KeyboardInterrupt(), "leaddiff: stopped."),
        (
            RuntimeError("secret copy"),
            "this is a fault in leaddiff, please report it: RuntimeError",
        ),
        (RecursionError("secret copy"), "this is a fault in leaddiff"),
        (MemoryError(), "this is a fault in leaddiff"),
    ],
)
def test_whatever_goes_wrong_is_exit_2_without_traceback(run, error, sentence):
    done = run(*PAIR, error=error)
    assert done.exit_code == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert "secret" not in done.stderr


def test_names_and_messages_cannot_act_on_the_terminal(run):
    done = run(*PAIR, error=LeadDiffError("\x1b[2J\u202e is garbled"))
    assert done.stderr == "leaddiff: ␛[2J<U+202E> is garbled\n"


def test_errors_carry_names_escaped():
    with pytest.raises(LeadDiffError, match=r"^There is no file ev␛\[2Jil\.$"):
        files.read("ev\x1b[2Jil")


# ------------------------------------------------------------ writing whole


def test_a_write_that_fails_leaves_the_old_file_and_no_draft(monkeypatch, tmp_path):
    target = tmp_path / "report.txt"
    target.write_text("before")

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(LeadDiffError, match=r"cannot be written: no space left on device\."):
        files.write(target, "after")
    assert target.read_text() == "before"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_written_over_keeps_its_permissions(tmp_path):
    target = tmp_path / "report.txt"
    target.write_text("before")
    target.chmod(0o640)
    files.write(target, "after")
    assert target.read_text() == "after"
    assert target.stat().st_mode & 0o777 == 0o640


def test_what_a_link_leads_to_is_not_written_over(tmp_path):
    (tmp_path / "precious").write_text("before")
    (tmp_path / "link").symlink_to("precious")
    with pytest.raises(LeadDiffError, match="not an ordinary file"):
        files.write(tmp_path / "link", "after")
    assert (tmp_path / "precious").read_text() == "before"


def test_what_is_no_story_is_not_read_whole(monkeypatch, tmp_path):
    monkeypatch.setattr(files, "LARGEST", 1024 * 1024)
    (tmp_path / "huge.txt").write_bytes(b"x" * (1024 * 1024 + 1))
    with pytest.raises(LeadDiffError, match="larger than 1 MB"):
        files.read(tmp_path / "huge.txt")


# ------------------------------------------------------------ the demo


def test_the_demo_compares_what_it_writes(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(leaddiff, ["demo"])
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith("$ leaddiff leaddiff-demo/lead.txt leaddiff-demo/2nd-ld.txt\n")
    assert "THE NOTE: true but not complete" in done.stdout
    again = CliRunner().invoke(leaddiff, ["demo"])
    assert (again.exit_code, again.stdout) == (2, "")
    assert "leaddiff-demo is there already" in again.stderr


# ------------------------------------------------------------ help


@pytest.mark.parametrize("args", [["--help"], ["-h"], ["old.txt", "new.txt", "--help"]])
def test_help_teaches(run, args):
    done = run(*args)
    assert done.exit_code == 0
    for part in (
        "Usage: leaddiff [OPTIONS] OLD NEW",
        "Examples:\n  leaddiff lead.txt 2nd-ld.txt ",
        "--format",
        "-o, --output [FORM=]FILE",
        "  demo ",
        "Write a sample pair",
        "Exit codes:\n  0  clean",
        "  1  there are findings",
        "  2  could not check",
    ):
        assert part in done.stdout, part
    assert all(len(line) <= 80 for line in done.stdout.splitlines())


@pytest.mark.parametrize("args", [["--version"], [*PAIR, "--version"]])
def test_version(run, args):
    assert run(*args).stdout == f"leaddiff {__version__}\n"


def test_the_version_stands_in_one_place():
    settings = (Path(__file__).parents[2] / "setup.cfg").read_text()
    assert "version = attr: leaddiff.__version__" in settings
