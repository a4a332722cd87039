"""Same to the ear: whether a quotation that was altered is still what was said, set otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from leaddiff.ground.pattern import pattern
from leaddiff.languages.negations import negating, without_not
from leaddiff.languages.numbers import value
from leaddiff.languages.quotations import plain_quotation
from leaddiff.languages.spelling import plain
from leaddiff.languages.tables import ENGLISH, rows
from leaddiff.languages.tokens import is_word, tokens, words_of
from leaddiff.languages.words import words

_LONGEST_TERM = 3  # words of a term that may stand in single marks or without


def is_same_to_the_ear(before: str, after: str) -> bool:
    """Whether two quotations differ in what nobody hears: where the desk set a comma, a dash or a full stop,
    a capital, a word written close or apart, a slip of spelling that was mended. Quotations are locked, so it
    is told, but as a thing to know; a pause beside a "no" may turn the sense and is more than that.

    >>> is_same_to_the_ear("Over time it will pay", "Over time, it will pay")
    True
    >>> is_same_to_the_ear("No, more cuts will come", "No more cuts will come")
    False
    """
    old, new = _spoken(before), _spoken(after)
    if _pauses_at_no(before) != _pauses_at_no(after) or _marks(old) != _marks(new):
        return False
    first, second = _words(old), _words(new)
    if _subject_went_out(before, second):
        return True
    if "".join(first) == "".join(second):
        return not _is_shouted(old, new)
    unequal = [(a, b) for a, b in zip(first, second, strict=False) if a != b]
    return len(first) == len(second) and len(unequal) == 1 and _is_mended(*unequal[0])


def _subject_went_out(before: str, after: Sequence[str]) -> bool:
    """Whether only the pronoun was put before the marks as a name: "It's a fit" and Halm "is a fit"."""
    row = tokens(before.replace("’", "'"))
    verb = _CONTRACTED.get(row[0].lower()) if row else None
    said = [plain(token.lower()) for token in row[1:] if is_word(token)]
    return verb is not None and list(after) == [verb, *said]


_CONTRACTED = {"it's": "is", "he's": "is", "she's": "is", "that's": "is", "they're": "are"}


def less_glosses(before: str, after: str) -> tuple[str, str]:
    """Two quotations without what stands in brackets, which is the desk's and no word of the speaker's, where
    one of them has all the brackets of the other: a gloss put for another says that he spoke of something
    else, and a "no" in one turns what he said."""
    fewer, more = sorted((_GLOSS.findall(said) for said in (before, after)), key=len)
    is_put_for_another = any(gloss not in more for gloss in fewer)
    denies = any(not negating().isdisjoint(words_of(gloss.lower())) for gloss in more)
    if fewer == more or is_put_for_another or denies:
        return before, after
    return _GLOSS.sub(" ", before), _GLOSS.sub(" ", after)


_GLOSS = pattern(r" ?(?:\[[^\[\]]*\]|\([^()]*\))")


def is_bracketed_slip(before: str, after: str) -> bool:
    """Whether the desk put one small word in brackets for a slip of it that was spoken, or only set the word
    itself in them: fell "in" arrears, "(into)" them. The reader sees that the word is the desk's; a word that
    comes out of its brackets is the speaker's from then on, and a "not" or a "nine" in them is no slip.

    >>> is_bracketed_slip("It may slide in arrears", "It may slide (into) arrears")
    True
    >>> is_bracketed_slip("It may slide in arrears", "It may slide (from) arrears")
    False
    """
    old, new = before.split(), after.split()
    unequal = [pair for pair in zip(old, new, strict=False) if pair[0] != pair[1]]
    if len(old) != len(new) or len(unequal) != 1:
        return False
    spoken, put = unequal[0]
    inside = _IN_BRACKETS.fullmatch(put)
    if inside is None or spoken not in (f"{word}{inside['end']}" for word in _SMALL):
        return False
    said = spoken.removesuffix(inside["end"])
    return said == inside["word"] or {said, inside["word"]} in _SLIPS


_IN_BRACKETS = pattern(r"[(\[](?P<word>[a-z]+)[)\]](?P<end>[.,;:!?]?)")
_SMALL = words("a an the in into to on onto upon of for from at by with")
"""Words that say nothing alone."""
_SLIPS = ({"in", "into"}, {"to", "into"}, {"on", "onto"}, {"on", "upon"}, {"a", "an"})


def is_quoted(words: str, text: str) -> bool:
    """Whether words stand in ``text`` right behind a quotation mark."""
    at = text.find(words)
    return at > 0 and text[at - 1] in _MARKS


_MARKS = '"“”„«»「『'


def is_marked_term(before: str, after: str, text: str) -> bool:
    """Whether the words are a term that stands in single marks in ``text`` and stood without: 'core
    inflation' is core inflation. In double marks it would be somebody's word."""
    words = _words(_spoken(after))
    if words != _words(_spoken(before)) or len(words) > _LONGEST_TERM:
        return False
    at = text.find(after)
    return at > 0 and text[at - 1] in "'‘"


def _spoken(quotation: str) -> list[str]:
    said = plain_quotation(quotation)
    for written, spoken in _WRITTEN:
        said = written.sub(spoken, said)
    return [token for token in tokens(said) if not token.isspace()]


_WRITTEN = (
    (pattern(r"(?<=\d)%"), " percent"),
    (pattern(r"\bper cent\b|\bpct\b"), "percent"),
    (pattern(r"\$(\d[\d.,]*\d|\d)((?: (?:million|billion|trillion))?)"), r"\1\2 dollars"),
    (pattern(r"(?<=\d)[-–—](?=\d)"), " to "),
    (pattern(r"\b[Nn]o\. ?(?=\d|[a-z]{3,5}\b)|#(?=\d)"), "number "),
    (pattern(r"\bvs\.?(?=\s)"), "versus"),
    (pattern(r"\b([A-Z])\.([A-Z])\b\.?(?:([A-Z])\.)?"), r"\1\2\3"),  # U.S., US
    (pattern(r"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."), r"\1"),
)
"""What is written in short and spoken in full."""


def _words(row: Sequence[str]) -> list[str]:
    return [_sound(token) for token in row if is_word(token)]


def _sound(word: str) -> str:
    """A word as it sounds: two and 2, 100,000 and 100000, Dec and December."""
    worth = value(word.lower())
    if worth is not None:
        return f"{worth.normalize():f}"
    if word.lower() == "co":
        return "co"  # of co-exist, and no company
    return plain(word if word.istitle() else word.lower())


def _marks(row: Sequence[str]) -> list[str]:
    """The marks that are heard, among them the point of a figure: .5 percent."""
    return [
        token
        for token, after in pairwise((*row, ""))
        if not is_word(token) and (token not in _PAUSES or (token == "." and after[:1].isdigit()))
    ]


_PAUSES = (",", "-", ";", ":", ".", "!", "—", "…")
"""What a desk sets for a pause, or for the tone in which words were spoken. A question is heard."""


def _is_shouted(old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether a word went into capitals or out of them: us and US are two."""
    return [word for word in old if is_word(word) and word.isupper() and len(word) > 1] != [
        word for word in new if is_word(word) and word.isupper() and len(word) > 1
    ]


def _pauses_at_no(quotation: str) -> list[tuple[bool, bool]]:
    """For each "no" whether a pause stands before it and behind it, within the quotation."""
    row = _spoken(quotation.lower())
    negative = negating("verb", "noun")
    return [
        (at > 0 and row[at - 1] in _PAUSES, at + 2 < len(row) and row[at + 1] in _PAUSES)
        for at, word in enumerate(row)
        if word in negative or without_not(word) is not None
    ]


def _is_mended(wrong: str, right: str) -> bool:
    """Whether one word is the other with two letters swapped or one doubled, and not two words."""
    from leaddiff.languages.misspellings import is_slip

    return is_slip(wrong, right) and frozenset((wrong, right)) not in _two_words()


@cache
def _two_words() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(row) for row in rows(ENGLISH, "words_a_slip_apart"))
