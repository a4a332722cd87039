"""Names: the people, places and bodies a passage names, with their titles."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from leaddiff.facts.mentions import TimeTold
from leaddiff.facts.passage import Passage
from leaddiff.facts.titles import GRADES, TITLES
from leaddiff.languages.ratings import is_signed
from leaddiff.languages.spelling import plain
from leaddiff.languages.tables import ENGLISH, rows, table_words
from leaddiff.languages.vocabulary import FUNCTION_WORDS
from leaddiff.languages.words import words

PARTICLES = table_words(ENGLISH, "name_particles")
"""Small words within a name: van der Berg is not van den Berg."""

_LINKS = PARTICLES | {"of", "the"}
_NEVER = words("i i'm i've i'd i'll mr mrs ms miss dr sir a.m p.m")
_LONGEST_TITLE = 5  # words before a name
_MONEY = "$€£¥₩₹"  # US$5 is no name
_MOST_SMALL = 2  # particles in a row
_LONGEST_ROW = 8  # words of one name before a place in it
_OPENING = frozenset("\"“'‘(")


class Name(NamedTuple):
    """A name at the words ``first`` to ``last``, its titles before ``core``. ``parts`` are its words
    in plain form without titles; ``title`` the titles in plain form. ``sure`` is false for a single
    word that may have its capital from beginning a sentence."""

    first: int
    core: int
    last: int
    parts: tuple[str, ...]
    title: tuple[str, ...]
    sure: bool


def names(passage: Passage, dated: Iterable[TimeTold], places: Iterable[range]) -> list[Name]:
    """The names outside quotation marks that touch one of the ``places``, in order. Weekdays and
    months are none."""
    taken = {at for moment in dated for at in range(moment.first, moment.last)}
    found: list[Name] = []
    at = 0
    for place in places:
        at = max(at, _row_start(passage, place.start))
        while at < place.stop:
            if passage.quoted[at] or at in taken or not _is_capital(passage, at):
                at += 1
                continue
            last = _name_end(passage, at, taken)
            opens = passage.opens_sentence(at) or passage.words[at - 1] in _OPENING
            name = _name(passage, at, last, opens)
            if name:
                found.append(name)
            at = last
    return found


def is_of_a_seat(passage: Passage, name: Name) -> bool:
    """Whether a name tells where a firm sits, and not what it is called or of what land it is: the Tarn-based
    or the Tarn, Norland-based bank may be the Norland bank."""
    row = passage.lower[name.last - 1 : name.last + _LONGEST_SEAT]
    behind = row[2:] if row[1:2] == (",",) else ()
    return any(word.endswith("-based") for word in (row[0], *behind))


_LONGEST_SEAT = 4  # words behind a town, with the comma: Tarn, North Norland-based


def tells_land(passage: Passage, name: Name) -> bool:
    """Whether a name tells of what land somebody is who goes by what he is: the Norlandian carmaker, the
    second-largest U.S. carmaker."""
    from leaddiff.languages.lands import OF_LANDS, PEOPLES

    if len(name.parts) != 1 or "the" not in passage.lower[max(0, name.core - 2) : name.core]:
        return False
    word = passage.lower[name.last]
    is_noun = bool(passage.stems[name.last]) and passage.words[name.last][:1].islower()
    people = name.parts[0]
    bodies = table_words(ENGLISH, "bodies") | table_words(ENGLISH, "speakers")
    one = word.removesuffix("'s").removesuffix("’s")
    is_one = one in bodies or one.endswith("maker")
    is_of_people = people in OF_LANDS or (people.endswith(PEOPLES) and is_one)
    return is_noun and word not in TITLES and is_of_people


def _row_start(passage: Passage, at: int) -> int:
    """Where the row of capitalised words that word ``at`` may be part of begins."""
    start = at
    while start > max(0, at - _LONGEST_ROW) and _is_capital(passage, start - 1):
        start -= 1
    return start


def _is_capital(passage: Passage, at: int) -> bool:
    word = passage.words[at]
    if word[0].isupper():
        if is_signed(word):
            return False  # a rating beside a name is none of its words: rates Norland BBB-
        return passage.lower[at] not in _NEVER and not any(mark in word for mark in _MONEY)
    head, _, tail = word.partition("-")  # al-Hassan
    return bool(tail) and tail[0].isupper() and head in PARTICLES


def _name_end(passage: Passage, at: int, taken: set[int]) -> int:
    """The index after a row of capitalised words and what links them: Bank of England, J. Orwin."""
    last = at + 1
    while last < passage.reading.last and last not in taken and not passage.quoted[last]:
        word = passage.words[last]
        follows = last + 1 < passage.reading.last and _leads_to_capital(passage, last + 1)
        if _is_capital(passage, last):
            owner = passage.lower[last - 1]
            if owner.endswith("'s") and owner != "people's":
                break  # Kim's Seoul office: two names
            last += 1
        elif follows and (word.lower() in _LINKS or word == "&" or _is_initial(passage, last)):
            last += 1
        else:
            break
    return last


def _leads_to_capital(passage: Passage, at: int) -> bool:
    """Whether a capital follows, at most two small words of a name on: van der Berg."""
    row = passage.words[at : at + _MOST_SMALL + 1]
    small = next((n for n, word in enumerate(row) if word.lower() not in PARTICLES), len(row))
    return bool(row[small:]) and row[small][:1].isupper()


def _is_initial(passage: Passage, at: int) -> bool:
    """Whether a full stop belongs to the initial or title before it."""
    before = passage.words[at - 1]
    return passage.words[at] == "." and (len(before) == 1 or before.lower() in TITLES)


def _name(passage: Passage, first: int, last: int, opens: bool) -> Name | None:
    if opens and _is_no_name(passage.lower[first]):
        first += 1  # The Seoul High Court
        opens = False
        while first < last and not passage.words[first][0].isupper():
            first += 1  # On the Nasdaq
        if first == last:
            return None
    core = first
    while core < last and (passage.lower[core] in _TITLED or passage.words[core] == "."):
        core += 1
    if core == last:
        return None  # "the Prime Minister": an office, not a name
    is_body = (passage.lower[first], passage.lower[first + 1]) in rows(ENGLISH, "names_like_titles")
    if is_body or not any(passage.lower[at] in TITLES for at in range(first, core)):
        core = first  # "Home Depot", "National Assembly"
    before = _title_start(passage, first)
    titled = [plain(word) for word in passage.words[before:core] if word != "."]
    parts = tuple(_plain_part(passage, at) for at in range(core, last) if passage.words[at] != ".")
    sure = not opens or last - first > 1 or before < first
    return Name(before, core, last, parts, tuple(titled), sure)


def _plain_part(passage: Passage, at: int) -> str:
    """A word of a name in plain form, REITs as REIT; the S of S&P is no south."""
    if "&" in (passage.words[at - 1] if at else "", passage.words[at + 1]):
        return passage.lower[at].removesuffix("'s")
    word = passage.words[at]
    is_plural = (
        word[-1] == "s" and len(word) > _PLURAL and word[:-1].isalpha() and word[:-1].isupper()
    )
    return plain(word[:-1] if is_plural else word).removesuffix("'s")


_PLURAL = 2  # letters that a plural of initials has more than


def _is_no_name(word: str) -> bool:
    return word in FUNCTION_WORDS or word in table_words(ENGLISH, "sentence_openers")


_TITLED = TITLES | GRADES


def _title_start(passage: Passage, first: int) -> int:
    """Where a title in small letters before a name begins: "deputy mayor Dana Orwin"."""
    start = first
    while start > max(0, first - _LONGEST_TITLE) and passage.lower[start - 1] in _TITLED:
        start -= 1
    has_title = any(passage.lower[at] in TITLES for at in range(start, first))
    return start if has_title else first
