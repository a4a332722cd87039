"""Told elsewhere: the paragraphs that tell what a correction says in so many words, where those it names stand
as they stood.

"Corrects paragraph 19 to make clear the yard did not change its cranes" is of the paragraphs in which crane and
yard were told anew, be they two further down: whoever counted was misled by lines that are no paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable

from leaddiff.checks.case import Case
from leaddiff.checks.corrections.asserted import has_its_words
from leaddiff.checks.corrections.correction_sentence import SHOWN, without_places
from leaddiff.checks.corrections.told_anew import (
    goes_on_speaking,
    is_in_words,
    said_in_words,
    took_place_of,
)
from leaddiff.checks.topics.topic_kinds import corrected_kinds, kind_stems
from leaddiff.checks.topics.topics import is_speech, topic_stems
from leaddiff.checks.what_changed.traces import Trace
from leaddiff.ground.pattern import pattern
from leaddiff.ground.phrases import runs
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.changes import FactKind
from leaddiff.nouns.claims import Claim

ENOUGH = 2
"""Words of a correction (2 to 4) that a changed paragraph has, one of them changed, to be its matter."""

EVERYWHERE = 1 / 3
"""Share of the paragraphs (0.25 to 0.5) in which a word stands that tells no new paragraph from another."""


def told_elsewhere(claim: Claim, case: Case) -> tuple[int, ...]:
    """The one run of changed paragraphs that has the matter of a correction; empty where something changed
    where the correction puts it, or where its words were told anew in two places."""
    if not claim.corrects:
        return ()
    if any(_is_put_right(claim, number, case) for number in claim.paragraphs):
        return told_at_others(claim, case)
    found = _spoken_anew(claim, case) or _told_anew(claim, case) or _denied_gone(claim, case)
    found = found or _has_most_of_it(claim, case) or _where_it_turned(claim, case)
    found = found or _alone_has_its_topic(claim, case) or _alone_has_its_value(claim, case)
    found = found or _alone_has_its_word(claim, case)
    found = {number for number in found if not _gives_another(claim, number, case)}
    return _the_one_run(found - _of_other_claims(claim, case), case)


def told_at_others(claim: Claim, case: Case) -> tuple[int, ...]:
    """The paragraphs that are right for a correction in words which names several and was told anew at some of
    them: each other has nothing of it, and as many that no claim names tell it; of more those
    with the most words of it. Empty where that is not plain."""
    if len(claim.paragraphs) < ENOUGH or not is_in_words(claim, case):
        return ()
    right = {n for n in claim.paragraphs if _is_put_right(claim, n, case)}
    astray = set(claim.paragraphs) - right
    others = _told_anew(claim, case) - set(claim.paragraphs) - _of_other_claims(claim, case)
    if len(others) > len(astray):
        said = said_in_words(claim)
        told = {n: len(said & case.altered[n]) for n in others}
        least = sorted(told.values(), reverse=True)[len(astray)]
        others = {n for n in others if told[n] > least}
    return tuple(sorted(right | others)) if right and len(astray) == len(others) > 0 else ()


def _has_most_of_it(claim: Claim, case: Case) -> set[int]:
    """The one edited paragraph that has several words of what a correction says in words, where no other that
    changed has more than one: "that not all accused had worked at the mill", where "and other mills" came."""
    if not is_in_words(claim, case) or claim.topic:
        return set()
    said = said_in_words(claim)
    told = {n: len(said & stems) for n, stems in case.altered.items()}
    several = {n for n, count in told.items() if count >= ENOUGH}
    edited = {n for n in several if not case.traces[n].is_new and told[n] > ENOUGH}
    return edited if len(several) == 1 else set()


def _alone_has_its_topic(claim: Claim, case: Case) -> set[int]:
    """The one edited paragraph that has most words of what a correction names, with something of the kind it
    names put for another, where no other that changed has more than one of them: "timetable for the port's
    view", of which a paragraph far below tells alone."""
    said, named = topic_stems(claim.topic) - kind_stems(), corrected_kinds(claim)
    told = {n: len(said & stems) for n, stems in case.altered.items()}
    several = {n for n, count in told.items() if count >= ENOUGH}
    return {
        number
        for number in several
        if len(several) == 1 and told[number] >= MOST * len(said)
        if case.traces[number].replaces
        if not named or any(f.kind in named and f.before and f.after for f in case.facts_of(number))
    }


MOST = 2 / 3
"""Share of the words of a topic (0.5 to 1) that a paragraph has which alone may be what a correction means."""


