"""Borne out: whether what stands where a claim says, throughout or anywhere is what its verb says."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import (
    adds_by_clarifying,
    as_it_stood,
    is_bottom,
    is_open,
    is_placeless,
    is_relative_lead,
    new_numbers,
)
from leaddiff.checks.corrections.correction_sentence import without_places
from leaddiff.checks.corrections.told_anew import is_told_anew
from leaddiff.checks.topics.topic_kinds import kinds
from leaddiff.checks.topics.topics import may_mention, mentions, things, topic_stems
from leaddiff.checks.topics.word_slips import (
    given_word,
    goes_its_way,
    is_mere_editing,
    is_of_a_dropped_word,
    is_of_a_slip,
    is_of_a_typo,
    is_of_marks,
    moves_its_mark,
    removes_a_word,
)
from leaddiff.checks.verdicts.denials import denial, verdict_denied
from leaddiff.checks.verdicts.old_numbers import by_share, is_of_a_reference, judge_old_numbers
from leaddiff.checks.verdicts.spoken_anew import said_before
from leaddiff.checks.what_changed.alteration import Altered
from leaddiff.checks.what_changed.fresh_matter import has_fresh_words
from leaddiff.checks.what_changed.traces import Trace, brings_news
from leaddiff.ground.pattern import pattern
from leaddiff.ground.phrases import runs
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, content_words
from leaddiff.nouns.changes import FactKind
from leaddiff.nouns.claims import Action, Claim, Manner, Verdict
from leaddiff.nouns.grounds import (
    Anywhere,
    Grounds,
    Lack,
    Nothing,
    ParagraphState,
    Saying,
    StatesThere,
    Throughout,
    ValueSaid,
    Went,
)

SEVERAL_PARTS = 2
"""Separate stretches of altered paragraphs that bear "throughout" out (2 to 4)."""

MOST = 0.5
"""Share of altered paragraphs that bears "throughout" out even in one stretch (0.3 to 1)."""


def bears_out(claim: Claim, number: int, case: Case) -> bool:
    """Whether what became of a new paragraph is what the claim's verb says."""
    found = case.traces.get(number)
    if found is None:
        return False
    if not goes_its_way(claim, found):
        return False
    if is_mere_editing(claim) and not found.is_new and (found.came or found.gone):
        from leaddiff.checks.topics.mended_slips import has_slip

        return not is_of_a_typo(claim) or has_slip(found.words)
    if is_of_marks(claim) or _is_of_style(claim):
        was = " ".join(case.old.matter[old - 1] for old in found.old)
        is_changed = found.differs or bool(found.came or found.gone)
        return is_changed and moves_its_mark(claim, was, case.new.matter[number - 1])
    return _does(claim, number, found, case)


def _does(claim: Claim, number: int, found: Trace, case: Case) -> bool:
    """Whether what became of a paragraph is what such an action does."""
    match claim.action:
        case Action.ADD | Action.RESTORE | Action.INSERT:
            now_quoted = found.starts_quoting and "quote" in (claim.topic or "").lower()
            is_retold = number == 1 and brings_news(found)
            if not (now_quoted or is_retold) and _stood_elsewhere(found, case):
                return False
            is_news = found.adds or now_quoted or is_retold or _tells_news(claim, found)
            is_news = is_news or _has_its_words(claim, found, case)
            if is_news:
                return True
            from leaddiff.checks.verdicts.added_by_replacing import adds_by_replacing

            return adds_by_replacing(claim, number, case)
        case Action.CORRECT:
            is_put_right = found.replaces or is_told_anew(claim, number, case)
            is_put_right = is_put_right or _has_other_quotation(claim, number, case)
            is_put_right = is_put_right or _turns_a_sign(claim, number, case)
            return is_put_right or (adds_by_clarifying(claim) and found.adds)
        case Action.CUT:
            return found.loses_matter if is_of_a_reference(claim) else found.cuts
        case _:
            return found.differs or (found.moved and claim.manner is Manner.REORDER)


def _stood_elsewhere(found: Trace, case: Case) -> bool:
    """Whether all that came to a paragraph is sentences that stood in another in the version before."""
    every = [each.strip() for text in found.came for each in sentences(text)]
    is_matter = any(len(content_words(each)) > 1 for each in every)
    return not found.is_new and is_matter and all(map(case.stood.__contains__, every))


