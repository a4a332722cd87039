"""Displaced: where what a claim speaks of stands, when not where the note puts it.

It is said where it is plain: the values a correction states were exchanged elsewhere, a name it speaks of
was put right elsewhere, what its verb says happened one paragraph off, or what it says was told elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import is_bottom, is_open
from leaddiff.checks.corrections.correction_sentence import stated, without_places
from leaddiff.checks.corrections.stated_values import contradiction
from leaddiff.checks.corrections.told_anew import is_in_words, said_in_words
from leaddiff.checks.corrections.turned_round import turned_round
from leaddiff.checks.topics.topic_kinds import (
    corrected_kinds,
    is_amount,
    kind_stems,
    names_slip,
)
from leaddiff.checks.topics.topics import (
    abstract_stems,
    is_speech,
    may_mention,
    mentions,
    things,
    topic_stems,
)
from leaddiff.checks.topics.word_slips import is_of_a_slip
from leaddiff.checks.verdicts.borne_out import bears_out
from leaddiff.checks.verdicts.lacking_kinds import lacks_its_kind
from leaddiff.checks.verdicts.listed_elsewhere import listed_elsewhere, told_in_its_words
from leaddiff.checks.verdicts.lost_elsewhere import lost_elsewhere
from leaddiff.checks.verdicts.never_corrected import is_spelt_as_it_was
from leaddiff.checks.verdicts.slips_elsewhere import has_typo, slip_elsewhere
from leaddiff.checks.verdicts.told_elsewhere import common_stems, told_elsewhere
from leaddiff.checks.verdicts.words_given import where_given
from leaddiff.checks.what_changed.alteration import OF_WORDING
from leaddiff.checks.what_changed.awaited import somebody_speaks
from leaddiff.checks.what_changed.fresh_matter import is_sentence_more
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, FactKind
from leaddiff.nouns.claims import Action, Claim, Place, Ruling, Stretch, Verdict


def stands_in(claim: Claim, case: Case) -> tuple[int, ...]:
    """The numbers that would be right for a claim that is not borne out, or only in part, where it
    names paragraphs; empty where that is not plain, or where nobody is named whom the claim names: the title of
    Ona Trask was put right in no paragraph that is not of her."""
    from leaddiff.checks.corrections.other_periods import are_of_another_period
    from leaddiff.checks.verdicts.names_untold import is_of_those_named, names_untold

    found = _stands_in(claim, case)
    if found and all(_is_anothers(number, claim, case) for number in found):
        return ()
    if found and are_of_another_period(claim, found, case):
        return ()
    if not found or _gives_both(claim, found, case):
        return found
    is_of_those = is_of_those_named(claim, found, case)
    return found if is_of_those and not names_untold(claim._replace(paragraphs=found), case) else ()


def _gives_both(claim: Claim, found: Sequence[int], case: Case) -> bool:
    """Whether a correction gives what was put in for what in these paragraphs, where she whom it names may be
    "she", and the paragraphs it names never had the wrong one: to March from April."""
    said = f" {' '.join(words_of(without_places(claim.clause)))} "
    here = (case.traces[number] for number in claim.paragraphs if number in case.traces)
    stood = " ".join(case.old.matter[old - 1] for trace in here for old in trace.old)
    return claim.corrects and any(
        all(f" {side} " in said for side in (fact.before, fact.after))
        for number in found
        for fact in case.facts_of(number)
        if fact.before and fact.after and fact.before not in stood
    )


def _is_anothers(number: int, claim: Claim, case: Case) -> bool:
    """Whether the one thing that changed in a paragraph is what another correction of the note puts right:
    a sum in the eighth is no name of the track that should be in the sixth."""
    from leaddiff.checks.what_changed.stretches import stretches

    if not claim.corrects or number in claim.paragraphs or number not in case.traces:
        return False
    takes = any(
        each.claim.corrects and each.claim != claim and number in each.claim.paragraphs
        for each in case.rulings
        if each.verdict is Verdict.CONFIRMED
    )
    return takes and len(stretches(case.traces[number])) == 1


def _stands_in(claim: Claim, case: Case) -> tuple[int, ...]:
    from leaddiff.checks.corrections.standing_counts import is_counted_here_alone
    from leaddiff.checks.corrections.where_exchanged import exchanged_in_part, where_exchanged

    if not claim.paragraphs or claim.place is None or is_open(claim) or is_bottom(claim):
        return ()
    is_spelt_so = is_spelt_as_it_was(claim, case) and not is_of_a_slip(claim)
    if is_spelt_so or _gives_another_sum(claim, case):
        return ()  # and so no other name's change is meant, nor another sum
    if beside := _added_beside(claim, case) or lost_elsewhere(claim, case):
        return beside
    if told := told_in_its_words(claim, case):
        return tuple(told)
    if given := where_given(claim, case):
        return _told_there(claim, given, case)
    exchanged = _not_turned(claim, where_exchanged(claim, case), case)
    exchanged = exchanged or _put_right(claim, case) or exchanged_in_part(claim, case)
    exchanged = _told_there(claim, exchanged, case)
    if claim.corrects and is_counted_here_alone(claim, claim.paragraphs, exchanged, case):
        return ()
    in_words = told_elsewhere(claim, case) or slip_elsewhere(claim, case)
    in_words = exchanged or _told_there(claim, _not_turned(claim, in_words, case), case)
    return (
        _with_those_right(in_words, claim, case)
        or _told_there(claim, _one_off(claim, case), case)
        or _told_there(claim, _run_off(claim, case), case)
    )


def _gives_another_sum(claim: Claim, case: Case) -> bool:
    """Whether a claim adds or updates one thing with a sum that the copy does not give, 40 million crowns where
    it is 40 billion."""
    if claim.corrects or not any(map(str.isdigit, claim.topic or "")):
        return False
    from leaddiff.checks.verdicts.unsaid import unsaid

    untrue = unsaid(claim, case)
    return untrue is not None and untrue[0] is Verdict.REFUTED


def _run_off(claim: Claim, case: Case) -> tuple[int, ...]:
    """The run of as many paragraphs as a correction names in a row, two or three off, where all of them were
    edited and nothing about them was."""
    named = claim.paragraphs
    if not claim.corrects or len(named) < len(("one", "two")):
        return ()
    edited = [n for n, found in sorted(case.traces.items()) if found.differs]
    for shift in (2, -2, 3, -3):
        moved = tuple(number + shift for number in named)
        about = range(min(*named, *moved), max(*named, *moved) + 1)
        if [n for n in edited if n in about] == [*moved] == [*range(moved[0], moved[-1] + 1)]:
            return moved if all(bears_out(claim, n, case) for n in moved) else ()
    return ()


def _with_those_right(found: tuple[int, ...], claim: Claim, case: Case) -> tuple[int, ...]:
    """The paragraphs found, with those named that are right, or those one off, where a claim names several by
    themselves and some of these are off: number of farmers in para 6 and year in para 9."""
    right = {number for number in claim.paragraphs if bears_out(claim, number, case)}
    are_apart = claim.place is not None and len(claim.place.stretches) == len(claim.paragraphs) > 1
    if not found or not are_apart:
        return found
    every = tuple(sorted(right.union(found)))
    is_whole = len(every) == len(claim.paragraphs)
    return every if is_whole else _told_there(claim, _one_off(claim, case), case) or found


def _told_there(claim: Claim, numbers: tuple[int, ...], case: Case) -> tuple[int, ...]:
    """The numbers, where the copy there does not speak against what the claim says it says: "corrects age
    to 83" means no paragraph that has no 83, whatever else became of it, and one "to basalt from granite" none
    in which other words changed."""
    from leaddiff.checks.corrections.worded_values import unmade

    moved = claim._replace(paragraphs=numbers)
    is_denied = contradiction(moved, case) or (claim.corrects and unmade(moved, numbers, case))
    return () if numbers and is_denied else numbers


def _not_turned(claim: Claim, numbers: tuple[int, ...], case: Case) -> tuple[int, ...]:
    """The numbers, where the copy did not give up there what the claim says is right."""
    return () if numbers and turned_round(claim._replace(paragraphs=numbers), case) else numbers


def meant(ruling: Ruling, case: Case) -> Claim:
    """The claim ruled on, with the paragraphs it means where its numbers are off. That they are is told with
    the claim, and what was put right there, or tells what it says, is not told again. What else was added one
    off is: the claim may be of something else."""
    from leaddiff.checks.corrections.figures_untouched import where_put_for_another

    claim = ruling.claim
    if ruling.verdict not in (Verdict.REFUTED, Verdict.PARTIAL):
        return claim
    is_held = claim.corrects or is_of_a_slip(claim) or _states_a_figure(claim, case)
    right = stands_in(claim, case) if is_held else _added_beside(claim, case)
    right = right or _exchanged_off(claim, case) or _told_off_in_words(claim, case)
    right = right or where_put_for_another(claim, case)
    if ruling.verdict is Verdict.REFUTED and not (is_held or right):
        right = _told_next_to(claim, case)
    return claim._replace(paragraphs=right) if right else claim


def _added_beside(claim: Claim, case: Case) -> tuple[int, ...]:
    from leaddiff.checks.verdicts.one_range import listed_beside, markets_about

    beside = told_beside(claim, case) or listed_beside(claim, case) or markets_about(claim, case)
    return beside or listed_elsewhere(claim, case)


def _told_off_in_words(claim: Claim, case: Case) -> tuple[int, ...]:
    """Where what a claim adds is told in its own words, if that is what is said of its place: no paragraph it
    names lies beyond the copy, and none is named for what stands beside it."""
    is_placed = claim.place is not None and claim.place.after is None
    is_inside = all(number in case.traces for number in claim.paragraphs)
    return (
        stands_in(claim, case) if is_placed and is_inside and told_in_its_words(claim, case) else ()
    )


def _exchanged_off(claim: Claim, case: Case) -> tuple[int, ...]:
    """Where what a claim of a change stands, where it gives the very words that came for others there: "change
    three-quarters to 95 percent in fifth paragraph" one off."""
    if claim.action is not Action.CHANGE:
        return ()
    found = stands_in(claim, case)
    facts = [fact for fact in case.changes.facts if not set(found).isdisjoint(fact.new)]
    said = f" {' '.join(words_of(claim.clause))} "
    is_given = any(f.before and f.after and f" {f.after} " in said for f in facts)
    return found if is_given or where_given(claim, case) else ()


def _states_a_figure(claim: Claim, case: Case) -> bool:
    """Whether a claim says which figure was put in: changes turnout to 63 percent."""
    values = stated(claim.clause, case.figures) if claim.action is Action.CHANGE else ()
    return any(value.is_now and value.figure is not None for value in values)


def told_beside(claim: Claim, case: Case) -> tuple[int, ...]:
    """The new paragraphs one off from those in which a claim puts what it adds, where they tell it in its own
    words and nothing does where it points; empty where that is not plain."""
    return (
        ()
        if any(_may_tell(claim, n, case) for n in claim.paragraphs)
        else _told_next_to(claim, case)
    )


def _told_next_to(claim: Claim, case: Case) -> tuple[int, ...]:
    """The new paragraphs one off from those in which a claim puts what it adds that have its words."""
    said = topic_stems(claim.topic) - abstract_stems() - common_stems(case)
    is_added = claim.action in (Action.ADD, Action.INSERT) and bool(claim.paragraphs)
    if not is_added or len(said) < TELLING:
        return ()
    others = case.note.claims if case.note else ()
    named = {n for each in others for n in each.paragraphs}
    for shift in (1, -1):
        moved = tuple(n + shift for n in claim.paragraphs)
        are_new = all(n in case.traces and case.traces[n].is_new for n in moved)
        told = frozenset[str]().union(*(case.altered.get(n, frozenset()) for n in moved))
        if (
            are_new
            and named.isdisjoint(moved)
            and len(said & told) >= max(TELLING, MOST * len(said))
        ):
            return moved
    return ()


TELLING, MOST = 3, 2 / 3
"""Words of a topic (3 to 5), and their share (0.5 to 0.9), that a paragraph has which tells what it says and
nothing else."""


def _may_tell(claim: Claim, number: int, case: Case) -> bool:
    """Whether a paragraph may tell what a claim adds: it has a word of it, or somebody speaks whom it means."""
    stems = case.altered.get(number, frozenset()) - common_stems(case)
    text = case.new.matter[number - 1] if number in case.traces else ""
    return may_mention(claim.topic, stems) or (is_speech(claim.topic) and somebody_speaks(text))


_KINDS = (FactKind.NAME, FactKind.DATE, FactKind.FIGURE)


def _put_right(claim: Claim, case: Case) -> tuple[int, ...]:
    """The paragraphs in which the name, date or figure that a correction speaks of was put right: where
    its topic is told, and wherever else the same was exchanged for the same."""
    is_of_kind = claim.action is Action.CHANGE and bool(corrected_kinds(claim))
    is_meant = claim.action is Action.CORRECT or (is_of_kind and bool(topic_stems(claim.topic)))
    others = _named_by_others(claim, case)
    replaced = _replaced(claim, case) if is_meant else []
    own = [fact for fact in replaced if others.isdisjoint(fact.new)]
    told = {pair for fact in _meant(own, claim, case) for pair in _exchange(fact)}
    numbers = {n for fact in replaced if told.intersection(_exchange(fact)) for n in fact.new}
    return tuple(sorted(numbers))


def _named_by_others(claim: Claim, case: Case) -> frozenset[int]:
    """The paragraphs in which other claims of the note put something of the same kind right, and this one
    nothing: of a spelling in the lead and a title in the ninth the lead is not the title's."""
    named = corrected_kinds(claim)
    kept = (
        each.claim.paragraphs
        for each in case.rulings
        if each.claim is not claim and each.verdict is Verdict.CONFIRMED
        if each.claim.corrects and named & corrected_kinds(each.claim)
    )
    return frozenset(n for numbers in kept for n in numbers).difference(claim.paragraphs)


def _replaced(claim: Claim, case: Case) -> list[FactChange]:
    """The facts of the kinds a correction names that were exchanged; of dates, where it speaks of a
    year, those that are one."""
    from leaddiff.checks.corrections.another_kind import is_of_another_kind

    named = corrected_kinds(claim)
    wanted = named.intersection(_KINDS)
    facts = [
        f
        for f in case.changes.facts
        if f.kind in wanted and f.before and f.after and not is_of_another_kind(claim, f, case)
    ]
    if FactKind.DATE in named and _YEAR.search(claim.topic or ""):
        return [fact for fact in facts if _YEAR_OF.search(fact.after or "")]
    return facts


def _meant(replaced: list[FactChange], claim: Claim, case: Case) -> list[FactChange]:
    """Those of its topic, of amounts those whose paragraph has most of its words. Of dates the only one will
    do, whatever the topic: "year of purchase" where a company "bought"; and of names where it says no more than
    that it is one of a firm or somebody's title."""
    meant = [fact for fact in replaced if _is_of_topic(fact, claim, case)]
    if is_amount(claim.topic) and meant:
        said = [len(topic_stems(claim.topic) & _stems_at(fact, case)) for fact in meant]
        meant = [fact for fact, shared in zip(meant, said, strict=True) if shared == max(said)]
    is_only_date = len(replaced) == 1 and replaced[0].kind is FactKind.DATE
    is_of_any = not topic_stems(claim.topic) - kind_stems() - _ANYBODY
    is_one_name = len({pair for fact in replaced for pair in _exchange(fact)}) == 1 and is_of_any
    is_only_name = is_one_name and all(fact.kind is FactKind.NAME for fact in replaced)
    return meant or (replaced if is_only_date or is_only_name else [])


_ANYBODY = frozenset(content_stems("firm company group corporation executive official person job"))
"""Whom a name or title may be of, be he called so in the copy or not."""


_YEAR = pattern(r"(?i)\byears?\b")
_YEAR_OF = pattern(r"\b(?:1\d|20)\d\d\b")


def _is_of_topic(fact: FactChange, claim: Claim, case: Case) -> bool:
    """Whether the paragraph of a fact tells of the matter that a topic names; a topic that names none may
    mean any."""
    return not topic_stems(claim.topic) or may_mention(claim.topic, _stems_at(fact, case))


def _stems_at(fact: FactChange, case: Case) -> frozenset[str]:
    return case.altered.get(fact.new[0], frozenset()) if fact.new else frozenset()


def _exchange(fact: FactChange) -> set[tuple[str, str]]:
    """What went for what, word by word: of ``Tracy Davis`` for ``Tracy David`` the surname alone."""
    before, after = words_of(fact.before or ""), words_of(fact.after or "")
    if before == after:  # but for a mark: Halm & Renn
        sides = (fact.before or "").split(), (fact.after or "").split()
        went, came = (
            " ".join(w for w in side if w not in other) for side, other in (sides, sides[::-1])
        )
        return {(went, came)}
    if len(before) != len(after):
        return {(" ".join(before), " ".join(after))}
    return {(a, b) for a, b in zip(before, after, strict=True) if a != b}


def _one_off(claim: Claim, case: Case) -> tuple[int, ...]:
    """The numbers that would be right where a stretch of the place is wrong by exactly one; empty
    where that does not explain it."""
    if claim.place is None or any(stretch.last < 0 for stretch in claim.place.stretches):
        return ()
    right: list[int] = []
    for stretch in _stretches(claim.place, claim.paragraphs):
        shifted = next((s for s in (0, -1, 1) if _all_bear(claim, stretch, s, case)), None)
        if shifted is None:
            return ()
        right.extend(n + shifted for n in stretch)
    return tuple(sorted(set(right)))


def _stretches(place: Place, numbers: Sequence[int]) -> list[tuple[int, ...]]:
    spans: Sequence[Stretch] = place.stretches
    return [tuple(n for n in numbers if s.first <= n <= s.last) for s in spans]


def _all_bear(claim: Claim, numbers: Sequence[int], shift: int, case: Case) -> bool:
    moved = [n + shift for n in numbers]
    if not numbers or (shift and _is_named_here(claim, numbers, moved, case)):
        return False
    if shift and _is_told_here_alone(claim, numbers, moved, case):
        return False
    if shift and _changed_in_small_words(claim, moved, case):
        return False
    if shift and is_in_words(claim, case) and not _may_be_told_in(moved, claim, case):
        return False
    if shift and not (_has_its_amount(moved, claim, case) and _has_its_year(moved, claim, case)):
        return False
    is_one_place = claim.place is not None and len(claim.place.stretches) == 1
    if shift and is_one_place and not _told_there(claim, tuple(moved), case):
        return False
    return all(bears_out(claim, n, case) for n in moved) and not lacks_its_kind(claim, moved, case)


def _changed_in_small_words(claim: Claim, numbers: Sequence[int], case: Case) -> bool:
    """Whether no word of matter changed in one of these paragraphs, and none that a correction gives, so that
    it means none of what did: "has acknowledged" that became "acknowledged that"."""
    if not claim.corrects or names_slip(claim.topic):
        return False
    said = set(words_of(claim.clause.lower()))
    weighs = {n for each in case.alterations if each.kind not in OF_WORDING for n in each.new}
    here = (case.traces[number] for number in numbers if number in case.traces)
    changed = (" ".join((*t.came, *t.gone)) for t in here if not (t.is_new or t.new in weighs))
    return any(
        not content_stems(text) and said.isdisjoint(words_of(text.lower())) for text in changed
    )


def _may_be_told_in(numbers: Sequence[int], claim: Claim, case: Case) -> bool:
    """Whether some paragraphs may be those in which what a correction says in words was put right: a fact
    changed there, a sentence came, or a word of the clause did, and not one word for another like it alone."""
    said = said_in_words(claim)
    here = [case.traces[number] for number in numbers if number in case.traces]
    changed = (text for trace in here for text in (*trace.came, *trace.gone))
    has_fact = any(not set(fact.new).isdisjoint(numbers) for fact in case.changes.facts)
    brings = any(trace.is_new or is_sentence_more(trace) for trace in here)
    return has_fact or brings or not said.isdisjoint(content_stems(" ".join(changed)))


def _has_its_year(numbers: Sequence[int], claim: Claim, case: Case) -> bool:
    """Whether a slip stands in some paragraphs where a correction is of one in a date: a sum is none."""
    is_of_date = names_slip(claim.topic) and corrected_kinds(claim) == {FactKind.DATE}
    dates = {n for f in case.changes.facts if f.kind is FactKind.DATE for n in f.new}
    return not is_of_date or any(n in dates or has_typo(n, claim, case) for n in numbers)


def _has_its_amount(numbers: Sequence[int], claim: Claim, case: Case) -> bool:
    """Whether a figure changed in some paragraphs, or what rose there fell, where a correction is of an amount:
    growth of sales is no quotation beside."""
    from leaddiff.languages.opposites import is_move

    traces = [case.traces[number] for number in numbers if number in case.traces]
    changed = words_of(" ".join(text for t in traces for text in (*t.came, *t.gone)).lower())
    is_of_amount = claim.corrects and is_amount(claim.topic)
    return not is_of_amount or any(any(map(str.isdigit, w)) or is_move(w) for w in changed)


def _is_named_here(claim: Claim, numbers: Sequence[int], moved: Sequence[int], case: Case) -> bool:
    """Whether the names a correction speaks of stand where it puts them, or nowhere in the copy, and not
    beside, or its matter does: what it means is not the next paragraph, whatever became of that."""
    from leaddiff.checks.corrections.standing_counts import is_counted_here_alone

    if claim.corrects and is_counted_here_alone(claim, numbers, moved, case):
        return True
    names = set(_NAME.findall(claim.clause)) if claim.corrects else set()
    here, beside = (_text(row, case) for row in (numbers, moved))
    told = [mentions(claim.topic, frozenset(content_stems(text))) for text in (here, beside)]
    if claim.corrects and told == [True, False] and not _is_a_place(claim):
        return True
    if not names or any(name in beside for name in names):
        return False
    whole = " ".join(p.text for copy in (case.old, case.new) for p in copy.paragraphs)
    return all(name in here or name not in whole for name in names)


def _is_told_here_alone(
    claim: Claim, numbers: Sequence[int], moved: Sequence[int], case: Case
) -> bool:
    """Whether what a claim updates, or says in words to be added, is told where it puts it and no word of it
    beside: whatever changed there, the claim did not mean that."""
    is_in_its_words = claim.action is Action.ADD and claim.topic is None
    said = said_in_words(claim) - abstract_stems()
    here, beside = (content_stems(_text(row, case)) for row in (numbers, moved))
    is_held = is_in_its_words or (claim.action is Action.CHANGE and not is_speech(claim.topic))
    return is_held and not said.isdisjoint(here) and said.isdisjoint(beside)


def _is_a_place(claim: Claim) -> bool:
    """Whether a claim names a place alone, "name of city", a word that may stand in any name: Carden City."""
    from leaddiff.checks.corrections.another_kind import named_kind

    named = [words_of(thing.strip().lower()) for thing in things(claim.topic)]
    return named_kind(claim.topic or "") == "place" and all(len(row) <= OF_A_PLACE for row in named)


OF_A_PLACE = 5
"""Words (3 to 6) of "the name of the city", beyond which it is said what place is meant."""

_NAME = pattern(r"(?<=[a-z,] )[A-Z][a-z]+\b")


def _text(numbers: Sequence[int], case: Case) -> str:
    """What stands in these paragraphs, and what went from them."""
    paragraphs = case.new.paragraphs
    inside = [n for n in numbers if 1 <= n <= len(paragraphs)]
    went = (text for n in inside for text in case.traces[n].gone)
    return " ".join([*(paragraphs[n - 1].text for n in inside), *went])
