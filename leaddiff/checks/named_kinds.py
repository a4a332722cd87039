"""Kinds: which kind of fact the words of a claim name, and so what a claim with a place can mean there.

A correction of the year says nothing of the passengers in its paragraph, an update of the toll nothing
of the quotation beside it: clients re-edit what the note names, not all that stands in the place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from leaddiff.checks.altered_wording import has_fresh_words
from leaddiff.checks.awaited import comments_withheld, was_withheld
from leaddiff.checks.beyond_correction import is_beyond
from leaddiff.checks.case import Case
from leaddiff.checks.corrected_things import is_stated, is_the_one_named, states_another
from leaddiff.checks.correction_sentence import without_places
from leaddiff.checks.quoted_matter import covers_quotation, is_term
from leaddiff.checks.topic_kinds import kinds, things
from leaddiff.checks.topics import is_of_shares, is_toll, may_speak_of, mentions, topic_stems
from leaddiff.checks.word_slips import is_a_word_more, is_of_a_slip
from leaddiff.ground.pattern import pattern
from leaddiff.languages.calendar import month_openings, weekday_openings
from leaddiff.languages.misspellings import is_misspelling
from leaddiff.languages.numbers import number_at, ordinal
from leaddiff.languages.tables import ENGLISH
from leaddiff.languages.tables import words as table_words
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_words, stem
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
    if states_another(claim, fact, case):
        return False
    if is_of_a_slip(claim):
        return is_a_word_more(fact)
    if not topic_stems(claim.topic) and not kinds(claim):
        return not _is_far_from_what_is_said(claim, fact, case)
    if fact.kind is FactKind.QUOTE:
        is_of_term = claim.action is Action.CORRECT and _may_name_a_term(claim) and is_term(fact)
        is_meant = is_of_term and is_the_one_named(claim, fact, case)
        return is_meant or covers_quotation(claim, fact)
    if claim.action is not Action.CORRECT:
        return True
    named = kinds(claim)
    if named & _WHO:
        named |= _WHO  # whose name is put right may be whoever said it
    return (not named or fact.kind in named) and is_the_one_named(claim, fact, case)


def _is_far_from_what_is_said(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a figure or name was replaced in other words than those of a correction's sentence, "to reflect
    that the outlook is for this year", by which something else changed."""
    is_replaced = bool(fact.before and fact.after) and fact.kind in (FactKind.FIGURE, FactKind.NAME)
    return is_replaced and claim.corrects and not is_the_one_named(claim, fact, case)


def _may_name_a_term(claim: Claim) -> bool:
    """Whether a correction may be of a term in quotation marks: of a rating, the title of a song."""
    return kinds(claim) <= {FactKind.NAME}


def adds_by_replacing(claim: Claim, number: int, case: Case) -> bool:
    """Whether what a claim says was added took the place of something: a toll of a toll, a name of a
    description, the cause of "did not give a cause"."""
    found = case.traces[number]
    was_told = _says_nothing(" ".join(found.gone)) and not _says_nothing(" ".join(found.came))
    if names_a_source(claim, number, case) or adds_attribution(claim, number, case):
        return True
    if was_told and (has_fresh_words(found) or any(map(_has_figure, found.came))):
        return True
    facts = (fact for fact in case.changes.facts if number in fact.new)
    return any(adds_figure(claim, fact, case) for fact in facts)


def _says_nothing(text: str) -> bool:
    """Whether a text says that something was not told, or that nobody would speak."""
    return was_withheld(text) or bool(comments_withheld(text))


