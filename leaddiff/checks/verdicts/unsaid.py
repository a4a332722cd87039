"""Unsaid: the figures that a claim says were added and that the copy does not give.

"Adds fall in notes to 52 cents" is untrue where they fell to 16 cents and yield 52 percent, "adds forecast of
growth to 1.6 million by 2030" where that was last year's. What else the claim lists may be so.
"""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import BODY_TARGETS
from leaddiff.checks.corrections.correction_sentence import Stated, stated
from leaddiff.checks.corrections.given_values import gives
from leaddiff.checks.topics.topics import things
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.claims import Claim, Verdict
from leaddiff.nouns.grounds import Grounds, PartsLacking, Saying, ValueSaid


def unsaid(claim: Claim, case: Case) -> tuple[Verdict, Grounds] | None:
    """The verdict on a claim that adds something with a figure which the copy does not give: untrue, or true in
    part where it lists more."""
    lacking = dict(_lacking(claim, case)) if claim.target in BODY_TARGETS else {}
    if not lacking:
        return None
    if len(things(claim.topic)) == 1:
        return Verdict.REFUTED, ValueSaid(next(iter(lacking.values())), Saying.NOT_SAID)
    parts = tuple(f"{thing} to {figure}" for thing, figure in lacking.items())
    return Verdict.PARTIAL, PartsLacking(parts)


def _lacking(claim: Claim, case: Case) -> Iterator[tuple[str, str]]:
    """The things of a claim with a figure behind them, "rise in turnout to 63 percent", that no paragraph of
    the new version gives, and its headline neither, each with that figure."""
    texts = [*case.new.matter, case.new.headline or ""]
    put_in = [each for each in stated(claim.clause, case.figures) if each.is_now and each.figure]
    for thing in map(str.strip, things(claim.topic)):
        behind = claim.clause.partition(f"{thing} to ")[2]
        value = next((each for each in put_in if behind.startswith(each.text)), None)
        if value is not None and not _is_told(value, behind, texts, case):
            yield thing, value.text


def _is_told(value: Stated, said: str, texts: list[str], case: Case) -> bool:
    """Whether a text gives a value, and the year for which it is said where the copy has that year: "to 1.8
    million by 2015" is no 1.8 million of last year."""
    told = [text for text in texts if gives(value, text, case)]
    year = _YEAR.match(said.removeprefix(value.text))
    if year is None or not any(_has(year["year"], text) for text in texts):
        return bool(told)
    return any(_has(year["year"], text) for text in told)


_YEAR = pattern(r"(?: [a-z]+)? (?:by|in|for) (?P<year>(?:1[5-9]|20)\d\d)\b")


def _has(year: str, text: str) -> bool:
    return year in words_of(text)
