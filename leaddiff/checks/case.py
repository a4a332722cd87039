"""The case: all that a check may look at, put together once for a pair of copies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from leaddiff.checks.topics.topics import topic_stems
from leaddiff.checks.what_changed.alteration import Alteration
from leaddiff.checks.what_changed.alterations import alterations
from leaddiff.checks.what_changed.traces import Trace, trace
from leaddiff.ground.once import once
from leaddiff.ground.pattern import pattern
from leaddiff.ground.record import Record
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import folded, words_of
from leaddiff.languages.version_markers import is_unnumbered, missing_between
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.agency import Agency
from leaddiff.nouns.changes import Changes, Deleted, FactChange, FactKind, Figure
from leaddiff.nouns.claims import Action, Note, Ruling
from leaddiff.nouns.story import Copy, Span

if TYPE_CHECKING:
    from leaddiff.checks.topics.heard import Heard
    from leaddiff.checks.what_changed.stretches import Stretched

REWORDED = 4
"""Words gone and come (2 to 6) by which a note may differ from the one before and still be that note,
where the copy is the same to the letter: "This has been corrected", "This story is corrected"."""

_A_SHARE = pattern(r"(?i)\b(?:a|per|each) share\b")
"""What money is counted by: of "31 cents a share" no topic of shares speaks."""

_NOTE_OPENER = pattern(r"^\W*[A-Za-z]+\W*: ?")

FiguresOf = Callable[[str], tuple[Figure, ...]]
SpeakersOf = Callable[[str], tuple[str, ...]]


class Case(Record):
    """Two copies, what changed between them, and the note that speaks of it.

    ``traces`` tell each new paragraph by number; ``cut`` are the old paragraphs that went and where
    each stood: the number of the new paragraph it would stand before. ``altered`` are the stems of
    each new paragraph that differs, those that went included. ``claims_at`` counts the claims of each
    clause. ``rulings`` are empty until the claims have been judged. ``figures`` and ``speakers`` read
    a text's figures and its sources.
    """

    old: Copy
    new: Copy
    changes: Changes
    note: Note | None
    agency: Agency
    figures: FiguresOf
    speakers: SpeakersOf
    traces: dict[int, Trace]
    alterations: tuple[Alteration, ...]
    cut: dict[int, int]
    altered: dict[int, frozenset[str]]
    claims_at: Mapping[Span, int]
    rulings: tuple[Ruling, ...] = ()

    @property
    def gap(self) -> bool:
        """Whether versions are missing between the two, so that the note, which speaks of the last
        step only, cannot be asked for all that changed."""
        before, now = self.old.version, self.new.version
        return bool(missing_between(before.number, now.number)) and not is_unnumbered(before)

    @property
    def is_resend(self) -> bool:
        """Whether the same version was moved again: same number, same note, no change at all. The note
        of the item sent again may stand after the word that it is sent again."""
        same_version = self.old.version.number == self.new.version.number
        if not same_version or self.alterations:
            return False
        is_same_note = self.old.note == self.new.note or self._repeats_the_note_before
        from leaddiff.languages.same_text import is_same_body

        return is_same_note and is_same_body(self.old, self.new)

    @property
    def _repeats_the_note_before(self) -> bool:
        """Whether the note is that of the version before but for a word or two, or says that the item is
        sent again and repeats that item's own note."""
        if self.note is None or self.old.note is None:
            return False
        told, tells = (Counter(words_of(text.lower())) for text in (self.old.note, self.note.text))
        if (told - tells).total() + (tells - told).total() <= REWORDED:
            return True
        if not any(Action.RESEND in (claim.action, claim.outer) for claim in self.note.claims):
            return False
        before = _NOTE_OPENER.sub("", " ".join(self.old.note.split())).strip(" ().")
        return bool(before) and before in " ".join(self.note.text.split())

    @once
    def stood(self) -> frozenset[str]:
        """The sentences of the version before."""
        return frozenset(each.strip() for text in self.old.matter for each in sentences(text))

    def stood_word_for_word(self, text: str) -> bool:
        """Whether a paragraph of the version before has a text as it is."""
        return text in self.stood or text in self._matter_before

    @once
    def _matter_before(self) -> str:
        return "\n\n".join(self.old.matter)

    @once
    def said(self) -> frozenset[str]:
        """The words of the newer version."""
        return frozenset(word for text in self.new.matter for word in words_of(text))

    @once
    def untouched(self) -> tuple[str, ...]:
        """The paragraphs of the newer version in which nothing changed."""
        return tuple(p.text for p in self.new.paragraphs if p.number not in self.altered)

    @once
    def stems_before(self) -> frozenset[str]:
        """The stems of the words of matter of the version before."""
        return frozenset(stem for text in self.old.matter for stem in content_stems(text))

    @once
    def standing(self) -> Counter[str]:
        """In how many paragraphs of the newer version each stem stands."""
        return Counter(stem for text in self.new.matter for stem in set(content_stems(text)))

    @once
    def other_kinds(self) -> dict[tuple[str, str | None, FactChange], bool]:
        """Whether a fact is of another kind than a clause and topic name, as far as it was asked: every fact of
        a paragraph asks it of all the others."""
        return {}

    def facts_of(self, number: int) -> Sequence[FactChange]:
        """The facts that changed in a paragraph of the newer version."""
        return self._facts_at.get(number, ())

    @once
    def _facts_at(self) -> dict[int, list[FactChange]]:
        found: dict[int, list[FactChange]] = {}
        for fact in self.changes.facts:
            for number in dict.fromkeys(fact.new):
                found.setdefault(number, []).append(fact)
        return found

    def stretched(self, number: int) -> Stretched:
        """The stretches of words that changed in a paragraph of the newer version."""
        if number not in self._stretched_at:
            from leaddiff.checks.what_changed.stretches import Stretched, stretches

            self._stretched_at[number] = Stretched(stretches(self.traces[number]))
        return self._stretched_at[number]

    @once
    def _stretched_at(self) -> dict[int, Stretched]:
        return {}

    @once
    def numbers_by_stem(self) -> dict[str, list[int]]:
        """The paragraphs of the newer version in which each stem stands."""
        found: dict[str, list[int]] = {}
        for paragraph in self.new.paragraphs:
            for each in set(content_stems(paragraph.text)):
                found.setdefault(each, []).append(paragraph.number)
        return found

    @once
    def names_replaced(self) -> Counter[int]:
        """How many names were replaced in each paragraph of the newer version."""
        return Counter(n for f in self.changes.facts if is_name_replaced(f) for n in set(f.new))

    @once
    def has_respelt_name(self) -> bool:
        """Whether a name was respelt anywhere."""
        from leaddiff.checks.what_changed.respelt import is_respelt

        return any(map(is_respelt, filter(is_name_replaced, self.changes.facts)))

    @once
    def heard_before(self) -> Heard:
        """What was said in the version before."""
        from leaddiff.checks.topics.heard import Heard

        return Heard(self.old.matter)

    @once
    def heard_now(self) -> Heard:
        """What is said in the newer version."""
        from leaddiff.checks.topics.heard import Heard

        return Heard(self.new.matter)

    @property
    def is_stale(self) -> bool:
        """Whether the note is that of the version before, word for word, though the copy moved on. A note
        that names no matter and no place ("Adds details") may be true of both."""
        if self.note is None or self.old.note is None or not self.alterations:
            return False
        if self.note.claims and not any(
            claim.place or topic_stems(claim.topic) for claim in self.note.claims
        ):
            return False
        before, now = ([*map(folded, words_of(text))] for text in (self.old.note, self.note.text))
        return before == now and self.old.version.number != self.new.version.number


