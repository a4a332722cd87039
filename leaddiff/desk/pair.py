"""Pair: two copies taken through every stage, once and in order, and the report handed back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from leaddiff import agencies, checks, notes
from leaddiff.desk.differences import differences, figures, speakers
from leaddiff.desk.strangers import refuse_strangers, refuse_withdrawals
from leaddiff.nouns.changes import Changes
from leaddiff.nouns.claims import Note, Ruling, Verdict
from leaddiff.nouns.findings import Finding, Outcome, Report
from leaddiff.nouns.house import PLAIN, House
from leaddiff.nouns.story import Copy


def compare(old: Copy, new: Copy, force: bool = False, house: House = PLAIN) -> Report:
    """Hold the note of ``new`` against what changed since ``old``, as the ``house`` has it.

    Raises ``NotVersions`` where the two do not look like an older and a newer version of one story,
    unless ``force``.
    """
    return examined(old, new, force, house)[0]


def examined(
    old: Copy, new: Copy, force: bool = False, house: House = PLAIN
) -> tuple[Report, checks.Case]:
    """The same with the case it was made from, for whoever counts also what the note does tell."""
    agency = agencies.named(house.agency(new.agency or old.agency))
    if not force:
        refuse_withdrawals(old, new)
    changes = differences(old, new, house)
    if not force:
        refuse_strangers(old, new, changes, agency)
    note = _note(old, new, house)
    # each text is read once for all the checks, however many ask
    case = checks.build(old, new, changes, note, agency, cache(figures), cache(speakers))
    case, findings = checks.examine(case)
    report = Report(
        old=old,
        new=new,
        changes=changes,
        note=note,
        rulings=case.rulings,
        findings=findings,
        suggested_note=checks.suggest(case, findings),
        outcome=outcome(note, case.rulings, findings),
    )
    return report, case


def read_alone(new: Copy, house: House = PLAIN) -> Report:
    """Hold the note of ``new`` to the copy alone, where there is no version before it: numbers within
    range, topics looked for in the paragraphs it names, pick-ups where their own arithmetic puts
    them. ``Report.old`` is an empty copy, and nothing is told of changes."""
    agency = house.agency(new.agency)
    note = notes.read(new.note, agency) if new.note is not None else None
    count = len(new.paragraphs)
    resolved = notes.resolve(note, count, count) if note else None
    writes_notes = agencies.named(agency).writes_notes
    rulings, findings = checks.examine_alone(new, resolved, writes_notes)
    return Report(
        old=Copy(raw="", paragraphs=()),
        new=new,
        changes=Changes((), (), ()),
        note=resolved,
        rulings=rulings,
        findings=findings,
        suggested_note=None,
        outcome=outcome(resolved, rulings, findings),
    )


def outcome(note: Note | None, rulings: Sequence[Ruling], findings: Sequence[Finding]) -> Outcome:
    """Whether the note as a whole matches the copy, be it held to a pair or to the copy alone, before
    and after the desk's settings: it does where no claim fails and nothing is loud."""
    if note is None:
        return Outcome.NO_NOTE
    failed = any(r.verdict in (Verdict.REFUTED, Verdict.PARTIAL) for r in rulings)
    loud = any(f.loud for f in findings)
    return Outcome.MISMATCH if failed or loud else Outcome.MATCH


def _note(old: Copy, new: Copy, house: House) -> Note | None:
    if new.note is None:
        return None
    note = notes.read(new.note, house.agency(new.agency))
    return notes.resolve(notes.each_item(note), len(old.paragraphs), len(new.paragraphs))
