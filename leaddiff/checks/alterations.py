"""Alterations: every change that a note might have to tell, one by one, before any note is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from leaddiff.checks.awaited import awaits, has_come
from leaddiff.checks.excerpts import marked, quoted, ranges
from leaddiff.checks.retold import Witness
from leaddiff.checks.traces import Trace, fresh_stems
from leaddiff.checks.turned_sense import roles_turned, turned
from leaddiff.ground.pattern import pattern
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
    covers it; ``old`` and ``new`` are paragraph numbers; ``field`` is set for what is not body copy,
    ``fact`` where it is a fact that changed; ``minor`` marks one that is not worth stopping a story for."""

    rule: str
    nature: Nature
    message: str
    old: tuple[int, ...] = ()
    new: tuple[int, ...] = ()
    field: Field | None = None
    minor: bool = False
    fact: FactChange | None = None


FRESH_WORDS = 2
"""Content words, new to a paragraph, that make its wording new material (1 to 5)."""

_HOLDING_LINE = pattern(
    r"(?i)^\W*(?:\(?(?:more )?details? (?:to follow|will follow|later)|more to (?:come|follow)"
    r"|story developing|this is a (?:developing|breaking)|\(?more\)?\W*$|updates? to follow"
    r"|further details|please check back|stay tuned)"
)

_FACT_RULES = {
    FactKind.FIGURE: ("unreported-figure", "figure changed"),
    FactKind.QUOTE: ("unreported-quote", "quote altered"),
    FactKind.NAME: ("unreported-name", "name changed"),
    FactKind.DATE: ("unreported-date", "date or time changed"),
    FactKind.NEGATION: ("unreported-negation", "negation changed"),
    FactKind.ATTRIBUTION: ("unreported-attribution", "attribution changed"),
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
            f"{_where(trace)} moved: {quoted(text, 60)}",
            trace.old,
            (trace.new,),
            minor=True,
        )
    if not trace.differs:
        yield from _of_marks(trace, facts)
        return
    told = tuple(_each_once(_of_facts(trace, facts)))
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
        f"para {number} is new: {quoted(text, 90)}",
        (),
        (number,),
        minor=bool(_HOLDING_LINE.match(text)),
    )


def _of_marks(trace: Trace, facts: Sequence[FactChange]) -> Iterator[Alteration]:
    """What marks alone changed: a comma within a quotation is a fact, one outside is style."""
    told = tuple(_of_facts(trace, facts))
    yield from told or _style(trace)


def _style(trace: Trace) -> Iterator[Alteration]:
    if trace.words and (trace.came or trace.gone):
        shape = "split in two" if isinstance(trace.change, Split) else "house style only"
        yield Alteration(
            "unreported-style",
            Nature.STYLE,
            f"{_where(trace)}: {shape}",
            trace.old,
            (trace.new,),
            minor=True,
        )


def _each_once(told: Iterable[Alteration]) -> Iterator[Alteration]:
    """One change of what somebody did not do is one change, though a "not" went and a "declined" came."""
    seen: set[tuple[str, str]] = set()
    for alteration in told:
        key = alteration.rule, alteration.message.rsplit(": ", 1)[-1]
        if (
            alteration.fact is None
            or alteration.fact.kind is not FactKind.NEGATION
            or key not in seen
        ):
            yield alteration
        seen.add(key)


def _of_facts(trace: Trace, facts: Iterable[FactChange]) -> Iterator[Alteration]:
    for fact in facts:
        if trace.new not in fact.new or not _matters(fact):
            continue
        rule, what = _FACT_RULES[fact.kind]
        if fact.after is None:
            what = what.replace("changed", "gone").replace("altered", "gone")
        elif fact.before is None:
            what = what.replace("changed", "came in").replace("altered", "came in")
        yield Alteration(
            rule,
            Nature.GONE if fact.after is None or _only_lost(fact) else Nature.REPLACED,
            f"{_where(trace)}: {what}: {_shown(trace, fact)}",
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


def _shown(trace: Trace, fact: FactChange) -> str:
    excerpt = marked(trace.words, fact.before, fact.after)
    return excerpt or f"{fact.before or 'none'} -> {fact.after or 'none'}"


def _of_wording(
    trace: Trace, old: Witness, new: Witness, told: bool, brings_figure: bool
) -> Iterator[Alteration]:
    """What the words of a kept paragraph say beyond its facts: new material, another turn, a trim."""
    where, numbers = _where(trace), (trace.old, (trace.new,))
    roles = roles_turned(trace)
    if roles:
        what = f"{where}: who did what to whom turned round: {roles[0]} -> {roles[1]}"
        yield Alteration("unreported-rewrite", Nature.REPLACED, what, *numbers)
        return
    excerpt = marked(trace.words)
    fresh = fresh_stems(trace)
    came = " ".join(trace.came)
    is_news = len(fresh) >= FRESH_WORDS or bool(fresh and _is_a_sentence(trace.inserted, 1))
    if (brings_figure or is_news) and not (old.saw(came) or old.told_all(trace.came)):
        nature = Nature.CAME if trace.adds else Nature.REPLACED
        rule = "unreported-material" if trace.adds else "unreported-rewrite"
        what = "new material" if trace.adds else "rewritten"
        minor = (
            nature is Nature.REPLACED and len(fresh) < 2 * FRESH_WORDS and not turned(trace.words)
        )
        yield Alteration(rule, nature, f"{where}: {what}: {excerpt}", *numbers, minor=minor)
    elif turned(trace.words) and not told:
        yield Alteration(
            "unreported-rewrite",
            Nature.REPLACED,
            f"{where}: the sense may have turned: {excerpt}",
            *numbers,
        )
    elif (fresh or trace.adds) and not told:
        yield Alteration(
            "unreported-wording",
            Nature.REPLACED,
            f"{where}: wording changed: {excerpt}",
            *numbers,
            minor=True,
        )
    elif not told and trace.cuts:
        yield _trim(trace, new, excerpt)


def _trim(trace: Trace, new: Witness, excerpt: str) -> Alteration:
    went = " ".join(trace.gone)
    return Alteration(
        "unreported-trim",
        Nature.GONE,
        f"{_where(trace)}: words gone: {excerpt}",
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
        f"para {number} of the old version is gone: {quoted(text, 90)}",
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
        if rule is None or not change.changed:
            continue
        name = "photo caption" if change.field is Field.PHOTO else change.field.value
        yield Alteration(
            rule, Nature.REPLACED, f"{name} {_became(change)}", field=change.field, minor=True
        )


def _became(change: FieldChange) -> str:
    if change.before is None:
        return f"came in: {quoted(change.after or '', 90)}"
    if change.after is None:
        return f"is gone: {quoted(change.before, 90)}"
    return f"changed: {quoted(change.before, 90)} -> {quoted(change.after, 90)}"


def _where(trace: Trace) -> str:
    """The paragraph as an editor says it: "para 14 (was 11)"."""
    if trace.old == (trace.new,):
        return f"para {trace.new}"
    return f"para {trace.new} (was {ranges(trace.old)})"
