"""JSON noting: the note in place of the one that is there, or as a member of its own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from leaddiff.nouns.story import Copy, Part, PartKind
from leaddiff.sources._shared.noting import Splice, bare, same_text, spliced

_BLANKS = re.compile(r"[ \t\r\n]*")
_NOTES = ("ednote", "edNote")
_ABOVE = ("headline", "headlines", "slugline", "subheadline")
_CAMELS = ("versionCreated", "pubStatus", "edNote", "contentCreated", "firstCreated")
"""Keys that only ninjs from version 3 on has, which joins words by capitals."""


class _Member(NamedTuple):
    """A key with its value; ``start`` and ``end`` are where the value stands, ``at`` where the key does."""

    key: str
    value: object
    at: int
    start: int
    end: int


def noted(copy: Copy, note: str, at: int) -> Iterator[str]:
    """Texts of the file with the note in it, the likeliest first. ``at`` is where the item begins."""
    raw = copy.raw
    opening = _opening(raw, at)
    members = _members(raw, opening)
    told = bare(note)
    part = copy.first(PartKind.NOTE)
    if part is not None:
        yield from _replaced(copy, part, members, told)
        return
    waiting = next((each for each in members if each.key in _NOTES), None)
    if waiting is None:
        yield spliced(raw, [_inserted(copy, members, told, opening)])
    elif not waiting.value:
        yield spliced(raw, [Splice(waiting.start, waiting.end, f'"{_as_string(told, copy)}"')])


def _replaced(copy: Copy, part: Part, members: tuple[_Member, ...], told: str) -> Iterator[str]:
    """The same note in a field and in the body is one note, and replaced in both."""
    texts = [each for each in members if isinstance(each.value, str)]
    fields = [
        Splice(each.start, each.end, f'"{_as_string(told, copy)}"')
        for each in texts
        if isinstance(each.value, str) and same_text(each.value, part.text)
    ]
    if fields:
        bodies = (splice for each in texts for splice in _in_body(copy, each, part.text, told))
        yield spliced(copy.raw, [*fields, *bodies])
    for form in _forms(told):
        yield spliced(copy.raw, [Splice(*part.span, _as_string(form, copy))])


def _in_body(copy: Copy, body: _Member, old: str, told: str) -> Iterator[Splice]:
    """The paragraphs of HTML in a field that say what the note said."""
    for form in _forms(old):
        for spelt in (json.dumps(form)[1:-1], json.dumps(form, ensure_ascii=False)[1:-1]):
            for found in re.finditer(
                rf"(?<=>){re.escape(spelt)}(?=<)", copy.raw[body.start : body.end]
            ):
                start, end = (body.start + at for at in found.span())
                yield Splice(start, end, _as_string(escape(told, quote=False), copy))


def _forms(text: str) -> tuple[str, ...]:
    """A text as HTML may have it."""
    return tuple(dict.fromkeys((escape(text, quote=False), escape(text), text)))


def _inserted(copy: Copy, members: tuple[_Member, ...], told: str, opening: int) -> Splice:
    """The note as a member below the headline, set as the others are."""
    raw = copy.raw
    keys = {each.key for each in members}
    name = "edNote" if keys.intersection(_CAMELS) else "ednote"
    above = next((each for key in _ABOVE for each in members if each.key == key), members[0])
    at = members.index(above)
    before = members[at - 1].end if at else opening + 1
    blanks = _BLANKS.match(raw, before + (raw[before : before + 1] == ","))
    colon = raw[above.at : above.start]
    between = colon[colon.rfind('"') + 1 :]
    gap = blanks[0] if blanks and (at or "\n" in blanks[0]) else _gap(raw, members)
    return Splice(above.end, above.end, f',{gap}"{name}"{between}"{_as_string(told, copy)}"')


def _gap(raw: str, members: tuple[_Member, ...]) -> str:
    """The blanks after a comma between two members."""
    if len(members) < 2:
        return " "
    return raw[members[0].end : members[1].at].partition(",")[2]


def _opening(raw: str, at: int) -> int:
    """Where the object that is the story opens, of an item that begins there: AP's media interface wraps
    it twice."""
    at = raw.index("{", at)
    for name in ("data", "item"):
        inner = next((each for each in _members(raw, at) if each.key == name), None)
        if inner is not None and isinstance(inner.value, dict):
            at = inner.start
    return at


def _members(raw: str, opening: int) -> tuple[_Member, ...]:
    """The members of the object that opens there, which is known to be whole."""
    found: list[_Member] = []
    read = json.JSONDecoder().raw_decode
    at = _skipped(raw, opening + 1)
    while raw[at] == '"':
        key, end = read(raw, at)
        start = _skipped(raw, _skipped(raw, end) + 1)
        value, after = read(raw, start)
        found.append(_Member(key, value, at, start, after))
        comma = _skipped(raw, after)
        if raw[comma] != ",":
            break
        at = _skipped(raw, comma + 1)
    return tuple(found)


def _skipped(raw: str, at: int) -> int:
    found = _BLANKS.match(raw, at)
    return found.end() if found else at


def _as_string(text: str, copy: Copy) -> str:
    """A text inside quotation marks of JSON. A file in plain ASCII stays so, and what the encoding of
    another lacks is written as an escape."""
    try:
        text.encode("ascii" if copy.raw.isascii() else copy.encoding)
    except (LookupError, UnicodeError):
        return json.dumps(text)[1:-1]
    return json.dumps(text, ensure_ascii=False)[1:-1]
