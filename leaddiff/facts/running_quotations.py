"""Running quotations: whether one that lost its "Orwin said" is still in the mouth of who spoke above it."""

from __future__ import annotations

from leaddiff.facts.attributions import QUOTE_MARKS, Attribution, attributions, callers
from leaddiff.facts.edits import Edit
from leaddiff.facts.passage import Passage
from leaddiff.facts.same_sources import same_source
from leaddiff.facts.second_references import SecondReferences
from leaddiff.facts.titles import TITLES
from leaddiff.languages.words import words


def runs_on(edit: Edit, known: SecondReferences, before: Attribution) -> bool:
    """Whether a source went from right behind a quotation, and was the last to speak above it, or is named
    there where nobody speaks. A sentence without marks would be the wire's own."""
    if not before.heads or edit.old.words[before.first - 1] not in QUOTE_MARKS:
        return False
    at = edit.opposite(edit.before, before.first - 1)
    opens = _opening_of_quotation(edit.new, at)
    if opens is None:
        return False
    lead = edit.new.said(0, opens) if opens else known.above(edit.new.number_at(opens))
    above = Passage((lead,), (1,))
    heard = sorted((*attributions(above), *callers(above)), key=lambda each: each.verb)
    named = [each for each in heard if each.heads]
    if named:
        return same_source(before, named[-1]) and not _is_new_man(edit, before, above)
    return before.heads <= set(above.stems) and _was_speaking(above, before.heads)


def _is_new_man(edit: Edit, before: Attribution, above: Passage) -> bool:
    """Whether a source was somebody of a firm by his name, and above it the firm alone speaks."""
    if not before.named or before.speaker is None:
        return False
    row = edit.old.lower[slice(*before.speaker)]
    return not TITLES.isdisjoint(row[:-1]) and row[-1] not in above.lower


def _was_speaking(above: Passage, heads: frozenset[str]) -> bool:
    """Whether the source is the last of whom copy tells that he spoke: not Orwin, who wept as Vellis read a
    statement."""
    told = [at for at, word in enumerate(above.lower) if word in _SPEAKING]
    if not told:
        return False
    low, high = above.sentence_of(told[-1])
    before = [at for at in range(low, told[-1]) if _may_name(above, at, heads)]
    behind = [at for at in range(told[-1] + 1, high) if _may_name(above, at, heads)]
    speaker = before[-1:] or behind[:1]
    return bool(speaker) and above.stems[speaker[0]] in heads


def _may_name(above: Passage, at: int, heads: frozenset[str]) -> bool:
    return above.stems[at] in heads or (above.words[at][:1].isupper() and bool(above.stems[at]))


_SPEAKING = words(
    """spoke speaking speech address addressed addressing read reading statement interview testimony
    conference apologized apologizing apologised apologising"""
)


def _opening_of_quotation(passage: Passage, at: int) -> int | None:
    """The mark that opens the quotation in which a word, or the mark behind it, stands."""
    while at > 0 and not passage.quoted[at]:
        if passage.words[at][:1].isalnum():
            return None
        at -= 1
    while at > 0 and passage.quoted[at - 1]:
        at -= 1
    return at - (at > 0 and passage.words[at - 1] in QUOTE_MARKS)
