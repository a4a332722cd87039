#!/usr/bin/env python3
"""Tell whether all reports are the same, byte for byte, before and after a change: one digest over them.

    python bench/same.py [REVISION]

Every step of our chains is judged, every story of the tests' tables, and a generated folder of copy is told by
``leaddiff chain --check --format json``, anew and once more after a file came and another was written over.
With REVISION the package as it was then is asked the same, and the reports that differ are named. A change that
is for speed alone changes none.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILES = 600


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("revision", nargs="?", help="of leaddiff/, to hold the reports against")
    parser.add_argument("--told", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.told:
        for name, report in reports():
            print(sha256(report.encode()).hexdigest(), name)
        return
    now = told_by(ROOT)
    print_digest("the package as it is", now)
    if asked.revision:
        with tempfile.TemporaryDirectory() as folder:
            then = told_by(package_of(asked.revision, folder))
        print_digest(f"the package of {asked.revision}", then)
        differing = sorted(name for name in now | then if now.get(name) != then.get(name))
        print(f"{len(differing)} differ")
        print("".join(f"  {name}\n" for name in differing), end="")
        sys.exit(bool(differing))


def print_digest(what: str, told: dict[str, str]) -> None:
    """One line for all that is said."""
    digest = sha256("\n".join(f"{told[name]} {name}" for name in sorted(told)).encode())
    print(f"{digest.hexdigest()}  {len(told):,} reports, {what}", flush=True)


def told_by(tree: Path) -> dict[str, str]:
    """The digest of each report, by its name, as the package in ``tree`` makes it."""
    line = [sys.executable, str(Path(__file__).resolve()), "--told"]
    done = subprocess.run(
        line, env={**os.environ, "PYTHONPATH": str(tree)}, stdout=subprocess.PIPE, text=True,
        check=True,
    )  # fmt: skip
    told = (each.split(" ", 1) for each in done.stdout.splitlines())
    return {name: digest for digest, name in told}


def package_of(revision: str, folder: str) -> Path:
    """The package as git has it, unpacked into ``folder``."""
    line = ["git", "-C", str(ROOT), "archive", revision, "leaddiff"]
    packed = subprocess.run(line, stdout=subprocess.PIPE, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    return Path(folder)


def reports() -> Iterator[tuple[str, str]]:
    """Name and JSON of every report that the project can make of what it ships."""
    sys.path += [str(ROOT), str(ROOT / "tests")]
    import stories

    from tests.goldens import test_judgement_goldens as tables

    for pair in stories.pairs():
        yield f"chains {pair}", json.dumps(stories.judged(pair).to_dict())
    for judged in tables.EVERY:
        yield f"tables {judged}", json.dumps(judged.judge().to_dict())
    yield from of_a_folder()


def of_a_folder() -> Iterator[tuple[str, str]]:
    """What is told of generated copy, as it comes to a folder and is written over there."""
    import piles

    with tempfile.TemporaryDirectory() as box:
        wire = Path(box, "wire")
        names = sorted(piles.write(wire, FILES, seed=1))
        late = wire / names[0]
        content = late.read_bytes()
        late.unlink()
        yield "folder, read for the first time", chains_in(box)
        late.write_bytes(content)
        with open(wire / names[-1], "a", encoding="utf-8") as written_over:
            written_over.write("\n\nThe council meets again in June.\n")
        yield "folder, where a file came and one was written over", chains_in(box)


def chains_in(box: str) -> str:
    line = [sys.executable, "-m", "leaddiff", "chain", "wire", "--check", "--format", "json"]
    return subprocess.run(
        line, cwd=box, env={**os.environ, "XDG_CACHE_HOME": f"{box}/cache"}, text=True,
        stdout=subprocess.PIPE, check=False,
    ).stdout  # fmt: skip


if __name__ == "__main__":
    main()
