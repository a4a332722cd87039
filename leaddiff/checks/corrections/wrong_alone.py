"""Wrong alone: the value that a correction says was wrong, behind "from", held to the older copy.

"Corrects title of Odell in paragraph 3 from chief economist" is untrue where the paragraph called him a broker,
and nothing told of him had an economist. What follows "from" may be a source as well, so that a title is known
by its last word, and any other value by its sort: a count for a number, a year for a date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.correction_sentence import Stated
from leaddiff.checks.corrections.given_values import gives
from leaddiff.checks.topics.topic_kinds import corrected_kinds, head
from leaddiff.checks.topics.topics import things
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import weekday_names
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, rows, table_words, values
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import FactKind
from leaddiff.nouns.claims import Claim
from leaddiff.nouns.grounds import Saying, ValueSaid


def never_so_called(claim: Claim, case: Case) -> ValueSaid | None:
    """The title that a correction gives as the wrong one, and that nobody bore where it puts that, nor in what
    was told of whom it names."""
    named = things(claim.topic)
    found = _FROM.search(claim.clause) if len(named) == 1 else None
    if found is None or _TITLES.isdisjoint(words_of(head(named[0].lower()))[-1:]):
        return None
    wrong = found["wrong"]
    if not _is_title(wrong) or any(case.traces[n].is_new for n in _places(claim, case)):
        return None
    texts = [*_edited(claim, case), *_told_of(named[0], case)]
    is_known = not texts or any(_office(wrong) <= _office(text) for text in texts)
    return None if is_known else ValueSaid(wrong, Saying.NEVER_SAID, claim.paragraphs)


_FROM = pattern(
    r"\bfrom (?:an? |the )?[\"“'‘]?(?P<wrong>[A-Za-z-]+(?: [A-Za-z-]+){0,3}?)[\"”'’]?"
    r"(?= (?:in|at|of|with|for|to|on)\b|[.,;:)]|\s*$)",
    has=("from",),
)
_TITLES = frozenset("title titles rank job position post".split())


def _is_title(words: str) -> bool:
    last = words_of(words.lower())[-1:]
    offices = {row[0] for row in rows(ENGLISH, "offices") if row[1] == "head"}
    return bool(_office(words)) and not (table_words(ENGLISH, "titles") | offices).isdisjoint(last)


def _office(text: str) -> frozenset[str]:
    """The words of a text by which an office is told, each by what it comes to: chairwoman, chairman."""
    same = values(ENGLISH, "same_office")
    said = (same.get(word, word) for word in words_of(text.lower().replace("-", " ")))
    return frozenset(word for word in said if word != "-")


def _places(claim: Claim, case: Case) -> Iterator[int]:
    return (number for number in claim.paragraphs if number in case.traces)


def _edited(claim: Claim, case: Case) -> Iterator[str]:
    """The paragraphs that a correction names, and all in which something changed, as they stood."""
    changed = (number for number, trace in case.traces.items() if trace.differs)
    for number in {*_places(claim, case), *changed}:
        yield from (case.old.matter[old - 1] for old in case.traces[number].old)


def _told_of(thing: str, case: Case) -> Iterator[str]:
    """The sentences of the older version that name whom a thing is of."""
    names = {word.removesuffix("'s").removesuffix("’s") for word in words_of(thing)}
    names = {name for name in names if name[:1].isupper()}
    every = (sentence for text in case.old.matter for sentence in sentences(text))
    return (sentence for sentence in every if not names.isdisjoint(words_of(sentence)))


def never_stood(values_given: Sequence[Stated], claim: Claim, case: Case) -> ValueSaid | None:
    """The one value that a correction gives, as the wrong one, where it stands in neither version and is of the
    sort that was put right."""
    given = values_given[0] if len(values_given) == 1 else None
    if given is None or given.is_now or not given.is_weak or not _closes(given, claim):
        return None
    if corrected_kinds(claim) != {_sort(given)} or any(
        case.traces[n].is_new for n in _places(claim, case)
    ):
        return None
    known = any(_has(given, text, case) for text in _all(case))
    return None if known else ValueSaid(given.text, Saying.NEVER_SAID, claim.paragraphs)


def _closes(given: Stated, claim: Claim) -> bool:
    """Whether nothing that it could be of follows a value: from 13, and not from 13 airports."""
    return _CLOSE.match(claim.clause.partition(f"from {given.text}")[2]) is not None


_CLOSE = pattern(r"[\"”'’]?(?: in\b|[.,;:)]|\s*$)")


def _sort(given: Stated) -> FactKind:
    if given.figure is not None:
        return FactKind.FIGURE
    is_date = given.text.isdigit() or given.text.lower() in weekday_names()
    return FactKind.DATE if is_date else FactKind.NAME


def _all(case: Case) -> Iterable[str]:
    for copy in (case.old, case.new):
        yield from (*copy.matter, copy.headline or "")


def _has(given: Stated, text: str, case: Case) -> bool:
    """Whether a text gives a value, a weekday be it in short, or a word of a name."""
    if gives(given, text, case):
        return True
    if _sort(given) is FactKind.DATE:
        return not given.text.isdigit() and f"{given.text[:3]}" in words_of(text)
    return given.figure is None and not set(words_of(given.text)).isdisjoint(words_of(text))
