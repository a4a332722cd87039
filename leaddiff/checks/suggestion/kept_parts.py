"""Kept parts: what is true of a clause of which a part is not."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from leaddiff.checks.case import Case
from leaddiff.checks.topics.clause_places import numbers_of, place_matches
from leaddiff.checks.topics.topics import things
from leaddiff.checks.verdicts.borne_out import bears_out
from leaddiff.checks.verdicts.listed_elsewhere import told_off
from leaddiff.checks.verdicts.verdicts import judge
from leaddiff.ground.pattern import pattern
from leaddiff.nouns.agency import NoteStyle
from leaddiff.nouns.claims import Claim, Ruling, Verdict
from leaddiff.nouns.grounds import PartsLacking, PartsStanding

_OF_PARTS = (PartsLacking, PartsStanding)
"""What a verdict rests on that holds some of what a claim lists not to be so."""


class KeptPart(NamedTuple):
    """A clause without what is not so in it, and the claim it makes now."""

    clause: str
    claim: Claim


def true_part(ruling: Ruling, case: Case, style: NoteStyle) -> KeptPart | None:
    """What of a clause that is partly so is so wholly: the things of a list that came, the paragraphs that bear
    it out. None where that cannot be told apart, or nothing is left."""
    if ruling.verdict is not Verdict.PARTIAL or not _opens_with_verb(ruling.claim):
        return None
    lacking = ruling.grounds.parts if isinstance(ruling.grounds, _OF_PARTS) else ()
    if place_matches(ruling.claim.clause):
        part = _less_places(ruling.claim, lacking, case, style)
    else:
        part = _less_things(ruling.claim, lacking)
    return part if part and judge(part.claim, case).verdict is Verdict.CONFIRMED else None


def less_lacking(ruling: Ruling, case: Case) -> KeptPart | None:
    """A clause of several claims without the things of one of them that came nowhere, with what is said of each
    and its place: "fares in para 2, union comment in para 5, a poll" less the comment. None where the things do
    not stand between commas."""
    claim, grounds = ruling.claim, ruling.grounds
    if not isinstance(grounds, _OF_PARTS) or not _opens_with_verb(claim):
        return None
    listed = [each.strip() for each in claim.clause[len(claim.verb) :].split(",")]
    gone = [each for each in listed if each.startswith(grounds.parts)]
    kept = [each for each in listed if each not in gone]
    is_plain = all(each[:1].isalpha() for each in listed) and not listed[-1].startswith("and ")
    if len(gone) != len(grounds.parts) or not (kept and is_plain):
        return None
    left = [thing for thing in things(claim.topic) if not _is_of(thing.strip(), grounds.parts)]
    places = {
        n for each in gone for at in place_matches(each) for n in numbers_of(at["digits"] or "")
    }
    part = claim._replace(
        clause=f"{claim.clause[: len(claim.verb)]} {', '.join(kept)}",
        topic=", ".join(map(str.strip, left)) or None,
        paragraphs=tuple(number for number in claim.paragraphs if number not in places),
    )
    is_so = bool(left) and judge(part, case).verdict is Verdict.CONFIRMED
    return KeptPart(part.clause, part) if is_so else None


def without_items(clause: str, wrong: Claim, right: Collection[Claim]) -> str | None:
    """A clause of several claims without the one that is not so, where each is a thing of a list with its own
    place. None where what stands between commas is no such thing."""
    if not clause.lower().startswith(wrong.verb.lower()) or not wrong.topic:
        return None
    listed = [each.strip() for each in clause[len(wrong.verb) :].split(",")]
    kept = [each for each in listed if not each.startswith(wrong.topic)]
    topics = tuple(claim.topic for claim in right if claim.topic)
    is_plain = len(listed) == len(right) + 1 and all(each.startswith(topics) for each in kept)
    is_one = len(kept) == len(right) == len(topics)
    return (
        f"{clause[: len(wrong.verb)]} {', '.join(kept)}" if kept and is_plain and is_one else None
    )


def _is_of(thing: str, lacking: Collection[str]) -> bool:
    return any(part.startswith(thing) for part in lacking)


def _opens_with_verb(claim: Claim) -> bool:
    return claim.clause.lower().startswith(claim.verb.lower())


def _less_things(claim: Claim, lacking: tuple[str, ...]) -> KeptPart | None:
    """The clause without these of its things, where it is its verb and a list of things and no more."""
    told, verb = claim.clause, claim.clause[: len(claim.verb)]
    kept = [thing.strip() for thing in things(claim.topic) if thing.strip() not in lacking]
    if not kept or told[len(verb) :].strip().lower() != (claim.topic or "").lower():
        return None
    from leaddiff.checks.verdicts.lacking_parts import parts
    from leaddiff.checks.verdicts.whose_speech import whose

    if not any(map(whose, kept)):  # the comments of one may be told with those of another
        meant = dict(parts(claim.topic or ""))
        kept = [meant.get(thing, thing) for thing in kept]
    topic = ", ".join(kept)
    return KeptPart(f"{verb} {topic}", claim._replace(clause=f"{verb} {topic}", topic=topic))


def _less_places(
    claim: Claim, lacking: Collection[str], case: Case, style: NoteStyle
) -> KeptPart | None:
    """The clause without the paragraphs that do not bear it out, and without the things that came nowhere or
    that it puts into none that does: "comments in para 3, prices in para 9" of which 9 stands as it stood."""
    from leaddiff.checks.suggestion.renumbered import renumbered

    clause, at = claim.clause, len(claim.verb)
    kept, topics, right = [], [], set[int]()
    places = place_matches(clause)
    for place in places:
        asked = numbers_of(place["digits"] or "")
        borne = sorted(n for n in asked if bears_out(claim, n, case))
        piece, at = _LIST.sub("", clause[at : place.end()]), place.end()
        told = renumbered(piece, sorted(asked), borne, style) if borne != sorted(asked) else piece
        if not asked or (borne and told is None):
            return None
        thing = _PLACE.sub("", piece[: piece.rfind(place[0])]).strip()
        if not borne and (off := told_off(claim, thing, case)):
            borne, told = [*off], renumbered(piece, sorted(asked), off, style)
        if borne and told is not None and thing not in lacking:
            kept.append(told)
            topics.append(thing)
            right.update(borne)
    if not kept or (len(places) > 1 and clause[at:].strip()):
        return None
    made = f"{clause[: len(claim.verb)]} {', '.join(kept)}{clause[at:]}"
    topic = ", ".join(filter(None, topics)) or claim.topic
    return KeptPart(made, claim._replace(clause=made, topic=topic, paragraphs=tuple(sorted(right))))


_LIST = pattern(r"^(?:\s|,|;|\band\b)+")
_PLACE = pattern(r"(?:\s*,)?\s*\b(?:in|at|to|of)?\s*(?:the\s*)?$")
