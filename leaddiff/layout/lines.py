"""Lines: a file's lines with where they stand, and how it tells one paragraph from the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from leaddiff.ground.pattern import pattern
from leaddiff.ground.record import Record
from leaddiff.layout.datelines import signed_dateline
from leaddiff.layout.traits import PROSE, Traits, traits_of

LONGEST_WRAP = 140
"""Columns (100 to 200) up to which lines can have been broken by a machine; printers and mail
programs break at 60 to 132."""

FULL_SHARE = 0.65
"""Share of lines with no room for the next line's first word (0.6 to 0.9), among those that end no
sentence, from which a file's lines were broken by a machine."""

FLOWING_SHARE = 1 / 3
"""Share of lines (0.2 to 0.5) that must run on in mid-sentence, with a small letter, in such a file."""

RAGGED = 1.3
"""How much longer than the usual full line (1.1 to 1.5) the longest may be in wrapped copy."""

ODD_LINES = 0.03
"""Share of lines (0 to 0.1) that may be longer still, such as web addresses."""

FEWEST_STARTS = 2
"""Indented lines right under other lines (2 up) from which indenting begins paragraphs."""

START_SHARE = 0.08
"""Share such lines must have among lines right under others (0.05 to 0.3)."""

FEWEST_SHORT = 3
"""Short lines that end a sentence (2 up) from which they end paragraphs in unbroken wrapped copy."""

ENDING_SHARE = 1 / 3
"""Share of lines (0.2 to 0.5) ending a sentence, among those with another right under them, from which
such lines are paragraphs of their own rather than broken anywhere."""

QUOTED_SHARE = 0.5
"""Share of a file's characters (0.5 to 0.8) that must stand behind a mail's ``>``, from which those are the
copy and not what was answered to, unless a dateline stands among the others."""

_QUOTING = pattern(r"(?:>[ \t]?)+")
_LINE = pattern(r"([^\r\n\v\f\u2028\u2029]*)(?:\r\r?\n|[\r\n\v\f\u2028\u2029]|\Z)")
_ODD_BREAKS = "\v\f\u2028\u2029"
_EDGES = (
    "".join(map(chr, range(0x21)))
    + "\x7f\x85\xa0\u1680\u180e\u202f\u205f\u2060\u3000\ufeff"
    + "".join(map(chr, range(0x2000, 0x2010)))
)
"""Blanks of all widths, control codes, and marks without a shape: no line begins or ends with them."""

_SHAPELESS = frozenset(character for character in _EDGES if not character.isspace())


class Line(NamedTuple):
    """A line without the blanks around it: where it stands in the file, and how far it is set in."""

    start: int
    end: int
    indent: int
    traits: Traits

    @property
    def text(self) -> str:
        return self.traits.text


class Fashion(Record):
    """How a file tells one paragraph from the next.

    ``base`` is the indent of lines that are not set in; ``indented``: a line set further in begins a
    paragraph; ``each_line``: every line is one; ``short_lines``: a short line ends one; ``blank_lines``:
    only a blank line parts two, however the lines between were broken.
    ``width`` is the usual length of a full line where lines were broken by a machine, else 0;
    ``widest`` the length no full line exceeds.
    """

    base: int = 0
    indented: bool = False
    each_line: bool = False
    short_lines: bool = False
    blank_lines: bool = False
    width: int = 0
    widest: int = 0

    def is_full(self, line: Line, following: Line) -> bool:
        """Whether the line has no room for the first word of the one that follows."""
        return bool(self.width) and _reach(line, following) > self.width

    def has_room(self, line: Line, following: Line) -> bool:
        """Whether the first word of the following line would have fitted on this one."""
        return _reach(line, following) <= self.widest


def runs_of(raw: str) -> list[list[Line]]:
    """The lines of a file in runs: what stands between blank lines."""
    runs: list[list[Line]] = []
    run: list[Line] = []
    behind_marks = is_quoted(raw)
    for at, whole in _whole_lines(raw):
        if behind_marks and (mark := _QUOTING.match(whole)):
            at, whole = at + mark.end(), whole[mark.end() :]
        text = whole.strip()
        if text and (text[0] in _SHAPELESS or text[-1] in _SHAPELESS):
            text = text.strip(_EDGES)
        if text:
            run.append(_line(at, whole, text))
        elif run:
            runs.append(run)
            run = []
    return [*runs, run] if run else runs


def is_quoted(raw: str) -> bool:
    """Whether the copy was forwarded by a mail program that put ``>`` before each of its lines."""
    if not raw.startswith(">") and "\n>" not in raw:
        return False
    lines = [whole for _, whole in _whole_lines(raw)]
    quoted = sum(len(whole) for whole in lines if whole.startswith(">"))
    is_most = quoted >= QUOTED_SHARE * len(raw.strip())
    return is_most and not any(
        len(each) >= PROSE or signed_dateline(each) for each in lines if each[:1] != ">"
    )


