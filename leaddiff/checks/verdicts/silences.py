"""Silences: of those who a note says would not comment, and where that is told.

"Bank and miner decline comment" is told by the line that says so, and by nothing else on the bank or the miner.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from leaddiff.checks.case import Case
from leaddiff.checks.topics.topics import things
from leaddiff.checks.verdicts.voices import fresh_sentences
from leaddiff.checks.what_changed.awaited import awaits
from leaddiff.ground.pattern import pattern
from leaddiff.languages.vocabulary import content_stems

_SILENT = pattern(
    r"(?i)\b(?:declin\w+|refus\w+) (?:to |any )?comment|\b(?:not|unavailable) .{0,20}\bcomment"
    r"|\bno (?:immediate |further |official )?(?:comment|response|reply)\b",
    has=("comment", "no "),
)


def silences(topic: str | None) -> tuple[str, ...]:
    """The things of a topic that are somebody's silence: of "Orlen, Hask decline comment" those of both."""
    return tuple(reversed(tuple(_silences(topic)))) if _SILENT.search(topic or "") else ()


def _silences(topic: str | None) -> Iterator[str]:
    is_of_last = False
    for thing in reversed(things(topic)):
        is_said = _SILENT.search(thing) is not None
        is_of_last = is_said or (is_of_last and thing.strip()[:1].isupper())
        if is_of_last:
            yield thing


def never_silent(topic: str | None, numbers: Collection[int], case: Case) -> tuple[str, ...]:
    """Those of several who by a topic would not comment of whom the copy has no word, where each line in these
    paragraphs that says so is of another of them: nobody is left who may be called otherwise."""
    named = [each.strip() for each in silences(topic)]
    who = {each: frozenset(content_stems(_SILENT.sub(" ", each))) for each in named}
    copy = frozenset(content_stems(" ".join(case.new.matter)))
    absent = tuple(each for each in named if who[each] and who[each].isdisjoint(copy))
    here = [s for n in numbers for s in fresh_sentences(n, case) if awaits(s)]
    others = [who[each] for each in named if each not in absent]
    is_known = [any(not o.isdisjoint(content_stems(s)) for o in others) for s in here]
    return absent if here and all(is_known) else ()


def is_never_silent(topic: str | None, case: Case) -> bool:
    """Whether a topic is somebody's silence alone, and no line came that says somebody would not comment."""
    named = things(topic)
    if not named or len(silences(topic)) < len(named):
        return False
    came = (said for number in case.altered for said in fresh_sentences(number, case))
    return not any(map(awaits, came))


def told_silent(topic: str | None, numbers: Collection[int], case: Case) -> frozenset[int]:
    """Those of some paragraphs to which no more came than that one whose silence a topic names would not
    comment."""
    silent = silences(topic)
    if not silent:
        return frozenset()
    who = frozenset(content_stems(" ".join(_SILENT.sub(" ", each) for each in silent)))
    return frozenset(number for number in numbers if _is_of_silence(who, number, case))


def _is_of_silence(who: frozenset[str], number: int, case: Case) -> bool:
    came = tuple(fresh_sentences(number, case))
    is_named = not who or any(not who.isdisjoint(content_stems(sentence)) for sentence in came)
    return is_named and bool(came) and all(map(awaits, came))
