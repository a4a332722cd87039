"""Cuts named: the older paragraphs that went and of which a removal speaks by its subject.

"Removes analyst's comments" is of the paragraph in which the analyst is named and of those below in which he
goes on, be they cut in two places; a paragraph cut elsewhere is another matter. Whoever counts in the version
before the last names other numbers than those that went: the subject tells which are meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import has_place
from leaddiff.checks.topics.names_said import says_name
from leaddiff.checks.topics.topics import is_speech, naming
from leaddiff.checks.verdicts.old_numbers import is_of_a_reference
from leaddiff.checks.verdicts.told_elsewhere import common_stems
from leaddiff.checks.what_changed.awaited import somebody_speaks
from leaddiff.ground.pattern import pattern
from leaddiff.ground.phrases import runs
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.claims import Action, Claim


def cuts_named(claim: Claim, case: Case) -> frozenset[int]:
    """The older paragraphs that went and of which a removal without a place speaks: where its topic is found in
    what went, those that name it and those that went along with them; else all."""
    named = _named(claim, case)
    return frozenset(_with_those_along(named, claim, case) if named else case.cut)


def went_elsewhere(claim: Claim, case: Case) -> tuple[int, ...]:
    """The older paragraphs that went and have the subject of a removal which names others; empty where it says
    no subject, or none that is found in what went."""
    if claim.action is not Action.CUT or not has_place(claim):
        return ()
    return tuple(sorted(_with_those_along(_named(claim, case), claim, case)))


def gave_way(claim: Claim, case: Case) -> frozenset[int]:
    """The older paragraphs that went and that a claim says something took the place of: adds owner's comment in
    place of union quote."""
    found = _IN_PLACE_OF.search(claim.clause)
    if found is None or claim.action is Action.CUT:
        return frozenset()
    removal = claim._replace(action=Action.CUT, topic=found["gone"])
    return frozenset(_with_those_along(_named(removal, case), removal, case))


_IN_PLACE_OF = pattern(
    r"(?i)\b(?:in place of|instead of|replacing|replaces) (?:the |an? )?(?P<gone>[^,;()]{3,60}?)"
    r"(?= in (?:para|graf)|[,;().]|$)",
    has=("in place of", "instead of", "replac"),
)


def old_stems(old: int, case: Case) -> frozenset[str]:
    """The stems of an older paragraph's words of matter."""
    return frozenset(content_stems(case.old.paragraphs[old - 1].text))


_ONE = pattern(r"(?i)(?:(?:the|a|one) )?(?:paragraph|para|graf|graph|line|sentence)\b")
"""What names one paragraph by its matter, and none beside it: deletes paragraph on harbor dues."""


def _named(claim: Claim, case: Case) -> set[int]:
    """The older paragraphs that went and name the subject of a removal."""
    spoken = frozenset(old for old in case.cut if somebody_speaks(case.old.matter[old - 1]))
    return naming(_subject(claim), {old: old_stems(old, case) for old in case.cut}, spoken)


def _subject(claim: Claim) -> str:
    """What a removal says it took out, be it where it says why: "removes paras 18-20 as Orwin comments were
    made before the vote"."""
    reason = None if claim.topic else _REASON.search(claim.clause)
    return reason["subject"] if reason else claim.topic or ""


_REASON = pattern(
    r"\b(?:as|because|since) (?P<subject>[^,;]{3,60}?) (?:were|was|is|are|had|has|have|did|came|made)\b"
)


def _with_those_along(named: set[int], claim: Claim, case: Case) -> Iterator[int]:
    """The paragraphs named, and those of each unbroken run that went along with them."""
    for first, last in runs(case.cut):
        here = named.intersection(range(first, last + 1))
        yield from (
            old for old in range(first, last + 1) if here and _is_along(old, here, claim, case)
        )


def _is_along(old: int, named: set[int], claim: Claim, case: Case) -> bool:
    """Whether a paragraph that went beside some that are named is of their matter: of somebody's comments,
    those in which no other speaks; of what was referred to, those that have a word of it."""
    if old in named:
        return True
    text = case.old.matter[old - 1]
    if is_speech(_subject(claim)):
        told = " ".join(case.old.matter[number - 1] for number in named)
        speakers = [speaker.split()[-1] for speaker in case.speakers(text)]
        return all(says_name(name, told) for name in speakers if name[:1].isupper())
    if not is_of_a_reference(claim) and not _ONE.match(claim.topic or ""):
        return True
    said = frozenset[str]().union(*(old_stems(number, case) for number in named))
    return not (said - common_stems(case)).isdisjoint(old_stems(old, case))
