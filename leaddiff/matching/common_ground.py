"""Common ground: what two copies have in common, and how far apart in time they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from leaddiff.ground.once import once
from leaddiff.languages.times import days_between
from leaddiff.languages.version_markers import hour_of, rank
from leaddiff.languages.vocabulary import FUNCTION_WORDS
from leaddiff.matching import thresholds
from leaddiff.matching.identities import are_tied
from leaddiff.matching.story_names import (
    Naming,
    compare_headlines,
    compare_slugs,
    is_nameless,
    name_of,
)
from leaddiff.nouns.chains import Sketch

_FUNCTION_WORDS = frozenset(word.encode() for word in FUNCTION_WORDS)

_DAY = 86_400 * 10**9  # nanoseconds


class Background(NamedTuple):
    """What of a pile says nothing about any one story: sentences that stand in many, and slugs, each
    written as one word, that come back with other stories. ``families`` are the ids that tie copies, each
    with a number that the ids of one story share, ``nobodys`` those that stand for everything."""

    boilerplate: frozenset[int] = frozenset()
    recurring: frozenset[str] = frozenset()
    families: Mapping[str, int] = MappingProxyType({})
    nobodys: frozenset[str] = frozenset()


NO_BACKGROUND = Background()


@dataclass(eq=False)  # made by the hundred thousand
class Evidence:
    """What two copies have in common.

    ``shared`` are words in sentences that stand in both, ``sentences`` how many those are, ``of`` how
    many the copy with fewer has. ``days`` and ``hours`` lead from one to the other, None where
    nothing tells. ``rises``: by their numbers one can be an update of the other.
    """

    one: Sketch
    other: Sketch
    naming: Naming
    by_headline: bool
    share: float
    spread: float
    shared: int
    sentences: int
    of: int
    days: int | None
    hours: float | None
    rises: bool
    recurs: bool

    @once
    def words(self) -> float:
        """Different words that carry matter and stand in both, in proportion to the copy that has
        fewer."""
        one, other = _words_of(self.one.words), _words_of(self.other.words)
        return len(one & other) / max(1, min(len(one), len(other)))

    @once
    def figures(self) -> float | None:
        """The same for figures; None where one copy has too few to tell."""
        one, other = _figures_of(self.one.words), _figures_of(self.other.words)
        fewest = min(len(one), len(other))
        return len(one & other) / fewest if fewest >= thresholds.FEW_FIGURES else None

    @once
    def is_one_matter(self) -> bool:
        """Whether the two are on the same people, places and things in much the same words, however
        little of the one stands in the other."""
        one, other = _names_of(self.one.names), _names_of(self.other.names)
        both = len(one & other)
        if both < thresholds.FEW_NAMES or self.words < thresholds.FEW_WORDS_SHARED:
            return False
        return both / min(len(one), len(other)) + self.words >= thresholds.SAME_MATTER

    @property
    def has_flash(self) -> bool:
        """Whether one of the two is a flash and the other the story."""
        lengths = sorted((self.one.length, self.other.length))
        return lengths[0] <= thresholds.FLASH < lengths[1]

    @property
    def is_one_run(self) -> bool:
        """Whether the two stand close enough in time for one to update the other."""
        if self.hours is not None and abs(self.hours) <= thresholds.HOURS_RUNNING:
            return True
        return self.days in (0, None)

    @property
    def can_update(self) -> bool:
        """Whether by number and time one of the two can be an update of the other."""
        return self.is_one_run and (self.rises or self.has_flash)

    @property
    def goes_up(self) -> bool:
        """Whether the one of the later day has the higher number."""
        step = self.other.version.number - self.one.version.number
        return self.days is not None and step * self.days > 0

    @property
    def grows(self) -> bool:
        """Whether the longer one has the higher number."""
        step = self.other.version.number - self.one.version.number
        return step * (self.other.length - self.one.length) > 0

    @property
    def keeps_figures(self) -> bool:
        """Whether the figures of one stand in the other, as far as there are any."""
        return self.figures is None or self.figures >= thresholds.TAKEN_UP_FIGURES

    @property
    def is_solid(self) -> bool:
        """Whether what is shared is more than a stock phrase."""
        return self.shared >= thresholds.SOLID_WORDS

    @property
    def is_plain(self) -> bool:
        """Whether so much is shared that there is no need to count words."""
        return (
            self.share >= thresholds.OTHER_SLUG_SHARE
            and self.spread >= thresholds.OTHER_SLUG_SPREAD
        )

    @property
    def is_same_body(self) -> bool:
        return self.spread >= thresholds.RESEND_SPREAD


def may_be_kin(one: Sketch, other: Sketch) -> bool:
    """Whether two copies are worth weighing: they share a sentence, or they are named alike and stand
    close enough in time for one to be the other rewritten. A kill shares nothing but the name."""
    if are_tied(one, other):
        return True
    if one.withdraws or other.withdraws:
        return _naming(one, other)[0] is Naming.SAME
    if not sentences_of(one.sentences).isdisjoint(sentences_of(other.sentences)):
        return True
    if _naming(one, other)[0] in (Naming.OTHER, Naming.UNNAMED):
        return False
    days, hours = _apart(one, other)
    return not days or (hours is not None and abs(hours) <= thresholds.HOURS_RUNNING)


def weigh(one: Sketch, other: Sketch, background: Background = NO_BACKGROUND) -> Evidence:
    """What two copies have in common; what says nothing is left out of account."""
    first, second = sentences_of(one.sentences), sentences_of(other.sentences)
    if background.boilerplate:
        first, second = first - background.boilerplate, second - background.boilerplate
    both = first & second
    shared = _length(both)
    lengths = sorted((_length(first), _length(second))) if both else (1, 1)
    naming, by_headline = _naming(one, other)
    days, hours = _apart(one, other)
    return Evidence(
        one=one,
        other=other,
        naming=naming,
        by_headline=by_headline,
        share=shared / lengths[0],
        spread=shared / lengths[1],
        shared=shared,
        sentences=len(both),
        of=min(len(first), len(second)),
        days=days,
        hours=hours,
        rises=_rises(one, other, hours),
        recurs=bool(background.recurring)
        and (_recurs(one, background) or _recurs(other, background)),
    )


@lru_cache(maxsize=4_000)
def sentences_of(packed: bytes) -> frozenset[int]:
    """The sentences of a sketch as a set."""
    return frozenset(memoryview(packed).cast("q"))


@lru_cache(maxsize=1_000)
def _words_of(listed: bytes) -> frozenset[bytes]:
    return frozenset(listed.split()) - _FUNCTION_WORDS


@lru_cache(maxsize=4_000)
def _figures_of(listed: bytes) -> frozenset[bytes]:
    return frozenset(filter(bytes.isdigit, _words_of(listed)))


@lru_cache(maxsize=4_000)
def _names_of(listed: bytes) -> frozenset[bytes]:
    return frozenset(listed.split())


def _length(sentences: frozenset[int]) -> int:
    """Words in these sentences: the lowest byte of each is its own."""
    return sum([sentence & 255 for sentence in sentences])


def _naming(one: Sketch, other: Sketch) -> tuple[Naming, bool]:
    """How the two are named: by slug where both have one, else by headline. A headline that differs
    says nothing, for updates change it."""
    if not is_nameless(one.slug) and not is_nameless(other.slug):
        return compare_slugs(one.slug or "", other.slug or ""), False
    if one.headline and other.headline:
        naming = compare_headlines(one.headline, other.headline)
        return (Naming.UNNAMED if naming is Naming.OTHER else naming), True
    return Naming.UNNAMED, True


def _apart(one: Sketch, other: Sketch) -> tuple[int | None, float | None]:
    """Days and hours from one to the other; stamps tell it better than datelines."""
    stamped = days_between(one.moved, other.moved)
    dated = days_between(one.dated, other.dated)
    days = stamped if stamped is not None else dated
    if days is None:
        days = _mixed(one, other)
    elif dated is not None and abs(dated) < abs(days):
        days = dated
    minutes = (one.moved.minute, other.moved.minute)
    if stamped is None or minutes[0] is None or minutes[1] is None:
        return days, None
    return days, stamped * 24 + (minutes[1] - minutes[0]) / 60


def _mixed(one: Sketch, other: Sketch) -> int | None:
    """By the dateline of one and the stamp of the other; else, where they lie days apart, by the
    times of the files. That two files were saved on one day tells nothing."""
    for days in (days_between(one.dated, other.moved), days_between(one.moved, other.dated)):
        if days is not None:
            return days
    if one.filed is None or other.filed is None:
        return None
    return int((other.filed - one.filed) / _DAY) or None


def _rises(one: Sketch, other: Sketch, hours: float | None) -> bool:
    """Whether one of the two can be an update of the other by its number. Two cycles count each
    for itself."""
    step = other.version.number - one.version.number
    if not step:
        step = rank(other.version) - rank(one.version) or _hours_on(one, other)
    went_back = hours is not None and step * hours < 0 and abs(hours) <= thresholds.HOURS_RUNNING
    return step != 0 and not went_back and {_cycle(one), _cycle(other)} != {"am", "pm"}


def _hours_on(one: Sketch, other: Sketch) -> int:
    """Hours from the one slug to the other: "Wall Street 2pm", "Wall Street 3pm"."""
    hours = hour_of(one.slug or ""), hour_of(other.slug or "")
    return hours[1] - hours[0] if hours[0] is not None and hours[1] is not None else 0


def _recurs(sketch: Sketch, background: Background) -> bool:
    return sketch.slug is not None and name_of(sketch.slug).joined in background.recurring


def _cycle(sketch: Sketch) -> str:
    return name_of(sketch.slug).cycle if sketch.slug else ""
