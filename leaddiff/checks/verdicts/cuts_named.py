"""Cuts named: the older paragraphs that went and of which a removal speaks by its subject.

"Removes analyst's comments" is of the paragraph in which the analyst is named and of those below in which he
goes on, be they cut in two places; a paragraph cut elsewhere is another matter. Whoever counts in the version
before the last names other numbers than those that went: the subject tells which are meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import has_place
from leaddiff.checks.topics.names_said import says_name
from leaddiff.checks.topics.topics import (
    abstract_stems,
    generic_stems,
    is_of_shares,
    is_speech,
    mentions,
    naming,
    things,
    topic_stems,
)
from leaddiff.checks.verdicts.old_numbers import is_of_a_reference
from leaddiff.checks.verdicts.prices_told import tells_what_shares_did
from leaddiff.checks.verdicts.speaking_bodies import others
from leaddiff.checks.verdicts.told_elsewhere import common_stems
from leaddiff.checks.what_changed.awaited import somebody_speaks
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.ground.phrases import runs
from leaddiff.languages.quotations import quoted_spans
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.claims import Action, Claim


def cuts_named(claim: Claim, case: Case) -> frozenset[int]:
    """The older paragraphs that went and of which a removal without a place speaks: where its topic is found in
    what went, those that name it and those that went along with them; none where it is found in words that
    went from paragraphs that stand; else all."""
    named = _named(claim, case)
    if named:
        return frozenset(_with_those_along(named, claim, case))
    subject = _subject(claim)
    if _is_of_codes(subject) or any(_went_from(found, subject) for found in case.traces.values()):
        return frozenset()
    return frozenset(old for old in case.cut if not _is_anothers(subject, old, case))


def is_of_removal(text: str, claim: Claim, case: Case) -> bool:
    """Whether a sentence that went from a paragraph which stands is of what a removal names: it has a word of
    it that tells it from the rest of the story. Where it names no matter, or nothing that went has a word of
    it, it may be of any."""
    named = [thing for thing in things(_subject(claim)) if topic_stems(thing)]
    if len(named) < len(things(_subject(claim))):
        return True
    if _lists_background(_subject(claim)) and not somebody_speaks(text):
        return True
    if _is_of_codes(_subject(claim)):
        return False
    stems, common = frozenset(content_stems(text)), common_stems(case)
    if any(mentions(thing, stems - common) for thing in named):
        return True
    gone = [stems, *(old_stems(old, case) for old in case.cut)]
    return not any(mentions(thing, each) for thing in named for each in gone)


def _went_from(found: Trace, subject: str) -> bool:
    """Whether words of a removal's subject went from a paragraph that stands."""
    return not found.is_new and mentions(subject, frozenset(content_stems(" ".join(found.gone))))


def _is_of_codes(subject: str) -> bool:
    """Whether a removal is of stock codes, which are no copy."""
    return _CODES.search(subject) is not None


_CODES = pattern(r"(?i)\b(?:stock|company|share|ticker) (?:codes?|symbols?)\b|\bRICs?\b")


def went_elsewhere(claim: Claim, case: Case) -> tuple[int, ...]:
    """The older paragraphs that went and have the subject of a removal which names others; empty where it says
    no subject, or none that is found in what went."""
    if claim.action is not Action.CUT or not has_place(claim):
        return ()
    return tuple(sorted(_with_those_along(_named(claim, case), claim, case)))


def gave_way(claim: Claim, case: Case) -> frozenset[int]:
    """The older paragraphs that went and that a claim says something took the place of: adds owner's comment in
    place of union quote. What replaces what in the news, boats or a chief, took the place of no paragraph."""
    found = _IN_PLACE_OF.search(claim.clause)
    if found is None or claim.action is Action.CUT:
        return frozenset()
    gone = found["gone"]
    is_of_copy = is_speech(gone) or _GRAF.search(gone) is not None
    if not is_of_copy and not found[0].lower().startswith("in place of"):
        return frozenset()
    removal = claim._replace(action=Action.CUT, topic=gone)
    went = frozenset(_with_those_along(_named(removal, case), removal, case))
    if _QUOTE.search(gone) is None:
        return went
    return frozenset(old for old in went if quoted_spans(case.old.matter[old - 1]))


_GRAF = pattern(
    r"(?i)\b(?:paragraphs?|paras?|grafs?|graphs?|lines?|sentences?|material|details|background)\b"
)
_QUOTE = pattern(r"(?i)\bquot(?:es?|ations?)\b")
_IN_PLACE_OF = pattern(
    r"(?i)\b(?:in place of|instead of|replacing|replaces) (?:the |an? )?(?P<gone>[^,;()]{3,60}?)"
    r"(?= in (?:para|graf)|[,;().]|$)",
    has=("in place of", "instead of", "replac"),
)


