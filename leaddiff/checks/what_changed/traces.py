"""Traces: what became of each paragraph of the new version, seen as evidence for or against a note."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import assert_never

from leaddiff.ground.once import once
from leaddiff.ground.pattern import pattern
from leaddiff.ground.record import Record
from leaddiff.languages.numbers import number_at
from leaddiff.languages.plain_text import is_same_text, plain_text
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, content_words, stem
from leaddiff.nouns.changes import (
    PARAGRAPH_BREAK,
    Added,
    Deleted,
    Edited,
    Merged,
    Op,
    ParagraphChange,
    Run,
    Split,
    Unchanged,
    Words,
)

NET_NEW_WORDS = 3
"""A replacement counts as new material when it brings this many more content words than it took
(1 to 10): "five" for "four" adds nothing, "five, two of them children" does."""


NEWS_WORDS = 4
"""Content words new to a lead that was written anew which are news (3 to 8)."""


class Trace(Record):
    """What became of one paragraph of the new version.

    ``words`` are the runs of this paragraph alone, without its dateline. ``came`` and ``gone`` are
    the texts that came and went, ``inserted`` those that came without anything going. ``differs``
    is false where it stands as it was or only house style changed.
    """

    new: int
    change: ParagraphChange
    old: tuple[int, ...]
    words: Words
    came: tuple[str, ...]
    gone: tuple[str, ...]
    inserted: tuple[str, ...]
    differs: bool

    @property
    def is_new(self) -> bool:
        return isinstance(self.change, Added)

    @property
    def moved(self) -> bool:
        """Whether it stands in another place among the rest than it did."""
        return isinstance(self.change, Unchanged | Edited) and self.change.moved

    @property
    def adds(self) -> bool:
        """Whether new material stands here: a new paragraph, an insertion, or a net gain of words."""
        return self.is_new or (self.differs and (_has_words(self.inserted) or self._gains()))

    @property
    def starts_quoting(self) -> bool:
        """Whether quotation marks came to words that had none: a paraphrase became a quotation."""
        came, gone = (sum(_marks(text)[0] for text in texts) for texts in (self.came, self.gone))
        return came > gone

    def _gains(self) -> bool:
        came, gone = _count(self.came), _count(self.gone)
        return came - gone >= NET_NEW_WORDS

    @property
    def cuts(self) -> bool:
        """Whether words went from here, be it for others."""
        return self.differs and not self.is_new and _has_words(self.gone)

    @property
    def loses_matter(self) -> bool:
        """Whether words of matter went from here, not "said it" alone."""
        return self.cuts and _count(self.gone) > 0

    @property
    def shortens(self) -> bool:
        """Whether the paragraph lost more than it gained: words went for nothing, or many for few."""
        removed = _has_words(_alone(self.words, Op.GONE))
        return self.cuts and (removed or _count(self.gone) - _count(self.came) >= NET_NEW_WORDS)

    @once
    def words_came(self) -> tuple[str, ...]:
        return words_of(" ".join(self.came))

    @once
    def words_gone(self) -> tuple[str, ...]:
        return words_of(" ".join(self.gone))

    @once
    def stretches(self) -> int:
        """In how many stretches words came or went."""
        return sum(run.op is not Op.KEPT for run in self.words)

    @once
    def exchanges_figures(self) -> bool:
        """Whether figures changed places and nothing else did, as where each was given to the other side."""
        went, came = (sorted(text.strip() for text in texts) for texts in (self.gone, self.came))
        are_figures = all(any(map(str.isdigit, text)) for text in went)
        return len(went) > 1 and went == came and are_figures

    @property
    def replaces(self) -> bool:
        """Whether the paragraph was there before and its words are others now, be it by house style;
        quotation marks and commas are no words."""
        return not self.is_new and _has_words((*self.came, *self.gone))

    @once
    def fresh_stems(self) -> tuple[str, ...]:
        """Stems of the content words that came and had not stood in the paragraph before. Figures are left out,
        being facts of their own; a word written with hyphens is the words it is made of."""
        return tuple(_fresh_stems(self))


def trace(changes: Sequence[ParagraphChange]) -> dict[int, Trace]:
    """A trace for each paragraph of the new version, by number. A paragraph told twice (a piece of
    another one was joined to it) keeps the fuller telling."""
    traces: dict[int, Trace] = {}
    for change in changes:
        for found in _traces_of(change):
            traces[found.new] = found
    return traces


def _traces_of(change: ParagraphChange) -> Iterator[Trace]:
    match change:
        case Unchanged(old=old, new=new):
            yield Trace(new, change, (old,), (), (), (), (), False)
        case Added(new=new):
            yield Trace(new, change, (), (), (), (), (), True)
        case Edited(old=old, new=new):
            yield _edited(change, (old,), new, change.words[change.dateline :], change.style_only)
        case Merged(old=many, new=new):
            yield _edited(change, many, new, change.words[change.dateline :], change.style_only)
        case Split(old=old, new=parts):
            pieces = _cut_at_breaks(change.words[change.dateline :])
            for new, piece in zip(parts, pieces, strict=False):
                yield _edited(change, (old,), new, piece, change.style_only)
        case Deleted():
            return
        case _:
            assert_never(change)


def _edited(
    change: ParagraphChange, old: tuple[int, ...], new: int, words: Words, style_only: bool
) -> Trace:
    words = _in_plain(words)
    came = tuple(run.text for run in words if run.op is Op.CAME)
    gone = tuple(run.text for run in words if run.op is Op.GONE)
    differs = not style_only and (_has_words((*came, *gone)) or _marks_change(words))
    return Trace(new, change, old, words, came, gone, tuple(_alone(words, Op.CAME)), differs)


def _in_plain(words: Words) -> Words:
    """The runs in plain text: a code that came or went is nothing, and a word that was put into other
    clothes, as with a curly apostrophe, has been kept."""
    plain: list[Run] = []
    for run in words:
        last = plain[-1] if plain else None
        if run.op is Op.CAME and last and last.op is Op.GONE and is_same_text(last.text, run.text):
            plain[-1] = Run(Op.KEPT, run.text)
        elif run.op is Op.KEPT or run.text.isspace():
            plain.append(run)
        else:
            bare = "" if _is_code_behind_its_point(run.text, last) else plain_text(run.text)
            plain += [Run(run.op, bare)] if bare.strip() or bare == run.text else []
    return tuple(plain)


def _is_code_behind_its_point(text: str, last: Run | None) -> bool:
    """Whether the code of an index came behind a point that stood alone, or went from there: "the index ." and
    "the index .SX9." """
    is_alone = last is not None and last.op is Op.KEPT and last.text.endswith(" .")
    return is_alone and not plain_text(f" .{text}").strip(" .")


def _cut_at_breaks(words: Words) -> Iterator[Words]:
    """The runs of a split, one tuple for each of its new paragraphs."""
    piece: list[Run] = []
    for run in words:
        if run.op is Op.GONE:
            piece.append(run)
            continue
        head, *more = run.text.split(PARAGRAPH_BREAK)
        if head:
            piece.append(Run(run.op, head))
        for text in more:
            yield tuple(piece)
            piece = [Run(run.op, text)] if text else []
    yield tuple(piece)


def _alone(words: Words, op: Op) -> Iterator[str]:
    """The texts that came without taking the place of anything, or went without giving it. A mark is nothing:
    where "on Monday." became "on Monday at 6 p.m." the full stop is that of the hour."""
    for at, run in enumerate(words):
        if run.op is not op:
            continue
        beside = (*words[max(at - 1, 0) : at], *words[at + 1 : at + 2])
        marks = [other for other in beside if other.op is not Op.KEPT]
        if any(map(_stands_for_words, marks)) or (marks and not content_words(run.text)):
            continue
        yield run.text


def _stands_for_words(run: Run) -> bool:
    """Whether a run is more than a mark: words, an "&", the end of a paragraph."""
    return any(c.isalnum() or c in "&\n" for c in run.text)


def _has_words(texts: Iterable[str]) -> bool:
    """Whether any text has a word; the "&" of a firm's name is one."""
    return any(c.isalnum() or c == "&" for text in texts for c in text)


