"""Told anew: a correction that took out a paragraph and put another in its place.

"Corrects paragraph 5 to make clear that the regulator shut the plants" may have left no word of the old one. It
is a correction where the new one has the matter of which it speaks, and a paragraph went where it stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.correction_sentence import (
    SHOWN,
    Stated,
    stated,
    without_places,
)
from leaddiff.checks.topics.topic_kinds import kind_stems, kinds
from leaddiff.checks.topics.topics import is_speech, topic_stems
from leaddiff.checks.what_changed.fresh_matter import is_sentence_more
from leaddiff.ground.pattern import pattern
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.claims import Action, Claim

MATTER = 2
"""Words of a correction (2 to 4) that the paragraphs it names have, to be what it speaks of."""


def is_told_anew(claim: Claim, number: int, case: Case) -> bool:
    """Whether a correction in words named a new paragraph that stands where another went, and what went there
    and what it names there have its matter; or gives a name that this paragraph alone has."""
    found = case.traces.get(number)
    if found is None or not found.is_new:
        return False
    if not is_in_words(claim, case):
        now = [value for value in stated(claim.clause, case.figures) if value.is_now]
        is_there = bool(now) and where_told_anew(now, case) == (number,)
        return is_there and _is_of_its_matter(claim, number, case)
    run, said = run_of_changed(number, case), said_in_words(claim)
    cut = [old for old, stood_before in case.cut.items() if took_place_of(run, stood_before)]
    went = [case.old.matter[old - 1] for old in cut]
    went += [text for n in run for text in case.traces[n].gone]
    if not cut or said.isdisjoint(stem for text in went for stem in content_stems(text)):
        return False
    named = (n for n in run if n in claim.paragraphs)
    told = {stem for n in named for stem in content_stems(case.new.matter[n - 1])}
    return len(said & told) >= MATTER


def _is_of_its_matter(claim: Claim, number: int, case: Case) -> bool:
    """Whether a new paragraph tells of the thing whose name a correction gives, or of what went there: in it a
    supplier is the maker of a part that it was before."""
    run = run_of_changed(number, case)
    stems = frozenset(s for n in run for s in content_stems(case.new.matter[n - 1]))
    went = [old for old, place in case.cut.items() if took_place_of(run, place)]
    texts = [case.old.matter[old - 1] for old in went]
    texts += [case.old.matter[old - 1] for n in run for old in case.traces[n].old]
    alike = (len(stems.intersection(content_stems(text))) for text in texts)
    here = frozenset(content_stems(case.new.matter[number - 1]))
    is_named = not here.isdisjoint(topic_stems(claim.topic) - kind_stems())
    return is_named or any(count >= MATTER for count in alike)


def where_told_anew(now: Sequence[Stated], case: Case) -> tuple[int, ...]:
    """The one new paragraph that alone of both copies has the names which a correction says are right."""
    if not now or any(value.figure is not None for value in now):
        return ()
    names = [words_in_a_row(value.text) for value in now]
    if any(name in words_in_a_row(text) for text in case.old.matter for name in names):
        return ()
    rows = ((n, words_in_a_row(text)) for n, text in enumerate(case.new.matter, 1))
    found = [number for number, row in rows if all(name in row for name in names)]
    return tuple(found) if len(found) == 1 and case.traces[found[0]].is_new else ()


def words_in_a_row(text: str) -> str:
    """The words of a text in small letters, each between blanks, so that a row of them can be sought."""
    return f" {' '.join(words_of(text.lower()))} "


def said_in_words(claim: Claim) -> frozenset[str]:
    """The stems of what a correction says, or says to be so: "to make clear that inspectors shut the kilns"."""
    said = without_places(claim.topic or claim.clause)
    showing = SHOWN.search(said)
    return topic_stems(said[showing.end() :] if showing else said)


def is_of_its_sentence(claim: Claim, number: int, case: Case) -> bool:
    """Whether what came to a paragraph stands in a sentence that was told anew as a correction says in words,
    "to show the fleet grew, not shrank": what the sentence goes on to say goes with it, a sentence more not."""
    found, showing = case.traces.get(number), SHOWN.search(claim.clause)
    if found is None or not showing or not found.replaces or is_sentence_more(found):
        return False
    if not is_in_words(claim, case):
        return False
    said = topic_stems(without_places(claim.clause[showing.end() :]))
    came = [text.strip() for text in found.came if text.strip()]
    told = [
        said.intersection(content_stems(sentence))
        for sentence in sentences(case.new.matter[number - 1])
        if any(text in sentence for text in came)
    ]
    enough = max(1, min(MATTER, len(said) // 2))
    return bool(told) and all(len(stems) >= enough for stems in told)


def says_what_changed(claim: Claim, number: int, case: Case) -> bool:
    """Whether what changed in the words of a paragraph, wherever it stands, has ``SAID`` words of what a
    correction says to be so: "to make clear that the count takes in crews of both yards" puts right the
    fourteenth paragraph as well as the first. A sentence more is told by itself."""
    said, found = _said_to_be_so(claim), case.traces[number]
    if not said or is_sentence_more(found):
        return False
    changed = {s for text in (*found.came, *found.gone) for s in content_stems(text)}
    showing = SHOWN.search(claim.clause)
    names = _NAME.findall(claim.clause[showing.end() :] if showing else claim.topic or "")
    text = case.new.matter[number - 1]
    is_of_others = bool(names) and not any(name in text for name in names)
    return not is_of_others and len(said & changed) >= max(SAID, len(said) / 2)


_NAME = pattern(r"\b[A-Z][a-z]\w+")


def gives_what_came(claim: Claim, number: int, case: Case) -> bool:
    """Whether all that came to a paragraph which a correction names are words that it gives itself: to Orsil's
    Halm and Renn's Velm network."""
    came = [frozenset(content_stems(text)) for text in case.traces[number].came]
    given = frozenset(content_stems(without_places(claim.clause)))
    is_there = claim.corrects and number in claim.paragraphs
    return is_there and any(came) and all(stems <= given for stems in came)


