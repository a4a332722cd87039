"""Reading: what an item costs in each form, beside the same story as plain text.

    python bench/reading.py [--rounds 5] [--most 1.5]

Every story of tests/chains is written in each form of tests/sources/forms.py and read; times are of the
processor, the least of the rounds. Exits 1 where an XML or JSON item costs more than ``--most`` times its
text twin.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "tests"), str(HERE.parent / "tests" / "sources")]

import forms  # noqa: E402
import stories  # noqa: E402

from leaddiff import sources  # noqa: E402

MEASURED = ("desk-xml", "nitf", "newsml-g2", "newsml-1", "ninjs")
"""The forms that are held to ``--most``: XML and JSON."""


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
    twin = _least(list(plain.values()), given.rounds)
    count, size = len(plain), sum(map(len, plain.values())) / len(plain)
    print(
        f"{count} stories of {size:,.0f} bytes, {twin / count * 1000:.2f} ms each as plain text\n"
    )
    print(f"{'form':<10} {'bytes':>8} {'ms':>7} {'twins':>6}")
    costs = {}
    for form, write in forms.FORMS.items():
        if form == "page":
            continue  # a page is searched for its story, and no twin of its text
        items = [write(story).encode() for story in told.values()]
        spent = _least(items, given.rounds)
        costs[form] = spent / twin
        size = sum(map(len, items)) / count
        print(f"{form:<10} {size:>8,.0f} {spent / count * 1000:>7.2f} {costs[form]:>6.2f}")
    return int(any(costs[form] > given.most for form in MEASURED))


def _texts() -> dict[str, str]:
    """The versions of all our own chains as files of plain text."""
    found = {}
    for pair in stories.pairs():
        for at, version in enumerate((pair.old, pair.new)):
            found[f"{pair}:{at}:{version['file']}"] = stories.rendered(version)
    return found


def _least(contents: Sequence[bytes], rounds: int) -> float:
    """Seconds of the processor that reading all of them takes, the least of the rounds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        for content in contents:
            sources.read(content, "item")
        times.append(time.process_time() - start)
    return min(times)


if __name__ == "__main__":
    sys.exit(main())
