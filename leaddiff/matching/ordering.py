"""Ordering: the copies of one story put in the order they moved, and what that rests on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from leaddiff.languages.times import days_between
from leaddiff.languages.version_markers import SENT_AGAIN, hour_of, rank
from leaddiff.matching.common_ground import weigh
from leaddiff.matching.identities import follows
from leaddiff.matching.story_names import name_of
from leaddiff.matching.thresholds import MIDNIGHT_EARLY, MIDNIGHT_LATE
from leaddiff.nouns.chains import Order, Sketch
from leaddiff.nouns.moments import Moment

_CYCLES = {"pm": 0, "am": 1}  # afternoon papers' cycle opens a day, morning papers' closes it


LAST = 1_000
"""Stands above any version's number: a kill comes after all that has no later stamp."""


class _Timed(NamedTuple):
    """A copy with its day counted from the first of its story, its minute, and the place of its cycle
    in the day."""

    sketch: Sketch
    day: int | None
    minute: int | None
    cycle: int

    @property
    def number(self) -> int:
        """Its version; a kill ends what it withdraws."""
        return LAST if self.sketch.withdraws else self.sketch.version.number

    @property
    def is_stamped(self) -> bool:
        return self.day is not None and self.minute is not None


def order(story: Sequence[Sketch]) -> tuple[Sketch, ...]:
    """The copies of one story, oldest first.

    Time stamps come first: counts start again within a story, and numbers alone would mix the runs.
    Copies without a stamp go by the day of their dateline, then their version; only where those are
    the same by the time of the file, and last by its name. A correction or repeat that carries no
    number follows the version it is most like.
    """
    loose = [sketch for sketch in story if _is_loose(sketch)]
    firm = [sketch for sketch in story if not _is_loose(sketch)] or loose
    timed = _past_midnight(_timed(firm))
    line = sorted((copy for copy in timed if copy.is_stamped), key=_by_time)
    for copy in sorted((copy for copy in timed if not copy.is_stamped), key=_by_version):
        line.insert(_place(copy, line), copy)
    ordered = [copy.sketch for copy in line]
    if firm is not loose:
        for sketch in sorted(loose, key=_last_resort):
            ordered.insert(_after_its_like(sketch, ordered), sketch)
    return tuple(_after_what_they_follow(ordered))


def _after_what_they_follow(ordered: list[Sketch]) -> list[Sketch]:
    """The copies with each that says which item it follows behind that one, where no time stamp tells
    otherwise. Each is moved once at most, so that ids in a circle do no harm."""
    line = list(ordered)
    for new in ordered:
        if new.follows is None:
            continue
        at = next(n for n, each in enumerate(line) if each is new)
        later = [
            n
            for n, old in enumerate(line)
            if n > at and follows(new, old) and None in (old.moved.minute, new.moved.minute)
        ]
        if later:
            line.insert(later[-1], line.pop(at))
    return line


def rests_on(old: Sketch, new: Sketch) -> Order:
    """What places ``new`` right after ``old``, in an editor's words."""
    days = days_between(old.moved, new.moved)
    has_stamps = old.moved.minute is not None and new.moved.minute is not None
    if days is not None and has_stamps and (days, new.moved.minute) != (0, old.moved.minute):
        return Order("by time stamp")
    if days or days_between(old.day, new.day):
        return Order("by day")
    said = _said_by_itself(old, new)
    if said is not None:
        return Order(said)
    if _is_loose(new):
        return Order("by the text it is most like", True)
    if old.version.number != new.version.number or rank(old.version) != rank(new.version):
        return Order("by version")
    if hour_of(old.slug or "") != hour_of(new.slug or ""):
        return Order("by the hour in its slug")
    if (old.note is None) != (new.note is None):
        return Order("by its note, which a first version has not")
    if old.filed is not None and new.filed is not None and old.filed != new.filed:
        return Order("by file time, as nothing in the copy tells", True)
    if old.length != new.length:
        return Order("by length, as nothing else tells", True)
    return Order("by file name, as nothing else tells", True)


def _said_by_itself(old: Sketch, new: Sketch) -> str | None:
    """What an item or a kill says of its own place."""
    if follows(new, old):
        return "as its item says that it follows the other"
    return "as a kill ends what it withdraws" if new.withdraws or old.withdraws else None


