"""Beside words: a lone figure, date or name that changed apart from the words a correction in words is of.

"Corrects description of the unit in paragraph 2" speaks of the words that describe it, and of what is told in
one phrase with them, and not of the year in which the unit was opened.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import NamedTuple

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.correction_sentence import SHOWN
from leaddiff.checks.corrections.told_anew import is_in_words
from leaddiff.checks.topics.topic_kinds import corrected_kinds, head, kinds
from leaddiff.checks.topics.topics import abstract_stems, generic_stems, things
from leaddiff.ground.pattern import pattern
from leaddiff.languages.opposites import is_move
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, groups, table_words
from leaddiff.languages.tokens import tokens, words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.languages.words import words
from leaddiff.nouns.changes import FactChange, FactKind, Op, Words
from leaddiff.nouns.claims import Claim


def is_beside_the_words(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a lone value or name was exchanged apart from plain words that changed in its paragraph, where a
    correction in words asks for none of its kind and has no word that stands by it."""
    is_lone = fact.kind in _LONE and bool(fact.before and fact.after)
    is_sentence = SHOWN.search(claim.clause) or _NEGATES.search(claim.clause)
    is_negation = fact.kind is FactKind.NEGATION and bool(claim.topic) and not is_sentence
    if not (is_lone or is_negation) or not is_in_words(claim, case):
        return False
    said = _said(claim)
    if (
        not said
        or corrected_kinds(claim)
        or _asks_for(fact, said, claim)
        or _is_of_a_row(fact, case)
    ):
        return False
    traces = [case.traces[number] for number in fact.new if number in case.traces]
    if is_an_example(claim, fact, case):
        return False
    matter = _matter(said)
    return bool(traces) and all(_is_apart(fact, trace.words, matter, case) for trace in traces)


_LONE = (FactKind.FIGURE, FactKind.DATE, FactKind.NAME)
_NEGATES = pattern(
    r"(?i)\b(?:not|no|never|none|nobody|neither|nor|without|den(?:y|ied|ies)|fail\w*)\b|n['’]t\b"
)


def _said(claim: Claim) -> str:
    """What a correction in words names, or says to be so; nothing where it names a paragraph alone."""
    if claim.topic:
        return claim.topic
    shown, asked = SHOWN.search(claim.clause), _ASKS.search(claim.clause)
    return claim.clause[shown.end() :] if shown else asked[0] if asked else ""


_ASKS = pattern(r"(?i)\b(?:who|whom|whose|why|what|when|where|which|how)\b.*")


def _asks_for(fact: FactChange, said: str, claim: Claim) -> bool:
    """Whether a correction may be of a fact of this kind: a thing of it names the kind, or what such a fact may
    tell. No spelling is what a name is."""
    from leaddiff.checks.what_changed.respelt import is_respelt

    named = things(claim.topic)
    if any(asks_for(thing, fact.kind) for thing in named or (said,)):
        return not is_respelt(fact)
    return any(fact.kind in kinds(claim._replace(topic=thing)) for thing in named)


def asks_for(thing: str, kind: FactKind) -> bool:
    """Whether what a correction names may be told by a fact of a kind: when talks began by a date, how many
    were there by a figure, the owner by a name."""
    small = thing.lower()
    asked = groups(ENGLISH, "asked_kinds")
    said = {*words_of(head(small))[-1:], *words_of(small)[:1]}
    return not said.isdisjoint(asked.get(kind.value, frozenset()) | asked["any"])


def _is_of_a_row(fact: FactChange, case: Case) -> bool:
    """Whether all the figures of a sentence gave way together, as those of another year or company do."""
    changed = {
        other.after
        for other in case.changes.facts
        if other.kind is FactKind.FIGURE and not set(other.new).isdisjoint(fact.new)
    }
    texts = (case.new.matter[number - 1] for number in fact.new)
    here = [s for text in texts for s in sentences(text) if (fact.after or "") in s]
    figures = [figure.text for sentence in here for figure in case.figures(sentence)]
    is_row = len(figures) >= A_ROW and changed.issuperset(figures)
    return fact.kind is FactKind.FIGURE and is_row