def _alone_has_its_value(claim: Claim, case: Case) -> set[int]:
    """The one paragraph in which a figure, date or name was put for another beside the words of a thing that a
    correction names: "to show Trask's cash on hand", where the candidate above is "he"."""
    if not is_in_words(claim, case):
        return set()
    said = said_in_words(claim)
    names = said.intersection(content_stems(" ".join(_CAPITAL.findall(claim.clause))))
    matter = said - names
    found = {n for n in case.altered if matter and _has_value_of(n, matter, claim, case)}
    is_plain = len(found) == 1 and len(said) >= ENOUGH
    return {n for n in found if is_plain and names <= _whose(n, case)}


_CAPITAL = pattern(r"(?<=[a-z] )[A-Z][\w-]*")


def _whose(number: int, case: Case) -> frozenset[str]:
    """The words of a paragraph, of the one above where it opens with him who was named there, and of the lead
    where that may be the company of which the story is."""
    text = case.new.matter[number - 1]
    above = case.new.matter[number - 2] if number > 1 and _GOES_ON.match(text) else ""
    lead = case.new.matter[0] if _OF_THE_FIRM.match(text) else ""
    return frozenset(content_stems(f"{lead} {above} {text}"))


_GOES_ON = pattern(r"(?:He|She|It|They|His|Her|Its|Their|The)\b")
_OF_THE_FIRM = pattern(r"(?:It|Its|The (?:company|firm|group|bank|[a-z]+(?:er|or)))\b")


def _has_value_of(number: int, matter: frozenset[str], claim: Claim, case: Case) -> bool:
    """Whether a value was put for another near a word of some matter, and most of it stands in its sentence
    with no other value by it."""
    from leaddiff.checks.corrections.whose_value import is_of_another_thing
    from leaddiff.checks.what_changed.stretches import stretches

    clause = without_places(claim.topic or claim.clause)
    showing = SHOWN.search(clause)
    thing = f"of {clause[showing.end() :] if showing else clause}"
    put = (fact for fact in case.facts_of(number) if fact.before and fact.after)
    facts = [fact for fact in put if not is_of_another_thing(thing, fact, case)]
    return any(
        len(matter.intersection((*each.own, *each.left, *each.right))) >= MOST * len(matter)
        and each.distance(matter) <= BESIDE
        for each in (stretches(case.traces[number]) if facts else ())
        if any(each.holds(fact) for fact in facts)
    )


BESIDE = 2
"""Words of matter (1 to 3) from a value to what it is of: 40 million crowns in cash."""


def _alone_has_its_word(claim: Claim, case: Case) -> set[int]:
    """The one edited paragraph to which a word of what a correction says to be so came that stood nowhere, in
    place of another and beside a second word of it: "to show the post was a sinecure", where a regular post
    became one."""
    showing = SHOWN.search(without_places(claim.clause)) if is_in_words(claim, case) else None
    if showing is None:
        return set()
    shown = topic_stems(without_places(claim.clause)[showing.end() :])
    stood = frozenset(stem for text in case.old.matter for stem in content_stems(text))
    fresh = {n for n, found in case.traces.items() if (shown - stood).intersection(_came(found))}
    said = shown | topic_stems(claim.topic)
    is_alone = len(fresh) == 1
    return {
        number
        for number in fresh
        if is_alone and case.traces[number].cuts
        if len(said & case.altered.get(number, frozenset())) >= ENOUGH
    }


def _came(found: Trace) -> frozenset[str]:
    return frozenset(content_stems(" ".join(found.came)))


def _gives_another(claim: Claim, number: int, case: Case) -> bool:
    """Whether a correction sets one thing against another, and what was put for what in a paragraph has nothing
    of what it says: that the vans are Halm's, not Orsil's, where Orsil's became Velm's."""
    from leaddiff.checks.corrections.turned_round import sides

    has_put = any(fact.before and fact.after for fact in case.facts_of(number))
    if not has_put or not sides(claim.clause):
        return False
    came = content_stems(" ".join(case.traces[number].came))
    return frozenset(content_stems(claim.clause)).isdisjoint(came)


def _where_it_turned(claim: Claim, case: Case) -> set[int]:
    """The one paragraph in which what was not so is, or the other way, where that has a word of what a
    correction says in words: "to say the permit binds the guild" where it was not to be bound."""
    if not is_in_words(claim, case):
        return set()
    turned = {n for f in case.changes.facts if f.kind is FactKind.NEGATION for n in f.new}
    said = said_in_words(claim)
    return (
        {n for n in turned if said & case.altered.get(n, frozenset())}
        if len(turned) == 1
        else set()
    )


