"""Old numbers: claims that count in the version before, as AP's do: SUBS 4th graf, picks up 7th pvs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import is_untouched, new_numbers, standing
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.claims import Action, Claim, Verdict
from leaddiff.nouns.grounds import AnchorInOld, BeyondOld, Grounds, OldParagraphs, OldTest


def judge_old_numbers(
    claim: Claim, case: Case, numbers: Sequence[int] | None = None
) -> tuple[Verdict, Grounds]:
    """Claims that count in the old version: SUBS 4th graf, INSERTS after 6th, picks up 7th pvs."""
    numbers = claim.old_paragraphs if numbers is None else numbers
    anchored = anchored_at(claim, case)
    if anchored and not set(anchored) & set(numbers):
        return Verdict.REFUTED, AnchorInOld(anchored)
    beyond = beyond_old(numbers, case)
    if beyond and len(beyond) == len(numbers):
        return Verdict.REFUTED, BeyondOld(beyond, len(case.old.paragraphs))
    test, holds = _old_test(claim, case)
    borne = tuple(n for n in numbers if n <= len(case.old.paragraphs) and holds(n))
    failed = tuple(n for n in numbers if n not in borne)
    verdict, told = by_share(len(borne), len(numbers)), OldParagraphs(test, borne, failed)
    if verdict is Verdict.CONFIRMED and claim.size and claim.action in _SIZED:
        count = _count_put_in(claim, case)
        if count != claim.size:
            return Verdict.PARTIAL, told._replace(put_in=count, announced=claim.size)
    return verdict, told


def beyond_old(numbers: Sequence[int], case: Case) -> tuple[int, ...]:
    """Those of the numbers that the old version has no paragraph for."""
    return tuple(n for n in numbers if n > len(case.old.paragraphs))


_SIZED = (Action.SUBSTITUTE, Action.INSERT)
"""What tells how many paragraphs were put in: SUBS 8th graf with 2 grafs."""


def _count_put_in(claim: Claim, case: Case) -> int:
    """How many paragraphs stand where a claim says that some were put in. New ones beside them that
    another claim speaks of count only as far as they are needed."""
    here = set(new_numbers(claim, case))
    claims = case.note.claims if case.note else ()
    others = {n for other in claims if other.span != claim.span for n in new_numbers(other, case)}
    fewest = len(here - others)
    return max(fewest, min(len(here), claim.size or 0))


def _old_test(claim: Claim, case: Case) -> tuple[OldTest, Callable[[int], bool]]:
    """What an old paragraph must show for the claim, and whether one does."""
    match claim.action:
        case Action.PICK_UP:
            return OldTest.STANDS, lambda n: bool(standing(n, case))
        case Action.INSERT:
            followed = bool(new_numbers(claim, case))
            return OldTest.FOLLOWED, lambda n: followed
        case Action.CUT:
            return OldTest.CUT, lambda n: _was_cut(n, claim, case)
        case _:
            return OldTest.REPLACED, lambda n: not is_untouched(n, case)


def anchored_at(claim: Claim, case: Case) -> tuple[int, ...]:
    """The old paragraphs that open with the words a claim quotes; empty where none does, since
    desks quote loosely."""
    anchor = " ".join(words_of((claim.anchor or "").lower()))
    if not anchor:
        return ()
    return tuple(
        paragraph.number
        for paragraph in case.old.paragraphs
        if _opening(paragraph.text, len(anchor)).startswith(anchor)
    )


def _opening(text: str, length: int) -> str:
    return " ".join(words_of(text[: 4 * length + 40].lower()))


def _was_cut(old: int, claim: Claim, case: Case) -> bool:
    if old in case.cut:
        return True
    found = [case.traces[n] for n in standing(old, case)]
    return any(f.loses_matter if is_of_a_reference(claim) else f.cuts for f in found)


def is_of_a_reference(claim: Claim) -> bool:
    """Whether what went is said to be a reference to something: it had words of its own, so that "said it"
    is none."""
    return not {"reference", "references", "mention", "mentions"}.isdisjoint(
        words_of((claim.topic or "").lower())
    )


def by_share(borne: int, all_: int) -> Verdict:
    """The verdict on a claim of which so many of all the places bear it out."""
    if borne == all_:
        return Verdict.CONFIRMED
    return Verdict.PARTIAL if borne else Verdict.REFUTED
