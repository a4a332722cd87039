"""Telegrams: what stands between the control characters of a wire's transmission, and where in the
file it stands.

ANPA 1312 and IPTC 7901 frame a story alike: SYN SYN SOH heading STX text ETX trailer EOT. Codes inside
the text drive typesetters (shifts, space bands, tab lines) and are no copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from leaddiff import layout
from leaddiff.ground.errors import UnreadableCopy
from leaddiff.ground.pattern import pattern
from leaddiff.ground.visible import shown
from leaddiff.layout.markers import keyed, version_of
from leaddiff.layout.sentence_ends import ends_sentence
from leaddiff.layout.traits import Traits
from leaddiff.nouns.story import Copy, Paragraph, Part, PartKind, Span
from leaddiff.sources._shared.copy import no_text
from leaddiff.sources._shared.offsets import Offsets

_SOH, _STX, _ETX = "\x01", "\x02", "\x03"
_7901 = pattern(
    r"[\s\x00\x01\x16]{0,400}[A-Za-z]{2,5}[0-9]{3,6} [0-9A-Za-z] [A-Za-z]{1,4} [0-9]{1,5}\b[^\r\n\x02]{0,80}"
)
_HEADED = pattern(r"[^\x02]{0,400}\x02[\s\x00]{0,20}\^")
_1312 = pattern(r"(?m)^[a-z] [a-z][\x00-\x20]{1,4}(?i:[a-z]{2})-[^\r\n\x02]{0,200}")

_CODE = pattern(
    r"\x02|(?<=\^)\*[0-9]{3,6}< ?\^|(?<=\n)(?=\t)|(?<=[^\s<=-])\r?\n(?=[^\s^<])"
    r"|[\x00\x01\x03-\x08\x0e-\x1a\x1c-\x1f\x7f]+|\x1b(?:\[[0-9;]{0,8}[A-Za-z])?"
)
_BLANKS = "\x10\x11\x12\x13\x14\x1f"
"""Space band, codes between the fields of a heading, unit separator: each of them parts two words."""

_QUADS = "<>= \t"
"""Set flush left, flush right, centred: what closes a line, and is no copy."""

_RULE = pattern(r"(?m)^[ \t^]*_{3,}[ \t<]*\r?$")
_SECTION = pattern(r"\s*[^a-z\r\n]{3,60}[\r\n]")

FULL_LINE = 50
"""Characters (40 to 60) of a line that may have been broken for want of room; telegrams have 69."""

_CLOSE, _LISTED = ".?!:\"'”’)]", "-#*•"
"""Marks a line closes with that may end a paragraph, and such as open a row of a list."""

REACH = 300
"""Characters (100 to 600) of a heading at most."""

MOST_MESSAGES = 1000
"""Messages (100 up) that a file may hold; a day of a wire has some hundreds."""


def is_7901(opening: str) -> bool:
    """Whether a file is framed as a telegram, and not as ANPA 1312 does it. The heading line of IPTC 7901
    has service and number, priority, category, words: "bdt0417 3 pl 213  dpa 0511"."""
    return _is_framed(opening) and not is_1312(opening)


def is_1312(opening: str) -> bool:
    """Whether a file is framed as a telegram whose fields begin with ``^``, or whose heading has
    priority, category and keyword on a line: "r i bc-Pier-Songdam  1stLd 05-04 0213"."""
    if not _is_framed(opening) or _7901.match(opening):
        return False
    return bool(_HEADED.match(opening) or _1312.search(opening[:REACH]))


def _is_framed(opening: str) -> bool:
    return _SOH in opening[:REACH] or _STX in opening[:REACH]


def read(raw: str, path: str | None, form: str) -> tuple[Copy, ...]:
    """The stories of a transmission, each read as the same copy without its frame would be. Raises
    ``UnreadableCopy`` where no copy stands in the frames."""
    frames = _frames(raw)
    if len(frames) > MOST_MESSAGES:
        raise UnreadableCopy(f"{shown(path)} holds {len(frames)} messages; give one at a time.")
    found = []
    for frame in frames:
        text = _Stretch(raw, _text_of(raw, frame))
        try:
            copy = layout.parse(text.text, path)
        except UnreadableCopy:
            continue
        found.append(_framed(copy, text, raw, frame, form))
    if not found:
        raise no_text(path, form)
    return tuple(found)


def _frames(raw: str) -> list[Span]:
    """Each message of a file, from its SOH to the next; what stands above the first is its own."""
    starts = [found.start() for found in re.finditer(_SOH, raw)][1:]
    return list(map(Span, [0, *starts], [*starts, len(raw)]))


def _text_of(raw: str, frame: Span) -> Span:
    """What stands between STX and ETX in ANPA 1312, up to the rule below the story; in IPTC 7901, which
    has slug and headline above its STX, all that stands below the heading's line."""
    opening = raw[frame.start : min(frame.end, frame.start + 2 * REACH)]
    is_anpa = is_1312(opening)
    line = _1312.search(opening) if is_anpa else _7901.match(opening)
    start = frame.start + line.end() if line else frame.start
    opens = raw.find(_STX, start, frame.end) if is_anpa else -1
    start = opens + 1 if opens >= 0 else start
    closes = raw.find(_ETX, start, frame.end)
    end = closes if closes >= 0 else frame.end
    rule = _RULE.search(raw, start, end) if is_anpa else None
    is_over = rule is not None and _SECTION.match(raw, rule.end(), end) is None
    return Span(start, rule.start() if rule and is_over else end)


