"""Phrases: how a message quotes copy and names paragraphs, the same wherever it is worded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

LONGEST = 160
"""Characters of one quotation in a message (60 to 400)."""


def shortened(text: str, limit: int = LONGEST) -> str:
    """The text on one line, cut at a word where it is longer than ``limit`` characters."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    return line[:limit].rsplit(" ", 1)[0] + " ..."


def quoted(text: str, limit: int = LONGEST) -> str:
    """The text in quotation marks, shortened."""
    return f"“{shortened(text, limit)}”"


def named(numbers: Sequence[int]) -> str:
    """Paragraph numbers as an editor says them: "para 4", "paras 8-10", "paras 2, 5-7"."""
    unit = "para" if len(numbers) == 1 else "paras"
    return f"{unit} {ranges(numbers)}"


def ranges(numbers: Iterable[int]) -> str:
    """Numbers closed up into ranges: "2, 5, 9-11"."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)
