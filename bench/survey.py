"""A survey of a generated pile: updates a second by one process, by two, and by a cluster of two workers.

    python bench/survey.py [--files 4000] [--seed 1]

Both the time that passed and that of the processors are told, children included; on a busy machine only the
second says much. Needs the extra cluster.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def processor() -> float:
    """Seconds of the processor, those of processes that have ended included."""
    told = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in told)


@contextmanager
def a_cluster() -> Iterator[str]:
    """The address of a cluster of two workers on this machine."""
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        yield cluster.scheduler_address


def run(wire: Path, out: Path, *how: str) -> tuple[str, float, float]:
    """What the command says, and how long it took: by the clock and by the processor."""
    began, worked = time.perf_counter(), processor()
    command = [sys.executable, "-m", "leaddiff", "survey", str(wire), "-o", str(out), *how]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[0], time.perf_counter() - began, processor() - worked


def told(name: str, steps: int, clock: float, work: float) -> None:
    """One row."""
    print(f"{name:30} {steps / clock:8.0f} {clock:8.1f} {work:10.1f}", flush=True)


def main() -> None:
    """Generate a pile, survey it in each way, and see that all have written the same."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--files", type=int, default=4000)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = str(Path(folder, "cache"))
        wire = Path(folder, "wire")
        piles = [sys.executable, str(ROOT / "bench/piles.py"), str(wire)]
        subprocess.run(
            [*piles, "--files", str(given.files), "--seed", str(given.seed)],
            check=True,
            capture_output=True,
        )
        print(f"{'':30} {'steps/s':>8} {'clock s':>8} {'processor s':>11}")
        said, clock, _ = run(wire, Path(folder, "first"), "--jobs", "2")
        steps = int(said.split()[0])
        print(f"{said}\nfirst, stories found too: {clock:.1f} s")
        told("one process", steps, *run(wire, Path(folder, "one"), "--jobs", "1")[1:])
        told("two processes", steps, *run(wire, Path(folder, "two"), "--jobs", "2")[1:])
        with a_cluster() as address:
            told(
                "a cluster of two workers",
                steps,
                *run(wire, Path(folder, "cluster"), "--dask", address)[1:],
            )
        told("gone on with, all there", steps, *run(wire, Path(folder, "two"), "--jobs", "1")[1:])
        written = [
            {file.relative_to(out): file.read_bytes() for file in out.rglob("*.parquet")}
            for out in (Path(folder, name) for name in ("one", "two", "cluster"))
        ]
        print("all the same to the letter:", written[0] == written[1] == written[2])


if __name__ == "__main__":
    main()