def _line(at: int, whole: str, text: str) -> Line:
    if len(text) == len(whole):
        return Line(at, at + len(text), 0, traits_of(text))
    set_in = whole.index(text)
    indent = set_in + 7 * whole.count("\t", 0, set_in)
    return Line(at + set_in, at + set_in + len(text), indent, traits_of(text))


def _whole_lines(raw: str) -> Iterator[tuple[int, str]]:
    """Each line and where it begins. Old Macs end lines with CR, and CR CR LF is one end twice
    translated; the usual LF and CR LF are read the quick way."""
    is_odd = raw.count("\r") != raw.count("\r\n") or any(mark in raw for mark in _ODD_BREAKS)
    if is_odd:
        yield from ((found.start(), found[1]) for found in _LINE.finditer(raw))
        return
    at = 0
    for whole in raw.split("\n"):
        yield at, whole
        at += len(whole) + 1


def fashion_of(runs: Sequence[Sequence[Line]], base: int | None = None) -> Fashion:
    """How these lines tell one paragraph from the next. ``base`` is the indent of a line that is not
    set in, the least of these where it is not given."""
    if base is None:
        base = min((line.indent for run in runs for line in run), default=0)
    under = [(above, line) for run in runs for above, line in pairwise(run)]
    starts = sum(line.indent > base for _, line in under)
    indented = starts >= max(FEWEST_STARTS, START_SHARE * len(under))
    if indented:
        under = [(above, line) for above, line in under if line.indent <= base]
    width = _width(runs, under)
    widest = max((len(above.text) for above, _ in under), default=0)
    short = sum(_reach(a, b) <= widest and a.traits.ends_sentence for a, b in under)
    return Fashion(
        base=base,
        indented=indented,
        each_line=not indented and not width and len(under) >= len(runs),
        short_lines=bool(width) and not indented and short >= max(FEWEST_SHORT, len(runs) // 2),
        blank_lines=not indented and _only_blank_lines_part(runs, under),
        width=width,
        widest=widest,
    )


def _only_blank_lines_part(
    runs: Sequence[Sequence[Line]], under: Sequence[tuple[Line, Line]]
) -> bool:
    """Whether most lines with another right under them end no sentence, none is longer than a machine
    would have broken it, and there are blank lines: "killed when / Himalayan Roadways bus ..." """
    if len(runs) < 2 or not under:
        return False
    longest = max(len(line.text) for run in runs for line in run)
    ending = sum(above.traits.ends_sentence for above, _ in under)
    return longest <= LONGEST_WRAP and ending < ENDING_SHARE * len(under)


def _width(runs: Sequence[Sequence[Line]], under: Sequence[tuple[Line, Line]]) -> int:
    """The usual length of a full line; 0 where no machine broke the lines."""
    running = [(above, line) for above, line in under if not above.traits.ends_sentence]
    if not running:
        return 0
    lengths = sorted(len(above.text) for above, _ in running)
    width = lengths[(len(lengths) * 3) // 4]
    everything = sorted(len(line.text) for run in runs for line in run)
    longest = everything[len(everything) - 1 - int(ODD_LINES * len(everything))]
    if longest > min(LONGEST_WRAP, RAGGED * width + 4):
        return 0
    full = sum(_reach(above, line) > width for above, line in running)
    flowing = sum(_flows(above.text, line.text) for above, line in running)
    is_wrapped = full >= FULL_SHARE * len(running) and flowing >= FLOWING_SHARE * len(under)
    return width if is_wrapped else 0


def _flows(above: str, below: str) -> bool:
    """Whether a line that ends no sentence seems to run on in the next."""
    return not below[0].isupper() or above.isupper()


def _reach(line: Line, following: Line) -> int:
    """How long the line would be with the first word of the following one on it."""
    word = following.text[:LONGEST_WRAP].split(None, 1)[0]
    return len(line.text) + 1 + len(word)


def closed_up(lines: Sequence[Line]) -> str:
    """The text of several lines with line ends and blanks closed up to single spaces. A word broken
    at its hyphen is made whole; "two-" before "and three-" is no such word."""
    text = " ".join(lines[0].text.split())
    if len(lines) == 1:
        return text
    words = [text]
    for above, line in pairwise(lines):
        words.append("" if _is_broken_word(above.text, line.text) else " ")
        words.append(" ".join(line.text.split()))
    return "".join(words)


def _is_broken_word(above: str, below: str) -> bool:
    return (
        above.endswith("-")
        and above[-2:-1].isalnum()
        and below[0].isalnum()
        and not re.match(r"(?:and|or|to|nor|und)\b", below)
    )