def old_stems(old: int, case: Case) -> frozenset[str]:
    """The stems of an older paragraph's words of matter."""
    return frozenset(content_stems(case.old.paragraphs[old - 1].text))


_ONE = pattern(r"(?i)(?:(?:the|a|one) )?(?:paragraph|para|graf|graph|line|sentence)\b")
"""What names one paragraph by its matter, and none beside it: deletes paragraph on harbor dues."""


def _named(claim: Claim, case: Case) -> set[int]:
    """The older paragraphs that went and name the subject of a removal; of a reference those alone that have
    most words of it, be there none beside words that went from a paragraph that stands."""
    if is_of_a_reference(claim):
        from leaddiff.checks.verdicts.pointed_at import lost

        gone, _ = lost(claim, (n for n, found in case.traces.items() if found.shortens), case)
        return set(gone)
    return {
        old
        for thing in things(_subject(claim))
        for old in _of_thing(thing, case)
        if not _is_anothers(thing, old, case)
    }


def _is_anothers(thing: str, old: int, case: Case) -> bool:
    """Whether a paragraph that went has somebody speak by name who is named nowhere together with those whose
    comment a removal names: of a comment from Orwin's spokesman nothing that Halm's spokesman said."""
    names = [word for word in words_of(thing) if word[:1].isupper()] if is_speech(thing) else []
    speakers = _speakers_by_name(old, case) if names else []
    matter = case.old.matter
    if not any(says_name(name, text) for name in names for text in matter):
        return False
    told = (text for text in matter if any(says_name(who, text) for who in speakers))
    return bool(speakers) and not any(says_name(name, text) for text in told for name in names)


def _of_thing(thing: str, case: Case) -> set[int]:
    """The older paragraphs that went and are of one thing that a removal names: what a share did is told by a
    move of it, a remark that says what by that, and of a thing of a month what is told of that month."""
    stems = {old: old_stems(old, case) for old in case.cut}
    if is_of_shares(thing):
        told = {old for old in case.cut if _tells_shares(case.old.matter[old - 1])}
        if told:
            return told
    said = _SAYS_WHAT.search(thing)
    if said and (found := {old for old in case.cut if mentions(said["matter"], stems[old])}):
        return found
    spoken = frozenset(old for old in case.cut if somebody_speaks(case.old.matter[old - 1]))
    parted = _HYPHEN.sub(" ", thing)
    is_parted = not any(
        mentions(word, each) for word in _JOINED.findall(thing) for each in stems.values()
    )
    found = naming(parted if is_parted else thing, stems, spoken)
    return _told_apart(thing, found, stems, case) | _of_its_month(thing, stems, case)


def _told_apart(
    thing: str, found: set[int], stems: Mapping[int, frozenset[str]], case: Case
) -> set[int]:
    """Those of the paragraphs that name a thing which have several words of it, or one that does not stand all
    over the story; where none has, all of them. Who speaks is soon called in short."""
    wanted = topic_stems(thing)
    telling = wanted - common_stems(case)
    told = {old for old in found if telling & stems[old] or len(wanted & stems[old]) > 1}
    return found if is_speech(thing) else told or found


def _tells_shares(text: str) -> bool:
    return any(map(tells_what_shares_did, sentences(text)))


_SAYS_WHAT = pattern(r"(?i)\b(?:remark|comment|statement) that (?P<matter>.+)", has=(" that ",))
_JOINED = pattern(r"\b[\w]+-[\w-]+")
_HYPHEN = pattern(r"(?<=\w)-(?=\w)")


def _of_its_month(thing: str, stems: Mapping[int, frozenset[str]], case: Case) -> set[int]:
    """The paragraphs that are told of the month by which a thing is known, September flows, where nobody says
    so or they have a word of the thing."""
    matter = topic_stems(thing)
    when = frozenset(content_stems(thing)) - matter - generic_stems()
    if is_speech(thing) or not (when and matter):
        return set()
    return {
        old
        for old, each in stems.items()
        if when <= each and (matter & each or not somebody_speaks(case.old.matter[old - 1]))
    }


def _subject(claim: Claim) -> str:
    """What a removal says it took out, be it where it says why: "removes paras 18-20 as Orwin comments were
    made before the vote"."""
    reason = None if claim.topic else _REASON.search(claim.clause)
    return reason["subject"] if reason else claim.topic or ""


_REASON = pattern(
    r"\b(?:as|because|since) (?P<subject>[^,;]{3,60}?) (?:were|was|is|are|had|has|have|did|came|made)\b"
)


