"""The desk: takes two copies through every stage, once and in order, and hands back a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from leaddiff import agencies, alignment, checks, facts, notes, wording
from leaddiff.agency import Agency
from leaddiff.changes import (
    PARAGRAPH_BREAK,
    Changes,
    Edited,
    FactChange,
    FactKind,
    Field,
    FieldChange,
    Merged,
    ParagraphChange,
    Split,
    Words,
)
from leaddiff.claims import Note, Verdict
from leaddiff.errors import NotVersions
from leaddiff.findings import Finding, Outcome, Report, Severity
from leaddiff.house import PLAIN, House
from leaddiff.story import Copy


def compare(old: Copy, new: Copy, force: bool = False, house: House = PLAIN) -> Report:
    """Hold the note of ``new`` against what changed since ``old``, as the ``house`` has it.

    Raises ``NotVersions`` where the two do not look like an older and a newer version of one story,
    unless ``force``.
    """
    agency = agencies.named(house.agency(new.agency or old.agency))
    changes = _changes(old, new, house)
    if not force:
        _refuse_strangers(old, new, changes)
        _refuse_swapped(old, new, agency)
    note = _note(old, new, house)
    case = checks.build(old, new, changes, note, agency, facts.figures, facts.speakers)
    case, findings = checks.examine(case)
    return Report(
        old=old,
        new=new,
        changes=changes,
        note=note,
        rulings=case.rulings,
        findings=findings,
        suggested_note=checks.suggest(case),
        outcome=_outcome(case, findings),
    )


def read_alone(new: Copy, house: House = PLAIN) -> Report:
    """Hold the note of ``new`` to the copy alone, where there is no version before it: numbers within
    range, topics looked for in the paragraphs it names, pick-ups where their own arithmetic puts
    them. ``Report.old`` is an empty copy, and nothing is told of changes."""
    from leaddiff.checks.alone import examine_alone

    agency = house.agency(new.agency)
    note = notes.read(new.note, agency) if new.note is not None else None
    count = len(new.paragraphs)
    resolved = notes.resolve(note, count, count) if note else None
    writes_notes = agencies.named(agency).writes_notes
    rulings, findings = examine_alone(new, resolved, writes_notes)
    refuted = any(ruling.verdict is Verdict.REFUTED for ruling in rulings)
    outcome = Outcome.MISMATCH if refuted else Outcome.MATCH
    return Report(
        old=Copy(raw="", paragraphs=()),
        new=new,
        changes=Changes((), (), ()),
        note=resolved,
        rulings=rulings,
        findings=findings,
        suggested_note=None,
        outcome=Outcome.NO_NOTE if resolved is None else outcome,
    )


def _changes(old: Copy, new: Copy, house: House) -> Changes:
    """What became of every paragraph, field and fact. The dateline is compared as a field of its
    own, so facts are looked for in the first paragraphs less their datelines."""
    old_texts = [p.text for p in old.paragraphs]
    new_texts = [p.text for p in new.paragraphs]
    aligned = alignment.align(old_texts, new_texts)
    openings = (len(old.dateline or ""), len(new.dateline or ""))
    bare_old, bare_new = _without(openings[0], old_texts), _without(openings[1], new_texts)
    bare = [_worded(change, bare_old, bare_new, house) for change in aligned]
    seen = facts.compare(bare_old, bare_new, bare)
    if house.words:
        seen = tuple(fact for fact in seen if not _is_respelled(fact, house))
    full = [_with_dateline(change, old.dateline, new.dateline) for change in bare]
    return Changes(tuple(full), _fields(old, new), tuple(map(_with_words, seen)))


def _without(length: int, texts: Sequence[str]) -> list[str]:
    return [texts[0][length:], *texts[1:]]


def _is_respelled(fact: FactChange, house: House) -> bool:
    """Whether a fact only got another of the house's words for it; quotations are locked."""
    if fact.kind is FactKind.QUOTE or fact.before is None or fact.after is None:
        return False
    return wording.is_style_only(fact.before, fact.after, house.words)


def _worded(
    change: ParagraphChange, old: Sequence[str], new: Sequence[str], house: House
) -> ParagraphChange:
    """The change with its word runs filled in, and whether they are house style alone."""
    match change:
        case Edited(old=before, new=after):
            texts = old[before - 1], new[after - 1]
        case Split(old=before, new=many):
            texts = old[before - 1], PARAGRAPH_BREAK.join(new[n - 1] for n in many)
        case Merged(old=several, new=after):
            texts = PARAGRAPH_BREAK.join(old[n - 1] for n in several), new[after - 1]
        case _:
            return change
    style_only = wording.is_style_only(*texts, house.words)
    return replace(change, words=wording.diff(*texts), style_only=style_only)


