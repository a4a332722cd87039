"""What holds for every report, whatever the copy: asserted by golden, property and corpus tests alike."""

from __future__ import annotations

import re
from collections import Counter

from leaddiff.checks import every_rule
from leaddiff.nouns.changes import Added, Deleted, Edited, Merged, Op, Split, Unchanged
from leaddiff.nouns.findings import Report

RULES = {rule.name: rule for rule in every_rule()}


def assert_promises(report: Report) -> None:
    """Every paragraph told, words that rebuild both texts, spans that point at their text, one
    verdict a claim, findings of known rules about paragraphs that exist."""
    assert_every_paragraph_told(report)
    assert_words_rebuild_both_texts(report)
    assert_spans_point_at_their_text(report)
    assert_findings_are_sound(report)
    claims = report.note.claims if report.note else ()
    assert len(report.rulings) == len(claims)
    assert all(ruling.reason for ruling in report.rulings)


def assert_every_paragraph_told(report: Report) -> None:
    old: Counter[int] = Counter()
    new: Counter[int] = Counter()
    for change in report.changes.paragraphs:
        if not isinstance(change, Added):
            old.update(change.old if isinstance(change.old, tuple) else (change.old,))
        if not isinstance(change, Deleted):
            new.update(change.new if isinstance(change.new, tuple) else (change.new,))
    assert new == Counter(p.number for p in report.new.paragraphs)
    assert set(old) == {p.number for p in report.old.paragraphs}
    twice = {number for number, times in old.items() if times > 1}
    pieces = {n for c in report.changes.paragraphs if isinstance(c, Merged) for n in c.old}
    assert twice <= pieces


def assert_words_rebuild_both_texts(report: Report) -> None:
    old = {p.number: p.text for p in report.old.paragraphs}
    new = {p.number: p.text for p in report.new.paragraphs}
    for change in report.changes.paragraphs:
        match change:
            case Unchanged(old=before, new=after):
                assert " ".join(old[before].split()) == " ".join(new[after].split())
            case Edited() | Split() | Merged():
                befores = change.old if isinstance(change.old, tuple) else (change.old,)
                afters = change.new if isinstance(change.new, tuple) else (change.new,)
                went = "".join(run.text for run in change.words if run.op is not Op.CAME)
                came = "".join(run.text for run in change.words if run.op is not Op.GONE)
                assert went == "\n\n".join(old[n] for n in befores)
                assert came == "\n\n".join(new[n] for n in afters)


def assert_spans_point_at_their_text(report: Report) -> None:
    for copy in (report.old, report.new):
        for paragraph in copy.paragraphs:
            raw = copy.raw[paragraph.span.start : paragraph.span.end]
            assert " ".join(raw.split()) == " ".join(paragraph.text.split())
    for finding in report.findings:
        if finding.span is not None:
            copy = report.old if finding.old and not finding.new else report.new
            assert 0 <= finding.span.start <= finding.span.end <= len(copy.raw)


def assert_findings_are_sound(report: Report) -> None:
    for finding in report.findings:
        assert finding.rule in RULES
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", finding.rule)
        assert finding.message
        assert "\n" not in finding.message
        assert finding.claim is None or 0 <= finding.claim < len(report.rulings)
        assert all(1 <= n <= len(report.old.paragraphs) for n in finding.old)
        if finding.rule != "number-out-of-range":  # which is of paragraphs that do not
            assert all(1 <= n <= len(report.new.paragraphs) for n in finding.new)
