"""Origins: in which version of a chain each change between two of its versions came in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    for version in range(len(steps), 0, -1):
        step = steps[version - 1]
        met = [c for c in step.changes.paragraphs if set(new_numbers(c)) & set(numbers)]
        if any(_touches(change) for change in met):
            yield version, _is_untold(step, new=numbers)
        numbers = tuple(number for change in met for number in old_numbers(change))
        if not numbers:
            return


def _followed_down(number: int, steps: Sequence[Report]) -> Iterator[tuple[int, bool]]:
    """From the oldest version on: those that touched a paragraph, up to the one in which it went."""
    numbers: tuple[int, ...] = (number,)
    for version, step in enumerate(steps, 1):
        met = [c for c in step.changes.paragraphs if set(old_numbers(c)) & set(numbers)]
        if any(_touches(change) for change in met):
            yield version, _is_untold(step, old=numbers)
        numbers = tuple(number for change in met for number in new_numbers(change))
        if not numbers:
            return


def _touches(change: ParagraphChange) -> bool:
    if isinstance(change, Unchanged):
        return change.moved
    return not getattr(change, "style_only", False)


def _is_untold(step: Report, new: tuple[int, ...] = (), old: tuple[int, ...] = ()) -> bool:
    """Whether what changed in these paragraphs is not in the step's note."""
    unreported = [f for f in step.findings if f.unreported]
    return any(set(f.new) & set(new) or set(f.old) & set(old) for f in unreported)
