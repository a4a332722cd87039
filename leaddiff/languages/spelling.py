"""Spelling: one plain form for the ways desks write one word (Sept. and September, metre and meter)."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import product

from leaddiff.ground.pattern import pattern
from leaddiff.languages.ratings import grade
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.languages.tokens import folded

_IZE = pattern(r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)\Z)")
_YZE = pattern(r"(?<=al)ys(?=(?:e|ed|es|er|ers|ing)\Z)")

_ENDINGS = ("", "s", "ed", "ing", "er", "ers", "able", "ably", "al", "ally", "ful", "less", "ly")


def _table(*names: str) -> dict[str, str]:
    """Each form of the words of these tables -> its plain form."""
    return {
        form: row[0]
        for name in names
        for row in rows(ENGLISH, name)
        for form in (row[1].split() if row[1:] else ())
    }


@cache
def _same() -> dict[str, str]:
    table = _table("house_spellings")
    for row in rows(ENGLISH, "house_spellings"):
        table.setdefault(row[0], row[0])  # adviser is no word in -ise
    for american, british in rows(ENGLISH, "our_endings"):
        for head, end in product(("", "un", "dis"), _ENDINGS):
            table[head + british + end] = head + american + end
    return table


@cache
def _capitalised() -> dict[str, str]:
    return _table("months", "weekdays", "capitalised_spellings")


@lru_cache(maxsize=20_000)
def plain(word: str) -> str:
    """The plain form of a word: lower case, straight apostrophe, no points, abbreviations written
    out where a word stands for one thing alone, American spelling. Two words with one plain form
    differ in house style only."""
    form = (grade(word) or folded(word)).lower()
    if word[0].isupper() and form in _capitalised():
        return _capitalised()[form]
    if form in _same():
        return _same()[form]
    if form.endswith("'s") and form[:-2] in _same():
        return _same()[form[:-2]] + "'s"
    form = _IZE.sub("iz", form) if "is" in form else form
    return _YZE.sub("yz", form) if "alys" in form else form
