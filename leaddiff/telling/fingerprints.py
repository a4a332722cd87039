"""Fingerprints: a short name for a finding that stays while what it speaks of stays."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.ground.pattern import pattern
from leaddiff.nouns.findings import Finding, Report
from leaddiff.nouns.story import Copy

LENGTH = 6
"""Bytes of a fingerprint (4 to 16): twelve letters and digits, one chance in 10^14 that two agree."""

QUOTED = 30
"""First characters of a headline or slug (20 to 60) by which a message is seen to quote it."""

_NUMBERS = pattern(r"\bparas? [0-9][0-9, -]{0,200}(?:\(was [0-9][0-9, -]{0,200}\))?")


def fingerprint(finding: Finding, report: Report) -> str:
    """The fingerprint of a finding of this report, in hexadecimal digits.

    It follows the rule and the texts spoken of: the paragraphs in both versions, the clause of the
    note, the slug or headline. Paragraphs that merely got other numbers change nothing; a word
    changed in any of those texts makes it another finding. Of findings that are the same to the
    letter, in two paragraphs alike, each has its own.
    """
    if finding.accepted is not None:  # its message now tells of that
        return finding.accepted.finding
    told = "\0".join(_told(finding, report))
    twins = _twins(report).get(id(finding), 0)
    return _digest(f"{told}\0{twins}" if twins else told)


def _twins(report: Report) -> dict[int, int]:
    """For each finding that has one of the same words on a text alike above it, how many; by ``id``,
    counted once for all findings of a report."""
    if not _counted or _counted[-1][0] is not report:
        seen: dict[tuple[str, ...], int] = {}
        twins: dict[int, int] = {}
        for finding in sorted(report.findings, key=lambda f: min(f.new or f.old, default=0)):
            message = _NUMBERS.sub("para", _as_found(finding))
            key = (finding.rule, message, str(finding.claim), *_texts_of(finding, report))
            if seen.get(key):
                twins[id(finding)] = seen[key]
            seen[key] = seen.get(key, 0) + 1
        _counted[:] = [(report, twins)]
    return _counted[-1][1]


_counted: list[tuple[Report, dict[int, int]]] = []


def _as_found(finding: Finding) -> str:
    """The message of a finding as it was before it was accepted."""
    told = finding.accepted
    return finding.message.removeprefix(accepted_as(told.by, told.why) if told else "")


def accepted_as(by: str, why: str) -> str:
    """What stands before the message of a finding once it is accepted."""
    by = f" by {by}" if by else ""
    why = f" (“{why}”)" if why else ""
    return f"accepted{by}{why}: "


def _texts_of(finding: Finding, report: Report) -> Iterator[str]:
    yield from _texts(report.old, finding.old)
    yield from _texts(report.new, finding.new)


def _digest(told: str) -> str:
    try:  # the rest of hashlib takes longer to load than a report to print
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=LENGTH).hexdigest()


def _told(finding: Finding, report: Report) -> Iterator[str]:
    yield finding.rule
    yield _NUMBERS.sub("para", finding.message)
    yield from _texts_of(finding, report)
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
