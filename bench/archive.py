"""How fast an archive keeps and finds: python bench/archive.py [NUMBER OF VERSIONS] [ARCHIVE]

Invented stories of three versions each, on 200 days, one in ten under a slug that comes back daily. Prints
versions kept a second in bulk, milliseconds of one that is kept and acknowledged by itself, and milliseconds
in which the version before is found, at each tenth of the way, so that growth can be seen. Times are of the
processor; reading the copy, which takes 1 to 2 ms more, is measured by bench/reading.py.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from wirecopy import body

from leaddiff.nouns.archived import Received
from leaddiff.nouns.moments import Moment
from leaddiff.nouns.story import Version
from leaddiff.wire import archive
from leaddiff.wire.archive.answering import in_chain
from leaddiff.wire.archive.reading import Item, read_items

BATCH, TRIES = 500, 100
SENTENCES = 18
POOL = 300
"""Copies that are written out and read; the others are these with sentences, slug and day of their own."""


def pool() -> list[Item]:
    """Read copies of some length."""
    items = []
    for seed in range(POOL):
        text = f"Clerk speaks\n\ncase-Sokdo\n\nSOKDO, May 3 (Yonhap) -- {' '.join(body(seed))}\n"
        found = read_items(Received(f"{seed}.txt", text.encode(), 1))
        assert isinstance(found, tuple)
        items.append(found[0])
    return items


def copies(count: int) -> Iterator[archive.Read]:
    """Copy as it would come, day by day, with what reading it would have found."""
    items = pool()
    for n in range(count):
        story, version = divmod(n, 3)
        item, chance = items[story % POOL], random.Random(story)
        sentences = [chance.getrandbits(32) << 8 | 20 for _ in range(SENTENCES + 2)]
        kept = array("q", sorted(sentences[: SENTENCES + version])).tobytes()
        slug = (
            f"markets-{story % 50}" if story % 10 == 0 else f"case {chance.getrandbits(30)}-Sokdo"
        )
        sketch = item.sketch._replace(
            path=f"{n}.txt",
            slug=slug,
            version=Version(version, (None, "LEAD", "2nd LD")[version]),
            headline=f"Clerk speaks of case {story}",
            dated=Moment(None, story * 200 // (count // 3 + 1) + 1),
            sentences=kept,
            digest=chance.randbytes(15) + bytes([version]),
        )
        content = f"{n}\n{item.words}\n{item.sketch.words!r}".encode()[:2_500]
        received = Received(f"{n}.txt", content, 1_790_000_000_000_000_000 + n * 1_000_000_000)
        yield archive.Read(received, (Item(0, sketch, f"case {story} {item.words}"),))


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
    batch: list[archive.Read] = []
    keeping, since = 0.0, 0
    for done, each in enumerate(copies(count), 1):
        batch.append(each)
        if len(batch) < BATCH:
            continue
        keeping += timed(lambda rows=batch: store.put(rows)) / 1_000  # type: ignore[misc]
        since += len(batch)
        batch = []
        if since >= step:
            tell(store, done, since / keeping)
            keeping, since = 0.0, 0
    store.close()
    if os.path.exists(name):
        print(f"{os.path.getsize(name) / count:,.0f} bytes of file for each version")


def tell(store: archive.Store, done: int, bulk: float) -> None:
    """Measure one by one at this size."""
    chance = random.Random(done)
    numbers = [chance.randint(1, done) for _ in range(TRIES)]
    finding = [timed(lambda n=n: in_chain(store, store.sketch(n), n).earlier) for n in numbers]  # type: ignore[misc]
    singles = []
    waited.clear()
    for n in range(TRIES):
        each = Received(f"one-{done}-{n}.txt", _single(done, n), 1)
        read = archive.Read(each, read_items(each))
        singles.append(timed(lambda read=read: store.put([read])))  # type: ignore[misc]
    print(
        f"{done:>9,} kept; bulk {bulk:,.0f}/s; one {middle(singles)} (by the clock {middle(waited)});"
        f" version before {middle(finding)}",
        flush=True,
    )


def _single(done: int, n: int) -> bytes:
    text = f"SOKDO, May 3 (Yonhap) -- {' '.join(body(done + n))}"
    return f"One {n} of {done}\n\none {n} of {done}-Sokdo\n\n{text}\n".encode()


if __name__ == "__main__":
    asked = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        main(asked, sys.argv[2] if len(sys.argv) > 2 else os.path.join(folder, "desk.db"))
