"""Claiming: the groups of a clause become claims, one for each verb and part of the story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from leaddiff.claims import Action, Claim, Place, Stretch, Target
from leaddiff.notes.groups import Group, Mark, Topic
from leaddiff.notes.places import BOTTOM
from leaddiff.notes.settings import OLD_FORMS
from leaddiff.notes.verbs import Verb
from leaddiff.story import Span


def claims_of(
    clause: str, span: Span, name: str, verb: Verb, groups: Sequence[Group], text: str, is_top: bool
) -> list[Claim]:
    """The claims of one clause. Places of one part of the story are told in one claim, save where
    each has a size or opening words of its own, or one is everywhere."""
    found: list[Claim] = []
    shouts = clause == clause.upper()
    for group in groups:
        topic = _topic(group.topics, text, shouts)
        for mark in _joined(group.marks, verb.action) or [Mark(Target.BODY)]:
            claim = Claim(
                clause=clause,
                span=span,
                verb=name,
                action=verb.action,
                target=mark.target,
                topic=topic,
                place=_place(mark, verb.action, group, is_top),
                size=group.size if mark.target is Target.BODY else None,
                anchor=group.anchor if mark.target in (Target.BODY, Target.LEAD) else None,
            )
            _add(found, claim)
    return found


def _joined(marks: Sequence[Mark], action: Action) -> list[Mark]:
    """The places in the body as one mark, after or before the others as the note has them."""
    joined: list[Mark] = []
    for mark in marks:
        if mark.target is Target.BODY and mark.place is not None:
            same = next((n for n, m in enumerate(joined) if _may_join(m, mark)), None)
            if same is not None:
                first = joined[same]
                assert first.place is not None, "only places are joined"
                joined[same] = first._replace(place=joined_place(first.place, mark.place))
                continue
        joined.append(mark)
    return joined


def _may_join(first: Mark, second: Mark) -> bool:
    if first.target is not Target.BODY or first.place is None or second.place is None:
        return False
    return can_join(first.place, second.place) and first.is_previous == second.is_previous


def can_join(first: Place, second: Place) -> bool:
    """Whether two places can be told as one: both in numbers. "At bottom" says none."""
    has_numbers = bool(first.stretches and second.stretches)
    return has_numbers and BOTTOM not in (first, second)


def joined_place(first: Place, second: Place) -> Place:
    """Two places as one: "3-6,10" and "8" are "3-6,10,8"."""
    return replace(
        first,
        name=f"{first.name},{second.name}",
        stretches=first.stretches + second.stretches,
    )


def _place(mark: Mark, action: Action, group: Group, is_top: bool) -> Place | None:
    if is_top and group.size and mark.target is Target.BODY and mark.place is None:
        return Place(f"first {group.size}", (Stretch(1, group.size),))
    place = mark.place
    if is_top and place is not None and place.stretches == (Stretch(1, 1),):
        return Place("first 1", (Stretch(1, 1),))
    if place is None or place.everywhere:
        return place
    is_new_number = action is Action.INSERT and place.after is None
    is_old = mark.is_previous or (action in OLD_FORMS and not is_new_number)
    return replace(place, old_frame=True) if is_old else place


def _add(found: list[Claim], claim: Claim) -> None:
    """Keep a claim, or let it go on with one of the same verb and target that it can join."""
    for at, earlier in enumerate(found):
        if _goes_on(earlier, claim):
            place = claim.place
            if earlier.place and place:
                place = joined_place(earlier.place, place)
            topic = ", ".join(dict.fromkeys(filter(None, (earlier.topic, claim.topic)))) or None
            found[at] = replace(earlier, place=place, topic=topic)
            return
    found.append(claim)


def _goes_on(earlier: Claim, claim: Claim) -> bool:
    if earlier.target is not claim.target or claim.action in OLD_FORMS:
        return False
    if earlier.target is not Target.BODY or (earlier.place is None and claim.place is None):
        return True
    if earlier.place is None or claim.place is None:
        return False
    same_frame = earlier.place.old_frame == claim.place.old_frame
    return can_join(earlier.place, claim.place) and same_frame


def _topic(topics: Iterable[Topic], text: str, shouts: bool) -> str | None:
    """Topics in the note's words, joined by commas. A note all in capitals says nothing by them."""
    told = ", ".join(filter(None, (_worded(text[start:end]) for start, end in topics)))
    return (told.lower() if shouts else told) or None


def _worded(topic: str) -> str:
    return " ".join(topic.split()).strip(" ,;:.-–—()[]")


def shared(claims: Sequence[Claim], following: Sequence[Claim]) -> Iterator[Claim]:
    """``claims`` with the place of the clause that "and" joins to theirs, where they name none:
    "removes a quote and adds summary in fourth paragraph"."""
    places = [c.place for c in following if c.target is Target.BODY and c.place]
    is_bare = len(claims) == 1 and claims[0].target is Target.BODY and claims[0].place is None
    can_share = is_bare and len(places) == 1 and bool(places[0].stretches)
    for claim in claims:
        yield replace(claim, place=places[0]) if can_share else claim
