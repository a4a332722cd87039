"""Arrivals: copy that came is kept and held against the version before; what comes late corrects what
was said."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from leaddiff import desk, gate
from leaddiff.gate import accepting
from leaddiff.ground import files
from leaddiff.ground.errors import LeadDiffError, fault
from leaddiff.ground.processes import in_processes
from leaddiff.ground.visible import visible
from leaddiff.nouns.acceptances import Entry
from leaddiff.nouns.archived import Held, Kept, Received
from leaddiff.nouns.findings import Finding, Report, Severity
from leaddiff.nouns.house import House
from leaddiff.nouns.settings import BUILT_IN, Settings
from leaddiff.nouns.story import Copy
from leaddiff.telling.fingerprints import fingerprint as mark_of
from leaddiff.wire.archive import Put, Read, Store
from leaddiff.wire.archive.answering import InChain, answer_for, answer_of, in_chain
from leaddiff.wire.archive.reading import read_items
from leaddiff.wire.folder import FEW
from leaddiff.wire.version_before import Answer


class Told(NamedTuple):
    """What is to be said of a version: what came of it, and what had been said of it before where that
    is corrected."""

    kept: Kept
    answer: Answer
    corrects: Kept | None = None


class Night:
    """An archive, and how a desk wants its copy held."""

    def __init__(self, store: Store, settings: Settings = BUILT_IN) -> None:
        self.store = store
        self._settings = settings
        self._gate = gate.Gate(settings)

    @property
    def house(self) -> House:
        """How the desk wants copy read."""
        return self._settings.house

    def keep(self, received: Sequence[Received]) -> list[Put]:
        """Keep files that came; when this returns they are on the disk."""
        read = zip(received, in_processes(read_items, received, FEW), strict=True)
        return self.store.put([Read(*each) for each in read])

    def catch_up(self) -> Iterator[Told]:
        """Hold every version that was kept and not held yet, the oldest first, be it that a run was
        broken off."""
        while numbers := self.store.unheld():
            for number in numbers:
                yield from self.hold(number)

    def hold(self, number: int) -> Iterator[Told]:
        """Hold a kept version against the one before it; then those of its chain of which something else
        is to be said now, because it came late. A fault of ours costs one version alone, and is told."""
        others: list[int] = []
        together: Sequence[int] = ()
        try:
            found = in_chain(self.store, self.store.sketch(number), number)
            together = found.versions
            others = [n for n in found.versions if n != number and self._rests_elsewhere(n, found)]
            yield from self._held(number, found)
        except LeadDiffError:
            raise
        except Exception as error:
            yield self._failed(number, error, together)
        for other in others:
            yield from self._held_again(other)

    def _held_again(self, number: int) -> Iterator[Told]:
        try:
            found = in_chain(self.store, self.store.sketch(number), number)
            yield from self._held(number, found)
        except LeadDiffError:
            raise
        except Exception:  # what was said of it stays
            return

    def _failed(self, number: int, error: Exception, together: Sequence[int]) -> Told:
        kept = self.store.kept(number)
        reason = f"{files.shown_name(kept.name)} could not be checked: {fault(error)}."
        self.store.report(Held(number, None, "", reason, "unread", 0, 0, ""), together)
        return Told(self.store.kept(number), Answer(kept.name, None, reason))

    def _rests_elsewhere(self, number: int, found: InChain) -> bool:
        said = self.store.held(number)
        return said is not None and said.basis != _basis(number, found)

    def _held(self, number: int, found: InChain) -> Iterator[Told]:
        """Hold one version and keep the report; told where it is the first or says something else."""
        answer = self._passed(answer_of(self.store, number, found, self._settings.house))
        now = _as_kept(number, answer, found)
        before, said = self.store.kept(number), self.store.held(number)
        if said is not None and now == said:
            return
        self.store.report(now, found.versions)
        if said is None:
            yield Told(self.store.kept(number), answer)
        elif now._replace(basis="") != said._replace(basis=""):
            yield Told(self.store.kept(number), answer, before)

    def stories(self, slug: str) -> list[list[Kept]]:
        """The stories in which a version goes by this slug, the versions of each in the order they have
        in their chain."""
        by_story: dict[int, dict[int, Kept]] = {}
        for kept in self.store.named(slug):
            by_story.setdefault(kept.story, {})[kept.number] = kept
        return [self._in_order(story) for story in by_story.values()]

    def _in_order(self, story: dict[int, Kept]) -> list[Kept]:
        last = max(story)
        order = in_chain(self.store, self.store.sketch(last), last).versions
        rest = [number for number in story if number not in order]
        return [story[number] for number in (*rest, *order) if number in story]

    def answer(self, number: int) -> Answer:
        """What comes of a kept version today, with the report that pages are made of. Nothing is kept of
        it."""
        found = in_chain(self.store, self.store.sketch(number), number)
        return self._passed(answer_of(self.store, number, found, self._settings.house))

    def told(self, finding: Finding) -> Finding | None:
        """A finding on a chain as the desk wants it told; None where its rule is switched off."""
        return self._gate.told(finding)

    def check(self, new: Copy, old: Copy | None = None, force: bool = False) -> Answer:
        """What comes of copy that is at hand, held against an older version, which is taken from the
        archive where it is not given. Nothing is kept of it.

        Raises ``NotVersions`` where the two are not versions of one story in this order, unless ``force``.
        """
        house = self._settings.house
        if old is None:
            return self._passed(answer_for(self.store, new, house))
        report = desk.compare(old, new, force, house)
        return self._passed(Answer(new.path or "", old.path or "given", "as given", report))

    def accept(self, fingerprint: str, by: str, why: str, until: str = "") -> Iterator[Told]:
        """Accept a finding of the latest reports; what is told now of each version it was found in. The first
        eight characters of its fingerprint, as pages show it, are enough.

        Raises ``LeadDiffError`` where there is no such finding, or more than one.
        """
        entry = _only([*self._open(fingerprint, by, why, until)], fingerprint, "is open")
        self.store.accept(entry)
        return self._again(self.store.found_in(entry.finding))

    def _open(self, begins: str, by: str, why: str, until: str) -> Iterator[Entry]:
        for number in self.store.found_in(begins):
            report = self.answer(number).report
            for finding in report.findings if report else ():
                if report and mark_of(finding, report).startswith(begins):
                    yield accepting.entry(finding, report, by, why, until)

    def withdraw(self, fingerprint: str) -> Iterator[Told]:
        """Take back what was accepted; what is told now of each version it was found in.

        Raises ``LeadDiffError`` where nothing of that fingerprint was accepted.
        """
        known = [each for each in self.store.accepted() if each.finding.startswith(fingerprint)]
        mark = _only(known, fingerprint, "was accepted here").finding
        self.store.withdraw(mark)
        return self._again(self.store.found_in(mark))

    def _again(self, numbers: Sequence[int]) -> Iterator[Told]:
        for number in numbers:
            yield from self.hold(number)

    def passed(self, report: Report) -> Report:
        """A report as the desk wants it, with what is accepted in the archive and beside the copy."""
        in_force = {each.finding: each for each in gate.in_force(self.store.accepted())}
        return gate.with_accepted(self._gate.passed(report), in_force)

    def _passed(self, answer: Answer) -> Answer:
        return answer._replace(report=self.passed(answer.report)) if answer.report else answer


def _as_kept(number: int, answer: Answer, found: InChain) -> Held:
    findings = answer.report.findings if answer.report else ()
    loud = [each.severity for each in findings if each.accepted is None]
    report = json.dumps(answer.to_dict(), ensure_ascii=False) if answer.report else ""
    return Held(
        version=number,
        before=found.earlier if answer.earlier else None,
        basis=_basis(number, found),
        reason=answer.reason,
        verdict=answer.verdict,
        errors=loud.count(Severity.ERROR),
        warnings=loud.count(Severity.WARNING),
        report=report,
    )


def _only(entries: Sequence[Entry], fingerprint: str, is_so: str) -> Entry:
    """The one finding that is meant."""
    marks = {entry.finding for entry in entries}
    if not marks:
        raise LeadDiffError(f"No finding {visible(fingerprint[:40])} {is_so}.")
    if len(marks) > 1:
        raise LeadDiffError(
            f"Several findings begin with {visible(fingerprint[:40])}: give more of it."
        )
    return entries[0]


def _basis(number: int, found: InChain) -> str:
    """The versions that stand before one in its chain: what is said of it rests on them."""
    return " ".join(map(str, found.before(number)))
