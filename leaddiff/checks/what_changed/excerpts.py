"""Excerpts: the change spoken of with a few words around it, as evidence keeps it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import accumulate

from leaddiff.ground.once import once
from leaddiff.ground.record import Record
from leaddiff.languages.tokens import is_word, tokens, words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import Excerpt, Op, Run
from leaddiff.nouns.story import Span

CONTEXT = 4
"""Words of unchanged text quoted on either side of a change (2 to 8)."""


ELSEWHERE = 5
"""Words (4 to 10) in a row that stand in the other version in another paragraph, and so have moved."""

MANY = 100
"""Changes of one paragraph (50 to 500) up to which each fact is looked for in all of them; in more, only
in ``TRIED`` that have its rarest word, so that altered figures in one endless paragraph are told in time."""

LONGEST = 5_000
"""Characters of one change (2,000 to 20,000) up to which a fact is shown with it; of a longer one the two
values are told without the words around them."""

TRIED = 20
"""Changes with the rarest word of a fact that are looked at in a paragraph of many (5 to 100)."""


def excerpt(
    words: Sequence[Run],
    gone: str | None = None,
    came: str | None = None,
    text: str = "",
    fresh: Collection[str] = (),
    stands: Callable[[str], bool] | None = None,
) -> Excerpt:
    """The change of a paragraph that holds the words ``gone`` or ``came``; see ``Excerpts``."""
    return Excerpts(words, text, stands).of(gone, came, fresh)


class Excerpts:
    """The changes of one paragraph, read once for all the facts that are looked up in them."""

    def __init__(
        self,
        words: Sequence[Run],
        text: str = "",
        stands: Callable[[str], bool] | None = None,
    ) -> None:
        """``words`` are the runs of a paragraph, without its dateline or whole; ``text`` is the paragraph
        of the newer version, in which the place is then counted. ``groups`` are the stretches of neighbouring
        changes, each from a run to a run. What ``stands`` elsewhere in the newer version has not gone."""
        self.words = words
        self._text = text
        self._stands = stands
        self.groups = _groups(words)
        self._respelt: dict[int, bool] = {}

    def of(
        self, gone: str | None = None, came: str | None = None, fresh: Collection[str] = ()
    ) -> Excerpt:
        """The first change that holds the words ``gone`` or ``came``, else the one that brings most of
        the stems ``fresh``, else the one in which most words of matter differ, with a few words of
        context: "will work to [-reduce-]{+ease+} tensions"."""
        if not self.groups:
            return Excerpt()
        place_of = self._place_of(gone, came, fresh)
        if (gone or came) and self._sides[place_of].is_outsize:
            return Excerpt()
        return self._quoted(place_of)

    def about(self, stems: Collection[str]) -> Excerpt:
        """The change in which most of some stems went or came, else the one in which most words of matter
        differ."""
        if not self.groups:
            return Excerpt()
        told = []
        for group in self.groups[:MANY]:
            went, came = _sides_in_stems(self.words[slice(*group)])
            told.append(len((went ^ came).intersection(stems)))
        return self._quoted(told.index(max(told)) if any(told) else self._weightiest)

    def _quoted(self, place_of: int) -> Excerpt:
        return self.around(*self.groups[place_of])

    def around(self, start: int, end: int, context_words: int = CONTEXT) -> Excerpt:
        """The runs from ``start`` to ``end`` with so many words on either side."""
        words = self.words
        before = words[start - 1].text if start else ""
        after = words[end].text if end < len(words) else ""
        cut, context = _last_words(before, start <= 1, context_words)
        more, rest = _first_words(after, end + 1 >= len(words), context_words)
        around = (Run(Op.KEPT, context), *words[start:end], Run(Op.KEPT, rest))
        place = self._span(start, end, len(context)) if self._text else None
        return Excerpt(tuple(run for run in around if run.text), cut, more, place)

    def _place_of(self, gone: str | None, came: str | None, fresh: Collection[str]) -> int:
        """Which of the changes holds the words, else stands right before them, else tells most."""
        tried: Iterable[int] = range(len(self.groups)) if gone or came else ()
        if tried and (len(self.groups) > MANY or self._has_outsize):
            tried = self._likely(gone, came)
        holding = self._best_of(tried, gone, came)
        marking = (at for at in tried if _stands_before(self._sides[at], gone, came))
        figuring = (at for at in tried if _has_figures(self._sides[at], gone, came))
        found = next(marking, next(figuring, None)) if holding is None else holding
        if found is None and tried:
            found = self._sharing(tried, gone, came)
        return self._telling(fresh, bool(gone or came)) if found is None else found

    def _best_of(self, tried: Iterable[int], gone: str | None, came: str | None) -> int | None:
        """The change that holds a fact: one that says something else before one in other type, one that holds
        both what went and what came before one of either, the first."""
        holding = [at for at in tried if _holds(self._sides[at], gone, came)]
        return min(holding, key=lambda at: self._rank(at, gone, came), default=None)

    def _rank(self, at: int, gone: str | None, came: str | None) -> tuple[bool, bool]:
        sides = self._sides[at]
        has_both = bool(gone and came) and _holds(sides, gone, None) and _holds(sides, None, came)
        if at not in self._respelt:
            self._respelt[at] = _is_respelt(self.words[slice(*self.groups[at])])
        return self._respelt[at], not has_both

    def _sharing(self, tried: Iterable[int], gone: str | None, came: str | None) -> int | None:
        """The change in which most words of matter of a fact went or came, be there others between them:
        "also plans" and "is also hoping" of "plans to"."""
        shares = {at: _shared(self._sides[at], gone, came) for at in tried}
        most = max(shares.values(), default=0)
        return next((at for at in shares if shares[at] == most), None) if most else None

    def _telling(self, fresh: Collection[str], is_fact: bool) -> int:
        """The change that tells most of what is new; where none does, the one in which most words of matter
        differ, of a fact the first that says something else than before."""
        weights = (
            [_weight(self.words[slice(*group)], fresh) for group in self.groups] if fresh else []
        )
        if any(weights):
            return weights.index(max(weights))
        return self._first_telling if is_fact else self._weightiest

    @once
    def _first_telling(self) -> int:
        respelt = (_is_respelt(self.words[slice(*group)]) for group in self.groups)
        return next((at for at, is_respelt in enumerate(respelt) if not is_respelt), 0)

    @once
    def _weightiest(self) -> int:
        if len(self.groups) > MANY:
            return 0
        moved = frozenset.intersection(*_sides_in_stems(self.words))
        weights = [_difference(self._less_moved(group), moved) for group in self.groups]
        return weights.index(max(weights))

    def _less_moved(self, group: tuple[int, int]) -> list[Run]:
        """The runs of a change without the sentences that went to another paragraph."""
        runs, stands = self.words[slice(*group)], self._stands
        if stands is None:
            return list(runs)
        return [
            run
            for run in runs
            if run.op is not Op.GONE or len(words_of(run.text)) < ELSEWHERE or not stands(run.text)
        ]

    def _likely(self, *facts: str | None) -> list[int]:
        """In order, some changes that have the rarest word of the facts."""
        known = [
            self._with_word[word]
            for fact in facts
            for word in words_of(fact or "")
            if word in self._with_word
        ]
        return min(known, key=len, default=[])[:TRIED]

    @once
    def _sides(self) -> list[_Sides]:
        return [_sides(self.words, *group) for group in self.groups]

    @once
    def _has_outsize(self) -> bool:
        return any(side.is_outsize for side in self._sides)

    @once
    def _with_word(self) -> dict[str, list[int]]:
        """For each word the changes in which it went or came, or that it follows."""
        found: dict[str, list[int]] = {}
        for at, side in enumerate(self._sides):
            row = words_of(f"{side.went} {side.arrived} {side.following[:_NEAR]}")
            for word in dict.fromkeys(row):
                found.setdefault(word, []).append(at)
        return found

    @once
    def _offsets(self) -> list[int]:
        """Where each run begins in the newer text, and where the last ends."""
        lengths = (0 if run.op is Op.GONE else len(run.text) for run in self.words)
        return list(accumulate(lengths, initial=0))

    def _span(self, start: int, end: int, context: int) -> Span | None:
        """Where the first words of the group that came stand in the newer text, which the runs make up
        from somewhere on to its end; where none came, the words before the gap."""
        words, text, offsets = self.words, self._text, self._offsets
        first = next((at for at in range(start, end) if words[at].op is Op.CAME), None)
        base = len(text) - offsets[-1]
        if base < 0:
            return None
        if first is None:
            gap = base + offsets[start]
            before = text[gap - context : gap]
            start = gap - len(before.lstrip())
            return Span(start, start + len(before.strip())) if before.strip() else None
        at = base + offsets[first]
        came = words[first].text
        lead = len(came) - len(came.lstrip())
        return Span(at + lead, at + len(came.rstrip())) if came.strip() else None


class _Sides(Record):
    """What went and came in a change, and the unchanged words after it."""

    went: str
    arrived: str
    following: str

    @property
    def is_outsize(self) -> bool:
        return len(self.went) + len(self.arrived) > LONGEST


def _sides(words: Sequence[Run], start: int, end: int) -> _Sides:
    group = words[start:end]
    return _Sides(
        "".join(r.text for r in group if r.op is not Op.CAME),
        "".join(r.text for r in group if r.op is not Op.GONE),
        words[end].text.lstrip() if end < len(words) else "",
    )


def _weight(group: Sequence[Run], fresh: Collection[str]) -> int:
    """How many of the stems ``fresh`` came."""
    return sum(s in fresh for run in group if run.op is Op.CAME for s in content_stems(run.text))


def _difference(group: Sequence[Run], moved: Collection[str]) -> tuple[int, bool]:
    """How many stems of matter went or came in a change and not only moved, and whether it is more than another
    spelling."""
    went, came = _sides_in_stems(group)
    is_respelt = _is_respelt(group)
    return 0 if is_respelt else len((went ^ came).difference(moved)), not is_respelt


def _sides_in_stems(words: Sequence[Run]) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of matter that went, and those that came."""
    went, came = (
        frozenset(s for run in words if run.op is op for s in content_stems(run.text))
        for op in (Op.GONE, Op.CAME)
    )
    return went, came


