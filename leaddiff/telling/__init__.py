"""Telling: what a report for a reader says and in which part of it, whatever the format."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from leaddiff.ground.phrases import ranges
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import Excerpt, Op, Run, Words
from leaddiff.nouns.claims import Ruling
from leaddiff.nouns.evidence import (
    Fate,
    ParagraphChanged,
    Remark,
    ShowsWords,
    Turn,
    ValuesCorrected,
    WordsChanged,
)
from leaddiff.nouns.findings import Finding, Outcome, Report
from leaddiff.nouns.grounds import Anywhere, FieldBecame, OldParagraphs, StatesThere, Went
from leaddiff.nouns.story import Copy
from leaddiff.telling import sentences
from leaddiff.telling.answers import ShortAnswer, Standing, Tone, answer, by_clause, standings

__all__ = [
    "NAMELESS",
    "ShortAnswer",
    "Standing",
    "Tone",
    "accepted",
    "against",
    "amiss",
    "amiss_comes_first",
    "answer",
    "by_clause",
    "evidence",
    "in_runs",
    "is_clean",
    "quiet",
    "quieted",
    "ranges",
    "rules_off",
    "standings",
    "story_name",
    "suggested",
    "unreported",
]

NAMELESS = "copy without a slug"
"""Stands where a story has no name of its own."""


def is_clean(report: Report) -> bool:
    """Whether one line says it all: the note holds and there is nothing to look at."""
    return report.outcome is Outcome.MATCH and not report.loud


MOST_RULES = 8
"""Rules told by name (4 to 20) where some are off; of more, how many."""


def suggested(report: Report) -> str | None:
    """The note to paste; None where the one that stands holds, or says the same already."""
    note = report.suggested_note
    if note is None or is_clean(report):
        return None
    stands = report.note is not None and _words(report.note.text) == _words(note)
    return None if stands else note


def _words(note: str) -> list[str]:
    return [word for word in words_of(note.lower()) if word not in _OPENERS]


_OPENERS = frozenset("attn attention eds ed editors".split())
"""What a note opens with that says nothing of the copy."""


def rules_off(report: Report) -> str:
    """Which rules the desk's settings have switched off or made quieter, and in which file; empty where
    none. Whoever reads a report must know what was not looked for: the file may be somebody else's."""
    told = []
    for severity in dict.fromkeys(off.severity for off in report.rules_off):
        names = [off.rule for off in report.rules_off if off.severity == severity]
        which = ", ".join(names) if len(names) <= MOST_RULES else f"{len(names)} rules"
        told.append(f"{which} {'off' if severity == 'off' else f'only {severity}'}")
    sources = dict.fromkeys(off.source for off in report.rules_off if off.source)
    return "; ".join(told) + (f" (in {', '.join(sources)})" if sources else "") if told else ""


def evidence(report: Report, index: int) -> Sequence[Words]:
    """The evidence on the claim at ``index``, and what was found about it besides, as sentences: the words an
    editor would point at, as far as there are any. A loud finding tells the evidence itself."""
    found = [f for f in report.findings if f.claim == index]
    loud = [sentences.about_claim(finding) for finding in found if finding.loud]
    told = [sentences.about_claim(finding) for finding in found if not finding.loud]
    ruling = report.rulings[index]
    values = {n for f in found if isinstance(f.evidence, ValuesCorrected) for n in f.new}
    shown = [
        words for words in ruling.shown if not (words.where and values.issuperset(words.where))
    ]
    told[:0] = map(sentences.in_words, shown)
    if loud or _are_all_shown(ruling, values):
        return [*loud, *told]
    return [(Run(Op.KEPT, ruling.reason),), *told]


def _are_all_shown(ruling: Ruling, values: Collection[int]) -> bool:
    """Whether all that a verdict rests on is told in words, so that "para 7: edited" adds nothing."""
    told = {*values, *(number for words in ruling.shown for number in words.where)}
    old = {number for words in ruling.shown for number in words.old}
    match ruling.grounds:
        case StatesThere(states=states, at_bottom=False):
            return all(told.issuperset(numbers) for _, numbers in states)
        case Anywhere(changed=changed):
            return told.issuperset(changed)
        case Went(gone=gone, standing=(), shortened=shortened):
            return told.issuperset(shortened) and old.issuperset(gone)
        case OldParagraphs(shown=shown, failed=(), put_in=None):
            return bool(ruling.shown) and (bool(told) or old.issuperset(shown))
        case FieldBecame():
            return bool(ruling.shown)
        case _:
            return False


