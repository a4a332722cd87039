"""Counts untold: the numbers of something that an update names where no count came or changed: what was updated
is how many acres burned, or what it cost, and the number of evacuees is as it was."""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.topics.topics import is_of_markets, is_of_shares, things
from leaddiff.ground.pattern import pattern
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.grounds import Grounds, Lack, Nothing, PartsLacking


def counts_untold(topic: str, case: Case) -> Grounds | None:
    """Why an update of the number of something, or of a list with one, is not so: in nothing that came anything
    is counted, be it by a word like "hundreds". A figure with a unit counts nothing."""
    every = [thing.strip() for thing in things(topic)]
    named = tuple(thing for thing in every if _NUMBER_OF.match(thing) and not _is_of_prices(thing))
    if not named or any(_counts(number, case) for number in case.altered):
        return None
    return Nothing(Lack.SUCH_FIGURE) if len(named) == len(every) else PartsLacking(named)


def _counts(number: int, case: Case) -> bool:
    """Whether something is counted in what came into a paragraph."""
    text, found = case.new.matter[number - 1], case.traces[number]
    came = text if found.is_new else " ".join(found.came)
    counted = (figure for figure in case.figures(text) if figure.unit is None)
    return _MANY.search(came) is not None or any(figure.text in came for figure in counted)


def _is_of_prices(thing: str) -> bool:
    return is_of_shares(thing) or is_of_markets(content_stems(thing))


_NUMBER_OF = pattern(r"(?i)(?:the |total )*(?:numbers?|count|tally) of (?!points\b)[a-z]")
_MANY = pattern(
    r"(?i)\b(?:nobody|none|everybody|everyone|half|several|dozens?|scores|hundreds|thousands|millions)\b"
)
"""What counts without a figure."""
