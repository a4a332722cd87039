"""Figures brought: the figure or date that came to a paragraph and says something new."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from leaddiff.checks.what_changed.retold import Witness
from leaddiff.checks.what_changed.told_before import is_told_with_figure
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_names, weekday_names
from leaddiff.languages.numbers import ordinal, value
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import FactChange, FactKind, Op


def figure_brought(
    trace: Trace, facts: Sequence[FactChange], old: Witness, new: Witness
) -> str | None:
    """The first figure or date that came and says something new; None where none does."""
    replaced = {f.kind for f in facts if f.after is None and f.kind is FactKind.DATE}
    text, came = new.text(trace.new), " ".join(trace.came).lower()
    gone = words_of(" ".join(trace.gone).lower())
    return next(
        (
            fact.after
            for fact in facts
            if fact.before is None
            and fact.after
            and fact.kind in (FactKind.FIGURE, FactKind.DATE)
            and not _is_restated(fact.after, text, came)
            and not _is_called_so(fact.after, trace, gone, (old, new))
            and not (
                fact.after.lower() == "one" and "another" in gone
            )  # another analyst, one analyst
            and not _is_day_of_speech(fact.after, text, old)
            and not _is_of_the_lead(fact.after.lower(), came, period_of_the_lead(text, gone, old))
            and not _is_told_otherwise(fact, text, gone, facts, (old, new))
            and not (
                fact.kind not in replaced and is_told_with_figure(fact.after, trace, old, text)
            )
        ),
        None,
    )


_RESTATED = (
    "past week",
    "past month",
    "past year",
    "this year",
    "this month",
    "this week",
    "full year",
    "full week",
    "full month",
    "local time",
)


def _is_restated(figure: str, text: str, came: str) -> bool:
    """Whether a figure or date that came says nothing new: "The two leaders" are those of before, and
    "March 12 this year" is March 12."""
    if figure.lower() in _RESTATED:
        return True
    is_word = figure.isalpha() and figure.lower() in came
    return is_word and f"the {figure.lower()} " in text.lower()


def _is_called_so(
    figure: str, trace: Trace, gone: Sequence[str], copies: tuple[Witness, Witness]
) -> bool:
    """Whether a figure or date is only another word for what stood: "No. 3" for "third-largest", the "one"
    of "one that would", the month that was "last month", the hour of a day at which somebody spoke."""
    old, new = copies
    text, low = new.text(trace.new), figure.lower()
    ranks = {ordinal(part) for word in gone for part in word.split("-")}
    is_first = figure == "1" and not _TOPMOST.isdisjoint(gone)
    if f"No. {figure}" in text and (is_first or int(value(figure) or 0) in ranks):
        return True
    if low == "one":
        return _PRONOUN.search(text) is not None
    plain = [word.removesuffix("'s").removesuffix("’s") for word in (*gone, low)]
    is_last = ("last", "month") in pairwise(plain)
    if is_last and plain[-1] in month_names() and plain[-1] in words_of(old.text(1).lower()):
        return True
    is_hour = low in _PARTS_OF_A_DAY and re.search(_SPOKE.format(low), text) is not None
    return is_hour or _is_what_this_meant(figure, trace, new)


_TOPMOST = frozenset("leading biggest largest top main".split())
_PRONOUN = pattern(r"[,;:–—-] one (?:that|which|who|whose)\b", has=("one ",))
_PARTS_OF_A_DAY = ("early", "late", "morning", "night", "evening")
_SPOKE = (
    r"(?i)\b(?:said|told|says|added|wrote|respond|comment|sent)\b[^.,;]{{0,60}}"
    r"(?:\b{0} (?:on )?[A-Z][a-z]+day\b|\b[A-Z][a-z]+day {0}\b)"
)


def _is_what_this_meant(figure: str, trace: Trace, new: Witness) -> bool:
    """Whether a figure only names what "this" pointed back to, and stands right above: "this valuation", "the
    $4 billion value"."""
    above = new.text(trace.new - 1) if trace.new > 1 else ""
    return figure in above and any(
        before.op is Op.GONE
        and run.op is Op.CAME
        and figure in run.text
        and _POINTING.match(before.text) is not None
        and _HELD.match(run.text) is not None
        for before, run in pairwise(trace.words)
    )


_POINTING = pattern(r"(?i)\s*(?:this|that|these|those) [\w-]+\s*$", has=("th",))
_HELD = pattern(r"(?i)\s*(?:the|its|his|her|their) (?:[\w$€£¥.,]+ ){1,3}[\w-]+\s*$")


def _is_day_of_speech(figure: str, text: str, old: Witness) -> bool:
    """Whether a weekday only says when somebody said what stood, and the lead or the date above the copy had
    that day, or somebody else who speaks in the copy: "said in a statement on Wednesday". It is moved about
    with the words."""
    day = figure.lower()
    if day not in weekday_names():
        return False
    said = rf"(?i)\b(?:said|told|added|says)\b(?: (?:{_WHERE_SAID}))* {day}\b"
    is_of_speech = re.search(said, text) is not None
    before = rf"(?i)\bon {day}, (?:[\w'’.-]+ ){{1,4}}(?:said|told)\b"
    return is_of_speech and (
        day in old.text(1).lower() or old.is_dated_on(day) or old.tells(said) or old.tells(before)
    )


