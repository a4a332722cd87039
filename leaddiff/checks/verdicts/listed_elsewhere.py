"""Listed elsewhere: the new paragraphs that tell a thing, alone or of a list, which a note puts where nothing
of it came.

In "company response in paragraphs 5-6, harbour dues in paragraph 12" the dues may have come in paragraph 15:
whoever numbered the list counted another version. They are told by their own words alone, and somebody's
comments by his name where he speaks.
"""

from __future__ import annotations

from collections.abc import Sequence

from leaddiff.checks.case import Case
from leaddiff.checks.topics.clause_places import own_places
from leaddiff.checks.topics.topics import (
    abstract_stems,
    is_of_shares,
    is_speech,
    things,
    topic_stems,
)
from leaddiff.checks.verdicts.borne_out import bears_out
from leaddiff.checks.verdicts.told_elsewhere import common_stems
from leaddiff.checks.what_changed.awaited import somebody_speaks
from leaddiff.ground.pattern import pattern
from leaddiff.ground.phrases import runs
from leaddiff.languages.sentences import sentences
from leaddiff.languages.tokens import words_of
from leaddiff.languages.vocabulary import content_stems
from leaddiff.nouns.claims import Action, Claim


def listed_elsewhere(claim: Claim, case: Case) -> tuple[int, ...]:
    """The paragraphs that are right for a list of additions of which some stand where it says, and each other
    where it is plain; empty where that is so of none, or not of all."""
    if claim.action not in _BRINGS:
        return ()
    owned = own_places(claim)
    if len(owned) < SEVERAL:
        return _told_alone(claim, case)
    right = {number for number in claim.paragraphs if bears_out(claim, number, case)}
    astray = [thing for thing, numbers in owned.items() if right.isdisjoint(numbers)]
    found = [told_off(claim, thing, case) for thing in astray]
    return tuple(sorted(right.union(*found))) if right and found and all(found) else ()


def _told_alone(claim: Claim, case: Case) -> tuple[int, ...]:
    """Where the one thing that a claim adds is told, if it is somebody's comments, or of a list of which more
    stands where it says, and nothing was added where it puts it."""
    is_listed = _is_of_a_list(claim, case)
    named = list(own_places(claim)) if is_listed else things(claim.topic)
    is_plain = is_listed or is_speech(claim.topic)
    if len(named) != 1 or not is_plain:
        return ()
    if any(bears_out(claim, number, case) for number in claim.paragraphs):
        return _said_by_others_here(claim, next(iter(named)).strip(), case)
    found = list(told_off(claim, named[0], case))
    while found and _goes_on(found[-1] + 1, case):
        found.append(found[-1] + 1)
    return tuple(found)


def _said_by_others_here(claim: Claim, thing: str, case: Case) -> tuple[int, ...]:
    """Where those of a role speak whose comments a claim puts where only others do: its numbers are off, and
    analysts were heard all the same."""
    from leaddiff.checks.verdicts.whose_speech import speaks_another

    found = [n for n in _said_in_role(claim, thing, case) if n not in claim.paragraphs]
    return tuple(found) if found and speaks_another(thing, case, claim.paragraphs) else ()


def told_in_its_words(claim: Claim, case: Case) -> Sequence[int]:
    """Where what a claim adds is told in words that do not stand all over the copy, critics' view of deal;
    empty where what was added where it puts it may be it. It may be of something else all the same."""
    said = topic_stems(claim.topic) - abstract_stems() - common_stems(case)
    if len(said) < SEVERAL or is_of_shares(claim.topic):
        return ()
    is_borne = any(bears_out(claim, number, case) for number in claim.paragraphs)
    if is_borne or len(things(claim.topic)) > 1:
        from leaddiff.checks.verdicts.names_untold import names_untold

        if not names_untold(claim, case):
            return ()
    return told_off(claim, claim.topic or "", case)


def _is_of_a_list(claim: Claim, case: Case) -> bool:
    """Whether a claim is one thing of a list, and another of it came where the note puts that."""
    if case.claims_at[claim.span] == 1 or case.note is None:
        return False
    listed = (o for o in case.note.claims if o.span == claim.span and o.topic != claim.topic)
    return any(bears_out(other, n, case) for other in listed for n in other.paragraphs)


def _goes_on(number: int, case: Case) -> bool:
    """Whether a new paragraph has whoever spoke in the one above by "he" or "she"."""
    is_new = number in case.traces and case.traces[number].is_new
    return is_new and _SPEAKS_ON.search(case.new.matter[number - 1]) is not None


_SPEAKS_ON = pattern(
    r"\b(?:[Hh]e|[Ss]he) (?:also )?(?:said|says|added|told|noted)\b|\b(?:said|added) s?he\b"
)


_BRINGS = (Action.ADD, Action.INSERT)

SEVERAL = 2
"""Places of a list (2 to 3), and words of a thing, by which it is known."""


def told_besides(claim: Claim, case: Case) -> frozenset[int]:
    """Where the things of a list are told that have no place of their own among those that have, where no
    paragraph which it names tells them: the shares in "statement in paragraph 8, shares in Dorvik, comment in
    paragraph 12"."""
    owned = own_places(claim)
    loose = [t for t in map(str.strip, things(claim.topic)) if t not in owned] if owned else []
    here = [case.altered.get(number, frozenset[str]()) for number in claim.paragraphs]
    said = (n for thing in loose for n in _said_in_role(claim, thing, case))
    return frozenset(said) | frozenset(
        number
        for thing in loose
        for number in told_off(claim, thing, case)
        if not any(_words(thing, stems) >= _words(thing, case.altered[number]) for stems in here)
    )


