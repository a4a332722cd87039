"""Versions: slugs and version markers, which tie one version of a story to the next."""

from __future__ import annotations

from collections.abc import Iterator

from leaddiff.checks.case import Case
from leaddiff.checks.coverage.version_between import has_another_between
from leaddiff.languages.version_markers import (
    bare_slug,
    is_sent_again,
    is_unnumbered,
    may_have_lost_its_marker,
    missing_between,
    missing_name,
    version_name,
)
from leaddiff.nouns.changes import Field
from leaddiff.nouns.claims import Action, Target, Verdict
from leaddiff.nouns.evidence import FieldChanged, MarkersDisagree, Step, VersionStep
from leaddiff.nouns.findings import Example, Finding, Rule, Severity
from leaddiff.nouns.rules_of_versions import (
    CAME,
    SLUG_DIFFERS,
    TIES,
    VERSION_DISAGREES,
    VERSION_REPEATS,
    marked,
)
from leaddiff.nouns.story import PartKind, Version


def _counted(before: str, now: str) -> Example:
    """A story of an agency that starts its count again at each cycle."""
    return Example(
        f"- BC-KOR--Ferry Aground, {before}\n+ BC-KOR--Ferry Aground, {now}\n"
        "+ Eds: ADDS rescue.\n"
        "  SOKDO, South Korea (AP) -- A ferry ran aground off Sokdo on Monday, officials said.\n"
        f"{CAME}"
    )


RULES = (
    Rule(
        "version-skips",
        Severity.WARNING,
        "A version between the two is missing, so the note cannot be held against all that changed.",
        "Every note describes the last step alone. Markers tell it, or a correction of what never stood in"
        " copy to which much came besides.",
        "Compare with the version just before.",
        caught=marked("(LEAD)", "(3rd LD)"),
        passed=marked("(2nd LD)", "(3rd LD)"),
    ),
    VERSION_REPEATS,
    Rule(
        "version-goes-back",
        Severity.WARNING,
        "The newer copy carries a lower version number.",
        TIES + " Some agencies start the count again at each cycle.",
        "Make sure that old and new are not swapped.",
        caught=_counted("4th Ld-Writethru", "1st Ld-Writethru"),
        passed=_counted("4th Ld-Writethru", "5th Ld-Writethru"),
    ),
    VERSION_DISAGREES,
    SLUG_DIFFERS,
)


def check(case: Case) -> Iterator[Finding]:
    """Findings on version numbers, on markers that disagree, and on the slug."""
    yield from _numbers(case)
    if not case.gap and has_another_between(case):
        markers = version_name(case.old.version), version_name(case.new.version)
        yield Finding("version-skips", VersionStep(Step.BETWEEN, *markers))
    yield from _markers(case)
    yield from _slug(case)


def _numbers(case: Case) -> Iterator[Finding]:
    before, now = case.old.version, case.new.version
    step = now.number - before.number
    markers = version_name(before), version_name(now)
    absent = missing_between(before.number, now.number)
    if is_sent_again(now, before) or (absent and is_unnumbered(before)):
        return
    if absent:
        missing = tuple(
            missing_name(number, (case.new.version, case.old.version)) for number in absent
        )
        is_bare = may_have_lost_its_marker(case.old, case.new)
        yield Finding("version-skips", VersionStep(Step.SKIPS, *markers, missing, unmarked=is_bare))
    elif _has_lost_its_marker(case):
        yield Finding("version-goes-back", VersionStep(Step.LOST_MARKER, *markers))
    elif step < 0:
        yield Finding("version-goes-back", VersionStep(Step.GOES_BACK, *markers))
    elif step == 0 and _says_it_is_an_update(case):
        yield Finding("version-repeats", VersionStep(Step.REPEATS, *markers))


def _has_lost_its_marker(case: Case) -> bool:
    """A web page drops the marker from its headline; where an agency counts anew it is a first version, and
    an item may give its number without a marker."""
    is_bare = case.new.version == Version() and not case.agency.count_restarts
    return is_bare and case.old.version.number > 0


def _says_it_is_an_update(case: Case) -> bool:
    """Same number and other copy: worth telling where a marker was used at all. Copies without any
    marker may have lost it on a web page, and an item may be sent again with what its note puts right."""
    for ruling in case.rulings:
        is_put_right = ruling.claim.outer is Action.RESEND and ruling.claim.corrects
        if is_put_right and ruling.verdict is Verdict.CONFIRMED:
            return False
    differs = any(not alteration.minor for alteration in case.alterations)
    return differs and case.new.version.number > 0


def _markers(case: Case) -> Iterator[Finding]:
    seen: dict[PartKind, Version] = {}
    for part in case.new.parts:
        if part.kind in (PartKind.SLUG, PartKind.HEADLINE) and part.version is not None:
            for kind, other in seen.items():
                if other.number != part.version.number:
                    seen_here = part.kind.value, version_name(part.version)
                    evidence = MarkersDisagree(kind.value, version_name(other), *seen_here)
                    yield Finding("version-disagrees", evidence, span=part.span)
                    return
            seen.setdefault(part.kind, part.version)


def _slug(case: Case) -> Iterator[Finding]:
    before, now = case.old.slug, case.new.slug
    told = case.note is not None and any(
        c.target is Target.SLUG and not c.denies for c in case.note.claims
    )
    if before is None or now is None or told or bare_slug(before) == bare_slug(now):
        return
    yield Finding(
        "slug-differs",
        FieldChanged(Field.SLUG, before, now),
        span=next((p.span for p in case.new.parts if p.kind is PartKind.SLUG), None),
    )