def _denied_gone(claim: Claim, case: Case) -> set[int]:
    """The paragraphs in which another word came for the one that a correction says something is not: "to show
    that the buyers are not brewers" where brewers became bakers."""
    found = _IS_NOT.search(without_places(claim.clause)) if is_in_words(claim, case) else None
    denied = frozenset(content_stems(found["what"])) if found else frozenset[str]()
    return {
        number
        for number, trace in case.traces.items()
        if denied and trace.gone and trace.came and denied.isdisjoint(_stems_now(number, case))
        if denied <= frozenset(content_stems(" ".join(trace.gone)))
    }


def _stems_now(number: int, case: Case) -> frozenset[str]:
    return frozenset(content_stems(case.new.matter[number - 1]))


_IS_NOT = pattern(
    r"(?i)\b(?:is|are|was|were|does|do|did|has|have|had) (?:not|never|no longer) (?:an? |the |any )?"
    r"(?P<what>[\w'’-]+(?: [\w'’-]+)?)(?= in (?:paragraph|graf|para)|[.,;)]|$| #)"
)
"""What something is not, by its last words: are not brewers."""


def _is_put_right(claim: Claim, number: int, case: Case) -> bool:
    """Whether a paragraph is no longer there, is new, or has other words of matter, "that" is none, of which
    a correction may be."""
    found = case.traces.get(number)
    if found is None or found.is_new:
        return True
    is_changed = found.differs and bool(content_stems(" ".join((*found.came, *found.gone))))
    return is_changed and has_its_words(claim, number, case)


def _told_anew(claim: Claim, case: Case) -> set[int]:
    """The changed paragraphs that have the matter of a correction."""
    said = said_in_words(claim)
    common = common_stems(case)
    return {
        number
        for number, stems in case.altered.items()
        if len(said & stems) >= ENOUGH and said & _changed(number, case, common)
    }


def _changed(number: int, case: Case, common: frozenset[str]) -> frozenset[str]:
    """The words that came and went in a paragraph, but where they were moved within it alone; of a new one,
    those that do not stand all over the copy."""
    found = case.traces[number]
    if found.is_new:
        return case.altered[number] - common
    came, gone = (frozenset(content_stems(" ".join(side))) for side in (found.came, found.gone))
    return came | gone if came != gone else frozenset()


def common_stems(case: Case) -> frozenset[str]:
    """The words of matter that stand all over the copy."""
    most = max(ENOUGH, EVERYWHERE * len(case.new.matter))
    return frozenset(stem for stem, count in case.standing.items() if count > most)


def _spoken_anew(claim: Claim, case: Case) -> set[int]:
    """The paragraphs in which the words of the one whose remarks a correction is of were altered, with the new
    ones below in which they go on: "clarifies remarks of harbor master Noh Sang-ki"."""
    named = _NAMED.findall(claim.topic or claim.clause) if _is_of_speech(claim) else []
    surname = named[-1] if named else ""
    quoted = {n for f in case.changes.facts if f.kind is FactKind.QUOTE for n in f.new}
    found = {n for n in quoted if surname and surname in case.new.matter[n - 1]}
    for number in sorted(case.traces):
        is_new = case.traces[number].is_new
        at = claim._replace(paragraphs=(number - 1, number))
        if number - 1 in found and is_new and goes_on_speaking(at, number, case):
            found.add(number)
    return found


def _is_of_speech(claim: Claim) -> bool:
    return is_speech(claim.topic or claim.clause)


_NAMED = pattern(r"(?<=[a-z] )(?:[A-Z][\w'’-]+ )+([A-Z][\w-]+)")
"""The last of the words with a capital that stand in a row: harbor master Noh Sang-ki."""


def _of_other_claims(claim: Claim, case: Case) -> set[int]:
    """The paragraphs that the other claims of the note name."""
    claims = case.note.claims if case.note else ()
    return {n for each in claims if each.span != claim.span for n in each.paragraphs}


def _the_one_run(numbers: Iterable[int], case: Case) -> tuple[int, ...]:
    """The one unbroken run of some numbers that has a paragraph that stood before, or stands where one went,
    since a correction puts something right that stood."""
    found = [range(first, last + 1) for first, last in runs(numbers)]
    replacing = [run for run in found if _replaces(run, case)]
    return tuple(replacing[0]) if len(replacing) == 1 else ()


def _replaces(run: range, case: Case) -> bool:
    stood = any(not case.traces[number].is_new for number in run)
    return stood or any(took_place_of(run, place) for place in case.cut.values())
