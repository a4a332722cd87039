"""A pair of stories written as one: words that {+came+} and words that [-went-]."""

from __future__ import annotations

import re

from leaddiff import desk, layout
from leaddiff.nouns.findings import Report, Severity


def versions(marked: str) -> tuple[str, str]:
    """The older and the newer text of one in which words {+came+} or [-went-]."""
    old = re.sub(r"\{\+.*?\+\}|\[-(.*?)-\](?!-\])", r"\1", marked)
    return old, re.sub(r"\[-.*?-\](?!-\])|\{\+(.*?)\+\}", r"\1", marked)


def report(*lines: str) -> Report:
    """The report on a story with its lines so marked. An empty one is not there."""
    sides = [
        layout.read("\n\n".join(filter(None, texts)).encode(), f"{number}.txt")
        for number, texts in enumerate(zip(*map(versions, lines), strict=True))
    ]
    return desk.compare(*sides)


def loud(*lines: str) -> list[str]:
    """The rules of what is told loudly of a story with its lines so marked."""
    found = report(*lines).findings
    return [each.rule for each in found if each.severity is not Severity.INFO]


def verdicts(*lines: str) -> list[str]:
    """The verdicts on the claims of a story with its lines so marked, in order."""
    return [ruling.verdict.value for ruling in report(*lines).rulings]
