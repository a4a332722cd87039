#!/usr/bin/env python3
"""Measure how the cost of a comparison grows with the copy, and print one table.

    python bench/growth.py [--quick] [--start OLD NEW]

Each shape of copy is compared at several sizes, in process and without reading files; a row says what a
paragraph (or a fact in one long paragraph) costs at each size, and how that grows from the least size to
the largest: 1.0 is a cost that only follows the size. Times are of the processor, the least of several runs.

``--start`` counts the instructions of the whole command on a pair, of a bare click command and of Python
itself, with valgrind: the same on every run, however busy the machine.
"""

from __future__ import annotations

import argparse
import gc
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from leaddiff import desk, parse  # noqa: E402
from leaddiff.__main__ import FEW_COLLECTIONS  # noqa: E402

WORDS = (HERE / "words.txt").read_text("utf-8").split()
ENOUGH = 1.0  # seconds after which a size is not run again

Pair = tuple[list[str], list[str]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="smaller sizes")
    parser.add_argument("--start", nargs=2, metavar=("OLD", "NEW"), help="count instructions")
    asked = parser.parse_args()
    gc.set_threshold(FEW_COLLECTIONS)  # as the command has it
    if asked.start:
        return start(*asked.start)
    print_table("paragraphs", PARAGRAPHS, (200, 2_000) if asked.quick else (200, 2_000, 20_000))
    print_table("facts in a paragraph", FACTS, (50, 200) if asked.quick else (50, 200, 800, 3_200))
    return None


def print_table(
    what: str, shapes: dict[str, Callable[[int], Pair]], sizes: tuple[int, ...]
) -> None:
    """One row a shape: milliseconds for each of ``what`` at every size."""
    print(f"{what:<28}" + "".join(f"{size:>10,}" for size in sizes) + "    growth")
    for name, shape in shapes.items():
        costs = [1000 * seconds(shape, size) / size for size in sizes]
        row = "".join(f"{cost:>7.3f} ms" for cost in costs)
        print(f"{name:<28}{row}{costs[-1] / costs[0]:>9.1f}x", flush=True)


def seconds(shape: Callable[[int], Pair], size: int) -> float:
    """Processor time of one comparison, the least of several. Each is of other words, so that nothing kept
    of a text read before makes a short story seem quicker than it is."""
    least, spent, turn = float("inf"), 0.0, 0
    while spent < ENOUGH:
        turn += 1
        told = [[f"{text[:-1]}t{turn}." for text in side] for side in shape(size)]
        old, new = copy("(LEAD) ", "", told[0]), copy("(2nd LD) ", NOTE, told[1])
        at = time.process_time()
        desk.compare(old, new, force=True)
        least = min(least, time.process_time() - at)
        spent += time.process_time() - at
    return least


NOTE = "(ATTN: ADDS details in paras 8-10; UPDATES para 6)\n\n"


def copy(marker: str, note: str, paragraphs: list[str]):  # type: ignore[no-untyped-def]
    head = f"{marker}harbor wall-repairs\n\n{marker}Harbor wall to be repaired\n\n{note}"
    return parse(head + "SEOUL, March 4 (Yonhap) -- " + "\n\n".join(paragraphs) + "\n\n(END)\n")


def story(count: int, seed: int = 1) -> list[str]:
    """Paragraphs of 32 words and a figure."""
    chance = random.Random(seed)
    return [paragraph(chance) for _ in range(count)]


def paragraph(chance: random.Random) -> str:
    words = [chance.choice(WORDS) for _ in range(32)]
    words[chance.randrange(32)] = str(chance.randrange(2, 9000))
    return " ".join(words).capitalize() + "."


def half_rewritten(count: int) -> Pair:
    """Every other paragraph has six other words."""
    before, after, chance = story(count), [], random.Random(2)
    for at, text in enumerate(before):
        words = text.split()
        for _ in range(6 if at % 2 else 0):
            words[chance.randrange(32)] = chance.choice(WORDS)
        after.append(" ".join(words))
    return before, after


def moved(count: int) -> Pair:
    """The second half of the story comes first."""
    before = story(count)
    return before, before[count // 2 :] + before[: count // 2]


PARAGRAPHS: dict[str, Callable[[int], Pair]] = {
    "kept": lambda count: (story(count), story(count)),
    "half rewritten": half_rewritten,
    "unrelated": lambda count: (story(count), story(count, 99)),
    "moved": moved,
    "of one word": lambda count: (
        [word(at) for at in range(count)],
        [word(at + 1) for at in range(count)],
    ),
}


def word(at: int) -> str:
    return f"{WORDS[at % len(WORDS)].capitalize()}."


def altered(sentence: str, step: int) -> Callable[[int], Pair]:
    """One paragraph of many sentences, each with a fact that is another one in the newer version."""
    return lambda count: (
        [" ".join(sentence.format(at, NAMES[at % 7]) for at in range(100, 100 + count))],
        [
            " ".join(
                sentence.format(at + step, NAMES[(at + 1) % 7]) for at in range(100, 100 + count)
            )
        ],
    )


NAMES = ("Tolk", "Birk", "Lind", "Orvik", "Durst", "Vell", "Hanil")
FACTS: dict[str, Callable[[int], Pair]] = {
    "figures": altered("The harbor took {0} ships.", 3),
    "names": altered("The harbor was built by Ana {1}.", 0),
    "attributions": altered("The wall broke at pier {0}, {1} said.", 0),
    "negations": lambda count: (
        ["The wall will hold. " * count],
        ["The wall will not hold. " * count],
    ),
    "quotations": altered('"We saw {0} waves," the mate said.', 3),
}


def start(old: str, new: str) -> None:
    """The instructions of whole commands."""
    bare = "import click\nclick.command()(lambda: click.echo('done'))()"
    commands = {
        "python": ["-c", "pass"],
        "a bare click command": ["-c", bare],
        "leaddiff OLD NEW": ["-m", "leaddiff", old, new],
        "leaddiff OLD NEW -v": ["-m", "leaddiff", old, new, "-v"],
    }
    counted = {name: instructions([sys.executable, *line]) for name, line in commands.items()}
    base = counted["a bare click command"]
    for name, count in counted.items():
        print(f"{name:<28}{count / 1e6:>8.0f} M{count / base:>8.2f}x")


def instructions(line: list[str]) -> int:
    subprocess.run(line, capture_output=True, check=False)  # so that all is compiled
    valgrind = [
        "valgrind",
        "--tool=cachegrind",
        "--cache-sim=no",
        "--cachegrind-out-file=/dev/null",
    ]
    done = subprocess.run([*valgrind, *line], capture_output=True, text=True, check=False)
    found = re.search(r"I +refs: +([0-9,]+)", done.stderr)
    if found is None:
        raise SystemExit(f"valgrind counted nothing: {done.stderr[-200:]}")
    return int(found[1].replace(",", ""))


if __name__ == "__main__":
    main()
