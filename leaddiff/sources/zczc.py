"""ZCZC: a story between ``ZCZC`` and ``NNNN`` whose fields open with a sign each, as AAP moves it.

The signs differ from desk to desk: AAP has ``$`` headline, ``#`` slug, ``&`` user, ``:`` place; its racing
and sports desks ``^`` headline, ``:`` slug, ``=`` take key, ``$`` category, or ``:`` headline, ``#`` slug,
``@`` take key. What has ``%`` is handed on from elsewhere: ``:`` says by whom.
"""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.ground.errors import UnreadableCopy
from leaddiff.ground.pattern import pattern
from leaddiff.ground.visible import shown
from leaddiff.layout.sentence_ends import ends_sentence
from leaddiff.layout.traits import Traits
from leaddiff.nouns.story import Copy, Span
from leaddiff.sources._shared.copy import CopyField, Fields, put_together_each
from leaddiff.sources._shared.html import Block

NAME = "zczc"

LONGEST_CATEGORY = 3
"""Characters (1 to 4) of a category after ``$``; what is longer there is a headline."""

_OPENS = pattern(r"[\s\x00]{0,200}ZCZC\b[^\r\n]{0,80}[\r\n]\s{0,20}[$#&:^=@*+%!;~]\S")
_TABLE = pattern(
    r"[\s\x00]{0,200}ZCZC\b[^\r\n]{0,80}[\r\n]{1,2}(?:[^\r\n]{0,200}[\r\n]{1,2}){0,8}?"
    r"[^\r\n]{1,200}[<=]! *[\r\n]"
)
"""Fields and runners of a race, each closed for the typesetter: "STRADBROKE HANDICAP 1400M .=!"."""
_FRAME = pattern(r"(?m)(?:^|(?<=\r))[ \t\x00-\x08]*ZCZC\b[^\r\n]*(?:\r\n?|\n|\Z)")
_END = pattern(r"(?m)^[ \t]*N{4}[ \t\x00-\x08]*$|\bN{4}\s*\Z")
_LINE = pattern(r"([^\r\n]*)(?:\r\n?|\n|\Z)")
_TAKE = pattern(r"(?i)_BC[0-9]{1,3}$")
_SIGNS = "$#&:^=@*+%!;~"


def fits(opening: str) -> bool:
    """Whether it opens with ``ZCZC`` and, below it, a field with its sign, or lines set for a table."""
    return _OPENS.match(opening) is not None or _TABLE.match(opening) is not None


def read(text: str, path: str | None) -> tuple[Copy, ...]:
    """The stories of the file. Raises ``UnreadableCopy`` where one is a table."""
    frames = [found.span() for found in _FRAME.finditer(text)]
    ends = [start for start, _ in frames[1:]] + [len(text)]
    told = []
    for (_, start), end in zip(frames, ends, strict=True):
        closed = _END.search(text, start, end)
        signed, body = _fields(text, Span(start, closed.start() if closed else end))
        is_table = _TABLE.match(text, max(0, frames[0][0])) is not None
        if is_table or signed.get("*", CopyField("", body)).text.upper() == "T":
            raise UnreadableCopy(f"{shown(path)} is a table of results, not a story; give a story.")
        told.append((_named(signed), list(_paragraphs(text, body))))
    return put_together_each(text, path, NAME, told)


def _fields(text: str, frame: Span) -> tuple[dict[str, CopyField], Span]:
    """The fields by their signs, and where the body stands: below them. A sign that stands twice is
    copy: "$4 million was lost"."""
    signed: dict[str, CopyField] = {}
    at = frame.start
    for line in _LINE.finditer(text, *frame):
        said = line[1].strip()
        is_told = bool(said) and said[0] in signed and bool(signed[said[0]].text)
        is_over = bool(signed) if not said else said[0] not in _SIGNS or is_told
        if is_over:
            break
        if said:
            start = line.start() + line[1].index(said) + 1
            signed[said[0]] = CopyField(said[1:].strip(), Span(start, start + len(said) - 1))
        at = line.end()
        if at >= frame.end:
            break
    return signed, Span(min(at, frame.end), frame.end)


def _named(signed: dict[str, CopyField]) -> Fields:
    """What the signs stand for, told by which of them there are."""
    first = signed.get("$")
    category = first if first and len(first.text) <= LONGEST_CATEGORY else None
    headline = signed.get("^") or (None if category else first)
    place = signed.get(":") if headline is not None and headline is first else None
    if headline is None and "%" not in signed:
        headline = signed.get(":")
    slug = signed.get("#") or (
        signed.get(":") if headline and headline is signed.get("^") else None
    )
    take = signed.get("=") or signed.get("@")
    return Fields(
        slug=slug and CopyField(_TAKE.sub("", slug.text), slug.span),
        headline=headline,
        dateline=place,
        marker=take.text if take else None,
    )


def _paragraphs(text: str, body: Span) -> Iterator[Block]:
    """Paragraphs begin below a blank line or set in; where none is, each ends with its sentence's line."""
    lines = [(found.start(), found[1]) for found in _LINE.finditer(text, *body)]
    is_set_in = any(line[:2].isspace() for _, line in lines if line.strip())
    is_parted = any(not line.strip() for _, line in lines[:-1]) or is_set_in
    group: list[tuple[int, str]] = []
    for at, line in lines:
        is_whole = bool(group) and not is_parted and ends_sentence(group[-1][1].rstrip())
        begins = (is_set_in and line[:2].isspace()) or Traits(line.strip()).is_signoff
        if not line.strip() or begins or is_whole:
            yield from _joined(group)
            group = []
        if line.strip():
            group.append((at, line))
    yield from _joined(group)


def _joined(group: list[tuple[int, str]]) -> Iterator[Block]:
    if group:
        last, line = group[-1]
        words = " ".join(" ".join(line for _, line in group).split())
        yield Block(words, Span(group[0][0], last + len(line)))
