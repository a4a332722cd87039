"""One file a story, overwritten: held against the same file in a git revision."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from leaddiff.faces.cli import leaddiff

DEMO = Path(__file__).resolve().parents[2] / "leaddiff" / "demo"

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(*asked):
    name = ["-c", "user.name=desk", "-c", "user.email=desk@example.org"]
    subprocess.run(["git", *name, *asked], check=True, capture_output=True)


@pytest.fixture(autouse=True)
def repository(tmp_path, monkeypatch):
    """A repository in which a LEAD was committed, and the 2nd LD put over it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    (tmp_path / "wire").mkdir()
    git("init", "-q")
    shutil.copy(DEMO / "lead.txt", "wire/strike.txt")
    git("add", ".")
    git("commit", "-qm", "LEAD")
    shutil.copy(DEMO / "2nd-ld.txt", "wire/strike.txt")
    return tmp_path


def run(*asked):
    return CliRunner().invoke(leaddiff, ["check", *asked])


@pytest.mark.parametrize("revision", ["HEAD", "HEAD~0", "master", "main"])
def test_a_file_is_held_against_what_was_committed(revision):
    if revision in ("master", "main"):
        git("branch", "-M", revision)
    done = run("wire/strike.txt", "--against", revision, "--format", "json")
    assert done.exit_code == 1, done.output
    told = json.loads(done.stdout)
    assert told["earlier"] == {
        "path": f"{revision}:wire/strike.txt",
        "reason": f"the same file in {revision}",
    }
    rules = [finding["rule"] for finding in told["findings"]]
    assert rules[:2] == ["unreported-quote", "unreported-figure"]


def test_from_inside_the_folder(monkeypatch):
    monkeypatch.chdir("wire")
    assert run("strike.txt", "--against", "HEAD").exit_code == 1


def test_what_was_committed_is_clean_against_itself():
    git("commit", "-qam", "2nd LD")
    done = run("wire/strike.txt", "--against", "HEAD", "--format", "json")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["earlier"]["path"] == "HEAD:wire/strike.txt"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("wire/strike.txt", "--against", "none"), "has no revision none"),
        (("wire/strike.txt", "--against", "--output=x"), "has no revision --output=x"),
        (
            ("wire/strike.txt", "--against", "HEAD", "--in", "wire"),
            "One of --in, --archive, --against",
        ),
        (("wire/new.txt", "--against", "HEAD"), "not in HEAD"),
    ],
)
def test_what_cannot_be_held_is_told(asked, told):
    shutil.copy("wire/strike.txt", "wire/new.txt")
    done = run(*asked)
    assert done.exit_code == 2
    assert told in done.output + done.stderr


def test_a_file_in_no_repository_is_told(tmp_path_factory, monkeypatch):
    outside = tmp_path_factory.mktemp("outside")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(outside.parent))
    shutil.copy(DEMO / "lead.txt", outside / "lead.txt")
    done = run(str(outside / "lead.txt"), "--against", "HEAD")
    assert done.exit_code == 2
    assert "is in no git repository" in done.output + done.stderr
