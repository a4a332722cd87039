"""Markers: the version marker on a slug, a headline or a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from leaddiff.ground.pattern import pattern
from leaddiff.ground.record import Record
from leaddiff.layout.patterns import Spellings, marks
from leaddiff.nouns.story import Part, Version

LONGEST_FIELD = 400
"""Characters (250 up) of the longest slug or headline; longer text carries no marker."""

LONGEST_MARKER = 90
"""Characters (40 to 150) of the longest marker after a slug, codes included."""

_LABEL = pattern(r"(?:\([A-Z][A-Za-z' ]{2,30}\)|[A-Z]{4,20}) ?[-:]? ?")
_TAKE_KEY = pattern(
    r"(?:(?=[^\s/-]{1,40}[-/])(?:[^\s/-]{1,40}[-/ ]){1,6}[^\s/-]{1,40}|[a-z]{3,40})"
    r" ([Uu]pdate(?: [0-9]{1,2})?)$"
)
"""The first take key of STT, AAP and Superdesk, behind a slug, without a comma: "boat-Narim update"; behind one
word only where it is no headline's, in small letters: "comet update"."""
_ENDS = " -–—:,;"
_BRACKETS = "()[]"


class Marked(Record):
    """A slug or headline without its marker, and the version the marker stands for."""

    text: str
    version: Version | None


class _Marker(Record):
    start: int
    end: int
    number: int


def unmarked(text: str) -> Marked:
    """Take the version marker off a slug or headline, wherever it stands.

    Markers may stack: "CORRECTED - UPDATE 3-" is version 3 and one marker. A label that says what
    kind of story it is ("(News Focus)", "EXCLUSIVE-") is no marker and stays. ``version`` is None
    where there is no marker.
    """
    if len(text) > LONGEST_FIELD:
        return Marked(text, None)
    rest, version = _without_leading(text)
    if version is None:
        rest, version = _without(text, marks().closers)
    key = _TAKE_KEY.match(text) if version is None else None
    if key:
        rest, version = text[: key.start(1)].rstrip(), Version(int(key[1][7:] or 1), key[1])
    if version is None and text.isupper():
        rest, version = _without(text, marks().inner)
    return Marked(rest, version)


def _without_leading(text: str) -> tuple[str, Version | None]:
    found: list[_Marker] = []
    kept: list[str] = []
    at = 0
    while True:
        marker = _at(text, at)
        label = None if marker else _LABEL.match(text, at)
        if marker:
            found.append(marker[0])
            at = marker[1]
        elif label and _at(text, label.end()):
            kept.append(label[0])
            at = label.end()
        else:
            break
    if not found:
        return text, None
    number = max(marker.number for marker in found)
    spelling = (
        text[found[0].start : found[-1].end] if not kept else text[found[-1].start : found[-1].end]
    )
    return "".join(kept) + text[at:].lstrip(), Version(number, _bare(spelling))


def _at(text: str, at: int) -> tuple[_Marker, int] | None:
    """The marker that stands at a place, and where what follows it begins."""
    found = marks().openers.openings.match(text[at:])
    if found is None or not found[0]:
        return None
    start, end = found.span(found.lastgroup or 0)
    return _Marker(at + start, at + end, marks().openers.number(found)), at + found.end()


def _without(text: str, spellings: Spellings) -> tuple[str, Version | None]:
    found = spellings.anywhere.search(text, max(0, len(text) - LONGEST_MARKER))
    if found is None:
        return text, None
    spelling = _bare(found[found.lastgroup or 0]).partition(",")[0]
    rest = (text[: found.start()] + text[found.end() :]).rstrip(" -,;").rstrip()
    return rest, Version(spellings.number(found), spelling)


def _bare(marker: str) -> str:
    """A marker without the dash, colon or brackets that set it off: "(2nd LD)" is "2nd LD"."""
    marker = marker.strip(_ENDS)
    inner = marker[1:-1]
    is_one = marker[0] in _BRACKETS and marker[-1] in _BRACKETS and not set(inner) & set(_BRACKETS)
    return inner if is_one else marker


def standalone(text: str) -> Version | None:
    """The version that a line stands for which is nothing but a marker: "1ST LEAD", "URGENT"."""
    if len(text) > 60:
        return None
    found = marks().standalone.openings.match(text)
    if found:
        return Version(marks().standalone.number(found), _bare(text))
    if text[-1] not in _ENDS + _BRACKETS:
        return None
    marked = unmarked(text)
    return marked.version if not marked.text else None


def keyed(text: str) -> Marked | None:
    """The keyword of a transmission's heading and the version behind it, None where a line is none:
    "r i bc-Pier-Songdam  1stLd-Writethru 05-04 0213"."""
    found = marks().keys.match(text)
    if found is None:
        return None
    keyword = unmarked(found["slug"])
    behind = re.split(r" [0-9]{1,2}-[0-9]{1,2}\b", text[found.end("slug") :])[0].strip(" ,-")
    return Marked(keyword.text, keyword.version or unmarked(f"slug, {behind}").version)


def version_of(parts: Iterable[Part]) -> Version:
    """The version of the story: the highest that slug, headline and lines of their own give.

    Where they disagree somebody raised one and forgot the other, so the higher is the later.
    """
    versions = [part.version for part in parts if part.version is not None]
    return max(versions, key=lambda version: version.number, default=Version())
