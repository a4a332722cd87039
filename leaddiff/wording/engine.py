"""The engine: diff-match-patch in word mode, the only place that knows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

_FIRST = 0xE000  # above the surrogates, so that every word has a character of its own

_Steps = list[tuple[int, int]]


def operations(old: Sequence[str], new: Sequence[str]) -> _Steps:
    """The shortest way from one row of words to the other: (-1 gone, 0 kept or 1 came; how many).

    Each word is handed over as one character, with no time limit and no clean-up: a clean-up would
    look at what kind of character stands for a word, which means nothing.
    """
    numbers: dict[str, int] = {}
    coded = ["".join(chr(_FIRST + numbers.setdefault(w, len(numbers))) for w in row)
             for row in (old, new)]  # fmt: skip
    return _differ()(coded[0], coded[1])


@cache
def _differ() -> Callable[[str, str], _Steps]:
    """The C++ build where it is installed, else the Python one: they give the same answers."""
    try:
        from fast_diff_match_patch import diff
    except ImportError:
        return _plain_differ()
    fates = {"-": -1, "=": 0, "+": 1}

    def operate(old: str, new: str) -> _Steps:
        steps = diff(old, new, timelimit=0, checklines=False, cleanup="No")
        return [(fates[fate], count) for fate, count in steps]

    return operate


def _plain_differ() -> Callable[[str, str], _Steps]:
    from diff_match_patch import diff_match_patch

    matcher = diff_match_patch()
    matcher.Diff_Timeout = 0

    def operate(old: str, new: str) -> _Steps:
        return [(fate, len(run)) for fate, run in matcher.diff_main(old, new, False)]

    return operate
