"""Alterations: every change that a note might have to tell, one by one, before any note is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from leaddiff.checks.what_changed.alteration import Alteration, Altered, Nature
from leaddiff.checks.what_changed.awaited import (
    awaits,
    has_come,
    somebody_speaks,
)
from leaddiff.checks.what_changed.cut_sentences import cut_sentences, less_trim_of_cuts
from leaddiff.checks.what_changed.excerpts import Excerpts
from leaddiff.checks.what_changed.fresh_matter import is_a_sentence
from leaddiff.checks.what_changed.holding_lines import says_nothing_of_the_story
from leaddiff.checks.what_changed.retold import Witness
from leaddiff.checks.what_changed.seats import changed_seats
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.plain_text import is_same_text
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.words import ARTICLES
from leaddiff.nouns.changes import (
    Changes,
    Deleted,
    Excerpt,
    FactChange,
    FactKind,
    Field,
    FieldChange,
    Op,
    Run,
    Split,
)
from leaddiff.nouns.evidence import (
    FactChanged,
    Fate,
    FieldChanged,
    ParagraphChanged,
    QuotationAltered,
    Turn,
    WordsChanged,
)
from leaddiff.nouns.story import Copy


def alterations(
    old: Copy, new: Copy, changes: Changes, traces: Mapping[int, Trace]
) -> tuple[Alteration, ...]:
    """All that changed between two copies and might have to be told: paragraphs first, in order of
    the new version, then what went, then the fields."""
    went = [old.paragraphs[c.old - 1].text for c in changes.paragraphs if isinstance(c, Deleted)]
    came = [text for found in traces.values() if not found.is_new for text in found.came]
    before, now = Witness(old, went), Witness(new, came)
    whole = [new.paragraphs[number - 1].text for number in traces if traces[number].is_new]
    heard = [text for found in traces.values() if not found.is_new for text in _of_its_own(found)]
    seated = changed_seats(changes.facts, old, new)
    facts = _by_paragraph((fact for fact in changes.facts if fact not in seated), traces)
    told = {
        number: list(_in_paragraph(traces[number], before, now, facts.get(number, ())))
        for number in sorted(traces)
    }
    for cut in tuple(cut_sentences(traces, now, [*whole, *heard], told)):
        told[cut.new[0]].append(cut)
    found = [each for at, here in told.items() for each in less_trim_of_cuts(here, traces[at])]
    for change in changes.paragraphs:
        if isinstance(change, Deleted) and not now.has_behind_text(before.text(change.old)):
            found.append(_cut(change.old, before, now, [*whole, *heard]))
    found.extend(_in_fields(changes.fields))
    return tuple(found)


def _of_its_own(found: Trace) -> Iterator[str]:
    """The texts that came to a kept paragraph, but for a source that took the place of another: "the company
    said in its report" that became "Lind said in a speech" is no comment that was awaited."""
    before = Run(Op.KEPT, "")
    for run in found.words:
        is_source = before.op is Op.GONE and somebody_speaks(before.text)
        if run.op is Op.CAME and (is_a_sentence([run.text]) or not is_source):
            yield run.text
        before = run


def _by_paragraph(
    facts: Iterable[FactChange], traces: Mapping[int, Trace]
) -> dict[int, list[FactChange]]:
    found: dict[int, list[FactChange]] = {}
    for fact in facts:
        for number in _places(fact, traces):
            found.setdefault(number, []).append(fact)
    return found


def _places(fact: FactChange, traces: Mapping[int, Trace]) -> Iterable[int]:
    """The paragraphs in which a fact is told. What went from a paragraph that was parted went from that part of
    it alone in which it stood."""
    places = dict.fromkeys(fact.new)
    if len(places) < 2 or fact.after is not None:
        return places
    said = fact.before or ""
    holding = (
        at
        for at in places
        if any(said in text or text in said for text in traces[at].gone if words_of(text))
    )
    return (next(holding, max(places)),)


def _in_paragraph(
    trace: Trace, old: Witness, new: Witness, facts: Sequence[FactChange]
) -> Iterator[Alteration]:
    text = new.text(trace.new)
    if trace.is_new:
        if not old.has_behind_text(text):
            yield _added(trace.new, text, old)
        return
    if trace.moved:
        yield _moved(trace, text)
    if not trace.differs:
        yield from _of_marks(trace, facts, new)
        return
    if _changes_marks_alone(trace):
        facts = [fact for fact in facts if fact.kind is not FactKind.ATTRIBUTION]
    told = tuple(_of_facts(trace, facts, new))
    yield from told
    from leaddiff.checks.what_changed.altered_wording import of_wording

    yield from of_wording(trace, old, new, bool(told), facts)


