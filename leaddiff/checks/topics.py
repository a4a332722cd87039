"""Topics: how far the words of a claim reach into the copy. Topics are paraphrase, so they may
widen what a claim covers and colour a reason, and never refute a claim by themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from leaddiff.languages.vocabulary import content_stems, stem

_GENERIC = frozenset(
    stem(word)
    for word in """detail details inputs input background information info comment comments remarks remark quote
    quotes reaction reactions reax response responses statement statements figure figures number numbers more
    additional latest new fresh further minor edits editing edit updates update changes photo photos
    graphic video byline throughout context analysis story copy conform trim trims style typo typos
    spelling word words dropped reference context material explanation note notes lines description
    developments development result results data account accounts interview briefing press conference
    conference announcement report reports speech news item items context closing share shares price
    prices market markets stats statistics""".split()
)
"""Stems that name a kind of material rather than a matter: they reach everywhere."""


@lru_cache(maxsize=1000)
def topic_stems(topic: str | None) -> frozenset[str]:
    """The stems of a topic that name its matter: of "foreign ministry's comments", foreign and
    ministry."""
    return frozenset(content_stems(topic or "")) - _GENERIC


def mentions(topic: str | None, stems: frozenset[str]) -> bool:
    """Whether a text, given by its stems, names the matter of a topic."""
    return not topic_stems(topic).isdisjoint(stems)


_NEAR = (
    "toll tolls death deaths casualty casualties victim victims fatality fatalities dead "
    "killed died dies kill kills missing injured hurt wounded injuries bodies body lives perished "
    "drowned slain fatal unaccounted",
    "military army navy naval troops soldiers soldier forces marines defense defence air",
    "stock stocks share shares bourse index market markets trading price prices closing "
    "close kospi nikkei dow percent points",
    "president presidential",
    "police officer officers investigators probe investigation arrest arrested suspect suspects",
    "rescue rescued rescuers search searchers firefighters firefighting",
    "weather rain snow storm forecast typhoon winds temperature temperatures",
    "vote votes voting ballot ballots election polls poll result results count turnout seats",
    "court judge ruling verdict sentence trial lawyer lawyers prosecutors",
    "profit profits earnings results revenue sales loss income quarter",
    "witness witnesses resident residents survivor passenger passengers neighbor",
    "ceo chief executive chairman",
    "governor gov govs",
    "analyst analysts economist economists expert experts",
    "history background earlier previous previously year years ago since",
    "cause reason because caused due probe",
)
"""Words that tell of one matter: a topic's toll is the text's dead and missing."""


_ABSTRACT = """cause causes reason reasons circumstances aftermath impact effect effects consequences outlook
    prospects measures plan plans schedule timeline identity identities name names age ages location
    scene damage explanation criticism views view rescue operation operations efforts progress total
    history record precedent precedents significance implications situation"""
"""Topics that say what sort of thing is told and are seldom named where it is."""


@cache
def _abstract() -> frozenset[str]:
    return frozenset(stem(word) for word in _ABSTRACT.split())


@cache
def _kin() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(stem(word) for word in words.split()) for words in _NEAR)


def may_mention(topic: str | None, stems: frozenset[str]) -> bool:
    """Whether a text may speak of a topic: it names it, or has a word near it in meaning. A topic that
    names no matter ("more details") is spoken of by any text."""
    wanted = topic_stems(topic) - _abstract()
    if not wanted or not wanted.isdisjoint(stems):
        return True
    return any(not kin.isdisjoint(wanted) and not kin.isdisjoint(stems) for kin in _kin())


def tells_toll(topic: str, stems: frozenset[str]) -> bool:
    """Whether a topic is the toll and a text tells of dead, hurt or missing, under whatever name."""
    toll = _kin()[0]
    wanted = topic_stems(topic)
    return bool(wanted) and wanted <= toll and not toll.isdisjoint(stems)


def reach(topic: str | None, altered: Mapping[int, frozenset[str]]) -> frozenset[int] | None:
    """The altered paragraphs (number -> stems) that a topic speaks of: those that name its matter,
    with the altered ones next to them, and the lead. None: it may speak of any of them, because a
    part of it names no matter or stands nowhere in its own words (a paraphrase)."""
    found = [_naming(part, altered) for part in (topic or "").split(",")]
    if not all(found):
        return None
    return frozenset(_grown(set().union(*found), altered)) | {1}


def naming(topic: str | None, altered: Mapping[int, frozenset[str]]) -> set[int]:
    """The altered paragraphs that name the matter of a topic, or of a part of it."""
    return set[int]().union(*(_naming(part, altered) for part in (topic or "").split(",")))


def _naming(part: str, altered: Mapping[int, frozenset[str]]) -> set[int]:
    return {n for n, stems in altered.items() if mentions(part, stems)} or {
        n for n, stems in altered.items() if tells_toll(part, stems)
    }


def _grown(numbers: Iterable[int], altered: Mapping[int, frozenset[str]]) -> set[int]:
    """The numbers and the unbroken runs of altered paragraphs they stand in."""
    grown, edge = set(numbers), list(numbers)
    while edge:
        number = edge.pop()
        for beside in (number - 1, number + 1):
            if beside in altered and beside not in grown:
                grown.add(beside)
                edge.append(beside)
    return grown
