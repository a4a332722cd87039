"""Quotations: where words stand between quotation marks, whatever marks the desk uses."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from leaddiff.ground.lately import lately
from leaddiff.ground.pattern import pattern

_MARK = pattern(r"``|''|[\"“”„«»「」『』‘’']")
_MARKS = "\"“”„«»「」『』‘’'`"
_PARAGRAPH = pattern(r"\n[^\S\n]*+\n")
_CLOSERS = {
    '"': ('"', "”"),
    "“": ("”", '"'),
    "„": ("“", "”"),
    "«": ("»",),
    "「": ("」",),
    "『": ("』",),
    "``": ("''", '"'),
}
_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "“": "'", "”": "'", '"': "'", "–": "—", "«": "'", "»": "'"}
)
_HYPHEN = pattern(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_DECADE = pattern(r"'(?=\d0s\b)")
_SINGLE = "'’‘"
_BOTH_WAYS = ('"', "”", "''")
_BEFORE_MARK = (",", ".", "?", "!")
_SPEECH = pattern(r"\b(?:said|says|told|added|asked|wrote|according)\b")
_SENTENCE = pattern(r"[A-Z][a-z]|A ")
_ENDS_SENTENCE = ("", ".", "?", "!")
_ENDS_AHEAD = 8  # how many possible ends a single quotation mark weighs
_CLIPPED = pattern(r"(?:\d|em\b|n\b|til\b|tis\b|twas\b|cause\b)", re.IGNORECASE)


@lately
def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of ``text`` that stand between quotation marks, marks excluded, in order.

    Straight, curly, angle and corner marks, AP's doubled ticks and British single marks count; an
    apostrophe does not, nor does an inch mark, nor a crosshead in capitals that a page set in marks. A
    quotation within a quotation is part of the outer one. A quotation that does not close runs to the end
    of its paragraph, as it rightly does where the next paragraph goes on with it; a paragraph that closes
    what nothing in it opened goes on from its first word with the one before.
    """
    if not any(map(text.__contains__, _MARKS)):
        return ()
    breaks = [m.start() for m in _PARAGRAPH.finditer(text)] if "\n" in text else []
    spans: list[tuple[int, int]] = []
    for start, end in zip([0, *breaks], [*breaks, len(text)], strict=True):
        marks = list(_MARK.finditer(text, start, end))
        first = _gone_on_with(marks, text, start)
        spans.extend([(first[0], marks[first[1]].start())] if first else [])
        spans.extend(_spans_between(marks[first[1] + 1 :] if first else marks, text, end))
    return tuple([span for span in spans if not _is_crosshead(text, *span)])


def plain_quotation(quoted: str) -> str:
    """The words between quotation marks with what is only type set plain: quotation marks within
    and apostrophes straight, dashes and dots of one kind, a full stop once, single blanks, a blank for a
    hyphen and nothing for the apostrophe of a decade ('80s), which nobody hears, and no comma, full stop or
    inner mark at the end, which desks set inside or outside."""
    plain = quoted.translate(_PLAIN).replace("--", "—").replace("...", "…").replace("..", ".")
    if "0s" in plain:
        plain = _DECADE.sub("", plain)
    if "-" in plain:
        plain = _HYPHEN.sub(" ", plain)
    return " ".join(plain.split()).rstrip(",. '")


def unquoted(text: str) -> str:
    """A text without what stands between quotation marks."""
    kept, at = "", 0
    for first, last in quoted_spans(text):
        kept, at = f"{kept}{text[at:first]}", last
    return f"{kept}{text[at:]}"


def _gone_on_with(marks: Sequence[re.Match[str]], text: str, start: int) -> tuple[int, int] | None:
    """Where a paragraph begins that goes on to quote what the one before began, and which mark closes that:
    "... so badly," she said, and nobody speaks before it."""
    which = next((k for k, mark in enumerate(marks) if mark[0] not in _SINGLE), None)
    if which is None or marks[which][0] not in _BOTH_WAYS or _can_open(marks[which], text):
        return None
    mark = marks[which]
    said = text[start : mark.start()].lstrip()
    closes = said[-1:] in _BEFORE_MARK and not text[mark.end() : mark.end() + 1].isalnum()
    return (mark.start() - len(said), which) if closes and not _SPEECH.search(said) else None


