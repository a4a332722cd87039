"""Another put in: what took the place for which a correction gives a value, where that is another value.

"Name of airport to Halm Quay Airport" is untrue where Halm Quay Airport became Sorim Airport: "Airport" stands
there, and the name does not. So is "to fifth largest mill" where the third became the fourth, and "to clarify
that it could help up to 340 farmers" where 140 became 240. Nor is such a value what another paragraph means.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import new_numbers
from leaddiff.checks.corrections.correction_sentence import SHOWN, without_places
from leaddiff.checks.corrections.sums_given import may_be_told_as
from leaddiff.ground.pattern import pattern
from leaddiff.languages.corrections import AGAINST_OR_FROM
from leaddiff.languages.numbers import ordinal
from leaddiff.languages.paragraph_words import plurals, unit_source
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, stem
from leaddiff.nouns.changes import FactChange, FactKind, Figure
from leaddiff.nouns.claims import Claim
from leaddiff.nouns.grounds import Saying, ValueSaid

if TYPE_CHECKING:
    from leaddiff.checks.what_changed.stretches import WordStretch
    from leaddiff.checks.what_changed.traces import Trace


def another_put_in(claim: Claim, case: Case) -> ValueSaid | None:
    """Why a correction that gives the right value is not so: where it means, or anywhere where it does not say,
    another was put in, and the one it gives was not."""
    if not claim.corrects:
        return None
    numbers = tuple(new_numbers(claim, case)) or tuple(sorted(case.traces))
    traces = [case.traces[number] for number in numbers if number in case.traces]
    return (
        _another_name(claim, traces, case)
        or _another_rank(claim, traces, case)
        or _another_count(claim, traces, case)
    )


_CAPITAL = r"[A-Z][\w'’.-]*"
_TO_A_NAME = pattern(
    r"(?<!reference )(?<!references )(?<!attribution )(?<!link )(?<!mention )"
    r"\b(?:to|should (?:be|read|say)|s/b) (?:(?:read|say|be|the) ){0,2}[\"“‘']?"
    rf"(?P<name>{_CAPITAL}(?: (?:(?:of|and|for|the|&) ){{0,2}}{_CAPITAL}){{1,6}})"
)
"""A name of several words, put in: to Halm School of Law."""


def _another_name(claim: Claim, traces: Sequence[Trace], case: Case) -> ValueSaid | None:
    """The name of which a part stands beside what was put in, and the rest went or is nowhere there."""
    from leaddiff.checks.what_changed.stretches import stretches

    told = without_places(claim.clause)
    for found in () if told.isupper() else _TO_A_NAME.finditer(told):
        name = tuple(words_of(found["name"]))
        here = _small(case.new.matter[trace.new - 1] for trace in traces)
        for trace in (trace for trace in traces if trace.gone and trace.came):
            for each in stretches(trace):
                own = _own_of(name, each)
                if own and _is_for_another(own, each, trace, here):
                    was, became = (
                        " ".join(_as_it_stands(trace.gone, each.went)),
                        " ".join(_as_it_stands(trace.came, each.came)),
                    )
                    return _not_said(found["name"], (trace.new,), was, became)
    return None


def _own_of(name: Sequence[str], stretch: WordStretch) -> tuple[str, ...]:
    """The words of a name that stand for a stretch in it: Halm Quay of Halm Quay Airport before "Airport"."""
    small = [word.lower() for word in name]
    if not (stretch.went and stretch.came) or not set(small).isdisjoint(stretch.came):
        return ()
    at = small.index(stretch.following[0]) if {*stretch.following} & {*small[1:]} else 0
    if at > 0:
        return tuple(name[:at])
    beside = [at for at, word in enumerate(small[:-1]) if stretch.left[:1] == (stem(word),)]
    return tuple(w for w in name[beside[-1] + 1 :] if w[:1].isupper()) if beside else ()


def _is_for_another(
    own: Sequence[str], stretch: WordStretch, trace: Trace, here: frozenset[str]
) -> bool:
    """Whether a name was put for a name that is not, be it in short, the one of which some words are."""
    from leaddiff.checks.topics.told_topics import names_one_said

    went, came = _as_it_stands(trace.gone, stretch.went), _as_it_stands(trace.came, stretch.came)
    if not (went and came and went[-1][:1].isupper() and came[-1][:1].isupper()):
        return False
    small = {word.lower() for word in own}
    initials = "".join(word[0] for word in own)
    if initials in {word.replace(".", "") for word in came}:
        return False
    if small <= set(stretch.went) and small.isdisjoint(_small(trace.came)):
        return True
    return small.isdisjoint(here) and not names_one_said(" ".join(own), " ".join(came))


def _as_it_stands(texts: Iterable[str], small: Sequence[str]) -> list[str]:
    """Some words of some texts as they are written there."""
    return [word for text in texts for word in words_of(text) if word.lower() in small]


class _Rank(NamedTuple):
    """A rank that a text gives, the word before it and the one behind it: the "third" "largest"."""

    word: str
    place: int
    before: str
    after: str


def _ranks(words: Sequence[str]) -> Iterator[_Rank]:
    """The ranks of some words, the first of two that a hyphen joins too: fourth-largest."""
    for at, word in enumerate(words):
        whole, (first, _, rest) = ordinal(word), word.partition("-")
        place = whole if whole is not None else ordinal(first)
        if place is not None:
            behind = rest if whole is None else next(iter(words[at + 1 : at + 2]), "")
            before = words[at - 1] if at else ""
            yield _Rank(word if whole is not None else first, place, before, behind)


def _another_rank(claim: Claim, traces: Sequence[Trace], case: Case) -> ValueSaid | None:
    """The rank that a correction gives, which no text there does, where another came for one."""
    from leaddiff.checks.what_changed.stretches import stretches

    given = tuple(_ranks(words_of(_PLACES.sub(" ", _WRONG.sub(" ", claim.clause)).lower())))
    here = " ".join(case.new.matter[trace.new - 1] for trace in traces) if given else ""
    known = {each.place for each in _ranks(words_of(here))} | set(map(int, _DIGITS.findall(here)))
    lacking = [each for each in given if each.place not in known]
    for trace in (trace for trace in traces if lacking and trace.gone and trace.came):
        for stretch in stretches(trace):
            was, now = (
                [*_ranks((*side, *stretch.following))] for side in (stretch.went, stretch.came)
            )
            if not was or not now or any(each.place == now[0].place for each in given):
                continue
            for each in lacking:
                if each.before in _GIVING or (each.after and each.after == now[0].after):
                    return _not_said(each.word, (trace.new,), was[0].word, now[0].word)
    return None


_GIVING = ("to", "be", "is", "was", "as", "ranks", "ranked")
_DIGITS = pattern(r"(?<![\d.,])\d{1,3}(?![\d.,]?\d)")
_WRONG = pattern(rf"(?i),? \(?{AGAINST_OR_FROM} (?:(?:the|a|an|its) )?[\w-]+")
_PLACES = pattern(
    lambda: (
        rf"(?i)\b[\w-]+(?:(?:,| and|, and| to|-) [\w-]+)? "
        rf"(?:{unit_source()}|{'|'.join(sorted(plurals()))}|bullet|sentence|reference|line)s?\b"
    )
)
"""Where something stands, which is no rank: fourth and fifth paragraphs."""


def _another_count(claim: Claim, traces: Sequence[Trace], case: Case) -> ValueSaid | None:
    """The figure in what a correction says to be so, which the copy gives nowhere, about so much neither, where
    another of what it counts was put in."""
    told = without_places(claim.clause)
    shown, read = SHOWN.search(told), case.figures(told)
    every = (*case.new.matter, case.new.headline or "")
    for figure in read:
        before = told[: figure.start]
        is_right = bool(shown and figure.start >= shown.end()) or _TO_A_BOUND.search(before)
        is_wrong = _FOR.search(before) or _AGAINST_IT.match(told[figure.end :])
        if not is_right or is_wrong or may_be_told_as(figure, told, every, case.figures):
            continue
        for trace in traces:
            for fact in case.facts_of(trace.new):
                if _is_of_the_same(figure, fact, trace, told, case):
                    return _not_said(figure.text, (trace.new,), fact.before or "", fact.after or "")
    return None


_FOR = pattern(
    rf"(?i)\b(?:{AGAINST_OR_FROM}|(?<!more )(?<!less )(?<!fewer )than|since|versus|compared with)"
    r" (?:[a-z]+ )?$"
)
"""Before a figure that is none of what a correction says to be so: from the 12 million of a year before."""
_TO_A_BOUND = pattern(
    r"(?i)\bto (?:(?:read|say|be) )?(?:at (?:least|most)|(?:no )?(?:more|less|fewer) than|up to|over|under|some"
    r"|as (?:many|much|few|little) as|about|around|nearly|almost) (?:[$€£])?$"
)
"""Before a figure that is told as the most, the least or about so much, where it stands behind "to" alone."""
_AGAINST_IT = pattern(r"(?i)(?: [\w-]+){0,3},? (?:should (?:read|be|say|have)|s/b)")


def _is_of_the_same(figure: Figure, fact: FactChange, trace: Trace, told: str, case: Case) -> bool:
    """Whether a figure that counts the same was put for one in a paragraph, and a claim does not give it."""
    came = {each.value for each in case.figures(fact.after or "")}
    if fact.kind is not FactKind.FIGURE or not fact.before or not came:
        return False
    here = case.figures(case.new.matter[trace.new - 1])
    put = [each for each in here if each.value in came and each.unit == figure.unit]
    if not came.isdisjoint(each.value for each in case.figures(told)):
        return False
    if figure.unit or figure.noun:
        return any(each.noun == figure.noun for each in put)
    said = content_stems(told)  # number of farmers to at least 300
    return any(each.noun is not None and stem(each.noun) in said for each in put)


def _small(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in words_of(text.lower()))


def _not_said(value: str, where: tuple[int, ...], was: str, became: str) -> ValueSaid:
    return ValueSaid(value, Saying.NOT_SAID, where, was, became)
