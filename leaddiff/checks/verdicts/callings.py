"""Callings: whether those who react may be of a calling that a note names, an analyst, an expert, a lawyer.

None holds an office, and copy may tell one by his name alone, by the house he is of, Ona Trell of Velm, or by
the institute that she heads. Only who is told to be somebody else is none.
"""

from __future__ import annotations

from collections.abc import Collection

from leaddiff.checks.case import Case
from leaddiff.checks.verdicts.speaking_bodies import others, told_of_voice
from leaddiff.checks.verdicts.voices import Voice, person_of
from leaddiff.languages.tables import ENGLISH, groups, table_words, values
from leaddiff.languages.tokens import words_of
from leaddiff.languages.words import words


def is_calling(holder: str) -> bool:
    """Whether a word is for those of a calling.

    >>> is_calling("analysts"), is_calling("minister")
    (True, False)
    """
    return holder.removesuffix("s") in _WATCH | _OF_LAW


_WATCH = words("analyst economist strategist expert")
_OF_LAW = words("lawyer attorney")


def are_others(holder: str, role: Collection[str], found: Collection[Voice], case: Case) -> bool:
    """Whether somebody speaks, and all who do are told to be somebody else than those of a calling."""
    own = frozenset(map(str.lower, role))
    if holder.removesuffix("s") in _WATCH:
        own |= groups(ENGLISH, "market_watchers")["house"]
    return bool(found) and all(_is_another(voice, own, case) for voice in found)


def _is_another(voice: Voice, own: Collection[str], case: Case) -> bool:
    told = told_of_voice(voice, case)
    return (
        bool(voice.called)
        and told.isdisjoint(own)
        and (
            not told.isdisjoint(others().union(values(ENGLISH, "speaking_roles")["-"].split()))
            or _is_known_as_a_body(voice.called, case)
        )
    )


def _is_known_as_a_body(called: str, case: Case) -> bool:
    """Whether a firm of which copy told before speaks, by its name alone or as the company."""
    from leaddiff.checks.verdicts.whose_speech import is_somebody_before

    name = " ".join(words_of(person_of(called))[-1:])
    if not name[:1].isupper():
        return name in table_words(ENGLISH, "bodies")
    stood = any(name in words_of(text) for text in case.old.matter)
    return stood and not is_somebody_before(name, case)