SAID = 3
"""Words of a correction's sentence (2 to 4) that changed in a paragraph it does not name, to be told by it."""


def is_said_in_new(claim: Claim, number: int, case: Case) -> bool:
    """Whether a new paragraph that a correction names beside another, or is told to mean, has ``SAID`` words of
    what it says to be so: "to say that growers vote in June, not May" where the second alone tells of June."""
    said = _said_to_be_so(claim) if len(claim.paragraphs) > 1 else frozenset[str]()
    return len(said & case.altered.get(number, frozenset())) >= SAID


def _said_to_be_so(claim: Claim) -> frozenset[str]:
    showing = SHOWN.search(claim.clause) if claim.corrects else None
    return topic_stems(without_places(claim.clause[showing.end() :])) if showing else frozenset()


def is_clarified_by(claim: Claim, number: int, case: Case) -> bool:
    """Whether what came to a paragraph may be what a note clarifies in words, "that growers are not liable": it
    has words of it, two where any paragraph that changed has as many."""
    said = said_in_words(claim)
    shared = {n: len(said & stems) for n, stems in case.altered.items()}
    return not said or shared.get(number, 0) >= max(1, min(MATTER, max(shared.values(), default=0)))


def goes_on_speaking(claim: Claim, number: int, case: Case) -> bool:
    """Whether a correction of somebody's remarks named a new paragraph in which the quotation of the one above,
    which it names too, goes on."""
    is_of_speech = claim.corrects and is_speech(claim.topic or claim.clause)
    is_below = {number - 1, number} <= set(claim.paragraphs)
    return is_of_speech and is_below and case.new.matter[number - 1][:1] in _MARKS


_MARKS = '"“'


def is_in_words(claim: Claim, case: Case) -> bool:
    """Whether a correction says in words what is so, and names neither a kind of fact nor a value."""
    is_correction = claim.corrects and claim.action is Action.CORRECT
    return is_correction and not kinds(claim) and not stated(claim.clause, case.figures)


def run_of_changed(number: int, case: Case) -> range:
    """The unbroken run of changed paragraphs that one stands in."""
    first = last = number
    while _differs(first - 1, case):
        first -= 1
    while _differs(last + 1, case):
        last += 1
    return range(first, last + 1)


def _differs(number: int, case: Case) -> bool:
    return number in case.traces and case.traces[number].differs


def took_place_of(run: Sequence[int], stood_before: int) -> bool:
    """Whether what went before this paragraph stood where the run stands now."""
    return run[0] <= stood_before <= run[-1] + 1
