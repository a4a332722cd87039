"""Rulebook: every rule there is, those of a pair of copies and those of a chain."""

from __future__ import annotations

from leaddiff import checks, matching
from leaddiff.ground.errors import LeadDiffError
from leaddiff.ground.nearest import unknown
from leaddiff.nouns.findings import Rule


def every() -> tuple[Rule, ...]:
    """All rules, in alphabetical order of name. Of a rule that both a pair and a chain can break,
    the pair's telling."""
    found = {rule.name: rule for rule in (*matching.RULES, *checks.every_rule())}
    return tuple(found[name] for name in sorted(found))


def named(name: str) -> Rule:
    """The rule of that name.

    Raises ``LeadDiffError``, with the nearest right name, where there is none.
    """
    found = {rule.name: rule for rule in every()}
    if name not in found:
        told = unknown("rule", name, found)
        raise LeadDiffError(f"{told[0].upper()}{told[1:]} All of them: leaddiff rules")
    return found[name]
