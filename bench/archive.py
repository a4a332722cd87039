"""How fast an archive keeps and finds: python bench/archive.py [NUMBER OF VERSIONS] [ARCHIVE]

Invented stories of three versions each, on 200 days, one in ten under a slug that comes back daily. Prints
versions kept a second in bulk, milliseconds of one that is kept and acknowledged by itself, and milliseconds
in which the version before is found, at each tenth of the way, so that growth can be seen.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from wirecopy import body, edited

from leaddiff.nouns.archived import Received
from leaddiff.wire import archive
from leaddiff.wire.archive.answering import in_chain
from leaddiff.wire.archive.reading import Item, read_items

BATCH, TRIES = 500, 100
MONTHS = "Jan Feb March April May June July".split()
TEXTS = 2_000
"""Stories written out in full; the others are these with one sentence and the slug their own."""


def copies(count: int) -> Iterator[Received]:
    """Copy as it would come, day by day."""
    texts = [body(seed) for seed in range(min(TEXTS, count // 3 + 1))]
    for n in range(count):
        story, version = divmod(n, 3)
        day = story * 200 // (count // 3 + 1)
        own = (
            f"The clerk of case {story * 7919 % 1000003} spoke of matter {story} and no other one."
        )
        paragraphs = [
            f"{each} {own[:-1]} {place}." for place, each in enumerate(_mixed(texts, story))
        ]
        for update in range(version):
            paragraphs = edited(
                paragraphs, f"The council of ward {story} met again, {update} said."
            )
        slug = f"markets-{story % 5}" if story % 10 == 0 else f"case {story * 7919 % 1000003}-Sokdo"
        marker = ("", "(LEAD) ", "(2nd LD) ")[version]
        text = (
            f"{marker}Clerk speaks of case {story}\n\n{marker}{slug}\n\nSOKDO, {MONTHS[day // 28 % 7]}"
            f" {day % 28 + 1} (Yonhap) -- " + "\n\n".join(paragraphs) + "\n\n(END)\n"
        )
        yield Received(f"{n}.txt", text.encode(), 1_790_000_000_000_000_000 + n * 1_000_000_000)


def _mixed(texts: list[list[str]], story: int) -> list[str]:
    chance = random.Random(story)
    return [chance.choice(chance.choice(texts)).replace("with", f"with {story}") for _ in range(8)]


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of the processor, so that what else runs on the machine does not count. Add what the
    disk takes to write a few pages, which ``waited`` tells."""
    start, since = time.process_time(), time.perf_counter()
    work()
    waited.append((time.perf_counter() - since) * 1_000)
    return (time.process_time() - start) * 1_000


waited: list[float] = []
"""Milliseconds by the clock of each piece of work that was timed."""


def middle(times: list[float]) -> str:
    """The median and the 95th of a hundred."""
    times.sort()
    return f"{times[len(times) // 2]:.2f} ms, p95 {times[len(times) * 95 // 100]:.2f}"


def main(count: int, name: str) -> None:
    store = archive.opened(name)
    step = max(count // 10, BATCH)
    batch: list[tuple[Received, tuple[Item, ...] | str]] = []
    reading = keeping = 0.0
    done = 0
    for each in copies(count):
        start = time.process_time()
        batch.append((each, read_items(each)))
        reading += time.process_time() - start
        if len(batch) == BATCH:
            rows = [archive.Read(*pair) for pair in batch]
            keeping += timed(lambda rows=rows: store.put(rows)) / 1_000  # type: ignore[misc]
            done += len(batch)
            batch = []
            if done % step < BATCH:
                tell(store, done, reading, keeping)
                reading = keeping = 0.0
    store.close()
    if os.path.exists(name):
        print(f"{os.path.getsize(name) / done:,.0f} bytes of file for each version")


def tell(store: archive.Store, done: int, reading: float, keeping: float) -> None:
    """Measure one by one at this size."""
    chance = random.Random(done)
    numbers = [chance.randint(1, done) for _ in range(TRIES)]
    finding = [timed(lambda n=n: in_chain(store, store.sketch(n), n).earlier) for n in numbers]  # type: ignore[misc]
    singles = []
    for n in range(TRIES):
        each = Received(f"one-{done}-{n}.txt", _single(done, n), 1)
        read = archive.Read(each, read_items(each))
        singles.append(timed(lambda read=read: store.put([read])))  # type: ignore[misc]
    since = max(done // 10, BATCH) if done >= BATCH else done
    print(
        f"{done:>9,} kept; bulk {min(since, done) / keeping:,.0f}/s (reading {reading / since * 1_000:.2f} ms"
        f" each beside it); one {middle(singles)}; version before {middle(finding)}",
        flush=True,
    )


def _single(done: int, n: int) -> bytes:
    text = f"SOKDO, May 3 (Yonhap) -- {' '.join(body(done + n))}"
    return f"One {n} of {done}\n\none {n} of {done}-Sokdo\n\n{text}\n".encode()


if __name__ == "__main__":
    asked = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        main(asked, sys.argv[2] if len(sys.argv) > 2 else os.path.join(folder, "desk.db"))
