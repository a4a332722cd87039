"""Differences: what became of every paragraph, word, fact and field between two copies."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff import alignment
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_source
from leaddiff.languages.plain_text import plain_text
from leaddiff.languages.times import read_dateline, read_stamp
from leaddiff.nouns.changes import (
    PARAGRAPH_BREAK,
    Changes,
    Edited,
    FactChange,
    FactKind,
    Field,
    FieldChange,
    Figure,
    Merged,
    ParagraphChange,
    Split,
    Words,
)
from leaddiff.nouns.house import House
from leaddiff.nouns.moments import Moment
from leaddiff.nouns.story import Copy

# ``wording`` and ``facts`` are loaded where they are first needed: an update that only adds
# paragraphs, as most do, is answered without them and a quarter sooner.

_DASHES = " -_–—=:"


def differences(old: Copy, new: Copy, house: House) -> Changes:
    """What became of every paragraph, field and fact between two copies, as the ``house`` has it.

    The dateline is compared as a field of its own, so facts are looked for in the first paragraphs
    less their datelines.
    """
    old_texts = [p.text for p in old.paragraphs]
    new_texts = [p.text for p in new.paragraphs]
    aligned = alignment.align(old_texts, new_texts, openings=(old.opening, new.opening))
    bare_old, bare_new = old.matter, new.matter
    bare = [_worded(change, bare_old, bare_new, house) for change in aligned]
    seen = _facts(bare_old, bare_new, bare, house, (old, new))
    openings = old_texts[0][: old.opening], new_texts[0][: new.opening]
    full = [_with_dateline(change, *openings) for change in bare]
    return Changes(tuple(full), _fields(old, new), seen)


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text."""
    from leaddiff import facts

    return facts.figures(text)


def speakers(text: str) -> tuple[str, ...]:
    """Who is quoted in a text, as a note would name them."""
    from leaddiff import facts

    return facts.speakers(text)


def _facts(
    old: Sequence[str],
    new: Sequence[str],
    changes: Sequence[ParagraphChange],
    house: House,
    copies: tuple[Copy, Copy],
) -> tuple[FactChange, ...]:
    """The facts that differ in paragraphs that stand on, as of the days the ``copies`` were
    written; quotes that were replaced have their word runs filled in."""
    if not any(isinstance(change, Edited | Split | Merged) for change in changes):
        return ()
    from leaddiff import facts

    plain = list(map(plain_text, old)), list(map(plain_text, new))
    read = [_read_plain(change, (old, new), plain, house) for change in changes]
    headlines = copies[0].headline or "", copies[1].headline or ""
    issued = _written(copies[0]), _written(copies[1])
    seen = facts.compare(*plain, read, issued, headlines)
    if house.words:
        seen = tuple(fact for fact in seen if not _is_respelled(fact, house))
    return tuple(map(_with_words, seen))


def _written(copy: Copy) -> Moment:
    """When a copy was written, as its time stamp or its dateline says."""
    stamped = read_stamp(copy.moved_at or "")
    return stamped if stamped.day else read_dateline(copy.dateline or "")


def _read_plain(
    change: ParagraphChange,
    texts: tuple[Sequence[str], Sequence[str]],
    plain: tuple[Sequence[str], Sequence[str]],
    house: House,
) -> ParagraphChange:
    """The change as its plain texts have it: no code or soft hyphen is part of a fact."""
    if not isinstance(change, Edited | Split | Merged):
        return change
    numbers = _numbers(change.old), _numbers(change.new)
    is_plain = all(
        given[n - 1] == bare[n - 1]
        for given, bare, side in zip(texts, plain, numbers, strict=True)
        for n in side
    )
    return change if is_plain else _worded(change, *plain, house)


def _numbers(of: int | tuple[int, ...]) -> tuple[int, ...]:
    return of if isinstance(of, tuple) else (of,)


def _is_respelled(fact: FactChange, house: House) -> bool:
    """Whether a fact only got another of the house's words for it; quotations are locked."""
    if fact.kind is FactKind.QUOTE or fact.before is None or fact.after is None:
        return False
    from leaddiff import wording

    return wording.is_style_only(fact.before, fact.after, house.words)


def _worded(
    change: ParagraphChange, old: Sequence[str], new: Sequence[str], house: House
) -> ParagraphChange:
    """The change with its word runs filled in, and whether they are house style alone."""
    match change:
        case Edited(old=before, new=after):
            texts = old[before - 1], new[after - 1]
        case Split(old=before, new=many):
            texts = old[before - 1], PARAGRAPH_BREAK.join(new[n - 1] for n in many)
        case Merged(old=several, new=after):
            texts = PARAGRAPH_BREAK.join(old[n - 1] for n in several), new[after - 1]
        case _:
            return change
    from leaddiff import wording

    style_only = wording.is_style_only(*texts, house.words)
    return change._replace(words=wording.diff(*texts), style_only=style_only)


def _with_dateline(change: ParagraphChange, before: str, after: str) -> ParagraphChange:
    """The change with the runs of its dateline put in front."""
    if not isinstance(change, Edited | Split | Merged):
        return change
    firsts = _numbers(change.old), _numbers(change.new)
    old = before if firsts[0][0] == 1 else ""
    new = after if firsts[1][0] == 1 else ""
    if not old and not new:
        return change
    from leaddiff import wording

    opening: Words = wording.diff(old, new)
    return change._replace(words=(*opening, *change.words), dateline=len(opening))


def _with_words(fact: FactChange) -> FactChange:
    """The fact, the word runs of a quote that was replaced filled in."""
    if fact.kind is not FactKind.QUOTE or not fact.before or not fact.after:
        return fact
    from leaddiff import wording

    return fact._replace(words=wording.diff(fact.before, fact.after))


def _fields(old: Copy, new: Copy) -> tuple[FieldChange, ...]:
    return (
        _field(Field.SLUG, old.slug, new.slug),
        _field(Field.HEADLINE, old.headline, new.headline),
        _field(Field.BYLINE, old.byline, new.byline),
        _field(Field.DATELINE, *_datelines(old.dateline, new.dateline)),
        _field(Field.PHOTO, _captions(old), _captions(new)),
        FieldChange(Field.VERSION, old.version.marker, new.version.marker),
    )


def _datelines(before: str | None, after: str | None) -> tuple[str | None, str | None]:
    """Both datelines; the newer one twice where they differ in what a page sets otherwise: in their dash, "_",
    "--" or "—", or in the day, which stands in a time line instead."""
    if not before or not after:
        return before, after
    was, now = (line.rstrip(_DASHES) for line in (before, after))
    if was == now:
        return after, after
    bare = [_DAY.sub("", line) for line in (was, now)]
    is_same = bare[0] == bare[1] and (was in bare or now in bare)
    return (after, after) if is_same else (before, after)


_DAY = pattern(rf",? (?:{month_source()})[a-z]*\.? \d{{1,2}}\b")


def _field(field: Field, before: str | None, after: str | None) -> FieldChange:
    if not before or not after or before == after:
        return FieldChange(field, before, after)
    from leaddiff import wording

    return FieldChange(field, before, after, wording.diff(before, after))


def _captions(copy: Copy) -> str | None:
    return " / ".join(copy.captions) or None
