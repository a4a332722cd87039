"""Retold: whether a text stands in a copy, word for word or said anew."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from itertools import pairwise
from math import ceil

from leaddiff.ground.once import once
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import weekday_names
from leaddiff.languages.numbers import value
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, table_words
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, stem
from leaddiff.nouns.story import Copy, PartKind

SAID_BEFORE = 0.8
"""Share of the content words of a text that must stand together in one paragraph of a copy for it to have been
said there (0.7 to 1); of three words or fewer, all."""

STANDS_ELSEWHERE = 0.75
"""Share of a text's word triples found in the other version's copy from which on it has moved
rather than come or gone (0.5 to 1)."""

RETOLD = 0.6
"""Share of the content words of the shorter of two texts that must stand in the other for one to tell
what the other did (0.5 to 0.8): "The operator, Namhae Lines, denied that the ferry was overloaded" joined to
the next paragraph as "The company denied that the ferry was overloaded"."""

OF_ITS_OWN = 0.5
"""Share of its own content words (0.4 to 0.6) that must be told of a text, however short the other is: that a
firm is named where a paragraph on it went retells nothing of that paragraph."""

HELD_BACK = 0.5
"""Share of the content words of a caveat or denial that must stand in a paragraph which has one for it to be
told there (0.4 to 0.7)."""

FEWEST = 3
"""Such words that both must have (2 to 5)."""

_BESIDE = {1: 3, 2: 2, 3: 1, 4: 0}
"""By how many words of matter a clause has of its own, how many of its sentence must stand in another beside
them (0 to 4) for the two to speak of the same: a single word says little, "captain", "sold"."""

_WITHIN = pattern(r"(?<=[a-z,] )[A-Z][\w'-]*")
_DIGITS_OF_A_YEAR = 4
_POINTING = ("He", "She", "They")
_MOST = 60  # texts that a text is held against


class Witness:
    """Says what stands in a copy. A sentence that crossed to another paragraph has neither come nor
    gone, and one that was joined to another paragraph in other words has not either."""

    def __init__(self, copy: Copy, loose: Sequence[str]) -> None:
        """``loose`` are the texts of the copy without a counterpart in the other version: paragraphs
        that went of the older, words that came to kept paragraphs of the newer."""
        self._copy = copy
        self._loose = loose[:_MOST]
        self._told_by: dict[int, _Told] = {}
        self._said_at: dict[int, list[_Told]] = {}
        self._tells: dict[str, bool] = {}
        self._finds: dict[tuple[int, str], list[str]] = {}

    def text(self, number: int) -> str:
        """The text of a paragraph."""
        return self._copy.paragraphs[number - 1].text

    def saw(self, text: str) -> bool:
        """Whether at least ``STANDS_ELSEWHERE`` of the text's word triples stand in the copy; of a text
        too short for any, whether it stands there word for word, or is a subhead of it."""
        if self._is_subhead(text):
            return True
        wanted = _triples(content_stems(text))
        if not wanted:
            row = words_of(text.lower())
            return len(row) > 1 and self._row.has(row)
        return len(wanted & self._there) >= STANDS_ELSEWHERE * len(wanted)

    def says(self, sentence: str) -> bool:
        """Whether one sentence of the copy has all that a sentence says, in its order."""
        stems = content_stems(sentence)
        return (
            len(stems) >= FEWEST and self.saw(sentence) and self.tells_clause(sentence, stems, "")
        )

    def alters(self, sentence: str) -> bool:
        """Whether a sentence that stood in the copy says something else there: another figure, day or name, or
        no "not"."""
        told = _Told(sentence)
        missed = len(told.stems) - ceil(len(told.stems) * SAID_BEFORE)
        near = [
            said
            for number in self._having_most(told.stems, missed)
            for said in self._sentences_at(number)
            if len(told.stems - said.stems) <= missed
        ]
        if len(told.stems) < FEWEST or not near:
            return False
        return not any(map(told.keeps_to, near)) or self.lacks_name_in([sentence])

    def has_behind_text(self, text: str) -> bool:
        """Whether a line stands among what is no text of the copy, as behind a note at its end: (Wool Week runs
        every Friday)."""
        return text in self._behind_text

    @once
    def _behind_text(self) -> frozenset[str]:
        return frozenset(part.text for part in self._copy.parts if part.kind is PartKind.REST)

    def heads(self, phrase: str) -> bool:
        """Whether the headline of the copy has these words."""
        return f" {phrase} " in f" {' '.join(words_of(self._copy.headline or ''))} "

    def retells(self, text: str) -> bool:
        """Whether one of the loose texts says what this one does, in most of its words."""
        told = _Told(text)
        return any(_tells(other, told) for other in self._said_loosely)

    def has_text(self, text: str) -> bool:
        """Whether a few words stand in the copy, one after another."""
        return self._row.has(words_of(text.lower()))

    def says_of(self, names: Collection[str], text: str) -> bool:
        """Whether a sentence of the copy has a few words one after another, and one of these names, or opens
        with "he", "she" or "they"."""
        if not self.has_text(text):
            return False
        run = f" {' '.join(words_of(text.lower()))} "
        rows = (words_of(each) for p in self._copy.paragraphs for each in sentences(p.text))
        return any(
            (row[0] in _POINTING or any(word.removesuffix("'s") in names for word in row))
            and run in f" {' '.join(row).lower()} "
            for row in rows
            if row
        )

    def tells(self, sought: str) -> bool:
        """Whether a pattern is found in a paragraph of the copy: looked for when first asked."""
        found = self._tells.get(sought)
        if found is None:
            texts = (paragraph.text for paragraph in self._copy.paragraphs)
            found = self._tells[sought] = any(re.search(sought, text) for text in texts)
        return found

    def first_above(self, number: int, sought: re.Pattern[str]) -> tuple[int, str] | None:
        """The first words above a paragraph that a pattern finds, and where; None where it finds none."""
        found = ((at, self.finds(at, sought)) for at in range(1, number))
        return next(((at, words[0]) for at, words in found if words), None)

    def finds(self, number: int, sought: re.Pattern[str]) -> list[str]:
        """What a pattern finds in a paragraph: looked for when first asked."""
        key = number, sought.pattern
        if key not in self._finds:
            self._finds[key] = sought.findall(self.text(number))
        return self._finds[key]

    def is_of_this_year(self, year: str, words: Sequence[str]) -> bool:
        """Whether a year is that which the copy was dated in, above its text, and stands for "the year", "this
        year"; or the next one, for "next year"."""
        if len(year) != _DIGITS_OF_A_YEAR or not year.isdecimal() or not self._copy.paragraphs:
            return False
        dated = self._above
        which = {before for before, word in pairwise(words) if word == "year"}
        meant = [year] if which & {"the", "this"} else []
        meant += [str(int(year) - 1)] if "next" in which else []
        return any(re.search(rf"\b{each}\b", dated) for each in meant)

    def is_dated_on(self, day: str) -> bool:
        """Whether a line above the copy's text is a date that has this weekday, in small letters, be it in
        short: Tue Mar 13, 2007. A headline has days as well, and words that begin like them."""
        short, rest = day[:3].title(), day[3:]
        line = rf"(?m)^\W*{short}(?:{rest})?,? (?:[A-Z][a-z]+\.? \d|\d\d? [A-Z][a-z])"
        return re.search(line, self._above) is not None

    @property
    def _above(self) -> str:
        """What stands above the text of the copy, where it has any."""
        first = self._copy.paragraphs[0].span.start if self._copy.paragraphs else 0
        return self._copy.raw[:first]

    def has_together(
        self, stems: Collection[str], beside: Collection[str] = (), fewest: int = 0
    ) -> bool:
        """Whether a paragraph of the copy has all these stems, and as many as ``fewest`` of those beside."""
        from leaddiff.languages.said_alike import said_alike

        return any(
            len(said_alike(beside) & self._told_at(at).stems) >= fewest
            for at in self._having_most(said_alike(stems), 0)
        )

    def tells_few(self, text: str) -> bool:
        """Whether a part of a sentence between commas has all that a few words say, none of which says no."""
        told = _Told(text)
        if told.says_no:
            return False
        parts = (
            _Told(part)
            for at in self._having_most(told.stems, 0)
            for sentence in sentences(self._copy.paragraphs[at].text)
            for part in sentence.split(",")
        )
        return any(
            told.stems <= part.stems and told.parting <= part.parting and not part.says_no
            for part in parts
        )

    def holds_back_on(self, stems: Collection[str]) -> bool:
        """Whether a paragraph of the copy has half of these stems or more, with words that hold back: a denial
        told in other words."""
        from leaddiff.languages.reservations import clauses, holds_back
        from leaddiff.languages.said_alike import said_alike

        wanted = said_alike(stems)
        return bool(wanted) and any(
            len(wanted & self._told_at(at).stems) >= HELD_BACK * len(wanted)
            and any(map(holds_back, clauses(paragraph.text)))
            for at, paragraph in enumerate(self._copy.paragraphs)
        )

    def less_said_in(self, numbers: Sequence[int], stems: Iterable[str]) -> list[str]:
        """The stems less those that stand in these paragraphs: what a paragraph that was parted said
        in another part of it is not new in this one."""
        said = {s for number in numbers for s in self._told_at(number - 1).worded}
        return [s for s in stems if s not in said]

    def lacking(self, stems: Iterable[str]) -> list[str]:
        """The stems that stand in no paragraph of the copy, nor one that says the same."""
        return [s for s in stems if s not in self._places]

    def tells_clause(self, clause: str, own: Collection[str], sentence: str) -> bool:
        """Whether one sentence of the copy has all of a clause's ``own`` stems, its figures, days and
        negations, and enough besides of the sentence the clause stands in to speak of the same: the fewer its
        own words, the more (``_BESIDE``)."""
        from leaddiff.languages.opposites import are_opposed
        from leaddiff.languages.said_alike import said_alike

        told, wanted = _Told(clause), said_alike(own)
        around = said_alike(content_stems(sentence)) - wanted
        beside = _BESIDE.get(len(wanted), min(_BESIDE.values()))
        return any(
            told.keeps_to(said)
            and len(around & said.stems) >= beside
            and not are_opposed(told.stems - said.stems, said.stems - told.stems)
            for number in self._having_most(wanted, 0)
            for said in self._sentences_at(number)
            if wanted <= said.stems
        )

    def names(self, word: str) -> bool:
        """Whether a word with a capital stands in the copy as a name, within a sentence."""
        return word[0].isupper() and stem(word) in self._named

    def lacks_name_in(self, texts: Iterable[str]) -> bool:
        """Whether a word with a capital within one of the texts stands nowhere in the copy. Sen. and CEO
        say what someone is, and are nobody's name."""
        return any(
            word.lower() not in self._words and not _is_title(word)
            for text in texts
            for word in words_of(text)[text.strip()[:1].isalnum() :]
            if word[0].isupper()
        )

    def told_all(self, texts: Iterable[str]) -> bool:
        """Whether the copy has, or one of the loose texts says, what every one of these does that says
        anything."""
        telling = [text for text in texts if content_stems(text)]
        return bool(telling) and all(self._told(text) for text in telling)

    def _told(self, text: str) -> bool:
        in_a_row = self._row.has(words_of(text.lower()))
        return (
            in_a_row
            or self._is_subhead(text)
            or self.retells(text)
            or self._said_in_one(_Told(text))
        )

    def _is_subhead(self, text: str) -> bool:
        """Whether a text in capitals is a subhead of the copy, which the other version has at the end of a
        paragraph, where its break was lost."""
        return text.isupper() and any(
            part.kind is PartKind.SUBHEAD and part.text == text.strip() for part in self._copy.parts
        )

    def _said_in_one(self, told: _Told) -> bool:
        """Whether one paragraph of the copy has nearly all the words of a text, with its figures and
        negations: "in a letter to the minister" of a paragraph that spoke of "a letter to Minister Lim"."""
        from leaddiff.languages.opposites import are_opposed

        if len(told.stems) < FEWEST:
            return False
        missed = len(told.stems) - ceil(len(told.stems) * SAID_BEFORE)
        for number in self._having_most(told.stems, missed):
            said = self._told_at(number)
            if told.parting <= said.parting and not are_opposed(
                told.stems - said.stems, said.stems - told.stems
            ):
                return True
        return False

    def _having_most(self, stems: frozenset[str], missed: int) -> list[int]:
        """The paragraphs that have all but ``missed`` of the stems, at most ``_MOST`` of them: the rarest
        stems are looked up, of which one must be there."""
        rare = sorted(stems, key=lambda s: (len(self._places.get(s, ())), s))[: missed + 1]
        near = dict.fromkeys(number for s in rare for number in self._places.get(s, ())[:_MOST])
        return [n for n in list(near)[:_MOST] if len(stems - self._told_at(n).stems) <= missed]

    def _told_at(self, index: int) -> _Told:
        """What one paragraph tells, worked out when first asked."""
        found = self._told_by.get(index)
        if found is None:
            found = self._told_by[index] = _Told(self._copy.paragraphs[index].text)
        return found

    def _sentences_at(self, index: int) -> list[_Told]:
        """What the sentences of one paragraph tell, one by one, worked out when first asked."""
        found = self._said_at.get(index)
        if found is None:
            text = self._copy.paragraphs[index].text
            found = self._said_at[index] = [_Told(each) for each in sentences(text)]
        return found

    @once
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for number, told in enumerate(map(self._told_at, range(len(self._copy.paragraphs)))):
            for found in told.stems:
                places.setdefault(found, []).append(number)
        return places

    @once
    def _said_loosely(self) -> list[_Told]:
        return [_Told(text) for text in self._loose]

    @once
    def _named(self) -> frozenset[str]:
        texts = (p.text for p in self._copy.paragraphs)
        return frozenset(stem(word) for text in texts for word in _WITHIN.findall(text))

    @once
    def _words(self) -> frozenset[str]:
        return frozenset(w for p in self._copy.paragraphs for w in words_of(p.text.lower()))

    @once
    def _row(self) -> _Row:
        return _Row(words_of(self._all.lower()))

    @once
    def _there(self) -> set[tuple[str, ...]]:
        return _triples(content_stems(self._all))

    @once
    def _all(self) -> str:
        """All the copy, with its crossheads, which a page may have run together with what stands below."""
        crossheads = (p.text for p in self._copy.parts if p.kind is PartKind.SUBHEAD)
        return " ".join((*(p.text for p in self._copy.paragraphs), *crossheads))


