"""Judgements: what came of the versions in an archive: their stories, their reports, what was accepted."""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.nouns.acceptances import Entry
from leaddiff.nouns.archived import Held
from leaddiff.wire.archive.database import Database, numbers_after


class Judgements:
    """The part of a ``Store`` that keeps what was made of its versions. Nothing is written over: what was
    said before stays, and the latest holds."""

    def __init__(self, database: Database) -> None:
        self._base = database

    def report(self, held: Held, together: Sequence[int] = ()) -> int:
        """Keep what came of a version, in place of what was said before, which is kept too, and that the
        versions it goes together with are of one story; the report's number. All of it is written at once,
        as each time costs a wait for the disk."""
        with self._base.writing():
            self._join(together)
            number: int = next(numbers_after(self._base, "reports"))
            self._base.change(
                "INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", [(number, *held)]
            )
            change = "UPDATE versions SET report = ?, verdict = ? WHERE number = ?"
            self._base.change(change, [(number, held.verdict, held.version)])
        return number

    def _join(self, numbers: Sequence[int]) -> None:
        """Have versions, and all that go with them, be of one story."""
        if len(numbers) < 2:
            return
        places = ", ".join("?" * len(numbers))
        stories = sorted(
            n for (n,) in self._base.ask(
                f"SELECT DISTINCT story FROM versions WHERE number IN ({places})", tuple(numbers)
            )
        )  # fmt: skip
        gone = [(stories[0], story) for story in stories[1:]]
        if gone:
            self._base.change("UPDATE versions SET story = ? WHERE story = ?", gone)

    def held(self, number: int) -> Held | None:
        """The latest report of a version; None where it has none yet."""
        return self._held("JOIN versions v ON v.report = r.number WHERE v.number = ?", number)

    def reported(self, number: int) -> Held | None:
        """A report by its own number, be it the latest of its version or not."""
        return self._held("WHERE r.number = ?", number)

    def _held(self, which: str, number: int) -> Held | None:
        columns = (
            "r.version, r.before, r.basis, r.reason, r.verdict, r.errors, r.warnings, r.report"
        )
        found = self._base.ask(f"SELECT {columns} FROM reports r {which}", (number,))
        return Held(*found[0]) if found else None

    def reports_after(self, number: int, most: int = 500) -> list[int]:
        """The numbers of the reports that were kept after one, in order."""
        query = "SELECT number FROM reports WHERE number > ? ORDER BY number LIMIT ?"
        return [n for (n,) in self._base.ask(query, (number, most))]

    def reported_before(self, number: int, version: int) -> Held | None:
        """What was said of a version before the report of that number."""
        earlier = "SELECT max(number) FROM reports WHERE version = ? AND number < ?"
        ((before,),) = self._base.ask(earlier, (version, number))
        return self.reported(before) if before else None

    def found_in(self, fingerprint: str, among: int = 2_000) -> list[int]:
        """The numbers of the versions in whose latest report there is a finding whose fingerprint
        begins so, of so many that were reported last; nothing where it is no fingerprint."""
        if not fingerprint.isalnum():
            return []
        query = (
            "SELECT v.number FROM reports r JOIN versions v ON v.report = r.number"
            " WHERE r.number > ? AND r.report LIKE ? ORDER BY v.number"
        )
        values = (self.last_report() - among, f'%"{fingerprint}%')
        return [n for (n,) in self._base.ask(query, values)]

    def last_report(self) -> int:
        """The number of the latest report, 0 where there is none."""
        ((number,),) = self._base.ask("SELECT coalesce(max(number), 0) FROM reports")
        return int(number)

    def bookmark(self, name: str) -> int | None:
        """Up to which report somebody has been told; None where nobody of that name has."""
        found = self._base.ask("SELECT number FROM bookmarks WHERE name = ?", (name,))
        return int(found[0][0]) if found else None

    def turn_to(self, name: str, number: int) -> None:
        """Keep up to which report somebody has been told."""
        with self._base.writing():
            self._base.change("DELETE FROM bookmarks WHERE name = ?", [(name,)])
            self._base.change("INSERT INTO bookmarks VALUES (?, ?)", [(name, number)])

    def unheld(self, most: int = 1_000) -> list[int]:
        """The numbers of versions that have no report yet, the oldest first."""
        query = "SELECT number FROM versions WHERE report IS NULL ORDER BY number LIMIT ?"
        return [n for (n,) in self._base.ask(query, (most,))]

    def accept(self, entry: Entry) -> bool:
        """Keep that a finding was accepted, in place of what was said of it before; whether anything
        changed."""
        with self._base.writing():
            if entry in self.accepted():
                return False
            self._withdraw(entry.finding)
            row = (next(numbers_after(self._base, "accepted")), *entry, 0)
            self._base.change("INSERT INTO accepted VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", [row])
        return True

    def withdraw(self, finding: str) -> Entry | None:
        """Take back what was accepted under a fingerprint; what was taken back."""
        with self._base.writing():
            gone = next((each for each in self.accepted() if each.finding == finding), None)
            self._withdraw(finding)
        return gone

    def _withdraw(self, finding: str) -> None:
        change = "UPDATE accepted SET withdrawn = 1 WHERE finding = ?"
        self._base.change(change, [(finding,)])

    def accepted(self) -> tuple[Entry, ...]:
        """What was accepted and not taken back, in order."""
        columns = "finding, rule, by_whom, why, copy, told, until"
        query = f"SELECT {columns} FROM accepted WHERE withdrawn = 0 ORDER BY number"
        return tuple(Entry(*row) for row in self._base.ask(query))