A_ROW = 2
"""Figures of a sentence (2 to 4) which, all of them changed, gave way together."""


def _matter(said: str) -> frozenset[str]:
    """The stems of what is said of a thing, rather than the names of what it is said of."""
    small = " ".join(word for word in words_of(said) if word.islower())
    return frozenset(content_stems(small)) - generic_stems() - abstract_stems()


class _Piece(NamedTuple):
    """A word or mark of one side of a paragraph, small: whether it changed."""

    text: str
    changed: bool


def _is_apart(fact: FactChange, runs: Words, matter: frozenset[str], case: Case) -> bool:
    """Whether a fact stands apart, in these runs, from all plain words that changed there."""
    values = _values_beside(fact, case)
    is_plain = False
    for op, mine in ((Op.GONE, fact.before), (Op.CAME, fact.after)):
        side = tuple(_side(runs, op))
        other = fact.after if op is Op.GONE else fact.before
        own = _own_words(mine, other)
        at = [i for i, piece in enumerate(side) if piece.changed and piece.text in own]
        plain = _plain(side, own | values, runs)
        if any(map(is_move, (side[i].text for i in plain))):
            return False
        if any(_is_of_a_phrase(side, i, j) for i in at for j in plain):
            return False
        is_plain |= bool(plain)
        if at and (_is_told_anew(side, at[0], plain) or _is_meant(side, at, plain, matter)):
            return False
    return is_plain


def _side(runs: Words, op: Op) -> Iterator[_Piece]:
    """The words and marks of the old side of a paragraph (GONE) or of the new (CAME), in order."""
    for run in runs:
        if run.op in (Op.KEPT, op):
            yield from (
                _Piece(token.lower(), run.op is op)
                for token in tokens(run.text)
                if not token.isspace()
            )


def _own_words(mine: str | None, other: str | None) -> frozenset[str]:
    return frozenset(words_of((mine or "").lower())) - frozenset(words_of((other or "").lower()))


def _values_beside(fact: FactChange, case: Case) -> frozenset[str]:
    """The words of the other values of the paragraph that were exchanged, and of names spelt otherwise."""
    from leaddiff.checks.what_changed.respelt import is_respelt

    found = (
        other
        for other in case.changes.facts
        if not set(other.new).isdisjoint(fact.new)
        and (other.kind in (FactKind.FIGURE, FactKind.DATE, FactKind.QUOTE) or is_respelt(other))
    )
    return frozenset(
        word
        for other in found
        for pair in ((other.before, other.after), (other.after, other.before))
        for word in _own_words(*pair)
    )


def _plain(side: Collection[_Piece], values: frozenset[str], runs: Words) -> list[int]:
    """Where plain words of matter stand that changed: no value, and none spelt otherwise."""
    from leaddiff.languages.misspellings import is_misspelling

    went, came = (
        [w for run in runs if run.op is op for w in words_of(run.text.lower())]
        for op in (Op.GONE, Op.CAME)
    )
    spelt = {w for pair in zip(went, came, strict=False) if is_misspelling(*pair) for w in pair}
    left_out = values | spelt
    return [
        at
        for at, piece in enumerate(side)
        if piece.changed and piece.text not in left_out and content_stems(piece.text)
    ]


_LONGEST_PHRASE = 20  # words and marks


def _is_of_a_phrase(side: tuple[_Piece, ...], one: int, other: int) -> bool:
    """Whether two words stand in one phrase, and little between them."""
    if abs(one - other) > _LONGEST_PHRASE:
        return False
    between = _between(side, one, other)
    if "," in between and any(_YEAR.fullmatch(side[at].text) for at in (one, other)):
        return False
    return not _opens_another(between) and len(content_stems(" ".join(between))) <= IN_A_PHRASE


def _between(side: tuple[_Piece, ...], one: int, other: int) -> list[str]:
    return [piece.text for piece in side[min(one, other) + 1 : max(one, other)]]


def _opens_another(between: list[str]) -> bool:
    """Whether a word or mark among these opens another phrase."""
    is_list = any(one == "," and other in _COUNTING for one, other in pairwise([*between, ""]))
    return any(
        text in _OPENS_A_PHRASE or text in _MARKS or (text == "," and not is_list)
        for text in between
    )