def _is_title(word: str) -> bool:
    return word.lower().removesuffix("'s").removesuffix("’s") in table_words(ENGLISH, "titles")


def _triples(stems: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(stems[at : at + 3]) for at in range(len(stems) - 2)}


class _Row:
    """The words of a copy in a row, with where each three of them stand: a run is looked up by its rarest
    three, however long the copy and however often it says the same."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._standing: dict[int, dict[tuple[str, ...], list[int]]] = {}

    def has(self, run: Sequence[str]) -> bool:
        """Whether these words stand in the copy one after another."""
        size = min(len(run), _LOOKED_UP)
        if not size:
            return False
        standing = self._places(size)
        offsets = range(len(run) - size + 1)
        rarest = min(offsets, key=lambda at: len(standing.get(tuple(run[at : at + size]), ())))
        places = standing.get(tuple(run[rarest : rarest + size]), ())
        starts = (place - rarest for place in places if place >= rarest)
        return any(self._words[at : at + len(run)] == run for at in starts)

    def _places(self, size: int) -> dict[tuple[str, ...], list[int]]:
        if size not in self._standing:
            standing: dict[tuple[str, ...], list[int]] = {}
            rows = (self._words[n:] for n in range(size))
            for at, few in enumerate(zip(*rows, strict=False)):
                standing.setdefault(few, []).append(at)
            self._standing[size] = standing
        return self._standing[size]


_LOOKED_UP = 3  # words in a row by which a run is looked up


_DAYS = frozenset(day for day in weekday_names() if day.endswith("day"))
_LIGHT = frozenset(map(stem, ("known", "called")))
"""Words that tell nothing beside a name: formerly known as Halden Works."""


_JOINED = pattern(r"\b([a-z]+)-(and|or|of|to|by|in|the)-([a-z]+)\b", has=("-",))
"""Words that may as well stand apart: give-and-take."""


class _Told:
    """What a text tells, worked out once for all it is held against."""

    def __init__(self, text: str) -> None:
        from leaddiff.languages.said_alike import said_alike

        self.worded = frozenset(content_stems(_JOINED.sub(r"\1 \2 \3", text))) - _LIGHT
        self.stems = said_alike(self.worded)
        self._text = text

    @once
    def parting(self) -> frozenset[str]:
        """Its figures, days and negations: where they differ, two texts tell two things."""
        from leaddiff.languages.negations import negating, without_not

        return frozenset(
            word
            for word in words_of(self._text.lower())
            if _is_figure(word)
            or word in _DAYS
            or word in negating("verb", "noun")
            or without_not(word)
        )

    @once
    def counted(self) -> frozenset[Decimal | None]:
        """What its numbers come to, be they in words: twelve and 12."""
        return frozenset(value(word) for word in words_of(self._text.lower()))

    @once
    def denied(self) -> frozenset[str]:
        """Its words that say no to all that follows: denied."""
        from leaddiff.languages.negations import negating

        return negating("denial").intersection(words_of(self._text.lower()))

    @property
    def says_no(self) -> bool:
        """Whether a word of it says that something is not so."""
        return bool(self.denied) or any(
            not (_is_figure(word) or word in _DAYS) for word in self.parting
        )

    def keeps_to(self, other: _Told) -> bool:
        """Whether the text has no figure, no day and no negation that another has not, and lost no negation
        and no denial; of one that tells half as much again they may be of the rest."""
        if not (self.parting <= other.parting and self.counted <= other.counted | _SMALLEST):
            return False
        is_part = 2 * len(other.stems - self.stems) > len(self.stems)
        left_out = other.parting - self.parting
        keeps_no = all(_is_figure(word) or word in _DAYS for word in left_out)
        return is_part or (keeps_no and (not other.denied or bool(self.denied)))


_SMALLEST = frozenset((None, Decimal(1)))
"""Of a word that is no number, and of "one", which may stand for anybody."""


def _is_figure(word: str) -> bool:
    return word.lstrip("$€£¥")[:1].isdigit()


def _tells(teller: _Told, told: _Told) -> bool:
    """Whether a text has most of the words of another, or is most of it in short, and neither a figure, a
    negation nor an opposite parts them."""
    from leaddiff.languages.opposites import are_opposed

    a, b = teller.stems, told.stems
    shared = len(a & b)
    if shared < max(FEWEST, RETOLD * min(len(a), len(b)), OF_ITS_OWN * len(b)):
        return False
    return teller.parting == told.parting and not are_opposed(a - b, b - a)
