"""Checks: verdicts on the claims of a note, and findings for what an editor must look at.

A change is found in ``what_changed/`` before any note is read; ``case`` puts together all that a check
may look at; ``topics/`` and ``corrections/`` tell what a claim speaks of, ``verdicts/`` whether it is so,
``coverage/`` what it leaves untold, ``suggestion/`` what the note should have said. ``rules/`` holds the
checks, one file each, which ``every_check`` runs.
"""

from __future__ import annotations

from leaddiff.checks.case import Case, build
from leaddiff.checks.coverage.untold import told_or_not
from leaddiff.checks.every_check import every_rule, examine, examine_alone, examine_chain
from leaddiff.checks.suggestion.suggestion import suggest

__all__ = [
    "Case",
    "build",
    "every_rule",
    "examine",
    "examine_alone",
    "examine_chain",
    "suggest",
    "told_or_not",
]
