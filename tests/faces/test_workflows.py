"""Nothing of copy is a command to the log of a workflow, and programs read the same as elsewhere."""

import json
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from leaddiff.faces.cli import leaddiff
from leaddiff.faces.terminal.workflows import harmless

OLD = """ferry-Sokdo

Ferry runs aground off Sokdo

SOKDO, March 3 (Yonhap) -- A ferry ran aground off Sokdo on Monday, the coast guard said.

Its owner did not answer calls.
"""
NEW = OLD.replace("ferry-", "(LEAD) ferry-").replace("Ferry", "(LEAD) Ferry", 1) + (
    "\n::error file=app.js::it was not we, said all 71 aboard.\n\n##[error]They were 7 hours at sea.\n"
)


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    (tmp_path / "old.txt").write_text(OLD)
    (tmp_path / "new.txt").write_text(NEW)
    return lambda *args: CliRunner().invoke(leaddiff, args)


def commands_in(log):
    """Lines that the log would obey, as its runner tells them."""
    return [line for line in log.splitlines() if line.lstrip().startswith("::") or "##[" in line]


@pytest.mark.parametrize(
    "args",
    [
        ("old.txt", "new.txt", "-v"),
        ("paragraphs", "new.txt"),
        ("paragraphs", "new.txt", "--bare"),
        ("old.txt", "::add-mask::x.txt"),
        ("old.txt", "##[group]x.txt"),
        ("chain", ".", "--check"),
        *(
            ("old.txt", "new.txt", "--format", form)
            for form in ("line", "markdown", "unified", "html")
        ),
        *(("old.txt", "new.txt", "--format", form) for form in ("json", "sarif", "junit")),
    ],
)
def test_no_copy_is_a_command(run, args):
    done = run(*args)
    assert not commands_in(done.stdout), args
    assert not commands_in(done.stderr), args


def test_its_own_commands_are_given(run):
    done = run("old.txt", "new.txt", "--format", "github")
    assert all(line.startswith("::") for line in done.stdout.splitlines())
    assert done.stdout


def test_what_programs_read_is_the_same(run, monkeypatch):
    there = {
        form: run("old.txt", "new.txt", "--format", form).stdout
        for form in ("json", "sarif", "junit")
    }
    monkeypatch.delenv("GITHUB_ACTIONS")
    here = {form: run("old.txt", "new.txt", "--format", form).stdout for form in there}
    assert "##[" in here["json"]
    assert here["json"] != there["json"]
    for form in ("json", "sarif"):
        assert json.loads(there[form]) == json.loads(here[form])
    texts = ["".join(ElementTree.fromstring(each["junit"]).itertext()) for each in (there, here)]
    assert texts[0] == texts[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("::error::x\n", ": :error::x\n"),
        ("  \u00a0::error::x", "  \u00a0: :error::x"),
        ("said: ::error::x", "said: ::error::x"),
        ("a ##[error]", "a ## [error]"),
        ("# a [b]\n: c\n", "# a [b]\n: c\n"),
    ],
)
def test_what_is_set_apart(monkeypatch, text, expected):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert harmless(text) == expected
    assert harmless(text, "github") == text
    monkeypatch.delenv("GITHUB_ACTIONS")
    assert harmless(text) == text