def _with_dateline(
    change: ParagraphChange, before: str | None, after: str | None
) -> ParagraphChange:
    """The change with the runs of its dateline put in front again."""
    if not isinstance(change, Edited | Split | Merged):
        return change
    firsts = (
        (change.old if isinstance(change.old, tuple) else (change.old,)),
        (change.new if isinstance(change.new, tuple) else (change.new,)),
    )
    old = (before or "") if firsts[0][0] == 1 else ""
    new = (after or "") if firsts[1][0] == 1 else ""
    if not old and not new:
        return change
    opening: Words = wording.diff(old, new)
    return replace(change, words=(*opening, *change.words))


def _with_words(fact: FactChange) -> FactChange:
    """The fact, the word runs of a quote that was replaced filled in."""
    if fact.kind is not FactKind.QUOTE or not fact.before or not fact.after:
        return fact
    return replace(fact, words=wording.diff(fact.before, fact.after))


def _fields(old: Copy, new: Copy) -> tuple[FieldChange, ...]:
    return (
        _field(Field.SLUG, old.slug, new.slug),
        _field(Field.HEADLINE, old.headline, new.headline),
        _field(Field.BYLINE, old.byline, new.byline),
        _field(Field.DATELINE, old.dateline, new.dateline),
        _field(Field.PHOTO, _captions(old), _captions(new)),
        _field(Field.VERSION, old.version.marker, new.version.marker),
    )


def _field(field: Field, before: str | None, after: str | None) -> FieldChange:
    words = wording.diff(before, after) if before and after and before != after else ()
    return FieldChange(field, before, after, words)


def _captions(copy: Copy) -> str | None:
    return " / ".join(copy.captions) or None


def _note(old: Copy, new: Copy, house: House) -> Note | None:
    if new.note is None:
        return None
    note = notes.read(new.note, house.agency(new.agency))
    return notes.resolve(note, len(old.paragraphs), len(new.paragraphs))


KEPT_SHARE = 0.1
"""Share of the shorter copy's words that must be kept for two copies to be versions of one story
(0.02 to 0.3); first versions of a line or two are kept out of this."""


def _refuse_strangers(old: Copy, new: Copy, changes: Changes) -> None:
    """Two copies with nothing in common and no slug that ties them are two stories."""
    tied = old.slug is not None and _bare(old.slug) == _bare(new.slug or "")
    if tied or _kept_share(old, new, changes) >= KEPT_SHARE:
        return
    raise NotVersions(
        f"{_name(old)} and {_name(new)} do not look like versions of one story: no paragraph of one "
        "stands in the other; compare them all the same with --force"
    )


def _kept_share(old: Copy, new: Copy, changes: Changes) -> float:
    """Kept characters in proportion to the shorter of the two copies."""
    lengths = {p.number: len(p.text) for p in new.paragraphs}
    kept = 0.0
    for change in changes.paragraphs:
        numbers = getattr(change, "new", None) if hasattr(change, "old") else None
        if numbers is not None:
            whole = sum(lengths[n] for n in (numbers if isinstance(numbers, tuple) else (numbers,)))
            kept += whole * getattr(change, "similarity", 1.0)
    shorter = min(sum(lengths.values()), sum(len(p.text) for p in old.paragraphs))
    return kept / max(1, shorter)


def _refuse_swapped(old: Copy, new: Copy, agency: Agency) -> None:
    if new.version.number < old.version.number and not agency.count_restarts:
        raise NotVersions(
            f"{_name(old)} is the {_marker(old)} and {_name(new)} the {_marker(new)}: put the older "
            "version first, or compare them as they stand with --force"
        )


def _marker(copy: Copy) -> str:
    return copy.version.marker or "first version"


def _name(copy: Copy) -> str:
    return copy.path or "the copy"


def _bare(slug: str) -> str:
    return "".join(c for c in slug.lower() if c.isalnum())


def _outcome(case: checks.Case, findings: Sequence[Finding]) -> Outcome:
    if case.note is None:
        return Outcome.NO_NOTE
    failed = any(r.verdict in (Verdict.REFUTED, Verdict.PARTIAL) for r in case.rulings)
    loud = any(f.severity is not Severity.INFO for f in findings)
    return Outcome.MISMATCH if failed or loud else Outcome.MATCH
