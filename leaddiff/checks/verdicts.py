"""Verdicts: whether the copy bears a claim out, with the evidence in an editor's words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace

from leaddiff.checks.beyond_copy import names_what_no_copy_carries
from leaddiff.checks.case import Case
from leaddiff.checks.claimed_fields import judge_field
from leaddiff.checks.claimed_moves import judge_move
from leaddiff.checks.claimed_places import (
    BODY_TARGETS,
    adds_by_clarifying,
    has_place,
    is_bottom,
    is_open,
    is_placeless,
    is_relative_lead,
    is_untouched,
    new_numbers,
    standing,
)
from leaddiff.checks.denials import denial
from leaddiff.checks.joined import judge_joins, speaks_of_joins
from leaddiff.checks.named_kinds import adds_by_replacing, lacks_its_kind
from leaddiff.checks.stated_values import contradiction
from leaddiff.checks.topics import mentions
from leaddiff.checks.traces import Trace, brings_news
from leaddiff.ground.pattern import pattern
from leaddiff.ground.phrases import named, ranges
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.claims import Action, Claim, Ruling, Target, Verdict

SEVERAL_PARTS = 2
"""Separate stretches of altered paragraphs that bear "throughout" out (2 to 4)."""

MOST = 0.5
"""Share of altered paragraphs that bears "throughout" out even in one stretch (0.3 to 1)."""


def judge(claim: Claim, case: Case) -> Ruling:
    """The verdict on one claim.

    Rests on what was checked on real copy: numbers count in the new version (AP's SUBS, INSERTS and
    pick-ups in the old), ADDS may be new paragraphs or new material in old ones, UPDATES may be pure
    insertion; some of the places borne out is partial, none is refuted.
    """
    not_of_this_step = _not_of_this_step(claim, case)
    if not_of_this_step is not None:
        return Ruling(claim, Verdict.UNVERIFIABLE, not_of_this_step)
    verdict, reason = _judged(claim, case)
    if verdict in _MADE and claim.target in BODY_TARGETS:
        untrue = contradiction(claim, case) or _untrue_in_place(claim, case)
        verdict, reason = (Verdict.REFUTED, untrue) if untrue else (verdict, reason)
    if verdict is Verdict.REFUTED and _NOT_HELD.search(claim.clause):
        return Ruling(
            claim, Verdict.UNVERIFIABLE, "that line is no part of the copy as it is compared"
        )
    if verdict is Verdict.REFUTED and case.gap and claim.old_paragraphs:
        return Ruling(claim, Verdict.UNVERIFIABLE, "counts in a version that is missing")
    if has_place(claim) and not is_bottom(claim):
        claim = replace(claim, paragraphs=new_numbers(claim, case))
    return Ruling(claim, verdict, reason)


def _judged(claim: Claim, case: Case) -> tuple[Verdict, str]:
    """What the copy says of a claim, by the way in which it says where."""
    if names_what_no_copy_carries(claim):
        return Verdict.UNVERIFIABLE, f"{claim.topic} does not travel with this copy"
    if claim.target not in BODY_TARGETS:
        return judge_field(claim, case)
    if speaks_of_joins(claim):
        return judge_joins(claim, case)
    if claim.action is Action.MOVE:
        return judge_move(claim, case)
    if claim.everywhere:
        return _judge_throughout(claim, case)
    if claim.old_paragraphs and not claim.paragraphs:
        return _judge_old_numbers(claim, case)
    return _judge_place(claim, case) if has_place(claim) else _judge_anywhere(claim, case)


def _untrue_in_place(claim: Claim, case: Case) -> str | None:
    """What shows that a claim of something is not so where it puts it, though its verb is."""
    numbers = new_numbers(claim, case) if has_place(claim) else tuple(case.traces)
    lacking = lacks_its_kind(claim, numbers, case)
    if lacking or not has_place(claim) or claim.target is not Target.BODY:
        return lacking
    return denial(claim, case, numbers)


def _not_of_this_step(claim: Claim, case: Case) -> str | None:
    """Why a claim says nothing of this step that could be held to the copy; None where it does."""
    if case.is_resend and not _says_what_it_put_right(claim, case):
        return "the same version moved again, without a change"
    if claim.action is Action.RESEND:
        return "a resend; there is nothing in the copy to hold it to"
    return "made in an earlier version" if _EARLIER_STEP.search(claim.clause) else None


def _says_what_it_put_right(claim: Claim, case: Case) -> bool:
    """Whether a claim of an item sent again says what was put right in the body: "Refiles to correct
    spelling of X" is held to the copy, what is repeated of the item's own note is not."""
    is_refile = claim.outer is Action.RESEND and claim.target in BODY_TARGETS
    return is_refile and case.old.note != case.new.note


