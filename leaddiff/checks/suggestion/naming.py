"""Naming: whether paragraphs name what the topic of a claim says, or somebody speaks there whom it means."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.topics.topics import is_of_shares, is_speech, may_mention
from leaddiff.ground.once import once
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tables import ENGLISH, groups, source
from leaddiff.languages.vocabulary import content_stems


class Naming:
    """The copy of one case, asked for topics; what it answered is kept."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._texts = [paragraph.text for paragraph in case.new.paragraphs]
        self._told: dict[tuple[str, tuple[int, ...]], tuple[str, ...]] = {}

    def absent(self, topic: str, numbers: tuple[int, ...]) -> tuple[str, ...]:
        """The parts of a topic that none of these changed paragraphs may speak of."""
        key = topic, numbers
        if key not in self._told:
            parts = (part.strip() for part in _AND.split(topic))
            self._told[key] = tuple(part for part in parts if self._is_absent(part, numbers))
        return self._told[key]

    def _is_absent(self, topic: str, numbers: Sequence[int]) -> bool:
        if self._is_of_another(topic):
            return True
        return not (
            any(self._is_told(topic, number) for number in numbers)
            or any(may_mention(topic, self._spoken_of(number)) for number in numbers)
            or self._may_be_said(topic, numbers)
        )

    def _is_told(self, topic: str, number: int) -> bool:
        """Whether a paragraph has a word of a topic or near it; what shares did has words of its own."""
        stems = self._case.altered[number]
        if not is_of_shares(topic):
            return may_mention(topic, stems)
        from leaddiff.checks.topics.told_topics import may_be_told

        return may_be_told(topic, self._texts[number - 1], stems) or may_mention(topic, stems)

    def _is_of_another(self, topic: str) -> bool:
        """Whether a topic names somebody of whom the copy says nothing: the foreign ministry's
        comments, where the copy knows the defense ministry alone."""
        found = _POSSESSIVE.search(topic)
        return found is not None and not all(map(self._is_known, found.groups()))

    def _is_known(self, word: str) -> bool:
        """Whether a word stands in the copy, in whatever form."""
        return any(word in text for text in self._texts) or may_mention(word, self._whole)

    @once
    def _whole(self) -> frozenset[str]:
        return frozenset(content_stems(" ".join(self._texts)))

    def _spoken_of(self, number: int) -> frozenset[str]:
        """The stems of what stands by the names of a paragraph elsewhere in the copy: of "Kang said"
        those of "President Kang"."""
        names = set(_NAME.findall(self._texts[number - 1]))
        return frozenset().union(*(self._titles[name] for name in names if name in self._titles))

    @once
    def _titles(self) -> dict[str, set[str]]:
        titles: dict[str, set[str]] = {}
        for text in self._texts:
            for before, name in _TITLED.findall(text):
                titles.setdefault(name, set()).update(content_stems(before))
        return titles

    def _may_be_said(self, topic: str, numbers: Sequence[int]) -> bool:
        """Whether somebody may speak there whom the topic means: one who has a name and nothing to it,
        or no name at all; not "ministry spokeswoman Oh Jin-ah said" for the president's remarks."""
        if not (is_speech(topic) or _ACCOUNT.search(topic)):
            return False
        texts = [self._texts[number - 1] for number in numbers]
        told = [(speaker, text) for text in texts for speaker in self._case.speakers(text)]
        if not told:
            has_speech = any(_SPOKEN.search(text) for text in texts)
            return has_speech and not any(_SAID_WHO.search(text) for text in texts)
        return any(_has_a_bare_name(*each) for each in told)


def _has_a_bare_name(speaker: str, text: str) -> bool:
    """Whether a speaker goes by a name alone: Kang said; Hanbit Lines said."""
    if not speaker[:1].isupper():
        return False
    before, _, after = text.partition(speaker)
    is_titled = _TITLE.search(before[-30:]) is not None
    return not (is_titled or _SAYS_WHO.match(after))


_AND = pattern(r",| and ")
_NAME = pattern(r"\b[A-Z][a-z][\w'-]*")
_TITLED = pattern(r"((?:\b[\w-]{2,20} ){1,3})([A-Z][a-z][\w'-]{1,30})\b")
_POSSESSIVE = pattern(r"\b([a-z]{4,}) ([a-z]{3,})['’]s?(?= )")
_ACCOUNT = pattern(r"(?i)\baccounts?\b")
_SAID_WHO = pattern(r"\b(?:said|says) (?:[a-z]{4,20} ){1,4}[A-Z]")


def _spoken() -> str:
    signs = groups(ENGLISH, "speech_signs")
    return rf"[\"“”„«]|(?i:\b(?:{source(signs['copy'] | signs['pronoun'])})\b)"


_SPOKEN = pattern(_spoken)
"""What shows that somebody may be speaking, his name left out: words of speech, quotation marks, he, would."""

_TITLE = pattern(r"\b[a-z]{4,} $")
_SAYS_WHO = pattern(r",? (?:a|an|the|who) ")
