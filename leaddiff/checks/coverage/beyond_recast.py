"""Beyond recast: what a recast does not cover where the note goes on to name what was added.

A recast is the top told anew, and its matter in another order. A desk that reads "Recasts, adds union comment
in paragraphs 12-13" looks at the top and at these two; whoever else speaks far below, and what was quoted there
and is gone, it never finds. Alone, or throughout, a recast sends it through all of the copy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import has_place, is_placeless
from leaddiff.checks.corrections.correction_sentence import without_places
from leaddiff.checks.coverage.broad_claims import is_turned, recasts_a_part, speaks_of_all
from leaddiff.checks.topics.heard import Heard
from leaddiff.checks.topics.quoted_matter import TERM, is_cut_short
from leaddiff.checks.topics.topics import (
    is_of_markets,
    is_of_shares,
    is_speech,
    is_toll,
    mentions,
    reach,
    topic_stems,
)
from leaddiff.checks.verdicts.prices_told import tells_what_it_costs, tells_what_shares_did
from leaddiff.checks.what_changed.alteration import Alteration, Altered
from leaddiff.checks.what_changed.fresh_matter import has_fresh_words
from leaddiff.ground.pattern import pattern
from leaddiff.languages.quotations import plain_quotation, quoted_spans
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange
from leaddiff.nouns.claims import Action, Claim, Target

TOP = 5
"""Paragraphs (3 to 8) that are the top of a story; the new ones that go on from it are told with it."""


def is_beyond_recast(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether a change far below the top is none of a recast's beside what the note names: somebody who did not
    speak before, a quotation that came or went, a figure put for another in copy that stands; nor one of sense
    where it says what for."""
    if alteration.new[0] <= _top(case):
        return False
    if is_turned(alteration) and is_off_purpose(claim, case.new.matter[alteration.new[0] - 1]):
        return True
    if not names_more(claim, case):
        return False
    return _is_matter_of_its_own(claim, alteration, case) and alteration.new[0] not in _of_items(
        case
    )


def _is_matter_of_its_own(claim: Claim, alteration: Alteration, case: Case) -> bool:
    number, fact = alteration.new[0], alteration.fact
    trace = case.traces[number]
    match alteration.kind:
        case Altered.PARAGRAPH:
            if is_off_purpose(claim, case.new.matter[number - 1]):
                return True
            return _speaks_anew(case.new.matter[number - 1], case.heard_before, case)
        case Altered.MATERIAL:
            return any(_speaks_anew(text, case.heard_before, case) for text in trace.came)
        case Altered.CUT:
            return any(_speaks_anew(text, case.heard_now, case) for text in trace.gone)
        case Altered.QUOTE if fact is not None and not is_cut_short(fact):
            return _is_speech_of_its_own(fact.before or "", case.heard_now)
        case Altered.FIGURE if fact is not None:
            is_replaced = bool(fact.before and fact.after)
            return is_replaced and (_is_toll(fact, case) or not _goes_with_the_hour(number, case))
    return False


def is_off_purpose(claim: Claim, text: str) -> bool:
    """Whether a recast says what for, "to focus on Orsil", and a text has no word of that."""
    purpose = _PURPOSE.match(claim.clause)
    said = topic_stems(claim.clause[purpose.end() :]) if purpose else frozenset[str]()
    return bool(said) and said.isdisjoint(content_stems(text))


_PURPOSE = pattern(
    r"(?i)\W*(?:recast|rewr(?:i|o)t|relead)\w* (?:story )?(?:(?P<to>to)|with|on|as|ahead of) "
)
"""What a recast is for; one "with" some news tells the top anew, one "to" some end what that asks for."""


def is_cut_off_purpose(claim: Claim, old: int, case: Case) -> bool:
    """Whether a paragraph went that has no word of what a recast is for, nor of what else the note names; one
    with some news may have taken the place of any of the top, one to some end sheds the bottom."""
    text = case.old.matter[old - 1]
    if not names_more(claim, case) or not is_off_purpose(claim, text):
        return False
    purpose = _PURPOSE.match(claim.clause)
    if purpose is not None and purpose["to"] is not None:
        is_low = 3 * old <= 2 * len(case.old.matter)
    else:
        is_low = case.cut[old] > _top(case) + 1
    claims = case.note.claims if case.note else ()
    return is_low and not any(_is_of(each, text) for each in claims if each != claim)


