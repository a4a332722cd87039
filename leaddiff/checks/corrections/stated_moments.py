"""Stated moments: the month, day or year that a correction says is right, held to what came in the copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import OPENING, month_names, weekday_names
from leaddiff.languages.corrections import AGAINST_OR_FROM, SHOWING
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.claims import Claim
from leaddiff.nouns.grounds import Saying, ValueSaid

_SAYS = pattern(
    rf"(?i)(?:{SHOWING}|\bto (?:read\b|state\b|be\b|(?-i:(?=[A-Z]))))"
    rf"(?P<right>.*?)(?=,? \(?{AGAINST_OR_FROM}\b|$)"
)
"""What follows "to", "to show" up to the value that was wrong."""

_YEAR = pattern(r"(?:1[5-9]|20)[0-9]{2}")


def wrong_moment(claim: Claim, numbers: Sequence[int], case: Case) -> ValueSaid | None:
    """Why "to make clear she was hired in April" is not so: another month came in these paragraphs, and
    April stands in none of them; or another went than the one it says was wrong. None where it does, or no
    other moment of the kind came."""
    said = _SAYS.search(claim.clause)
    if said is None:
        return None
    wrong = _never_stood(claim, numbers or tuple(case.traces), case)
    if wrong or not numbers:
        return ValueSaid(wrong, Saying.NEVER_SAID) if wrong else None
    came = {kind for n in numbers if n in case.traces for _, kind in _came(n, case)}
    rows = [words_of(case.new.matter[n - 1]) for n in numbers]
    here = {each for row in rows for each in _told(row)}
    there = {kind for row in rows for _, kind in _moments(row)} - {"weekday"}
    for text, kind in _moments(words_of(said["right"])):
        is_other = kind in came or (kind in there and not _stands(text, case))
        if is_other and _plain(text) not in here:
            return ValueSaid(text, Saying.NOT_SAID, tuple(numbers))
    return None


def _stands(moment: str, case: Case) -> bool:
    """Whether a moment stands anywhere in the newer version."""
    texts = (case.new.headline or "", *case.new.matter)
    return any(_plain(moment) in set(_told(words_of(text))) for text in texts)


def _never_stood(claim: Claim, numbers: Sequence[int], case: Case) -> str | None:
    """The month, year, weekday or name in initials that a correction says was wrong, where another was put
    right in these paragraphs and they never had it: to September instead of July, where it was August."""
    wrong = _WRONG.search(claim.clause)
    if wrong is None or claim.clause.isupper():
        return None
    traces = [case.traces[n] for n in numbers if n in case.traces]
    stood = {_plain(w) for t in traces for old in t.old for w in words_of(case.old.matter[old - 1])}
    if not stood or _plain(wrong["value"]) in stood:
        return None
    came, went = (_kinds_of(words_of(" ".join(side))) for side in _sides(traces))
    kind = next(iter(_kinds_of([wrong["value"]])), None)
    return wrong["value"] if kind in came & went else None


_WRONG = pattern(
    rf" {AGAINST_OR_FROM} (?:in |on |the |end of |fiscal )*"
    r"(?P<value>[A-Z][A-Za-z]+|(?:1[5-9]|20)\d\d)"
    r"(?=\.?$|[,;)]| (?:in|on|as)\b)"
)


def _sides(traces: Sequence[Trace]) -> Iterator[list[str]]:
    yield [text for trace in traces for text in trace.came]
    yield [text for trace in traces for text in trace.gone]


def _kinds_of(words: Sequence[str]) -> set[str]:
    """The kinds of moment that stand among words, and whether a name in initials does."""
    initials = {
        "initials" for word in words if 1 < len(word) <= LONGEST_INITIALS and word.isupper()
    }
    return {kind for _, kind in _moments(words)} | initials


LONGEST_INITIALS = 5
"""Letters (4 to 6) of a name in initials."""


def _came(number: int, case: Case) -> Iterator[tuple[str, str]]:
    """The moments that came in a paragraph; a day of a month also where only its figure did: March 12 -> 15."""
    trace = case.traces[number]
    yield from _moments(trace.words_came)
    stood = {day for old in trace.old for day in _days(case.old.matter[old - 1])}
    new = _days(case.new.matter[number - 1]) if trace.came else ()
    yield from ((day, "day") for day in new if day not in stood)


def _days(text: str) -> Iterator[str]:
    return (_plain(day) for day, kind in _moments(words_of(text)) if kind == "day")


def _told(words: Sequence[str]) -> Iterator[str]:
    """All words and days of a month of a text as they are compared."""
    yield from map(_plain, words)
    yield from (_plain(text) for text, _ in _moments(words))


def _moments(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The months, days of a month, weekdays and years among words, each with its kind; a month or weekday has
    a capital."""
    for before, word, after in zip(("", *words), words, (*words[1:], ""), strict=False):
        small = _bare(word)
        if _YEAR.fullmatch(word):
            yield word, "year"
        elif word[:1].isupper() and small in month_names():
            yield word, "month"
            if day := next((each for each in (after, before) if _DAY.fullmatch(each)), None):
                yield f"{word} {day}", "day"
        elif word[:1].isupper() and small in weekday_names():
            yield word, "weekday"


def _bare(word: str) -> str:
    """A word in small letters, without its point or what it owns: Sept., April's."""
    return word.lower().rstrip(".").removesuffix("'s").removesuffix("’s")


_DAY = pattern(r"(?:0?[1-9]|[12][0-9]|3[01])")


def _plain(word: str) -> str:
    """A month or weekday by its opening, as it is shortened: Sept. is September, Sept. 4 September 4."""
    month, _, day = word.partition(" ")
    if day:
        return f"{_plain(month)} {day.lstrip('0')}"
    small = _bare(word)
    return small[:OPENING] if small in month_names() or small in weekday_names() else small
