#!/usr/bin/env python3
"""Measure how well and how fast versions are matched, on piles with known chains, and print one table.

    python bench/chains.py [--files 100000] [--seeds 8]

Quality: pairs of copies put into one chain, against the pairs that truly are of one story. Speed: the
command ``leaddiff chain`` in a process of its own with an empty cache, against reading and parsing
all files of the same folder in the same run; then ``leaddiff check --in`` on the same pile.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import layouts
import piles

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

READ_ALL = """
import sys
from leaddiff.ground import files
from leaddiff import layout
from leaddiff.ground.errors import UnreadableCopy
from leaddiff.wire.walking import walk
for each in walk(sys.argv[1]):
    try:
        layout.read(files.read(each.path), each.path)
    except UnreadableCopy:
        pass
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--files", type=int, default=100_000, help="files in the large pile")
    parser.add_argument(
        "--seeds", type=int, default=8, help="piles of 3,000 copies for the quality"
    )
    parser.add_argument("--folder", type=Path, help="keep the piles here, and use those found")
    asked = parser.parse_args()
    for seed in range(1, asked.seeds + 1):
        precision, recall, pairs = quality(seed, 3_000)
        row(
            f"pile {seed}, {pairs:,} true pairs",
            f"precision {precision:.4f}",
            f"recall {recall:.4f}",
        )
    with tempfile.TemporaryDirectory() as box:
        folder = asked.folder or Path(box)
        small, large = asked.files // 10, asked.files
        first = [speed(folder, count) for count in (small, large)]
        growth = first[1] / first[0] / (large / small)
        row("growth of processor time", f"{growth:.2f}", f"times that of a file among {small:,}")


def quality(seed: int, files: int) -> tuple[float, float, int]:
    """Precision and recall of pairs, and how many true pairs there are."""
    from leaddiff import layout, matching

    stories: dict[str, list[str]] = {}
    sketches = []
    for n, (story, draft) in enumerate(piles.Maker(seed).pile(files)):
        path = f"{n:06}.txt"
        sketches.append(matching.sketch(layout.read(layouts.written(draft).encode(), path)))
        stories.setdefault(story, []).append(path)
    right = {pair for story in stories.values() for pair in combinations(story, 2)}
    found = {
        pair
        for chain in matching.match(sketches)
        for pair in combinations(sorted(version.path or "" for version in chain.versions), 2)
    }
    return len(found & right) / len(found), len(found & right) / len(right), len(right)


def speed(folder: Path, files: int) -> float:
    """Rows on one pile; the seconds of processor of the first ``chain``."""
    pile, cache = folder / f"pile-{files}", folder / f"cache-{files}"
    if not pile.exists():
        truth = piles.write(pile, files, seed=7)
        (folder / f"truth-{files}.json").write_text(json.dumps(truth), "utf-8")
    subprocess.run(["rm", "-rf", cache], check=True)
    new = next(path for path in sorted(pile.glob("*/*.txt")) if "(LEAD)" in path.read_text("utf-8"))
    size = sum(path.stat().st_size for path in pile.glob("*/*.txt")) // files
    reading = timed(cache, "-c", READ_ALL, pile)
    told(f"{files:,} files of {size:,} bytes: read and parse", reading)
    chain = ("-m", "leaddiff", "chain", pile, "--format", "json")
    first = timed(cache, *chain)
    told("  leaddiff chain, the first time", first, reading)
    told("  again", timed(cache, *chain), reading)
    for name in ("", ", again"):
        told(
            f"  leaddiff check --in{name}",
            timed(cache, "-m", "leaddiff", "check", new, "--in", pile),
        )
    return first.processor


class Timed(NamedTuple):
    """What a process took: seconds, seconds of processor (its workers' too), megabytes at most."""

    seconds: float
    processor: float
    memory: int


def told(name: str, took: Timed, against: Timed | None = None) -> None:
    times = f"{took.seconds / against.seconds:.2f} times; " if against else ""
    row(
        name,
        f"{took.seconds:.2f} s",
        f"{times}{took.processor:.1f} s of processor; {took.memory:,} MB",
    )


def timed(cache: Path, *arguments: object) -> Timed:
    """Run Python with these arguments."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    start = time.perf_counter()
    run = subprocess.Popen(
        [sys.executable, *map(str, arguments)],
        cwd=HERE.parent,
        env=environment,
        stdout=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(run.pid, 0)
    run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode == 2:
        raise SystemExit(f"{arguments} could not be measured")
    seconds = time.perf_counter() - start
    return Timed(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)


def row(name: str, figure: str, remark: str) -> None:
    print(f"{name:<52}  {figure:>16}  {remark}".rstrip(), flush=True)


if __name__ == "__main__":
    main()
