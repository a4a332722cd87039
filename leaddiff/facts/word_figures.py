"""Word figures: those that copy tells in one word, such as twice, both, halved and dozens."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from leaddiff.languages.words import words


class Worded(NamedTuple):
    """What a word comes to, what tells it apart and its unit. A ``weak`` one is told only where
    another took its place."""

    value: Decimal | None
    key: tuple[object, ...]
    unit: str | None
    weak: bool = False


_VAGUE = words(
    "several dozens scores hundreds thousands millions billions lakhs crores numerous countless"
)
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_GROWN = {
    "0.5": "halved halves halve halving",
    "2": "doubled doubles double doubling twofold two-fold",
    "3": "tripled triples triple tripling trebled threefold three-fold",
    "4": "quadrupled quadruples quadruple quadrupling fourfold four-fold",
    "5": "quintupled fivefold five-fold",
    "10": "tenfold ten-fold",
}
"""By how much a thing grew."""

_AGES = "twenties thirties forties fifties sixties seventies eighties nineties"

IN_A_WORD: dict[str, Worded] = {
    **{word: Worded(None, (word,), None) for word in _VAGUE},
    **{
        word: Worded(Decimal(times), (Decimal(times),), "time", weak=times == 1)
        for word, times in _TIMES.items()
    },
    **{
        word: Worded(Decimal(factor), (Decimal(factor),), "factor", weak=True)
        for factor, row in _GROWN.items()
        for word in row.split()
    },
    **{word: Worded(None, (f"{tens}0s",), "age") for tens, word in enumerate(_AGES.split(), 2)},
    "both": Worded(Decimal(2), (Decimal(2),), None, weak=True),
}
"""A word in lower case -> the figure it tells."""