def _framed(copy: Copy, text: _Stretch, raw: str, frame: Span, form: str) -> Copy:
    """Copy read from the text of a frame, with the places it has in the file and what the heading and
    the trailer say. What stands in the text goes before the heading, which is cut short and often old."""
    parts = [part._replace(span=text.span(part.span)) for part in copy.parts]
    parts = [*_heading(raw, Span(frame.start, text.whole.start), copy), *parts]
    kinds = {part.kind for part in parts}
    ends = raw.find(_ETX, text.whole.end, frame.end)
    if ends >= 0 and PartKind.END not in kinds:
        parts.append(Part(PartKind.END, "", Span(ends, ends + 1)))
    parts += _trailer(raw, Span(text.whole.end, frame.end), PartKind.TIME not in kinds)
    placed = [each._replace(span=text.span(each.span)) for each in copy.paragraphs]
    fields = [each for each in placed if _is_field(each, raw)]
    parts += [Part(PartKind.SUBHEAD, each.text.rstrip(_QUADS), each.span) for each in fields]
    parts.sort(key=lambda part: part.span.start)
    kept = [each for each in placed if each not in fields] or placed
    return copy._replace(
        raw=raw,
        paragraphs=tuple(
            each._replace(number=number, text=each.text.rstrip(_QUADS))
            for number, each in enumerate(kept, 1)
        ),
        parts=tuple(parts),
        version=version_of(parts),
        form=form,
    )


def _is_field(paragraph: Paragraph, raw: str) -> bool:
    """Whether what reads as a paragraph is a field among the copy: "^PIERS OF THE COAST<"."""
    start, end = paragraph.span
    return raw[:start].rstrip(" \t")[-1:] == "^" and not ends_sentence(
        raw[start:end].rstrip(_QUADS)
    )


def _heading(raw: str, span: Span, copy: Copy) -> Iterator[Part]:
    heading = _Stretch(raw, span)
    lines = [" ".join(line.split()) for line in heading.text.splitlines()]
    text = " ".join(filter(None, lines))
    if not text:
        return
    yield Part(PartKind.LABEL, text, span)
    key = next(filter(None, map(keyed, lines)), None)
    if key is not None and copy.slug is None:
        yield Part(PartKind.SLUG, key.text, span, key.version)


def _trailer(raw: str, span: Span, is_wanted: bool) -> Iterator[Part]:
    """What stands below the text; its time where that is wanted: "AP-NY-05-04-26 1015GMT", "041015 GMT
    May 26"."""
    trailer = _Stretch(raw, span)
    rest = " ".join(trailer.text.split()).strip("^< ")
    if not rest:
        return
    lines = trailer.text.strip().splitlines()
    last = lines[-1].strip("^< \t")
    if is_wanted and Traits(last).is_time:
        at = trailer.text.rindex(last)
        yield Part(PartKind.TIME, last, trailer.span(Span(at, at + len(last))))
        rest = rest.removesuffix(last).strip("^< ")
    if rest:
        yield Part(PartKind.REST, rest, span)


class _Stretch:
    """A stretch of a file with the codes in it left out, and where its text stands in the file."""

    def __init__(self, raw: str, whole: Span) -> None:
        pieces: list[str] = []
        self.whole = whole
        offsets = Offsets(whole)
        length, at = 0, whole.start
        is_anpa = is_1312(raw[: 2 * REACH])
        body = raw.find("\n\t" if is_anpa else _STX, *whole)
        for found in _CODE.finditer(raw, *whole):
            is_in_body = -1 < body < found.start() and (is_anpa or _runs_on(raw, *found.span()))
            pieces += raw[at : found.start()], _instead(found[0], raw, found.start(), is_in_body)
            length += len(pieces[-2]) + len(pieces[-1])
            at = found.end()
            offsets.goes_on(length, at)
        self.text = "".join((*pieces, raw[at : whole.end]))
        self.span = offsets.span


def _runs_on(raw: str, start: int, end: int) -> bool:
    """Whether a line was broken for want of room, so that the next goes on with it. Where a sentence ends
    with the line that cannot be told here."""
    is_full = start - raw.rfind("\n", 0, start) > FULL_LINE
    return is_full and raw[start - 1] not in _CLOSE and raw[end : end + 1] not in _LISTED


def _instead(code: str, raw: str, at: int, is_in_body: bool) -> str:
    """What stands for a code. STX begins a line where it does not stand at the beginning of one, and a
    line set in begins a paragraph, as no other line does in a body of such lines."""
    if not code:
        return "\n"
    if code[-1] == "\n":
        return " " if is_in_body else code
    if code == _STX:
        return "" if raw[at - 1 : at] in ("\n", "\r", "") else "\n"
    return " " if any(blank in code for blank in _BLANKS) else ""
