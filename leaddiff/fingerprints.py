"""Fingerprints: a short name for a finding that stays while what it speaks of stays."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.findings import Finding, Report
from leaddiff.pattern import pattern
from leaddiff.story import Copy

LENGTH = 6
"""Bytes of a fingerprint (4 to 16): twelve letters and digits, one chance in 10^14 that two agree."""

QUOTED = 30
"""First characters of a headline or slug (20 to 60) by which a message is seen to quote it."""

_NUMBERS = pattern(r"\bparas? [0-9][0-9, -]{0,200}(?:\(was [0-9][0-9, -]{0,200}\))?")


def fingerprint(finding: Finding, report: Report) -> str:
    """The fingerprint of a finding of this report, in hexadecimal digits.

    It follows the rule and the texts spoken of: the paragraphs in both versions, the clause of the
    note, the slug or headline. Paragraphs that merely got other numbers change nothing; a word
    changed in any of those texts makes it another finding.
    """
    if finding.accepted is not None:  # its message now tells of that
        return finding.accepted.finding
    try:  # the rest of hashlib takes longer to load than a report to print
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b
    told = "\0".join(_told(finding, report))
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=LENGTH).hexdigest()


def _told(finding: Finding, report: Report) -> Iterator[str]:
    yield finding.rule
    yield _NUMBERS.sub("para", finding.message)
    yield from _texts(report.old, finding.old)
    yield from _texts(report.new, finding.new)
    if finding.claim is not None:
        yield report.rulings[finding.claim].claim.clause
    elif not finding.old and not finding.new:
        yield from _story(finding, report)


def _story(finding: Finding, report: Report) -> Iterator[str]:
    """What a finding on no paragraph belongs to, and in full what its message quotes of it."""
    yield report.new.slug or report.new.headline or ""
    yield str(report.new.version.number)
    for change in report.changes.fields:
        quoted = (change.after or change.before or "")[:QUOTED]
        if quoted and quoted in finding.message:
            yield f"{change.before}\1{change.after}"


def _texts(copy: Copy, numbers: tuple[int, ...]) -> Iterator[str]:
    """The paragraphs of those numbers, blanks and line ends closed up, and how many there are."""
    yield str(len(numbers))
    for number in numbers:
        if 1 <= number <= len(copy.paragraphs):
            yield " ".join(copy.paragraphs[number - 1].text.split())
