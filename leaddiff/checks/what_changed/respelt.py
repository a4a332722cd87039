"""Respelt: whether a name is spelt otherwise and is still that name."""

from __future__ import annotations

import re

from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import FactChange, FactKind


def is_respelt(fact: FactChange) -> bool:
    """Whether a name is spelt otherwise, all else of it standing: Marta Vellis and Marta Velis."""
    before, after = words_of((fact.before or "").lower()), words_of((fact.after or "").lower())
    if fact.kind is not FactKind.NAME or len(before) != len(after):
        return False
    unequal = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    from leaddiff.languages.misspellings import is_misspelling

    return len(unequal) == 1 and is_misspelling(*unequal[0])


def is_place_put_right(fact: FactChange) -> bool:
    """Whether a slip in the name of a land or state was put right: Tenessee, South Koera and no man's name.
    A name spelt amiss now, or one of two words that are known, is told as a name."""
    if not is_respelt(fact):
        return False
    before, after = words_of((fact.before or "").lower()), words_of((fact.after or "").lower())
    known = table_words(ENGLISH, "known_places")
    at = next(at for at, word in enumerate(after) if word != before[at])
    was, now = _place(before[at]), _place(after[at])
    is_of_it = after[max(at - 1, 0) : at] == ("of",) or all(
        word in _BEFORE_A_PLACE for word in after[:at]
    )
    is_no_man = all(word in _BEHIND_A_PLACE for word in after[at + 1 :])
    return is_of_it and is_no_man and now in known and was not in known


def is_slip_in_a_title(fact: FactChange, text: str) -> bool:
    """Whether a slip stands or stood in a word for an office or a party, which nobody is called by: Repubican
    Senator, Secratary. Such a word is no name, spelt rightly or not; ``text`` is the paragraph."""
    if not is_respelt(fact):
        return False
    before, after = words_of((fact.before or "").lower()), words_of((fact.after or "").lower())
    known = table_words(ENGLISH, "titles") | _OF_A_PARTY
    at, unequal = next(
        (at, (a, b)) for at, (a, b) in enumerate(zip(before, after, strict=True)) if a != b
    )
    if 0 < at == len(after) - 1 and not _is_an_office(fact.after or "", text):
        return False  # behind a given name it is a surname: Kari Marshal
    longest = max(map(len, unequal))
    from leaddiff.languages.misspellings import is_a_letter_off

    is_slip = longest >= _LONG and is_a_letter_off(*unequal)
    return is_slip and sum(_singular(word) in known for word in unequal) == 1


def _is_an_office(words: str, text: str) -> bool:
    """Whether an article stands before words with capitals: the Land Secretary."""
    is_written_so = all(word[:1].isupper() for word in words.split())
    return is_written_so and re.search(rf"(?i)\bthe {re.escape(words)}\b", text) is not None


def _singular(word: str) -> str:
    """The word for one of them: governors, congressmen."""
    one = word.removesuffix("'s").removesuffix("s")
    return one.removesuffix("men") + "man" if one.endswith("men") else one


_OF_A_PARTY = frozenset(("republican", "democrat", "democratic", "conservative", "socialist"))
_LONG = 8  # letters from which on a word before a name, a letter off, is no other


def _place(word: str) -> str:
    """The word for a place without what makes another of it: Washington's, Washington-based."""
    return word.removesuffix("'s").removesuffix("-based")


_BEFORE_A_PLACE = frozenset(
    "new north south east west northern southern eastern western in".split()
)
_BEHIND_A_PLACE = frozenset(
    "state states county university republican democrat exchange court government legislature senate".split()
)
