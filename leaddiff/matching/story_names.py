"""Story names: slugs and headlines taken down to what names the story, and how alike two of them are."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from leaddiff.ground.pattern import pattern
from leaddiff.languages.version_markers import without_hour
from leaddiff.languages.vocabulary import content_stems
from leaddiff.matching.thresholds import HEADLINE_WORDS

ALIKE = 0.5
"""Share of all words of two slugs that must stand in both for them to be alike (0.4 to 0.7)."""

SPELLING = 6
"""Letters (5 to 8) from which two words that differ in one letter are one word misspelt: Iran and
Iraq are not."""

ABBREVIATION = 4
"""Letters of the longest abbreviation (3 to 5): Rdp stands for Roundup."""

CLOSE = 0.6
"""Likeness from which a slug is offered for one that is not known (0.5 to 0.8)."""

MOST_OFFERED = 5
"""Slugs offered at most (3 to 10)."""

LONGEST_SLUG = 200
"""Characters of the longest slug (80 up)."""

_CYCLE = pattern(r"(am|pm|bc|ap)-+(?=\S)")
_LD = r"[0-9]{1,2} ?(?:st|nd|rd|th)[ -]{0,3}(?:ld|lead|add)s?(?:[ -]{0,3}write-?thr(?:u|ough))?"
_OTHER = (
    r"ld|lead|urgent|bjt|rpt|refile|correct(?:ed|ion|ive)|(?:update|wrapup) ?[0-9]{1,2}|write-?thru"
)
_MARKER = pattern(rf"[(\[] ?(?:{_LD}|{_OTHER}) ?[)\]]|\b{_LD}\b|\b(?:{_OTHER})(?=\s*(?:,|$))")
_CODES = pattern(r",\s*(?:[a-z]?[0-9]{2,4}|[0-9] takes?|bjt)\b(?:[-+]\w+)?")
_POINT = pattern(r"(?<=[a-z])\.(?=[a-z]\b)|(?<=\b[a-z])\.|['’?!*]")
_APART = pattern(r"[\W_]+")


class Naming(Enum):
    """How two copies are named. ``UNNAMED``: one of them has nothing to name it."""

    SAME = "same"
    ALIKE = "alike"
    OTHER = "other"
    UNNAMED = "unnamed"


class Name(NamedTuple):
    """A slug without case, marker, cycle, codes, points and blanks. ``cycle`` is am, pm, bc or none;
    ``joined`` its words written as one, for transmission codes write them so."""

    words: tuple[str, ...]
    cycle: str
    joined: str


@lru_cache(maxsize=200_000)
def name_of(slug: str) -> Name:
    """What a slug names: "AM-U.S.-Soviet, 2ndLd-Writethru, a0701,700" is us, soviet. The hour of a
    story that is written anew through the day is no part of it."""
    plain = without_hour(slug.casefold().strip())
    found = _CYCLE.match(plain)
    cycle = found[1] if found else ""
    if found:
        plain = plain[found.end() :]
    bare = _CODES.sub(" ", _MARKER.sub(" ", plain))
    words = tuple(_APART.sub(" ", _POINT.sub("", bare)).split())
    if not words:
        words = tuple(_APART.sub(" ", plain).split())
    return Name(words, cycle, "".join(words))


@lru_cache(maxsize=200_000)
def is_nameless(slug: str | None) -> bool:
    """Whether a slug says nothing: it is missing, or has no letter in it."""
    return slug is None or not any(map(str.isalpha, name_of(slug).joined))


@lru_cache(maxsize=100_000)
def compare_slugs(one: str, other: str) -> Naming:
    """Whether two slugs name one story. Drift inside one story that was seen on real wires: points
    (U.S.-Soviet), order (UN-Libya), number (Lite, Lites), blanks and hyphens, abbreviations (Rdp),
    a word more or less (Cambodia, Vietnam-Cambodia)."""
    first, second = name_of(one), name_of(other)
    if first.joined == second.joined:
        return Naming.SAME
    shared = _shared(first.words, second.words)
    if shared == len(first.words) == len(second.words):
        return Naming.SAME
    everything = len(first.words) + len(second.words) - shared
    return Naming.ALIKE if shared >= ALIKE * everything else Naming.OTHER


@lru_cache(maxsize=100_000)
def compare_headlines(one: str, other: str) -> Naming:
    """Whether two headlines head one story, as far as headlines can tell."""
    first, second = frozenset(content_stems(one)), frozenset(content_stems(other))
    if not first or not second:
        return Naming.UNNAMED
    if first == second:
        return Naming.SAME
    shared = len(first & second)
    return Naming.ALIKE if shared >= HEADLINE_WORDS * min(len(first), len(second)) else Naming.OTHER


def close_slugs(text: str, known: Iterable[str]) -> list[str]:
    """Those of the known slugs that may be meant by one that is not known, the closest first."""
    from difflib import get_close_matches

    plain = {slug: " ".join(name_of(slug).words) for slug in sorted(known)}
    alike = [slug for slug in plain if compare_slugs(text, slug) is not Naming.OTHER]
    wanted = " ".join(name_of(text[:LONGEST_SLUG]).words)
    misspelt = get_close_matches(wanted, plain.values(), n=MOST_OFFERED, cutoff=CLOSE)
    alike += [slug for spelt in misspelt for slug in plain if plain[slug] == spelt]
    return list(dict.fromkeys(alike))[:MOST_OFFERED]


def _shared(one: Iterable[str], other: Iterable[str]) -> int:
    """How many words of one have a counterpart in the other, each used once."""
    rest = list(other)
    shared = 0
    for exact in (True, False):
        left = []
        for word in one:
            found = next((w for w in rest if (w == word if exact else _is_alike(w, word))), None)
            if found is None:
                left.append(word)
            else:
                rest.remove(found)
                shared += 1
        one = left
    return shared


def _is_alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=lambda word: (len(word), word))
    if any(map(str.isdigit, one + other)):
        return False
    if long in (short + "s", short + "es"):
        return True
    is_abbreviated = len(short) <= ABBREVIATION and 2 <= len(short) <= len(long) - 2
    if is_abbreviated and short[0] == long[0] and short[-1] == long[-1]:
        return _stands_in(short, long) and not set(short[1:]) & set("aeiou")
    return len(short) >= SPELLING and _is_misspelt(short, long)


def _stands_in(short: str, long: str) -> bool:
    """Whether the letters of one word stand in the other in order."""
    letters = iter(long)
    return all(letter in letters for letter in short)


def _is_misspelt(short: str, long: str) -> bool:
    """Whether one letter was changed, left out or put in, or two changed places."""
    if len(long) - len(short) > 1:
        return False
    at = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    is_swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return short[at + 1 :] == long[at + 1 :] or is_swapped