_COUNTING = words("a an one two three four five six seven eight nine ten")
"""What stands behind a comma in a list of what is counted: two daughters, a son."""


_YEAR = pattern(r"(?:1[5-9]|20)\d\d")
IN_A_PHRASE = 1
"""Words of matter (0 to 2) between a value and words that changed with which it is still told in one phrase."""

_OPENS_A_PHRASE = words(
    """with by in on at for after before since until during under over against while when where who which that
    was were is are be been has had have will would could said says but because as"""
)
_MARKS = frozenset(".;:?!—()")


def is_an_example(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a name is put for another as an example of what a correction says of places, by a word that
    came right before: of "growth will be overseas" Copenhagen, where home ports like Orwick are overseas ports
    like it."""
    said = words_of(_said(claim).lower())
    if not (claim.corrects and said) or fact.kind is not FactKind.NAME or not fact.before:
        return False
    traces = (case.traces[number] for number in fact.new if number in case.traces)
    own = _own_words(fact.after, fact.before)
    return any(_is_led_up_to(tuple(_side(t.words, Op.CAME)), own, said) for t in traces)


def _is_led_up_to(side: tuple[_Piece, ...], own: frozenset[str], said: Collection[str]) -> bool:
    """Whether places "like" or "such as" these words, or the list they stand in, are told of, and in one phrase
    with it a word that came and is said."""
    at = next((i for i, piece in enumerate(side) if piece.changed and piece.text in own), 0) - 1
    while at > 0 and (
        side[at].text in _LISTING or (side[at].changed and side[at].text not in said)
    ):
        at -= 1
    at -= at > 0 and [side[at - 1].text, side[at].text] == ["such", "as"]
    if at < 1 or side[at].text not in _EXAMPLES:
        return False
    at -= side[at - 1].text == ","
    if side[at - 1].text not in table_words(ENGLISH, "kinds_of_places"):
        return False
    return any(
        side[i].changed
        and content_stems(side[i].text)
        and any(word.startswith(side[i].text) for word in said)
        and not _opens_another(_between(side, i, at))
        for i in range(max(0, at - _OF_EXAMPLES), at)
    )


_EXAMPLES = words("like such")
_LISTING = words("and or the") | {","}
_OF_EXAMPLES = 5
"""Words and marks (4 to 8) before "like" or "such as" within which stands of what the examples are."""


def _sentence(side: tuple[_Piece, ...], at: int) -> range:
    """Where the sentence of a word stands."""
    first = next((i + 1 for i in range(at, -1, -1) if side[i].text in _ENDS), 0)
    last = next((i for i in range(at, len(side)) if side[i].text in _ENDS), len(side))
    return range(first, last)


_ENDS = frozenset(".;?!")


def _is_told_anew(side: tuple[_Piece, ...], at: int, plain: list[int]) -> bool:
    """Whether more of a value's sentence changed than stood."""
    here = _sentence(side, at)
    stood = [i for i in here if not side[i].changed and content_stems(side[i].text)]
    return len(set(here).intersection(plain)) > len(stood)


def _is_meant(
    side: tuple[_Piece, ...], at: list[int], plain: list[int], matter: frozenset[str]
) -> bool:
    """Whether a value stands in one phrase with a word of what is said, and nearer than any plain words do."""
    said = [i for i, piece in enumerate(side) if not matter.isdisjoint(content_stems(piece.text))]
    own = min((_distance(side, i, j) for i in at for j in said), default=_FAR)
    other = min((_distance(side, i, j) for i in plain for j in said), default=_FAR)
    return own <= NEAR and own < other


NEAR = 2
"""Words of matter (1 to 3) from a word of a correction to a value that it may well be of."""
_FAR = 10_000


def _distance(side: tuple[_Piece, ...], one: int, other: int) -> int:
    """Words of matter from one word to another in its phrase, which is far from all others; 0 to itself."""
    between = _between(side, one, other)
    if _opens_another(between):
        return _FAR
    return len(content_stems(" ".join(between))) + (one != other)
