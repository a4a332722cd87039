"""Nearest: the right name for one that was misspelt."""

from __future__ import annotations

from collections.abc import Iterable

ALIKE = 0.6
"""Likeness from which one name may be meant for another (0.5 to 0.9)."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that ``name`` is most like; None where it is like none of them.

    >>> nearest("unreported-qoute", ["unreported-quote", "stale-note"])
    'unreported-quote'
    """
    from difflib import get_close_matches

    plain = name[:200].strip().lower().replace("_", "-").replace(" ", "-")
    by_plain = {each.lower().replace("_", "-"): each for each in known}
    found = get_close_matches(plain, by_plain, n=1, cutoff=ALIKE)
    return by_plain[found[0]] if found else None


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """The first half of a sentence on a name that nothing goes by.

    >>> unknown("rule", "stale-nite", ["stale-note"])
    "there is no rule 'stale-nite'; did you mean stale-note?"
    """
    right = nearest(name, known)
    told = f"there is no {what} '{name[:80]}'"
    return f"{told}; did you mean {right}?" if right else f"{told}."
