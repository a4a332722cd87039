"""Covered cuts: whether a claim speaks of a paragraph that went."""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import as_it_stood, has_place, is_placeless
from leaddiff.checks.corrections.correction_sentence import SHOWN
from leaddiff.checks.corrections.told_anew import is_told_anew, run_of_changed, took_place_of
from leaddiff.checks.coverage.beyond_recast import is_cut_beyond_recast, is_cut_off_purpose
from leaddiff.checks.coverage.broad_claims import is_recast, speaks_of_all
from leaddiff.checks.coverage.covers import SPEAKS_OF, Cover
from leaddiff.checks.coverage.other_speakers import who_says
from leaddiff.checks.topics.topics import (
    is_of_markets,
    is_speech,
    is_toll,
    mentions,
    naming,
    tells_of_markets,
    things,
    topic_stems,
)
from leaddiff.checks.topics.word_slips import is_mere_editing, is_of_marks
from leaddiff.checks.verdicts.cuts_named import gave_way
from leaddiff.checks.verdicts.prices_told import (
    is_of_markets_alone,
    is_of_prices,
    is_of_share_words,
    is_of_stocks_alone,
    tells_what_it_costs,
    tells_what_markets_did,
    tells_what_shares_did,
)
from leaddiff.checks.verdicts.voices import fresh_sentences
from leaddiff.checks.verdicts.went_along import old_stems
from leaddiff.checks.what_changed.alteration import Alteration, Altered, Nature
from leaddiff.checks.what_changed.awaited import comments_withheld, is_under_way, somebody_speaks
from leaddiff.ground.pattern import pattern
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactKind
from leaddiff.nouns.claims import Action, Claim

SUPERSEDED = 0.3
"""Share of the words of a paragraph that went which must stand in the new one in its place for an
UPDATES of that one to speak of both (0.2 to 0.6)."""

TOLD_OTHERWISE = 0.5
"""The same for an UPDATES without a place, and any changed paragraph (0.4 to 0.7)."""


def speaks_of_cut(cover: Cover, old: int, case: Case) -> bool:
    """Whether a claim speaks of a paragraph that went, or brings what that said was awaited."""
    return (
        covers_cut(cover, old, case)
        or _gives_what_was_awaited(cover, old, case)
        or _gives_later_toll(cover, old, case)
        or old in gave_way(cover.claim, case)
        or _is_older_price(cover, old, case)
        or _is_older_level(cover, old, case)
    )


def covers_cut(cover: Cover, old: int, case: Case) -> bool:
    """A paragraph that went is covered by TRIMS as far as its topic goes, by a claim on its old number,
    by a placeless UPDATES whose topic reaches the place, or by a recast of what stands in its place."""
    claim = cover.claim
    stood_before = case.cut[old]
    if is_mere_editing(claim) or is_of_marks(claim) or is_cut_beyond_recast(claim, old, case):
        return False
    if has_place(claim):
        if claim.action is Action.CUT:
            return old in (*as_it_stood(claim, case), *claim.old_paragraphs, *cover.went)
        if claim.action is Action.SUBSTITUTE and cover.old:
            return old in cover.old
        if _gave_way_to_correction(cover, stood_before, case):
            return True
        return _went_from_place(cover, old, stood_before, case)
    if not is_placeless(claim) or Nature.GONE not in SPEAKS_OF[claim.action]:
        return False
    if claim.action is Action.CUT:
        return old in cover.went
    if cover.reach is None:
        is_of_it = speaks_of_all(claim) and _is_of_what_is_shown(claim, old, case)
        is_of_it &= not is_cut_off_purpose(claim, old, case)
        return is_of_it or _is_told_otherwise(old, case)
    is_of_it = _went_with_topic(claim, case.old.matter[old - 1], case)
    is_in_reach = bool({stood_before - 1, stood_before} & cover.reach)
    return is_in_reach and (is_of_it or _is_told_otherwise(old, case))


def _went_from_place(cover: Cover, old: int, stood_before: int, case: Case) -> bool:
    """Whether a paragraph went where a claim puts what it wrote anew, or the remarks it changed."""
    claim = cover.claim
    if _stood_among_remarks(claim, old, {stood_before - 1, stood_before} <= cover.new, case):
        return True
    heirs = [number for number in cover.new if _took_its_place(number, stood_before, case)]
    if is_recast(claim) and (heirs or _is_of_the_recast(old, stood_before, cover, case)):
        return True
    return claim.action is Action.CHANGE and any(_supersedes(n, old, case) for n in heirs)


