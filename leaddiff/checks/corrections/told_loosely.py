"""Told loosely: a correction that says how the right value differs from the wrong one, and gives neither.

"To show that the loss was wider", that the vote is a day later, that Renn is at another brokerage, that the
minister was speaking: desks tell so what was put right, and the copy has the value itself.
"""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.topics.told_values import DATED
from leaddiff.checks.what_changed.respelt import is_respelt
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tables import ENGLISH, groups
from leaddiff.languages.tokens import words_of
from leaddiff.languages.words import words
from leaddiff.nouns.changes import FactChange, FactKind


def is_told_loosely(fact: FactChange, sentence: str, case: Case) -> bool:
    """Whether a fact that was exchanged may be what the sentence of a correction tells without its value: it
    went the way that it says, or is of the kind of which it says that it is another."""
    if not fact.before or not fact.after:
        return False
    opening = next((word for word in words_of(sentence.lower()) if word != "the"), "")
    if opening in groups(ENGLISH, "fact_words").get(fact.kind.value, ()):
        return True  # the figure is for both lines
    if fact.kind in (FactKind.FIGURE, FactKind.DATE):
        return _went_that_way(fact, sentence, case) or _is_another(fact.kind, sentence)
    if fact.kind is FactKind.ATTRIBUTION:
        return _IS_HIS.search(sentence) is not None
    is_name = fact.kind is FactKind.NAME
    is_letter = is_name and is_respelt(fact) and _SPELT.search(sentence) is not None
    return is_letter or (is_name and _is_another(fact.kind, sentence))


_IS_HIS = pattern(
    r"(?i)\b(?:speaking|spoke|speaker|who said"
    r"|(?:statements?|comments?|remarks?|quotes?|words?) (?:is|are|was|were|came) (?:from|by))(?!\w)",
    has=("spe", "spoke", "said", "came", " from", " by"),
)
"""What says whose some words are: the statement came from the analyst."""

_SPELT = pattern(r"(?i)\b(?:mis)?spel(?:led|t|lings?)\b", has=("spel",))


def _went_that_way(fact: FactChange, sentence: str, case: Case) -> bool:
    """Whether a figure is higher or lower now, or a year later or earlier, as a correction says; of a day or
    month, which stand in any year, it may be either."""
    said = words_of(sentence.lower())
    is_date = fact.kind is FactKind.DATE
    up, down = (_LATER, _EARLIER) if is_date else (_MORE, _LESS)
    ways = {word in up for word in said if word in up or word in down}
    if len(ways) != 1:
        return False
    before, after = _value(fact.before or "", case), _value(fact.after or "", case)
    if before is None or after is None:
        return is_date
    return (after > before) in ways


def _value(text: str, case: Case) -> float | None:
    """What a figure is worth, or which year it is; None of what is neither."""
    year = _YEAR.search(text)
    found = case.figures(text)
    if year is not None:
        return float(year[0])
    return float(found[0].value) if len(found) == 1 else None


_YEAR = pattern(r"\b(?:1[5-9]|20)\d\d\b")

_MORE = words("more higher wider larger bigger greater older longer stronger steeper deeper dearer")
_LESS = words("less fewer lower narrower smaller younger shorter weaker slower cheaper")
_LATER = words("later newer younger")
_EARLIER = words("earlier sooner older")


def _is_another(kind: FactKind, sentence: str) -> bool:
    """Whether a correction says of a thing of this kind that it is another than was told: at a different
    brokerage, held elsewhere; a day is told by a date, an age by a figure, and all else by its name."""
    return any(
        kind is _kind_of(found["thing"] or found["changed"] or "")
        for found in _ANOTHER.finditer(sentence)
    )


_ANOTHER = pattern(
    r"(?i)\b(?:(?:another|other|different|wrong) (?P<thing>[\w-]+)|elsewhere"
    r"|(?P<changed>[\w-]+) (?:has|had|have) changed)(?![\w-])",
    has=("other", "different", "wrong", "elsewhere", "changed"),
)


def _kind_of(thing: str) -> FactKind:
    """The kind of fact by which copy tells a thing."""
    small, named = thing.lower(), groups(ENGLISH, "fact_words")
    if small in named["date"] or DATED.fullmatch(small):
        return FactKind.DATE
    return FactKind.FIGURE if small in named["figure"] else FactKind.NAME
