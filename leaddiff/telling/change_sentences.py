"""Change sentences: what became of words, paragraphs and fields, as an editor reads it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import assert_never

from leaddiff.ground.phrases import LONGEST, named, quoted, ranges, shortened
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import Excerpt, FactKind, Field, Op, Run
from leaddiff.nouns.evidence import (
    CopyChanged,
    Evidence,
    FactChanged,
    Fate,
    FieldChanged,
    LineChanged,
    ParagraphChanged,
    QuotationAltered,
    RolesTurned,
    ShowsWords,
    Turn,
    WordsChanged,
)
from leaddiff.nouns.findings import Finding


def of_change(finding: Finding, evidence: CopyChanged) -> Iterator[Run]:
    """What changed, as runs: what is quoted as gone or come is told apart."""
    match evidence:
        case FactChanged() | QuotationAltered() | WordsChanged():
            yield from _of_words(finding, evidence)
        case RolesTurned(before=before, after=after):
            roles = f"who did what to whom turned round: {before} -> {after}"
            yield _said(f"{_where(finding)}: {roles}")
        case ParagraphChanged(fate=fate, text=text):
            yield _said(_of_paragraph(finding, fate, text))
        case FieldChanged():
            yield _said(_of_field(evidence))
        case LineChanged(before=before, after=after):
            yield _said(f"a line that is no paragraph {_became(before, after)}")
        case _:
            assert_never(evidence)


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
    Turn.BEARING: "what a figure is of is gone",
    Turn.UNRESERVED: "a condition, doubt, denial or other view is gone",
    Turn.WORDING: "wording changed",
    Turn.SENTENCE: "a sentence is gone",
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
            yield _said(f"{_where(finding)}: {_turned(turn, excerpt)}{colon}")
            yield from of_excerpt(excerpt)
        case FactChanged(alone=True, before=before, after=after, excerpt=excerpt):
            yield _said(f"{named(finding.new)}: nothing else changed here: ")
            yield from of_excerpt(excerpt, before, after)
            yield _said("; if the old one was wrong, the note says CORRECTS")
        case FactChanged() | QuotationAltered():
            yield _said(f"{_where(finding)}: {_fact(evidence)} {_happened(evidence)}: ")
            yield from of_excerpt(evidence.excerpt, evidence.before, evidence.after)


def of_same_words(found: Sequence[Finding]) -> Iterator[Run]:
    """Several facts that changed by the same words, told once: "para 8: figure, date or time changed: ..."."""
    by_fate: dict[str, list[str]] = {}
    for finding in found:
        name, fate = _called(finding.evidence)
        by_fate.setdefault(fate, []).append(name)
    told = ", ".join(f"{', '.join(names)} {fate}".strip() for fate, names in by_fate.items())
    yield _said(f"{_where(found[0])}: {told}: ")
    seen = [finding.evidence for finding in found]
    of_words = [evidence for evidence in seen if isinstance(evidence, ShowsWords)]
    besides = tuple(other for each in of_words for other in each.excerpt.besides)
    for first in of_words[:1]:
        sides = (None, None) if isinstance(first, WordsChanged) else (first.before, first.after)
        yield from of_excerpt(first.excerpt._replace(besides=besides), *sides)


def _called(evidence: Evidence) -> tuple[str, str]:
    """What a change is called, and what befell it; of words that changed the latter alone."""
    match evidence:
        case FactChanged() | QuotationAltered():
            return _fact(evidence), _happened(evidence)
        case WordsChanged(turn=turn, excerpt=excerpt):
            return _turned(turn, excerpt), ""
        case _:
            return "", ""


def _fact(evidence: FactChanged | QuotationAltered) -> str:
    """What a fact is called; an "about" or "alleged" is told with the sources, and is none."""
    if isinstance(evidence, QuotationAltered):
        return _FACTS[FactKind.QUOTE]
    return "hedge" if evidence.hedge else _FACTS[evidence.fact]


def _turned(turn: Turn, excerpt: Excerpt) -> str:
    """What befell the words that are shown: nothing is gone where "10-15" became "10 to 15" or a word was put
    in."""
    if turn is Turn.SENTENCE:
        went = "".join(run.text for run in excerpt.words if run.op is Op.GONE).strip(" ,;")
        if len(sentences(went)) > 1:
            return "sentences are gone"
        return "a statement is gone" if went[:1].islower() else _TURNS[turn]
    if turn is Turn.SENSE and _are_numbers(excerpt):
        return "a number changed"
    if turn not in (Turn.TRIM, Turn.WORDING) or not excerpt.words:
        return _TURNS[turn]
    gone, came = (
        Counter(
            word.lower() for run in excerpt.words if run.op is op for word in words_of(run.text)
        )
        for op in (Op.GONE, Op.CAME)
    )
    if gone == came:
        return "words moved" if gone else _TURNS[Turn.WORDING]
    if gone > came:
        return _TURNS[Turn.TRIM]
    return "words put in" if came > gone else _TURNS[Turn.WORDING]


def _are_numbers(excerpt: Excerpt) -> bool:
    """Whether one number that stood for another is all that is shown: the year 2013, by a slip 2103."""
    changed = [run.text.strip() for run in excerpt.words if run.op is not Op.KEPT]
    return len(changed) == len(("gone", "came")) and all(map(str.isdecimal, changed))


def _happened(evidence: FactChanged | QuotationAltered) -> str:
    if evidence.after is None:
        return "gone"
    if evidence.before is None:
        return "came in"
    return "altered" if isinstance(evidence, QuotationAltered) else "changed"


def of_excerpt(
    excerpt: Excerpt, before: str | None = None, after: str | None = None, limit: int = LONGEST
) -> Iterator[Run]:
    """The excerpt with its marks close around the words; where there is none the two values. Of what went and
    what came as much as there is room for, ``limit`` characters."""
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
        yield Run(run.op, _shown(core, before if run.op is Op.GONE else after, limit))
        yield _said(run.text[lead + len(core) :])
    if excerpt.more_after:
        yield _said(" ...")
    yield from _besides(excerpt.besides)


def _besides(others: Sequence[Excerpt]) -> Iterator[Run]:
    """What else changed in the paragraph, shortly: "; also of [-March's-]{+April's+} permits"."""
    for at, other in enumerate(others):
        yield _said("; " if at else "; also ")
        bare = other._replace(more_before=False, more_after=False)
        yield from of_excerpt(_trimmed(bare), limit=SHORT)


def _trimmed(excerpt: Excerpt) -> Excerpt:
    """The excerpt without blanks at its ends."""
    first, *rest = excerpt.words
    words = (Run(first.op, first.text.lstrip()), *rest)
    return excerpt._replace(words=(*words[:-1], Run(words[-1].op, words[-1].text.rstrip())))


SHORT = 80
"""Characters (40 to 160) of what went or came in a change that is told beside another."""


def _shown(text: str, fact: str | None, limit: int) -> str:
    """Words that went or came, as far as there is room: of many those from the fact on that is spoken of."""
    at = text.find(fact) if fact else -1
    is_past = at > 0 and at + min(len(fact or ""), _ENOUGH) > limit
    opening = text.rfind(" ", 0, max(0, at - _LEADING)) + 1
    return f"... {shortened(text[opening:], limit)}" if is_past else shortened(text, limit)


_ENOUGH = 40
"""Characters of a fact (20 to 80) that must be shown of it."""
_LEADING = 20
"""Characters shown before it (10 to 40)."""


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


def _where(finding: Finding) -> str:
    """The paragraph as an editor says it: "para 14 (was 11)"."""
    if finding.old == finding.new:
        return named(finding.new)
    return f"{named(finding.new)} (was {ranges(finding.old)})"


def _of_field(change: FieldChanged) -> str:
    if change.field is Field.SLUG:
        return f"the slug changed: {quoted(change.before or '', 80)} -> {quoted(change.after or '', 80)}"
    return f"{part_name(change.field)} {_became(change.before, change.after)}"


def part_name(field: Field) -> str:
    """What an editor calls a part that is no body copy."""
    return "photo caption" if field is Field.PHOTO else field.value


def _became(before: str | None, after: str | None) -> str:
    if before is None:
        return f"came in: {quoted(after or '', 90)}"
    if after is None:
        return f"is gone: {quoted(before, 90)}"
    return f"changed: {quoted(before, 90)} -> {quoted(after, 90)}"


def _said(text: str) -> Run:
    return Run(Op.KEPT, text)
