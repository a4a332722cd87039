"""Placeless claims: what a claim without a place covers, of all that changed what its verb can mean, as far
as its topic reaches.

A fact is covered in a paragraph that names the topic, and by a correction only where it is what that names; all
else there or beside it. What a claim says in so many words it covers wherever it stands.
"""

from __future__ import annotations

from leaddiff.checks.case import Case, is_name_replaced
from leaddiff.checks.claimed_places import (
    adds_by_clarifying,
)
from leaddiff.checks.corrections.corrected_elsewhere import is_of_other_matter
from leaddiff.checks.corrections.told_anew import (
    is_clarified_by,
    is_of_its_sentence,
)
from leaddiff.checks.coverage.broad_claims import (
    FACTS,
    SOURCE,
    attributes_it,
    covers_by_saying_little,
    is_turned,
    loses_its_source,
)
from leaddiff.checks.coverage.covers import SEVERAL, SPEAKS_OF, Cover
from leaddiff.checks.coverage.kinds_said import corrects_it
from leaddiff.checks.topics.topic_kinds import (
    is_time_reference,
    kinds,
    puts_names_right,
)
from leaddiff.checks.topics.topics import is_of_shares, mentions, things
from leaddiff.checks.what_changed.alteration import Alteration, Altered, Nature
from leaddiff.checks.what_changed.fresh_matter import has_fresh_words
from leaddiff.ground.pattern import pattern
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, FactKind, Op
from leaddiff.nouns.claims import Action, Claim
from leaddiff.nouns.evidence import Turn, WordsChanged


def covers_by_words(cover: Cover, alteration: Alteration, case: Case) -> bool:
    """Whether a claim without a place covers a change: it tells what came instead, or can speak of a change of
    this nature and reaches it."""
    from leaddiff.checks.coverage.told_instead import (
        is_heard_itself,
        is_their_word_now,
        is_told_instead,
    )

    if (
        is_told_instead(cover, alteration, case)
        or is_heard_itself(cover.claim, alteration, case)
        or is_their_word_now(cover.claim, alteration, case)
    ):
        return True
    return may_speak_of_it(cover.claim, alteration, case) and covers_without_place(
        cover, alteration, case
    )


def covers_without_place(cover: Cover, alteration: Alteration, case: Case) -> bool:
    """Whether a claim without a place, which can speak of a change of this nature, covers it."""
    from leaddiff.checks.coverage.lone_exchange import leaves_it_untold

    claim, fact = cover.claim, alteration.fact
    if claim.action is Action.CUT:
        from leaddiff.checks.coverage.removed_within import is_removed

        is_gone = is_removed(claim, alteration, case)
        if is_gone is not None:
            return is_gone
    if (fact is not None and _says_it(claim, fact, case)) or attributes_it(claim, alteration):
        return True
    if fact is not None and _has_changed_places(claim, fact, case):
        return True
    is_lost = fact is not None and loses_its_source(claim, fact)
    if is_lost or leaves_it_untold(claim, alteration, case):
        return False
    is_of_sentences = alteration.kind in (Altered.MATERIAL, Altered.CUT)
    if is_of_sentences and is_of_its_sentence(claim, alteration.new[0], case):
        return True
    if fact is None and claim.corrects:
        from leaddiff.checks.coverage.turns import is_another_turn

        if is_another_turn(claim, alteration, case):
            return False
    is_named = fact is not None and fact.kind in _COUNTS and alteration.new[0] in cover.named
    if cover.reach is None and not is_named:
        is_none = fact is not None and _is_none_of_several(cover, fact, case)
        return not is_none and _covers_anywhere(cover, alteration, case)
    return _covers_by_topic(cover, alteration, case)


_COUNTS = (FactKind.FIGURE, FactKind.DATE)


def _has_changed_places(claim: Claim, fact: FactChange, case: Case) -> bool:
    from leaddiff.checks.coverage.changed_places import is_of_changed_places

    return is_of_changed_places(claim, fact, case)


