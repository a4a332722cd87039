"""Employers: whose somebody is, told before his name or behind it: Orsil strategist Bo Vell; Bo Vell, a banker
at Orsil."""

from __future__ import annotations

from leaddiff.facts.edits import Edit
from leaddiff.facts.names import Name
from leaddiff.facts.passage import Passage

LONGEST = 5
"""Small words (3 to 6) that tell what somebody is there: a senior energy strategist at."""

_LINKS = ("at", "of", "with", "for", "from")


def are_of_one_man(edit: Edit, before: Name, after: Name) -> bool:
    """Whether the one name stands before somebody who stands on, and the other behind him: another firm is
    his now. Where both stand on one side of him, one has the other's place."""
    sides = _led(edit.old, before), _followed(edit.new, after)
    if None in sides:
        sides = _followed(edit.old, before), _led(edit.new, after)
    was, now = sides
    if was is None or now is None or was == 0 or now == 0:
        return False
    return edit.old.words[was - 1 : was + 1] == edit.new.words[now - 1 : now + 1]


def _led(passage: Passage, name: Name) -> int | None:
    """The last word of the name that is led by a firm and what somebody is there."""
    at = _over_small(passage, name.last, 1)
    if at == name.last or not _is_capital(passage, at):
        return None
    while _is_capital(passage, at):
        at += 1
    return at - 1


def _followed(passage: Passage, name: Name) -> int | None:
    """The last word of the name behind which, and a comma, a firm and what somebody is there stand."""
    if passage.lower[name.first - 1] not in _LINKS:
        return None
    at = _over_small(passage, name.first - 1, -1)
    is_apposed = at > 0 and passage.words[at] == "," and _is_capital(passage, at - 1)
    return at - 1 if is_apposed else None


def _over_small(passage: Passage, at: int, step: int) -> int:
    first = at
    while 0 < at < passage.reading.last and abs(at - first) < LONGEST and _is_small(passage, at):
        at += step
    return at


def _is_small(passage: Passage, at: int) -> bool:
    return passage.words[at].islower() and passage.words[at][0].isalpha()


def _is_capital(passage: Passage, at: int) -> bool:
    return passage.words[at][:1].isupper()