def _is_respelt(group: Sequence[Run]) -> bool:
    from leaddiff.languages.spelling import plain

    gone, came = (
        "".join(plain(word) for run in group if run.op is op for word in words_of(run.text))
        for op in (Op.GONE, Op.CAME)
    )
    return gone.replace("-", "") == came.replace("-", "")


def _groups(words: Sequence[Run]) -> list[tuple[int, int]]:
    """Stretches of neighbouring changes; one blank or mark between two does not part them, nor do a few words
    that one stepped over: "[-said-] Orbell {+said+}"."""
    groups: list[tuple[int, int]] = []
    for at, run in enumerate(words):
        if run.op is Op.KEPT:
            continue
        if groups and not any(c.isalnum() for r in words[groups[-1][1] : at] for c in r.text):
            groups[-1] = (groups[-1][0], at + 1)
        else:
            groups.append((at, at + 1))
    return _less_steps(groups, words)


def _less_steps(groups: list[tuple[int, int]], words: Sequence[Run]) -> list[tuple[int, int]]:
    whole: list[tuple[int, int]] = []
    for start, end in groups:
        if whole and _stepped_over(words[slice(*whole[-1])], words[start:end]):
            between = "".join(run.text for run in words[whole[-1][1] : start])
            if len(words_of(between)) <= CONTEXT:
                whole[-1] = (whole[-1][0], end)
                continue
        whole.append((start, end))
    return whole


