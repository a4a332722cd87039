"""Measures: what a figure or a thing is said to be, where clauses change places.

A pretax charge is no after-tax charge, a basic share no diluted one: put for each other in their very place
they are opposites like others. In a sentence told anew they stand in two places, and are known by the noun
behind them. A thing that somebody gave up he did not only lessen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from leaddiff.languages.numbers import ordinal
from leaddiff.languages.opposites import are_opposed, are_other_kinds
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import FUNCTION_WORDS, stem
from leaddiff.nouns.changes import Op, Run


def measured_otherwise(words: Sequence[Run]) -> tuple[str, str] | None:
    """The words that went and came by which one thing is another kind of it: "a pretax charge of $78 million"
    for "a $78 million after-tax charge". None where either kind is told on both sides."""
    before, now = (
        words_of("".join(run.text for run in words if run.op is not other).lower())
        for other in (Op.CAME, Op.GONE)
    )
    came: dict[str, list[str]] = {}
    for kind, thing in _kinds(now, _told(before)):
        came.setdefault(thing, []).append(kind)
    for kind, thing in _kinds(before, _told(now)):
        for other in came.get(thing, ()):
            if are_opposed([kind], [other]) or are_other_kinds([kind], [other]):
                pair = _run_with(words, Op.GONE, kind), _run_with(words, Op.CAME, other)
                if not are_one_span(*pair):
                    return pair
    return None


def are_one_span(one: str, other: str) -> bool:
    """Whether two texts are a span of time that is one: 10 years, a decade."""
    return {one.strip().lower(), other.strip().lower()} in _ONE_SPAN


_ONE_SPAN = (
    {"10 years", "a decade"},
    {"ten years", "a decade"},
    {"100 years", "a century"},
    {"12 months", "a year"},
    {"seven days", "a week"},
    {"two weeks", "a fortnight"},
    {"24 hours", "a day"},
    {"60 minutes", "an hour"},
)


def given_up(words: Sequence[Run]) -> tuple[str, str] | None:
    """The words that went and came where what somebody only lessened he ended, or the other way: "eased its
    demands", "dropped its demands". Without what they are done to they are moves, as of prices."""
    for gone, came, behind in zip(words, words[1:], words[2:], strict=False):
        if gone.op is not Op.GONE or came.op is not Op.CAME:
            continue
        sides = gone.text.strip().lower(), came.text.strip().lower()
        is_other = any(one in _LESSENS and other in _ENDS for one, other in (sides, sides[::-1]))
        if is_other and _OWNERS.issuperset(words_of(behind.text.lower())[:1] or ("",)):
            return gone.text, came.text
    return None


_OWNERS = frozenset("its his her their the all any our my".split())
_LESSENS = frozenset(
    """soften softens softened softening ease eases eased easing temper tempers tempered reduce reduces reduced
    reducing moderate moderated relax relaxes relaxed relaxing slow slows slowed slowing""".split()
)
_ENDS = frozenset(
    """drop drops dropped dropping end ends ended ending abandon abandons abandoned abandoning withdraw
    withdraws withdrew withdrawn scrap scraps scrapped scrapping halt halts halted halting stop stops
    stopped stopping""".split()
)


def _told(row: Sequence[str]) -> frozenset[str]:
    """The stems of words, of the parts of joined ones, second-biggest, and of two as one: north west."""
    joined = (stem(one + other) for one, other in pairwise(row))
    return frozenset((*joined, *(stem(part) for word in row for part in (word, *word.split("-")))))


def _kinds(row: Sequence[str], known: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The stems of words that are not known, each with the stem of the noun behind it, which is. A
    rank is told by itself."""
    for before, word, behind in zip(("", *row), row, row[1:], strict=False):
        kind, thing = stem(word), stem(behind)
        is_noun = behind not in FUNCTION_WORDS and behind.isalpha()
        parts = word.split("-")
        is_known = kind in known or known.issuperset(map(stem, parts))
        is_kind = before != "not" and word not in FUNCTION_WORDS and ordinal(parts[0]) is None
        if is_noun and is_kind and thing in known and not is_known:
            yield kind, thing


def _run_with(words: Sequence[Run], op: Op, kind: str) -> str:
    """The first change that has a stem; the pair was found in two of them."""
    return next(r.text for r in words if r.op is op and kind in map(stem, words_of(r.text.lower())))