def _has_its_words(claim: Claim, found: Trace, case: Case) -> bool:
    """Whether most of what a claim says was added, in several words, stands in a paragraph to which some of
    it came, be it in place of as many others."""
    told = without_places(claim.clause).lower().removeprefix(claim.verb.lower())
    is_alone = case.claims_at[claim.span] == 1 and len(things(claim.topic)) <= 1
    said = frozenset(content_stems(told)) if is_alone else topic_stems(claim.topic)
    here = said & case.altered.get(found.new, frozenset())
    is_told = len(here) >= max(TELLING, MOSTLY * len(said))
    fresh = said.intersection(found.fresh_stems)
    return len(fresh) >= TELLING - 1 and (is_told or fresh == said)


TELLING, MOSTLY = 3, 2 / 3
"""Words of what was added (3 to 5), and their share (0.5 to 0.9), in a paragraph that tells it."""


def _has_other_quotation(claim: Claim, number: int, case: Case) -> bool:
    """Whether a correction of a quotation is of one in which a mark alone is another, or of its own marks."""
    return FactKind.QUOTE in kinds(claim) and any(
        fact.kind is FactKind.QUOTE for fact in case.facts_of(number)
    )


def _turns_a_sign(claim: Claim, number: int, case: Case) -> bool:
    """Whether a figure of a paragraph has another sign and is the same else, 4.1 percent for -4.1, and what a
    correction says is right is none other."""
    if not may_mention(claim.topic, case.altered.get(number, frozenset())):
        return False
    put = [
        after
        for fact in case.facts_of(number)
        if fact.kind is FactKind.FIGURE
        and words_of(fact.before or "") == words_of(after := fact.after or "")
    ]
    if not put:
        return False
    from leaddiff.checks.corrections.correction_sentence import stated

    right = {
        each.figure.value
        for each in stated(claim.clause, case.figures)
        if each.is_now and each.figure
    }
    now = {figure.value for after in put for figure in case.figures(after)}
    return not right or not right.isdisjoint(now)


def _tells_news(claim: Claim, found: Trace) -> bool:
    """Whether a claim gives the news itself behind a colon, "Adds: rail services resume", and a paragraph was
    rewritten with it."""
    return _LABEL.match(claim.clause) is not None and found.differs and has_fresh_words(found)


_LABEL = pattern(r"(?i)\W*add[a-z]*:")


def _is_of_style(claim: Claim) -> bool:
    """Whether a claim is of style alone, which other spellings bear out: edits for style; minor edits."""
    is_small = claim.manner is Manner.MINOR or "style" in words_of(claim.clause.lower())
    return claim.action is Action.CHANGE and is_small


def judge_place(claim: Claim, case: Case) -> tuple[Verdict, Grounds]:
    """A claim that says where: some of its places borne out is partial, none is refuted."""
    numbers = new_numbers(claim, case)
    borne = [n for n in numbers if bears_out(claim, n, case)]
    is_slip = is_of_a_slip(claim) or removes_a_word(claim)
    is_cut = claim.action is Action.CUT and not (is_slip or is_of_marks(claim))
    stood = as_it_stood(claim, case)
    is_shorter = all(n in case.traces and case.traces[n].shortens for n in numbers)
    went_whole = case.cut.keys() >= set(stood) and not is_shorter
    if is_cut and (len(borne) < len(numbers) or went_whole):
        return judge_old_numbers(claim, case, stood)
    if 0 < len(borne) < len(numbers) and _shares_its_place(claim, case):
        borne = [n for n in numbers if n in case.traces and case.traces[n].differs]
    if 0 < len(borne) < len(numbers):
        from leaddiff.checks.verdicts.one_range import is_of_the_run

        borne = list(numbers) if is_of_the_run(claim, numbers, borne, case) else borne
    if len(borne) == len(numbers) > 1 and claim.corrects:
        borne = _that_tell_it(claim, borne, case)
    there = states_there(claim, numbers, case)
    if not borne and (lacking := _lacking_there(claim, numbers, case)):
        return Verdict.REFUTED, lacking
    if is_open(claim) and borne:
        naming = tuple(n for n in borne if mentions(claim.topic, case.altered.get(n, frozenset())))
        if claim.corrects and naming:
            return Verdict.CONFIRMED, Anywhere(naming, naming=True)
        starts_there = numbers[0] in borne
        return (Verdict.CONFIRMED if starts_there else Verdict.PARTIAL), there
    if is_relative_lead(claim) and 1 in borne:
        whole = numbers[-1] in borne
        return (Verdict.CONFIRMED if whole else Verdict.PARTIAL), there
    return by_share(len(borne), len(numbers)), there


