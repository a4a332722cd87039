"""Asserted: whether what changed in a paragraph has to do with what the sentence of a correction says.

"To show the gain is for the week, not for the month" is of words that came or went, or of those about what
changed: a broker's firm that gave way in the same paragraph is no proof of it, and neither is another figure
than the one it gives, nor whose gain it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.correction_sentence import SHOWN, stated, without_places
from leaddiff.checks.topics.topic_kinds import kinds
from leaddiff.ground.pattern import pattern
from leaddiff.languages.corrections import AGAINST, SETS_AGAINST
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.languages.words import words
from leaddiff.nouns.changes import FactChange, FactKind
from leaddiff.nouns.claims import Action, Claim
from leaddiff.nouns.grounds import Grounds, Lack, NotHeld, Nothing, Obstacle

if TYPE_CHECKING:
    from leaddiff.checks.what_changed.stretches import WordStretch

ABOUT = 2
"""Words of what a correction says (2 to 3) that stand in a sentence in which words changed that it has not."""

NEAR = 2
"""Words of matter (1 to 3) from one of them to words that changed, which may say the same."""

OF_WHAT_IS_RIGHT = 3
"""Words (2 to 4) before "not" that say what is right, and not of whom."""


def not_of_its_words(claim: Claim, numbers: Iterable[int], case: Case) -> Grounds | None:
    """Why a correction that says in words what is so is not borne out by what changed in some paragraphs, which
    has nothing to do with it. Other words may say the same where there are some in each of them, another name
    or figure does not."""
    named = tuple(numbers)
    edited = [n for n in named if n in case.traces and case.traces[n].differs]
    if not edited or any(has_its_words(claim, number, case) for number in edited):
        return None
    from leaddiff.checks.what_changed.stretches import stretches

    is_in_words = any(
        any(_is_in_words(each, plain, case) for each in stretches(case.traces[n]))
        for n in edited
        for plain in [_plain(n, case)]
    )
    may_be_said = is_in_words and len(edited) == len(named)
    return NotHeld(Obstacle.UNTOLD, "what it says") if may_be_said else Nothing(Lack.OF_THE_KIND)


def has_its_words(claim: Claim, number: int, case: Case) -> bool:
    """Whether what changed in a paragraph has words of what a correction says to be so, or stands among them.
    What is new may tell it in any, and where a correction says nothing of the kind all has."""
    sentence = _sentence(claim)
    said = frozenset(content_stems(f"{claim.topic or ''} {sentence}")) if sentence else None
    if not said or case.traces[number].is_new:
        return True
    if any(_is_meant(fact, sentence, claim, case) for fact in case.facts_of(number)):
        return True
    is_turned = any(fact.kind is FactKind.NEGATION for fact in case.facts_of(number))
    if is_turned and said & case.altered.get(number, frozenset()):
        return True  # what was not so is, which any words may say
    if _TENTATIVE.search(sentence) and not _HELD_BACK.isdisjoint(case.traces[number].words_came):
        return True
    from leaddiff.checks.what_changed.stretches import stretches

    plain = _plain(number, case)
    return any(_is_among(each, said, claim, plain, case) for each in stretches(case.traces[number]))


_TENTATIVE = pattern(
    r"(?i)\b(?:(?:is|are|was|were) (?:only |merely |just )?(?:an? |the )?(?:[\w-]+ )?(?:projections?|forecasts?"
    r"|estimates?|expectations?|targets?|plans?|proposals?|provisional|preliminary|hypothetical|tentative)"
    r"|not (?:yet )?(?:firm|final|decided|certain))\b"
)
"""What is told to be not so yet: the figures are a projection; orders are provisional."""

_HELD_BACK = words(
    """would could may might expects expected expect estimates estimated projects projected forecasts forecast
    plans planned aims hopes if intends proposed proposes likely possible provisional preliminary tentative"""
)
"""Words by which copy tells that something is not so yet."""


def _is_meant(fact: FactChange, sentence: str, claim: Claim, case: Case) -> bool:
    """Whether a fact that changed is one that a correction gives or asks for, when talks began, be it a date
    for one told without its name, last month."""
    from leaddiff.checks.corrections.beside_words import asks_for
    from leaddiff.checks.corrections.corrected_things import is_stated
    from leaddiff.checks.corrections.given_values import gives
    from leaddiff.checks.corrections.told_loosely import is_told_loosely
    from leaddiff.checks.topics.told_values import DATED

    given = [value for value in stated(claim.clause, case.figures) if value.is_now]
    is_dated = fact.kind is FactKind.DATE and DATED.search(sentence) is not None
    is_any = (
        asks_for(sentence, FactKind.QUOTE) and fact.kind is FactKind.NAME
    )  # of a period no name
    return (
        is_stated(fact, claim)
        or (asks_for(sentence, fact.kind) and not is_any)
        or any(gives(value, fact.after or "", case) for value in given)
        or (is_dated and not given)
        or (not given and is_told_loosely(fact, sentence, case))
        or _is_told_about(fact, sentence, case)
    )


def _is_told_about(fact: FactChange, sentence: str, case: Case) -> bool:
    """Whether a figure that was put in is one of a sentence as a note may tell it: at least 16
    million of 16.4."""
    if fact.kind is not FactKind.FIGURE or not (fact.before and fact.after):
        return False
    from leaddiff.checks.corrections.sums_given import may_be_told_as

    return any(
        may_be_told_as(figure, sentence, (fact.after,), case.figures)
        and not may_be_told_as(figure, sentence, (fact.before,), case.figures)
        for figure in case.figures(sentence)
    )


def _sentence(claim: Claim) -> str:
    """What a correction says to be so, "to show wages rose, not prices"; nothing where it names a kind of fact,
    for which others look."""
    clause = without_places(claim.clause)
    found = SHOWN.search(clause) or _SAYS.search(clause) or _SETS.search(clause)
    is_held = claim.action is Action.CORRECT or (
        claim.action is Action.CHANGE and SHOWN.search(clause) and _SETS.search(clause)
    )
    if not is_held or found is None:
        return ""
    return "" if kinds(claim) else clause[found.end() :]


_SAYS = pattern(
    r"(?i)(?:\bthat (?!(?:was|were|had|has|is|are)\b)|\bmaking (?:it )?clear |\bnow (?:says?|reads?) "
    r"|\bmisidentif[a-z]* |; (?=[a-z' -]+\b(?:was|were|is|are|has|have|had)\b))",
    has=("that ", "clear ", "now ", "misidentif", "; "),
)
"""What such a sentence follows as well: clarifies that; now says; behind a semicolon."""

_SETS = pattern(
    rf"(?i)(?:\bto |^\W*\w+ )(?=(?P<right>.*?)(?:, \(?| \(?(?!not )){AGAINST} )",
    has=tuple(f"{word} " for word in sorted(SETS_AGAINST)),
)
"""What is set against something else: corrects to the day after, not the month. Without a comma "not" may be of
the news: that talks did not begin."""


def _is_among(
    stretch: WordStretch, said: frozenset[str], claim: Claim, plain: _Plain, case: Case
) -> bool:
    """Whether a stretch of changed words has one that is said, or enough about it, or one near. A name or
    figure among them is no proof: it must be what is put right."""
    if not _is_in_words(stretch, plain, case):
        return _is_put_right(stretch, said, claim)
    is_told = len(said.intersection((*stretch.left, *stretch.right))) >= min(ABOUT, len(said))
    return is_told or stretch.distance(said) <= NEAR


def _is_put_right(stretch: WordStretch, said: frozenset[str], claim: Claim) -> bool:
    """Whether a name or figure that gave way is said to be wrong, or that which came right: where one thing is
    set against another, "Orsil rose, not fell", no more than whose it is."""
    if not said.isdisjoint(content_stems(" ".join(stretch.went))):
        return True
    against = _SETS.search(claim.clause)
    right = claim.clause[: against.end("right")] if against else claim.clause
    told = words_of(right.lower())[-OF_WHAT_IS_RIGHT:] if against else words_of(right.lower())
    return not set(told).isdisjoint(stretch.came)


class _Plain(NamedTuple):
    """What tells whether words that changed in a paragraph are plain: the ``small`` ones that came or went
    there, and the stems of all that only ``moved`` in it."""

    small: frozenset[str]
    moved: frozenset[str]


def _plain(number: int, case: Case) -> _Plain:
    trace = case.traces[number]
    came, gone = (frozenset(content_stems(" ".join(side))) for side in (trace.came, trace.gone))
    changed = (word for text in (*trace.came, *trace.gone) for word in words_of(text))
    return _Plain(frozenset(filter(str.islower, changed)), came & gone)


def _is_in_words(stretch: WordStretch, plain: _Plain, case: Case) -> bool:
    """Whether plain words changed in a stretch, be they small: no name or figure alone, and none
    moved in the paragraph."""
    told = " ".join(
        word
        for word in (*stretch.went, *stretch.came)
        if word in plain.small or (word in case.said and word.islower())
    )
    return not stretch.own or not plain.moved.issuperset(content_stems(told))
