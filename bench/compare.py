#!/usr/bin/env python3
"""Measure leaddiff against its peers in one run and print one table.

    pip install -e '.[bench]'
    python bench/compare.py [--quick]

Peers: difflib and diff-match-patch (libraries), redlines and prosediff (commands and libraries).
None of them reads a note; they are timed on the plain diff, leaddiff on the whole answer. Times are
medians; the runs of all commands are interleaved, so that a busy machine is busy for everyone.
"""

from __future__ import annotations

import argparse
import difflib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

WORDS = (HERE / "words.txt").read_text("utf-8").split()
LIMIT = 60.0  # seconds after which a command is stopped


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="fewer runs, smaller sizes")
    quick = parser.parse_args().quick
    with tempfile.TemporaryDirectory() as box:
        old, new = story(14), updated(story(14), 3)
        first, second = write(Path(box), "old.txt", old), write(Path(box), "new.txt", new)
        rows = [("whole command, seed-sized pair", "ms", "")]
        rows += commands(first, second, 5 if quick else 15)
        rows += [("", "", ""), ("in-process, seed-sized pair", "pairs/s", "")]
        rows += in_process(first, second, 0.5 if quick else 2.0)
        rows += [("", "", ""), ("leaddiff, time a paragraph", "ms", "")]
        rows += growth((20, 200) if quick else (20, 200, 2000))
        rows += [("", "", ""), ("two unrelated texts", "s", "")]
        rows += strangers(Path(box), 100_000 if quick else 1_000_000)
    width = max(len(name) for name, _, _ in rows)
    for name, figure, remark in rows:
        print(f"{name:<{width}}  {figure:>9}  {remark}".rstrip())


def paragraph(chance: random.Random, length: int = 32) -> str:
    words = [chance.choice(WORDS) for _ in range(length)]
    words[chance.randrange(length)] = str(chance.randrange(2, 9000))
    return " ".join(words).capitalize() + "."


def story(count: int, seed: int = 1) -> list[str]:
    """Paragraphs of a made-up story."""
    chance = random.Random(seed)
    return [paragraph(chance) for _ in range(count)]


def updated(paragraphs: list[str], additions: int) -> list[str]:
    """The story with some paragraphs put in at the middle and one in ten edited lightly."""
    chance = random.Random(2)
    kept = [
        text.replace(text.split()[5], chance.choice(WORDS), 1) if at % 10 == 5 else text
        for at, text in enumerate(paragraphs)
    ]
    middle = len(kept) // 2
    return kept[:middle] + [paragraph(chance) for _ in range(additions)] + kept[middle:]


def write(folder: Path, name: str, paragraphs: list[str]) -> Path:
    marker = "(LEAD) " if name == "old.txt" else "(2nd LD) "
    note = "" if name == "old.txt" else "(ATTN: ADDS details in paras 8-10; UPDATES para 6)\n\n"
    head = f"{marker}harbor wall-repairs\n\n{marker}Harbor wall to be repaired\n\n{note}"
    text = head + "SEOUL, March 4 (Yonhap) -- " + "\n\n".join(paragraphs) + "\n\n(END)\n"
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def commands(old: Path, new: Path, runs: int) -> list[tuple[str, str, str]]:
    """Median wall time of each command, interleaved."""
    out = str(old.parent / "out.html")
    lines = {
        "python -c 'import click'": [sys.executable, "-c", "import click"],
        "leaddiff OLD NEW": [*found("leaddiff"), str(old), str(new)],
        "leaddiff OLD NEW --format json": [
            *found("leaddiff"),
            str(old),
            str(new),
            "--format",
            "json",
        ],
        "redlines text OLD NEW": [*found("redlines"), "text", str(old), str(new)],
        "prosediff --files OLD NEW": [
            *found("prosediff"),
            "--files",
            str(old),
            str(new),
            "-o",
            out,
        ],
    }
    lines = {name: line for name, line in lines.items() if line[0]}
    times: dict[str, list[float]] = {name: [] for name in lines}
    for _ in range(runs):
        for name, line in lines.items():
            start = time.perf_counter()
            done = subprocess.run(line, capture_output=True, timeout=LIMIT, check=False)
            times[name].append(time.perf_counter() - start)
            if done.returncode > 1:  # 1 is an answer: something differs
                raise SystemExit(f"{name} could not be measured: {done.stderr.decode()[-200:]}")
    base = statistics.median(times["python -c 'import click'"])
    return [
        (f"  {name}", f"{1000 * statistics.median(t):.0f}", f"{statistics.median(t) / base:.2f}x")
        for name, t in times.items()
    ]


