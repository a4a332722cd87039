"""Store: every version that moved, kept as it came, with what was read of it and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple

from leaddiff import matching
from leaddiff.ground.errors import LeadDiffError, UnreadableCopy
from leaddiff.matching import lookup_names, lookup_sentences, lookup_slug
from leaddiff.matching.thresholds import DAYS_AT_MOST
from leaddiff.nouns.archived import Asked, Kept, Received
from leaddiff.nouns.chains import Sketch
from leaddiff.nouns.story import Copy
from leaddiff.wire.archive.database import Database, numbers_after
from leaddiff.wire.archive.judgements import Judgements
from leaddiff.wire.archive.packing import (
    UNKNOWN_DAY,
    calendar_day,
    day_of,
    days_around,
    packed,
    unpacked,
)
from leaddiff.wire.archive.reading import Item, items_in, words_in

MOST_OF_A_NAME = 20
"""Copies of one slug in those days that are looked at, those of the nearest days and of them the latest first
(20 to 400)."""

MOST_OF_A_SENTENCE = 30
"""Copies above which a sentence is no story's own and finds nothing (20 to 200)."""

_SHOWN = (
    "v.number, v.name, v.agency, v.slug, v.marker, v.version, v.headline, v.day, v.filed, v.story,"
    " v.report, v.verdict, r.errors, r.warnings, r.before, r.reason"
)
_LISTED = f"SELECT {_SHOWN} FROM versions v LEFT JOIN reports r ON r.number = v.report"


class Read(NamedTuple):
    """A file as it came and what was read of it: its items, or why it is no copy."""

    received: Received
    found: tuple[Item, ...] | str


class Put(NamedTuple):
    """What became of a file: the numbers of the versions in it, whether they are new to the archive, and
    why there are none."""

    received: Received
    numbers: tuple[int, ...]
    is_new: bool
    trouble: str | None = None


