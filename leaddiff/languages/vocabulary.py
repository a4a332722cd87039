"""Vocabulary: which words carry the matter of a sentence, and when two forms are one word."""

from __future__ import annotations

from functools import lru_cache

from leaddiff.ground.lately import lately
from leaddiff.ground.pattern import mixed, pattern
from leaddiff.languages.ratings import SIGNED
from leaddiff.languages.tokens import PLAIN_WORD, folded

FUNCTION_WORDS = frozenset(
    """a an the this that these those it its he him his she her hers they them their we us our you your
    i me my who whom whose which what when where while why how there here and or but nor so yet if
    then than as at by for from in into of off on onto out over to toward towards up upon with without
    within about above after against along among around before behind below between beyond down during
    near per since through throughout under until till via is are was were be been being am has have had
    having do does did doing will would shall should can could may might must not no also just only too
    very more most some any all each every both either neither such own same other another said say says
    saying added told""".split()
)
"""Words that a change of which, alone, tells a reader nothing new."""

_ENDINGS = (
    *(
        "ations",
        "ation",
        "ings",
        "ing",
        "ies",
        "ied",
        "ers",
        "ed",
        "es",
        "er",
        "s",
        "e",
    ),
    "y",
)
_JOINT = mixed(r"'\-", "’")
_WORD = pattern(
    rf"{PLAIN_WORD}|{SIGNED}|(?=[^\W_])(?:\d+(?:[.,:/]\d+)*|(?:[^\W\d_]\.){{2,}}|[^\W_]+(?:{_JOINT}[^\W_]+)*)"
)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A rough stem, for telling whether two words are forms of one: "ministries" and "ministry's"."""
    plain = folded(word).removesuffix("'s").removesuffix("'")
    if not plain.endswith(_ENDINGS) or plain.endswith("ss"):
        return plain
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= 3:
            found = plain[: -len(ending)]
            if ending in _OF_VERBS and len(found) >= _SHORTEST_IN_ER and found.endswith("er"):
                return found[:-2]  # as of "consider" itself
            if _is_doubled(found, ending):
                return found[:-1]
            is_spelt_with_z = len(found) >= _SHORTEST_IN_Z and found.endswith(("iz", "yz"))
            return f"{found[:-1]}s" if is_spelt_with_z else found
    return plain


def _is_doubled(found: str, ending: str) -> bool:
    """Whether a stem has a consonant twice for its ending's sake: planned, cutting, winner; not "passing",
    "added", "letter"."""
    if len(found) <= _SHORTEST_DOUBLED or found[-1] != found[-2] or found[-1] not in _DOUBLED:
        return False
    return ending in ("ings", "ing", "ed") or (ending in ("er", "ers") and found in _DOERS)


_DOUBLED = frozenset("bdgkmnprt")
_DOERS = frozenset("beginn gunn plann robb runn shopp swimm winn".split())
"""Of the words in -er that have one twice, those for whoever does it: winner, of winning."""

_OF_VERBS = ("ings", "ing", "ed")

_SHORTEST_IN_ER = 5
"""Letters (5 to 6) of a verb from which on its -er goes with its ending as without one: ordered, order."""

_SHORTEST_DOUBLED = 3
"""Letters (2 to 4) of a word whose consonant is its own: adding."""

_SHORTEST_IN_Z = 5
"""Letters (4 to 7) of a stem from which on -iz is another house's -is: monetized and monetised."""


@lately
def content_words(text: str) -> tuple[str, ...]:
    """The words and figures of a text that carry its matter, in order, as they stand."""
    return tuple([word for word in _WORD.findall(text) if _content_stem(word)])


@lately
def content_stems(text: str) -> tuple[str, ...]:
    """The stems of the content words of a text, in order."""
    return tuple([found for word in _WORD.findall(text) if (found := _content_stem(word))])


@lru_cache(maxsize=20_000)
def _content_stem(word: str) -> str:
    """The stem of a content word; empty for a function word."""
    return "" if folded(word) in FUNCTION_WORDS else stem(word)