def _is_of_what_is_shown(claim: Claim, old: int, case: Case) -> bool:
    """Whether a paragraph that went has a word of what a claim says to be so, "updates to show six mills were
    closed", that does not stand all over what changed; where it says nothing of the kind, any may have gone."""
    showing = SHOWN.search(claim.clause)
    if showing is None or is_recast(claim):
        return True
    said = topic_stems(claim.clause[showing.end() :]) & old_stems(old, case)
    altered = tuple(case.altered.values())
    return any(sum(word in stems for stems in altered) < ALL_OVER * len(altered) for word in said)


ALL_OVER = 1 / 2
"""Share of the changed paragraphs (0.3 to 0.8) in which a word stands that tells none of them apart."""


def _went_with_topic(claim: Claim, gone: str, case: Case) -> bool:
    """Whether what went names the topic of a claim as well as what is left: under UPDATES ore prices a cut of
    what senators want done with the ore is none of it."""
    if is_of_prices(claim.topic):
        return tells_what_it_costs(gone)
    if all(map(is_of_stocks_alone, things(claim.topic) or [""])):
        return all(_is_of_shares(sentence) for sentence in sentences(gone))
    stems = frozenset(content_stems(gone))
    if is_of_markets(content_stems(claim.topic or "")) and not topic_stems(claim.topic):
        return tells_of_markets(stems)
    return not topic_stems(claim.topic) or 0 in naming(claim.topic, {**case.altered, 0: stems})


def _is_of_shares(sentence: str) -> bool:
    """Whether a sentence is of shares, or of how much something rose: what is said before it in one paragraph,
    that losses will peak, went untold."""
    return is_of_share_words(frozenset(content_stems(sentence))) or tells_what_it_costs(sentence)


def went_with_another_matter(claim: Claim, alteration: Alteration, case: Case) -> bool:
    """Whether a sentence went as a whole, with what it quoted, and was of no topic of a claim's; that somebody
    did not respond has its day with any update."""
    fact, number = alteration.fact, alteration.new[0]
    is_quote = fact is not None and fact.kind is FactKind.QUOTE and fact.after is None
    if not is_quote and alteration.kind is not Altered.CUT:
        return False
    told = (fact.before or "") if fact is not None else ""
    went = (text for text in case.traces[number].gone if told in text)
    gone = [text for text in went if not comments_withheld(text)]
    return bool(gone) and not any(_went_with_topic(claim, text, case) for text in gone)


def _gave_way_to_correction(cover: Cover, stood_before: int, case: Case) -> bool:
    """Whether a correction put the paragraphs it names in the place of the one that went."""
    return any(
        is_told_anew(cover.claim, number, case)
        and took_place_of(run_of_changed(number, case), stood_before)
        for number in sorted(cover.new)
    )


def _gives_what_was_awaited(cover: Cover, old: int, case: Case) -> bool:
    """Whether a paragraph that went said no more than that something is awaited, and a claim names that: "The
    cause is being investigated." gives way to ADDS cause."""
    claim = cover.claim
    is_named = mentions(claim.topic, old_stems(old, case))
    return (
        claim.action in (Action.ADD, Action.CHANGE)
        and is_named
        and is_under_way(case.old.paragraphs[old - 1].text)
    )


def _gives_later_toll(cover: Cover, old: int, case: Case) -> bool:
    """Whether a paragraph that went told how many were dead or hurt, and a claim of the toll speaks of one in
    which other numbers of them are told: RECASTS lead with higher toll."""
    fates = {figure.fate for figure in case.figures(case.old.matter[old - 1])} - {None}
    is_update = cover.claim.action in (Action.ADD, Action.CHANGE)
    if not fates or not is_update or not any(map(is_toll, words_of(cover.claim.topic or ""))):
        return False
    numbers = cover.new or cover.named or cover.reach or case.altered
    later = (
        f.fate for n in numbers if n in case.altered for f in case.figures(case.new.matter[n - 1])
    )
    return fates <= set(later)


def _is_older_price(cover: Cover, old: int, case: Case) -> bool:
    """Whether a paragraph that went told nothing but what a share did, and one that an update of its price
    names, or that came with an added one, tells what the same did later: UPDATES share price in para 4, ADDS
    closing share price. Why it moved is another matter."""
    text = case.old.matter[old - 1].partition("((")[0]  # behind which its writers sign
    owner = _SHARES_OF.match(text)
    is_update = cover.claim.action in (Action.CHANGE, Action.ADD)
    if (
        owner is None
        or _WHY.search(text)
        or not is_update
        or not any(map(is_of_stocks_alone, things(cover.claim.topic)))
    ):
        return False
    where = cover.new or (cover.named if cover.claim.action is Action.ADD else frozenset())
    later = [s for n in sorted(where) if n in case.altered for s in fresh_sentences(n, case)]
    return all(map(tells_what_shares_did, sentences(text))) and any(
        tells_what_shares_did(each) and (owner["of"] or owner["whose"]) in each for each in later
    )


