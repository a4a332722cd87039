"""Claims held: claims that the copy does not bear out, with the right numbers where they are plain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import is_bottom, is_open
from leaddiff.checks.verdicts.borne_out import bears_out
from leaddiff.checks.verdicts.displaced import stands_in
from leaddiff.checks.verdicts.old_numbers import beyond_old
from leaddiff.nouns.claims import Claim, Ruling, Verdict
from leaddiff.nouns.evidence import ClaimFailed, Displaced, OldOutOfRange, OutOfRange
from leaddiff.nouns.examples import update
from leaddiff.nouns.findings import Example, Finding, Rule, Severity
from leaddiff.nouns.grounds import AnchorInOld, Went

if TYPE_CHECKING:
    from leaddiff.checks.alone import Alone

_PRACTICE = (
    "Numbers in a note count the paragraphs of the new version, the dateline paragraph being 1."
)


def _comments(places: str) -> Example:
    """A story in which the owner's comments came into paragraphs 2 and 3, and a note on them."""
    return update(
        f"ADDS owner's comments in paras {places}",
        '+ "We will look at every plate of the hull," said owner Kang Do-yun.',
        "+ Kang said the line would run again on Thursday.",
        "  All 71 aboard were taken off by evening.",
        "  No one was hurt.",
    )


RULES = (
    Rule(
        "claim-not-borne-out",
        Severity.ERROR,
        "Nothing of what the note says was done stands where it says.",
        _PRACTICE,
        "Correct the note, or make the change it promises.",
        caught=update(
            "ADDS passengers' comments in para 3",
            "  All 71 aboard were taken off by evening.",
            "  No one was hurt.",
            "  The ferry links Sokdo with two islands.",
            "  Its owner said divers would look at the hull.",
            '+ "The bang threw us off our seats," said passenger Ok Mi-ran.',
        ),
        passed=update(
            "ADDS passengers' comments in para 6",
            "  All 71 aboard were taken off by evening.",
            "  No one was hurt.",
            "  The ferry links Sokdo with two islands.",
            "  Its owner said divers would look at the hull.",
            '+ "The bang threw us off our seats," said passenger Ok Mi-ran.',
        ),
    ),
    Rule(
        "claim-partly-borne-out",
        Severity.WARNING,
        "Only some of the places the note names changed as it says.",
        _PRACTICE,
        "Name only the paragraphs that changed.",
        caught=_comments("2-4"),
        passed=_comments("2-3"),
    ),
    Rule(
        "off-by-one",
        Severity.WARNING,
        "The material stands exactly one paragraph from where the note puts it.",
        "On a real ten-day wire one place in twenty was wrong, every one of them by one.",
        "Take the numbers suggested.",
        caught=_comments("3-4"),
        passed=_comments("2-3"),
    ),
    Rule(
        "number-out-of-range",
        Severity.ERROR,
        "The note names a paragraph that the version it counts in does not have.",
        _PRACTICE,
        "Count again; slug, headline, note, byline, captions and credits do not count.",
        caught=update(
            "ADDS details in paras 3-7",
            "  All 71 aboard were taken off by evening.",
            "+ The ferry struck a sandbank at low tide.",
        ),
        passed=update(
            "ADDS details in para 3",
            "  All 71 aboard were taken off by evening.",
            "+ The ferry struck a sandbank at low tide.",
        ),
    ),
)


def check(case: Case) -> Iterator[Finding]:
    """One finding for each claim that is refuted or only partly borne out."""
    for index, ruling in enumerate(case.rulings):
        if ruling.verdict in (Verdict.REFUTED, Verdict.PARTIAL):
            yield _finding(index, ruling, case)


def check_alone(alone: Alone) -> Iterator[Finding]:
    """One finding for each claim that its own copy refutes."""
    for index, ruling in enumerate(alone.rulings):
        if ruling.verdict is Verdict.REFUTED:
            yield _refuted(index, ruling, alone)


def _refuted(index: int, ruling: Ruling, alone: Alone) -> Finding:
    claim = ruling.claim
    beyond, misplaced = alone.beyond(claim), alone.misplaced(index)
    if beyond:
        seen = OutOfRange(claim.clause, beyond, (len(alone.new.paragraphs),))
        return Finding("number-out-of-range", seen, new=beyond, claim=index)
    if misplaced is None:
        failed = ClaimFailed(claim.clause, ruling.verdict, ruling.grounds, claim.paragraphs)
        return Finding("claim-not-borne-out", failed, claim=index)
    expected, found = misplaced
    off_by = min((number - expected for number in found), key=abs)
    rule = "off-by-one" if abs(off_by) == 1 else "claim-not-borne-out"
    at = Displaced(claim.clause, (expected,), found, off_by, claim.anchor or "")
    return Finding(rule, at, new=found, claim=index)


