"""Unsaid: the figures that a claim says were added or updated and that the copy does not give.

"Adds fall in notes to 52 cents" is untrue where they fell to 16 cents and yield 52 percent, "adds forecast of
growth to 1.6 million by 2030" where that was last year's, "updates shares to show 2.1 percent gain" where they
gained 1.9. What else the claim lists may be so, and a note may round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import BODY_TARGETS
from leaddiff.checks.corrections.correction_sentence import SHOWN, Stated, stated, without_places
from leaddiff.checks.corrections.given_values import gives
from leaddiff.checks.corrections.sums_given import Bound, bound_of, gives_about, gives_within
from leaddiff.checks.topics.clause_places import own_places
from leaddiff.checks.topics.topics import things
from leaddiff.ground.pattern import pattern
from leaddiff.languages.corrections import AGAINST
from leaddiff.languages.opposites import way_of
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, values
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, stem
from leaddiff.nouns.changes import Figure
from leaddiff.nouns.claims import Claim, Verdict
from leaddiff.nouns.grounds import Grounds, PartsLacking, Saying, ValueSaid


def unsaid(claim: Claim, case: Case) -> tuple[Verdict, Grounds] | None:
    """The verdict on a claim that adds or updates something with a figure which the copy does not give: untrue,
    or true in part where it lists more."""
    is_of_body = claim.target in BODY_TARGETS
    lacking = {**dict(_lacking(claim, case)), **dict(_strangers(claim, case))} if is_of_body else {}
    if not lacking:
        return None
    if len(things(claim.topic)) <= 1:
        return Verdict.REFUTED, ValueSaid(next(iter(lacking.values())), Saying.NOT_SAID)
    parts = (
        thing if figure in thing else f"{thing} to {figure}" for thing, figure in lacking.items()
    )
    return Verdict.PARTIAL, PartsLacking(tuple(parts))


def of_several(said: Grounds | None, claim: Claim, case: Case) -> Grounds | None:
    """Why a correction of several things to a figure each is not so, as it was told, or of which of them alone
    it is not: "rise to 6.5 percent, sales to $3 billion" where the 6.5 came and the 3 billion did not."""
    is_unsaid = isinstance(said, ValueSaid) and said.saying is Saying.NOT_SAID
    values = [each for each in stated(claim.clause, case.figures) if each.is_now and each.figure]
    lacking = dict(_lacking(claim, case)) if is_unsaid else {}
    right = [value for value in values if value.text not in lacking.values()]
    is_of_each = len(values) == len(things(claim.topic)) == len(right) + len(lacking)
    here = [case.new.matter[n - 1] for n in claim.paragraphs if n in case.traces]
    came = all(
        any(gives(value, text, case) for text in here)
        and not any(gives(value, text, case) for text in case.old.matter)
        for value in right
    )
    parts = tuple(f"{thing} to {figure}" for thing, figure in lacking.items())
    is_update = not claim.corrects and len(values) == len(lacking) == len(parts)
    if is_update and 0 < len(parts) < len(things(claim.topic)):
        return PartsLacking(parts)  # what else was updated has no value that speaks against it
    return PartsLacking(parts) if right and parts and is_of_each and came else said


def _strangers(claim: Claim, case: Case) -> Iterator[tuple[str, str]]:
    """The things of a claim with a sum, a percentage or a ratio in them that the copy does not give, though it
    has others of the kind: "1-for-10 split", "$3 billion offer"; what follows "to show" is one thing."""
    shown = SHOWN.search(claim.clause)
    of_one = claim.clause[shown.end() :] if shown else ""
    if claim.corrects:  # what was wrong is given nowhere any more
        of_one = _WRONG.split(of_one, maxsplit=1)[0]
    owned = own_places(claim)
    for thing in [of_one] if of_one else map(str.strip, things(claim.topic)):
        told = (_stranger(found, case) for found in _RATIO.findall(thing))
        texts = [case.new.matter[n - 1] for n in owned.get(thing, ()) if n in case.traces]
        lacking = next(filter(None, told), None) or _sum_untold(
            without_places(thing), texts, claim, case
        )
        lacking = lacking or _miscounted(thing, case)
        if lacking:
            yield thing, lacking


_WRONG = pattern(rf"(?i),? \(?{AGAINST} ")


def _stranger(ratio: str, case: Case) -> str | None:
    """A ratio, or about how many percent, where the copy gives others and not this one."""
    is_ratio = "-for-" in ratio
    given = {
        each.lower().replace(" ", "-")
        for text in case.new.matter
        for each in _RATIO.findall(text)
        if ("-for-" in each) == is_ratio
    }
    return ratio if given and ratio.lower().replace(" ", "-") not in given else None


_RATIO = pattern(
    r"(?i)\b[\w.]+-for-[\w.]+\b|\b(?:low|mid|middle|high)[- ](?:single|double|triple)[- ]digit",
    has=("-for-", "digit"),
)
"""A ratio, 1-for-10, or about how many percent: mid-single digits."""


def _sum_untold(thing: str, texts: Sequence[str], claim: Claim, case: Case) -> str | None:
    """The first sum or percentage in a thing that the copy does not give, as a note may write it, though it has
    some in that unit. Where its own paragraphs have some, it is one of those."""
    every = (*case.new.matter, case.new.headline or "")
    for figure in case.figures(thing):
        is_sum = values(ENGLISH, "measures").get(figure.unit or "") in _SUMS
        bound = bound_of(figure, thing)
        if (
            not (is_sum or (texts and _is_level(figure)))
            or bound is Bound.LOOSE
            or _was(figure, thing, claim, case)
        ):
            continue
        own, told = (
            [text for text in row if any(_are_alike(f, figure) for f in case.figures(text))]
            for row in (texts, every)
        )
        here = (own and texts) or every
        is_given = gives_within(figure, bound, here, case.figures) if bound else None
        is_given = is_given or any(_has_letters(figure.text, text) for text in here)
        if told and not (is_given or gives_about(figure, here, case.figures, of=thing)):
            return figure.text
        if turned := _turned(figure, thing, here, case):
            return turned
    return None


def _has_letters(value: str, text: str) -> bool:
    """Whether a text has a value to the letter, be it in a quotation that was never closed."""
    return re.search(rf"(?<![\d.,]){re.escape(value)}(?!\w)", text) is not None


def _turned(figure: Figure, thing: str, texts: Sequence[str], case: Case) -> str | None:
    """A percentage with the way it went in a claim, "rose 2 percent", where each sentence that gives it has it
    go the other way alone."""
    ways = {
        word: way for word in words_of(thing.lower()) if (way := way_of(stem(word))) is not None
    }
    is_share = values(ENGLISH, "measures").get(figure.unit or "") == "share"
    if not is_share or len(set(ways.values())) != 1:
        return None
    every = (sentence for text in texts for sentence in sentences(text))
    giving = [each for each in every if gives_about(figure, [each], case.figures)]
    told = [{way_of(stem(word)) for word in words_of(each.lower())} - {None} for each in giving]
    word, way = next(iter(ways.items()))
    if not told or any(way in here or not here for here in told):
        return None
    is_behind = thing.lower().find(word) > figure.start
    return " ".join((figure.text, word) if is_behind else (word, figure.text))


def _miscounted(thing: str, case: Case) -> str | None:
    """A thing that is a count alone, 12 arrests, where what came counts them otherwise, seven were arrested,
    and nothing in the copy so."""
    found = [*case.figures(thing)]
    noun = thing[found[0].end :].strip() if len(found) == 1 and found[0].start == 0 else ""
    if not noun.isalpha() or found[0].unit or gives_about(found[0], case.new.matter, case.figures):
        return None
    told = [
        figure
        for number in case.altered
        for text in sentences(case.new.matter[number - 1])
        if stem(noun.lower()) in content_stems(text)
        for figure in case.figures(text)
        if figure.unit is None
    ]
    is_of_people = bool(told) and all(figure.noun == "person" for figure in told)
    is_sum = sum(figure.value for figure in told) == found[0].value
    return found[0].text if is_of_people and not is_sum else None


_SUMS = ("money", "share")


def _is_level(figure: Figure) -> bool:
    """Whether a figure is the level of an index, which has no unit and a fraction: 141.37."""
    return figure.unit is None and "." in figure.text


def _are_alike(one: Figure, other: Figure) -> bool:
    return one.unit == other.unit and (_is_level(one) or not _is_level(other))


def _was(figure: Figure, thing: str, claim: Claim, case: Case) -> bool:
    """Whether a figure is what was: it stands behind "from", or the version before gave it and the claim has
    what it is now beside it, or says that it was raised: $4 billion offer to $5 billion, raise in $4 billion
    offer."""
    before = thing[: figure.start]
    if _WAS.search(before):
        return True
    if not gives_about(figure, case.old.matter, case.figures):
        return False
    beside = (f for f in case.figures(claim.clause) if f.unit == figure.unit)
    is_told_now = any(
        f.value != figure.value and gives_about(f, case.new.matter, case.figures) for f in beside
    )
    return is_told_now or _CHANGE_IN.search(before) is not None


_WAS = pattern(r"(?i)\bfrom $")
_CHANGE_IN = pattern(
    r"(?i)\b(?:raises?|rise|hike|cut|increase|reduction|change|revision|boost) in (?:its |the |a )?$"
)


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
