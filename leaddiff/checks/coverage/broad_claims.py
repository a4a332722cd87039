"""Broad claims: what a claim covers that names neither a place nor a matter found in the copy."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.corrected_things import beside_in_its_sentence
from leaddiff.checks.topics.topic_kinds import corrected_kinds, is_of_dates, names_fact
from leaddiff.checks.topics.topics import (
    is_at_settlement,
    is_near,
    is_of_shares,
    is_speech,
    mentions,
    things,
    topic_stems,
)
from leaddiff.checks.what_changed.alteration import Alteration, Altered
from leaddiff.checks.what_changed.fresh_matter import has_fresh_words
from leaddiff.ground.pattern import pattern
from leaddiff.languages.sentences import sentences
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, FactKind, Op
from leaddiff.nouns.claims import Action, Claim, Manner, Target
from leaddiff.nouns.evidence import Turn, WordsChanged

FACTS = (
    Altered.QUOTE,
    Altered.NAME,
    Altered.NEGATION,
    Altered.FIGURE,
    Altered.DATE,
)
"""What only a claim that speaks of the very paragraph, or of all the story, can cover: a topic that
cannot be found in the copy must not hide an altered quotation."""

SOURCE = Altered.ATTRIBUTION
"""Who said it: less than a fact, since a topic's paragraphs may name others, and no mere wording."""

WORKED_OVER = 1 / 3
"""Share of paragraphs that differ in more than style (0.2 to 0.5) from which on a story was worked over,
as a market report is at the close, so that ``UPDATES throughout`` speaks of its figures too."""


