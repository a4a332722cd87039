"""Fingerprints: a short name for a finding that stays while what it speaks of stays."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING, Any

from leaddiff.ground.digests import short_digest
from leaddiff.ground.pattern import pattern
from leaddiff.nouns.changes import Excerpt
from leaddiff.nouns.findings import Finding, Report
from leaddiff.nouns.story import Copy

if TYPE_CHECKING:
    from leaddiff.nouns.chains import Chain, ChainFinding

LENGTH = 6
"""Bytes of a fingerprint (4 to 16): twelve letters and digits, one chance in 10^14 that two agree."""

_UNHEEDED = frozenset(("grounds", "unit", "counted", "unmarked", "hedge"))
"""Values that say why evidence is as it is, or more of it: a better explanation is no other finding."""

_UNKNOWN = frozenset(("speaker",))
"""The same of values that count as unknown, as they were when the first findings were accepted."""


def fingerprint(finding: Finding, report: Report) -> str:
    """The fingerprint of a finding of this report, in hexadecimal digits.

    It follows the rule, the evidence and the texts spoken of: the paragraphs in both versions, the clause
    of the note, the slug or headline. Paragraphs that merely got other numbers change nothing, nor does
    a sentence worded better; a word changed in any of those texts makes it another finding. Of findings
    that are the same to the letter, in two paragraphs alike, each has its own.
    """
    told = "\0".join(_told(finding, report))
    twins = _twins(report).get(id(finding), 0)
    return _digest(f"{told}\0{twins}" if twins else told)


def fingerprint_in_chain(found: ChainFinding, chain: Chain[Any]) -> str:
    """The fingerprint of a finding on a chain: that of its step, where it is of one; else it follows the
    rule, the evidence, the slug of the story and the versions spoken of."""
    if found.report is not None:
        return fingerprint(found.finding, found.report)
    versions = (chain.versions[place].version for place in (found.old, found.new))
    numbers = (f"{version.number} {version.marker or ''}" for version in versions)
    return _digest("\0".join((*_seen(found.finding), chain.slug or "", *numbers)))


def _twins(report: Report) -> dict[int, int]:
    """For each finding that has one of the same evidence on a text alike above it, how many; by ``id``,
    counted once for all findings of a report."""
    for counted, twins in _counted[:]:  # a copy: other threads count for other reports
        if counted is report:
            return twins
    seen: dict[tuple[str, ...], int] = {}
    twins = {}
    for finding in sorted(report.findings, key=lambda f: min(f.new or f.old, default=0)):
        key = tuple(_told(finding, report))
        if seen.get(key):
            twins[id(finding)] = seen[key]
        seen[key] = seen.get(key, 0) + 1
    _counted[:] = [(report, twins)]
    return twins


_counted: list[tuple[Report, dict[int, int]]] = []


def _digest(told: str) -> str:
    return short_digest(told.encode("utf-8", "surrogatepass"), LENGTH).hex()


def _told(finding: Finding, report: Report) -> Iterator[str]:
    yield from _seen(finding)
    yield from _spoken_of(finding, report)


def _seen(finding: Finding) -> Iterator[str]:
    """The rule and the values of its evidence."""
    yield finding.rule
    yield type(finding.evidence).__name__
    for name, value in zip(finding.evidence._fields, finding.evidence, strict=True):
        if name not in _UNHEEDED:
            yield from _values(None if name in _UNKNOWN else value)


def _values(value: object) -> Iterator[str]:
    """A value of evidence as texts. Numbers of paragraphs are no part of it, nor how much is quoted."""
    match value:
        case Excerpt():
            return
        case Enum():
            yield str(value.value)
        case tuple():
            for each in value:
                if not isinstance(each, int):
                    yield from _values(each)
            yield "."
        case _:
            yield str(value)


def _spoken_of(finding: Finding, report: Report) -> Iterator[str]:
    """The texts a finding speaks of; of one on no paragraph and no claim, the story it belongs to."""
    yield from _texts(report.old, finding.old)
    yield from _texts(report.new, finding.new)
    if finding.claim is not None:
        yield from (r.claim.clause for r in report.rulings[finding.claim : finding.claim + 1])
    elif not finding.old and not finding.new:
        yield report.new.slug or report.new.headline or ""
        yield str(report.new.version.number)


def _texts(copy: Copy, numbers: tuple[int, ...]) -> Iterator[str]:
    """The paragraphs of those numbers, blanks and line ends closed up, and how many there are."""
    yield str(len(numbers))
    for number in numbers:
        if 1 <= number <= len(copy.paragraphs):
            yield " ".join(copy.paragraphs[number - 1].text.split())


QUOTED = 30
"""First characters of a headline or slug by which a message was seen to quote it."""

_NUMBERS = pattern(r"\bparas? [0-9][0-9, -]{0,200}(?:\(was [0-9][0-9, -]{0,200}\))?")


def former(finding: Finding, report: Report) -> str:
    """The fingerprint as it was made from the sentence, once: what a desk accepted by it
    still counts, as long as the sentence is worded as it was. Of twins only the first is known by it."""
    told = [finding.rule, _NUMBERS.sub("para", finding.message), *_spoken_of(finding, report)]
    if finding.claim is None and not finding.old and not finding.new:
        for change in report.changes.fields:
            quoted = (change.after or change.before or "")[:QUOTED]
            if quoted and quoted in finding.message:
                told.append(f"{change.before}\1{change.after}")
    return _digest("\0".join(told))
