"""Written otherwise: whether a fact stands as it stood, in other letters: 585, 000, 9.9bn, a 4-week average,
and a slip in a source that was put right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.lately import lately
from leaddiff.ground.pattern import pattern
from leaddiff.languages.misspellings import is_misspelling
from leaddiff.languages.numbers import number_at
from leaddiff.nouns.changes import FactChange, FactKind, Op, Run


def is_written_otherwise(trace: Trace, was: str, fact: FactChange, text: str) -> bool:
    """Whether what was before and what is now are one; ``was`` and ``text`` are the paragraph."""
    if is_only_written_close(was, fact, text) or _is_hyphenated(was, fact, text):
        return True
    is_of_kind = fact.kind in (FactKind.FIGURE, FactKind.ATTRIBUTION)
    return is_of_kind and _is_one_word(trace.words)


def is_only_written_close(was: str, fact: FactChange, text: str) -> bool:
    """Whether a figure only lost a blank, or got one: 585, 000 and 585,000."""
    if fact.kind is not FactKind.FIGURE:
        return False
    sides = (fact.after, was), (fact.before, text)
    return any(
        side
        and "," in side
        and _close(other) is not other
        and side not in other
        and side in _close(other)
        for side, other in sides
    )


@lately
def _close(text: str) -> str:
    """A text without the blanks in its figures; itself where there are none."""
    return _BLANK.sub(",", text)


_BLANK = pattern(r"(?<=[0-9]), (?=[0-9]{3}(?![0-9]))")


def _is_hyphenated(was: str, fact: FactChange, text: str) -> bool:
    """Whether a figure only lost its hyphens, or got them: a $9-billion-a-year market, $9 billion a year."""
    if fact.kind is not FactKind.FIGURE or not (fact.before and fact.after):
        return False
    before, after = (_HYPHEN.sub(" ", side) for side in (fact.before, fact.after))
    if not (f"{before} ".startswith(f"{after} ") or f"{after} ".startswith(f"{before} ")):
        return False  # two that change places, one of them hyphened
    old, new = _HYPHEN.sub(" ", was), _HYPHEN.sub(" ", text)
    is_other = (fact.after in was) == (after in old) and (fact.before in text) == (before in new)
    return not is_other and before in new and after in old


_HYPHEN = pattern(r"(?<=[0-9A-Za-z])-(?=[A-Za-z])")


def _is_one_word(words: Sequence[Run]) -> bool:
    """Whether all that changed in a paragraph is one word for itself: million, m; four-week, 4-week."""
    changed = list(islice((run for run in words if run.op is not Op.KEPT), 3))
    if [run.op for run in changed] != [Op.GONE, Op.CAME]:
        return False
    gone, came = (run.text.strip() for run in changed)
    at = words.index(changed[0])
    if words[at + 1] is not changed[1]:
        return False  # a suspected thief and a dealer, a thief and a suspected dealer
    before = words[at - 1].text.rstrip()[-1:] if at else ""
    is_scale = before.isdigit() and gone != "m" and _in_short(gone) == _in_short(came)
    return (
        is_scale or _is_slip(gone, came) or _is_in_digits(gone, came) or _is_in_digits(came, gone)
    )


def _in_short(text: str) -> str:
    return _BILLION.sub("bn", _MILLION.sub("m", text))


_MILLION = pattern(r"(?:million|mln|mn)\b")
_BILLION = pattern(r"(?:billion|bln)\b")


def _is_slip(one: str, other: str) -> bool:
    """Whether two plain words have the same letters in another order, or one doubled: expetced, allleged. Two
    that differ by a letter may both be words: alleged, allowed."""
    is_plain = (
        one.isalpha() and one.islower() and other.islower() and min(len(one), len(other)) >= _LONG
    )
    is_turned = sorted(one) == sorted(other) or _SAME.sub(r"\1", one) == _SAME.sub(r"\1", other)
    return is_plain and is_turned and is_misspelling(one, other)


_LONG = 6  # letters from which on two such words are one
_SAME = pattern(r"([a-z])\1+")


def _is_in_digits(word: str, other: str) -> bool:
    """Whether a compound has its number in digits where the other has it in words: 4-week, four-week."""
    number, _, rest = word.partition("-")
    spelt, _, same = other.lower().partition("-")
    if not (rest and rest.lower() == same and number.isdecimal() and spelt.isalpha()):
        return False
    found = number_at([spelt], 0)
    return found is not None and found[0] == int(number)
