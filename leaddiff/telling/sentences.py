"""Sentences: evidence worded as an editor reads it, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from leaddiff.ground.phrases import named, quoted, ranges, shortened
from leaddiff.nouns.changes import FactKind, Field, Op, Run, Words
from leaddiff.nouns.claims import Verdict
from leaddiff.nouns.evidence import (
    CameIn,
    ClaimFailed,
    Displaced,
    EndMarkGone,
    Excerpt,
    FactChanged,
    Fate,
    FieldChanged,
    HeadlineFigure,
    LineAside,
    MarkersDisagree,
    Misnamed,
    NoteFault,
    NoteState,
    OutOfRange,
    ParagraphChanged,
    QuotationAltered,
    Remark,
    RolesTurned,
    Step,
    TopicAbsent,
    Turn,
    ValuesCorrected,
    ValueStands,
    VersionStep,
    WordsChanged,
)
from leaddiff.nouns.findings import Finding
from leaddiff.telling.reasons import reason

MARKS = {Op.KEPT: ("", ""), Op.GONE: ("[-", "-]"), Op.CAME: ("{+", "+}")}
"""What stands around words in a plain message, by what became of them."""


def message(finding: Finding) -> str:
    """What was found, on one line: "para 3: quote altered: ... to [-reduce-]{+ease+} the delays"."""
    return plain(sentence(finding))


def sentence(finding: Finding) -> Words:
    """What was found, as runs: our own words and the text that stands are kept, what is quoted as gone or
    come is told apart, so that no reader has to look for marks in a text that may hold such itself."""
    clause = _clause(finding)
    opening = f"“{clause}”: {_verdict(finding)}" if clause else ""
    return _joined((Run(Op.KEPT, opening), *_body(finding)))


def about_claim(finding: Finding) -> Words:
    """What was found of a claim, where the clause and its verdict stand beside it anyway."""
    return _joined(_body(finding))


def told(finding: Finding) -> Words:
    """The sentence as a report shows it: of an accepted finding, by whom and why first."""
    accepted = finding.accepted
    if accepted is None:
        return sentence(finding)
    by = f" by {accepted.by}" if accepted.by else ""
    why = f" (“{accepted.why}”)" if accepted.why else ""
    return (Run(Op.KEPT, f"accepted{by}{why}: "), *sentence(finding))


def told_plainly(finding: Finding) -> str:
    """The same in plain text."""
    return plain(told(finding))


def plain(words: Words) -> str:
    """Runs with marks around what went and came."""
    return "".join(f"{MARKS[op][0]}{text}{MARKS[op][1]}" for op, text in words)


def _clause(finding: Finding) -> str | None:
    evidence = finding.evidence
    return evidence.clause if isinstance(evidence, ClaimFailed | OutOfRange | Displaced) else None


def _verdict(finding: Finding) -> str:
    if not isinstance(finding.evidence, ClaimFailed):
        return ""
    return "only partly so: " if finding.evidence.verdict is Verdict.PARTIAL else "not so: "


def _body(finding: Finding) -> Iterator[Run]:  # noqa: C901 one row a shape
    """The sentence without the clause it may speak of."""
    evidence = finding.evidence
    match evidence:
        case FactChanged() | QuotationAltered() | WordsChanged():
            yield from _of_words(finding, evidence)
        case RolesTurned(before=before, after=after):
            yield _said(
                f"{_where(finding)}: who did what to whom turned round: {before} -> {after}"
            )
        case ParagraphChanged(fate=fate, text=text):
            yield _said(_of_paragraph(finding, fate, text))
        case FieldChanged():
            yield _said(_of_field(evidence))
        case ClaimFailed(grounds=grounds):
            yield _said(reason(grounds))
        case OutOfRange(beyond=beyond, last=last):
            yield _said(f"there is no {named(beyond)}; the copy has {last[0]} paragraphs")
        case Displaced():
            yield _said(_displaced(evidence))
        case TopicAbsent():
            yield _said(_topic(evidence))
        case ValueStands():
            yield _said(_standing(evidence))
        case HeadlineFigure(figure=figure, was_given=was_given):
            why = "which the body said before and says no more"
            yield _said(
                f"the headline says {figure}, {why if was_given else 'and the body says it nowhere'}"
            )
        case ValuesCorrected(pairs=pairs, places=places):
            told = ", ".join(
                f"{quoted(wrong, 60)} to {quoted(right, 60)}" for wrong, right in pairs
            )
            yield _said(f"corrects {told} in {named(places)}")
        case NoteState():
            yield _said(_of_note(evidence))
        case VersionStep():
            yield _said(_of_versions(evidence))
        case MarkersDisagree(part=part, marker=marker, other_part=other, other_marker=others):
            yield _said(f"the {part} is marked {marker}, the {other} {others}")
        case CameIn():
            yield _said(_came_in(finding, evidence))
        case Misnamed():
            yield _said(_misnamed(evidence))
        case LineAside(text=text):
            yield _said(f"a line outside the paragraphs came or changed: {quoted(text, 80)}")
        case EndMarkGone():
            yield _said("the end mark is missing; the copy may be cut off")
        case Remark(text=text, file=file):
            yield _said(f"{file}: {text}" if file else text)
        case _:
            assert_never(evidence)


def _said(text: str) -> Run:
    return Run(Op.KEPT, text)


_FACTS = {
    FactKind.FIGURE: "figure",
    FactKind.QUOTE: "quote",
    FactKind.NAME: "name",
    FactKind.DATE: "date or time",
    FactKind.NEGATION: "negation",
    FactKind.ATTRIBUTION: "attribution",
}

_TURNS = {
    Turn.MATERIAL: "new material",
    Turn.REWRITE: "rewritten",
    Turn.SENSE: "the sense may have turned",
    Turn.WORDING: "wording changed",
    Turn.TRIM: "words gone",
    Turn.STYLE: "house style only",
    Turn.SPLIT: "split in two",
}


def _of_words(
    finding: Finding, evidence: FactChanged | QuotationAltered | WordsChanged
) -> Iterator[Run]:
    match evidence:
        case WordsChanged(turn=turn, excerpt=excerpt):
            colon = ": " if excerpt.words else ""
            yield _said(f"{_where(finding)}: {_TURNS[turn]}{colon}")
            yield from _excerpt(excerpt)
        case FactChanged(alone=True, before=before, after=after, excerpt=excerpt):
            yield _said(f"{named(finding.new)}: nothing else changed here: ")
            yield from _excerpt(excerpt, before, after)
            yield _said("; if the old one was wrong, the note says CORRECTS")
        case FactChanged() | QuotationAltered():
            kind = evidence.fact if isinstance(evidence, FactChanged) else FactKind.QUOTE
            yield _said(f"{_where(finding)}: {_FACTS[kind]} {_happened(evidence)}: ")
            yield from _excerpt(evidence.excerpt, evidence.before, evidence.after)


def _happened(evidence: FactChanged | QuotationAltered) -> str:
    if evidence.after is None:
        return "gone"
    if evidence.before is None:
        return "came in"
    return "altered" if isinstance(evidence, QuotationAltered) else "changed"


def _excerpt(
    excerpt: Excerpt, before: str | None = None, after: str | None = None
) -> Iterator[Run]:
    """The excerpt with its marks close around the words; where there is none the two values."""
    if not excerpt.words:
        if before is not None or after is not None:
            yield _said(f"{before or 'none'} -> {after or 'none'}")
        return
    if excerpt.more_before:
        yield _said("... ")
    for run in excerpt.words:
        core = run.text.strip()
        if run.op is Op.KEPT or not core:
            yield _said(run.text)
            continue
        lead = len(run.text) - len(run.text.lstrip())
        yield _said(run.text[:lead])
        yield Run(run.op, shortened(core))
        yield _said(run.text[lead + len(core) :])
    if excerpt.more_after:
        yield _said(" ...")


def _of_paragraph(finding: Finding, fate: Fate, text: str) -> str:
    match fate:
        case Fate.NEW:
            return f"{named(finding.new)} is new: {quoted(text, 90)}"
        case Fate.CUT:
            return f"{named(finding.old)} of the old version is gone: {quoted(text, 90)}"
        case Fate.MOVED:
            return f"{_where(finding)} moved: {quoted(text, 60)}"
        case _:
            assert_never(fate)


def _of_field(change: FieldChanged) -> str:
    if change.field is Field.SLUG:
        return f"the slug changed: {quoted(change.before or '', 80)} -> {quoted(change.after or '', 80)}"
    name = "photo caption" if change.field is Field.PHOTO else change.field.value
    if change.before is None:
        return f"{name} came in: {quoted(change.after or '', 90)}"
    if change.after is None:
        return f"{name} is gone: {quoted(change.before, 90)}"
    return f"{name} changed: {quoted(change.before, 90)} -> {quoted(change.after, 90)}"


def _displaced(claim: Displaced) -> str:
    if claim.anchor is not None:
        opens = f"{quoted(claim.anchor)} opens {named(claim.found)}"
        return f"{opens}; by the note it would be {ranges(claim.asked)}"
    why = f" ({reason(claim.grounds)})" if claim.grounds else ""
    off = "off by one" if abs(claim.off_by) == 1 else f"off by {abs(claim.off_by)}"
    return f"{off}; it stands in {named(claim.found)}{why}"


def _topic(absent: TopicAbsent) -> str:
    topics = ", ".join(quoted(topic, 60) for topic in absent.topics)
    verb = "are" if len(absent.topics) > 1 else "is"
    place = named(absent.asked) if absent.asked else "any paragraph that changed"
    but = f", but in {named(absent.found)}" if absent.found else ""
    return f"{topics} {verb} not named in {place}{but}"


def _standing(value: ValueStands) -> str:
    where = f"para {value.where[0]}" if isinstance(value.where, tuple) else _PARTS[value.where]
    places = named(value.replaced)
    if value.corrected:
        pair = f"{quoted(value.before, 60)} to {quoted(value.after, 60)}"
        return f"the note corrects {pair} in {places}, but it still stands in {where}"
    stands = value.standing or value.before
    return f"{value.before} became {value.after} in {places}, but {stands} still stands in {where}"


_PARTS = {Field.HEADLINE: "the headline", Field.PHOTO: "a photo caption"}


def _of_note(note: NoteState) -> str:
    match note.state:
        case NoteFault.STALE:
            return f"the note is the one of the version before, unchanged: {quoted(note.text)}"
        case NoteFault.UNREAD:
            return f"this part of the note could not be read: {quoted(note.text)}"
        case NoteFault.MISSING | NoteFault.WORDLESS:
            if note.marker is not None:
                return f"the copy is marked {note.marker} and has no note"
            things = "one change" if note.changes == 1 else f"{note.changes} changes"
            is_missing = note.state is NoteFault.MISSING
            lacking = f"the note tells no change ({quoted(note.text, 80)}) of"
            opening = "there is no note, and" if is_missing else lacking
            return f"{opening} {things} that client desks would want told"
        case _:
            assert_never(note.state)


def _of_versions(step: VersionStep) -> str:  # noqa: C901 one row a step
    before, now = step.before, step.now
    match step.step:
        case Step.SKIPS:
            verb = "are" if len(step.missing) > 1 else "is"
            return (
                f"{', '.join(step.missing)} {verb} missing between {before} and {now}; the note speaks "
                "of the last step alone, so what it leaves out may have been told before"
            )
        case Step.REPEATS:
            return f"both copies are marked {now}, and they differ"
        case Step.GOES_BACK:
            return f"the newer copy is marked {now}, the older one {before}"
        case Step.LOST_MARKER:
            return (
                f"the newer copy carries no marker and the older one is the {before}: it was lost on "
                "the way, or the two are swapped"
            )
        case Step.UNMARKED:
            return f"after {before} comes a copy without a marker"
        case Step.KILLS | Step.HOLDS:
            return f"{now} is no version: it {step.step.value} the story"
        case Step.AFTER_WITHDRAWAL:
            return f"{now} moved after the story was withdrawn ({before})"
        case Step.RESTARTS:
            return f"after {before} the count starts again at {now}"
        case Step.RESENT:
            return f"{now} sends the body of {before} again, unchanged"
        case Step.GUESSED:
            return f"{now} stands after {before} {step.rests_on}"
        case _:
            assert_never(step.step)


def _came_in(finding: Finding, came: CameIn) -> str:
    told = ", ".join(f"{fate} in {', '.join(markers)}" for fate, markers in came.fates)
    blame = f"; not in the note of {', '.join(came.untold)}" if came.untold else ""
    where = named(finding.new) if finding.new else f"{named(finding.old)} of the older version"
    return f"{where}: {told or 'changed'}{blame}"


def _where(finding: Finding) -> str:
    """The paragraph as an editor says it: "para 14 (was 11)"."""
    if finding.old == finding.new:
        return named(finding.new)
    return f"{named(finding.new)} (was {ranges(finding.old)})"


def _joined(runs: tuple[Run, ...] | Iterator[Run]) -> Words:
    """The runs on one line: blanks and line ends closed up, neighbours of ours made one."""
    found: list[Run] = []
    for op, text in runs:
        line = " ".join(text.split())
        if op is Op.KEPT:  # blanks at its ends part it from its neighbours
            line = " " * text[:1].isspace() + line + " " * (bool(line) and text[-1:].isspace())
        if not found or (found[-1].text.endswith(" ")):
            line = line.lstrip()
        if not line:
            continue
        if op is Op.KEPT and found and found[-1].op is Op.KEPT:
            found[-1] = Run(op, found[-1].text + line)
        else:
            found.append(Run(op, line))
    if found and found[-1].op is Op.KEPT:
        found[-1] = Run(Op.KEPT, found[-1].text.rstrip())
    return tuple(run for run in found if run.text)


def _misnamed(evidence: Misnamed) -> str:
    if evidence.clause:
        return (
            f"{quoted(evidence.clause)}: if what stood there was wrong, the note says CORRECTS: a correction"
            " is called one"
        )
    if evidence.corrects:
        return (
            f"the copy is marked {evidence.marker} and the note corrects what stood in it; CORRECTED is its"
            " marker"
        )
    return f"the copy is marked {evidence.marker} and the note corrects nothing; make them agree"
