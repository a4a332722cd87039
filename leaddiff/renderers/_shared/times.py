"""Times: when a version moved, as a list of versions tells it."""

from __future__ import annotations

from leaddiff.languages.calendar import month_and_day, month_as_shown
from leaddiff.nouns.chains import Sketch
from leaddiff.nouns.moments import Moment


def time_of(version: Sketch) -> str:
    """When a version moved, as far as its stamp or its dateline tells: "July 17 14:40"."""
    moment: Moment = version.moved if version.moved.day is not None else version.dated
    if moment.day is None:
        return "no time"
    month, day = month_and_day(moment.day)
    clock = "" if moment.minute is None else f" {moment.minute // 60:02}:{moment.minute % 60:02}"
    return f"{month_as_shown(month)} {day}{clock}"