def is_name_replaced(fact: FactChange) -> bool:
    """Whether a fact is a name that gave way to another."""
    return fact.kind is FactKind.NAME and bool(fact.before and fact.after)


def build(
    old: Copy,
    new: Copy,
    changes: Changes,
    note: Note | None,
    agency: Agency,
    figures: FiguresOf,
    speakers: SpeakersOf,
) -> Case:
    """Put a case together from two copies, their changes and the note, read and resolved."""
    traces = trace(changes.paragraphs)
    found = alterations(old, new, changes, traces)
    return Case(
        old,
        new,
        changes,
        note,
        agency,
        figures,
        speakers,
        traces,
        found,
        _cut(changes),
        _altered(new, traces),
        Counter(claim.span for claim in note.claims) if note else {},
    )


def _cut(changes: Changes) -> dict[int, int]:
    """Old number -> new number it stood before, for each paragraph that went."""
    cut: dict[int, int] = {}
    following = 1
    for change in changes.paragraphs:
        if isinstance(change, Deleted):
            cut[change.old] = following
        else:
            last = change.new if isinstance(change.new, int) else change.new[0]
            following = last + 1
    return cut


def _altered(new: Copy, traces: Mapping[int, Trace]) -> dict[int, frozenset[str]]:
    return {
        number: frozenset(
            content_stems(
                _A_SHARE.sub(" ", f"{new.paragraphs[number - 1].text} {' '.join(found.gone)}")
            )
        )
        for number, found in traces.items()
        if found.differs
    }
