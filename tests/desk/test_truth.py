"""The answer on every story chain with known truth: is the note true, and is it the whole truth?"""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
import stories
from promises import assert_promises

from leaddiff import desk
from leaddiff.nouns.findings import Report, Severity

PAIRS = stories.pairs()
SCHEMA = json.loads((Path(desk.__file__).parents[1] / "report.schema.json").read_text("utf-8"))
IS_A_REPORT = jsonschema.validators.validator_for(SCHEMA)(SCHEMA)
every_pair = pytest.mark.parametrize("pair", PAIRS, ids=str)


def loud(report: Report) -> list[str]:
    return [f"{f.rule}: {f.message}" for f in report.findings if f.severity is not Severity.INFO]


@every_pair
def test_every_promise_holds(pair: stories.Pair) -> None:
    report = stories.judged(pair)
    assert_promises(report)
    IS_A_REPORT.validate(report.to_dict())


def test_the_schema_is_one() -> None:
    IS_A_REPORT.check_schema(SCHEMA)


@every_pair
def test_a_true_and_complete_note_is_left_alone(pair: stories.Pair) -> None:
    if pair.is_accurate:
        assert not loud(stories.judged(pair))


@every_pair
def test_a_false_or_incomplete_note_is_caught(pair: stories.Pair) -> None:
    if pair.new.get("note") and not pair.is_accurate:
        assert loud(stories.judged(pair))


@every_pair
def test_what_the_note_leaves_out_is_told_by_paragraph(pair: stories.Pair) -> None:
    if not pair.new.get("note"):
        return
    told = {
        number
        for finding in stories.judged(pair).findings
        if finding.rule.startswith("unreported") and finding.severity is not Severity.INFO
        for number in finding.new
    }
    assert told - set(pair.new.get("minor", [])) == set(pair.new.get("unreported", []))


@every_pair
def test_verdicts_are_those_of_a_wire_editor(pair: stories.Pair) -> None:
    told: dict[tuple[str, str], set[str]] = {}
    for ruling in stories.judged(pair).rulings:
        key = ruling.claim.verb.upper(), ruling.claim.target.value
        told.setdefault(key, set()).add(ruling.verdict.value)
    due: dict[tuple[str, str], set[str]] = {}
    for claim in pair.new.get("claims", []):
        due.setdefault((claim["verb"].upper(), claim["target"]), set()).add(claim["verdict"])
    assert {k: _one(v) for k, v in told.items()} == {k: _one(v) for k, v in due.items()}


def _one(verdicts: set[str]) -> str:
    return next(iter(verdicts)) if len(verdicts) == 1 else "partial"


@every_pair
def test_copy_against_itself_has_no_findings(pair: stories.Pair) -> None:
    for version in (pair.old, pair.new):
        copy = stories.read(version)
        report = desk.compare(copy, copy)
        assert report.findings == ()
        assert report.suggested_note is None


@every_pair
def test_the_suggested_note_is_true_and_complete(pair: stories.Pair) -> None:
    report = stories.judged(pair)
    if report.suggested_note is None:
        return
    again = desk.compare(report.old, stories.with_note(report.new, report.suggested_note))
    assert not about_the_note(again)
    assert again.note is not None
    assert not again.note.unread


@pytest.mark.parametrize("pair", stories.some(PAIRS, 4), ids=str)
def test_what_is_suggested_for_a_wrong_note_is_true_and_complete(pair: stories.Pair) -> None:
    old, new = stories.read(pair.old), stories.read(pair.new)
    suggested = {
        desk.compare(old, stories.with_note(new, note), force=True).suggested_note: note
        for note in dict.fromkeys(wrong_notes(pair.new.get("note") or ""))
    }
    suggested.pop(None, None)
    for suggestion, note in suggested.items():
        again = desk.compare(old, stories.with_note(new, suggestion), force=True)
        assert not about_the_note(again), note
        assert again.note is not None
        assert not again.note.unread, note


def about_the_note(report: Report) -> list[str]:
    """What is loud and speaks of the note, rather than of the copy."""
    return [
        finding.message
        for finding in report.findings
        if finding.severity is not Severity.INFO
        and (finding.claim is not None or finding.rule.startswith(("unreported", "note", "stale")))
    ]


def wrong_notes(note: str) -> list[str]:
    """The note one off, its verbs exchanged, a clause of it dropped: each an editor's slip."""
    clauses = note.split(";")
    dropped = [";".join(clauses[:at] + clauses[at + 1 :]) for at in range(len(clauses))]
    return [
        re.sub(r"\d+", lambda found: str(int(found[0]) + 1), note, count=1),
        re.sub(r"\d+", lambda found: str(max(1, int(found[0]) - 1)), note),
        *(
            re.sub(verb, other, note, flags=re.I)
            for verb, other in EXCHANGED
            if verb in note.upper()
        ),
        *(dropped if len(clauses) > 1 else []),
    ]


EXCHANGED = (
    ("ADDS", "TRIMS"),
    ("UPDATES", "CORRECTS"),
    ("TRIMS", "RECASTS"),
    ("CORRECTS", "ADDS"),
    ("RECASTS", "UPDATES"),
)


@every_pair
def test_a_missing_version_is_said_and_the_note_not_blamed(pair: stories.Pair) -> None:
    if not pair.new.get("note") or pair.new["number"] < 1:
        return
    old, new = stories.read(pair.old), stories.read(pair.new)
    skipped = new._replace(version=new.version._replace(number=new.version.number + 3))
    report = desk.compare(old, skipped)
    rules = {f.rule for f in report.findings if f.severity is not Severity.INFO}
    assert "version-skips" in rules
    assert not any(rule.startswith("unreported") for rule in rules)
