"""Older figure: one that still stands elsewhere in the new copy, headline included."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from leaddiff.checks.case import Case
from leaddiff.ground.pattern import pattern
from leaddiff.languages.numbers import value
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tables import ENGLISH, rows, source
from leaddiff.languages.tokens import words_of
from leaddiff.nouns.changes import FACTS_READ, FactChange, FactKind, Figure
from leaddiff.nouns.evidence import HeadlineFigure, ValueStands
from leaddiff.nouns.examples import update
from leaddiff.nouns.findings import Finding, Rule, Severity
from leaddiff.nouns.story import PartKind

RULES = (
    Rule(
        "older-figure-stands",
        Severity.WARNING,
        "A figure was replaced in one place while the old one still stands in another.",
        "A toll is updated in the lead and forgotten in paragraph 9 more often than anything else.",
        "Change it there too, or say why both are right.",
        caught=update(
            "UPDATES para 2",
            "- The ferry was carrying 71 passengers, the owner said.",
            "+ The ferry was carrying 84 passengers, the owner said.",
            "  No one was hurt.",
            "  Buses took the 71 passengers to Haesong.",
        ),
        passed=update(
            "UPDATES paras 2, 4",
            "- The ferry was carrying 71 passengers, the owner said.",
            "+ The ferry was carrying 84 passengers, the owner said.",
            "  No one was hurt.",
            "- Buses took the 71 passengers to Haesong.",
            "+ Buses took the 84 passengers to Haesong.",
        ),
        guarded=True,
    ),
    Rule(
        "headline-figure",
        Severity.WARNING,
        "The headline gives a figure that the body gave before and gives no more, or a toll that the body "
        "gives nowhere.",
        "The headline is what most readers see; it is updated first.",
        "Update the headline.",
        caught=update(
            "UPDATES para 2",
            "- The ferry was carrying 71 passengers, the owner said.",
            "+ The ferry was carrying 84 passengers, the owner said.",
            head="  ferry-Sokdo\n"
            "- (LEAD) Ferry with 71 passengers runs aground\n"
            "+ (2nd LD) Ferry with 71 passengers runs aground",
        ),
        passed=update(
            "UPDATES headline, para 2",
            "- The ferry was carrying 71 passengers, the owner said.",
            "+ The ferry was carrying 84 passengers, the owner said.",
            head="  ferry-Sokdo\n"
            "- (LEAD) Ferry with 71 passengers runs aground\n"
            "+ (2nd LD) Ferry with 84 passengers runs aground",
        ),
        guarded=True,
    ),
)

SMALLEST = 10
"""Figures below this are too common to tell whether another one is the same count (5 to 100)."""


MANY = 300
"""Figures of one paragraph (100 to 1,000) up to which the replaced one may be told with more or fewer words
around it; of more, only the very same is looked for."""


def check(case: Case) -> Iterator[Finding]:
    """A finding for each replaced figure of which the old value stands on, of the same things, in a
    paragraph that was not touched; and for a headline that kept the old one."""
    replaced = [f for f in case.changes.facts if f.kind is FactKind.FIGURE and f.before and f.after]
    yield from _headline(case)
    if not replaced:
        return
    standing, figures = _figures_standing(case), _OldFigures(case)
    told: set[tuple[str, int]] = set()
    for fact in replaced if standing else ():
        old = figures.find(fact.before or "", fact.old)
        if old is None or abs(old.value) < SMALLEST:
            continue
        for number in standing.get(_digits(old.text), ()):
            key = (old.text, number)
            text = case.new.paragraphs[number - 1].text
            was = [case.old.paragraphs[at - 1].text for at in fact.old]
            from leaddiff.checks.what_changed.written_otherwise import is_only_written_close

            is_the_same = any(is_only_written_close(each, fact, _text(fact, case)) for each in was)
            is_given = _gives(old, text, case) or _gives_share(old, was, text)
            is_given = is_given and not _is_of_the_rest(old.text, was, text)
            if key in told or is_the_same or not is_given:
                continue
            told.add(key)
            yield Finding(
                "older-figure-stands",
                ValueStands(
                    fact.before or "", fact.after or "", fact.new, (number,), False, old.text
                ),
                new=(number,),
            )


def _text(fact: FactChange, case: Case) -> str:
    """The paragraphs of the newer version in which a fact stands."""
    return " ".join(case.new.paragraphs[at - 1].text for at in fact.new)


def _figures_standing(case: Case) -> dict[str, list[int]]:
    """The paragraphs that did not change, by the figures in digits that stand in them."""
    standing: dict[str, list[int]] = {}
    for number, found in sorted(case.traces.items()):
        if not found.differs:
            for digits in set(_DIGITS.findall(case.new.paragraphs[number - 1].text)):
                standing.setdefault(digits, []).append(number)
    return standing


_DIGITS = pattern(r"\d(?:[\d.,]*\d)?")


def _digits(text: str) -> str:
    found = _DIGITS.search(text)
    return found[0] if found else ""


def _gives(old: Figure, text: str, case: Case) -> bool:
    """Whether a text gives the same count of the same things."""
    return bool(old.noun) and any(
        (old.value, old.unit, old.noun) == (figure.value, figure.unit, figure.noun)
        for figure in case.figures(text)
    )


def _is_of_the_rest(figure: str, was: Sequence[str], text: str) -> bool:
    """Whether a figure counted those who are left of all, and all are told of where it stands: the remaining 27
    members, the council of 27 members."""
    rest = re.compile(rf"(?i)\b(?:remaining|the other) {re.escape(figure)}\b")
    return any(rest.search(each) for each in was) and not rest.search(text)


TELLING_DIGITS = 3
"""Digits of a share (3 to 4) from which on it is told by itself, whatever it is a share of: 44.2 percent."""

_NAMED = pattern(r"\b[A-Z][\w'’-]+ [A-Z][\w'’-]+")
_OF_ANOTHER_TIME = pattern(
    r"(?i)\b(?:earlier|previous(?:ly)?|ago|last|before|initial(?:ly)?|at first|then|(?:19|20)\d\d)\b"
)


def _gives_share(old: Figure, was: Sequence[str], text: str) -> bool:
    """Whether a text gives the very share that one had who is named in both sentences: "Civic Front had 44.2
    percent", "44.2 percent would give Civic Front 58 seats". That of another time stands rightly."""
    if old.unit != "percent" or sum(map(str.isdigit, old.text)) < TELLING_DIGITS:
        return False
    named = {name for each in was for name in _named_with(old.text, each)}
    return any(name in named for name in _named_with(old.text, text))


