"""Misspellings: whether two words are one, spelt in two ways."""

from __future__ import annotations

from functools import cache

from leaddiff.languages.tables import ENGLISH, rows

LONGEST = 24
"""Letters (12 to 40) up to which two words are compared letter by letter."""


def is_misspelling(one: str, other: str) -> bool:
    """Whether two words in one case differ by a letter or two, as Vellis and Velis do; a plural is none."""
    if min(len(one), len(other)) < 4 or max(len(one), len(other)) > LONGEST:
        return False
    if one + "s" == other or other + "s" == one or {one, other} == {"woman", "women"}:
        return False  # Residents, Resident
    allowed = 1 if min(len(one), len(other)) < 6 else 2
    return abs(len(one) - len(other)) <= allowed and _distance(one, other) <= allowed


def is_a_letter_off(one: str, other: str) -> bool:
    """Whether two words differ by one letter put in, left out or changed, or by two swapped."""
    return max(len(one), len(other)) <= LONGEST and _distance(one, other) == 1


ALIKE = 0.5
"""Share of the longer word's letters (0.3 to 0.6) up to which two spellings of one name may differ."""


def is_respelling(one: str, other: str) -> bool:
    """Whether two words may be one name spelt in two ways, be it badly: Soopaki and Supakit."""
    longest = max(len(one), len(other))
    return 0 < longest <= LONGEST and _distance(one, other) <= ALIKE * longest


def sounds_like(one: str, other: str) -> bool:
    """Whether two words, or their parts about a hyphen, sound alike and are often put for each other: sight and
    site, write-hand and right-hand."""
    sets, parts = _homophones(), (one.split("-"), other.split("-"))
    return len(parts[0]) == len(parts[1]) and all(
        a == b or not sets.get(a, frozenset()).isdisjoint(sets.get(b, ()))
        for a, b in zip(*parts, strict=True)
    )


@cache
def _homophones() -> dict[str, frozenset[int]]:
    """For each word the rows in which it stands."""
    found: dict[str, frozenset[int]] = {}
    for at, (line,) in enumerate(rows(ENGLISH, "homophones")):
        for word in line.split():
            found[word] = found.get(word, frozenset()) | {at}
    return found


SHORTEST_SLIP = 6
"""Letters (5 to 8) from which on a swap or a doubling is likelier a slip than another word."""


def is_slip(one: str, other: str) -> bool:
    """Whether one word is the other with two neighbours swapped or a letter doubled: becuase, untill."""
    short, long = sorted((one, other), key=len)
    if len(long) < SHORTEST_SLIP or not (short + long).isalpha():
        return False
    if len(short) == len(long):
        apart = [at for at in range(len(short)) if short[at] != long[at]]
        return (
            len(apart) == 2
            and apart[1] == apart[0] + 1
            and (short[apart[0]] == long[apart[1]] and short[apart[1]] == long[apart[0]])
        )
    return any(
        long[at] == long[at - 1] and long[:at] + long[at + 1 :] == short
        for at in range(1, len(long))
    )


def _distance(one: str, other: str) -> int:
    """Letters to put in, take out or change, two neighbours swapped counting as one."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row, earlier = row, [i], before
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if earlier and j > 1 and a == other[j - 2] and b == one[i - 2]:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        before = last
    return row[-1]