def _changes_marks_alone(trace: Trace) -> bool:
    """Whether no word came or went but articles, and a crosshead that ran into the paragraph or out of it: who
    speaks in it is who spoke, whatever commas stand about him. A name in capitals for another is none."""
    was, now = (
        "".join(run.text for run in trace.words if run.op is not other)
        for other in (Op.CAME, Op.GONE)
    )
    rows = {tuple(_plain_row(text)) for text in (was, now)}
    has_crosshead = [_CROSSHEAD.search(text) is not None for text in (was, now)]
    if len(rows) > 1 and has_crosshead[0] is not has_crosshead[1]:
        rows = {tuple(_plain_row(_CROSSHEAD.sub(" ", text))) for text in (was, now)}
    return len(rows) == 1


def _plain_row(text: str) -> list[str]:
    return [word for word in words_of(text.replace("-", " ")) if word.lower() not in ARTICLES]


_CROSSHEAD = pattern(r"(?:^|(?<=[.?!\"”])) ?[A-Z]{5,}(?: [A-Z]{2,})*(?= [\"“]?[A-Z][\w-]*[a-z])")
"""Words in capitals by themselves before a sentence, of five letters and more, as no initials are."""


def _moved(trace: Trace, text: str) -> Alteration:
    return Alteration(
        Altered.MOVE,
        Nature.MOVED,
        ParagraphChanged(Fate.MOVED, text),
        trace.old,
        (trace.new,),
        minor=True,
    )


def _added(number: int, text: str, old: Witness) -> Alteration:
    return Alteration(
        Altered.PARAGRAPH,
        Nature.CAME,
        ParagraphChanged(Fate.NEW, text),
        (),
        (number,),
        minor=says_nothing_of_the_story(text) or all(map(old.says, sentences(text))),
    )


def _of_marks(trace: Trace, facts: Sequence[FactChange], new: Witness) -> Iterator[Alteration]:
    """What marks alone changed: a comma within a quotation is a fact, one outside is style."""
    told = tuple(_of_facts(trace, facts, new))
    yield from told or _style(trace)


def _style(trace: Trace) -> Iterator[Alteration]:
    if trace.words and (trace.came or trace.gone):
        turn = Turn.SPLIT if isinstance(trace.change, Split) else Turn.STYLE
        yield Alteration(
            Altered.STYLE,
            Nature.STYLE,
            WordsChanged(turn),
            trace.old,
            (trace.new,),
            minor=True,
        )


def _of_facts(trace: Trace, facts: Iterable[FactChange], new: Witness) -> Iterator[Alteration]:
    text = new.text(trace.new)
    around = Excerpts(trace.words, text)
    was = "".join(run.text for run in trace.words if run.op is not Op.CAME)
    for fact in facts:
        from leaddiff.checks.what_changed.lost_counts import lost_its_count

        if not (_matters(fact) or lost_its_count(fact, trace, new)):
            continue
        from leaddiff.checks.what_changed.small_facts import is_small

        yield Alteration(
            Altered(fact.kind.value),
            Nature.GONE if fact.after is None or _only_lost(fact) else Nature.REPLACED,
            _seen(fact, around.of(fact.before, fact.after)),
            trace.old,
            (trace.new,),
            minor=is_small(was, fact, trace, new),
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


def _seen(fact: FactChange, around: Excerpt) -> FactChanged | QuotationAltered:
    if fact.kind is FactKind.QUOTE:
        return QuotationAltered(fact.before, fact.after, around)
    return FactChanged(fact.kind, fact.before, fact.after, around, hedge=fact.hedge)


def _cut(number: int, old: Witness, new: Witness, came: Sequence[str]) -> Alteration:
    text = old.text(number)
    return Alteration(
        Altered.CUT,
        Nature.GONE,
        ParagraphChanged(Fate.CUT, text),
        (number,),
        minor=says_nothing_of_the_story(text)
        or new.retells(text)
        or (awaits(text) and has_come(text, came)),
    )


_FIELDS = {
    Field.HEADLINE: Altered.HEADLINE,
    Field.BYLINE: Altered.BYLINE,
    Field.DATELINE: Altered.DATELINE,
    Field.PHOTO: Altered.PHOTO,
}


def _in_fields(fields: Iterable[FieldChange]) -> Iterator[Alteration]:
    for change in fields:
        kind = _FIELDS.get(change.field)
        if kind is None or not reads_otherwise(change):
            continue
        seen = FieldChanged(change.field, change.before, change.after)
        yield Alteration(kind, Nature.REPLACED, seen, field=change.field, minor=True)


def reads_otherwise(change: FieldChange) -> bool:
    """Whether a field came, went or says something else: curly marks for straight ones, a blank more
    or a letter coded otherwise are no change."""
    if change.before is None or change.after is None:
        return change.changed
    before, after = change.before, change.after
    if (
        change.field is Field.HEADLINE
    ):  # "Analysis: Why ferries sink" and "Analysis - Why ferries sink"
        before, after = (_BREAK.sub(" ", text) for text in (before, after))
    return change.changed and not is_same_text(before, after)


_BREAK = pattern(r"\s{0,3}[:–—]\s+|(?<!\s)\s{1,3}-{1,2}\s+")
