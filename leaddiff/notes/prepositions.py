"""Prepositions: the places that in, from, after and at lead to, and those that no number tells."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.notes import terms
from leaddiff.notes.lexemes import Kind, Lexeme
from leaddiff.notes.place_read import BOTTOM, Spot, closes
from leaddiff.notes.places import WIDE, spot_at, spot_of
from leaddiff.notes.series import LONGEST_STORY, series_at
from leaddiff.nouns.claims import Place, Stretch


def sentence_named(lexemes: Sequence[Lexeme], at: int) -> int:
    """The index after a sentence in which a note says that something was done: In second sentence of para 3. 0
    where none is named."""
    if lexemes[at].low != "in":
        return 0
    for end in range(at + 2, at + 2 + BEFORE_SENTENCE):
        if lexemes[end].kind in (Kind.END, Kind.COMMA):
            return 0
        if lexemes[end].low == "sentence":
            spot = spot_after(lexemes, end + 1, False)
            return spot.end if spot else end + 1
    return 0


BEFORE_SENTENCE = 3
"""Words (2 to 4) that tell which sentence is meant: the very last."""


def spot_after(lexemes: Sequence[Lexeme], at: int, opens: bool, loose: bool = False) -> Spot | None:
    """The place that a preposition at ``at`` leads to: in para 3, from 4th para, after 6th graf.

    ``opens``: "from 4th para" means from there to the end rather than out of there. ``loose``: a number
    without a unit will do after "in": "name in fifth paragraph and title in eighth". No "a third" without one
    is a place.
    """
    word = lexemes[at].low
    if word not in _PREPOSITIONS:
        return None
    at += 1
    if lexemes[at].low in terms.ARTICLES:
        at += 1
    if word in _STARTING:
        begins = lexemes[at].low in _STARTING_AT
        spot = (
            spot_at(lexemes, at + 1 + (lexemes[at + 1].low in terms.ARTICLES)) if begins else None
        )
        return _opened(spot) if spot else None
    if word in _BOTTOM_PREPOSITIONS and lexemes[at].low in terms.END:
        at_end = _at_end(lexemes, at)
        if at_end is not None:
            return at_end
    is_share = lexemes[at - 1].low in _ONE  # account for a third of all deals
    loose = loose and not is_share
    spot = spot_at(lexemes, at, (word in _STANDALONE and not is_share) or (loose and word == "in"))
    if spot is None and word == "in" and not is_share:
        spot = (bare_number(lexemes, at) if loose else None) or _bare_list(lexemes, at)
    if spot is None or word in _PLAIN:
        return spot
    if word == "from":
        return _opened(spot) if opens else spot
    return _anchored(spot, word)


_BOTTOM_PREPOSITIONS = frozenset(("at", "to", "in", "near", "towards", "toward"))
_PLAIN = frozenset(("in", "at", "to", "of", "on", "into", "near", "for", "with"))
_AFTER = frozenset(("after", "following", "below", "under", "beneath"))
_BEFORE = frozenset(("before", "above"))
_STARTING = frozenset(("starting", "beginning"))
_STARTING_AT = frozenset(("in", "with", "at", "from"))
_PREPOSITIONS = _BOTTOM_PREPOSITIONS | _PLAIN | _AFTER | _BEFORE | _STARTING | {"from", "between"}
_STANDALONE = _AFTER | _BEFORE | {"for", "between"}
_ONE = frozenset(("a", "an", "one"))

PLACE_WORDS = _PREPOSITIONS | WIDE | terms.FIRST | terms.LAST | terms.PENULTIMATE | {"next"}
"""Words that a place may begin with, units and numbers apart."""


def bare_number(lexemes: Sequence[Lexeme], at: int) -> Spot | None:
    """The 7 of "analyst in paragraph 4, shares in 7"."""
    number = lexemes[at].number
    if lexemes[at].kind is not Kind.NUMBER or not number or number > LONGEST_STORY:
        return None
    place = Place(str(number), (Stretch(number, number),))
    return Spot(place, at + 1) if closes(lexemes[at + 1]) else None


def _bare_list(lexemes: Sequence[Lexeme], at: int) -> Spot | None:
    """The 7-8 of "navy in 7-8", the "seventh and eighth" of "in seventh and eighth": several numbers
    with nothing after them that they could count."""
    members, end = series_at(lexemes, at, after_unit=False)
    numbers = [n for member in members for n in (member.first, member.last)]
    is_list = len(members) > 1 or (members and members[0].first != members[0].last)
    is_plain = all(0 < n <= LONGEST_STORY for n in numbers)
    if not (is_list and is_plain and closes(lexemes[end])):
        return None
    return spot_of(lexemes, members, end)


def _anchored(spot: Spot, word: str) -> Spot | None:
    """After paragraph N, which is also before N+1 and between N and N+1."""
    stretches = spot.place.stretches
    if stretches == (Stretch(-1, -1),) and word in _AFTER:
        return spot._replace(place=BOTTOM)
    if not stretches or stretches[0].first < 0:
        return None
    number = stretches[0].first - 1 if word in _BEFORE else stretches[-1].last
    if word == "between":
        number = stretches[0].first
    return spot._replace(place=Place(f"after {number}", after=number), is_lead=False)


def _opened(spot: Spot) -> Spot:
    """From 4th para: 4 to the end. From paras 4-6 is what it says."""
    stretches = spot.place.stretches
    if len(stretches) != 1 or stretches[0].first != stretches[0].last or stretches[0].first < 0:
        return spot
    first = stretches[0].first
    return spot._replace(place=Place(f"{first}-", (Stretch(first, -1),)), is_lead=False)


def _at_end(lexemes: Sequence[Lexeme], at: int) -> Spot | None:
    """At bottom, at the end of the story; but not at the end of the month, of paragraph 3."""
    at += 1
    if lexemes[at].low == "of":
        at += 1
        if lexemes[at].low in terms.ARTICLES:
            at += 1
        return Spot(BOTTOM, at + 1) if lexemes[at].low in terms.STORY else None
    return Spot(BOTTOM, at) if closes(lexemes[at]) else None


def unnumbered(lexemes: Sequence[Lexeme], at: int) -> int | None:
    """The index after words that say where without a number that could be counted: in lower paras,
    further down, after 1st subhead, 2nd paragraph. None where none stand here."""
    at += lexemes[at].low in _PLAIN | _AFTER
    at += lexemes[at].low in terms.ARTICLES
    low = lexemes[at].low
    if low in _FURTHER and lexemes[at + 1].low in ("down", "below"):
        return at + 2
    if low in _LOWER and terms.is_unit(lexemes[at + 1].low):
        return at + 2
    end = _subhead_end(lexemes, at)
    if end is None:
        return None
    start = end + (lexemes[end].kind is Kind.COMMA)
    spot = spot_after(lexemes, start, False) or spot_at(lexemes, start)
    return spot.end if spot else end


def below_subhead(lexemes: Sequence[Lexeme], at: int) -> int | None:
    """The index after "below the 1st subhead", from which a paragraph read before it is counted; or None."""
    if lexemes[at].low not in _AFTER:
        return None
    at += 1
    return _subhead_end(lexemes, at + (lexemes[at].low in terms.ARTICLES))


def _subhead_end(lexemes: Sequence[Lexeme], at: int) -> int | None:
    at += lexemes[at].number is not None
    return at + 1 if lexemes[at].low in _SUBHEADS else None


def bullets_end(lexemes: Sequence[Lexeme], at: int) -> int | None:
    """The index after bullet points named beside a paragraph: in paragraph 4 and first bullet point."""
    at += lexemes[at].low in terms.ARTICLES
    at += lexemes[at].kind is Kind.ORDINAL or lexemes[at].low in terms.LAST
    points = lexemes[at + 1].low in ("point", "points")
    is_named = lexemes[at].low == "bullets" or (lexemes[at].low == "bullet" and points)
    return at + 1 + points if is_named else None


_LOWER = frozenset(("lower", "later", "subsequent", "further", "middle"))
_FURTHER = frozenset(("further", "lower", "farther"))
_SUBHEADS = frozenset(("subhead", "subheads", "sub-head", "subheading", "sub-heading", "crosshead"))
