"""The rules explain themselves: their examples are run, and the documentation is theirs."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from leaddiff.checks import every_rule
from leaddiff.desk import rulebook
from leaddiff.faces import commands, handbook
from leaddiff.faces.cli import leaddiff
from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.nearest import nearest

RULES = rulebook.every()
by_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


def run(*args):
    return CliRunner().invoke(leaddiff, args)


@by_rule
def test_what_it_shows_as_caught_is_caught(rule):
    assert rule.name in {finding.rule for finding in handbook.found_in(rule.caught)}


@by_rule
def test_what_it_shows_as_passed_is_passed(rule):
    assert rule.name not in {finding.rule for finding in handbook.found_in(rule.passed)}


@by_rule
def test_every_rule_is_whole(rule):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    for text in (rule.meaning, rule.practice, rule.remedy):
        assert text[0].isupper()
        assert text.endswith(".")
        assert "\n" not in text


def test_a_passing_example_is_wholly_silent_or_says_why():
    """What passes one rule breaks no other that would stop the story."""
    for rule in every_rule():
        loud = [f.rule for f in handbook.found_in(rule.passed) if f.severity.value != "info"]
        assert not loud, (rule.name, loud)


def test_rules_lists_every_rule_worst_first():
    done = run("rules")
    assert done.exit_code == 0
    entries = [line.split() for line in done.stdout.splitlines() if line[0] != " "]
    assert sorted(entry[1] for entry in entries) == [rule.name for rule in RULES]
    loudness = [["error", "warning", "info"].index(entry[0]) for entry in entries]
    assert loudness == sorted(loudness)
    assert all(len(line) <= handbook.WIDTH for line in done.stdout.splitlines())


@by_rule
def test_explain_tells_all_there_is(rule):
    done = run("explain", rule.name)
    assert done.exit_code == 0
    told = " ".join(done.stdout.split())
    for part in (rule.name, rule.severity.value, rule.meaning, rule.practice, rule.remedy):
        assert part in told
    for example in (rule.caught, rule.passed):
        assert all(f"    {line}\n" in done.stdout for line in example.story.splitlines())
    assert "leaddiff says: " in told


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("unreported-qoute", "unreported-quote"),
        ("Stale_Note", "stale-note"),
        ("offbyone", "off-by-one"),
        ("older figure stands", "older-figure-stands"),
    ],
)
def test_a_misspelt_rule_is_told_with_the_right_name(name, right):
    done = run("explain", name)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == (
        f"leaddiff: There is no rule '{name}'; did you mean {right}? All of them: leaddiff rules\n"
    )


@pytest.mark.parametrize("name", ["", "xyzzy", "\x1b[2J", "q" * 100_000])
def test_what_is_like_no_rule_is_told_without_a_guess(name):
    with pytest.raises(LeadDiffError, match="There is no rule") as told:
        rulebook.named(name)
    assert "did you mean" not in str(told.value)
    assert len(str(told.value)) < 200


def test_nearest_gives_the_name_as_it_is_spelt():
    assert nearest("fail_on", ["fail-on", "agencies"]) == "fail-on"
    assert nearest("frob", ["fail-on", "agencies"]) is None


def test_the_documentation_is_what_the_rules_say():
    """Where this fails: leaddiff rules --format markdown > docs/rules.md"""
    document = Path(__file__).parents[2] / "docs" / "rules.md"
    assert document.read_text("utf-8") == run("rules", "--format", "markdown").stdout


def test_commands_are_found_by_name_and_not_loaded_unasked():
    assert {"explain", "rules"} <= set(commands.names())
    assert all(commands.named(name).name == name for name in commands.names())


def test_help_names_every_command():
    shown = run("--help").stdout
    assert all(f"\n  {name} " in shown for name in (*commands.names(), "demo"))
