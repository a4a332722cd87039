"""Moments: times as copy gives them."""

from typing import NamedTuple


class Moment(NamedTuple):
    """A time as copy gives it, as far as it gives it. ``day`` counts from January 1 in a year of 366
    days; ``minute`` counts from midnight, in whatever zone the desk keeps."""

    year: int | None = None
    day: int | None = None
    minute: int | None = None
