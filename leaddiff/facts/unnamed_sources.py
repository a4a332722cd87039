"""Unnamed sources: whether two who are not named are one: a person, and a source, familiar with the matter."""

from __future__ import annotations

from itertools import takewhile
from typing import TypeAlias

from leaddiff.facts.attributions import Attribution
from leaddiff.facts.passage import Passage
from leaddiff.languages.numbers import number_at
from leaddiff.languages.vocabulary import stem

Source: TypeAlias = tuple[Passage, Attribution]


def are_one_unnamed(one: Source, two: Source) -> bool:
    """Whether a person or people on one side are a source or sources on the other, as many of them, with the
    same knowledge, or whether both point back to one: the official, the source. A pilot is no banker."""
    heads = one[1].heads, two[1].heads
    if all(map(_points_back, (one, two))):
        return any(a <= _ANYBODY and b <= _SOMEBODY | _ANYBODY for a, b in (heads, heads[::-1]))
    if all(map(_deal_in_a_market, (one, two))):
        return True
    are_people = all(each & _ANYBODY for each in heads)
    if are_people and _told_with_place(one) == _told_with_place(two):
        return _how_many(one) == _how_many(two)
    if not are_people or all(_INSIDE.isdisjoint(each) for each in heads):
        return False
    known = [each - _ANYBODY - _INSIDE - _MATTERS for each in heads]
    is_known = known[0] == known[1] or _is_the_matter(one, two) or _is_the_matter(two, one)
    return is_known and _how_many(one) == _how_many(two)


def _is_the_matter(at_large: Source, told: Source) -> bool:
    """Whether what some are familiar with is "the matter" on one side and told by its plain word on the other:
    the bids. A firm or a person with whom they are familiar is another thing."""
    rows = [
        passage.lower[slice(*(source.speaker or (0, 0)))] for passage, source in (at_large, told)
    ]
    matter, thing = (row[-1:] for row in rows)
    return (
        bool(matter)
        and bool(thing)
        and matter[0] in ("matter", "situation")
        and rows[0][:-1] == rows[1][:-1]
        and rows[0][-3:-1] in _WITH_THE
        and told[0].words[(told[1].speaker or (0, 0))[1] - 1].islower()
        and stem(thing[0]) in _AFFAIRS
    )


_AFFAIRS = frozenset(
    map(
        stem,
        """deal talks plan plans bid bids sale offer offers discussions process negotiations merger takeover
        transaction auction""".split(),
    )
)
"""What "the matter" may be."""

_WITH_THE = (("with", "the"), ("of", "the"), ("on", "the"))


def is_another_of_them(one: Source, two: Source) -> bool:
    """Whether one side counts the speakers where the other has one more: another trader, a third trader."""
    rows = [passage.lower[slice(*(source.speaker or (0, 0)))] for passage, source in (one, two)]
    return any(
        a[:1] == ("another",) and b[:1] == ("a",) and b[1:2] in _ONE_MORE and a[1:] == b[2:] != ()
        for a, b in (rows, rows[::-1])
    )


_ONE_MORE = (("second",), ("third",), ("fourth",), ("fifth",))


_ANYBODY = frozenset(map(stem, "person people source sources".split()))
_SEVERAL = frozenset(("people", "sources"))
_SOMEBODY = frozenset(
    map(stem, "official executive banker trader lawyer aide diplomat adviser insider".split())
)
"""Those whom copy calls a source without another word."""
_DEALING = (
    *("traders", "dealers", "market traders", "market dealers"),
    *("market players", "market participants"),
)
_INSIDE = frozenset(map(stem, "familiar knowledge briefed direct inside".split()))
_MATTERS = frozenset(
    map(
        stem,
        """matter situation plan plans deal talks discussions negotiations process issue
        case""".split(),
    )
)


def _deal_in_a_market(source: Source) -> bool:
    """Whether those who speak are the market at large, by whatever word: traders, dealers, market players. Oil
    traders are some of them, and a trader is one."""
    passage, found = source
    said = " ".join(passage.lower[slice(*found.speaker)]) if found.speaker else ""
    return said.removeprefix("the ") in _DEALING


def _told_with_place(source: Source) -> frozenset[str]:
    """What a source is called, with where it is from that is told behind it: a source in the industry is an
    industry source, a source involved in the talks the same before its verb and behind it."""
    passage, found = source
    end = found.speaker[1] if found.speaker else found.last
    if passage.lower[end] != "in":
        return found.heads
    behind = range(end + 1, min(end + 1 + _WORDS_OF_A_PLACE, passage.reading.last))
    place = [*takewhile(lambda at: passage.lower[at][:1].isalnum(), behind)]
    if not _ONCE.isdisjoint(passage.lower[at] for at in place):
        return found.heads  # who was of the government once is no source in the former one
    return found.heads | {passage.stems[at] for at in place} - {""}


_ONCE = frozenset(("former", "ex", "previous", "old", "new", "next"))
_WORDS_OF_A_PLACE = 3  # words behind "in": the port industry


def _points_back(source: Source) -> bool:
    passage, found = source
    return bool(found.speaker) and passage.lower[(found.speaker or (0, 0))[0]] == "the"


def _how_many(source: Source) -> tuple[list[str], bool]:
    """The numbers in what a source is called, but for one, and whether it is several."""
    passage, found = source
    span = range(*found.speaker) if found.speaker else range(0)
    row = [passage.lower[at] for at in span if number_at(passage.lower[at : at + 1], 0) is not None]
    numbers = [word for word in row if word not in ("one", "a", "an")]
    return numbers, not _SEVERAL.isdisjoint(passage.lower[at] for at in span)
