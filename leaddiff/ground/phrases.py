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
    return f"{unit(len(numbers))} {ranges(numbers)}"


def unit(count: int) -> str:
    """What so many paragraphs are called: "para", "paras"."""
    return "para" if count == 1 else "paras"


def counted(count: int) -> str:
    """So many paragraphs: "1 paragraph", "8 paragraphs"."""
    return f"{count} paragraph" if count == 1 else f"{count} paragraphs"


def ranges(numbers: Iterable[int]) -> str:
    """Numbers closed up into ranges: "2, 5, 9-11"."""
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs(numbers))


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """The unbroken runs of some numbers, the first and the last of each."""
    found: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        goes_on = bool(found) and number == found[-1][1] + 1
        first = found.pop()[0] if goes_on else number
        found.append((first, number))
    return found


def ordinal(number: int) -> str:
    """A rank in figures: 1st, 2nd, 3rd, 11th."""
    is_teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if is_teen else _ENDINGS.get(number % 10, 'th')}"


_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