def _finding(index: int, ruling: Ruling, case: Case) -> Finding:
    off = _elsewhere(index, ruling, case)
    if off and ruling.claim.corrects:
        return off  # what was put right stands where it stands
    return _out_of_range(index, ruling, case) or off or _failed(index, ruling, case)


def _out_of_range(index: int, ruling: Ruling, case: Case) -> Finding | None:
    claim = ruling.claim
    beyond = _beyond(claim, case)
    if beyond:
        seen = OutOfRange(claim.clause, beyond, (len(case.new.paragraphs),))
        return Finding("number-out-of-range", seen, new=beyond, claim=index)
    beyond = beyond_old(claim.old_paragraphs, case)
    if beyond and not isinstance(ruling.grounds, AnchorInOld):
        seen_old = OldOutOfRange(claim.clause, beyond, len(case.old.paragraphs))
        return Finding("number-out-of-range", seen_old, claim=index)
    return None


def _elsewhere(index: int, ruling: Ruling, case: Case) -> Finding | None:
    claim = ruling.claim
    right = stands_in(claim, case)
    if not right or right == claim.paragraphs:
        return None
    off_by = _off_by(claim.paragraphs, right)
    rule = "off-by-one" if abs(off_by) == 1 else "claim-not-borne-out"
    seen = Displaced(claim.clause, claim.paragraphs, right, off_by, grounds=ruling.grounds)
    told = _renumbered(claim, right, case)
    return Finding(rule, seen, new=right, claim=index, suggestion=told)


def _failed(index: int, ruling: Ruling, case: Case) -> Finding:
    claim = ruling.claim
    if isinstance(ruling.grounds, Went) and claim.paragraphs:
        return _cut_elsewhere(index, ruling, ruling.grounds, case)
    numbers = tuple(n for n in claim.paragraphs if n in case.traces)
    beyond = beyond_old(claim.old_paragraphs, case)
    is_part = ruling.verdict is Verdict.PARTIAL
    return Finding(
        "claim-partly-borne-out" if is_part else "claim-not-borne-out",
        ClaimFailed(claim.clause, ruling.verdict, ruling.grounds, claim.paragraphs),
        tuple(n for n in claim.old_paragraphs if n not in beyond),
        numbers,
        index,
        _borne_clause(claim, case) if is_part else None,
    )


def _cut_elsewhere(index: int, ruling: Ruling, went: Went, case: Case) -> Finding:
    """A removal whose subject went from other paragraphs of the old version than it names."""
    claim = ruling.claim
    failed = ClaimFailed(claim.clause, ruling.verdict, went, claim.paragraphs)
    told = _renumbered(claim, went.gone, case)
    return Finding("claim-not-borne-out", failed, went.gone, (), index, told)


def _beyond(claim: Claim, case: Case) -> tuple[int, ...]:
    return tuple(n for n in claim.paragraphs if n > len(case.new.paragraphs))


def _off_by(asked: Sequence[int], right: Sequence[int]) -> int:
    """How far the numbers are off: of the number asked for furthest from any right one."""
    away = (min((n - a for n in right), key=abs) for a in asked)
    return max(away, key=abs) or 1


def _says_no_number(claim: Claim) -> bool:
    relative = claim.place is not None and any(s.last < 0 for s in claim.place.stretches)
    return is_open(claim) or is_bottom(claim) or relative


def _renumbered(claim: Claim, right: Sequence[int], case: Case) -> str | None:
    """The clause with its numbers put right, where it counts in the new version."""
    from leaddiff.checks.suggestion.renumbered import renumbered

    place = claim.place
    if place is None or place.after is not None or place.old_frame:
        return None
    return renumbered(claim.clause, claim.paragraphs, right, case.agency.style)


def _borne_clause(claim: Claim, case: Case) -> str | None:
    borne = [n for n in claim.paragraphs if bears_out(claim, n, case)]
    told = _renumbered(claim, borne, case) if borne and not _says_no_number(claim) else None
    return told if told != claim.clause else None
