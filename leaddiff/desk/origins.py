"""Origins: in which version of a chain each change between two of its versions came in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from leaddiff.nouns.changes import Added, Deleted, ParagraphChange, Unchanged
from leaddiff.nouns.findings import Report


class Origin(NamedTuple):
    """Where a change came from. ``versions`` are the places, counted from 0 among the versions looked
    at, of those that touched the paragraph, oldest first; ``untold`` those of them whose own note
    does not speak of it."""

    change: ParagraphChange
    versions: tuple[int, ...]
    untold: tuple[int, ...]


def origins(whole: Report, steps: Sequence[Report]) -> tuple[Origin, ...]:
    """Each change of ``whole``, which compares two versions of a chain, with the versions between
    them in which it came in. ``steps`` compare each version with the next, from the older of the two
    to the newer. Paragraphs that stand as they did are left out."""
    return tuple(
        _origin(change, steps)
        for change in whole.changes.paragraphs
        if not (isinstance(change, Unchanged) and not change.moved)
    )


def old_numbers(change: ParagraphChange) -> tuple[int, ...]:
    """The paragraphs of the older version that a change speaks of."""
    if isinstance(change, Added):
        return ()
    return change.old if isinstance(change.old, tuple) else (change.old,)


def new_numbers(change: ParagraphChange) -> tuple[int, ...]:
    """The paragraphs of the newer version that a change speaks of."""
    if isinstance(change, Deleted):
        return ()
    return change.new if isinstance(change.new, tuple) else (change.new,)


def _origin(change: ParagraphChange, steps: Sequence[Report]) -> Origin:
    if isinstance(change, Deleted):
        touched = dict(_followed_down(change.old, steps))
    else:
        touched = dict(_followed_up(new_numbers(change), steps))
    versions = tuple(sorted(touched))
    return Origin(change, versions, tuple(version for version in versions if touched[version]))


def _followed_up(numbers: tuple[int, ...], steps: Sequence[Report]) -> Iterator[tuple[int, bool]]:
    """From the newest version back: each that touched these paragraphs or brought them in, and whether
    its note leaves that out."""
    return _followed(numbers, reversed(list(enumerate(steps, 1))), from_newer=True)


def _followed_down(number: int, steps: Sequence[Report]) -> Iterator[tuple[int, bool]]:
    """From the oldest version on: those that touched a paragraph, up to the one in which it went."""
    return _followed((number,), enumerate(steps, 1), from_newer=False)


def _followed(
    numbers: tuple[int, ...], steps: Iterable[tuple[int, Report]], from_newer: bool
) -> Iterator[tuple[int, bool]]:
    here, there = (new_numbers, old_numbers) if from_newer else (old_numbers, new_numbers)
    for version, step in steps:
        met = [change for change in step.changes.paragraphs if set(here(change)) & set(numbers)]
        if any(map(_touches, met)):
            untold = (f.new if from_newer else f.old for f in step.findings if f.unreported)
            yield version, any(set(numbers) & set(of) for of in untold)
        numbers = tuple(number for change in met for number in there(change))
        if not numbers:
            return


def _touches(change: ParagraphChange) -> bool:
    if isinstance(change, Unchanged):
        return change.moved
    return not getattr(change, "style_only", False)
