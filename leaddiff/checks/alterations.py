"""Alterations: every change that a note might have to tell, one by one, before any note is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from leaddiff.checks.awaited import awaits, has_come
from leaddiff.checks.excerpts import excerpt
from leaddiff.checks.retold import Witness
from leaddiff.checks.traces import Trace, fresh_stems
from leaddiff.checks.turned_sense import roles_turned, turned
from leaddiff.ground.pattern import pattern
from leaddiff.languages.plain_text import is_same_text
from leaddiff.languages.sentences import sentences
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import (
    Changes,
    Deleted,
    Edited,
    FactChange,
    FactKind,
    Field,
    FieldChange,
    Split,
    Unchanged,
)
from leaddiff.nouns.evidence import (
    Evidence,
    Excerpt,
    FactChanged,
    Fate,
    FieldChanged,
    ParagraphChanged,
    QuotationAltered,
    RolesTurned,
    Turn,
    WordsChanged,
)
from leaddiff.nouns.story import Copy


class Nature(Enum):
    """Which way a change goes, and so which verbs of a note can speak of it."""

    CAME = "came"
    GONE = "gone"
    REPLACED = "replaced"
    MOVED = "moved"
    STYLE = "style"


class Alteration(NamedTuple):
    """One change that a note might have to tell. ``rule`` is the finding it becomes where no claim
    covers it, on that ``evidence``; ``old`` and ``new`` are paragraph numbers; ``field`` is set for what
    is not body copy, ``fact`` where it is a fact that changed; ``minor`` marks one that is not worth
    stopping a story for."""

    rule: str
    nature: Nature
    evidence: Evidence
    old: tuple[int, ...] = ()
    new: tuple[int, ...] = ()
    field: Field | None = None
    minor: bool = False
    fact: FactChange | None = None


FRESH_WORDS = 2
"""Content words, new to a paragraph, that make its wording new material (1 to 5)."""


def has_fresh_words(trace: Trace) -> bool:
    """Whether enough content words came to a paragraph that its wording is new material."""
    return len(fresh_stems(trace)) >= FRESH_WORDS


_HOLDING_LINE = pattern(
    r"(?i)^\W*(?:\(?(?:more )?details? (?:to follow|will follow|later)|more to (?:come|follow)"
    r"|story developing|this is a (?:developing|breaking)|\(?more\)?\W*$|updates? to follow"
    r"|further details|please check back|stay tuned)"
)

_FACT_RULES = {
    FactKind.FIGURE: "unreported-figure",
    FactKind.QUOTE: "unreported-quote",
    FactKind.NAME: "unreported-name",
    FactKind.DATE: "unreported-date",
    FactKind.NEGATION: "unreported-negation",
    FactKind.ATTRIBUTION: "unreported-attribution",
}


def alterations(
    old: Copy, new: Copy, changes: Changes, traces: Mapping[int, Trace]
) -> tuple[Alteration, ...]:
    """All that changed between two copies and might have to be told: paragraphs first, in order of
    the new version, then what went, then the fields."""
    went = [old.paragraphs[c.old - 1].text for c in changes.paragraphs if isinstance(c, Deleted)]
    came = [text for found in traces.values() if not found.is_new for text in found.came]
    before, now = Witness(old, went), Witness(new, came)
    whole = [new.paragraphs[number - 1].text for number in traces if traces[number].is_new]
    all_came = [*whole, *came]
    found: list[Alteration] = []
    for number in sorted(traces):
        found.extend(_in_paragraph(traces[number], before, now, changes.facts))
    for change in changes.paragraphs:
        if isinstance(change, Deleted):
            found.append(_cut(change.old, before, now, all_came))
    found.extend(_in_fields(changes.fields))
    return tuple(found)


def _in_paragraph(
    trace: Trace, old: Witness, new: Witness, facts: Sequence[FactChange]
) -> Iterator[Alteration]:
    text = new.text(trace.new)
    if trace.is_new:
        yield _added(trace.new, text)
        return
    if isinstance(trace.change, Unchanged | Edited) and trace.change.moved:
        yield Alteration(
            "unreported-move",
            Nature.MOVED,
            ParagraphChanged(Fate.MOVED, text),
            trace.old,
            (trace.new,),
            minor=True,
        )
    if not trace.differs:
        yield from _of_marks(trace, facts, text)
        return
    told = tuple(_of_facts(trace, facts, text))
    yield from told
    came = " ".join(trace.came).lower()
    brings_figure = any(
        fact.before is None
        and fact.kind in (FactKind.FIGURE, FactKind.DATE)
        and not _is_restated(fact.after or "", new.text(trace.new), came)
        for fact in facts
        if trace.new in fact.new
    )
    yield from _of_wording(trace, old, new, bool(told), brings_figure)


_RESTATED = ("this year", "this month", "this week", "local time")


def _is_restated(figure: str, text: str, came: str) -> bool:
    """Whether a figure or date that came says nothing new: "The two leaders" are those of before, and
    "March 12 this year" is March 12."""
    if figure.lower() in _RESTATED:
        return True
    is_word = figure.isalpha() and figure.lower() in came
    return is_word and f"the {figure.lower()} " in text.lower()


def _added(number: int, text: str) -> Alteration:
    return Alteration(
        "unreported-paragraph",
        Nature.CAME,
        ParagraphChanged(Fate.NEW, text),
        (),
        (number,),
        minor=bool(_HOLDING_LINE.match(text)),
    )


def _of_marks(trace: Trace, facts: Sequence[FactChange], text: str) -> Iterator[Alteration]:
    """What marks alone changed: a comma within a quotation is a fact, one outside is style."""
    told = tuple(_of_facts(trace, facts, text))
    yield from told or _style(trace)


def _style(trace: Trace) -> Iterator[Alteration]:
    if trace.words and (trace.came or trace.gone):
        turn = Turn.SPLIT if isinstance(trace.change, Split) else Turn.STYLE
        yield Alteration(
            "unreported-style",
            Nature.STYLE,
            WordsChanged(turn),
            trace.old,
            (trace.new,),
            minor=True,
        )


def _of_facts(trace: Trace, facts: Iterable[FactChange], text: str) -> Iterator[Alteration]:
    for fact in facts:
        if trace.new not in fact.new or not _matters(fact):
            continue
        yield Alteration(
            _FACT_RULES[fact.kind],
            Nature.GONE if fact.after is None or _only_lost(fact) else Nature.REPLACED,
            _seen(trace, fact, text),
            trace.old,
            (trace.new,),
            fact=fact,
        )


def _only_lost(fact: FactChange) -> bool:
    """Whether a statement stands on and only its hedge went: "about 6.2%" and "6.2%"."""
    is_hedge = fact.kind is FactKind.ATTRIBUTION
    return is_hedge and bool(fact.after) and (fact.before or "").endswith(f" {fact.after}")


def _matters(fact: FactChange) -> bool:
    """Whether a fact's change must be told for its own sake. A fact that came is new material; a
    figure, name or date that went is a trim; a negation matters either way, words of a quotation
    and an attribution when they go."""
    if fact.before is not None and fact.after is not None:
        return True
    if fact.kind is FactKind.NEGATION:
        return True
    return fact.after is None and fact.kind in (FactKind.QUOTE, FactKind.ATTRIBUTION)


def _seen(trace: Trace, fact: FactChange, text: str) -> FactChanged | QuotationAltered:
    around = excerpt(trace.words, fact.before, fact.after, text)
    if fact.kind is FactKind.QUOTE:
        return QuotationAltered(fact.before, fact.after, around)
    return FactChanged(fact.kind, fact.before, fact.after, around)


def _of_wording(
    trace: Trace, old: Witness, new: Witness, told: bool, brings_figure: bool
) -> Iterator[Alteration]:
    """What the words of a kept paragraph say beyond its facts: new material, another turn, a trim."""
    numbers = trace.old, (trace.new,)
    roles = roles_turned(trace)
    if roles:
        yield Alteration("unreported-rewrite", Nature.REPLACED, RolesTurned(*roles), *numbers)
        return
    around = excerpt(trace.words, text=new.text(trace.new))
    fresh = fresh_stems(trace)
    came = " ".join(trace.came)
    is_news = len(fresh) >= FRESH_WORDS or bool(fresh and _is_a_sentence(trace.inserted, 1))
    if (brings_figure or is_news) and not (old.saw(came) or old.told_all(trace.came)):
        nature = Nature.CAME if trace.adds else Nature.REPLACED
        rule = "unreported-material" if trace.adds else "unreported-rewrite"
        turn = Turn.MATERIAL if trace.adds else Turn.REWRITE
        minor = (
            nature is Nature.REPLACED and len(fresh) < 2 * FRESH_WORDS and not turned(trace.words)
        )
        yield Alteration(rule, nature, WordsChanged(turn, around), *numbers, minor=minor)
    elif turned(trace.words) and not told:
        yield Alteration(
            "unreported-rewrite",
            Nature.REPLACED,
            WordsChanged(Turn.SENSE, around),
            *numbers,
        )
    elif (fresh or trace.adds) and not told:
        yield Alteration(
            "unreported-wording",
            Nature.REPLACED,
            WordsChanged(Turn.WORDING, around),
            *numbers,
            minor=True,
        )
    elif not told and trace.cuts:
        yield _trim(trace, new, around)


def _trim(trace: Trace, new: Witness, around: Excerpt) -> Alteration:
    went = " ".join(trace.gone)
    return Alteration(
        "unreported-trim",
        Nature.GONE,
        WordsChanged(Turn.TRIM, around),
        trace.old,
        (trace.new,),
        minor=not _is_a_sentence(trace.gone, FRESH_WORDS) or new.saw(went),
    )


def _is_a_sentence(texts: Iterable[str], fewest: int) -> bool:
    """Whether any of these runs has a whole sentence in it, with at least so many content words. Its
    stop may be that of the sentence before."""
    return any(
        len(content_stems(sentence)) >= fewest
        for text in texts
        if text.strip()[:1] in _STOPS or text.rstrip()[-1:] in _STOPS
        for sentence in sentences(text.strip(f" {_STOPS}"))
        if sentence.lstrip()[:1].isupper()
    )


_STOPS = '.!?"”'


def _cut(number: int, old: Witness, new: Witness, came: Sequence[str]) -> Alteration:
    text = old.text(number)
    return Alteration(
        "unreported-cut",
        Nature.GONE,
        ParagraphChanged(Fate.CUT, text),
        (number,),
        minor=bool(_HOLDING_LINE.match(text))
        or new.retells(text)
        or (awaits(text) and has_come(text, came)),
    )


_FIELD_RULES = {
    Field.HEADLINE: "unreported-headline",
    Field.BYLINE: "unreported-byline",
    Field.DATELINE: "unreported-dateline",
    Field.PHOTO: "unreported-photo",
}


def _in_fields(fields: Iterable[FieldChange]) -> Iterator[Alteration]:
    for change in fields:
        rule = _FIELD_RULES.get(change.field)
        if rule is None or not reads_otherwise(change):
            continue
        seen = FieldChanged(change.field, change.before, change.after)
        yield Alteration(rule, Nature.REPLACED, seen, field=change.field, minor=True)


def reads_otherwise(change: FieldChange) -> bool:
    """Whether a field came, went or says something else: curly marks for straight ones, a blank more
    or a letter coded otherwise are no change."""
    if change.before is None or change.after is None:
        return change.changed
    return change.changed and not is_same_text(change.before, change.after)