def _stepped_over(one: Sequence[Run], other: Sequence[Run]) -> bool:
    """Whether the same words went from one place, with nothing put there, and came in another."""
    rows = [
        [(run.op, *words_of(run.text.lower())) for run in group if words_of(run.text)]
        for group in (one, other)
    ]
    if any(len(row) != 1 for row in rows):
        return False
    ((was, *gone),), ((now, *came),) = rows
    return was is not now and gone == came


def _holds(change: _Sides, gone: str | None, came: str | None) -> bool:
    if change.is_outsize:  # its rarest word is there, or it would not be asked
        return True
    return bool((gone and _share(gone, change.went)) or (came and _share(came, change.arrived)))


def _shared(change: _Sides, gone: str | None, came: str | None) -> int:
    """How many words of matter of a fact went or came in a change; a "not" outweighs them."""
    return sum(
        len(set(content_stems(fact)).intersection(content_stems(text)))
        + MANY * len(_NOT.intersection(words_of(fact), words_of(text)))
        for fact, text in ((gone, change.went), (came, change.arrived))
        if fact
    )


_NOT = frozenset(("not", "no", "never"))


def _has_figures(change: _Sides, gone: str | None, came: str | None) -> bool:
    """Whether a figure of a fact went or came among other words: of "0.5 percent" in "was down 0.5"."""
    return any(
        fact and any(word[0].isdigit() and word in words_of(text) for word in words_of(fact))
        for fact, text in ((gone, change.went), (came, change.arrived))
    )


def _stands_before(change: _Sides, *facts: str | None) -> bool:
    """Whether a change stands right before words that are unchanged and are the fact, as where quotation
    marks alone were put round them."""
    bare = (fact.strip(_MARKS) for fact in facts if fact)
    return any(text and change.following.startswith(text) for text in bare)


_MARKS = " \t\n\"'“”‘’.,"


def _share(fact: str, text: str) -> bool:
    return bool(text.strip()) and (
        _stands_in(fact, text) or (_tells(text) and _stands_in(text.strip(), fact))
    )


def _tells(text: str) -> bool:
    """Whether more stands there than an "in" or "on", which any fact may have."""
    has_matter = bool(content_stems(text)) or not _NOT.isdisjoint(words_of(text))
    return has_matter or not any(c.isalnum() for c in text)


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


def _last_words(text: str, opens: bool, most: int = CONTEXT) -> tuple[bool, str]:
    """The last words of unchanged text, and whether more stands before them in the paragraph."""
    pieces, count = tokens(text[-_NEAR:]), 0
    for at in range(len(pieces) - 1, -1, -1):
        count += is_word(pieces[at])
        if count == most:
            is_whole = opens and not at and len(text) <= _NEAR
            return not is_whole, "".join(pieces[at:])
    return not opens, text[-_NEAR:]


def _first_words(text: str, closes: bool, most: int = CONTEXT) -> tuple[bool, str]:
    """The first words of unchanged text, and whether more stands after them in the paragraph."""
    pieces, count = tokens(text[:_NEAR]), 0
    for at, piece in enumerate(pieces):
        count += is_word(piece)
        if count == most:
            is_whole = closes and at + 1 == len(pieces) and len(text) <= _NEAR
            return not is_whole, "".join(pieces[: at + 1])
    return not closes, text[:_NEAR]