def adds_figure(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a claim of ADDS names a figure and this is one of that kind which was replaced: desks write
    ``ADDS updated toll`` where one toll took the place of another, and ``ADDS shares`` of their price. What
    else is added as updated, "updated number of trapped in para 1, rescued in para 2", is a figure too."""
    is_replaced = fact.kind in (FactKind.FIGURE, FactKind.QUOTE) and fact.before and fact.after
    if not is_replaced:
        return False
    here = frozenset[str]().union(*(case.altered.get(number, frozenset()) for number in fact.new))
    is_newer = _NEWER.search(claim.clause) and not set(fact.new).isdisjoint(claim.paragraphs)
    if is_newer and fact.kind is FactKind.FIGURE:
        return _COUNTS.search(claim.clause) is not None or mentions(claim.topic, here)
    if FactKind.FIGURE in kinds(claim):
        return may_speak_of(claim.topic, here)
    return any(map(is_of_shares, things(claim.topic))) and not _share_stems().isdisjoint(here)


@cache
def _share_stems() -> frozenset[str]:
    return frozenset(map(stem, ("shares", "stock")))


def gives_figure(claim: Claim, fact: FactChange, case: Case) -> bool:
    """Whether a claim that is no correction gives the very figure that took the place of another: UPDATES with
    toll rising to 31, UPDATED AT 8:30 PM, 16 HURT."""
    if claim.action not in (Action.ADD, Action.CHANGE) or not (fact.before and fact.after):
        return False
    given = case.figures(without_places(claim.clause))
    was, now = (
        {figure.value for figure in case.figures(side or "")} for side in (fact.before, fact.after)
    )
    texts = [case.new.matter[number - 1].lower() for number in fact.new]
    return any(
        figure.value in now - was and _is_counted_in(figure.noun or "", texts) for figure in given
    )


def _is_counted_in(noun: str, texts: Sequence[str]) -> bool:
    """Whether a text has what a figure counts; the dead may be told as killed."""
    return is_toll(noun) or any(noun in text for text in texts)


_NEWER = pattern(r"(?i)^\W*add\w* (?:updated|revised|higher|lower|latest) ")
_COUNTS = pattern(r"(?i)\b(?:numbers?|toll|tally|count|total|figures?)\b")
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


def is_respelt(fact: FactChange) -> bool:
    """Whether a name is spelt otherwise, all else of it standing: Marta Vellis and Marta Velis."""
    before, after = words_of((fact.before or "").lower()), words_of((fact.after or "").lower())
    if fact.kind is not FactKind.NAME or len(before) != len(after):
        return False
    unequal = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    return len(unequal) == 1 and is_misspelling(*unequal[0])


_SOMEONE = pattern(r"(?i)\b(?:sur)?names?\b")


def _capitals(numbers: Iterable[int], case: Case) -> tuple[set[str], set[str]]:
    """The words with a capital that came and those that went; those that did both, "Orwin said" for "said
    Orwin", change no name."""
    traces = [case.traces[number] for number in numbers if number in case.traces]
    came, gone = (
        {word for text in texts for word in words_of(text) if word != word.lower()}
        for texts in (
            [text for found in traces for text in found.came],
            [text for found in traces for text in found.gone],
        )
    )
    return came, gone


_MAY_TURN = pattern(r"(?i)\b(?:prices?|rates?|scores?)\b")
"""What may be corrected without a figure: a price that rose and did not fall."""

_PLAIN_WORDS = pattern(r"[a-z]+|[0-9]+")


def lacks_its_kind(claim: Claim, numbers: Iterable[int], case: Case) -> Nothing | None:
    """Why a correction or update of a year, a date, a number or a name cannot be so in these paragraphs:
    nothing of the kind stands in the words that went or came. None where something does, or the kind is
    another."""
    named = kinds(claim)
    if not named or not (claim.action is Action.CORRECT or _is_update_of(claim)):
        return None
    text = _changed_words(numbers, case)
    if text and _is_in_words(named, claim.topic or "") and _is_figures_alone(text):
        return Nothing(Lack.WORDS)
    if len(named) != 1:
        return None
    lack = _lack(named, claim, text, numbers, case) if text else None
    return Nothing(lack) if lack else None


def _lack_of_names(claim: Claim, numbers: Iterable[int], case: Case) -> Lack | None:
    """Whether no name changed, or none that a claim of a name can mean: a city's is no speaker's."""
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


def _is_figures_alone(text: str) -> bool:
    """Whether all that went or came is figures, with at most such words as "on" about them."""
    changed = content_words(text)
    return bool(changed) and all(map(_has_figure, changed))


def _changed_words(numbers: Iterable[int], case: Case) -> str:
    """The words that went or came in these paragraphs."""
    traces = (case.traces[number] for number in numbers if number in case.traces)
    return " ".join(run.text for trace in traces for run in trace.words if run.op is not Op.KEPT)


def _lack(
    named: frozenset[FactKind], claim: Claim, text: str, numbers: Iterable[int], case: Case
) -> Lack | None:
    """Which kind of fact a topic names that the changed words do not have."""
    topic = claim.topic or ""
    if named == {FactKind.NAME}:
        return _lack_of_names(claim, numbers, case) if _SOMEONE.search(topic) else None
    if named == {FactKind.DATE}:
        if "year" in words_of(topic.lower()):
            return None if _YEAR.search(text) or _turns_a_year(numbers, case) else Lack.YEAR
        return None if DATED.search(text) else Lack.DATE
    if named != {FactKind.FIGURE} or _MAY_TURN.search(topic):
        return None
    # of 1.92 trillion that becomes 1.92 billion no digit changed
    changed = _has_figure(text) or any(_facts_here(FactKind.FIGURE, numbers, case))
    return None if changed else Lack.FIGURE


def _turns_a_year(numbers: Iterable[int], case: Case) -> bool:
    """Whether a year told without its number changed in these paragraphs: "next year" to "this year"."""
    dates = _facts_here(FactKind.DATE, numbers, case)
    return any("year" in f"{fact.before} {fact.after}".lower() for fact in dates)


def _facts_here(kind: FactKind, numbers: Iterable[int], case: Case) -> Iterator[FactChange]:
    """The facts of a kind that changed in these paragraphs."""
    here = set(numbers)
    facts = (fact for fact in case.changes.facts if fact.kind is kind)
    return (fact for fact in facts if not here.isdisjoint(fact.new))


def _has_figure(text: str) -> bool:
    row = _PLAIN_WORDS.findall(text.lower())
    return any(
        word[:1].isdigit() or _counts(word) or number_at(row, at) is not None
        for at, word in enumerate(row)
    )


def _counts(word: str) -> bool:
    return word in table_words(ENGLISH, "quantities") or ordinal(word) is not None