def _named_with(figure: str, text: str) -> Iterator[str]:
    """The names of the sentences that give a figure as of now."""
    for sentence in sentences(text):
        if figure in sentence and not _OF_ANOTHER_TIME.search(sentence):
            yield from _NAMED.findall(sentence)


class _OldFigures:
    """The figures as they stood in the old copy, with their nouns."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._by_text: dict[int, dict[str, Figure]] = {}

    def find(self, text: str, numbers: tuple[int, ...]) -> Figure | None:
        """The first in one of these paragraphs that is this text, or part of it, or it of that."""
        for number in numbers:
            figures = self._case.figures(self._case.old.paragraphs[number - 1].text)
            if len(figures) > MANY:
                return self._known(number, figures).get(text)
            for figure in figures:
                if figure.text == text or figure.text in text or text in figure.text:
                    return figure
        return None

    def _known(self, number: int, figures: Sequence[Figure]) -> dict[str, Figure]:
        if number not in self._by_text:
            self._by_text[number] = {figure.text: figure for figure in reversed(figures)}
        return self._by_text[number]


def _headline(case: Case) -> Iterator[Finding]:
    """The figures of the headline that the body gave before and gives no more, and the tolls it gives
    nowhere. The bodies are read only for one that does not stand there as the headline has it; of an endless
    one, which is not read to its end, nothing is known to be missing."""
    doubtful = _not_in_body(case)
    if not doubtful or any(len(text) > FACTS_READ for text in case.new.matter):
        return
    body = {f.value for p in case.new.paragraphs for f in case.figures(p.text)}
    missing = [figure for figure in doubtful if figure.value not in body]
    if not missing:
        return
    before = {f.value for p in case.old.paragraphs for f in case.figures(p.text)}
    part = case.new.first(PartKind.HEADLINE)
    for figure in missing:
        was_given = figure.value in before
        if was_given or _is_toll(figure, case.new.headline or ""):
            seen = HeadlineFigure(figure.text, was_given)
            yield Finding("headline-figure", seen, span=part.span if part else None)


def _not_in_body(case: Case) -> list[Figure]:
    """The figures of the headline, in figures or words, that do not stand in the body to the letter."""
    headline = case.new.headline or ""
    texts = case.new.matter  # the day of the dateline is no figure of the story
    numbers = [word for word in words_of(headline) if value(word) is not None]
    if all(any(_stands(word, text) for text in texts) for word in numbers):
        return []
    return [
        figure
        for figure in case.figures(headline)
        if not (_is_compound(figure, headline) or any(_stands(figure.text, t) for t in texts))
    ]


def _is_compound(figure: Figure, headline: str) -> bool:
    """Whether a figure only says of what kind a thing is: 10-man Rovers, two-car garage. The body may
    say it in other words (a man short), so nothing follows where it does not say it so."""
    joined = headline[figure.end : figure.end + 2]
    return figure.unit is None and joined[:1] == "-" and joined[1:].isalpha()


def _stands(figure: str, text: str) -> bool:
    """Whether a figure stands in a text as it is, and not as a part of another: 16 in 2016, 9 in 2.9."""
    at = text.find(figure)
    while at >= 0:
        before, after = text[max(0, at - 2) : at], text[at + len(figure) : at + len(figure) + 2]
        if not (_goes_on(before[::-1]) or _goes_on(after)):
            return True
        at = text.find(figure, at + 1)
    return False


def _goes_on(beside: str) -> bool:
    """Whether a figure goes on in what stands beside it, be it behind a point: 9 in 2.9, 12 in 4:12."""
    return beside[:1].isalnum() or (beside[:1] in (".", ",", ":") and beside[1:].isdigit())


_BEHIND, _BEFORE = (
    source(word for word, _, *places in rows(ENGLISH, "tolls") if place in " ".join(places).split())
    for place in ("behind", "before")
)
_BEFORE_TOLL = pattern(
    rf"(?i)\b(?:{_BEFORE}|claims|leaves)"
    r"(?: at least| over| more than| nearly| about)? $"
)
_AFTER_TOLL = pattern(
    rf"(?i) (?:(?:people|more|others|soldiers|workers|children|migrants) )?(?:{_BEHIND})\b"
)


def _is_toll(figure: Figure, headline: str) -> bool:
    """Whether a headline counts people with it: "16 dead", "blast kills 16". Other figures of a headline
    are rounded or worked out, and need not stand in the body; nor need the one of "One dead", who is a man
    there."""
    if figure.value == 1:
        return False
    before, after = headline[: figure.start], headline[figure.end :]
    return bool(_BEFORE_TOLL.search(before) or _AFTER_TOLL.match(after))
