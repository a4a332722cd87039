"""Slips elsewhere: where the slip of the pen stands that a claim counts wrong, where it is the only one of
its kind.

Whoever puts a typo two paragraphs off, or a dropped word ten, means the one place of the story where a word
gave way to one a slip away from it, or where words came and none went. A figure put for another is no typo.
"""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.topics.topic_kinds import corrected_kinds, names_slip
from leaddiff.checks.topics.word_slips import (
    given_word,
    goes_its_way,
    is_of_a_dropped_word,
    is_of_a_slip,
)
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import FactKind, Op
from leaddiff.nouns.claims import Claim


def slip_elsewhere(claim: Claim, case: Case) -> tuple[int, ...]:
    """The one paragraph with the slip that a claim speaks of, or as many as it names."""
    return _typo_put_right(claim, case) or _word_put_right(claim, case)


def _typo_put_right(claim: Claim, case: Case) -> tuple[int, ...]:
    """The one paragraph in which a word gave way to another that is a slip away, where a claim puts one right,
    of a date in digits; or in which anything changed, a word and no fact: whoever counts a typo two paragraphs
    off means none other."""
    if not (claim.corrects and names_slip(claim.topic)) or case.cut:
        return ()
    changed = [n for n, found in sorted(case.traces.items()) if found.differs]
    slips = [n for n in changed if has_typo(n, claim, case)]
    in_small = [n for n in slips if _is_in_small(n, case)]  # a name is rather called one
    slips = in_small if len(slips) > len(claim.paragraphs) else slips
    if len(slips) in (1, len(claim.paragraphs)):
        return tuple(slips)
    has_fact = any(not set(changed).isdisjoint(fact.new) for fact in case.changes.facts)
    is_one = len(changed) == 1 and _exchanged_word(changed[0], case) is not None
    return tuple(changed) if is_one and not has_fact else ()


def has_typo(number: int, claim: Claim, case: Case) -> bool:
    """Whether a word of a paragraph, a year where a claim is of a date, took the place of one that is a slip of
    the pen away from it: 2103, 2013. No other figure is a slip of another."""
    from leaddiff.languages.misspellings import is_misspelling

    went, came = _exchanged_word(number, case) or ("", "")
    if FactKind.DATE in corrected_kinds(claim) or any(map(str.isdigit, went)):
        return sorted(went) == sorted(came) and _YEAR_OF.fullmatch(came) is not None
    return is_misspelling(went, came)


_YEAR_OF = pattern(r"(?:1\d|20)\d\d")


def _exchanged_word(number: int, case: Case) -> tuple[str, str] | None:
    """The one word of a paragraph that went and the one that came for it."""
    found = case.traces[number]
    went, came = (words_of(" ".join(run).lower()) for run in (found.gone, found.came))
    return None if found.is_new or len(went) != 1 or len(came) != 1 else (went[0], came[0])


def _is_in_small(number: int, case: Case) -> bool:
    """Whether the word that came stands there in small letters."""
    _, came = _exchanged_word(number, case) or ("", "")
    return came in words_of(case.new.matter[number - 1])


def _word_put_right(claim: Claim, case: Case) -> tuple[int, ...]:
    """The one paragraph to which a few words came and from which none went, where a claim says that they had
    been dropped, or from which some went and none came, where it says that they were too many; the word itself
    where it gives that."""
    if not is_of_a_slip(claim):
        return ()
    claims = case.note.claims if case.note else ()
    others = {n for each in claims if each.span != claim.span for n in each.paragraphs}
    found = [
        number
        for number, trace in sorted(case.traces.items())
        if number not in others and goes_its_way(claim, trace)
        if given_word(claim) or (_is_a_slip(claim, trace) and not case.facts_of(number))
    ]
    return tuple(found) if len(found) in (1, len(claim.paragraphs)) else ()


def _is_a_slip(claim: Claim, found: Trace) -> bool:
    """Whether all that became of a paragraph is a few words more, or fewer, and no Inc of a firm's name."""
    lost = is_of_a_dropped_word(claim)
    runs = [run for run in found.words if run.op is not Op.KEPT and words_of(run.text)]
    changed = words_of(" ".join(run.text.lower() for run in runs))
    is_one_way = all(run.op is (Op.CAME if lost else Op.GONE) for run in runs)
    is_few = 0 < len(changed) <= MOST_WORDS and not found.is_new and found.differs
    return is_one_way and is_few and table_words(ENGLISH, "legal_forms").isdisjoint(changed)


MOST_WORDS = 4
"""Words (3 to 6) that were left out or stood too often, where a note says that there were several."""
