"""One paragraph before and after, and the facts that are told of it, for the tables of tests."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff import facts, wording
from leaddiff.nouns.changes import (
    PARAGRAPH_BREAK,
    Added,
    Deleted,
    Edited,
    FactChange,
    Merged,
    Op,
    ParagraphChange,
    Split,
    Unchanged,
    Words,
)

MARKS = {Op.KEPT: "{}", Op.GONE: "[-{}-]", Op.CAME: "{{+{}+}}"}

Told = tuple[str, str | None, str | None]


def marked(old: str, new: str) -> str:
    """The words of an edit as one line: [-gone-]{+came+}."""
    return "".join(MARKS[run.op].format(run.text) for run in wording.diff(old, new))


def sides(words: Words) -> tuple[str, str]:
    """The old and the new text that word runs rebuild."""
    old = "".join(run.text for run in words if run.op is not Op.CAME)
    new = "".join(run.text for run in words if run.op is not Op.GONE)
    return old, new


def edited(number: int, old: str, new: str) -> Edited:
    """A paragraph that kept its number and changed."""
    only = wording.is_style_only(old, new)
    return Edited(number, number, 0.5, False, wording.diff(old, new), only)


def split(old: str, *new: str) -> tuple[FactChange, ...]:
    """The facts told where paragraph 1 was broken in pieces."""
    words = wording.diff(old, PARAGRAPH_BREAK.join(new))
    change = Split(1, tuple(range(1, len(new) + 1)), 0.5, words)
    return facts.compare([old], new, [change])


def merged(old: Sequence[str], new: str) -> tuple[FactChange, ...]:
    """The facts told where all paragraphs were joined to one."""
    words = wording.diff(PARAGRAPH_BREAK.join(old), new)
    change = Merged(tuple(range(1, len(old) + 1)), 1, 0.5, words)
    return facts.compare(old, [new], [change])


def parted(old: str, new: Sequence[str]) -> tuple[FactChange, ...]:
    """The facts told where one paragraph was parted into all of the new ones."""
    words = wording.diff(old, PARAGRAPH_BREAK.join(new))
    change = Split(1, tuple(range(1, len(new) + 1)), 0.5, words)
    return facts.compare([old], new, [change])


def compared(old: Sequence[str | None], new: Sequence[str | None]) -> tuple[FactChange, ...]:
    """The facts told of two copies whose paragraphs stand side by side; None where one side has
    none."""
    old_texts = [text for text in old if text is not None]
    new_texts = [text for text in new if text is not None]
    changes: list[ParagraphChange] = []
    i = j = 0
    for before, after in zip(old, new, strict=True):
        i += before is not None
        j += after is not None
        if before is None:
            changes.append(Added(j))
        elif after is None:
            changes.append(Deleted(i))
        elif before == after:
            changes.append(Unchanged(i, j))
        else:
            words = wording.diff(before, after)
            changes.append(Edited(i, j, 0.5, False, words, wording.is_style_only(before, after)))
    return facts.compare(old_texts, new_texts, changes)


def told(old: str, new: str) -> list[Told]:
    """All facts told of one edited paragraph: (kind, before, after)."""
    return [
        (f.kind.value, f.before, f.after)
        for f in facts.compare([old], [new], [edited(1, old, new)])
    ]


def loud(old: str, new: str) -> list[Told]:
    """The facts of one edited paragraph that a desk must answer for: replaced, or a negation, or a
    source or quotation gone."""
    return [
        (kind, before, after)
        for kind, before, after in told(old, new)
        if (before and after)
        or kind == "negation"
        or (after is None and kind in ("quote", "attribution"))
    ]
