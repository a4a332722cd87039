"""Figures untouched: what a claim says became a figure that stood there already, or had been another before.

"Corrects premium to 54 percent" is untrue where the older version has "a 54 percent premium" too, whatever was
reworded beside it; "changes number of mills to 11 from 15" where the copy had 17.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.correction_sentence import Stated, stated
from leaddiff.checks.corrections.given_values import gives
from leaddiff.checks.topics.topics import may_speak_of
from leaddiff.checks.what_changed.stretches import stretches
from leaddiff.ground.pattern import pattern
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, stem
from leaddiff.nouns.changes import Edited, FactChange, FactKind
from leaddiff.nouns.claims import Claim
from leaddiff.nouns.grounds import Saying, ValueSaid
from leaddiff.nouns.story import Copy

MOST = 0.5
"""Share of a sentence's words (0.4 to 0.8) that an older one has which tells its figure of the same."""


def stood_before(right: Stated, claim: Claim, case: Case) -> ValueSaid | None:
    """Why a claim that gives a figure alone did not bring it: each sentence that gives it gave it before, by
    the same words, and no other of its unit went where the matter is told. Where the figure came once more, or
    a word of the claim's beside it, that was put right: to loss of 43 million, to the first half."""
    if right.figure is None or _is_told_anew(right, claim, case):
        return None
    now, was = ([*_giving(right, copy, case)] for copy in (case.new, case.old))
    there = {case.new.matter[n - 1] for n in claim.paragraphs if n in case.traces}
    now = [each for each in now if any(each in text for text in there)] or now
    is_untouched = bool(now) and all(any(_is_that(right, n, o, case) for o in was) for n in now)
    if not is_untouched or any(
        _may_be_put_right(right, f, claim, case) for f in case.changes.facts
    ):
        return None
    return ValueSaid(right.text, Saying.STOOD_BEFORE)


def was_another(right: Stated, wrong: Stated, claim: Claim, case: Case) -> ValueSaid | None:
    """Why a count did not come for the one that a change says it came for: neither version has that, be it
    rounded, and it is another that was replaced. What a toll or a price that is updated was before need not
    have stood there."""
    is_counted = right.figure and wrong.figure and right.figure.unit == wrong.figure.unit is None
    if not is_counted or not _CHANGES.match(claim.verb):
        return None
    return _never_said(wrong, _put_for_another(right, wrong, case), case)


def _never_said(wrong: Stated, put: Sequence[FactChange], case: Case) -> ValueSaid | None:
    befores = {fact.before for fact in put if case.figures(fact.before or "")}
    if len(befores) != 1:
        return None
    before, after = put[0].before or "", put[0].after or ""
    return ValueSaid(wrong.text, Saying.NEVER_SAID, was=before, became=after)


def _put_for_another(right: Stated, wrong: Stated, case: Case) -> list[FactChange]:
    """The figures that became the right one where neither version has the wrong one, be it rounded."""
    known = [text for copy in (case.old, case.new) for text in _texts(copy)]
    if any(gives(wrong, text, case) or _rounds(wrong, text, case) for text in known):
        return []
    return [fact for fact in _replaced(case.changes.facts) if gives(right, fact.after or "", case)]


def where_put_for_another(claim: Claim, case: Case) -> tuple[int, ...]:
    """Where a figure became the right one of a correction that gives a wrong one which no version has: "to 160
    million, not 60 million" over 16 million that became 160 million can mean no other, as it stood nowhere
    before; and so a name, "to Orsin, from Orson" over Orsinger that became Orsin."""
    put = (*_meant(claim, case)[1], *_names_put(claim, case))
    return tuple(sorted({n for fact in put for n in fact.new}))


def _names_put(claim: Claim, case: Case) -> Iterator[FactChange]:
    """The names for which the one came that a correction says is right, and that stood nowhere before."""
    values = stated(claim.clause, case.figures) if claim.corrects else ()
    now, was = ([each for each in values if each.is_now is is_now] for is_now in (True, False))
    is_of_names = len(now) == len(was) == 1 and now[0].figure is was[0].figure is None
    if not is_of_names or any(gives(now[0], text, case) for text in _texts(case.old)):
        return
    for fact in case.changes.facts:
        is_name = fact.kind in (FactKind.NAME, FactKind.ATTRIBUTION) and fact.before
        if is_name and gives(now[0], fact.after or "", case):
            yield fact