def _says_it(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a claim without a place says in so many words what a fact became, "toll rising to 31", or adds a
    figure of its kind, or the comment of one who could not be reached before."""
    from leaddiff.checks.corrections.corrected_things import is_stated
    from leaddiff.checks.coverage.other_speakers import speaks_at_last
    from leaddiff.checks.coverage.placed_claims import gives_figure
    from leaddiff.checks.verdicts.added_by_replacing import adds_figure

    if speaks_at_last(claim, fact, case):
        return True
    if claim.corrects and (is_stated(fact, claim) or _is_converted(claim, fact, case)):
        return True
    is_price = any(map(is_of_shares, things(claim.topic))) and adds_figure(claim, fact, case)
    is_given = fact.kind is FactKind.FIGURE and gives_figure(claim, fact, case)
    return (
        (claim.action is Action.ADD and is_price)
        or is_given
        or is_time_reference(claim.topic, fact)
    )


def _is_converted(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a correction is of a conversion and a figure stands in brackets, in other money or measures:
    18 million crowns ($2.4 million)."""
    if fact.kind is not FactKind.FIGURE or not _CONVERSION.search(claim.topic or ""):
        return False
    texts = (case.new.matter[number - 1] for number in fact.new)
    return bool(fact.before and fact.after) and any(f"({fact.after}" in text for text in texts)


_CONVERSION = pattern(r"(?i)\b(?:conver(?:sions?|ted)|equivalents?)\b")


def _covers_anywhere(cover: Cover, alteration: Alteration, case: Case) -> bool:
    """Whether a claim whose topic stands nowhere in the copy's words covers a change: of a correction only
    what it names."""
    from leaddiff.checks.corrections.corrected_things import is_the_one_named
    from leaddiff.checks.coverage.background import is_no_background
    from leaddiff.checks.coverage.beyond_recast import is_beyond_recast

    claim, fact = cover.claim, alteration.fact
    if fact is not None and _is_price_of_the_hour(claim, fact, alteration, case):
        return True
    is_replaced = fact is not None and fact.before and fact.after
    corrected = fact if is_replaced and claim.action is Action.CORRECT else None
    if corrected and not is_the_one_named(claim, corrected, case):
        return False
    if fact is None and (_is_one_of_more(claim, case) or _is_unclarified(claim, alteration, case)):
        return False
    if is_no_background(claim, alteration, case) or is_beyond_recast(claim, alteration, case):
        return False
    return corrects_it(cover, alteration) or covers_by_saying_little(claim, alteration, case)


def _is_price_of_the_hour(
    claim: Claim, fact: FactChange, alteration: Alteration, case: Case
) -> bool:
    """Whether a price, or the day or hour of one, was put for another where a claim of prices is told by what
    so much of something costs, "updates metal prices" of $5,196 a tonne at 1600 GMT, or of what markets did."""
    from leaddiff.checks.coverage.lone_exchange import goes_with_the_hour
    from leaddiff.checks.verdicts.prices_told import is_of_closes, priced_by_measure

    is_of_markets = claim.action in (Action.CHANGE, Action.ADD) and any(
        map(is_of_closes, things(claim.topic))
    )
    if claim.everywhere or not (is_of_markets or priced_by_measure(claim.topic, case, fact.new)):
        return False
    return goes_with_the_hour(alteration, case)


def _is_unclarified(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether what came has no word of what a claim clarifies: "clarifies that growers are not liable" is of no
    paragraph on pilots."""
    came = alteration.kind in (Altered.PARAGRAPH, Altered.MATERIAL)
    is_in_words = adds_by_clarifying(claim) and claim.topic is None
    return came and is_in_words and not is_clarified_by(claim, alteration.new[0], case)


def _is_one_of_more(claim: Claim, case: Case) -> bool:
    """Whether more paragraphs were rewritten than a note of corrections alone names things, "company
    description", by words that stand in none of them: there is no telling which it means."""
    named = things(claim.topic)
    claims = case.note.claims if case.note else ()
    is_of_few = bool(named) and not any(thing.rstrip().endswith("s") for thing in named)
    if not is_of_few or not all(each.corrects or each.denies for each in claims):
        return False
    rewritten = {a.new[0] for a in case.alterations if a.kind is Altered.REWRITE}
    return len(rewritten) > len(named)


def _covers_by_topic(cover: Cover, alteration: Alteration, case: Case) -> bool:
    """Whether a change stands where the topic of a claim is found: a fact in a paragraph that names it, all
    else there or beside it."""
    from leaddiff.checks.coverage.covered_cuts import went_with_another_matter

    number, fact = alteration.new[0], alteration.fact
    if fact is not None and not _may_hide(cover.claim, fact, case):
        return False
    if went_with_another_matter(cover.claim, alteration, case):
        return False
    if fact is None and _is_of_no_price(cover.claim, number, case):
        return False
    if alteration.kind is Altered.PARAGRAPH and _is_another_report(cover.claim, number, case):
        return False
    if fact is not None and _is_one_of_several(cover, fact, case):
        return True
    is_own_turn = cover.claim.corrects and is_turned(alteration)  # none of the lead's beside it
    if number in cover.named or alteration.kind in FACTS or is_own_turn or cover.reach is None:
        return number in cover.named
    is_rewritten = alteration.kind is not SOURCE or has_fresh_words(case.traces[number])
    return number in cover.reach and is_rewritten


def _is_of_no_price(claim: Claim, number: int, case: Case) -> bool:
    from leaddiff.checks.verdicts.prices_told import is_of_no_price

    return is_of_no_price(claim.topic, number, case)


def _is_another_report(claim: Claim, number: int, case: Case) -> bool:
    """Whether a new paragraph tells what a survey or a report found, and in it nobody speaks and no market
    moves, where an addition is of comments and of how markets took the news, and of nothing else."""
    if claim.action is not Action.ADD or not all(map(_is_of_voices, things(claim.topic))):
        return False
    text = case.new.matter[number - 1]
    speaks = not all(map(_REPORT.search, case.speakers(text)))
    return _FOUND.search(text) is not None and not (speaks or _MOVES.search(text))


def _is_of_voices(thing: str) -> bool:
    return _VOICES.search(thing) is not None


_VOICES = pattern(r"(?i)\b(?:comments?|quotes?|remarks|markets? reaction)\W*$")
"""What is somebody's, or the markets': union comments, market reaction."""
_FOUND = pattern(
    r"(?i)\b(?:survey|poll|report|agency|data|figures)\b(?: [\w-]+){0,8}?"
    r" (?:showed|reported|pegged|found|put)\b\D{0,200}\d",
    has=("survey", "poll", "report", "agency", "data", "figures"),
)
_REPORT = pattern(r"(?i)\b(?:survey|poll|report|agency|data|figures)\b")
_MOVES = pattern(r"(?i)\b(?:shares|bonds?|dollar|traders?|investors?|markets?|futures|yields?)\b")


def _is_one_of_several(cover: Cover, fact: FactChange, case: Case) -> bool:
    """Whether a name is one of the several that a correction puts right: it was respelt, or stands where they
    are named, or beside another that was replaced. One that is replaced alone may be meant where none was
    respelt."""
    if fact.kind is not FactKind.NAME or not (puts_names_right(cover.claim) and fact.before):
        return False
    from leaddiff.checks.what_changed.respelt import is_respelt

    if is_respelt(fact) or not cover.named.isdisjoint(fact.new):
        return True
    is_beside = any(case.names_replaced[number] > 1 for number in fact.new)
    return is_beside or not case.has_respelt_name


def _is_none_of_several(cover: Cover, fact: FactChange, case: Case) -> bool:
    """Whether a name that was replaced is none of those a correction of several is of, and of nothing else."""
    is_name = is_name_replaced(fact)
    is_of_them = puts_names_right(cover.claim) and len(things(cover.claim.topic)) == 1
    return is_name and is_of_them and not _is_one_of_several(cover, fact, case)


def _may_hide(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a topic found in a paragraph may cover a fact of it: no altered quotation but its own, no
    name spelt otherwise, and of a correction what it names alone."""
    from leaddiff.checks.coverage.placed_claims import covers_fact
    from leaddiff.checks.what_changed.respelt import is_respelt

    if fact.kind is FactKind.QUOTE:
        from leaddiff.checks.topics.quoted_matter import covers_quotation

        return covers_quotation(claim, fact)
    if claim.action is Action.CORRECT:
        is_named = covers_fact(claim, fact, case) and not is_of_other_matter(claim, fact, case)
        if not is_named:
            return False
    return not is_respelt(fact) or FactKind.NAME in kinds(claim)


def may_speak_of_it(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether a claim without a place can speak of a change of this nature. ADDS toll speaks of a toll
    that took the place of another, CLARIFIES of a sentence that came."""
    from leaddiff.checks.coverage.corrected_material import may_be_of_it
    from leaddiff.checks.coverage.other_speakers import speaks_at_last
    from leaddiff.checks.verdicts.added_by_replacing import adds_figure, brings_figure

    if alteration.nature in SPEAKS_OF[claim.action]:
        return True
    if claim.action is Action.CUT:
        from leaddiff.checks.coverage.removed_within import is_trim

        return is_trim(alteration) and FactKind.QUOTE in kinds(claim)
    if adds_by_clarifying(claim):
        is_less = alteration.kind is Altered.REWRITE and alteration.nature is Nature.GONE
        here = case.altered.get(alteration.new[0], frozenset())
        is_told = len(here.intersection(content_stems(claim.clause))) >= SEVERAL
        return alteration.nature is Nature.CAME or (is_less and is_told)
    if claim.action is Action.CORRECT and alteration.kind is Altered.MATERIAL:
        number = alteration.new[0]
        is_named = mentions(claim.topic, case.altered[number])
        is_of_topic = is_named and may_be_of_it(claim, alteration, case)
        return is_of_topic or is_of_its_sentence(claim, number, case)
    if claim.action is not Action.ADD:
        return False
    fact = alteration.fact
    if fact is None:
        is_rewrite = alteration.kind is Altered.REWRITE
        is_priced = is_rewrite and _is_of_a_share(claim, alteration)
        return is_priced or (is_rewrite and brings_figure(claim, alteration.new[0], case))
    if speaks_at_last(claim, fact, case):
        return True
    return adds_figure(claim, fact, case)


def _is_of_a_share(claim: Claim, alteration: Alteration) -> bool:
    """Whether what was written anew tells what a share did, and a claim adds that: "fell $2.60, or 2 percent"
    for "was down 80 cents" under ADDS closing stock prices."""
    from leaddiff.checks.verdicts.prices_told import is_of_stocks_alone, tells_what_shares_did

    evidence = alteration.evidence
    if not isinstance(evidence, WordsChanged) or not any(
        map(is_of_stocks_alone, things(claim.topic))
    ):
        return False
    sides = (
        "".join(run.text for run in evidence.excerpt.words if run.op is not op) for op in _SIDES
    )
    return evidence.turn is Turn.REWRITE and all(map(tells_what_shares_did, sides))


_SIDES = (Op.CAME, Op.GONE)
