"""Packing: a sketch as one line of text that any database keeps, and back."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

from leaddiff.languages.times import day_written
from leaddiff.nouns.chains import Sketch
from leaddiff.nouns.moments import Moment
from leaddiff.nouns.story import Version

_BYTES = ("sentences", "words", "digest", "names")
_MOMENTS = ("dated", "moved")

UNKNOWN_DAY = -1
"""Stands for the day of copy that gives none, where versions are looked up by day."""


def packed(sketch: Sketch) -> str:
    """All of a sketch but where and when it was filed, which is kept beside it."""
    values: dict[str, Any] = sketch._asdict()
    del values["path"], values["filed"]
    values["version"] = [sketch.version.number, sketch.version.marker]
    for name in _BYTES:
        values[name] = values[name].decode("latin-1")
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def unpacked(text: str, path: str, filed: int) -> Sketch:
    """The sketch that was packed. Raises ``ValueError``, ``TypeError`` or ``KeyError`` where it is none
    of this reader's."""
    values = json.loads(text)
    values["version"] = Version(*values["version"])
    for name in _MOMENTS:
        values[name] = Moment(*values[name])
    for name in _BYTES:
        values[name] = values[name].encode("latin-1")
    return Sketch(path=path, filed=filed, **values)


def day_of(sketch: Sketch) -> int:
    """The day by which a copy is looked up, 1 to 366 whatever the year; ``UNKNOWN_DAY`` where it gives
    none."""
    return next((m.day for m in (sketch.dated, sketch.moved) if m.day is not None), UNKNOWN_DAY)


def days_around(day: int, reach: int) -> tuple[int, ...]:
    """The days up to ``reach`` before and after one, the nearest first, over the turn of the year too, and the
    unknown."""
    steps = sorted(range(-reach, reach + 1), key=abs)
    return (*((day - 1 + step) % 366 + 1 for step in steps), UNKNOWN_DAY)


def calendar_day(sketch: Sketch, filed: int) -> str:
    """The day a copy moved, "2026-05-04": by its stamp, else that of its file in Greenwich."""
    told = day_written(sketch.moved) or day_written(sketch.dated)
    if told is not None:
        return told
    try:
        return str(date(1970, 1, 1) + timedelta(filed // 86_400_000_000_000))
    except OverflowError:
        return ""
