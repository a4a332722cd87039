"""Turned words: what a correction says is so and is not, "to show profit fell, not rose", held to the copy."""

from __future__ import annotations

from collections.abc import Iterable

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import new_numbers
from leaddiff.ground.pattern import pattern
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import stem
from leaddiff.nouns.claims import Action, Claim
from leaddiff.nouns.grounds import Saying, ValueSaid

_SMALL = "(?:(?:an?|the|in|at|from|of|for|by|with) ){0,2}"
_TURNED = pattern(
    r"(?i)\b(?:(?P<subject>[\w-]+) )?(?:(?:is|are|was|were|has|have|had) )?"
    rf"(?<= ){_SMALL}(?P<right>[a-z]+), not {_SMALL}(?P<wrong>[a-z]+)\b(?!['’-])"
)
"""Profit fell, not rose; Orwin is a Liberal, not a Conservative; the bank is in Tarn, not in Lomas."""


def wrong_word(claim: Claim, case: Case) -> ValueSaid | None:
    """Why "to show profit fell, not rose" is not so: the right word stands nowhere in the paragraph, and the
    very change brought the wrong one, or that stands on of the same matter."""
    found = _TURNED.search(claim.clause) if claim.action is Action.CORRECT else None
    if found is None:
        return None
    subject, right, wrong = (stem((found[i] or "").lower()) for i in ("subject", "right", "wrong"))
    if right == wrong:
        return None  # to investment, not investments: one word
    numbers = tuple(new_numbers(claim, case)) or tuple(sorted(case.traces))
    for number in numbers:
        trace = case.traces.get(number)
        came, gone = (
            _stems(trace.came if trace else ()),
            _stems(trace.gone if trace else ()),
        )
        here = _stems((case.new.matter[number - 1],) if trace else ())
        if wrong in came and wrong not in gone and right not in here:
            return ValueSaid(found["right"], Saying.NOT_SAID, (number,))
    still = _still_wrong(subject, right, wrong, case)
    return ValueSaid(found["wrong"], Saying.STILL_SAID, (still,)) if still in numbers else None


def _still_wrong(subject: str, right: str, wrong: str, case: Case) -> int:
    """The paragraph in which a sentence that stands as it stood still says the wrong word of a matter, where
    the right one came nowhere; 0 where there is none. Where it went somewhere it was put right there,
    in whatever words."""
    is_put_right = any(
        right in _stems(trace.came) or wrong in _stems(trace.gone) for trace in case.traces.values()
    )
    if is_put_right or not subject:
        return 0
    stood = {sentence.strip() for text in case.old.matter for sentence in sentences(text)}
    for number, text in enumerate(case.new.matter, 1):
        for sentence in sentences(text):
            if sentence.strip() in stood and {subject, wrong} <= _stems((sentence,)):
                return number
    return 0


def _stems(texts: Iterable[str]) -> set[str]:
    return {stem(word) for text in texts for word in words_of(text.lower())}
