"""Lines between: what became of the lines that are no paragraph and no field, whatever they were taken for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from leaddiff.ground.pattern import pattern
from leaddiff.languages.plain_text import worn
from leaddiff.nouns.story import Copy, Part, PartKind

MOST = 40
"""Lines of one copy that are looked at (10 to 200): beyond it a file is a list, and no story."""

ALIKE = 0.5
"""Share of words (0.3 to 0.8) from which one line is another that was changed."""

FEWEST_WORDS = 7
"""Words of a sentence (5 to 12), where the line was taken for what desks write around copy."""

_ONCE = (PartKind.HEADLINE, PartKind.BYLINE)
"""Fields of which the first is compared as such; a second line of the kind is a deck or another writer."""

AROUND = {
    PartKind.CREDIT: "who reported and edited, and the rate of the day, are each version's own",
    PartKind.CONTACT: "addresses of a desk or writer are no copy",
    PartKind.LABEL: "sections, codes and a mail's or page's own lines differ wherever copy is taken from",
    PartKind.REST: "what stands below the copy are other stories, notices and addresses",
    PartKind.TIME: "each version was moved at a time of its own",
}
"""What stands around copy, and why a change of it is no news: told where it holds a sentence that altered."""

_STOP = pattern(r"[.?!]")
_MARK = pattern(r"[^\w\s,'’\"“”-]")
_WORD = pattern(r"[^\W\d_]{2}")
_SMALL_WORD = pattern(r"\s[a-z]")


def lines_changed(older: Copy, newer: Copy) -> Iterator[tuple[Part | None, Part | None]]:
    """Each such line as it was and is, in the order of the newer copy; those that went come last."""
    old, new = _lines(older), _lines(newer)
    if not old and not new:
        return
    came, gone = _but_for(new, older, old), _but_for(old, newer, new)
    for part in came:
        before = _twin(part, gone)
        if before is not None:
            gone.remove(before)
        if before is not None or part.kind not in AROUND:
            yield before, part
    for part in gone:
        if part.kind not in AROUND:
            yield part, None


def _lines(copy: Copy) -> list[Part]:
    """The lines of a copy that are compared nowhere else and say something."""
    found: list[Part] = []
    fields: set[PartKind] = set()
    for part in copy.parts:
        is_field = part.kind in _ONCE and (part.kind not in fields or _is_told_twice(part, copy))
        fields.add(part.kind)
        is_around = part.kind in AROUND and _holds_a_sentence(part.text)
        if part.kind is PartKind.SUBHEAD or is_around or (part.kind in _ONCE and not is_field):
            found.append(part)
    return found[:MOST]


def _is_told_twice(part: Part, copy: Copy) -> bool:
    """Whether a line is the headline or byline again: a page has it in its title and above the copy."""
    return worn(part.text) in [worn(text) for text in (copy.headline, copy.byline) if text]


def _holds_a_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does, and a small word follows on another in it."""
    said = text.rstrip("\"”')\n")
    if len(said.split()) < FEWEST_WORDS or not _STOP.match(said[-1:]):
        return False
    last = _STOP.split(said[:-1])[-1]
    return any(map(_runs_on, _MARK.split(last)))


def _runs_on(words: str) -> bool:
    first = _WORD.search(words)
    return first is not None and _SMALL_WORD.search(words, first.end()) is not None


def _but_for(lines: Sequence[Part], other: Copy, theirs: Sequence[Part]) -> list[Part]:
    """The lines that stand nowhere in the other version, be it as a line, a field or a paragraph."""
    texts = [p.text for p in other.paragraphs] + [p.text for p in (*other.parts, *theirs)]
    there = {worn(text).casefold() for text in texts}
    return [part for part in lines if worn(part.text).casefold() not in there]


def _twin(part: Part, others: Sequence[Part]) -> Part | None:
    """The line of the other version that this one was, where one is like it."""
    likest = max(others, key=lambda other: _likeness(part.text, other.text), default=None)
    return likest if likest and _likeness(part.text, likest.text) >= ALIKE else None


def _likeness(one: str, other: str) -> float:
    """Words that both lines have, as a share of the longer one's."""
    words, theirs = Counter(one.casefold().split()), Counter(other.casefold().split())
    return (words & theirs).total() / max(words.total(), theirs.total(), 1)
