"""Version markers: what one says besides its number, what two leave out, and how a version is named."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from leaddiff.ground.pattern import pattern
from leaddiff.ground.phrases import ordinal
from leaddiff.nouns.story import Copy, Version

URGENT, PLAIN, SENT_AGAIN = range(3)

_SENT_AGAIN = pattern(r"(?i)correct|refile|\brpt\b|repeat")
_URGENT = pattern(r"(?i)urgent|flash|bulletin|alert|속보|^1보")


def rank(version: Version) -> int:
    """Where a version stands among those of its number: the flash, the version, what was sent
    again as a correction or repeat."""
    return _rank_of(version.marker or "")


@lru_cache(maxsize=1_000)
def _rank_of(marker: str) -> int:
    if _URGENT.search(marker):
        return URGENT
    return SENT_AGAIN if _SENT_AGAIN.search(marker) else PLAIN


def is_sent_again(version: Version, before: Version) -> bool:
    """Whether a version is marked as a correction or repeat of the one before it: CORRECTED-UPDATE 2
    after UPDATE 2, or CORRECTED without a number. It is a step of its own under the same number, and
    UPDATE 3 comes next."""
    if rank(version) != SENT_AGAIN or version.marker == before.marker:
        return False
    return version.number in (0, before.number)


_HOUR = pattern(r"(?i)[\s,-]+(?P<hour>1[0-2]|[1-9]) ?(?P<half>[ap])\.?m\.?$")
_CYCLE = pattern(r"(?i)(?:am|pm|bc|ap)-+(?=\S)")
_MARKS = pattern(r"[\W_]+")


def hour_of(slug: str) -> int | None:
    """The hour, 0 to 23, at which a story that is written anew through the day says it stands:
    "Wall Street 2pm" and "Wall Street 3pm" are two versions of one story."""
    found = _HOUR.search(slug) if _may_close_with_hour(slug) else None
    if found is None:
        return None
    return int(found["hour"]) % 12 + (12 if found["half"] in "pP" else 0)


def without_hour(slug: str) -> str:
    """A slug without the hour it closes with."""
    return _HOUR.sub("", slug) if _may_close_with_hour(slug) else slug


def _may_close_with_hour(slug: str) -> bool:
    return slug.rstrip(".\n")[-1:] in ("m", "M")


def bare_slug(slug: str) -> str:
    """A slug for comparing: real ones drift in case, points, hyphens and cycle (AM-, PM-, BC-), and
    some end in the hour."""
    bare = without_hour(slug)
    has_cycle = any(cycle in bare.lower() for cycle in ("am-", "pm-", "bc-", "ap-"))
    return _MARKS.sub("", _CYCLE.sub("", bare, count=1) if has_cycle else bare).lower()


def missing_between(before: int, now: int) -> tuple[int, ...]:
    """The numbers of the versions that must have moved between two and are not there. Every note
    tells the last step alone, so the later one cannot be asked for all that changed."""
    return tuple(range(before + 1, now))


def is_unnumbered(version: Version) -> bool:
    """Whether a version is a correction or repeat that does not say of which number: CORRECTED alone may be
    of UPDATE 2, and UPDATE 3 after it leaves nothing out."""
    return version.number == 0 and rank(version) == SENT_AGAIN


def version_name(version: Version) -> str:
    """A version as an editor names it: its marker, or words that stand for it."""
    if version.marker:
        return version.marker
    return f"version {version.number}" if version.number else "first version"


def step_names(old: Copy, new: Copy) -> tuple[str, str]:
    """The two versions of a step as an editor names them. Where neither has a marker, as on web pages, they are
    the older and the newer copy: that both are a first version would tell nobody anything. Nor is copy without
    a marker one wherever it may have lost it."""
    if old.version == new.version == Version():
        return "older copy", "newer copy"
    before = UNMARKED if may_have_lost_its_marker(old, new) else version_name(old.version)
    return before, UNMARKED if new.version == Version() else version_name(new.version)


UNMARKED = "unmarked copy"
"""What copy without a marker is called where it may be any version."""


def copy_name(copy: Copy) -> str:
    """Copy by itself as an editor names it: by its marker. Without one and a slug it may be any version."""
    is_bare = copy.version == Version() and copy.slug is None
    return UNMARKED if is_bare else version_name(copy.version)


def may_have_lost_its_marker(old: Copy, new: Copy) -> bool:
    """Whether older copy without a marker may be any version before the newer one: it has no slug either, as on
    web pages, which drop both, and between a first version and the newer one others must lie."""
    is_bare = old.version == Version() and old.slug is None
    return is_bare and bool(missing_between(0, new.version.number))


_COUNT = pattern(r"(?i)[0-9]{1,2}(?:st|nd|rd|th)?")
_AFTER_LEAD = ("2nd LD", "3rd LD", "4th LD")
"""Markers of desks that begin with LEAD, where there is no 1st LD."""


def missing_name(number: int, beside: Iterable[Version]) -> str:
    """A version that is not there as its story's desk would mark it: after the marker that counts of the
    nearest version ``beside`` it, nearest first.

    >>> missing_name(2, [Version(1, "UPDATE 1"), Version(3, "UPDATE 3")])
    'UPDATE 2'
    """
    if number == 0:
        return "first version"
    markers = [version.marker or "" for version in beside]
    model = next(filter(_COUNT.search, markers), _AFTER_LEAD[0])
    if number == 1 and (model in _AFTER_LEAD or any(m.upper() == "LEAD" for m in markers)):
        return "LEAD"
    found = _COUNT.search(model)
    spelt = ordinal(number) if found and not found[0].isdigit() else str(number)
    return _COUNT.sub(spelt.upper() if found and found[0].isupper() else spelt, model, count=1)
