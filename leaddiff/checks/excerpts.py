"""Excerpts: the change spoken of with a few words around it, as evidence keeps it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import chain

from leaddiff.languages.spelling import plain
from leaddiff.languages.tokens import is_word, tokens, words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import Op, Run
from leaddiff.nouns.evidence import Excerpt
from leaddiff.nouns.story import Span

CONTEXT = 4
"""Words of unchanged text quoted on either side of a change (2 to 8)."""


def excerpt(
    words: Sequence[Run],
    gone: str | None = None,
    came: str | None = None,
    text: str = "",
    fresh: Collection[str] = (),
) -> Excerpt:
    """The first change that holds the words ``gone`` or ``came``, else the one that brings most of the
    stems ``fresh``, else the first that is more than another spelling, with a few words of context:
    "will work to [-reduce-]{+ease+} tensions".

    ``words`` are the runs of a paragraph, without its dateline or whole; ``text`` is the paragraph of the
    newer version, in which the place is then counted.
    """
    groups = _groups(words)
    if not groups:
        return Excerpt()
    holding = (g for g in groups if _holds(words[g[0] : g[1]], gone, came))
    marking = (g for g in groups if _stands_before(words, g[1], gone, came))
    start, end = next(chain(holding, marking), None) or _telling(words, groups, fresh)
    before = words[start - 1].text if start else ""
    after = words[end].text if end < len(words) else ""
    cut, context = _last_words(before, start <= 1)
    more, rest = _first_words(after, end + 1 >= len(words))
    around = (Run(Op.KEPT, context), *words[start:end], Run(Op.KEPT, rest))
    place = _place(words, start, end, len(context), text) if text else None
    return Excerpt(tuple(run for run in around if run.text), cut, more, place)


def _telling(
    words: Sequence[Run], groups: Sequence[tuple[int, int]], fresh: Collection[str]
) -> tuple[int, int]:
    """The group that tells most of what is new; where none does, the first that says something else
    than before."""

    def weight(group: tuple[int, int]) -> int:
        runs = words[slice(*group)]
        return sum(s in fresh for run in runs if run.op is Op.CAME for s in content_stems(run.text))

    heaviest = max(groups, key=weight)  # the first of equals
    if weight(heaviest):
        return heaviest
    return next((g for g in groups if not _is_respelt(words[slice(*g)])), groups[0])


def _is_respelt(group: Sequence[Run]) -> bool:
    gone, came = (
        [plain(word) for run in group if run.op is op for word in words_of(run.text)]
        for op in (Op.GONE, Op.CAME)
    )
    return gone == came


def _place(words: Sequence[Run], start: int, end: int, context: int, text: str) -> Span | None:
    """Where the first words of the group that came stand in the newer text, which the runs make up from
    somewhere on to its end; where none came, the words before the gap."""
    lengths = [0 if run.op is Op.GONE else len(run.text) for run in words]
    first = next((at for at in range(start, end) if words[at].op is Op.CAME), None)
    base = len(text) - sum(lengths)
    if base < 0:
        return None
    if first is None:
        gap = base + sum(lengths[:start])
        before = text[gap - context : gap]
        start = gap - len(before.lstrip())
        return Span(start, start + len(before.strip())) if before.strip() else None
    at = base + sum(lengths[:first])
    came = words[first].text
    lead = len(came) - len(came.lstrip())
    return Span(at + lead, at + len(came.rstrip())) if came.strip() else None


def _groups(words: Sequence[Run]) -> list[tuple[int, int]]:
    """Stretches of neighbouring changes; one blank or mark between two does not part them."""
    groups: list[tuple[int, int]] = []
    for at, run in enumerate(words):
        if run.op is Op.KEPT:
            continue
        if groups and not any(c.isalnum() for r in words[groups[-1][1] : at] for c in r.text):
            groups[-1] = (groups[-1][0], at + 1)
        else:
            groups.append((at, at + 1))
    return groups


def _holds(group: Sequence[Run], gone: str | None, came: str | None) -> bool:
    went = "".join(r.text for r in group if r.op is not Op.CAME)
    arrived = "".join(r.text for r in group if r.op is not Op.GONE)
    return bool((gone and _share(gone, went)) or (came and _share(came, arrived)))


def _stands_before(words: Sequence[Run], end: int, *facts: str | None) -> bool:
    """Whether a change stands right before words that are unchanged and are the fact, as where quotation
    marks alone were put round them."""
    following = words[end].text.lstrip() if end < len(words) else ""
    bare = (fact.strip(_MARKS) for fact in facts if fact)
    return any(text and following.startswith(text) for text in bare)


_MARKS = " \t\n\"'“”‘’.,"


def _share(fact: str, text: str) -> bool:
    return bool(text.strip()) and (
        _stands_in(fact, text) or (_tells(text) and _stands_in(text.strip(), fact))
    )


def _tells(text: str) -> bool:
    """Whether more stands there than an "in" or "on", which any fact may have."""
    return bool(content_stems(text)) or not any(c.isalnum() for c in text)


def _stands_in(part: str, whole: str) -> bool:
    """Whether words stand in others as whole words: "on" is no part of "billion"."""
    at = whole.find(part)
    while at >= 0:
        around = whole[at - 1 : at + 1] if at else "", whole[at + len(part) - 1 :][:2]
        if not any(len(pair) == 2 and pair.isalnum() for pair in around):
            return True
        at = whole.find(part, at + 1)
    return False


_NEAR = 30 * CONTEXT  # characters in which the words of the context are looked for


def _last_words(text: str, opens: bool) -> tuple[bool, str]:
    """The last words of unchanged text, and whether more stands before them in the paragraph."""
    pieces, count = tokens(text[-_NEAR:]), 0
    for at in range(len(pieces) - 1, -1, -1):
        count += is_word(pieces[at])
        if count == CONTEXT:
            is_whole = opens and not at and len(text) <= _NEAR
            return not is_whole, "".join(pieces[at:])
    return not opens, text[-_NEAR:]


def _first_words(text: str, closes: bool) -> tuple[bool, str]:
    """The first words of unchanged text, and whether more stands after them in the paragraph."""
    pieces, count = tokens(text[:_NEAR]), 0
    for at, piece in enumerate(pieces):
        count += is_word(piece)
        if count == CONTEXT:
            is_whole = closes and at + 1 == len(pieces) and len(text) <= _NEAR
            return not is_whole, "".join(pieces[: at + 1])
    return not closes, text[:_NEAR]
