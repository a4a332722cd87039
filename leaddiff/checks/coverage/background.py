"""Background: what an addition of background does not cover, the news that a firm itself gives.

Background is what was known: how a firm came to be, what it bought before. What it says it will do is news,
and a desk that is told of background alone will not look for it.
"""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.topics.topics import is_of_shares, is_speech, may_mention
from leaddiff.checks.verdicts.lacking_parts import parts
from leaddiff.checks.what_changed.alteration import Alteration, Altered
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.claims import Action, Claim


def is_no_background(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether a new paragraph tells what somebody without a name said he would do, and a claim adds background
    and beside that nothing which it may be: the words of others, what shares did."""
    if claim.action is not Action.ADD or alteration.kind is not Altered.PARAGRAPH:
        return False
    named = [meant for _, meant in parts(claim.topic or "")]
    rest = [thing for thing in named if _BACKGROUND.isdisjoint(words_of(thing.lower()))]
    if rest == named:
        return False
    number = alteration.new[0]
    text = case.new.matter[number - 1]
    may_be_told = any(
        may_mention(thing, case.altered[number])
        for thing in rest
        if not (is_speech(thing) or is_of_shares(thing))
    )
    by_name = any(words_of(speaker)[-1][:1].isupper() for speaker in case.speakers(text))
    is_news = _WILL_DO.search(text) is not None and not by_name
    return is_news and not may_be_told and not any(mark in text for mark in _MARKS)


_BACKGROUND = frozenset(("background", "context", "history"))
_WILL_DO = pattern(
    r"\bsaid (?:\w+ ){0,3}(?:it|they) (?:would|will|plan(?:s|ned) to)\b", has=("said ",)
)
_MARKS = '"“`'
