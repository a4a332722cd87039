"""LanguageTool: the protocol by which many editors' programs underline, spoken of a note and its copy.

A program that is set to another server of that protocol sends the text that is being written, and underlines
what comes back. The protocol is that of ``/v2/check`` at https://languagetool.org/http-api/: offsets count
UTF-16 units.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs

from leaddiff import __version__
from leaddiff.gate.note_writing import noted
from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.record import Record
from leaddiff.ground.visible import visible
from leaddiff.nouns.changes import Op
from leaddiff.nouns.findings import Finding, Report, Severity
from leaddiff.nouns.house import PLAIN, House
from leaddiff.nouns.story import Span
from leaddiff.telling import is_clean
from leaddiff.telling.positions import newer_spans, rewritten
from leaddiff.telling.sentences import told

KIND = "application/vnd.languagetool+json"
"""What an answer in this protocol is called among the forms of a report."""

LANGUAGES = [
    {"name": "English", "code": "en", "longCode": "en"},
    {"name": "English (US)", "code": "en", "longCode": "en-US"},
    {"name": "English (GB)", "code": "en", "longCode": "en-GB"},
]
"""What a program may ask for: the words that notes are read by are English."""

AROUND = 40
"""Characters (20 to 100) of copy shown on each side of a place."""

MOST_FIELDS = 50
"""Fields (20 to 200) of a form that are looked at."""

_ISSUES = {Severity.ERROR: "inconsistency", Severity.WARNING: "omission"}
"""The protocol's own names for kinds of trouble; programs colour by them."""


class Given(Record):
    """The text to be read and all that was sent, of which it may be a part: for each stretch of it where it
    begins, where it began among what was sent, and whether it stands there as it is."""

    text: str
    sent: str
    stretches: tuple[tuple[int, int, bool], ...] = ((0, 0, True),)

    def place(self, at: int) -> int:
        """Where a character of the text stood among what was sent, in characters."""
        known = bisect_right(self.stretches, at, key=lambda stretch: stretch[0]) - 1
        start, begun, as_it_is = self.stretches[max(0, known)]
        return begun + (at - start if as_it_is else 0)


def given(form: bytes) -> Given:
    """What a form asks to be checked: ``text``, or ``data`` with its parts told from their mark-up.

    Raises ``LeadDiffError`` where it holds neither.
    """
    try:
        fields = parse_qs(form.decode("utf-8"), True, max_num_fields=MOST_FIELDS, errors="replace")
        if "data" in fields:
            return _joined(json.loads(fields["data"][0])["annotation"])
        return Given(fields["text"][0], fields["text"][0])
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise LeadDiffError(
            "The form needs the copy as text, or as data with annotation."
        ) from None


def _joined(parts: list[dict[str, str]]) -> Given:
    texts, whole = [""], [""]
    stretches, at, begun = [], 0, 0
    for part in parts:
        sent = part["text"] if "text" in part else part["markup"]
        read = sent if "text" in part else part.get("interpretAs", "")
        if read:
            stretches.append((at, begun, read == sent))
        texts.append(read)
        whole.append(sent)
        at, begun = at + len(read), begun + len(sent)
    return Given("".join(texts), "".join(whole), tuple(stretches) or ((0, 0, True),))


def answer(report: Report | None, house: House = PLAIN) -> dict[str, Any]:
    """What the protocol answers with: a match for each finding that is open and loud, and one that puts the
    suggested note in. Offsets are characters of the text as it was read. ``report`` is None for text that is
    no copy yet: nothing is underlined, and it says that it is not all."""
    return {
        "software": {"name": "leaddiff", "version": __version__, "apiVersion": 1, "premium": False},
        "warnings": {"incompleteResults": report is None},
        "language": {**LANGUAGES[0], "detectedLanguage": LANGUAGES[0]},
        "matches": [*_open(report), *_suggested(report, house)] if report else [],
    }


def placed(shape: dict[str, Any], asked: Given) -> dict[str, Any]:
    """The same with the offsets that the program counts by."""
    beyond = [at for at, character in enumerate(asked.sent) if character > "\uffff"]

    def unit(at: int) -> int:
        place = asked.place(at)
        return place + bisect_left(beyond, place)

    for match in shape["matches"]:
        start, end = unit(match["offset"]), unit(match["offset"] + match["length"])
        match |= {"offset": start, "length": max(0, end - start)}
    return shape


def _open(report: Report) -> Iterator[dict[str, Any]]:
    for finding, span in zip(report.findings, newer_spans(report), strict=True):
        if finding.loud and finding.accepted is None:
            yield _match(report, finding.rule, _issue(finding), span, _message(finding))


def _suggested(report: Report, house: House) -> Iterator[dict[str, Any]]:
    """The suggested note as a replacement: of the stretch that it would change, or where that is empty of
    the letter before it, as nothing can be underlined there."""
    if is_clean(report):
        return
    try:
        span, words = rewritten(report.new.raw, noted(report, house))
    except LeadDiffError:  # none is called for, or it cannot be put in
        return
    if span.start == span.end and span.start:
        span, words = Span(span.start - 1, span.end), report.new.raw[span.start - 1] + words
    message = "The note that the changes call for."
    yield _match(report, "suggested-note", "style", span, message, words)


def _issue(finding: Finding) -> str:
    return _ISSUES.get(finding.severity, "uncategorized")


def _message(finding: Finding) -> str:
    marks = {Op.KEPT: "{}", Op.GONE: "[-{}-]", Op.CAME: "[+{}+]"}
    text = "".join(marks[op].format(words) for op, words in told(finding))
    return visible(f"{text} -> {finding.suggestion}" if finding.suggestion else text)


def _match(
    report: Report, rule: str, issue: str, span: Span, message: str, *replacements: str
) -> dict[str, Any]:
    raw = report.new.raw
    begin = max(0, span.start - AROUND)
    return {
        "message": message,
        "shortMessage": rule.replace("-", " "),
        "replacements": [{"value": words} for words in replacements],
        "offset": span.start,
        "length": span.end - span.start,
        "context": {
            "text": "".join(c if c.isprintable() else " " for c in raw[begin : span.end + AROUND]),
            "offset": span.start - begin,
            "length": span.end - span.start,
        },
        "sentence": raw[span.start : span.end],
        "type": {"typeName": "Other"},
        "rule": {
            "id": rule,
            "description": rule.replace("-", " "),
            "issueType": issue,
            "category": {"id": "NOTE", "name": "The note and the copy"},
        },
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }
