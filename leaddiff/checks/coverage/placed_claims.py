"""Placed claims: what a claim covers of a paragraph it names.

A correction of the year says nothing of the passengers in its paragraph, an update of the toll nothing
of the quotation beside it: clients re-edit what the note names, not all that stands in the place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.beside_words import is_an_example
from leaddiff.checks.corrections.corrected_things import (
    is_stated,
    is_the_one_named,
    parted,
    states_another,
)
from leaddiff.checks.corrections.correction_sentence import without_places
from leaddiff.checks.coverage.broad_claims import (
    had_its_day,
    is_told_as_so,
    names_the_fact,
)
from leaddiff.checks.coverage.recast_top import is_below_lead
from leaddiff.checks.topics.quoted_matter import covers_quotation, is_term
from leaddiff.checks.topics.topic_kinds import corrected_kinds, kinds, names_rank
from leaddiff.checks.topics.topics import is_speech, is_toll, mentions, things, topic_stems
from leaddiff.checks.topics.word_slips import is_a_word_more, is_of_a_slip
from leaddiff.checks.verdicts.added_by_replacing import adds_figure, came_as_awaited
from leaddiff.checks.what_changed.awaited import somebody_speaks
from leaddiff.ground.pattern import pattern
from leaddiff.languages.quotations import plain_quotation, quoted_spans
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, FactKind, Op, Run
from leaddiff.nouns.claims import Action, Claim, Manner


def covers_fact(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a claim speaks of a fact that changed in a paragraph it names, or of the same that was put right
    in another of them."""
    if is_an_example(claim, fact, case):
        return True
    alike = (*_put_right_alike(claim, fact, case), *_hedged(claim, fact, case))
    return _is_meant(claim, fact, case) or any(_is_meant(claim, each, case) for each in alike)


def _hedged(claim: Claim, fact: FactChange, case: Case) -> Iterator[FactChange]:
    """The figures that were replaced together with their hedge, of a correction that gives no values: "corrects
    value of stake" is of 105 that became "up to 194", hedge and all."""
    if fact.kind is not FactKind.ATTRIBUTION or not (claim.corrects and fact.before and fact.after):
        return
    if case.figures(without_places(claim.clause)):
        return
    for other in case.changes.facts:
        is_there = other.kind is FactKind.FIGURE and not set(other.new).isdisjoint(fact.new)
        if is_there and other.before and other.after:
            was, now = other.before.split()[0], other.after.split()[0]
            if was in fact.before.split() and now in fact.after.split():
                yield other


def _put_right_alike(claim: Claim, fact: FactChange, case: Case) -> Iterator[FactChange]:
    """The facts that were put right as this was in the other paragraphs that a correction names."""
    for other in case.changes.facts if claim.corrects and fact.before and fact.after else ():
        is_the_same = (other.kind, other.before, other.after) == (
            fact.kind,
            fact.before,
            fact.after,
        )
        if is_the_same and other != fact and not set(claim.paragraphs).isdisjoint(other.new):
            yield other


