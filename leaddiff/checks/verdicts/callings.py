"""Callings: whether those who react may be of a calling that a note names, an analyst, an expert, a lawyer.

None holds an office, and copy may tell one by his name alone, by the house he is of, Ona Trell of Velm, or by
the institute that she heads. Only who is told to be somebody else is none.
"""

from __future__ import annotations

import re
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
        own |= groups(ENGLISH, "market_watchers")["house"] | {"advisors", "advisers"}
    behind = _BEHIND.get(holder.removesuffix("s"), "")
    return bool(found) and all(
        _is_another(voice, own, case) and not (behind and _is_told_by(behind, voice, case))
        for voice in found
    )


_AT_A_HOUSE = r"(?:[a-z]+ ){0,2}(?:manager|director|president) (?:at|with) [A-Z]"
_AT_LAW = (
    r"who (?:defends|defended|represents|represented|is defending|is representing) (?:the|[A-Z])"
    r"|(?:president|head|chair|chairman|dean) of the (?:[A-Z]\w+ )?[Bb]ar\b"
)
_NOT_NOW = r"(?:an? |the )?(?:former|retired|ex)[ -]|who (?:teaches|taught)\b"
_BEHIND = {
    "analyst": _AT_A_HOUSE,
    "economist": _AT_A_HOUSE,
    "strategist": _AT_A_HOUSE,
    "expert": _NOT_NOW,
    "lawyer": _AT_LAW,
    "attorney": _AT_LAW,
}
"""What may stand behind the name of one of a calling that tells no word of it: an expert is anybody who was in
office once, a lawyer who defends a man."""


def _is_told_by(behind: str, voice: Voice, case: Case) -> bool:
    """Whether this stands behind the name of one who speaks, before which stands no title."""
    name = words_of(person_of(voice.called))[-1:]
    if not name or not name[0][:1].isupper():
        return False
    titles = table_words(ENGLISH, "titles")
    said = re.compile(rf"(?:\b([\w-]+) )?(?:[A-Z][\w'’-]+ )?\b{re.escape(name[0])}, (?:{behind})")
    texts = case.heard_now.texts_with(name[0])
    found = [each for text in texts for each in said.finditer(text)]
    return bool(found) and not any((each[1] or "").lower() in titles for each in found)


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
