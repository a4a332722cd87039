"""Acceptances: what somebody at the desk has let pass, as the ledger and an archive keep it."""

from __future__ import annotations

from leaddiff.ground.record import Record


class Entry(Record):
    """One accepted finding: its fingerprint, its rule, who accepted it and why, the file of copy it
    was found in and what was found, for whoever reads the ledger; ``until`` is the last day it holds
    ("2026-05-04"), empty where it holds until its text changes."""

    finding: str
    rule: str
    by: str = ""
    why: str = ""
    copy: str = ""
    text: str = ""
    until: str = ""

    def holds_on(self, day: str) -> bool:
        """Whether it has not lapsed on a day, written as ``until`` is."""
        return not self.until or day <= self.until
