"""Kinds: which kind of fact the words of a claim name, and so what a claim with a place can mean there.

A correction of the year says nothing of the passengers in its paragraph, an update of the toll nothing
of the quotation beside it: clients re-edit what the note names, not all that stands in the place.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from leaddiff.checks.altered_wording import has_fresh_words
from leaddiff.checks.awaited import was_withheld
from leaddiff.checks.case import Case
from leaddiff.checks.claimed_places import has_place
from leaddiff.checks.quoted_matter import covers_quotation
from leaddiff.checks.topic_kinds import PARTS, kinds
from leaddiff.checks.topics import may_speak_of, mentions, topic_stems
from leaddiff.checks.word_slips import is_a_word_more, is_of_a_slip
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_openings, weekday_openings
from leaddiff.languages.misspellings import is_misspelling
from leaddiff.languages.numbers import number_at, ordinal
from leaddiff.languages.tables import ENGLISH
from leaddiff.languages.tables import words as table_words
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems, content_words
from leaddiff.nouns.changes import FactChange, FactKind, Op
from leaddiff.nouns.claims import Action, Claim
from leaddiff.nouns.grounds import Lack, Nothing

DATED = pattern(
    rf"(?i)\b(?:(?:1[5-9]|20)[0-9]{{2}}s?|{'|'.join((*month_openings(), *weekday_openings()))}"
    r"|to(?:day|night|morrow)|yesterday|[0-9]{1,2}(?::[0-9]{2})?|noon|midnight|morning"
    r"|afternoon|evening|night|weeks?|months?|years?|hours?|minutes?|decades?|last|this|next|[ap]\.?m)(?:[a-z]{0,6})\b"
)
_YEAR = pattern(r"\b(?:1[0-9]|20)[0-9]{2}\b|['’][0-9]{2}\b|\b[0-9]{1,4} ?(?:BC|AD|B\.C\.)")


def covers_fact(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a claim speaks of a fact that changed in a paragraph it names.

    A topic hides no altered quotation but its own; a correction covers what its topic names and
    nothing else. Without a topic a claim covers all that stands in its place.
    """
    if is_stated(fact, claim):
        return True
    if _states_another(claim, fact, case):
        return False
    if is_of_a_slip(claim):
        return is_a_word_more(fact)
    if not topic_stems(claim.topic) and not kinds(claim):
        return True
    if fact.kind is FactKind.QUOTE:
        return covers_quotation(claim, fact)
    if claim.action is not Action.CORRECT:
        return True
    named = kinds(claim)
    if named & _WHO:
        named |= _WHO  # whose name is put right may be whoever said it
    return not named or (fact.kind in named and _is_the_one_named(claim, fact, case))


_PUTS_RIGHT = pattern(r"(?i)\bto (?:correct|change|fix|amend)\b")
_POSSESSIVE = pattern(r"['’]s\b")


