"""Facts of very many changes in one paragraph: what each is held against is read once for all."""

from __future__ import annotations

from leaddiff import wording
from leaddiff.facts import compare, edits
from leaddiff.nouns.changes import Edited, FactKind

COUNT = 300


def test_negations_are_held_against_words_that_are_read_once(monkeypatch):
    read = []
    stems = edits._changed_stems
    monkeypatch.setattr(edits, "_changed_stems", lambda *side: read.append(1) or stems(*side))
    old = " ".join(f"Pier {at} holds." for at in range(COUNT))
    new = " ".join(f"Pier {at} does not hold." for at in range(COUNT))
    change = Edited(1, 1, 0.5, False, words=wording.diff(old, new))
    found = [fact for fact in compare([old], [new], [change]) if fact.kind is FactKind.NEGATION]
    assert found
    assert len(read) <= 2
