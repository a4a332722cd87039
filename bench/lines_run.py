"""Which test runs which line of the rooms: each test is run once, by itself, and watched.

A test that never runs a line cannot notice what was changed in it. What is worked out of a text and kept is
forgotten before each test, or only the first of those that read the text would be seen to read it."""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from coverage import Coverage

ROOT = Path(__file__).resolve().parents[1]
Place = tuple[str, int]
"""A file and a line of it."""


class Seen(NamedTuple):
    """What was seen of tests: their names, the seconds each worked, those that fail as the code stands,
    and for each line the places of the tests that run it, as the bits of a number."""

    names: list[str]
    seconds: list[float]
    failed: set[str]
    ran: dict[Place, int]

    def tests_of(self, places: Iterable[Place]) -> list[int]:
        """The tests that run one of these lines."""
        bits = 0
        for place in places:
            bits |= self.ran.get(place, 0)
        return [test for test in range(len(self.names)) if bits >> test & 1]


def seen_of(
    items: Sequence[Any],
    fails: Callable[[Any], bool],
    rooms: Sequence[str],
    processes: int,
    kept: Path | None,
) -> Seen:
    """What is seen of the tests; of those that were watched before, on the same code, what was kept."""
    stood = _sources(rooms)
    seen = Seen([], [], set(), {})
    if kept and kept.exists():
        of, known = pickle.loads(kept.read_bytes())
        seen = Seen(*known) if of == stood else seen
    names = set(seen.names)
    fresh = [item for item in items if item.nodeid not in names]
    for more in _watched(fresh, fails, rooms, processes):
        seen = _together(seen, more)
    if kept:
        kept.write_bytes(pickle.dumps((stood, tuple(seen))))
    return seen


def _sources(rooms: Sequence[str]) -> str:
    files = sorted(file for room in rooms for file in (ROOT / "leaddiff" / room).rglob("*.py"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _together(some: Seen, others: Seen) -> Seen:
    ran = defaultdict(int, some.ran)
    for place, bits in others.ran.items():
        ran[place] |= bits << len(some.names)
    names, seconds = some.names + others.names, some.seconds + others.seconds
    return Seen(names, seconds, some.failed | others.failed, dict(ran))


def _watched(
    items: Sequence[Any], fails: Callable[[Any], bool], rooms: Sequence[str], processes: int
) -> list[Seen]:
    """What each process saw of its share of the tests."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(processes):
            if not os.fork():
                try:
                    seen = _watch(items[number::processes], fails, rooms)
                    Path(folder, str(number)).write_bytes(pickle.dumps(tuple(seen)))
                finally:
                    os._exit(0)
        for _ in range(processes):
            os.wait()
        return [Seen(*pickle.loads(note.read_bytes())) for note in sorted(Path(folder).iterdir())]


def _watch(items: Sequence[Any], fails: Callable[[Any], bool], rooms: Sequence[str]) -> Seen:
    homes = [str(ROOT / "leaddiff" / room / "*") for room in rooms]
    watch = Coverage(data_file=None, config_file=False, include=homes, messages=False)
    names, seconds, failed = [item.nodeid for item in items], [], set()
    watch.start()
    for number, item in enumerate(items):
        forget(rooms)
        watch.switch_context(str(number))
        before = time.process_time()
        if fails(item):
            failed.add(item.nodeid)
        seconds.append(time.process_time() - before)
    watch.stop()
    data, ran = watch.get_data(), {}
    for file in data.measured_files():
        for line, tests in data.contexts_by_lineno(file).items():
            ran[file, line] = sum(1 << int(test) for test in set(tests) if test)
    return Seen(names, seconds, failed, ran)


def forget(rooms: Sequence[str] | None = None) -> None:
    """Empties the caches of the package: all, or those of texts and of these rooms."""
    homes = tuple(f"leaddiff.{room}" for room in rooms or ("",))
    for cache in _caches():
        if cache.cache_parameters()["maxsize"] is not None or cache.__module__.startswith(homes):
            cache.cache_clear()


def _caches() -> list[Any]:
    """The caches of the package as far as it is loaded, and those inside its functions (``lately``)."""
    modules = [module for name, module in list(sys.modules.items()) if name.startswith("leaddiff")]
    values = [value for module in modules for value in list(vars(module).values())]
    cells = [cell for value in values for cell in getattr(value, "__closure__", None) or ()]
    values += [cell.cell_contents for cell in cells]
    return list({id(value): value for value in values if hasattr(value, "cache_clear")}.values())
