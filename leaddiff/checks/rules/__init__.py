"""The checks, one file each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from leaddiff.checks.case import Case
from leaddiff.nouns.findings import Finding, Rule


class CheckModule(Protocol):
    """What a file in this folder holds. One that can tell something of copy without a version before
    it has ``check_alone(alone: Alone) -> Iterator[Finding]`` too; one that speaks of a chain beyond its
    steps has ``check_chain(steps: Sequence[Report | None]) -> Iterator[ChainFinding]``."""

    RULES: tuple[Rule, ...]

    def check(self, case: Case) -> Iterator[Finding]:
        """Everything this check has to say of a case."""
