"""Folder: a folder of copy read into sketches, from its index where it was read before."""

from __future__ import annotations

import gc
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import TypeVar

from leaddiff import matching, sources
from leaddiff.ground import cache, files
from leaddiff.ground.errors import LeadDiffError, UnreadableCopy, fault
from leaddiff.ground.processes import in_processes
from leaddiff.nouns.chains import Chain, Pile, Sketch, Unreadable
from leaddiff.wire.index import FORMAT, NOWHERE, Read, Shelf
from leaddiff.wire.kept_chains import KeptChain, are_told, keep_told, told_before, whole
from leaddiff.wire.rematching import rematched
from leaddiff.wire.rows import Damaged
from leaddiff.wire.walking import Filed, Listing, listed

FEW = 400
"""Files (100 to 2,000) up to which one process reads them: to start others takes longer."""

BATCH = 2_000
"""Files read (500 to 10,000) after which they are put on the shelf, so that a run that is broken off
has not read in vain."""

Advance = Callable[[int, int], None]
"""Told how many files have been read, and of how many."""

Result = TypeVar("Result")


class Survey:
    """The stories in a folder as they stand in its index, which is held open meanwhile. ``kept`` are those with
    two versions or more, in order of time, ``singles`` how many copies have no other version."""

    def __init__(
        self, shelf: Shelf, found: Sequence[Listing] = (), shut: Sequence[Unreadable] = ()
    ) -> None:
        with _no_sweeping():
            self.kept = rematched(shelf)
        self._shelf = shelf
        self.folder = shelf.folder
        self._found = found
        self._is_begun = False
        no_copies = [Unreadable(*each) for each in shelf.no_copies()]
        self.unreadable = tuple(sorted((*no_copies, *shut), key=lambda file: file.path))
        self.together = sum(len(kept.copies) for kept in self.kept)
        self.singles = shelf.count() - len(no_copies) - self.together
        if self.singles < 0:
            raise Damaged("there are chains of copies that are not on the shelf")

    def chain(self, kept: KeptChain) -> Chain[Sketch]:
        """One of them whole. Raises ``LeadDiffError`` where another run found the folder changed."""
        try:
            found = whole(self._shelf, kept)
        except sqlite3.Error:
            if not self._is_begun:
                raise
            found = None
        if found is None:
            raise LeadDiffError("The folder has changed while it was read; run this again.")
        return found

    def begin(self, chains: Iterable[KeptChain]) -> None:
        """See that these can be read. From here on they are told one by one, and what has been told cannot be
        begun once more."""
        for kept in chains:
            self.chain(kept)
        self._is_begun = True

    def folders(self) -> set[str]:
        """The folders in which there are files."""
        return {listing.folder for listing in self._found}

    def pile(self) -> Pile:
        """All of them whole."""
        return Pile(tuple(map(self.chain, self.kept)), self.singles, self.unreadable)

    def are_told(self, how: bytes) -> set[int]:
        """The numbers of those of which ``keep_told`` was given something under ``how``."""
        return are_told(self._shelf.base, how)

    def told_before(self, how: bytes) -> Iterator[str | None]:
        """For each of them what ``keep_told`` was given under ``how``; None where it was never, or where the
        chain is another now."""
        try:
            yield from told_before(self._shelf.base, self.kept, how)
        except sqlite3.Error:
            if not self._is_begun:
                raise
            raise LeadDiffError(
                "What was told before can be read no more; run this again."
            ) from None

    def keep_told(self, told: Sequence[tuple[KeptChain, str]], how: bytes) -> None:
        """Keep what is told of chains, as far as there is a place to keep it."""
        with suppress(sqlite3.Error):
            keep_told(self._shelf.base, told, how)


def survey(folder: str, keep: bool = True, advance: Advance | None = None) -> Pile:
    """The stories in a folder that have two versions or more.

    ``keep``: use and write the folder's shelf in the user's cache folder. Files that are no copy are
    told in the result; a file that vanishes meanwhile is passed over.

    Raises ``LeadDiffError`` where there is no such folder or it may not be read.
    """
    return surveyed(folder, Survey.pile, keep, advance)


def surveyed(
    folder: str,
    work: Callable[[Survey], Result],
    keep: bool = True,
    advance: Advance | None = None,
) -> Result:
    """What ``work`` makes of the stories in a folder; else as ``survey``. Where the shelf turns out to be
    damaged it is made anew and ``work`` begins once more."""
    found, shut = _walked(folder)

    def look(shelf: Shelf) -> Result:
        _read_up(shelf, found, advance)
        return work(Survey(shelf, found, shut))

    return on_shelf(folder, look, keep)


def seek(
    folders: Sequence[str],
    news: Sequence[Sketch],
    keep: bool = True,
    advance: Advance | None = None,
) -> list[list[Sketch]]:
    """For each of the new copies, the copies in the folders that may be versions of its story."""
    akin: list[list[Sketch]] = [[] for _ in news]
    for folder in folders:
        found, _ = _walked(folder)

        def look(shelf: Shelf, found: list[Listing] = found) -> list[list[Sketch]]:
            _read_up(shelf, found, advance)
            return [shelf.akin(new) for new in news]

        for mine, others in zip(akin, on_shelf(folder, look, keep), strict=True):
            mine.extend(others)
    return akin


def everything(
    folders: Sequence[str], keep: bool = True, advance: Advance | None = None
) -> list[Sketch]:
    """The sketch of every copy in the folders."""
    sketches: list[Sketch] = []
    for folder in folders:
        found, _ = _walked(folder)

        def look(shelf: Shelf, found: list[Listing] = found) -> list[Sketch]:
            _read_up(shelf, found, advance)
            return [each for each in shelf.everything() if isinstance(each, Sketch)]

        sketches += on_shelf(folder, look, keep)
    return sketches


def on_shelf(folder: str, work: Callable[[Shelf], Result], keep: bool = True) -> Result:
    """What ``work`` makes of the folder's shelf. Where that is damaged it is made anew, and where it
    cannot be had at all the work is done without."""
    root = os.fspath(folder)
    file = _shelf_file(root) if keep else None
    if file is not None:
        for _ in "12":
            try:
                with closing(Shelf(root, str(file), reader_stamp())) as shelf:
                    return work(shelf)
            except sqlite3.OperationalError:  # held by another run, or nowhere to write
                break
            except (sqlite3.DatabaseError, TypeError, OverflowError):
                _throw_away(file)
    with closing(Shelf(root, NOWHERE, reader_stamp())) as shelf:
        return work(shelf)


def _walked(folder: str) -> tuple[list[Listing], list[Unreadable]]:
    found, shut = listed(folder)
    return found, [Unreadable(*each) for each in shut]


def _read_up(shelf: Shelf, found: Sequence[Listing], advance: Advance | None) -> None:
    """Read what is not on the shelf, and take down what is gone."""
    changed = shelf.standing.changed(found)
    if changed is None:
        return
    reading = _reading(changed.missing, advance)
    while batch := list(islice(reading, BATCH)):
        shelf.put(batch)
    shelf.settle(changed)


def _reading(found: Sequence[Filed], advance: Advance | None) -> Iterator[Read]:
    """Each file and what came of reading it; those that vanished meanwhile are left out."""
    sketches = in_processes(read_sketches, found, FEW)
    for done, (filed, read) in enumerate(zip(found, sketches, strict=True), 1):
        if advance is not None:
            advance(done, len(found))
        if read is not None:
            yield filed, read


def read_sketches(filed: Filed) -> tuple[Sketch, ...] | str | None:
    """The sketch of each item in a file, or why it is no copy; None where it vanished. Of items of one
    file the first was filed first."""
    try:
        copies = sources.read_each(files.read(filed.path), filed.path)
        return tuple(matching.sketch(copy, filed.written + copy.item) for copy in copies)
    except UnreadableCopy as error:
        return str(error) if os.path.lexists(filed.path) else None
    except Exception as error:  # one odd file among thousands must not end the run
        name = files.shown_name(filed.path)
        return f"{name} could not be read: {fault(error)}."


@contextmanager
def _no_sweeping() -> Iterator[None]:
    """Keep Python from looking for garbage among a million objects of which none is: it takes a fifth
    of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _shelf_file(folder: str) -> Path | None:
    """Where the shelf of a folder is kept; None where there is no place for it that is ours alone."""
    try:
        place = cache.own_folder()
        if place is None:
            return None
        name = blake2b(os.fsencode(os.path.realpath(folder)), digest_size=16).hexdigest()
        file = Path(place, f"{name}.shelf")
        return file if not file.exists() or cache.is_ours(str(file)) else None
    except (OSError, RuntimeError):
        return None


READERS = ("layout", "sources", "agencies", "matching", "languages")
"""The rooms that read and sketch copy."""


def reader_stamp() -> str:
    """The reader's version. It follows the files that read and sketch, so that a new agency's file,
    or a change to one, has everything read again."""
    return stamp(*READERS)


def stamp(*rooms: str) -> str:
    """The version of these rooms, of the whole house where none is named."""
    told = [str(FORMAT)]
    house = Path(__file__).parents[1]
    for room in rooms or ("",):
        for path in sorted(house.joinpath(room).rglob("*.*")):
            if path.suffix == ".pyc":
                continue
            found = path.stat()
            told.append(f"{room}/{path.name} {found.st_size} {found.st_mtime_ns}")
    return blake2b("\n".join(told).encode(), digest_size=16).hexdigest()


def _throw_away(file: Path) -> None:
    for path in (file, file.with_name(f"{file.name}-journal")):
        with suppress(OSError):
            path.unlink()
