"""Fuzz: inputs nobody would write, for as long as is asked; what breaks a promise is kept.

    python bench/fuzz.py --minutes 60 [--target notes] [--seed 1] [--kept build/fuzz] [--guided]

The targets and their promises stand in tests/fuzz/targets.py. ``--guided`` lets atheris (extra ``fuzz``) steer
by what code an input reaches; else inputs are made at random from the seeds. One process, so that it can go
on beside other work: ``nice -n 10``. Exits 1 where a promise was broken.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from random import Random

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "tests" / part) for part in ("fuzz", "sources", "")]
SLICE = 60.0
"""Seconds that all the targets share before the next turn (10 to 600)."""
SHARES = {"sources": 4, "notes": 5, "compare": 3, "noting": 3, "align": 4, "settings": 1}
"""Of those seconds, in twentieths: the cheap get many inputs all the same."""


def main() -> int:
    """Go on for the minutes; 1 where a promise was broken."""
    given = _given()
    chosen = given.target or list(SHARES)
    if given.guided and given.inside is None:
        return max(_in_a_process_of_its_own(name, given.minutes / len(chosen)) for name in chosen)
    if given.guided:
        _watched()
        _guided(Run(Path(given.kept), [given.inside]), given.inside, given.minutes * 60)
    run = Run(Path(given.kept), chosen)
    _at_random(run, given.minutes * 60, given.seed)
    return run.code


class Run:
    """What has been tried and what broke: counts and inputs, on disk as they come."""

    def __init__(self, folder: Path, targets: list[str]) -> None:
        from targets import tried

        self._tried: Callable[[str, bytes], bool] = tried
        self.folder = folder
        self.counts = dict.fromkeys(targets, 0)
        self.read = dict(self.counts)
        self.slowest = dict.fromkeys(targets, 0.0)
        self._known: set[str] = set()
        folder.mkdir(parents=True, exist_ok=True)

    @property
    def code(self) -> int:
        return 1 if self._known else 0

    def take(self, target: str, data: bytes) -> None:
        """Try one input. What breaks a promise is kept once for each place in the code."""
        start = time.process_time()
        self.counts[target] += 1
        try:
            self.read[target] += self._tried(target, data)
        except Exception as error:
            self._keep(target, data, error)
        self.slowest[target] = max(self.slowest[target], time.process_time() - start)

    def tell(self) -> None:
        """Put the counts on disk and on standard output."""
        told = {n: [self.counts[n], self.read[n], round(self.slowest[n], 2)] for n in self.counts}
        name = "-".join(self.counts) if len(self.counts) == 1 else "all"
        (self.folder / f"counts-{name}.json").write_text(json.dumps(told))
        print(json.dumps(told), flush=True)

    def _keep(self, target: str, data: bytes, error: Exception) -> None:
        place = traceback.extract_tb(error.__traceback__)[-1]
        kind = f"{target}-{type(error).__name__}-{Path(place.filename).name}-{place.lineno}"
        if kind in self._known:
            return
        self._known.add(kind)
        name = f"{kind}-{blake2b(data, digest_size=4).hexdigest()}"
        (self.folder / name).write_bytes(data)
        print(f"{name}: {error!r}"[:800], flush=True)


def _at_random(run: Run, seconds: float, seed: int) -> None:
    import mutating
    import seeds

    end, turn = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        turn += 1
        for target in run.counts:
            rolled, made = Random(f"{seed} {turn} {target}"), seeds.of(target)
            stop = min(end, time.monotonic() + SLICE * SHARES[target] / sum(SHARES.values()))
            while time.monotonic() < stop:
                run.take(target, mutating.mutated(made, rolled))
        run.tell()


def _in_a_process_of_its_own(target: str, minutes: float) -> int:
    """One guided run: the fuzzer takes its process for itself and ends with it."""
    more = [*sys.argv[1:], "--inside", target, "--minutes", str(minutes)]
    return subprocess.run([sys.executable, __file__, *more], check=False).returncode


def _watched() -> None:
    """Load all of leaddiff so that atheris sees what code an input reaches."""
    import pkgutil
    from importlib import import_module

    import atheris

    import leaddiff

    with atheris.instrument_imports(include=["leaddiff"]):
        for module in pkgutil.walk_packages(leaddiff.__path__, "leaddiff."):
            if not module.name.endswith("__main__"):
                import_module(module.name)


def _guided(run: Run, target: str, seconds: float) -> None:
    import atheris
    import mutating
    import seeds

    made = seeds.of(target)

    def one(data: bytes) -> None:
        run.take(target, data)
        if run.counts[target] % 1000 == 0:
            run.tell()

    def turned(data: bytes, most: int, seed: int) -> bytes:
        return mutating.mutated(
            (data, *made[seed % 7 :: 7]) if seed % 5 == 0 else (data,), Random(seed)
        )[:most]

    corpus = run.folder / f"reached-{target}"
    corpus.mkdir(exist_ok=True)
    for number, data in enumerate(made):
        (corpus / f"seed-{number}").write_bytes(data)
    options = [f"-max_total_time={int(seconds)}", f"-max_len={mutating.LARGEST}", "-verbosity=0"]
    atheris.Setup(
        [sys.argv[0], *options, "-rss_limit_mb=0", str(corpus)], one, custom_mutator=turned
    )
    atheris.Fuzz()


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60, help="how long (any number above 0)")
    parser.add_argument(
        "--target", action="append", choices=SHARES, help="this one alone; again for more"
    )
    parser.add_argument("--seed", type=int, default=1, help="where the inputs start")
    parser.add_argument("--kept", default="build/fuzz", help="folder for what broke a promise")
    parser.add_argument("--guided", action="store_true", help="steered by atheris")
    parser.add_argument("--inside", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
