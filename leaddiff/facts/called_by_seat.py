"""Called by seat: a company that is called by where it is at home, "the Tarn, Norland, company", and by its
name on the other side, which tells the same: "Tarn, Norland-based Orsil"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from leaddiff.facts.attributions import Attribution
from leaddiff.facts.passage import Passage


def less_seat(passage: Passage, source: Attribution) -> tuple[Attribution, tuple[str, ...]]:
    """A source without the words between its article and its last that say where it is at home, and these;
    as it is, where there are none."""
    if not source.speaker:
        return source, ()
    body = source.speaker[1] - 1
    first = body
    while first and _is_of_seat(passage.words[first - 1]):
        first -= 1
    seat = tuple(w.removesuffix("-based") for w in passage.words[first:body] if w != ",")
    if not seat or not first or passage.lower[first - 1] != "the":
        return source, ()
    heads = frozenset((passage.stems[body],))
    return source._replace(speaker=(first - 1, body + 1), heads=heads), seat


def _is_of_seat(word: str) -> bool:
    return word == "," or (word[:1].isupper() and word != "The")


def is_at_home(name: str, seat: Iterable[str], texts: Iterable[str]) -> bool:
    """Whether a text says of a name that it is based in a place, given word by word, be it with its land."""
    place = r",? ".join(map(re.escape, seat))
    told = rf"\b{place}(?:, [A-Z][a-z]+)?-based (?:[\w-]+ ){{0,3}}?{re.escape(name)}\b"
    behind = rf"\b{re.escape(name)}\b[^.;]{{0,40}}\b(?:based|headquartered) in {place}\b"
    return any(name in text and re.search(f"{told}|{behind}", text) for text in texts)


def is_alone_at_home(name: str, seat: Iterable[str], texts: Iterable[str]) -> bool:
    """Whether no text says of another name that it is of a place: Halm Salt, a Tarn company."""
    place = r",? ".join(map(re.escape, seat))
    based = rf"\b{place}(?:, [A-Z][a-z]+)?-based (?:[a-z-]+ ){{0,3}}({_A_NAME})"
    behind = rf"\b({_A_NAME}), an? {place}(?:-based)? [a-z]+"
    others = (
        found for text in texts for each in (based, behind) for found in re.findall(each, text)
    )
    return all(name in other.split() for other in others)


_A_NAME = r"[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,4}"
