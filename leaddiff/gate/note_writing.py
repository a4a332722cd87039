"""Note writing: the note that the changes call for, put into the copy where its desk looks for it."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import chain

from leaddiff import agencies, desk, layout, sources
from leaddiff.ground.errors import LeadDiffError, UnreadableCopy
from leaddiff.ground.visible import visible
from leaddiff.nouns.agency import NoteStyle
from leaddiff.nouns.findings import Finding, Report
from leaddiff.nouns.house import PLAIN, House
from leaddiff.nouns.story import Copy, Part, PartKind

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_TEXT_FORMS = ("plain", "mail")
"""Forms whose copy is the text of the story, not that of the file."""

_NAMES = (PartKind.SLUG, PartKind.HEADLINE)


def noted(report: Report, house: House = PLAIN) -> str:
    """The text of the newer copy with the suggested note in it, in place of the one it has or where
    its agency puts one. Every other character is as it was.

    Read again it is the same copy but for the note, and nothing is found on that. Raises
    ``LeadDiffError`` where no such text can be made, or no note is called for.
    """
    note = report.suggested_note
    if note is None:
        raise LeadDiffError("Nothing changed that a note would have to tell.")
    style = agencies.named(house.agency(report.new.agency or report.old.agency)).style
    has_field = report.new.has_note_field
    texts = sources.noted(report.new, note) if has_field else _candidates(report.new, note, style)
    for text in texts:
        if _is_right(text, report, house):
            return text
    name = visible(report.new.path or "the copy")
    is_taken = has_field and report.new.note is None and not list(sources.noted(report.new, note))
    why = (
        "its field for the note holds other words, which are none"
        if is_taken
        else "that would change more than the note"
    )
    raise LeadDiffError(
        f"The note cannot be put into {name}: {why}; put it in by hand: {visible(' '.join(note.split()))}"
    )


def encoded(text: str, copy: Copy, before: bytes) -> bytes:
    """The bytes of a text in the encoding of the copy's file, of which ``before`` are the bytes, byte
    order mark included.

    Raises ``LeadDiffError`` where the file's other bytes would not stay as they were.
    """
    mark, encoding = next(((m, e) for m, e in _MARKS if before.startswith(m)), (b"", copy.encoding))
    name = visible(copy.path or "The copy")
    try:
        old = before[len(mark) :].decode(encoding)
        if mark + old.encode(encoding) != before:
            raise UnicodeError
    except (UnicodeError, LookupError):
        raise LeadDiffError(
            f"{name} has broken characters that would not stay as they are; put the note in by hand."
        ) from None
    whole = sources.rewritten(old, copy, text)
    if whole is None:
        raise LeadDiffError(
            f"{name} is a {visible(copy.form)} whose text is HTML or stands there twice, and cannot be changed"
            " in place; put the note in by hand."
        )
    try:
        made = whole.encode(encoding)
    except UnicodeError:
        raise LeadDiffError(
            f"The note has characters that {visible(encoding)} lacks; put it in by hand."
        ) from None
    made = mark + made
    if _raw(before, copy) == copy.raw and _raw(made, copy) != text:
        raise LeadDiffError(
            f"{name} would be read in another encoding with its note changed, and its letters otherwise; save"
            " it as UTF-8 first."
        )
    return made


def _raw(content: bytes, as_was: Copy) -> str | None:
    """The text of the copy that the bytes of a file are read as by whoever is not told their encoding."""
    try:
        return sources.read(content, as_was.path).raw
    except UnreadableCopy:
        return None


def _candidates(new: Copy, note: str, style: NoteStyle) -> Iterator[str]:
    """Texts of the copy with the note in it, the likeliest first."""
    part = new.first(PartKind.NOTE)
    forms = tuple(_forms(note, new.raw))
    if part is not None:
        yield from chain.from_iterable(_replaced(new.raw, part, form) for form in forms)
        return
    if style.heading and new.paragraphs:
        yield _below(new, forms[0], style.heading)
    for form in forms:
        yield _above(new, form)
        yield _on_top(new, form)  # AAP's slug and headline are lines of codes


def _forms(note: str, raw: str) -> Iterator[str]:
    """The note as its agency writes it; where that is a list of points, also as one in brackets,
    which is how desks put it above the body."""
    lines = note.splitlines()
    yield _line_end(raw).join(lines)
    if all(line.startswith("- ") for line in lines):
        yield f"({'; '.join(line[2:] for line in lines)})"


def _replaced(raw: str, part: Part, note: str) -> Iterator[str]:
    """The text with another note in place of the old one, whose heading stays where it has one."""
    start, end = part.span.start, part.span.end
    before = raw[start:end]
    heading = re.match(r"[^\r\n:]{1,40}(?::[ \t]{0,4}|\s+)(?=- |\* )", before)
    inline = re.match(r"[^\r\n:()]{1,40}:[ \t]{0,4}", before)
    for opening in (heading, inline):
        if opening is not None and note.startswith("- "):
            kept = start + opening.end()
            bare = note if opening is heading else note.removeprefix("- ")
            yield raw[:kept] + bare + raw[end:]
    if _is_bare_heading(before):
        yield raw[:end] + 2 * _line_end(raw) + note + raw[end:]
    yield raw[:start] + note + raw[end:]


def _is_bare_heading(text: str) -> bool:
    """Whether a note is a heading with nothing under it: "Notes to editors", and then the contacts."""
    return len(text) <= 40 and text.replace(" ", "").isalpha()


def _above(new: Copy, note: str) -> str:
    """The text with the note below the last slug or headline above the body; at the top of what there
    is where it has neither."""
    raw, body = new.raw, new.paragraphs[0].span.start
    names = [part for part in new.parts if part.kind in _NAMES and part.span.start < body]
    if not names:
        return _on_top(new, note)
    last = max(names, key=lambda part: part.span.start)
    end = _end_of_line(raw, last.span.end)
    if raw[_start_of_line(raw, last.span.start) : end].lstrip().startswith("^"):
        note = f"^{note}<"
    return raw[:end] + _gap(raw, end) + note + raw[end:]


def _on_top(new: Copy, note: str) -> str:
    """The text with the note above byline and body."""
    raw, body = new.raw, new.paragraphs[0].span.start
    bylines = [p.span.start for p in new.parts if p.kind is PartKind.BYLINE]
    first = _start_of_line(raw, min([body, *bylines]))
    return raw[:first] + note + 2 * _line_end(raw) + raw[first:]


def _below(new: Copy, note: str, heading: str) -> str:
    """The text with the note below the last paragraph, under its heading."""
    raw, blank = new.raw, 2 * _line_end(new.raw)
    end = _end_of_line(raw, new.paragraphs[-1].span.end)
    return raw[:end] + blank + heading + blank + note + raw[end:]


def _gap(raw: str, end: int) -> str:
    """What parts a line of the head from the next: one line end, or two around a blank line."""
    found = re.compile(r"[ \t]*(?:\r\n|\r|\n){1,2}").match(raw, end)
    return found[0].lstrip(" \t") if found else 2 * _line_end(raw)


def _start_of_line(raw: str, at: int) -> int:
    return max(raw.rfind("\n", 0, at), raw.rfind("\r", 0, at)) + 1


def _end_of_line(raw: str, at: int) -> int:
    found = re.compile(r"[^\r\n]*").match(raw, at)
    return found.end() if found else at


def _line_end(raw: str) -> str:
    """The line end that the file uses."""
    found = re.search(r"\r\n|\r|\n", raw)
    return found[0] if found else "\n"


def _is_right(text: str, report: Report, house: House) -> bool:
    """Whether a text reads as the same copy but for the note, and nothing is found on the note."""
    new = report.new
    try:
        again = _read(text, new)
    except UnreadableCopy:
        return False
    is_signed_alike = new.agency in (None, again.agency)  # a note may be the first sign of one
    if _but_for_the_note(again) != _but_for_the_note(new) or not is_signed_alike:
        return False
    judged = desk.compare(report.old, again, force=True, house=house)
    has_claims = judged.note is not None and bool(judged.note.claims) and not judged.note.unread
    return has_claims and not any(map(_is_on_the_note, judged.findings))


def _read(text: str, as_was: Copy) -> Copy:
    """A text of the copy read again, in the form that it has."""
    if as_was.form in _TEXT_FORMS:
        return layout.parse(text, as_was.path, as_was.encoding)
    return sources.read(text.encode("utf-8", "surrogatepass"), as_was.path, "utf-8")


def _is_on_the_note(finding: Finding) -> bool:
    told = finding.claim is not None or finding.rule.startswith(("unreported", "note", "stale"))
    return told and finding.loud


def _but_for_the_note(copy: Copy) -> tuple[object, ...]:
    parts = [(p.kind, p.text, p.version) for p in copy.parts if p.kind is not PartKind.NOTE]
    return [p.text for p in copy.paragraphs], parts, copy.version