def clock(sketches: Sequence[Sketch], by_year: bool | None = None) -> list[int]:
    """The rank of each sketch in the order of time, as far as it can be told without its story.
    ``by_year``: whether the pile they are of goes by years; None where they are all of it."""
    if by_year is None:
        by_year = all(sketch.moved.year or sketch.dated.year for sketch in sketches)
    keys = [in_time(sketch, by_year) for sketch in sketches]
    ranks = [0] * len(sketches)
    for at, place in enumerate(sorted(range(len(sketches)), key=keys.__getitem__)):
        ranks[place] = at
    return ranks


InTime = tuple[int, int, int, int, int, str]
"""What a copy of a pile is put in order of time by, the less the earlier."""


def in_time(sketch: Sketch, by_year: bool) -> InTime:
    """Where a copy stands in time among those of all stories. Years are left out of account where not
    every copy tells its own."""
    moment = sketch.day
    year = (moment.year or 0) if by_year else 0
    minute = -1 if moment.minute is None else moment.minute
    filed = sketch.filed or 0
    return year, moment.day or 0, minute, sketch.version.number, filed, sketch.path or ""


def _timed(story: Sequence[Sketch]) -> list[_Timed]:
    """Days are counted from any copy of the story; which does not matter."""
    origin = next((each.day for each in story if each.day.day is not None), Moment())
    cycles = {_cycle(sketch) for sketch in story}
    one_cycle = len(cycles - {""}) < 2
    return [
        _Timed(
            sketch,
            days_between(origin, sketch.day),
            sketch.moved.minute,
            0 if one_cycle else _CYCLES.get(_cycle(sketch), 0),
        )
        for sketch in story
    ]


def _cycle(sketch: Sketch) -> str:
    return name_of(sketch.slug).cycle if sketch.slug else ""


def _past_midnight(story: list[_Timed]) -> list[_Timed]:
    """AP's date is the news day: 23:58 of it is the evening before, where the versions say so."""
    early: dict[int, int] = {}
    for copy in story:
        if copy.day is not None and copy.minute is not None and copy.minute <= MIDNIGHT_EARLY:
            early[copy.day] = max(copy.number, early.get(copy.day, 0))
    return [
        copy._replace(day=copy.day - 1)
        if copy.day is not None
        and copy.minute is not None
        and copy.minute >= MIDNIGHT_LATE
        and copy.number < early.get(copy.day, 0)
        else copy
        for copy in story
    ]


def _by_time(copy: _Timed) -> tuple[int, int, int, _LastResort]:
    return copy.day or 0, copy.minute or 0, copy.number, _last_resort(copy.sketch)


def _by_version(copy: _Timed) -> tuple[int, int, int, int, _LastResort]:
    return copy.day or 0, copy.cycle, copy.number, _hour(copy), _last_resort(copy.sketch)


_LastResort = tuple[int, bool, int, int, str]


def _hour(copy: _Timed) -> int:
    return hour_of(copy.sketch.slug or "") or 0


def _last_resort(sketch: Sketch) -> _LastResort:
    """Within one number: the flash before the version, and corrections after it; the copy without a
    note; then the file's time, the shorter, and the name."""
    has_note = sketch.note is not None
    return rank(sketch.version), has_note, sketch.filed or 0, sketch.length, sketch.path or ""


def _is_loose(sketch: Sketch) -> bool:
    """Whether a copy is marked as a correction or repeat of it does not say which version, nor when."""
    is_numbered = sketch.version.number > 0 or rank(sketch.version) != SENT_AGAIN
    return not is_numbered and sketch.moved.minute is None


def _place(copy: _Timed, line: Sequence[_Timed]) -> int:
    """Where a copy without a stamp goes: on its day, before the first with a higher number."""
    for at, other in enumerate(line):
        has_days = copy.day is not None and other.day is not None
        days = (other.day or 0) - (copy.day or 0) if has_days else 0
        if days > 0 or (days == 0 and _is_beyond(other, copy)):
            return at
    return len(line)


def _is_beyond(other: _Timed, copy: _Timed) -> bool:
    return (other.number, rank(other.sketch.version)) > (copy.number, rank(copy.sketch.version))


def _after_its_like(sketch: Sketch, ordered: Sequence[Sketch]) -> int:
    spreads = [weigh(sketch, other).spread for other in ordered]
    return max(range(len(ordered)), key=lambda at: (spreads[at], at)) + 1