def _with_those_along(named: set[int], claim: Claim, case: Case) -> Iterator[int]:
    """The paragraphs named, and those of each unbroken run that went along with them."""
    for first, last in runs(case.cut):
        run = range(first, last + 1)
        here = named.intersection(run)
        along = set[int]()
        for old in run if here else ():
            goes_on = old - 1 in here | along and _goes_on(old, here, claim, case)
            is_along = _is_along(old, here, claim, case, goes_on=goes_on)
            if is_along or _speaks_on(old, named, claim, case):
                along.add(old)
        yield from sorted(along)


def _goes_on(old: int, named: set[int], claim: Claim, case: Case) -> bool:
    """Whether a paragraph goes on from the one above: in quotation marks, by a word for somebody named there,
    "Still, he added", or on to what is named too. What nobody says may be background."""
    text = case.old.matter[old - 1]
    is_of_one = not _persons().isdisjoint(words_of(text.lower()))
    if text[:1] in _MARKS or is_of_one or old + 1 in named:
        return True
    return _lists_background(_subject(claim)) and not somebody_speaks(text)


_MARKS = '"“'


@cache
def _persons() -> frozenset[str]:
    named = (row[0] for row in rows(ENGLISH, "standing") if row[1] in ("pronoun", "courtesy"))
    return frozenset(named)


def _lists_background(subject: str) -> bool:
    """Whether a removal lists a thing that says no more than background or details."""
    return any(
        not topic_stems(thing) - abstract_stems() or not _VAGUE.isdisjoint(words_of(thing))
        for thing in things(subject)
        if not (is_of_shares(thing) or is_speech(thing))
    )


_VAGUE = frozenset(("background", "details", "context", "history"))


def _is_along(old: int, named: set[int], claim: Claim, case: Case, *, goes_on: bool) -> bool:
    """Whether a paragraph that went beside some that are named is of their matter: it has a word of theirs, or
    goes on from one; of somebody's comments no other speaks in it. Of a list what stands above the first that
    is named has a word of theirs."""
    if old in named:
        return True
    text, subject = case.old.matter[old - 1], _subject(claim)
    said = frozenset[str]().union(*(old_stems(number, case) for number in named))
    when = frozenset(content_stems(subject)) - topic_stems(
        subject
    )  # what March brought is one month's alone
    is_like = not (said - common_stems(case) - when).isdisjoint(old_stems(old, case))
    if old < min(named) and not is_like and _names_matters(subject, text):
        return False
    if is_speech(subject):
        told = " ".join(case.old.matter[number - 1] for number in named)
        speakers = [speaker.split()[-1] for speaker in case.speakers(text)]
        by_name = [name for name in speakers if name[:1].isupper()]
        if _is_said_in_another_role(text, f"{told} {subject}", case):
            return False
        if by_name and (_SAYS_WHAT.search(subject) or not all(says_name(n, told) for n in by_name)):
            return False
        return bool(by_name) or is_like or goes_on
    return is_like or (goes_on and not (is_of_a_reference(claim) or _ONE.match(claim.topic or "")))


def _is_said_in_another_role(text: str, told: str, case: Case) -> bool:
    """Whether one without a name speaks in a role that what a removal names does not tell of: a lawyer below an
    analyst's comment."""
    nameless = [words_of(name) for name in case.speakers(text) if name == name.lower()]
    roles = [others().intersection(row) for row in nameless]
    small = words_of(told.lower())
    return any(roles) and all(each.isdisjoint(small) for each in roles)


def _names_matters(subject: str, text: str) -> bool:
    """Whether a removal lists several matters, none of them background or details, which may be whatever nobody
    says."""
    named = things(subject)
    others = [thing for thing in named if not (is_of_shares(thing) or is_speech(thing))]
    is_vague = any(not topic_stems(thing) - abstract_stems() for thing in others)
    return len(named) > 1 and (not is_vague or somebody_speaks(text))


def _speakers_by_name(old: int, case: Case) -> list[str]:
    speakers = (speaker.split()[-1] for speaker in case.speakers(case.old.matter[old - 1]))
    return [name for name in speakers if name[:1].isupper()]


def _speaks_on(old: int, named: set[int], claim: Claim, case: Case) -> bool:
    """Whether a paragraph that went has the words of one who is named elsewhere in what somebody's comments
    were, by his surname."""
    by_name = _speakers_by_name(old, case) if is_speech(_subject(claim)) else []
    if not by_name or _SAYS_WHAT.search(_subject(claim)):
        return False
    told = " ".join(case.old.matter[number - 1] for number in named)
    return all(says_name(name, told) for name in by_name)
