"""Beside: the changes of an edited paragraph that stand beside those that are shown of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from leaddiff.checks.what_changed.excerpts import ELSEWHERE, MANY, Excerpts
from leaddiff.languages.spelling import plain
from leaddiff.languages.tokens import words_of
from leaddiff.languages.words import ARTICLES
from leaddiff.nouns.changes import Excerpt, Op, Run, Words

NEAR = 2
"""Words of unchanged text (1 to 4) quoted on either side of such a change; two with no more between them are
told as one."""

StandsIn = Callable[[Op, str], bool]
"""Whether words that went, or came, stand in the other version."""


def beside(
    words: Words, shown: Collection[Run], stands: StandsIn, told: Collection[str] = ()
) -> tuple[Excerpt, ...]:
    """The changes of a paragraph that are not ``shown``, each with a word or two around it. Left out are house
    style, words that moved, and a change that is all of words ``told`` otherwise."""
    if all(run.op is Op.KEPT or run in shown for run in words):
        return ()
    around = Excerpts(list(_less_moved(words, stands)))
    left = list(_left(around, shown, told))
    return tuple(around.around(start, end, NEAR) for start, end in _joined(left, around.words))


def _less_moved(words: Words, stands: StandsIn) -> Iterator[Run]:
    """The runs without those whose words came, or went, elsewhere: in the paragraph, where nothing took their
    place, or in another."""
    sides = {
        op: "|".join(_row(run) for run in words if run.op is not op) for op in (Op.GONE, Op.CAME)
    }
    others = {
        op: "|".join(_row(run) for run in words if run.op is other)
        for op, other in ((Op.GONE, Op.CAME), (Op.CAME, Op.GONE))
    }
    for at, run in enumerate(words):
        if run.op is Op.KEPT or not _row(run).strip():
            yield run
            continue
        is_long = len(words_of(run.text)) >= ELSEWHERE or _is_crosshead(run.text)
        if is_long and (_row(run) in sides[run.op] or stands(run.op, run.text)):
            continue
        if _row(run) in others[run.op] and not _is_exchanged(words, at):
            continue
        yield run


def _is_crosshead(text: str) -> bool:
    """Whether a few words in capitals are a crosshead that ran together with its paragraph."""
    return text.isupper() and len(words_of(text)) > 1


def _row(run: Run) -> str:
    return f" {' '.join(words_of(run.text.lower()))} "


def _is_exchanged(words: Words, at: int) -> bool:
    """Whether words took the place of a run, or it took theirs."""
    beside_it = (*words[max(at - 1, 0) : at], *words[at + 1 : at + 2])
    return any(other.op is not Op.KEPT and words_of(other.text) for other in beside_it)


def _left(
    around: Excerpts, shown: Collection[Run], told: Collection[str]
) -> Iterator[tuple[int, int]]:
    rows = [(run.op, _row(run)) for run in shown]
    for start, end in around.groups[:MANY]:
        changed = [run for run in around.words[start:end] if run.op is not Op.KEPT]
        is_shown = all(_is_shown(run, shown, rows) for run in changed if words_of(run.text))
        if not is_shown and not _is_told(changed, told) and not _says_the_same(changed):
            yield start, end


def _is_shown(run: Run, shown: Collection[Run], rows: Sequence[tuple[Op, str]]) -> bool:
    """Whether a run is shown as it is, or all its words are, as a sentence that was cut without its blank."""
    if run in shown:
        return True
    row = _row(run)
    is_long = len(row.split()) >= _SEVERAL
    return is_long and any(op is run.op and row in other for op, other in rows)


_SEVERAL = 3  # words in a row by which they are known: one or two may stand there twice


def _is_told(changed: Sequence[Run], told: Collection[str]) -> bool:
    row = [word for run in changed for word in words_of(run.text.lower())]
    return bool(told) and all(word in told for word in row)


def _says_the_same(changed: Sequence[Run]) -> bool:
    """Whether what came is what went in other type: a mark, a hyphen, an article, American spelling, a number
    in figures."""
    from leaddiff.checks.what_changed.same_to_the_ear import is_same_to_the_ear

    went, came = (
        " ".join(run.text.strip() for run in changed if run.op is op) for op in (Op.GONE, Op.CAME)
    )
    if _bare(went) == _bare(came):
        return True
    return bool(words_of(went) and words_of(came)) and is_same_to_the_ear(went, came)


def _bare(text: str) -> str:
    row = (plain(word) for word in words_of(text) if word.lower() not in ARTICLES)
    return "".join(row).replace("-", "")


def _joined(groups: Sequence[tuple[int, int]], words: Sequence[Run]) -> list[tuple[int, int]]:
    """The groups, those joined that have next to nothing between them."""
    whole: list[tuple[int, int]] = []
    for start, end in groups:
        between = words[whole[-1][1] : start] if whole else ()
        stands = all(run.op is Op.KEPT for run in between)
        if whole and stands and sum(len(words_of(run.text)) for run in between) <= NEAR:
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole
