"""Lacking kinds: which kind of fact a claim names that nothing which changed in its paragraphs is of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from leaddiff.checks.case import Case
from leaddiff.checks.topics.topic_kinds import is_amount, kinds, names_rank
from leaddiff.checks.topics.topics import may_mention, mentions, things
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_names, weekday_names
from leaddiff.languages.tables import ENGLISH, values
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, content_words
from leaddiff.nouns.changes import FactChange, FactKind, Op
from leaddiff.nouns.claims import Action, Claim
from leaddiff.nouns.grounds import Lack, Nothing, PartsLacking

_YEAR = pattern(r"\b(?:1[0-9]|20)[0-9]{2}\b|['’][0-9]{2}\b|\b[0-9]{1,4} ?(?:BC|AD|B\.C\.)")


_SOMEONE = pattern(r"(?i)\b(?:sur)?names?\b")


def _capitals(numbers: Iterable[int], case: Case) -> tuple[set[str], set[str]]:
    """The words with a capital that came and those that went, days and months not among them; those that did
    both, "Orwin said" for "said Orwin", change no name. The "&" of a firm is of its name."""
    traces = [case.traces[number] for number in numbers if number in case.traces]
    came, gone = (
        {
            word
            for text in texts
            for word in (*words_of(text), *("&" for mark in text if mark == "&"))
            if word == "&" or (word != word.lower() and word.lower() not in _DAYS)
        }
        for texts in (
            [text for found in traces for text in found.came],
            [text for found in traces for text in found.gone],
        )
    )
    return came, gone


_DAYS = weekday_names() | month_names()

_MAY_TURN = pattern(r"(?i)\b(?:prices?|rates?|scores?)\b")
"""What may be corrected without a figure: a price that rose and did not fall."""


def lacks_its_kind(
    claim: Claim, numbers: Iterable[int], case: Case
) -> Nothing | PartsLacking | None:
    """Why a correction or update of a year, a date, a number or a name cannot be so in these paragraphs:
    nothing of the kind stands in the words that went or came. None where something does, or the kind is
    another."""
    if not (claim.action is Action.CORRECT or _is_update_of(claim)):
        return None
    if claim.corrects:
        from leaddiff.checks.corrections.another_kind import changed_nothing_of_the_kind

        if changed_nothing_of_the_kind(claim, tuple(numbers), case):
            return Nothing(Lack.OF_THE_KIND)
    named = [thing.strip() for thing in things(claim.topic)]
    if standing := tuple(thing for thing in named if _measure_stands(thing, numbers, case)):
        return Nothing(Lack.SUCH_FIGURE) if len(standing) == len(named) else PartsLacking(standing)
    text = _changed_words(numbers, case)
    from leaddiff.checks.topics.told_values import has_figure

    if text and _PUTS_IN_FIGURE.search(claim.clause) and not has_figure(text):
        return Nothing(Lack.FIGURE)
    wanted = kinds(claim)
    if not wanted:
        has_digit = any(map(str.isdigit, text))
        is_another = text and not has_digit and _is_told_elsewhere(claim, numbers, case)
        return Nothing(Lack.FIGURE) if is_another else None
    if text and _is_in_words(wanted, claim.topic or "") and _is_figures_alone(text):
        return None if names_rank(claim, text) else Nothing(Lack.WORDS)
    if wanted == {FactKind.ATTRIBUTION} and _is_within_quotations(numbers, case):
        return Nothing(Lack.OF_THE_KIND)
    if len(wanted) != 1:
        return None
    lack = _lack(wanted, claim, text, numbers, case) if text else None
    return Nothing(lack) if lack else None


def _is_told_elsewhere(claim: Claim, numbers: Iterable[int], case: Case) -> bool:
    """Whether the amount that a correction names is told in none of these paragraphs, and where it is a figure
    was put for another: a quotation that was edited is no loss of the year before."""
    if not (claim.corrects and is_amount(claim.topic)):
        return False
    here = frozenset(numbers)
    if any(may_mention(claim.topic, _stems(n, case)) for n in here if n in case.traces):
        return False
    return any(
        fact.kind is FactKind.FIGURE
        and fact.before
        and fact.after
        and here.isdisjoint(fact.new)
        and any(mentions(claim.topic, _stems(n, case)) for n in fact.new)
        for fact in case.changes.facts
    )


def _stems(number: int, case: Case) -> frozenset[str]:
    return frozenset(content_stems(case.new.matter[number - 1]))


_PUTS_IN_FIGURE = pattern(
    r"(?i)\b(?:insert|add|includ)(?:s|e|es|ed|ing)? (?:[\w'’-]+ ){0,4}figures?\b", has=("figure",)
)
"""What was put in is a figure: corrected to insert official survey figure."""


def _measure_stands(thing: str, numbers: Iterable[int], case: Case) -> bool:
    """Whether the distance, cost or weight that a claim names stands in its paragraphs as it stood, and another
    figure changed there: 19 miles stand, and 11 farms are 17."""
    said = f" {' '.join(words_of(thing.lower()))} "
    named = [measured for measured in _measured() if f" {measured} " in said]
    if len(named) != 1:
        return False
    wanted = _measured()[named[0]].split()
    here = [case.traces[number] for number in numbers if number in case.traces]
    was = _measures((case.old.matter[old - 1] for found in here for old in found.old), wanted, case)
    now = _measures((case.new.matter[found.new - 1] for found in here), wanted, case)
    replaced = _facts_here(FactKind.FIGURE, [found.new for found in here], case)
    return bool(now) and was == now and any(fact.before and fact.after for fact in replaced)


def _measured() -> Mapping[str, str]:
    return values(ENGLISH, "measured_things")


def _measures(
    texts: Iterable[str], wanted: Sequence[str], case: Case
) -> list[tuple[Decimal, str | None]]:
    """The figures of such a measure in some texts."""
    known = values(ENGLISH, "measures")
    figures = [figure for text in texts for figure in case.figures(text)]
    return [(f.value, f.unit) for f in figures if known.get(f.unit or "") in wanted]


def _lack_of_names(claim: Claim, numbers: Iterable[int], case: Case) -> Lack | None:
    """Whether no name changed, or none that a claim of a name can mean: a city's is no speaker's."""
    from leaddiff.checks.corrections.beyond_correction import is_beyond

    came, gone = _capitals(numbers, case)
    if came == gone:
        return Lack.NAME
    here = set(numbers)
    for fact in case.changes.facts:
        if not here.isdisjoint(fact.new) and is_beyond(claim, fact, case):
            came -= set(words_of(fact.after or ""))
            gone -= set(words_of(fact.before or ""))
    return Lack.SUCH_NAME if came == gone else None


def _is_update_of(claim: Claim) -> bool:
    """Whether an update names its object and a place, UPDATES dates of talks in para 3, and not what it is
    done with."""
    is_placed = bool(claim.paragraphs) and claim.action is Action.CHANGE
    return is_placed and " with " not in claim.clause.lower()


def _is_in_words(named: frozenset[FactKind], topic: str) -> bool:
    """Whether a topic names a source or somebody's title, which no figure can be; a road may have a
    number for its name, and a quotation may have one in it."""
    is_title = named == {FactKind.NAME} and not _TITLES.isdisjoint(words_of(topic.lower()))
    return named == {FactKind.ATTRIBUTION} or is_title


_TITLES = frozenset(("title", "titles", "rank"))


def _is_within_quotations(numbers: Iterable[int], case: Case) -> bool:
    """Whether all the words that changed in these paragraphs are of quotations that stand on."""
    here = set(numbers)
    facts = [fact for fact in case.changes.facts if not here.isdisjoint(fact.new)]
    quoted = {
        w
        for fact in facts
        for run in fact.words
        if run.op is not Op.KEPT
        for w in words_of(run.text)
    }
    is_quoted = all(fact.kind is FactKind.QUOTE and fact.words for fact in facts)
    return bool(quoted) and is_quoted and quoted.issuperset(words_of(_changed_words(here, case)))


def _is_figures_alone(text: str) -> bool:
    """Whether all that went or came is figures, with at most such words as "on" about them."""
    from leaddiff.checks.topics.told_values import has_figure

    changed = content_words(text)
    return bool(changed) and all(map(has_figure, changed))


def _changed_words(numbers: Iterable[int], case: Case) -> str:
    """The words that went or came in these paragraphs."""
    traces = (case.traces[number] for number in numbers if number in case.traces)
    return " ".join(run.text for trace in traces for run in trace.words if run.op is not Op.KEPT)


def _lack(
    named: frozenset[FactKind], claim: Claim, text: str, numbers: Iterable[int], case: Case
) -> Lack | None:
    """Which kind of fact a topic names that the changed words do not have."""
    from leaddiff.checks.topics.told_values import DATED, has_figure

    topic = claim.topic or ""
    if named == {FactKind.NAME}:
        return _lack_of_names(claim, numbers, case) if _SOMEONE.search(topic) else None
    if named == {FactKind.DATE}:
        if "year" in words_of(topic.lower()):
            return None if _YEAR.search(text) or _turns_a_year(numbers, case) else Lack.YEAR
        is_dated = DATED.search(text) and not _counts_alone(numbers, case)
        return None if is_dated else Lack.DATE
    if named != {FactKind.FIGURE} or _MAY_TURN.search(topic):
        return None
    # of 1.92 trillion that becomes 1.92 billion no digit changed
    changed = has_figure(text) or any(_facts_here(FactKind.FIGURE, numbers, case))
    return None if changed else Lack.FIGURE


def _counts_alone(numbers: Iterable[int], case: Case) -> bool:
    """Whether all that changed in these paragraphs is how many of something there are: a 45-member council."""
    here = set(numbers)
    changed = [fact for fact in case.changes.facts if not here.isdisjoint(fact.new)]
    counted = (
        figure
        for fact in changed
        for number in fact.new
        for figure in case.figures(case.new.matter[number - 1])
        if fact.kind is FactKind.FIGURE and figure.text == fact.after and figure.unit is None
    )
    nouns = [figure.noun for figure in counted]
    return bool(changed) and len(nouns) >= len(changed) and all(nouns)


def _turns_a_year(numbers: Iterable[int], case: Case) -> bool:
    """Whether a year told without its number changed in these paragraphs: "next year" to "this year"."""
    dates = _facts_here(FactKind.DATE, numbers, case)
    return any("year" in f"{fact.before} {fact.after}".lower() for fact in dates)


def _facts_here(kind: FactKind, numbers: Iterable[int], case: Case) -> Iterator[FactChange]:
    """The facts of a kind that changed in these paragraphs."""
    here = set(numbers)
    facts = (fact for fact in case.changes.facts if fact.kind is kind)
    return (fact for fact in facts if not here.isdisjoint(fact.new))
