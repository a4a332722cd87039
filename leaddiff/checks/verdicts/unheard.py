"""Unheard: comments that a claim brings of somebody who would not speak.

"Adds Trask comment" is untrue where all that the new version says of him is that he declined to comment or
could not be reached. One who is not in it at all may go by another name there, so that it cannot be told. Seats
of government speak under other names, and are left alone.
"""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import has_place, new_numbers
from leaddiff.checks.topics.topics import things
from leaddiff.checks.verdicts.silences import never_silent
from leaddiff.checks.verdicts.voices import Voice, voices
from leaddiff.checks.verdicts.whose_speech import (
    is_of_a_role,
    may_be_called,
    whose,
)
from leaddiff.checks.what_changed.awaited import awaits
from leaddiff.ground.pattern import pattern
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.languages.words import words
from leaddiff.nouns.claims import Claim


def unheard(claim: Claim, case: Case) -> tuple[str, ...]:
    """The comments that a claim brings of those who cannot have been heard, in its own words."""
    named = [thing.strip() for thing in things(claim.topic)]
    numbers = new_numbers(claim, case) if has_place(claim) else tuple(case.traces)
    silent = never_silent(claim.topic, numbers, case)
    return tuple(t for t in named if t in silent or _is_unheard(t, claim, case))


def _is_unheard(thing: str, claim: Claim, case: Case) -> bool:
    who = whose(_WRITTEN.sub("comment", thing))
    small = frozenset(words_of(who.lower()))
    is_named = any(word[:1].isupper() for word in words_of(who))
    if not is_named or is_of_a_role(who) or _SILENT.search(who) or not small.isdisjoint(_SEATS):
        return False
    return _would_not_speak(who, claim, case)


_WRITTEN = pattern(r"(?i)\bstatements?\b")
_SILENT = pattern(r"(?i)\b(?:declin|refus|unavailab|no\b|lack)")
"""What says itself that nobody spoke: Trask declining comment."""

_SEATS = words(
    "white house pentagon kremlin elysee downing capitol hill wall street treasury state congress senate"
    " government administration opposition palace vatican hall city"
)
"""Who speaks for these is called otherwise."""


def _would_not_speak(who: str, claim: Claim, case: Case) -> bool:
    """Whether the copy says of somebody that he was not to be heard, and nobody who spoke may be meant."""
    wanted = frozenset(content_stems(who))
    told = (s for text in case.new.matter for s in sentences(text) if awaits(s))
    if not any(wanted <= frozenset(content_stems(sentence)) for sentence in told):
        return False
    numbers = new_numbers(claim, case) if has_place(claim) else tuple(case.traces)
    return not any(voice.heard and _is_his(voice, who, case) for voice in voices(numbers, case))


def _is_his(voice: Voice, who: str, case: Case) -> bool:
    """Whether one who speaks may be the one meant; a body with a plain name, Norland embassy, is named."""
    head = words_of(who)[-1]
    if head[:1].isupper():
        return may_be_called(voice, who, case)
    return head in words_of(f"{voice.called} {voice.since}".lower())
