"""Corrected facts: what the note says was wrong, named, and looked for in the rest of the copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.corrected_elsewhere import is_of_no_word_named, says_where
from leaddiff.checks.topics.topic_kinds import kind_stems, kinds
from leaddiff.checks.topics.topics import mentions, topic_stems
from leaddiff.checks.verdicts.each_corrected import without_what_stands
from leaddiff.ground.pattern import pattern
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactChange, FactKind, Field, Figure
from leaddiff.nouns.claims import Action, Claim, Target, Verdict
from leaddiff.nouns.evidence import ValuesCorrected, ValueStands
from leaddiff.nouns.examples import update
from leaddiff.nouns.findings import Finding, Rule, Severity
from leaddiff.nouns.story import PartKind, Span

_PRACTICE = (
    "A correction puts right every place: a client that fixes one and prints the other is wrong."
)

_BODY = (
    "- Harbor master Noh Sang-ki closed the channel to other ships.",
    "+ Harbor master Noh Sung-kil closed the channel to other ships.",
    "  Divers will look at the hull on Tuesday.",
)

RULES = (
    Rule(
        "corrected-value-stands",
        Severity.WARNING,
        "The note corrects a figure or a name, and the wrong one still stands elsewhere in the copy.",
        _PRACTICE,
        "Correct it there too.",
        caught=update(
            "CORRECTS name of harbor master in para 2", *_BODY, "  Noh Sang-ki gave no cause."
        ),
        passed=update(
            "CORRECTS name of harbor master in paras 2, 4",
            *_BODY,
            "- Noh Sang-ki gave no cause.",
            "+ Noh Sung-kil gave no cause.",
        ),
        guarded=True,
    ),
    Rule(
        "corrected-value",
        Severity.INFO,
        "What a correction took the place of, by name.",
        "Client desks look for the wrong fact in what they have printed, so it has to be named.",
        "Nothing, where it is what the note means.",
        caught=update("CORRECTS name of harbor master in para 2", *_BODY),
        passed=update("UPDATES para 2", *_BODY),
    ),
)

SMALLEST = 10
"""Figures below this are too common to tell whether another one is the same count (5 to 100)."""

TELLING_DIGITS = 3
"""Digits that carry value from which a figure is told by itself, whatever it counts (3 to 5)."""

_LOOKED_FOR = (FactKind.FIGURE, FactKind.NAME)
"""What is looked for in the rest of the copy, where a day or a year may stand for many things."""

_CORRECTED = (*_LOOKED_FOR, FactKind.DATE)
_OF_OLD = pattern(
    r"(?i)\b(?:earlier|previous(?:ly)?|initial(?:ly)?|original(?:ly)?|at first|instead of|correct\w{0,4})\b"
)
_NAME = pattern(r"[^\W\d_][\w'’.-]*|&")


def check(case: Case) -> Iterator[Finding]:
    """For each correction that was made: the value it took the place of, and a finding for each other
    place in which that stands on. What stands as "earlier" or "previously" stands rightly."""
    told: set[tuple[str, int]] = set()
    asked: set[FactChange] = set()
    for index, ruling in enumerate(case.rulings):
        claim = ruling.claim
        made = ruling.verdict in (Verdict.CONFIRMED, Verdict.PARTIAL)
        if claim.action is not Action.CORRECT or not made or claim.target is Target.HEADLINE:
            continue
        claim = without_what_stands(claim, ruling.grounds)
        facts = tuple(_facts(claim, case))
        if facts:
            yield _named(facts, index)
        for fact in facts:
            if fact not in asked and fact.kind in _LOOKED_FOR:
                asked.add(fact)
                yield from _standing(fact, case, told)
        yield from _years_standing(claim, case)


def _facts(claim: Claim, case: Case) -> Iterator[FactChange]:
    """The figures, names and dates that a correction replaced: those it states, else those in the paragraphs it
    names, else in those that name its topic, else anywhere."""
    from leaddiff.checks.corrections.beyond_correction import is_beyond
    from leaddiff.checks.corrections.corrected_things import is_stated
    from leaddiff.checks.coverage.placed_claims import covers_fact

    replaced = [f for f in case.changes.facts if f.kind in _CORRECTED and f.before and f.after]
    replaced = [fact for fact in replaced if is_stated(fact, claim)] or replaced
    named_here: Set[int] = set(claim.paragraphs)
    if not named_here:
        on_topic = {n for n, stems in case.altered.items() if mentions(claim.topic, stems)}
        named_here = says_where(claim, case) or on_topic or set(case.altered)
    for fact in replaced:
        is_here = not set(fact.new).isdisjoint(named_here) and covers_fact(claim, fact, case)
        is_other = is_beyond(claim, fact, case) or is_of_no_word_named(claim, fact, case)
        if is_here and not is_other and not _is_told_as_figure(fact, replaced):
            yield fact


def _is_told_as_figure(fact: FactChange, others: Sequence[FactChange]) -> bool:
    """Whether a name is a piece of a figure beside it: US$10.6 of US$10.6 million."""
    return fact.kind is FactKind.NAME and any(
        other.kind is FactKind.FIGURE and (fact.before or "") in (other.before or "")
        for other in others
    )


def _named(facts: Sequence[FactChange], index: int) -> Finding:
    pairs = tuple(dict.fromkeys((fact.before or "", fact.after or "") for fact in facts))
    numbers = tuple(sorted({number for fact in facts for number in fact.new}))
    return Finding("corrected-value", ValuesCorrected(pairs, numbers), new=numbers, claim=index)


def _standing(fact: FactChange, case: Case, told: set[tuple[str, int]]) -> Iterator[Finding]:
    for number, field, span, text in _others(fact, case):
        key = (fact.before or "", span.start)
        if key in told or not _stands(fact, text, number, case):
            continue
        if _was_put_there(fact, number, case) or _OF_OLD.search(text):
            continue
        told.add(key)
        yield Finding(
            "corrected-value-stands",
            ValueStands(fact.before or "", fact.after or "", fact.new, field or (number,), True),
            new=(number,) if number else (),
            span=span,
        )


def _years_standing(claim: Claim, case: Case) -> Iterator[Finding]:
    """A finding for each sentence elsewhere that tells of the matter whose year was corrected, and has the
    year that was wrong: CORRECTS founding year, where "1923, its founding year," stands on."""
    from leaddiff.checks.corrections.corrected_things import is_stated

    matter = topic_stems(claim.topic) - kind_stems()
    if kinds(claim) != {FactKind.DATE} or not matter:
        return
    for fact in case.changes.facts:
        year = fact.before or ""
        if fact.kind is FactKind.DATE and _YEAR.fullmatch(year) and is_stated(fact, claim):
            for number, field, span, text in _others(fact, case):
                if _tells(text, year, matter) and not _was_put_there(fact, number, case):
                    where = field or (number,)
                    stands = ValueStands(year, fact.after or "", fact.new, where, True)
                    new = (number,) if number else ()
                    yield Finding("corrected-value-stands", stands, new=new, span=span)


_YEAR = pattern(r"(?:1[5-9]|20)\d\d")


def _tells(text: str, year: str, matter: Set[str]) -> bool:
    """Whether a sentence of a text has a year and all of a matter, and not as what was said before."""
    return any(
        year in words_of(sentence)
        and matter <= frozenset(content_stems(sentence))
        and not _OF_OLD.search(sentence)
        for sentence in sentences(text)
    )


def _was_put_there(fact: FactChange, number: int, case: Case) -> bool:
    """Whether a value was put where it stands by this very change: two figures changed places."""
    return any(other.before and other.after == fact.before for other in case.facts_of(number))


def _others(fact: FactChange, case: Case) -> Iterator[tuple[int, Field | None, Span, str]]:
    """Every other paragraph, the headline and the captions: number (0 for these), field, place, text."""
    for part in case.new.parts:
        if part.kind in (PartKind.HEADLINE, PartKind.CAPTION):
            field = Field.HEADLINE if part.kind is PartKind.HEADLINE else Field.PHOTO
            yield 0, field, part.span, part.text
    for paragraph in case.new.paragraphs:
        if paragraph.number not in fact.new:
            yield paragraph.number, None, paragraph.span, paragraph.text


def _stands(fact: FactChange, text: str, number: int, case: Case) -> bool:
    if fact.kind is FactKind.NAME:
        return _names(fact.before or "", fact.after or "", text)
    old = _figure(fact, case)
    if old is None or abs(old.value) < SMALLEST or old.text not in text:
        return False
    told = case.figures(text)
    if number and not case.traces[number].differs and _tells_right(fact, told, case):
        return False
    same = [f for f in told if (f.value, f.unit) == (old.value, old.unit)]
    if any(old.noun is not None and figure.noun == old.noun for figure in same):
        return not _is_told_of_figures(number, case)
    return bool(same) and len(str(old.value).strip("0.-").replace(".", "")) >= TELLING_DIGITS


def _tells_right(fact: FactChange, told: Iterable[Figure], case: Case) -> bool:
    """Whether a paragraph that stands has the right figure as well, and so tells of two things: a ceiling of
    140 million crowns, and the 135 million that another bill would allow."""
    right = case.figures(fact.after or "")
    return any(
        each.value == figure.value and each.unit in (figure.unit, None)
        for figure in right
        for each in told
    )


def _is_told_of_figures(number: int, case: Case) -> bool:
    """Whether ``older-figure-stands`` tells it: the same count in a paragraph that was not touched."""
    return number > 0 and not case.traces[number].differs


def _figure(fact: FactChange, case: Case) -> Figure | None:
    """The figure as it stood in the old copy, with its noun."""
    before = fact.before or ""
    for number in fact.old:
        for figure in case.figures(case.old.paragraphs[number - 1].text):
            if figure.text in before or before in figure.text:
                return figure
    return None


def _names(before: str, after: str, text: str) -> bool:
    """Whether a text has the name as it was misspelt. Where it was another man's name he may stand
    elsewhere in his own right: the two must share a word."""
    from leaddiff.languages.misspellings import is_misspelling

    old, new = _NAME.findall(before), _NAME.findall(after)
    if len(old) < 2 or old[-1] not in text or not set(old) & set(new):
        return False
    there = _NAME.findall(text)
    is_surname_respelt = old[:-1] == new[:-1] and is_misspelling(old[-1].lower(), new[-1].lower())
    return _holds(old, there) or (is_surname_respelt and _holds(old[-1:], there))


def _holds(words: Sequence[str], text: Iterable[str]) -> bool:
    there = list(text)
    return any(there[at : at + len(words)] == list(words) for at in range(len(there)))