def _is_of(claim: Claim, text: str) -> bool:
    """Whether a text is of what a claim names, words in quotation marks of somebody's comments."""
    if is_speech(claim.topic):
        return bool(quoted_spans(text))
    return mentions(claim.topic, frozenset(content_stems(text))) or (
        is_of_shares(claim.topic) and tells_what_shares_did(text)
    )


def is_cut_beyond_recast(claim: Claim, old: int, case: Case) -> bool:
    """Whether a paragraph that went from far below the top had words that nobody says any more, of somebody of
    whom the note names nothing that came for them."""
    if not names_more(claim, case) or case.cut[old] <= _top(case) + 1:
        return False
    text = case.old.matter[old - 1]
    named = frozenset[str]().union(*(topic_stems(each.topic) for each in _additions(case)))
    is_named = not named.isdisjoint(content_stems(" ".join(case.speakers(text))))
    return not is_named and _speaks_anew(text, case.heard_now, case)


def names_more(claim: Claim, case: Case) -> bool:
    """Whether a claim is of the story at large, not throughout, and others name what was added."""
    is_at_large = is_placeless(claim) and claim.action is Action.CHANGE and speaks_of_all(claim)
    says_which = claim.everywhere or recasts_a_part(claim)
    return is_at_large and not says_which and any(True for _ in _additions(case))


def _additions(case: Case) -> Iterator[Claim]:
    """The claims that name what was added to the copy, or where."""
    for claim in case.note.claims if case.note else ():
        is_addition = claim.action in (Action.ADD, Action.INSERT) and not claim.denies
        is_of_copy = claim.target is Target.BODY
        if is_addition and is_of_copy and (topic_stems(claim.topic) or has_place(claim)):
            yield claim


def _of_items(case: Case) -> frozenset[int]:
    """Where the things added may stand that have no place of their own while others have theirs: "adds ruling
    in paragraph 2, pay hopes, fall in shares in paragraph 11"."""
    found = frozenset[int]()
    for claim in _additions(case):
        items = _COMMA.split(claim.clause) if has_place(claim) else []
        for item in items:
            told = reach(item, case.altered) if without_places(item) == item else None
            found |= told or frozenset()
    return found


_COMMA = pattern(r", ")


def _top(case: Case) -> int:
    top = TOP
    while top + 1 in case.traces and case.traces[top + 1].is_new:
        top += 1
    return top


def _is_toll(fact: FactChange, case: Case) -> bool:
    """Whether a figure became another number of the dead or hurt, which no recast brings untold."""
    told = (figure for number in fact.new for figure in case.figures(case.new.matter[number - 1]))
    return any(f.text in (fact.after or "") and is_toll(f.fate or "") for f in told)


def _goes_with_the_hour(number: int, case: Case) -> bool:
    """Whether a paragraph was written anew, or tells what markets did, which is another thing each hour."""
    text = case.new.matter[number - 1]
    is_price = tells_what_shares_did(text) or tells_what_it_costs(text)
    return is_price or is_of_markets(case.altered[number]) or has_fresh_words(case.traces[number])


def _speaks_anew(text: str, other: Heard, case: Case) -> bool:
    """Whether a text quotes what the other version has not, or somebody speaks by a name that it has not."""
    return quotes_anew(text, other) or _is_a_stranger(case.speakers(text), other)


def quotes_anew(text: str, other: Heard) -> bool:
    """Whether a text quotes what the other version has not."""
    said = (text[slice(*span)] for span in quoted_spans(text))
    return any(_is_speech_of_its_own(each, other) for each in said)


def _is_speech_of_its_own(quoted: str, other: Heard) -> bool:
    """Whether what stands between marks is more than a term, and nothing of it is in the other version."""
    said = plain_quotation(quoted)
    return len(words_of(said)) > TERM and not other.has_said(said)


def _is_a_stranger(speakers: Iterable[str], other: Heard) -> bool:
    names = (word for speaker in speakers for word in words_of(speaker)[-1:])
    return any(name[:1].isupper() and name not in other.words for name in names)