def _is_crosshead(text: str, start: int, end: int) -> bool:
    """Whether what stands in marks is a line between paragraphs, in capitals and run together with the
    sentence below it: "A BRIDGE FOR MANY" The two sides remain apart."""
    quoted = text[start:end]
    if not quoted.isupper() or " " not in quoted or quoted[-1:] in ",.?!":
        return False
    before = text[max(0, start - _BLANKS) : start].rstrip(_MARKS + " \n")[-1:]
    after = text[end : end + _BLANKS].lstrip(_MARKS + " ")
    return before in _ENDS_SENTENCE and _SENTENCE.match(after) is not None


def _spans_between(marks: Sequence[re.Match[str]], text: str, end: int) -> list[tuple[int, int]]:
    single_ends = [k for k, mark in enumerate(marks) if _can_close_single(mark, text)]
    spans = []
    at = 0
    while at < len(marks):
        closing = at
        if _can_open(marks[at], text):
            closing = _closing(marks, at, single_ends, text)
        if closing > at:
            stop = marks[closing].start() if closing < len(marks) else end
            spans.append((marks[at].end(), stop))
            reopens = closing < len(marks) and _reopens(marks[closing], text)
            at = closing if reopens else closing + 1
        else:
            at += 1
    return [(start, stop) for start, stop in spans if start < stop]


def _can_open(mark: re.Match[str], text: str) -> bool:
    """Whether a mark stands where a quotation can begin."""
    if mark[0] in ("“", "„", "«", "「", "『", "``", "‘"):
        return True
    before = text[mark.start() - 1 : mark.start()] if mark.start() else ""
    after = text[mark.end() : mark.end() + 1]
    has_room = not before or before.isspace() or before in "([{-–—/:,;>"
    if mark[0] == "'":
        is_clipped = _CLIPPED.match(text, mark.end())
        return has_room and after.isalpha() and not is_clipped
    return mark[0] in ('"', "''") and has_room and bool(after) and not after.isspace()


def _closing(marks: Sequence[re.Match[str]], at: int, single_ends: Sequence[int], text: str) -> int:
    """The index of the mark that closes the one at ``at``: ``len(marks)`` where it stays open,
    ``at`` itself where it was no quotation mark after all."""
    opening = marks[at][0]
    if opening in ("'", "‘"):
        first = bisect_right(single_ends, at)
        ends = single_ends[first : first + _ENDS_AHEAD]
        # 'the workers' rights must stand,' he said: a plural's apostrophe closes nothing
        firm = (k for k in ends if not _is_possessive(marks[k], text))
        return next(firm, ends[0] if ends else at)
    closers = _CLOSERS.get(opening, ("''",))
    for k in range(at + 1, len(marks)):
        if marks[k][0] in closers:
            return k
    return len(marks)


def _can_close_single(mark: re.Match[str], text: str) -> bool:
    if mark[0] not in ("'", "’") or not mark.start():
        return False
    before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
    return not before.isspace() and not after.isalnum()


def _is_possessive(mark: re.Match[str], text: str) -> bool:
    following = text[mark.end() : mark.end() + 2]
    return text[mark.start() - 1] in "sS" and following[:1] == " " and following[1:].islower()


def _reopens(mark: re.Match[str], text: str) -> bool:
    """Whether a straight mark that should close stands where only a new quotation can begin, the
    one before having been left open. Before whoever said it the blank stands on the wrong side of it:
    it is slow, "Orwin said."""
    before, after = text[mark.start() - 1], text[mark.end() : mark.end() + 1]
    is_opening = mark[0] == '"' and before.isspace() and bool(after) and not after.isspace()
    is_slip = (
        is_opening
        and text[max(0, mark.start() - _BLANKS) : mark.start()].rstrip()[-1:] in _BEFORE_SPEAKER
    )
    return is_opening and not (is_slip and _SPEAKS.match(text, mark.end()))


_BEFORE_SPEAKER = (",", "?", "!")
_BLANKS = 8  # characters before a mark: some blanks and what stands before them
_SPEAKS = pattern(
    r"(?:[Hh]e|[Ss]he|[Tt]hey|(?:[A-Z][\w.'’-]* ){0,2}[A-Z][\w.'’-]*) (?:said|says|added|told|wrote|asked)\b"
)
"""Who said it, right behind a mark: "Orwin said."""