# "Incorporates an earlier correction that fixed number of tanks": no claim on this step
_EARLIER_STEP = pattern(
    r"(?i)\b(?:incorporat|includ|carr(?:y|i)|reflect|contain)\w* (?:forward )?(?:an? |the |all )?"
    r"(?:(?:earlier|previous|prior) (?:correction|clarification|fix|refile)"
    r"|(?:correction|clarification|fix|refile)s? (?:made |issued |moved )?(?:earlier|previously)\b)"
    r"|\b(?:earlier|previously) corrected\b|\bcorrected (?:earlier|previously)\b"
    r"|\bcorrected in (?:UPDATE|an earlier|the previous)\b"
)

_NOT_HELD = pattern(
    r"(?i)\b(?:sign-?offs?|credit lines?|(?:story |stock |ric )?cod(?:es?|ing)|trash ?line|key ?words?|tags?"
    r"|hyper ?links?|summar(?:y|ies)|reporting credit)\b"
)
"""Lines that are moved with a story and are no copy: what is said of them cannot be told."""

_MADE = (Verdict.CONFIRMED, Verdict.PARTIAL)


def bears_out(claim: Claim, number: int, case: Case) -> bool:
    """Whether what became of a new paragraph is what the claim's verb says."""
    found = case.traces.get(number)
    if found is None:
        return False
    match claim.action:
        case Action.ADD | Action.RESTORE | Action.INSERT:
            now_quoted = found.starts_quoting and "quote" in (claim.topic or "").lower()
            is_news = found.adds or now_quoted or (number == 1 and brings_news(found))
            return is_news or adds_by_replacing(claim, number, case)
        case Action.CORRECT:
            return found.replaces or (adds_by_clarifying(claim) and found.adds)
        case Action.CUT:
            return found.cuts
        case _:
            return found.differs or (found.moved and _restructures(claim))


def _shares_its_place(claim: Claim, case: Case) -> bool:
    """Whether a list of places serves the clause before as well: Updates toll, adds quotes in
    paragraphs 1, 7-8."""
    if case.note is None or claim.place is None or len(claim.place.stretches) < 2:
        return False
    claims, start = case.note.claims, claim.span.start
    at = bisect_left(claims, start, key=lambda other: other.span.start)
    if not at:
        return False
    last = claims[at - 1]
    between = case.note.text[last.span.end : claim.span.start].strip()
    is_update = last.action is Action.CHANGE and is_placeless(last) and not last.everywhere
    return is_update and between in (",", "and", ", and", "")


def _restructures(claim: Claim) -> bool:
    """Whether a claim of a change may be borne out by another order alone."""
    return claim.verb.startswith(("RESTRUCT", "REORGANI", "REJIG"))


def _judge_place(claim: Claim, case: Case) -> tuple[Verdict, str]:
    numbers = new_numbers(claim, case)
    borne = [n for n in numbers if bears_out(claim, n, case)]
    if claim.action is Action.CUT and len(borne) < len(numbers):
        return _judge_old_numbers(claim, case, claim.paragraphs)
    if 0 < len(borne) < len(numbers) and _shares_its_place(claim, case):
        borne = [n for n in numbers if n in case.traces and case.traces[n].differs]
    reason = _evidence(claim, numbers, case)
    if is_open(claim) and borne:
        starts_there = numbers[0] in borne
        return (Verdict.CONFIRMED if starts_there else Verdict.PARTIAL), reason
    if is_relative_lead(claim) and 1 in borne:
        whole = numbers[-1] in borne
        return (Verdict.CONFIRMED if whole else Verdict.PARTIAL), reason
    return _by_share(len(borne), len(numbers)), reason


def _judge_old_numbers(
    claim: Claim, case: Case, numbers: Sequence[int] | None = None
) -> tuple[Verdict, str]:
    """Claims that count in the old version: SUBS 4th graf, INSERTS after 6th, picks up 7th pvs."""
    numbers = claim.old_paragraphs if numbers is None else numbers
    anchored = anchored_at(claim, case)
    if anchored and not set(anchored) & set(numbers):
        return Verdict.REFUTED, f"the words quoted open {named(anchored)} of the old version"
    holds, yes, no = _old_test(claim, case)
    borne = [n for n in numbers if n <= len(case.old.paragraphs) and holds(n)]
    failed = [n for n in numbers if n not in borne]
    told = [
        f"{named(group)} of the old version {words}"
        for group, words in ((borne, yes), (failed, no))
        if group
    ]
    verdict, reason = _by_share(len(borne), len(numbers)), "; ".join(told)
    if verdict is Verdict.CONFIRMED and claim.size and claim.action in _SIZED:
        count = _count_put_in(claim, case)
        if count != claim.size:
            return Verdict.PARTIAL, f"{reason}, with {count} and not {claim.size}"
    return verdict, reason


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