def against(report: Report, index: int) -> list[Finding]:
    """What stops the story because of the claim at ``index``."""
    return [f for f in report.findings if f.claim == index and f.loud]


def unreported(report: Report) -> list[Finding]:
    """What changed and is not in the note."""
    return [f for f in _apart(report) if f.loud and f.unreported]


def in_runs(found: Sequence[Finding]) -> list[list[Finding]]:
    """Findings as they are told: each by itself; new paragraphs that follow on one another together, and old
    ones that went, where the first of them is told, and all in which house style alone is another; what changed
    by the same words of a paragraph, a figure and who gave it, where the first is."""
    told: list[list[Finding]] = []
    runs: dict[object, list[Finding]] = {}
    for finding in found:
        sort = _sort(finding) or _words_of(finding)
        run = runs.get(sort) if sort else None
        if run and (_words_of(finding) or _goes_on(run[-1], finding)):
            run.append(finding)
            continue
        told.append([finding])
        if sort:
            runs[sort] = told[-1]
    return told


def _sort(finding: Finding) -> Fate | Turn | None:
    """As what a finding of one paragraph may be told together with others of the kind, if not accepted."""
    evidence = finding.evidence
    if finding.accepted or finding.softened or len(finding.new or finding.old) != 1:
        return None
    if isinstance(evidence, WordsChanged):
        is_bare = evidence.turn is Turn.STYLE and not evidence.excerpt.words
        return evidence.turn if is_bare else None
    is_told = isinstance(evidence, ParagraphChanged) and evidence.fate is not Fate.MOVED
    return evidence.fate if isinstance(evidence, ParagraphChanged) and is_told else None


def _words_of(finding: Finding) -> object:
    """The paragraph and the words that changed in it, where they are shown and not accepted."""
    changed = _changed(finding)
    if finding.accepted or not changed:
        return None
    return finding.severity, finding.old, finding.new, changed


def _changed(finding: Finding) -> Words:
    """The words that went and came by which a finding is shown; none where it is of no words."""
    return _differing(_excerpt(finding))


def _excerpt(finding: Finding) -> Excerpt:
    evidence = finding.evidence
    return evidence.excerpt if isinstance(evidence, ShowsWords) else Excerpt()


def _differing(excerpt: Excerpt) -> Words:
    return tuple(run for run in excerpt.words if run.op is not Op.KEPT)


def _goes_on(before: Finding, finding: Finding) -> bool:
    is_of_style = isinstance(finding.evidence, WordsChanged)
    is_next = (finding.new or finding.old)[0] == (before.new or before.old)[0] + 1
    return (is_next or is_of_style) and before.severity is finding.severity


def amiss(report: Report) -> list[Finding]:
    """What else is wrong with the copy: its marker, its slug, an older figure still standing."""
    return [f for f in _apart(report) if f.loud and not f.unreported]


def amiss_comes_first(report: Report) -> bool:
    """Whether something else that is wrong is worse than every change the note leaves out: a note
    left over from the version before says nothing of this one."""
    others, changes = ([f.severity.loudness for f in kind(report)] for kind in (amiss, unreported))
    return bool(others) and bool(changes) and min(others) < min(changes)


def quiet(report: Report) -> list[Finding]:
    """What stops no story and does not stand with a claim, word for word, as what it says; first what reading
    the copy had to guess."""
    shown = {
        (number, _differing(words.excerpt))
        for ruling in report.rulings
        for words in ruling.shown
        for number in words.where
    }
    found = [f for f in _apart(report) if not (f.loud or _is_shown(f, shown))]
    return sorted(found, key=lambda finding: not isinstance(finding.evidence, Remark))


def _is_shown(finding: Finding, shown: Collection[tuple[int, Words]]) -> bool:
    """Whether all that a finding shows stands with a claim."""
    changed = _changed(finding)
    return not _excerpt(finding).besides and any((n, changed) in shown for n in finding.new)


def quieted(report: Report) -> list[Finding]:
    """All that stops no story and has not been accepted, be it told with a claim or apart."""
    with_claims = [f for f in report.findings if f.claim is not None and not f.loud]
    return [f for f in (*quiet(report), *with_claims) if f.accepted is None]


def accepted(report: Report) -> list[Finding]:
    """What somebody at the desk has let pass."""
    return [finding for finding in report.findings if finding.accepted is not None]


def story_name(copy: Copy) -> str | None:
    """What the story goes by: its slug, else its headline, else the name of the file."""
    return copy.slug or copy.headline or copy.path


def _apart(report: Report) -> Iterable[Finding]:
    """Findings that are not told with a claim."""
    return (f for f in report.findings if f.claim is None)
