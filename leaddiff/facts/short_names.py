"""Short names: whether one name is another in short, by its initials, its legal form or the table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from leaddiff.languages.tables import ENGLISH, rows, table_words

_SMALL_WORDS = ("of", "and", "the", "for")
_HEADS = ("department", "ministry", "office", "bureau")
"""What may stand before what it is of as well: the Defence Ministry."""

_FORMS = table_words(ENGLISH, "legal_forms")
"""Legal forms: GM is General Motors Corp."""


def are_one_in_short(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one of two names is the other in short: IMF and the International Monetary Fund, GM and General
    Motors Corp, IBM Chairman Odd Vell and International Business Machines Chairman Odd Vell."""
    first, second = _in_full(one), _in_full(other)
    while len(first) > 1 and len(second) > 1 and first[-1] == second[-1]:
        first.pop()
        second.pop()
    before = list(
        takewhile(lambda pair: pair[0] == pair[1] in _WHICH, zip(first, second, strict=False))
    )
    first, second = first[len(before) :], second[len(before) :]
    if before and any(
        len(_joined(row[:1])) == _TWO and not _in_short().get(row[0]) for row in (first, second)
    ):
        return first == second  # a senior SD official may be of any house
    bare = _less_form(first), _less_form(second)
    pairs = ((first, second), bare)
    joined = _joined(bare[0]), _joined(bare[1])
    is_joined = joined[0] == joined[1] or sorted(joined, key=len)[0] + _GROUP in joined
    return is_joined or any(_is_in_short(a, b) or _is_in_short(b, a) for a, b in pairs)


_TWO = 2  # letters that may stand for anything

_WHICH = frozenset("a an the one another some senior top former retired current".split())
"""What stands before a name and is no part of it: a top Fed official."""

_GROUP = "group"
"""What a firm's name may end on as a word of its own or not, or leave out: Halm, Halmgroup, Halm Group."""


def _in_full(parts: Sequence[str]) -> list[str]:
    """The words of a name, with the "St." that closes one, read as Saint, as what it is: Wall Street."""
    is_street = len(parts) > 1 and parts[-1].rstrip(".") in ("st", "saint")
    return [*parts[:-1], "street"] if is_street else list(parts)


def written_out(parts: Sequence[str]) -> set[str]:
    """The words of a name with each short form in it written out: the St. Louis Fed."""
    return {
        word for part in parts for whole in _in_short().get(part, (part,)) for word in whole.split()
    }


def _less_form(parts: Sequence[str]) -> list[str]:
    last = next((n for n in range(len(parts), 1, -1) if parts[n - 1] not in _FORMS), 1)
    return list(parts[:last])


def _joined(parts: Sequence[str]) -> str:
    return "".join(parts).replace("-", "").replace(".", "")


def _is_in_short(short: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether one name is the other in short, by its initials or as the table has it: S&P, HP,
    America."""
    letters = [part for part in short if part != "and"]
    if len(letters) == 1 or all(len(part) == 1 for part in letters):
        split = [word for part in whole for word in part.split("-") if word]
        row = [part for part in split if part not in _SMALL_WORDS]
        orders = [row, split]
        if len(row) > 1 and row[-1] in _HEADS:  # DoH, MoD: the Ministry of Defence
            orders += [[row[-1], *row[:-1]], [row[-1], "of", *row[:-1]]]
        initials = {"".join(part[0] for part in parts) for parts in orders}
        if "".join(letters) in initials and len("".join(letters)) > 1:
            return True
    wholes = _in_short()
    names = " ".join(short), " ".join(whole)
    return bool(wholes.get(names[0], {names[0]}) & wholes.get(names[1], {names[1]}))


@cache
def _in_short() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for short, whole in rows(ENGLISH, "names_in_short"):
        found.setdefault(short, set()).add(whole)
    return {short: frozenset(wholes) for short, wholes in found.items()}