class Store(Judgements):
    """An archive of copy.

    Nothing that is in it is ever taken out or changed, but for which report and which story is a
    version's; same bytes are one version whatever file they come in. What a method that writes has done
    when it returns is on the disk.

    Every method may raise ``LeadDiffError`` where the database cannot be used.
    """

    def __init__(self, database: Database, read_by: str) -> None:
        """``read_by`` tells the reader's version: what another has read is read again when it is met."""
        super().__init__(database)
        self._read_by = read_by

    def close(self) -> None:
        """Let go of the database."""
        self._base.close()

    # ------------------------------------------------------------ versions

    def put(self, read: Sequence[Read]) -> list[Put]:
        """Keep files that came, all of them or none; what became of each."""
        with self._base.writing():
            return list(self._putting(read))

    def _putting(self, read: Sequence[Read]) -> Iterator[Put]:
        file = numbers_after(self._base, "received")
        version = numbers_after(self._base, "versions")
        new: dict[bytes, Put] = {}
        items: list[tuple[int, int, Received, Item]] = []
        files: list[tuple[object, ...]] = []
        told: list[Put] = []
        for each in read:
            received, digest = each.received, sha256(each.received.content).digest()
            known = new.get(digest) or self._known(digest, received)
            if known is not None:
                told.append(known._replace(received=received, is_new=False))
                continue
            found = () if isinstance(each.found, str) else each.found
            reason = each.found if isinstance(each.found, str) else None
            numbered = [(next(version), item) for item in found]
            number = next(file)
            files.append((number, digest, *received[::2], received.content, reason))
            items += [(n, number, received, item) for n, item in numbered]
            new[digest] = Put(received, tuple(n for n, _ in numbered), True, reason)
            told.append(new[digest])
        self._base.change("INSERT INTO received VALUES (?, ?, ?, ?, ?, ?)", files)
        self._put_items(items)
        yield from told

    def _known(self, digest: bytes, received: Received) -> Put | None:
        found = self._base.ask("SELECT number, reason FROM received WHERE digest = ?", (digest,))
        if not found:
            return None
        query = "SELECT number FROM versions WHERE received = ? ORDER BY item"
        numbers = tuple(n for (n,) in self._base.ask(query, found[0][:1]))
        return Put(received, numbers, False, found[0][1])

    def _put_items(self, items: Sequence[tuple[int, int, Received, Item]]) -> None:
        rows = [_version_row(*each) for each in items]
        places = ", ".join("?" * 14)
        self._base.change(f"INSERT INTO versions VALUES ({places})", rows)
        self._put_sketches([(n, item.sketch) for n, _, _, item in items])
        self._base.index((n, item.words) for n, _, _, item in items)

    def _put_sketches(self, sketches: Sequence[tuple[int, Sketch]]) -> None:
        rows = [(n, self._read_by, packed(sketch)) for n, sketch in sketches]
        self._base.change("INSERT INTO sketches VALUES (?, ?, ?)", rows)
        names = [(name, day_of(s), n) for n, s in sketches for name in lookup_names(s)]
        self._base.change("INSERT INTO names VALUES (?, ?, ?) ON CONFLICT DO NOTHING", names)
        lines = sorted((line, n) for n, s in sketches for line in lookup_sentences(s))
        self._base.change("INSERT INTO lines VALUES (?, ?) ON CONFLICT DO NOTHING", lines)

    def content(self, number: int) -> bytes:
        """The bytes of the file in which a version came."""
        query = "SELECT f.content FROM received f JOIN versions v ON v.received = f.number WHERE v.number = ?"
        found = self._base.ask(query, (number,))
        if not found:
            raise LeadDiffError(f"The archive has no version {number}.")
        return bytes(found[0][0])

    def files(self) -> Iterator[Received]:
        """Every file as it came, the first first."""
        query = "SELECT number, name, content, filed FROM received WHERE number > ? ORDER BY number LIMIT 100"
        last = 0
        while rows := self._base.ask(query, (last,)):
            yield from (Received(name, bytes(content), filed) for _, name, content, filed in rows)
            last = rows[-1][0]

    def copy(self, number: int) -> Copy:
        """A version read again from what came."""
        ((name, item),) = self._base.ask(
            "SELECT f.name, v.item FROM versions v JOIN received f ON f.number = v.received"
            " WHERE v.number = ?", (number,),
        )  # fmt: skip
        return items_in(self.content(number), name)[max(int(item), 1) - 1]

    def sketch(self, number: int) -> Sketch:
        """The sketch of a version."""
        return self.sketches([number])[0]

    def sketches(self, numbers: Iterable[int]) -> list[Sketch]:
        """The sketches of versions; what an earlier release has read is read again."""
        wanted = list(numbers)
        if not wanted:
            return []
        places = ", ".join("?" * len(wanted))
        query = (
            "SELECT v.number, v.name, v.filed + v.item, s.read_by, s.sketch FROM versions v"
            f" JOIN sketches s ON s.version = v.number WHERE v.number IN ({places})"
        )
        found: dict[int, Sketch] = {}
        read_again: list[tuple[int, Sketch]] = []
        for number, name, filed, read_by, sketch in self._base.ask(query, wanted):
            again = None if read_by == self._read_by else self._read_again(number, name, filed)
            if again is not None:
                read_again.append((number, again))
            found[number] = again or unpacked(sketch, name, filed)
        self._renew(read_again)
        for number in wanted:
            if number not in found:
                raise LeadDiffError(f"The archive has no version {number}.")
        return [found[number] for number in wanted]

    def _read_again(self, number: int, name: str, filed: int) -> Sketch | None:
        """The sketch of a version as this reader reads it. None where it reads it no more: then it is known as
        it was."""
        try:
            return matching.sketch(self.copy(number), filed)._replace(path=name)
        except UnreadableCopy:
            return None

    def _renew(self, sketches: Sequence[tuple[int, Sketch]]) -> None:
        """Put sketches in place of what an earlier release has read, all at once: after an upgrade a story has
        its versions all to be read again, and the disk is waited for once. What they were looked up by before
        stays, for a row is found by its name or sentence and not by its version; it can but bring a copy more
        to be looked at."""
        if not sketches:
            return
        with self._base.writing():
            self._base.change("DELETE FROM sketches WHERE version = ?", [(n,) for n, _ in sketches])
            self._put_sketches(sketches)

    def akin(self, sketch: Sketch) -> list[int]:
        """The numbers of the versions that may be of one story with a copy: those of its slug, its
        headline or its item in the days around it, and those that share a sentence with it. Few, however
        many there are: which of them are versions of its story is for ``matching`` to say."""
        found: set[int] = set()
        for name in lookup_names(sketch):
            found.update(self._of_name(name, day_of(sketch)))
        query = "SELECT version FROM lines WHERE sentence = ? LIMIT ?"
        for sentence in lookup_sentences(sketch, every=True):
            of_it = self._base.ask(query, (sentence, MOST_OF_A_SENTENCE + 1))
            if len(of_it) <= MOST_OF_A_SENTENCE:
                found.update(n for (n,) in of_it)
        return sorted(found)

    def _of_name(self, name: str, day: int) -> Iterator[int]:
        query, values = "SELECT version FROM names WHERE name = ?", [name]
        if day != UNKNOWN_DAY:
            days = days_around(day, DAYS_AT_MOST)
            nearest = " ".join(f"WHEN {each} THEN {n}" for n, each in enumerate(days))
            query += f" AND day IN ({', '.join(map(str, days))}) ORDER BY CASE day {nearest} END, version DESC"
        else:
            query += " ORDER BY version DESC"
        query += " LIMIT ?"
        yield from (n for (n,) in self._base.ask(query, (*values, MOST_OF_A_NAME)))

    def latest(self) -> int:
        """The latest time of a file in the archive, in nanoseconds; 0 where it is empty."""
        query = "SELECT filed FROM versions ORDER BY number DESC LIMIT 100"
        return max((filed for (filed,) in self._base.ask(query)), default=0)

    def has(self, content: bytes) -> bool:
        """Whether a file of these bytes came before."""
        digest = sha256(content).digest()
        return bool(self._base.ask("SELECT 1 FROM received WHERE digest = ?", (digest,)))

    # ------------------------------------------------------------ finding

    def find(self, asked: Asked) -> list[Kept]:
        """The versions that are sought, the newest first."""
        conditions: dict[str, object] = {}
        words = words_in(asked.words).split()
        if words:
            conditions[self._base.found_by_words] = self._base.sought(words)
        for column, value in (
            ("agency", asked.agency), ("day", asked.day), ("verdict", asked.verdict),
            ("story", asked.story),
        ):  # fmt: skip
            if value is not None:
                conditions[f"v.{column} = ?"] = value
        if asked.below is not None:
            conditions["v.number < ?"] = asked.below
        where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        query = f"{_LISTED}{where} ORDER BY v.number DESC LIMIT ?"
        return [Kept(*row) for row in self._base.ask(query, (*conditions.values(), asked.most))]

    def kept(self, number: int) -> Kept:
        """A version by its number."""
        found = self._base.ask(f"{_LISTED} WHERE v.number = ?", (number,))
        if not found:
            raise LeadDiffError(f"The archive has no version {number}.")
        return Kept(*found[0])

    def stories(self) -> Iterator[tuple[int, int]]:
        """Every story of which there are two versions or more, and its latest version, by their numbers."""
        query = (
            "SELECT story, max(number) FROM versions WHERE story > ? GROUP BY story HAVING count(*) > 1"
            " ORDER BY story LIMIT 500"
        )
        last = 0
        while rows := self._base.ask(query, (last,)):
            yield from ((int(story), int(number)) for story, number in rows)
            last = rows[-1][0]

    def named(self, slug: str) -> list[Kept]:
        """Every version of the stories in which a version goes by this slug, oldest first."""
        stories: set[int] = set()
        for name in lookup_slug(slug):
            stories |= {self.kept(n).story for n in self._of_name(name, UNKNOWN_DAY)}
        found = [
            each for story in sorted(stories) for each in self.find(Asked(story=story, most=1_000))
        ]
        return sorted(found, key=lambda each: each.number)


def _version_row(number: int, file: int, received: Received, item: Item) -> tuple[object, ...]:
    sketch = item.sketch
    return (
        number, file, item.place, sketch.path, sketch.agency, sketch.slug, sketch.version.marker,
        sketch.version.number, sketch.headline, calendar_day(sketch, received.filed),
        received.filed, number, None, None,
    )  # fmt: skip
