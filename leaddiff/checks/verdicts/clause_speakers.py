"""Clause speakers: what a note may call whoever speaks in a paragraph; nothing that makes an ugly clause."""

from __future__ import annotations

from collections.abc import Collection

from leaddiff.ground.pattern import pattern
from leaddiff.languages.tables import ENGLISH, groups, table_words

_PLAIN = pattern(r"[A-Za-z][A-Za-z .'&-]{1,40}")

_SPEAKERS = table_words(ENGLISH, "speakers")
_SPEAKING = frozenset(word for word in _SPEAKERS if not word.startswith("-"))
_SPEAKING |= groups(ENGLISH, "plain_nouns")["source"]
_ENDINGS = tuple(sorted(word[1:] for word in _SPEAKERS if word.startswith("-")))

_PARTICLES = frozenset("of de la le du da dos van von der den al bin el and &".split())
_CUTS = pattern(r" (?:in|at|on|with|for|from|near|who|familiar|aboard|about|against|to) .*")
_SHARE = pattern(r"^(?:of )?(?:the |those |these )?")
_TITLES = pattern(r"^(?:[a-z]{3,20} ){1,3}(?=[A-Z][a-z]+ [A-Z])")
_MOST_WORDS = 4


def called_in_note(speaker: str, said: Collection[str]) -> str | None:
    """What a note may call a speaker ("defense ministry", "Ryu"); None where it is better not named.
    ``said`` are the words of the story: one that stands there in small letters is no name."""
    name = _TITLES.sub("", _CUTS.sub("", speaker)).removesuffix("'s").removesuffix("’s")
    if _is_name(name, said):
        return name if _PLAIN.fullmatch(name) else None
    of, _, rest = name.partition(" of ")
    if rest and not _speaks(of):  # nine of the callers, some of the residents
        of = rest
    of = _SHARE.sub("", of)
    first = of.partition(" ")[0]
    is_noun = first.lower() in _SPEAKING or first.lower() in said
    noun = of[:1].lower() + of[1:] if is_noun else of
    is_short = len(noun.split()) <= _MOST_WORDS
    return noun if is_short and _speaks(noun) and _PLAIN.fullmatch(noun) else None


def _is_name(name: str, said: Collection[str]) -> bool:
    words = name.split()
    capitals = [word for word in words if word not in _PARTICLES]
    if not capitals or not words[0][:1].isupper() or not all(w[:1].isupper() for w in capitals):
        return False
    return len(words) > 1 or not (name.lower() in _SPEAKING or name.lower() in said)


def _speaks(noun: str) -> bool:
    last = noun.split()[-1].lower() if noun.split() else ""
    return last in _SPEAKING or last.endswith(_ENDINGS)
