"""Groups: topics of a clause with the places they share."""

from __future__ import annotations

from typing import TypeAlias

from leaddiff.ground.record import Record
from leaddiff.nouns.claims import Place, Target

Topic: TypeAlias = tuple[int, int]
"""Where the words of a topic stand in the note's text."""


class Mark(Record):
    """Where a group points: a part of the story, and for its body the place (None: not said).
    ``is_previous``: it says itself that it counts in the old version (pvs)."""

    target: Target
    place: Place | None = None
    is_previous: bool = False

    @property
    def is_everywhere(self) -> bool:
        return self.place is not None and self.place.everywhere


class Group:
    """Topics and the places they share, with the number of paragraphs put in and the opening words
    quoted there. ``start`` is where in the note's text the first of them stands."""

    def __init__(
        self,
        start: int,
        topics: list[Topic] | None = None,
        marks: list[Mark] | None = None,
        size: int | None = None,
    ) -> None:
        self.start, self.size = start, size
        self.topics, self.marks = topics or [], marks or []
        self.anchor: str | None = None


class Gathering:
    """Puts topics and places together as they come.

    One place may serve several topics before it ("quotes, details in paras 4-6"), a topic may follow
    its place ("paragraph 5 name", "3rd graf with X, Y"), and a topic after a comma waits for a place
    of its own. ``strays``: where none comes, it is one without a place ("details in para 3, photo").
    ``is_old``: in AP's older forms each place stands alone, with its own size and opening words.
    ``beside``: nothing stands between here and the last place, so that a topic belongs to it.
    ``listing``: "with" stands there, so that all topics up to the next place do. ``doubt``: a reason
    has been given ("as towing begins"), so that a topic counts only if a place comes for it.
    ``before_and``: how many topics the last place had when "and" followed it.
    """

    def __init__(self, is_old: bool, strays: bool) -> None:
        self.is_old, self.strays = is_old, strays
        self.groups: list[Group] = []
        self.current: Group | None = None
        self.pending: list[Topic] = []
        self.doubtful: list[Topic] = []
        self.size: int | None = None
        self.before_and: int | None = None
        self.beside = self.listing = self.doubt = False

    @property
    def has_objects(self) -> bool:
        return bool(self.groups or self.pending)

    def topic(self, topic: Topic) -> None:
        if self.current and self.current.marks and self.beside:
            self.current.topics.append(topic)
        else:
            (self.doubtful if self.doubt else self.pending).append(topic)

    def point(self, mark: Mark, start: int) -> None:
        """Put a place to the topics that wait for one, or to the group that goes on."""
        topics = self._joined() + self.pending + self.doubtful
        self.pending, self.doubtful = [], []
        if self.is_old and self.groups:
            self.groups[-1].topics += topics
            topics = []
        if not (self.current and self._goes_on(self.current, mark, topics)):
            self.current = Group(topics[0][0] if topics else start, topics)
            self.groups.append(self.current)
        self.current.marks.append(mark)
        if self.size is not None:
            self.current.size, self.size = self.size, None
        self.beside, self.listing = True, False

    def _joined(self) -> list[Topic]:
        """The topics that "and" joined to the last place and that have a place of their own, as is seen
        now: name in para 2 and number in para 5."""
        at, self.before_and = self.before_and, None
        if self.current is None or at is None or self.is_old:
            return []
        found = self.current.topics[at:]
        del self.current.topics[at:]
        return found

    def _goes_on(self, current: Group, mark: Mark, topics: list[Topic]) -> bool:
        """Whether a place goes on with a list: "in headline, lead, paras 3-4"."""
        is_wide = mark.is_everywhere or any(m.is_everywhere for m in current.marks)
        return not (topics or is_wide or self.is_old)

    def set_aside(self, mark: Mark, start: int) -> None:
        """Take a part of the story that is a matter of its own: "details in paras 2, 5, photo"."""
        self.groups.append(Group(start, marks=[mark]))
        self.beside = False

    def sized(self, size: int, is_next: bool) -> None:
        """Take a number of paragraphs put in: of the next place, or of the one that has none yet."""
        current = self.current
        if is_next or current is None or not current.marks or current.size is not None:
            self.size = size
        else:
            current.size = size

    def joined(self) -> None:
        """Take an "and" behind the last place."""
        if self.current and self.current.marks and self.beside:
            self.before_and = len(self.current.topics)

    def anchored(self, words: str) -> None:
        """Take the opening words of the paragraph just named."""
        if self.current and self.current.anchor is None:
            self.current.anchor = words

    def end(self) -> list[Group]:
        """All groups in the order of the note; what waited for a place in vain has none."""
        pending = self.pending
        if pending and self.groups and (self.is_old or (self.listing and self.current)):
            (self.current or self.groups[-1]).topics += pending
        elif not self.groups or (pending and (self.strays or not self._has_numbers())):
            self.groups.append(Group(pending[0][0] if pending else 0, pending, size=self.size))
        return sorted(self.groups, key=lambda group: group.start)

    def _has_numbers(self) -> bool:
        return any(mark.place is not None for group in self.groups for mark in group.marks)