def found(command: str) -> list[str]:
    beside = Path(sys.executable).parent / command
    path = str(beside) if beside.exists() else shutil.which(command)
    return [path or ""]


def in_process(old: Path, new: Path, seconds: float) -> list[tuple[str, str, str]]:
    import leaddiff

    before, after = old.read_text(), new.read_text()
    jobs: dict[str, Callable[[], object]] = {
        "leaddiff.compare, files to dictionary": lambda: leaddiff.compare(old, new).to_dict(),
        "difflib, by paragraph and word": lambda: by_difflib(before, after),
    }
    try:
        from diff_match_patch import diff_match_patch

        jobs["diff-match-patch, characters"] = lambda: diff_match_patch().diff_main(before, after)
    except ImportError:
        pass
    try:
        from redlines import Redlines

        jobs["redlines"] = lambda: Redlines(before, after).output_markdown
    except ImportError:
        pass
    return [(f"  {name}", f"{rate(job, seconds):.0f}", "") for name, job in jobs.items()]


def by_difflib(before: str, after: str) -> list[object]:
    old, new = before.split("\n\n"), after.split("\n\n")
    operations: list[object] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "replace":
            words = " ".join(old[a:b]).split(), " ".join(new[c:d]).split()
            operations += difflib.SequenceMatcher(None, *words, autojunk=False).get_opcodes()
    return operations


def rate(job: Callable[[], object], seconds: float) -> float:
    job()
    done, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        job()
        done += 1
    return done / (time.perf_counter() - start)


def growth(sizes: tuple[int, ...]) -> list[tuple[str, str, str]]:
    import leaddiff

    rows = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as box:
            old = write(Path(box), "old.txt", story(size))
            new = write(Path(box), "new.txt", updated(story(size), max(1, size // 10)))
            leaddiff.compare(old, new)
            start = time.perf_counter()
            repeats = max(1, 400 // size)
            for _ in range(repeats):
                leaddiff.compare(old, new)
            took = (time.perf_counter() - start) / repeats
        rows.append(
            (f"  {size} paragraphs", f"{1000 * took / size:.3f}", f"{1000 * took:.1f} ms in all")
        )
    return rows


def strangers(folder: Path, size: int) -> list[tuple[str, str, str]]:
    """Two texts of ``size`` characters with nothing but their words in common."""
    rows = []
    for name, length in (("one paragraph each", 10**9), ("paragraphs of 32 words", 32)):
        paths = []
        for seed, file in ((11, "old.txt"), (12, "new.txt")):
            chance = random.Random(seed)
            text: list[str] = []
            while sum(map(len, text)) < size:
                text.append(paragraph(chance, min(length, size // 7)))
            paths.append(write(folder, file, text))
        start = time.perf_counter()
        line = [*found("leaddiff"), *map(str, paths), "--force", "--format", "json"]
        try:
            subprocess.run(line, capture_output=True, timeout=LIMIT, check=False)
            figure = f"{time.perf_counter() - start:.2f}"
        except subprocess.TimeoutExpired:
            figure = f"> {LIMIT:.0f}"
        rows.append((f"  {size / 1e6:g} MB, {name}", figure, ""))
    return rows


if __name__ == "__main__":
    main()
