"""Own half: of two corrections in one clause, each with its place, the words that are of one of them.

In "corrects date of vote in paragraph 3 to May 4, not May 5, and fare in paragraph 8 to 14 crowns" the copy may
bear out the date and not the fare, so that each is held to what is said of it alone.
"""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.correction_sentence import SHOWN
from leaddiff.checks.topics.clause_places import place_matches
from leaddiff.ground.pattern import pattern
from leaddiff.nouns.claims import Claim, Place, Stretch


def own_half(claim: Claim, case: Case) -> Claim:
    """A correction with the words of its clause that are its own; as it was where it is alone there, or where
    the clause has another number of places than of claims."""
    beside = [each for each in case.note.claims if each.span == claim.span] if case.note else []
    parts = _parts(claim, len(beside))
    at = [(each.target, each.topic, each.place) for each in beside]
    mine = (claim.target, claim.topic, claim.place)
    if not parts or at.count(mine) != 1:
        return claim
    own = parts[at.index(mine)]
    spelling = _SPELLING.search(own) if claim.everywhere else None
    topic = spelling[0] if spelling and claim.topic is None else claim.topic
    return claim._replace(clause=own, topic=topic)


def halves(claim: Claim) -> list[Claim]:
    """The corrections in a clause that was read as one claim, each in one of its paragraphs."""
    parts = _parts(claim, len(claim.paragraphs))
    return [
        claim._replace(
            clause=part,
            topic=None,
            place=Place(str(number), (Stretch(number, number),)),
            paragraphs=(number,),
        )
        for part, number in zip(parts, claim.paragraphs, strict=False)
    ]


def _parts(claim: Claim, count: int) -> list[str]:
    """The parts of a correction's clause, each with its verb and one place; none if there are not as many."""
    first, *others = _JOINED.split(claim.clause)
    is_parted = claim.corrects and count == len(others) + 1 > 1
    if not is_parted or not all(map(_has_one_place, (first, *others))):
        return []
    shown = SHOWN.search(first)
    verbs = (
        f"{claim.verb} {shown[0]}" if shown and not _OWN_VERB.match(part) else claim.verb
        for part in others
    )
    return [
        first,
        *(f"{v} {_OWN_VERB.sub('', part)}" for v, part in zip(verbs, others, strict=True)),
    ]


_JOINED = pattern(r"(?:;|,? and)\s+")
_OWN_VERB = pattern(r"(?i)(?:to )?(?:fix|correct)\w*\s+")
_THROUGHOUT = pattern(r"(?i)\bthroughout\b")
_SPELLING = pattern(r"(?i)\bspelling of .+?(?= throughout\b)", has=("spelling",))


def _has_one_place(part: str) -> bool:
    return len(place_matches(part)) + len(_THROUGHOUT.findall(part)) == 1
