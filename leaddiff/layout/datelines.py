"""Datelines: whether a stretch of copy opens with one, how far it reaches, and whose it is."""

from __future__ import annotations

import re

from leaddiff.ground.pattern import mixed, pattern
from leaddiff.ground.record import Record
from leaddiff.languages.calendar import month_source
from leaddiff.layout.patterns import marks
from leaddiff.nouns.agency import Agency

REACH = 180
"""Characters (120 to 250) within which a dateline closes. Three towns, a country, a date and two
agencies in the brackets come to some 110."""

_DASH = mixed("-_", "–—")
_BRACKETED = pattern(rf"([^()]{{0,110}})\(([^()]{{1,60}})\)(?: ?(?:--|:|{_DASH})(?![\w-]))?")
_DATE = (
    rf"(?:(?:{month_source()})[a-z]{{0,6}}\.? ?[0-9]{{1,2}}"
    rf"|[0-9]{{1,2}} (?:{month_source()})[a-z]{{0,6}})"
)
_OTHERS = pattern(
    r"(?i:ats|sda|apa|anp|ntb|tt|belga|efe|ansa|ana|mti|pap|lusa|aap|cp|bta|hina|ritzau|bernama|tass)$"
)
"""Agencies without a file here, whose datelines have no capitals: "Zurich (ats) -"."""

_DATED = pattern(rf".{{0,90}}\b{_DATE}(?:,? [0-9]{{4}})?,? ?$")
_LETTER = mixed("A-Z'.", "’")
_TOWN = rf"[A-Z]{_LETTER}{{2,}}(?:[ /-][A-Z]{_LETTER}*){{0,6}}"
_TOWN_AHEAD = pattern(rf"{_TOWN}(?:,? [A-Z][\w.' -]{{1,40}})?,? ?$")
_BARE = pattern(
    rf"(?:By (?:[A-Z][\w.'’-]* ){{2,4}})?"
    rf"{_TOWN}(?:, [A-Z][a-z.]+(?: [A-Z][a-z.]+){{0,2}})?(?:, {_DATE})? (?:--|{_DASH}) "
)


class Dateline(Record):
    """The opening of paragraph 1: how many characters of its text it takes, and whose copy it is."""

    length: int
    agency: Agency | None


def signed_dateline(text: str) -> Dateline | None:
    """The dateline with an agency's name that the text opens with: "SEOUL, Sept. 22 (Yonhap) --".

    An agency known here may leave out the dash where it gives a date: "New Delhi, Mar 16 (PTI)".
    One that is not must give town in capitals or date, so that "The Bank of Korea (BOK) -- the
    central bank --" is none.
    """
    opening = text[:REACH]
    found = _BRACKETED.match(opening)
    bracketed = _signed(found) if found else None
    if bracketed is not None:
        return bracketed
    for known, agency in marks().datelines:
        form = known.match(opening)
        if form:
            return Dateline(form.end(), agency)
    return None


def _signed(found: re.Match[str]) -> Dateline | None:
    place, signature = found[1], found[2]
    has_dash = not found[0].endswith(")")
    agency = marks().signed(signature)
    if agency is not None:
        is_closed = has_dash or (place and _DATED.match(place) is not None)
        return Dateline(found.end(), agency) if is_closed and _names_a_place(place) else None
    is_signed = _OTHERS.match(signature) is not None and place and _names_a_place(place)
    if has_dash and (is_signed or _DATED.match(place) or _TOWN_AHEAD.match(place)):
        return Dateline(found.end(), None)
    return None


def _names_a_place(place: str) -> bool:
    """Towns and dates have capitals and figures ("Sept 8 (Reuters) -"), and the web leaves them out;
    a sentence that comes to speak of an agency has small words."""
    words = place.removesuffix(" ").split(" ")
    return not place or (words[0] not in ("By", "BY") and all(map(_is_of_a_place, words)))


def _is_of_a_place(word: str) -> bool:
    first = word[:1]
    is_large = first.isalnum() and not "a" <= first <= "z"
    return is_large or word in _SMALL_WORDS or _ELIDED.match(word) is not None


_SMALL_WORDS = frozenset(
    "of the on and in de da do dos la le el du des del della der di am an sur near aboard off - /".split()
)
_ELIDED = pattern(r"(?:[a-z]{1,3}['’]|al-)\S")


def bare_dateline(text: str) -> Dateline | None:
    """The dateline without an agency's name that the text opens with: "SEOUL --", seen in
    summaries and in copy passed on by others. "ATTENTION - ADDS" opens a note and "URGENT - " a
    headline. Pages run a byline in before it: "By Ran Odell VELSUND, March 28 -"."""
    opening = text[:REACH]
    found = _BARE.match(opening)
    if found is None or marks().notes.match(opening) or marks().openers.openings.match(opening):
        return None
    return Dateline(found.end() - 1, None)
