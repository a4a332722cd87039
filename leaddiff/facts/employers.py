"""Employers: whose somebody is, told before his name or behind it: Orsil strategist Bo Vell; Bo Vell, a banker
at Orsil."""

from __future__ import annotations

from functools import cache

from leaddiff.facts.edits import Edit
from leaddiff.facts.names import Name
from leaddiff.facts.passage import Passage
from leaddiff.languages.tables import ENGLISH, rows, table_words
from leaddiff.languages.words import words

LONGEST = 5
"""Small words (3 to 6) that tell what somebody is there: a senior energy strategist at."""

_OF_FIRMS = words("economist strategist")
"""What stands before a name with the firm he is at; a trader, a priest or a senator may have his town there,
his creed or his party: London trader Bo Vell."""


def are_of_one_man(edit: Edit, before: Name, after: Name) -> bool:
    """Whether the one firm stands before somebody who stands on, and the other behind him, with the same word
    for what he is there: another firm is his now. Where both stand on one side of him, one has the other's
    place."""
    sides = _led(edit.old, before), _followed(edit.new, after)
    if None in sides:
        sides = _followed(edit.old, before), _led(edit.new, after)
    was, now = sides
    return was is not None and was == now


def _led(passage: Passage, name: Name) -> tuple[str, ...] | None:
    """What somebody is at a firm before his name, and the last two words of that."""
    at = _over_small(passage, name.last, 1)
    if at == name.last or not _is_capital(passage, at):
        return None
    trade = passage.lower[at - 1]
    while _is_capital(passage, at):
        at += 1
    return (trade, *passage.words[at - 2 : at]) if _is_a_firm(name, trade) else None


def _is_a_firm(name: Name, trade: str) -> bool:
    """Whether a name before what somebody is may be that of a firm, by its last word or for what he is."""
    own = name.parts[-1]
    if own in _ends_of_firms():
        return True
    from leaddiff.languages.lands import is_land, is_of_a_land

    return trade in _OF_FIRMS and not (is_land(own) or is_of_a_land(own))


@cache
def _ends_of_firms() -> frozenset[str]:
    """The small words on which the names of firms end: Bank, Group, Partners."""
    said = (word for _, told in rows(ENGLISH, "speaking_roles") for word in told.split())
    in_names = {word.lower() for word in said if word[:1].isupper()}
    return table_words(ENGLISH, "bodies") | table_words(ENGLISH, "legal_forms") | in_names


def _followed(passage: Passage, name: Name) -> tuple[str, ...] | None:
    """What somebody is at a firm behind his name and a comma, and the last two words of that."""
    if passage.lower[name.first - 1] != "at":
        return None
    at = _over_small(passage, name.first - 1, -1)
    is_apposed = at > 1 and passage.words[at] == "," and _is_capital(passage, at - 1)
    return (passage.lower[name.first - 2], *passage.words[at - 2 : at]) if is_apposed else None


def _over_small(passage: Passage, at: int, step: int) -> int:
    first = at
    while 0 < at < passage.reading.last and abs(at - first) < LONGEST and _is_small(passage, at):
        at += step
    return at


def _is_small(passage: Passage, at: int) -> bool:
    return passage.words[at].islower() and passage.words[at][0].isalpha()


def _is_capital(passage: Passage, at: int) -> bool:
    return passage.words[at][:1].isupper()