def covers_by_saying_little(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether words that name no matter, or one in other words than the copy's, cover a change: copy
    written anew, new and cut paragraphs always; figures and dates where the paragraph was written anew
    or, no matter being named, the story was worked over; a quotation, a negation that turned or a name
    spelt otherwise never."""
    from leaddiff.checks.topics.quoted_matter import gave_way
    from leaddiff.checks.what_changed.respelt import is_respelt

    if alteration.kind not in FACTS:
        is_plain = alteration.kind is not SOURCE and not is_turned(alteration)
        return (
            is_plain
            or (is_turned(alteration) and _is_near(claim, alteration, case))
            or _covers_source(claim, alteration, case)
        )
    number, fact = alteration.new[0], alteration.fact
    if fact is None:
        return False
    if _is_beyond_prices(claim, alteration, case):
        return False
    if names_the_fact(claim, fact, case):
        return True
    if is_respelt(fact):
        return False
    is_written_anew = has_fresh_words(case.traces[number])
    is_of_all = speaks_of_all(claim)
    if fact.kind in (FactKind.FIGURE, FactKind.DATE):
        is_of_more = not is_of_dates((claim.topic or "").lower())  # dates throughout are no counts
        return is_written_anew or (is_of_more and _names_no_matter(claim) and _is_worked_over(case))
    if fact.kind is FactKind.QUOTE:
        return (is_of_all or is_written_anew) and gave_way(fact)
    if number != 1 and fact.before is not None and not claim.everywhere:
        came = frozenset(content_stems(" ".join(case.traces[number].came)))
        is_told = had_its_day(fact) or mentions(claim.topic, came)
        return is_written_anew and is_of_all and is_told
    went_with_the_lead = number == 1 and fact.after is None
    return is_written_anew and (is_of_all or went_with_the_lead)


def _is_beyond_prices(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether an update is of prices at settlement, whatever they are of, and a figure or day that was put
    for another is neither a price nor the day or hour of one."""
    from leaddiff.checks.coverage.lone_exchange import goes_with_the_hour
    from leaddiff.checks.verdicts.prices_told import is_of_prices, tells_by_how_much

    fact = alteration.fact
    is_of_any = claim.action is Action.CHANGE and is_of_prices(claim.topic)
    is_of_any = is_of_any and is_at_settlement(claim.topic)
    if fact is None or not is_of_any or claim.everywhere or topic_stems(claim.topic):
        return False
    if fact.kind not in (FactKind.FIGURE, FactKind.DATE) or goes_with_the_hour(alteration, case):
        return False
    told = (
        s for n in fact.new for s in sentences(case.new.matter[n - 1]) if (fact.after or "") in s
    )
    return not any(map(tells_by_how_much, told))  # Halm Bank rose 2 percent, in a report on shares


def names_the_fact(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a claim names this fact by its kind and its matter, or in other words than the copy's."""
    return _is_named_fact(claim, fact, fact.new, case) or _means(claim, fact, case)


def _is_near(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether the paragraph of a change is a topic's matter in other words: of the outlook the forecast."""
    here = case.altered.get(alteration.new[0], frozenset())
    return any(is_near(thing, here) for thing in things(claim.topic))


def is_turned(alteration: Alteration) -> bool:
    """Whether a word gave way to its opposite, or to another kind, in a sentence that stands, or what held it
    back or what its figure is of went."""
    evidence = alteration.evidence
    return isinstance(evidence, WordsChanged) and evidence.turn in _TURNED


_TURNED = (Turn.SENSE, Turn.BEARING, Turn.UNRESERVED)


def _covers_source(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether such words cover who said it, that it was "alleged", or that it was cut and not raised: where
    the paragraph was written anew or the claim is of the whole story, and never for a topic that stands
    elsewhere."""
    number, fact = alteration.new[0], alteration.fact
    if fact is not None and number != 1 and is_told_as_so(fact):
        return claim.everywhere
    return speaks_of_all(claim) or has_fresh_words(case.traces[number])


def is_told_as_so(fact: FactChange) -> bool:
    """Whether what was only alleged is told as so; what was expected may have come, and a bound goes with its
    figure."""
    was, now = (
        _ALLEGED.intersection(content_stems(side or "")) for side in (fact.before, fact.after)
    )
    return fact.hedge and bool(was) and not now


def had_its_day(fact: FactChange) -> bool:
    """Whether a "not" held only so far, and news ends it: no reports of injuries, not yet decided."""
    return fact.kind is FactKind.NEGATION and _SO_FAR.search(fact.before or "") is not None


_SO_FAR = pattern(
    r"(?i)\b(?:(?:no|any) (?:\w+ ){0,2}(?:reports?|word|signs?|claims? of)|yet|so far|as of|immediate\w*|still"
    r"|not (?:\w+ )?(?:decided|known|clear))\b"
)


_ALLEGED = frozenset(
    content_stems(
        "alleged allegedly accused suspected reportedly believed thought claimed apparently"
    )
)


def _means(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a claim means this fact, in other words than the copy's: "number aboard" where the copy says
    "carrying 71 people", TRIMS mayor's quote where the copy says "she"."""
    from leaddiff.checks.topics.quoted_matter import covers_quotation
    from leaddiff.checks.verdicts.another_matter import means_another

    if claim.action is Action.CUT and fact.kind is FactKind.QUOTE and fact.after is None:
        return covers_quotation(claim, fact) and _went_with_it(claim, fact, case)
    if fact.kind not in corrected_kinds(claim) or means_another(claim, fact, case):
        return False
    return claim.action is Action.CORRECT or _is_the_only_date(fact, case)


def _went_with_it(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a quotation that went is of what a removal names: comments, or something that is named in what
    went with it."""
    if is_speech(claim.topic) or not topic_stems(claim.topic):
        return True
    gone = [text for n in fact.new for text in case.traces[n].gone if (fact.before or "") in text]
    named = (claim.topic or "").replace("-", " ")
    return any(mentions(named, frozenset(content_stems(text))) for text in gone)


def _is_the_only_date(fact: FactChange, case: Case) -> bool:
    """Whether this is the only date that changed, whatever its matter is called: "UPDATES date of completion"
    where it "is to be built"."""
    dates = [each for each in case.changes.facts if each.kind is FactKind.DATE]
    return dates == [fact]


def _names_no_matter(claim: Claim) -> bool:
    """Whether a claim names nothing that a lone figure could lie outside of: UPDATES, UPDATES throughout."""
    is_correction = claim.action is Action.CORRECT  # which names what was wrong, if not by a topic
    names_one = is_correction or topic_stems(claim.topic) or is_of_shares(claim.topic)
    return claim.everywhere or not names_one


def _is_named_fact(claim: Claim, fact: FactChange, numbers: Sequence[int], case: Case) -> bool:
    """Whether a claim names this kind of fact, and its matter where it has one stands in the paragraph:
    RECASTS with toll speaks of the dead, not of the homes without power."""
    here = case.altered.get(numbers[0], frozenset())
    others = [stems for number, stems in case.altered.items() if number not in numbers]
    if fact.kind is FactKind.DATE:
        beside = (f for f in beside_in_its_sentence(fact, case) if f.kind is FactKind.FIGURE)
        return any(names_fact(claim.topic, each, here, others) for each in (fact, *beside))
    return names_fact(claim.topic, fact, here, others)


def _is_worked_over(case: Case) -> bool:
    differing = sum(found.differs for found in case.traces.values())
    return differing >= WORKED_OVER * len(case.traces)


def speaks_of_all(claim: Claim) -> bool:
    """Whether a claim without a place is about the whole story rather than a topic in it."""
    return claim.everywhere or claim.topic is None or is_recast(claim)


def is_recast(claim: Claim) -> bool:
    """Whether a claim says that copy was written anew, so that what stood there may be gone."""
    return claim.target is Target.LEAD or claim.manner in _RECASTS


def recasts_a_part(claim: Claim) -> bool:
    """Whether a recast says of what part: RECASTS women's race. One ``with`` a topic is of the whole
    story."""
    first = (claim.topic or "").lower().split(" ", 1)[0]
    opening = claim.clause.lower().split(None, 1)
    says_what = len(opening) > 1 and opening[1].removeprefix("the ").startswith(first)
    return bool(first) and claim.target is Target.BODY and says_what


_RECASTS = (Manner.RECAST, Manner.REPLACE, Manner.TOP)


def attributes_it(claim: Claim, alteration: Alteration) -> bool:
    """Whether a claim without a place speaks of whom a thing is put down to, and who says it is what changed:
    "recasts to attribute the sale to a paper" is of "said" that became "was quoted as saying", "recasts with
    more sources" of a source that became several."""
    from leaddiff.checks.what_changed.awaited import somebody_speaks

    if _MORE_SOURCES.search(claim.clause) and _is_nameless_now(alteration.fact):
        return True
    if _ATTRIBUTE.isdisjoint(content_stems(claim.clause)):
        return False
    fact, evidence = alteration.fact, alteration.evidence
    if fact is not None and (fact.hedge or fact.after is None):
        return False  # nobody answers for it any more, or what was held back is told as so
    runs = evidence.excerpt.words if isinstance(evidence, WordsChanged) else ()
    sides = [" ".join(run.text for run in runs if run.op is op) for op in (Op.GONE, Op.CAME)]
    is_speech_alone = all(len(side.split()) <= MOST_OF_SAYING for side in sides)
    return alteration.kind is SOURCE or (is_speech_alone and all(map(somebody_speaks, sides)))


def loses_its_source(claim: Claim, fact: FactChange) -> bool:
    """Whether whoever said it went for nobody, where a claim tells of sources that came."""
    is_lost = fact.kind is FactKind.ATTRIBUTION and bool(fact.before) and not fact.after
    return is_lost and not fact.hedge and _MORE_SOURCES.search(claim.clause) is not None


def _is_nameless_now(fact: FactChange | None) -> bool:
    """Whether sources without a name took the place of whoever said it: several people familiar with it."""
    is_source = fact is not None and fact.kind is FactKind.ATTRIBUTION and bool(fact.before)
    return is_source and fact is not None and _NAMELESS.search(fact.after or "") is not None


_NAMELESS = pattern(r"(?i)\b(?:sources?|people|persons?|officials?|insiders?)\b")

MOST_OF_SAYING = 4
"""Words (3 to 6) by which one way of telling who says it gives way to another: was quoted as saying."""

_MORE_SOURCES = pattern(
    r"(?i)\b(?:(?:more|other|second|further|new|additional) sources?|sourcing)\b",
    has=("source", "sourcing"),
)
_ATTRIBUTE = frozenset(content_stems("attribute attributed attribution"))


def is_quoted_near(claim: Claim, near: Collection[int], fact: FactChange, case: Case) -> bool:
    """Whether a claim of market prices names paragraphs that are off by one or two, as where a crosshead was
    counted, and another price stands there now: "updates closing quotes in paragraphs 8-11"."""
    from leaddiff.checks.verdicts.prices_told import is_price_exchanged

    named = things(claim.topic)
    is_of_markets = bool(named) and all(_QUOTES.search(thing) for thing in named)
    is_near_by = any(abs(at - number) <= OFF for at in near for number in fact.new)
    return is_of_markets and is_near_by and is_price_exchanged(fact, case)


OFF = 2
"""Paragraphs (1 to 3) that a note of prices may be off."""

_QUOTES = pattern(
    r"(?i)\b(?:closing|market|markets|opening)\b.*\b(?:quotes?|prices?|levels?|figures?)\b"
)
