"""Told loosely: a correction that says how the right value differs from the wrong one, and gives neither.

"To show that the loss was wider", that the vote is a day later, that Renn is at another brokerage, that the
minister was speaking: desks tell so what was put right, and the copy has the value itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from leaddiff.checks.case import Case
from leaddiff.checks.topics.told_values import DATED
from leaddiff.checks.what_changed.respelt import is_respelt
from leaddiff.ground.pattern import pattern
from leaddiff.languages.said_alike import is_reworded
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, groups, table_words, values
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, content_words, stem
from leaddiff.languages.words import words
from leaddiff.nouns.changes import FactChange, FactKind


def is_told_loosely(fact: FactChange, sentence: str, case: Case) -> bool:
    """Whether a fact that was exchanged may be what the sentence of a correction tells without its value: it
    went the way that it says, or is of the kind of which it says that it is another."""
    if not fact.before or not fact.after or not _is_of_its_thing(fact, sentence, case):
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


def _is_of_its_thing(fact: FactChange, sentence: str, case: Case) -> bool:
    """Whether a fact may be of the thing that a correction speaks of: a loss counts no boats, the day of a sale
    stands where the sale is told, if one paragraph does, and whose words they are by his office or by what
    he says."""
    said = frozenset(content_stems(sentence))
    if fact.kind is FactKind.FIGURE:
        counted = frozenset(content_stems(fact.noun or ""))
        units = values(ENGLISH, "measures")
        is_time = any(units.get(f.unit or "") == "time" for f in case.figures(fact.after or ""))
        is_other = is_time or (bool(counted) and counted.isdisjoint(said))
        return not is_other or said.isdisjoint(_IN_MONEY)
    if fact.kind is FactKind.ATTRIBUTION:
        return not said.isdisjoint(content_stems(fact.after or "")) or any(
            not said.isdisjoint(content_stems(each))
            for name in words_of(fact.after or "")
            if name[:1].isupper()
            for text in case.heard_now.texts_with(name)
            for each in sentences(text)
            if name in each
        )
    if fact.kind is FactKind.DATE:
        thing = content_words(_VERB.split(sentence, maxsplit=1)[0])
        is_told_here = any(_tells(case.new.matter[number - 1], thing) for number in fact.new)
        return is_told_here or case.said.isdisjoint(set(thing) - _DATES)
    return not _is_another_s_name(fact, sentence, case)


def _tells(text: str, thing: Iterable[str]) -> bool:
    """Whether a text tells of a thing, in its own words or such as say the same."""
    stems = content_stems(text)
    return any(each in stems or is_reworded(each, stems) for each in map(stem, thing))


def _is_another_s_name(fact: FactChange, sentence: str, case: Case) -> bool:
    """Whether a name is that of somebody met or sued, where the correction says that a firm or place is
    another: what it is at, of or in stands behind such a word, or a comma."""
    found = _ANOTHER.search(sentence)
    if found is None or (found["thing"] or "").lower() in table_words(ENGLISH, "speakers"):
        return False
    near = [
        text[: at.start()].split()[-1:]
        for number in fact.new
        for text in (case.new.matter[number - 1],)
        for at in re.finditer(re.escape(fact.after or ""), text)
    ]
    return bool(near) and all(
        bool(word) and word[0].islower() and word[0][-1].isalnum() and word[0] not in _BEHIND
        for word in near
    )


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


_IN_MONEY = frozenset(
    map(
        stem,
        "loss profit revenue income earnings price debt deficit surplus turnover".split(),
    )
)
"""What is told by an amount and counts nothing."""
_VERB = pattern(r"(?i)\b(?:is|are|was|were|has|had|have|will|would|came|took)\b")
_DATES = words("day date year month week time")
_BEHIND = words("at of in for with from by the a an to near as and")
