"""Reading: what an item costs in each form, beside the same story as plain text.

    python bench/reading.py [--rounds 5] [--most 1.5]

Every story of tests/chains is written in each form of tests/sources/forms.py and read; times are of the
processor, the least of the rounds. Exits 1 where an item of any form costs more than ``--most`` times
its text twin.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "tests"), str(HERE.parent / "tests" / "sources")]

import forms  # noqa: E402
import stories  # noqa: E402

from leaddiff import sources  # noqa: E402

MEASURED = tuple(form for form in forms.FORMS if form != "page")
"""The forms that are held to ``--most``."""


def main() -> int:
    """Print the table; 1 where a form costs too much."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="times all is read (1 up)")
    parser.add_argument(
        "--most", type=float, default=1.5, help="what a form may cost, in text twins"
    )
    given = parser.parse_args()
    plain = {name: text.encode() for name, text in _texts().items()}
    read = {name: sources.read(content, name) for name, content in plain.items()}
    told = {name: forms.story(copy) for name, copy in read.items()}
    items = {"plain": list(plain.values())}
    for form, write in forms.FORMS.items():
        if form != "page":  # a page is searched for its story, and has no twin of its text
            items[form] = [write(story).encode() for story in told.values()]
    spent = _least(items, given.rounds)
    count, twin = len(plain), spent["plain"]
    print(f"{count} stories, the least of {given.rounds} rounds\n")
    print(f"{'form':<10} {'bytes':>8} {'ms':>7} {'twins':>6}")
    for form, contents in items.items():
        size = sum(map(len, contents)) / count
        print(
            f"{form:<10} {size:>8,.0f} {spent[form] / count * 1000:>7.2f} {spent[form] / twin:>6.2f}"
        )
    return int(any(spent[form] > given.most * twin for form in MEASURED))


def _texts() -> dict[str, str]:
    """The versions of all our own chains as files of plain text."""
    found = {}
    for pair in stories.pairs():
        for at, version in enumerate((pair.old, pair.new)):
            found[f"{pair}:{at}:{version['file']}"] = stories.rendered(version)
    return found


def _least(items: Mapping[str, Sequence[bytes]], rounds: int) -> dict[str, float]:
    """Seconds of the processor that reading all of each form takes, the least of the rounds. The forms
    take turns, so that what else the machine does slows all alike."""
    times: dict[str, list[float]] = {form: [] for form in items}
    for _ in range(rounds):
        for form, contents in items.items():
            start = time.process_time()
            for content in contents:
                sources.read(content, "item")
            times[form].append(time.process_time() - start)
    return {form: min(each) for form, each in times.items()}


if __name__ == "__main__":
    sys.exit(main())
