"""Reasons: what a chain's links rest on, what it lacks and where it does not hang together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from leaddiff.languages.version_markers import (
    bare_slug,
    is_sent_again,
    missing_between,
    missing_name,
    version_name,
)
from leaddiff.matching import states
from leaddiff.matching.kinship import Kinship, kinship
from leaddiff.matching.ordering import rests_on
from leaddiff.nouns.chains import ChainFinding, Gap, Link, Sketch
from leaddiff.nouns.changes import Field
from leaddiff.nouns.evidence import FieldChanged, MarkersDisagree, Step, VersionStep
from leaddiff.nouns.examples import update
from leaddiff.nouns.findings import Example, Finding, Rule, Severity, Softening
from leaddiff.nouns.rules_of_versions import SLUG_DIFFERS, VERSION_DISAGREES, VERSION_REPEATS
from leaddiff.nouns.story import Version


def _dated(before: str, now: str, *days: str) -> Example:
    """A story from one marker and day to another."""
    first, second = days or ("March 3", "March 4")
    lead = "A ferry ran aground off Sokdo on Monday, the coast guard said."
    lines = [
        "  ferry-Sokdo",
        f"- {before} Ferry runs aground off Sokdo",
        f"+ {now} Ferry runs aground off Sokdo",
        f"- SOKDO, {first} (Yonhap) -- {lead}",
        f"+ SOKDO, {second} (Yonhap) -- {lead}",
        "  All 71 aboard were taken off by evening, and none of them was hurt.",
        "+ The ferry struck a sandbank at low tide.",
    ]
    return Example("\n".join(lines))


RULES = (
    VERSION_REPEATS,
    Rule(
        "resend",
        Severity.INFO,
        "A version was sent again without a change to its body.",
        "Desks resend what got lost; seven of 27 steps of a real wire were such.",
        "Nothing, unless the note promises a change.",
        caught=update(None, "  All 71 aboard were taken off by evening."),
        passed=update(None, "+ All 71 aboard were taken off by evening."),
    ),
    Rule(
        "count-restarts",
        Severity.INFO,
        "A later copy of the story carries a lower number.",
        "AP counts anew at each cycle, and was seen to within one.",
        "See whether the slug names one story.",
        caught=_dated("(2nd LD)", "(LEAD)"),
        passed=_dated("(LEAD)", "(2nd LD)"),
    ),
    Rule(
        "came-in",
        Severity.INFO,
        "A paragraph differs between two versions that need not be neighbours; told with the version it "
        "came in (leaddiff chain --from --to).",
        "Who wrote a mistake in, and whether that version's note told it, is asked when the mistake is "
        "found several versions on.",
        "Nothing, unless the note of that version leaves it out.",
        caught=update("ADDS rescue in para 2", "+ All 71 aboard were taken off by evening."),
        passed=update(None, "  All 71 aboard were taken off by evening."),
    ),
    VERSION_DISAGREES,
    SLUG_DIFFERS,
    *states.RULES,
    Rule(
        "order-guessed",
        Severity.INFO,
        "Nothing in the copy tells which of two versions came first.",
        "A file's time is that of the feed or of a copy made later, so it is the last resort.",
        "See that the two stand in the right order.",
        caught=_dated("(LEAD)", "(LEAD)", "March 3", "March 3"),
        passed=_dated("(LEAD)", "(LEAD)"),
    ),
)

_RULES = {rule.name: rule for rule in RULES}


def links(versions: Sequence[Sketch], known: Sequence[Kinship | None]) -> tuple[Link, ...]:
    """Why each version but the first is in the chain: its kinship to the version before it, else to
    the one it is most akin to. ``known`` are kinships of neighbours that have been found already."""
    return tuple(_link(at, versions, known[at - 1]) for at in range(1, len(versions)))


def gaps(versions: Sequence[Sketch]) -> tuple[Gap, ...]:
    """The numbers that must have moved between two versions, or before the first, and are not there.
    A count that starts again has no gap but below its own start."""
    found = []
    before = -1
    for place, version in enumerate(versions):
        number = version.version.number
        if version.withdraws or (
            place and _counts_nothing(version.version, versions[place - 1].version)
        ):
            continue
        missing = missing_between(before if number >= before else 0, number)
        if missing:
            found.append(Gap(place, missing, _told_missing(missing, place, versions)))
        before = number
    return tuple(found)


def _counts_nothing(version: Version, before: Version) -> bool:
    """Whether a version is a correction of the one before it, or lost its marker."""
    return is_sent_again(version, before) or version == Version()


def findings(versions: Sequence[Sketch], tied: Sequence[Link]) -> tuple[ChainFinding, ...]:
    """Where the chain does not hang together: what ended it first, the rest in the order of its versions."""
    found = [_disagreement(place, version) for place, version in enumerate(versions)]
    for (old, new), link in zip(pairwise(versions), tied, strict=True):
        found += [
            ChainFinding(finding.ruled(_RULES[finding.rule]), link.new - 1, link.new)
            for finding in _step(old, new, link)
        ]
    return tuple(sorted((each for each in found if each), key=states.told_first))


def _link(place: int, versions: Sequence[Sketch], known: Kinship | None) -> Link:
    new = versions[place]
    order = rests_on(versions[place - 1], new)
    direct = known or kinship(versions[place - 1], new)
    if direct is not None:
        return Link(place - 1, place, direct.reason, order)
    others = [n for n in range(len(versions)) if n != place]
    akin: list[tuple[int, Kinship]] = [
        (n, found) for n in others if (found := kinship(versions[n], new)) is not None
    ]
    if not akin:
        return Link(place - 1, place, "by way of other versions", order)
    old, found = max(akin, key=lambda each: (each[1].strength, -abs(each[0] - place)))
    return Link(
        old, place, f"by way of {version_name(versions[old].version)}: {found.reason}", order
    )


def _step(old: Sketch, new: Sketch, link: Link) -> Iterator[Finding]:
    before, now = old.version, new.version
    markers = version_name(before), version_name(now)
    yield from states.step(old, new)
    if new.withdraws or old.withdraws:
        return
    told = _of_the_marker(before, now, old.digest == new.digest)
    if told is not None:
        yield Finding(told[0], VersionStep(told[1], *markers))
    if old.slug and new.slug and bare_slug(old.slug) != bare_slug(new.slug):
        seen = FieldChanged(Field.SLUG, old.slug, new.slug)
        yield Finding("slug-differs", seen, softened=Softening.CHAINED)
    if link.order.is_guess:
        guessed = VersionStep(Step.GUESSED, *markers, rests_on=link.order.rests_on)
        yield Finding("order-guessed", guessed)


def _of_the_marker(before: Version, now: Version, is_same_body: bool) -> tuple[str, Step] | None:
    """What the markers of two neighbours say amiss: the rule, and how."""
    if is_sent_again(now, before) or (now.marker is None and is_same_body):
        return ("resend", Step.RESENT) if is_same_body else None
    if now == Version() and before.number > 0:
        return "count-restarts", Step.UNMARKED
    if now.number < before.number:
        return "count-restarts", Step.RESTARTS
    if is_same_body:
        return "resend", Step.RESENT
    if now == before and now.number > 0:
        return "version-repeats", Step.REPEATS
    return None


def _disagreement(place: int, version: Sketch) -> ChainFinding | None:
    if version.disagrees is None:
        return None
    slug, _, headline = version.disagrees.partition("\n")
    finding = Finding("version-disagrees", MarkersDisagree("slug", slug, "headline", headline))
    return ChainFinding(finding.ruled(_RULES[finding.rule]), place, place)


def _told_missing(missing: Sequence[int], place: int, versions: Sequence[Sketch]) -> str:
    nearest = sorted(range(len(versions)), key=lambda n: (abs(n - place), n))
    beside = [versions[at].version for at in nearest]
    names = [f"{'the ' * (not number)}{missing_name(number, beside)}" for number in missing]
    told = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"{told} {'is' if len(names) == 1 else 'are'} missing"