def _is_meant(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a claim means a fact that changed in a paragraph it names.

    A topic hides no altered quotation but its own; a correction covers what its topic names and
    nothing else. Without a topic a claim covers all that stands in its place.
    """
    if is_stated(fact, claim) or _put_it_right(claim, fact) or _is_how_it_is_told(claim, fact):
        return True
    if states_another(claim, fact, case) or _is_beside_a_recast(claim, fact, case):
        return False
    if is_of_a_slip(claim):
        return is_a_word_more(fact)
    if claim.action is Action.ADD and not _may_alter(claim, fact, case):
        return False
    if not topic_stems(claim.topic) and not kinds(claim):
        return not (_is_far_from_what_is_said(claim, fact, case) or _is_another_source(claim, fact))
    if fact.kind is FactKind.QUOTE:
        is_of_term = claim.action is Action.CORRECT and _may_name_a_term(claim) and is_term(fact)
        is_meant = is_of_term and is_the_one_named(claim, fact, case)
        return is_meant or covers_quotation(claim, fact)
    if claim.action is not Action.CORRECT:
        return _may_alter(claim, fact, case)
    named = corrected_kinds(claim)
    if named & _WHO:
        named |= _WHO  # whose name is put right may be whoever said it
    if not named and _is_another_source(claim, fact):
        return False
    is_rank = names_rank(claim, f"{fact.before} {fact.after}")
    return (not named or fact.kind in named or is_rank) and is_the_one_named(claim, fact, case)


def _may_alter(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether an addition or an update may be what changed a fact that stood in its paragraph.

    What is added alters nothing that stood but what it names, what only held so far, the line that awaited it
    and the counts of its own sentence; a later toll puts nobody in another's place and takes off no "not" or
    "allegedly".
    """
    if _is_beside_a_value(claim, fact, case):
        return False
    if fact.before is None or claim.manner is Manner.RECAST or had_its_day(fact):
        return True
    is_held = is_told_as_so(fact) if fact.hedge else fact.kind in _HELD
    if not is_held and (fact.hedge or claim.action is not Action.ADD):
        return True  # who says it may change with what is updated
    if _is_named(claim, fact, case):
        return True
    if claim.action is Action.ADD:
        return not is_held and _goes_with_addition(claim, fact, case)
    stems = topic_stems(claim.topic)
    return any(each.distance(stems) <= BESIDE for each in parted(fact, case)[0])


def _is_beside_a_recast(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a paragraph was recast and a count in it is another in words that stand to the letter, as nobody
    tells anew: "prompted at least 17 brokers to cut their price targets on the miller". Prices go with the
    hour. Nor is it of a quotation, a day or a name altered so, where the note says not which were recast."""
    if claim.manner is not Manner.RECAST or _is_named(claim, fact, case):
        return False
    is_below = is_below_lead(claim, fact)
    if is_below and fact.kind is FactKind.QUOTE:
        return True
    is_replaced = bool(fact.before and fact.after)
    if not is_replaced or not (is_below or fact.kind is FactKind.FIGURE):
        return False
    from leaddiff.checks.verdicts.prices_told import is_price_exchanged

    if is_price_exchanged(fact, case):
        return False
    traces = [case.traces[number] for number in fact.new if number in case.traces]
    return any(_stands_about(fact, trace.words) for trace in traces)


def _stands_about(fact: FactChange, runs: Sequence[Run]) -> bool:
    """Whether words that stand lead up to a figure and go on from it."""
    for at in range(1, len(runs) - 2):
        before, gone, came, after = runs[at - 1 : at + 3]
        is_it = gone.text.strip() in (fact.before or "") and came.text.strip() in (fact.after or "")
        if is_it and [r.op for r in (before, gone, came, after)] == _EXCHANGE:
            led, goes_on = sentences(before.text)[-1], sentences(after.text)[0]
            if len(words_of(led)) >= LEADS_UP and len(words_of(goes_on)) >= GOES_ON:
                return True
    return False


_EXCHANGE = [Op.KEPT, Op.GONE, Op.CAME, Op.KEPT]

LEADS_UP, GOES_ON = 3, 8
"""Words that stand in its sentence before a figure (2 to 5) and behind it (6 to 12) where that was not told
anew but is another figure."""


_HELD = (FactKind.NEGATION, FactKind.NAME)
"""What neither an addition nor an update of another matter alters."""

BESIDE = 3
"""Words of matter (2 to 4) between what changed and a word of the topic of an update up to which it is of that:
under UPDATES talks, talks that would "not" resume."""


def _is_beside_a_value(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether an update of one thing gives what it came to, and another figure of the kind that stands there
    changed as well: "updates value of stake to $70 million" is of no share price."""
    said = without_places(claim.clause)
    found = _TO_VALUE.search(said) if fact.kind is FactKind.FIGURE else None
    if found is None or len(things(claim.topic)) != 1 or gives_figure(claim, fact, case):
        return False
    given = next((each for each in case.figures(said) if each.start >= found.start()), None)
    changed = {each.unit for each in case.figures(fact.after or "")}
    if given is None or given.unit not in changed:
        return False
    here = (each for n in fact.new for each in case.figures(case.new.matter[n - 1]))
    return any(each.value == given.value for each in here)


_TO_VALUE = pattern(r" (?:to|at) (?:(?:at least|more than|about|nearly) )?[$€£]?\d")
"""What an update says that a thing came to."""


def _goes_with_addition(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a figure or day stands in the sentence to which an addition brought its matter, or somewhere in
    a run of paragraphs that it works over; or what stood there awaited what came."""
    if fact.kind is FactKind.QUOTE or adds_figure(claim, fact, case):
        return True  # whose words a claim adds is asked of quotations by themselves
    if fact.kind in _COUNTS and (len(claim.paragraphs) >= RUN or _came_beside(claim, fact, case)):
        return True
    return any(came_as_awaited(number, case) for number in fact.new)


_COUNTS = (FactKind.FIGURE, FactKind.DATE)

RUN = 3
"""Paragraphs (3 to 5) that an addition names from which on it works the copy over: details from para 5."""


def _came_beside(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether words of what a claim adds came to the very sentence of a fact."""
    came = (text for number in fact.new for text in case.traces[number].came)
    brought = topic_stems(claim.topic).intersection(content_stems(" ".join(came)))
    texts = (case.new.matter[number - 1] for number in fact.new)
    told = (each for text in texts for each in sentences(text) if (fact.after or "") in each)
    return any(not brought.isdisjoint(content_stems(each)) for each in told)


def _is_named(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a claim names a fact by its kind, gives in quotation marks what it became or the words that came
    to it, or has a word of what changed."""
    given = {plain_quotation(claim.clause[slice(*span)]) for span in quoted_spans(claim.clause)}
    if names_the_fact(claim, fact, case):
        return True
    if not given.isdisjoint(_brought(fact)):
        here = (f for f in case.changes.facts if not set(f.new).isdisjoint(fact.new))
        alike = [each for each in here if not given.isdisjoint(_brought(each))]
        return claim.everywhere or len(alike) == 1  # a word that was dropped was dropped once
    changed = frozenset(content_stems(f"{fact.before} {fact.after or ''} {fact.noun or ''}"))
    return mentions(claim.topic, changed)


def _brought(fact: FactChange) -> tuple[str, str]:
    """What a fact became, and the words of it that came."""
    stood = words_of(fact.before or "")
    return fact.after or "", " ".join(w for w in words_of(fact.after or "") if w not in stood)


def _is_how_it_is_told(claim: Claim, fact: FactChange) -> bool:
    """Whether what is only alleged now, or no longer, is what "clarifies reference to deaths" puts right."""
    said = content_stems(without_places(claim.clause))
    return fact.hedge and claim.corrects and not _REFERENCES.isdisjoint(said)


_REFERENCES = frozenset(content_stems("reference references mention mentions"))


def _put_it_right(claim: Claim, fact: FactChange) -> bool:
    """Whether who said it now is who put it right, by the note: "after the company clarified the supplier"."""
    source = _SOURCE.search(claim.clause) if claim.corrects else None
    if source is None or fact.kind is not FactKind.ATTRIBUTION or fact.after is None:
        return False
    is_by_name = any(map(str.isupper, source["who"][:1]))
    if is_by_name:
        return not frozenset(content_stems(source["who"])).isdisjoint(content_stems(fact.after))
    return source["who"] in fact.after or any(map(str.isupper, fact.after))


_SOURCE = pattern(
    r"\b[Aa]fter (?:the |an? )?(?P<who>(?:[A-Z][\w&.'’-]*,? ){0,5}[A-Z][\w&.'’-]*|[a-z]+) (?:has |had |have )?"
    r"(?:clarif|correct|amend|revis|restat|chang|issued an? (?:amend|correct|revis|clarif))",
    has=("after ",),
)
"""Who put right what was wrong: after the company clarified, after Orlen revised."""


def _is_another_source(claim: Claim, fact: FactChange) -> bool:
    """Whether who said it changed, of whom the sentence of a correction has no word: "to show the bank was not
    sued" hides no "a person familiar with the matter said" that gave way to the company."""
    is_other = fact.kind is FactKind.ATTRIBUTION and fact.after is not None
    if not is_other or not somebody_speaks(fact.before or ""):
        return False
    said = frozenset(content_stems(without_places(claim.clause)))
    is_sentence = claim.corrects and len(said) >= _SENTENCE
    is_of_speech = is_speech(claim.clause) or not said.isdisjoint(_ATTRIBUTED)
    return is_sentence and not is_of_speech and said.isdisjoint(content_stems(fact.before or ""))


_SENTENCE = 5  # words of matter of a clause that says what it puts right
_ATTRIBUTED = frozenset(content_stems("attribute attributed attribution source sourcing speaker"))


def _is_far_from_what_is_said(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a figure or name was replaced in other words than those of a correction's sentence, "to reflect
    that the outlook is for this year", by which something else changed."""
    is_replaced = bool(fact.before and fact.after) and fact.kind in (FactKind.FIGURE, FactKind.NAME)
    return is_replaced and claim.corrects and not is_the_one_named(claim, fact, case)


def _may_name_a_term(claim: Claim) -> bool:
    """Whether a correction may be of a term in quotation marks: of a rating, the title of a song."""
    return kinds(claim) <= {FactKind.NAME}


def gives_figure(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a claim that is no correction gives the very figure that took the place of another: UPDATES with
    toll rising to 31, UPDATED AT 8:30 PM, 16 HURT."""
    if claim.action not in (Action.ADD, Action.CHANGE) or not (fact.before and fact.after):
        return False
    given = case.figures(without_places(claim.clause))
    was, now = (
        {figure.value for figure in case.figures(side or "")} for side in (fact.before, fact.after)
    )
    texts = [case.new.matter[number - 1].lower() for number in fact.new]
    return any(
        figure.value in now - was and _is_counted_in(figure.noun or "", texts) for figure in given
    )


def _is_counted_in(noun: str, texts: Sequence[str]) -> bool:
    """Whether a text has what a figure counts; the dead may be told as killed."""
    return is_toll(noun) or any(noun in text for text in texts)


_WHO = frozenset((FactKind.NAME, FactKind.ATTRIBUTION))
