"""Background: what an addition of background does not cover, the news that a firm itself gives and whoever is
heard for the first time.

Background is what was known: how a firm came to be, what it bought before, what was said of that in its day.
What it says it will do is news, and so is what one says who did not speak before; a desk that is told of
background alone will not look for either.
"""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.topics.topics import is_of_shares, is_speech, may_mention
from leaddiff.checks.verdicts.lacking_parts import parts
from leaddiff.checks.verdicts.voices import is_of_its_day
from leaddiff.checks.what_changed.alteration import Alteration, Altered
from leaddiff.ground.pattern import pattern
from leaddiff.languages.quotations import unquoted
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.claims import Action, Claim


def is_no_background(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether a new paragraph tells what somebody without a name said he would do, or quotes one not heard
    before, and a claim adds background and beside that nothing which it may be."""
    if claim.action is not Action.ADD or alteration.kind is not Altered.PARAGRAPH:
        return False
    named = [meant for _, meant in parts(claim.topic or "")]
    rest = [thing for thing in named if _BACKGROUND.isdisjoint(words_of(thing.lower()))]
    if rest == named:
        return False
    number = alteration.new[0]
    if any(
        may_mention(thing, case.altered[number])
        for thing in rest
        if not (is_speech(thing) or is_of_shares(thing))
    ):
        return False
    text = case.new.matter[number - 1]
    return _tells_a_plan(text, case) or (
        all(_OF_A_PAPER.search(thing) for thing in rest if is_speech(thing))
        and _is_heard_first(number, case)
    )


def _tells_a_plan(text: str, case: Case) -> bool:
    by_name = any(words_of(speaker)[-1][:1].isupper() for speaker in case.speakers(text))
    is_news = _WILL_DO.search(text) is not None and not by_name
    return is_news and not any(mark in text for mark in _MARKS)


def _is_heard_first(number: int, case: Case) -> bool:
    """Whether somebody by a name that the version before has not is quoted in a paragraph, or the next where he
    goes on, and not as of another day."""
    from leaddiff.checks.coverage.beyond_recast import quotes_anew

    said = unquoted(case.new.matter[number - 1])
    if is_of_its_day(said) or not _SAYS.search(said):
        return False
    is_named = any(name[1] not in case.heard_before.words for name in _A_NAME.finditer(said))
    first, *then = case.new.matter[number - 1 : number + 1]
    told = [first, *(text for text in then if text[:1] in tuple(_MARKS))]
    return is_named and any(quotes_anew(text, case.heard_before) for text in told)


_BACKGROUND = frozenset(("background", "context", "history"))
_WILL_DO = pattern(
    r"\bsaid (?:\w+ ){0,3}(?:it|they) (?:would|will|plan(?:s|ned) to)\b", has=("said ",)
)
_MARKS = '"“`'
_OF_A_PAPER = pattern(
    r"(?i)\b(?:filings?|statements?|documents?|releases?|letters?|reports?|books?|memos?)\b"
)
"""What is read and does not speak: remarks from a filing are no word of a union's."""

_SAYS = pattern(r"\b(?:said|says|told|added|adds)\b")
_A_NAME = pattern(r"\b[A-Z][\w'’-]+ (?:[A-Z]\.? )?([A-Z][\w'’-]+)")
