"""Rules of versions: those on markers and slugs, which a pair of versions can break and a chain as well."""

from __future__ import annotations

from leaddiff.nouns.examples import update
from leaddiff.nouns.findings import Example, Rule, Severity

TIES = "Client desks find and replace the earlier version by its slug and marker."
"""The practice that rules on markers and slugs rest on."""

CAME = "+ All 71 aboard were taken off by evening."


def marked(before: str, now: str, slug: str = "ferry-Sokdo") -> Example:
    """The story from one marker on its headline to another; ``slug`` is that of the newer version."""
    head = (
        f"- ferry-Sokdo\n+ {slug}\n"
        f"- {before} Ferry runs aground off Sokdo\n+ {now} Ferry runs aground off Sokdo"
    )
    return update("ADDS rescue in para 2", CAME, head=head)


VERSION_REPEATS = Rule(
    "version-repeats",
    Severity.WARNING,
    "Both copies carry the same version number and the copy differs.",
    TIES,
    "Move the marker on, or call it a correction.",
    caught=marked("(LEAD)", "(LEAD)"),
    passed=marked("(LEAD)", "(2nd LD)"),
)

VERSION_DISAGREES = Rule(
    "version-disagrees",
    Severity.WARNING,
    "Slug and headline carry different version markers.",
    TIES,
    "Give both the same marker.",
    caught=marked("(LEAD)", "(2nd LD)", "(LEAD) ferry-Sokdo"),
    passed=marked("(LEAD)", "(2nd LD)", "(2nd LD) ferry-Sokdo"),
)

SLUG_DIFFERS = Rule(
    "slug-differs",
    Severity.WARNING,
    "The slug is not that of the version before.",
    TIES,
    "Keep the slug, or say in the note that it changes.",
    caught=marked("(LEAD)", "(2nd LD)", "ship-Sokdo"),
    passed=marked("(LEAD)", "(2nd LD)", "Ferry - Sokdo"),
)
