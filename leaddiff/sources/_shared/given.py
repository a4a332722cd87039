"""Given: copy put together from the fields of a system that keeps a story in no file.

The copy is written out as a desk would see it, slug first and paragraphs last, and every place counts in
that text. What a field holds is read as the same field of ninjs is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.pattern import pattern
from leaddiff.ground.visible import visible
from leaddiff.nouns.story import Copy, Part, PartKind, Span, State
from leaddiff.sources._shared import html
from leaddiff.sources._shared.copy import CopyField, Fields, put_together
from leaddiff.sources._shared.html import Block

NAME = "fields"

MOST_UPDATES = 999
"""The highest version number (99 to 9,999) that counts updates; above it a number is a save or a time."""

_TAG = pattern(
    r"(?i)</?(?:p|br|div|span|h[1-6]|ul|ol|li|a|b|i|em|strong|blockquote|table)\b[^<>]*>"
)
_DASH = pattern(r"(?:[-–—]|\(\w{2,20}\))\s*$")


def from_fields(
    body: str | Sequence[str],
    texts: Mapping[str, str | None],
    version: int | str | None,
    moved_at: str | datetime | None,
    state: State | str | None,
) -> Copy:
    """The copy of these fields; what each may hold is told at ``leaddiff.copy``."""
    said = {name: _plain(name, text) for name, text in texts.items()}
    number, marker = _counted(version)
    told_state, moved = _state(state), _moved(moved_at)
    paragraphs = _paragraphs(body)
    opening = _opening(said["dateline"], paragraphs)
    sheet = _Sheet()
    fields = Fields(
        slug=sheet.field(said["slug"]),
        headline=sheet.field(said["headline"]),
        notes=[note for note in (sheet.field(said["note"]),) if note],
        byline=sheet.field(said["byline"]),
        moved=sheet.field(moved),
        marker=marker,
        updates=number,
        provider=said["agency"],
        state=told_state,
        identity=said["id"],
        follows=[said["follows"]],
    )
    blocks = sheet.blocks([*(opening + first for first in paragraphs[:1]), *paragraphs[1:]])
    copy = put_together(sheet.text, None, NAME, fields, blocks)
    return _opened(copy, opening)._replace(has_note_field=True)


class _Sheet:
    """What the copy is written out on."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, line: str) -> Span:
        start = len(self.text)
        self.text += f"{line}\n\n"
        return Span(start, start + len(line))

    def blocks(self, paragraphs: Sequence[str]) -> list[Block]:
        return [Block(paragraph, self.write(paragraph)) for paragraph in paragraphs]

    def field(self, text: str | None) -> CopyField | None:
        return CopyField(text, self.write(text)) if text else None


def _plain(name: str, text: object) -> str | None:
    """A field as one line of text, its markup gone."""
    if text is None:
        return None
    if not isinstance(text, str):
        raise LeadDiffError(f"The {name} is no text but {_a(text)}; give a string.")
    bare = " ".join(row.text for row in html.blocks(text)) if _TAG.search(text) else text
    return _closed_up(bare) or None


def _paragraphs(body: object) -> list[str]:
    if isinstance(body, str):
        found = [_closed_up(row.text) for row in html.blocks(body)]
    elif isinstance(body, Sequence) and not isinstance(body, bytes | bytearray):
        found = [_paragraph(number, text) for number, text in enumerate(body, 1)]
    else:
        raise LeadDiffError(
            f"The body is {_a(body)}; give it as a list of paragraphs or as one string of HTML."
        )
    paragraphs = [text for text in found if text]
    if not paragraphs:
        raise LeadDiffError(
            "The body has no paragraph with text in it; give the story's paragraphs."
        )
    return paragraphs


def _paragraph(number: int, text: object) -> str:
    if not isinstance(text, str):
        raise LeadDiffError(
            f"Paragraph {number} of the body is no text but {_a(text)}; give a string."
        )
    if _TAG.search(text):
        raise LeadDiffError(
            f"Paragraph {number} of the body holds HTML; give the whole body as one string of HTML."
        )
    return _closed_up(text)


def _closed_up(text: str) -> str:
    """A text in one line, half characters that no file can hold replaced."""
    return " ".join(text.encode("utf-8", "replace").decode().split())


def _counted(version: object) -> tuple[int | None, str | None]:
    """The number and the marker of a version."""
    if isinstance(version, bool) or not isinstance(version, int | str | None):
        raise LeadDiffError(f"The version is {_a(version)}; give its number or its marker.")
    if isinstance(version, str):
        return None, version.strip() or None
    if version is not None and not 0 <= version <= MOST_UPDATES:
        raise LeadDiffError(
            f"The version {version} counts no updates; give 0 for the first, 1 for the first update, up to"
            f" {MOST_UPDATES}."
        )
    return version, None


def _moved(moved_at: object) -> str | None:
    if isinstance(moved_at, datetime):
        return moved_at.isoformat(" ", "seconds")
    return _plain("moved_at", moved_at)


def _state(state: object) -> State | None:
    if state is None or isinstance(state, State):
        return state
    named = {each.value: each for each in State}
    found = named.get(state.strip().lower()) if isinstance(state, str) else None
    if found is None:
        shown = f'"{visible(state[:40])}"' if isinstance(state, str) else _a(state)
        raise LeadDiffError(f"The state is {shown}; give one of {', '.join(named)}.")
    return found


def _opening(dateline: str | None, paragraphs: Sequence[str]) -> str:
    """What is to stand before the first paragraph for its dateline: nothing where it opens with it."""
    if dateline is None or paragraphs[0].casefold().startswith(dateline.casefold()):
        return ""
    dash = "" if _DASH.search(dateline) and not dateline.endswith(")") else " --"
    return f"{dateline}{dash} "


def _opened(copy: Copy, opening: str) -> Copy:
    """The copy with its dateline told as one, though it be written as no wire writes it."""
    if not opening or not copy.paragraphs or not copy.paragraphs[0].text.startswith(opening):
        return copy
    start = copy.paragraphs[0].span.start
    text = opening.rstrip()
    dateline = Part(PartKind.DATELINE, text, Span(start, start + len(text)))
    kept = [part for part in copy.parts if part.kind is not PartKind.DATELINE]
    return copy._replace(parts=tuple(sorted((*kept, dateline), key=lambda part: part.span)))


def _a(value: object) -> str:
    """What kind of thing was given instead, as Python calls it."""
    return f"of type {type(value).__name__}"
