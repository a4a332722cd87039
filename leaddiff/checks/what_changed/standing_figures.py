"""Standing figures: what was said of a figure that stands, and went: of what it is, and that it was revised.

"Core inflation rose to 3.1 percent" become "Inflation rose to 3.1 percent" has the figure of another thing; a
forecast of 12 million "cut from 15 million" that is now seen at 12 million was never cut.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from leaddiff.checks.what_changed.retold import Witness
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.lands import are_land_and_people, is_land
from leaddiff.languages.opposites import is_move
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, groups, rows, table_words
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import Op, Run

_FEW = 3
"""Words after a scope in which what is measured stands (2 to 5): core consumer price inflation."""

_FIGURE_REACH = 16
"""Words after a scope in which the figure stands (8 to 30)."""

_REVISED_REACH = 6
"""Words after "cut" in which "forecast" stands (3 to 10): cut its industry-wide U.S. sales forecast."""

_NAMED = r"(?:U\.S\.|U\.K\.|German|[A-Z]\w+(?:ese|ish|[ei]an|[cgkr]an|ench|tch|iss|eek|ech|hai|[aei]li|[aq]i))"
_LAND = pattern(rf"{_NAMED}$")
_A_LAND = pattern(rf"\b{_NAMED}(?!\w)")
_A_NAME = pattern(r"(?:^|(?<=[.!?;] ))[A-Z]\w{3,}|\b[A-Z]\w{3,}(?=['’]s\b)")
"""A name of which a sentence tells or to which something belongs, and none in passing, "the war in Norland"."""


def lost_its_bearing(trace: Trace, new: Witness) -> bool:
    """Whether a figure stands on without its scope, or without a word that it was revised."""
    return (
        _lost_its_scope(trace, new)
        or _lost_its_measure(trace.words, new)
        or _lost_its_unit(trace.words)
        or _is_revised_no_more(trace)
    )


def _lost_its_scope(trace: Trace, new: Witness) -> bool:
    return any(
        _is_scope(lost)
        and not table_words(ENGLISH, "amounts").isdisjoint(after[:_FEW])
        and any(c.isdigit() for word in after[:_FIGURE_REACH] for c in word)
        and not new.saw(f"{lost} {' '.join(after[:2])}")
        and not (_LAND.match(lost) and _is_of_the_story(lost, trace, new))
        for lost, after in _lost(trace.words)
    )


def _is_of_the_story(land: str, trace: Trace, new: Witness) -> bool:
    """Whether a story is of this land, so that a figure without one is this land's: the headline has it, or
    it is the first that the story names above, and no other is named from there to here, be it by its name or
    its people's: below "China said its exports fell" retail sales are read as China's."""
    if new.heads(land):
        return True
    first = new.first_above(trace.new, _A_LAND)
    if first is None or first[1] != land:
        return False
    between = range(first[0], trace.new + 1)
    return not any(_names_another(land, at, new) for at in between)


def _names_another(land: str, number: int, new: Witness) -> bool:
    """Whether a paragraph names another land than this, or its people."""
    if not set(new.finds(number, _A_LAND)) <= {land}:
        return True
    own = land.lower()
    named = map(str.lower, new.finds(number, _A_NAME))
    return any(
        is_land(word) and not are_land_and_people(word, own) for word in named if word != own
    )


def _lost_its_measure(words: Sequence[Run], new: Witness) -> bool:
    """Whether what a figure is for each of went: 12 cents (a share), 40 tons (per day); of a second one in its
    sentence, up from 10 cents (a share), the first says it."""
    return any(
        len(row) == len(("a", "share"))
        and row[0] in ("a", "an", "per")
        and row[1] in groups(ENGLISH, "standing_figures")["each"]
        and _has_digit(told)
        and not new.saw(" ".join((*told, *row)))
        and not _is_told_of_the_first(words, row)
        for told, row in _gone_behind(words)
    )


def _is_told_of_the_first(words: Sequence[Run], each: Sequence[str]) -> bool:
    """Whether the figure that lost it is set right behind another that is for each of the same: 54 cents a
    share, up from 45 cents."""
    above = ""
    for run in words:
        if run.op is Op.GONE and words_of(run.text.lower())[: len(each)] == tuple(each):
            here = " ".join(words_of(above.lower()))
            return re.search(rf"\d(?: \w+)? {' '.join(each)}{_SET_AGAINST}$", here) is not None
        above += run.text if run.op is not Op.GONE else ""
    return False


_SET_AGAINST = r"(?: (?!and )\w+){0,3} (?:from|with|against|versus)(?: (?!and )\S+){1,8}"


def _lost_its_unit(words: Sequence[Run]) -> bool:
    """Whether what a figure is measured in went for nothing: "91 cents" become "91"; of "5 percent to 6
    percent" become "5 to 6 percent" it stands behind the other."""
    nothing = Run(Op.KEPT, "")
    for before, run, after in zip(words, words[1:], (*words[2:], nothing), strict=False):
        alone = (before.op, run.op, after.op) == (Op.KEPT, Op.GONE, Op.KEPT)
        unit, following = words_of(run.text.lower()), words_of(after.text.lower())[:1]
        if not alone or len(unit) != 1 or not _TO_ANOTHER.isdisjoint(following):
            continue
        if _has_digit(words_of(before.text)[-1:]) and unit[0] in _units() - {*following}:
            return True
    return False


