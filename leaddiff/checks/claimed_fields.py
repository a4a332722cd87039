"""Fields: whether headline, byline, dateline, slug or photo changed as a claim says."""

from __future__ import annotations

from leaddiff.checks.alterations import reads_otherwise
from leaddiff.checks.case import Case
from leaddiff.ground.pattern import pattern
from leaddiff.nouns.changes import Field, FieldChange
from leaddiff.nouns.claims import Action, Claim, Target, Verdict


def judge_field(claim: Claim, case: Case) -> tuple[Verdict, str]:
    name = "photo caption" if claim.target is Target.PHOTO else claim.target.value
    change = next(f for f in case.changes.fields if f.field is _FIELDS[claim.target])
    if claim.target is Target.PHOTO and _is_not_in_copy(claim, change):
        return Verdict.UNVERIFIABLE, "photos and graphics do not travel with this copy"
    if reads_otherwise(change):
        return Verdict.CONFIRMED, _told_field(name, change)
    if _OTHER_LINES.search(claim.clause):
        return Verdict.UNVERIFIABLE, "the copy carries one headline and no other line of the kind"
    if claim.target is Target.SLUG and claim.outer is Action.RESEND:
        return Verdict.UNVERIFIABLE, "a keyword line does not travel with this copy"
    if change.after is None and claim.target in (Target.HEADLINE, Target.SLUG, Target.DATELINE):
        return Verdict.UNVERIFIABLE, f"the copy carries no {name}"
    if change.after is None:
        return Verdict.REFUTED, f"the copy carries no {name}"
    return Verdict.REFUTED, f"{name} is the same as before"


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
    no_captions = change.before is None and change.after is None
    other_art = any(word in claim.clause.lower() for word in ("graphic", "video", "chart", "map"))
    return no_captions or (other_art and not reads_otherwise(change))


def _told_field(name: str, change: FieldChange) -> str:
    if change.before is None:
        return f"{name} came in"
    return f"{name} is gone" if change.after is None else f"{name} differs"
