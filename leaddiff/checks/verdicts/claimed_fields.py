"""Claimed fields: whether headline, byline, dateline, slug or photo changed as a claim says."""

from __future__ import annotations

from leaddiff.checks.case import Case
from leaddiff.checks.what_changed.alterations import reads_otherwise
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_names, weekday_names
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import Field, FieldChange
from leaddiff.nouns.claims import Action, Claim, Target, Verdict
from leaddiff.nouns.grounds import (
    FieldBecame,
    FieldFate,
    Grounds,
    Lack,
    NotHeld,
    Nothing,
    Obstacle,
)


def judge_field(claim: Claim, case: Case) -> tuple[Verdict, Grounds]:
    """The verdict on a claim of headline, byline, dateline, slug or photo."""
    change = next(f for f in case.changes.fields if f.field is _FIELDS[claim.target])
    obstacle = _obstacle(claim, change)
    if obstacle is not None:
        return Verdict.UNVERIFIABLE, NotHeld(obstacle)
    if _is_of_a_day_left_out(claim, change):
        return Verdict.UNVERIFIABLE, NotHeld(Obstacle.NOT_CARRIED, "the day of a dateline")
    if _is_of_the_label(claim, case):
        return Verdict.CONFIRMED, FieldBecame(change.field, FieldFate.DIFFERS)
    if reads_otherwise(change) and _is_spelt_as_it_was(claim, change):
        return Verdict.REFUTED, Nothing(Lack.SPELLING)
    fate = _fate(change)
    if reads_otherwise(change) and not _goes_the_other_way(claim, change):
        return Verdict.CONFIRMED, FieldBecame(change.field, fate)
    is_never_carried = fate is FieldFate.NOT_CARRIED and claim.target in _MAY_BE_LEFT_OUT
    verdict = Verdict.UNVERIFIABLE if is_never_carried else Verdict.REFUTED
    return verdict, FieldBecame(change.field, fate)


def _is_of_a_day_left_out(claim: Claim, change: FieldChange) -> bool:
    """Whether a claim gives the day of a dateline that has none in this copy, as on a web page: changes
    dateline to May 24 instead of May 23."""
    is_same = claim.target is Target.DATELINE and not reads_otherwise(change)
    has_day = any(map(str.isdigit, change.after or ""))
    named = {word.strip(".") for word in words_of(claim.clause.lower())}
    return is_same and not has_day and not named.isdisjoint(month_names() | weekday_names())


def _is_of_the_label(claim: Claim, case: Case) -> bool:
    """Whether a claim takes the label of a correction from the headline, or puts it there, and that came or
    went before it: removes correction notice from headline, where CORRECTED- stood."""
    if claim.target is not Target.HEADLINE or not _LABEL.search(claim.topic or ""):
        return False
    was, now = (_CORRECTING.match(copy.version.marker or "") for copy in (case.old, case.new))
    return bool(now and not was) if claim.action is Action.ADD else bool(was and not now)


_LABEL = pattern(
    r"(?i)\bcorrect(?:ion|ed|ive)\b(?: (?:notices?|labels?|tags?|markers?|prefix|lines?|slug|flag))?$",
    has=("orrect",),
)
_CORRECTING = pattern(r"(?i)\W*correct")


def _is_spelt_as_it_was(claim: Claim, change: FieldChange) -> bool:
    """Whether a name whose spelling was put right stood in a part as it stands in it now."""
    if not (claim.corrects and change.before and change.after):
        return False
    from leaddiff.checks.verdicts.spellings import spelling_of

    name = set(spelling_of(claim.topic or ""))
    return bool(name) and name <= set(words_of(change.before)) & set(words_of(change.after))


def _goes_the_other_way(claim: Claim, change: FieldChange) -> bool:
    """Whether a part that is said to have been cut came or only grew, or one said to have been added went or
    only shrank: TRIMS byline, where it has one name more."""
    was, now = (frozenset(words_of((side or "").lower())) for side in (change.before, change.after))
    return (claim.action is Action.CUT and was < now) or (claim.action is Action.ADD and now < was)


_MAY_BE_LEFT_OUT = (Target.HEADLINE, Target.SLUG, Target.DATELINE)
"""Parts that a client's system strips from copy that had them."""


def _obstacle(claim: Claim, change: FieldChange) -> Obstacle | None:
    """Why a claim cannot be held to the part it speaks of, where that does not differ."""
    if claim.target is Target.PHOTO and _is_not_in_copy(claim, change):
        return Obstacle.PICTURES
    if reads_otherwise(change):
        return None
    if _OTHER_LINES.search(claim.clause):
        return Obstacle.OTHER_LINE
    is_resent_slug = claim.target is Target.SLUG and claim.outer is Action.RESEND
    return Obstacle.KEYWORDS if is_resent_slug else None


def _fate(change: FieldChange) -> FieldFate:
    if not reads_otherwise(change):
        return FieldFate.NOT_CARRIED if change.after is None else FieldFate.SAME
    if change.before is None:
        return FieldFate.CAME
    return FieldFate.GONE if change.after is None else FieldFate.DIFFERS


_OTHER_LINES = pattern(
    r"(?i)\b(?:short|long|extended|web|mobile|print|alternate|sub|second|deck|seo)[- ]?"
    r"(?:head(?:line|er)?s?|title|deck)\b|\bsummar(?:y|ies)\b|\btrash ?line\b|\bkicker\b"
)
"""Lines above the story that most copy does not have: what is not there cannot be told."""

_FIELDS = {
    Target.HEADLINE: Field.HEADLINE,
    Target.SLUG: Field.SLUG,
    Target.BYLINE: Field.BYLINE,
    Target.DATELINE: Field.DATELINE,
    Target.PHOTO: Field.PHOTO,
}


def _is_not_in_copy(claim: Claim, change: FieldChange) -> bool:
    """Pictures are sent apart from the copy; only captions can bear a claim on them out. A graphic
    or a video has none."""
    is_cut = change.before is not None and claim.action is not Action.ADD
    no_captions = change.after is None and not is_cut
    other_art = any(word in claim.clause.lower() for word in ("graphic", "video", "chart", "map"))
    return no_captions or (other_art and not reads_otherwise(change))