def _is_older_level(cover: Cover, old: int, case: Case) -> bool:
    """Whether a paragraph that went told nothing but where markets stood, beside one that an update of markets
    names and that tells of them: under UPDATES markets in para 4 the closing levels of the day before. What the
    share of one firm did is no level, nor is why they moved."""
    text, at = case.old.matter[old - 1], case.cut[old]
    if cover.claim.action is not Action.CHANGE or {at - 1, at}.isdisjoint(cover.new):
        return False
    if not is_of_markets_alone(cover.claim.topic) or any(
        map(is_of_stocks_alone, things(cover.claim.topic))
    ):
        return False
    are_levels = all(map(tells_what_shares_did, sentences(text)))
    is_told = any(n in case.altered and tells_what_markets_did(n, case) for n in cover.new)
    says_why = _WHY.search(text.replace(", while ", ", ")) or _OUTDOES.search(text)
    return are_levels and is_told and not (_SHARES_OF.match(text) or says_why)


_OUTDOES = pattern(
    r"(?i)\b(?:worst|best|biggest|largest|steepest|sharpest|lowest|highest|record)\b"
)
"""What is more than a level: its worst day in a decade."""

_SHARES_OF = pattern(
    r"(?:Shares (?:of|in) (?:the )?(?P<of>[A-Z][\w&-]+)|(?P<whose>[A-Z][\w&-]+).{0,40}? (?:shares|stock)\b)"
)


_WHY = pattern(
    r"\b(?:after(?!-| hours\b| the (?:news|announcement)(?: on [A-Z]\w+day)?(?:[.,]|$))|when|because|which"
    r"|since|while|who|amid|following|despite|due|over (?!the (?:past|last)\b)[a-z]+"
    r"|on (?:(?:an?|the|its|his|her|their) )?(?:[a-z]+ )?(?:reports?|news|word|fears?|hopes?|concerns?"
    r"|worr(?:y|ies)|talk|rumou?rs?|speculation|sales?|plans?|charges?|allegations?|expectations?"
    r"|signs?))\b|, as\b"
)


def _is_told_otherwise(old: int, case: Case) -> bool:
    """Whether half of what a paragraph that went said stands in a changed one: who led by 2-1 has lost."""
    said = old_stems(old, case)
    changed = (frozenset(content_stems(case.new.matter[number - 1])) for number in case.altered)
    return any(len(said & stems) >= TOLD_OTHERWISE * len(said) for stems in changed)


def _supersedes(number: int, old: int, case: Case) -> bool:
    """Whether a new paragraph says anew what one that went had said: "Funeral arrangements were
    pending." has had its day when the funeral is told."""
    said = old_stems(old, case)
    return bool(said) and len(said & case.altered[number]) >= SUPERSEDED * len(said)


def _is_of_the_recast(old: int, stood_before: int, cover: Cover, case: Case) -> bool:
    """Whether a paragraph that went had a number that a recast names, and what stands where it stood was
    written anew: REWRITES paras 1-3."""
    here = {stood_before - 1, stood_before} & cover.new
    return old in cover.new and any(n in case.traces and case.traces[n].differs for n in here)


def _stood_among_remarks(claim: Claim, old: int, is_within: bool, case: Case) -> bool:
    """Whether words in quotation marks went from between two paragraphs in which a claim changed somebody's
    remarks, and nobody else speaks in them."""
    is_of_remarks = claim.action is Action.CHANGE and is_speech(claim.topic)
    if not (is_within and is_of_remarks and somebody_speaks(case.old.matter[old - 1])):
        return False
    meant = _HIMSELF | topic_stems(claim.topic)
    said = who_says(case.old.matter[old - 1])
    return all(not meant.isdisjoint((who.lower(), *content_stems(who))) for who in said)


_HIMSELF = frozenset(("he", "she", "they", "it", "who"))


def _took_its_place(number: int, stood_before: int, case: Case) -> bool:
    """Whether a wholly new paragraph stands where an old one went."""
    beside = number in (stood_before - 1, stood_before)
    return beside and number in case.traces and case.traces[number].is_new