def _states_another(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a correction of one thing says in so many words what was put in, and that stands elsewhere in
    the paragraph than this fact: "corrects the month to March, from April" speaks of no figure beside it."""
    is_correction = claim.corrects or _PUTS_RIGHT.search(claim.clause)
    things = [part for part in PARTS.split(claim.topic or "") if part.strip()]
    if not is_correction or len(things) > 1 or _is_in_brackets(fact, case):
        return False
    clause = f" {' '.join(words_of(claim.clause.lower()))} "
    own = set(words_of(f"{fact.before} {fact.after}".lower()))
    rows = (
        words_of(_POSSESSIVE.sub("", run.text.lower()))
        for number in fact.new
        for run in case.traces[number].words
        if run.op is Op.CAME and content_stems(run.text)
    )
    return any(own.isdisjoint(row) and f" {' '.join(row)} " in clause for row in rows)


def _is_in_brackets(fact: FactChange, case: Case) -> bool:
    """Whether a fact stands first in brackets, as a value in another currency does: it goes with the one
    before it: "14,000 soles ($4,000)"."""
    texts = (case.new.matter[number - 1] for number in fact.new)
    return bool(fact.after) and any(f"({fact.after}" in text for text in texts)


def adds_by_replacing(claim: Claim, number: int, case: Case) -> bool:
    """Whether what a claim says was added took the place of something: a toll of a toll, a name of a
    description, the cause of "did not give a cause"."""
    found = case.traces[number]
    was_told = was_withheld(" ".join(found.gone)) and not was_withheld(" ".join(found.came))
    if names_a_source(claim, number, case) or adds_attribution(claim, number, case):
        return True
    if was_told and has_fresh_words(found):
        return True
    facts = [fact for fact in case.changes.facts if number in fact.new]
    has_its_figure = FactKind.FIGURE in kinds(claim) and any(
        fact.kind is FactKind.FIGURE and fact.after for fact in facts
    )
    return (was_told and has_its_figure) or any(adds_figure(claim, f, case) for f in facts)


def adds_figure(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a claim of ADDS names a figure and this is one of that kind which was replaced: desks write
    ``ADDS updated toll`` where one toll took the place of another."""
    is_replaced = fact.kind in (FactKind.FIGURE, FactKind.QUOTE) and fact.before and fact.after
    if not is_replaced or FactKind.FIGURE not in kinds(claim):
        return False
    here = frozenset[str]().union(*(case.altered.get(number, frozenset()) for number in fact.new))
    return may_speak_of(claim.topic, here)


_NAMED = pattern(r"(?i)\b(?:names?|identit\w+|identif\w+)\b")
_A_NAME = pattern(r"\b[A-Z][\w'’-]+ (?:[A-Z]\.? )?[A-Z][\w'’-]+")


def names_a_source(claim: Claim, number: int, case: Case) -> bool:
    """Whether a claim adds somebody's name and one came into this paragraph: "a city official" who became
    "Rodrigo Penna, chief city engineer"."""
    found = case.traces.get(number)
    if found is None or not _NAMED.search(f"{claim.verb} {claim.topic or ''}"):
        return False
    went = " ".join(found.gone)
    return any(name not in went for text in found.came for name in _A_NAME.findall(text))


def adds_attribution(claim: Claim, number: int, case: Case) -> bool:
    """Whether a claim adds an attribution and one came into this paragraph: "The port was opened" that
    became "According to its chronicle, the port was opened"."""
    return FactKind.ATTRIBUTION in kinds(claim) and any(
        fact.kind is FactKind.ATTRIBUTION and fact.after and number in fact.new
        for fact in case.changes.facts
    )


_WHO = frozenset((FactKind.NAME, FactKind.ATTRIBUTION))


def is_stated(fact: FactChange, claim: Claim) -> bool:
    """Whether a claim says in so many words what was put in or taken out: to Oct. 20, not Oct. 19."""
    clause = f" {' '.join(words_of(claim.clause.lower()))} "
    changed = [run.text for run in fact.words if run.op is not Op.KEPT] or _exchanged_words(fact)
    rows = [" ".join(words_of(text.lower())) for text in changed]
    return any(rows) and all(f" {row} " in clause for row in rows if row)


def _exchanged_words(fact: FactChange) -> list[str]:
    """What differs between the two sides of a fact, word by word: of "Ran Odell" and "Ran Odel" the
    surnames. What stands on both sides in another order is told whole."""
    before, after = words_of(fact.before or ""), words_of(fact.after or "")
    apart = [word for word in after if word not in before]
    apart += [word for word in before if word not in after]
    return apart if fact.kind is FactKind.NAME and apart else [fact.after or ""]


def is_respelt(fact: FactChange) -> bool:
    """Whether a name is spelt otherwise, all else of it standing: Marta Vellis and Marta Velis."""
    before, after = words_of((fact.before or "").lower()), words_of((fact.after or "").lower())
    if fact.kind is not FactKind.NAME or len(before) != len(after):
        return False
    unequal = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    return len(unequal) == 1 and is_misspelling(*unequal[0])


def _is_the_one_named(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether this is the fact a correction names, where more of its kind changed in the paragraph than
    it names things, and the words around one of them name the topic."""
    if fact.kind is FactKind.NAME and _PLACE.search(claim.topic or "") and _speaks(fact, case):
        return False  # the name of a city is nobody's who speaks
    things = len([part for part in PARTS.split(claim.topic or "") if part.strip()])
    beside = [
        other
        for other in case.changes.facts
        if other.kind is fact.kind and other.after and set(other.new) & set(fact.new)
    ]
    naming = [other for other in beside if mentions(claim.topic, _around(other, case))]
    if len(beside) <= max(things, 1) or not naming or fact in naming:
        return True
    return any(_goes_along(fact, other) for other in naming)


_PLACE = pattern(
    r"(?i)\b(?:city|town|village|suburb|district|county|province|country|river|island|street|airport)\b"
)


def _speaks(fact: FactChange, case: Case) -> bool:
    """Whether the name that changed is that of one who speaks in the paragraph, be it twice."""
    surname = words_of(fact.after or "")[-1:]
    speakers = (
        who for number in fact.new for who in case.speakers(case.new.paragraphs[number - 1].text)
    )
    return bool(surname) and any(words_of(who)[-1:] == surname for who in speakers)


def _goes_along(fact: FactChange, counted: FactChange) -> bool:
    """Whether an ordinal changed only because the count before it did: "two crossings and a third" that
    became "three crossings and a fourth"."""
    first, last = ordinal(fact.before or ""), ordinal(fact.after or "")
    before, after = (_number(side or "") for side in (counted.before, counted.after))
    if first is None or last is None or before is None or after is None:
        return False
    return last - first == after - before


def _number(text: str) -> Decimal | None:
    row = words_of(text.lower())
    found = number_at(row, 0) if row else None
    return found[0] if found else None


REACH = 4
"""Words on either side of a fact (2 to 8) that tell what it is a fact of."""


def _around(fact: FactChange, case: Case) -> frozenset[str]:
    number = fact.new[0] if fact.new else 0
    if not 1 <= number <= len(case.new.paragraphs):
        return frozenset()
    row = words_of(case.new.paragraphs[number - 1].text.lower())
    wanted = words_of((fact.after or "").lower())
    for at in range(len(row) - len(wanted) + 1):
        if row[at : at + len(wanted)] == wanted:
            return frozenset(
                content_stems(" ".join(row[max(0, at - REACH) : at + len(wanted) + REACH]))
            )
    return frozenset()


_SOMEONE = pattern(r"(?i)\b(?:sur)?names?\b")


def _is_any_name_changed(numbers: Iterable[int], case: Case) -> bool:
    """Whether a word with a capital came or went, those aside that did both: "Orwin said" for "said
    Orwin" changes no name."""
    traces = [case.traces[number] for number in numbers if number in case.traces]
    came, gone = (
        {word for text in texts for word in words_of(text) if word != word.lower()}
        for texts in (
            [text for found in traces for text in found.came],
            [text for found in traces for text in found.gone],
        )
    )
    return came != gone


_MAY_TURN = pattern(r"(?i)\b(?:prices?|rates?|scores?|shares?|stocks?|results?)\b")
"""What may be corrected without a figure: a price that rose and did not fall."""

_PLAIN_WORDS = pattern(r"[a-z]+|[0-9]+")


def lacks_its_kind(claim: Claim, numbers: Iterable[int], case: Case) -> Nothing | None:
    """Why a correction of a year, a date, a number or a name, or an update of a date in its place, cannot
    be so in these paragraphs: nothing of the kind stands in the words that went or came. None where
    something does, or the kind is another."""
    named = kinds(claim)
    is_of_date = claim.action is Action.CHANGE and has_place(claim) and named == {FactKind.DATE}
    if not named or not (claim.action is Action.CORRECT or is_of_date):
        return None
    text = _changed_words(numbers, case)
    if text and _is_in_words(named, claim.topic or "") and _is_figures_alone(text):
        return Nothing(Lack.WORDS)
    if len(named) != 1:
        return None
    lack = _lack(named, claim.topic or "", text, numbers, case) if text else None
    return Nothing(lack) if lack else None


def _is_in_words(named: frozenset[FactKind], topic: str) -> bool:
    """Whether a topic names a source or somebody's title, which no figure can be; a road may have a
    number for its name, and a quotation may have one in it."""
    is_title = named == {FactKind.NAME} and not _TITLES.isdisjoint(words_of(topic.lower()))
    return named == {FactKind.ATTRIBUTION} or is_title


_TITLES = frozenset(("title", "titles", "rank"))


def _is_figures_alone(text: str) -> bool:
    """Whether all that went or came is figures, with at most such words as "on" about them."""
    changed = content_words(text)
    return bool(changed) and all(map(_has_figure, changed))


def _changed_words(numbers: Iterable[int], case: Case) -> str:
    """The words that went or came in these paragraphs."""
    traces = (case.traces[number] for number in numbers if number in case.traces)
    return " ".join(run.text for trace in traces for run in trace.words if run.op is not Op.KEPT)


def _lack(
    named: frozenset[FactKind], topic: str, text: str, numbers: Iterable[int], case: Case
) -> Lack | None:
    """Which kind of fact a topic names that the changed words do not have."""
    if named == {FactKind.NAME}:
        is_lacking = _SOMEONE.search(topic) and not _is_any_name_changed(numbers, case)
        return Lack.NAME if is_lacking else None
    if named == {FactKind.DATE}:
        if "year" in words_of(topic.lower()):
            return None if _YEAR.search(text) or _turns_a_year(numbers, case) else Lack.YEAR
        return None if DATED.search(text) else Lack.DATE
    is_counted = named == {FactKind.FIGURE} and not _MAY_TURN.search(topic)
    return Lack.FIGURE if is_counted and not _has_figure(text) else None


def _turns_a_year(numbers: Iterable[int], case: Case) -> bool:
    """Whether a year told without its number changed in these paragraphs: "next year" to "this year"."""
    here = set(numbers)
    return any(
        fact.kind is FactKind.DATE
        and not here.isdisjoint(fact.new)
        and "year" in f"{fact.before} {fact.after}".lower()
        for fact in case.changes.facts
    )


def _has_figure(text: str) -> bool:
    row = _PLAIN_WORDS.findall(text.lower())
    return any(
        word[:1].isdigit() or _counts(word) or number_at(row, at) is not None
        for at, word in enumerate(row)
    )


def _counts(word: str) -> bool:
    return word in table_words(ENGLISH, "quantities") or ordinal(word) is not None