def _lacking_there(claim: Claim, numbers: Sequence[int], case: Case) -> Grounds | None:
    """What did not happen in paragraphs that bear a claim out nowhere, where that says more than what became of
    them."""
    edited = [case.traces[number] for number in numbers if _is_edited(number, case)]
    if removes_a_word(claim):
        return ValueSaid(given_word(claim), Saying.NOT_AMONG_CUT)
    if is_of_a_slip(claim) and edited:
        word = given_word(claim) if is_of_a_dropped_word(claim) else ""
        stood = [old for found in edited for old in found.old if content_stems(word)]
        if any(f" {word} " in f" {' '.join(words_of(case.old.matter[o - 1]))} " for o in stood):
            return ValueSaid(word, Saying.STOOD_BEFORE)
        return Nothing(_SLIPS[is_of_a_dropped_word(claim)])
    if is_of_a_typo(claim) and edited:
        return Nothing(Lack.SLIP)
    is_addition = claim.action in (Action.ADD, Action.INSERT)
    has_crossed = is_addition and any(_stood_elsewhere(found, case) for found in edited)
    return Nothing(Lack.ADDITION) if has_crossed else None


def _that_tell_it(claim: Claim, borne: list[int], case: Case) -> list[int]:
    """Of several places those in which a correction in words is told, where one that it does not name has it: a
    word more in the thirteenth paragraph is none of what the sixteenth says."""
    from leaddiff.checks.verdicts.told_elsewhere import told_at_others

    others = told_at_others(claim, case)
    return [number for number in borne if number in others] if others else borne


_SLIPS = {True: Lack.WORD_CAME, False: Lack.WORD_WENT}


def _is_edited(number: int, case: Case) -> bool:
    found = case.traces.get(number)
    return found is not None and found.differs and not found.is_new


def _shares_its_place(claim: Claim, case: Case) -> bool:
    """Whether a list of places serves the clause before as well: Updates toll, adds quotes in
    paragraphs 1, 7-8."""
    if case.note is None or claim.place is None or len(claim.place.stretches) < 2:
        return False
    claims, start = case.note.claims, claim.span.start
    at = bisect_left(claims, start, key=lambda other: other.span.start)
    if not at:
        return False
    last = claims[at - 1]
    between = case.note.text[last.span.end : claim.span.start].strip()
    is_update = last.action is Action.CHANGE and is_placeless(last) and not last.everywhere
    return is_update and between in (",", "and", ", and", "")


def judge_throughout(claim: Claim, case: Case) -> tuple[Verdict, Grounds]:
    """``throughout`` is borne out by changes in several parts of the story, not by every paragraph
    (a real "throughout" left one of eight untouched)."""
    borne = tuple(n for n in sorted(case.traces) if bears_out(claim, n, case))
    cut = case.cut.values() if claim.action is not Action.ADD else ()
    told = Throughout(borne, len(case.traces))
    parts = len(runs([*borne, *cut]))
    is_all = not _stands(claim, case) if kinds(claim) else _went_everywhere(claim, borne, case)
    is_put_right = claim.corrects and bool(borne) and is_all
    if is_put_right or parts >= SEVERAL_PARTS or (borne and len(borne) >= MOST * len(case.traces)):
        return Verdict.CONFIRMED, told
    return (Verdict.PARTIAL if parts else Verdict.REFUTED), told


def _stands(claim: Claim, case: Case) -> bool:
    """Whether what was replaced of the kind a correction names stands on somewhere."""
    gone = [fact.before for fact in case.changes.facts if fact.kind in kinds(claim) and fact.after]
    whole = (re.escape(before) for before in gone if before)
    return any(re.search(rf"(?<!\w){each}(?!\w)", t) for each in whole for t in case.new.matter)


def _went_everywhere(claim: Claim, borne: Iterable[int], case: Case) -> bool:
    """Whether a word that a correction names went from where it stood, and stands nowhere any more: corrects
    borrowing throughout to liabilities."""
    gone = {
        word
        for number in borne
        for text in case.traces[number].gone
        for word in content_words(text.lower())
    }
    named = gone.intersection(content_words((claim.topic or "").lower()))
    stand = {word for text in case.new.matter for word in words_of(text.lower())}
    return bool(named) and named.isdisjoint(stand)


def judge_anywhere(claim: Claim, case: Case) -> tuple[Verdict, Grounds]:
    """A claim without a place: borne out anywhere, or nowhere. Of a note repeated from the version
    before, only what can be found by its topic counts: whatever else changed is news to it."""
    if claim.action is Action.CUT and not is_of_marks(claim):
        lost_a_sentence = {
            n for each in case.alterations if each.kind is Altered.CUT for n in each.new
        }
        shortened = {
            number
            for number, found in case.traces.items()
            if found.shortens or number in lost_a_sentence or _loses_reference(claim, found)
        }
        shortened |= set(said_before(claim, case))
        told: Went | Anywhere = _went(claim, tuple(sorted(shortened)), case)
    else:
        borne = tuple(n for n in sorted(case.traces) if bears_out(claim, n, case))
        naming = tuple(n for n in borne if mentions(claim.topic, case.altered.get(n, frozenset())))
        from leaddiff.checks.verdicts.pointed_at import pointed_at

        shown = pointed_at(claim, borne, case)
        told = Anywhere(shown or naming or _plainest(claim, borne, case), bool(shown or naming))
        if not borne and _is_bare_edit(claim):
            told = Went(tuple(sorted(case.cut)), ())
        if case.is_stale and not naming:
            return Verdict.REFUTED, Nothing(Lack.NEWS)
    if not any(told):
        return Verdict.REFUTED, Nothing(_LACKS.get(claim.action, Lack.CHANGE))
    denied = denial(claim, case)
    return (verdict_denied(claim, denied), denied) if denied else (Verdict.CONFIRMED, told)


def _plainest(claim: Claim, borne: tuple[int, ...], case: Case) -> tuple[int, ...]:
    """Of the paragraphs that bear out an addition which names nothing, "Adds details", the new ones."""
    brings = claim.action in (Action.ADD, Action.INSERT)
    return (tuple(n for n in borne if case.traces[n].is_new) if brings else ()) or borne


def _went(claim: Claim, shortened: tuple[int, ...], case: Case) -> Went:
    """What went of a removal: where it is of a reference, that alone by which it did."""
    if is_of_a_reference(claim):
        from leaddiff.checks.verdicts.pointed_at import lost

        gone, lost_words = lost(claim, shortened, case)
        if gone or lost_words:
            return Went(gone, lost_words)
    from leaddiff.checks.verdicts.cuts_named import taken_out

    return Went(*taken_out(claim, shortened, case))


def _loses_reference(claim: Claim, found: Trace) -> bool:
    """Whether what a claim calls a reference went from a paragraph for other words: "at Calder College" that
    became "at a college"."""
    if not (is_of_a_reference(claim) and found.loses_matter):
        return False
    gone, came = (set(content_stems(" ".join(texts))) for texts in (found.gone, found.came))
    return not topic_stems(claim.topic).isdisjoint(gone - came)


def _is_bare_edit(claim: Claim) -> bool:
    """Whether a claim says no more than that copy was edited, which a cut bears out: EDITS to conform."""
    return (
        claim.action is Action.CHANGE
        and claim.topic is None
        and _EDITS.match(claim.verb) is not None
    )


_EDITS = pattern(r"(?i)(?:edit|conform|clean)")


_LACKS = {
    Action.ADD: Lack.ADDITION,
    Action.RESTORE: Lack.RETURN,
    Action.INSERT: Lack.INSERTION,
    Action.CORRECT: Lack.REPLACEMENT,
    Action.CUT: Lack.CUT,
}


def states_there(claim: Claim, numbers: Sequence[int], case: Case) -> StatesThere:
    """What stands at the places a claim names."""
    states: dict[ParagraphState, list[int]] = {}
    for number in numbers:
        states.setdefault(_state(case.traces.get(number)), []).append(number)
    naming = [n for n in numbers if mentions(claim.topic, case.altered.get(n, frozenset()))]
    is_part = bool(claim.topic) and len(naming) < len(numbers)
    return StatesThere(
        tuple((state, tuple(group)) for state, group in states.items()),
        tuple(naming) if is_part else (),
        is_bottom(claim),
    )


def _state(found: Trace | None) -> ParagraphState:
    if found is None:
        return ParagraphState.ABSENT
    if found.is_new:
        return ParagraphState.NEW
    if found.differs:
        return ParagraphState.EDITED
    if found.came or found.gone:
        return ParagraphState.STYLE
    return ParagraphState.MOVED if found.moved else ParagraphState.UNCHANGED
