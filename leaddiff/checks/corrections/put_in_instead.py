"""Put in instead: what took the place of a wrong value, where it is not what the note promises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import has_place
from leaddiff.checks.corrections.correction_sentence import (
    CLOCK,
    Stated,
    set_against,
    stated,
    without_places,
)
from leaddiff.checks.corrections.given_values import gives
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_names, weekday_names
from leaddiff.languages.corrections import AGAINST_OR_FROM
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import FactChange, FactKind, Figure, Op
from leaddiff.nouns.claims import Claim
from leaddiff.nouns.grounds import Saying, ValueSaid

_CLOCK = pattern(CLOCK)
_OF_VALUES = (FactKind.FIGURE, FactKind.DATE, FactKind.NAME)


def with_what_came(said: ValueSaid, claim: Claim, case: Case) -> ValueSaid:
    """The ground of a correction whose right value the copy does not say, or whose wrong one it never did,
    with what was put in where one thing alone was, or one that the clause gives as wrong: to 27, where 26
    became 28."""
    put = _put(claim, case) if said.saying in (Saying.NOT_SAID, Saying.NEVER_SAID) else []
    put = [fact for fact in put if _sort(fact.before or "", case) == _sort(said.value, case)]
    given = f" {_plain(without_places(claim.clause))} "
    named = [fact for fact in put if f" {_plain(fact.before or '')} " in given]
    meant = named or put
    if len(meant) != 1 or meant[0].before is None or meant[0].after is None:
        return said
    return said._replace(was=meant[0].before, became=meant[0].after)


def never_the_wrong(numbers: Sequence[int], claim: Claim, case: Case) -> ValueSaid | None:
    """The figure that a correction sets against the right one, which was put in there for another: $1.28, not
    $1.24, where $1.17 became $1.28, and the paragraph had no $1.24."""
    clause = without_places(claim.clause)
    traces = [case.traces[number] for number in numbers if number in case.traces]
    stood = [case.old.matter[old - 1] for trace in traces for old in trace.old]
    for right, wrong in set_against(clause, case.figures(clause)):
        given = Stated(wrong.text, wrong, is_now=False)
        is_known = not stood or any(gives(given, text, case) for text in stood)
        put = [
            fact
            for fact in case.changes.facts
            if fact.kind is FactKind.FIGURE and not set(fact.new).isdisjoint(numbers)
            if _is_put(fact, right, case)
        ]
        if (put or _is_told_there(right, claim, traces, case)) and not is_known:
            return ValueSaid(wrong.text, Saying.NEVER_SAID, tuple(numbers))
    return None


def never_the_wrong_name(
    now: Sequence[Stated], was: Sequence[Stated], numbers: Sequence[int], case: Case
) -> ValueSaid | None:
    """The name that a correction sets against the right one, which took the place of another wherever it came:
    to Orsil Quay, not Marne Quay, where Halm Quay became Orsil Quay."""
    if len(now) != 1 or len(was) != 1 or now[0].figure or was[0].figure:
        return None
    if was[0].text.lower() in weekday_names() | month_names():
        return None  # which may have stood in short, Mon.
    from leaddiff.checks.topics.told_topics import names_one_said
    from leaddiff.checks.what_changed.stretches import stretches

    right, wrong = ({*words_of(value.text)} for value in (now[0], was[0]))
    own = " ".join(word for word in words_of(was[0].text) if word not in right)
    came = {word.lower() for word in right - wrong}
    traces = [case.traces[number] for number in numbers or case.traces if number in case.traces]
    went = [
        " ".join(_as_named(each.went, trace))
        for trace in traces
        for each in stretches(trace)
        if came and came.issubset(each.came)
    ]
    is_other = bool(own) and bool(went) and all(went)
    short = "".join(word[0] for word in words_of(was[0].text))
    is_other = is_other and not any(
        own == other or names_one_said(own, other) or short in other.replace(".", "").split()
        for other in went
    )
    return ValueSaid(was[0].text, Saying.NEVER_SAID, tuple(numbers)) if is_other else None


def _as_named(went: Sequence[str], trace: Trace) -> Iterator[str]:
    """The words that went of a stretch which are of a name, as they stood."""
    stood = (word for text in trace.gone for word in words_of(text))
    pronouns = ("he", "she", "it", "they")
    return (w for w in stood if w[:1].isupper() and w.lower() in went and w.lower() not in pronouns)


def _is_told_there(right: Figure, claim: Claim, traces: Sequence[Trace], case: Case) -> bool:
    """Whether what a correction says is right stands in the paragraph it names that was edited: fell to
    negative 3 percent, where it fell to 3."""
    value = Stated(right.text, right, is_now=True)
    edited = (case.new.matter[trace.new - 1] for trace in traces if trace.differs)
    return has_place(claim) and any(gives(value, text, case) for text in edited)


def _is_put(fact: FactChange, right: Figure, case: Case) -> bool:
    """Whether a figure took the place of another of its unit."""
    before, after = case.figures(fact.before or ""), case.figures(fact.after or "")
    is_right = any((each.value, each.unit) == (right.value, right.unit) for each in after)
    return is_right and any(each.unit == right.unit for each in before)


def stood_already(right: Stated, numbers: Sequence[int], case: Case) -> str | None:
    """The figure that was put in, where the right one, which a correction gives alone, stood in its paragraphs
    as it stands: to 9.1 percent, where 8.9 percent became 9.8 and the rate fell to 9.1 before as well."""
    traces = [case.traces[number] for number in numbers if number in case.traces]
    was = [case.old.matter[old - 1] for trace in traces for old in trace.old]
    now = [case.new.matter[trace.new - 1] for trace in traces]
    if right.figure is None or not _times(right, was, case) == _times(right, now, case) > 0:
        return None
    sort = right.figure.unit, right.figure.noun
    here = (fact for fact in case.changes.facts if fact.new and set(fact.new) <= set(numbers))
    put = [f.after for f in here if f.kind is FactKind.FIGURE and f.before and f.after]
    of_sort = all((each.unit, each.noun) == sort for text in put for each in case.figures(text))
    return put[0] if put and of_sort and not any(gives(right, text, case) for text in put) else None


def right_stood(claim: Claim, case: Case) -> bool:
    """Whether all that a correction says is right stood in the paragraphs it names, and came with nothing that
    was put in there: what gave way is another thing than it speaks of."""
    traces = [case.traces[number] for number in claim.paragraphs if number in case.traces]
    stood = [case.old.matter[old - 1] for trace in traces for old in trace.old]
    values = stated(claim.clause, case.figures)
    right, put = [value for value in values if value.is_now], _put(claim, case)
    if any(gives(value, f.before or "", case) for value in values if not value.is_now for f in put):
        return False
    return bool(right) and all(
        any(gives(value, text, case) for text in stood)
        and not any(_came_with(value, fact, case) for fact in put)
        and not any(_is_put_before(value, trace, claim) for trace in traces)
        for value in right
    )


def _is_put_before(value: Stated, trace: Trace, claim: Claim) -> bool:
    """Whether a word came that the clause has right before a value: fell by 4 crowns, which fell to 4."""
    came = (run.text.strip() for run in trace.words if run.op is Op.CAME)
    return any(text and f" {text} {value.text}" in claim.clause for text in came)


def _came_with(value: Stated, fact: FactChange, case: Case) -> bool:
    """Whether a fact got a value which it did not have, or a word of a name: Brand for Brandt."""
    was, now = fact.before or "", fact.after or ""
    if value.figure is None:
        return not set(words_of(value.text)).isdisjoint({*words_of(now)} - {*words_of(was)})
    return gives(value, now, case) and not gives(value, was, case)


def _times(value: Stated, texts: Iterable[str], case: Case) -> int:
    """How often some texts have a figure."""
    figure = value.figure
    return sum(
        figure is not None and (each.value, each.unit) == (figure.value, figure.unit)
        for text in texts
        for each in case.figures(text)
    )


def _put(claim: Claim, case: Case) -> list[FactChange]:
    """The figures, dates and names that were replaced where a claim says; anywhere, where it says not."""
    asked = set(claim.paragraphs)
    return [
        fact
        for fact in case.changes.facts
        if fact.kind in _OF_VALUES
        and fact.before
        and fact.after
        and (not asked or not asked.isdisjoint(fact.new))
    ]


def _sort(value: str, case: Case) -> tuple[str, str | None]:
    """What sort of value this is, and its unit: a figure, a year, an hour, a day or month, a name."""
    if len(value) == len("1989") and value.isdigit():
        return "year", None
    if (
        words_of(value.lower())[:1]
        and words_of(value.lower())[0] in weekday_names() | month_names()
    ):
        return "date", None
    if _CLOCK.match(value):
        return "hour", None
    figure = next(iter(case.figures(value)), None)
    if figure or any(map(str.isdigit, value)):
        return "figure", figure.unit if figure else None
    return "name", None


def _plain(text: str) -> str:
    return " ".join(words_of(text.lower()))


def is_within_right(value: Stated, claim: Claim) -> bool:
    """Whether a wrong value stands within the right one, which says more: to "June of 2008" from "2008"."""
    found = _QUOTED_MORE.search(claim.clause)
    return found is not None and value.text in found["right"] and value.text in found["wrong"]


def right_unsaid(claim: Claim, texts: Iterable[str]) -> str | None:
    """The right value of such a clause, where no text has it word for word."""
    found = _QUOTED_MORE.search(claim.clause)
    if found is None or found["wrong"] not in found["right"]:
        return None
    return None if any(found["right"].lower() in text.lower() for text in texts) else found["right"]


_MARKED = "(?:``|[\"“‘'`])(?P<{}>[^\"“”]{{1,60}}?)(?:''|[\"”’'])"
_QUOTED_MORE = pattern(
    rf"(?i){_MARKED.format('right')},? {AGAINST_OR_FROM} {_MARKED.format('wrong')}",
    has=('"', "“", "'"),
)
