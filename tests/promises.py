"""What holds for every report, whatever the copy: asserted by golden, property and corpus tests alike."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from leaddiff.checks import every_rule
from leaddiff.checks.what_changed.excerpts import MANY
from leaddiff.checks.what_changed.same_to_the_ear import is_same_to_the_ear
from leaddiff.languages.plain_text import plain_text
from leaddiff.languages.spelling import plain
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import (
    Added,
    Deleted,
    Edited,
    Merged,
    Op,
    Run,
    Split,
    Unchanged,
    Words,
)
from leaddiff.nouns.evidence import RolesTurned, ShowsWords
from leaddiff.nouns.findings import Report
from leaddiff.nouns.story import PartKind

RULES = {rule.name: rule for rule in every_rule()}


def assert_promises(report: Report) -> None:
    """Every paragraph told, words that rebuild both texts, spans that point at their text, one
    verdict a claim, findings of known rules about paragraphs that exist."""
    assert_every_paragraph_told(report)
    assert_words_rebuild_both_texts(report)
    assert_spans_point_at_their_text(report)
    assert_findings_are_sound(report)
    assert_all_is_shown(report)
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


MOVED = 5
"""Words that stand in the other version in a row and so have moved, wherever they do."""


def assert_all_is_shown(report: Report) -> None:
    """Every stretch of words that went or came in an edited paragraph, where no note may have told it, stands
    in the excerpt of a finding; house style and words that moved aside."""
    if report.note is not None or report.rules_off or report.is_alone:
        return
    for change in report.changes.paragraphs:
        if not isinstance(change, Edited | Merged) or change.style_only:
            continue
        words = change.words[change.dateline :]
        if sum(run.op is not Op.KEPT for run in words) > MANY:
            continue
        shown = list(_shown(report, change.new))
        for stretch in _stretches(words):
            for run in () if _is_style(stretch) else stretch:
                row = _row(plain_text(run.text))
                assert (
                    not row.strip()
                    or _is_one_small_word(row)
                    or any(
                        _is_within(row, _row(other.text)) for other in shown if other.op is run.op
                    )
                    or _has_moved(run, words, report)
                ), (change.new, run, [finding.message for finding in report.findings])


def _is_one_small_word(row: str) -> bool:
    return row.strip() in set("to of in at on for by that and".split())


def _is_within(row: str, shown: str) -> bool:
    """Whether the words of a row are shown, each as often as needed to see it: "not not" is seen in "not"."""
    return row in shown or set(row.split()) == set(shown.split())


def _shown(report: Report, number: int) -> Iterator[Run]:
    for finding in report.findings:
        if number not in finding.new:
            continue
        if isinstance(finding.evidence, ShowsWords):
            for excerpt in (finding.evidence.excerpt, *finding.evidence.excerpt.besides):
                yield from excerpt.words
        if isinstance(finding.evidence, RolesTurned):
            yield Run(Op.GONE, finding.evidence.before)
            yield Run(Op.CAME, finding.evidence.after)


def _stretches(words: Words) -> Iterator[list[Run]]:
    stretch: list[Run] = []
    for run in words:
        if run.op is not Op.KEPT:
            stretch.append(run)
        elif stretch and _row(run.text).strip():
            yield stretch
            stretch = []
    yield stretch


def _is_style(stretch: list[Run]) -> bool:
    went, came = (
        plain_text(" ".join(run.text for run in stretch if run.op is op))
        for op in (Op.GONE, Op.CAME)
    )
    letters = {
        "".join(
            plain(word) for word in words_of(text) if word.lower() not in ("a", "an", "the")
        ).replace("-", "")
        for text in (went, came)
    }
    if len(letters) == 1:
        return True
    return bool(words_of(went) and words_of(came)) and is_same_to_the_ear(went, came)


def _has_moved(run: Run, words: Words, report: Report) -> bool:
    other = report.new if run.op is Op.GONE else report.old
    row = _row(run.text)
    is_crosshead = run.text.isupper() and len(row.split()) > 1
    crossheads = (part.text for part in other.parts if part.kind is PartKind.SUBHEAD)
    if is_crosshead and any(row in _row(text) for text in crossheads):
        return True
    if (len(row.split()) >= MOVED or is_crosshead) and row in _row(
        " ".join(p.text for p in other.paragraphs)
    ):
        return True
    return any(row in _row(each.text) for each in words if each.op not in (run.op, Op.KEPT))


def _row(text: str) -> str:
    return f" {' '.join(words_of(text.lower()))} "
