"""Line facts: the figure, name or office that was put for another in a line between the paragraphs.

Such a line is all in capitals, so no name is told from other words by them. In "ONA TRASK, ANALYST AT
HALDEN," which stands over what she says, every word is of who she is; in another line a name is what
stands as one in the copy.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from leaddiff.languages.spelling import plain
from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import FUNCTION_WORDS
from leaddiff.nouns.changes import FactChange, FactKind, Figure
from leaddiff.nouns.story import Part, PartKind

MOST_WORDS = 3
"""Words (2 to 4) for which as few were put in, so that one thing was put for another."""


def replaced_in_line(
    before: Part, after: Part, copy: Sequence[str], figures: Callable[[str], Sequence[Figure]]
) -> FactChange | None:
    """The first fact that was put for another in a line; None where it was merely worded otherwise."""
    if before.kind is not PartKind.SUBHEAD or after.kind is not PartKind.SUBHEAD:
        return None
    was, now = words_of(before.text), words_of(after.text)
    is_speaker = _is_speaker(before.text) and _is_speaker(after.text)
    for op, a, b, c, d in SequenceMatcher(
        None, _bare(was), _bare(now), autojunk=False
    ).get_opcodes():
        went, came = was[a:b], now[c:d]
        if op != "replace" or max(len(went), len(came)) > MOST_WORDS:
            continue
        kind = _kind(went, came, figures)
        if kind is FactKind.NAME and not (is_speaker or _is_name(went, came, copy)):
            continue
        if kind is not None:
            return FactChange(kind, (), (), " ".join(went), " ".join(came))
    return None


def _bare(words: Sequence[str]) -> list[str]:
    return [plain(word.lower()) for word in words]


def _kind(
    went: Sequence[str], came: Sequence[str], figures: Callable[[str], Sequence[Figure]]
) -> FactKind | None:
    """What one thing was put for another: figures of another value, or words of which none is short for
    the others."""
    was, now = (figures(" ".join(side)) for side in (went, came))
    if was and now:
        return FactKind.FIGURE if [f.value for f in was] != [f.value for f in now] else None
    words, others = (
        [w for w in _bare(side) if w not in FUNCTION_WORDS and w[:1].isalpha()]
        for side in (went, came)
    )
    is_short = _is_short_for(words, others) or _is_short_for(others, words)
    return FactKind.NAME if words and others and not is_short else None


def _is_short_for(row: Sequence[str], others: Sequence[str]) -> bool:
    """Whether a word stands for others: CEO for chief executive officer, Sr for senior, Co for company."""
    if len(row) != 1 or not others:
        return False
    (word,), rest = row, iter(others[0])
    is_clipped = len(others) == 1 and len(word) <= CLIPPED and 2 * len(word) <= len(others[0])
    initials = "".join(other[0] for other in others)
    return word == initials or (is_clipped and all(letter in rest for letter in word))


CLIPPED = 4
"""Letters (3 to 5) of a word that is short for one at least twice as long."""


def _is_speaker(text: str) -> bool:
    """Whether a line is somebody's name in capitals and, behind a comma, what he is."""
    name, _, what = text.partition(", ")
    is_named = 1 < len(name.split()) <= OF_A_NAME and text.isupper()
    return is_named and not table_words(ENGLISH, "titles").isdisjoint(words_of(what.lower()))


OF_A_NAME = 4
"""Words (3 to 5) of a name, with those of a double one."""


def _is_name(went: Sequence[str], came: Sequence[str], copy: Sequence[str]) -> bool:
    """Whether each word that went and came for another in a line is a name: the copy has one of the two with a
    capital and never without."""
    told = [word for text in copy for word in words_of(text)]
    small = {word for word in told if word.islower()}
    large = {word.lower() for word in told if word[:1].isupper()} - small - FUNCTION_WORDS
    rows = [word.lower() for word in (*went, *came)]
    return len(went) == len(came) == 1 and not large.isdisjoint(rows) and small.isdisjoint(rows)
