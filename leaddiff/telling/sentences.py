"""Sentences: evidence worded as an editor reads it, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaddiff.ground.phrases import named, quoted
from leaddiff.nouns.changes import Op, Run, Words
from leaddiff.nouns.claims import Verdict
from leaddiff.nouns.evidence import (
    ClaimFailed,
    CopyChanged,
    Displaced,
    NoteWrong,
    OldOutOfRange,
    OutOfRange,
    ParagraphChanged,
)
from leaddiff.nouns.findings import Finding
from leaddiff.nouns.grounds import Shown
from leaddiff.telling.change_sentences import of_change, of_excerpt, of_same_words, part_name
from leaddiff.telling.note_sentences import of_note
from leaddiff.telling.version_sentences import of_file

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


def in_words(shown: Shown) -> Words:
    """The words by which paragraphs bear a claim out: "para 7: ... low hit on [-Tuesday-]{+Oct. 4+} ..."."""
    if shown.field is not None:
        opening = f"{part_name(shown.field)}: "
    else:
        is_one = len(shown.where or shown.old) == 1
        fate = (" is" if is_one else " are") if shown.whole else ""
        fate += (" new" if shown.where else " gone") if shown.whole else ""
        of_old = " of the old version" if shown.old else ""
        opening = f"{named(shown.where or shown.old)}{of_old}{fate}: "
    return _joined(
        (Run(Op.KEPT, opening), *of_excerpt(shown.excerpt, shown.key, shown.key, limit=SHOWN))
    )


SHOWN = 80
"""Characters of the words that went, or came, shown for a claim that is so (60 to 160): one line will do."""


def told(finding: Finding) -> Words:
    """The sentence as a report shows it: of an accepted finding, by whom and why first."""
    accepted = finding.accepted
    if accepted is None:
        return sentence(finding)
    by = f" by {accepted.by}" if accepted.by else ""
    why = f" (“{accepted.why}”)" if accepted.why else ""
    return (Run(Op.KEPT, f"accepted{by}{why}: "), *sentence(finding))


def told_together(found: Sequence[Finding]) -> Words:
    """What is told in one line: a finding, or a run of paragraphs: of those that came or went the first and
    the last; or what changed by the same words."""
    if len(found) == 1:
        return told(found[0])
    if found[0].new == found[-1].new and found[0].old == found[-1].old:
        return _joined(of_same_words(found))
    first, last = (finding.evidence for finding in (found[0], found[-1]))
    texts = [quoted(e.text, 60) for e in (first, last) if isinstance(e, ParagraphChanged)]
    where = named([number for finding in found for number in finding.new or finding.old])
    if not texts:
        return (Run(Op.KEPT, f"{where}: house style only"),)
    fate = "are new" if found[0].new else "of the old version are gone"
    return (Run(Op.KEPT, f"{where} {fate}: {' to '.join(texts)}"),)


def told_plainly(finding: Finding) -> str:
    """The same in plain text."""
    return plain(told(finding))


def plain(words: Words) -> str:
    """Runs with marks around what went and came."""
    return "".join(f"{MARKS[op][0]}{text}{MARKS[op][1]}" for op, text in words)


def _clause(finding: Finding) -> str | None:
    evidence = finding.evidence
    of_claims = ClaimFailed | OutOfRange | OldOutOfRange | Displaced
    return evidence.clause if isinstance(evidence, of_claims) else None


def _verdict(finding: Finding) -> str:
    if not isinstance(finding.evidence, ClaimFailed):
        return ""
    return "only partly so: " if finding.evidence.verdict is Verdict.PARTIAL else "not so: "


def _body(finding: Finding) -> Iterator[Run]:
    """The sentence without the clause it may speak of."""
    evidence = finding.evidence
    if isinstance(evidence, CopyChanged):
        yield from of_change(finding, evidence)
    elif isinstance(evidence, NoteWrong):
        yield Run(Op.KEPT, of_note(evidence))
    else:
        yield Run(Op.KEPT, of_file(finding, evidence))


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
