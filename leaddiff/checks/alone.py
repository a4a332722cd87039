"""Alone: a note held to its own copy, where there is no earlier version to hold it against."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.checks.claimed_places import BODY_TARGETS
from leaddiff.checks.topics.topics import mentions, topic_stems
from leaddiff.ground.once import once
from leaddiff.languages.tokens import folded, is_word, tokens
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import Field
from leaddiff.nouns.claims import Action, Claim, Note, Ruling, Target, Verdict
from leaddiff.nouns.grounds import (
    AnchorAlone,
    BeyondCopy,
    FieldBecame,
    FieldFate,
    Grounds,
    NotHeld,
    Obstacle,
    TopicAlone,
)
from leaddiff.nouns.story import Copy

Place = tuple[int, tuple[int, ...]]
"""Where the note's arithmetic puts the words it quotes, and where paragraphs open with them."""


class Alone:
    """A copy and its note, read and resolved, and all that a check may ask of the two.

    Numbers must be within range, and the words a note quotes to say where it picks up must stand where
    its own arithmetic puts them (132 of 137 did on a real ten-day wire, and the rest were off by
    one). Topics are paraphrase, so one that is not named where the note puts it is a hint. What cannot
    be told without the version before is unverifiable.
    """

    def __init__(self, new: Copy, note: Note | None, writes_notes: bool) -> None:
        self.new = new
        self.note = note
        self.writes_notes = writes_notes
        claims = note.claims if note else ()
        self._places = _anchored(claims, new)
        self.rulings = tuple(self._judge(index, claim) for index, claim in enumerate(claims))

    def beyond(self, claim: Claim) -> tuple[int, ...]:
        """The paragraphs a claim names and the copy does not have."""
        return tuple(n for n in claim.paragraphs if n > len(self.new.paragraphs))

    def misplaced(self, index: int) -> Place | None:
        """Where the words a claim quotes should stand and do, where the two differ."""
        place = self._places.get(index)
        return place if place and place[1] and place[0] not in place[1] else None

    def naming(self, claim: Claim) -> tuple[int, ...]:
        """The paragraphs that name the topic of a claim."""
        return tuple(n for n, words in self._stems.items() if mentions(claim.topic, words))

    def names_elsewhere(self, index: int, claim: Claim) -> tuple[int, ...]:
        """The paragraphs that name the one topic of a claim where none at its place or next to it does."""
        asks = claim.target in BODY_TARGETS and topic_stems(claim.topic) and claim.paragraphs
        has_one_topic = "," not in (claim.topic or "") and claim.target is not Target.LEAD
        if index in self._places or not asks or not has_one_topic or claim.action is Action.CUT:
            return ()
        near = {number + step for number in claim.paragraphs for step in (-1, 0, 1)}
        found = self.naming(claim)
        return () if near & set(found) else found

    @once
    def _stems(self) -> dict[int, frozenset[str]]:
        return {p.number: frozenset(content_stems(p.text)) for p in self.new.paragraphs}

    def _judge(self, index: int, claim: Claim) -> Ruling:
        against = self._against(index, claim)
        if against is not None:
            return Ruling(claim, Verdict.REFUTED, against)
        return Ruling(claim, Verdict.UNVERIFIABLE, self._looked_for(index, claim))

    def _against(self, index: int, claim: Claim) -> Grounds | None:
        """What in its own copy refutes a claim."""
        beyond, misplaced = self.beyond(claim), self.misplaced(index)
        if beyond:
            return BeyondCopy(beyond, len(self.new.paragraphs))
        if claim.target is Target.BYLINE and not self.new.byline and claim.action is Action.ADD:
            return FieldBecame(Field.BYLINE, FieldFate.NOT_CARRIED)
        if misplaced is not None:
            return AnchorAlone(claim.anchor or "", misplaced[1], misplaced[0])
        return None

    def _looked_for(self, index: int, claim: Claim) -> Grounds:
        """What the copy has of a claim."""
        place = self._places.get(index)
        if place is not None:
            return AnchorAlone(claim.anchor or "", place[1])
        if claim.target not in BODY_TARGETS or not topic_stems(claim.topic):
            return NotHeld(Obstacle.NO_EARLIER_VERSION)
        topic, naming = claim.topic or "", self.naming(claim)
        here = tuple(number for number in naming if number in claim.paragraphs)
        if here or not claim.paragraphs:
            return TopicAlone(topic, here or naming)
        return TopicAlone(topic, (), claim.paragraphs if naming else ())


def _anchored(claims: Sequence[Claim], new: Copy) -> dict[int, Place]:
    """For each claim that quotes the opening words of a paragraph: the number the note's own
    arithmetic gives it, and the paragraphs of the copy that open with these words.

    ``shift`` is how far old paragraphs have moved by what the note has told so far; after a new top
    or new paragraphs the pick-up stands right below them, whatever its old number.
    """
    places: dict[int, Place] = {}
    shift, below = 0, None
    for index, claim in enumerate(claims):
        old = claim.old_paragraphs
        if claim.action is Action.PICK_UP and old:
            expected = below if below is not None else old[0] + shift
            shift, below = expected - old[0], None
            if claim.anchor:
                places[index] = expected, _opened_by(claim.anchor, new)
        elif claim.action is Action.INSERT and old:
            if claim.anchor:
                places[index] = old[0] + shift, _opened_by(claim.anchor, new)
            shift += claim.size or 0
        elif claim.action is Action.SUBSTITUTE and old and claim.size:
            shift += claim.size - len(old)
        elif claim.target in BODY_TARGETS and claim.paragraphs and not old:
            below = claim.paragraphs[-1] + 1
    return places


def _opened_by(anchor: str, new: Copy) -> tuple[int, ...]:
    words = _words(anchor)
    return tuple(
        number
        for number, text in enumerate(new.matter, 1)
        if words and _words(text)[: len(words)] == words
    )


def _words(text: str) -> list[str]:
    return [folded(token) for token in tokens(text[:200]) if is_word(token)]
