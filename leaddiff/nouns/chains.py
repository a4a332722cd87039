"""Chains: the versions of one story in order, what ties them together, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from leaddiff.nouns.findings import Finding, Report
from leaddiff.nouns.moments import Moment
from leaddiff.nouns.story import Copy, Version


class Sketch(NamedTuple):
    """What is kept of a copy to match it by once its text has been put away.

    ``length`` is its number of paragraphs. ``dated`` is the day of its dateline, ``moved`` its time
    stamp read; ``filed`` the time of the file in nanoseconds, None where it has none. ``sentences``
    are eight bytes for each different sentence of the body, the lowest of which is its length in
    words (255 at most); ``words`` are its different words and figures, blanks between them and
    in no order. ``names`` are its words with a capital within sentences, in
    lower case. ``digest`` stands for the whole body: two copies have the same where one sends the
    other's body again. ``withdraws`` is "kill" or "hold" where the copy
    is no version but withdraws the story. ``disagrees`` are the markers of slug and headline,
    a line each, where they differ. ``identity`` is the item's own id, ``follows`` those of the items before
    it, a line each; ``embargo`` says until when it must not be published.
    """

    path: str | None
    agency: str | None
    version: Version
    slug: str | None
    headline: str | None
    note: str | None
    moved_at: str | None
    length: int
    dated: Moment
    moved: Moment
    filed: int | None
    sentences: bytes
    words: bytes
    digest: bytes
    names: bytes = b""
    withdraws: str | None = None
    disagrees: str | None = None
    identity: str | None = None
    follows: str | None = None
    embargo: str | None = None

    @property
    def day(self) -> Moment:
        """When it moved, or where that names no day the day of its dateline."""
        return self.moved if self.moved.day is not None else self.dated


class Order(NamedTuple):
    """What the place of a version after the one before it rests on, in an editor's words, and
    whether that is a last resort."""

    rests_on: str
    is_guess: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Why two versions of a chain belong together. ``old`` and ``new`` are their places in the chain,
    counted from 0; ``reason`` is in an editor's words; ``order`` tells why ``new`` comes after the
    version just before it in the chain."""

    old: int
    new: int
    reason: str
    order: Order


@dataclass(frozen=True, slots=True)
class Gap:
    """Versions that must have moved and are not in the pile: ``missing`` are their numbers, and they
    stand before the version at place ``before`` of the chain."""

    before: int
    missing: tuple[int, ...]
    message: str


class ChainFinding(NamedTuple):
    """A finding on a chain. ``old`` and ``new`` are the places in the chain of the versions it speaks
    of; ``report`` is that of the two where it comes from comparing them, None where it comes from how
    the chain hangs together."""

    finding: Finding
    old: int
    new: int
    report: Report | None = None

    @property
    def of_step(self) -> bool:
        """Whether it comes from comparing the two versions."""
        return self.report is not None


AnyVersion = TypeVar("AnyVersion", Copy, Sketch)


@dataclass(frozen=True, slots=True)
class Chain(Generic[AnyVersion]):
    """The versions of one story, oldest first.

    ``versions`` are what was matched: copies from ``leaddiff.match``. ``links`` hold one entry for
    each version but the first, in order. ``slug`` is that of the first version that has one.
    """

    slug: str | None
    agency: str | None
    versions: tuple[AnyVersion, ...]
    links: tuple[Link, ...]
    gaps: tuple[Gap, ...] = ()
    findings: tuple[ChainFinding, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The chain as plain dictionaries and lists, as ``leaddiff chain --format json`` has it."""
        from leaddiff.telling.contract import chain_dict

        return chain_dict(self)


class Unreadable(NamedTuple):
    """A file of the pile that is no copy, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Pile:
    """What a folder of copy holds: the stories with two or more versions, how many copies stand
    alone, and which files could not be read."""

    chains: tuple[Chain[Sketch], ...]
    singles: int
    unreadable: tuple[Unreadable, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The pile as plain dictionaries and lists, as ``leaddiff chain --format json`` has it."""
        from leaddiff.telling.contract import pile_dict

        return pile_dict(self)


class OnBoard(NamedTuple):
    """A story on the board: its chain, and of each version but the first the report that holds it against
    the one before, or why there is none. ``address`` is where the page of the newest report is to be had from
    the board; empty where the board is all there is."""

    chain: Chain[Sketch]
    steps: tuple[Report | str, ...]
    address: str = ""


class AloneOnBoard(NamedTuple):
    """A copy on the board that has no other version, most often the first of its story; ``address`` as in
    ``OnBoard``."""

    version: Sketch
    address: str = ""