def _said_in_role(claim: Claim, thing: str, case: Case) -> list[int]:
    """The new paragraphs in which those speak in whose role a list has comments of several, analysts' comments:
    they are seldom told in one place. A quotation that goes on below is of whoever spoke above."""
    from leaddiff.checks.verdicts.whose_speech import speaking_as, tells_of_role, whose

    if claim.action not in _BRINGS or not _SEVERAL_SPEAK.search(thing) or not whose(thing):
        return []
    found: list[int] = []
    for number in (n for n, trace in sorted(case.traces.items()) if trace.is_new):
        text = case.new.matter[number - 1]
        goes_on = bool(found) and found[-1] == number - 1 and text.startswith(_MARKS)
        speaks = tells_of_role(thing, text) and _SPEAKS_THERE.search(text) is not None
        if speaks or speaking_as(thing, case, (number,)) or (goes_on and not case.speakers(text)):
            found.append(number)
    return found


_SEVERAL_SPEAK = pattern(
    r"(?i)\b(?:analysts?|economists?|traders?)['’]? (?:comments?|quotes?|reactions?|views?)\b"
)
"""Those of whom a story has several, under one word: analyst comments."""

_SPEAKS_THERE = pattern(r"\b(?:said|says|say|speculated|warned|argued|noted|added)\b")
_MARKS = ('"', "“")


def told_off(claim: Claim, thing: str, case: Case) -> Sequence[int]:
    """The one run of new paragraphs, named by no claim, that has most of the words of a thing, its matter among
    them, two or a name that no paragraph had before, or that of somebody who speaks there; or else the one
    other to which all of them came."""
    if claim.action not in _BRINGS:
        return ()
    named = frozenset(content_stems(" ".join(w for w in words_of(thing) if w[:1].isupper())))
    fresh = named - case.stems_before
    said = fresh or topic_stems(thing) - abstract_stems()
    taken = {n for each in (case.note.claims if case.note else ()) for n in each.paragraphs}
    new = [n for n, found in sorted(case.traces.items()) if found.is_new and n not in taken]
    is_spoken = bool(named) and is_speech(thing)
    if is_spoken:
        new = [n for n in new if somebody_speaks(case.new.matter[n - 1])]
    if is_of_shares(thing):
        new = [n for n in new if _tells_a_move(case.new.matter[n - 1])]
    if is_spoken and said:
        said = _but_for_role(said, thing, new, case)
    told = {n: _words(thing, case.altered[n]) for n in new if said and said <= case.altered[n]}
    most = max(told.values(), default=0)
    found = list(runs([n for n in new if told.get(n) == most]))
    if not told and is_spoken and (spoken := _spoken_on(thing, named, taken, case)):
        return spoken
    if not told and len(said) >= SEVERAL:
        edited = [n for n, trace in sorted(case.traces.items()) if said <= {*trace.fresh_stems}]
        return edited if len(edited) == 1 and taken.isdisjoint(edited) else ()
    if len(found) != 1 or most < (1 if fresh or is_spoken else SEVERAL):
        return ()
    first, last = found[0]
    is_common = not fresh and said <= common_stems(case) and most == len(said)
    return () if is_common else range(first, last + 1)


def _spoken_on(thing: str, named: frozenset[str], taken: set[int], case: Case) -> tuple[int, ...]:
    """The one paragraph named by no claim in which he whom a thing names is heard in what came as the company,
    the brokerage or "he", the paragraph above having named him, and nobody else, last."""
    from leaddiff.checks.verdicts.heard import heard

    found = {
        each.paragraph
        for each in heard([n for n in sorted(case.traces) if n > 1 and n not in taken], case)
        if each.is_second or each.is_going_on_from([each.paragraph - 1])
        if named <= frozenset(content_stems(case.new.matter[each.paragraph - 2]))
    }
    return tuple(found) if len(found) == 1 else ()


def _but_for_role(
    said: frozenset[str], thing: str, numbers: Sequence[int], case: Case
) -> frozenset[str]:
    """The words of whose comments a note speaks without that for his role, where no paragraph has all of them
    and another word for one in it does beside the rest: of a bank's tax executive its head of tax."""
    from leaddiff.checks.verdicts.whose_speech import tells_of_role, whose

    rest = said.difference(content_stems(next(reversed(words_of(whose(thing))), "")))
    has_all = any(said <= case.altered[n] for n in numbers)
    in_role = (n for n in numbers if tells_of_role(thing, case.new.matter[n - 1]))
    return rest if not has_all and any(rest <= case.altered[n] for n in in_role) else said


def _tells_a_move(text: str) -> bool:
    """Whether a paragraph tells by how much a share moved: of who sold his, no thing of a list is told."""
    from leaddiff.checks.topics.told_values import has_figure
    from leaddiff.checks.verdicts.prices_told import tells_what_shares_did

    return any(tells_what_shares_did(each) and has_figure(each) for each in sentences(text))


def _words(thing: str, stems: frozenset[str]) -> int:
    return len(stems.intersection(content_stems(thing)))
