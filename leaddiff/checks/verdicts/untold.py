"""Untold: the things a claim without a place brings, updates or removes and that nothing which changed tells.

"Adds weather forecast" over paragraphs on a strike is not borne out by them, and covers none of them; "drops
forecast" where a word of the strike went is no better. That it is untrue cannot be told, for a topic is
paraphrase. What would not be named where it is told, background, details, reaction, may be any of them; an
update is often told in other words altogether, unless it has a name.
"""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import is_placeless
from leaddiff.checks.corrections.told_anew import is_in_words, said_in_words
from leaddiff.checks.topics.topics import is_of_shares, is_speech, things
from leaddiff.checks.verdicts.speaking_bodies import body_of, speaks_for
from leaddiff.checks.verdicts.spoken_anew import said_before
from leaddiff.checks.verdicts.subheads import names_subhead, section_paragraphs
from leaddiff.checks.verdicts.taken_out import (
    passage_went,
    stands_whole,
    went,
)
from leaddiff.checks.what_changed.awaited import somebody_speaks
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.languages.words import words
from leaddiff.nouns.claims import Action, Claim
from leaddiff.nouns.grounds import NotHeld, Obstacle


def names_nothing_told(claim: Claim, case: Case) -> bool:
    """Whether nothing that changed may tell any of the things that a claim brings."""
    lacking = untold(claim, case)
    return bool(lacking) and len(lacking) == len(things(claim.topic))


def said_nowhere(claim: Claim, case: Case) -> NotHeld | None:
    """Why a correction without a place that says something in words can't be told: nothing that changed has a
    word of it."""
    is_loose = claim.topic is None and is_placeless(claim) and not claim.everywhere
    if not (claim.corrects and is_loose and is_in_words(claim, case)):
        return None
    said = said_in_words(claim)
    from leaddiff.checks.verdicts.went_along import old_stems

    told = [*case.altered.values(), *(old_stems(old, case) for old in case.cut)]
    is_untold = bool(said) and bool(told) and all(map(said.isdisjoint, told))
    return NotHeld(Obstacle.UNTOLD, "what it says") if is_untold else None


def untold(claim: Claim, case: Case) -> tuple[str, ...]:
    """The things that a claim without a place brings or removes and that nothing which changed may tell."""
    is_of_all = claim.everywhere or claim.corrects or _LABEL.match(claim.clause)
    has_place = not is_placeless(claim) or names_subhead(claim)
    if claim.action not in _BRING or is_of_all or has_place:
        return ()
    named = [thing.strip() for thing in things(claim.topic)]
    copy = " ".join((*case.new.matter, case.new.headline or "", case.new.dateline or ""))
    if claim.action is Action.CUT:
        is_short = _LEAVES.match(claim.verb) is not None or bool(said_before(claim, case))
        return () if is_short else tuple(thing for thing in named if not _went(thing, case))
    if claim.action is Action.CHANGE:
        from leaddiff.checks.corrections.where_exchanged import exchanged_initials
        from leaddiff.checks.topics.told_topics import names_a_stranger

        lacking = tuple(thing for thing in named if names_a_stranger(thing, copy))
        return () if lacking and exchanged_initials(claim, case) else lacking
    meant = _meant(claim.topic or "")
    return tuple(thing for thing in named if _is_lacking(meant.get(thing, thing), copy, case))


def _is_lacking(thing: str, copy: str, case: Case) -> bool:
    """Whether nothing that changed may tell a thing; a body is told where one speaks for it, a section
    below its subhead."""
    from leaddiff.checks.topics.told_topics import names_a_stranger

    body = body_of(thing)
    if (body and speaks_for(body, case, case.traces)) or section_paragraphs(thing, case):
        return False
    plain = _WALL_STREET.sub("market", thing)
    if names_a_stranger(plain, copy):
        return not _is_of_people(thing, copy)
    return not _came(plain, copy, case)


def _is_of_people(thing: str, copy: str) -> bool:
    """Whether a thing is the words of an office of a land that copy names otherwise: Norlandic official's
    quote, and Norland's ministry."""
    from leaddiff.checks.verdicts.whose_speech import is_of_a_stranger, whose

    office = words_of(whose(thing))[-1:]
    return any(map(str.islower, office)) and not is_of_a_stranger(thing, copy)


_WALL_STREET = pattern(r"\bWall Street\b(?:['’]s)?")


def _meant(topic: str) -> dict[str, str]:
    """The things of a list of somebody's words as they are meant: of "CEO, analyst comments" those of both."""
    if not is_speech(topic):
        return {}
    from leaddiff.checks.verdicts.lacking_parts import parts

    return dict(parts(topic))


def _came(thing: str, copy: str, case: Case) -> bool:
    """Whether what changed may tell a thing: it names it, or somebody speaks there who may be the one meant."""
    from leaddiff.checks.topics.told_topics import (
        has_name,
        is_of_an_office,
        is_of_something,
        may_be_told,
        names_one_said,
    )

    texts = [case.new.matter[number - 1] for number in case.altered]
    if may_be_told(thing, " ".join(texts), frozenset[str]().union(*case.altered.values())):
        return True
    if is_speech(thing) and not any(map(somebody_speaks, texts)):
        return False
    if "market" in content_stems(thing):
        return any(not _OF_MARKETS.isdisjoint(words_of(text.lower())) for text in texts)
    if has_name(thing) and names_one_said(thing, " ".join(texts)):
        return True
    is_known = is_of_something(thing) and may_be_told(thing, copy, frozenset(content_stems(copy)))
    return is_of_an_office(thing) or is_known


_OF_MARKETS = words(
    "analyst analysts economist economists strategist strategists dealer dealers fund funds"
    " trader traders broker brokers investor investors"
)
"""Who says what a market made of it."""


def _went(thing: str, case: Case) -> bool:
    """Whether what went may have told a thing that a removal names, which does not stand whole. Of details of a
    matter the copy knows whole paragraphs may be that went."""
    from leaddiff.checks.topics.told_topics import is_of_something, may_be_told
    from leaddiff.checks.verdicts.prices_told import tells_by_how_much

    gone = went(case)
    told = " ".join(gone)
    if (
        _OF_LINES.search(thing)
        or _OWNER.search(thing)
        or passage_went(thing, case)
        or (is_of_shares(thing) and any(map(tells_by_how_much, gone)))
        or may_be_told(thing, told, frozenset(content_stems(told)))
    ):
        return not stands_whole(thing, case)
    whole = " ".join(case.old.matter)
    is_known = may_be_told(thing, whole, frozenset(content_stems(whole)))
    return bool(case.cut) and is_of_something(thing) and is_known


_OF_LINES = pattern(r"(?i)\b(?:codes?|rics?|symbols?|links?|bylines?|credits?)\b")
_LEAVES = pattern(r"(?i)(?:trim|short|condens|tight|abbrev)")
"""What leaves a thing standing in fewer words."""

_OWNER = pattern(r"['’]s?$")
"""Whose words went that are not named: shortens Orwin's."""


_BRING = (Action.ADD, Action.INSERT, Action.RESTORE, Action.CHANGE, Action.CUT)

_LABEL = pattern(r"(?i)\W*\w+:")
"""What gives the news itself, and no topic: "Adds: rail services resume"."""