def never_the_wrong_one(claim: Claim, case: Case) -> ValueSaid | None:
    """The same as the reason why such a correction is not so."""
    wrong, put = _meant(claim, case)
    return _never_said(wrong, put, case) if wrong else None


def _meant(claim: Claim, case: Case) -> tuple[Stated | None, Sequence[FactChange]]:
    values = stated(claim.clause, case.figures) if claim.corrects else ()
    now, was = ([each for each in values if each.is_now is is_now] for is_now in (True, False))
    if len(now) != 1 or len(was) != 1 or not (now[0].figure and was[0].figure):
        return None, ()
    if any(gives(now[0], text, case) for text in _texts(case.old)):
        return None, ()
    return was[0], _put_for_another(now[0], was[0], case)


_CHANGES = pattern(r"(?i)\W*(?:chang|correct)")


def _rounds(value: Stated, text: str, case: Case) -> bool:
    """Whether a figure is one of a text as a note may round it: 34 million of 34.2 million."""
    said = value.figure.value if value.figure else Decimal(0)
    step = Decimal(1).scaleb(int(said.normalize().as_tuple().exponent))
    return any(abs(said - other.value) <= step / 2 for other in case.figures(text))


def _is_told_anew(right: Stated, claim: Claim, case: Case) -> bool:
    """Whether a paragraph that stands but for an exchange gives a figure where it gave none, or has another
    word of the claim's beside it."""
    said = frozenset(content_stems(claim.clause))
    for trace in case.traces.values():
        text = case.new.matter[trace.new - 1]
        if isinstance(trace.change, Edited) and gives(right, text, case):
            was = [case.old.matter[old - 1] for old in trace.old]
            put = (each for each in stretches(trace) if each.went and each.came)
            came = {stem for each in put for stem in content_stems(" ".join(each.came))}
            if not any(gives(right, each, case) for each in was) or not said.isdisjoint(came):
                return True
    return False


def _replaced(facts: Iterable[FactChange]) -> Iterator[FactChange]:
    return (fact for fact in facts if fact.kind is FactKind.FIGURE and fact.before and fact.after)


def _may_be_put_right(right: Stated, fact: FactChange, claim: Claim, case: Case) -> bool:
    """Whether a figure of the same unit went where the matter is told, which may have been the wrong one, and
    is told nowhere else now."""
    if fact.kind is not FactKind.FIGURE or not fact.before or gives(right, fact.before, case):
        return False
    if fact.after is None and any(fact.before in text for text in case.new.matter):
        return False
    units = {figure.unit for figure in case.figures(fact.before)}
    is_of_unit = right.figure is not None and right.figure.unit in units
    return is_of_unit and any(
        may_speak_of(claim.topic, case.altered.get(number, frozenset())) for number in fact.new
    )


def _giving(value: Stated, copy: Copy, case: Case) -> Iterator[str]:
    return (s for text in _texts(copy) for s in sentences(text) if gives(value, s, case))


def _texts(copy: Copy) -> Sequence[str]:
    return [*copy.matter, copy.headline or ""]


def _is_that(value: Stated, now: str, was: str, case: Case) -> bool:
    """Whether two sentences tell a figure of the same thing, as often: the words before it and behind it are
    the same, and half of the newer one's words."""
    one, other = (_beside(value, text, case) for text in (now, was))
    stems, older = (frozenset(content_stems(text)) for text in (now, was))
    is_alike = len(stems & older) >= MOST * len(stems)
    return (
        is_alike
        and len(one) == len(other)
        and all(
            before == was_before and after == was_after
            for (before, after), (was_before, was_after) in zip(one, other, strict=True)
        )
    )


def _beside(value: Stated, text: str, case: Case) -> list[tuple[str, str]]:
    """The stem of the word before a figure and of the one behind it, wherever a text gives it."""
    return [
        (
            " ".join(map(stem, words_of(text[: figure.start].lower())[-1:])),
            " ".join(map(stem, words_of(text[figure.end :].lower())[:1])),
        )
        for figure in case.figures(text)
        if gives(value, figure.text, case)
    ]
