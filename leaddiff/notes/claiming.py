"""Claiming: the groups of a clause become claims, one for each verb and part of the story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from leaddiff.ground.pattern import pattern
from leaddiff.languages.market_hours import by_market_hour
from leaddiff.notes import terms
from leaddiff.notes.groups import Group, Mark, Topic
from leaddiff.notes.place_read import BOTTOM
from leaddiff.notes.setting import OLD_FORMS
from leaddiff.notes.verbs import Verb
from leaddiff.nouns.claims import Action, Claim, Item, Manner, Place, Stretch, Target
from leaddiff.nouns.story import Span


class _Draft:
    """A claim in the making: everything its clause says of one part of the story."""

    def __init__(self, target: Target, group: int, mends: bool) -> None:
        self.target, self.group, self.mends = target, group, mends
        self.topics: dict[str, None] = {}
        self.places: list[Place] = []
        self.size: int | None = None
        self.anchor: str | None = None
        self.items: list[Item] = []


def claims_of(
    clause: str, span: Span, name: str, verb: Verb, groups: Sequence[Group], text: str, is_top: bool
) -> list[Claim]:
    """The claims of one clause, in its order. What it says of one part of the story is one claim;
    apart stand "throughout", "at bottom", a topic without a place, what a correction corrects in a
    place of its own, and in AP's older forms each place, with its own size and opening words."""
    is_correction = verb.action is Action.CORRECT
    is_each = is_correction and _has_topics_of_their_own(groups)
    is_apart = is_top or verb.action in OLD_FORMS or is_each
    shouts = clause == clause.upper()
    is_listing = verb.action is Action.ADD and _has_topics_of_their_own(groups)
    drafts: dict[object, _Draft] = {}
    for number, group in enumerate(groups):
        topics = [
            topic
            for topic in _worded(group.topics, text, shouts, verb.action)
            if not (is_correction and _ITSELF.fullmatch(topic))
        ]
        for mark in group.marks or [Mark(Target.BODY)]:
            place = _place(mark, verb, group, is_top)
            mends = _mends(verb.action, topics)
            key = (number if is_apart else None, mends, _key(mark.target, place))
            draft = drafts.setdefault(key, _Draft(mark.target, number, mends))
            draft.topics |= dict.fromkeys(topics)
            if is_listing and place and topics:
                draft.items.append(Item(", ".join(topics), place))
            draft.places += [place] if place else []
            if mark.target in (Target.BODY, Target.LEAD):
                draft.size, draft.anchor = draft.size or group.size, draft.anchor or group.anchor
    parts = [(clause, span)] * len(groups)
    if is_each:
        starts = [span.start, *(group.start for group in groups[1:]), span.end]
        parts = [_part(text, *ends) for ends in pairwise(starts)]
    return [_claim(draft, *parts[draft.group], name, verb) for draft in drafts.values()]


def _part(text: str, start: int, end: int) -> tuple[str, Span]:
    """The words of a clause in which one of its matters stands, without what joins the next, and where."""
    said = text[start:end].rstrip(_MARKS)
    while len(row := said.rsplit(None, 1)) > 1 and row[1].lower() in _JOINTS:
        said = row[0].rstrip(_MARKS)
    return " ".join(said.split()), Span(start, start + len(said))


_MARKS = " \t\n,;&"
_JOINTS = ("and", "also", "plus")


def _has_topics_of_their_own(groups: Sequence[Group]) -> bool:
    """Whether each place of a clause is that of another matter: name in para 2, number in para 5, year in the
    headline. A byline or photo in the list is no matter."""
    placed = [group for group in groups if any(mark.place for mark in group.marks)]
    fields = [
        group
        for group in groups
        if group.topics
        and group not in placed
        and any(m.target is not Target.BODY for m in group.marks)
    ]
    return len(placed) + len(fields) > 1 and all(group.topics for group in placed)


def _mends(action: Action, topics: Sequence[str]) -> bool:
    """Whether all that a verb of a list is carried over to is slips of the pen, which are put right and neither
    come nor go: adds dropped word in paragraph 2 and TYPO in paragraph 5. An error that is removed may be a
    whole sentence."""
    slips = {Action.ADD: _SLIP_OR_ERROR, Action.INSERT: _SLIP_OR_ERROR, Action.CUT: _SLIP}
    meant = slips.get(action)
    return meant is not None and bool(topics) and all(map(meant.fullmatch, topics))


_A_SLIP = (
    r"(?:[a-z-]+ )?(?:(?:typo(?:graphical error)?|misspelling"
    r"|(?:spelling|grammar|grammatical) (?:error|mistake))s?"
    r"|misspel(?:led|t) [a-z]+)(?: (?:in|of) [^,;]+)?"
)
_SLIP = pattern(rf"(?i){_A_SLIP}", has=("typo", "spel", "gramma"))
_SLIP_OR_ERROR = pattern(
    rf"(?i){_A_SLIP}|(?:an? |the )?(?:(?:factual|editing|minor|small) )?(?:error|mistake)s?",
    has=("typo", "spel", "gramma", "error", "mistake"),
)


