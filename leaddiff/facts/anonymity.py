"""Anonymity: that a source would not be named, which went from a sentence that stands on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaddiff.facts.edits import Edit
from leaddiff.facts.passage import Passage
from leaddiff.ground.once import once
from leaddiff.ground.pattern import pattern
from leaddiff.languages.tables import ENGLISH, groups, source, table_words
from leaddiff.nouns.changes import FactChange, FactKind

STANDS = 0.5
"""Share of a sentence's other content words (0.25 to 0.8) that must be kept for the condition to have gone from
it rather than with it."""

FEWEST = 2
"""Content words (1 to 3) of a statement by which it is known to stand."""

_PHRASES = {tuple(phrase.split()) for phrase in table_words(ENGLISH, "anonymity")}
_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _phrase in sorted(_PHRASES, key=lambda phrase: (-len(phrase), phrase)):
    _BY_FIRST.setdefault(_phrase[0], []).append(_phrase)
_SIGNS = ("nonym", "named", "identified")
"""What a text with such a phrase in it has."""
_SAID = pattern(rf"(?i)\b(?:{source(table_words(ENGLISH, 'anonymity'))})\b")


class AnonymityOfCopies:
    """Whether fewer sources of the new copy than of the old ask not to be named: a condition that only
    stands in another sentence, or in other words, was not dropped."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self._copies = old, new

    @once
    def is_dropped(self) -> bool:
        before, now = (sum(map(_count, texts)) for texts in self._copies)
        return before > now


def _count(text: str) -> int:
    return len(_SAID.findall(text))


def anonymity_dropped(edit: Edit, copies: AnonymityOfCopies) -> Iterator[FactChange]:
    """The conditions that went from a statement that stands, whose source is named by nobody now. That a
    source is named who was not is news of its own."""
    gone = [span for span in conditions(edit.old) if edit.before.block[span[0]] >= 0]
    if not gone or not copies.is_dropped or conditions(edit.new) or _brings_a_name(edit):
        return
    for span in gone:
        if any(_stands(edit, at, span[0]) for at in _stated(edit.old, span)):
            yield edit.fact(FactKind.ATTRIBUTION, span, None)


def _stands(edit: Edit, at: int, condition: int) -> bool:
    """Whether the sentence of a word stands but for what went in one stretch with the condition: "declining to
    be named as the talks were private"."""
    side, (first, last) = edit.before, edit.old.sentence_of(at)
    rest = [n for n in range(first, last) if side.block[n] != side.block[condition]]
    told = [side.partner[n] >= 0 for n in rest if edit.old.stems[n]]
    return len(told) >= FEWEST and sum(told) >= STANDS * len(told)


def _stated(passage: Passage, span: tuple[int, int]) -> list[int]:
    """A word of each sentence that a condition is of: its own, and the one above where its own states nothing,
    as "He spoke on condition of anonymity" does."""
    first, last = passage.sentence_of(span[0])
    others = passage.lower[first : span[0]] + passage.lower[span[1] : last]
    states = first == 0 or not _SAYING.isdisjoint(others)
    return [span[0]] if states else [span[0], first - 1]


_SAYING = groups(ENGLISH, "speech_verbs")["saying"]


def conditions(passage: Passage) -> list[tuple[int, int]]:
    """Where a text says so outside quotation marks, the end excluded."""
    found: list[tuple[int, int]] = []
    if not any(sign in passage.text for sign in _SIGNS):
        return found
    for at in passage.found(_BY_FIRST.keys()):
        phrases = _BY_FIRST[passage.lower[at]]
        said = next((p for p in phrases if passage.lower[at : at + len(p)] == p), None)
        if said and (not found or at >= found[-1][1]):
            found.append((at, at + len(said)))
    return found


def _brings_a_name(edit: Edit) -> bool:
    """Whether a word with a capital came that does not begin a sentence."""
    return any(
        word[:1].isupper() and edit.after.block[at] >= 0 and not edit.new.opens_sentence(at)
        for at, word in enumerate(edit.new.words[: edit.new.reading.last])
    )