def period_of_the_lead(text: str, gone: Sequence[str], old: Witness) -> str:
    """The quarter or half that results in a paragraph's ``text`` are said to be "for", where it is that of
    which alone the lead told and no other period is among the words ``gone``; else nothing."""
    found = _RESULTS_OF.search(text) if _PERIODS.isdisjoint(gone) else None
    period = found["period"].lower() if found else ""
    of_the_lead = set(_A_PERIOD.findall(old.text(1).lower().replace("-", " ")))
    return period if of_the_lead == {period} else ""


def _is_of_the_lead(figure: str, came: str, period: str) -> bool:
    """Whether a figure that came is of the lead's period and nothing else there: of "for the fourth quarter" no
    "four ovens", nor, of a half, "half the ovens"."""
    rest = words_of(came.replace(period, " ", 1)) if period and period in came else [figure]
    return figure not in rest and (figure == period or figure in period.split())


_RESULTS_OF = pattern(
    r"\b(?i:results|earnings) (?:for|in|of) (?:the|its) (?P<period>[a-z]+ (?:quarter|half))\b",
    has=(" quarter", " half"),
)
_A_PERIOD = pattern(
    r"\b(?:first|second|third|fourth|last|final) (?:quarter|half)\b", has=(" quarter", " half")
)
_PERIODS = frozenset(
    "quarter quarterly half half-year month months monthly year yearly annual full-year".split()
)


def _is_told_otherwise(
    fact: FactChange,
    text: str,
    gone: Sequence[str],
    facts: Sequence[FactChange],
    copies: tuple[Witness, Witness],
) -> bool:
    """Whether a figure or date that came is one that went, told in other words."""
    after = (fact.after or "").lower()
    went = [(each.before or "").lower() for each in facts if each.after is None]
    if fact.kind is FactKind.DATE:
        late = _LATE.search(text) if after == "night" else None
        is_late = late is not None and copies[0].tells(f"late (?:on )?{late['day']}")
        early = _EARLY.search(text) if after == "morning" else None
        is_early = early is not None and copies[0].tells(f"early (?:on )?{early['day'] or 'hours'}")
        was = " ".join(map(copies[0].text, fact.old))
        is_moved = after in went and (
            _opens_or_ends(after, text) or _is_in_its_clause(after, was, text)
        )
        return (
            is_late
            or bool(is_early)
            or is_moved
            or any(copy.is_of_this_year(after, gone) for copy in copies)
        )
    is_span = after in _SPANS and any(
        f"{rank} {after}" in text.lower() and f"{rank} {_SPANS[after]}" in went for rank in _RANKS
    )
    value, _, unit = after.partition(" ")
    is_unit_given = value in went and f"({unit})" in text  # 10 basis points (bps), 213 bps
    return is_span or is_unit_given or _is_converted(after, text)


_LATE = pattern(r"\blate (?:on )?(?P<day>[A-Z][a-z]+day) night\b")
_EARLY = pattern(r"\bearly (?:morning hours|(?P<day>[A-Z][a-z]+day) morning)\b")
_SPANS = {"three months": "quarter", "six months": "half"}
_RANKS = ("first", "last", "final")


def _opens_or_ends(date: str, text: str) -> bool:
    """Whether a sentence opens or ends with a date, so that it is of all that stands in it."""
    return (
        re.search(rf"(?i)(?:^|[.!?] )(?:on )?{date}\b|\b{date}(?=[.!?](?:$| ))", text) is not None
    )


def _is_in_its_clause(day: str, was: str, text: str) -> bool:
    """Whether the one day of a paragraph stands in another place of the clause it stood in: "sank off Halm on
    Monday", "on Monday sank off Halm". What is to be done on a day is behind a word that opens a clause."""
    then, now = (words_of(side.lower()) for side in (was, text))
    if then.count(day) != 1 or now.count(day) != 1:
        return False
    at = then.index(day) - 1
    before = then[max(0, at - (then[at] == "on"))]
    if now.count(before) != 1:
        return False
    first, last = sorted((now.index(day), now.index(before)))
    return _OPENS_CLAUSE.isdisjoint(now[first : last + 1])


_OPENS_CLAUSE = frozenset(
    """that it he she they we who which would will could may might should is are was were had has have to said
    says told but before after when while as if because""".split()
)


def _is_converted(figure: str, text: str) -> bool:
    """Whether a figure stands in brackets behind metric tons and is what they come to in short or long ones:
    7,000 metric tons (7,716 tons)."""
    found = re.search(
        rf"(?i)(?<![\w.,])([\w.,]+) metric tons \((?:about )?{re.escape(figure)}\)", text
    )
    bracketed = _TONS.fullmatch(figure)
    metric, tons = (value(said[1]) if said else None for said in (found, bracketed))
    if not metric or tons is None:
        return False
    return any(abs(tons / metric - ratio) < _ROUNDED for ratio in (_SHORT_TONS, _LONG_TONS))


_TONS = pattern(r"([\w.,]+) (?:(?:short|long) )?tons?")
_SHORT_TONS, _LONG_TONS = Decimal("1.1023"), Decimal("0.9842")  # of a metric ton
_ROUNDED = Decimal("0.005")


_WHERE_SAID = (
    "so|that|in|to|at|on|by|an?|the|its?|his|her|their|news|joint|statement|letter|interview|filing|email|e-mail"
    "|memo|report|release|conference|call|briefing|court|parliament|television|radio|reporters|analysts|investors"
)
"""What stands between "said" and the day it was said on: in a statement to investors on."""