def _key(target: Target, place: Place | None) -> object:
    """What may be told in one claim has the same key."""
    if place is None or place.everywhere or place == BOTTOM:
        return target, place
    return target, place.after, place.old_frame


def _claim(draft: _Draft, clause: str, span: Span, name: str, verb: Verb) -> Claim:
    return Claim(
        clause=clause,
        span=span,
        verb=name,
        action=Action.CORRECT if draft.mends else verb.action,
        manner=verb.manner,
        target=draft.target,
        topic=", ".join(draft.topics) or None,
        place=_joined(draft.places),
        size=draft.size,
        anchor=draft.anchor,
        items=_items(draft.items),
    )


def _items(items: Sequence[Item]) -> tuple[Item, ...]:
    """The things of a list; of what is told in several places, "quotes in lead and para 5", one."""
    told: dict[str, list[Place]] = {}
    for item in items:
        told.setdefault(item.topic, []).append(item.place)
    found = [Item(topic, place) for topic, row in told.items() if (place := _joined(row))]
    return tuple(found) if len(found) > 1 else ()


def _joined(places: Sequence[Place]) -> Place | None:
    """Places as one: "3-6,10" and "8" are "3-6,10,8"."""
    if len(places) < 2 or not places[0].stretches or places[0] == BOTTOM:
        return places[0] if places else None
    return places[0]._replace(
        name=",".join(place.name for place in places),
        stretches=tuple(stretch for place in places for stretch in place.stretches),
    )


def _place(mark: Mark, verb: Verb, group: Group, is_top: bool) -> Place | None:
    action, is_joined = verb.action, verb.manner is Manner.JOIN
    place = mark.place
    if is_top and mark.target is Target.BODY:
        if place is None:
            return _first(group.size) if group.size else None
        if place.stretches == (Stretch(1, 1),):
            return _first(1)
    if place is None or place.everywhere:
        return place
    is_new_number = action is Action.INSERT and place.after is None
    # what was joined is numbered as it stood before
    is_old = mark.is_previous or is_joined or (action in OLD_FORMS and not is_new_number)
    return place._replace(old_frame=True) if is_old else place


def _first(size: int) -> Place:
    """LEADS with 4 grafs: they are the first four."""
    return Place(f"first {size}", (Stretch(1, size),))


def _worded(topics: Iterable[Topic], text: str, shouts: bool, action: Action) -> Iterator[str]:
    """Topics in the note's words, without what gave way to them; an hour to which an update brings a market is
    its prices, and a witness who is added what he tells. A note all in capitals says nothing by them."""
    for start, end in topics:
        said = " ".join(text[start:end].split()).partition(" in place of ")[0]
        topic = _HANGING.sub("", said.strip(" ,;:.-–—()[]"))
        if action in (Action.CHANGE, Action.ADD):
            topic = "witness comments" if _WITNESS.fullmatch(topic) else by_market_hour(topic)
        if topic and topic.lower() not in terms.ARTICLES:
            yield topic.lower() if shouts else topic


_WITNESS = pattern(r"(?i)(?:eye-?)?witness(?:es)?(?:['’]s?)?(?: accounts?)?")
"""Who saw it: "adds witness", "adds eyewitness accounts"."""

_HANGING = pattern(r" (?:in|at|to|on|as|of)$")
"""What led to a place is no word of the topic: navy in | 2 paras after 6th."""


_ITSELF = pattern(
    r"(?i)(?:(?:the|this|an?) )?(?:(?:earlier|previous|original) "
    r"|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?(?:, \d{4})? "
    r"|[a-z]{3,6}day(?:['’]s)? )(?:story|version)",
    has=("story", "version"),
)
"""The story that is put right is no topic: corrects the Oct. 14 version in the seventh paragraph."""

_TITLE = pattern(r"(?i)title(?:(?: changed)? (?:from|was) [\"“'‘].*)?", has=("title",))


def titled(claim: Claim) -> Claim:
    """TITLE CHANGED speaks of the headline, TITLE CHANGED FROM "Boat burns" too; a title in a paragraph is a
    person's, and so is one that was changed to "chief"."""
    is_headline = _TITLE.fullmatch(claim.topic or "") is not None and claim.place is None
    if claim.action is Action.CHANGE and claim.target is Target.BODY and is_headline:
        return claim._replace(target=Target.HEADLINE, topic=None)
    return claim


def shared(claims: Sequence[Claim], following: Sequence[Claim]) -> Iterator[Claim]:
    """``claims`` with the place of the clause that "and" joins to theirs, where they name none:
    "removes a quote and adds summary in fourth paragraph"."""
    places = [c.place for c in following if c.target is Target.BODY and c.place]
    is_bare = len(claims) == 1 and claims[0].target is Target.BODY and claims[0].place is None
    can_share = is_bare and len(places) == 1 and bool(places[0].stretches)
    for claim in claims:
        yield claim._replace(place=places[0]) if can_share else claim