def _marks_change(words: Words) -> bool:
    """Whether marks went or came that say something by themselves: those of a quotation, one kind
    for another aside, and dashes that may be a minus."""
    for at, run in enumerate(words):
        before = words[at - 1] if at else None
        follows_gone = run.op is Op.CAME and before is not None and before.op is Op.GONE
        other = words[at + 1 : at + 2] if run.op is Op.GONE else ()
        if run.op is Op.KEPT or follows_gone:
            continue
        came = other[0].text if other and other[0].op is Op.CAME else ""
        if _marks(run.text) != _marks(came):
            return True
    return False


def _marks(text: str) -> tuple[int, int]:
    return sum(map(text.count, '"“”„«»')), sum(map(text.count, "-−"))


def _count(texts: Iterable[str]) -> int:
    return sum(len(content_words(text)) for text in texts)


def brings_news(trace: Trace) -> bool:
    """Whether a lead was written anew with so many words of its own that it adds, though as many went:
    it tells the concession in place of the count. Other paragraphs must gain to add; a lead is linked
    to the one before where only its subject survives."""
    return trace.differs and has_fresh_stems(trace, NEWS_WORDS)


def _fresh_stems(trace: Trace) -> Iterator[str]:
    stood = [run.text for run in trace.words if run.op is not Op.CAME]
    before = {s for text in stood for s in content_stems(text)}
    hyphened = [text for text in stood if "-" in text]
    parted = {s for text in hyphened for s in content_stems(text.replace("-", " "))}
    parted |= {s for text in hyphened for s in content_stems(text.replace("-", ""))}
    is_of_land = _of_lands_in(trace.gone)
    return (
        s
        for s in _worded(_not_in_short(trace.words))
        if s not in before
        and s not in parted
        and s not in _LETTERS
        and not is_of_land(s)
        and not _is_joined_of(s, before)
    )


def _of_lands_in(texts: Iterable[str]) -> Callable[[str], bool]:
    """Says of a word whether it is the name of a land of whose people one in these texts is: Norland,
    Norlandic."""
    named = {word for text in texts for word in words_of(text) if word[0].isupper()}
    if not named:
        return lambda word: False
    from leaddiff.languages.lands import Lands

    return Lands(map(stem, named)).have_kin_of


_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
"""A letter behind a figure is a part of a name: 3M."""


def _is_joined_of(joined: str, stems: set[str]) -> bool:
    """Whether a word is others joined by hyphens, or one with a hyphen more: earnings-per-share, back-up."""
    if "-" not in joined:
        return False
    parts, whole = (content_stems(joined.replace("-", by)) for by in (" ", ""))
    return all(part in stems for part in parts) or stems.issuperset(whole)


def has_fresh_stems(trace: Trace, fewest: int) -> bool:
    """Whether at least so many of them came."""
    return len(trace.fresh_stems) >= fewest


def _not_in_short(words: Words) -> Iterator[str]:
    """The texts that came, less those that spell out the short name they replaced, DPRK, and those of the very
    letters that went: north west, northwest."""
    went = _Went(run.text for run in words if run.op is Op.GONE)
    for at, run in enumerate(words):
        if run.op is not Op.CAME or (at and _is_short_of(run.text, words[at - 1].text)):
            continue
        gone = words[at - 1].text if at and words[at - 1].op is Op.GONE else ""
        if gone and are_joined_anew(words_of(gone), words_of(run.text)):
            continue
        short = gone.strip().removeprefix("The ").removeprefix("the ").lower()
        small = run.text.lower()
        whole = next((name for name in _written_out().get(short, ()) if name in small), None)
        if whole is not None:
            yield small.replace(whole, " ", 1)
            continue
        named = [word for word in run.text.split() if word not in ("The", "the", "a", "an")]
        capitals = "".join(word[0] for word in named if word[0].isupper())
        if len(short) < 2 or short not in (
            capitals.lower(),
            "".join(word[0] for word in named).lower(),
        ):
            yield went.less_known(run.text)


def are_joined_anew(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two rows are the same letters, and no part so short that it may turn the rest: in active."""
    return (
        "".join(one) == "".join(other) and min(map(len, (*one, *other)), default=0) >= SHORTEST_PART
    )


SHORTEST_PART = 4
"""Letters (4 to 5) of what may be a word joined to another: north west."""


def _is_short_of(text: str, before: str) -> bool:
    """Whether all that came is the short form, in brackets, of the words before it: consumer price index
    (CPI)."""
    found = _IN_SHORT.fullmatch(text)
    short = found["short"].lower() if found else ""
    named = words_of(before.lower())[-len(short) :]
    return bool(short) and "".join(word[0] for word in named) == short


_IN_SHORT = pattern(r"\s*\((?P<short>[A-Z]{2,6})\),?\s*", has=("(",))


class _Went:
    """What went from a paragraph, asked what of that which came was known by it."""

    def __init__(self, texts: Iterable[str]) -> None:
        went = " ".join(texts)
        self._has_tonnes = "tonne" in went
        self._rates = [rate for rate, each in _RATES.items() if each in went]
        shorts = (w.lower().rstrip(".") for w in dict.fromkeys(words_of(went)) if w[0].isupper())
        written_out = _written_out()
        self._names = [name for short in shorts for name in written_out.get(short, ())]

    def less_known(self, text: str) -> str:
        """A text without where a firm sits, words that fill, and a name whose short form went, U.S.;
        metric tons are tonnes, and what was $1 a year is annual."""
        from leaddiff.languages.said_alike import without_fillers

        text = _OLD.sub(" ", without_fillers(_SEAT.sub(" ", text)))
        text = _METRIC.sub("tonne", text) if self._has_tonnes else text
        for rate in self._rates:
            text = text.replace(rate, " ")
        for name in self._names:
            if name in text.lower():
                text = text.lower().replace(name, " ")
        return text


_RATES = {"annual": "a year", "monthly": "a month", "weekly": "a week", "daily": "a day"}
_OLD = pattern(r"^\s*-years?[- ]old\b", has=("-year",))
"""What comes to an age that stands: 51, 51-year-old."""

_METRIC = pattern(r"metric ton(?=s?\b)", has=("metric",))
_SEAT = pattern(
    r"(?:[A-Z][\w.'’-]* ){0,2}[A-Z][\w.'’]*[- ](?:based|headquartered) (?=$|[A-Z])",
    has=("based", "headquartered"),
)
"""Where a firm sits, which is told of it anew and anew: Upper Tarn-based Orsil."""


@cache
def _written_out() -> dict[str, tuple[str, ...]]:
    """The names that a short form stands for: Fed, the Federal Reserve."""
    found: dict[str, tuple[str, ...]] = {}
    for short, whole in rows(ENGLISH, "names_in_short"):
        found[short] = (*found.get(short, ()), whole)
    return found


def worded_stems(text: str) -> list[str]:
    """The stems of the content words of a text that are no figures."""
    return list(_worded((text,)))


def _worded(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for word in content_words(text):
            if number_at([word], 0) is None:
                yield stem(word)
