"""Folder: a folder of copy read into sketches, from its index where it was read before."""

from __future__ import annotations

import gc
import os
import signal
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import TypeVar

from leaddiff import matching, sources
from leaddiff.ground import cache, files
from leaddiff.ground.errors import UnreadableCopy, fault
from leaddiff.nouns.chains import Chain, Pile, Sketch, Unreadable
from leaddiff.wire.index import FORMAT, IN_MEMORY, Read, Shelf
from leaddiff.wire.walking import Filed, Shut, walk

FEW = 400
"""Files (100 to 2,000) up to which one process reads them: to start others takes longer."""

BATCH = 2_000
"""Files read (500 to 10,000) after which they are put on the shelf, so that a run that is broken off
has not read in vain."""

Advance = Callable[[int, int], None]
"""Told how many files have been read, and of how many."""

Item = TypeVar("Item")
Result = TypeVar("Result")


def survey(folder: str, keep: bool = True, advance: Advance | None = None) -> Pile:
    """The stories in a folder that have two versions or more.

    ``keep``: use and write the folder's shelf in the user's cache folder. Files that are no copy are
    told in the result; a file that vanishes meanwhile is passed over.

    Raises ``LeadDiffError`` where there is no such folder or it may not be read.
    """
    found, shut = _walked(folder)
    return _matched(_sketched(folder, found, keep, advance), shut)


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

        def look(shelf: Shelf, found: list[Filed] = found) -> list[list[Sketch]]:
            if not shelf.is_current(found):
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
        read = _sketched(folder, found, keep, advance)
        sketches += [each for each in read if isinstance(each, Sketch)]
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
    with closing(Shelf(root, IN_MEMORY, reader_stamp())) as shelf:
        return work(shelf)


def _sketched(
    folder: str, found: Sequence[Filed], keep: bool, advance: Advance | None
) -> list[Sketch | tuple[str, str]]:
    """What came of every file found: its sketch, or its path and why it is no copy."""

    def look(shelf: Shelf) -> list[Sketch | tuple[str, str]]:
        read = _read_up(shelf, found, advance)
        if len(read) == len(found):  # all of it is at hand
            return _told(read)
        return list(shelf.everything())

    return on_shelf(folder, look) if keep else _told(_reading(found, advance))


def _walked(folder: str) -> tuple[list[Filed], list[Unreadable]]:
    found: list[Filed] = []
    shut: list[Unreadable] = []
    for each in walk(folder):
        if isinstance(each, Shut):
            shut.append(Unreadable(each.path, each.reason))
        else:
            found.append(each)
    return found, shut


def _read_up(shelf: Shelf, found: Sequence[Filed], advance: Advance | None) -> list[Read]:
    """Read what is not on the shelf, which is returned, and take down what is gone."""
    if shelf.is_current(found):
        return []
    read: list[Read] = []
    reading = _reading(shelf.missing(found), advance)
    while batch := list(islice(reading, BATCH)):
        shelf.put(batch)
        read += batch
    shelf.settle(found)
    return read


def _reading(found: Sequence[Filed], advance: Advance | None) -> Iterator[Read]:
    """Each file and what came of reading it; those that vanished meanwhile are left out."""
    sketches = in_processes(read_sketches, found)
    for done, (filed, read) in enumerate(zip(found, sketches, strict=True), 1):
        if advance is not None:
            advance(done, len(found))
        if read is not None:
            yield filed, read


def in_processes(
    work: Callable[[Item], Result], items: Sequence[Item], few: int = FEW, at_a_time: int = 100,
    workers: int | None = None,
) -> Iterator[Result]:  # fmt: skip
    """What ``work`` makes of each item, in order; in several processes where there are more than ``few`` items,
    as many as there are cores unless ``workers`` says how many. Each is given so many items at a time."""
    workers = workers or os.cpu_count() or 1
    if len(items) <= few or workers == 1:
        yield from map(work, items)
        return
    from concurrent.futures import ProcessPoolExecutor

    pool = ProcessPoolExecutor(workers, initializer=leave_stopping_to_the_parent)
    try:
        yield from pool.map(work, items, chunksize=at_a_time)
    finally:
        pool.shutdown(cancel_futures=True)


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


def leave_stopping_to_the_parent() -> None:
    """A worker ends when the run that started it does, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    from multiprocessing import parent_process
    from threading import Thread

    parent = parent_process()
    if parent is not None:
        Thread(target=_end_with, args=(parent.join,), daemon=True).start()


def _end_with(wait: Callable[[], object]) -> None:
    wait()
    os._exit(1)


def _told(read: Iterable[Read]) -> list[Sketch | tuple[str, str]]:
    """The sketch of each item, and path and reason of each file that is no copy."""
    told: list[Sketch | tuple[str, str]] = []
    for filed, found in read:
        told.extend([(filed.path, found)] if isinstance(found, str) else found)
    return told


def _matched(read: Sequence[Sketch | tuple[str, str]], shut: Sequence[Unreadable]) -> Pile:
    sketches = [each for each in read if isinstance(each, Sketch)]
    with _no_sweeping():
        chains: tuple[Chain[Sketch], ...] = matching.match(sketches)
    unreadable = [Unreadable(*each) for each in read if not isinstance(each, Sketch)]
    together = sum(len(chain.versions) for chain in chains)
    told = tuple(sorted((*unreadable, *shut), key=lambda file: file.path))
    return Pile(chains, len(sketches) - together, told)


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


def reader_stamp() -> str:
    """The reader's version. It follows the files that read and sketch, so that a new agency's file,
    or a change to one, has everything read again."""
    told = [str(FORMAT)]
    for stage in ("layout", "sources", "agencies", "matching", "languages"):
        for path in sorted(Path(__file__).parents[1].joinpath(stage).rglob("*.*")):
            if path.suffix == ".pyc":
                continue
            found = path.stat()
            told.append(f"{stage}/{path.name} {found.st_size} {found.st_mtime_ns}")
    return blake2b("\n".join(told).encode(), digest_size=16).hexdigest()


def _throw_away(file: Path) -> None:
    for path in (file, file.with_name(f"{file.name}-journal")):
        with suppress(OSError):
            path.unlink()