def _old_test(claim: Claim, case: Case) -> tuple[Callable[[int], bool], str, str]:
    """What an old paragraph must show for the claim, and the words for yes and no."""
    match claim.action:
        case Action.PICK_UP:
            return lambda n: bool(standing(n, case)), "still stands", "no longer stands"
        case Action.INSERT:
            followed = bool(new_numbers(claim, case))
            return lambda n: followed, "is followed by new copy", "has nothing new after it"
        case Action.CUT:
            return lambda n: _was_cut(n, case), "went or lost words", "stands as it was"
        case _:
            return lambda n: not is_untouched(n, case), "was replaced", "stands as it was"


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


def _was_cut(old: int, case: Case) -> bool:
    return old in case.cut or any(case.traces[n].cuts for n in standing(old, case))


def _by_share(borne: int, all_: int) -> Verdict:
    if borne == all_:
        return Verdict.CONFIRMED
    return Verdict.PARTIAL if borne else Verdict.REFUTED


def _judge_throughout(claim: Claim, case: Case) -> tuple[Verdict, str]:
    """``throughout`` is borne out by changes in several parts of the story, not by every paragraph
    (a real "throughout" left one of eight untouched)."""
    borne = [n for n in sorted(case.traces) if bears_out(claim, n, case)]
    cut = [case.cut[o] for o in case.cut] if claim.action is not Action.ADD else []
    reason = f"{len(borne)} of {len(case.traces)} paragraphs changed" + (
        f": {ranges(borne)}" if borne else ""
    )
    parts = len(ranges(borne + cut).split(", ")) if borne or cut else 0
    if parts >= SEVERAL_PARTS or (borne and len(borne) >= MOST * len(case.traces)):
        return Verdict.CONFIRMED, reason
    return (Verdict.PARTIAL if parts else Verdict.REFUTED), reason


def _judge_anywhere(claim: Claim, case: Case) -> tuple[Verdict, str]:
    """A claim without a place: borne out anywhere, or nowhere. Of a note repeated from the version
    before, only what can be found by its topic counts: whatever else changed is news to it."""
    if claim.action is Action.CUT:
        borne = [n for n, found in sorted(case.traces.items()) if found.shortens]
        told = _told_cut(case, borne)
    else:
        borne = [n for n in sorted(case.traces) if bears_out(claim, n, case)]
        naming = [n for n in borne if mentions(claim.topic, case.altered.get(n, frozenset()))]
        told = f"borne out in {named(naming)}" if naming else f"changes in {named(borne)}"
        if case.is_stale and not naming:
            return (
                Verdict.REFUTED,
                "nothing new of the kind; the note is that of the version before",
            )
    if not (borne or (claim.action is Action.CUT and case.cut)):
        return Verdict.REFUTED, _NOTHING[claim.action]
    denied = denial(claim, case)
    return (Verdict.REFUTED, denied) if denied else (Verdict.CONFIRMED, told)


_NOTHING = dict.fromkeys(Action, "nothing in the copy changed") | {
    Action.ADD: "nothing was added",
    Action.RESTORE: "nothing came back",
    Action.INSERT: "nothing was put in",
    Action.CORRECT: "nothing was replaced",
    Action.CUT: "nothing went",
}


def _told_cut(case: Case, trimmed: Sequence[int]) -> str:
    told = []
    if case.cut:
        told.append(f"{named(sorted(case.cut))} of the old version gone")
    if trimmed:
        told.append(f"words gone from {named(trimmed)}")
    return "; ".join(told)


def _evidence(claim: Claim, numbers: Sequence[int], case: Case) -> str:
    """What stands at the places a claim names: "paras 8-10: all three new; ministry named in 8 and 9"."""
    states: dict[str, list[int]] = {}
    for number in numbers:
        states.setdefault(_state(case.traces.get(number)), []).append(number)
    if len(states) == 1:
        state = next(iter(states))
        told = f"{named(numbers)}: {_ALL.get(len(numbers), '')}{state}"
    else:
        told = "; ".join(f"{named(group)} {state}" for state, group in states.items())
    if is_bottom(claim):
        told = f"at bottom, {told}"
    naming = [n for n in numbers if mentions(claim.topic, case.altered.get(n, frozenset()))]
    if naming and claim.topic and len(naming) < len(numbers):
        told += f"; named in {ranges(naming)}"
    return told


_ALL = {2: "both ", 3: "all three ", 4: "all four ", 5: "all five "}


def _state(found: Trace | None) -> str:
    if found is None:
        return "not in the copy"
    if found.is_new:
        return "new"
    if found.differs:
        return "edited"
    moved = getattr(found.change, "moved", False)
    if found.came or found.gone:
        return "unchanged but for house style"
    return "moved, wording unchanged" if moved else "unchanged"
