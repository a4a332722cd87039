"""Which rules a run looks for, how often each was broken, and files named in a list."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from leaddiff.faces.cli import leaddiff

SAMPLES = Path(__file__).parents[2] / "samples" / "night-trains"
PAIR = [str(SAMPLES / "night-trains-lead.txt"), str(SAMPLES / "night-trains-2nd-ld.txt")]
"""A quotation and a figure changed without a word."""


def run(*args, **given):
    return CliRunner().invoke(leaddiff, args, **given)


def found(*args):
    told = run(*PAIR, "--format", "json", *args)
    return told.exit_code, sorted(f["rule"] for f in json.loads(told.stdout)["findings"])


@pytest.mark.parametrize(
    ("options", "code", "rules"),
    [
        ((), 1, ["unreported-figure", "unreported-quote"]),
        (("--select", "unreported-quote"), 1, ["unreported-quote"]),
        (("--select", "unreported"), 1, ["unreported-figure", "unreported-quote"]),
        (("--select", "stale-note"), 0, []),
        (("--select", "stale-note,unreported-quote"), 1, ["unreported-quote"]),
        (("--select", "stale-note", "--select", "unreported-figure"), 1, ["unreported-figure"]),
        (("--ignore", "unreported-quote"), 1, ["unreported-figure"]),
        (("--ignore", "unreported"), 0, []),
        (("--select", "unreported", "--ignore", "unreported-quote"), 1, ["unreported-figure"]),
    ],
)
def test_a_run_looks_for_the_rules_it_is_asked_for(options, code, rules):
    assert found(*options) == (code, rules)


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize("name", ["unreported-qoute", "unrep", "", ","])
def test_a_rule_that_is_none_is_refused(option, name):
    told = run(*PAIR, option, name)
    assert told.exit_code == 2
    assert "here is no rule" in told.stderr
    assert "leaddiff rules" in told.stderr


def test_what_was_not_looked_for_is_said():
    told = run(*PAIR, "--ignore", "unreported-quote").stdout
    assert "unreported-quote off (in --ignore)" in told
    many = run(*PAIR, "--select", "unreported-quote").stdout
    assert re.search(r"\d+ rules off \(in --select\)", many)


def test_what_the_desk_switched_off_stays_off(tmp_path, monkeypatch):
    (tmp_path / "leaddiff.toml").write_text('[severity]\nunreported-quote = "off"\n')
    monkeypatch.chdir(tmp_path)
    assert found("--select", "unreported")[1] == ["unreported-figure"]
    assert "leaddiff.toml" in run(*PAIR, "--select", "unreported").stdout


def test_statistics_count_the_findings_of_each_rule():
    told = run("check", str(SAMPLES / "*.txt"), "--statistics")
    counts = re.findall(r"^ *(\d+) [!✗·] ([\w-]+)", told.stdout, re.MULTILINE)
    assert told.exit_code == 1
    assert ("1", "unreported-quote") in counts
    total = re.search(r"(\d+) findings? in 4 reports", told.stdout)
    assert total
    assert int(total[1]) == sum(int(count) for count, _ in counts)
    assert "THE STORY" not in told.stdout


def test_statistics_leave_other_formats_alone(tmp_path):
    outputs = "-o", "text=-", "-o", f"json={tmp_path / 'report.json'}"
    assert "findings in 1 report" in run(*PAIR, "--statistics", *outputs).stdout
    assert json.loads((tmp_path / "report.json").read_text())["findings"]


def test_statistics_without_a_text_report_are_refused():
    told = run(*PAIR, "--statistics", "--format", "json")
    assert (told.exit_code, told.stdout) == (2, "")
    assert "none is asked for: leave out --format" in told.stderr


@pytest.mark.parametrize("separator", ["\n", "\0", "\r\n"])
def test_files_are_named_in_a_list(separator):
    listed = separator.join([*PAIR, ""])
    told = run("check", "--files-from", "-", "--format", "json", input=listed)
    reports = json.loads(told.stdout)["reports"]
    assert [report["new"]["path"] for report in reports] == PAIR


def test_a_list_without_files_is_no_error(tmp_path):
    target = tmp_path / "notes.sarif"
    told = run("check", "--files-from", "-", "-o", f"sarif={target}", input="")
    assert (told.exit_code, told.output) == (0, "")
    assert json.loads(target.read_text())["runs"][0]["results"] == []


@pytest.mark.parametrize("args", [(), ("--files-from", "nowhere.txt")])
def test_no_file_and_no_list_is_an_error(args):
    told = run("check", *args)
    assert told.exit_code == 2
    assert told.stderr.startswith("leaddiff: ")