_TO_ANOTHER = frozenset(("to", "and", "or", "from", "versus", "against"))


@cache
def _units() -> frozenset[str]:
    listed = (forms for _, _, forms in rows(ENGLISH, "measures"))
    return frozenset(form for forms in listed for form in forms.split() if form.isalpha())


def _gone_behind(words: Sequence[Run]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The last words before each place where words went for none, and these words."""
    nothing = Run(Op.KEPT, "")
    for before, run, after in zip(words, words[1:], (*words[2:], nothing), strict=False):
        if (before.op, run.op, after.op) == (Op.KEPT, Op.GONE, Op.KEPT):
            told = words_of(before.text.lower())[-_BEHIND:]
            yield told[_has_digit(told[-1:]) :], words_of(run.text.lower())


def _has_digit(row: Sequence[str]) -> bool:
    return any(c.isdigit() for word in row for c in word)


_BEHIND = 2  # words of a figure and its unit: 12 cents


def _lost(words: Sequence[Run]) -> Iterator[tuple[str, list[str]]]:
    """The words that went for none, and the words after them; "Retail sales" for "U.S. retail sales" lost the
    first."""
    nothing = Run(Op.KEPT, "")
    for run, came, after in zip(
        words, (*words[1:], nothing), (*words[2:], nothing, nothing), strict=False
    ):
        if run.op is not Op.GONE:
            continue
        arrived = words_of(came.text) if came.op is Op.CAME else []
        rest = words_of(after.text if came.op is Op.CAME else came.text)
        went = words_of(run.text)
        lost = went[: len(went) - len(arrived)]
        if [w.lower() for w in went[len(lost) :]] == [w.lower() for w in arrived]:
            yield " ".join(lost), [w.lower() for w in (*arrived, *rest)]


def _is_scope(lost: str) -> bool:
    return lost.lower() in groups(ENGLISH, "standing_figures")["scope"] or bool(_LAND.match(lost))


def _is_revised_no_more(trace: Trace) -> bool:
    """Whether a sentence said that a forecast was cut or raised, and its figure stands without that."""
    revised = groups(ENGLISH, "standing_figures")["revised"]
    gone, came = (
        {word for text in texts for word in words_of(text.lower())}
        for texts in (trace.gone, trace.came)
    )
    if revised.isdisjoint(gone) or any(word in revised or is_move(word) for word in came):
        return False
    now = set(words_of("".join(run.text for run in trace.words if run.op is not Op.GONE)))
    was = "".join(run.text for run in trace.words if run.op is not Op.CAME)
    return any(
        _tells_revision(words_of(sentence.lower())) and _has_figure_of(sentence, now)
        for sentence in sentences(was)
    )


def _tells_revision(row: Sequence[str]) -> bool:
    """Whether a sentence says that a forecast was cut or raised."""
    table = groups(ENGLISH, "standing_figures")
    return any(
        word in table["revised"]
        and not table["outlook"].isdisjoint(row[at + 1 : at + 1 + _REVISED_REACH])
        for at, word in enumerate(row)
    )


def _has_figure_of(sentence: str, now: Collection[str]) -> bool:
    return any(word in now for word in words_of(sentence) if any(c.isdigit() for c in word))
