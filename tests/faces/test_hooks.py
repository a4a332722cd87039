"""What others run leaddiff by: pre-commit, git, shells, the manual page."""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from leaddiff.faces.cli import leaddiff

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples" / "night-trains"
NEEDS_GIT = pytest.mark.skipif(shutil.which("git") is None, reason="git is not here")


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A git repository of copy: a first version and its LEAD, committed, in a folder of their own."""
    home = tmp_path / "desk"
    (home / "moved").mkdir(parents=True)
    for name in ("night-trains.txt", "night-trains-lead.txt"):
        shutil.copy(SAMPLES / name, home / "moved")
    commands = tmp_path / "bin"
    commands.mkdir()
    script = commands / "leaddiff"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m leaddiff "$@"\n')
    script.chmod(0o755)
    monkeypatch.chdir(home)
    monkeypatch.setenv("PATH", f"{commands}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    for args in (("init", "-q"), ("config", "user.email", "desk@example.org"),
                 ("config", "user.name", "Desk"), ("add", "-A"), ("commit", "-qm", "first")):  # fmt: skip
        run("git", *args)
    return home


def run(*command, **settings):
    return subprocess.run(command, capture_output=True, text=True, timeout=500, **settings)


def move(name):
    shutil.copy(SAMPLES / name, "moved")
    run("git", "add", "-A")


# ------------------------------------------------------------ pre-commit


def hook():
    (found,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    return found


@NEEDS_GIT
def test_the_hook_as_pre_commit_calls_it(repository):
    command = [*hook()["entry"].split(), *hook()["args"]]
    for name, code in (("night-trains.txt", 0), ("night-trains-lead.txt", 0)):
        done = run(*command, f"moved/{name}")
        assert done.returncode == code, done.stdout + done.stderr
    move("night-trains-2nd-ld.txt")
    done = run(*command, "moved/night-trains-2nd-ld.txt")
    assert done.returncode == 1
    assert "unreported-quote" in done.stdout
    fixed = run("leaddiff", "note", "moved/night-trains-lead.txt", "moved/night-trains-2nd-ld.txt",
                "--write")  # fmt: skip
    assert fixed.returncode == 0, fixed.stderr
    everything = [f"moved/{path.name}" for path in Path("moved").iterdir()]
    done = run(*command, *everything)
    assert done.returncode == 0, done.stdout


@NEEDS_GIT
@pytest.mark.skipif(shutil.which("pre-commit") is None, reason="pre-commit is not here")
def test_pre_commit_tries_the_repository(repository, tmp_path, monkeypatch):
    """A wrong note is held back, and passes once the suggestion is taken."""
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "pre-commit"))
    monkeypatch.delenv("PYTHONPATH")
    tried = ("pre-commit", "try-repo", str(ROOT), "leaddiff", "--all-files")
    assert run(*tried).returncode == 0
    move("night-trains-2nd-ld.txt")
    done = run(*tried)
    assert done.returncode == 1
    assert "THE NOTE: true but not complete" in done.stdout
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    run(
        "leaddiff",
        "note",
        "moved/night-trains-lead.txt",
        "moved/night-trains-2nd-ld.txt",
        "--write",
    )
    monkeypatch.delenv("PYTHONPATH")
    run("git", "add", "-A")
    assert run(*tried).returncode == 0


# ------------------------------------------------------------ git


def block(name):
    """The commands below a mark in docs/hooks.md."""
    text = (ROOT / "docs" / "hooks.md").read_text("utf-8")
    return re.search(rf"<!-- run: {name} -->\n```sh\n(.*?)```", text, re.DOTALL)[1]


@NEEDS_GIT
def test_git_shows_copy_as_leaddiff_reads_it(repository):
    path = Path("moved/night-trains-lead.txt")
    path.write_bytes(path.read_text("utf-8").replace("48", "84").replace("\n", "\r\n").encode())
    done = run("bash", "-euc", block("setup") + block("textconv"))
    assert done.returncode == 0, done.stderr
    changed = [line for line in done.stdout.splitlines() if re.match(r"[-+][^-+]", line)]
    assert [line[0] for line in changed] == ["-", "+"]
    assert "84 sleeping coaches" in changed[1]


@NEEDS_GIT
def test_git_shows_the_note_against_the_copy(repository):
    move("night-trains-2nd-ld.txt")
    path = Path("moved/night-trains-lead.txt")
    path.write_text(path.read_text("utf-8").replace("48", "84"), "utf-8")
    done = run("bash", "-euc", block("setup") + "git add -N .\n" + block("external"))
    assert done.returncode == 0, done.stderr
    assert "[-48-]{+84+} sleeping coaches" in done.stdout
    assert done.stderr == ""


# ------------------------------------------------------------ GitHub Actions


def step():
    """The commands of the step in docs/hooks.md that holds the notes against the copy."""
    text = (ROOT / "docs" / "hooks.md").read_text("utf-8")
    recipe = re.search(r"## GitHub Actions.*?```yaml\n(.*?)```", text, re.DOTALL)[1]
    steps = yaml.safe_load(recipe)["jobs"]["notes"]["steps"]
    return next(each["run"] for each in steps if each.get("name", "").startswith("Hold"))


@NEEDS_GIT
@pytest.mark.parametrize(
    ("moved", "code", "rules"),
    [
        ("night-trains-2nd-ld.txt", 1, {"unreported-quote", "unreported-figure"}),
        (None, 0, set()),
    ],
)
def test_the_step_of_a_workflow_holds_what_a_branch_moved(repository, moved, code, rules):
    run("git", "update-ref", "refs/remotes/origin/main", "HEAD")
    if moved:
        move(moved)
        run("git", "commit", "-qm", "moved")
    setting = {**os.environ, "GITHUB_BASE_REF": "main", "GITHUB_STEP_SUMMARY": "summary.md"}
    done = run("bash", "-euc", step(), env=setting)
    assert done.returncode == code, done.stderr
    results = json.loads(Path("notes.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert {result["ruleId"] for result in results} == rules
    assert Path("notes.xml").exists()
    assert Path("summary.md").exists()


# ------------------------------------------------------------ shells


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_has_its_script(shell):
    done = CliRunner().invoke(leaddiff, ["completion", shell])
    assert done.exit_code == 0
    assert f"_LEADDIFF_COMPLETE={shell}_complete" in done.stdout


@pytest.mark.parametrize(
    ("words", "place", "expected"),
    [
        ("leaddiff ex", 1, {"plain,explain"}),
        ("leaddiff lea", 1, {"file,lea"}),
        ("leaddiff --fo", 1, {"plain,--force", "plain,--format"}),
        ("leaddiff a.txt b", 2, {"file,b"}),
        ("leaddiff a.txt b.txt --format sa", 4, {"plain,sarif"}),
        ("leaddiff explain stale", 2, {"plain,stale-note"}),
        ("leaddiff check --first", 2, {"plain,--first-ok"}),
    ],
)
def test_what_is_offered(words, place, expected):
    environment = {**os.environ, "COMP_WORDS": words, "COMP_CWORD": str(place), "PYTHONPATH": str(ROOT),
                   "_LEADDIFF_COMPLETE": "bash_complete"}  # fmt: skip
    done = run(sys.executable, "-m", "leaddiff", env=environment)
    assert set(done.stdout.split()) == expected, done.stderr


# ------------------------------------------------------------ the manual page


def test_the_manual_page_is_what_the_commands_say():
    """Where this fails: python docs/manual.py"""
    spec = importlib.util.spec_from_file_location("manual", ROOT / "docs" / "manual.py")
    manual = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(manual)
    assert (ROOT / "docs" / "leaddiff.1").read_text("utf-8") == manual.manual()


@pytest.mark.skipif(shutil.which("man") is None, reason="man is not here")
def test_the_manual_page_can_be_read():
    done = run("man", "--warnings", "-l", str(ROOT / "docs" / "leaddiff.1"))
    assert (done.returncode, done.stderr) == (0, "")
    assert "EXIT STATUS" in done.stdout
